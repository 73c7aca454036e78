"""What is measured: "mercury emissions and use"."""

from collections.abc import Sequence

from extractors.records.goals.shapes.parts import whole_before
from extractors.records.goals.subjects.complements import complement_of, of_level
from extractors.records.goals.subjects.naming import named
from extractors.records.goals.subjects.objects import antecedent, brought, of_verb_before, placed_at, required, set_for
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import carries_down, noun_direction
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, coordinated_duty, modality
from extractors.records.goals.text.phrase import Phrase, outside_brackets
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.spans import before, label, left_of, list_start, right, until_stop
from extractors.records.goals.text.vocabulary import verbs, words

_LONGEST = 24
_MEANT = 5  # words of what a relative pronoun means


def subject(sentence: Sentence, at: int, change: Change, text: str) -> Phrase | None:
    """The words of what is measured; None where the clause does not say it itself."""
    found = [*_candidates(sentence, at, change), *of_level(sentence.items, at)]
    for first, last in found:
        if first < sentence.lead <= last:
            first = sentence.lead  # the words of a lead-in and of its item are not one phrase
        relative = first <= last < len(sentence.items) and sentence.items[last].low in ("which", "that")
        if relative and last > 1 and (first == last or sentence.lows(first, last) == ["of"]):
            first, last = _endrelative(sentence, last)
        said = named(sentence.items, first, last, text)
        acting = change.direction in ("reduce", "limit") or (said is not None and said.last < at)
        if said and not (acting and _is_somebody(sentence.items, said)):
            return said
    return None


def _is_somebody(run: Sequence[Item], said: Phrase) -> bool:
    """Whether words name who acts and nothing that is measured: "the city was 15 percent under its level"."""
    if any(item.low in ("in", "of", "from", "by") for item in run[said.first : said.last]):
        return False  # "marine litter in the region"
    who = run[said.last].head in words("actors", "many") | words("actors", "alone")
    return who and not any(item.head in words("share", "measured") for item in run[said.first : said.last + 1])


def complement(run: Sequence[Item], noun: int, text: str) -> Phrase | None:
    """What a noun of change is of, where no number stands by it: "reductions of | greenhouse gas emissions"."""
    return named(run, *complement_of(run, noun, 0), text)


def modifiers(run: Sequence[Item], noun: int, text: str) -> Phrase | None:
    """What stands before a noun of change: "| Greenhouse gas | reduction targets"."""
    first = noun
    while first > 0 and noun - first < _MEANT and modifies(run[first - 1]):
        first -= 1
    return named(run, first, noun - 1, text)


def _endrelative(sentence: Sentence, relative: int) -> tuple[int, int]:
    """What "which" means: the words before it, up to a preposition or verb."""
    run, last = sentence.items, whole_before(sentence.items, relative, sentence.lead)
    first = last
    while first > sentence.lead and last - first < _MEANT and modifies(run[first - 1]) and run[first - 1].low != "of":
        first -= 1
    return first, last


def _candidates(sentence: Sentence, at: int, change: Change) -> list[tuple[int, int]]:
    if sentence.lows(at + 1, at + 3) == ["share", "of"]:
        return [right(sentence.items, at + 1)]
    if change.how == "verb":
        return _of_verb(sentence, at, change)
    if change.how in ("noun", "goal"):
        return _of_noun(sentence, at, change)
    if change.how == "level" and change.at < min(at, change.governor) and sentence.items[change.at].low in ("more", "less"):
        return [_enddegree(sentence.items, change.at)]
    if change.how == "level":
        measured = (
            change.at == at + 1
            and change.at + 1 < len(sentence.items)
            and sentence.items[change.at].low in ("less", "fewer", "lower", "better")
        )
        return [
            _those_of(sentence, at),
            right(sentence.items, change.at + 1) if measured else (1, 0),
            *brought(sentence, min(at, change.at)),
            required(sentence, min(at, change.at)),
            placed_at(sentence, change.at) if sentence.items[change.at].low == "down" else (1, 0),  # "wants | mortality | down 30 percent"
            left_of(sentence, min(at, change.at)),
        ]
    if change.how == "label":
        return [right(sentence.items, at + 1), label(sentence, at)]
    labelled = change.governor >= 0 and sentence.items[change.governor].low in (":", "is", "are", "be")
    if labelled and sentence.items[change.governor].low == "be" and (due := required(sentence, at))[0] <= due[1]:
        return [due]  # "calls for | new trucks | to be 30 percent zero-emission"
    if sentence.lows(at + 1, at + 2) in (["and"], ["or"]):  # "is to reach a share of 32 percent and …"
        return [left_of(sentence, at)]
    brings = change.governor >= 0 and any(form.verb_class == "bring" for form in verbs().get(sentence.items[change.governor].low, ()))
    if brings and modality(sentence.items, change.governor).mode is Mode.AIM:  # "collection of bottles is | to reach 77 percent"
        return [right(sentence.items, at + 1), before(sentence, modality(sentence.items, change.governor).at)]
    if change.governor > 0 and sentence.items[change.governor].low in words("modals", "aiming"):
        return [right(sentence.items, at + 1), before(sentence, change.governor)]  # "its forest cover | will never drop below 60 percent"
    if change.governor > 0 and sentence.items[change.governor].low == "at":
        return [right(sentence.items, at + 1), placed_at(sentence, change.governor)]
    carried = brought(sentence, change.governor) if change.governor > 0 and sentence.items[change.governor].low == "to" else []
    return [right(sentence.items, at + 1), *carried, left_of(sentence, at) if labelled else (1, 0), _of_number_before(sentence, at)]


