"""Countries that work through an agreement, or under it: "A and B work together through X", "Under X, A seeks a cut"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import REACH, listed_countries, opening
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.entries import FEW
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.roles import Part, Phrase, is_contract, is_treaty, role_words
from extractors.records.events.words.verb_group import words
from extractors.records.parties.clauses.part_scene import PartScene, parts

WITH = 4  # items from a verb of working to "with"
APPOSITION = 12  # items that may be put beside a name


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


def theirs(scene: PartScene) -> Iterator[Part]:
    """ "A and B agreed on it in Annex II of their X": what two or three have is between them."""
    sentence = scene.sentence
    countries = {item.value: item for item in opening(sentence)}
    if not 1 < len(countries) <= FEW or not sentence.vocabulary.isdisjoint(
        role_words("not_yet") | role_words("refusal") | role_words("wished")
    ):
        return
    for at in range(len(sentence)):
        place = object_agreement(sentence, at + 1) if sentence.text_at(at) == "their" else None
        if place is not None and is_contract(sentence[place].value, scene.entries.reading.register):
            yield from parts(scene, list(countries.values()), place, "party", "through", Phrase("through", "party", at, at + 1))


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
        (at for at in range(start, min(stop, start + 10)) if sentence.text_at(at) in role_words("working") | words("made") | {"will"}), None
    )
    if verb is None and start:
        return _actors_behind(scene, start)
    if (founders := _founders(scene, at)) is not None:
        return founders
    if verb is None or any(sentence.text_at(place) in role_words("refusal") for place in range(verb, min(stop, verb + 4))):
        return _pair(scene, at)
    first, countries = acting_countries(sentence, verb)
    countries = [*countries, *_partners(sentence, verb)] if countries else []
    if first <= start + 1 and (start or len(countries) > 1):
        return countries
    return _acting_together(scene, at) if not start and sentence.text_at(at - 1) in {"together", "jointly"} else _pair(scene, at)


def _partners(sentence: Sentence, verb: int) -> list[Item]:
    """ "A works with B and C", "A cooperates closely with B": those with whom."""
    beside = next((at for at in range(verb + 1, verb + WITH) if sentence.text_at(at) == "with"), None)
    return listed_countries(sentence, beside + 1) if beside is not None else []


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
