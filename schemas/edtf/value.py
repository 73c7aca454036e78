"""An EDTF value and the first and last day that it can mean."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from schemas.edtf.calendar import Span
from schemas.edtf.grammar import parse


@dataclass(frozen=True)
class Bounds:
    """First and last day of a date, both inclusive; None on an open or unknown side, or outside the years 1 to 9999."""

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
        return bounds(str(self))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A string in JSON, an Edtf in Python."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds:
    """The first and last day of an EDTF value; ValueError with the reason where it is none.

    A qualified date ("1984~") has the bounds of the date itself: EDTF does not say how far "approximate" reaches.
    """
    span = parse(value)
    return Bounds(_first(span), _last(span))


def _first(span: Span) -> date | None:
    if span.first is None or not date.min.year <= span.first[0] <= date.max.year:
        return None
    return date(*span.first)


def _last(span: Span) -> date | None:
    if span.last is None or not date.min.year <= span.last[0] <= date.max.year:
        return None
    return date(*span.last)
