"""Goals of short texts, read by the whole pipeline, each told in one line that a reader can check against the text."""

from extractors.documents import parse
from extractors.extract import extract
from extractors.pipeline import build_nlp
from schemas.claim import Claim
from schemas.percentage_goal import PercentageGoal
from schemas.qualitative_goal import QualitativeGoal


def claims(text: str, kind: type, media_type: str = "text/plain") -> list[Claim]:
    """The claims of one kind that a text makes; nothing may be rejected."""
    (extraction,) = extract([parse(text.encode(), media_type=media_type)], build_nlp())
    assert not [reject.message for reject in extraction.rejects if reject.model == kind.__name__]
    return [claim for claim in extraction.claims if isinstance(claim.record, kind)]


def percentage_goals(text: str, media_type: str = "text/plain") -> list[str]:
    """The percentage goals of a text, a line for each, however often told:

    `target reduce >=30% of waste, by 2030, from 2005, actor Norway (NOR), missed`.
    """
    found = claims(text, PercentageGoal, media_type)
    return [*dict.fromkeys(_percentage_line(claim.record) for claim in found if isinstance(claim.record, PercentageGoal))]


def qualitative_goals(text: str) -> list[str]:
    """The qualitative goals of a text, a line each: `virtual elimination of mercury, by 2020, actor Norway`."""
    found = claims(text, QualitativeGoal)
    return [*dict.fromkeys(_qualitative_line(claim.record) for claim in found if isinstance(claim.record, QualitativeGoal))]


def _percentage_line(goal: PercentageGoal) -> str:
    comparator = "" if goal.comparator == "=" else goal.comparator.value
    direction = goal.direction.value if goal.direction else "?"
    country = f" ({goal.actor_country})" if goal.actor_country else ""
    parts = [f"{goal.claim.value} {direction} {comparator}{goal.value_percent:g}%" + (f" of {goal.subject}" if goal.subject else "")]
    parts += [f"by {goal.target_date}"] if goal.target_date else []
    parts += [f"from {goal.baseline_date}"] if goal.baseline_date else []
    parts += [f"actor {goal.actor}{country}"] if goal.actor else []
    parts += [goal.status.value] if goal.status else []
    return ", ".join(parts)


def _qualitative_line(goal: QualitativeGoal) -> str:
    parts = [goal.goal + (f" of {goal.subject}" if goal.subject else "")]
    parts += [f"by {goal.target_date}"] if goal.target_date else []
    parts += [f"actor {goal.actor}"] if goal.actor else []
    parts += [goal.status.value] if goal.status else []
    return ", ".join(parts)
