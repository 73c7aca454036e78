"""Qualitative goals: somebody aims at something without a number, such as "virtual elimination of mercury releases"."""

from collections.abc import Iterator

from extractors.passage import Passage
from extractors.reading import Reading
from extractors.records.goals.assembly import Assembly
from extractors.records.goals.reader import Reader
from extractors.records.goals.vocabulary import words
from extractors.records.goals.wish import Wish, wishes
from schemas.claim import Draft


def draft(reading: Reading) -> Iterator[Draft]:
    """Every goal without a number that the document states, in reading order, each once."""
    if not any(_may_aim(passage) for passage in reading.passages):
        return
    reader = Reader(reading)
    assembly = Assembly(reader)
    seen: set[tuple[str, str, str | None]] = set()
    for placed in reader.sentences(_may_aim):
        for wish in wishes(placed, assembly):
            if wish.key not in seen:
                seen.add(wish.key)
                yield _draft(reading, wish)


def _may_aim(passage: Passage) -> bool:
    """Whether a passage holds words of aiming and of what is aimed at: a look at the letters, which spares reading most passages."""
    text = passage.doc.text.lower()
    return any(piece in text for piece in words("qualitative", "aiming")) and any(
        piece in text for piece in words("qualitative", "aimed_at")
    )


def _draft(reading: Reading, wish: Wish) -> Draft:
    goal = wish.goal
    fields = {
        "goal": wish.what,
        "subject": goal.subject,
        "actor": goal.actor,
        "agreement": goal.agreement,
        "target_date": goal.target_date,
        "status": goal.status,
    }
    evidence = reading.evidence(goal.passage, goal.start, goal.end, f"qualitative_goal.{goal.rule}", tuple(goal.inherited))
    return Draft("qualitative_goal", {name: value for name, value in fields.items() if value is not None}, evidence)
