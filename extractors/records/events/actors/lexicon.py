"""The words by which officials, organs and agencies of countries are known: data, read once."""

from dataclasses import dataclass
from functools import cache

from extractors.agreements.names.vocabulary import vocabulary as agreement_words
from extractors.clauses import vocabulary
from extractors.lexicon import table
from extractors.passage import Passage


@dataclass(frozen=True, slots=True)
class ActorLexicon:
    """Offices, organs and what stands around them; capitals by their words, and agencies by their acronyms, with their countries."""

    office: frozenset[str]
    organ: frozenset[str]
    portfolio: frozenset[str]
    department: frozenset[str]
    posted: frozenset[str]  # offices of those who are sent somewhere
    particle: frozenset[str]
    run: frozenset[str]
    capitals: dict[tuple[str, ...], str]
    agencies: dict[str, str]
    heads: frozenset[str]  # offices and organs
    alone: frozenset[str]  # words that mean a country without its name
    first: frozenset[str]  # words that a capital begins with
    begins: frozenset[str]  # words that any other actor begins with which is no country's name
    triggers: frozenset[str]  # a sentence without any of these means no country by who acts for it


@cache
def actor_lexicon() -> ActorLexicon:
    """The lexicon of actors, read once a process."""
    data = table("actors")
    small = {name: frozenset(data[name].split()) for name in ("office", "organ", "portfolio", "department", "posted", "particle", "run")}
    capitals = {tuple(name.split()): country for country, names in data["capital"].items() for name in names}
    agencies = {acronym.lower(): country for acronym, country in agreement_words().agencies.items()}
    heads, alone = small["office"] | small["organ"], frozenset(agencies) | {name[-1] for name in capitals}
    begins = heads | small["department"] | small["portfolio"] | frozenset(agencies)
    return ActorLexicon(
        **small,
        capitals=capitals,
        agencies=agencies,
        heads=heads,
        alone=alone,
        first=frozenset(name[0] for name in capitals),
        begins=begins,
        triggers=heads | alone | small["department"],
    )


def speaks_of_actors(passage: Passage) -> bool:
    """Whether a passage may mean countries by their capitals or agencies."""
    return not vocabulary(passage).isdisjoint(actor_lexicon().alone)
