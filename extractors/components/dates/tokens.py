"""The tokens of a stretch of text that may hold dates.

spaCy's tokens cut dates in different places ("2015-16" is three tokens, "2015–16" one), so dates have tokens of their own:
runs of digits, runs of letters, and single marks; number words are read together into one token with their value.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.components import numbers
from extractors.components.dates.glued import month_at
from extractors.components.dates.words import kinds

_PIECE = re.compile(r"(\d+)|([^\W\d_]+)|[^\s\w]|_")
_NUMBER, _WORD = 1, 2
_OTHER = ("x", 0)
_DASHES = frozenset("-–—‐‑−")


class Token(NamedTuple):
    """A token. Kinds: n(umber in digits), m(onth), s(eason), p(art of a year), w(eekday), c(ardinal), o(rdinal), y(ear in words),
    d(ecade in words), x (another word), "-" (any dash) and marks as themselves. `word` is lower case."""

    kind: str
    word: str
    value: int
    start: int
    end: int


NOTHING = Token("", "", 0, -1, -2)
_MARGIN = 16  # how far any rule looks beyond either end


class Tokens(list[Token]):
    """Tokens of one stretch, and behind the `size` real ones a margin of tokens of nothing.

    Positions before the first token are negative and so fall into that margin too: looking ahead and behind never fails.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__(_read(text, start, end))
        self.text = text
        self.size = len(self)
        self.extend([NOTHING] * _MARGIN)

    def glued(self, at: int) -> bool:
        """Whether no blank stands between a token and the one before it."""
        return self[at].start == self[at - 1].end

    def skip(self, at: int, *accepted: str) -> int:
        """The position behind a token with one of these words; the same position where there is none."""
        return at + 1 if self[at].word in accepted else at


def _read(text: str, start: int, end: int) -> list[Token]:
    pieces: list[Token] = []
    spoken, known = False, kinds()
    for piece in _PIECE.finditer(text, start, end):
        raw, which = piece[0], piece.lastindex
        if which == _NUMBER:
            pieces.append(Token("n", raw, int(raw) if len(raw) < 9 and raw.isascii() else -1, piece.start(), piece.end()))
        elif which == _WORD:
            start = piece.start()
            if (month := month_at(raw)) is not None:
                pieces.append(Token("x", raw[:month].lower(), 0, start, start + month))
                raw, start = raw[month:], start + month
            word = raw.lower()
            kind, value = known.get(word, _OTHER)
            spoken = spoken or kind == "#"
            pieces.append(Token(kind, word, value, start, piece.end()))
        else:
            mark = "-" if raw in _DASHES else raw
            pieces.append(Token(mark, mark, 0, piece.start(), piece.end()))
    return list(_spoken(pieces)) if spoken else pieces


def _spoken(pieces: list[Token]) -> Iterator[Token]:
    """Number words put together: "twenty-second" is one ordinal, "nineteen seventy-two" one year."""
    words, at = [piece.word for piece in pieces], 0
    while at < len(pieces):
        found = _number(words, at) if pieces[at].kind == "#" or words[at] == "a" else None
        if found:
            kind, value, behind = found
            first, last = pieces[at], pieces[behind - 1]
            yield Token(kind, " ".join(words[at:behind]), value, first.start, last.end)
            at = behind
        else:
            yield pieces[at]._replace(kind="x") if pieces[at].kind == "#" else pieces[at]
            at += 1


def _number(words: list[str], at: int) -> tuple[str, int, int] | None:
    window = words[at : at + 14]
    behind = 2 if window[1:2] == ["-"] else 1
    decade = numbers.table("decades").get(window[behind]) if len(window) > behind else None
    for kind, read in (("o", numbers.ordinal), ("y", numbers.spoken_year), ("c", numbers.cardinal)):
        found = read(window, 0)
        if kind == "c" and found and decade and 10 <= found[0] <= 20:
            return "d", found[0] * 100 + decade, at + behind + 1
        if found:
            return kind, found[0], at + found[1]
    return None
