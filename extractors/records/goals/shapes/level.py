"""Levels: "40 percent below 1990 levels", "20% less", "more efficient by 10 per cent": a change told by comparing."""

from collections.abc import Sequence

from extractors.records.goals.text.change import Change
from extractors.records.goals.text.governing import parallel
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import words

_SHARED = 14  # words between two numbers that share a level, and between the first and the level
_SERIES = frozenset({"by", "in", "until", "and", ","})
FAR = 40  # words looked at to the left of a percentage


def is_less(run: Sequence[Item], at: int, stands: int) -> bool:
    """Whether "less" makes the change, not a verb before: "to cut emissions by 20%, and to consume 20% less energy"."""
    return at + 1 < len(run) and run[at + 1].low in ("less", "fewer") and stands >= 0 and run[stands].low not in ("by", "to")


def by_level(run: Sequence[Item], at: int) -> str:
    """The direction of a goal by the level behind its number: "a target of 5.2 percent below 1990 levels"."""
    following = run[at + 1].low if at + 1 < len(run) else ""
    return "reduce" if following in words("level", "below") else "increase" if following in words("level", "above") else "reach"


def to_a_rest(run: Sequence[Item], at: int, stands: int | None) -> bool:
    """Whether a share is what may be left: "to 25 per cent of the 1986 level"; with no place before it, whatever leads to it."""
    if stands is not None and (stands < 0 or run[stands].low != "to"):
        return False
    of = at + 1
    while of < len(run) and (run[of].kind in (Kind.DATE, Kind.PERCENT) or run[of].low in _SERIES):
        of += 1  # "to 75% by 2006 and 50% by 2009 of the amount produced in 1995"
    if of + 1 >= len(run) or run[of].low != "of":
        return False
    return any(item.low in words("dates", "baseline_nouns") or item.low in words("dates", "amounts") for item in run[of + 1 : of + 5])


def _shared_level(run: Sequence[Item], at: int) -> int | None:
    """ "62 percent, and those of mercury 53 percent, lower": the level that two numbers share, each behind a comma."""
    ahead, crossed = at + 1, False
    while ahead < min(at + _SHARED, len(run)) and (run[ahead].kind is Kind.WORD or run[ahead].low == "," or not crossed):
        if run[ahead].kind is Kind.PERCENT:
            crossed = True
        elif run[ahead].low in words("level", "alone") and run[ahead - 1].low == ",":
            single = any(item.kind is Kind.PERCENT for item in run[max(0, at - _SHARED) : at])
            return ahead if crossed or single else None
        elif run[ahead].kind not in (Kind.WORD, Kind.MARK) or run[ahead].low in words("modals", "being"):
            return None
        ahead += 1
    return None


def level_after(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "40 percent below 1990 levels", "63 per cent lower than in 1990", "down 50% from 1985", "they are 48% down"."""
    run = sentence.items
    if at + 1 < len(run) and run[at + 1].low == "," and (level := _shared_level(run, at)) is not None:
        return Change("reduce", "level", level, stands)
    stands -= stands > 0 and run[stands].low == "by" and run[stands - 1].low == "down"  # "emissions were down by 23%"
    if stands >= 0 and run[stands].low == "down" and not (stands and run[stands - 1].low in ("scale", "phase")):
        return Change("reduce", "level", stands, stands)
    ahead = at + 1
    while ahead < len(run) and (run[ahead].low in ("[", "(", "or") or run[ahead - 1].low == "or") and ahead < at + 3:
        ahead += 1
    if ahead >= len(run):
        return None
    low = run[ahead].low
    direction = "reduce" if low in words("level", "below") else "increase" if low in words("level", "above") else None
    if low in words("level", "above_alone"):
        falls = any(item.head in words("level", "less_is_better") for item in run[max(0, at - 8) : at])
        return Change("reduce" if falls else "increase", "level", ahead, stands)
    if direction is None:
        return None
    if low in words("level", "alone"):
        return Change("reduce", "level", ahead, stands)
    beside = run[ahead + 1 : ahead + 7]
    stood = stands >= 0 and run[stands].low in words("level", "standing") and (not beside or beside[0].kind is not Kind.WORD)
    if stood and low in words("level", "above"):
        return Change(direction, "level", ahead, stands)  # "By 2008 they were 24 per cent above."
    if not any(item.kind is Kind.DATE or item.low in words("level", "marks") for item in beside) and low != "below":
        return None
    return Change(direction, "level", ahead, stands)


def degree_before(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "more efficient than a reference line: by 10 per cent from 2015, 20 per cent from 2020"."""
    run = sentence.items
    if stands < 0:
        return None
    for back in range(stands, max(-1, stands - FAR), -1):
        if run[back].low == ";" or (run[back].kind is Kind.PERCENT and not parallel(run, back, stands)):
            return None
        if run[back].low in ("more", "less") and back + 1 < len(run) and run[back + 1].low in words("level", "degrees"):
            rises = (run[back].low == "more") is (run[back + 1].head not in ("intensive", "polluting"))
            crossed = any(item.kind is Kind.PERCENT for item in run[back:at])
            linked = crossed or run[stands].low == "by"
            return Change("increase" if rises else "reduce", "level", back, stands, shared=crossed) if linked else None
    return None
