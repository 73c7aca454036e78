"""Bonds: on whom an agreement is binding, for whom it is in force, and from whom ratifications came in."""

from collections.abc import Iterator

from extractors.clauses import Kind
from extractors.records.events.actors.country_groups import country_group
from extractors.records.events.actors.country_lists import listed_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.roles import Part, Phrase, is_treaty, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.part_scene import RULE, PartScene, agreement_before, parts

NEAR = 8  # items from a noun to the list of those whom it is about
ROLES = {"signatures": "signatory", "signature": "signatory"}  # all other instruments make parties


def binds(scene: PartScene, phrase: Phrase) -> Iterator[Part]:
    """ "X is binding on A and B", "X applies to A and B": whom a treaty binds is a party to it."""
    sentence = scene.sentence
    group = group_before(sentence, phrase.start)
    place = None if group.irreal else subject_agreement(sentence, group.start)
    if place is not None and is_treaty(sentence[place].value, scene.entries.reading.register):
        yield from parts(scene, listed_countries(sentence, phrase.end), place, "party", "binds", phrase)


def in_force_for(scene: PartScene) -> Iterator[Part]:
    """ "For A and B, X has been in force since 1992"."""
    sentence = scene.sentence
    yield from _force_for(scene)
    if sentence.text_at(0) not in {"for", "in"}:
        return
    countries, end = countries_from(sentence, 1)
    place = end + 1 if sentence.text_at(end) == "," else end
    place = place + 1 if sentence.text_at(place) in words("determiner") else place
    named = agreement_before(scene, place + 1)
    if not countries or named != place:
        return
    after = skip_bracket(sentence, place + 1)
    for at in range(after, min(len(sentence) - 1, after + NEAR)):
        if sentence.text_at(at) in words("irreal"):
            return
        if sentence.text_at(at) in {"force", "effect"} and sentence.text_at(at - 1) in {"in", "into"}:
            yield from parts(scene, countries, place, "party", "binds", Phrase("binds", "party", after, at + 1))
            return


def _force_for(scene: PartScene) -> Iterator[Part]:
    """ "It entered into force in December 2002 for A and B"."""
    sentence = scene.sentence
    for at in range(3, len(sentence) - 1):
        if sentence.text_at(at) != "for" or not sentence.is_kind(at + 1, Kind.COUNTRY):
            continue
        force = next((back for back in range(at - 1, max(0, at - NEAR), -1) if sentence.text_at(back) in {"force", "effect"}), None)
        if force is None or sentence.text_at(force - 1) not in {"in", "into"}:
            continue
        near = range(max(0, force - NEAR), at)
        countries = countries_from(sentence, at + 1)[0]
        if not countries or any(sentence.text_at(back) in words("irreal") - {"to"} for back in near):
            continue
        place = agreement_before(scene, force)
        settled = scene.names.item("ratified", place, at, place) if place is not None else scene.names.near("ratified", force, force, at)
        for country in countries if settled else ():
            assert settled is not None
            start = sentence[force].start_char
            yield Part(settled.name, country.value, None, "party", start, country.end_char, RULE + "binds", settled.inherited)


def received(scene: PartScene) -> Iterator[Part]:
    """ "Ratifications of X have come in from A, B and C", "X has received signatures from A and B"."""
    sentence, instruments = scene.sentence, role_words("instruments")
    if sentence.vocabulary.isdisjoint(instruments):
        return
    for at in range(len(sentence) - 3):
        noun = sentence.text_at(at)
        if noun not in instruments:
            continue
        role = ROLES.get(noun, "party")
        place = object_agreement(sentence, at + 2) if sentence.text_at(at + 1) in {"of", "to"} else None
        begin = at if place is None else place
        source = next((near for near in range(begin + 1, min(len(sentence), begin + NEAR)) if sentence.text_at(near) == "from"), None)
        if source is None or any(sentence.text_at(near) in words("irreal") for near in range(max(0, at - 4), source)):
            continue
        place = agreement_before(scene, at) if place is None else place
        countries = listed_countries(sentence, source + 1)
        if place is not None and countries:
            yield from parts(scene, countries, place, role, "received", Phrase("received", role, at, source + 1))


def memberships(scene: PartScene) -> Iterator[Part]:
    """ "A's membership in X", "the membership of A in X" that nobody wishes for."""
    sentence = scene.sentence
    for at in range(len(sentence) - 2):
        if sentence.text_at(at) not in {"membership", "participation"} or not sentence.vocabulary.isdisjoint(role_words("wished")):
            continue
        if sentence.text_at(at - 1) == "'s":
            countries, place = country_group(sentence, at - 2)[1], object_agreement(sentence, at + 2)
        else:
            countries, end = countries_from(sentence, at + 2)
            place = (
                object_agreement(sentence, end + 1) if sentence.text_at(at + 1) == "of" and sentence.text_at(end) in {"in", "of"} else None
            )
        if place is None and sentence.text_at(at + 1) in {"in", "of"} and (own := object_agreement(sentence, at + 2)) is not None:
            limited = sentence.text_at(own + 2) in {"limited", "restricted", "confined"} and sentence.text_at(own + 3) == "to"
            place, countries = own, listed_countries(sentence, own + 4) if limited else []  # "membership in X is limited to A and B"
        if place is not None and (sentence.text_at(at + 1) in {"in", "of"}):
            role = settled_role("member", sentence[place].value, scene.entries.reading.register)
            yield from parts(scene, countries, place, role, "membership", Phrase("membership", role, at, at + 1))


def accessions(scene: PartScene) -> Iterator[Part]:
    """ "The accession of A and B to X in 1994", "the ratification by A of X": told as facts by a day."""
    sentence = scene.sentence
    if not sentence.vocabulary.isdisjoint(role_words("wished")) or not any(item.kind is Kind.DATE for item in sentence.items):
        return
    for at in range(len(sentence) - 4):
        if sentence.text_at(at) not in role_words("instruments") or sentence.text_at(at + 1) not in {"of", "by"}:
            continue
        countries, end = countries_from(sentence, at + 2)
        place = object_agreement(sentence, end + 1) if countries and sentence.text_at(end) in {"to", "of"} else None
        if place is not None:
            role = ROLES.get(sentence.text_at(at), "party")
            yield from parts(scene, countries, place, role, "accession", Phrase("accession", role, at, at + 1))
