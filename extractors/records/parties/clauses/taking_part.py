"""Taking part: "A takes part in X", "leads the farming hub of X", "… the Partnership, and continues to participate"."""

from collections.abc import Iterator

from extractors.clauses import Item, Sentence
from extractors.records.events.actors.country_groups import acting_countries, relative_object
from extractors.records.events.actors.country_lists import agreements_from, opening
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.words.roles import Part, Phrase, is_contract, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.part_scene import RULE, PartScene, agreement_before, parts

BODIES = 9  # items from "takes part in" to "including"
SEVERAL = 2  # of those who support what is joined: one alone may only speak well of it


def takes_part(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "A takes part in X"."""
    group = group_before(scene.sentence, phrase.start)
    if group.irreal and scene.sentence.text_at(group.start - 1) not in {"continues", "continue", "continued"}:
        return
    if (relative := relative_object(scene.sentence, group.start)) is not None:
        yield from parts(scene, relative[1], relative[0], phrase.role, "takes_part", phrase)
        return
    countries = _subject(scene, group.start)
    if (
        countries
        and scene.sentence.text_at(phrase.end) == "it"
        and (settled := scene.names.near("joined", phrase.end, group.start, phrase.end))
    ):
        role = settled_role(phrase.role, settled.name, scene.entries.reading.register)
        end = scene.sentence[phrase.end].end_char
        for country in countries:
            yield Part(settled.name, country.value, None, role, country.start_char, end, RULE + "takes_part", settled.inherited)
    sentence = scene.sentence
    supporting = sentence.text_at(phrase.start) in role_words("supporting")
    for place in agreements_from(sentence, phrase.end) or _included(sentence, phrase.end) or _part_of(sentence, phrase):
        if supporting and (len(countries) < SEVERAL or is_contract(sentence[place].value, scene.entries.reading.register)):
            continue
        role = settled_role(_as_whom(scene, place) or phrase.role, sentence[place].value, scene.entries.reading.register)
        yield from parts(scene, countries, place, role, "takes_part", phrase)


def _included(sentence: Sentence, at: int) -> list[int]:
    """ "takes part in a number of bodies including X and Y": the agreements behind "including"."""
    for place in range(at, min(len(sentence), at + BODIES)):
        if sentence.text_at(place) == "including" or (sentence.text_at(place - 1) == "such" and sentence.text_at(place) == "as"):
            return agreements_from(sentence, place + 1)
        if (not sentence[place].is_word and sentence.text_at(place) != ",") or sentence.text_at(place) in role_words("seat"):
            break
    return []


def _part_of(sentence: Sentence, phrase: Phrase) -> list[int]:
    """ "leads the farming hub of X", "co-chairs the oil group under X": the agreement behind the part of it that somebody leads."""
    if not role_words("leading") & {sentence.text_at(at) for at in range(phrase.start, phrase.end)}:
        return []
    for at in range(phrase.end, min(len(sentence), phrase.end + BODIES)):
        if sentence.text_at(at) in {"of", "under", "in", "within"}:
            return agreements_from(sentence, at + 1)
        if not sentence[at].is_word or sentence.text_at(at) in role_words("seat") | words("stop"):
            break
    return []


def _as_whom(scene: PartScene, place: int) -> str | None:
    """ "A takes part in X as an observer": the role behind "as"."""
    if scene.sentence.text_at(place + 1) != "as":
        return None
    nouns = role_lexicon().nouns
    return next((nouns[text] for at in range(place + 2, place + 5) if (text := scene.sentence.text_at(at)) in nouns), None)


def takes_part_alone(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "… the Partnership, and continues to participate actively"."""
    sentence = scene.sentence
    if sentence.text_at(phrase.end) in {"in", "as", "with", "on", "at"}:
        return
    place = agreement_before(scene, phrase.start)
    start = phrase.start
    ends = phrase.role == "withdrawn" or sentence.text_at(phrase.end) in {"", ".", ",", ";", "too", "also", "and", "but", "while", "though"}
    if phrase.role == "member" and not ends:
        return  # "stayed in Geneva"
    if sentence.text_at(start - 1) == "to" and sentence.text_at(start - 2) in {"continues", "continue", "continued"}:
        start -= 2
    group = group_before(sentence, start)
    if group.irreal:
        return
    register = scene.entries.reading.register
    if place is not None:
        role = settled_role(phrase.role, sentence[place].value, register)
        yield from parts(scene, _subject(scene, group.start), place, role, "takes_part", phrase)
        return
    settled = scene.names.near("joined", start, group.start, phrase.end) if ends else None
    for country in _subject(scene, group.start) if settled else ():
        assert settled is not None
        end = sentence[phrase.end - 1].end_char
        role = settled_role(phrase.role, settled.name, register)
        yield Part(settled.name, country.value, None, role, country.start_char, end, RULE + "takes_part", settled.inherited)


def _clause_opening(sentence: Sentence, at: int) -> list[Item]:
    """The countries that open the clause in which an item stands: behind a semicolon or "while", else the sentence."""
    parting = next((back for back in range(at - 1, 0, -1) if sentence.text_at(back) in {";", "while", "whereas"}), None)
    return opening(sentence) if parting is None else countries_from(sentence, parting + 1)[0]


def _subject(scene: PartScene, at: int) -> list[Item]:
    """The countries before a verb; behind "and" those that open the sentence."""
    countries = acting_countries(scene.sentence, at)[1]
    if not countries and scene.sentence.text_at(at - 1) in {"and", "but"}:
        countries = _clause_opening(scene.sentence, at)
    several = len({item.value for item in countries}) > 1
    return [item for item in countries if several or not item.agency]
