"""Rows of tables that tell when things happened: a depositary's lists, tables of treaties, infoboxes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from extractors.agreements.register import Topic
from extractors.clauses import vocabulary
from extractors.passage import Passage
from extractors.records.events.lines.heads import heads_over, inherited_head, title_country, title_event, titles
from extractors.records.events.lines.labels import StatusLine, label_event, status_line
from extractors.records.events.lines.listed_acts import listed_act, lone_country
from extractors.records.events.lines.listed_dates import without_names
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.columns import Heads
from extractors.records.events.reference.entries import MOSTLY, Entries
from extractors.records.events.words.roles import label_role
from extractors.records.events.words.verb_group import words as verb_words
from extractors.records.events.words.verbs import REPEATED, event_lexicon
from schemas.document import Cell
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

_OTHERWISE = re.compile(
    r"\b(?:never|not|withdrew|withdrawn|expected|planned|until|pending|denounced|ended|expired|anticipated|before|by|no)\b", re.IGNORECASE
)
_BOUND = re.compile(r"[;,.|\n(]\s|\(|\s(?:and|then|but)\s")
_MARK = re.compile(r"\s{0,2}[\[(/]?([A-Za-z]{1,14}(?: [a-z]{4,12})?)[\])]?\s{0,2}(?:[;,.|\n*\d]|\Z)")
_HEADS = re.compile(r"\s?(?:/|;|&|\band\b|\(|\n)\s?")
_JOINED = re.compile(r"\s?(?:,|;|/|\band\b|, and\b)\s?")
_WORDS = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"\W{0,3}\d{1,3}\W{0,3}")
_SMALL = re.compile(r"\b(?:in|on|since|as|from|at|of|it|later|then)\b")
SPELT = 5  # letters of a mark that is a word
MADE = frozenset({"adopted", "signed"})
OPEN = ".."  # in EDTF: "not before 2031" tells no fact


class _Row(NamedTuple):
    """What a row says for all its cells."""

    event: str | None  # of a label in its first cell
    beside: str | None  # of a label that fills another cell: "Kenya | 1 June 2000 | Accession"
    topic: Topic | None
    country: str | None
    of_countries: bool  # a row of a list of countries: one that names none tells nothing that could be said of anybody


class _Told(NamedTuple):
    """An event of a cell."""

    event: str
    date: Mention
    inherited: tuple[Inherited, ...]
    topic: Topic | None = None  # that the cell itself names: "Acceded 1993; Kigali Amendment accepted 2021"


def status_row(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """Dates under the heads of their columns, or with words of their own, or in a row that has a label; and whose they are."""
    block = passage.block
    filled = [cell for cell in block.cells if cell.end_char > cell.start_char]
    first = next((cell for cell in filled if not _NUMBER.fullmatch(entries.reading.document.text_of(cell))), None)
    if first is None:
        return
    first = next((cell for cell in filled if not _is_dated(entries, passage, cell)), first)
    yield from _of_milestone(entries, passage, first, filled)
    first = _of_countries(passage, filled) or first
    heads = {cell: heads_over(entries, block, cell) for cell in filled if cell is not first and _dates(passage, cell)}
    if not heads or not _tells(entries, passage, heads, filled):
        return
    row = _row(entries, passage, first, filled)
    own = OWN_ACTS | {"signed"} if _lists_own_acts(entries, passage) else OWN_ACTS
    acted = (cell.column for cell in filled if cell is not first and heads_over(entries, block, cell).event in OWN_ACTS)
    begins = next(acted, len(block.cells))
    for cell, over in heads.items():
        own = own | {"entered_into_force"} if cell.column > begins else own  # what stands right of a ratification follows from it
        country = row.country or over.country
        country = _left_of(passage, filled, cell) or country
        named = over.topic or (_carried(entries, passage, cell) if over.event else None)
        if row.of_countries and row.country is None:
            continue
        over = replace(over, event=_titled(entries, passage, over, row, named)) if over.event is None else over
        told_here = [*_changes(entries, first, named or row.topic, _told(entries, passage, cell, over, row))]
        acting = own | {"signed", "entered_into_force"} if any(told.event in OWN_ACTS for told in told_here) else own
        only = any(told.event == "signed" for told in told_here) and _is_signed_only(entries, passage)
        for told in told_here:
            whose = country or (title_country(entries, passage) if told.event in acting or only else None)
            lists = row.topic is not None and row.topic.inherited is None and told.event in acting  # a table of treaties
            whose = whose or (lone_country(entries) if only or lists or row.event in acting | {"signed"} else None)
            yield from status_line(told.event, told.date, block.start_char, told.topic or named or row.topic, told.inherited, whose)


def _is_dated(entries: Entries, passage: Passage, cell: Cell) -> bool:
    """Whether a cell holds the date of what the head of its column tells, so that it is not what its row is about."""
    dates = _dates(passage, cell)
    full = bool(dates) and dates[0].end_char - dates[0].start_char >= MOSTLY * (cell.end_char - cell.start_char)
    return full and heads_over(entries, passage.block, cell).event is not None


def _is_signed_only(entries: Entries, passage: Passage) -> bool:
    """Whether a title over a table says that what it lists was signed and not ratified: by one country, whose page it is."""
    return any(listed_act(entries, title) == "signed" for title in titles(entries, passage))


def _changes(entries: Entries, first: Cell, topic: Topic | None, told: Iterable[_Told]) -> Iterator[_Told]:
    """ "Second Amendment | 2001 | 2004" in a table about X: what was adopted there changes X; what took effect is the change."""
    words = _WORDS.findall(entries.reading.document.text_of(first).lower())
    change = next((event for word in words if (event := event_lexicon().objects.get(word))), None)
    if change is None or topic is None or topic.inherited is None:
        yield from told
    else:
        yield from (each._replace(event=change) for each in told if each.event in MADE)


def _carried(entries: Entries, passage: Passage, cell: Cell) -> Topic | None:
    """ "Country | Lake Treaty Signature | Ratification": the agreement that the head of a column further left names with its event."""
    for left in reversed([each for each in passage.block.cells if each.column < cell.column]):
        over = heads_over(entries, passage.block, left)
        if over.topic is not None:
            return over.topic if over.event else None
    return None


def _of_countries(passage: Passage, filled: list[Cell]) -> Cell | None:
    """The cell under the head of those whose acts a table lists, wherever that column stands."""
    listed = event_lexicon().words["country_column"]
    for cell in filled:
        if cell.column_head and listed.intersection(cell.column_head.lower().split()) and _in_cell(passage, cell, Label.COUNTRY):
            return cell if not _dates(passage, cell) else None
    return None


def _left_of(passage: Passage, filled: list[Cell], cell: Cell) -> str | None:
    """ "Kenya | 1999 | Peru | 2001": the country nearest to the left of a date where a row has several under heads for countries."""
    listed = event_lexicon().words["country_column"]
    headed = [each for each in filled if each.column_head and listed.intersection(each.column_head.lower().split())]
    if len(headed) < 2 or len({each.column_head for each in headed}) > 1:
        return None
    before = [country for each in headed if each.column < cell.column for country in _in_cell(passage, each, Label.COUNTRY)]
    return before[-1].value if before else None


def _titled(entries: Entries, passage: Passage, over: Heads, row: _Row, named: Topic | None) -> str | None:
    """The event that the title of a table tells of a column: one that an agreement heads, or the one of dates in a list of countries."""
    listed = row.topic is not None and row.topic.inherited is None and over.country is not None  # "Soil Protocol" under "Austria"
    bare = row.country is not None and over.text.lower() in verb_words("head_noun")  # "Convention" beside "Oil Spills Protocol"
    if named or listed or bare:
        return title_event(entries, passage)
    return title_event(entries, passage, nearest=True) if _is_date(over) and row.country and row.beside is None else None


def _lists_own_acts(entries: Entries, passage: Passage) -> bool:
    """Whether a column of a table tells what a country did for itself: then the day of signature beside it is that country's too."""
    table = passage.block.table_number
    heads = entries.reading.document.heads_by_table.get(table, []) if table is not None else []
    return any(label_event(head) in OWN_ACTS for head in heads)


