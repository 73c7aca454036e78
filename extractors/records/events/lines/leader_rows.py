"""Printed tables whose rows run on in one paragraph: "Kenya ...... 17 Jun 2004 a Ghana ......", dots leading to the days."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractors.clauses import is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.copied_heads import Day, told
from extractors.records.events.lines.labels import StatusLine, status_line
from extractors.records.events.reference.columns import Columns
from extractors.records.events.reference.entries import Entries
from schemas.mention import Label, Mention

FEWEST = 3  # rows that tell such a table from a table of contents
DAYS = 2  # of signature and of ratification
COLUMNS = Columns(("signed", "ratified"), {"a": "acceded"})  # of whoever prints such lists: they mark what is no ratification
_HEADS = ("signature", "ratification")
_LEADER = re.compile(r"(?:\d{1,2}(?:,\s?\d{1,2}){0,3})?\s?\.{3,40}\s{1,3}")
_MARK = re.compile(r"\s([A-Za-z]{1,2})(?=\s|\Z)")
# Before a row: a day and its mark, or the heads. What else stands there is the rest of a name that two columns have torn.
_CLOSED = re.compile(r"(?:\d{4}(?: [A-Za-z]{1,2})?|ratification)\s{1,3}\Z", re.IGNORECASE)


def leader_rows(entries: Entries, passage: Passage) -> list[StatusLine]:
    """The acts of the countries of such a table; none of those whose name is torn."""
    text = text_of(passage.doc)
    if text.count("....") < FEWEST or not all(head in text.lower() for head in _HEADS):
        return []
    topic = entries.topic(passage, passage.block.start_char, passage.block.start_char)
    rows = [(country, days) for country in passage.labelled(Label.COUNTRY) if (days := _days(passage, text, country))]
    return [
        line
        for country, days in (rows if len(rows) >= FEWEST else ())
        for event, date in told(COLUMNS, days)
        for line in status_line(event, date, country.start_char, topic, (), country.value)
    ]


def _days(passage: Passage, text: str, country: Mention) -> list[Day]:
    """The days to which dots lead from a country, each with its mark."""
    base, dates = passage.block.start_char, passage.labelled(Label.DATE)
    leader = _LEADER.match(text, country.end_char - base)
    begin = country.start_char - base
    if (
        leader is None
        or is_adjective(country)
        or country.surface.startswith("Republic")
        or not _CLOSED.search(text, max(0, begin - 20), begin)
    ):
        return []
    return list(_following(text, base, dates[bisect_left(dates, base + leader.end(), key=_start) :][:DAYS], leader.end()))


def _following(text: str, base: int, dates: tuple[Mention, ...], at: int) -> Iterator[Day]:
    """The dates that follow each other from here on."""
    for date in dates:
        if date.start_char - base != at:
            return
        mark = _MARK.match(text, date.end_char - base)
        yield Day(date, mark[1] if mark else "")
        at = date.end_char - base + 1
        if mark:
            return


def _start(mention: Mention) -> int:
    return mention.start_char
