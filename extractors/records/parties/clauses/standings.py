"""Standings: "is a party to", "a member of", "participates in"."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_groups import acting_countries, country_group, is_neither
from extractors.records.events.actors.country_lists import agreements_from, first_country, listed_countries, opening
from extractors.records.events.reference.bare_nouns import is_whichever
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.roles import Part, Phrase, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import Group, group_before, words
from extractors.records.parties.clauses.part_scene import RULE, PartScene, parts

NUMBERED = 4  # items that hold the noun: "the 197 contracting parties"
PAIR = 2
RELATIVE = 14  # items from "which" to a second clause
OPENS = 4  # items before "party" where the phrase opens the sentence: "As a party to X, A …"
STANDS_ALONE = frozenset(
    {".", ",", ";", ":", ")", "nor", "or", "–", "—", "and", "but", "too", "also", "now", "already", "since", "for"}
)  # what may follow "are parties"
BECOMING = frozenset({"become", "becomes", "became"})
PLURAL = frozenset({"parties", "signatories", "members", "partners", "observers", "participants", "states", "countries"})


def standing(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "A and B are parties to X", "As a party to X, A …", "A, a party to X, …"; with "not" they are none."""
    sentence = scene.sentence
    agreements = agreements_from(scene.sentence, phrase.end)
    if not agreements and sentence.text_at(phrase.end) == "it" and phrase.role in ("party", "signatory", "member", "observer"):
        yield from standing_alone(scene, replace(phrase, end=phrase.end + 1))  # "A and B are parties to it"
    if not agreements or (sentence.text_at(phrase.start - 1) in {"-", "–"} and sentence.text_at(phrase.start - 2) == "non"):
        return  # "non-parties": a phrase of its own
    start = phrase.start
    while sentence.text_at(start - 1) in role_words("filler") or sentence.text_at(start - 1).isdigit():
        start -= 1
    none = sentence.text_at(start - 1) == "no"  # "is no party to X"
    start = start - 1 if none else start
    while phrase.role == "observer" and sentence.text_at(start - 1) in role_words("observing"):
        start -= 1  # "is a non-party observer to X"
    group = group_before(sentence, start)
    refused = none or any(sentence.text_at(at) in role_words("refusal") for at in range(group.start, start))
    if any(sentence.text_at(at) in role_words("unreal") | {"to"} for at in range(group.start, start)):
        return
    countries = [item for item in _standing_countries(scene, group, start, agreements[-1]) if not item.agency]
    refused = refused or is_neither(sentence, countries)
    if countries and not refused and sentence.text_at(agreements[-1] + 1) == "with":
        countries = [*countries, *listed_countries(sentence, agreements[-1] + 2)]  # "a member of X with A and B"
    if countries and not refused and phrase.role in ("party", "member") and (other := _but_not(scene, agreements[-1] + 1)) is not None:
        yield from parts(scene, countries, other, "non_party", "standing", phrase)
    for place in agreements:
        name = sentence[place].value
        role = "non_party" if refused else settled_role(phrase.role, name, scene.entries.reading.register)
        if not (refused and phrase.role == "observer"):
            yield from parts(scene, countries, place, role, "standing", phrase)


def _but_not(scene: PartScene, at: int) -> int | None:
    """ "bound by X but not by Y": the agreement that is denied."""
    sentence = scene.sentence
    at = at + 1 if sentence.text_at(at) == "," else at
    if sentence.text_at(at) not in {"but", "though"} or sentence.text_at(at + 1) != "not":
        return None
    return next(iter(agreements_from(sentence, at + 3 if sentence.text_at(at + 2) in {"to", "of", "by", "in"} else at + 2)), None)


