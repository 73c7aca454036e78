"""Labels of an infobox that run on in one line: "Signed 5 May 1990 Location Oslo Effective 1 June 1993"."""

import re
from collections.abc import Iterator, Sequence

from extractors.agreements.register import Reference
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import StatusLine, further_dates, label_event, status_line
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verbs import REPEATED
from schemas.mention import Label, Mention

SEVERAL = 2  # labels with dates that tell such a line from prose
WORDS = 4  # of a label
LONG = 60  # characters before a date
DASHES = ("-", "–", "—")
_LABELLED = re.compile(r"((?:[A-Za-z]{2,12} ){0,3}[A-Za-z]{2,12})[\s*_]{0,4}(?:[:|–—-][\s*_]{0,3})?\Z")
_TELLS = re.compile(r"\b(?:was|were|is|are|has|have|had|will|which|that)\b")


def run_on_labels(entries: Entries, passage: Passage, *, titled: bool) -> Iterator[StatusLine]:
    """The labelled dates of a line that holds several of them and tells nothing in a sentence; of one with a title, in capitals only."""
    dates = passage.labelled(Label.DATE)
    if len(dates) < SEVERAL or _TELLS.search(text_of(passage.doc), 0, dates[-1].end_char - passage.block.start_char):
        return
    names = entries.references.get(passage.block.number, ())
    found = [(*label, date) for date in dates if (label := _label(passage, date, names, loose=not titled)) is not None]
    for event, start, date in found if len(found) >= SEVERAL else ():
        topic = entries.topic(passage, passage.block.start_char + start, passage.block.start_char + start)
        yield from status_line(event, date, passage.block.start_char + start, topic)
        later = further_dates(passage, dates[dates.index(date) :]) if event in REPEATED else ()
        yield from (line for each in later for line in status_line(event, each, passage.block.start_char + start, topic))


def _label(passage: Passage, date: Mention, names: Sequence[Reference], *, loose: bool) -> tuple[str, int] | None:
    """The event of the longest label that ends before a date, and where it begins.

    In lower case it must stand apart (`loose`), in a line of one agreement: "X adopted 2011 in force 2016".
    """
    text, end = text_of(passage.doc), date.start_char - passage.block.start_char
    before = _LABELLED.search(text, max(0, end - LONG), end)
    words = before[1].split() if before else []
    for at in range(max(0, len(words) - WORDS), len(words)):
        event = label_event(" ".join(words[at:])) if before else None
        if before is None or event is None:
            continue
        start = before.end(1) - len(" ".join(words[at:]))
        place = passage.block.start_char + start
        if any(ref.start_char <= place < ref.end_char for ref in names):
            continue  # "the Montreal Amendment in 1997"
        label = loose and len({ref.name for ref in names}) < SEVERAL and words[-1] not in {"in", "on"}  # of prose: "began in 2010"
        apart = label and _stands_apart(passage, start, names)
        if words[at][0].isupper() or before[0].rstrip(" *_").endswith(DASHES) or apart:
            return event, start
    return None


def _stands_apart(passage: Passage, start: int, names: Sequence[Reference]) -> bool:
    """Whether what begins here stands behind a mark, a wide space, a date, or the name that opens the line."""
    text, base = text_of(passage.doc), passage.block.start_char
    before = text[:start].rstrip(" ,;")
    if not before or before[-1] in "-–—|:\n\t" or start - len(before) > len("; "):
        return True
    ends = [*(each.end_char for each in passage.labelled(Label.DATE)), *(ref.end_char for ref in names)]
    return not {end - base for end in ends}.isdisjoint((len(before), len(before.rstrip(")\"'”’ "))))
