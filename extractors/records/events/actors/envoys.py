"""Envoys: who acts for a country and does not say for which: "President Obama", "the Department of State", "the Ministry of Mines"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extractors.clauses import Item, Kind, Sentence, vocabulary
from extractors.found import text_of
from extractors.lexicon import table
from extractors.passage import Passage
from extractors.records.events.actors.introduced import introduced
from extractors.records.events.actors.lexicon import ActorLexicon, actor_lexicon
from extractors.records.events.actors.officials import NAME, in_place, name_end, of_what, rebuilt
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verb_group import words

OPENS = 8  # items of "On behalf of the Government of Australia," before an office
_BESIDE = frozenset({"(", "-", "–", "/"})  # an acronym behind the name that it stands for, or in another name
SURNAME = 4  # items of a person's name behind an office
_OFFICES = {
    "president": ("president", "presidents"),
    "minister": ("minister", "ministers"),
    "chancellor": ("chancellor", "chancellors"),
}


class Envoy(NamedTuple):
    """The items `start` to `end`, half-open, that stand for a country."""

    start: int
    end: int
    country: str
    agency: bool


@dataclass(frozen=True, slots=True)
class EnvoyLexicon:
    """Bodies by their words, leaders by office and surname, and the countries that have no ministries."""

    bodies: dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]  # first word → (words, country, is an agency), the longest first
    leaders: dict[str, dict[str, str]]  # office → surname → country
    without: frozenset[str]
    triggers: frozenset[str]


@cache
def envoy_lexicon() -> EnvoyLexicon:
    """The lexicon of envoys, read once a process."""
    data = table("actors")
    bodies: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for section, agency in (("body", True), ("parliament", False)):
        for country, names in data[section].items():
            for name in names:
                words_of = tuple(name.replace("'s", " 's").split())
                bodies.setdefault(words_of[0], []).append((words_of, country, agency))
    leaders = {
        office: {surname: country for country, surnames in by_country.items() for surname in surnames.split()}
        for office, by_country in data["leader"].items()
    }
    spelt = {word: leaders[office] for office, forms in _OFFICES.items() for word in forms}
    return EnvoyLexicon(
        bodies={first: tuple(sorted(names, key=lambda each: -len(each[0]))) for first, names in bodies.items()},
        leaders=spelt,
        without=frozenset(data["without"]["ministry"]),
        triggers=frozenset(spelt) | actor_lexicon().run | frozenset(name[-1] for names in bodies.values() for name, _, _ in names),
    )


def speaks_of_envoys(passage: Passage) -> bool:
    """Whether a passage may mean countries by their leaders."""
    known = vocabulary(passage)
    return any(office in known and not known.isdisjoint(surnames) for office, surnames in envoy_lexicon().leaders.items())


def with_envoys(entries: Entries, sentence: Sentence) -> Sentence:
    """The sentence with a country in the place of each of them; the same where there is none."""
    known = envoy_lexicon()
    own = {short.lower() for short in introduced(entries)}
    if sentence.vocabulary.isdisjoint(known.triggers | words("head_of_state") | own) and "behalf" not in sentence.vocabulary:
        return sentence
    items, free = list[Item](), 0
    for envoy in _envoys(entries, sentence):
        if envoy.start < free:
            continue
        items += sentence.items[free : envoy.start]
        items.append(in_place(sentence, envoy.start, envoy.end, envoy.country, agency=envoy.agency))
        free = envoy.end
    return rebuilt(sentence, items + sentence.items[free:]) if free else sentence


def _envoys(entries: Entries, sentence: Sentence) -> Iterator[Envoy]:
    """In reading order; where two overlap the first one counts."""
    lexicon, known = actor_lexicon(), envoy_lexicon()
    for at, item in enumerate(sentence.items):
        if not item.is_word or not item.capital or _owned(sentence, at):
            continue
        if (body := _body(sentence, at, known)) is not None or (body := _run(sentence, at, lexicon)) is not None:
            yield body
        elif item.text == "ministry" and (end := of_what(sentence, at + 1, lexicon)) > at + 1:
            if not _of_country(sentence, end) and (country := _partner(entries, sentence)):
                yield Envoy(at, end, country, agency=True)
        elif (country := introduced(entries).get(_said(sentence, item))) and sentence.text_at(at - 1) not in _BESIDE:
            if sentence.text_at(at + 1) not in _BESIDE:
                yield Envoy(at, at + 1, country, agency=True)
        elif item.text in lexicon.office:
            yield from _persons(sentence, at, lexicon, known)


def _said(sentence: Sentence, item: Item) -> str:
    base = sentence.passage.block.start_char
    return text_of(sentence.passage.doc)[item.start_char - base : item.end_char - base]


def _owned(sentence: Sentence, at: int) -> bool:
    """Whether a country stands before the name: "the U.S. Department of State", "Mexico's Ministry"."""
    before = at - 2 if sentence.text_at(at - 1) == "'s" else at - 1
    return sentence.is_kind(before, Kind.COUNTRY)


def _of_country(sentence: Sentence, at: int) -> bool:
    """Whether "of" and a country follow: "of Ghana", "of the Philippines"."""
    behind = at + 1 if sentence.text_at(at + 1) != "the" else at + 2
    return sentence.text_at(at) in {"of", ",", "("} and sentence.is_kind(behind, Kind.COUNTRY)


def _body(sentence: Sentence, at: int, known: EnvoyLexicon) -> Envoy | None:
    """ "the Department of State": a body of the lexicon, where nothing says that it is another country's."""
    for name, country, agency in known.bodies.get(sentence[at].text, ()):
        found = [place for place in range(at, min(len(sentence), at + 2 * len(name))) if sentence.text_at(place) != ","][: len(name)]
        if tuple(sentence.text_at(place) for place in found) == name:
            end = found[-1] + 1
            return Envoy(at, end, country, agency=agency) if not _of_country(sentence, end) else None
    return None


