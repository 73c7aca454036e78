"""Whether somebody aims at a percentage, or has reached it: the words of promise, duty and achievement around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.records.goals.change import Change, noun_direction
from extractors.records.goals.context import Context, Times, names_goal
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.modality import Modality, Mode, aim_word, modality, tenses
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.status import status
from extractors.records.goals.vocabulary import Form, verbs, words

_STARTS = frozenset({":", ",", ";", "and", "&", "•", '"', "“", "'", "‘", "(", "–", "-", "→", "→→", "●", ")", "or", "…", "...", "....", "then", "/", "new", "updated", "."})


@dataclass(frozen=True, slots=True)
class Aim:
    """A claim and the word that makes it one: its place, -1 where the surroundings speak, and the rule."""

    claim: str
    at: int
    rule: str


@dataclass(frozen=True, slots=True)
class Case:
    """One percentage under judgement."""

    sentence: Sentence
    at: int
    change: Change
    times: Times
    context: Context

    @property
    def run(self) -> tuple[Item, ...]:
        """The items of the sentence."""
        return self.sentence.items


def judge(case: Case) -> Aim | None:
    """The claim that the percentage makes; None where nobody aims at it or has reached it."""
    if case.change.how == "goal":
        return Aim("target", case.change.at, "goal_noun")
    if case.change.how == "verb":
        return by_verb(case, case.change.at, case.change.forms)
    if case.change.how == "noun":
        return _by_noun(case)
    if case.change.how == "level":
        return _by_level(case)
    return _by_context(case, "label")


def by_verb(case: Case, verb: int, forms: Sequence[Form]) -> Aim | None:
    """The claim by the verb and what stands before it."""
    found = modality(case.run, verb)
    match found.mode:
        case Mode.DOUBT | Mode.NEGATED:
            limit = found.mode is Mode.NEGATED and case.change.direction == "limit"
            return _infinitive(case, found) if limit else None
        case Mode.AIM:
            return Aim("target", found.at, "modal") if not _is_forecast(case, verb) else None
        case Mode.INFINITIVE:
            return _infinitive(case, found)
        case Mode.PASSIVE:
            return Aim("target", found.at, "dated_passive") if case.times.firm and not _is_forecast(case, verb) else None
        case Mode.PERFECT | Mode.PERFECT_PASSIVE | Mode.PAST_PASSIVE:
            return _reached(case, verb, found.mode)
        case Mode.PLAIN:
            return _plain(case, verb, tenses(forms))


def _is_forecast(case: Case, verb: int) -> bool:
    """Whether things come by themselves: "emissions will fall 5 percent", "will grow 3%", with nobody who aims."""
    low = case.run[verb].low
    alone = low in ("increase", "decrease", "improve", "increased") and case.change.governor <= verb + 1 and case.change.at == verb
    acted_on = low.endswith("ed") and any(item.low in ("be", "being") for item in case.run[max(0, verb - 3) : verb])
    happening = alone or (low in words("happening") and not acted_on)
    return happening and aim_word(case.run, len(case.run)) is None and not case.context.speaks_of_goals


def _infinitive(case: Case, found: Modality) -> Aim | None:
    """ "to reduce": by the word that governs it."""
    run, to = case.run, found.at
    before = run[to - 1] if to else None
    if before is not None and before.low in words("controllers", "idle"):
        promised = before.low in ("help", "helping", "designed") and aim_word(run, to - 1) is not None
        return Aim("target", to, "infinitive") if promised else None
    idle = next((back for back in range(to - 1, max(-1, to - 6), -1) if run[back].low in words("controllers", "idle")), -1)
    aim = aim_word(run, to)
    if aim is not None and aim > idle:
        return Aim("target", aim, "aim_word")
    if idle >= 0:
        return None
    if any(item.low in words("controllers", "firm") for item in run[max(0, to - 5) : to]):
        return Aim("target", to, "firm_word")
    opening = to <= case.sentence.lead + 2 or (before is not None and before.low in _STARTS)
    if (opening and (case.times.baseline or case.context.speaks_of_goals)) or case.times.firm or names_goal(run):
        return Aim("target", to, "infinitive")
    return None


def _plain(case: Case, verb: int, tense: frozenset[str]) -> Aim | None:
    """A verb with nothing before it: "Reduce …", "reducing …", "reduced …"."""
    run = case.run
    before = run[verb - 1] if verb else None
    aim = aim_word(run, verb)
    if "base" in tense and ("past" not in tense or before is None or before.low in _STARTS or before.kind is not Kind.WORD):
        opens = before is None or verb <= case.sentence.lead + 1 or before.low in _STARTS or before.kind is not Kind.WORD or aim is not None
        if opens and aim is not None:
            return Aim("target", aim, "aim_word")
        if opens and (case.times.firm or case.times.baseline or case.context.speaks_of_goals or names_goal(run)):
            return Aim("target", verb, "imperative")
        modal = _coordinated_modal(run, verb)
        return Aim("target", modal, "modal") if modal is not None else None
    if "ing" in tense:
        if aim is not None and not (before is not None and before.low == "," and not case.times.firm):
            return Aim("target", aim, "aim_word")
        opens = before is None or verb <= case.sentence.lead + 2 or before.low in _STARTS
        if opens and (case.times.firm or (case.times.compared and is_fragment(run[: case.at + 7]))):
            return Aim("target", verb, "imperative")
        listed = case.times.firm or (before is not None and before.low in ("includes", "include", "including", "involves", "means"))
        return Aim("target", verb, "context") if listed and case.context.speaks_of_goals else None
    if "past" in tense:
        if "base" in tense and aim is not None and case.times.firm:
            return Aim("target", aim, "aim_word")
        return _reached(case, verb, Mode.PLAIN)
    binding = case.times.firm and any(item.head in words("binding") for item in run[:verb])
    return Aim("target", verb, "binding") if binding else None


def _coordinated_modal(run: Sequence[Item], verb: int) -> int | None:
    """ "will reduce X by 80% and cut Y by 25%": the modal of the verb that this one goes on from."""
    if not verb or run[verb - 1].low not in ("and", ",", "&", "or", "then", "also"):
        return None
    return next((back for back in range(verb - 1, -1, -1) if run[back].low in words("modals", "aiming")), None)


def _reached(case: Case, verb: int, mode: Mode) -> Aim | None:
    """Something was reduced: an outcome where a goal stands beside it, or where an actor did it to what pledges measure."""
    run = case.run
    if any(item.low in words("share", "money") for item in run[max(0, verb - 12) : case.at + 6]):
        return None
    if case.times.firm and case.times.target is not None and case.times.target.firm and mode is Mode.PLAIN and aim_word(run, verb) is not None:
        return Aim("target", verb, "dated_participle")
    if run[verb].low in words("happening"):
        return Aim("outcome", verb, "reached_goal") if _tells_status(case) else None
    if names_goal(run) or (case.context.goal_beside and mode is not Mode.PLAIN):
        return Aim("outcome", verb, "reached_goal")
    if mode in (Mode.PERFECT_PASSIVE, Mode.PAST_PASSIVE):
        return None
    object_words = run[verb + 1 : case.at]
    acted = any(item.head in words("share", "measured") or item.low in ("it", "them") for item in object_words)
    return Aim("outcome", verb, "act") if acted and _has_actor(run, verb) else None


def _tells_status(case: Case) -> bool:
    """Whether the sentence or the next says that a goal was met or missed."""
    following = case.context.below[0].items if case.context.below else ()
    return any(names_goal(run) and status(run, 0, len(run)) is not None for run in (case.run, following))


def _has_actor(run: Sequence[Item], verb: int) -> bool:
    """Whether somebody stands before the verb, who can do it: not the thing measured itself."""
    before = [item for item in run[max(0, verb - 8) : verb] if item.kind is Kind.WORD]
    return bool(before) and not any(item.head in words("share", "measured") for item in before[-2:] if item.low not in ("equipment",)) or (
        bool(before) and before[-1].low == "and"
    )


def _by_noun(case: Case) -> Aim | None:
    """The claim by what governs "50% reduction" or "reduction of 50%"."""
    run, noun = case.run, case.change.at
    first = min(case.at, noun, case.change.governor + 1 if case.change.governor >= 0 else 0)
    if any(item.head in words("nouns", "goal") for item in run[noun + 1 : noun + 3] if item.kind is Kind.WORD):
        return _goal_or_reached(case, noun, first)
    for back in _outside_brackets(run, first - 1, max(-1, first - 30)):
        item = run[back]
        if item.low == ";" or item.kind is Kind.BREAK:
            break
        if item.head in words("nouns", "goal"):
            return Aim("target", back, "goal_noun")
        if item.kind is Kind.PERCENT:
            if not any(part.low in ("and", ",", "&") for part in run[back:first]):
                break
            continue
        if item.low in words("share") and item.low in verbs_of_parts():
            return _nominal(case, first) if case.times.target and case.times.target.at > case.at else None
        if found := _by_governing_verb(case, back):
            return found if found.claim != "none" else None
        if item.low in words("modals", "doubting"):
            return None
    return _nominal(case, first)


def verbs_of_parts() -> frozenset[str]:
    """Verbs that say what something amounts to: a goal only where it has a date of its own."""
    return words("share", "amounting")


def _outside_brackets(run: Sequence[Item], start: int, stop: int) -> Iterator[int]:
    """The places from `start` down to `stop`, those inside brackets that close here left out."""
    depth = 0
    for back in range(start, stop, -1):
        depth += (run[back].low == ")") - (run[back].low == "(")
        if depth <= 0 and run[back].low not in ("(", ")"):
            yield back


def _goal_or_reached(case: Case, noun: int, first: int) -> Aim:
    """ "this 75 percent reduction goal": a target, or the report that it was reached."""
    for back in range(first - 1, max(-1, first - 6), -1):
        forms = verbs().get(case.run[back].low, ())
        if any(form.verb_class == "bring" for form in forms) and modality(case.run, back).mode in (Mode.PERFECT, Mode.PAST_PASSIVE, Mode.PLAIN):
            this = any(item.low in ("this", "that", "these") for item in case.run[back:noun])
            if this and tenses(forms) & {"past", "participle"}:
                return Aim("outcome", back, "reached_goal")
    return Aim("target", noun, "goal_noun")


def _by_governing_verb(case: Case, back: int) -> Aim | None:
    """The claim by a verb before the noun; a claim of "none" says that the verb decides against it."""
    forms = verbs().get(case.run[back].low, ())
    classes = {form.verb_class for form in forms}
    if not classes or case.run[back].low in ("is", "are", "be", "was", "were", "been", "have", "has", "had", "being", "having", "use", "uses"):
        return None
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
        return Aim("none", back, "") if not case.times.firm or tenses(forms) & {"past"} else None
    return None


def _by_bringing(case: Case, verb: int, forms: Sequence[Form]) -> Aim | None:
    """ "achieve a 30% reduction"."""
    found = modality(case.run, verb)
    tense = tenses(forms)
    if found.mode in (Mode.PERFECT, Mode.PERFECT_PASSIVE, Mode.PAST_PASSIVE) or (found.mode is Mode.PLAIN and tense == {"past", "participle"}):
        if any(item.low in words("share", "money") for item in case.run[max(0, verb - 8) : case.change.at + 8]):
            return None
        return Aim("outcome", verb, "achieved")
    if found.mode is Mode.PLAIN and "ing" in tense and aim_word(case.run, verb) is None and not case.times.firm:
        return Aim("outcome", verb, "achieved") if case.context.goal_beside else None
    return by_verb(case, verb, forms)


def _nominal(case: Case, first: int) -> Aim | None:
    """A reduction that no verb governs: a goal where it has a date to come or stands among goals."""
    run = case.run
    if any(item.low in words("projection") for item in run[max(0, first - 6) : case.at]):
        return None
    following = [item.low for item in run[case.at + 1 : case.at + 14]]
    if any(low in words("modals", "doubting") for low in following[:10]):
        return None
    required = any(low in ("required", "planned", "targeted", "pledged", "mandated", "envisaged") for low in following)
    aim = aim_word(run, first)
    if case.change.direction == "increase" and aim is None and not case.context.speaks_of_goals and not required:
        return None
    weak = case.times.compared and is_fragment(run[: case.at + 7])
    listed = case.context.speaks_of_goals and (case.times.target or case.times.baseline or first <= case.sentence.lead + 2)
    if required or case.times.firm or weak or listed:
        return Aim("target", case.change.at, "dated_noun")
    if aim is not None and noun_direction(run[case.change.at]):
        return Aim("target", aim, "aim_word")
    return None


def is_fragment(run: Sequence[Item]) -> bool:
    """Whether a run of words has no finite verb: a heading, a label, an item of a list."""
    return not any(
        item.low in words("modals", "being") or item.low in words("modals", "perfect") or item.low in words("modals", "aiming") or item.low in words("modals", "doubting")
        or any(form.tense == "past" for form in verbs().get(item.low, ()))
        for item in run
        if item.kind is Kind.WORD and item.low not in ("cut", "set", "being", "having", "need", "needs")
    )


def _by_level(case: Case) -> Aim | None:
    """ "should be 63 per cent lower than in 1990"."""
    run = case.run
    for back in range(case.at - 1, max(case.sentence.lead - 1, case.at - 12), -1):
        low = run[back].low
        if low in words("modals", "aiming"):
            return Aim("target", back, "modal")
        if low in words("modals", "doubting") or low in ("were", "was", "are", "stood", "been"):
            return None
    if (aim := aim_word(run, case.at)) is not None:
        return Aim("target", aim, "aim_word")
    return _by_context(case, "dated_level")


def _by_context(case: Case, rule: str) -> Aim | None:
    weak = case.times.compared and is_fragment(case.run[: case.at + 7])
    if case.times.firm or weak or (case.context.speaks_of_goals and (case.times.target or case.times.baseline)) or names_goal(case.run[: case.at]):
        return Aim("target", case.at, rule)
    if case.context.speaks_of_goals and case.change.how == "label":
        return Aim("target", case.at, rule)
    return None
