"""Shares that somebody aims at, told by a verb of parts: "intends that electric cars make up 50%", "to represent at least 5%"."""

from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.text.context import Context, Times
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.modality import Mode, aim_word, duty_before, modality
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_OWN = 12  # words before "will" in which it is said whose sources they are
_PARTICLES = frozenset({"for", "up", "to"})


def verb_of_parts(sentence: Sentence, at: int) -> int | None:
    """The place of "account", "make", "cover", "represent" that governs a percentage; None where none does."""
    run, stands = sentence.items, governor(sentence, at)
    if stands > 0 and run[stands].low in _PARTICLES:
        stands -= 1
    return stands if stands >= 0 and run[stands].low in words("share", "parts") else None


def telling_verb(sentence: Sentence, at: int) -> int | None:
    """The place of the verb that tells a share as it is: "accounted for 22%", "now covers 17%"; None where none does."""
    run, stands = sentence.items, governor(sentence, at)
    if stands > 0 and run[stands].low in _PARTICLES:
        stands -= 1
    low = run[stands].low if stands >= 0 else ""
    return stands if low in words("share") and low.startswith(tuple(words("share", "parts") | {"mad"})) else None


def tells_part(sentence: Sentence, at: int) -> bool:
    """Whether a verb of parts governs the percentage; "to make 100 percent of its power from wind" is an act instead."""
    verb = verb_of_parts(sentence, at)
    return verb is not None and (verb != governor(sentence, at) or not sentence.items[verb].low.startswith(("mak", "made")))


def may_be_aimed_at(sentence: Sentence, at: int) -> bool:
    """Whether the verb of parts is one of a wish or a duty by its form: "to cover", "must make up", "requires that … make up"."""
    verb = verb_of_parts(sentence, at)
    return verb is not None and _wish(sentence, verb) is not None


def by_share(sentence: Sentence, at: int, times: Times, context: Context) -> Aim | None:
    """The target that a verb of parts tells, where a word of aiming, a goal in the lead-in or a duty before it says so."""
    verb = verb_of_parts(sentence, at)
    place = _wish(sentence, verb) if verb is not None else None
    run = sentence.items
    if verb is None or place is None or (place and run[place - 1].low in words("controllers", "idle")):
        return None  # "is expected to contribute 75% of it"
    duty = run[place].low in ("shall", "must") or sentence.lows(place, place + 2)[1:] == ["to"]
    aim = aim_word(run, place + 1)
    if aim is None and times.firm:
        aim = duty_before(run, sentence.lead, place)
    aimed = aim is not None or duty or context.heads_goals or (times.firm and _is_brought_about(sentence, place))
    return Aim("target", place if aim is None else aim, "reach_share") if aimed else None


def _is_brought_about(sentence: Sentence, will: int) -> bool:
    """ "By 2030, China's clean-energy sources will account for 20 percent": what a country means to bring about with its own."""
    run = sentence.items
    before = run[max(sentence.lead, will - _OWN) : will]
    own = any(item.country for item in before) or bool({"its", "our", "their"} & {item.low for item in before})
    clean = any({item.head, *item.low.split("-")} & words("share", "clean") for item in before)
    return run[will].low == "will" and own and clean


def _wish(sentence: Sentence, verb: int) -> int | None:
    """The place of the word by which the verb of parts is wished or required; None where it only tells."""
    run = sentence.items
    if run[verb - 1].low in ("that", "which", "who") if verb else True:
        return None
    found = modality(run, verb)
    if found.mode in (Mode.AIM, Mode.INFINITIVE):
        return found.at
    base = any(form.tense == "base" for form in verbs().get(run[verb].low, ()))
    if found.mode is not Mode.PLAIN or not base:
        return None
    aim = aim_word(run, verb)
    if aim is None:
        return None
    sees_to = any(run[n].low == "that" and run[n - 1].low in ("it", "sure") for n in range(aim + 2, verb))  # "is to see to it that"
    return aim if sees_to or any(item.low in ("that", "having", "have", "see") for item in run[aim + 1 : aim + 4]) else None
