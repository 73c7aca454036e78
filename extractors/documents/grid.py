"""Data tables: rows with their cells, and the heads of their columns."""

import re
from dataclasses import dataclass, field

from extractors.documents.draft import CellDraft, Draft, LinkDraft
from extractors.documents.lexicon import page_lexicon
from extractors.documents.line import Line
from schemas.document import BlockKind, Zone

FEWEST_PLAIN, MAX_PLAIN = 3, 12  # cells of a row that its words alone make one of heads: two may be a label and its value
_LETTERS = re.compile(r"[^\W\d_]+")
MAX_SPAN = 1000  # HTML's own limit for colspan
MAX_COLUMNS = 1000  # of a table: more are a mistake, and cells that hang into them would cost by their square


@dataclass(slots=True)
class _Cell:
    column: int
    span: int
    is_head: bool
    words: str
    links: list[LinkDraft]
    all_bold: bool


@dataclass(slots=True)
class Grid:
    """A table being read: one row at a time, column numbers kept over `rowspan` and `colspan`."""

    number: int
    zone: Zone
    marked: bool
    drafts: list[Draft] = field(default_factory=list)
    line: Line = field(default_factory=Line)
    in_cell: bool = False
    in_head: bool = False  # inside thead
    _row: list[_Cell] = field(default_factory=list)
    _rows: int = 0
    _column: int = 0
    _hanging: dict[int, int] = field(default_factory=dict)  # column: rows that a cell above still reaches into
    _heads: dict[int, str] = field(default_factory=dict)
    _body: bool = False
    _in_row: bool = False
    _opened: tuple[int, int, bool] = (0, 1, False)

    def open_row(self) -> None:
        """A `tr` begins."""
        self.close_row()
        self._in_row = True

    def open_cell(self, *, is_head: bool, colspan: str | None, rowspan: str | None) -> None:
        """A `td` or `th` begins. One outside of a row opens it."""
        self.close_cell()
        self._in_row = True
        while self._hanging.get(self._column, 0) > 0:
            self._column += 1
        width, height = min(_span(colspan), max(MAX_COLUMNS - self._column, 1)), _span(rowspan)
        self._opened = (self._column, width, is_head)
        if height > 1 and self._column < MAX_COLUMNS:
            self._hanging.update(dict.fromkeys(range(self._column, self._column + width), height))
        self._column += width
        self.line, self.in_cell = Line(), True

    def close_cell(self) -> None:
        """A cell ends."""
        if not self.in_cell:
            return
        self.in_cell = False
        column, span, is_head = self._opened
        words = self.line.words()
        if words:
            self._row.append(_Cell(column, span, is_head or self.in_head, words, self.line.links, self.line.all_bold))

    def close_row(self) -> None:
        """A `tr` ends: its words become a block."""
        self.close_cell()
        if not self._in_row:
            return
        self._in_row = False
        cells, self._row, self._column = self._row, [], 0
        self._hanging = {column: left - 1 for column, left in self._hanging.items() if left > 1}
        if not cells:
            return
        heading = self._heads_row(cells)
        self.drafts.append(self._draft(cells, heading))
        self._rows += 1
        if heading:
            for cell in cells:
                for column in range(cell.column, cell.column + cell.span):
                    above = self._heads.get(column)
                    self._heads[column] = f"{above} {cell.words}" if above else cell.words
        else:
            self._body = True

    def _heads_row(self, cells: list[_Cell]) -> bool:
        """Whether a row holds the heads of the columns: all `th` at the top, or a bold first row of several cells."""
        if self._body or (len(cells) < 2 and not self.in_head):
            return False
        return all(cell.is_head for cell in cells) or (self._rows == 0 and (all(cell.all_bold for cell in cells) or _tells_heads(cells)))

    def _draft(self, cells: list[_Cell], heading: bool) -> Draft:
        draft = Draft(BlockKind.TABLE_ROW, self.zone, "\t".join(cell.words for cell in cells), marked=self.marked)
        draft.table_number, draft.row_number = self.number, self._rows
        at = 0
        for cell in cells:
            head = None if heading else self._heads.get(cell.column)
            draft.cells.append(CellDraft(cell.column, at, at + len(cell.words), cell.is_head or heading, head))
            draft.links += [LinkDraft(at + link.start, at + link.end, link.href) for link in cell.links]
            at += len(cell.words) + 1
        return draft


def _tells_heads(cells: list[_Cell]) -> bool:
    """Whether a first row of plain cells is made of the words of heads alone: "No. | Country/Party | Date of signature"."""
    words = [_LETTERS.findall(cell.words.lower()) for cell in cells[:MAX_PLAIN]]
    return len(cells) >= FEWEST_PLAIN and any(words) and all(page_lexicon().plain_heads.issuperset(each) for each in words)


def _span(said: str | None) -> int:
    """A colspan or rowspan as browsers read it: a number from 1 to 1000, else 1."""
    digits = (said or "").strip()[:6]
    return min(max(int(digits), 1), MAX_SPAN) if digits.isascii() and digits.isdigit() else 1
