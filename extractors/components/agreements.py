"""Names of agreements."""

from spacy.language import Language
from spacy.tokens import Doc

NAME = "pledger_agreements"


@Language.component(NAME, assigns=["doc._.found"])
def find_agreements(doc: Doc) -> Doc:
    """Add every agreement that the block names."""
    return doc
