"""Progress: numbers that tell how far something has come that was aimed at before, whatever verb tells it."""

from collections.abc import Sequence

from extractors.records.goals.shapes.level import by_level
from extractors.records.goals.signs.aim import Aim, is_fragment
from extractors.records.goals.signs.contrast import answered
from extractors.records.goals.signs.share import telling_verb
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import change_forms, noun_direction
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, modality
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.substance import substance
from extractors.records.goals.text.vocabulary import verbs, words

_DONE = 20  # words between a number and what was done to it
_AGAINST = 12  # words behind a comma that set what is before it against a goal
_AIMED = 3  # goals before a number that may be how far one of them has come
_THING = 8  # words behind a number that name what it is of
_NEAR = 4  # words right behind a number; letters of a word that names something

Told = tuple[Change, Aim]


def come_so_far(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> Told | None:
    """The outcome that a number tells of a goal before it, or of one that it is set against; None where it tells none."""
    return (
        _covers_now(sentence, at, goals)
        or _beside_goal(sentence, at)
        or _stands_against(sentence, at, goals)
        or _was_done(sentence, at, found, goals)
        or _has_done(sentence, at, goals)
        or _is_done_away(sentence, at)
    )


def _covers_now(sentence: Sentence, at: int, goals: Sequence[Goal]) -> Told | None:
    """ "… at least 20% of reefs by 2020. Closed areas now cover 17% of the reefs": how far a share has come that was aimed at before."""
    verb = telling_verb(sentence, at)
    now = words("status", "by_now").intersection(sentence.lows(sentence.lead, len(sentence.items))) - {"thus"}
    if verb is None or not now or modality(sentence.items, verb).mode not in (Mode.PLAIN, Mode.PERFECT):
        return None
    aimed = any(goal.claim == "target" and goal.direction == "reach" and _overlaps(sentence, at, goal) for goal in goals[-_AIMED:])
    return (Change("reach", "reach", verb, governor(sentence, at)), Aim("outcome", verb, "brought")) if aimed else None


def _beside_goal(sentence: Sentence, at: int) -> Told | None:
    """ "renewables accounted for 22% of energy, 2 percentage points above the target": a share that is told against a goal."""
    run, verb = sentence.items, telling_verb(sentence, at)
    if verb is None or modality(run, verb).mode not in (Mode.PLAIN, Mode.PERFECT):
        return None
    comma = next((n for n in range(at + 1, len(run)) if run[n].low in (",", ";", "–", "—") or run[n].kind is Kind.PERCENT), None)
    behind = run[comma + 1 : comma + 1 + _AGAINST] if comma is not None and run[comma].kind is not Kind.PERCENT else ()
    noun = next((n for n, item in enumerate(behind) if item.head in words("nouns", "goal")), 0)
    if not any(item.low in words("status", "passing") for item in behind[:noun]) and not answered(run, at, ()):
        return None
    return Change("reach", "reach", verb, governor(sentence, at)), Aim("outcome", verb, "brought")


def _stands_against(sentence: Sentence, at: int, goals: Sequence[Goal]) -> Told | None:
    """ "Canada stands at 83 percent against a goal of 90 percent": how far it is, by a verb that says nothing else."""
    run, stands = sentence.items, governor(sentence, at)
    if stands < 1 or run[stands].low != "at" or run[stands - 1].low not in ("stands", "stood", "is", "was"):
        return None
    if not answered(run, at, ()):
        return None
    last = next((goal.direction for goal in goals[-1:] if goal.passage.block is sentence.passage.block), None)
    level = by_level(run, at)
    return Change(level if level != "reach" else last or "reach", "bring", stands - 1, stands), Aim("outcome", stands - 1, "reached_goal")


def _was_done(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> Told | None:
    """ "… 15% of waste by 2017; 22% was in fact diverted", "88 percent of it had been destroyed": the part that was done, after a goal."""
    run = sentence.items
    opens = governor(sentence, at)
    if (
        opens >= sentence.lead
        and run[opens].low not in (";", ",", "that", "as", "and", ":", "far", "now", "today")
        and run[opens].kind is Kind.WORD
    ):
        return None
    if any(noun_direction(item) for item in run[at + 1 : at + _NEAR]):
        return None  # "A 3.4% reduction was achieved" is a change
    if any(item.head in words("nouns", "goal") for item in run[at + 1 : at + _NEAR]):
        return None  # "85% of the target was achieved"
    beside = [goal for goal in goals[-_AIMED:] if _is_beside(sentence, at, goal)]
    aimed = any(goal.claim == "target" for goal in (*beside, *found.values()))
    foul = any(substance(item.low) in words("share", "foul") for item in run[at + 1 : at + _NEAR])
    if "still" in sentence.lows(at, len(run)) or not (aimed or foul):
        return None
    now = bool(words("status", "by_now").intersection(sentence.lows(sentence.lead, at)))
    for ahead in range(at + 1, min(at + _DONE, len(run) - 1)):
        if run[ahead].kind not in (Kind.WORD, Kind.DATE, Kind.PERCENT):
            return None
        been = run[ahead].low in ("was", "were") or (run[ahead].low in words("modals", "perfect") and run[ahead + 1].low == "been")
        been = been or (now and run[ahead].low in ("is", "are"))  # "so far only 1 percent is protected"
        if been or run[ahead].low in words("modals", "aiming") | words("modals", "doubting"):
            done = next((item for item in run[ahead + 1 : ahead + 5] if item.low.endswith("ed") or item.low in words("echo", "done")), None)
            told = been and done is not None and "to" not in sentence.lows(ahead + 1, ahead + 3)
            if not aimed and not (run[ahead].low in words("modals", "perfect") and done is not None and _does_away(done)):
                continue  # "88 percent of the PCBs that had been in use had been destroyed"
            direction = "reach" if aimed else "reduce"
            return (Change(direction, "reach", ahead, opens), Aim("outcome", ahead, "reached_goal")) if told else None
    return None


def _is_done_away(sentence: Sentence, at: int) -> Told | None:
    """ "98 percent of ozone-depleting substances phased out", as a line that says no more."""
    run = sentence.items
    if not is_fragment(run[sentence.lead : at]) or governor(sentence, at) >= sentence.lead:
        return None
    foul = any(
        item.head in words("share", "falling") or substance(item.low) in words("share", "foul") for item in run[at + 1 : at + _THING]
    )
    done = next((n for n in range(at + 2, min(at + _THING + 2, len(run))) if change_forms(run, n)), None)
    told = done is not None and any(form.tense == "participle" and form.verb_class == "reduce" for form in change_forms(run, done))
    if not (foul and told and done is not None and all(item.kind is Kind.WORD for item in run[at + 1 : done])):
        return None
    alone = not any(item.kind is Kind.WORD and item.low not in words("particles", "down") for item in run[done + 1 : done + 3])
    return (Change("reduce", "reach", done, at), Aim("outcome", done, "reached_goal")) if alone else None


def _does_away(item: Item) -> bool:
    return any(form.verb_class == "reduce" or form.base in words("echo", "destroying") for form in verbs().get(item.low, ()))


def _has_done(sentence: Sentence, at: int, goals: Sequence[Goal]) -> Told | None:
    """ "… at least 20% of their waters. Grenada is well on the way, having set aside 17%": what somebody has done of a share to reach."""
    run, stands = sentence.items, governor(sentence, at)
    verb = stands - 1 if stands > 0 and run[stands].low == "aside" else stands
    if verb < 0 or not any(form.verb_class == "reach" for form in verbs().get(run[verb].low, ())):
        return None
    if modality(run, verb).mode is not Mode.PERFECT:
        return None
    alone = at + 1 >= len(run) or run[at + 1].kind is not Kind.WORD or run[at + 1].low in ("by", "in", "so", "and")
    aimed = [goal for goal in goals[-_AIMED:] if goal.claim == "target" and goal.direction == "reach"]
    told = any(_overlaps(sentence, at, goal) or (alone and goal.passage.block is sentence.passage.block) for goal in aimed)
    return (Change("reach", "bring", verb, stands), Aim("outcome", verb, "brought")) if told else None


def _is_beside(sentence: Sentence, at: int, goal: Goal) -> bool:
    """Whether a part may be how far a goal has come: of what it is about, or behind it in the same block and not told of another year."""
    if _overlaps(sentence, at, goal):
        return True
    opens = sentence.lows(sentence.lead, sentence.lead + 1) == ["in"] and sentence.items[sentence.lead + 1].kind is Kind.DATE
    return goal.passage.block is sentence.passage.block and not (opens and goal.direction == "reduce")


def _overlaps(sentence: Sentence, at: int, goal: Goal) -> bool:
    """Whether the words behind a number name what a goal is about."""
    behind = {item.low for item in sentence.items[at + 1 : at + _THING] if item.kind is Kind.WORD and len(item.low) >= _NEAR}
    return bool(behind.intersection((goal.subject or "").lower().split()))
