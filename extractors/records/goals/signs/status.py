"""Whether a goal was met: what the words beside it, or later in the block, say."""

from collections.abc import Sequence
from functools import cache

from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import phrases, words

_ORDINALS = frozenset({"first", "second", "former", "latter"})
_KEPT = frozenset({"probably", "likely", "only", "early"})  # other adverbs stand between the words of a phrase: "was narrowly met"
_CLAUSE = 8  # words of "It has since been narrowly met"
_VERDICT = 5  # words of a sentence that is nothing but a verdict
_SENSES = ("missed", "probably_achieved", "exceeded", "in_progress", "achieved")
_POINTING = frozenset({"this", "that", "these", "those", "both", "the", "all"})


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases by their first word, in the lexicon's order."""
    found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for said, sense in phrases("status"):
        found[said[0]] = (*found.get(said[0], ()), (said, sense))
    return found


def status(run: Sequence[Item], first: int, last: int) -> str | None:
    """What the words between two places say of a goal; the phrase that stands first decides."""
    lows = [item.low for item in run[max(first, 0) : last] if not item.low.endswith("ly") or item.low in _KEPT]
    begun: str | None = None
    for at, low in enumerate(lows):
        for said, sense in _phrases().get(low, ()):
            if tuple(lows[at : at + len(said)]) == said and not _unsaid(lows, at, said):
                if sense == "in_progress":
                    begun = sense  # a verdict behind it says more: "work got under way …, and the goal was reached"
                    continue
                beyond = lows[at + len(said) : at + len(said) + 2]
                return "exceeded" if sense == "achieved" and beyond[:1] == ["and"] and beyond[-1] in ("exceeded", "surpassed") else sense
    return begun


def _unsaid(lows: Sequence[str], at: int, said: tuple[str, ...]) -> bool:
    before = lows[max(0, at - 3) : at]
    if before[-1:] == ["or"]:
        return True  # "to have restoration completed or underway"
    if words("status", "norms").intersection(lows[at + len(said) : at + len(said) + 3]):
        return True  # "vehicles that do not meet emission standards"
    if said[0] in words("status", "participles") and (not before or before[-1] not in words("status", "behind_clause")):
        return True
    counting = (
        said[-1] in ("achieved", "reached", "met") and at + len(said) < len(lows) and lows[at + len(said)] in ("a", "an", "only", "about")
    )
    if counting and all(low in words("comparators", "filler") for low in lows[at + len(said) :]):
        return True  # "had achieved a 79 percent reduction": how much, not that it was enough
    return any(low in words("status", "unsaid") for low in before) or (said[-1] in ("the", "its", "our") and len(lows) <= at + len(said))


def span_of(run: Sequence[Item], at: int) -> tuple[int, int]:
    """The places around a percentage where its status may stand: its clause, up to the next percentage on both sides."""
    earlier = next((n for n in range(at - 1, -1, -1) if run[n].kind is Kind.PERCENT or run[n].low == ";"), -1)
    first = next((n for n in range(at - 1, earlier, -1) if earlier >= 0 and run[n].low in ("and", ",", ")", ";", "but")), earlier + 1)
    last = next((n for n in range(at + 1, len(run)) if run[n].kind is Kind.PERCENT or run[n].low == ";"), len(run))
    another = last < len(run) and run[last].kind is Kind.PERCENT  # "with a 58% reduction, but missed the 2021 target of 51%"
    last = next((n for n in range(at + 1, last) if another and run[n].low == "but"), last)
    return first, last


def settle(found: Sequence[Goal], earlier: Sequence[Goal], sentence: Sentence) -> None:
    """Give targets the status that an outcome of the same sentence, or of a later one in the block, reports of them."""
    for at, outcome in enumerate(found):
        if outcome.claim != "outcome":
            continue
        targets = [goal for goal in (*earlier, *found[:at]) if goal.claim == "target" and goal.passage is outcome.passage]
        before = [goal for goal in targets if goal.status is None]
        if outcome.rule == "brought" and targets[-1:] == before[-1:] != [] and (before[-1] in found or _is_set_against(outcome, sentence)):
            before[-1].status = _compared(before[-1], outcome, sentence.items)
        elif outcome.rule == "verdict" and before and outcome.status:
            before[-1].status = outcome.status
            before[-1].inherit("status", "earlier_sentence", outcome.number.start, outcome.number.end)
        elif outcome.rule == "reached_goal":
            for goal in reversed(before):
                if goal.number.values == outcome.number.values:
                    goal.status = outcome.status
                    goal.inherit("status", "earlier_sentence", outcome.number.start, outcome.number.end)
                    break


