"""Whether what looks like a date is one: numbers of decisions, streets, telephones, files and amounts look like years."""

import re

from extractors.components.dates.chains import Expression
from extractors.components.dates.glued import is_label
from extractors.components.dates.opening import opens_what_was_done
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import words

_REFUSED_LEFT = frozenset("$€£¥#@_%°§\\^*")
_EMPHASIS = re.compile(r"(?:\A|(?<=[\s(\[–—-]))(?:\*{1,3}|_{1,3})\Z")  # "**May 1990**", as Markdown sets words in bold
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|gov|net|edu|int)\b", re.IGNORECASE)
_FULL_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_CHUNK = 200
_FREE = frozenset(("", " ", "\t", "\n", ",", ";", ")", "(", "[", "]"))


def is_date(tokens: Tokens, found: Expression) -> bool:
    """Whether the characters and words around an expression let it be a date."""
    if not (_left_free(tokens, found) and _right_free(tokens, found)):
        return False
    if _impossible_day(tokens, found):
        return False
    bare = all(part.month is None for part in found.parts)
    first = tokens[found.first]
    if (
        first.kind == "n"
        and tokens[found.first + 1].kind in ("/", "-")
        and _word_before(tokens, found.first) in words("not_behind", "numbers")
    ):
        return False  # "No. 08/2022"
    if not bare or not (first.kind == "y" or (first.kind == "n" and len(first.word) == 4)):
        return (
            bare
            or not _in_address(tokens, found)
            or _FULL_ISO.fullmatch(tokens.text, tokens[found.first].start, tokens[found.behind - 1].end) is not None
        )
    return not _in_address(tokens, found) and _is_year(tokens, found)


def _left_free(tokens: Tokens, found: Expression) -> bool:
    """No digit, sign of money or letter is glued to its left."""
    at = found.first
    if not tokens.glued(at):
        return True
    before, further = tokens[at - 1], tokens[at - 2]
    if before.kind == "x" and _is_labelled(tokens, found):
        return True
    if before.kind in ("x", "c", "o", "n", "m"):
        return before.word in words("approximate") or before.word in words("year_short")
    if before.kind in ("-", ".", ",", ":", "/"):
        glued = tokens.glued(at - 1)
        if (
            glued
            and tokens.glued(at - 2)
            and further.kind == "x"
            and tokens.text[further.start].isupper()
            and tokens[at - 3].kind in ("-", "/")
        ):
            return False  # "EPA-430-R-2010"
        if glued and further.kind == "n":
            return before.kind == "," and len(further.word) == len(tokens[at].word) == 4  # "2015,2016"
        return not (before.kind in (".", "/") and glued and tokens[at].kind == "n" and further.word not in words("approximate"))
    return before.kind not in _REFUSED_LEFT or _EMPHASIS.search(tokens.text, max(0, tokens[at].start - 5), tokens[at].start) is not None


def _is_labelled(tokens: Tokens, found: Expression) -> bool:
    """ "Signed10 October 2013": whether a label of its own is all that is glued to a date that has a month."""
    label, part = tokens[found.first - 1], found.parts[0]
    return (
        part.month is not None
        and part.year is not None
        and not tokens.glued(found.first - 1)
        and is_label(tokens.text[label.start : label.end])
    )


def _right_free(tokens: Tokens, found: Expression) -> bool:
    """No further figure is glued to its right: "2015-1-32", "2010-2015-86", "2009/28/EC"."""
    at = found.behind
    following = tokens[at]
    if not tokens.glued(at):
        return True
    if following.kind == "n" or following.kind == "%":
        return False
    if following.kind == "/" and tokens.glued(at + 1) and found.parts[-1].day and tokens[at + 1].word in words("acts"):
        return True  # "11.09.86/AC" of a list of accessions
    if following.kind in ("-", "/") and tokens.glued(at + 1):
        return tokens[at + 1].kind != "n" and not (following.kind == "/" and tokens[at - 1].kind == "n")
    return True


def _impossible_day(tokens: Tokens, found: Expression) -> bool:
    """ "February 30, 2015", "31 June 2010": the calendar has no such day, so the rest of it is no date either."""
    at, part = found.first, found.parts[0]
    if part.month is None and tokens[at].kind == "n":
        at = at - 1 if tokens[at - 1].kind == "," else at
        before, further = tokens[at - 1], tokens[at - 2]
        return (before.kind, further.kind) in (("n", "m"), ("m", "n")) and len(before.word if before.kind == "n" else further.word) <= 2
    day_before = tokens[at - 1].kind == "n" and 29 <= tokens[at - 1].value <= 31 and not tokens.glued(at - 1)
    return part.day is None and tokens[at].kind == "m" and day_before


