"""Finding: which verb, noun, goal, level or label a percentage hangs on."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.records.goals.shapes.level import FAR, by_level, degree_before, is_less, level_after, to_a_rest
from extractors.records.goals.shapes.parts import as_part, in_apposition, part_of_which
from extractors.records.goals.shapes.revising import revised_goal
from extractors.records.goals.signs.contrast import asked_for
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import CHANGES, change_forms, happened, is_noun, is_use, left_behind, noun_direction
from extractors.records.goals.text.context import is_promised
from extractors.records.goals.text.following import goal_after, goal_direction, noun_after
from extractors.records.goals.text.governing import governor, parallel
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_NAME = 6  # words of "for the United Kingdom"
_OPENING = 9  # words of a share that opens a clause of its own


def find(sentence: Sentence, at: int) -> Change | None:
    """What the percentage at a place hangs on; None where nothing is changed, aimed at or compared."""
    stands = governor(sentence, at)
    if _opens_clause(sentence.items, at, stands):
        return None
    found = (
        noun_after(sentence, at, stands)
        or goal_after(sentence, at, stands)
        or revised_goal(sentence, stands)
        or _one_of(sentence, at, stands)
        or _asked_for(sentence, at, stands)
        or _aimed_anew(sentence, at, stands)
        or (level_after(sentence, at, stands) if is_less(sentence.items, at, stands) else None)
        or _verb_before(sentence, stands)
        or _noun_before(sentence, stands)
        or level_after(sentence, at, stands)
        or in_apposition(sentence, stands)
        or as_part(sentence, at, stands)
        or degree_before(sentence, at, stands)
        or _label_before(sentence, at, stands)
        or part_of_which(sentence, at)
    )
    return replace(found, direction=_direction(sentence, at, stands, found)) if found else None


def _opens_clause(run: Sequence[Item], at: int, stands: int) -> bool:
    """Whether a share opens a clause of its own: "loss was to be cut by 75%, and 17% of the coast was to be set aside"."""
    if stands < 0 or run[stands].low not in ("and", ";", "while", "but") or [item.low for item in run[at + 1 : at + 2]] != ["of"]:
        return False
    for ahead in range(at + 2, min(at + _OPENING, len(run))):
        if run[ahead].kind is not Kind.WORD:
            return False
        if run[ahead].low in words("modals", "being") or run[ahead].low in words("modals", "aiming"):
            return True
    return False


def _direction(sentence: Sentence, at: int, stands: int, found: Change) -> str:
    """The direction of a change, where the words around its number turn that of its word."""
    run, to = sentence.items, stands >= 0 and sentence.items[stands].low == "to"
    if found.how == "verb" and found.direction == "increase" and to and by_level(run, at) == "reduce":
        return "reduce"  # "raised in 2021 to 40 percent below 2018"
    if found.how == "verb" and found.direction == "limit":
        level = level_after(sentence, at, stands)  # "hold emissions 15 percent below business as usual"
        return "reduce" if level and level.direction == "reduce" else "limit"
    if found.how == "verb" and found.direction == "reduce" and to and (to_a_rest(run, at, stands) or _of_share(run, found.at, at)):
        return "limit"
    if (found.how == "goal" or found.shared) and sentence.lows(at + 1, at + 3) == ["share", "of"]:
        return "reach"  # "targets of a 40% cut and a 31% share of renewables"
    told = by_level(run, at)
    direction = told if found.how == "goal" and (found.direction == "reach" or told == "reduce") else found.direction
    return "reduce" if direction in ("reach", "limit") and run[at].values[0].startswith("-") else direction  # "limit: -16%"


def _of_share(run: Sequence[Item], verb: int, at: int) -> bool:
    """Whether it is a share that is brought down: "the share of waste that goes to landfill down to less than 1%"."""
    return any(run[n].low in ("share", "proportion", "percentage", "rate") and run[n + 1].low == "of" for n in range(verb + 1, at - 1))


def _aimed_anew(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "has cut it by 38% and is now targeting 60%": a second number of the same change, which somebody aims at."""
    run = sentence.items
    verb = stands - 1 if stands > 0 and run[stands].low in ("for", "at") else stands
    before = max((n for n in sentence.percents if n < at), default=None)
    if before is None or verb <= before or not any(form.base in words("actors", "anew") for form in verbs().get(run[verb].low, ())):
        return None
    earlier = find(sentence, before)
    return Change(earlier.direction if earlier else "reach", "goal", verb, stands, shared=True)


