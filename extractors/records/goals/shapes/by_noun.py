"""Targets and outcomes by a noun: "50% reduction", "reduction of 50%"."""

from collections.abc import Sequence

from extractors.records.goals.shapes.by_verb import by_verb
from extractors.records.goals.signs.aim import Aim, Case, is_fragment
from extractors.records.goals.signs.contrast import answered
from extractors.records.goals.signs.fall import is_fall
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.context import names_goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, aim_word, before_insertion, modality, said_so, tenses
from extractors.records.goals.text.phrase import outside_brackets
from extractors.records.goals.text.vocabulary import Form, verbs, words

GOVERNING = 14  # items from the verb of a sentence to a form in -ing that goes with it


def by_noun(case: Case) -> Aim | None:
    """The claim by what governs "50% reduction" or "reduction of 50%"."""
    run, noun = case.run, case.change.at
    first = min(case.at, noun, case.change.governor + 1 if case.change.governor >= 0 else 0)
    if any(item.head in words("nouns", "goal") for item in run[noun + 1 : noun + 3] if item.kind is Kind.WORD):
        return _goal_or_reached(case, noun, first)
    if _is_actual(case):
        return Aim("outcome", case.change.at, "reached_goal")
    if run[case.change.at].head in words("nouns", "reduce") and _has_been_reached(case):
        return Aim("outcome", case.change.at, "reached_goal")
    told = any(
        form.tense == "past"
        for item in run[case.sentence.lead : first]
        for form in verbs().get(item.low, ())
        if form.verb_class == "result"
    )
    if (told or not case.times.firm) and aim_word(run, first) is None and answered(run, max(case.at, noun), ()):
        return Aim("outcome", case.change.at, "reached_goal")  # "9.6% fall in waste against a 5% target"
    if (will := _amounts_to(case)) is not None:
        return Aim("target", will, "effect")
    if _with_verdict_behind(case, first):
        return Aim("outcome", case.change.at, "verdict")
    behind = max(case.at, noun) + 1
    foretold = (n for n in range(behind, min(behind + 5, len(run))) if run[n].low in words("projection"))
    if any(not _is_attribute(run, n) for n in foretold) and not names_goal(run):
        return None  # "a fall of some 12 per cent is projected for 2030"
    if _sums_up(case, first):
        return Aim("outcome", first - 1, "reached_goal")
    if _came_out(case, first):
        return Aim("outcome", first - 1, "reached_goal")
    if (success := _with_success(case, first)) is not None:
        return Aim("outcome", success, "achieved")
    if run[case.change.at].low in words("nouns", "happening") and _is_after(run, first):
        return None
    skipped = first
    for back in outside_brackets(run, first - 1, max(-1, first - 30)):
        item = run[back]
        if back >= skipped:
            continue
        if item.low == ",":
            skipped = before_insertion(run, back)
        if item.low == ";" or item.kind is Kind.BREAK:
            break
        if item.low in words("nouns", "beginning") and run[back + 1].low in ("with", "at") and case.times.target:
            return Aim("target", back, "dated_noun")  # "begin with a 10 percent reduction in 2019"
        if item.head in words("nouns", "goal"):
            return Aim("target", back, "goal_noun")
        if item.kind is Kind.PERCENT:
            if not any(part.low in ("and", ",", "&") for part in run[back:first]):
                break
            continue
        if item.low in words("projection", "foretelling"):
            return None
        if item.low in words("share") and item.low in words("share", "amounting"):
            said = run[max(0, back - 4) : back]
            if names_goal(said) or any(item.low in words("nouns", "contribution") for item in said):
                return Aim("target", back, "goal_noun")  # "the unconditional contribution corresponds to a 13% drop"
            return _nominal(case, first) if case.times.target and case.times.target.at > case.at else None
        if found := _by_governing_verb(case, back):
            return found if found.claim != "none" else None
        if item.low in words("modals", "doubting"):
            offered = item.low == "would" and run[back - 1].low == "that" and aim_word(run, back) is not None  # "offered action that would"
            return Aim("target", back, "modal") if offered or (item.low == "would" and said_so(run, back)) else None
    return _nominal(case, first)


def _is_attribute(run: Sequence[Item], at: int) -> bool:
    """ "a 30% reduction in projected emissions", "against a BAU scenario": what it is compared with."""
    if run[at].low in words("dates", "usual") and any(
        item.low in words("dates", "baseline") or item.low in words("dates", "usual") for item in run[max(0, at - 3) : at]
    ):
        return True
    return at + 1 < len(run) and any(item.head in words("share", "measured") for item in run[at + 1 : at + 4])


def _amounts_to(case: Case) -> int | None:
    """ "when all rules are in force, the reduction will amount to 92 percent": the "will" of what something binding brings about."""
    run = case.run
    will = next((n for n in range(case.change.at + 1, case.at) if run[n].low in words("modals", "aiming")), None)
    bound = any(item.head in words("binding") or item.low in words("binding", "force") for item in run[: case.change.at])
    return will if bound or case.context.goal_beside else None


