"""Rows of a table whose cells a copy of the page has glued into one line: "Kenya 11 Sep 1998 3 Feb 2005 A" under "Party Signature …"."""

import re
from typing import NamedTuple

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.copied_heads import Day, act_named, columns_over, table_topic, told
from extractors.records.events.lines.labels import StatusLine, status_line
from extractors.records.events.reference.entries import Entries
from schemas.mention import Label, Mention

LONG = 160  # characters of a row
DAYS = 6  # most cells of days
# Behind the country what its name goes on with ("Gambia, The", "Iran (Islamic Republic of)"), the numbers of notes, and perhaps an act.
_TOWARDS = re.compile(
    r"(?:, [Tt]he)?(?:\s?[(\[][^()\[\]]{0,60}[)\]]){0,2}[\d\s,*†‡§¹²³⁰-⁹|–-]{0,20}((?:[A-Za-z]{1,14} ){0,2}[A-Za-z]{1,14})?[\s:|–-]{0,6}"
)
_BEHIND = re.compile(r"\s?(?:[(\[]\s?([A-Za-z]{1,3})\s?[)\]]|([A-Za-z]{1,3})\b)?(?:[\s\d,*†‡§¹²³⁰-⁹|–-]|/(?!\d)){0,20}")


_LAST = re.compile(
    _BEHIND.pattern + r"(?:[(\[]\d{1,2}[)\]]\s{0,3}){0,4}(?:\d{1,3}(?:[.,]\d{1,2})?\s?%)?\s{0,3}"
)  # notes and a share in further cells
_BEFORE = re.compile(r"(?:\d{1,3}[.)]\s{0,3})?[\s*_|•]{0,6}")  # "12.", a bar, a bullet


class _Row(NamedTuple):
    country: Mention
    act: str | None  # that a cell names beside the days: "Kenya Accession 3 Feb 2005"
    days: list[Day]


def glued_row(entries: Entries, passage: Passage) -> list[StatusLine] | None:
    """The acts of the country that a line opens with, by their columns among the heads above; None where it is no such row."""
    row = _row(passage)
    columns = columns_over(entries, passage) if row else None
    if row is None or columns is None or not columns.events:
        return None
    topic = table_topic(entries, passage)
    return [
        line
        for event, date in told(columns, row.days, row.act)
        for line in status_line(event, date, passage.block.start_char, topic, (), row.country.value)
    ]


def _row(passage: Passage) -> _Row | None:
    """The country that opens a line, and its days with their marks, where the line holds nothing else."""
    base, text, dates = passage.block.start_char, text_of(passage.doc), passage.labelled(Label.DATE)
    countries = passage.labelled(Label.COUNTRY)
    if not countries or not dates or len(text) > LONG or len(dates) > DAYS or any(cell.column_head for cell in passage.block.cells):
        return None
    country = countries[0]
    if not _BEFORE.fullmatch(text, 0, country.start_char - base) or country.start_char > dates[0].start_char:
        return None
    # A date begins before the end of "Gambia, The 7 March 2001".
    towards = _TOWARDS.fullmatch(text, country.end_char - base, max(country.end_char, dates[0].start_char) - base)
    act = act_named(towards[1]) if towards and towards[1] else None
    if towards is None or (towards[1] and act is None):
        return None
    days = list[Day]()
    ends = [*(each.start_char - base for each in dates[1:]), len(text)]
    for date, end in zip(dates, ends, strict=True):
        behind = _BEHIND.fullmatch(text, date.end_char - base, end) or (
            _LAST.fullmatch(text, date.end_char - base) if end == len(text) else None
        )
        if behind is None:
            return None
        days.append(Day(date, behind[1] or behind[2] or ""))
    return _Row(country, act, days)
