"""Tables that a copy of a page has cell by cell, each in a line of its own: heads, then a country and its days, then the next one."""

import re
from collections.abc import Iterator

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.copied_heads import Day, act_named, columns_over, table_topic, told
from extractors.records.events.lines.labels import StatusLine, status_line
from extractors.records.events.reference.entries import Entries
from schemas.evidence import Inherited
from schemas.mention import Label

SHORT = 60  # characters of a cell
ROW = 6  # cells of days
_DAY = re.compile(r"[\s*_|]{0,4}(?:[\[(]?([A-Za-z]{1,3})[\])]?)?[\s*_|]{0,4}(?:\d{1,2}[\s,]{0,2}){0,3}")


def stacked_row(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The act of a country that a line of a day tells, by its column among the heads above."""
    if _day(passage) is None or (row := _row(entries, passage)) is None:
        return
    country, days, act = row
    for event, day in told(columns_over(entries, country), days, act):
        if day.block == passage.block.number:
            topic, named = table_topic(entries, country), entries.countries(country)[0]
            whose = Inherited(field="country", source="row_head", text=named.surface, start_char=named.start_char, end_char=named.end_char)
            yield from status_line(event, day, day.start_char, topic, (whose,), named.value)


def _row(entries: Entries, passage: Passage) -> tuple[Passage, list[Day], str | None] | None:
    """The line of a country above a line of a day, all days below it, and the act that a line between them names."""
    country = None
    for above in list(entries.back(passage, ROW + 2))[1:]:
        if _is_country(entries, above):
            country = above
            break
        if _day(above) is None and _act(above) is None:
            return None
    if country is None:
        return None
    days = list[Day]()
    at, passages = entries.place(country) + 1, entries.reading.passages
    act = _act(passages[at])
    for below in passages[at + (act is not None) : at + ROW]:
        if (day := _day(below)) is None:
            break
        days.append(day)
    return (country, days, act) if days else None


def _act(passage: Passage) -> str | None:
    """The act that is all that a line says: "Accession"."""
    text = text_of(passage.doc).strip(" *_|")
    return act_named(text) if len(text) <= SHORT and not passage.labelled(Label.DATE) else None


def _is_country(entries: Entries, passage: Passage) -> bool:
    """Whether a line is a country's name, perhaps with what stands behind a comma."""
    named = entries.countries(passage)
    begins = len(named) == 1 and not text_of(passage.doc)[: named[0].start_char - passage.block.start_char].strip(" *_|")
    return begins and len(text_of(passage.doc)) <= SHORT and not passage.labelled(Label.DATE)


def _day(passage: Passage) -> Day | None:
    """The day that is all that a line holds but a mark and the numbers of notes."""
    dates, text = passage.labelled(Label.DATE), text_of(passage.doc)
    if len(dates) != 1 or len(text) > SHORT or passage.block.cells:
        return None
    start, end = dates[0].start_char - passage.block.start_char, dates[0].end_char - passage.block.start_char
    behind = _DAY.fullmatch(text, end)
    if behind is None or text[:start].strip(" *_|"):
        return None
    return Day(dates[0], behind[1] or "")
