"""A goal while it is being read: what is known of it so far, and where each part of it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from extractors.passage import Passage
from extractors.records.goals.text.item import Item
from schemas.evidence import Inherited


@dataclass(slots=True)
class Goal:
    """A goal under construction. Offsets are the document's; `number` is the item of the percentage."""

    passage: Passage
    number: Item
    claim: str
    rule: str
    comparator: str
    direction: str | None
    start: int
    end: int
    subject: str | None = None
    actor: str | None = None
    actor_country: str | None = None
    agreement: str | None = None
    target_date: str | None = None
    baseline_date: str | None = None
    status: str | None = None
    substance: str | None = None
    home: str | None = None  # the country of the page, where nobody else is named for the goal
    inherited: list[Inherited] = field(default_factory=list)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)  # where the words of a field stand

    def inherit(self, name: str, source: str, start: int, end: int) -> None:
        """Note that a field comes from elsewhere on the page, from the words between two offsets, which `quote` fills in."""
        self.inherited.append(Inherited(field=name, source=source, text="", start_char=start, end_char=end))
        self.places[name] = (start, end)

    def inherit_from(self, name: str, source: str, other: "Goal") -> None:
        """Take a field from another goal: from the words that say it there, or from its number where no words do."""
        setattr(self, name, getattr(other, name))
        self.inherit(name, source, *other.places.get(name, (other.number.start, other.number.end)))

    def values(self, number: str) -> dict[str, Any]:
        """The values of the record for one number of the percentage; null where the page says nothing."""
        fields = (
            "claim",
            "comparator",
            "direction",
            "subject",
            "substance",
            "actor",
            "actor_country",
            "agreement",
            "target_date",
            "baseline_date",
            "status",
        )
        return {"value_percent": abs(float(number))} | {name: value for name in fields if (value := getattr(self, name)) is not None}


def last_of(goals: Sequence[Goal], goal: Goal) -> Goal | None:
    """The last goal of the same block before the sentence."""
    last = goals[-1] if goals else None
    return last if last and last.passage.block is goal.passage.block else None
