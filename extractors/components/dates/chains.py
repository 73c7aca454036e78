"""Dates that share what they do not repeat: ranges ("from 4 to 22 January 2017") and lists ("May, June and July 2011")."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from extractors.components.dates.part import Part, checked, span_value
from extractors.components.dates.points import closing_point, open_century, open_point, point
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import going_on, words
from extractors.components.dates.years import EARLIEST, LATEST, century

_LONGEST = 9
_CARRIERS = frozenset(("w", "m", "-", "/", ".", ",", "~", "&", "n", "y"))


class Item(NamedTuple):
    """A part with the tokens that it stands on."""

    part: Part
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class Expression:
    """One mention: a value in EDTF on the tokens from `first` to before `behind`."""

    value: str
    first: int
    behind: int
    rule: str
    parts: tuple[Part, ...]


class _Link(NamedTuple):
    joins: str  # "range" or "list"
    behind: int
    closing: bool  # "and", "or": the last link of a list


def expressions(tokens: Tokens, at: int) -> list[Expression]:
    """The mentions that start with the token: one, or several that share a month or a year; none where no date starts here."""
    if plain := _plain_year(tokens, at):
        return [plain]
    if not _may_start(tokens, at):
        return []
    items, links = _chain(tokens, at)
    if not items:
        return []
    complete = _complete([item.part for item in items])
    if complete is None:
        return []
    return list(_joined([item._replace(part=part) for item, part in zip(items, complete, strict=True)], links))


def _plain_year(tokens: Tokens, at: int) -> Expression | None:
    """A year of four digits with nothing behind it that could carry it on: by far the most frequent date, so it is read first."""
    token, following = tokens[at], tokens[at + 1]
    if token.kind != "n" or len(token.word) != 4 or not EARLIEST <= token.value <= LATEST:
        return None
    if following.kind in (",", ".") and following.start == token.end:
        following = tokens[at + 2]
        if following.kind not in ("x", "") or following.word in words("together") or following.word in words("until"):
            return None
    elif following.kind not in ("x", ")", "", ";") or (following.kind == "x" and following.start == token.end):
        return None
    return None if following.word in going_on() else Expression(token.word, at, at + 1, "dates.year", (Part(token.word),))


def _may_start(tokens: Tokens, at: int) -> bool:
    """Whether a number can begin a date by what follows it; words always can."""
    token, following = tokens[at], tokens[at + 1]
    if token.kind != "n" or len(token.word) == 4:
        return True
    return len(token.word) <= 3 and (following.kind in _CARRIERS or following.word in going_on())


def _chain(tokens: Tokens, at: int) -> tuple[list[Item], list[_Link]]:
    first = _item(tokens, at, None)
    if not first:
        return [], []
    items, links, between = [first], [], _behind_between(tokens, at)
    while len(items) < _LONGEST:
        pair = _second_of_pair(tokens, items[-1])
        if pair:
            items.append(pair)
            links.append(_Link("range", pair.first, False))
            break
        link = _link(tokens, items[-1].behind, between=between)
        whole_year = items[-1].part.year is not None
        if not link or (whole_year and (link.joins == "list" or (links and links[-1].joins == "range"))):
            break
        following = _item(tokens, link.behind, items[-1].part)
        if not following or (tokens[following.first - 1].kind == "/" and _unlike(items[-1].part, following.part)):
            break
        items.append(_within(tokens, items[-1], following) if link.joins == "range" else following)
        links.append(link)
    return _cut(items, links)


def _within(tokens: Tokens, before: Item, following: Item) -> Item:
    """The "14" of "1992, June 3-14": a day whose year stands before, where the first date ends with its day."""
    first, second, closing = before.part, following.part, tokens[before.behind - 1]
    if first.year is None or first.day is None or second.year is not None or second.day is None or len(closing.word) > 2:
        return following
    return following._replace(part=replace(second, year=first.year, month=second.month or first.month))


def _unlike(first: Part, second: Part) -> bool:
    """ "2019/2088" is the number of a regulation; "2019/2020" are two years."""
    if first.month is not None or second.month is not None or first.day is not None:
        return False
    years = (first.year or "", second.year or "")
    return not all(year.isdigit() for year in years) or not 0 < int(years[1]) - int(years[0]) <= 2


def _cut(items: list[Item], links: list[_Link]) -> tuple[list[Item], list[_Link]]:
    """The chain up to its last part with a year: what follows that one has none to share."""
    last = max((n for n, item in enumerate(items) if item.part.year is not None), default=-1)
    items, links = items[: last + 1], links[:last] if last >= 0 else []
    lists = [link for link in links if link.joins == "list"]
    if lists and not any(link.closing for link in lists):
        return [], []
    return items, links


def _item(tokens: Tokens, at: int, before: Part | None) -> Item | None:
    start, mark = (at, "") if before is None else _qualified(tokens, at)
    bare = (before is not None and before.day is not None and before.year is None) and closing_point(tokens, start)
    read = point(tokens, start) or bare or open_point(tokens, start)
    if before is None and (not read or read[0].month is None):
        read = _before_centuries(tokens, start) or read
    return Item(read[0].marked(mark), start, read[1]) if read else None


def _before_centuries(tokens: Tokens, at: int) -> tuple[Part, int] | None:
    """ "17th" in "17th-19th centuries"."""
    read = open_century(tokens, at)
    if not read:
        return None
    behind = read[1] + 1 if tokens[read[1]].word in ("-", "to", "and", "or") else 0
    return read if behind and century(tokens, behind) else None


def _qualified(tokens: Tokens, at: int) -> tuple[int, str]:
    """The position behind "the", "early", "mid-", "ca." before the second part of a range, and the mark that they make."""
    mark, position = "", at
    for _ in range(5):
        word = tokens[position].word
        if word in words("approximate"):
            mark = "~"
        elif not _qualifies(tokens, position) or (word == "." and not mark):
            break
        position += 1
    return position, mark


def _qualifies(tokens: Tokens, at: int) -> bool:
    """ "the end of", "early", "mid-", "Friday," before the second part."""
    token, before = tokens[at], tokens[at - 1]
    if token.kind == ",":
        return before.kind == "w"
    if token.word == "of":
        return before.word in words("ends")
    return token.kind == "w" or token.word in ("the", "-", ".") or token.word in words("early_late") or token.word in words("ends")


def _second_of_pair(tokens: Tokens, item: Item) -> Item | None:
    """The "18" of "2017-18": two digits glued by a dash, later than those of the year before."""
    part, at = item.part, item.behind
    number = tokens[at + 1]
    if part.year is None or part.month is not None or not part.year.isdigit() or tokens[at].kind not in ("-", "/"):
        return None
    if number.kind != "n" or len(number.word) != 2 or not (tokens.glued(at) and tokens.glued(at + 1)):
        return None
    first, second = int(part.year[2:]), number.value
    hundreds = int(part.year[:2]) + (1 if first > 90 and second < 10 else 0)
    whole = hundreds * 100 + second
    unfit = whole <= int(part.year) or (tokens[at].kind == "/" and whole != int(part.year) + 1)
    return None if unfit else Item(Part(f"{whole:04d}"), at + 1, at + 2)


def _link(tokens: Tokens, at: int, *, between: bool) -> _Link | None:
    at = at + 1 if tokens[at].word in words("early_late") and tokens[at + 1].kind == "-" else at  # "1915 late - autumn 1916"
    comma = tokens[at].kind == ","
    behind = at + 1 if comma else at
    behind = tokens.skip(behind, "up") if tokens[behind + 1].word in words("until") else behind
    token = tokens[behind]
    if token.word in words("until"):
        return _Link("range", tokens.skip(tokens.skip(behind + 1, "to"), "the"), False)
    if token.kind == "-" and tokens.glued(behind) and tokens[behind + 1].word in words("until"):
        return _Link("range", tokens.skip(behind + 2, "-"), False)  # "the 1990-to-2010 period"
    if token.kind in ("-", "~") and not comma:
        return _Link("range", tokens.skip(behind + 1, "-"), False)
    if token.kind == "/" and not comma and tokens.glued(behind):
        return _Link("range", behind + 1, False)
    if token.word in words("together"):
        return _Link("range" if between else "list", tokens.skip(behind + 1, "the"), True)
    return _Link("list", behind, False) if comma else None


def _behind_between(tokens: Tokens, at: int) -> bool:
    position = at - 1
    while at - position < 6 and (tokens[position].word in ("the", "of", "-", ".", ",") or _qualifies(tokens, position)):
        position -= 1
    return "between" in (tokens[position].word, tokens[position - 1].word)


def _complete(parts: list[Part]) -> list[Part] | None:
    """Every part with its year and, to a day, its month; None where the parts do not fit together."""
    for n in range(1, len(parts)):
        if parts[n].day is not None and parts[n].month is None and parts[n - 1].day is not None:
            parts[n] = replace(parts[n], month=parts[n - 1].month)
    for n in range(len(parts) - 2, -1, -1):
        if parts[n].day is not None and parts[n].month is None and parts[n + 1].day is None:
            return None
        parts[n] = parts[n].completed(parts[n + 1])
    fits = all(part.year is not None and (part.day is None or part.month is not None) for part in parts)
    return parts if fits else None


def _joined(items: list[Item], links: list[_Link]) -> list[Expression]:
    found, n = [], 0
    while n < len(items):
        item = items[n]
        if n + 1 < len(items) and links[n].joins == "range":
            last = items[n + 1]
            value = span_value(item.part, last.part)
            if value:
                found.append(Expression(value, item.first, last.behind, "dates.range", (item.part, last.part)))
                n += 2
                continue
        if value := checked(item.part.edtf()):
            found.append(Expression(value, item.first, item.behind, item.part.rule, (item.part,)))
        n += 1
    return found
