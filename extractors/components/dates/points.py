"""One date in words: a day, a month, a season, a quarter, with or without its year."""

from extractors.components.dates.counted import counted
from extractors.components.dates.numeric import numeric, pair, year_month
from extractors.components.dates.part import Part
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import words
from extractors.components.dates.years import PIVOT, century, decade, full_year, named_year, ordinal_century, year

Read = tuple[Part, int]
_SUFFIXES = ("st", "nd", "rd", "th")
_QUARTERS = {"q1": 33, "q2": 34, "q3": 35, "q4": 36, "h1": 40, "h2": 41}


def point(tokens: Tokens, at: int) -> Read | None:
    """A date with its year that starts at a token, or None."""
    kind = tokens[at].kind
    if found := counted(tokens, at):
        return found
    if kind == "n":
        return numeric(tokens, at) or _year_first(tokens, at) or _day_first(tokens, at) or _part_of_year(tokens, at) or century(tokens, at)
    if kind == "m":
        return _month_first(tokens, at)
    if kind in ("c", "o"):
        return _day_first(tokens, at) or _part_of_year(tokens, at) or century(tokens, at)
    if kind == "s":
        return _winter(tokens, _with_year(tokens, at + 1, Part(month=tokens[at].value)))
    if kind in ("y", "d", "'", "’", "‘"):
        return decade(tokens, at) or year(tokens, at)
    if kind == "x":
        return _part_of_year(tokens, at) or named_year(tokens, at)
    return None


def open_point(tokens: Tokens, at: int) -> Read | None:
    """A date without its year, which only a range or a list can complete: "May", "5 May", "June 5", "5", "5/1", "summer", "Q1", "17th"."""
    token = tokens[at]
    if token.kind == "m":
        behind = tokens.skip(at + 1, ".") if len(token.word) <= 4 else at + 1
        found = _day(tokens, tokens.skip(behind, "the"))
        return (Part(month=token.value, day=found[0]), found[1]) if found else (Part(month=token.value), behind)
    if token.kind == "s":
        return Part(month=token.value), at + 1
    if token.kind == "n" and (found_pair := pair(tokens, at)) and tokens[found_pair[1]].kind != "m":
        return found_pair
    if quarter := _quarter(tokens, at):
        return Part(month=quarter[0]), quarter[1]
    found = _day(tokens, at)
    if not found:
        return None
    month_at = tokens.skip(tokens.skip(found[1], "of"), "-")
    if tokens[month_at].kind == "m":
        return Part(month=tokens[month_at].value, day=found[0]), tokens.skip(month_at + 1, ".")
    return Part(day=found[0]), found[1]


def closing_point(tokens: Tokens, at: int) -> Read | None:
    """The second half of "June 5–7, 1992": a day and a year, whose month stands before."""
    found = _day(tokens, at)
    if not found:
        return None
    behind = tokens.skip(found[1], ",", "of", "in")
    closing = year(tokens, behind)
    return (Part(closing[0].year, day=found[0]), closing[1]) if closing else None


def open_century(tokens: Tokens, at: int) -> Read | None:
    """The first half of "17th-19th centuries"."""
    found = ordinal_century(tokens, at)
    if found or tokens[at].kind != "n" or not 1 <= tokens[at].value <= 21:
        return found
    return Part(f"{tokens[at].value - 1:02d}XX"), at + 1


def _winter(tokens: Tokens, read: Read | None) -> Read | None:
    """ "the winter of 1776–77" is one winter: it begins in the first year."""
    if not read or read[0].month != 24 or tokens[read[1]].kind not in ("-", "/") or not tokens.glued(read[1] + 1):
        return read
    following = tokens[read[1] + 1]
    consecutive = following.kind == "n" and len(following.word) in (2, 4) and f"{int(read[0].year or 0) + 1}".endswith(following.word)
    return (read[0], read[1] + 2) if consecutive else read


def _year_first(tokens: Tokens, at: int) -> Read | None:
    if found := decade(tokens, at):
        return found
    found = year(tokens, at)
    if not found:
        return None
    part, behind = found
    after = tokens.skip(behind, ",", "-", "/")
    month = tokens[after]
    if month.kind == "m" and not _is_verb(tokens, after):
        return _after_month(tokens, part, after)
    if month.kind == "s" and after == behind and month.word != "fall" and not _names(tokens, after):
        return Part(part.year, month.value), after + 1
    quarter = _quarter(tokens, tokens.skip(after, "the"))
    if quarter and not (tokens[after].kind in ("n", "o", "c") and tokens[after - 1].kind == ","):
        return Part(part.year, quarter[0]), quarter[1]
    found_day = _day(tokens, after) if tokens[behind].kind == "," else None  # "(1950, 27 February)"
    if found_day and tokens[found_day[1]].kind == "m" and _ends(tokens, found_day[1] + 1) and not _day_first(tokens, after):
        return Part(part.year, tokens[found_day[1]].value, found_day[0]), found_day[1] + 1
    odd = _day(tokens, after) if after > behind and tokens[behind].kind != "," else None  # "2020/23/Sep"
    if odd and tokens[odd[1]].kind == tokens[behind].kind and tokens[odd[1] + 1].kind == "m":
        return Part(part.year, tokens[odd[1] + 1].value, odd[0]), odd[1] + 2
    return year_month(tokens, at) or found


