"""The number that stands before a sign of percent: figures, words, fractions, and both at once ("ten (10) percent")."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.components import numbers

_PIECE = re.compile(r"\d+(?:[.,]\d+)*|\.\d+|[^\W\d_]+|\S")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_DASHES = frozenset("-–—−")
_MOST_WORDS = 12
_LARGEST_BELOW = 16  # of a written fraction: "3/16 percent" is one, "10/50 %" two numbers


class Piece(NamedTuple):
    """A number, a word in lower case, or a mark. `glued` says that no blank stands before it."""

    text: str
    start: int
    end: int
    glued: bool


class Amount(NamedTuple):
    """A number on the pieces from `first` to before `behind`."""

    value: float
    first: int
    behind: int


NOTHING = Piece("", -1, -1, False)


class Pieces:
    """The pieces of a stretch of text; looking behind its start gives a piece of nothing."""

    def __init__(self, text: str, start: int, end: int) -> None:
        found = list(_PIECE.finditer(text, start, end))
        ends = [start - 1, *(match.end() for match in found)]
        self.items = [Piece(match[0].lower(), *match.span(), match.start() == before) for match, before in zip(found, ends, strict=False)]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, at: int) -> Piece:
        return self.items[at] if 0 <= at < len(self.items) else NOTHING


def amount_before(pieces: Pieces, behind: int) -> Amount | None:
    """The number whose last piece stands before `behind`."""
    if pieces[behind - 1].text == ")":
        return _bracketed(pieces, behind)
    found = _figures(pieces, behind) if _is_figure(pieces[behind - 1].text) else _words(pieces, behind)
    return _part_of_one(pieces, _signed(pieces, found)) if found else None


def number(text: str) -> float:
    """The value of figures: "1,200" is 1200, "0,5" a half, ".5" too."""
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    whole, comma, rest = text.partition(",")
    if comma and len(rest) <= 2 and "." not in text and "," not in rest:
        return float(f"{whole}.{rest}")
    last = text.rsplit(",", 1)[-1]
    return float(last) if last.count(".") <= 1 else float("nan")


def _is_figure(text: str) -> bool:
    return text[-1:].isdecimal() or text in _SIGNS


def _figures(pieces: Pieces, behind: int) -> Amount | None:
    at = behind - 1
    piece = pieces[at]
    value = _SIGNS.get(piece.text) or number(piece.text)
    if piece.text in _SIGNS and pieces[at - 1].text.isdecimal():
        value, at = value + int(pieces[at - 1].text), at - 1
    elif pieces[at - 1].text == "/" and pieces[at - 2].text.isdecimal() and 0 < int(pieces[at - 2].text[:4]) < value <= _LARGEST_BELOW:
        value, at = _with_whole(pieces, int(pieces[at - 2].text) / value, at - 2)
    elif piece.text.startswith("0") and len(piece.text) == 3 and pieces[at - 1].text.isdecimal() and len(pieces[at - 1].text) <= 3:
        value, at = float(pieces[at - 1].text + piece.text), at - 1  # "1 000 %"
    before = pieces[at - 1]
    if pieces[at].glued and (before.text.isalnum() or before.text in (".", ",", "_", "%", "=", "&", "$", "€", "£")):
        return None  # "PM2.5", "q=30": figures of something else
    return Amount(value, at, behind) if value == value else None


def _with_whole(pieces: Pieces, fraction: float, at: int) -> tuple[float, int]:
    """ "2 1/2", "2-1/2"."""
    before = at - 2 if pieces[at - 1].text in _DASHES and pieces[at].glued else at - 1
    if fraction < 1 and pieces[before].text.isdecimal() and len(pieces[before].text) <= 2:
        return int(pieces[before].text) + fraction, before
    return fraction, at


def _words(pieces: Pieces, behind: int) -> Amount | None:
    """The longest run of words before `behind` that is a number as a whole."""
    known = (
        numbers.number_words()
        | numbers.table("scales").keys()
        | numbers.table("fractions").keys()
        | {"and", "a", "an", "of", "-", "–", "point"}
    )
    first = behind
    while first > 0 and behind - first < _MOST_WORDS and pieces[first - 1].text in known:
        first -= 1
    words = ["-" if piece.text in _DASHES else piece.text for piece in pieces.items[first:behind]]
    for start in range(len(words)):
        if (value := spoken(words[start:])) is not None:
            return Amount(value, first + start, behind)
    return None


def spoken(words: Sequence[str]) -> float | None:
    """The value of words that are one number from first to last: "eight and one third", "half a", "one-third of one", "two point five"."""
    whole = numbers.cardinal(words, 0)
    if whole and whole[1] == len(words):
        return float(whole[0])
    fraction = _fraction(words, 0)
    if fraction and _ends_as_one(words, fraction[1]):
        return fraction[0]
    if not whole:
        return None
    at = whole[1]
    if words[at] == "point":
        return _decimals(whole[0], words[at + 1 :])
    while at < len(words) and words[at] in ("-", "and"):
        at += 1
    rest = _fraction(words, at)
    return whole[0] + rest[0] if rest and rest[1] == len(words) else None


def _fraction(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """ "half", "a third", "three quarters"."""
    above = 1
    if at < len(words) and words[at] in ("a", "an"):
        at += 1
    elif count := numbers.cardinal(words, at):
        above, at = count[0], count[1] + 1 if words[count[1] : count[1] + 1] == ["-"] else count[1]
    below = numbers.table("fractions").get(words[at]) if at < len(words) else None
    return (above / below, at + 1) if below and above < below else None


def _ends_as_one(words: Sequence[str], at: int) -> bool:
    """Whether a fraction is followed by nothing, or by "a", "of a", "of one"."""
    return list(words[at:]) in ([], ["a"], ["an"], ["of", "a"], ["of", "an"], ["of", "one"], ["-"])


def _decimals(whole: int, words: Sequence[str]) -> float | None:
    digits = [numbers.table("units").get(word) for word in words]
    if not digits or None in digits:
        return None
    return float(f"{whole}.{''.join(map(str, digits))}")


def _bracketed(pieces: Pieces, behind: int) -> Amount | None:
    """ "ten (10) percent": the number in the bracket, from the words before it where they say the same."""
    inner = amount_before(pieces, behind - 1)
    if not inner or pieces[inner.first - 1].text != "(":
        return None
    outer = _words(pieces, inner.first - 1)
    if outer and abs(outer.value - inner.value) < 0.01:
        return Amount(outer.value, outer.first, behind)
    return Amount(inner.value, inner.first - 1, behind)


def _signed(pieces: Pieces, amount: Amount) -> Amount:
    before = pieces[amount.first - 1]
    if before.text in ("minus", "negative"):
        return Amount(-amount.value, amount.first - 1, amount.behind)
    further = pieces[amount.first - 2].text
    range_dash = _is_figure(further) and not (len(further) == 4 and further.isdecimal())  # "5 -10%"
    free = (not before.glued and not range_dash) or further in ("", "(", "[", "/", "+")
    if before.text in ("-", "–", "−") and pieces[amount.first].glued and free:
        return Amount(-amount.value, amount.first - 1, amount.behind)
    return amount


def _part_of_one(pieces: Pieces, amount: Amount) -> Amount:
    """ "1/3 of 1", "two thirds of 1"."""
    if amount.value != 1 or pieces[amount.first - 1].text != "of":
        return amount
    at = amount.first - 1
    part = _figures(pieces, at) if _is_figure(pieces[at - 1].text) else _words(pieces, at)
    return Amount(part.value, part.first, amount.behind) if part and 0 < part.value < 1 else amount
