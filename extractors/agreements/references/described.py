"""Words before a bare noun that say which agreement is meant: "the mercury treaty", "the 1997 Kyoto climate pact"."""

from typing import NamedTuple

from spacy.tokens import Doc

from extractors.agreements.names.keys import key_tokens
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import is_dash, is_year

LONGEST = 7  # tokens between the determiner and the noun


class Description(NamedTuple):
    """Its first token, the key forms of the words that say something, and the year among them."""

    first: int
    words: tuple[str, ...]
    year: str | None


def description(doc: Doc, lowers: list[str], head: int) -> Description | None:
    """What the words before a head noun say: back to a determiner, else to the capitals next to it ("Syria joins Paris climate deal")."""
    known = vocabulary()
    first = capital = None
    for at in range(head - 1, max(-1, head - 2 - LONGEST), -1):
        word = lowers[at]
        if word in known.determiners:
            first = at
            break
        if not (word[0].isalnum() or is_dash(word) or word.isspace()) or word in known.joiners or word in known.stops:
            break
        if doc[at].text[0].isupper() and (capital is None or capital == at + 1):
            capital = at
    opening = first + 1 if first is not None else capital
    if opening is None or opening == head:
        return None
    tokens = key_tokens(doc[opening:head].text)
    words = tuple(word for word in tokens if word not in known.generic and word not in known.says_little and not is_year(word))
    if not words or not known.another.isdisjoint(tokens):
        return None
    return Description(first if first is not None else opening, words, next((word for word in tokens if is_year(word)), None))


def tells(words: tuple[str, ...], names: frozenset[str]) -> bool:
    """Whether each of the words stands among those of an agreement's names, be it in the plural, in full, or by a word near to it."""
    return all(_stands_among(word, names) for word in words)


def _stands_among(word: str, names: frozenset[str]) -> bool:
    known = vocabulary()
    if not names.isdisjoint((word, word.removesuffix("s"), f"{word}s")):
        return True
    full = known.short_for.get(word)
    return (full is not None and names.issuperset(full)) or not names.isdisjoint(known.related.get(word, ()))
