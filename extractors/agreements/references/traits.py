"""By what a page may take an agreement up again: its nouns, its years, the words of its names."""

from dataclasses import dataclass

from extractors.agreements.forms.families import Family
from extractors.agreements.names.keys import form, key_tokens
from extractors.agreements.references.described import tells
from extractors.agreements.references.places import Anaphor


@dataclass(frozen=True, slots=True)
class Traits:
    """By what the page may take an agreement up again: its head nouns, its years, and the words of its names.

    `words` are those of the page's own forms, `known_words` those of all the names that the lexicon has too; `known_years` those in which
    the lexicon says that it was adopted or signed.
    """

    heads: frozenset[str]
    years: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    known_words: frozenset[str] = frozenset()
    known_years: frozenset[str] = frozenset()

    def fit(self, anaphor: Anaphor) -> bool:
        """Whether the anaphor can mean this agreement."""
        if self.heads.isdisjoint(anaphor.heads) or (anaphor.year is not None and anaphor.year not in self.years):
            return False
        return not anaphor.words or tells(anaphor.words, self.known_words)

    def own(self, anaphor: Anaphor) -> bool:
        """Whether the anaphor's noun is its very own ("the treaty" of the Antarctic Treaty), or its words those of the page."""
        own = tells(anaphor.words, self.words) if anaphor.words else anaphor.noun in self.heads
        return own and self.fit(anaphor)


def traits_of(family: Family, kind: str) -> Traits:
    """What the page and the lexicon call it. The lexicon's years only link: they claim nothing."""
    heads = {parts.head for parts in family.forms if parts.head} | set(kind.split())
    years = {word for parts in family.forms for word in (parts.year, *parts.tokens[-1:]) if word}
    words = frozenset(word for parts in family.forms for word in parts.tokens)
    if (row := family.row) is None:
        return Traits(frozenset(heads), frozenset(years), words, words)
    known_years = frozenset(date[:4] for date in (row.adopted, row.signed) if date)
    heads |= {head for name in row.names if (head := form(name).head)}  # "the accord" of the Paris Accord
    known_words = words | {word for name in row.names for word in key_tokens(name)}
    return Traits(frozenset(heads), frozenset(years) | known_years, words, known_words, known_years)
