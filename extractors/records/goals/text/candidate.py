"""Candidates: whether words can be an actor at all, and which country they are."""

from collections.abc import Sequence
from functools import cache

import pycountry
from babel import Locale

from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.vocabulary import verbs, words


def is_article(item: Item) -> bool:
    """Whether a word stands before an actor and does not belong to it."""
    return item.low in ("the", "a", "an", "and", "or", "both", "its", "their", "our") or item.low in ("'s", "’s")


def acts(run: Sequence[Item]) -> bool:
    """Whether a phrase can promise: a name, or a group of people; no pronoun, no plan, no measure."""
    last = run[-1]
    if len(last.text) == 1:
        return False  # a letter
    if run[0].head in words("nouns", "goal") or (len(run) > 1 and run[0].head in words("nouns", "plan") and run[1].low == "of"):
        return False  # "rules of Annex VI"
    measured = any(item.head in words("share", "measured") or item.head == "intensity" for item in run[:-1])
    if measured and last.head not in words("actors", "groups") and not last.country:
        return False  # "carbon intensity of GDP"
    if run[0].low in words("actors", "parts") and last.head not in words("actors", "groups"):
        return False
    if (
        last.kind is not Kind.WORD
        or (last.low in words("actors", "pronouns") and not last.country)
        or last.head in words("nouns", "plan")
        or last.head in words("share", "measured")
        or last.low in words("share", "falling")
        or last.low in words("share", "bodies")
    ):
        return False
    if (
        (last.low in verbs() and last.low not in ("states",))
        or noun_direction(last) is not None
        or last.low in words("controllers", "firm")
    ):
        return False
    if last.head in words("actors", "groups") or last.country:
        return True
    named = [item for item in run if item.text[:1].isupper() and item.low not in words("actors", "pronouns")]
    return bool(named) and last.text[:1].isupper() and last.low not in words("actors", "labels")


def is_matter(run: Sequence[Item]) -> bool:
    """Whether a label names what is measured or one of a country's sectors, not who acts: "Electricity", "Transport"."""
    last = run[-1]
    known = words("share", "measured") | words("share", "reachable") | words("share", "falling") | words("actors", "sectors")
    return not any(item.country for item in run) and (last.head in known or last.head in words("actors", "matters"))


def country_of(run: Sequence[Item], first: int, last: int) -> str | None:
    """The country that an actor is: the actor's words name one country, and besides it nothing but a government."""
    codes = {item.country for item in run[first : last + 1] if item.country}
    others = [item for item in run[first : last + 1] if not item.country and item.kind is Kind.WORD]
    if len(codes) != 1 or any(item.low not in words("actors", "government") for item in others):
        return None
    return next(iter(codes))


@cache
def country_names(code: str) -> tuple[str, ...]:
    """The names a page may call a country by, its usual English one first: "Vietnam", "Viet Nam"."""
    country = pycountry.countries.get(alpha_3=code)
    return (country_name(code), country.name, getattr(country, "common_name", country.name)) if country else (code,)


@cache
def country_name(code: str) -> str:
    """The English name of a country by its code."""
    country = pycountry.countries.get(alpha_3=code)
    names = Locale.parse("en").territories
    return str(names.get(country.alpha_2, country.name)) if country else code
