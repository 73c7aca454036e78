"""Whose the agencies are that a text names, by acronym ("EPA", "SEMARNAT") or in full ("the National Park Service")."""

import re
from functools import cache

from extractors.agreements.names.vocabulary import vocabulary
from extractors.lexicon import table

_WORD = re.compile(r"\b[A-Z][A-Za-z]{2,12}\b")
# "*the* National Park Service"; but "the Danish Environmental Protection Agency" is Denmark's, and so is one "of Ghana" Ghana's.
_BEFORE = re.compile(r"(?:\A|\b(?:the|and|with|by|between|US|U\.S\.) |[,;:(.] ?)\Z", re.IGNORECASE)
_OF_ANOTHER = re.compile(r" (?:of|for) (?:the )?[A-Z]")


def agencies_in(text: str) -> set[str]:
    """The countries, as ISO 3166-1 alpha-3 codes, of the agencies that a text names."""
    agencies = vocabulary().agencies
    return {agencies[word] for word in _WORD.findall(text) if word in agencies} | _in_full(text)


def _in_full(text: str) -> set[str]:
    lowers, found = text.lower(), set[str]()
    for name, country in _names().items():
        start = lowers.find(name)
        own = start >= 0 and text[start].isupper() and _BEFORE.search(text[max(0, start - 9) : start])
        if own and not _OF_ANOTHER.match(text, start + len(name)):
            found.add(country)
    return found


@cache
def _names() -> dict[str, str]:
    return {name: country for country, names in table("actors")["body"].items() for name in names}
