"""The Gregorian calendar, for any year: what the digits of a date leave open, and the days that remain.

`datetime.date` stops at the years 1 and 9999; EDTF does not, so days are plain triples here.
"""

from collections.abc import Iterator
from typing import NamedTuple

Day = tuple[int, int, int]

# Codes of ISO 8601-2 for parts of a year: first and last month. Winter ends in the next year, and so does the southern summer.
_NORTHERN = {0: (3, 5), 1: (6, 8), 2: (9, 11), 3: (12, 14)}
_SOUTHERN = {0: (9, 11), 1: (12, 14), 2: (3, 5), 3: (6, 8)}
PARTS_OF_YEAR: dict[int, tuple[int, int]] = {
    **{21 + n: months for n, months in _NORTHERN.items()},
    **{25 + n: months for n, months in _NORTHERN.items()},
    **{29 + n: months for n, months in _SOUTHERN.items()},
    **{33 + n: (3 * n + 1, 3 * n + 3) for n in range(4)},
    **{37 + n: (4 * n + 1, 4 * n + 4) for n in range(3)},
    **{40 + n: (6 * n + 1, 6 * n + 6) for n in range(2)},
}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Span(NamedTuple):
    """First and last day; None where that side is open or unknown. `vague` says that digits were left unspecified."""

    first: Day | None
    last: Day | None
    vague: bool = False


def year_span(low: int, high: int, *, vague: bool = False) -> Span:
    """From the first day of one year to the last day of another."""
    return Span((low, 1, 1), (high, 12, 31), vague)


def part_span(low: int, high: int, code: int, *, vague: bool = False) -> Span:
    """A season, quarter, third or half of a year, by its code (21 to 41)."""
    first, last = PARTS_OF_YEAR[code]
    year, month = high + (last - 1) // 12, (last - 1) % 12 + 1
    return Span((low, first, 1), (year, month, length(year, month)), vague)


def pattern_span(low: int, high: int, month: str, day: str | None) -> Span:
    """First and last day of the months (01 to 12) and days that fit two patterns of digits and X; ValueError where none does."""
    years = (low, high) if low != high else (low,)
    leap = low != high or is_leap(low)
    days = sorted((m, d) for m in _fitting(month, 1, 12) for d in (_days(m, day, leap=leap)))
    if not days:
        raise ValueError(f"no day of the calendar fits month {month} and day {day or 'any'} in the year {low}")
    first, last = days[0], days[-1]
    if day is None:
        last = (last[0], length(high, last[0]))
    return Span(_clamped(years[0], *first), _clamped(years[-1], *last), "X" in month + (day or "") or low != high)


def length(year: int, month: int) -> int:
    """Days of a month."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February (the year 0 is 1 BC, and has one)."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _clamped(year: int, month: int, day: int) -> Day:
    """29 February of a decade whose first or last year has none: the day before, so that the span never is too short."""
    return year, month, min(day, length(year, month))


def _days(month: int, day: str | None, *, leap: bool) -> Iterator[int]:
    if day is None:
        yield 1
        return
    yield from _fitting(day, 1, 29 if month == 2 and leap else _LENGTHS[month - 1])


def _fitting(pattern: str, low: int, high: int) -> Iterator[int]:
    for number in range(low, high + 1):
        if all(wanted in ("X", digit) for wanted, digit in zip(pattern, f"{number:02d}", strict=True)):
            yield number
