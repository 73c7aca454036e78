"""Scorecards: lines that label what was aimed at and what came of it: "Target: 20%. Result: 23% reduction. Status: exceeded."."""

from collections.abc import Sequence

from extractors.records.goals.shapes.finding import find
from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import words

_NEAR = 7  # words between a label and its number
_LABEL = 5  # words of a label
_ENDS = frozenset({";", ",", ".", "(", "|", "–", "—", "•"})
_VERDICT = 4  # words of a verdict behind a mark
_SENSES = ("missed", "probably_achieved", "exceeded", "in_progress", "achieved")

Told = tuple[Change, Aim]


def scored(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> Told | None:
    """The outcome behind a label of results, where the goal stands before it; None where it is labelled otherwise."""
    last = [*goals[-1:], *found.values()][-1:]
    if not last or last[0].claim != "target" or last[0].passage.block.heading_blocks != sentence.passage.block.heading_blocks:
        return None
    if not (label := _label(sentence, at)) or not any(item.low in words("tables", "results") for item in label):
        return None
    change = find(sentence, at)
    if change is None or change.how not in ("noun", "verb", "level"):
        change = Change(last[0].direction or "reach", "bring", at, at)
    return change, Aim("outcome", at, "reached_goal")


def _label(sentence: Sentence, at: int) -> Sequence[Item]:
    """The words before the colon that leads up to a number: of "Progress to date: 15%" the first three."""
    run = sentence.items
    colon = next((n for n in range(at - 1, max(sentence.lead, at - _NEAR), -1) if run[n].low == ":"), None)
    if colon is None:
        return ()
    before = range(colon - 1, sentence.lead - 1, -1)
    mark = next((n for n in before if run[n].low in _ENDS or run[n].kind is Kind.PERCENT), sentence.lead - 1)
    label = run[mark + 1 : colon]
    return label if 0 < len(label) <= _LABEL else ()


def verdict_behind(run: Sequence[Item], at: int) -> str | None:
    """The verdict that a line ends with: "100% certified by 2020 – achieved", "10% less waste (not met)"."""
    mark = next((n for n in range(len(run) - 1, at, -1) if run[n].low in ("–", "—", "-", "(", ":", "✓", "•")), None)
    if mark is None:
        return None
    behind = [item.low for item in run[mark + 1 :] if item.kind is Kind.WORD]
    said = " ".join(behind[:_VERDICT])
    return next((sense for sense in _SENSES if said in words("statuses", sense) and said not in ("yes", "no")), None)