def _standing_countries(scene: PartScene, group: Group, start: int, last: int) -> list[Item]:
    """Those of whom a standing is told: the subject, those behind "As a party to X,", the noun it is put beside, or examples."""
    sentence, before = scene.sentence, scene.sentence.text_at(start - 1)
    if group.auxiliary and sentence.text_at(group.start - 1) == "there":
        return _examples(scene, last + 1)  # "There are 58 parties to X: A, B and C"
    if group.auxiliary:
        countries = acting_countries(sentence, group.start)[1]
        return countries or (opening(sentence) if sentence.text_at(group.start - 1) in {"but", "and"} else [])
    if before in role_words("standing_verb"):
        earlier = group_before(sentence, start - 1)
        denied = earlier.irreal and not (before == "remain" and sentence.text_at(start - 2) in {"will", "shall"})  # who will remain one is
        return [] if denied else acting_countries(sentence, earlier.start)[1]
    if before == "as" and sentence.text_at(start - 2) in role_words("attends"):  # "A and B served as co-chairs of X"
        served = group_before(sentence, start - 2)
        return [] if served.irreal else acting_countries(sentence, served.start)[1]
    if before == "as":
        comma = last + 3 if sentence.text_at(last + 1) in {"since", "from"} and sentence.is_kind(last + 2, Kind.DATE) else last + 1
        found = (
            listed_countries(sentence, comma + 1) or first_country(sentence, comma + 1)
            if sentence.text_at(comma) == "," and start < OPENS
            else acting_countries(sentence, start - 1)[1] or _only_one_before(sentence, start)
        )
    elif before in {"although", "though", "albeit"} and sentence.text_at(start - 2) in {",", "(", "–", "—"}:
        found = country_group(sentence, start - 3)[1]
    else:
        found = country_group(sentence, start - 2)[1] if before in {",", "(", "–", "—"} else []
        one = any(sentence.text_at(at) == "one" for at in range(start, start + NUMBERED))  # "A, one of eight signatories of X"
        if len(found) == 1 and not one and not PLURAL.isdisjoint({sentence.text_at(at) for at in range(start, start + NUMBERED)}):
            return []  # "in Accra, Ghana, the Parties to X met"
    return found or _examples(scene, last + 1)


def _only_one_before(sentence: Sentence, at: int) -> list[Item]:
    """ "A has duties under its own law and as a party to X": the country that opens the sentence, where it names no other before."""
    before = [item for item in sentence.items[:at] if item.kind is Kind.COUNTRY]
    found = opening(sentence) or first_country(sentence, 0)
    return found if found and len(before) == len(found) else []


