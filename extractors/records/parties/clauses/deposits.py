"""Deposits: "with the accession of A", "A's instrument of acceptance of X", "met X to deposit his country's instrument of accession"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import first_country, opening
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.roles import Part, role_words
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.part_scene import RULE, PartScene, agreement_before

HANDED = 12  # items from a verb of handing over to the instrument
DEPOSITED = frozenset({"ratification", "accession", "acceptance", "approval", "adherence", "succession"})
HANDED_IN = DEPOSITED | {"deposit", "instrument", "instruments"}  # without them a sentence tells of no deposit
GIVEN = 4  # items from "with" to the noun
BROUGHT = 14  # items from the countries to what their accession brought about


def deposits(scene: PartScene) -> Iterator[Part]:
    """Whoever hands in an instrument, or has acceded to what that brings into force, is a party."""
    yield from _given(scene)
    yield from _instruments(scene)
    yield from _deposit_by(scene)
    yield from _was_deposited(scene)
    yield from _completed(scene)


def _given(scene: PartScene) -> Iterator[Part]:
    """ "came into force with the accession of A", "the ratification of A, the fiftieth, brought X into force"."""
    sentence = scene.sentence
    if not sentence.vocabulary.isdisjoint(role_words("wished")):
        return
    for at in range(len(sentence) - 2):
        if sentence.text_at(at) not in DEPOSITED or sentence.text_at(at + 1) not in {"of", "by"}:
            continue
        countries, end = countries_from(sentence, at + 2)
        given = any(sentence.text_at(back) in role_words("given") for back in range(max(0, at - GIVEN), at))
        near = range(end, min(len(sentence), end + BROUGHT))
        brought = any(sentence.text_at(place) in role_words("brought") for place in near)
        if not countries or not (given or brought):
            continue
        own = object_agreement(sentence, end + 1) if sentence.text_at(end) in {"to", "of"} else None
        if own is None and sentence.text_at(end) in {"to", "of"}:
            continue  # to something that is no agreement
        if not sentence.vocabulary.isdisjoint({"would", "if", "could", "might"}):
            continue
        place = own if own is not None else agreement_before(scene, at)
        if place is None and brought:
            place = next((behind for behind in near if sentence.is_kind(behind, Kind.AGREEMENT)), None)
        settled = scene.names.item("ratified", place, at, place) if place is not None else scene.names.near("ratified", at, at, end)
        yield from _parts(scene, settled, countries, at)


def _deposit_by(scene: PartScene) -> Iterator[Part]:
    """ "following the deposit by A of the fiftieth instrument", "followed the deposit of the last instrument, by A"."""
    sentence = scene.sentence
    if sentence.vocabulary.isdisjoint({"instrument", "instruments"}) or not sentence.vocabulary.isdisjoint(role_words("unreal")):
        return
    for at in range(len(sentence) - 2):
        if sentence.text_at(at) != "deposit" or sentence.text_at(at + 1) not in {"by", "of", "on"}:
            continue
        by = next((place for place in range(at + 1, min(len(sentence), at + HANDED)) if sentence.text_at(place) == "by"), None)
        countries = countries_from(sentence, by + 1)[0] if by is not None else []
        place = agreement_before(scene, at)
        settled = scene.names.item("ratified", place, at, place) if place is not None else scene.names.near("ratified", at, at, at)
        yield from _parts(scene, settled, countries, at)


def _was_deposited(scene: PartScene) -> Iterator[Part]:
    """ "A signed X in 2016 and the instrument of ratification was deposited in 2017"."""
    sentence = scene.sentence
    for at in range(2, len(sentence) - 3):
        if (
            sentence.text_at(at) != "instrument"
            or sentence.text_at(at - 1) not in {"the", "its"}
            or sentence.text_at(at + 2) not in DEPOSITED
        ):
            continue
        if sentence.text_at(at + 3) not in {"was", "were"} or sentence.text_at(at + 4) not in role_words("hands"):
            continue
        first = opening(sentence)
        named = {item.value for item in sentence.items[:at] if item.kind is Kind.COUNTRY}
        place = agreement_before(scene, at)
        if len(first) == 1 and len(named) == 1 and place is not None:
            yield from _parts(scene, scene.names.item("ratified", place, at, place), first, at)


def _completed(scene: PartScene) -> Iterator[Part]:
    """ "A and B completed their ratification on 5 February": of what is spoken of."""
    sentence = scene.sentence
    for at in range(2, len(sentence)):
        if sentence.text_at(at) not in DEPOSITED or sentence.text_at(at - 1) not in {"their", "its"} | words("determiner"):
            continue
        verb = at - 2
        if sentence.text_at(verb) not in role_words("completing") or sentence.text_at(at + 1) in {"of", "to"}:
            continue
        group = group_before(sentence, verb)
        countries = [] if group.irreal or group.passive else acting_countries(sentence, group.start)[1]
        yield from _parts(scene, scene.names.near("ratified", verb, group.start, at) if countries else None, countries, at)


def _instruments(scene: PartScene) -> Iterator[Part]:
    """ "lodged A's instrument of acceptance of X", "met him to deposit his country's instrument of accession to X"."""
    sentence = scene.sentence
    for at in range(1, len(sentence) - 2):
        if sentence.text_at(at) not in {"instrument", "instruments"} or sentence.text_at(at + 1) != "of":
            continue
        if sentence.text_at(at + 2) not in DEPOSITED or not _handed(sentence, at):
            continue
        countries = _whose(sentence, at)
        end = _past_purpose(sentence, at + 3)
        place = object_agreement(sentence, end + 1) if sentence.text_at(end) in {"to", "of", "for"} else None
        settled = scene.names.item("ratified", place, at, place) if place is not None else None
        if place is None and end > at + 3:
            settled = scene.names.near("ratified", at, at, end)
        yield from _parts(scene, settled, countries, at)


def _past_purpose(sentence: Sentence, at: int) -> int:
    """Past "to become a party" behind an instrument, which says whose party its country is; the place itself without it."""
    if [sentence.text_at(at), sentence.text_at(at + 1)] not in (["to", "become"], ["and", "became"]):
        return at
    return next((place + 1 for place in range(at + 2, at + 5) if sentence.text_at(place) == "party"), at)


def _handed(sentence: Sentence, at: int) -> bool:
    """Whether a verb of handing over stands before an instrument, not one that somebody means to hand over."""
    for back in range(at - 1, max(-1, at - HANDED), -1):
        if sentence.text_at(back) in role_words("hands"):
            meets = any(sentence.text_at(place) in role_words("meets") for place in range(back))
            became = any(sentence.text_at(place) in {"became", "become", "becomes"} for place in range(back))
            return sentence.text_at(back - 1) not in words("irreal") or (sentence.text_at(back - 1) == "to" and (meets or became))
    return False


def _whose(sentence: Sentence, at: int) -> list[Item]:
    """Whose instrument it is: the owner right before it, or the country of him who hands in that of "his country"."""
    before = at - 1
    if sentence.text_at(before) in {"'s", "'", "’"}:
        if sentence.text_at(before - 1) == "country":
            own = [item for item in sentence.items[:before] if item.kind is Kind.COUNTRY and not item.adjective]
            own = [item for item in own if item.text.startswith("for ")] or own  # not the country that an ambassador is sent to
            return own[:1] if len({item.value for item in own}) == 1 else []
        before -= 1
    elif sentence.text_at(before) == "its":
        return opening(sentence) or first_country(sentence, 0)  # "Kenya became the first to deposit its instrument"
    elif not (sentence.is_kind(before, Kind.COUNTRY) and not sentence[before].adjective):
        return []
    return [sentence[before]] if sentence.is_kind(before, Kind.COUNTRY) else []


def _parts(scene: PartScene, settled: Settled | None, countries: list[Item], at: int) -> Iterator[Part]:
    for country in countries if settled else ():
        assert settled is not None
        start, end = min(scene.sentence[at].start_char, country.start_char), max(scene.sentence[at].end_char, country.end_char)
        yield Part(settled.name, country.value, None, "party", start, end, RULE + "deposit", settled.inherited)
