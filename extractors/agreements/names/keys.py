"""Names of agreements as keys: what must be equal for two spellings to be one name."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from extractors.agreements.names.vocabulary import vocabulary

_BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)*")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
LEAST_OF_YEAR = 3  # words of "Convention of 1974", which says no more than "1974 Convention"
_PARTS = frozenset({"provisions", "articles", "article", "part", "purposes", "objectives"})  # of another agreement
_DOTTED = re.compile(r"(?<![^\W\d_])(?:[A-Za-z]\.){2,6}")
_SPACE = re.compile(r"\s+")
_MARKS = '"“”„«»'
_UNMARKED = str.maketrans("", "", _MARKS)
_POSSESSIVE = re.compile(r"['\u2019]s?\b")
# One spelling for what English spells in two ways; for words in a key, not for what is shown.
_SPELLINGS = {
    "programme": "program",
    "programmes": "programs",
    "sulphur": "sulfur",
    "co": "co",
    "centre": "center",
    "defence": "defense",
    "labour": "labor",
    "colour": "color",
    "harbour": "harbor",
    "organisation": "organization",
    "utilisation": "utilization",
    "usa": "us",
    "environmental": "environmental",
}
_PHRASES = (
    (("united", "states", "of", "america"), ("us",)),
    (("united", "states"), ("us",)),
    (("republic", "of", "korea"), ("south", "korea")),
    (("united", "nations"), ("un",)),
    (("united", "kingdom"), ("uk",)),
    (("european", "union"), ("eu",)),
    (("free", "trade", "agreement"), ("fta",)),
    (("free", "trade", "area"), ("fta",)),
    (("north", "american", "regional", "action", "plan"), ("narap",)),
    (("long", "range"), ("longrange",)),
    (("co", "operative"), ("cooperative",)),
    (("co", "operation"), ("cooperation",)),
)


def clean(surface: str) -> str:
    """A name as it stands, with single blanks and without marks ("®") and quotation marks around it."""
    name = _SPACE.sub(" ", surface.replace("®", " ").replace("™", " ")).strip(" \t\n\"“”'‘’,;:")
    alone = sum(name.count(mark) for mark in _MARKS) == 1  # its fellow at the end is gone: "agreement “On clean water"
    return name.translate(_UNMARKED) if alone else name


@lru_cache(maxsize=20_000)
def key_tokens(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, punctuation, "the", and what stands in brackets; years and numbers stay.

    "UN" and "United Nations", "U.S." and "United States", "programme" and "program", every dash and none are the same here.
    """
    bare = _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", _BRACKETS.sub(" ", name))
    folded = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", bare).replace("&", " and ")).casefold()
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return _joined([_SPELLINGS.get(word, word) for word in _WORD.findall(plain) if word != "the"])


def _joined(words: list[str]) -> tuple[str, ...]:
    """The words with phrases of two spellings in one of them."""
    out: list[str] = []
    at = 0
    while at < len(words):
        for phrase, short in _PHRASES:
            if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
                out.extend(short)
                at += len(phrase)
                break
        else:
            out.append(words[at])
            at += 1
    return tuple(out)


def name_key(name: str) -> str:
    """The words of `key_tokens`, joined: equal for two spellings of one name."""
    return " ".join(key_tokens(name))


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name taken apart: "1994 Oslo Protocol on Further Reduction": year 1994, core (oslo, protocol), complement (on, …).

    `head` is the head noun in small letters, None for a name without one ("Mission Innovation"). `specific` are the words of the core
    that say which one it is; a form with none, neither there nor in a complement, is no name by itself.
    """

    text: str
    year: str | None
    core: tuple[str, ...]
    complement: tuple[str, ...]
    head: str | None

    @property
    def tokens(self) -> tuple[str, ...]:
        """Core and complement."""
        return self.core + self.complement

    @property
    def specific(self) -> tuple[str, ...]:
        """The words of the core that are neither the head noun nor generic."""
        return tuple(word for word in self.core if word != self.head and word not in vocabulary().generic)


@lru_cache(maxsize=20_000)
def form(name: str) -> Form:
    """A name taken apart."""
    words = vocabulary()
    tokens = key_tokens(name)
    year, rest = _parted(tokens)
    cut = _complement_start(rest)
    embedded = _embedded_head(rest, cut)
    if embedded is not None:
        cut = next((at for at in range(embedded + 1, len(rest)) if rest[at] in words.complement), len(rest))
    core, complement = rest[:cut], rest[cut:]
    head = next((word for word in reversed(core) if word in words.heads), None)
    return Form(name, year, core, complement, head)


def _parted(tokens: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """The year that a name begins or ends with, and the rest: "2012 Lakes Agreement", "Lakes Agreement 2012", "Lakes Agreement of 2012"."""
    if tokens and _YEAR.fullmatch(tokens[0]):
        return tokens[0], tokens[1:]
    if len(tokens) > LEAST_OF_YEAR and tokens[-2] == "of" and _YEAR.fullmatch(tokens[-1]) and tokens[-3] in vocabulary().heads:
        return tokens[-1], tokens[:-2]
    if len(tokens) > 2 and _YEAR.fullmatch(tokens[-1]) and (head := vocabulary().heads.get(tokens[-2])) and head.scope == "treaty":
        return tokens[-1], tokens[:-1]
    return None, tokens


def _complement_start(tokens: tuple[str, ...]) -> int:
    words = vocabulary()
    for at in range(1, len(tokens)):
        if tokens[at] in words.complement and any(word in words.heads for word in tokens[:at]):
            return at
    return len(tokens)


def _embedded_head(tokens: tuple[str, ...], cut: int) -> int | None:
    """The head noun inside a complement that is a name of its own: "Convention on Air Pollution *Protocol* on Heavy Metals"."""
    words = vocabulary()
    if tokens[cut : cut + 1] in (("to",), ("relating",), ("between",), ("among",)):
        return None
    for at in range(cut + 2, len(tokens)):
        head = words.heads.get(tokens[at])
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if head and head.scope == "treaty" and after in ("on", "for", "concerning") and tokens[at - 1] not in words.joiners:
            return at if _PARTS.isdisjoint(tokens[cut:at]) else None  # "… Implementation of the Provisions of the Lynx Convention on …"
    return None


def without_year(name: str) -> str:
    """A name as it stands without a leading article and a leading year that only modifies it: "The 1997 Canada-United States Strategy"."""
    words = name.split(" ")
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    if len(words) > 2 and _YEAR.fullmatch(words[0]):
        words = words[1:]
    return " ".join(words)
