"""What stands around a date and belongs to it: "the end of", "mid-", "circa", "fiscal year", "Friday", "from", "?"."""

from typing import NamedTuple

from extractors.components.dates.chains import Expression
from extractors.components.dates.part import checked
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import words

_LONGEST = 12


class Around(NamedTuple):
    """The first token, the position behind the last, and the mark ("~", "?" or "%") of a date with its qualifiers."""

    first: int
    behind: int
    mark: str


def around(tokens: Tokens, found: Expression, floor: int) -> Around:
    """The qualifiers around an expression, not reaching before the token `floor`."""
    first, mark = _lead(tokens, found, floor)
    behind, trailing = _trail(tokens, found.behind, alone=first == 0)
    both = "%" if {mark, trailing} == {"~", "?"} else mark or trailing
    return Around(first, behind, both)


def marked_value(found: Expression, mark: str) -> str:
    """The value with the mark on it; on a range, on its first part."""
    if not mark:
        return found.value
    first = found.parts[0].marked(mark).edtf()
    value = first if len(found.parts) == 1 else f"{first}/{found.parts[1].edtf()}"
    return checked(value) or found.value


def _lead(tokens: Tokens, found: Expression, floor: int) -> tuple[int, str]:
    first, mark = found.first, ""
    for _ in range(_LONGEST):
        step, sign = _step(tokens, found, first)
        if not step or first - step < floor or "\t" in tokens.text[tokens[first - step].end : tokens[first].start]:
            break  # "Kingdom of the\t12-04-1999" are two cells
        first -= step
        mark = sign if not mark or mark == sign else "%" if sign else mark
    return first, mark


def _step(tokens: Tokens, found: Expression, first: int) -> tuple[int, str]:
    """How many tokens before `first` belong to the date, and the mark that they make."""
    one, two = tokens[first - 1], tokens[first - 2]
    if one.kind == "w":
        return 1, ""
    if one.kind in (",", ".") and two.kind == "w":
        return 2, ""
    if one.word in words("approximate") and _approximates(tokens, first):
        return 1, "~"
    if one.kind == "." and two.word in ("c", "ca", "cca", "approx") and tokens.glued(first - 1):
        return (2, "~") if len(two.word) > 1 or tokens.text[two.start] == "c" else (0, "")
    if one.word in words("uncertain"):
        return 1, "?"
    if one.kind == ":" and two.word in words("uncertain"):
        return 2, "?"
    return _part_words(tokens, found, first), ""


def _part_words(tokens: Tokens, found: Expression, first: int) -> int:
    one, two = tokens[first - 1], tokens[first - 2]
    if one.word in ("early", "mid", "late"):
        return 1
    if one.kind == "-" and two.word in ("mid", "early", "late"):
        return 2
    if tokens[first].word in ("mid", "late") and (joined := _to(tokens, first)):
        return joined
    if one.word in ("of", "in") and (two.word in words("ends") or (two.word in words("early_late") and one.word == "in")):
        return 2
    if one.word in words("year_short") and tokens[found.first].kind in ("n", "'", "’"):
        return 1
    if one.word in ("year", "years") and found.parts[0].month is None:
        return 2 if two.word in words("year_names") else 1
    if one.word == "the" and _takes_article(tokens, found, first):
        return 1
    return int(one.word in ("from", "between") and found.rule == "dates.range")


def _to(tokens: Tokens, first: int) -> int:
    """How many tokens "mid-to-" and "early to " take before "late" or "mid"."""
    at = first - 2 if tokens[first - 1].kind == "-" else first - 1
    before = at - 2 if tokens[at - 1].kind == "-" else at - 1
    return first - before if tokens[at].word == "to" and tokens[before].word in ("early", "mid") else 0


def _takes_article(tokens: Tokens, found: Expression, first: int) -> bool:
    token, part = tokens[first], found.parts[0]
    if first < found.first:
        return token.word in words("ends") or token.word in ("year", "early", "mid", "late")
    if part.rule == "dates.decade" or (part.month or 0) > 32:
        return True
    if 21 <= (part.month or 0) <= 32:
        return tokens[first + 1].word == "of"
    return part.day is not None and token.kind in ("n", "o")


def _approximates(tokens: Tokens, first: int) -> bool:
    """ "c 1860", "c1860", "about 1990"; not the C of "Appendix C 1990"."""
    one = tokens[first - 1]
    return len(one.word) > 1 or one.kind == "~" or (tokens.text[one.start] == "c" and tokens[first].kind in ("n", "m", "s"))


def _trail(tokens: Tokens, behind: int, *, alone: bool) -> tuple[int, str]:
    """A "?" or a remark, where it cannot belong to the sentence: at the end of a cell or bracket, or before a dash."""
    one, two, three = tokens[behind], tokens[behind + 1], tokens[behind + 2]
    if one.kind == "?" and tokens.glued(behind) and two.kind in ("", ")", "]", "-", ";", "/", ",") and (two.kind or alone):
        return behind + 1, "?"
    if one.kind == "(" and three.kind == ")" and (two.word in words("uncertain") or two.word in words("approximate")):
        return behind + 3, "?" if two.word in words("uncertain") else "~"
    if two.kind in ("", ")") and one.kind == "x" and (one.word in words("uncertain") or one.word.startswith("approx")):
        return behind + 1, "?" if one.word in words("uncertain") else "~"
    return behind, ""
