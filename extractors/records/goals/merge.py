"""One goal told twice is one goal: each telling is completed by the others, and each is evidence for the same record."""

from collections.abc import Iterable

from extractors.records.goals.text.goal import Goal

_FIELDS = ("actor", "actor_country", "agreement", "target_date", "baseline_date", "status")
_UNIFIED = (*_FIELDS, "subject", "direction")

_COMPARED = 20  # goals with the same number that a new one is compared with


def merged(goals: Iterable[Goal]) -> list[Goal]:
    """All goals in the same order; the tellings of one goal have the same values, each what the others say besides."""
    told: list[Goal] = []
    first_of: list[tuple[Goal, Goal]] = []
    alike: dict[tuple[str, ...], list[Goal]] = {}
    for goal in goals:
        group = alike.setdefault((goal.claim, goal.direction or "", *goal.number.values), [])
        first = next((other for other in group[-_COMPARED:] if same(other, goal)), None)
        if first is None:
            group.append(goal)
        else:
            _complete(first, goal)
            first_of.append((first, goal))
        told.append(goal)
    for first, goal in first_of:
        unify(first, goal)
    return told


def same(one: Goal, two: Goal) -> bool:
    """Whether two tellings are of one goal: no field of them says otherwise, and they share a subject, a date or the tenths of a number."""
    if contradict(one, two):
        return False
    if one.comparator != two.comparator and "=" not in (one.comparator, two.comparator):
        return False
    left, right = set((one.subject or "").lower().split()), set((two.subject or "").lower().split())
    dated = any(getattr(one, name) and getattr(one, name) == getattr(two, name) for name in ("target_date", "baseline_date"))
    precise = any("." in value for value in one.number.values) and (not left or not right or bool(left & right))
    return precise or (left == right and (dated or bool(left))) or (dated and (left <= right or right <= left))


def contradict(one: Goal, two: Goal) -> bool:
    """Whether a field that both tell has another value in each."""
    return any(getattr(one, name) and getattr(two, name) and getattr(one, name) != getattr(two, name) for name in _FIELDS)


def unify(first: Goal, goal: Goal) -> None:
    """Give a later telling the values of the first, with a note of where those stand that it does not tell itself."""
    for name in _UNIFIED:
        if getattr(goal, name) != getattr(first, name):
            goal.inherit_from(name, _source(first, goal), first)
    goal.comparator = first.comparator


def _complete(first: Goal, second: Goal) -> None:
    for name in (*_FIELDS, "subject"):
        if getattr(second, name) and not getattr(first, name):
            first.inherit_from(name, _source(first, second), second)
    if first.comparator == "=":
        first.comparator = second.comparator


def _source(one: Goal, two: Goal) -> str:
    return "earlier_sentence" if one.passage is two.passage else "earlier_block"
