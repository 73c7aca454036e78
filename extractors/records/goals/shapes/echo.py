"""Numbers that speak of a goal told before: what came of it, what it would be with help, what it is for later, or for somebody else."""

from collections.abc import Sequence

from extractors.records.goals.shapes.progress import come_so_far
from extractors.records.goals.shapes.scorecard import scored
from extractors.records.goals.shapes.setback import setback
from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Kind
from extractors.records.goals.text.modality import Mode, modality
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_NEAR = 4  # words between a number and the condition that it hangs on

Told = tuple[Change, Aim]


def answer(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> Told | None:
    """The claim of a number that says something else of the goal before, whatever verb stands near; None where it does not."""
    if told := _elsewhere(sentence, at, found) or scored(sentence, at, found, goals) or come_so_far(sentence, at, found, goals):
        return told
    if told := setback(sentence, at, found, goals):
        return told
    goal = _last_target(sentence, found, goals)
    if goal is None:
        return None
    claim = (
        _on_condition(sentence, at, bool(found))
        or _for_later(sentence, at)
        or _landed(sentence, at)
        or _with_verdict(sentence, at, found)
        or _striven_for(sentence, at)
        or _reviewed(sentence, at)
    )
    return (Change(goal.direction or "reach", "bring", at, max(governor(sentence, at), 0)), claim) if claim else None


def going_on(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> Told | None:
    """The claim of a number that hangs on nothing: it goes on from those before, or says how far they have come."""
    return (
        _series(sentence, at, found)
        or _parallel_share(sentence, at, found)
        or _row(sentence, at, found)
        or _of_next_country(sentence, at, found)
        or _brought(sentence, at, found, goals)
    )


def take_over(goal: Goal, sentence: Sentence, found: dict[int, Goal], goals: Sequence[Goal]) -> None:
    """Give a target told as another number of the goal before what that says besides."""
    before = _last_target(sentence, found, goals)
    for name in ("subject", "actor", "actor_country", "agreement", "target_date", "baseline_date"):
        told = getattr(goal, name) is not None and not (name == "target_date" and goal.rule == "on_condition")
        if before is not None and not told and getattr(before, name) is not None:
            goal.inherit_from(name, "earlier_clause" if found else "earlier_sentence", before)


def _last_target(sentence: Sentence, found: dict[int, Goal], goals: Sequence[Goal]) -> Goal | None:
    """The target told last, in the sentence or in the same block before it."""
    last = [*goals[-1:], *found.values()][-1:]
    return last[0] if last and last[0].claim == "target" and last[0].passage.block is sentence.passage.block else None


def _on_condition(sentence: Sentence, at: int, same: bool) -> Aim | None:
    """ "or 41 percent with support", "and 81% if there is money"; "With more money the figure could be as high as 30 percent"."""
    run, stands = sentence.items, governor(sentence, at)
    if same and stands >= 0 and run[stands].low in ("or", "and", "(", ",", "to", ":"):
        near = run[at + 1 : at + _NEAR]
        return Aim("target", at, "on_condition") if any(item.low in words("echo", "condition") for item in near) else None
    becomes = stands > 0 and run[stands].low in ("become", "be", "reach") and run[stands - 1].low in words("echo", "possibly")
    if same and becomes and any(item.low in words("echo", "condition") for item in run[at + 1 : at + _NEAR]):
        return Aim("target", at, "on_condition")  # "15 per cent by 2030, which would become 20 per cent with help"
    if same or not any(item.low in words("echo", "condition") for item in run[sentence.lead :]):
        return None
    modal = next((back for back in range(at - 1, max(sentence.lead - 1, at - 10), -1) if run[back].low in words("echo", "possibly")), None)
    meant = modal is not None and any(item.low in words("echo", "meant") for item in run[max(sentence.lead, modal - 3) : modal])
    return Aim("target", at, "on_condition") if meant else None


def _for_later(sentence: Sentence, at: int) -> Aim | None:
    """ "For 2030 it gave an indicative value of 43 per cent": the goal of another year."""
    run, stands = sentence.items, governor(sentence, at)
    named = stands > 0 and run[stands].low in ("of", "is") and run[stands - 1].low in words("echo", "values")
    later = any(run[n].low in ("for", "by") and run[n + 1].kind is Kind.DATE for n in range(sentence.lead, min(at, len(run) - 1)))
    if stands > 0 and run[stands].low == "to":
        places = range(stands - 1, max(sentence.lead - 1, stands - 9), -1)
        raised = next((n for n in places if run[n].low in words("echo", "raising")), None)
        figure = raised is not None and any(item.low in words("echo", "meant") for item in run[raised:stands])
        figure = figure or (raised is not None and _was_meant(sentence, raised))
        return Aim("target", at, "later_value") if figure else None  # "raised the first of these figures to 29 percent"
    return Aim("target", at, "later_value") if named and later else None


def _was_meant(sentence: Sentence, raised: int) -> bool:
    """ "this was raised to at least 50%", "the target has since been lifted to 55%": what was raised is the goal."""
    run = sentence.items
    subject = raised - 1
    helping = words("modals", "being") | words("modals", "perfect") | words("modals", "adverbs") | {"later"}
    while subject > sentence.lead and run[subject].low in helping:
        subject -= 1
    is_goal = run[subject].low in ("this", "it", "that", "which") or run[subject].head in words("nouns", "goal")
    return subject < raised - 1 and is_goal


def _landed(sentence: Sentence, at: int) -> Aim | None:
    """ "had aimed for 40 percent and came in at 40.8 percent", "with credits it got to minus 8 percent"."""
    run, stands = sentence.items, governor(sentence, at)
    if stands >= 0 and run[stands].low in ("minus", "-", "–"):
        stands = governor(sentence, stands)
    if stands < 1 or run[stands].low not in ("at", "to"):
        return None
    back = stands - 1
    while back > 0 and run[back].low in ("in", "up", "out", "only", "close", "as", "far"):
        back -= 1
    alone = at + 1 >= len(run) or run[at + 1].kind is not Kind.WORD or run[at + 1].low in ("in", "by", "below", "and", "or")
    return Aim("outcome", back, "brought") if run[back].low in words("echo", "landing") and alone else None


def _with_verdict(sentence: Sentence, at: int, found: dict[int, Goal]) -> Aim | None:
    """ "committed to 8 per cent and overachieved it, with 11.7 per cent": the number by which a goal was met or missed."""
    stands, before = governor(sentence, at), max(found, default=sentence.lead - 1)
    if stands <= before or sentence.items[stands].low not in ("with", "at"):
        return None
    verdicts = ("achieved", "exceeded", "missed")
    met = status(sentence.items, before + 1, stands) in verdicts
    behind = (
        sentence.items[stands].low == "at" and status(sentence.items, at + 1, at + _NEAR) in verdicts
    )  # "which at 79 percent fell short"
    return Aim("outcome", stands, "brought") if met or behind else None


def _striven_for(sentence: Sentence, at: int) -> Aim | None:
    """ "raised the goal to 46%, adding that it would continue its efforts toward 50%": what is striven for besides."""
    stands = governor(sentence, at)
    striving = words("echo", "striving").intersection(sentence.lows(stands - _NEAR, stands))
    return Aim("target", stands, "later_value") if stands > 0 and sentence.items[stands].low in ("toward", "towards") and striving else None


def _reviewed(sentence: Sentence, at: int) -> Aim | None:
    """ "At the mid-term review the figure was 51 per cent": how far a goal has come."""
    run, stands = sentence.items, governor(sentence, at)
    if stands < 1 or run[stands].low not in ("was", "is", "stood", "at"):
        return None
    named = any(item.low in words("echo", "values") for item in run[max(sentence.lead, stands - 2) : stands])
    reviewed = any(item.low in words("echo", "reviews") for item in run[sentence.lead :])
    now = (
        run[stands].low == "is" and max((n for n in sentence.percents if n < at), default=-1) >= 0
    )  # "where the goal was 90, the figure is 84"
    return Aim("outcome", stands, "brought") if named and (reviewed or now) else None


def _elsewhere(sentence: Sentence, at: int, found: dict[int, Goal]) -> Told | None:
    """ "they were 20% down, and Norway alone 31%": the same of somebody else, without a verb."""
    before = max(found, default=-1)
    if before < 0 or found[before].claim != "outcome" or found[before].rule != "reached_goal":
        return None
    between = sentence.items[before + 1 : at]
    joined = [item.low for item in between if item.low in (",", "and", "while")]
    named = any(item.text[:1].isupper() for item in between if item.kind is Kind.WORD)
    verbless = not any(
        item.low in verbs() or item.low in words("modals", "being") or item.kind is not Kind.WORD for item in between if item.low != ","
    )
    if not joined or not named or not verbless:
        return None
    return Change(found[before].direction or "reach", "bring", at - 1, at - 1), Aim("outcome", -1, "reached_goal")


def _series(sentence: Sentence, at: int, found: dict[int, Goal]) -> Told | None:
    """ "promises 50% by 2000, 70% by 2005 and 80% by 2010": a bare number that goes on from one that was a share to reach."""
    before = max(found, default=-1)
    if before < 0 or not found[before].rule.startswith("reach_") or before != max((n for n in sentence.percents if n < at), default=-1):
        return None
    between = sentence.items[before + 1 : at]
    if not any(item.kind is Kind.DATE for item in between) or any(
        item.kind is Kind.WORD and item.low not in words("dates", "between") for item in between
    ):
        return None
    return Change(found[before].direction or "reach", "reach", before, at - 1, shared=True), Aim(
        found[before].claim, -1, found[before].rule
    )


def _parallel_share(sentence: Sentence, at: int, found: dict[int, Goal]) -> Told | None:
    """ "at least 17 per cent of land and 10 per cent of sea to be conserved": a second share beside one that is to be reached."""
    before = max(found, default=-1)
    if before < 0 or not found[before].rule.startswith("reach_") or before != max((n for n in sentence.percents if n < at), default=-1):
        return None
    joint = sentence.lows(at - 2, at)
    joined = "and" in joint and sentence.lows(before + 1, before + 2) == ["of"] == sentence.lows(at + 1, at + 2)
    if not joined or any(item.kind is not Kind.WORD or item.low in verbs() for item in sentence.items[before + 1 : at]):
        return None
    return Change("reach", "reach", before, at - 1), Aim(found[before].claim, -1, found[before].rule)


def _row(sentence: Sentence, at: int, found: dict[int, Goal]) -> Told | None:
    """ "have met it, with 20% and 24% respectively": a row of numbers that says the same of several."""
    before = max(found, default=-1)
    between = sentence.lows(before + 1, at)
    if before < 0 or "respectively" not in sentence.lows(at, len(sentence.items)) or not set(between) <= {"and", ","} or not between:
        return None
    return _likewise(found[before], at - 1)


def _of_next_country(sentence: Sentence, at: int, found: dict[int, Goal]) -> Told | None:
    """ "Australia may increase them by 8%; Iceland by 10%", "…, Italy 6.5%": the same for another country, without a verb."""
    before = max(found, default=-1)
    if before < 0 or before != max(n for n in (*sentence.percents, -1) if n < at):
        return None
    between = sentence.items[before + 1 : at]
    mark = next((n for n in range(len(between) - 1, -1, -1) if between[n].low in (";", ",")), None)
    named = [item for item in between[mark + 1 :] if item.low not in ("and", "the", "by", "'s", "’s")] if mark is not None else []
    if not named or any(item.country is None or item.country != named[0].country for item in named):
        return None
    return _likewise(found[before], at - 1)


def _likewise(goal: Goal, stands: int) -> Told:
    return Change(goal.direction or "reach", "reach", stands, stands, shared=True), Aim(goal.claim, -1, goal.rule)


def _brought(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> Told | None:
    """ "actually achieving more than 95%" behind a goal: what was reached of it."""
    stands = governor(sentence, at)
    earlier = list(found.values())[-1:] or [goal for goal in goals[-1:] if goal.passage.block is sentence.passage.block]
    if not earlier:
        return None
    if found and earlier[0].claim == "target" and _only_so_many(sentence, at):
        return Change(earlier[0].direction or "reach", "bring", at, at), Aim("outcome", at, "brought")
    if stands < 0:
        return None
    if _is_so_far(sentence, at, stands) and found:
        return Change(earlier[0].direction or "reach", "bring", stands, stands), Aim("outcome", stands, "brought")
    if sentence.items[stands].low in ("to", "at") and stands:
        stands -= 1
    reporting = sentence.items[stands].low in words("status", "reporting") and not _stood_once(sentence, at, stands)
    every = verbs().get(sentence.items[stands].low, ())
    if sentence.lows(stands - 1, stands) == ["and"] and any((form.verb_class, form.tense) == ("reach", "ing") for form in every):
        return None  # "a target of cutting …, and producing 40% of its electricity": a second share to reach
    forms = [form for form in every if form.verb_class == "bring"]
    following = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    bare = following is None or following.kind is not Kind.WORD or following.low in ("by", "in", "of", "since", "from", "so", "and", "or")
    told = reporting and earlier[0].claim == "target" and modality(sentence.items, stands).mode in (Mode.PLAIN, Mode.PERFECT)
    if not bare or not (told or any(form.tense in ("ing", "past", "participle") for form in forms)):
        return None
    return Change(earlier[0].direction or "reach", "bring", stands, stands), Aim("outcome", stands, "brought")


def _only_so_many(sentence: Sentence, at: int) -> bool:
    """ "a goal of 90 percent was missed: only 71 percent did": how many did what had been aimed at."""
    following = sentence.lows(at + 1, at + 3)
    return following[:1] in (["did"], ["do"], ["have"]) and following[1:] in ([], ["."], [","], [";"], ["so"])


def _is_so_far(sentence: Sentence, at: int, stands: int) -> bool:
    """ "an aim that was met, with 23 percent now designated": how far it has come."""
    following = sentence.lows(at + 1, at + 3)
    return sentence.items[stands].low == "with" and bool(words("status", "by_now").intersection(following))


def _stood_once(sentence: Sentence, at: int, verb: int) -> bool:
    """ "the share stood at 6% in 2014": how things were, not what came of a goal."""
    dated = sentence.lows(at + 1, at + 2) == ["in"] and at + 2 < len(sentence.items) and sentence.items[at + 2].kind is Kind.DATE
    return sentence.items[verb].low in ("stood", "stands") and dated
