"""Numbers told in one row for things told in another: "its emissions of SO2, NOx and ammonia by 59, 42 and 6%, respectively"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.records.goals.text.candidate import country_name
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence

_JOINT = re.compile(r",? and |, ")


def respective(sentence: Sentence, found: dict[int, Goal]) -> Iterator[tuple[int, Goal]]:
    """The goals of a sentence with their places, each with its own thing, country or year where "respectively" deals them out."""
    rows = _dealt(sentence, found) if any(item.low == "respectively" for item in sentence.items) else {}
    for at, goal in found.items():
        yield from ((at, each) for each in rows.get(at, [goal]))


def _dealt(sentence: Sentence, found: dict[int, Goal]) -> dict[int, list[Goal]]:
    """The goals of the row of numbers before "respectively", by the place of their number."""
    places = sorted(found)
    rows = {at: list(_each(found[at])) for at in places}
    dealt = [goal for at in places for goal in rows[at]]
    if len(dealt) < 2 or not all(_is_row(sentence.items[one + 1 : other]) for one, other in pairwise(places)):
        return {}
    things, countries, years = _things(found[places[0]]), _countries(sentence.items), _years(sentence.items)
    for nth, goal in enumerate(dealt):
        if len(countries) == len(dealt):
            goal.actor, goal.actor_country = country_name(countries[nth]), countries[nth]
        elif len(things) == len(dealt):
            goal.subject = things[nth]
        if len(years) == len(dealt):
            goal.target_date = years[nth]
    return rows


def _each(goal: Goal) -> Iterator[Goal]:
    """A goal for each number of a range or row: "59, 42 and 6%"."""
    for value in goal.number.values:
        number = goal.number._replace(values=(value,))
        yield replace(goal, number=number, inherited=list(goal.inherited), places=dict(goal.places))


def _is_row(between: Sequence[Item]) -> bool:
    return all(item.low in (",", "and", "by", "to", "&") for item in between)


def _things(goal: Goal) -> list[str]:
    """The parts of a subject that names several things."""
    return [part.strip() for part in _JOINT.split(goal.subject)] if goal.subject else []


def _countries(run: Sequence[Item]) -> list[str]:
    return list(dict.fromkeys(item.country for item in run if item.country))


def _years(run: Sequence[Item]) -> list[str]:
    """The years of the last row of them: "by 2020, 2030 and 2040, respectively"."""
    row: list[str] = []
    for at, item in enumerate(run):
        if item.kind is Kind.DATE:
            goes_on = bool(row) and at > 1 and run[at - 1].low in (",", "and") and Kind.DATE in (run[at - 2].kind, run[max(0, at - 3)].kind)
            row = [*row, item.values[0]] if goes_on else [item.values[0]]
    return row