def _of_number_before(sentence: Sentence, at: int) -> tuple[int, int]:
    """What the number before is of: "gets 22 percent of | its power | and is required to reach 35 percent"."""
    before = max((n for n in sentence.percents if n < at), default=None)
    bare = at + 1 >= len(sentence.items) or sentence.items[at + 1].low in ("in", "by", ".", ",")
    return right(sentence.items, before + 1) if before is not None and bare else (1, 0)


def _those_of(sentence: Sentence, at: int) -> tuple[int, int]:
    """ "discharges of lead were 62 percent, and those of | mercury | 53 percent, lower": what the second number is of."""
    run = sentence.items
    of = next(
        (n for n in range(at - 1, max(sentence.lead, at - _MEANT), -1) if run[n].low == "of" and run[n - 1].low in ("those", "that")), None
    )
    return (of + 1, at - 1) if of is not None else (1, 0)


def _enddegree(run: Sequence[Item], degree: int) -> tuple[int, int]:
    """What is to be more efficient: of "requires new ships to be more efficient" the ships."""
    last = degree - 1
    while last > 0 and (run[last].low in words("modals", "being") or run[last].low == "to" or run[last].low in words("modals", "aiming")):
        last -= 1
    first = last
    while first > 0 and run[first - 1].kind is Kind.WORD and run[first - 1].low not in verbs() and last - first < _MEANT:
        first -= 1
    return first, last


def _of_verb(sentence: Sentence, at: int, change: Change) -> list[tuple[int, int]]:
    run = sentence.items
    if sentence.lows(at + 1, at + 3) == ["of", "which"]:
        return [_endrelative(sentence, at + 2)]
    if change.shared:
        return [_after_coordination(run, change)]
    if change.governor == change.at:
        found = modality(run, change.at)
        intransitive = run[change.at].low in words("limits", "exceeding") or run[change.at].low in words("happening")
        left = before(sentence, found.at if found.mode is not Mode.PLAIN else change.at)
        passive = any(item.low in words("modals", "being") for item in run[found.at : change.at])
        return [left, right(run, at + 1)] if intransitive or passive else [right(run, at + 1)]
    last = change.governor - 1 if run[change.governor].low in ("by", "to", "at") else change.governor
    opening = change.at + 1
    while opening < last and (run[opening].kind in (Kind.DATE, Kind.MARK) and run[opening].low != "("):
        opening += 1
    down = carries_down(run, change.at)
    if down is not None and down > opening:
        last = min(last, down - 1)
    own = (opening, until_stop(run, opening, last))
    if own[0] == own[1] and run[own[0]].low in ("it", "them"):
        return [antecedent(run, change.at)]
    found = modality(run, change.at)
    helping = run[found.at : change.at]
    to = next((n for n, item in enumerate(helping[:3]) if n and item.low == "to"), -1)
    helping = helping[to + 1 :]  # "is to cut" is active, "is to be cut" is not
    passive = any(item.low in words("modals", "being") for item in helping)
    left = before(sentence, found.at if found.mode is not Mode.PLAIN else change.at)
    if change.at > sentence.lead + 1 and run[change.at - 1].low == ":" and own[0] > own[1]:
        return [before(sentence, change.at - 1)]  # "Ammonia: reduce by 6%"
    if (duty := coordinated_duty(run, change.at)) is not None:  # "will have to be frozen and reduced by 10%"
        return [before(sentence, duty)]
    if run[change.at].low in words("limits", "exceeding"):
        return [left, right(run, at + 1)]
    return (
        [left, own, right(run, at + 1)]
        if passive
        else [own, left if run[change.at].low in words("happening") or _improved(run, change.at, own) else (1, 0), right(run, at + 1)]
    )


def _improved(run: Sequence[Item], verb: int, own: tuple[int, int]) -> bool:
    """Whether a thing itself grew better: "the efficiency of refrigerators | improved by 35 percent"."""
    return own[0] > own[1] and run[verb].low in words("happening", "bettering")


def _after_coordination(run: Sequence[Item], change: Change) -> tuple[int, int]:
    """The second thing: "… by 50% and material intensity by 30%"."""
    first = next((back for back in range(change.governor, -1, -1) if run[back].kind is Kind.PERCENT), -1) + 1
    joints = outside_brackets(run, change.governor, first - 1)
    joint = next((n for n in joints if run[n].low in ("and", ",", "&", ";", "or")), None)
    if joint is not None and (opening := list_start(run, first, joint)) is not None:
        joint = opening  # "…, and for | dioxins, mercury and lead | by 70 percent"
    if joint is None or run[joint + 1].low in ("within", "in", "across", "for", "from"):
        return 1, 0
    last = change.governor - 1 if run[change.governor].low in ("by", "to", "at", "a", "in") else change.governor
    inside = run[joint + 1 : last + 1]
    if inside and inside[-1].head in words("actors", "groups"):
        return 1, 0  # "… by 25 percent, and its leaders by 30 percent": who is to do the same
    if any(item.kind is Kind.DATE for item in inside) and len(inside) < 4:
        return 1, 0
    return joint + 1, last


