"""How a number is meant: "more than", "at least", "up to", "about"."""

from collections.abc import Sequence
from functools import cache

from extractors.records.goals.text.item import Item
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import table

_LONGEST = 4
_LIMITING = frozenset({"no", "not", "most", "less", "maximum", "under", "fewer", "below"})


@cache
def _phrases(side: str) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): sense for phrase, sense in table("comparators", side).items()}


def comparator(sentence: Sentence, at: int) -> str:
    """The comparator of the percentage at a place; `=` where the text says nothing of it."""
    run, item = sentence.items, sentence.items[at]
    inside = item.low.replace("~", "~ ").replace(">", "> ").replace("<", "< ").split()
    before = [*sentence.lows(at - 6, at), *inside]
    digit = next((n for n in range(len(before) - len(inside), len(before)) if any(map(str.isdigit, before[n]))), len(before) - len(inside))
    before = before[:digit]
    while before and before[-1] in ("a", "an", "further", "additional", "another", "absolute", "net"):
        before.pop()
    for length in range(_LONGEST, 0, -1):
        if sense := _phrases("before").get(tuple(before[-length:])):
            return sense
    after = sentence.lows(at + 1, at + 3)
    least = any(run[n].low == "minimum" and run[n + 1].low in ("target", "targets") for n in range(min(sentence.lead, at - 1)))
    return _phrases("after").get(tuple(after), ">=" if least else "=")  # "The minimum targets for 2008 are: 60% for glass"


def comparator_start(run: Sequence[Item], number: int) -> int:
    """Where the comparator of a number begins that stands before it; the number's own place where there is none."""
    for length in range(min(_LONGEST, number), 0, -1):
        if tuple(item.low for item in run[number - length : number]) in _phrases("before"):
            return number - length
    return number


def is_limit(sentence: Sentence, at: int, means: str) -> bool:
    """Whether the comparator limits a share: "no more than 25% of waste to landfill"; "up to 25% of power from wind" reaches for it."""
    return means in ("<", "<=") and bool(_LIMITING.intersection(sentence.lows(at - 4, at + 3)))
