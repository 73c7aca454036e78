"""Objects: what a verb acts on that stands before a number: "was to bring | its emissions |", "phasing out | soot | and achieve"."""

from collections.abc import Sequence

from extractors.records.goals.text.changing import change_forms, is_noun
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.spans import right, until_stop
from extractors.records.goals.text.vocabulary import verbs, words

_MEANT = 5  # words of what is wanted at a level
_LONGEST = 24


def brought(sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """What is brought somewhere: "was to bring | its emissions | 6 percent below 1990"."""
    run = sentence.items
    for back in range(at - 1, max(sentence.lead, at - _LONGEST), -1):
        if run[back].low in words("modals", "being") or run[back].low == ";":
            return []
        carries = any(form.verb_class == "carry" for form in verbs().get(run[back].low, ()))
        if carries and (run[back].low.endswith("ing") or run[back - 1].low not in ("of", "from", "by")):  # "the share of wind" is a thing
            return [(back + 1, until_stop(run, back + 1, at - 1, open_ended=True))]
    return []


def required(sentence: Sentence, at: int) -> tuple[int, int]:
    """What is to be so: "the rules require | exposure to dust | to be 35 per cent lower"."""
    run = sentence.items
    be = next((back for back in range(at - 1, max(sentence.lead, at - 5), -1) if run[back].low == "be" and run[back - 1].low == "to"), None)
    if be is None:
        return 1, 0
    for back in range(be - 2, max(sentence.lead - 1, be - _LONGEST), -1):
        if any(form.base in words("actors", "obliging") for form in verbs().get(run[back].low, ())):
            return back + 1, be - 2
        if run[back].kind is not Kind.WORD and run[back].low not in ("(", ")"):
            break
    return 1, 0


def placed_at(sentence: Sentence, place: int) -> tuple[int, int]:
    """What is wanted at a level: "the law wants | forest cover | at 43 percent"."""
    places = range(place - 1, max(sentence.lead - 1, place - _MEANT - 1), -1)
    aims = (n for n in places if any(form.verb_class in ("aim", "carry") for form in verbs().get(sentence.items[n].low, ())))
    verb = next(aims, None)
    return (verb + 1, place - 1) if verb is not None else (1, 0)


def set_for(sentence: Sentence, end: int) -> list[tuple[int, int]]:
    """What a goal is for, before a reduction that says how much: "The target that the act set for | motor fuels |, a reduction of 8%"."""
    run = sentence.items
    noun = next((n for n in range(sentence.lead, end) if run[n].head in words("nouns", "goal")), end)
    behind = next((n for n in range(noun + 1, end - 1) if run[n].low == "for" and run[n + 1].kind is Kind.WORD), None)
    return [(behind + 1, until_stop(run, behind + 1, end - 1, open_ended=True))] if behind is not None else []


def antecedent(run: Sequence[Item], verb: int) -> tuple[int, int]:
    """What "it" is in "inventoried their equipment and reduced it": the object of the verb before."""
    earlier = next((n for n in range(verb - 2, max(-1, verb - _LONGEST), -1) if change_forms(run, n) and not is_noun(run, n)), None)
    if earlier is not None:
        return right(run, earlier + 1)  # "to cap emissions at 188 million tons and to reduce them"
    last = verb - 1
    while last >= 0 and run[last].low in ("and", ",", "then", "have", "has", "had", "to"):
        last -= 1
    if run[last].head in words("nouns", "plan"):
        return 1, 0  # "The government has a plan to cut them"
    first = last
    while (
        first > 0
        and last - first < 6
        and run[first].low not in words("subjects", "leading")
        and not run[first - 1].low.endswith("ed")
        and run[first].kind is Kind.WORD
    ):
        first -= 1
    return first, last


def of_verb_before(sentence: Sentence, end: int) -> tuple[int, int]:
    """The object of the verb that a bare reduction goes on from: "to begin phasing out CFCs and achieve a 50% reduction"."""
    run, joint = sentence.items, None
    for back in range(end - 1, max(sentence.lead - 1, end - _LONGEST), -1):
        if run[back].kind is Kind.PERCENT or run[back].low in (";", ":"):
            return 1, 0
        joint = back if run[back].low in ("and", "with") or (run[back].low == "," and run[back + 1].low.endswith("ing")) else joint
        if joint is not None and any(form.verb_class == "reduce" for form in change_forms(run, back)):
            first = back + 1 + (run[back + 1].low in words("particles", "down"))
            return first, min(right(run, first)[1], joint - 1 - (run[joint - 1].low == ","))
    return 1, 0