def _of_noun(sentence: Sentence, at: int, change: Change) -> list[tuple[int, int]]:
    run, noun = sentence.items, change.at
    if change.how == "goal" and change.shared:
        own = [right(run, at + 1)] if at + 1 < len(run) and run[at + 1].low in ("of", "in", "for") else []  # "and 18% for nitrogen"
        return own + (brought(sentence, change.governor) if change.governor > 0 and run[change.governor].low == "to" else [])
    found = [complement_of(run, noun, at), complement_of(run, at, at)]
    first = noun
    lowest = at + 1 if noun > at else max(sentence.lead if noun >= sentence.lead else 0, noun - 8)
    while first - 1 >= lowest and modifies(run[first - 1]):
        first -= 1
    placed = noun > at and noun + 1 < len(run) and run[noun + 1].low in ("from", "across", "among", "at")
    found.insert(0 if placed and first < noun else len(found), (first, noun - 1))  # "40 percent | methane | reductions from the gas sector"
    if (
        change.how == "noun"
        and change.governor > 1
        and run[change.governor].low == "of"
        and run[change.governor - 1].head in words("nouns", "goal")
    ):
        found.append(_modifying(run, change.governor - 1, sentence.lead))  # "an emissions target of a 50% reduction"
    if change.how == "goal" and noun > lowest and first == noun and run[noun - 1].low in words("share", "reachable"):
        found.append((noun - 1, noun - 1))  # "the recycling target"
    if change.how == "goal" and sentence.lows(at + 1, at + 2) == ["of"] and noun < sentence.lead:
        found.insert(0, right(run, at + 1))
    if change.how == "goal":
        found[:0] = _behind_colon(run, noun, at)
        found += _of_goal(sentence, at, noun)
        found += [of_verb_before(sentence, noun)] if run[noun].low in words("nouns", "steps") else []
        found += [right(run, at + 1)] if noun < at else []
        less = at + 1 < len(run) and run[at + 1].low in words("level", "alone")
        found += [right(run, at + 2)] if noun < at and less else []  # "an aim of 10 percent lower | energy use"
    if noun > at and change.governor >= 0:
        found.append(right(run, noun + 1) if run[min(noun + 1, len(run) - 1)].low in ("in", "of", "from") else (1, 0))
    if change.how == "noun":
        found += set_for(sentence, min(noun, at))
        found.append(of_verb_before(sentence, min(noun, at)))
    return found


def _behind_colon(run: Sequence[Item], noun: int, at: int) -> list[tuple[int, int]]:
    """The subject of the clause that tells a goal: "a regional target: | emissions | are to be brought to 12 percent below"."""
    colon = next((n for n in range(noun, at) if run[n].low == ":"), at)
    helping = words("modals", "being") | words("modals", "aiming")
    return [(colon + 1, n - 1) for n in range(colon + 1, at) if run[n].low in helping][:1]


def _modifying(run: Sequence[Item], noun: int, lowest: int) -> tuple[int, int]:
    """What stands before a noun and says what it is about."""
    first = noun
    while first - 1 >= lowest and modifies(run[first - 1]):
        first -= 1
    return first, noun - 1


def _of_goal(sentence: Sentence, at: int, noun: int) -> list[tuple[int, int]]:
    """The thing in "target for GHG emission reduction is 70%", "target to reduce its emissions of 20%"."""
    run = sentence.items
    for ahead in range(noun + 1, at):
        if any(form.verb_class in ("reduce", "increase", "limit") for form in verbs().get(run[ahead].low, ())) and run[ahead - 1].low in (
            "to",
            "of",
            "for",
        ):
            return [(ahead + 1, until_stop(run, ahead + 1, at - 1))]
        if run[ahead].low == "for":
            last = until_stop(run, ahead + 1, at - 1)
            return [(ahead + 1, last)] if any(item.head in words("share", "measured") for item in run[ahead + 1 : last + 1]) else []
    return [right(run, at + 1)] if at + 1 < len(run) and run[at + 1].low in ("of", "in", "for") else []


def modifies(item: Item) -> bool:
    """Whether a word before a noun may say what it is of: "greenhouse", not "the", "annual" or "will"."""
    if item.kind is not Kind.WORD or item.low in words("subjects", "leading") or item.low in words("subjects", "stops"):
        return False
    if item.low in verbs() and item.low not in ("use", "lead") and not noun_direction(item):
        return False
    return item.low not in (
        "interim",
        "overall",
        "net",
        "absolute",
        "average",
        "further",
        "additional",
        "minimum",
        "national",
        "new",
        "our",
        "ambitious",
        "term",
        "mid-term",
        "per",
        "annual",
        "binding",
        "domestic",
        "actual",
        "aggregate",
        "real",
    )
