"""EDTF (ISO 8601-2): dates that keep their precision, as a type of their own."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

_SINGLE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%])?")


@dataclass(frozen=True)
class Bounds:
    """First and last day of a date, both inclusive; None on an open side or outside the years 1 to 9999."""

    start: date | None
    end: date | None


class Edtf(str):
    """A valid EDTF string. `Edtf("1998-13")` raises ValueError with the reason."""

    __slots__ = ()

    def __new__(cls, value: str) -> "Edtf":
        """The value checked."""
        bounds(value)
        return super().__new__(cls, value)

    @property
    def bounds(self) -> Bounds:
        """First and last day."""
        return bounds(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A string in JSON, an Edtf in Python."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())


def bounds(value: str) -> Bounds:
    """The first and last day of an EDTF value; ValueError where it is none."""
    first, slash, last = value.partition("/")
    if not slash:
        return _single(first)
    start = Bounds(None, None) if first in ("", "..") else _single(first)
    end = Bounds(None, None) if last in ("", "..") else _single(last)
    if start.start and end.end and end.end < start.start:
        raise ValueError(f"the range {value!r} ends before it starts")
    return Bounds(start.start, end.end)


def _single(value: str) -> Bounds:
    parts = _SINGLE.fullmatch(value)
    if not parts:
        raise ValueError(f"{value!r} is no EDTF date")
    low, high = int(parts["year"].replace("X", "0")), int(parts["year"].replace("X", "9"))
    if parts["month"] is None:
        return Bounds(date(max(low, 1), 1, 1), date(max(high, 1), 12, 31))
    month = int(parts["month"])
    if not 1 <= month <= 12:
        raise ValueError(f"{value!r} has no month {month}")
    length = calendar.monthrange(low, month)[1]
    if parts["day"] is None:
        return Bounds(date(low, month, 1), date(low, month, length))
    return Bounds(date(low, month, int(parts["day"])), date(low, month, int(parts["day"])))
