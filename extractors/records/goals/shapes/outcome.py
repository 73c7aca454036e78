"""Outcomes: what was reached, where a goal stands beside it or an actor did it to what pledges measure."""

from collections.abc import Sequence

from extractors.records.goals.signs.aim import Aim, Case
from extractors.records.goals.signs.contrast import answered
from extractors.records.goals.signs.fall import deals_in_foul, is_fall, tells_fall
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.context import names_goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, aim_word
from extractors.records.goals.text.vocabulary import verbs, words
from schemas.mention import Label


def reached(case: Case, verb: int, mode: Mode) -> Aim | None:
    """Something was reduced: an outcome where a goal stands beside it, or where an actor did it to what pledges measure."""
    run = case.run
    clause = next((n for n in range(case.at + 1, min(case.at + 6, len(run))) if run[n].low in (",", ";", "while")), case.at + 6)
    if any(_is_money(run, n) for n in range(max(0, verb - 12), min(clause, len(run)))) and not deals_in_foul(case):
        return None
    if (
        case.times.firm
        and case.times.target is not None
        and case.times.target.firm
        and mode is Mode.PLAIN
        and aim_word(run, verb) is not None
        and not _only_past(run[verb])
    ):
        return Aim("target", verb, "dated_participle")
    follows = case.aimed is not None and case.aimed == case.change.direction
    if run[verb].low in words("happening") and not _as_agreed(run, case.at):
        told = follows or _tells_status(case) or answered(run, case.at, _next(case)) or is_fall(case)
        return Aim("outcome", verb, "reached_goal") if told else None
    if _as_agreed(run, case.at) or names_goal(run) or (case.context.goal_beside and mode is not Mode.PLAIN):
        return Aim("outcome", verb, "reached_goal")
    if mode in (Mode.PERFECT_PASSIVE, Mode.PAST_PASSIVE):
        since = mode is Mode.PERFECT_PASSIVE and case.times.baseline is not None and tells_fall(case)  # "have been reduced since 1990"
        return Aim("outcome", verb, "reached_goal") if follows or since or is_fall(case) else None
    if follows and mode is Mode.PLAIN and _only_counts(run, verb, case.at):
        return Aim("outcome", verb, "brought")  # "asked them to save 20 percent; they saved 23 percent"
    if follows and mode is Mode.PERFECT and case.change.direction == "increase":
        return Aim("outcome", verb, "reached_goal")  # "committed to improve it by 1.5 percent …. Efficiency has improved by 17.3%"
    if _is_credited(case, verb):
        return Aim("outcome", verb, "act")
    object_words = run[verb + 1 : case.at + (8 if case.change.governor <= verb + 1 else 0)]
    acted = any(item.head in words("share", "measured") or item.low in ("it", "them") for item in object_words)
    return Aim("outcome", verb, "act") if acted and _has_actor(run, verb) else None


def _is_credited(case: Case, verb: int) -> bool:
    """ "Under the Partnership, ten breweries cut their water use by 25%": what came of an agreement that the sentence names before it."""
    run, passage = case.run, case.sentence.passage
    if any(item.low in words("fall", "doubting") for item in run[case.sentence.lead : case.at]):
        return False
    first, last = run[case.sentence.lead].start, run[verb].start
    return any(mention.label is Label.AGREEMENT and first <= mention.start_char < last for mention in passage.mentions)


def _only_counts(run: Sequence[Item], verb: int, at: int) -> bool:
    """Whether whoever was told of before did so much of what had been aimed at: "they saved 23 percent", "it cut them by 60 percent"."""
    between = {item.low for item in run[verb + 1 : at]} - words("comparators", "filler")
    return bool(verb) and run[verb - 1].low in ("they", "it", "we") and between <= {"it", "them", "by"}


def _is_money(run: Sequence[Item], at: int) -> bool:
    """Whether a word is a measure of business; a share of something is none."""
    per = run[at].low in ("gdp", "economy") and at > 0 and run[at - 1].low in ("of", "per", "its", "the")  # "the carbon intensity of GDP"
    per = per and any(item.low in ("intensity", "per") for item in run[max(0, at - 5) : at])
    share = run[at].low == "share" and at + 1 < len(run) and run[at + 1].low == "of"
    return run[at].low in words("share", "money") and not share and not per


def _as_agreed(run: Sequence[Item], at: int) -> bool:
    """ "fell by 50 percent, as agreed", "fell by 25 percent instead of the 50 percent agreed": what was reached had been promised."""
    for n in range(at + 1, min(at + 10, len(run) - 1)):
        asked = any(item.low in words("status", "as_told") for item in run[n + 1 : n + 5])
        if run[n].kind is Kind.PERCENT and run[n - 1].low == "the" and asked:
            return True
    return any(run[n].low == "as" and run[n + 1].low in words("status", "as_told") for n in range(at + 1, min(at + 6, len(run) - 1)))


def _only_past(item: Item) -> bool:
    """Whether a verb tells what came by itself, and can be nothing but past: "fell", "dropped"."""
    return item.low in words("happening") and not any(form.tense in ("base", "participle") for form in verbs().get(item.low, ()))


def _next(case: Case) -> tuple[Item, ...]:
    """The sentence that follows in the same block."""
    below = case.context.below[:1]
    return below[0].items if below and below[0].source == "earlier_sentence" else ()


def _tells_status(case: Case) -> bool:
    """Whether the sentence or the next says that a goal was met or missed."""
    following = case.context.below[0].items if case.context.below else ()
    promised = aim_word(case.run, case.change.at) is not None and status(case.run, 0, case.change.at) is not None
    step = any(item.low in ("step", "steps") for item in case.run[: case.at])
    return promised or any((names_goal(run) or step) and status(run, 0, len(run)) is not None for run in (case.run, following))


def _has_actor(run: Sequence[Item], verb: int) -> bool:
    """Whether somebody stands before the verb, who can do it: not the thing measured itself."""
    before = [item for item in run[max(0, verb - 8) : verb] if item.kind is Kind.WORD]
    if before and before[-1].head in words("nouns", "plan"):
        return any(item.head in words("actors", "groups") for item in before)  # "the Parties to the Sulphur Protocol reduced"
    return (
        bool(before) and not any(item.head in words("share", "measured") for item in before[-2:] if item.low not in ("equipment",))
    ) or (bool(before) and before[-1].low == "and")
