"""Targets and outcomes by a verb: "will reduce", "to reduce", "reducing", "reduced"."""

from collections.abc import Sequence

from extractors.records.goals.shapes.outcome import reached
from extractors.records.goals.signs.aim import Aim, Case, is_fragment
from extractors.records.goals.signs.fall import tells_fall
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.context import names_goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Modality, Mode, aim_word, before_insertion, coordinated_duty, modality, said_so, tenses
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import Form, words

_THOUGHT = 10  # words of what somebody thinks
_SEEN = 5  # words between "has seen" and what fell
_STARTS = frozenset(
    {
        ":",
        ",",
        ";",
        "and",
        "&",
        "•",
        '"',
        "“",
        "'",
        "‘",
        "(",
        "–",
        "-",
        "→",
        "→→",
        "●",
        ")",
        "or",
        "…",
        "...",
        "....",
        "then",
        "/",
        "new",
        "updated",
        ".",
    }
)


def by_verb(case: Case, verb: int, forms: Sequence[Form]) -> Aim | None:
    """The claim by the verb and what stands before it."""
    found = modality(case.run, verb)
    match found.mode:
        case Mode.DOUBT | Mode.NEGATED:
            if case.change.direction == "limit" and _forbidden(case, verb):
                return Aim("target", found.at, "limit")
            limit = found.mode is Mode.NEGATED and case.change.direction == "limit"
            return _infinitive(case, found) if limit else None
        case Mode.AIM:
            foretold = case.run[found.at].low in words("modals", "foretelling") and (
                _is_forecast(case, verb) or _is_projected(case, found.at)
            )
            return Aim("target", found.at, "modal") if not foretold else None
        case Mode.INFINITIVE:
            return _infinitive(case, found)
        case Mode.PASSIVE | Mode.PAST_PASSIVE | Mode.PERFECT_PASSIVE if _is_capped(case, verb):
            return Aim("target", verb, "binding")
        case Mode.PASSIVE:
            return Aim("target", found.at, "dated_passive") if case.times.firm and not _is_forecast(case, verb) else None
        case Mode.PERFECT | Mode.PERFECT_PASSIVE | Mode.PAST_PASSIVE:
            return reached(case, verb, found.mode)
        case Mode.PLAIN:
            return _plain(case, verb, tenses(forms))


def _forbidden(case: Case, verb: int) -> bool:
    """ "may not exceed", "shall not exceed", "shall ensure that its use does not exceed"; "did not exceed" only tells."""
    before = [item.low for item in case.run[max(0, verb - 4) : verb]]
    if case.run[verb].low not in words("limits", "exceeding") or not any(low in words("negation", "not") for low in before):
        return False
    if "does" in before or "do" in before:
        return aim_word(case.run, verb) is not None or any(item.low in ("ensure", "shall", "must") for item in case.run[:verb])
    return any(low in words("limits", "duties") for low in before)


def _is_capped(case: Case, verb: int) -> bool:
    """ "Under the Annex the sulphur content was limited to 0.5 per cent": what something binding allows, not what was reached."""
    run, stands = case.run, case.change.governor
    capped = case.change.direction == "limit" and stands == verb + 1 and run[stands].low == "to"
    return capped and (case.about or under_duty(case.sentence) or any(item.head in words("binding") for item in run[:verb]))


def _is_forecast(case: Case, verb: int) -> bool:
    """Whether things come by themselves: "emissions will fall 5 percent", "will grow 3%", with nobody who aims."""
    low = case.run[verb].low
    alone = low in ("increase", "decrease", "improve", "increased") and case.change.governor <= verb + 1 and case.change.at == verb
    acted_on = low.endswith("ed") and any(item.low in ("be", "being") for item in case.run[max(0, verb - 3) : verb])
    happening = alone or (low in words("happening") and not acted_on)
    capped = any(item.low in words("limits", "set") for item in case.run[case.sentence.lead : verb])  # "the cap will decline by 30 percent"
    foretold = aim_word(case.run, len(case.run)) is None and not case.context.speaks_of_goals and not capped
    return happening and foretold and not under_duty(case.sentence)


def _is_projected(case: Case, will: int) -> bool:
    """ "EPA projects that the standards will avoid 12 percent": what somebody thinks will come of it, with no date."""
    run, first = case.run, case.sentence.lead
    that = next((n for n in range(will - 1, max(first, will - _THOUGHT), -1) if run[n].low == "that"), None)
    return that is not None and not case.times.firm and run[that - 1].low in words("projection", "saying")


