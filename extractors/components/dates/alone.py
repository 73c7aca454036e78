"""Dates that stand by themselves in a cell or a caption: nobody but the date can say there that it is "before 1928" or "19c"."""

import re

from extractors.components.dates.part import Part, checked
from extractors.components.dates.words import words

_SHORT_CENTURY = re.compile(r"(?P<circa>(?:ca?|circa|about)\.? ?|~ ?)?(?P<number>\d{1,2})c\.?(?P<doubt>\?)?")
_LONGEST = 40
_EDGES = " \n\r.,;()[]"


def short_century(text: str) -> tuple[int, int, str] | None:
    """ "19c", "ca. 15c.": the span and value where the whole text is the short form of a century."""
    bare = text.strip()
    found = _SHORT_CENTURY.fullmatch(bare) if len(bare) <= 14 else None
    if not found or not 1 <= int(found["number"]) <= 21:
        return None
    part = Part(f"{int(found['number']) - 1:02d}XX").marked("~" if found["circa"] else "").marked("?" if found["doubt"] else "")
    start = text.index(bare)
    return start, start + len(bare), part.edtf()


def opened(text: str, start: int, end: int, value: str) -> tuple[int, int, str] | None:
    """The span and value of a date with all of its cell, where the cell holds only the date and a word like "before"; or None."""
    low = max(text.rfind("\t", max(0, start - _LONGEST), start), text.rfind("\n", max(0, start - _LONGEST), start)) + 1
    if start - low > _LONGEST or start == low:
        return None
    high = min((at for mark in "\t\n" if (at := text.find(mark, end, end + 8)) >= 0), default=len(text))
    if high - end > 8 or text[end:high].strip(_EDGES):
        return None
    lead = text[low:start].strip(_EDGES).lower().removesuffix(" the").strip()
    first = low + len(text[low:start]) - len(text[low:start].lstrip(_EDGES))
    if lead in words("active", "alone"):
        return first, end, value
    if "/" in value:
        return None
    opened_value = f"../{value}" if lead in words("before", "alone") else f"{value}/.." if lead in words("after", "alone") else ""
    checked_value = checked(opened_value) if opened_value else None
    return (first, end, checked_value) if checked_value else None
