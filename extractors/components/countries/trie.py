"""A trie of names, word by word: linear in the text, however many names there are."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

# A word, or one mark: "Guinea-Bissau" is Guinea, -, Bissau; "U.S." is U, ., S, . No name runs over a tab, which parts the cells of a row.
_ATOM = re.compile(r"(?: ?\r?\n {0,16}|[ \n\r]{0,2})([^\W\d_]+|[^\w\s])")  # a name may go on in the next line, behind an indent
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"})


SHORT = 4  # letters below which a name in capitals is an abbreviation: LAO is a code, Lao an adjective


class Kind(StrEnum):
    """What a name in the lexicon is."""

    NAME = "name"
    ADJECTIVE = "adjective"
    ABBREVIATION = "abbreviation"
    MASK = "mask"  # a longer name that hides the country inside it
    CUE = "cue"  # evidence for or against an ambiguous name
    LANGUAGE = "language"  # a language that is no country's adjective


class Entry(NamedTuple):
    """A name: what it is, its code (or the kind of evidence that it is), and the name as the lexicon spells it."""

    kind: Kind
    value: str
    key: str
    is_country: bool


def entry(kind: Kind, value: str, key: str) -> Entry:
    """An entry of the lexicon."""
    return Entry(kind, value, key, kind in (Kind.NAME, Kind.ADJECTIVE, Kind.ABBREVIATION))


class Hit(NamedTuple):
    """A name that stands in a text; offsets are half-open."""

    start: int
    end: int
    entry: Entry


class _Ending(NamedTuple):
    """A name that ends at a node: which words need a capital (a bit each), the only spelling that will do, whether it is inverted."""

    entry: Entry
    capitals: int
    exact: str | None
    inverted: bool


class _Node:
    __slots__ = ("endings", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.endings: list[_Ending] = []


@lru_cache(maxsize=1 << 15)
def fold(atom: str) -> str:
    """A word without case and accents, a mark in its plain form."""
    if atom.isascii():
        return atom.lower()
    folded = unicodedata.normalize("NFKD", atom.translate(_MARKS).casefold())
    return "".join(character for character in folded if not unicodedata.combining(character))


def atoms(name: str) -> Iterator[str]:
    """The words and marks of a name."""
    return (match[1] for match in _ATOM.finditer(name))


class Trie:
    """Names by their words. A capital in the lexicon wants one in the text, a small letter takes either; abbreviations match exactly."""

    def __init__(self) -> None:
        self._first: dict[str, _Node] = {}
        self._nodes: dict[str, _Node] = {}

    def add(self, name: str, named: Entry) -> None:
        """Add a name. One that is there already keeps its entry; a spelling of it in small letters loosens what capitals it wants."""
        words = list(atoms(name))
        node = self._nodes.setdefault(fold(words[0]), _Node())
        first = (words[0], words[0][0].upper() + words[0][1:], words[0].upper())
        self._first |= dict.fromkeys((*first, *map(_plain, first)), node)
        for word in words[1:]:
            node = node.following.setdefault(fold(word), _Node())
        exact = name if named.kind is Kind.ABBREVIATION or len(name) < SHORT else None
        capitals = sum(1 << place for place, word in enumerate(words) if not word.islower())
        for place, ending in enumerate(node.endings):
            if ending.exact == exact:
                node.endings[place] = ending._replace(capitals=ending.capitals & capitals)
                return
        node.endings.insert(0 if exact else len(node.endings), _Ending(named, capitals, exact, words[-2:-1] == [","]))

    @property
    def first(self) -> Collection[str]:
        """The words that a name may start with, in every spelling that counts."""
        return self._first

    def longest(self, text: str, start: int, end: int) -> Hit | None:
        """The longest name at the word text[start:end]."""
        node = self._first[text[start:end]]
        capitals, place = 1, 1
        best = _ending(node, text, start, end, capitals)
        while node.following and (atom := _ATOM.match(text, end)):
            following = node.following.get(fold(atom[1]))
            if following is None:
                break
            node, end = following, atom.end()
            capitals, place = capitals | (not atom[1].islower()) * place * 2, place * 2
            if node.endings and (hit := _ending(node, text, start, end, capitals)):
                best = hit
        return best


def _ending(node: _Node, text: str, start: int, end: int, capitals: int) -> Hit | None:
    for named, needed, exact, inverted in node.endings:
        if exact is not None and text[start:end] != exact:
            continue
        if inverted and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            continue  # "Korea, South Africa": the next name of the list begins
        if exact is not None or needed & ~capitals == 0:
            return Hit(start, end, named)
    return None


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character))
