"""The lexicon of countries: names from ISO 3166 (pycountry) and CLDR (Babel), and our own files of names, adjectives and traps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pycountry
from babel import Locale

from extractors.components.countries.trie import Kind, Trie, entry
from extractors.lexicon import rows, table

NO_COUNTRY = frozenset({"ATA"})  # Antarctica has a code and is no country


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that is a country only where its surroundings say so; see the head of `countries_ambiguous.toml`."""

    group: str
    code: str
    other: str | None
    default: bool
    supporting: frozenset[str]
    opposing: frozenset[str]
    kin: frozenset[str]
    foes: frozenset[str]
    before_for: frozenset[str]
    before_against: frozenset[str]
    after_for: frozenset[str]
    after_against: frozenset[str]
    beside_against: frozenset[str]
    stranger_before: float
    stranger_after: float


@dataclass(frozen=True, slots=True)
class Contexts:
    """Words beside a name that decide whether it is the country; see the head of `countries_contexts.toml`."""

    streets: frozenset[str]
    towns_after: frozenset[str]
    town_offices: frozenset[str]
    towns_before: frozenset[str]
    titles: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    surnames: frozenset[str]
    forenames: frozenset[str]
    languages: frozenset[str]
    language_before: frozenset[str]
    language_sure: frozenset[str]
    language_after: frozenset[str]
    function_words: frozenset[str]
    pronoun_before: frozenset[str]
    not_after: dict[str, frozenset[str]]
    openers: frozenset[str]
    institutions: frozenset[str]
    pairs: dict[str, list[str]]
    towns: dict[str, frozenset[str]]
    postal: frozenset[str]
    dotted: frozenset[str]


@cache
def names() -> Trie:
    """Every name, longer names that hide one, and the words that are evidence."""
    trie = Trie()
    for name, code in _country_names():
        for form in _variants(name):
            trie.add(form, entry(Kind.NAME, code, name.replace("St. ", "Saint ")))
    for row in rows("countries_names"):
        kind = Kind(row["kind"])
        for form in _variants(row["name"]) if kind is Kind.NAME else (row["name"],):
            trie.add(form, entry(kind, row["code"], row["name"]))
    for pair, codes in contexts().pairs.items():
        trie.add(pair, entry(Kind.NAME, codes[-1], pair))
    for row in rows("countries_demonyms"):
        for form in _plurals(row["forms"].split(";")):
            trie.add(form, entry(Kind.ADJECTIVE, row["code"], form))
    for why, masks in table("countries_masks").items():
        for mask in _plurals(masks):
            trie.add(mask, entry(Kind.MASK, why, mask))
    for language in table("countries_contexts")["languages"]["others"]:
        trie.add(language, entry(Kind.LANGUAGE, "language", language))
    for sort, cues in table("countries_ambiguous")["evidence"].items():
        for cue in cues:
            trie.add(cue, entry(Kind.CUE, sort, cue))
    return trie


@cache
def ambiguous() -> dict[str, Ambiguous]:
    """The ambiguous names by their spelling in the lexicon."""
    tables = table("countries_ambiguous")
    return {name: _ambiguous(name, tables) for name in tables if name != "evidence"}


@cache
def contexts() -> Contexts:
    """The words that decide beside a name."""
    data = table("countries_contexts")
    people, languages = data["people"], data["languages"]
    return Contexts(
        streets=frozenset(data["after_name"]["streets"]),
        towns_after=frozenset(data["after_name"]["towns"]),
        town_offices=frozenset(data["after_name"]["town_offices"]),
        towns_before=frozenset(data["before_name"]["towns"]),
        titles=frozenset(people["titles"]),
        given=frozenset(people["given"].split()),
        family=frozenset(people["family"].split()),
        surnames=frozenset(people["surnames"]),
        forenames=frozenset(people["forenames"]),
        languages=frozenset(languages["names"]),
        language_before=frozenset(languages["before"]),
        language_sure=frozenset(languages["sure_before"]),
        language_after=frozenset(languages["after"]),
        function_words=frozenset(languages["function_words"]),
        pronoun_before=frozenset(data["us"]["pronoun_before"]),
        not_after={name: frozenset(words) for name, words in data["not_after"].items()},
        openers=frozenset(data["openers"]["words"].split()),
        institutions=frozenset(data["openers"]["institutions"].split()),
        pairs=data["pairs"],
        towns={name: frozenset(states) for name, states in data["towns"].items()},
        postal=frozenset(data["states"]["postal"]),
        dotted=frozenset(data["states"]["dotted"]),
    )


def _country_names() -> Iterator[tuple[str, str]]:
    """Names of ISO 3166-1 and CLDR with their alpha-3 codes."""
    territories = Locale.parse("en").territories
    for country in pycountry.countries:
        if country.alpha_3 not in NO_COUNTRY:
            forms = (country.name, getattr(country, "common_name", None), getattr(country, "official_name", None))
            for name in dict.fromkeys((*forms, territories.get(country.alpha_2))):
                if name:
                    yield name.removeprefix("the "), country.alpha_3


def _variants(name: str) -> Iterator[str]:
    """A name's other spellings: "St.", "&", "Dem. Rep.", "South-Africa", and "Korea, Republic of" turned round."""
    head, comma, tail = name.partition(", ")
    turned = (name, f"{tail} {head}", f"{head} ({tail})") if comma and tail.endswith((" of", " of the", " the")) else (name,)
    for form in (*turned, name.replace(" ", "-") if name.count(" ") == 1 else name):
        for short in (
            {},
            {"Saint ": "St. "},
            {"Saint ": "St "},
            {"Republic": "Rep.", "Democratic": "Dem."},
            {"Republic": "Rep", "Democratic": "Dem"},
        ):
            spelt = form.replace("St. ", "Saint ")
            for word, shortened in short.items():
                spelt = spelt.replace(word, shortened)
            yield from (spelt, spelt.replace(" and ", " & "), spelt.replace(" & ", " and "))


def _plurals(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        singular = form.removesuffix("+")
        yield singular
        if singular != form:
            yield singular + "s"


def _ambiguous(name: str, tables: dict[str, Any]) -> Ambiguous:
    own = tables[name]
    group = own.get("like", name)
    table = tables[group] | own
    sets = {
        field: frozenset(table.get(key, ()))
        for field, key in (
            ("supporting", "for"),
            ("opposing", "against"),
            ("kin", "kin"),
            ("foes", "foes"),
            ("before_for", "before_for"),
            ("before_against", "before_against"),
            ("after_for", "after_for"),
            ("after_against", "after_against"),
            ("beside_against", "beside_against"),
        )
    }
    return Ambiguous(
        group=group,
        code=table["code"],
        other=table.get("other"),
        default=table["default"],
        stranger_before=own.get("stranger_before", 0),
        stranger_after=own.get("stranger_after", 0),
        **sets,
    )
