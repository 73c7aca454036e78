"""What stands around a sentence and speaks for it: goals named in a heading, a lead-in, a neighbouring sentence, a column head."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.records.goals.text.dates import Dated
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.vocabulary import words


@dataclass(frozen=True, slots=True)
class Said:
    """Words elsewhere on the page that a goal may inherit from: where they stand and what they are there (a source of `Inherited`)."""

    source: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one sentence, nearest first, and what they say of goals."""

    above: tuple[Said, ...] = ()
    below: tuple[Said, ...] = ()
    points_back: bool = False  # the sentence begins with "this" or "these"

    @property
    def speaks_of_goals(self) -> bool:
        """Whether a heading, lead-in or the sentence before speaks of goals."""
        return any(names_goal(said.items) for said in self.above)

    @property
    def heads_goals(self) -> bool:
        """Whether a heading or lead-in names goals."""
        return any(said.source in ("heading", "lead_in") and names_goal(said.items) for said in self.above)

    @property
    def heads_steps(self) -> bool:
        """Whether a heading or lead-in names a schedule: "Phase-out of methyl bromide", "The steps are:"."""
        return any(
            said.source in ("heading", "lead_in") and any(item.low in words("tables", "aims") for item in said.items) for said in self.above
        )

    @property
    def heads_results(self) -> bool:
        """Whether a heading or lead-in says that what follows was reached: "Progress in 2022", "Results so far"."""
        return any(
            said.source in ("heading", "lead_in") and any(item.low in words("tables", "results") for item in said.items)
            for said in self.above
        )

    @property
    def goal_beside(self) -> bool:
        """Whether the sentence before or after speaks of goals."""
        return self.speaks_of_goals or any(names_goal(said.items) for said in self.below)


@dataclass(frozen=True, slots=True)
class Times:
    """The dates at hand for one percentage: its own target date, its own baseline, and whether the target date is firm."""

    target: Dated | None = None
    baseline: Dated | None = None
    usual: bool = False  # compared with business as usual

    @property
    def firm(self) -> bool:
        """Whether a preposition of time or a noun of aiming gives the target date ("by 2030", "2030 target")."""
        return self.target is not None and self.target.firm

    @property
    def compared(self) -> bool:
        """Whether there is a target date, if only "in 2030", and something to compare with."""
        return self.target is not None and (self.target.firm or self.baseline is not None or self.usual)


def names_goal(run: Sequence[Item]) -> bool:
    """Whether a run of words names a goal."""
    return any(
        item.head in words("nouns", "goal") or (item.low in words("nouns", "contribution") and is_promised(run, at))
        for at, item in enumerate(run)
    )


def is_promised(run: Sequence[Item], at: int) -> bool:
    """Whether a contribution is one of the Paris Agreement's: "2030 contributions", "intended contribution"."""
    return at > 0 and (run[at - 1].kind is Kind.DATE or run[at - 1].low in words("nouns", "contributed"))
