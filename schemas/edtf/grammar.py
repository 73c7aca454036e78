"""The grammar of EDTF, levels 0 to 2: a string into the span of days that it can mean, or ValueError with the reason.

    value    = interval | set | moment | date
    interval = end "/" end          end = date, ".." (open) or nothing (unknown)
    set      = "[" items "]" (one of these) | "{" items "}" (all of these)
    date     = year ["-" month ["-" day]], "~", "?", "%" before or after a part, X for a digit nobody gave
    moment   = a full date "T" hh:mm:ss [Z or shift from UTC]

ISO 8601-2:2019 is the standard; `docs/edtf.md` lists where its clauses leave a choice, and what we chose.
"""

import re

from schemas.edtf.calendar import PARTS_OF_YEAR, Span, part_span, pattern_span, year_span

_MARK = "[?~%]?"
_DATE = re.compile(
    rf"{_MARK}(?P<year>-?[0-9X]{{4}})(?:S(?P<digits>[0-9]))?{_MARK}"
    rf"(?:-{_MARK}(?P<month>[0-9X]{{2}}){_MARK}(?:-{_MARK}(?P<day>[0-9X]{{2}}){_MARK})?)?"
)
_LONG_YEAR = re.compile(r"Y(?P<year>-?[0-9]{1,30})(?:E(?P<zeros>[0-9]{1,3}))?(?:S(?P<digits>[0-9]{1,2}))?[?~%]?")
_MOMENT = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}|24:00:00)(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)


def parse(value: str) -> Span:
    """The days that an EDTF string can mean."""
    if "/" in value:
        return _interval(value)
    if value[:1] in ("[", "{"):
        return _set(value)
    if "T" in value:
        return _moment(value)
    return _single(value)


def _interval(value: str) -> Span:
    first, _, last = value.partition("/")
    if not first and not last:
        raise ValueError(f"{value!r} says nothing of either end; write ../.. for a range that is open on both sides")
    for end in (first, last):
        if end[:1] in ("Y", "[", "{") or "T" in end:
            raise ValueError(f"the ends of a range are dates of four-digit years without a time, not {end!r} as in {value!r}")
    start = Span(None, None) if first in ("", "..") else _single(first)
    end_span = Span(None, None) if last in ("", "..") else _single(last)
    _check_order(start, end_span, value)
    return Span(start.first, end_span.last, start.vague or end_span.vague)


def _check_order(start: Span, end: Span, value: str) -> None:
    """The end must not lie before the start: its first day, or its last one where digits are unspecified (2004-06-XX)."""
    latest = end.last if end.vague else end.first
    if start.first and latest and latest < start.first:
        raise ValueError(f"the range {value!r} ends before it starts")


def _set(value: str) -> Span:
    closing = {"[": "]", "{": "}"}[value[0]]
    if not value.endswith(closing) or len(value) < 3:
        raise ValueError(f"the set {value!r} needs members and its closing {closing}")
    items = value[1:-1].split(",")
    spans = [_item(item, value, first=n == 0, last=n == len(items) - 1) for n, item in enumerate(items)]
    firsts, lasts = [span.first for span in spans], [span.last for span in spans]
    return Span(
        min((day for day in firsts if day), default=None) if None not in firsts else None,
        max((day for day in lasts if day), default=None) if None not in lasts else None,
        any(span.vague for span in spans),
    )


def _item(item: str, value: str, *, first: bool, last: bool) -> Span:
    low, dots, high = item.partition("..")
    if not dots:
        return _single(item)
    if (not low and not first) or (not high and not last) or not (low or high):
        raise ValueError(f"in the set {value!r} only the first member may be open at its start, and only the last at its end")
    start = _single(low) if low else Span(None, None)
    end = _single(high) if high else Span(None, None)
    _check_order(start, end, value)
    return Span(start.first, end.last, start.vague or end.vague)


def _moment(value: str) -> Span:
    parts = _MOMENT.fullmatch(value)
    if not parts:
        raise ValueError(f"{value!r} is no date and time: write 2004-01-01T10:10:10, and then Z, +05 or +05:30 where the zone is known")
    return _single(parts["date"])


def _single(value: str) -> Span:
    if value[:1] == "Y":
        return _long_year(value)
    parts = _DATE.fullmatch(value)
    if not parts:
        raise ValueError(f"{value!r} is no EDTF date: write 1998, 1998-06 or 1998-06-05, with X for unknown digits and ?, ~ or % for doubt")
    low, high = _years(parts["year"])
    if parts["digits"]:
        if parts["month"] or "X" in parts["year"]:
            raise ValueError(f"{value!r}: significant digits (S) belong to a bare year")
        return _significant(low, len(parts["year"].lstrip("-")), int(parts["digits"]), value)
    month, day = parts["month"], parts["day"]
    if month is None or (month == "XX" and day in (None, "XX")):
        return year_span(low, high, vague=low != high or month is not None)
    if month.isdigit() and int(month) in PARTS_OF_YEAR and day is None:
        return part_span(low, high, int(month), vague=low != high)
    return _in_calendar(low, high, month, day, value)


def _in_calendar(low: int, high: int, month: str, day: str | None, value: str) -> Span:
    try:
        return pattern_span(low, high, month, day)
    except ValueError as reason:
        raise ValueError(f"{value!r} is no date: {reason}") from None


def _years(year: str) -> tuple[int, int]:
    if year == "-0000":
        raise ValueError("there is no year -0000: the year 1 BC is 0000")
    bounds = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return min(bounds), max(bounds)


def _long_year(value: str) -> Span:
    parts = _LONG_YEAR.fullmatch(value)
    if not parts:
        raise ValueError(f"{value!r} is no long year: write Y170000002 or Y-17E7, without month and day")
    digits = parts["year"].lstrip("-")
    width = len(digits) + int(parts["zeros"] or 0)
    if digits.startswith("0") or width < 5:
        raise ValueError(f"{value!r}: Y stands before years of five digits or more, without leading zeros")
    year = int(parts["year"]) * 10 ** int(parts["zeros"] or 0)
    if not parts["digits"]:
        return year_span(year, year)
    return _significant(year, width, int(parts["digits"]), value)


def _significant(year: int, width: int, digits: int, value: str) -> Span:
    if not 1 <= digits <= width:
        raise ValueError(f"{value!r}: a year of {width} digits has 1 to {width} significant ones, not {digits}")
    step = 10 ** (width - digits)
    low = abs(year) // step * step
    bounds = (low, low + step - 1) if year >= 0 else (-low - step + 1, -low)
    return year_span(*bounds, vague=step > 1)
