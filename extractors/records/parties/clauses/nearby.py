"""Roles told near a list of countries, in whatever words: "counts A, B and C among its members", "has three parties, A, B and C"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.roles import Part, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import words
from extractors.records.parties.clauses.examples import role_before
from extractors.records.parties.clauses.makers import has_no_members
from extractors.records.parties.clauses.part_scene import RULE, PartScene

REACH = 10  # items between a list and the word that gives it a role
FEWEST = 2  # countries that make a list
OPENS = 2  # items before the noun of a label
_LABELS = frozenset({":", "-", "–", "—", "_"})
_BOUNDS = frozenset({";", ".", "?", "while", "whereas", "but", "although", "though", "unlike", "if", "because", "when", "after", "before"})


def nearby(scene: PartScene, told: list[Part]) -> Iterator[Part]:
    """The roles of those lists of a sentence of which nothing else has been told."""
    sentence = scene.sentence
    known = {part.country for part in told}
    for start, end, countries in _lists(sentence):
        if known & {item.value for item in countries}:
            continue
        if len({item.value for item in countries}) < FEWEST and _unlike(sentence, start, end, told) is None:
            continue
        before = None if _is_somewhere(sentence, start) else _before(sentence, start)
        found = _behind(sentence, end) or before or _so(sentence, start, end) or _unlike(sentence, start, end, told)
        settled = _agreement(scene, found[1], start, end) if found else None
        if found is None or settled is None or (found[0] == "member" and has_no_members(scene, settled.name)):
            continue
        role = settled_role(found[0], settled.name, scene.entries.reading.register)
        for country in countries:
            first = min(country.start_char, sentence[found[1]].start_char)
            last = max(country.end_char, sentence[found[1]].end_char)
            yield Part(settled.name, country.value, None, role, first, last, RULE + "nearby", settled.inherited)


def _lists(sentence: Sentence) -> Iterator[tuple[int, int, list[Item]]]:
    at = 0
    while at < len(sentence):
        if not sentence.is_kind(at, Kind.COUNTRY):
            at += 1
            continue
        countries, end = countries_from(sentence, at)
        named = {item.start_char: item.value for item in countries if not item.agency}  # "the two governments" name none
        if named and len(named) == len(countries):
            yield at, end, countries
        at = max(at + 1, end)


def _is_somewhere(sentence: Sentence, start: int) -> bool:
    """Whether a list tells where something is: "in Kenya and Ghana"."""
    back = start - 1
    while sentence.text_at(back) in {"the", "both"}:
        back -= 1
    return sentence.text_at(back) in {"in", "across", "to", "with", "near", "throughout", "off", "against", "than"}


def _behind(sentence: Sentence, end: int) -> tuple[str, int] | None:
    return _role(sentence, range(end, min(len(sentence), end + REACH)))


def _before(sentence: Sentence, start: int) -> tuple[str, int] | None:
    return _role(sentence, range(start - 1, max(-1, start - 1 - REACH), -1))


def _role(sentence: Sentence, places: range) -> tuple[str, int] | None:
    """The first word that gives a role on the way from a list, unless it is denied, planned, or another list or clause stands before it."""
    nouns = role_lexicon().near
    spoilt = (
        role_words("unreal")
        | role_words("refusal")
        | role_words("refusing")
        | (words("irreal") - {"to"})
        | role_words("not_yet")
        | {"seeks", "seek", "sought"}
    )
    for at in places:
        text = sentence.text_at(at)
        if text in _BOUNDS or sentence.is_kind(at, Kind.COUNTRY):
            return None
        if text in nouns:
            if at <= OPENS and sentence.text_at(at + 1) in _LABELS:
                return None  # "parties - (25) A, B": a list that has a label
            if sentence.text_at(at + 1) in {"of", "to", "in"} and object_agreement(sentence, at + 2) is None:
                return None  # "parties of the second kind", "hosts of its next summit"
            near = {sentence.text_at(back) for back in range(max(0, at - REACH), at)}
            return None if near & spoilt or (sentence.text_at(at - 1) in {"-", "–"} and "non" in near) else (nouns[text], at)
        joins = text == "and" and at + 2 < len(sentence) and (sentence[at + 1].capital or sentence[at + 2].capital)  # "and the EU"
        if text in spoilt or not (joins or _may_stand_between(sentence[at])):
            return None
    return None


def _may_stand_between(item: Item) -> bool:
    """What may stand between a list and its noun: no verb but "are" and "include"."""
    small = words("auxiliary") | words("adverb") | words("determiner") | words("preposition") | words("relative") | words("others")
    return not item.is_word or item.capital or item.text.isdigit() or item.text in small | role_words("filler") | role_words("beside_noun")


def _so(sentence: Sentence, start: int, end: int) -> tuple[str, int] | None:
    """ "needs ratification by five states; so far A and B have done so": what those counted before are to do; "have yet to do so"."""
    done = next((at for at in range(end, min(len(sentence), end + REACH)) if sentence.text_at(at) in {"done", "did", "do"}), None)
    role = role_before(sentence, start) if done is not None and sentence.text_at(done + 1) == "so" else None
    if role is not None and done is not None and not role_words("refusal").isdisjoint(sentence.text_at(at) for at in range(end, done)):
        return ("non_party", done)
    return (role, done) if role is not None and role != "non_party" and done is not None else None


def _unlike(sentence: Sentence, start: int, end: int, told: list[Part]) -> tuple[str, int] | None:
    """ "A is not a party, while B and C are": the standing that another is told to lack."""
    here = sentence[start].start_char
    lacking = any(part.role == "non_party" and part.end_char <= here for part in told)
    closes = sentence.text_at(end) in {"are", "have", "is", "has"} and sentence.text_at(end + 1) in {"", ".", ",", ";", ")"}
    return ("party", end) if lacking and closes and sentence.text_at(start - 1) in role_words("conjunction") else None


def _agreement(scene: PartScene, place: int, start: int, end: int) -> Settled | None:
    """The only agreement of the sentence, else the one that is spoken of near."""
    sentence = scene.sentence
    places = [at for at, item in enumerate(sentence.items) if item.kind is Kind.AGREEMENT]
    if len({sentence[at].value for at in places}) == 1:
        return scene.names.item("joined", places[0], start, place)
    return scene.names.near("joined", start, start, end) if not places else None
