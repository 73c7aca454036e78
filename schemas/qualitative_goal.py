"""The claim that somebody aims at something without a number."""

from typing import ClassVar

from pydantic import Field

from schemas.edtf import Edtf
from schemas.percentage_goal import GoalStatus
from schemas.record import Record


class QualitativeGoal(Record):
    """A goal without a number, such as "virtual elimination of mercury releases"."""

    kind_name: ClassVar[str] = "qualitative_goal"
    match_fields: ClassVar[tuple[str, ...]] = ("agreement", "actor", "goal", "subject")

    goal: str = Field(min_length=1)
    subject: str | None = None
    actor: str | None = None
    agreement: str | None = None
    target_date: Edtf | None = None
    status: GoalStatus | None = None

    @property
    def label(self) -> str:
        """The goal in one line."""
        return f"{self.goal} of {self.subject}" if self.subject else self.goal
