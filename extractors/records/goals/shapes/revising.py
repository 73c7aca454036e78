"""Goals that are changed: "raised its target from 30% to 32%", "the goal was later lifted to 55%"."""

from collections.abc import Sequence

from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import CHANGES, noun_direction
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words


def revised_goal(sentence: Sentence, stands: int) -> Change | None:
    """ "raised its target from 30% to 32%": the goal is changed, not what it is about."""
    run = sentence.items
    if stands < 0 or run[stands].low not in ("to", "from"):
        return None
    for back in range(stands - 1, max(sentence.lead, stands - 12), -1):
        if run[back].head in words("nouns", "goal") or run[back].head in ("standard", "standards", "quota"):
            changed = any(_changes(item) for item in (*run[max(0, back - 7) : back], *_passive(run, back, stands)))
            named = next((direction for item in run[max(0, back - 2) : back + 1] if (direction := noun_direction(item))), "reach")
            return Change(named, "goal", back, stands) if changed and run[back - 1].low not in ("to", "of") else None
        if run[back].kind is Kind.BREAK or run[back].low in (",", ";", ":"):
            return None
    return None


def _changes(item: Item) -> bool:
    return item.low in words("changing", "raising") or any(form.verb_class in CHANGES for form in verbs().get(item.low, ()))


def _passive(run: Sequence[Item], noun: int, stands: int) -> Sequence[Item]:
    """What is done to a goal, told behind it: of "the goal was later raised to" the words between."""
    between = run[noun + 1 : stands]
    helping = words("modals", "being") | words("modals", "perfect") | words("modals", "adverbs") | {"later"}
    loose = all(item.low in helping or _changes(item) or item.kind is Kind.DATE or item.low in ("in", "from") for item in between)
    return between if loose else ()
