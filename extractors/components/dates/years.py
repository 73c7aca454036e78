"""Years: written in digits or words, with an era, an apostrophe or a fiscal name; decades and centuries."""

import re

from extractors.components.dates.part import Part
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import words

Read = tuple[Part, int]
# Two-digit years up to here belong to this century, the others to the last one.
PIVOT = 39
_SET_OFF = re.compile(r"_{1,3}(?!\w)")
_ERA = re.compile(r"\s?\b(?:(?P<after>A\.?D|C\.?E)|B\.?C(?:\.?E)?)(?![A-Za-z])\.?", re.IGNORECASE)
_BEFORE_DECADES = frozenset(("the", "early", "mid", "late", "-", "and", "c", "ca", "circa", ".", "~", "to"))
_BEFORE_YEARS = frozenset(("in", "by", "since", "until", "during", "before", "after"))  # and seldom before decimals
_ERA_WORDS = frozenset({"a", "ad", "c", "ce", "b", "bc", "bce"})
EARLIEST, LATEST = 1000, 2199


def year(tokens: Tokens, at: int) -> Read | None:
    """A year of this or an earlier time: "1998", "nineteen ninety-eight", "'98" ; with an era also "79 AD"."""
    token = tokens[at]
    if token.kind == "y":
        return Part(f"{token.value:04d}"), at + 1
    if token.kind in ("'", "’", "‘"):
        return _apostrophe(tokens, at)
    if token.kind != "n" or not token.word.isascii() or len(token.word) > 4:
        return None
    if tokens[at + 1].word in _ERA_WORDS and (found := _with_era(tokens, at)):
        return found
    if len(token.word) == 4 and EARLIEST <= token.value <= LATEST and whole(tokens, at):
        return Part(token.word), at + 1
    return None


def full_year(two_digits: int) -> str:
    """The year that two digits stand for: "74" is 1974, "13" is 2013."""
    return f"{2000 + two_digits if two_digits <= PIVOT else 1900 + two_digits}"


def whole(tokens: Tokens, at: int) -> bool:
    """Whether nothing glued behind the digits makes them part of something else: "2,015", "1990.12", "2010X", "2004:12"."""
    following = tokens[at + 1]
    if not tokens.glued(at + 1):
        return True
    if following.kind in ("x", "#", "c", "m"):
        quarter = following.word in ("q", "h") and tokens[at + 2].kind == "n"  # "2018Q4"
        edition = following.word in ("a", "b", "c")  # "IPCC, 2007a"
        return quarter or len(following.word) >= 3 or (edition and _cited(tokens, at))  # "2011and": a blank is missing
    digits_behind = tokens.glued(at + 2) and tokens[at + 2].kind == "n"
    if following.kind == ",":
        return not (digits_behind and len(tokens[at + 2].word) == 3)
    if following.kind == ".":
        return not digits_behind or _noted(tokens, at)
    if following.kind == ":":
        return not digits_behind
    if following.kind == "_":
        return _SET_OFF.match(tokens.text, following.start) is not None  # "_4 May 1990_", as Markdown sets words in italics
    return following.kind not in ("n", "%", "°", "@", "$", "€", "£")


def _noted(tokens: Tokens, at: int) -> bool:
    """Whether the figures behind a year's full stop are the number of a footnote, and no decimals: "by 2030.2 Reducing …"."""
    before, number, after = tokens[at - 1], tokens[at + 2], tokens[at + 3]
    ends = not after.kind or (not tokens.glued(at + 3) and tokens.text[after.start].isupper())
    return len(number.word) <= 2 and ends and (before.kind == "m" or before.word in _BEFORE_YEARS)


def _cited(tokens: Tokens, at: int) -> bool:
    """Whether a year stands where a citation has it: behind a comma or bracket."""
    return tokens[at - 1].kind in (",", "(", ";")


def decade(tokens: Tokens, at: int) -> Read | None:
    """A decade: "1990s", "1990's", "1990 s", "the nineteen seventies", "'90s"."""
    token = tokens[at]
    if token.kind == "d":
        return Part(f"{token.value // 10}X"), at + 1
    if token.kind in ("'", "’", "‘") and tokens.glued(at + 1) and len(tokens[at + 1].word) == 2 and tokens[at + 1].kind == "n":
        behind = _plural(tokens, at + 2)
        return (Part(f"{full_year(tokens[at + 1].value)[:3]}X"), behind) if behind and tokens[at + 1].value % 10 == 0 else None
    if token.kind != "n" or len(token.word) != 4 or not EARLIEST <= token.value <= LATEST or token.value % 10:
        return None
    behind = _plural(tokens, at + 1)
    return (Part(f"{token.word[:3]}X"), behind) if behind else None


