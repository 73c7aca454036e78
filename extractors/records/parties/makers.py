"""Makers and members: who launched an agreement, of whom it is made, where its sites are."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind
from extractors.records.events.antecedents import NEARBY
from extractors.records.events.country_groups import acting_countries, agent_place, relative_object
from extractors.records.events.country_lists import REACH, listed_countries
from extractors.records.events.roles import Part, Phrase, is_treaty, role_lexicon, settled_role
from extractors.records.events.verb_group import group_before, object_agreement, subject_agreement, words
from extractors.records.events.verbs import verbs
from extractors.records.parties.part_scene import RULE, PartScene, agreement_before, parts

FEW_MAKERS = 3
AGENCIES = 20  # items that the agencies which sign may have


def makes(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "A, B and C developed X", "X was launched by A": together they are its parties, alone they take part."""
    sentence = scene.sentence
    group = group_before(sentence, phrase.start)
    if group.irreal:
        return
    place = None if group.passive else object_agreement(sentence, phrase.end)
    if place is not None:
        countries = acting_countries(sentence, group.start)[1] or _agency_before(scene, group.start)
    else:
        if not group.passive and (relative := relative_object(sentence, group.start)):
            place, countries = relative
        else:
            place, countries = subject_agreement(sentence, group.start), []
        by = agent_place(sentence, phrase.end)
        if place is None or (by is None and not countries):
            return
        countries = countries or listed_countries(scene.sentence, by or 0) or _agencies(scene, by or 0)
    joint = len({item.value for item in countries}) > 1 and all(_bare(scene, item) for item in countries)
    few = len(countries) <= FEW_MAKERS or phrase.role == "party"
    yield from parts(scene, countries, place, "party" if joint and few and phrase.role != "participant" else "participant", "makes", phrase)


def _bare(scene: PartScene, country: Item) -> bool:
    at = scene.sentence.items.index(country)
    following = scene.sentence[at + 1] if at + 1 < len(scene.sentence) else None
    return following is None or not (following.is_word and following.capital)


def _agencies(scene: PartScene, at: int) -> list[Item]:
    """ "by the U.S. Department of State and the Canadian Wildlife Service": the countries whose agencies act."""
    sentence, found = scene.sentence, list[Item]()
    end = min(len(sentence), at + REACH)
    while at < end:
        item = sentence[at]
        if (
            item.kind is Kind.COUNTRY
            and sentence.text_at(at - 1) in {"the", "by", "and", ","}
            and not sentence.is_kind(at + 1, Kind.AGREEMENT)
        ):
            found.append(item)
        elif not (item.capital or item.text in {"the", "of", "and", ",", "for", "on", "&"}):
            break
        at += 1
    return found


def _agency_before(scene: PartScene, at: int) -> list[Item]:
    """ "The U.S. Department of State launched X"."""
    sentence, back = scene.sentence, at - 1
    while (
        back > at - 20
        and back >= 0
        and (sentence[back].is_word and (sentence[back].capital or sentence[back].text in {"of", "and", "for"}))
    ):
        back -= 1
    opens = back <= 0 or sentence.text_at(back - 1) in {"the", ",", "and"}
    return [sentence[back]] if back < at - 1 and sentence.is_kind(back, Kind.COUNTRY) and opens else []


def signing_agencies(scene: PartScene) -> Iterator[Part]:
    """ "EPA and China's State Administration signed X", "X, signed by EPA and Environment Canada": agencies of two countries bind those."""
    sentence = scene.sentence
    for verb in verbs(sentence):
        if verb.phrase.words != ("signed",) or (group := group_before(sentence, verb.start)).irreal:
            continue
        place = None if group.passive else object_agreement(sentence, verb.end)
        by = agent_place(sentence, verb.end)
        if place is None and by is not None:
            place, span = (
                subject_agreement(sentence, group.start, participle=not group.auxiliary),
                range(by, min(len(sentence), by + AGENCIES)),
            )
        else:
            span = range(max(0, group.start - AGENCIES), group.start)
        found = {item.value: item for at in span if (item := _agency(scene, at))}
        named = any(sentence.text_at(at) in role_lexicon().agencies for at in span)
        if place is not None and named and len(found) > 1:
            phrase = Phrase("makes", "party", verb.start, verb.end)
            yield from parts(scene, list(found.values()), place, "party", "makes", phrase)