def standing_alone(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "A signed X but is not a Party": a standing in the agreement named before."""
    sentence, start = scene.sentence, phrase.start
    if phrase.end < len(sentence) and sentence.text_at(phrase.end) not in STANDS_ALONE:
        return
    while sentence.text_at(start - 1) in role_words("filler") or sentence.text_at(start - 1).isdigit() or _region(sentence, start - 1):
        start -= 1
    start = start - 1 if sentence.text_at(start - 1) == "no" else start  # "is no party to it"
    group = group_before(sentence, start)
    said = {sentence.text_at(at) for at in range(group.start, start)} | ({"not"} if sentence.text_at(start) == "no" else set())
    if sentence.text_at(start - 1) in {"though", "although", "albeit"} and sentence.text_at(start - 2) == ",":
        yield from _conceded(scene, phrase, start - 3)
    if sentence.text_at(start - 1) == "," and sentence.is_kind(start - 2, Kind.COUNTRY) and start < phrase.start:
        yield from _beside(scene, phrase, start - 2)
    if sentence.text_at(start - 1) in BECOMING:
        group = replace(group_before(sentence, start - 1), auxiliary=True)
        said |= {sentence.text_at(at) for at in range(group.start, start - 1)}
    elif sentence.text_at(start - 1) in {"remain", "remains", "remained", "stays", "stayed"}:
        group = replace(group_before(sentence, start - 1), auxiliary=True)
        said -= {"will", "would", "shall"}  # who will remain a party is one
        said |= {sentence.text_at(at) for at in range(group.start, start - 1)} - {"will", "shall"}
    if not group.auxiliary or said & (role_words("unreal") | {"to"}):
        return
    countries = acting_countries(sentence, group.start)[1] or _meant(sentence, group.start)
    if countries and is_whichever(sentence, countries[0]):
        return
    search = scene.names.before if phrase.role in ("party", "signatory") else scene.names.near
    settled = search("joined", group.start, group.start, phrase.end) if countries else None
    register = scene.entries.reading.register
    denied = is_neither(sentence, countries) or bool(said & role_words("refusal"))
    role = "non_party" if denied else settled_role(phrase.role, settled.name, register) if settled else ""
    for country in countries if settled else ():
        assert settled is not None
        end = sentence[phrase.end - 1].end_char
        yield Part(settled.name, country.value, None, role, country.start_char, end, RULE + "standing", settled.inherited)


def _region(sentence: Sentence, at: int) -> bool:
    """ "the first Arab party": where among those that are counted."""
    named = at > 0 and sentence[at].is_word and sentence[at].capital
    return named and sentence.text_at(at - 1) in words("ordinal")


def _meant(sentence: Sentence, start: int) -> list[Item]:
    """ "A and B would not sign, although both remain parties", "A, which has kept it and has been a party": of whom it is said."""
    before = sentence.text_at(start - 1)
    if before == "both":
        found = opening(sentence)
        return found if len(found) == PAIR else []
    if before not in {"and", "but"}:
        return []
    near = range(start - 2, max(0, start - RELATIVE), -1)
    relative = next((at for at in near if sentence.text_at(at) in {"which", "who"} and sentence.text_at(at - 1) == ","), None)
    return (
        country_group(sentence, relative - 2)[1] or [sentence[relative - 2]] * sentence.is_kind(relative - 2, Kind.COUNTRY)
        if relative is not None
        else opening(sentence)
    )


def _beside(scene: PartScene, phrase: Phrase, last: int) -> Iterator[Part]:
    """ "The UK, a signatory since 2023, said …": of what is spoken of near."""
    countries = country_group(scene.sentence, last)[1]
    settled = scene.names.near("joined", last, last, phrase.end) if countries else None
    for country in countries if settled else ():
        assert settled is not None
        end = scene.sentence[phrase.end - 1].end_char
        role = settled_role(phrase.role, settled.name, scene.entries.reading.register)
        yield Part(settled.name, country.value, None, role, country.start_char, end, RULE + "standing", settled.inherited)


def _conceded(scene: PartScene, phrase: Phrase, last: int) -> Iterator[Part]:
    """ "A, though a signatory, has not ratified X": of what is named behind, else of what was named before."""
    sentence = scene.sentence
    countries = country_group(sentence, last)[1]
    behind = next((at for at in range(phrase.end, len(sentence)) if sentence.is_kind(at, Kind.AGREEMENT)), None)
    if behind is not None:
        yield from parts(scene, countries, behind, phrase.role, "standing", phrase)


def _examples(scene: PartScene, at: int) -> list[Item]:
    """ "parties to X, such as A and B", "members of X are A, B and C", "… include A"."""
    sentence = scene.sentence
    at = skip_bracket(sentence, at) if sentence.text_at(at + 2) == ")" else at  # "the X (PNA) are"
    at = at + 1 if sentence.text_at(at) in {",", "("} else at
    while sentence.text_at(at) in {"now", "currently", "also", "today"}:
        at += 1
    if sentence.text_at(at) == "such" and sentence.text_at(at + 1) == "as":
        return listed_countries(scene.sentence, at + 2)
    return (
        listed_countries(scene.sentence, at + 1)
        if sentence.text_at(at) in {"include", "includes", "including", "are", "were", ":", "included"}
        else []
    )


def attributive(scene: PartScene) -> Iterator[Part]:
    """ "A and B are GMI Partners", "A is a founding GMI member": the noun stands behind the agreement's name."""
    sentence, nouns = scene.sentence, role_lexicon().nouns
    for at in range(2, len(sentence) - 1):
        noun = (
            at + 2 if sentence.text_at(at + 1) in {"'s", "country", "member", "partner"} and sentence.text_at(at + 2) in nouns else at + 1
        )
        if not sentence.is_kind(at, Kind.AGREEMENT) or sentence.text_at(noun) not in nouns:
            continue
        start = at
        while sentence.text_at(start - 1) in role_words("filler"):
            start -= 1
        start = start - 1 if sentence.text_at(start - 1) in BECOMING else start  # "have become X participants"
        group = group_before(sentence, start)
        group = replace(group, auxiliary=group.auxiliary or sentence.text_at(start) in BECOMING)
        said = {sentence.text_at(place) for place in range(group.start, start)}
        if not group.auxiliary or said & (role_words("unreal") | {"to"}):
            continue
        role = "non_party" if said & role_words("refusal") else nouns[sentence.text_at(noun)]
        settled = settled_role(role, sentence[at].value, scene.entries.reading.register)
        phrase = Phrase("standing", settled, noun, noun + 1)
        yield from parts(scene, acting_countries(sentence, group.start)[1], at, settled, "standing", phrase)


def attendance(scene: PartScene) -> Iterator[Part]:
    """ "A attends its meetings as an observer"."""
    sentence = scene.sentence
    for at in range(2, len(sentence)):
        if sentence.text_at(at) not in {"observer", "observers"} or sentence.text_at(at + 1) in {"to", "of", "in", "at"}:
            continue
        before = at - 1 if sentence.text_at(at - 1) not in {"a", "an"} else at - 2
        if sentence.text_at(before) != "as":
            continue
        verb = next((place for place in range(before, max(0, before - 10), -1) if sentence.text_at(place) in role_words("attends")), None)
        if verb is None or (group := group_before(sentence, verb)).irreal:
            continue
        settled = scene.names.near("joined", at, group.start, at)
        for country in acting_countries(sentence, group.start)[1] if settled else ():
            assert settled is not None
            end = sentence[at].end_char
            yield Part(settled.name, country.value, None, "observer", country.start_char, end, RULE + "standing", settled.inherited)
