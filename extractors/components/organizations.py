"""Organisations, where a trained pipeline in front of ours has found them."""

from spacy.language import Language
from spacy.tokens import Doc

from extractors.found import Found, found_in

NAME = "pledger_organizations"
LABEL = "organization"
MODEL_LABELS = frozenset({"ORG"})


@Language.component(NAME, assigns=["doc._.found"], requires=["doc.ents"])
def find_organizations(doc: Doc) -> Doc:
    """Add the organisations among the entities of the block."""
    found = found_in(doc)
    found.extend(Found(LABEL, ent.start_char, ent.end_char, ent.text, "model.ner") for ent in doc.ents if ent.label_ in MODEL_LABELS)
    return doc
