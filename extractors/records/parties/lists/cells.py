"""Cells of tables of status: whose row it is, and what a cell says of a country's part."""

import re
from functools import lru_cache

from extractors.clauses import is_adjective
from extractors.passage import Passage
from extractors.records.events.lines.labels import label_event
from extractors.records.events.reference.entries import MOSTLY, Entries
from extractors.records.events.words.roles import label_role, role_lexicon, role_words
from schemas.document import Cell
from schemas.mention import Label, Mention

_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"[,;(\[–—]| - ")
_PLANNED = re.compile(r"\b(?:expected|planned|until|pending|ended|expired|intends?|will|due)\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\b")
LONGEST = 60  # characters of a cell that tells a standing: longer ones tell of something


def rows_country(entries: Entries, passage: Passage) -> tuple[Cell, Mention] | None:
    """The country that a row is about, with its cell: that of the first cell which names one country and little else."""
    for cell in passage.block.cells[:3]:
        named = countries_in(passage, cell)
        if not named or entries.reading.register.within(cell.start_char, cell.end_char):
            continue
        bracket = entries.reading.document.text.find("(", named[0].end_char, cell.end_char)
        if bracket > 0:
            named = [each for each in named if each.end_char <= bracket]  # "Denmark (with Greenland)"
        length, words = (bracket if bracket > 0 else cell.end_char) - cell.start_char, named[0].end_char - named[0].start_char
        return (cell, named[0]) if len({each.value for each in named}) == 1 and words >= MOSTLY * length else None
    return None


def countries_in(passage: Passage, cell: Cell) -> list[Mention]:
    """The countries that a cell names, nationalities apart."""
    named = passage.labelled(Label.COUNTRY)
    return [each for each in named if cell.start_char <= each.start_char and each.end_char <= cell.end_char and not is_adjective(each)]


@lru_cache(maxsize=4096)
def head_role(head: str) -> str | None:
    """The role that a date under a column's head gives: "Ratified, accepted or acceded" and "Party since" make a party."""
    words = [word for word in _LETTERS.findall(head.lower()) if word not in role_words("label_empty")]
    roles = {role_lexicon().columns.get(word) for word in words}
    return roles.pop() if len(roles) == 1 else role_lexicon().acts.get(label_event(head) or "")


@lru_cache(maxsize=4096)
def is_status_head(head: str) -> bool:
    """Whether the cells under a head tell a country's standing in words."""
    return not role_words("status").isdisjoint(_LETTERS.findall(head.lower()))


def cell_role(entries: Entries, passage: Passage, cell: Cell) -> str | None:
    """The role that a cell tells in words: "ratified Sept. 26, 2019", "Party (1986)", "Signed, not ratified"."""
    text, at = "", cell.start_char
    for date in passage.labelled(Label.DATE):
        if at <= date.start_char and date.end_char <= cell.end_char:
            text, at = text + entries.reading.document.text[at : date.start_char], date.end_char
    words = text + entries.reading.document.text[at : cell.end_char]
    if len(words) > LONGEST or _PLANNED.search(words):
        return None
    return label_role(words) or label_role(_FIRST.split(words, maxsplit=1)[0])


def is_affirmed(entries: Entries, passage: Passage, cell: Cell) -> bool:
    """Whether a cell says that something was done: by a day, or by a word or a mark for "yes"."""
    words = entries.reading.document.text_of(cell)
    if len(words) > LONGEST or _PLANNED.search(words):
        return False
    if any(cell.start_char <= each.start_char and each.end_char <= cell.end_char for each in passage.labelled(Label.DATE)):
        return role_words("denied").isdisjoint(_LETTERS.findall(words.lower()))
    return bool(_NUMERIC.match(words)) or words.strip(" .").lower() in role_words("affirmed")


def is_denied(entries: Entries, cell: Cell) -> bool:
    """Whether a cell says no in a word."""
    return entries.reading.document.text_of(cell).strip(" .").lower() in role_words("denied")
