"""Which dates of a sentence belong to which of its percentages."""

from collections.abc import Sequence

from extractors.records.goals.text.dates import Dated, Role
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import words

_SEPARATORS = frozenset({",", ";", "and", "&", "or", "while", "•", "(", "then", "+", "-", "–", "→", "●", "."})


def owned(sentence: Sentence, dated: Sequence[Dated]) -> dict[int, tuple[list[Dated], list[Dated]]]:
    """For each percentage of the sentence the dates that lead up to it and those that trail after it."""
    percents = [i for i, item in enumerate(sentence.items) if item.kind is Kind.PERCENT]
    shared: dict[int, tuple[list[Dated], list[Dated]]] = {i: ([], []) for i in percents}
    for date in dated:
        if _of_neutrality(sentence.items, date, percents):
            continue
        before = max((i for i in percents if i < date.at), default=None)
        after = min((i for i in percents if i > date.at), default=None)
        if before is None and after is not None:
            shared[after][0].append(date)
        elif before is not None and (after is None or not _leads(sentence.items, date, before, after)):
            shared[before][1].append(date)
        elif after is not None:
            shared[after][0].append(date)
    return shared


def _of_neutrality(run: Sequence[Item], date: Dated, percents: Sequence[int]) -> bool:
    """Whether a date is that of another promise: "and to reach carbon neutrality by 2050", "net zero by 2040"."""
    if date.role is not Role.TARGET:
        return False
    first = max((i for i in percents if i < date.at), default=-1) + 1
    first = max(first, date.at - 8)
    between = run[first : date.at]
    return any(item.low in words("dates", "neutral") for item in between) and not any(item.low == "," for item in between[-3:])


def _leads(run: Sequence[Item], date: Dated, before: int, after: int) -> bool:
    """Whether a date between two percentages belongs to the second: "26% by 2025, 2030 emissions by 50%"."""
    following = run[date.at + 1 : after]
    if following and following[0].head in words("dates", "target_nouns") and len(following) < 5:
        return True  # "beating the 2020 target of 80 percent"
    previous = run[date.starts - 1] if date.starts - 1 > before else None
    if previous is None or previous.low not in _SEPARATORS:
        return False
    between = [item.low for item in run[date.at + 1 : after]]
    if between and between[0] in (",", ":"):
        between = between[1:]
    return not any(low in ("and", ",", ";", "&", "•", ".", ")") for low in between)
