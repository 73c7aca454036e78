"""Contrasts: a number set against what had been aimed at, "fell 18 %. The target was 15 %", "against the 23 per cent it had promised"."""

from collections.abc import Sequence

from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_RELATIVE = 8  # words behind a number that say who had asked for it
_OPENING = 12  # words of a sentence before the number that it is about


def asked_for(run: Sequence[Item], at: int) -> bool:
    """ "the 30 percent required", "the 23 % it had promised", "the 30 per cent that the Protocol asked for"."""
    if at > 1 and run[at - 1].low in words("contrast", "owed") and run[at - 2].low in ("a", "an", "the", "its", "their"):
        return True  # "against a binding 20 per cent"
    if at and run[at - 1].low in words("contrast", "where"):  # "…, where 40 per cent had been agreed"
        been = next((n for n in range(at + 1, min(at + 4, len(run) - 1)) if run[n].low in ("been", "was", "were")), None)
        return been is not None and _asks(run[been + 1])
    if not at or run[at - 1].low != "the":
        return False
    for place in range(at + 1, min(at + _RELATIVE, len(run))):
        item = run[place]
        if item.kind is not Kind.WORD or item.low in words("contrast", "parting"):
            return False
        if _asks(item):
            return place == at + 1 or run[at + 1].low in words("contrast", "relative") or bool(run[at + 1].country)
    return False


def answered(run: Sequence[Item], at: int, following: Sequence[Item]) -> bool:
    """Whether a number is told against a goal: behind it in the sentence, or by the sentence that follows."""
    behind = next((n for n in range(at + 1, len(run)) if run[n].kind is Kind.PERCENT), None)
    if behind is not None and (asked_for(run, behind) or told_as_past(run, behind, at + 1)):
        return True
    opening = next((n for n, item in enumerate(following) if item.kind is Kind.PERCENT), None)
    return opening is not None and opening <= _OPENING and (asked_for(following, opening) or told_as_past(following, opening, 0))


def told_as_past(run: Sequence[Item], at: int, first: int) -> bool:
    """Whether a number is a goal of the past: "The target was 15 %", "had called for 20 per cent", "against a target of 8 %"."""
    if any(item.head in words("nouns", "goal") for item in run[at + 1 : at + 4]) and not any(
        item.low in ("of", "to") for item in run[at + 1 : at + 3]
    ):
        return any(item.low in words("contrast", "against") for item in run[max(first, at - 4) : at])  # "well above the 35% goal"
    for back in range(at - 1, max(first, at - _OPENING) - 1, -1):
        item = run[back]
        if item.kind is Kind.PERCENT or item.low in (";", "to", "will"):
            return False
        if item.head in words("nouns", "goal"):
            between = [part.low for part in run[back + 1 : at]]
            past = any(low in words("contrast", "was") for low in between)
            return past or any(part.low in words("contrast", "against") for part in run[max(first, back - 4) : back])
        if _asks(item):
            goes_on = back > first and run[back - 1].low == "and"  # "cut it by 75 % and promised a cut of 80 %": what is aimed at next
            return not goes_on and not any(part.low in words("contrast", "still") for part in run[max(first, back - 3) : back])
    return False


def asked_against(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> tuple[Change, Aim] | None:
    """ "Emissions fell by 76 per cent; the treaty asked for 30 per cent": a goal by a verb of asking alone, behind what was reached."""
    run = sentence.items
    stands = governor(sentence, at)
    verb = stands - 1 if stands > 0 and run[stands].low in ("for", "to", "of") else stands
    last = [*goals[-1:], *found.values()][-1:]
    alone = at + 1 >= len(run) or run[at + 1].kind is not Kind.WORD or run[at + 1].low in ("by", "in", "and", "but")
    if verb <= sentence.lead or not alone or not last or last[0].claim != "outcome" or last[0].passage.block is not sentence.passage.block:
        return None
    if not _asks(run[verb]) or not told_as_past(run, at, sentence.lead):
        return None
    return Change(last[0].direction or "reach", "goal", verb, stands, shared=True), Aim("target", verb, "asked")


def goal_in_brackets(run: Sequence[Item], at: int) -> bool:
    """Whether brackets behind a number hold the goal that it is to be compared with: "39% below 1990 (target: minus 40%)"."""
    opening = next((n for n in range(at + 1, min(at + _RELATIVE, len(run))) if run[n].low == "(" or run[n].kind is Kind.PERCENT), None)
    if opening is None or run[opening].low != "(":
        return False
    number = next((n for n in range(opening + 1, min(opening + _OPENING, len(run))) if run[n].kind is Kind.PERCENT), None)
    return number is not None and any(item.head in words("nouns", "goal") for item in run[opening + 1 : number])


def settle_contrast(sentence: Sentence, found: dict[int, Goal], earlier: Sequence[Goal]) -> None:
    """Give a goal of the past the verdict that the number told before it makes: 18 % where 15 % had been aimed at is more."""
    run = sentence.items
    for at, goal in found.items():
        beside = any(n < at and goal_in_brackets(run, n) for n, other in found.items() if other.claim == "outcome")
        if goal.claim != "target" or goal.status is not None:
            continue
        if not (beside or asked_for(run, at) or told_as_past(run, at, sentence.lead)):
            continue
        before = [*earlier[-1:], *(other for n, other in found.items() if n < at)][-1:]
        if before and before[0].claim == "outcome" and before[0].passage is goal.passage:
            said = verdict(goal, before[0])
            if said == "missed" and words("contrast", "yet").intersection(sentence.lows(sentence.lead, at)):
                continue  # "has restored 88 percent of it against a goal of 90": it may be reached yet
            goal.status = said
            goal.inherit("status", "earlier_clause" if before[0] in found.values() else "earlier_sentence", *_place(before[0]))


def verdict(goal: Goal, outcome: Goal) -> str:
    """What a number that was reached makes of a goal; `exceeded` where more than the goal was done."""
    aimed, reached = abs(float(goal.number.values[-1])), abs(float(outcome.number.values[0]))
    if goal.direction == "limit":
        return "missed" if outcome.direction == "increase" and reached > aimed else "achieved"
    if goal.direction == "reach" and _is_rate(goal.subject):
        aimed, reached = reached, aimed  # "brought its methane intensity to 0.17%, below its target of 0.20%"
    if outcome.direction != goal.direction and "reach" not in (outcome.direction, goal.direction):
        return "missed"
    if reached == aimed:
        return "exceeded" if outcome.comparator == ">" else "achieved"
    return "exceeded" if reached > aimed else "missed"


def _is_rate(subject: str | None) -> bool:
    """Whether a subject is a measure of which less is better: "methane intensity"."""
    return bool({"intensity", "concentration"}.intersection((subject or "").lower().split()))


def _place(goal: Goal) -> tuple[int, int]:
    return goal.number.start, goal.number.end


def _asks(item: Item) -> bool:
    return any(form.verb_class == "aim" and form.tense in ("past", "participle") for form in verbs().get(item.low, ()))
