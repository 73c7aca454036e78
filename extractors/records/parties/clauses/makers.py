"""Makers and members: who launched an agreement, of whom it is made, where its sites are."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.agents import agent_place, agents
from extractors.records.events.actors.country_groups import acting_countries, is_neither, relative_object
from extractors.records.events.actors.country_lists import listed_countries
from extractors.records.events.clauses.definitions import defined
from extractors.records.events.reference.antecedents import NEARBY
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.roles import Part, Phrase, is_contract, is_treaty, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.part_scene import FEW_MAKERS, RULE, PartScene, agreement_before, parts

OPENING = 40  # items from those who launched something to its name
PAIR = 2
SPAN = 5  # items from a country to "to"
BODY = 14  # items of the name of an organisation: "the United Nations Environment Programme (UNEP)"


def makes(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "A, B and C developed X", "X was launched by A": together they are its parties, alone they take part."""
    sentence = scene.sentence
    group = group_before(sentence, phrase.start)
    if sentence.text_at(phrase.end) in words("determiner") and sentence.text_at(phrase.end + 1) in role_words("intention"):
        return  # "X, to which A has announced its intention to accede"
    planned = sentence.text_at(phrase.end - 1) == "to" and sentence.text_at(phrase.end) in words("plan")
    if group.irreal or planned or sentence.text_at(phrase.start - 1) == "being":  # "agreed to launch X", "is being negotiated"
        return
    place = None if group.passive else object_agreement(sentence, phrase.end)
    if place is not None:
        countries = acting_countries(sentence, group.start)[1]
        company = place + 2 if sentence.text_at(place + 1) == "alongside" else _company(sentence, place + 1)
        if countries and company is not None:
            countries = [*countries, *listed_countries(sentence, company)]  # "founded X with B and C"
    else:
        if not group.passive and (relative := relative_object(sentence, group.start)):
            place, countries = relative
        else:
            place, countries = subject_agreement(sentence, group.start), []
        by = agent_place(sentence, phrase.end)
        if place is None and by is not None and (told := defined(sentence, group.start)) is not None:
            place = told if sentence.is_kind(told, Kind.AGREEMENT) else None
        if place is None and by is not None and phrase.start == 0:
            place = _behind_opening(sentence, by)
        fronted = phrase.start == 0 and by is not None and any(_is_it(sentence, at) for at in range(by, min(len(sentence), by + OPENING)))
        if place is None and by is not None and (fronted or sentence.text_at(group.start - 1) == "it"):
            yield from _made_it(scene, phrase, group.start, by)
        if place is None or (by is None and not countries and _company(sentence, phrase.end) is None):
            return
        countries = countries or _agents(sentence, by or 0) or agents(sentence, phrase.end)
        behind = sentence.items.index(countries[-1]) + 1 if countries else phrase.end
        if (company := _company(sentence, behind)) is not None:
            countries = [*countries, *listed_countries(sentence, company)]
    if is_neither(sentence, countries):
        return
    if sentence.text_at(phrase.start) == "joined":
        countries = [item for item in countries if not item.agency]  # what an agency joins binds nobody else
    several = len({item.value for item in countries}) > 1
    if phrase.role in ("runner", "negotiator") and not several:
        return  # "The Protocol is implemented by EPA", "we concluded talks on it": whose it is, nobody says
    joint = several and (not any(item.agency for item in countries) or is_contract(sentence[place].value, scene.entries.reading.register))
    few = len(countries) <= FEW_MAKERS or phrase.role in ("party", "negotiator")
    few = few and (phrase.role != "runner" or is_contract(sentence[place].value, scene.entries.reading.register))
    yield from parts(scene, countries, place, "party" if joint and few and phrase.role != "participant" else "participant", "makes", phrase)


def _company(sentence: Sentence, at: int) -> int | None:
    """ "concluded by A *with* B", "launched *in partnership with* B": where those begin with whom it was done, if told."""
    if sentence.text_at(at) == "in" and sentence.text_at(at + 1) in role_words("in_company"):
        at += 2
    return at + 1 if sentence.text_at(at) == "with" else None


