"""What a noun alone means in a line of a chronology: "2003: Treaty in force", two lines below "2001: Lake Treaty signed"."""

from extractors.agreements.register import Topic
from extractors.passage import Passage
from extractors.records.events.reference.entries import Entries, inherit

LINES = 10  # back to the name


def called_before(entries: Entries, passage: Passage, noun: str) -> Topic | None:
    """The nearest agreement in the lines before a passage that has a noun in its name."""
    for earlier in list(entries.back(passage, LINES))[1:]:
        if called := [ref for ref in entries.references.get(earlier.block.number, ()) if noun in ref.name.lower().split()]:
            return inherit(called[-1], "earlier_block")
    return None