def _is_after(run: Sequence[Item], first: int) -> bool:
    """ "after a fall of 1.8 per cent": what had come before."""
    return any(item.low in ("after", "following", "despite") for item in run[max(0, first - 3) : first])


def _is_actual(case: Case) -> bool:
    """ "the target was a 10 percent cut; the actual decrease was 14 percent": what came of the goal just told."""
    run, noun = case.run, case.change.at
    said = noun > 0 and (run[noun - 1].low in words("status", "actual") or run[min(noun + 1, case.at)].low in words("status", "behind"))
    told = said and noun < case.at
    return told and (case.context.goal_beside or names_goal(run[:noun]))


def _has_been_reached(case: Case) -> bool:
    """ "a 24% reduction had already been achieved": told behind the noun, as done."""
    last = max(case.change.at, case.at)
    if not (case.aimed or case.about or case.context.goal_beside or names_goal(case.run)):
        return False
    following = [item.low for item in case.run[last + 1 : last + 9]]
    said = next((n for n, low in enumerate(following) if low in words("status", "behind")), None)
    if said is None or any(low in (",", ";", "that", "which", "by") for low in following[:said]):
        return False
    done = any(low in words("modals", "perfect") or low in ("was", "were") for low in following[:said])
    return done and not any(low in words("modals", "aiming") | words("modals", "doubting") | {"not", "never"} for low in following[:said])


def _with_verdict_behind(case: Case, first: int) -> bool:
    """ "With a reduction of 19%, Switzerland narrowly failed to reach this target": the number by which a goal was missed."""
    run = case.run
    opening = next((n for n in range(first - 1, case.sentence.lead - 1, -1) if run[n].low not in words("comparators", "filler")), -1)
    if opening != case.sentence.lead or run[opening].low not in ("with", "at"):
        return False
    return status(run, case.at + 1, len(run)) in ("achieved", "exceeded", "missed")


def _sums_up(case: Case, first: int) -> bool:
    """ "That is a reduction of 52 percent from 1990", "reductions stood at 56 percent": what was reached, summed up."""
    run, lead = case.run, case.sentence.lead
    pointing = run[lead].low in ("that", "this", "these", "which") and run[lead + 1].low in (
        "is",
        "was",
        "were",
        "are",
        "represents",
        "means",
    )
    before = next((n for n in range(first - 1, lead, -1) if run[n].low not in words("comparators", "filler")), lead)
    told = pointing and before == lead + 1
    stood = any(item.low in ("stood", "stands") for item in run[case.change.at : case.at])
    return (told or stood) and case.about and not case.times.firm and case.change.direction == "reduce"


def _came_out(case: Case, first: int) -> bool:
    """ "It was to cut them by 6 percent. What it got was an increase of 17 percent": what came of the goal of the sentence before."""
    before = next((n for n in range(first - 1, case.sentence.lead, -1) if case.run[n].low not in words("comparators", "filler")), 0)
    told = before and case.run[before].low in ("was", "were") and case.aimed is not None
    return bool(told) and not names_goal(case.run) and not case.times.firm


def _with_success(case: Case, first: int) -> int | None:
    """The verb of which "with a drop of 95%" says how: "met its step ahead of time with a drop of 95%"; None where there is none."""
    run = case.run
    before = next((back for back in range(first - 1, -1, -1) if run[back].low not in words("comparators", "filler")), -1)
    lowest = max(case.sentence.lead, first - 24)
    if before < 0 or run[before].low != "with" or status(run, lowest, first) not in ("achieved", "exceeded", "missed"):
        return None
    places = range(before, lowest - 1, -1)
    judged = (n for n in places if run[n].low in words("status", "passing"))
    brought = (n for n in places if {form.verb_class for form in verbs().get(run[n].low, ())} & {"judge", "bring"})
    return next(iter([*brought, *judged]), None)


def _goal_or_reached(case: Case, noun: int, first: int) -> Aim:
    """ "this 75 percent reduction goal": a target, or the report that it was reached."""
    for back in range(first - 1, max(-1, first - 6), -1):
        forms = verbs().get(case.run[back].low, ())
        if any(form.verb_class == "bring" for form in forms) and modality(case.run, back).mode in (
            Mode.PERFECT,
            Mode.PAST_PASSIVE,
            Mode.PLAIN,
        ):
            this = any(item.low in ("this", "that", "these") for item in case.run[back:noun])
            if this and tenses(forms) & {"past", "participle"}:
                return Aim("outcome", back, "reached_goal")
    return Aim("target", noun, "goal_noun")