def _behind_opening(sentence: Sentence, by: int) -> int | None:
    """ "Launched by A and B in June 2003, X is …": the agreement behind the comma."""
    for at in range(by + 1, min(len(sentence), by + OPENING)):
        if sentence.text_at(at) == "," and sentence.text_at(at + 1) in {"the", "this"} and sentence.is_kind(at + 2, Kind.AGREEMENT):
            return at + 2
        if sentence.text_at(at) == "," and sentence.is_kind(at + 1, Kind.AGREEMENT):
            return at + 1
        if sentence.is_kind(at, Kind.AGREEMENT):
            return None
    return None


def _is_it(sentence: Sentence, comma: int) -> bool:
    """ "Launched by A and B in June 2003, it …": whether a pronoun for what was made stands behind a comma."""
    return sentence.text_at(comma) == "," and sentence.text_at(comma + 1) == "it"


def _agents(sentence: Sentence, at: int) -> list[Item]:
    """The countries of a list that begins here, or behind a body and a number: "by UNEP and six countries: A, B and C"."""
    if found := listed_countries(sentence, at):
        return found
    body = at
    while body < min(len(sentence), at + BODY) and sentence[body].kind is not Kind.COUNTRY:
        if sentence.text_at(body) in {"and", ","} and body > at:
            return listed_countries(sentence, body + 1)
        if not (sentence[body].capital or sentence.text_at(body) in {"the", "of", "for", "on", "(", ")"}):
            return []
        body += 1
    return []


def _made_it(scene: PartScene, phrase: Phrase, start: int, by: int) -> Iterator[Part]:
    """ "It is co-chaired by A, B and C": of what is spoken of."""
    sentence, countries = scene.sentence, listed_countries(scene.sentence, by)
    settled = scene.names.near("joined", start, start, phrase.end) if countries and not any(item.agency for item in countries) else None
    few = phrase.role != "participant" and 1 < len(countries) <= FEW_MAKERS
    for country in countries if settled else ():
        assert settled is not None
        role = "party" if few or (phrase.role == "party" and len(countries) > 1) else "participant"
        first = sentence[phrase.start].start_char
        yield Part(settled.name, country.value, None, role, first, country.end_char, RULE + "makes", settled.inherited)


