"""What stands over the columns of tables."""

from dataclasses import dataclass
from typing import NamedTuple

from extractors.agreements.register import Topic


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads over a column of a table: all their words, and the event, the agreement and the one country that they name."""

    text: str
    event: str | None
    topic: Topic | None
    country: str | None


class Columns(NamedTuple):
    """The events of columns from the left on, and what their heads say that marks mean."""

    events: tuple[str, ...]
    marks: dict[str, str]
