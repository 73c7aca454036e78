"""Whom a line names before its number: "Switzerland: 8%", "Denmark and Germany, by 21% each", a term over its definition."""

from collections.abc import Sequence

from extractors.records.goals.text.candidate import acts, is_article, is_matter
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.phrase import Phrase, phrase
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_NAME = 6  # words of a country's name
_LONGEST = 12  # words of a label
_ENDS = frozenset({":", ",", "–", "—", "-", "(", "*", "="})
_BETWEEN = frozenset({",", "and", "&", "the"})  # words between the countries of one label
_JOINTS = frozenset({"of", "the", "and", "&", "for", "in", "'s", "’s"})


def labelled(sentence: Sentence, at: int, text: str) -> tuple[Phrase, ...]:
    """Who a line is labelled with, one for each where the number is said of "each" of several; none where it opens with anything else."""
    run, first = sentence.items, sentence.lead
    end = next((n for n in range(first, min(at, first + _LONGEST)) if run[n].low in _ENDS), None)
    if end is None or run[first].low in _JOINTS - {"the"}:
        return ()
    if run[end].low == ":" and run[end - 1].head in words("actors", "many"):  # "Both countries: the destruction of 90 percent"
        behind = next((n + 1 for n in range(end - 1, first, -1) if run[n].low in ("for", "of", "by")), first)
        own = behind + (behind > first and run[behind].low in ("its", "their", "the"))  # "It sets a goal for its | members: "
        people = phrase(run, own, end - 1, text, leading=lambda item: item.low == "the")
        return (people,) if people else ()
    if not _is_label(run, end, at):
        return ()
    colon = next((n for n in range(first, at) if run[n].low == ":"), first)
    if all(item.country or item.low in _BETWEEN for item in run[first:colon]) and (several := _several(run, first, colon, text)):
        return several  # "Canada, Japan: –6%"
    if _of_each(run, at) and (several := _several(run, first, end, text)):
        return several
    said = _name(run, first, end - 1, text)
    return (said,) if said else ()


def names_somebody(sentence: Sentence) -> bool:
    """Whether a line opens with a label that may be somebody's name: "Acme: 30%"; not "Transport: 30%"."""
    run, first = sentence.items, sentence.lead
    colon = next((n for n in range(first, min(len(run), first + _NAME)) if run[n].low == ":"), first)
    return colon > first and not is_matter(run[first:colon])


def introduced(sentence: Sentence, at: int, text: str) -> Phrase | None:
    """The country that a clause opens with behind "for": "…: for Japan a cut of 46 percent, for Norway at least 55 percent"."""
    run = sentence.items
    mark = next((n for n in range(at - 1, max(sentence.lead, at - _LONGEST), -1) if run[n].low in (":", ",", ";", "and")), None)
    if mark is None or mark + 2 >= at or run[mark + 1].low != "for":
        return None
    first = last = mark + 2 + (run[mark + 2].low == "the")
    while last + 1 < at and run[last + 1].country and run[last + 1].country == run[first].country:
        last += 1
    if not (run[first].country or run[first].text == "EU"):
        return None
    return phrase(run, first, last, text, leading=is_article)


def term(sentence: Sentence, text: str) -> Phrase | None:
    """The name that is the whole lead-in of a line, brackets aside: the term that a definition is under."""
    run = sentence.items[: sentence.lead]
    end = next((n for n, item in enumerate(run) if item.low in ("(", ":")), len(run))
    return _name(run, 0, end - 1, text) if end and all(item.kind is Kind.WORD for item in run[:end]) else None


def behind(sentence: Sentence, at: int, text: str) -> Phrase | None:
    """Who is right behind one number of several: "44 per cent in Canada and 36 per cent in Alaska", "a cut of 20 % for Denmark"."""
    run = sentence.items
    first, last = _behind(run, at)
    others = [named for n in sentence.percents if n != at and (named := _behind(run, n)[0])]
    by_whom = run[at + 1].low == "by" if at + 1 < len(run) else False  # "60 percent by Vermont and 40 percent by Quebec"
    if not first or not others or not (by_whom or any(run[n].country for n in (first, *others))):
        return None
    return phrase(run, first, last, text, leading=is_article)


def _behind(run: Sequence[Item], at: int) -> tuple[int, int]:
    """Where the name behind "in", "for" or "by" begins and ends, that is all there is before the next clause; 0 where there is none."""
    if at + 2 >= len(run) or run[at + 1].low not in ("in", "for", "by"):
        return 0, 0
    first = at + 2 + (run[at + 2].low == "the")
    last = first
    while last + 1 < len(run) and last - first < _NAME and run[last + 1].kind is Kind.WORD and run[last + 1].text[:1].isupper():
        last += 1
    named = first < len(run) and run[first].kind is Kind.WORD and run[first].text[:1].isupper()
    parted = last + 1 >= len(run) or run[last + 1].low in ("and", ",", ";", ".", "to", "but", "while", ")")
    return (first, last) if named and parted else (0, 0)


def _is_label(run: Sequence[Item], end: int, at: int) -> bool:
    """Whether what ends at the mark leads up to the number alone: behind it a colon, "by", comparators, or an insertion up to a colon."""
    colon = next((n for n in range(end, at) if run[n].low == ":"), None)
    behind = run[(colon if colon is not None else end) + 1 : at]
    loose = words("comparators", "filler") | {"by", "+", "(", ")", "-", "–", "*", "minus", "plus"}
    return all(item.low in loose for item in behind)


def _of_each(run: Sequence[Item], at: int) -> bool:
    return any(item.low in ("each", "apiece", "both") for item in (*run[max(0, at - 3) : at], *run[at + 1 : at + 2]))


def _several(run: Sequence[Item], first: int, end: int, text: str) -> tuple[Phrase, ...]:
    """The countries of a label that names several of them; none where one of its parts is no country."""
    parts: list[Phrase] = []
    start = first
    for n in range(first, end + 1):
        if n < end and run[n].low not in ("and", "&", ","):
            continue
        said = _name(run, start, n - 1, text)
        if said is None or run[said.last].country is None:
            return ()
        parts.append(said)
        start = n + 1
    return tuple(parts) if len(parts) > 1 else ()


def _name(run: Sequence[Item], first: int, last: int, text: str) -> Phrase | None:
    """The words between two places, if they are a name and nothing else."""
    named = [item for item in run[first : last + 1] if item.low not in _JOINTS]
    if not named or not all(item.country or (item.text[:1].isupper() and item.low not in verbs()) for item in named):
        return None
    said = phrase(run, first, last, text, leading=is_article)
    if said is None or not (run[said.last].country or run[said.last].head in words("actors", "groups")):
        return None  # "Transport: 20%" is what is measured
    if run[said.last].head in words("actors", "sectors"):
        return None
    return said if acts(run[said.first : said.last + 1]) else None