def _tells(entries: Entries, passage: Passage, heads: dict[Cell, Heads], filled: list[Cell]) -> bool:
    """Whether anything in a row or over it can name an event: cheap, so that other tables cost little."""
    known, lexicon = vocabulary(passage), event_lexicon()
    if any(over.event for over in heads.values()) or not known.isdisjoint(lexicon.label_words):
        return True
    if not known.isdisjoint(lexicon.mark_words) and any(entries.reading.document.text_of(cell) in lexicon.marks for cell in filled):
        return True
    return any(
        over.topic
        or len(_of_heads(over)) > 1
        or (_is_date(over) and title_event(entries, passage, nearest=True))
        or (over.country and title_event(entries, passage))
        for over in heads.values()
    )


def _of_milestone(entries: Entries, passage: Passage, first: Cell, filled: list[Cell]) -> Iterator[StatusLine]:
    """ "16 August 2017 | Entry into force": a date and nothing but a label."""
    dates, after = _dates(passage, first), filled[filled.index(first) + 1 :]
    event = label_event(entries.reading.document.text_of(after[0])) if after and dates else None
    if event and len(after[0:2]) == 1 and dates[0].end_char - dates[0].start_char >= MOSTLY * (first.end_char - first.start_char):
        yield from status_line(event, dates[0], passage.block.start_char, entries.row_topic(passage))


def _row(entries: Entries, passage: Passage, first: Cell, filled: list[Cell]) -> _Row:
    document = entries.reading.document
    event, topic = label_event(without_names(entries, first.start_char, document.text_of(first))), entries.row_topic(passage)
    if event and (own := entries.reading.register.within(first.start_char, first.end_char)):
        topic = Topic(own[0].name, None)  # "Lake Treaty ratified | 3 May 2003"
    named = topic is not None and topic.inherited is None
    labels = [label_event(text) or _marks().get(text) for cell in filled if cell is not first and (text := document.text_of(cell))]
    alone = [each for each in labels if each]
    countries = [] if named else _whose(entries, passage, first)
    head = (first.column_head or heads_over(entries, passage.block, first).text).lower().split()
    listed = not named and bool(event_lexicon().words["country_column"].intersection(head))
    beside = alone[0] if len(alone) == 1 else None
    return _Row(event, beside, topic, countries[0] if len(countries) == 1 else None, listed)


