"""Days that are counted out: "the third Tuesday of September 2014", "the last day of 2012"."""

from calendar import monthrange, weekday

from extractors.components.dates.part import Part
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.years import year

Read = tuple[Part, int]
_LAST = -1


def counted(tokens: Tokens, at: int) -> Read | None:
    """The day that an ordinal and "day" or a weekday pick from a month or a year."""
    number, behind = _ordinal(tokens, at)
    name = tokens[behind]
    if not number or (name.kind != "w" and name.word != "day") or tokens[behind + 1].word not in ("of", "in"):
        return None
    month_at = behind + 2
    named = tokens[month_at].kind == "m"
    closing = year(tokens, tokens.skip(month_at + 1, ".", ",", "of", "in") if named else tokens.skip(tokens.skip(month_at, "the"), "year"))
    if not closing or not (closing[0].year or "").isdecimal():
        return None
    month = tokens[month_at].value if named else 1 if number > 0 else 12
    day = _day(int(closing[0].year or 0), month, number, name.value if name.kind == "w" else None)
    return (Part(closing[0].year, month, day), closing[1]) if day else None


def _ordinal(tokens: Tokens, at: int) -> tuple[int, int]:
    token = tokens[at]
    if token.word == "last":
        return _LAST, at + 1
    if token.kind == "n" and len(token.word) <= 2 and tokens[at + 1].word in ("st", "nd", "rd", "th"):
        return token.value, at + 2
    return (token.value, at + 1) if token.kind == "o" else (0, at)


def _day(year_number: int, month: int, number: int, of_week: int | None) -> int | None:
    """The day of the month; None where the month has no fifth such weekday."""
    length = monthrange(year_number, month)[1]
    if of_week is None:
        days = list(range(1, length + 1))
    else:
        first = 1 + (of_week - weekday(year_number, month, 1)) % 7
        days = list(range(first, length + 1, 7))
    if number == _LAST:
        return days[-1]
    return days[number - 1] if number <= len(days) else None
