"""The words that make and bound names of agreements, from `lexicon/agreements_words.toml`."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from extractors.lexicon import table

Scope = Literal["treaty", "programme", "body", "law"]


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: the kind of record it makes, how sure it is of an agreement between governments, what may or must stand beside it.

    `before`: words of which one must stand before it; `after`: words that "of" may join to it ("Plan of Action"), which `asks` for.
    `acronym` where the noun is an acronym that names take too ("NARAP on Mercury"); `never`: no name with one of these behind it.
    """

    kind: str
    scope: Scope
    number: bool = False
    plural: bool = False
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    asks: bool = False
    acronym: bool = False
    never: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists of the grammar, all in small letters."""

    heads: MappingProxyType[str, Head]
    generic: frozenset[str]
    openers: frozenset[str]
    complement: frozenset[str]
    joiners: frozenset[str]
    stops: frozenset[str]
    followers: frozenset[str]
    dates: frozenset[str]
    before_of: frozenset[str]
    by_what: frozenset[str]
    cities: frozenset[str]
    place_countries: frozenset[str]
    provinces: frozenset[str]
    verbs: frozenset[str]
    participles: frozenset[str]
    for_what: frozenset[str]
    resolving: frozenset[str]
    fields: frozenset[str]
    namesakes: frozenset[str]
    branded: frozenset[str]
    one_kind: frozenset[str]
    table_heads: frozenset[str]
    no_names: frozenset[str]
    joint: frozenset[str]
    statements_of_one: frozenset[str]
    nouns_too: frozenset[str]
    announced: frozenset[str]
    shared: frozenset[str]
    called: frozenset[str]
    done_to_treaties: frozenset[str]
    of_treaties_alone: frozenset[str]
    regions_too: frozenset[str]
    small_kinds: frozenset[str]
    between_governments: frozenset[str]
    regions: tuple[str, ...]
    short_for: MappingProxyType[str, tuple[str, ...]]
    organisations: tuple[str, ...]
    domestic: frozenset[str]
    international: frozenset[str]
    between: tuple[str, ...]
    together: frozenset[str]
    intergovernmental: tuple[str, ...]
    few: tuple[str, ...]
    many: tuple[str, ...]
    ministers_do: tuple[str, ...]
    governments_do: tuple[str, ...]
    agencies: MappingProxyType[str, str]
    determiners: frozenset[str]
    between_reference: frozenset[str]
    opens_new: frozenset[str]
    another: frozenset[str]
    bare: frozenset[str]
    says_little: frozenset[str]
    related: MappingProxyType[str, frozenset[str]]
    takes_up: MappingProxyType[str, frozenset[str]]


@cache
def vocabulary() -> Vocabulary:
    """The word lists, read once a process."""
    data = table("agreements_words")
    heads = {word: _head(entry) for word, entry in data["heads"].items()}
    words = data["words"]
    sets = {
        name: frozenset(words[name])
        for name in (
            "generic",
            "openers",
            "complement",
            "joiners",
            "stops",
            "followers",
            "dates",
            "before_of",
            "by_what",
            "cities",
            "place_countries",
            "provinces",
            "verbs",
            "participles",
            "for_what",
            "resolving",
            "fields",
            "namesakes",
            "branded",
            "one_kind",
            "table_heads",
            "no_names",
            "joint",
            "statements_of_one",
            "nouns_too",
            "announced",
            "shared",
            "called",
            "done_to_treaties",
            "of_treaties_alone",
            "regions_too",
            "small_kinds",
            "between_governments",
        )
    }
    scope, references = data["scope"], data["references"]
    return Vocabulary(
        heads=MappingProxyType(heads),
        organisations=tuple(words["organisations"]),
        domestic=frozenset(scope["domestic"]),
        international=frozenset(scope["international"]),
        between=tuple(scope["between"]),
        together=frozenset(scope["together"]),
        intergovernmental=tuple(scope["intergovernmental"]),
        few=tuple(scope["few"]),
        many=tuple(scope["many"]),
        ministers_do=tuple(scope["ministers_do"]),
        governments_do=tuple(scope["governments_do"]),
        regions=tuple(scope["regions"]),
        short_for=MappingProxyType({word: tuple(full.split()) for word, full in data["short_for"].items()}),
        agencies=MappingProxyType(scope["agencies"]),
        determiners=frozenset(references["determiners"]),
        between_reference=frozenset(references["between"]),
        another=frozenset(references["another"]),
        bare=frozenset(references["bare"]),
        opens_new=frozenset(references["opens_new"]),
        says_little=frozenset(references["says_little"]),
        related=MappingProxyType({word: frozenset(near) for word, near in references["related"].items()}),
        takes_up=MappingProxyType({word: frozenset(heads) for word, heads in references["takes_up"].items()}),
        **sets,
    )


def _head(entry: dict[str, Any]) -> Head:
    return Head(**entry | {name: frozenset(entry.get(name, ())) for name in ("before", "after", "never")})
