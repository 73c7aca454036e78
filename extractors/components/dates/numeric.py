"""Dates in figures alone: ISO, month first, day first, dotted; and a month with its year."""

import re

from extractors.components.dates.part import Part, checked
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import words
from extractors.components.dates.years import full_year, position_after, year

Read = tuple[Part, int]
_YEAR_FIRST = re.compile(r"([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/]\d|\.\d)")
_YEAR_SPACED = re.compile(r"([12]\d{3}) ([01]\d) ([0-3]\d)(?! ?\d)")
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?([12]\d{3}|\d\d)(?!\d|[/]\d|\.\d)")
_YEAR_COMMA = re.compile(r"(\d{1,2})/(\d{1,2}), ?([12]\d{3})(?!\d|[-/.]\d)")
_SPANS = frozenset(("in", "during", "between", "over", "throughout"))
_MARKS = frozenset("-/.")
_PAIR = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/]|\.\d)")
_MONTH_YEAR = re.compile(r"(\d{1,2})(?: ?- ?| ?/ ?)([12]\d{3})(?!\d|[-/.,]\d)")


def numeric(tokens: Tokens, at: int) -> Read | None:
    """A date in figures. Month first, as in the United States, unless only the other order is possible; dots mean day first."""
    start, text = tokens[at].start, tokens.text
    if tokens[at + 1].kind not in _MARKS and not (tokens[at + 1].kind == "n" and tokens[at + 2].kind == "n"):
        return None
    if len(tokens[at].word) == 4:
        for pattern in (_YEAR_FIRST, _YEAR_SPACED):
            if found := pattern.match(text, start):
                parts = [group for group in found.groups() if group.isdecimal()]
                return _read(tokens, at, found.end(), parts[0], int(parts[1]), int(parts[2]))
        return None
    if len(tokens[at].word) > 2:
        return None
    if found := _YEAR_LAST.match(text, start):
        return _year_last(tokens, at, found)
    if found := _YEAR_COMMA.match(text, start):
        return _either_order(tokens, at, found.end(), found[3], int(found[1]), int(found[2]))
    if (found := _MONTH_YEAR.match(text, start)) and 1 <= int(found[1]) <= 12:
        return Part(found[2], int(found[1])), position_after(tokens, at, found.end())
    return None


def pair(tokens: Tokens, at: int) -> Read | None:
    """Month and day without a year ("5/1"), for the first half of a range."""
    found = _PAIR.match(tokens.text, tokens[at].start)
    if not found:
        return None
    return _either_order(tokens, at, found.end(), None, int(found[1]), int(found[2]))


def year_month(tokens: Tokens, at: int) -> Read | None:
    """A year with its month in figures: "2018-11", "2014/10", "2016 - 11". An en dash makes two years, see `chains`."""
    found = year(tokens, at) if tokens[at].kind == "n" else None
    if not found or found[1] != at + 1 or tokens[at + 1].word not in ("-", "/") or tokens.text[tokens[at + 1].start] in "–—":
        return None
    month = tokens[at + 2]
    glued_on = tokens.glued(at + 3) and (
        tokens[at + 3].kind in ("-", "/", "n", "x", "%") or (tokens[at + 3].kind == "." and tokens.glued(at + 4))
    )
    if month.kind != "n" or len(month.word) > 2 or not 1 <= month.value <= 12 or glued_on or _is_pair(tokens, at, at + 3):
        return None
    return Part(found[0].year, month.value), at + 3


def _is_pair(tokens: Tokens, at: int, behind: int) -> bool:
    """ "FY 2010-11", "the 2010-11 season": two years."""
    if len(tokens[behind - 1].word) != 2:
        return False
    named = tokens[at - 1].word in words("year_short") or tokens[at - 1].word in ("year", "years")
    follows = tokens[behind].kind == "x" and not tokens.glued(behind)
    several = tokens[at - 1].word in _SPANS and follows and int(tokens[at].word[2:]) < tokens[behind - 1].value  # "in 2004-08 largely"
    consecutive = int(tokens[at].word[2:]) + 1 == tokens[behind - 1].value and tokens[at - 1].word in words("pair_behind")
    return named or several or consecutive or tokens[behind].word in words("pair_nouns")


def _year_last(tokens: Tokens, at: int, found: re.Match[str]) -> Read | None:
    first, mark, second, last = found.groups()
    closed = len(first) == len(second) == 2 and tokens.text[found.end() : found.end() + 1] == ")"  # "Iraq (17.02.08)"
    if len(last) == 2 and ((mark == "." and not (closed or _is_padded(first, second))) or " " in found[0] or first == second == last):
        return None  # "4.2.10" is a section, "10-10-10" a slogan
    behind = tokens.text[found.end() : found.end() + 2]
    if behind[:1] == "-" and behind[1:].isdigit() and len(last) == 2:
        return None
    full = last if len(last) == 4 else full_year(int(last))
    if mark == ".":
        return _read(tokens, at, found.end(), full, int(second), int(first)) or _read(
            tokens, at, found.end(), full, int(first), int(second)
        )
    return _either_order(tokens, at, found.end(), full, int(first), int(second))


def _is_padded(day: str, month: str) -> bool:
    """ "24.03.83", "05.11.90": two figures each, which no section of a text has together with a nought or a day beyond the months."""
    return len(day) == len(month) == 2 and (day[0] == "0" or month[0] == "0" or int(day) > 12)


def _either_order(tokens: Tokens, at: int, end: int, year_read: str | None, first: int, second: int) -> Read | None:
    return _read(tokens, at, end, year_read, first, second) or _read(tokens, at, end, year_read, second, first)


def _read(tokens: Tokens, at: int, end: int, year_read: str | None, month: int, day: int) -> Read | None:
    if not checked(f"{year_read or 2000}-{month:02d}-{day:02d}"):
        return None
    return Part(year_read, month, day), position_after(tokens, at, end)