def _infinitive(case: Case, found: Modality) -> Aim | None:
    """ "to reduce": by the word that governs it."""
    run, to = case.run, found.at
    before = run[to - 1] if to else None
    if has_until(run, to):
        return Aim("target", to, "firm_word")
    by_itself = case.change.at == to + 1 and run[to + 1].low in ("increase", "decrease") and run[to + 2].low in ("to", "by", "from")
    happening = by_itself or (to + 1 < len(run) and run[to + 1].low in words("happening"))
    if happening and before is not None and before.low in words("controllers", "continuing"):
        raised = any(item.head in words("nouns", "goal") for item in run[case.sentence.lead : to])
        if before.low not in ("set", "poised") or not raised:
            return None  # "emissions will continue to rise", "are set to rise"; not "the target is set to rise"
    if before is not None and before.low in words("controllers", "foreseen") and under_duty(case.sentence):
        return Aim("target", to, "effect")
    if before is not None and before.low in words("controllers", "managing") and _has_managed(run, to - 1) and tells_fall(case):
        return Aim("outcome", case.change.at, "act")  # "managed to reduce", "has been able to cut"
    if before is not None and before.low in words("controllers", "idle"):
        promised = before.low in ("help", "helping", "designed") and aim_word(run, to - 1) is not None
        return Aim("target", to, "infinitive") if promised else None
    if before is not None and before.low in words("controllers", "meaning"):
        return Aim("target", to, "firm_word")
    colon = next((back for back in range(to - 1, max(-1, to - 6), -1) if run[back].low == ":"), -1)
    idle = next((back for back in range(to - 1, max(colon, to - 6), -1) if run[back].low in words("controllers", "idle")), -1)
    aim = aim_word(run, to)
    if aim is not None and aim > idle:
        return Aim("target", aim, "aim_word")
    if idle < 0 and (first := first_duty(run, to)) is not None:
        return Aim("target", first, "modal")
    letting = idle >= 0 and run[idle].low in words("controllers", "letting") and run[idle].low.endswith("ed")
    if letting and (case.about or case.aimed == case.change.direction):
        return Aim("outcome", case.change.at, "reached_goal")  # "… The plan enabled it to reach a reduction of 87%"
    if idle >= 0 or any(item.low in words("modals", "doubting") for item in run[max(0, to - 12) : to]):
        return None
    if any(item.low in words("controllers", "firm") for item in run[max(0, to - 5) : to]):
        return Aim("target", to, "firm_word")
    opening = to <= case.sentence.lead + 2 or (before is not None and before.low in _STARTS)
    if (opening and (case.times.baseline or case.context.speaks_of_goals)) or case.times.firm or names_goal(run):
        return Aim("target", to, "infinitive")
    return None


def _has_managed(run: Sequence[Item], word: int) -> bool:
    """Whether somebody did what a word of success says: "managed to", "has been able to", "was able to"; not "is able to"."""
    if run[word].low.endswith("ed"):
        return modality(run, word).mode in (Mode.PLAIN, Mode.PERFECT)
    return any(item.low in ("was", "were", "been") for item in run[max(0, word - 3) : word])


def first_duty(run: Sequence[Item], to: int) -> int | None:
    """The "is to" that a second "to" goes on from: "it is to cut emissions by 40 percent, and to get 30 percent of its power from wind"."""
    if to < 2 or run[to - 1].low not in ("and", ",", "or"):
        return None
    places = range(to - 2, 0, -1)
    return next((n for n in places if run[n].low == "to" and run[n - 1].low in words("limits", "is_to")), None)


def under_duty(sentence: Sentence) -> bool:
    """Whether the sentence begins with what binds: "Under it, emissions are expected to drop", "Under the Annex, …"."""
    run = sentence.items
    first = next((at for at in (0, sentence.lead) if at < len(run) and run[at].low == "under"), None)
    if first is None or first + 1 >= len(run):
        return False
    if run[first + 1].low in ("it", "this", "these", "them"):
        return True
    return any(item.head in words("binding") or item.head in words("binding", "deals") for item in run[first + 1 : first + 8])


def has_until(run: Sequence[Item], to: int) -> bool:
    """ "have until 2025 to cut", "has five years to cut"."""
    near = run[max(0, to - 5) : to]
    owed = any(item.low in ("have", "has", "had") for item in near)
    dated = bool(near) and near[-1].kind is Kind.DATE and any(item.low == "until" for item in near)
    return owed and (dated or (bool(near) and near[-1].low in ("years", "months", "decades")))


