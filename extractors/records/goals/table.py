"""Goals in the rows of a table: the column heads say what a number is."""

from extractors.records.goals.assembly import Assembly
from extractors.records.goals.reader import Reader


def goals_of_rows(reader: Reader, assembly: Assembly) -> None:
    """Add the goals of the tables to the assembly."""