def century(tokens: Tokens, at: int) -> Read | None:
    """An ordinal before "century": "19th century", "twenty-first century", "2nd century BC". Without the word, see `ordinal_century`."""
    found = ordinal_century(tokens, at)
    if not found:
        return None
    part, behind = found
    behind = tokens.skip(behind, "-")
    if tokens[behind].word not in ("century", "centuries"):
        return None
    era = _ERA.match(tokens.text, tokens[behind].end)
    if not era:
        return part, behind + 1
    after = position_after(tokens, behind + 1, era.end())
    number = int((part.year or "").rstrip("X"))
    return (part if era["after"] else Part(f"-{number:02d}XX")), after


def ordinal_century(tokens: Tokens, at: int) -> Read | None:
    """The century of an ordinal from 1 to 21: "19th" is 18XX."""
    token, behind = tokens[at], at + 1
    if token.kind == "n" and tokens[at + 1].word in ("st", "nd", "rd", "th") and tokens.glued(at + 1):
        behind = at + 2
    elif token.kind != "o":
        return None
    return (Part(f"{token.value - 1:02d}XX"), behind) if 1 <= token.value <= 21 else None


def named_year(tokens: Tokens, at: int) -> Read | None:
    """A year that a word announces: "FY12", "cy18", "fiscal year 2013", "year 247", "AD 79". The part only, without the word."""
    word, number = tokens[at].word, tokens[at + 1]
    if word in words("year_short"):
        behind = tokens.skip(at + 1, "'", "’")
        return _short_or_full(tokens, behind)
    if number.kind != "n" or not whole(tokens, at + 1) or tokens[at + 2].word in ("st", "nd", "rd", "th"):
        return None
    if word == "year" and len(number.word) == 3:
        return Part(f"{number.value:04d}"), at + 2
    if word == "ad" and tokens.text[tokens[at].start] == "A" and not tokens.glued(at + 1) and 0 < number.value <= LATEST:
        return Part(f"{number.value:04d}"), at + 2
    return None


def _short_or_full(tokens: Tokens, at: int) -> Read | None:
    number = tokens[at]
    if number.kind != "n" or not whole(tokens, at):
        return None
    if len(number.word) == 2:
        return Part(full_year(number.value)), at + 1
    return (Part(number.word), at + 1) if len(number.word) == 4 and EARLIEST <= number.value <= LATEST else None


def position_after(tokens: Tokens, at: int, offset: int) -> int:
    """The position of the first token from `at` that starts at or behind an offset; at most eight tokens on."""
    for position in range(at, at + 9):
        if tokens[position].start < 0 or tokens[position].start >= offset:
            return position
    return at + 9


def _with_era(tokens: Tokens, at: int) -> Read | None:
    token = tokens[at]
    era = _ERA.match(tokens.text, token.end)
    if not era or token.value < 1:
        return None
    if era["after"]:
        return Part(f"{token.value:04d}"), position_after(tokens, at + 1, era.end())
    if token.value >= 1500:  # "Vancouver 2010, BC": nobody counts backwards that far without a comma
        return None
    return Part(f"-{token.value - 1:04d}" if token.value > 1 else "0000"), position_after(tokens, at + 1, era.end())


def _apostrophe(tokens: Tokens, at: int) -> Read | None:
    number = tokens[at + 1]
    letters_before = tokens.glued(at) and tokens[at - 1].kind not in ("m", "n")  # "Nov'18" and "Q1'18" are dates, "o'10" is none
    if letters_before or not tokens.glued(at + 1) or number.kind != "n" or len(number.word) != 2:
        return None
    following = tokens[at + 2]
    if tokens.glued(at + 2) and (following.kind in ("x", "%", "n") or following.word in ("'", "’")):
        return None
    return Part(full_year(number.value)), at + 2


def _plural(tokens: Tokens, at: int) -> int | None:
    """The position behind the "s" of a decade, or None."""
    behind = at
    if tokens[at].kind in ("'", "’") and tokens.glued(at):
        behind = at + 1
        possessive = at > 1 and tokens[at - 2].word not in _BEFORE_DECADES  # "in 2010's final quarter"
        if not tokens.glued(behind) or possessive:
            return None
    return behind + 1 if tokens[behind].word == "s" and tokens[behind].kind == "x" else None
