"""Whose government publishes a page: the side of an agreement that its own page leaves out ("our Agreement with Canada")."""

import re
from collections.abc import Iterator
from functools import cache

from extractors.lexicon import table
from extractors.records.events.reference.entries import Entries
from schemas.document import Block, BlockKind, Document, Zone
from schemas.evidence import Inherited

FRAMES = frozenset({Zone.HEADER, Zone.BANNER, Zone.FOOTER})
LONGEST = 400  # characters of a block that frames a page: longer ones are text
_WORD = re.compile(r"\w+")
TOP = 4  # blocks at the head of a page whose frame is not marked


def publisher(entries: Entries) -> tuple[str, Inherited] | None:
    """The country, and the words that show it; None where nothing does, or where they speak of several."""
    found: dict[str, Inherited] = {}
    for block in _frame(entries.reading.document):
        text = entries.reading.document.text_of(block)[:LONGEST].lower()
        for mark, country in _possible(text):
            at = text.find(mark)
            if at >= 0 and not text[at - 1 : at].isalnum() and not text[at + len(mark) : at + len(mark) + 1].isalnum():
                start = block.start_char + at
                words = entries.reading.document.text[start : start + len(mark)]
                where = Inherited(field="country", source="publisher", text=words, start_char=start, end_char=start + len(mark))
                found.setdefault(country, where)
    return next(iter(found.items())) if len(found) == 1 else None


def _frame(document: Document) -> list[Block]:
    """The title, the banner, the header and the footer of a page, and what stands first in it."""
    return [
        block
        for place, block in enumerate(document.blocks)
        if block.zone in FRAMES or block.kind is BlockKind.TITLE or (place < TOP and block.kind is not BlockKind.TABLE_ROW)
    ]


def _possible(text: str) -> Iterator[tuple[str, str]]:
    """The marks whose first word the text has, each with its country: hundreds of marks, and few words at the head of a page."""
    marks = _marks()
    for word in dict.fromkeys(_WORD.findall(text)):
        yield from marks.get(word, ())


@cache
def _marks() -> dict[str, list[tuple[str, str]]]:
    """The marks of each country by their first word."""
    data = table("actors")["publisher"]
    found: dict[str, list[tuple[str, str]]] = {}
    for country, marks in data.items():
        for mark in marks:
            found.setdefault(_WORD.findall(mark)[0], []).append((mark, country))
    return found
