"""The noun that follows a percentage: "50% reduction", "its 75% goal"."""

from collections.abc import Sequence

from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_PREPOSITIONS = frozenset(
    {
        "of",
        "in",
        "by",
        "to",
        "from",
        "below",
        "under",
        "with",
        "for",
        "and",
        "or",
        "that",
        "which",
        "compared",
        "is",
        "are",
        "were",
        "was",
        "at",
        "will",
        "on",
    }
)


def noun_after(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "50% reduction", "26% GHG emission reductions"."""
    run = sentence.items
    for ahead in range(at + 1, min(at + 8, len(run))):
        item = run[ahead]
        if item.low in ("(", ")", "-", '"', "”", "''") and ahead < at + 7:
            continue
        if "capita" in (item.low, *(part.low for part in run[ahead + 1 : ahead + 2])) and item.low in ("per", "capita"):
            continue  # "a 7% per capita cut"
        if item.low in ("and", "or") and (joined := _of_both(sentence, at, ahead, stands)):
            return joined
        if item.kind is not Kind.WORD or item.low in _PREPOSITIONS or item.low in words("subjects", "stops"):
            return None
        direction = noun_direction(item)
        if direction and not (
            item.low in ("cut", "limit", "cap") and ahead + 1 < len(run) and run[ahead + 1].low in ("its", "the", "their")
        ):
            return Change(direction, "noun", ahead, stands)
        if item.low in verbs() and not item.low.endswith("ing") and ahead > at + 1:
            return None
    return None


def _of_both(sentence: Sentence, at: int, joint: int, stands: int) -> Change | None:
    """The noun of the second number that the first shares: "a 7% unconditional and an additional 15% conditional | reduction"."""
    run = sentence.items
    if any(item.low not in words("nouns", "contributed") for item in run[at + 1 : joint]) or joint == at + 1:
        return None
    second = next((n for n in range(joint + 1, min(joint + 5, len(run))) if run[n].kind is Kind.PERCENT), None)
    return noun_after(sentence, second, stands) if second is not None else None


def goal_after(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "its 75% goal", "the 20 percent renewable energy target"."""
    run = sentence.items
    for ahead in range(at + 1, min(at + 4, len(run))):
        item = run[ahead]
        if item.kind is not Kind.WORD or item.low in _PREPOSITIONS or item.low in words("subjects", "stops"):
            return None
        if item.head in words("nouns", "goal") or item.low in words("nouns", "steps"):
            return Change(goal_direction(run, at, at), "goal", ahead, stands)
    return None


def _clause(run: Sequence[Item], at: int) -> int:
    """Where the clause of a goal begins, some words before it: of "is targeting a drop in emissions and aims at 95%" behind the "and"."""
    places = range(at, max(0, at - 8), -1)
    aims = (n for n in places if any(form.verb_class == "aim" for form in verbs().get(run[n].low, ())))
    joint = next((n for n in aims if run[n - 1].low in ("and", ";")), None)
    return joint if joint is not None else max(0, at - 8)


def goal_direction(run: Sequence[Item], at: int, stands: int) -> str:
    """The direction of a goal by the words around it: "carbon reduction target of 20%", "target to cut emissions of 20%"."""
    for item in (*reversed(run[_clause(run, at) : at + 1]), *run[at + 1 : stands]):
        direction = noun_direction(item)
        if direction and not (direction == "limit" and item.text[:1].isupper()):  # "the Cap and Trade Act"
            return direction
        for form in verbs().get(item.low, ()):
            if form.verb_class in ("reduce", "increase"):
                return form.verb_class
    return "reach"
