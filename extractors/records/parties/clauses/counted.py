"""Lists that stand beside a number: "ten Parties, A and B among them", "39 partners (A, B, C, to name three)"."""

from collections.abc import Iterator
from functools import cache

from extractors.clauses import Item, Kind
from extractors.components.numbers import number_words
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.words.brackets import DASHES, skip_bracket_back
from extractors.records.events.words.roles import Part, Phrase, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.examples import only_one_behind, role_before, until_semicolon
from extractors.records.parties.clauses.part_scene import RULE, PartScene, parts

_OPENERS = frozenset({"among", "included", "(", "-", "–", "—", ",", ":"})
NOUN = 5  # items between a bracket and the noun that it spells out
FEWEST = 2  # countries that make a list
BEHIND_COMMA = 3  # those that make one behind a mere comma


def counted(scene: PartScene) -> Iterator[Part]:
    """The countries that a sentence names of a number, in the role that the number has."""
    sentence = scene.sentence
    for at, item in enumerate(sentence.items):
        if item.text not in _OPENERS:
            continue
        if (item.text == "among" and (sentence.text_at(at + 1) in {"them", "these", "those"} or _among_first(scene, at))) or (
            item.text == "included" and sentence.is_kind(at - 1, Kind.COUNTRY)
        ):
            yield from _in_role(scene, at, _listed_back(scene, at - 1))
            yield from _denied(scene, at) if item.text == "among" else ()
        elif item.text in DASHES and (opens := _opens_with_those(scene, at)) is not None:
            yield from parts(
                scene, until_semicolon(sentence, at + 1), opens[0], opens[1], "counted", Phrase("counted", opens[1], at, at + 1)
            )
        elif item.kind is Kind.MARK and _spells_out(scene, at):
            found = until_semicolon(sentence, at + 1)
            fewest = BEHIND_COMMA if item.text == "," else FEWEST
            yield from _in_role(scene, at, found if len({each.value for each in found}) >= fewest else [])


def _opens_with_those(scene: PartScene, dash: int) -> tuple[int, str] | None:
    """ "X (XP) — A, B and C have agreed to work together": the agreement that opens the sentence, and the role of those set beside it."""
    sentence = scene.sentence
    place = skip_bracket_back(sentence, dash - 1)
    if not sentence.is_kind(place, Kind.AGREEMENT) or place > 1:
        return None
    countries, end = countries_from(sentence, dash + 1)
    if len({each.value for each in countries}) < BEHIND_COMMA or sentence.text_at(end) not in role_words("working"):
        return None
    return place, settled_role("member", sentence[place].value, scene.entries.reading.register)


def _among_first(scene: PartScene, at: int) -> bool:
    """ "21 countries, with A and B among the first"."""
    sentence = scene.sentence
    return sentence.is_kind(at - 1, Kind.COUNTRY) and sentence.text_at(at + 1) == "the" and sentence.text_at(at + 2) in words("ordinal")


def _denied(scene: PartScene, at: int) -> Iterator[Part]:
    """ "X has 28 parties; A and B are not among them"."""
    sentence = scene.sentence
    group = group_before(sentence, at)
    said = {sentence.text_at(back) for back in range(group.start, at)}
    if not said & words("be"):
        return
    countries = acting_countries(sentence, group.start)[1]
    first = sentence.items.index(countries[0]) if countries else at
    told = role_before(sentence, first) if countries else None
    settled = scene.names.before("joined", first, first, at) if told in ("party", "member", "signatory", "participant") else None
    if settled is None or told is None or said & role_words("unreal"):
        return
    role = "non_party" if said & role_words("refusal") else settled_role(told, settled.name, scene.entries.reading.register)
    for country in countries:
        yield Part(settled.name, country.value, None, role, country.start_char, sentence[at].end_char, RULE + "counted", settled.inherited)


def _spells_out(scene: PartScene, at: int) -> bool:
    """Whether a list opens right behind those who are counted: "18 countries among them (", "its member states –", "all five states,"."""
    if scene.sentence.text_at(at) in {",", ":"}:
        counted = scene.sentence.text_at(at - 1) in _nouns() and _number_before(scene, at - 1)
        return counted or (scene.sentence.text_at(at) == ":" and _following(scene, at) is not None)
    if scene.sentence[at].start_char == scene.sentence[at - 1].end_char and scene.sentence.text_at(at) == "-":
        return False  # inside a word
    return any(scene.sentence.text_at(back) in _nouns() for back in range(max(0, at - NOUN), at))


def _following(scene: PartScene, colon: int) -> str | None:
    """ "The following Parties to X attended the meeting:": the role of those whom a sentence that ends here says its list names."""
    sentence = scene.sentence
    said = next((at for at in range(colon) if sentence.text_at(at) == "following"), colon)
    noun = said + 2 if sentence.text_at(said + 1) == "contracting" else said + 1
    at = noun + 2 if sentence.text_at(noun + 2) not in words("determiner") else noun + 3
    named = sentence.text_at(noun + 1) in {"to", "of"} and sentence.is_kind(at, Kind.AGREEMENT)
    return role_lexicon().nouns.get(sentence.text_at(noun)) if named else None


