"""Percentage goals: somebody aims at a percentage, or has reached one."""

from collections.abc import Iterator

from extractors.reading import Reading
from extractors.records.goals.assembly import Assembly
from extractors.records.goals.tables.table import goals_of_rows
from extractors.records.goals.text.reader import Reader
from schemas.draft import Draft
from schemas.mention import Label


def draft(reading: Reading) -> Iterator[Draft]:
    """Every percentage goal that the document states, in reading order."""
    if not any(mention.label is Label.PERCENTAGE for passage in reading.passages for mention in passage.mentions):
        return
    reader = Reader(reading)
    assembly = Assembly(reader)
    for placed in reader.with_percentages():
        assembly.read(placed)
    goals_of_rows(reader, assembly)
    yield from assembly.drafts()
