"""The closing words of a treaty's text: "DONE at Oslo, this third day of May 1989", "Done in duplicate at Oslo on 3 May 1989"."""

import re
from collections.abc import Iterator

from extractors.agreements.register import Topic
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import StatusLine, status_line
from extractors.records.events.reference.entries import Entries
from schemas.mention import Label

LONG = 160  # characters before the date
# Between the verb and the date stand places, and in how many copies: nothing else.
_CLOSING = re.compile(
    r"(?:\A|[.;:)\]]\s{1,3}|\n\s{0,4})[\s*_]{0,4}(?:DONE|Done|MADE|Made|EXECUTED|Executed|SIGNED|Signed)((?:[\s,]{1,3}"
    r"(?:in|at|on|this|the|of|and|a|by|single|two|three|four|several|original|originals|copy|copies|counterparts|city"
    r"|duplicate|triplicate|quadruplicate|quintuplicate|[A-Z][\w.'’-]{0,20})\b){1,14})[\s,]{0,3}\Z"
)


def closing_formula(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The day on which the agreement that a page holds the text of was done: signed, where the words tell in how many copies."""
    base, text = passage.block.start_char, text_of(passage.doc)
    for date in passage.labelled(Label.DATE):
        closing = _CLOSING.search(text, max(0, date.start_char - base - LONG), date.start_char - base)
        if closing is None:
            continue
        between_few = "PLICATE" in closing[1].upper() or text[: closing.start(1)].rstrip().upper().endswith("SIGNED")
        subject = entries.subject
        topic = Topic(subject, None) if subject else entries.topic(passage, passage.block.start_char, passage.block.start_char)
        yield from status_line("signed" if between_few else "adopted", date, base + closing.start(1), topic)
