"""A goal while it is being read: what is known of it so far, and where each part of it stands."""

from dataclasses import dataclass, field
from typing import Any

from extractors.passage import Passage
from extractors.records.goals.item import Item
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
    inherited: list[Inherited] = field(default_factory=list)

    def inherit(self, name: str, source: str, text: str, start: int, end: int) -> None:
        """Note that a field comes from elsewhere on the page."""
        self.inherited.append(Inherited(field=name, source=source, text=text, start_char=start, end_char=end))

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
