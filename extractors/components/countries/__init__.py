"""Countries as ISO 3166-1 alpha-3: names, adjectives, abbreviations and former names; not the states, seas and people sharing their words.

The component reads one block. What the block cannot decide ("Georgia" alone in a table's cell) it keeps and marks;
`settle` decides it with the whole document.
"""

from spacy.language import Language
from spacy.tokens import Doc

from extractors.components.batched import Batched
from extractors.components.countries.finder import find
from extractors.components.countries.settle import settle, store
from extractors.found import found_in, text_of

__all__ = ["NAME", "find_countries", "settle"]

NAME = "pledger_countries"


def find_countries(doc: Doc) -> Doc:
    """Add every country that the block names, and leave the block's evidence for `settle`."""
    findings = find(text_of(doc))
    if findings.found:
        found_in(doc).extend(findings.found)
    store(doc, findings)
    return doc


@Language.factory(NAME, assigns=["doc._.found"])
def create(nlp: Language, name: str) -> Batched:  # noqa: ARG001 - spaCy calls factories so
    """The component."""
    return Batched(find_countries)