def _by_governing_verb(case: Case, back: int) -> Aim | None:
    """The claim by a verb before the noun; a claim of "none" says that the verb decides against it."""
    forms = verbs().get(case.run[back].low, ())
    classes = {form.verb_class for form in forms}
    if not classes or case.run[back].low in (
        "is",
        "are",
        "be",
        "was",
        "were",
        "been",
        "have",
        "has",
        "had",
        "being",
        "having",
        "use",
        "uses",
    ):
        return None
    if "judge" in classes and any(form.base in words("actors", "accepting") for form in forms):
        return Aim("target", back, "aim_word")  # "accepted a 20 percent reduction in its quota"
    if "aim" in classes:
        announced = case.run[back].low.startswith("announc")
        happening = case.run[case.change.at].head in words("nouns", "happening")
        return Aim("none", back, "") if announced and happening else Aim("target", back, "aim_word")
    if "bring" in classes:
        return _by_bringing(case, back, forms) or Aim("none", back, "")
    if "result" in classes:
        mode = modality(case.run, back).mode
        binding = any(item.head in words("binding") for item in case.run[:back])
        if mode is Mode.AIM and (case.times.firm or binding):
            return Aim("target", back, "effect")
        if (
            mode in (Mode.PERFECT, Mode.PLAIN)
            and tenses(forms) & {"past", "participle"}
            and (is_fall(case) or case.aimed == case.change.direction)
        ):
            return Aim("outcome", back, "achieved")  # "has led to the phase-out of 98% of these substances"
        return Aim("none", back, "") if not case.times.firm or tenses(forms) & {"past"} else None
    return None


def _by_bringing(case: Case, verb: int, forms: Sequence[Form]) -> Aim | None:
    """ "achieve a 30% reduction"."""
    found = modality(case.run, verb)
    tense = tenses(forms)
    if found.mode in (Mode.PERFECT, Mode.PERFECT_PASSIVE, Mode.PAST_PASSIVE) or (
        found.mode is Mode.PLAIN and tense == {"past", "participle"}
    ):
        if any(item.low in words("share", "money") for item in case.run[max(0, verb - 8) : case.change.at + 8]):
            return None
        return Aim("outcome", verb, "achieved")
    before = status(case.run, case.sentence.lead, verb)
    if found.mode is Mode.PLAIN and "ing" in tense and before in ("missed", "achieved", "exceeded") and case.run[verb - 1].low == ",":
        return Aim("outcome", verb, "achieved")  # "fell short of its target, achieving only a 1.4% reduction"
    if found.mode is Mode.PLAIN and "ing" in tense and _is_told(case.run, verb):
        return Aim("outcome", verb, "achieved")
    if found.mode is Mode.PLAIN and "ing" in tense and aim_word(case.run, verb) is None and not case.times.firm:
        return Aim("outcome", verb, "achieved") if case.context.goal_beside or names_goal(case.run[:verb]) else None
    return by_verb(case, verb, forms)


def _is_told(run: Sequence[Item], at: int) -> bool:
    """ "Emissions *fell* in 2001, achieving a 30 percent decline": whether the verb over a form in -ing tells what has happened."""
    for place in range(at - 1, max(-1, at - GOVERNING), -1):
        if run[place].low in words("nouns", "fell"):
            return modality(run, place).mode in (Mode.PLAIN, Mode.PERFECT)
    return False


def _nominal(case: Case, first: int) -> Aim | None:
    """A reduction that no verb governs: a goal where it has a date to come or stands among goals."""
    run = case.run
    if any(item.low in words("projection") for item in run[max(0, first - 6) : case.at]):
        return None
    following = [item.low for item in run[case.at + 1 : case.at + 14]]
    aside = next((n for n, low in enumerate(following) if low in ("which", ";")), len(following))  # "…, which could rise to 25%"
    if any(low in words("modals", "doubting") for low in following[: min(aside, 10)]):
        return None
    required = any(low in words("nouns", "owed") for low in following) or status(run, case.at + 1, case.at + 14) == "in_progress"
    aim = aim_word(run, first)
    if case.change.direction == "increase" and aim is None and not case.context.speaks_of_goals and not required:
        return None
    weak = case.times.compared and is_fragment(run[: case.at + 7])
    listed = case.context.speaks_of_goals and (case.times.target or case.times.baseline or first <= case.sentence.lead + 2)
    step = case.times.target is not None and case.context.heads_steps and is_fragment(run[case.sentence.lead :])
    happening = run[case.change.at].low in words("nouns", "happening")
    if happening and aim is None and not case.context.speaks_of_goals and not required:
        return None  # "from 70 million in 1982 to 27 million in 2018, a decline of 61 percent"
    if required or case.times.firm or weak or listed or step:
        return Aim("target", case.change.at, "dated_noun")
    if aim is not None and noun_direction(run[case.change.at]):
        return Aim("target", aim, "aim_word")
    return None
