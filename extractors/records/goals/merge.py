"""One goal told twice is one goal: what the second telling adds completes the first."""

from collections.abc import Iterable

from extractors.records.goals.goal import Goal

_FIELDS = ("actor", "actor_country", "agreement", "target_date", "baseline_date", "status")

_COMPARED = 20  # goals with the same number that a new one is compared with


def merged(goals: Iterable[Goal]) -> list[Goal]:
    """The goals without repetitions, in the same order; a repetition fills what the first telling leaves open."""
    kept: list[Goal] = []
    alike: dict[tuple[str, ...], list[Goal]] = {}
    for goal in goals:
        group = alike.setdefault((goal.claim, goal.direction or "", *goal.number.values), [])
        first = next((other for other in group[-_COMPARED:] if _same(other, goal)), None)
        if first is None:
            kept.append(goal)
            group.append(goal)
        else:
            _complete(first, goal)
    return kept


def _same(one: Goal, two: Goal) -> bool:
    """Whether two tellings are of one goal: no field of them says otherwise, and they share a subject or a date."""
    if any(getattr(one, name) and getattr(two, name) and getattr(one, name) != getattr(two, name) for name in _FIELDS):
        return False
    if one.comparator != two.comparator and "=" not in (one.comparator, two.comparator):
        return False
    left, right = set((one.subject or "").lower().split()), set((two.subject or "").lower().split())
    dated = any(getattr(one, name) and getattr(one, name) == getattr(two, name) for name in ("target_date", "baseline_date"))
    return (left == right and (dated or bool(left))) or (dated and (left <= right or right <= left))


def _complete(first: Goal, second: Goal) -> None:
    for name in (*_FIELDS, "subject"):
        value = getattr(second, name)
        if value and not getattr(first, name):
            setattr(first, name, value)
            source = "earlier_sentence" if first.passage is second.passage else "earlier_block"
            first.inherit(name, source, second.number.text, second.number.start, second.number.end)
    if first.comparator == "=":
        first.comparator = second.comparator
