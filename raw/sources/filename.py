"""The date in a file's name: 14 digits, 8 digits, or 2016-07-13. The last resort where nothing else gives a date."""

import re

from raw import instants
from raw.metadata import Metadata
from schemas.capture import RepresentsBasis

_STAMP = re.compile(r"(?<![0-9A-Za-z])(?P<digits>\d{14})(?![0-9A-Za-z])")
_DAY = re.compile(r"(?<![0-9A-Za-z])(?P<year>\d{4})(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)(?:T\d{6}Z?|t\d{6}z?)?(?![0-9A-Za-z])")


def date_in(name: str) -> Metadata:
    """What a file's name says of its date. Two different dates say nothing: nobody knows which is meant."""
    days = {found.date() for digits in _STAMP.findall(name) if (found := instants.from_digits(digits))}
    if not days:
        days = {day for found in _DAY.finditer(name) if (day := instants.day(found["year"], found["month"], found["day"]))}
    if len(days) != 1:
        return Metadata()
    return Metadata(represents_at=days.pop(), represents_basis=RepresentsBasis.FILENAME)