def _after_month(tokens: Tokens, part: Part, at: int) -> Read | None:
    """What follows a year and its month: "2019-sep-1", "2016 November". Without marks a day ends there, or starts the next date."""
    month = tokens[at]
    behind = tokens.skip(at + 1, "-", "/", ".")
    found = _day(tokens, behind) if behind > at + 1 else None
    if found and tokens[found[1]].kind not in ("-", "/"):
        return Part(part.year, month.value, found[0]), found[1]
    found = _day(tokens, at + 1)
    if found and (_ends(tokens, found[1]) or _days_follow(tokens, found[1])) and not _month_first(tokens, at):
        return Part(part.year, month.value, found[0]), found[1]
    followed = tokens[at + 1].kind == "n" or (tokens[at + 1].kind == "," and tokens[at + 2].kind == "n")
    return (
        None if followed and tokens[at - 1].kind not in ("-", "/") and _month_first(tokens, at) else (Part(part.year, month.value), at + 1)
    )


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a mark or nothing follows: "1909, January 11 – Treaty signed", but not "in 1909 January 11 people …"."""
    return tokens[at].kind in ("", ".", ",", ":", ";", "(", ")") or (tokens[at].kind == "-" and not tokens.glued(at))


def _days_follow(tokens: Tokens, at: int) -> bool:
    """ "1992, June 3-14": whether a later day of the same dates follows, and nothing behind that."""
    last = _day(tokens, at + 2 if tokens[at + 1].kind == "m" else at + 1) if tokens[at].kind == "-" else None
    return last is not None and _ends(tokens, last[1])


def _is_verb(tokens: Tokens, at: int) -> bool:
    """ "2010 may be", "in 1998 march": in lower case these two are words of their own unless a date goes on."""
    return tokens[at].word in ("may", "march") and tokens.text[tokens[at].start].islower()


def _names(tokens: Tokens, at: int) -> bool:
    """ "the 2014 Winter Olympics": a season that begins a name says what the games are called, not when they are."""
    return tokens.text[tokens[at].start].isupper() and tokens[at + 1].kind == "x" and tokens.text[tokens[at + 1].start].isupper()


def _month_first(tokens: Tokens, at: int) -> Read | None:
    month = tokens[at]
    behind = tokens.skip(at + 1, ".") if len(month.word) <= 4 else at + 1
    day_at = tokens.skip(tokens.skip(behind, "-", "/", ","), "the")  # "December, 29 1993": the comma in the wrong place
    if (found := _day(tokens, day_at)) and (
        whole := _with_year(tokens, found[1], Part(month=month.value, day=found[0]), ",", "of", "in", "-", "/")
    ):
        return whole
    if whole := _with_year(tokens, behind, Part(month=month.value), ",", "of", "in", "-", "/"):
        return _odd_order(tokens, whole)
    return None


def _odd_order(tokens: Tokens, read: Read) -> Read:
    """ "September-2020-23": a day behind the year."""
    part, behind = read
    if tokens[behind].kind not in ("-", "/") or not tokens.glued(behind) or not tokens.glued(behind + 1):
        return read
    found = _day(tokens, behind + 1)
    return (Part(part.year, part.month, found[0]), found[1]) if found and tokens[behind - 2].kind == tokens[behind].kind else read


def _day_first(tokens: Tokens, at: int) -> Read | None:
    found = _day(tokens, at)
    if not found:
        return None
    day, behind = found
    month_at = tokens.skip(tokens.skip(behind, ".", "-", "/"), "of")
    if tokens[month_at].kind == "m":
        after = tokens.skip(month_at + 1, ".") if len(tokens[month_at].word) <= 4 else month_at + 1
        marks = (",", "of", "in", "-", "/")
        return _with_year(tokens, after, Part(month=tokens[month_at].value, day=day), *marks) or _short_year(tokens, after, day, month_at)
    closing = year(tokens, month_at) if tokens[month_at - 1].kind in ("-", "/") else None
    if closing and tokens[closing[1]].kind in ("-", "/") and tokens[closing[1] + 1].kind == "m":
        return Part(closing[0].year, tokens[closing[1] + 1].value, day), closing[1] + 2
    if tokens[behind].word == "month" and tokens[at].kind in ("o", "n") and 1 <= day <= 12:
        return _with_year(tokens, behind + 1, Part(month=day))
    return None


def _short_year(tokens: Tokens, at: int, day: int, month_at: int) -> Read | None:
    """ "31-Oct-74", and "21 Mar 94" where nothing follows that the number could count."""
    spaced = tokens[at].kind == "n" and tokens[at].value > PIVOT and not tokens.glued(at) and not tokens.glued(at - 1)  # "21 Mar 94"
    mark, at_short = tokens[at], at if spaced else at + 1
    short = tokens[at_short]
    if not spaced and (
        mark.kind not in ("-", "/") or tokens[month_at - 1].kind != mark.kind or not (tokens.glued(at) and tokens.glued(at + 1))
    ):
        return None
    glued_on = tokens.glued(at_short + 1) and tokens[at_short + 1].kind in ("-", "/", "x", ":", "%")
    if short.kind != "n" or len(short.word) != 2 or glued_on or (spaced and tokens[at_short + 1].kind in ("x", "n")):
        return None
    return Part(full_year(short.value), tokens[month_at].value, day), at_short + 1


def _part_of_year(tokens: Tokens, at: int) -> Read | None:
    quarter = _quarter(tokens, at)
    if not quarter:
        return None
    code, behind = quarter
    short = tokens[behind]
    if short.kind == "n" and len(short.word) == 2 and tokens.glued(behind) and tokens[behind - 1].kind == "x":
        return Part(full_year(short.value), code), behind + 1
    return _with_year(tokens, behind, Part(month=code), ",", "of", "in", "-", "the")


def _quarter(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """ "Q3", "H1", "1Q", "third quarter", "4th qtr", "first half", as a code of ISO 8601-2."""
    token = tokens[at]
    if token.kind == "x" and token.word in ("q", "h") and tokens[at + 1].kind == "n" and tokens.glued(at + 1):
        code = _QUARTERS.get(token.word + tokens[at + 1].word)
        return (code, at + 2) if code else None
    if token.kind == "n" and tokens[at + 1].word in ("q", "h") and tokens.glued(at + 1) and tokens[at + 2].kind == "n":
        code = _QUARTERS.get(tokens[at + 1].word + token.word)  # "1Q18", "2H 2018"
        return (code, at + 2) if code else None
    number, behind = token.value, at + 1
    if token.kind == "n" and tokens[behind].word in _SUFFIXES:
        behind += 1
    elif token.kind == "x" and token.word in ("last", "latter") and tokens[behind].kind == "p":
        number = 2 if tokens[behind].value == 40 else 4
    elif token.kind != "o":
        return None
    behind = tokens.skip(behind, "-")
    part = tokens[behind]
    limit = {33: 4, 37: 3, 40: 2}.get(part.value, 0) if part.kind == "p" else 0
    return (part.value + number - 1, behind + 1) if 1 <= number <= limit else None


def _day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A day of the month and the position behind it: "5", "05", "5th", "fifth", "twenty-five"."""
    token = tokens[at]
    if not 1 <= token.value <= 31:
        return None
    if token.kind in ("o", "c"):
        return token.value, at + 1
    if token.kind != "n" or len(token.word) > 2:
        return None
    if tokens[at + 1].word in _SUFFIXES and (tokens.glued(at + 1) or tokens[at + 1].end - tokens[at].end <= 3):
        return token.value, at + 2
    if tokens.glued(at + 1) and tokens[at + 1].kind in ("x", "%") and not tokens[at + 1].word.startswith("and"):
        return None
    timed = tokens[at + 1].kind == ":" and tokens.glued(at + 1) and tokens.glued(at + 2)
    return None if timed else (token.value, at + 1)


def _with_year(tokens: Tokens, at: int, part: Part, *between: str) -> Read | None:
    """The part with the year behind it, past a comma, "of", "in", "the year" and the marks allowed between them."""
    behind = tokens.skip(tokens.skip(at, *(between or (",", "of", "in"))), "of", "in")
    named = tokens.skip(tokens.skip(behind, "the"), *words("year_names"))
    if tokens[named].word == "year":
        behind = tokens.skip(named + 1, "of")
    elif named > behind and tokens[named - 1].word != "the":
        behind = named  # "the first half of fiscal 2009"
    found = year(tokens, behind) or (named_year(tokens, behind) if part.day is None else None)
    if not found or "X" in (found[0].year or ""):
        return None
    return Part(found[0].year, part.month, part.day), found[1]
