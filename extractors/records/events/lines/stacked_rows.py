"""Tables that a copy of a page has cell by cell, each in a line of its own: heads, then a country and its days, then the next one.

Empty cells leave no line, so that the mark behind a day ("14 May 1993 (R)") tells in which column it stood, and with it those around it.
"""

import re
from collections.abc import Iterator

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import StatusLine, label_event, status_line
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.columns import Columns
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verbs import event_lexicon
from schemas.mention import Label, Mention

SHORT = 60  # characters of a cell
HEAD = 300  # characters of a head, with what explains it
ROW = 6  # cells of days
LOOK = 400  # lines back to the heads
_DAY = re.compile(r"[\s*_|]{0,4}(?:[\[(]([A-Za-z]{1,3})[\])])?[\s*_|]{0,4}")
_LEGEND = re.compile(r"\b([A-Za-z]{1,3})\s?[=:]\s?([A-Z][a-z]{5,14})")  # "A=Accession"
_WORD = re.compile(r"[A-Za-z]+")


def stacked_row(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The act of a country that a line of a day tells, by its column among the heads above."""
    if _day(passage) is None or (row := _row(entries, passage)) is None:
        return
    country, days = row
    columns = _heads(entries, country)
    for event, day in _told(columns, days):
        if day.block == passage.block.number:
            topic = entries.topic(country, country.block.start_char, country.block.start_char)
            yield from status_line(event, day, day.start_char, topic, (), entries.countries(country)[0].value)


def _told(columns: Columns, days: list[tuple[Mention, str]]) -> Iterator[tuple[str, Mention]]:
    """The events of a row's days: by the one that is marked as a ratification or the like, else by their order where none is missing."""
    events, marks = columns
    said = [marks.get(mark) or event_lexicon().marks.get(mark) for _, mark in days]
    acting = next((at for at, event in enumerate(events) if event in OWN_ACTS - {"withdrew"}), None)
    marked = next((at for at, event in enumerate(said) if event in OWN_ACTS), None)
    whole = len(days) >= len([event for event in events if event not in ("withdrew", "ended")])
    if acting is None or not (marked is not None or whole):
        return
    first = acting - marked if marked is not None else 0
    for at, (day, _) in enumerate(days):
        if 0 <= first + at < len(events):
            mark, event = said[at], events[first + at]
            yield mark if mark in OWN_ACTS and event in OWN_ACTS else event, day


def _row(entries: Entries, passage: Passage) -> tuple[Passage, list[tuple[Mention, str]]] | None:
    """The line of a country above a line of a day, and all days below it."""
    country = None
    for above in list(entries.back(passage, ROW + 1))[1:]:
        if _is_country(entries, above):
            country = above
            break
        if _day(above) is None:
            return None
    if country is None:
        return None
    days = list[tuple[Mention, str]]()
    at, passages = entries.place(country) + 1, entries.reading.passages
    for below in passages[at : at + ROW]:
        if (day := _day(below)) is None:
            break
        days.append(day)
    return country, days


def _heads(entries: Entries, country: Passage) -> Columns:
    """The heads over a row's days, found once for all rows below them: the lines behind the nearest one that heads the countries."""
    known, number = entries.stacked, country.block.number
    if number not in known:
        known[number] = Columns((), {})
        lines = list[Passage]()
        for line in entries.back(country, LOOK):
            if line.block.number in known and lines:
                known[number] = known[line.block.number]
                break
            if _heads_countries(line) and len(lines) > 1:
                known[number] = _columns(lines[::-1])
                break
            if len(text_of(line.doc)) > HEAD:
                break
            lines.append(line)
    return known[number]


def _heads_countries(line: Passage) -> bool:
    words = _WORD.findall(text_of(line.doc).lower())
    return 0 < len(words) < 3 and event_lexicon().words["country_column"].issuperset(words)


def _columns(heads: list[Passage]) -> Columns:
    """The events of heads up to the first line that is none, and what they say that marks mean: "A=Accession"."""
    events, marks = list[str](), dict[str, str]()
    for head in heads:
        if (event := _head(head)) is None:
            break
        events.append(event)
        told = ((mark, label_event(meaning)) for mark, meaning in _LEGEND.findall(text_of(head.doc)))
        marks |= {mark: meaning for mark, meaning in told if meaning}
    return Columns(tuple(events), marks)


def _head(passage: Passage) -> str | None:
    """The event that a head names, alone or before what explains it."""
    text = text_of(passage.doc)
    first = _WORD.search(text)
    return label_event(text) or (label_event(first[0]) if first and first.start() == 0 and len(text) <= HEAD else None)


def _is_country(entries: Entries, passage: Passage) -> bool:
    """Whether a line is a country's name, perhaps with what stands behind a comma."""
    named = entries.countries(passage)
    begins = len(named) == 1 and not text_of(passage.doc)[: named[0].start_char - passage.block.start_char].strip(" *_|")
    return begins and len(text_of(passage.doc)) <= SHORT and not passage.labelled(Label.DATE)


def _day(passage: Passage) -> tuple[Mention, str] | None:
    """The day that is all that a line holds but a mark, and the mark, which may be empty."""
    dates, text = passage.labelled(Label.DATE), text_of(passage.doc)
    if len(dates) != 1 or len(text) > SHORT or passage.block.cells:
        return None
    start, end = dates[0].start_char - passage.block.start_char, dates[0].end_char - passage.block.start_char
    behind = _DAY.fullmatch(text, end)
    if behind is None or text[:start].strip(" *_|"):
        return None
    return dates[0], behind[1] or ""