def _number_before(scene: PartScene, noun: int) -> bool:
    """ "all five littoral states", "12 countries": whether a number or "all" stands before the noun."""
    before = [scene.sentence.text_at(at) for at in range(max(0, noun - NOUN), noun)]
    return any(word in number_words() | {"all", "following"} or word.isdigit() for word in before)


@cache
def _nouns() -> frozenset[str]:
    return role_words("pair_noun") | role_words("listed_noun") | role_lexicon().counting.keys() | {"them"}


def _listed_back(scene: PartScene, last: int) -> list[Item]:
    """The countries of a list that ends here, past brackets: "A (which joined in 2021) and B"."""
    sentence, at, found = scene.sentence, last, list[Item]()
    while at >= 0:
        at = skip_bracket_back(sentence, at)
        if sentence.is_kind(at, Kind.COUNTRY) and not sentence[at].adjective:
            found.append(sentence[at])
        elif sentence.text_at(at) not in {",", "and", "the", "&"}:
            break
        at -= 1
    return found[::-1]


def _in_role(scene: PartScene, at: int, countries: list[Item]) -> Iterator[Part]:
    sentence = scene.sentence
    first = sentence.items.index(countries[0]) if countries else at
    role = (_following(scene, at) or role_before(sentence, min(first, at))) if countries else None
    if role in (None, "non_party") or any(sentence.text_at(back) in words("irreal") - {"to"} for back in range(min(first, at))):
        return
    settled = scene.names.before("joined", min(first, at), min(first, at), at)
    if (settled is None or settled.inherited) and (only := only_one_behind(sentence, at)) is not None:
        settled = scene.names.item("joined", only, at, at)  # "Five observers – A, B and C – have been admitted to X"
    if settled is None or role is None:
        return
    own = settled_role(role, settled.name, scene.entries.reading.register)
    for country in countries:
        start = min(country.start_char, sentence[at].start_char)
        end = max(country.end_char, sentence[at].end_char)
        yield Part(settled.name, country.value, None, own, start, end, RULE + "counted", settled.inherited)


def so_too(scene: PartScene) -> Iterator[Part]:
    """ "The EU has observer status. So has A": the role that the sentence before tells."""
    sentence = scene.sentence
    if sentence.text_at(0) not in {"so", "neither", "nor"} or sentence.text_at(1) not in words("auxiliary"):
        return
    countries = countries_from(sentence, 2)[0] or _governments(scene)
    role = role_before(sentence, 0) if countries and sentence.text_at(0) == "so" else None
    settled = scene.names.before("joined", 0, 0, 1) if role else None
    if settled is None or role is None or role == "non_party":
        return
    for country in countries:
        own = settled_role(role, settled.name, scene.entries.reading.register)
        start = sentence[0].start_char
        yield Part(settled.name, country.value, None, own, start, country.end_char, RULE + "so_too", settled.inherited)


def _governments(scene: PartScene) -> list[Item]:
    """ "So are industry groups, UNEP and the governments of A and B": the countries behind others, by their governments."""
    sentence = scene.sentence
    first = next((at for at in range(2, len(sentence)) if sentence.is_kind(at, Kind.COUNTRY)), None)
    if (
        first is None
        or sentence.text_at(first - 1) not in {"the", "and", ","}
        or any(not _is_listed(item) for item in sentence.items[2:first])
    ):
        return []
    return countries_from(sentence, first)[0]


def _is_listed(item: Item) -> bool:
    """Whether a word may stand in a list of those who are no countries: no verb and no clause begins with it."""
    return item.text not in words("auxiliary") | words("relative") | words("preposition") | words("stop")


def in_company(scene: PartScene) -> Iterator[Part]:
    """ "with A and B as co-leads", "with A as an observer": the role behind "as", in what is spoken of."""
    sentence, nouns = scene.sentence, role_lexicon().nouns
    for at in range(1, len(sentence) - 3):
        if sentence.text_at(at) != "with":
            continue
        countries, end = countries_from(sentence, at + 1)
        if not countries:
            continue
        end = end + 1 if sentence.text_at(end) in role_words("attends") else end  # "with A participating as an observer"
        place = end if sentence.text_at(end) == "as" else end - 1
        if sentence.text_at(place) != "as":
            continue
        noun = place + 1
        while sentence.text_at(noun) in role_words("filler") | {"co", "-"} or (sentence[noun].capital and sentence[noun].is_word):
            noun += 1
        role = nouns.get(sentence.text_at(noun)) or ("participant" if sentence.text_at(noun) in role_words("leading") else None)
        settled = scene.names.near("joined", at, at, noun) if role else None
        if settled is None or role is None:
            continue
        for country in countries:
            own = settled_role(role, settled.name, scene.entries.reading.register)
            start, stop = sentence[at].start_char, sentence[noun].end_char
            yield Part(settled.name, country.value, None, own, start, stop, RULE + "in_company", settled.inherited)
