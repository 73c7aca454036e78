"""Heads of tables that a copy of a page has in plain lines, and which day of a row stands under which of them.

Empty cells leave nothing there. So the mark behind a day ("14 May 1993 (R)") tells in which column it stood, and with it those around it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.agreements.register import Topic
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import label_event
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.columns import Columns
from extractors.records.events.reference.entries import MOSTLY, Entries
from extractors.records.events.words.verbs import event_lexicon
from schemas.mention import Label, Mention

HEAD = 300  # characters of a head, with what explains it
LOOK = 400  # lines back to the heads
ROWS = 40  # lines below the heads in which marks may stand
SHORTEST = 6  # letters of a head that is glued to another
TITLE = 24  # characters before the name in a title: "Status of ratification of"
LABEL = 5  # words that name one column
LEFT = frozenset({"withdrew", "ended"})  # columns that are empty in most rows
TOLD = OWN_ACTS | LEFT | {"signed", "entered_into_force"}
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")  # "RatificationTooltip" are two
_OF_COUNTRIES = re.compile(r"[\s*_|]{0,4}(?:Contracting )?([A-Za-z]{4,12})\b")
# "A=Accession", and glued to the head that it explains: "RatificationR=Ratification".
_LEGEND = re.compile(r"((?<![A-Za-z])[a-z]{1,2}|(?<![A-Z])[A-Z]{1,2}[a-z]?)\s?=\s?([A-Z][a-z]{2,14})")
_BRACKETED = re.compile(r"([A-Z][a-z]{5,14})\s?\(([A-Za-z]{1,3})\)")  # "Accession (a)"
_ACCEDED = re.compile(r"\d\d\s?[(\[]?(a|[Aa]c|[Aa]cc|[Aa]cs)[)\]]?\s{0,4}\Z")
_JOINED = re.compile(r"[,/]|\b(?:or|and)\b")


class Day(NamedTuple):
    """A day of a row and the mark behind it, which may be empty."""

    date: Mention
    mark: str


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def columns_over(entries: Entries, row: Passage) -> Columns:
    """The columns over a row, found once for all rows below them: the nearest lines above that head countries and their acts."""
    known, number = entries.copied, row.block.number
    if number in known:
        return known[number]
    known[number] = Columns((), {})
    below = list[str]()
    for line in list(entries.back(row, LOOK))[1:]:
        if line.block.number in known:
            known[number] = known[line.block.number]
            break
        text = text_of(line.doc)
        if len(text) > HEAD:
            break
        below.append(text)
        if _heads_countries(line, text):
            found = columns_of("\n".join(below[::-1]))
            known[number] = found if found.marks else found._replace(marks=_marked(entries, row))
            break
    return known[number]


def _marked(entries: Entries, row: Passage) -> dict[str, str]:
    """The mark of an accession where rows have it that no head explains: then a day without one is no accession."""
    at, marks = entries.place(row), event_lexicon().marks
    ends = (_ACCEDED.search(text_of(each.doc)) for each in entries.reading.passages[at : at + ROWS])
    return {end[1]: marks[end[1]] for end in ends if end}


def table_topic(entries: Entries, row: Passage) -> Topic | None:
    """The agreement that a copied table is about: the page's own, where what stands nearest above the rows only speaks of another."""
    topic = entries.topic(row, row.block.start_char, row.block.start_char)
    where = topic.inherited if topic is not None else None
    if where is None or where.source != "earlier_block" or entries.headline is None:
        return topic
    titled = any(
        ref.start_char == where.start_char <= line.block.start_char + TITLE
        and ref.end_char - ref.start_char >= MOSTLY * len(text_of(line.doc))
        for line in entries.back(row, LOOK)
        for ref in entries.references.get(line.block.number, ())
    )
    return topic if titled else Topic(entries.headline, None)


