"""Refusals: who has not ratified, never signed, or was left out."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import acting_countries, country_group, excepted, is_neither
from extractors.records.events.actors.country_lists import agreements_from, listed_countries, opening
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.roles import Part, Phrase, role_lexicon, role_words
from extractors.records.events.words.verb_group import delayed, group_before, words
from extractors.records.events.words.verbs import Shape, Verb, verbs
from extractors.records.parties.clauses.part_scene import RULE, PartScene, agreement_before, parts

EXCEPTED = 30  # items back to "except"


def refusals(scene: PartScene) -> Iterator[Part]:
    """ "A has not ratified X", "neither A nor B joined X", "A never signed X"."""
    sentence = scene.sentence
    yield from neither(scene) if "neither" in sentence.vocabulary else ()
    yield from _did_not(scene)
    yield from _left_alone(scene) if "only" in sentence.vocabulary else ()
    for verb in verbs(sentence):
        event = verb.event(Shape.MEMBER, Shape.MEMBER_INFINITIVE)
        if (place := _barred(scene, verb)) is not None:
            yield from _shut_out(scene, verb, place)
        if event is None or event == "withdrew":
            continue
        yield from _left_out(scene, verb.end)
        yield from _exceptions(scene, verb)
        yield from _set_apart(scene, verb)
        start = _refusal_start(scene, verb.start)
        said = {sentence.text_at(at) for at in range(start, verb.start)}
        if said & role_words("unreal") and (end := _elliptic(scene, verb.end)) is not None:
            said = {"not"}
        if is_neither(sentence, acting_countries(sentence, start)[1]):
            said = {"neither"}
        if delayed(sentence, group_before(sentence, verb.start), verb.end) is not None:
            continue
        if said & role_words("unreal") or not said & (role_words("refusal") | role_words("refusing")):
            continue
        if verb.event(Shape.MEMBER) and (said & words("be") or sentence.text_at(verb.end) == "by"):
            yield from _by_none(scene, verb, start)
            continue
        countries = acting_countries(sentence, start)[1] or _only_one(scene, start)
        if not countries and sentence.text_at(start - 1) in {"and", "but", ","}:
            countries = opening(sentence)
        settled = _refused(scene, verb, start) if countries else None
        if settled is None:
            continue
        for country in countries:
            end = sentence[min(verb.end, len(sentence) - 1)].end_char
            yield Part(settled.name, country.value, None, "non_party", country.start_char, end, RULE + "refusal", settled.inherited)


def _by_none(scene: PartScene, verb: Verb, start: int) -> Iterator[Part]:
    """ "X has not been signed by A or B", "It has not been signed by them"."""
    sentence, end = scene.sentence, verb.end + 1
    if sentence.text_at(verb.end) != "by":
        return
    countries = listed_countries(sentence, end)
    place = subject_agreement(sentence, start)
    if place is None and sentence.text_at(start - 1) == ":" and sentence.is_kind(start - 2, Kind.AGREEMENT):
        place = start - 2
    if place is not None:
        yield from parts(scene, countries, place, "non_party", "refusal", Phrase("refusal", "non_party", verb.start, end))
    elif countries and sentence.text_at(start - 1) == "it":
        settled = scene.names.before("ratified", start - 1, start - 1, end)
        for country in countries if settled else ():
            assert settled is not None
            yield Part(
                settled.name,
                country.value,
                None,
                "non_party",
                sentence[start - 1].start_char,
                country.end_char,
                RULE + "refusal",
                settled.inherited,
            )


def _barred(scene: PartScene, verb: Verb) -> int | None:
    """ "was barred by its status from joining X", "decided against ratifying X": where what keeps it out begins."""
    sentence, event = scene.sentence, verb.event(Shape.GERUND)
    if event is None or event == "withdrew" or sentence.text_at(verb.start - 1) not in {"from", "against"}:
        return None
    near = range(verb.start - 2, max(-1, verb.start - 12), -1)
    return next((at for at in near if sentence.text_at(at) in role_words("barring")), None)


def _shut_out(scene: PartScene, verb: Verb, barring: int) -> Iterator[Part]:
    sentence, place = scene.sentence, object_agreement(scene.sentence, verb.end)
    group = group_before(sentence, barring)
    if place is None or group.irreal:
        return
    countries = acting_countries(sentence, group.start)[1]
    if not countries and sentence.text_at(group.start - 1) in {"and", "but"}:
        countries = opening(sentence)
    yield from parts(scene, countries, place, "non_party", "refusal", Phrase("refusal", "non_party", barring, verb.end))


def _only_one(scene: PartScene, start: int) -> list[Item]:
    """ "A is the only country which has not …": the country of which that is said."""
    sentence = scene.sentence
    if sentence.text_at(start - 1) not in words("relative"):
        return []
    only = next((at for at in range(start - 2, max(0, start - 10), -1) if sentence.text_at(at) in {"only", "one", "among"}), None)
    if only is None:
        return []
    copula = next((at for at in range(only - 1, max(0, only - 4), -1) if sentence.text_at(at) in words("be") | {"remains"}), None)
    return acting_countries(sentence, copula)[1] if copula is not None else []


def _refused(scene: PartScene, verb: Verb, start: int) -> Settled | None:
    """The agreement behind a refused verb, or the one that "it" means there."""
    behind = verb.end + 1 if scene.sentence.text_at(verb.end) == "," else verb.end  # "has signed, but not ratified, X"
    place = object_agreement(scene.sentence, behind)
    if place is not None:
        return scene.names.item("ratified", place, start, place)
    if scene.sentence.text_at(verb.end) in {"it", "them"}:
        return scene.names.before("ratified", verb.end, start, verb.end)
    bare_on = scene.sentence.text_at(verb.end) in {"on", "up"} and scene.sentence.text_at(verb.end + 1) in {"", ".", ",", ";", "yet"}
    at_all = bare_on or (scene.sentence.text_at(verb.end) == "at" and scene.sentence.text_at(verb.end + 1) == "all")
    bare = at_all or verb.end >= len(scene.sentence) or scene.sentence.text_at(verb.end) in {".", ",", ";", ")", "and", "but", "yet"}
    return scene.names.near("ratified", verb.start, start, verb.end) if bare else None


def _elliptic(scene: PartScene, at: int) -> int | None:
    """ "could join but have not": where the denial ends that stands for the verb."""
    sentence = scene.sentence
    place = next((back for back in range(at, min(len(sentence), at + 6)) if sentence.text_at(back) == "but"), None)
    if place is None or sentence.text_at(place + 1) not in words("auxiliary") or sentence.text_at(place + 2) not in role_words("refusal"):
        return None
    return place + 3 if sentence.text_at(place + 3) in {"", ".", ";", ",", "yet", "done"} else None


def _exceptions(scene: PartScene, verb: Verb) -> Iterator[Part]:
    """ "All countries except A and B have ratified X", "the only countries not to have ratified X are A and B"."""
    sentence, place = scene.sentence, object_agreement(scene.sentence, verb.end)
    phrase = Phrase("refusal", "non_party", verb.start, verb.end)
    group = group_before(sentence, verb.start)
    if place is None:
        yield from _all_but(scene, verb) if group.passive and not group.irreal else ()
        return
    if not group.irreal:
        at = next((back for back in range(group.start - 1, max(0, group.start - EXCEPTED), -1) if excepted(sentence, back)), None)
        countries = listed_countries(sentence, at + 1) if at is not None else []
        role = _left_role(scene, verb, range(at or 0))
        yield from parts(scene, countries, place, role, "refusal", phrase)
    elif "only" in sentence.vocabulary and {sentence.text_at(at) for at in range(group.start, verb.start)} & role_words("refusal"):
        copula = place + 1
        if sentence.text_at(copula) in {"are", "is", "were", "was"}:
            yield from parts(scene, listed_countries(sentence, copula + 1), place, "non_party", "refusal", phrase)


def _set_apart(scene: PartScene, verb: Verb) -> Iterator[Part]:
    """ "A and B, but not C, have ratified X": C has not."""
    sentence, group = scene.sentence, group_before(scene.sentence, verb.start)
    place = None if group.irreal or group.passive else object_agreement(sentence, verb.end)
    if place is None or sentence.text_at(group.start - 1) != ",":
        return
    first, countries = country_group(sentence, group.start - 2)
    if countries and sentence.text_at(first - 1) == "not" and sentence.text_at(first - 2) in {"but", "though", "although", "and"}:
        yield from parts(scene, countries, place, "non_party", "refusal", Phrase("refusal", "non_party", first - 1, verb.end))


def _all_but(scene: PartScene, verb: Verb) -> Iterator[Part]:
    """ "X has been ratified by all countries except A and B"."""
    sentence, place = scene.sentence, subject_agreement(scene.sentence, group_before(scene.sentence, verb.start).start)
    near = range(verb.end, min(len(sentence), verb.end + EXCEPTED))
    at = next((at for at in near if excepted(sentence, at)), None) if sentence.text_at(verb.end) == "by" else None
    if place is not None and at is not None:
        countries, role = listed_countries(sentence, at + 1), _left_role(scene, verb, range(verb.end, at))
        yield from parts(scene, countries, place, role, "refusal", Phrase("refusal", role, verb.start, at + 1))


def _left_role(scene: PartScene, verb: Verb, before: range) -> str:
    """Of whom all but A are told, A has not done it; of whom "none except A" is told, A has."""
    none = any(scene.sentence.text_at(at) in role_words("nobody") for at in before)
    return role_lexicon().acts.get(verb.event(Shape.MEMBER) or "", "party") if none else "non_party"


def neither(scene: PartScene) -> Iterator[Part]:
    """ "A and B have signed X; C and D have done neither", "A signed neither X nor Y"."""
    sentence = scene.sentence
    yield from _neither_of(scene)
    for at in range(2, len(sentence)):
        if sentence.text_at(at) == "neither" and sentence.text_at(at - 1) in {"done", "did", "do"}:
            group = group_before(sentence, at - 1)
            settled = scene.names.before("ratified", group.start, group.start, at)
            for country in acting_countries(sentence, group.start)[1] if settled else ():
                assert settled is not None
                end = sentence[at].end_char
                yield Part(settled.name, country.value, None, "non_party", country.start_char, end, RULE + "refusal", settled.inherited)


def _neither_of(scene: PartScene) -> Iterator[Part]:
    """ "A signed neither X nor Y"."""
    sentence = scene.sentence
    for verb in verbs(sentence):
        if verb.event(Shape.MEMBER) in (None, "withdrew") or sentence.text_at(verb.end) != "neither":
            continue
        countries = acting_countries(sentence, group_before(sentence, verb.start).start)[1]
        for place in agreements_from(sentence, verb.end + 1) if countries else ():
            yield from parts(scene, countries, place, "non_party", "refusal", Phrase("refusal", "non_party", verb.start, verb.end + 1))


def _did_not(scene: PartScene) -> Iterator[Part]:
    """ "A and B ratified X; C did not", "…, but D has not": the denial stands for the verb."""
    sentence = scene.sentence
    for at in range(2, len(sentence)):
        if sentence.text_at(at) not in role_words("refusal") or sentence.text_at(at - 1) not in words("auxiliary"):
            continue
        so = {sentence.text_at(at + 1), sentence.text_at(at + 2)} & {"done"}  # "have not yet done so"
        if (sentence.text_at(at + 1) not in {"", ".", ";", ",", ")", "yet"} and not so) or (before := agreement_before(scene, at)) is None:
            continue
        acts = words("own_act") | words("achieved") | {"parties", "party", "members", "member", "bound"}
        done = any(sentence.text_at(place) in acts for place in range(before - 6, before + 1))
        countries = acting_countries(sentence, group_before(sentence, at - 1).start)[1] if done else []
        others = [item for item in countries if item.start_char > sentence[before].end_char]
        yield from parts(scene, others, before, "non_party", "refusal", Phrase("refusal", "non_party", at - 1, at + 1))


def _left_alone(scene: PartScene) -> Iterator[Part]:
    """ "B acceded to X, leaving A as the only country outside it"."""
    sentence = scene.sentence
    for at in range(1, len(sentence) - 3):
        if sentence.text_at(at) not in {"leaving", "leaves", "left"} or (before := agreement_before(scene, at)) is None:
            continue
        countries, end = countries_from(sentence, at + 1)
        near = {sentence.text_at(place) for place in range(end, min(len(sentence), end + EXCEPTED))}
        if countries and "only" in near and near & (role_words("refusal") | {"outside"}):
            yield from parts(scene, countries, before, "non_party", "refusal", Phrase("refusal", "non_party", at, end))


def _left_out(scene: PartScene, at: int) -> Iterator[Part]:
    """ "X has been ratified by 187 countries, but not by A or B"."""
    sentence, place = scene.sentence, agreement_before(scene, at)
    near = range(at, min(len(sentence), at + 14))
    by = next((place for place in near if sentence.text_at(place) == "not" and sentence.text_at(place + 1) == "by"), None)
    if by is not None and place is not None:
        countries = listed_countries(sentence, by + 2)
        yield from parts(scene, countries, place, "non_party", "refusal", Phrase("refusal", "non_party", by, by + 2))


def _refusal_start(scene: PartScene, at: int) -> int:
    """Where "has never", "did not", "refused to" begins that ends here."""
    small = words("irreal") | words("auxiliary") | words("adverb") | role_words("refusing") | role_words("refusal")
    while scene.sentence.text_at(at - 1) in small:
        at -= 1
    return at
