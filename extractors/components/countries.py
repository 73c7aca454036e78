"""Countries as ISO 3166-1 alpha-3."""

from spacy.language import Language
from spacy.tokens import Doc

NAME = "pledger_countries"


@Language.component(NAME, assigns=["doc._.found"])
def find_countries(doc: Doc) -> Doc:
    """Add every country that the block names."""
    return doc
