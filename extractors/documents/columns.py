"""Tables drawn in text captures: rows between upright bars, tabs or slashes, or columns set off by blanks under a row of heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.documents.draft import CellDraft, Draft
from schemas.document import BlockKind, Zone

RULE = re.compile(r"\|?[\s:|+-]{0,400}-{3,200}[\s:|+-]{0,400}")
BARRED = re.compile(r"[^|]+")
SPACED = re.compile(r"\S+(?:[ ]\S+)*")  # words with single blanks between them; two blanks or more part two cells
MARKS = ("\t", " / ")  # that part the cells of copied tables, as many in each row as in the row of heads, or fewer
FEWEST_ROWS = 3  # of a table without a rule under its heads: the heads and two rows
LEAST_GAP = 3  # blanks that part two columns at least once in each row
SLACK = 2  # characters that a cell may stand off the head of its column
LONGEST = 60  # characters of a cell that blanks set off: longer ones are sentences
HEAD = re.compile(r"[^\W\d_]{2}[^\d]{0,58}(?<![.):;])")  # of columns: words, against "1." and "a)" before the items of a list


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with words: its span without the white space around it, how far it is indented, and whether an empty line stands before it."""

    start: int
    end: int
    text: str
    indent: int
    gap: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a line: its span in the line's words."""

    start: int
    end: int


def table_end(lines: Sequence[TextLine], at: int) -> int:
    """Where the table ends that begins with a line; the line itself where none does."""
    return _barred_end(lines, at) or _ruled_end(lines, at) or _marked_end(lines, at) or _spaced_end(lines, at) or at


def rows(lines: Sequence[TextLine], table_number: int) -> list[Draft]:
    """The rows of a table as drafts, their places set; a rule between them is none. The first row holds the heads of the columns."""
    barred = lines[0].text.count("|") > 1 or _is_ruled(lines, 0)
    mark = None if barred else _mark(lines, 0)
    kept = [line for line in lines if not RULE.fullmatch(line.text)]
    heads = _marked(kept[0], mark) if mark else _cells(kept[0], barred)
    drafts: list[Draft] = []
    for number, line in enumerate(kept):
        cells = _marked(line, mark) if mark else _cells(line, barred)
        columns = _columns(kept[0], heads, line, cells, barred or mark is not None)
        draft = Draft(BlockKind.TABLE_ROW, Zone.MAIN, line.text, table_number=table_number, row_number=number, start=line.start)
        for cell, column in zip(cells, columns, strict=True):
            if cell.end > cell.start:
                head = kept[0].text[heads[column].start : heads[column].end] if number and column < len(heads) else None
                draft.cells.append(CellDraft(column, cell.start, cell.end, number == 0, head or None))
        drafts.append(draft)
    return drafts


def _barred_end(lines: Sequence[TextLine], at: int) -> int | None:
    """ "| Country | Signed |": as many bars in each line, with a rule under the first or bars around each."""
    bars = lines[at].text.count("|")
    if bars < 2:
        return None
    end = at + 1
    while end < len(lines) and (abs(lines[end].text.count("|") - bars) <= 1 and lines[end].text.count("|") > 1):
        end += 1
    ruled = end > at + 2 and bool(RULE.fullmatch(lines[at + 1].text))
    around = all(line.text.startswith("|") and line.text.endswith("|") for line in lines[at:end])
    return end if ruled or (around and end - at >= FEWEST_ROWS) else None


def _ruled_end(lines: Sequence[TextLine], at: int) -> int | None:
    """ "Members | Observers" over "---|---": two columns without bars around them, as long as a line has a bar."""
    if not _is_ruled(lines, at) or lines[at].text.startswith("|"):
        return None
    end = at + 2
    while end < len(lines) and lines[end].text.count("|") == 1:
        end += 1
    return end if end > at + 2 else None


def _is_ruled(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a line with a single bar stands over a rule with one."""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return lines[at].text.count("|") == 1 and below.count("|") == 1 and bool(RULE.fullmatch(below))


def _mark(lines: Sequence[TextLine], at: int) -> str | None:
    """The mark that parts the cells of a row of heads and of the row below it; None where none does."""
    for mark in MARKS:
        heads = _marked(lines[at], mark)
        worded = all(HEAD.fullmatch(lines[at].text, head.start, head.end) for head in heads)
        below = lines[at + 1].text.count(mark) if at + 1 < len(lines) else 0
        if len(heads) > 2 and worded and 0 < below < len(heads):
            return mark
    return None


def _marked_end(lines: Sequence[TextLine], at: int) -> int | None:
    """ "Participant⇥Action⇥Date of deposit": rows of words parted by one mark, copied from a page, with figures below the heads."""
    mark = _mark(lines, at)
    if mark is None:
        return None
    most, end = lines[at].text.count(mark), at + 1
    while end < len(lines) and 0 < lines[end].text.count(mark) <= most:
        end += 1
    figures = any(any(char.isdigit() for char in line.text) for line in lines[at + 1 : end])
    return end if end - at >= FEWEST_ROWS and figures else None


def _marked(line: TextLine, mark: str) -> list[_Cell]:
    """The cells between marks, empty ones too."""
    found, at = list[_Cell](), 0
    for words in line.text.split(mark):
        start = at + len(words) - len(words.lstrip())
        found.append(_Cell(start, start + len(words.strip())))
        at += len(words) + len(mark)
    return found


def _spaced_end(lines: Sequence[TextLine], at: int) -> int | None:
    """Columns under heads that stand above each other."""
    heads = _cells(lines[at], barred=False)
    if len(heads) < 2 or not _parted(heads) or not all(HEAD.fullmatch(lines[at].text, head.start, head.end) for head in heads):
        return None
    end = at + 1
    while end < len(lines) and (RULE.fullmatch(lines[end].text) or _under(lines[at], heads, lines[end])):
        end += 1
    return end if end - at >= FEWEST_ROWS else None


def _under(head_line: TextLine, heads: list[_Cell], line: TextLine) -> bool:
    cells = _cells(line, barred=False)
    if len(cells) < 2 or len(cells) > len(heads) or not _parted(cells):
        return False
    starts = [head_line.indent + head.start for head in heads]
    return all(any(abs(line.indent + cell.start - start) <= SLACK for start in starts) for cell in cells)


def _parted(cells: list[_Cell]) -> bool:
    """Whether cells are short, and a wide gap parts some of them: against prose with two blanks behind a full stop."""
    gaps = [after.start - before.end for before, after in pairwise(cells)]
    return max(gaps) >= LEAST_GAP and all(cell.end - cell.start <= LONGEST for cell in cells)


def _cells(line: TextLine, barred: bool) -> list[_Cell]:
    found: list[_Cell] = []
    for match in (BARRED if barred else SPACED).finditer(line.text):
        words = match[0].strip()
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        found.append(_Cell(start, start + len(words)))
    return found


def _columns(head_line: TextLine, heads: list[_Cell], line: TextLine, cells: list[_Cell], barred: bool) -> list[int]:
    """The column of each cell: by counting between bars, else that of the head it stands under."""
    if barred:
        return list(range(len(cells)))
    starts = [head_line.indent + head.start for head in heads]
    return [min((abs(line.indent + cell.start - start), at) for at, start in enumerate(starts))[1] for cell in cells]
