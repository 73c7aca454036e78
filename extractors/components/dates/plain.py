"""The short way for the dates that most sentences have: "in 2011", "June 1998", "May 15, 2012", "17 May 2004", "2009-12-18".

It answers only where the words on both sides can have no part in the date, and then the same as the long way through `chains`;
everything else it leaves to that. It is there for speed alone: three dates of four never need tokens.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from extractors.components.dates.glued import month_at
from extractors.components.dates.opening import opens_what_was_done
from extractors.components.dates.part import Part, checked
from extractors.components.dates.words import going_on, kinds, words
from extractors.components.dates.years import LATEST

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[,;)]?(?:\s|$)|\.(?:\s|$))")
_NEXT = re.compile(r"[.,;:)]{0,2}(?:[ ]{1,2}(?P<word>[^\W\d_]{1,20})(?=[\s.,;:)]|$)|$|[\t\n])")
_REACH = 48
_EARLIEST_BARE = 1500
_WHOLE = 3  # words before a year that hold all of its date: "of 5 May", "the 5th May"
_LOOK_FURTHER = frozenset(("in", "of", "-", "–", "—"))


AMOUNT: Literal[False] = False  # instead of a date: a number with its unit, which nobody needs to look at again


class Plain(NamedTuple):
    """Start, end, value and rule of a date."""

    start: int
    end: int
    value: str
    rule: str


def plain(text: str, start: int, end: int, floor: int) -> Plain | Literal[False] | None:
    """The date that ends with the year at an anchor, or begins with it in ISO's order; None where the long way has to look.

    False where the number at the anchor is an amount.
    """
    if end - start != 4 or not text[start:end].isdecimal():
        return None
    before = _words_before(text, start, floor)
    if before is None:
        return None
    if iso := _ISO.match(text, start):
        return _iso(text, start, iso.end()) if _inert(before) and before[:1] != ["the"] else None
    following = _NEXT.match(text, end)
    if not following or not _carries_nothing(following["word"]):
        return None
    word = following["word"] or ""
    if word == "of" or (word == "the" and following.end("word") - end < 5):
        return None  # "Law 2169 of 2021", "2016 the third quarter"
    counted = text[end : end + 1] == " " and word.lower() in words("not_before", "numbers") and _bare(before)
    if counted and not opens_what_was_done(text, start, end):
        return AMOUNT if _inert(before) else None
    return _dated(text, start, end, before, word)


def _words_before(text: str, start: int, floor: int) -> list[str] | None:
    """The words before an offset in its cell, the last one first; None where something is glued to it, or may stand in the line before."""
    low = max(floor, start - _REACH)
    left = text[low:start]
    if left and not left[-1].isspace() and left[-1] != "(":
        return None
    cut = max(left.rfind("\t"), left.rfind("\n"))
    found = left[cut + 1 :].replace("(", "( ").split()
    if cut >= 0 and left[cut] == "\n" and len(found) < _WHOLE:
        return None  # "on 12\nOctober 2014": the line may end within the date
    if cut < 0 and low > floor and found and not left[0].isspace():
        found = found[1:]  # a word cut in two
    return found[::-1]


def _inert(before: list[str], at: int = 0) -> bool:
    """Whether the word before a date is an ordinary one, and behind "in" and "of" the next one as well."""
    if len(before) <= at:
        return at < 2
    word = before[at].rstrip(",;:.)").lower()
    if word == "(":
        return True
    if word in _LOOK_FURTHER:
        return _inert(before, at + 1)
    return word.isalpha() and word not in _special()


def _iso(text: str, start: int, end: int) -> Plain | None:
    following = _NEXT.match(text, end)
    inert = following and _carries_nothing(following["word"])
    clock = not inert and re.match(r" [0-9]{2}:[0-9]{2}", text[end : end + 6])
    value = checked(text[start:end]) if inert or clock else None
    return Plain(start, end, value, "dates.day") if value else None


def _bare(before: list[str]) -> bool:
    """Whether no month and no day stand before the number."""
    return not before or not (_month(before[0].rstrip(",")) or before[0][:1].isdecimal())


def _dated(text: str, start: int, end: int, before: list[str], following: str) -> Plain | None:
    """The year with the month and the day before it."""
    first = before[0] if before else ""
    if month := _month(first.rstrip(",")):
        day = before[1] if len(before) > 1 else ""
        if day[-1:].isdecimal() and not day.isdecimal():
            return None  # "Signed10 October 2013"
        if not day[:1].isdecimal():
            return _found(text, start, end, before[:1], before[1:], Part(text[start:end], month))
        if not (day.isdecimal() and len(day) <= 2) or before[2:3] == ["the"]:
            return None
        return _found(text, start, end, before[:2], before[2:], Part(text[start:end], month, int(day)))
    month = _month(before[1]) if len(before) > 1 and first.endswith(",") and first[:-1].isdecimal() and len(first) <= 3 else None
    if month:
        return _found(text, start, end, before[:2], before[2:], Part(text[start:end], month, int(first[:-1])))
    number = int(text[start:end])
    if month_at(first) is not None:
        return None  # "EffectiveMay 2010"
    if first.rstrip(",;:.").lower() in words("not_behind", "numbers") or not _EARLIEST_BARE <= number <= LATEST or not number % 500:
        return None
    if following[:1].isupper() and not words("streets", "numbers").isdisjoint(text[end : end + _REACH].lower().replace(".", "").split()):
        return None
    return _found(text, start, end, [], before, Part(text[start:end]))


def _found(text: str, start: int, end: int, own: list[str], before: list[str], part: Part) -> Plain | None:
    if not _inert(before) or not 1000 <= int(part.year or 0) <= LATEST:
        return None
    value = checked(part.edtf())
    for word in own:
        start = text.rindex(word, 0, start)
    return Plain(start, end, value, part.rule) if value else None


def _month(word: str) -> int | None:
    kind, value = kinds().get(word.rstrip(".").lower() if len(word) <= 5 else word.lower(), ("", 0))
    return value if kind == "m" else None


def _carries_nothing(word: str | None) -> bool:
    return word is None or word.lower() not in _special()


@cache
def _special() -> frozenset[str]:
    """Words with a part in dates, or of which only the long way knows what they do to the number behind them."""
    around = ("from", "between", "year", "years", "before", "after", "than", "active", "flourished", "fl", "law", "act", "order")
    named = ("approximate", "uncertain", "ends", "year_names")
    return frozenset(kinds()) | going_on() - {"the", "in", "of"} | frozenset(around).union(*(words(name) for name in named))
