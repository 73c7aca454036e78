"""Countries together: an agreement between them, and what they undertake in it."""

from collections.abc import Iterator

from extractors.clauses import Kind, Sentence
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import listed_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.clauses.definitions import article_of, defined
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.brackets import DASHES, skip_bracket_back
from extractors.records.events.words.roles import Part, Phrase, is_treaty, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, verbs
from extractors.records.parties.clauses.part_scene import RULE, PartScene, agreement_before, parts

TALKS = frozenset({"negotiations", "talks", "discussions", "negotiation"})
FRONT = 4  # items before the agreement that opens a sentence: "Under the new X, …"

THEM = frozenset({"them", "these", "those", "which", "whom", "others"})  # "those which have not signed X, among them A and B"
MEMBERS = 9  # items from "of" to "in": "of governments and private firms in"
DEFINED = 18  # items from an agreement to "between"
NAMED = 8  # items from a list to the name of what is between those on it
BEHIND = 14  # items from "between" or "of" to the first country
UNDERTAKEN = 16  # items of what somebody undertakes in an agreement


def between(scene: PartScene) -> Iterator[Part]:
    """ "the Agreement between A and B", "X is a joint effort between A and B": two or more."""
    sentence = scene.sentence
    for at in range(1, len(sentence) - 2):
        if sentence.text_at(at) not in role_words("joined_by") or sentence.text_at(at + 1) in THEM:
            continue
        if not any(sentence.is_kind(behind, Kind.COUNTRY) for behind in range(at + 1, min(len(sentence), at + BEHIND))):
            continue
        beside = at - 2 if sentence.text_at(at - 1) in {",", "(", *DASHES} else at - 1
        beside = skip_bracket_back(sentence, beside)
        place = beside if sentence.is_kind(beside, Kind.AGREEMENT) else _defined(scene, at)
        if sentence.text_at(at) not in {"between", "among", "amongst"}:
            yield from _of_several(scene, at, _defined(scene, at))
            continue
        if place is None and sentence.text_at(at - 1) in words("be") - {"being", "been"}:
            place = subject_agreement(sentence, at - 1)  # "X is between A and B"
        if place is None and sentence.text_at(at - 1) in role_words("made_between"):
            place = subject_agreement(sentence, group_before(sentence, at - 1).start)
        if place is None and sentence.text_at(at - 1) in role_words("joint_noun"):
            place = opening_agreement(sentence)  # "X established cooperation among A and B"
        place = _concluded(scene, at) if place is None else place
        place = _after_talks(scene, at) if place is None else place
        countries = listed_countries(scene.sentence, at + 1)
        for each in _counted(scene, at) if place is None and len({item.value for item in countries}) > 1 else ():
            yield from parts(scene, countries, each, "party", "between", Phrase("between", "party", at, at + 1))
        if place is not None and len({item.value for item in countries}) > 1:
            yield from parts(scene, countries, place, "party", "between", Phrase("between", "party", at, at + 1))


def opening_agreement(sentence: Sentence) -> int | None:
    """The agreement that opens a sentence, where it names no other."""
    first = 1 if sentence.text_at(0) in words("determiner") else 0
    named = {item.value for item in sentence.items if item.kind is Kind.AGREEMENT}
    return first if len(named) == 1 and sentence.is_kind(first, Kind.AGREEMENT) else None


def _concluded(scene: PartScene, between: int) -> int | None:
    """ "X, which had been concluded by an exchange of notes between", "the pact between A and B, known as X": the agreement meant."""
    sentence, before = scene.sentence, agreement_before(scene, between)
    if before is not None and between - before < DEFINED and sentence.text_at(before + 1) in {",", "which", "that", "was", "were", "had"}:
        said = {sentence.text_at(at) for at in range(before, between)}
        first = 1 if sentence.is_kind(1, Kind.AGREEMENT) else 0  # "X is the first agreement under Y, concluded between"
        if first < before and sentence.is_kind(first, Kind.AGREEMENT) and sentence.text_at(first + 1) in words("be"):
            before = first
        return before if said & role_words("made_between") and not said & (role_words("unreal") | TALKS) else None
    noun = sentence.text_at(between - 1) in role_words("treaty") | role_words("contract") | words("head_noun")
    countries, end = countries_from(sentence, between + 1) if noun else ([], between)
    known = next((at for at in range(end, end + NAMED) if sentence.text_at(at) in {"known", "called", "named", "dubbed", "titled"}), None)
    return object_agreement(sentence, known + 1, frozenset({"as"})) if countries and known is not None else None


