"""What stands over a cell of a table: the heads of its column from the top down, by words and by place."""

import re
from collections.abc import Iterator

from extractors.agreements.register import Reference, Topic
from extractors.clauses import vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import label_event
from extractors.records.events.reference.columns import Heads
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verbs import REPEATED, event_lexicon
from schemas.document import Block, BlockKind, Cell, Document
from schemas.evidence import Inherited
from schemas.mention import Label

_WORD = re.compile(r"[a-z]+")
_POINTING = frozenset({"table", "below", "following"})
LEAD = 240  # characters of a line that leads in a table


def heads_over(entries: Entries, row: Block, cell: Cell) -> Heads:
    """The heads of a cell's column, read once for all rows below them. Where a table marks none, a first row that names events heads it."""
    rows = entries.top_rows(row)
    if row.table_number is None or not rows or rows[-1].number >= row.number:
        return _heads_over(entries, row, cell)
    column = (row.table_number, cell.column, cell.column_head)
    if column not in entries.columns:
        entries.columns[column] = _heads_over(entries, row, cell)
    return entries.columns[column]


def _heads_over(entries: Entries, row: Block, cell: Cell) -> Heads:
    document = entries.reading.document
    cells = tuple(found for above in _head_rows(entries, row) if (found := _over(above, cell)))
    said = cell.column_head or " ".join(document.text_of(each) for each in cells)
    event = label_event(said) or (_lowest_event(entries, cells[-1]) if cells else None)
    return Heads(said, event, _topic_over(entries, cells), _country_over(entries, cells))


def _lowest_event(entries: Entries, head: Cell) -> str | None:
    """The event that the lowest head names by itself: "Ratified by Canada", "Paris Agreement signed"; countries and agreements apart."""
    text = entries.reading.document.text_of(head)
    spans = [(each.start_char, each.end_char) for each in entries.between(Label.COUNTRY, head.start_char, head.end_char)]
    spans += [(each.start_char, each.end_char) for each in entries.reading.register.within(head.start_char, head.end_char)]
    for start, end in sorted(spans, reverse=True):
        text = text[: start - head.start_char] + " " + text[end - head.start_char :]
    return label_event(text)


def inherited_head(document: Document, row: Block, cell: Cell, field: str) -> tuple[Inherited, ...]:
    """The head of a cell's column as what the cell inherits a field from; nothing where the head is no cell that could be pointed at."""
    head = document.column_head(row, cell)
    if head is None:
        return ()
    words = document.text_of(head)
    return (Inherited(field=field, source="column_head", text=words, start_char=head.start_char, end_char=head.end_char),)


def _topic_over(entries: Entries, heads: tuple[Cell, ...]) -> Topic | None:
    """The agreement that the head of a column names: "Country | Kyoto Protocol | Paris Agreement"."""
    for head in reversed(heads):
        if named := entries.reading.register.within(head.start_char, head.end_char):
            return _topic(named[0])
    return None


def _country_over(entries: Entries, heads: tuple[Cell, ...]) -> str | None:
    """The one country that the head of a column names: "Ratified by Canada", "Canada | Mexico"."""
    found = {mention.value for head in heads for mention in entries.between(Label.COUNTRY, head.start_char, head.end_char)}
    return found.pop() if len(found) == 1 else None


def title_event(entries: Entries, passage: Passage, *, nearest: bool = False) -> str | None:
    """The one event of which a table's caption or heading speaks: "Dates of ratification"; where asked for, only the one right over it."""
    labels = event_lexicon().labels
    for title in titles(entries, passage):
        words = _WORD.findall(text_of(title.doc).lower())
        if events := {event for word in words if (event := labels.get(word))}:
            events = events - REPEATED or events  # "X and its Amendments: dates of ratification"
            return events.pop() if len(events) == 1 and event_lexicon().words["planned"].isdisjoint(words) else None
        if nearest:
            break
    return None


def title_country(entries: Entries, passage: Passage) -> str | None:
    """The one country whose treaties a table lists, by its caption, the line that leads it in or the headings over it."""
    for title in (*_lead_in(entries, passage), *titles(entries, passage)):
        if found := {mention.value for mention in title.labelled(Label.COUNTRY)}:
            return found.pop() if len(found) == 1 else None
    return None


def _lead_in(entries: Entries, passage: Passage) -> Iterator[Passage]:
    """ "Malta is a party to the following conventions:", "… listed in the table below.": the line right above a table that speaks of it."""
    top = entries.top_rows(passage.block)
    above = entries.before(passage if not top else entries.passage(top[0].number) or passage)
    if above is None or above.block.kind is not BlockKind.PARAGRAPH:
        return
    text = text_of(above.doc)
    if text.rstrip(" *_").endswith(":") or (len(text) <= LEAD and not _POINTING.isdisjoint(vocabulary(above))):
        yield above


def titles(entries: Entries, passage: Passage) -> Iterator[Passage]:
    """The caption of the table in which a row stands, and the headings over it, from the inside out."""
    top = entries.top_rows(passage.block)
    first = entries.passage(top[0].number) if top else passage
    above = entries.before(first) if first else None
    if above and above.block.kind is BlockKind.CAPTION:
        yield above
    yield from (heading for number in reversed(passage.block.heading_blocks) if (heading := entries.passage(number)))


def _topic(named: Reference) -> Topic:
    where = Inherited(field="agreement", source="column_head", text=named.name, start_char=named.start_char, end_char=named.end_char)
    return Topic(named.name, where)


def _head_rows(entries: Entries, row: Block) -> list[Block]:
    """The rows of heads above a row, from the top down."""
    rows = entries.top_rows(row)
    marked = [each for each in rows if each.number < row.number and all(cell.is_head for cell in each.cells)]
    if marked or not rows or rows[0].number >= row.number:
        return marked
    document, first = entries.reading.document, rows[0]
    dated = entries.between(Label.DATE, first.start_char, first.end_char)
    told = any(label_event(document.text_of(cell)) for cell in first.cells[1:])
    return [first] if told and not dated else []


def _over(above: Block, cell: Cell) -> Cell | None:
    """The head over a cell's column: one that spans several begins before it."""
    over = [head for head in above.cells if head.column <= cell.column]
    return over[-1] if over else None
