"""Goals in the rows of a table: the column heads say what a number is, the other cells of the row whose goal it is and by when."""

from collections.abc import Iterator, Sequence

from extractors.passage import Passage
from extractors.records.goals.actor import country_of
from extractors.records.goals.assembly import Assembly
from extractors.records.goals.change import noun_direction
from extractors.records.goals.context import Context, Said, names_goal
from extractors.records.goals.goal import Goal
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.reader import Placed, Reader
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.status import status
from extractors.records.goals.vocabulary import words
from schemas.document import Block, BlockKind, Cell
from schemas.mention import Label

_ABOVE = 60  # rows looked through for the heads and the caption of a table


def goals_of_rows(reader: Reader, assembly: Assembly) -> None:
    """Add the goals of the tables to the assembly."""
    for place, passage in enumerate(reader.reading.passages):
        if passage.block.kind is BlockKind.TABLE_ROW and any(mention.label is Label.PERCENTAGE for mention in passage.mentions):
            _Row(reader, assembly, place, passage).read()


class _Row:
    """One row with a percentage, its heads and its caption."""

    def __init__(self, reader: Reader, assembly: Assembly, place: int, passage: Passage) -> None:
        self.reader, self.assembly, self.place, self.passage = reader, assembly, place, passage
        self.items = reader.items(place)
        self.heads = self._heads()
        self.around = tuple(self._around())

    def read(self) -> None:
        """Add the goals of the row's cells."""
        for cell in self.passage.block.cells:
            inside = _within(self.items, cell)
            if (cell.is_head and self.passage.block.row_number in (0, None)) or not any(item.kind is Kind.PERCENT for item in inside):
                continue
            before = len(self.assembly.goals)
            lead = self._lead(cell, inside)
            sentence = Sentence((*lead, *inside), self.passage, len(lead))
            self.assembly.read(Placed(sentence, (), (), lambda: Context(self.around)))
            for goal in self.assembly.goals[before:]:
                goal.inherited = [
                    part.model_copy(update={"source": "column_head"}) if part.source == "lead_in" else part for part in goal.inherited
                ]
                self._complete(goal, cell)

    def _heads(self) -> dict[int, tuple[Item, ...]]:
        """The words of each column's head, with their place in the document."""
        for back in range(self.place, max(-1, self.place - _ABOVE), -1):
            block = self.reader.reading.passages[back].block
            if block.table_number != self.passage.block.table_number:
                break
            if back != self.place and block.cells and all(cell.is_head for cell in block.cells):
                return {cell.column: _within(self.reader.items(back), cell) for cell in block.cells}
        return {}

    def _around(self) -> Iterator[Said]:
        """The caption of the table and the headings above it."""
        for back in range(self.place - 1, max(-1, self.place - _ABOVE), -1):
            block = self.reader.reading.passages[back].block
            if block.kind is BlockKind.TABLE_ROW:
                continue
            if block.kind is BlockKind.CAPTION or (block.kind is BlockKind.PARAGRAPH and _is_lead(block, self.reader)):
                yield Said("heading", self.reader.items(back))
            break
        yield from self.reader.headings(self.passage)

    def _lead(self, cell: Cell, inside: Sequence[Item]) -> tuple[Item, ...]:
        """The words in front of a bare number: its column's head, and the caption where only that speaks of goals."""
        if sum(item.kind is Kind.WORD for item in inside) > 3:
            return ()
        head = self.heads.get(cell.column, ())
        if names_goal(head) or any(item.head in words("nouns", "reduce") for item in head):
            return head
        caption = next((said.items for said in self.around if names_goal(said.items)), ())
        return (*(item for item in caption if item.kind is not Kind.PERCENT), *head) if _tells_year(head) else ()

    def _complete(self, goal: Goal, cell: Cell) -> None:
        """Fill what the cell leaves open from the other cells of its row."""
        head = self.heads.get(cell.column, ())
        if goal.target_date is None and goal.claim == "target" and (date := _date(head)):
            goal.target_date = date.values[0]
            goal.inherit("target_date", "column_head", date.start, date.end)
        if goal.direction == "reach" and (
            told := next(((item, d) for said in self.around for item in said.items if (d := noun_direction(item))), None)
        ):
            goal.direction = told[1]
            goal.inherit("direction", "heading", told[0].start, told[0].end)
        for other in self.passage.block.cells:
            if other.column != cell.column:
                self._from_cell(goal, other, {item.low for item in self.heads.get(other.column, ())})

    def _from_cell(self, goal: Goal, other: Cell, head: set[str]) -> None:
        inside = _within(self.items, other)
        if not inside:
            return
        date = _date(inside)
        written = " ".join(self.assembly.text[other.start_char : other.end_char].split())
        found: dict[str, str | None] = {}
        if head & words("dates", "baseline_nouns") and date:
            found["baseline_date"] = date.values[0]
        elif head & (words("dates", "target_words") | words("tables", "when")) and date and goal.claim == "target":
            found["target_date"] = date.values[0]
        elif head & words("tables", "who"):
            found["actor"], found["actor_country"] = written, country_of(inside, 0, len(inside) - 1)
        elif head & words("tables", "what"):
            found["subject"] = written
        elif head & words("tables", "how"):
            found["status"] = status(inside, 0, len(inside)) or words_status(inside)
        elif other.column == 0 and not date and (code := country_of(inside, 0, len(inside) - 1)):
            found["actor"], found["actor_country"] = written, code
        for name, value in found.items():
            if value and getattr(goal, name) is None:
                setattr(goal, name, value)
                goal.inherit(name, "row_head" if other.column == 0 else "earlier_clause", other.start_char, other.end_char)


def words_status(inside: Sequence[Item]) -> str | None:
    """The status that a cell names in a word or two: "Met", "Not met", "Ongoing"."""
    said = " ".join(item.low for item in inside if item.kind is Kind.WORD)
    return next(
        (sense for sense in ("missed", "probably_achieved", "exceeded", "in_progress", "achieved") if said in words("statuses", sense)),
        None,
    )


def _within(run: Sequence[Item], cell: Cell) -> tuple[Item, ...]:
    return tuple(item for item in run if cell.start_char <= item.start and item.end <= cell.end_char and item.kind is not Kind.BREAK)


def _date(run: Sequence[Item]) -> Item | None:
    return next((item for item in run if item.kind is Kind.DATE), None)


def _tells_year(head: Sequence[Item]) -> bool:
    return _date(head) is not None


def _is_lead(block: Block, reader: Reader) -> bool:
    return reader.reading.document.text[block.end_char - 1 : block.end_char] == ":"
