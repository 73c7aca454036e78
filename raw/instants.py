"""Instants and days as archives write them: 14 digits, ISO 8601, RFC 1123."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

FIRST_YEAR, LAST_YEAR = 1990, 2100  # of the web: 8 digits outside are no date
_MONTH_NAMES = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
    ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names}
_DIGITS = re.compile(r"[0-9]{14}")


def from_digits(digits: str) -> datetime | None:
    """The instant of a 14-digit timestamp (`20180808104500`), in UTC; None where the digits are none."""
    if not _DIGITS.fullmatch(digits) or digits[8:10] > "23" or not FIRST_YEAR <= int(digits[:4]) <= LAST_YEAR:
        return None
    try:
        return datetime.fromisoformat(f"{digits[:8]}T{digits[8:]}Z")  # a fiftieth of strptime's price
    except ValueError:
        return None


def to_digits(instant: datetime) -> str:
    """The 14 digits of an instant."""
    return instant.astimezone(UTC).strftime("%Y%m%d%H%M%S")


def instant(value: str) -> datetime:
    """An instant from ISO 8601 (without a zone: UTC), 14 digits or RFC 1123. ValueError with the reason where it is none of them."""
    text = value.strip()
    if found := from_digits(text):
        return found
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError as error:
        try:
            parsed = parsedate_to_datetime(text)
        except ValueError:
            raise ValueError(f"{value!r} is no date: write it as 2021-01-19T12:00:00Z, 2021-01-19 or 20210119120000 ({error})") from error
    parsed = parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed
    try:
        return parsed.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{value!r} is no date: it lies outside the years 1 to 9999") from error


def day(year: str, month: str, number: str) -> date | None:
    """A day from its parts, the month as a name or a number; None where there is no such day."""
    try:
        found = date(int(year), MONTHS.get(month.lower()) or int(month), int(number))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
