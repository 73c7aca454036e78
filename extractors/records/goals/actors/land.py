"""Lands: which country "the country", "the government" or "the president" is, by the countries named before it."""

from collections.abc import Sequence

from extractors.records.goals.text.candidate import country_name
from extractors.records.goals.text.item import Item
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import words

_BACK = 3  # sentences before in which a country is looked for
_OF_SEVERAL = frozenset({"each", "every", "any", "no", "either", "neither", "another", "other", "per", "some", "host", "donor"})


def is_land(actor: str) -> bool:
    """Whether an actor is a country without its name: "the country", "the island nation"; not "each country"."""
    said = actor.lower().split()
    return said[-1] in words("actors", "land") - words("actors", "state") and not _OF_SEVERAL.intersection(said)


def is_of_state(actor: str) -> bool:
    """Whether an actor is the government of some country, or one who speaks for it: "the government", "President"."""
    return any(word in words("actors", "state") for word in actor.lower().split())


def _is_where(run: Sequence[Item], at: int) -> bool:
    """Whether a country only says where a place is: "in Kyoto, Japan"."""
    return at > 1 and run[at - 1].low == "," and run[at - 2].text[:1].isupper() and run[at - 2].country is None


def meant(sentence: Sentence, at: int, before: Sequence[Sentence]) -> tuple[Item, ...]:
    """The words of the one country that is named last before a place; none where nobody is, or several are there."""
    for run in (sentence.items[:at], *(said.items for said in reversed(before[-_BACK:]))):
        named = [n for n, item in enumerate(run) if item.country and not _is_where(run, n)]
        if len({run[n].country for n in named}) > 1:
            return ()
        if named:
            first = last = named[0]
            while last + 1 < len(run) and run[last + 1].country:
                last += 1
            return tuple(run[first : last + 1])
    return ()


def is_name(named: Sequence[Item]) -> bool:
    """Whether words are a country's name, not its adjective: "Uganda", not "Ugandan"."""
    code = named[0].country or ""
    return country_name(code).lower().startswith(named[0].low) or named[-1].low in country_name(code).lower().split()


def name_of(named: Sequence[Item]) -> str:
    """The words of a name as one."""
    return " ".join(item.text for item in named)