def _heads_countries(line: Passage, text: str) -> bool:
    """Whether a line begins with the head of a column of countries: "Party", "Participant Signature Ratification"."""
    first = _OF_COUNTRIES.match(text)
    known = first is not None and first[1].lower() in event_lexicon().words["country_column"]
    alone = first is not None and not text[first.end() :].strip(" *_:|")
    return known and (alone or text.rstrip(" *_")[-1] not in ".:") and not line.labelled(Label.DATE)


def columns_of(text: str) -> Columns:
    """The columns of acts that heads name in their order, each by its first act, and what they say that marks mean."""
    labels, empty = event_lexicon().labels, event_lexicon().words["label_empty"]
    legend = list(_LEGEND.finditer(text))
    marks = {found[1]: event for found in legend if (event := labels.get(found[2].lower()))}
    marks |= {mark: event for said, mark in _BRACKETED.findall(text) if (event := event_lexicon().marks.get(said))}
    text = text[: legend[0].start()] + "\n" + text[legend[-1].end() :] if legend else text
    columns, words, at, end = list[list[str]](), list(_words(text)), 0, 0
    while at < len(words):
        sizes = range(min(LABEL, len(words) - at), 0, -1)
        said = ((size, [each.text for each in words[at : at + size] if each.text not in empty]) for size in sizes)
        size, event = next(((size, event) for size, each in said if (event := labels.get(" ".join(each)))), (1, None))
        if event in TOLD and (event in OWN_ACTS or all(each[0] != event for each in columns)):  # "Signature, Succession to signature (d)"
            same = columns and (columns[-1][0] in OWN_ACTS or event in OWN_ACTS) and _JOINED.search(text, end, words[at].start)
            columns.append([]) if not same else None
            columns[-1].append(event)
            end = words[at + size - 1].end
        at += size
    return Columns(tuple("ratified" if "ratified" in each and each[0] in OWN_ACTS else each[0] for each in columns), marks)


def _words(text: str) -> Iterator[_Word]:
    """The words of heads in small letters; two that a copy has glued ("SIGNATURERATIFICATION") each by itself."""
    labels = event_lexicon().labels
    for found in _WORD.finditer(text):
        word, start, end = found[0].lower(), found.start(), found.end()
        places = range(SHORTEST, len(word) - SHORTEST + 1) if word not in labels else ()
        cut = next((at for at in places if word[:at] in labels and word[at:] in labels), 0)
        if cut:
            yield _Word(word[:cut], start, start + cut)
        yield _Word(word[cut:], start + cut, end)


def act_named(words: str) -> str | None:
    """The act that a cell of a row names beside its days: "Accession"."""
    return event_lexicon().marks.get(words) or label_event(words)


def told(columns: Columns, days: Sequence[Day], act: str | None = None) -> Iterator[tuple[str, Mention]]:
    """The events of a row's days: by the act that a cell names, by the day that is marked as a ratification or the like, or by their order.

    Without a mark some may be missing only where the heads tell of marks: nobody ratifies there who has not signed.
    """
    if act is not None:
        yield act, days[0].date
        yield from (("entered_into_force", day.date) for day in days[1:][-1:] if "entered_into_force" in columns.events)
        return
    said = [columns.marks.get(day.mark) or event_lexicon().marks.get(day.mark) for day in days]
    acting = next((at for at, event in enumerate(columns.events) if event in OWN_ACTS - LEFT), None)
    if acting is None:
        return
    left = columns.events[:acting]
    right = [event for event in columns.events[acting + 1 :] if event not in OWN_ACTS - LEFT]  # "Ratification | Accession": one of them
    marked = next((at for at, event in enumerate(said) if event in OWN_ACTS), None)
    if marked is not None:
        yield from zip(left[::-1], [day.date for day in days[:marked]][::-1], strict=False)
        yield said[marked] or columns.events[acting], days[marked].date
        yield from zip(right, [day.date for day in days[marked + 1 :]], strict=False)
    elif columns.marks or len(days) >= len(left) + 1 + len([event for event in right if event not in LEFT]):
        yield from zip((*left, columns.events[acting], *right), [day.date for day in days], strict=False)
