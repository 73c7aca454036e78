"""What stands before a verb: will, must, has, would, to, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.vocabulary import Form, verbs, words

_SAID = 9  # words before "would" in which somebody said so
_CLAUSE = 10  # words between two participles of one duty
_INSERTED = 12  # words between the two commas of an insertion


class Mode(StrEnum):
    """How a verb is meant by the words before it."""

    AIM = "aim"  # will, shall, must, should, is to
    DOUBT = "doubt"  # would, could, may
    PERFECT = "perfect"  # has reduced
    PERFECT_PASSIVE = "perfect_passive"  # has been reduced
    INFINITIVE = "infinitive"  # to reduce
    PASSIVE = "passive"  # is reduced
    PAST_PASSIVE = "past_passive"  # was reduced
    NEGATED = "negated"  # will not reduce
    PLAIN = "plain"  # nothing before it


@dataclass(frozen=True, slots=True)
class Modality:
    """The mode of a verb and the place of the leftmost word that belongs to it."""

    mode: Mode
    at: int


def modality(run: Sequence[Item], verb: int) -> Modality:
    """The mode of the verb at a place."""
    being: list[str] = []
    negated = False
    back = verb - 1
    last = verb
    while back >= 0 and verb - back < 9:
        low = run[back].low
        if low in words("negation", "not"):
            negated = True
        elif low in words("modals", "being"):
            being.append(low)
            last = back
        elif (found := _decided(run, back, being)) in (Mode.PERFECT, Mode.PERFECT_PASSIVE) and _will_have(run, back):
            return Modality(Mode.AIM, back - 1)
        elif found in (Mode.PERFECT, Mode.PERFECT_PASSIVE) and back and run[back - 1].low in words("modals", "doubting"):
            return Modality(Mode.DOUBT, back - 1)  # "would have cut"
        elif found is Mode.AIM and low == "to":
            start = _duty(run, back)
            start -= run[start].low == "going"
            return Modality(Mode.NEGATED if negated else found, start)  # with the "is" or "had" before it
        elif found:
            return Modality(Mode.NEGATED if negated and found is not Mode.INFINITIVE else found, back)
        elif run[back].kind is Kind.DATE or (low in ("by", "before", "in") and run[back + 1].kind is Kind.DATE):
            pass  # "shall, by 2020, reduce"
        elif low not in words("modals", "adverbs") and not (
            low == ","
            and back + 1 < verb
            and (run[back + 1].low in words("modals", "adverbs") or run[back + 1].low in ("by", "before", "in"))
        ):
            break
        back -= 1
    return Modality(Mode.NEGATED if negated and back < verb - 1 and not being else _without(being), last)


def _decided(run: Sequence[Item], back: int, being: list[str]) -> Mode | None:
    low = run[back].low
    if low in words("modals", "aiming"):
        return Mode.AIM
    if low in words("modals", "doubting"):
        return Mode.AIM if low == "would" and (said_so(run, back) or planned_so(run, back)) else Mode.DOUBT
    if low in words("modals", "perfect"):
        return Mode.PERFECT_PASSIVE if "been" in being else Mode.PERFECT
    if low == "to":
        return _before_to(run, back) if back and back + 1 < len(run) else Mode.INFINITIVE
    return None


def _before_to(run: Sequence[Item], to: int) -> Mode:
    """ "is to reduce", "had to reduce" are duties; "would have to" is a condition."""
    word = _duty(run, to)
    before = run[word].low
    if before == "going" and to > 1 and run[to - 2].low in words("modals", "being"):
        return Mode.AIM
    if before not in ("is", "are", "was", "were", "has", "have", "had", "needs"):
        return Mode.INFINITIVE
    return Mode.DOUBT if word and run[word - 1].low in words("modals", "doubting") else Mode.AIM


def _duty(run: Sequence[Item], to: int) -> int:
    """The place of the word before "to", past a date between them: "had by 1999 to be cut"."""
    word = to - 1
    if word and run[word].low in words("modals", "owed") and run[word - 1].low in words("modals", "being"):
        word -= 1  # "was supposed to cut"
    while word > 1 and (run[word].kind is Kind.DATE or (run[word].low in ("by", "before", "in") and run[word + 1].kind is Kind.DATE)):
        word -= 1
    return word


def said_so(run: Sequence[Item], would: int) -> bool:
    """Whether "would" tells of a promise: "said in 2013 that it would", "pledged they would"."""
    said = next((n for n in range(would - 1, max(-1, would - _SAID), -1) if run[n].low in words("modals", "promised")), None)
    if said is None:
        explained = would > 1 and run[would - 2].low == ":" and run[would - 1].low in ("they", "it")
        return explained and any(item.low in words("adopting") for item in run[: would - 2])  # "launched the plan: they would conserve"
    told = run[max(said + 1, would - 4) : would]
    own = any(item.low in ("its", "their", "his", "her") for item in told)  # "said that its measures would"
    who = run[would - 1].country is not None or run[would - 1].head in words("actors", "groups")  # "pledged that the US would"
    return own or who or run[would - 1].low in ("it", "they", "he", "she", "that")


def planned_so(run: Sequence[Item], would: int) -> bool:
    """Whether "would" tells what a plan brings about: "Nigeria's action plan, approved in 2019, would"; not of a draft or a bill."""
    end = would
    if end > 1 and run[end - 1].low == ",":
        opening = next((n for n in range(end - 2, max(-1, end - _INSERTED), -1) if run[n].low == ","), None)
        end = opening if opening is not None else end - 1
    if not end or run[end - 1].head not in words("modals", "planned"):
        return False
    return not any(item.low in words("modals", "unsettled") for item in run[max(0, end - _SAID) : would])


def duty_before(run: Sequence[Item], lead: int, to: int) -> int | None:
    """The duty that an infinitive goes on from: of "was to cut …, and to cover 20% of it" the place of "cut"; None where there is none."""
    if not to or run[to].low != "to" or run[to - 1].low not in (",", "and", ";"):
        return None
    owed = (n for n in range(to - 2, lead, -1) if run[n].low == "to" and run[n - 1].low in words("modals", "being"))
    return next((n + 1 for n in owed if modality(run, n + 1).mode is Mode.AIM), None)


def coordinated_duty(run: Sequence[Item], verb: int) -> int | None:
    """ "will have to be frozen in 2024 and reduced by 10% in 2029": the duty of the participle that this one goes on from."""
    if not verb or run[verb - 1].low not in ("and", ",", "or", "then"):
        return None
    be = next((n for n in range(verb - 2, max(0, verb - _CLAUSE), -1) if run[n].low == "be"), None)
    if be is None or any(form.tense == "past" for item in run[be + 2 : verb] for form in verbs().get(item.low, ())):
        return None
    found = modality(run, be + 1)
    return found.at if found.mode is Mode.AIM else None


def _will_have(run: Sequence[Item], have: int) -> bool:
    return have > 0 and run[have].low == "have" and run[have - 1].low in words("modals", "aiming")


def _without(being: list[str]) -> Mode:
    if "was" in being or "were" in being:
        return Mode.PAST_PASSIVE
    return Mode.PASSIVE if being else Mode.PLAIN


def aim_word(run: Sequence[Item], before: int, *, reach: int = 40) -> int | None:
    """The nearest word of aiming to the left of a place: a verb of aiming or a noun of goals; None where a word of no promise is nearer."""
    skipped = before
    for back in range(before - 1, max(-1, before - 1 - reach), -1):
        item = run[back]
        if back >= skipped:
            continue
        if item.low == ",":
            skipped = before_insertion(run, back)
        if item.low == ";" or (item.kind is Kind.BREAK and before - back > 1):
            return None
        if item.head in words("nouns", "goal") and not _undecided(item):
            return back if not back or run[back - 1].low not in words("modals", "doubting") else None
        if item.low == "plan" and item.text[:1].isupper() and back and run[back - 1].text[:1].isupper() and _acted(run[back:before]):
            continue  # "Under the Cooperation Plan ten breweries took part, and"
        set_out = item.low in ("set", "sets", "setting") and [part.low for part in run[back + 1 : back + 3]] == [
            "out",
            "to",
        ]  # "had set out to connect"
        if (item.low not in words("controllers", "weak") or set_out) and any(
            form.verb_class == "aim" for form in verbs().get(item.low, ())
        ):
            near = range(max(0, back - 3), back)
            doubted = any(run[n].low in words("modals", "doubting") and not (run[n].low == "would" and said_so(run, n)) for n in near)
            return None if doubted else back  # "a bill would require": nobody requires it yet
    return None


def _acted(run: Sequence[Item]) -> bool:
    """Whether a clause tells what was done: "took part", "joined"."""
    return any(item.low == "took" or (item.low.endswith("ed") and item.text.islower()) for item in run)


def before_insertion(run: Sequence[Item], comma: int) -> int:
    """Where the insertion begins that a comma ends: ", as the annex had asked of them,", ", whose target was 12%,"; else the comma."""
    opening = next((back for back in range(comma - 1, max(-1, comma - _INSERTED), -1) if run[back].low == ","), None)
    return opening if opening is not None and run[opening + 1].low in ("as", "whose", "which") else comma


def is_noun_of_goals(run: Sequence[Item], at: int) -> bool:
    """Whether "target", "plan", "pledge" is a noun here: an article, a possessive, a year or another noun of its kind stands before it."""
    if run[at].head not in words("nouns", "goal"):
        return False
    if run[at].low not in verbs():
        return True
    before = run[at - 1] if at else None
    if before is None:
        return at + 1 >= len(run) or run[at + 1].low != "to"
    if before.low in words("nouns", "before_verbs") or (
        before.low in words("modals", "adverbs") and before.low not in words("nouns", "before_nouns")
    ):
        return False
    if _governs(before):
        return True
    if any(form.tense in ("third", "past", "ing") for form in verbs()[run[at].low]):
        return before.low in words("nouns", "before_nouns") or before.kind is Kind.DATE or before.head in words("share", "measured")
    plural = (
        before.low.endswith("s")
        and before.low not in words("nouns", "before_nouns")
        and not before.low.endswith(("ss", "'s", "’s"))
        and before.head not in words("nouns", "reduce")
        and before.head not in words("share", "measured")
    )
    return not plural and any(item.low in words("nouns", "before_nouns") or item.kind is Kind.DATE for item in run[max(0, at - 7) : at])


def _governs(before: Item) -> bool:
    """Whether a verb or preposition has the word behind it for its object: "has set targets", "announced pledges", "with targets"."""
    if before.low in words("nouns", "governing"):
        return True
    return any(form.verb_class in ("aim", "judge", "bring") and form.tense != "base" for form in verbs().get(before.low, ()))


def _undecided(item: Item) -> bool:
    return item.low in ("requirement", "aims")


def tenses(forms: Sequence[Form]) -> frozenset[str]:
    """The tenses a form may be: "cut" is base and past."""
    return frozenset(form.tense for form in forms)
