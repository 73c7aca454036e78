"""Tables drawn in text captures: cells parted by bars, tabs, slashes or semicolons, or set off by blanks under a row of heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.documents.draft import CellDraft, Draft
from schemas.document import BlockKind, Zone

RULE = re.compile(r"\|?[\s:|+-]{0,400}-{3,200}[\s:|+-]{0,400}")
GRID = re.compile(r"\+[-=+]{3,400}\+")  # between the rows of a drawn table: "+------+-----+"
BAR, TAB, SLASH, SEMICOLON = re.compile(r"\|"), re.compile(r"\t"), re.compile(r"(?<=\s)/(?=\s|\Z)"), re.compile(r";")
SEPARATORS = (BAR, TAB, SLASH, SEMICOLON)  # of cells; bars also above a rule, or around each line
_SPACED = re.compile(r"\S+(?:(?:[ ]|\n\s{0,40})\S+)*")  # words with single blanks between them; two blanks or more part two cells
FEWEST_COLUMNS = 3  # of a table whose cells a slash or a semicolon parts
INDENTED = 6  # characters that what goes on of a cell stands further in
FEWEST_ROWS = 3  # of a table without a rule under its heads: the heads and two rows
LEAST_GAP = 3  # blanks that part two columns at least once in each row
SLACK = 2  # characters that a cell may stand off the head of its column
LONGEST = 60  # characters of a cell that blanks set off: longer ones are sentences
TITLE = re.compile(r"[^\W\d_][^\d]{0,80}")  # of a column whose cells a mark parts
DAY = re.compile(r"\b\d{1,2}(?:[-/.]\d{1,2}[-/.]|\.? [A-Z][a-z]{2,8}\.?,? )(?:19|20)\d\d\b")
# Of columns: words, perhaps with a bracket ("Ratification (r)"), against "1." and "a)" before the items of a list.
HEAD = re.compile(r"[^\W\d_]{2}[^\d]{0,58}(?<![.):;])|[^\W\d_]{2}(?:[^\d()]{0,40}\([^\d()]{0,30}\)){1,3}")


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
    return _barred_end(lines, at) or _separated_end(lines, at) or _spaced_end(lines, at) or at


def rows(text: str, lines: Sequence[TextLine], table_number: int) -> list[Draft]:
    """The rows of a table in a text as drafts, their places set; a rule between them is none. The first row holds the columns' heads."""
    separator = _separator(lines)
    kept = [line for line in lines if not RULE.fullmatch(line.text)]
    kept = kept if separator else _joined(text, kept)
    heads = _cells(kept[0], separator) if separator else _heads(kept, 0)
    headed = not DAY.search(kept[0].text)  # a first row of days is one like those below it
    drafts: list[Draft] = []
    for number, line in enumerate(kept):
        cells = _cells(line, separator)
        columns = list(range(len(cells))) if separator else _columns(kept[0], heads, line, cells)
        draft = Draft(BlockKind.TABLE_ROW, Zone.MAIN, line.text, table_number=table_number, row_number=number, start=line.start)
        for cell, column in zip(cells, columns, strict=True):
            if cell.end > cell.start:
                head = kept[0].text[heads[column].start : heads[column].end] if headed and number and column < len(heads) else None
                draft.cells.append(CellDraft(column, cell.start, cell.end, headed and number == 0, head or None))
        drafts.append(draft)
    return drafts


def _separator(lines: Sequence[TextLine]) -> re.Pattern[str] | None:
    """What parts the cells of a table; None where blanks do."""
    if lines[0].text.count("|") > 1 or _is_ruled(lines, 0):
        return BAR
    return next((each for each in SEPARATORS if _separated_by(each, lines, 0)), None)


def _barred_end(lines: Sequence[TextLine], at: int) -> int | None:
    """ "| Country | Signed |": as many bars in each line, with a rule under the first or bars around each.

    Above a rule of columns ("---|---") one bar is enough.
    """
    bars, ruled = lines[at].text.count("|"), _is_ruled(lines, at)
    fewest = 1 if ruled else 2
    if bars < fewest:
        return None
    end = at + 1
    while end < len(lines) and (
        (abs(lines[end].text.count("|") - bars) <= 1 and lines[end].text.count("|") >= fewest) or GRID.fullmatch(lines[end].text)
    ):
        end += 1
    around = all((line.text.startswith("|") and line.text.endswith("|")) or GRID.fullmatch(line.text) for line in lines[at:end])
    return end if (ruled and end > at + 2) or (around and end - at >= FEWEST_ROWS) else None


