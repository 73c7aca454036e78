"""Duties about shares: what "must be recaptured", "is mandatory", what somebody asks for behind "that"."""

from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.signs.contrast import answered
from extractors.records.goals.text.comparator import comparator
from extractors.records.goals.text.context import Times
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.modality import aim_word
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_FAR = 14
_INSERTED = 8  # words between a verb of asking and its "that" with an insertion between them


def by_modal_after(sentence: Sentence, at: int, times: Times) -> Aim | None:
    """ "By 2030, 80% of suppliers will have targets"."""
    stands = governor(sentence, at)
    if stands >= 0 and sentence.items[stands].low in words("modals", "being"):
        return None
    owed = _so_that(sentence, at)
    for ahead in range(at + 1, min(len(sentence.items), at + 16)):
        low = sentence.items[ahead].low
        if owed is not None and low in ("is", "are"):
            return Aim("target", owed, "reach_modal")  # "shall plant trees so that 75 percent of the banks are covered"
        if low in words("modals", "doubting") or low in (".", ";"):
            return None
        if low in words("modals", "being") and _is_brought_about(sentence, ahead) and answered(sentence.items, at, ()):
            return Aim("outcome", ahead, "reached_goal")  # "43 percent of its waters are protected, well beyond the 10 percent required"
        if low in words("reach", "staying") and (asked := asked_by(sentence, at)) is not None:
            return Aim("target", asked, "reach_aim")  # "asks that at least 30 per cent of it be under restoration"
        bound = low in words("limits", "is_to") and sentence.lows(ahead + 1, ahead + 2) == ["to"]  # "had to be captured"
        if low in words("modals", "aiming") or bound:
            due = low in ("shall", "must") or bound
            acted = ahead + (2 if bound else 1)
            if (asked := asked_by(sentence, at)) is not None:
                return Aim("target", asked, "reach_aim")  # "foresees that 60 percent of tanneries will treat their water"
            reached = (_is_brought_about(sentence, acted) or (due and _is_done(sentence, acted))) and (due or times.firm)
            least = bound and low == "are" and comparator(sentence, at) == ">="  # "at least 50% women are to take part"
            return Aim("target", ahead, "reach_modal") if reached or least or (times.firm and is_reachable(sentence, at)) else None
        if times.firm and low in ("is", "are") and _is_brought_about(sentence, ahead) and sentence.lows(0, 1) in (["by"], ["until"]):
            return Aim("target", ahead, "reach_modal")  # "By 2020, at least 17 per cent of lands are conserved"
    return None


def _so_that(sentence: Sentence, at: int) -> int | None:
    """The duty that is to bring a share about: of "shall plant trees so that … 75 percent" the "shall"; None where there is none."""
    run = sentence.items
    places = range(at - 1, max(sentence.lead, at - _FAR), -1)
    joint = next((n for n in places if run[n].low == "that" and run[n - 1].low == "so"), None)
    duty = next((n for n in range(sentence.lead, joint or 0) if run[n].low in ("shall", "must")), None)
    return duty if duty is not None or joint is None else aim_word(run, joint)


def owed_share(sentence: Sentence, at: int) -> int | None:
    """The word of a duty without a date: "are required to carry observers on 5 percent", "coverage of 100 percent is mandatory"."""
    run = sentence.items
    for back in range(at - 1, max(sentence.lead, at - _FAR), -1):
        if run[back].low in (",", ";", "that", "which"):
            break
        if run[back].low in words("reach", "owed") and run[back - 1].low in ("is", "are") and sentence.lows(back + 1, back + 2) == ["to"]:
            return back
    decided = words("reach", "voted").intersection(sentence.lows(at - 4, at))  # "a majority of 75 percent is required"
    behind = sentence.lows(at + 1, at + 3)
    owed = len(behind) == 2 and behind[0] in ("is", "are") and behind[1] in words("reach", "owed")
    return at + 2 if owed and not decided else None


def asked_by(sentence: Sentence, at: int) -> int | None:
    """The verb behind whose "that" a number stands: "Others ask that | at least 30 per cent of it be restored"."""
    run = sentence.items
    that = next((back for back in range(at - 1, max(-1, at - _FAR), -1) if run[back].low == "that"), None)
    if that is None:
        return None
    inserted = run[that - 1].low == ","  # "foresees, among other things, that"
    places = range(that - 1, max(-1, that - (_INSERTED if inserted else 3)), -1)
    return next((n for n in places if any(form.verb_class == "aim" for form in verbs().get(run[n].low, ()))), None)


def _is_brought_about(sentence: Sentence, at: int) -> bool:
    """Whether "be conserved", "be made recyclable" follows: what somebody does to reach a share."""
    if not words("modals", "being").intersection(sentence.lows(at, at + 1)) or at + 1 >= len(sentence.items):
        return False
    return any(form.verb_class == "reach" and form.tense == "participle" for form in verbs().get(sentence.items[at + 1].low, ()))


def _is_done(sentence: Sentence, at: int) -> bool:
    """Whether "be recaptured" follows, of any verb: what must be done is done on purpose."""
    return sentence.lows(at, at + 1) == ["be"] and sentence.lows(at + 1, at + 2)[-1:] != [] and sentence.items[at + 1].low.endswith("ed")


def is_reachable(sentence: Sentence, at: int) -> bool:
    """Whether somebody can bring the share about: goals are spoken of, or it is one of energy, suppliers, packaging …; not of people."""
    named = [*sentence.items[sentence.lead : at], *sentence.items[at + 1 : at + 8]]
    return aim_word(sentence.items, len(sentence.items)) is not None or any(
        item.head in words("share", "measured") or item.head in words("share", "reachable") for item in named
    )