def _is_set_against(outcome: Goal, sentence: Sentence) -> bool:
    """ "The share reached 24.6 % in 2016, well above the target": what the goal told before came to."""
    run = sentence.items
    place = next((at for at, item in enumerate(run) if item is outcome.number), len(run))
    goal = next((n for n in range(place + 1, len(run)) if run[n].head in words("nouns", "goal")), None)
    return goal is not None and any(item.low in words("status", "passing") for item in run[max(place, goal - _VERDICT) : goal])


def settle_behind(sentence: Sentence, found: Sequence[Goal]) -> None:
    """Give targets the verdict behind a semicolon: "… 17 per cent of land and 10 per cent of sea; Australia met both of them"."""
    run, last = sentence.items, max(sentence.percents, default=-1)
    mark = next((at for at in range(last + 1, len(run)) if run[at].low == ";" or run[at].low in ("—", "–")), None)
    if last < 0 or mark is None:
        return
    targets = [goal for goal in found if goal.claim == "target" and goal.status is None]
    if said := status(run, mark, len(run)):
        every = any(item.low in words("tables", "every") | {"them"} for item in run[mark:])
        _give(targets if every else targets[-1:], said, run[mark + 1])


def _compared(goal: Goal, outcome: Goal, run: Sequence[Item]) -> str:
    """What a number that was reached says of the goal: less than it is no failure while the goal's own date is yet to come."""
    aimed, reached = abs(float(goal.number.values[-1])), abs(float(outcome.number.values[0]))
    if reached > aimed or (reached == aimed and outcome.comparator == ">"):
        return "exceeded"
    if reached == aimed:
        return "achieved"
    place = next((at for at, item in enumerate(run) if item is outcome.number), len(run))
    told = next((item.values[0] for item in run[place + 1 : place + 4] if item.kind is Kind.DATE), None)
    return "in_progress" if told and goal.target_date and told[:4] < goal.target_date[:4] else "missed"


def settle_later(sentence: Sentence, goals: Sequence[Goal]) -> None:
    """Give targets the status that a later sentence without a number reports: "This goal was met in 2008"."""
    run = sentence.items[: sentence.percents[0]] if sentence.percents else sentence.items
    targets = [goal for goal in goals if goal.claim == "target" and goal.status is None]
    if len(run) <= _VERDICT and (said := status(run, 0, len(run)) or _verdict(run)):
        _give(_meant(run, min(3, len(run)), targets) if run[0].low == "the" else targets, said, run[0])
        return
    if len(run) > 1 and run[0].low == "the" and run[1].low in _ORDINALS and (said := status(run, 0, len(run))):
        _give(_meant(run, 3, targets), said, run[1])
        return
    if said := _of_it(run):
        _give(targets[-1:], said, run[0])
        return
    for at, item in enumerate(run):
        named = item.head in words("nouns", "goal") or item.low in words("status", "marks")
        if not named or not any(before.low in _POINTING for before in run[max(0, at - 3) : at]):
            continue
        said = status(run, 0, len(run))
        if said:
            _give(_meant(run, at, targets), said, item)
        return


def _of_it(run: Sequence[Item]) -> str | None:
    """ "It was not met: …": what came of the goal told last, by a clause of its own that a pronoun opens."""
    end = next((at for at, item in enumerate(run) if item.kind is Kind.MARK), len(run))
    passive = len(run) > 2 and run[0].low == "it" and run[1].low in ("was", "has", "had")
    return status(run, 0, end) if passive and end <= _CLAUSE and run[end - 1].low in words("status", "judged") else None


def _give(goals: Sequence[Goal], said: str, item: Item) -> None:
    for goal in goals:
        goal.status = said
        goal.inherit("status", "earlier_sentence", item.start, item.end)


def _verdict(run: Sequence[Item]) -> str | None:
    """A verdict that is a sentence by itself: "Met.", "Not achieved." """
    colon = next((n for n, item in enumerate(run) if item.low == ":"), -1)  # "Status: exceeded."
    said = " ".join(item.low for item in run[colon + 1 :] if item.kind is Kind.WORD)
    return next((sense for sense in _SENSES if said in words("statuses", sense) and said not in ("yes", "no")), None)


def _meant(run: Sequence[Item], at: int, targets: Sequence[Goal]) -> Sequence[Goal]:
    """Which of the targets before are spoken of: "the first of these goals", "the latter goal", "these goals", "this goal"."""
    for item in run[max(0, at - 4) : at]:
        if item.low in ("first", "former", "earlier"):
            return targets[:1]
        if item.low in ("second", "latter", "later", "last"):
            return targets[-1:]
    return targets if run[min(at, len(run) - 1)].low.endswith("s") else targets[-1:]