def listed(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "The partners include A, B and C": of the agreement before it in the sentence, else of the passage's topic."""
    sentence, at = scene.sentence, phrase.end
    behind = object_agreement(sentence, at + 1) if sentence.text_at(at) in {"of", "in", "to", "by"} else None
    if behind is not None and sentence.text_at(at - 1) not in role_words("affected"):
        return  # a standing: read there
    at = behind + 1 if behind is not None else at  # "countries involved in the partnership include"
    if sentence.text_at(phrase.start - 1) in {"-", "–", "non", "not", "yet", "never", "former", "contracting"}:
        return  # non-parties
    if sentence.text_at(at) == "such" and sentence.text_at(at + 1) == "as":
        at += 1
    while sentence.text_at(at) in {"currently", "now", "also"} or (sentence.text_at(at) == "," and sentence.text_at(at + 1) == "including"):
        at += 1
    if sentence.text_at(at) in {
        "include",
        "comprise",
        "comprised",
        "are",
        "were",
        "included",
        "including",
        ":",
        "–",
        "—",
        "currently",
        "as",
        "”",
        "“",
        '"',
    }:
        yield from _topical(scene, listed_countries(scene.sentence, at + 1), phrase, phrase.role)


def made_of(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "X is comprised of agencies from A, B and C", "X brings together A and B"."""
    sentence = scene.sentence
    place = subject_agreement(sentence, group_before(sentence, phrase.start).start)
    if place is None:
        return
    near = range(phrase.end, min(len(sentence), phrase.end + 12))
    source = next(
        (at for at in near if sentence.text_at(at) == "from" or (sentence.text_at(at) == "of" and _are_governments(sentence, phrase, at))),
        None,
    )
    countries = listed_countries(scene.sentence, source + 1 if source is not None else phrase.end)
    if source is not None and len(countries) == 1 and "to" in _behind(sentence, countries[0]):
        return  # "from Argentina to the United States", "from Senegal in the west to Djibouti in the east"
    bringing = sentence.text_at(phrase.end - 1) in {"bring", "brings", "brought"}
    if bringing and "together" not in sentence.vocabulary:
        return
    if source is not None or len(countries) > 1:
        role = settled_role(phrase.role, sentence[place].value, scene.entries.reading.register)
        yield from parts(scene, countries, place, role, "made_of", phrase)


def _are_governments(sentence: Sentence, phrase: Phrase, of: int) -> bool:
    """ "the governments and private sectors of": whether what is brought together is countries' own, the first of it their governments."""
    return any(sentence.text_at(at) in {"government", "governments", "ministries", "agencies"} for at in range(phrase.end, of))


def _behind(sentence: Sentence, country: Item) -> set[str]:
    at = sentence.items.index(country)
    return {sentence.text_at(place) for place in range(at + 1, at + SPAN)}


def obliges(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "X commits A and B to protect it": whom a treaty obliges is a party to it."""
    sentence = scene.sentence
    group = group_before(sentence, phrase.start)
    place = subject_agreement(sentence, group.start)
    if place is None or group.irreal or group.passive:
        return
    countries = listed_countries(sentence, phrase.end)
    role = settled_role(phrase.role, sentence[place].value, scene.entries.reading.register)
    if role == "party" or len(countries) > 1:
        yield from parts(scene, countries, place, role, "obliges", phrase)


def place(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "with pilot sites in A, B and C", "new sites began operating in A": those of a network, not those of a treaty."""
    sentence = scene.sentence
    within = next((at for at in range(phrase.end, min(len(sentence), phrase.end + 4)) if sentence.text_at(at) in {"in", "across"}), None)
    if within is None or any(sentence.is_kind(at, Kind.DATE) for at in range(phrase.end, within)):
        return
    countries = listed_countries(sentence, within + 1)
    if sentence.text_at(phrase.start) not in role_words("site") and len({item.value for item in countries}) < PAIR:
        return  # one country's own affair
    named = agreement_before(scene, phrase.start)
    topic = sentence[named].value if named is not None else _topic_name(scene, phrase)
    if topic and not is_treaty(topic, scene.entries.reading.register):
        yield from _topical(scene, countries, phrase, phrase.role)


def _topic_name(scene: PartScene, phrase: Phrase) -> str | None:
    """The topic, where the passage itself names it or a heading does: sites elsewhere are those of something else."""
    at = scene.sentence[phrase.start].start_char
    topic = scene.entries.reading.register.topic(scene.sentence.passage, at, at)
    near = topic is not None and (topic.inherited is None or topic.inherited.source in NEARBY)
    return topic.name if topic and near else None


def _topical(scene: PartScene, countries: list[Item], phrase: Phrase, role: str) -> Iterator[Part]:
    """Parts of the agreement that the sentence names before the phrase, else of the one that the passage is about."""
    start = scene.sentence[phrase.start].start_char
    about = scene.names.before("joined", phrase.start, phrase.start, phrase.end) if countries else None
    if about is None or (role == "member" and has_no_members(scene, about.name)):
        return  # "It was founded by the Oslo Declaration. The members are A and B": of what was founded
    for country in countries:
        settled = settled_role(role, about.name, scene.entries.reading.register)
        yield Part(about.name, country.value, None, settled, start, country.end_char, RULE + phrase.section, about.inherited)


def has_no_members(scene: PartScene, name: str) -> bool:
    """Whether an agreement is a text of one occasion, which a body has but nobody is a member of."""
    entity = scene.entries.reading.register.entity(name)
    return entity is not None and entity.kind in role_words("of_one_occasion")
