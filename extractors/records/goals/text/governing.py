"""The word that governs a percentage: what stands before its comparator, or before the number that it goes on from."""

from collections.abc import Sequence

from extractors.records.goals.text.item import Item
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words


def governor(sentence: Sentence, at: int) -> int:
    """The place of the word that governs the percentage: the first before it that is no article and no comparator; -1 at the start."""
    back = at - 1
    while back >= 0 and sentence.items[back].low in words("comparators", "filler"):
        low = sentence.items[back].low
        if low in ("to", "by", "of", "over", "at", "as", "up") and not _compares(sentence.items, back, low):
            break
        back -= 1
    return governor(sentence, opening) if (opening := _range_before(sentence.items, back)) is not None else back


def _range_before(run: Sequence[Item], of: int) -> int | None:
    """The place of the "in" of "in the range of 17 percent", by that of its "of", or of the "by" of "by a total of"."""
    if of > 2 and run[of].low == "of" and run[of - 1].low in words("comparators", "counting") and run[of - 2].low in ("a", "an", "the"):
        return of - 2
    if of < 3 or run[of].low != "of" or run[of - 1].low not in words("comparators", "ranging"):
        return None
    opening = of - 2 - (run[of - 2].low == "the")
    return opening if run[opening].low in ("in", "on") else None


def parallel(run: Sequence[Item], percent: int, stands: int) -> bool:
    """Whether a number without a preposition goes on from the one before: "25% by 2025, 50% by 2030"; "and material intensity by"."""
    between = run[percent + 1 : stands + 1]
    forms = [form for item in between for form in verbs().get(item.low, ())]
    if any(form.verb_class in ("judge", "bring") and form.tense == "past" for form in forms):
        return False  # "…, and Norway met its step: 90%" tells of something else
    if any(item.low in ("shown", "showed", "reported", "observed") for item in between):
        return False  # "…, and tests have shown rates of more than 90 percent"
    return any(item.low in ("and", ",", ";", "&", "or", "•", "but") for item in between) and run[stands].low not in (
        "for",
        "of",
        "was",
        "were",
    )


def _compares(run: Sequence[Item], at: int, low: str) -> bool:
    """Whether "to", "of", "over" or "by" belongs to a comparator: "up to", "close to", "a minimum of"; "over 30%" always does."""
    before = run[at - 1].low if at else ""
    following = run[at + 1].low if at + 1 < len(run) else ""
    if low == "over":
        return True
    if low in ("at", "as", "up"):
        return following in ("least", "most", "much", "many", "to", "as", "low", "high")
    if low == "to":
        return before in ("up", "close")
    if low == "of":
        return before in ("minimum", "maximum", "excess", "average")
    return following in ("up", "at", "more") and before == "by"
