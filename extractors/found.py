"""What a component finds in one block, and where it puts it."""

from typing import NamedTuple

from spacy.tokens import Doc

from schemas.mention import Label


class Found(NamedTuple):
    """A labelled span of a block: offsets count characters of the block's text, half-open."""

    label: Label | str
    start_char: int
    end_char: int
    value: str
    rule: str


def found_in(doc: Doc) -> list[Found]:
    """What the components have found so far in this block; a component appends to it."""
    found: list[Found] | None = doc.user_data.get("found")  # not `doc._.found`: that way costs more than many a component's work
    if found is None:
        found = doc.user_data["found"] = []
    return found


if not Doc.has_extension("found"):
    Doc.set_extension("found", getter=found_in)


def keep_text(doc: Doc, text: str) -> Doc:
    """Keep the block's text for `text_of`."""
    doc.user_data["text"] = text
    return doc


def text_of(doc: Doc) -> str:
    """The block's text, joined from its tokens at most once: `doc.text` joins them at every call, which costs a fifth of tokenising."""
    text: str | None = doc.user_data.get("text")
    return text if text is not None else text_of(keep_text(doc, doc.text))


def words_of(doc: Doc) -> list[str]:
    """The words of the block, one a token: `token.text` makes an object for each token, which costs twice as much."""
    spelt = doc.vocab.strings
    return [spelt[word] for word in doc.to_array("ORTH").tolist()]