def _after_talks(scene: PartScene, between: int) -> int | None:
    """ "X was signed in 1960 after nine years of negotiations between A and B": what came of them."""
    sentence, before = scene.sentence, agreement_before(scene, between)
    if before is None or sentence.text_at(between - 1) not in TALKS:
        return None
    near = range(between - 2, max(before, between - NAMED), -1)
    after = next((at for at in near if sentence.text_at(at) in {"after", "following"}), before)
    said = {sentence.text_at(at) for at in range(before, after)}
    return before if said & role_words("made_between") and not said & (role_words("unreal") | role_words("refusal")) else None


def _of_several(scene: PartScene, at: int, place: int | None) -> Iterator[Part]:
    """ "X is a partnership of six countries: A, B and C", "X is a commitment by A and B"."""
    within = _members_in(scene.sentence, at) if place is not None else None
    countries = listed_countries(scene.sentence, within or at + 1) if place is not None else []
    if place is not None and len({item.value for item in countries}) > 1:
        role = settled_role("member", scene.sentence[place].value, scene.entries.reading.register)
        yield from parts(scene, countries, place, role, "between", Phrase("between", role, at, at + 1))


def _members_in(sentence: Sentence, of: int) -> int | None:
    """ "a partnership of governments and firms in A and B": where the countries begin that its members are in; else None."""
    for at in range(of + 1, min(len(sentence), of + MEMBERS)):
        if sentence.text_at(at) in {"in", "from"}:
            return at + 1
        if not sentence[at].is_word:
            return None
    return None


def _counted(scene: PartScene, between: int) -> list[int]:
    """ "Two agreements between A and B were signed: X and Y": those that the colon opens."""
    sentence = scene.sentence
    noun = sentence.text_at(between - 1)
    if not noun.endswith("s") or noun.removesuffix("s") not in role_words("treaty"):
        return []
    colon = next((at for at in range(between, len(sentence)) if sentence.text_at(at) == ":"), len(sentence))
    named = ((at, sentence[at].reference) for at in range(colon + 1, len(sentence)) if sentence.is_kind(at, Kind.AGREEMENT))
    return [at for at, reference in named if reference is None or reference.how == "name"]


def committed(scene: PartScene) -> Iterator[Part]:
    """ "A and B promised in X to cut it", "A pledged under X to …": those who bind themselves in it have a part in it."""
    sentence = scene.sentence
    for at in range(1, len(sentence) - 2):
        if sentence.text_at(at) not in role_words("undertakes"):
            continue
        within = _within(scene, at)
        if within is None:
            yield from _committed_by(scene, at)
            continue
        group, place = group_before(sentence, at), object_agreement(sentence, within + 1)
        countries = acting_countries(sentence, group.start)[1] if place is not None and not (group.irreal or group.passive) else []
        if place is not None and countries:
            role = "party" if len(countries) > 1 or is_treaty(sentence[place].value, scene.entries.reading.register) else "participant"
            yield from parts(scene, countries, place, role, "committed", Phrase("committed", role, at, at + 2))


def _within(scene: PartScene, verb: int) -> int | None:
    """ "committed in X", "committed to addressing air pollution in X": where the preposition stands before the agreement."""
    sentence = scene.sentence
    for at in range(verb + 1, min(len(sentence), verb + UNDERTAKEN)):
        item = sentence[at]
        if item.text in {"in", "under", "through"} and object_agreement(sentence, at + 1) is not None:
            return at
        if item.text == "," and at == verb + 1:
            continue  # "undertook, through X, to"
        if not item.is_word or item.text in words("stop") or item.text in role_words("refusal"):
            return None
    return None


