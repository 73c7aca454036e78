"""Complements: what stands behind a noun of change or behind the level that a number is compared with."""

from collections.abc import Sequence

from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.spans import until_stop
from extractors.records.goals.text.vocabulary import words

_INSERTED = 12  # words between the commas of what a reduction is compared with
_MEANT = 5  # words between a number and the date of a level, and of what the level is of


def of_level(run: Sequence[Item], at: int) -> list[tuple[int, int]]:
    """What the level is of that a number is compared with: "24 per cent below 2017 | biogenic methane | levels"."""
    date = next((n for n in range(at + 1, min(at + _MEANT, len(run))) if run[n].kind is Kind.DATE), None)
    if date is None:
        return []
    places = range(date + 1, min(date + _MEANT, len(run)))
    level = next((n for n in places if run[n].low in ("level", "levels") or run[n].kind is not Kind.WORD), None)
    return [(date + 1, level - 1)] if level is not None and level > date + 1 and run[level].kind is Kind.WORD else []


def _past_baseline(run: Sequence[Item], at: int) -> int:
    """ "a 50 percent cut from 2005 levels | in net pollution", ", measured from 2000, | in soot": past what it is compared with."""
    if at + 1 < len(run) and run[at].low == "," and run[at + 1].low in words("dates", "baseline"):
        close = next((n for n in range(at + 2, min(at + _INSERTED, len(run) - 1)) if run[n].low == ","), None)
        dated = close is not None and any(item.kind is Kind.DATE for item in run[at:close])
        return close + 1 if close is not None and dated and run[close + 1].low in ("in", "of") else at
    if at + 2 >= len(run) or run[at].low not in ("from", "below", "under") or run[at + 1].kind is not Kind.DATE:
        return at
    end = at + 2 + (run[at + 2].low in words("dates", "baseline_nouns"))
    return end if end < len(run) and run[end].low in ("in", "of") and run[min(end + 1, len(run) - 1)].kind is Kind.WORD else at


def _is_or_more(run: Sequence[Item], at: int) -> bool:
    """Whether a word is one of "70% or more"."""
    first = at if run[at].low == "or" else at - 1
    return run[first].low == "or" and first + 1 < len(run) and run[first + 1].low in ("more", "less", "higher", "greater", "better")


def complement_of(run: Sequence[Item], noun: int, at: int) -> tuple[int, int]:
    """What follows "reduction of" or "50% … in"; nothing where that is the number itself."""
    ahead = noun + 1
    while (
        ahead < len(run)
        and ahead < noun + 4
        and (
            run[ahead].head in words("nouns", "goal")
            or run[ahead].low in ("(", ")", "each")
            or run[ahead].low.endswith(("ly", "wide"))
            or _is_or_more(run, ahead)
        )
    ):
        ahead += 1
    ahead = _past_baseline(run, ahead)
    if ahead >= len(run) or run[ahead].low not in ("of", "in", "for", "to", "from"):
        return 1, 0
    if (
        ahead < at
        and at - ahead < 6
        and not any(item.kind is Kind.WORD and item.low not in words("comparators", "filler") for item in run[ahead + 1 : at])
    ):
        return 1, 0
    if any(item.kind in (Kind.DATE, Kind.PERCENT) for item in run[ahead + 1 : ahead + 3]):
        return 1, 0
    named = run[ahead + 1 : ahead + 3]
    if run[ahead].low == "to" and named and named[named[0].low == "the" and len(named) > 1].text[:1].isupper():
        return 1, 0  # "submitted its target to the Copenhagen Accord"
    if [item.low for item in run[ahead : ahead + 2]] in (["to", "a"], ["to", "an"]):
        return 1, 0  # "from a cut of 20 percent to a rise of 15 percent"
    last = at - 1 if noun < at else len(run) - 1
    return ahead + 1, until_stop(run, ahead + 1, last, open_ended=noun >= at)