def _whose(entries: Entries, passage: Passage, first: Cell) -> list[str]:
    """The countries of a row's first cell; of "Denmark (with Greenland)" the one before the bracket."""
    found = _in_cell(passage, first, Label.COUNTRY)
    bracket = entries.reading.document.text.find("(", first.start_char, first.end_char)
    before = [each for each in found if each.end_char <= bracket]
    return list(dict.fromkeys(each.value for each in before or found))


def _told(entries: Entries, passage: Passage, cell: Cell, over: Heads, row: _Row) -> Iterator[_Told]:
    """The events of a cell: what its own words say of its dates, else what the head of the column says, else the row."""
    text, low = entries.reading.document.text, cell.start_char
    by_head, left, dates, last = over.event, True, _dates(passage, cell), ""
    if each := _in_heads_order(over, text, cell, dates):
        head = inherited_head(entries.reading.document, passage.block, cell, "event")
        marks = [_mark(text[date.end_char : cell.end_char]) for date in dates]
        told = zip(each, dates, marks, strict=True)
        yield from (_Told(mark if mark and act in OWN_ACTS else act, date, head) for act, date, mark in told)
        return
    for date in dates:
        named = entries.reading.register.within(low, date.start_char)[-1:] if row.topic else []
        before, behind = text[named[0].end_char if named else low : date.start_char], text[date.end_char : cell.end_char]
        low = date.end_char
        event = _own(before, of_country=row.country is not None)
        if named and (event := event or (last or over.event if not any(map(str.isalpha, before)) else None)):
            last = event
            yield _Told(event, date, (), Topic(named[0].name, None))
        elif event or (event := last if last in REPEATED and _JOINED.fullmatch(before) else None):
            last = event
            yield _Told(event, date, ())
        elif left and not _OTHERWISE.search(before):
            left = False
            event = (row.beside if _is_date(over) or {by_head, row.beside} <= OWN_ACTS else None) or by_head or row.event
            mark, marked = _mark(behind), _MARK.match(behind)
            spelt = marked is not None and len(marked[1]) > SPELT  # "(accession)", which is no footnote's letter
            if mark and (event is None or event in OWN_ACTS or (event == "signed" and spelt)):
                event, by_head = mark, None
            if event:
                last = event
                yield _Told(event, date, inherited_head(entries.reading.document, passage.block, cell, "event") if by_head else ())


def _in_heads_order(over: Heads, text: str, cell: Cell, dates: list[Mention]) -> list[str]:
    """ "Signed / ratified" over "1991 / 1995", "– / 1995" and "1991 / not yet": the events of a cell's dates, each by its place."""
    each = _of_heads(over)
    if len(each) < 2 or len(dates) == len(each):
        return each if len(each) > 1 else []
    parted = len(dates) == 1 and text.count("/", cell.start_char, dates[0].start_char) + text.count("/", dates[0].end_char, cell.end_char)
    return [each[text.count("/", cell.start_char, dates[0].start_char)]] if parted == len(each) - 1 else []


def _mark(behind: str) -> str | None:
    """The event that a mark behind a date tells: "1995 (a)"."""
    marked = _MARK.match(behind)
    return _marks().get(marked[1]) if marked else None


def _of_heads(over: Heads) -> list[str]:
    """ "Adoption / entry into force" over cells of two dates: the event of each; none where a part of the head names none."""
    events = [label_event(part) for part in _HEADS.split(over.text.rstrip(") ")) if part.strip()]
    return [event for event in events if event] if all(events) else []


def _is_date(over: Heads) -> bool:
    """Whether a column is one of dates, whose event another column tells: "Date", "Date of deposit"."""
    return event_lexicon().words["date_column"].issuperset(_WORDS.findall(over.text.lower()))


def _own(before: str, *, of_country: bool) -> str | None:
    """The event that the words right before a date tell: "Signed 22 March 1989, ratified 2 July 1990"; of a country "Party (2 July)"."""
    label = _BOUND.split(before.rstrip(" (["))[-1].strip(" :–—-*_,")
    said = (label_event(label) or label_event(_SMALL.sub(" ", label))) if label else None
    if said is not None or not label or not of_country:
        return said
    marked = len(label) > SPELT or before.rstrip().endswith(":")  # "Approved 1999", "R: 1999"
    return _marks().get(label) if marked and label in _marks() else "joined" if label_role(label) in ("party", "member") else None


def _marks() -> dict[str, str]:
    return event_lexicon().marks


def _dates(passage: Passage, cell: Cell) -> list[Mention]:
    return [date for date in _in_cell(passage, cell, Label.DATE) if OPEN not in date.value]


def _in_cell(passage: Passage, cell: Cell, label: Label) -> list[Mention]:
    return [mention for mention in passage.labelled(label) if cell.start_char <= mention.start_char and mention.end_char <= cell.end_char]