def _plain(case: Case, verb: int, tense: frozenset[str]) -> Aim | None:
    """A verb with nothing before it: "Reduce …", "reducing …", "reduced …"."""
    run = case.run
    before = run[verb - 1] if verb else None
    if "base" in tense and any(item.low in ("seen", "saw") for item in run[max(0, verb - _SEEN) : verb]):
        return reached(case, verb, Mode.PERFECT)  # "has seen its emissions fall by 20 percent"
    aim = aim_word(run, verb)
    # "Ford, whose goal was 12%, cut it" tells; "Ford, cut it by 12%" asks
    inserted = before is not None and before.low == "," and before_insertion(run, verb - 1) != verb - 1
    if (
        "base" in tense
        and not (inserted and "past" in tense)
        and ("past" not in tense or before is None or before.low in _STARTS or before.kind is not Kind.WORD)
    ):
        opens = before is None or verb <= case.sentence.lead + 1 or before.low in _STARTS or before.kind is not Kind.WORD or aim is not None
        if opens and aim is not None:
            return Aim("target", aim, "aim_word")
        step = verb < case.sentence.lead and case.times.target is not None  # "they reduce it as follows: | 10% in 2029"
        if opens and (step or case.times.firm or case.times.baseline or case.context.speaks_of_goals or names_goal(run)):
            return Aim("target", verb, "imperative")
        modal = _coordinated_modal(run, verb)
        if modal is not None or verb <= case.sentence.lead + 1:
            return Aim("target", modal, "modal") if modal is not None else None
    if "ing" in tense:
        if verb > 1 and before is not None and before.low == "in" and run[verb - 2].low in words("controllers", "managing"):
            return Aim("outcome", verb, "act") if tells_fall(case) else None  # "has succeeded in reducing"
        if aim is None and _supposed(run, case.at):
            return None
        if before is not None and before.low == "," and status(run, case.sentence.lead, verb) in ("achieved", "exceeded", "missed"):
            return Aim("outcome", verb, "reached_goal")  # "surpassed the goal, cutting emissions by 48 percent"
        if aim is None and before is not None and before.low == "," and _has_acted(case, verb) and tells_fall(case):
            return Aim("outcome", verb, "act")  # "Ontario closed its coal plants in 2014, cutting emissions by 80 per cent"
        if aim is not None and not (before is not None and before.low == "," and not case.times.firm):
            return Aim("target", aim, "aim_word")
        opens = before is None or verb <= case.sentence.lead + 2 or before.low in _STARTS
        if opens and (case.times.firm or (case.times.compared and is_fragment(run[: case.at + 7]))):
            return Aim("target", verb, "imperative")
        listed = case.times.firm or (before is not None and before.low in ("includes", "include", "including", "involves", "means"))
        return Aim("target", verb, "context") if listed and case.context.speaks_of_goals else None
    if "past" in tense:
        if (duty := coordinated_duty(run, verb)) is not None:
            return Aim("target", duty, "modal")
        if "base" in tense and aim is not None and case.times.firm:
            return Aim("target", aim, "aim_word")
        return reached(case, verb, Mode.PLAIN)
    known = words("binding") | words("binding", "deals") | words("limits", "set")
    bound = any(item.head in known for item in run[:verb])
    binding = (case.times.firm or case.change.direction == "limit") and bound
    return Aim("target", verb, "binding") if binding else None


def _has_acted(case: Case, verb: int) -> bool:
    """Whether somebody acted in the clause before: it has a verb of the past, and nothing in it is to come."""
    clause = [item for item in case.run[case.sentence.lead : verb - 1] if item.kind is Kind.WORD]
    coming = any(item.low in words("modals", "aiming") or item.low in words("modals", "doubting") for item in clause)
    return not coming and any(item.low.endswith("ed") and item.text.islower() for item in clause)


def _supposed(run: Sequence[Item], at: int) -> bool:
    """Whether it is only thought of: "cutting methane by 45 percent would keep us cooler"."""
    for item in run[at + 1 : at + 12]:
        if item.low in words("modals", "doubting"):
            return True
        if item.low in (";", ".", "will", "that", "which", "and"):
            return False
    return False


def _coordinated_modal(run: Sequence[Item], verb: int) -> int | None:
    """ "will reduce X by 80% and cut Y by 25%": the modal of the verb that this one goes on from."""
    if not verb or run[verb - 1].low not in ("and", ",", "&", "or", "then", "also"):
        return None
    places = range(verb - 1, -1, -1)
    return next((n for n in places if run[n].low in words("modals", "aiming") or (run[n].low == "would" and said_so(run, n))), None)
