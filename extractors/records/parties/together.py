"""Countries together: an agreement between them, and work that they do through it."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind
from extractors.records.events.brackets import DASHES, skip_bracket, skip_bracket_back
from extractors.records.events.country_groups import acting_countries
from extractors.records.events.country_lists import REACH, listed_countries
from extractors.records.events.country_series import countries_from
from extractors.records.events.definitions import article_of, defined
from extractors.records.events.named_object import object_agreement
from extractors.records.events.named_subject import subject_agreement
from extractors.records.events.roles import Part, Phrase, is_contract, is_treaty, role_words
from extractors.records.events.verb_group import group_before, words
from extractors.records.events.verbs import Shape, verbs
from extractors.records.parties.part_scene import RULE, PartScene, agreement_before, behind_count, parts

FRONT = 4  # items before the agreement that opens a sentence: "Under the new X, …"

UNDERTAKEN = 16  # items of what somebody undertakes in an agreement
APPOSITION = 12  # items that may be put beside a name


def between(scene: PartScene) -> Iterator[Part]:
    """ "the Agreement between A and B", "X is a joint effort between A and B": two or more."""
    sentence = scene.sentence
    for at in range(1, len(sentence) - 2):
        gathers = sentence.text_at(at) == "of" and sentence.text_at(at - 1) in role_words("gathering")
        if not gathers and sentence.text_at(at) not in {"between", "among", "amongst"}:
            continue
        beside = at - 2 if sentence.text_at(at - 1) in {",", "(", *DASHES} else at - 1
        beside = skip_bracket_back(sentence, beside)
        place = beside if sentence.is_kind(beside, Kind.AGREEMENT) else _defined(scene, at)
        if place is None and sentence.text_at(at - 1) in words("be") - {"being", "been"}:
            place = subject_agreement(sentence, at - 1)  # "X is between A and B"
        if place is None and sentence.text_at(at - 1) in role_words("made_between"):
            place = subject_agreement(sentence, group_before(sentence, at - 1).start)
        countries = listed_countries(scene.sentence, at + 1) or listed_countries(scene.sentence, behind_count(scene.sentence, at + 2))
        for each in _counted(scene, at) if place is None and len({item.value for item in countries}) > 1 else ():
            yield from parts(scene, countries, each, "party", "between", Phrase("between", "party", at, at + 1))
        if place is not None and len({item.value for item in countries}) > 1:
            yield from parts(scene, countries, place, "party", "between", Phrase("between", "party", at, at + 1))


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


def through(scene: PartScene) -> Iterator[Part]:
    """ "A and B work together through X and Y", "Through X, A works with its partners": of a treaty those are parties."""
    sentence = scene.sentence
    for at in range(len(sentence)):
        if sentence.text_at(at) not in {"through", "including", "under"}:
            continue
        places = _named_run(scene, at + 1)
        countries = _workers(scene, at, places[-1]) if places else []
        for place in places if countries else ():
            treaty = is_treaty(sentence[place].value, scene.entries.reading.register)
            if len(countries) > 1 or not treaty:
                bound = (
                    treaty
                    or _is_bilateral(sentence[place].value)
                    or (len(countries) > 1 and is_contract(sentence[place].value, scene.entries.reading.register))
                )
                role = "party" if bound else "participant"
                yield from parts(scene, countries, place, role, "through", Phrase("through", role, at, at + 1))


def _named_run(scene: PartScene, at: int) -> list[int]:
    """The agreements of a list of names that begins here."""
    sentence, found = scene.sentence, list[int]()
    end = min(len(sentence), at + REACH)
    while at < end:
        if sentence.is_kind(at, Kind.AGREEMENT):
            found.append(at)
        elif not (
            sentence[at].text in {",", "and", "the", "of", "on", "for", "&", "(", ")"} or (sentence[at].is_word and sentence[at].capital)
        ):
            break
        at += 1
    return found


def _workers(scene: PartScene, at: int, last: int) -> list[Item]:
    """The countries that work through something: those that open the sentence with a verb of working, or stand behind the comma."""
    sentence = scene.sentence
    comma = skip_bracket(sentence, last + 1)  # "Under this partnership (APP), A and B work"
    start = _behind_comma(scene, comma) if at == 0 and sentence.text_at(comma) == "," else 0
    stop = len(sentence) if start else at
    verb = next(
        (place for place in range(start, min(stop, start + 10)) if sentence.text_at(place) in role_words("working") | {"will"}), None
    )
    if verb is None and start:
        return _actors_behind(scene, start)
    if (founders := _founders(scene, at)) is not None:
        return founders
    if verb is None or any(sentence.text_at(place) in role_words("refusal") for place in range(verb, min(stop, verb + 4))):
        return _pair(scene, at)
    first, countries = acting_countries(sentence, verb)
    if first <= start + 1 and (start or len(countries) > 1):
        return countries
    return _acting_together(scene, at) if not start and sentence.text_at(at - 1) in {"together", "jointly"} else _pair(scene, at)


def _acting_together(scene: PartScene, at: int) -> list[Item]:
    """ "A and B have stored this water together under X": the subject, whatever the verb."""
    sentence = scene.sentence
    first = next((place for place in range(at) if sentence.is_kind(place, Kind.COUNTRY)), at)
    found, end = countries_from(sentence, first)
    said = {sentence.text_at(place) for place in range(end, at)}
    return found if len(found) > 1 and not said & (role_words("unreal") | role_words("refusal")) else []


def _founders(scene: PartScene, at: int) -> list[Item] | None:
    """ "a commission established by A, B and C under X": those who set it up; None where nothing of the kind ends here."""
    sentence = scene.sentence
    if not sentence.is_kind(at - 1, Kind.COUNTRY):
        return None
    by = next((back for back in range(at - 2, max(0, at - REACH), -1) if sentence.text_at(back) == "by"), None)
    if by is None or sentence.text_at(by - 1) not in words("made") | {"up"}:
        return None
    found, end = countries_from(sentence, by + 1)
    return found if end == at and len(found) > 1 else None


def _is_bilateral(name: str) -> bool:
    """Whether an agreement is between two or three by its name: whoever does something under it is one of them."""
    return not role_words("between_few").isdisjoint(name.lower().split())


def _behind_comma(scene: PartScene, comma: int) -> int:
    """ "Under X, signed on 7 April 1997, A …": where the main clause begins, past a participle put beside the name."""
    sentence = scene.sentence
    if sentence.text_at(comma + 1) in words("made") | words("own_act"):
        for at in range(comma + 2, min(len(sentence) - 1, comma + APPOSITION)):
            if sentence.text_at(at) == "," and sentence.is_kind(at - 1, Kind.DATE):
                return at + 1
    return comma + 1


def _actors_behind(scene: PartScene, start: int) -> list[Item]:
    """ "Through X, A shares its methods", "Under X, A sought a cut": the countries that do something in it, not those that may."""
    sentence = scene.sentence
    countries, end = countries_from(sentence, start)
    following = sentence[end] if countries and end < len(sentence) else None
    if following is None or not following.is_word or following.capital:
        return []
    return (
        countries
        if following.text not in role_words("unreal") | role_words("refusal") | words("preposition") | {"and", "was", "is"}
        else []
    )


def _pair(scene: PartScene, at: int) -> list[Item]:
    """ "A-B cooperation … including X"."""
    sentence = scene.sentence
    for place in range(min(3, at)):
        if (
            sentence.is_kind(place, Kind.COUNTRY)
            and sentence.text_at(place + 1) in {"-", "–", "—"}
            and sentence.is_kind(place + 2, Kind.COUNTRY)
        ):
            nouns = {sentence.text_at(behind) for behind in range(place + 3, place + 7)}
            return [sentence[place], sentence[place + 2]] if nouns & role_words("cooperation") else []
    return []