def _committed_by(scene: PartScene, at: int) -> Iterator[Part]:
    """ "Under X, A agreed to cut it": the agreement that opens the sentence."""
    sentence = scene.sentence
    if sentence.text_at(0) in {"in", "under", "through", "by"} and sentence.text_at(1) == "it":
        yield from _committed_in_it(scene, at)
        return
    front = next((place for place in range(1, FRONT) if sentence.is_kind(place, Kind.AGREEMENT)), None)
    if front is None or sentence.text_at(0) not in {"in", "under", "through", "by"} or agreement_before(scene, at) != front:
        return
    group = group_before(sentence, at)
    countries = [] if group.irreal or group.passive else acting_countries(sentence, group.start)[1]
    role = "party" if len(countries) > 1 or is_treaty(sentence[front].value, scene.entries.reading.register) else "participant"
    yield from parts(scene, countries, front, role, "committed", Phrase("committed", role, at, at + 1))


def _committed_in_it(scene: PartScene, at: int) -> Iterator[Part]:
    """ "In it A and B undertook to …": in what the sentence before speaks of."""
    sentence, group = scene.sentence, group_before(scene.sentence, at)
    countries = [] if group.irreal or group.passive else acting_countries(sentence, group.start)[1]
    settled = scene.names.near("joined", 1, 0, at) if countries else None
    for country in countries if settled else ():
        assert settled is not None
        role = "party" if len(countries) > 1 or is_treaty(settled.name, scene.entries.reading.register) else "participant"
        start, end = sentence[0].start_char, sentence[at].end_char
        yield Part(settled.name, country.value, None, role, start, end, RULE + "committed", settled.inherited)


def by_which(scene: PartScene) -> Iterator[Part]:
    """ "X is the pact by which A and B …", "X, under which A and B set up …", "X, in which A undertook to …": they are in it."""
    sentence = scene.sentence
    for at in range(2, len(sentence) - 1):
        if sentence.text_at(at) != "which" or sentence.text_at(at - 1) not in {"by", "under", "through", "in", "with"}:
            continue
        place = at - 3 if sentence.text_at(at - 2) == "," else at - 2
        place = skip_bracket_back(sentence, place)
        named = place if sentence.is_kind(place, Kind.AGREEMENT) else _defined(scene, at - 1)
        if named is None:
            continue
        countries, end = countries_from(sentence, at + 1)
        treaty = is_treaty(sentence[named].value, scene.entries.reading.register)
        bound = sentence.text_at(end) in role_words("undertakes")
        if (len({item.value for item in countries}) > 1 and sentence.text_at(at - 1) != "in") or (countries and bound):
            role = "party" if treaty or len(countries) > 1 else "participant"
            yield from parts(scene, countries, named, role, "by_which", Phrase("by_which", role, at - 1, at + 1))


def in_force_between(scene: PartScene) -> Iterator[Part]:
    """ "It entered into force between A and B on …": both are parties."""
    sentence = scene.sentence
    for verb in verbs(sentence):
        if verb.event(Shape.HAPPENS) != "entered_into_force" or sentence.text_at(verb.end) != "between":
            continue
        countries, group = listed_countries(sentence, verb.end + 1), group_before(sentence, verb.start)
        place = subject_agreement(sentence, group.start)
        settled = (
            scene.names.item("", place, place, place) if place is not None else scene.names.before("", group.start, group.start, verb.end)
        )
        if group.irreal or settled is None or len(countries) < 2:
            continue
        for country in countries:
            start = min(sentence[group.start].start_char, country.start_char)
            yield Part(settled.name, country.value, None, "party", start, country.end_char, RULE + "between", settled.inherited)


def _defined(scene: PartScene, between: int) -> int | None:
    """The agreement in "X is a trade agreement between", "X, a partnership among"."""
    sentence = scene.sentence
    if (told := defined(sentence, between)) is not None:
        return told if sentence.is_kind(told, Kind.AGREEMENT) else None
    article = article_of(sentence, between, past=frozenset({"of", "on", "for"}))  # "a joint effort on furs between"
    if article is None:
        return None
    before = skip_bracket_back(sentence, article - 2)
    joins = sentence.text_at(article - 1) in {"is", "was", ",", "remains", "been"}
    before = before - 1 if sentence.text_at(article - 1) == "been" and sentence.text_at(before) in {"has", "have", "had"} else before
    before = skip_bracket_back(sentence, before)
    return before if joins and sentence.is_kind(before, Kind.AGREEMENT) else None
