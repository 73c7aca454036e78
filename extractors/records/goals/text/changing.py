"""Words of change: which verbs and nouns reduce, increase or limit where they stand."""

from collections.abc import Sequence

from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.vocabulary import Form, verbs, words

_BEFORE_VERBS = frozenset({"to", "will", "shall", "must", "and", "who", "that", "we", "they", "should", "can", "also", "only", "would"})
CHANGES = ("reduce", "increase", "limit")
_CARRIED = 14  # words between "bring" and "down"


def noun_direction(item: Item) -> str | None:
    """The direction that a noun of change names; None for other words."""
    return next(
        (direction for direction in CHANGES if item.head in words("nouns", direction) or item.low in words("nouns", direction)), None
    )


def is_use(run: Sequence[Item], at: int) -> bool:
    """Whether "use" is a noun here: "reducing petroleum use 20 percent"."""
    return run[at].low == "use" and at > 1 and run[at - 1].kind is Kind.WORD and run[at - 1].low not in _BEFORE_VERBS


def change_forms(run: Sequence[Item], at: int) -> tuple[Form, ...]:
    """The forms of change that a word may be here: "phase" only with "out" behind it, "fall" not with "short"."""
    following = run[at + 1].low if at + 1 < len(run) else ""
    if run[at].low in words("particles", "needed") and following not in words("particles", "down"):
        return ()
    if run[at].low in words("happening") and following in words("particles", "other"):
        return ()
    tenses = {form.tense for form in verbs().get(run[at].low, ())}
    if tenses and tenses <= {"past", "participle"} and at and run[at - 1].low in ("the", "an", "a", "its", "their"):
        return ()  # "the enhanced contribution"
    if carries_down(run, at):
        return tuple(Form("reduce", form.base, form.tense) for form in verbs()[run[at].low] if form.verb_class == "carry")
    return tuple(form for form in verbs().get(run[at].low, ()) if form.verb_class in CHANGES)


def carries_down(run: Sequence[Item], at: int) -> int | None:
    """The place of "down" in "bring its use of CFCs down", "drive down costs"; None where the verb has none."""
    relative = at > 0 and run[at - 1].low in ("that", "which")  # "waste that goes to landfill"
    if relative or not any(form.verb_class == "carry" for form in verbs().get(run[at].low, ())):
        return None
    for ahead in range(at + 1, min(at + _CARRIED, len(run))):
        if run[ahead].low == "down":
            return ahead
        if run[ahead].kind is not Kind.WORD or run[ahead].low in words("modals", "being"):
            return None
    return None


def is_noun(run: Sequence[Item], at: int) -> bool:
    """Whether "cut", "decrease", "increase" is a noun here: an article or adjective before it, "of" or "in" behind."""
    before = run[at - 1].low if at else ""
    after = run[at + 1].low if at + 1 < len(run) else ""
    return before in ("a", "an", "the", "of", "emissions", "emission", "ghg") or after in ("of", "in", "target", "targets", "goal")


def left_behind(run: Sequence[Item], at: int) -> bool:
    """ "from 45 percent in 2015 to 65 percent": where it starts; "ranging from 20 percent to 30 percent" are both ends of one goal."""
    if not at or run[at - 1].low != "from" or (at > 1 and run[at - 2].low in ("ranging", "range", "ranges", "varying", "of")):
        return False
    end = next((n for n in range(at + 1, min(at + 12, len(run))) if run[n].kind is Kind.PERCENT), None)
    if end is None or any(item.low in (",", ";", "and") for item in run[at + 1 : end]):
        return False
    return "to" in [item.low for item in run[max(at + 1, end - 4) : end]]


def happened(item: Item) -> bool:
    """Whether a word tells what came by itself: "emissions went up again, by 4 percent"."""
    return item.low in words("happening") and any(form.tense == "past" for form in verbs().get(item.low, ()))