def _is_year(tokens: Tokens, found: Expression) -> bool:
    before, number = _word_before(tokens, found.first), tokens[found.first].value
    model_year = before == "year" or before in words("year_short")
    if not model_year and before in words("not_behind", "numbers"):
        return False
    if number < 1500 and len(found.parts) == 1 and before not in words("year_behind", "numbers") and not _alone(tokens, found):
        return False
    if tokens[found.first].kind == "y" and not _spoken_in_place(tokens, found, before):
        return False
    following = _word_after(tokens, found.behind)
    if following == "of" and tokens[found.behind + 1].kind == "n" and len(tokens[found.behind + 1].word) == 4:
        return False  # "Law 2169 of 2021"
    counted = following in words("not_before", "numbers") or _round_amount(tokens, found, before)
    if not model_year and counted and not opens_what_was_done(tokens.text, tokens[found.first].start, tokens[found.behind - 1].end):
        return False
    if (following == "or" and tokens[found.behind + 1].word in ("more", "fewer", "less", "so")) or _in_reference(tokens, found):
        return False
    return not (_telephone(tokens, found.first) or _street(tokens, found.behind))


def _round_amount(tokens: Tokens, found: Expression, before: str) -> bool:
    """ "deliver 2000 leaflets", "by 1104 infections": a round or small number before things, with no word of time before it.

    "2000 levels" are those of a year.
    """
    things = tokens[found.behind].word
    number = tokens[found.first].value
    settled = number % 500 != 0 or before in words("time_behind", "numbers") if number >= 1500 else before in ("in", "since", "year")
    if settled or len(found.parts) > 1:
        return False
    plural = (
        tokens[found.behind].kind == "x" and len(things) > 3 and things.endswith("s") and tokens.text[tokens[found.behind].start].islower()
    )
    return plural and things not in words("year_nouns", "numbers")


def _in_reference(tokens: Tokens, found: Expression) -> bool:
    """ "COM(2019)640": a year inside the number of a document."""
    first, behind = found.first, found.behind
    inside = tokens[first - 1].kind == "(" and tokens[behind].kind == ")"
    return inside and tokens.glued(first) and tokens.glued(first - 1) and tokens.glued(behind + 1) and tokens[behind + 1].kind == "n"


def _spoken_in_place(tokens: Tokens, found: Expression, before: str) -> bool:
    """ "two thousand" and "twenty twenty" need a word like "in" before them."""
    return (
        before in words("time_behind", "numbers") or before in words("year_behind", "numbers") or before == "and" or _alone(tokens, found)
    )


def _alone(tokens: Tokens, found: Expression) -> bool:
    return found.first == 0 and found.behind == tokens.size


def _word_before(tokens: Tokens, at: int) -> str:
    before = tokens[at - 1]
    if before.kind == ")" and tokens[at - 3].kind == "(" and tokens[at - 2].word in words("communities", "numbers"):
        return "no"  # "Regulation (EU) 2019/2088"
    section = before.word == "c" or (before.kind == "." and tokens[at - 2].word == "c")
    if section and at > 1 and tokens.text[tokens[at - 1 if before.word == "c" else at - 2].start] == "C":
        return "no"  # "33 U.S.C. 1344"
    if before.kind in (".", "#", "№", "°", "-", ":") and tokens[at - 2].kind in ("x", "s"):
        return tokens[at - 2].word
    return before.word


def _word_after(tokens: Tokens, at: int) -> str:
    following = tokens[at]
    if following.kind == "-" and tokens.glued(at):  # "2000-member"
        following = tokens[at + 1]
        return f"{following.word}s" if tokens.glued(at + 1) else ""
    return following.word


def _telephone(tokens: Tokens, at: int) -> bool:
    """Three digits right before: "(202) 564 2000", "564.2000"."""
    before = tokens[at - 1]
    if before.kind in ("-", "."):
        before = tokens[at - 2]
    return before.kind == "n" and len(before.word) == 3


def _street(tokens: Tokens, at: int) -> bool:
    """Capitalised words and then "Avenue", "St.": "2000 Traverwood Drive"."""
    for position in range(at, at + 4):
        token = tokens[position]
        if token.kind == "." and position > at:
            continue
        if token.kind not in ("x", "n", "o") or not (token.kind == "n" or tokens.text[token.start].isupper()):
            return False
        if position > at and token.word in words("streets", "numbers"):
            return True
    return False


def _in_address(tokens: Tokens, found: Expression) -> bool:
    """Whether the run of characters without blanks around it is the address of a page or a mailbox."""
    text, start, end = tokens.text, tokens[found.first].start, tokens[found.behind - 1].end
    if text[start - 1 : start] in _FREE and text[end : end + 1] in _FREE:
        return False
    low = max(text.rfind(mark, max(0, start - _CHUNK), start) for mark in (" ", "\n", "\t", "(", "<", '"'))
    low = max(low, start - _CHUNK, 0)
    high = min((at for mark in (" ", "\n", "\t") if (at := text.find(mark, end, end + _CHUNK)) >= 0), default=end)
    return _ADDRESS.search(text, low, high) is not None