def _agency(scene: PartScene, at: int) -> Item | None:
    """The country whose agency a word names, or whose name stands in one."""
    sentence = scene.sentence
    item = sentence[at]
    if item.is_word and item.capital and (country := role_lexicon().agencies.get(item.text)):
        return Item(Kind.COUNTRY, item.text, item.start_char, item.end_char, True, country)
    if item.kind is not Kind.COUNTRY:
        return None
    following = at + 2 if sentence.text_at(at + 1) == "'s" else at + 1
    part = following < len(sentence) and sentence[following].is_word and sentence[following].capital
    return item if part or sentence.text_at(at - 1) in words("agency_head") else None


def listed(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "The partners include A, B and C": of the agreement before it in the sentence, else of the passage's topic."""
    sentence, at = scene.sentence, phrase.end
    if sentence.text_at(at) in {"of", "in", "to"} and object_agreement(sentence, at + 1) is not None:
        return  # a standing: read there
    if sentence.text_at(phrase.start - 1) in {"-", "–", "non"}:
        return  # non-parties
    while sentence.text_at(at) in {"currently", "now", "also"} or (sentence.text_at(at) == "," and sentence.text_at(at + 1) == "including"):
        at += 1
    if sentence.text_at(at) in {"include", "are", "were", "included", "including", ":", "–", "—", "currently"}:
        yield from _topical(scene, listed_countries(scene.sentence, at + 1), phrase, phrase.role)


def made_of(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "X is comprised of agencies from A, B and C", "X brings together A and B"."""
    sentence = scene.sentence
    place = subject_agreement(sentence, group_before(sentence, phrase.start).start)
    if place is None:
        return
    source = next((at for at in range(phrase.end, min(len(sentence), phrase.end + 12)) if sentence.text_at(at) == "from"), None)
    countries = listed_countries(scene.sentence, source + 1 if source is not None else phrase.end)
    if source is not None or len(countries) > 1:
        yield from parts(scene, countries, place, phrase.role, "made_of", phrase)


def place(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "with pilot sites in A, B and C", "new sites began operating in A": those of a network, not those of a treaty."""
    sentence = scene.sentence
    within = next((at for at in range(phrase.end, min(len(sentence), phrase.end + 4)) if sentence.text_at(at) in {"in", "across"}), None)
    if within is None or any(sentence.is_kind(at, Kind.DATE) for at in range(phrase.end, within)):
        return
    named = agreement_before(scene, phrase.start)
    topic = sentence[named].value if named is not None else _topic_name(scene, phrase)
    if topic and not is_treaty(topic, scene.entries.reading.register):
        yield from _topical(scene, listed_countries(scene.sentence, within + 1), phrase, phrase.role)


def _topic_name(scene: PartScene, phrase: Phrase) -> str | None:
    """The topic, where the passage itself names it or a heading does: sites elsewhere are those of something else."""
    at = scene.sentence[phrase.start].start_char
    topic = scene.entries.reading.register.topic(scene.sentence.passage, at, at)
    near = topic is not None and (topic.inherited is None or topic.inherited.source in NEARBY)
    return topic.name if topic and near else None


def _topical(scene: PartScene, countries: list[Item], phrase: Phrase, role: str) -> Iterator[Part]:
    """Parts of the agreement that the sentence names before the phrase, else of the one that the passage is about."""
    start = scene.sentence[phrase.start].start_char
    topic = scene.entries.reading.register.topic(scene.sentence.passage, scene.sentence.start_char, start)
    for country in countries if topic else ():
        assert topic is not None
        inherited = (topic.inherited,) if topic.inherited else ()
        settled = settled_role(role, topic.name, scene.entries.reading.register)
        yield Part(topic.name, country.value, None, settled, start, country.end_char, RULE + phrase.section, inherited)