def _run(sentence: Sentence, at: int, lexicon: ActorLexicon) -> Envoy | None:
    """ "the State Environmental Protection Administration of China": capitals that end in an organ, and the country behind "of"."""
    if sentence.text_at(at) in lexicon.heads or (at and sentence[at - 1].is_word and sentence[at - 1].capital):
        return None
    organ = False
    for place in range(at, min(len(sentence), at + NAME)):
        item = sentence[place]
        if item.kind is Kind.COUNTRY:
            of = place - 1 if sentence.text_at(place - 1) != "the" else place - 2
            alone = organ and sentence.text_at(of) == "of" and not item.adjective and sentence.text_at(place + 1) not in {"-", "–"}
            return Envoy(at, place + 1, item.value, agency=True) if alone else None
        joins = item.text in {"and", "of", "for"} or (item.text == "the" and sentence.text_at(place - 1) in {"of", "for"})
        if not item.is_word or not (item.capital or joins) or item.text in lexicon.agencies:
            return None
        organ = organ or (item.capital and item.text in lexicon.run and place > at)
    return None


def _partner(entries: Entries, sentence: Sentence) -> str | None:
    """Whose a ministry is that says no country: that of the only one of the page's heading, or title, that has ministries."""
    without = envoy_lexicon().without
    for over in entries.over(sentence.passage):
        named = {each.value for each in entries.countries(over)} - without
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def _persons(sentence: Sentence, at: int, lexicon: ActorLexicon, known: EnvoyLexicon) -> Iterator[Envoy]:
    """ "President Obama", "Presidents Bush and Salinas", "Presidents Morales of Bolivia and Bachelet of Chile"."""
    surnames, begin = known.leaders.get(sentence[at].text, {}), at
    while sentence.text_at(begin - 1) in lexicon.portfolio and sentence[begin - 1].capital:
        begin -= 1  # "Prime Minister", "Environment Minister"
    if _owned(sentence, begin):
        return  # "India's Prime Minister Narendra Modi"
    first, place = begin, at + 1
    while place < len(sentence):
        end = name_end(sentence, of_what(sentence, place, lexicon) if begin == first else place, lexicon)
        if end == place:
            return
        of = end + 1 if sentence.text_at(end) == "of" else len(sentence)
        of = of + 1 if sentence.text_at(of) == "the" else of
        if sentence.is_kind(of, Kind.COUNTRY) and not sentence[of].adjective:
            end, country = of + 1, sentence[of].value
        else:
            named = (surnames[text] for each in range(place, min(end, place + SURNAME)) if (text := sentence.text_at(each)) in surnames)
            country = next(named, None) or (_on_behalf(sentence, begin, end) or _of_the_state(sentence, at) if begin == first else "")
        if not country:
            return
        yield Envoy(begin, end, country, agency=False)
        place = end + 1 if sentence.text_at(end) == "," else end
        place = place + 1 if sentence.text_at(place) == "and" else place
        if place == end or not sentence[at].text.endswith("s"):
            return
        begin = place


def _of_the_state(sentence: Sentence, at: int) -> str:
    """ "Norway's parliament ratified X and King Harald signed it": the only country named before a head of state; else nothing."""
    named = {item.value for item in sentence.items[:at] if item.kind is Kind.COUNTRY}
    return named.pop() if len(named) == 1 and sentence.text_at(at) in words("head_of_state") else ""


def _on_behalf(sentence: Sentence, begin: int, end: int) -> str:
    """ "Ambassador Smith signed it on behalf of Canada": the country that he is said to have done it for; else nothing."""
    if "behalf" not in sentence.vocabulary or sentence.text_at(end) not in words("own_act") | {",", "has", "had"}:
        return ""
    for place in (*range(end, len(sentence) - 2), *range(max(0, begin - OPENS), begin)):
        if sentence.text_at(place) == "behalf" and sentence.text_at(place + 1) == "of":
            behind = place + 2
            while sentence.text_at(behind) in words("government") | {"the", "of", "his", "her"}:
                behind += 1
            return sentence[behind].value if sentence.is_kind(behind, Kind.COUNTRY) and not sentence[behind].adjective else ""
    return ""
