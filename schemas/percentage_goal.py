"""The claim that somebody aims at a percentage, or has reached one."""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from schemas.country import CountryCode
from schemas.edtf import Edtf
from schemas.record import Record


class Claim(StrEnum):
    """Aimed at, or reported as reached."""

    TARGET = "target"
    OUTCOME = "outcome"


class Comparator(StrEnum):
    """How the number is meant: "more than 95%" is `>`, "almost" is `~`."""

    EQUAL = "="
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    ABOUT = "~"


class Direction(StrEnum):
    """What is done to the subject."""

    REDUCE = "reduce"
    INCREASE = "increase"
    REACH = "reach"
    LIMIT = "limit"


class GoalStatus(StrEnum):
    """What the page says of the goal."""

    ACHIEVED = "achieved"
    PROBABLY_ACHIEVED = "probably_achieved"
    EXCEEDED = "exceeded"
    MISSED = "missed"
    IN_PROGRESS = "in_progress"


class PercentageGoal(Record):
    """A percentage goal. `subject` is what is measured, as the text says it; dates are EDTF; what the text does not give is null."""

    kind_name: ClassVar[str] = "percentage_goal"
    match_fields: ClassVar[tuple[str, ...]] = ("agreement", "actor", "subject", "claim")

    claim: Claim
    value_percent: float = Field(ge=0)
    comparator: Comparator = Comparator.EQUAL
    direction: Direction | None = None
    subject: str | None = None
    substance: str | None = None
    actor: str | None = None
    actor_country: CountryCode | None = None
    agreement: str | None = None
    target_date: Edtf | None = None
    baseline_date: Edtf | None = None
    status: GoalStatus | None = None

    @model_validator(mode="after")
    def _plausible(self) -> Self:
        if self.direction is Direction.REDUCE and self.value_percent > 100:
            raise ValueError(f"nothing can be reduced by {self.value_percent:g} percent")
        if self.target_date and self.baseline_date:
            target, baseline = self.target_date.bounds.end, self.baseline_date.bounds.start
            if target and baseline and target < baseline:
                raise ValueError(f"the target date {self.target_date} lies before the baseline {self.baseline_date}")
        return self

    @property
    def label(self) -> str:
        """The goal in one line."""
        by = f" by {self.target_date}" if self.target_date else ""
        status = f" ({self.status.value})" if self.status else ""
        what = f"{self.direction.value if self.direction else 'goal of'} {self.subject or 'something'}"
        return f"{self.claim.value}: {what} {self.comparator.value}{self.value_percent:g}%{by}{status}"
