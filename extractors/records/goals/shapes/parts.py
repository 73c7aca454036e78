"""Parts of a whole that are told as what is changed: "30 tons, representing 14% of emissions", "98% of which have been phased out"."""

from collections.abc import Sequence

from extractors.records.goals.shapes.level import FAR
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import change_forms, is_noun, noun_direction
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import words

_APPOSED = 9  # words of a reduction in another unit: "a cut of 10 million tons, "
_FAR = 16  # words of a whole that has no pronoun
_NEAR = 9  # words behind a number that say what it is a part of, and what was done to it


def as_part(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "aims to cut 30 million tons of its emissions, representing 14% of them": the same reduction as a part of the whole."""
    run = sentence.items
    if stands > 0 and run[stands].low in ("to", "about"):
        stands -= 1
    if stands < 2 or run[stands].low not in words("share", "amounting") or run[at + 1 : at + 2] == () or run[at + 1].low != "of":
        return None
    if not any(item.head in words("share", "falling") for item in run[at + 2 : at + _NEAR]):
        return None
    for back in range(stands - 1, max(sentence.lead - 1, stands - FAR), -1):
        if run[back].kind in (Kind.PERCENT, Kind.BREAK) or run[back].low == ";":
            return None
        forms = change_forms(run, back)
        if forms and forms[0].verb_class == "reduce" and not is_noun(run, back):
            counted = any(item.text[:1].isdigit() for item in run[back + 1 : stands] if item.kind is Kind.WORD)
            return Change("reduce", "verb", back, back, forms) if counted else None
    return None


def in_apposition(sentence: Sentence, stands: int) -> Change | None:
    """ "a cut of 10 million tons, roughly 40 per cent, in SO2": the same reduction in another unit."""
    run = sentence.items
    if stands < 2 or run[stands].low not in (",", "(", "or"):
        return None
    for back in range(stands - 1, max(sentence.lead - 1, stands - _APPOSED), -1):
        if run[back].kind in (Kind.PERCENT, Kind.BREAK) or run[back].low in (",", ";"):
            return None
        if direction := noun_direction(run[back]):
            counted = run[back + 1].low == "of" and any(item.text[:1].isdigit() for item in run[back + 2 : stands])
            return Change(direction, "noun", back, stands) if counted else None
    return None


def part_of_which(sentence: Sentence, at: int) -> Change | None:
    """ "CFCs, more than 98% of which have been phased out", "98% of all such substances had been": what was done to a part of them."""
    run = sentence.items
    if sentence.lows(at + 1, at + 2) != ["of"]:
        return None
    stop = at + (_NEAR if run[at + 2 : at + 3] and run[at + 2].low == "which" else _FAR)
    been = next((n for n in range(at + 3, min(stop, len(run) - 1)) if run[n].low == "been"), None)
    if been is None or any(item.kind is not Kind.WORD or item.low in ("is", "are", "was", "were") for item in run[at + 2 : been]):
        return None
    forms = change_forms(run, been + 1)
    return Change(forms[0].verb_class, "verb", been + 1, been + 1, forms) if forms else None


def whole_before(run: Sequence[Item], which: int, lead: int) -> int:
    """The last place of what "more than 98% of which" is a part of: of "CFCs, more than 98% of which" that of "CFCs"."""
    last = which - 1 - (run[which - 1].low == ",")
    if last > 1 and run[last].low == "of" and run[last - 1].kind is Kind.PERCENT:
        last -= 2
        while last > lead and (run[last].low in words("comparators", "filler") or run[last].low == ","):
            last -= 1
    return last