def _is_ruled(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a rule with the marks of columns stands under a line."""
    under = lines[at + 1].text if at + 1 < len(lines) else ""
    return "|" in under and RULE.fullmatch(under) is not None


def _separated_end(lines: Sequence[TextLine], at: int) -> int | None:
    """ "State / Signature / Ratification", or the same with tabs: heads without a figure, and as many cells in each line below."""
    return next((end for each in SEPARATORS if (end := _separated_by(each, lines, at))), None)


def _separated_by(separator: re.Pattern[str], lines: Sequence[TextLine], at: int) -> int | None:
    """Where the table ends whose cells a mark parts. A row's last cells may be left out, but where semicolons part them."""
    columns = len(separator.findall(lines[at].text)) + 1
    if columns < (2 if separator is TAB else FEWEST_COLUMNS):
        return None
    if not all(TITLE.fullmatch(lines[at].text, cell.start, cell.end) for cell in _cells(lines[at], separator) if cell.end > cell.start):
        return None
    end = at + 1
    while end < len(lines):
        found = len(separator.findall(lines[end].text)) + 1
        if not (found == columns if separator is SEMICOLON else 2 <= found <= columns) and not RULE.fullmatch(lines[end].text):
            break
        end += 1
    figures = any(char.isdigit() for line in lines[at + 1 : end] for char in line.text)  # menus and lists of words have none
    return end if end - at >= FEWEST_ROWS and figures else None


def _spaced_end(lines: Sequence[TextLine], at: int) -> int | None:
    """Columns under heads that stand above each other. The first cell of a row may begin in a line of its own."""
    heads, ruled = _heads(lines, at), at + 1 < len(lines) and RULE.fullmatch(lines[at + 1].text) is not None
    named = [head for head in heads if head.end > head.start]
    if len(named) < 2 or not _parted(named, ruled=ruled) or not all(HEAD.fullmatch(lines[at].text, head.start, head.end) for head in named):
        return None
    if at and _under(lines[at], heads, lines[at - 1], ruled=ruled):
        return None  # "Date of adoption   23.6.1979" above: a list of labels, of which none heads the others
    end = at + 1
    while end < len(lines):
        line, after = lines[end], lines[end + 1] if end + 1 < len(lines) else None
        begun = after is not None and _goes_on(line, after) and _under(lines[at], heads, after, ruled=ruled)
        if not (RULE.fullmatch(line.text) or begun or _under(lines[at], heads, line, ruled=ruled)):
            break
        end += 1
    return end if end - at >= FEWEST_ROWS else None


def awaits_rows(lines: Sequence[TextLine]) -> bool:
    """Whether lines end with heads and a rule under each of them: behind an empty line their rows may follow."""
    several = len(lines) > 1 and len(lines[-1].text.split()) > 1 and RULE.fullmatch(lines[-1].text) is not None
    return several and len(_cells(lines[-2], None)) > 1


def _heads(lines: Sequence[TextLine], at: int) -> list[_Cell]:
    """The heads of columns that blanks set off; an empty one first where the rows begin further left than the line of heads."""
    cells = _cells(lines[at], None)
    below = next((line for line in lines[at + 1 : at + 3] if not RULE.fullmatch(line.text)), None)
    if below is None or lines[at].indent - below.indent <= INDENTED:
        return cells
    return [_Cell(below.indent - lines[at].indent, below.indent - lines[at].indent), *cells]


def _goes_on(line: TextLine, after: TextLine) -> bool:
    """Whether a line of one cell goes on in the first cell of the next, which is indented below it."""
    return len(_cells(line, None)) == 1 and line.indent < after.indent <= line.indent + INDENTED


def _joined(text: str, lines: list[TextLine]) -> list[TextLine]:
    """The rows of a table whose first cell may begin in a line of its own."""
    found: list[TextLine] = []
    for line in lines:
        if len(found) > 1 and _goes_on(found[-1], line):
            first = found.pop()
            # What the cells' places count from is where the last line would have begun had it not been broken.
            line = TextLine(first.start, line.end, text[first.start : line.end], line.indent - (line.start - first.start), first.gap)
        found.append(line)
    return found


def _under(head_line: TextLine, heads: list[_Cell], line: TextLine, *, ruled: bool) -> bool:
    cells = _cells(line, None)
    if len(cells) < 2 or len(cells) > len(heads) or not _parted(cells, ruled=ruled):
        return False
    starts = [head_line.indent + head.start for head in heads]
    return all(any(abs(line.indent + cell.start - start) <= SLACK for start in starts) for cell in cells)


def _parted(cells: list[_Cell], *, ruled: bool) -> bool:
    """Whether cells are short, and a wide gap parts some of them: against prose with two blanks behind a full stop.

    With a rule under the heads the last cell may be as long as it likes.
    """
    gaps = [after.start - before.end for before, after in pairwise(cells)]
    return max(gaps) >= LEAST_GAP and all(cell.end - cell.start <= LONGEST for cell in (cells[:-1] if ruled else cells))


def _cells(line: TextLine, separator: re.Pattern[str] | None) -> list[_Cell]:
    """The cells of a line, which a mark parts, or wide blanks. Bars around a line part nothing."""
    if separator is None:
        return [_Cell(match.start(), match.end()) for match in _SPACED.finditer(line.text)]
    found: list[_Cell] = []
    at = 0
    for low, high in (*(match.span() for match in separator.finditer(line.text)), (len(line.text), len(line.text))):
        words = line.text[at:low]
        start = at + len(words) - len(words.lstrip())
        if not (separator is BAR and not words and (at == 0 or low == len(line.text))):
            found.append(_Cell(start, start + len(words.strip())))
        at = high
    return found


def _columns(head_line: TextLine, heads: list[_Cell], line: TextLine, cells: list[_Cell]) -> list[int]:
    """The column of each cell that blanks set off: that of the head it stands under."""
    starts = [head_line.indent + head.start for head in heads]
    return [min((abs(line.indent + cell.start - start), at) for at, start in enumerate(starts))[1] for cell in cells]
