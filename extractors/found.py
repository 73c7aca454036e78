"""What a component finds in one block, and where it puts it."""

from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from schemas.mention import Label

if not Doc.has_extension("found"):
    Doc.set_extension("found", default=[])


class Found(NamedTuple):
    """A labelled span of a block: offsets count characters of the block's text, half-open."""

    label: Label | str
    start_char: int
    end_char: int
    value: str
    rule: str


def found_in(doc: Doc) -> list[Found]:
    """What the components have found so far in this block; a component appends to it."""
    found: list[Found] = doc._.found
    return found


def doc_of(nlp: Language, text: str) -> Doc:
    """The block's tokens, with its text kept for `text_of`."""
    doc = nlp.make_doc(text)
    doc.user_data["text"] = text
    return doc


def text_of(doc: Doc) -> str:
    """The block's text, joined from its tokens once: `doc.text` joins them at every call, which costs a fifth of tokenising."""
    text: str | None = doc.user_data.get("text")
    if text is None:
        text = doc.user_data["text"] = doc.text
    return text