def _one_of(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "accepted a 30 percent cut, and Alaska one of 15 percent": the same change by another number."""
    run = sentence.items
    before = max((n for n in sentence.percents if n < at), default=None)
    if before is None or stands < 1 or run[stands].low != "of" or run[stands - 1].low not in ("one", "another", "those"):
        return None
    earlier = find(sentence, before)
    return replace(earlier, shared=True, governor=stands) if earlier and earlier.how in ("noun", "goal") else None


def _asked_for(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "well beyond the 30 percent required", "more than the 30 per cent that the Protocol asked for": what had been aimed at."""
    run = sentence.items
    before = max((n for n in sentence.percents if n < at), default=None)
    if before is None or not asked_for(run, at):
        return None
    earlier = find(sentence, before)
    return Change(earlier.direction if earlier else "reach", "goal", at, stands, shared=True)


def _verb_before(sentence: Sentence, stands: int) -> Change | None:
    run = sentence.items
    if stands >= 0 and run[stands].low in ("toward", "towards"):
        return None
    if stands < 0 or run[stands].low in ("is", "are", "was", "were"):
        return None
    classes = {form.verb_class for form in verbs().get(run[stands].low, ())}
    if classes & {"reach", "bring"} and not classes & set(CHANGES) and not is_use(run, stands):
        return None
    crossed = False
    lowest = max(-1, stands - FAR)
    for back in range(stands, lowest, -1):
        item = run[back]
        if item.kind is Kind.PERCENT and left_behind(run, back):
            continue
        if item.kind is Kind.PERCENT:
            if run[stands].low not in ("by", "to", ",", "and", "or", "&") and not parallel(run, back, stands):
                return None
            if _is_told_anew(run, back, stands):
                return None
            if revised := revised_goal(sentence, governor(sentence, back)):
                return replace(revised, shared=True, governor=stands)  # "was raised to 50 percent of wetlands and 30 percent of forests"
            crossed = True
            continue
        if item.low == ";" or item.kind is Kind.BREAK:
            return None
        if item.low in words("nouns", "goal") and run[stands].low in ("of", ":", "to", "at") and not crossed and back > stands - 8:
            return None
        forms = change_forms(run, back)
        capped = item.low in words("nouns", "limit") and run[back - 1].low in (
            "the",
            "a",
            "its",
            "their",
            "this",
        )  # "lower the cap a further 30%"
        if forms and not (capped or (back != stands and noun_direction(item) and is_noun(run, back))):
            found = Change(forms[0].verb_class, "verb", back, stands, forms, crossed)
            return found if _reaches(run, found, stands) else None
        if (
            item.low in words("share")
            and back != stands
            and not crossed
            and item.low not in ("make", "made", "total", "within", "than", "own", "cover", "covers", "covering")
        ):
            return None
    return None


def _is_told_anew(run: Sequence[Item], percent: int, stands: int) -> bool:
    """Whether another verb stands between two numbers: "…, and of bringing the share to 30%", "while it is estimated that 17, or 50%"."""
    between = run[percent + 1 : stands]
    if run[stands].low == "to":
        return any(form.verb_class == "carry" and form.tense != "past" for item in between for form in verbs().get(item.low, ()))
    return run[stands].low != "by" and any(item.low in ("is", "are") for item in between)


def _reaches(run: Sequence[Item], change: Change, stands: int) -> bool:
    """Whether the verb governs the percentage: by "by" or "to", directly, or over its object."""
    low = run[stands].low
    aside = low == "of" and run[stands - 1].low == ")"  # "to reduce its intensity (against GDP) of 45%"
    if low in ("by", "to", "at") or aside or stands == change.at or change.shared:
        return True
    if low in words("share") | {"for", "with", "about", "of", "on", "than"}:
        return False
    between = run[change.at + 1 : stands + 1]
    return not any(item.low in ("that", "which", "who", "is", "are", "was", "were", "where", "while") for item in between)


def _noun_before(sentence: Sentence, stands: int) -> Change | None:
    """ "reduction of 20%", "target of 25%", "reduction target for 2025: 5%", "the target is 70%"."""
    run = sentence.items
    if stands < 0 or run[stands].low in ("for", "than", "accounts") or run[stands].low in words("share"):
        return None
    linked = run[stands].low in words("nouns", "linking") or stands < sentence.lead or _for_country(run, stands)
    for back in range(stands, max(-1, stands - FAR), -1):
        item = run[back]
        if item.kind is Kind.PERCENT:
            brought = any(form.verb_class in ("reach", "bring") for form in verbs().get(run[stands].low, ()))
            own = next((ahead for ahead in range(stands + 1, min(stands + 6, len(run))) if run[ahead].kind is Kind.PERCENT), -1)
            if (
                0 <= own < len(run) - 1
                and run[own + 1].low == "of"
                and not (run[stands].low in ("by", "to", "of") or _for_country(run, stands))
            ):
                return None  # "…, 20% of energy from renewables" is a share, whatever is cut before
            if _is_told_anew(run, back, stands):
                return None
            if (parallel(run, back, stands) and not brought) or run[stands].low in ("(", ")"):
                earlier = find(sentence, back)
                return replace(earlier, shared=True, governor=stands) if earlier else None
            return None
        if item.low == ";" or (item.kind is Kind.BREAK and back >= sentence.lead):
            return None
        standard = item.head == "standard" and run[stands].low in ("is", "of", ":")  # "the portfolio standard is 50 percent"
        standard = standard or (
            item.low in words("nouns", "steps") | words("nouns", "standing") and run[stands].low == "of" and back == stands - 1
        )
        if (item.head in words("nouns", "goal") or standard) and (linked or (run[stands].low == "," and back == stands - 1)):
            if run[stands].low == "by" and any(happened(part) for part in run[back + 1 : stands]):
                return None  # "the 2020 goal was met, while emissions went up by 4 percent"
            told = run[stands].low in ("was", "were", "by") and any(part.low == ":" for part in run[back + 1 : stands])
            if told or _tells_of_another(run, back, stands):
                return None  # "exceeded its goal: emissions were 56 percent lower": told behind it, not the goal itself
            return Change(goal_direction(run, back, stands), "goal", back, stands)
        linking = run[stands].low in ("of", "is") and back == stands - 1
        if item.low in words("nouns", "contribution") and linking and is_promised(run, back):
            return Change("reach", "goal", back, stands)  # "with an indicative contribution of 43% by 2030"
        direction = noun_direction(item)
        actual = back and (run[back - 1].low in words("status", "actual") or run[min(back + 1, stands)].low in words("status", "behind"))
        if direction and run[stands].low in ("was", "were") and actual:
            return Change(direction, "noun", back, stands)  # "the actual decrease was 14 percent"
        if (
            direction
            and linked
            and (
                stands < sentence.lead
                or (
                    run[stands].low in ("of", ":", "by", "(", "-", "–", "to", "is", "at")
                    and stands - back < (32 if run[stands].low == "by" else 16)
                )
            )
        ):
            return Change(direction, "noun", back, stands)
    return None


def _for_country(run: Sequence[Item], stands: int) -> bool:
    """Whether a country stands before a number behind "for": "sets targets: for Romania | 24 per cent"."""
    places = range(stands - 1, max(0, stands - _NAME), -1)
    return run[stands].country is not None and any(run[n].low == "for" and run[n - 1].low in (":", ",", "and", ";") for n in places)


def _tells_of_another(run: Sequence[Item], noun: int, stands: int) -> bool:
    """ "met its goal in 1994, and by 2000 its emissions | were 58 percent below 1980": a clause of its own, behind a comma."""
    comma = next((n for n in range(noun + 1, stands) if run[n].low == ","), stands)
    own = any(item.low in ("its", "their", "they", "emissions", "releases") for item in run[comma:stands])
    fell = any(item.low.endswith("ed") and item.text.islower() for item in run[comma:stands])  # ", and wetland loss slowed by 40 percent"
    return (own and run[stands].low in ("was", "were")) or (fell and run[stands].low == "by" and run[min(comma + 1, stands)].low == "and")


def _label_before(sentence: Sentence, at: int, stands: int) -> Change | None:
    """ "(-55% by 2030": a minus is a reduction."""
    item = sentence.items[at]
    run = sentence.items
    minus = (
        item.text[:1] in "-–−"
        or item.values[0].startswith("-")
        or (stands == at - 1 and stands >= 0 and run[stands].low in ("-", "–", "−"))
    )
    if minus:
        return Change("reduce", "label", at, stands)
    labelled = at + 1 < len(run) and (run[at + 1].kind is Kind.DATE or run[min(at + 2, len(run) - 1)].kind is Kind.DATE)
    label = run[max(sentence.lead, stands - 4) : stands + 1]
    if (
        labelled
        and stands >= 0
        and run[stands].low in (":", ",", "emissions")
        and any(part.head == "emissions" for part in run[sentence.lead : stands + 1])
    ):
        return Change("reduce", "label", at, stands) if label and not any(part.low in words("modals", "being") for part in label) else None
    return None
