"""Labels of an infobox that run on in one line: "Signed 5 May 1990 Location Oslo Effective 1 June 1993"."""

import re
from collections.abc import Iterator

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.entries import Entries
from extractors.records.events.labels import StatusLine, label_event, status_line
from schemas.mention import Label, Mention

SEVERAL = 2  # labels with dates that tell such a line from prose
WORDS = 4  # of a label
LONG = 60  # characters before a date
_LABELLED = re.compile(r"((?:[A-Za-z]{2,12} ){0,3}[A-Za-z]{2,12})[\s*_]{0,4}(?:[:|–—-][\s*_]{0,3})?\Z")
_TELLS = re.compile(r"\b(?:was|were|is|are|has|have|had|will|which|that)\b")


def run_on_labels(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The labelled dates of a line that holds several of them and tells nothing in a sentence."""
    dates = passage.labelled(Label.DATE)
    if len(dates) < SEVERAL or _TELLS.search(text_of(passage.doc)):
        return
    found = [(*label, date) for date in dates if (label := _label(passage, date)) is not None]
    topic = entries.topic(passage, passage.block.start_char, passage.block.start_char) if len(found) >= SEVERAL else None
    for event, start, date in found if topic else ():
        yield from status_line(event, date, passage.block.start_char + start, topic)


def _label(passage: Passage, date: Mention) -> tuple[str, int] | None:
    """The event of the longest label that ends before a date, and where it begins; in lower case only behind a dash."""
    text, end = text_of(passage.doc), date.start_char - passage.block.start_char
    before = _LABELLED.search(text, max(0, end - LONG), end)
    words = before[1].split() if before else []
    for at in range(max(0, len(words) - WORDS), len(words)):
        event = label_event(" ".join(words[at:]))
        if before and event and (words[at][0].isupper() or before[0].rstrip(" *_").endswith(("-", "–", "—"))):
            return event, before.end(1) - len(" ".join(words[at:]))
    return None
