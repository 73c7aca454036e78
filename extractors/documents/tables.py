"""Which tables hold data, and which only lay a page out."""

from collections.abc import Iterator

from extractors.documents.markup import Element

TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr"})
ROW_GROUPS = frozenset({"tbody", "thead", "tfoot"})
CELLS = ("td", "th")
LAYOUT_PARTS = ("h1", "h2", "h3", "h4", "h5", "h6", "table", "form", "hr")
LONG_CELL = 1200  # characters
LONG_HEADED_CELL = 5000  # of a table that has heads
ROWS_LOOKED_AT = 60


def is_data_table(table: Element) -> bool:
    """Whether a table's rows are rows of data: it has heads, or several rows of several short cells.

    A table with headings, a form or a table in its cells lays the page out, unless it has heads of its own; so does one with a single
    row or column.
    """
    if table.get("role") in ("presentation", "none"):
        return False
    rows = [cells for row in own_rows(table) if (cells := [cell for cell in row if cell.tag in CELLS and _has_words(cell)])]
    several = sum(1 for cells in rows if len(cells) >= 2)
    if len(rows) < 2 or several * 2 < len(rows):
        return False
    some = [cell for cells in rows[:ROWS_LOOKED_AT] for cell in cells]
    if any(cell.tag == "th" for cell in some) or any(part.tag in ("thead", "caption") for part in table):
        return not any(_is_longer(cell, LONG_HEADED_CELL) for cell in some)
    if next(table.iterdescendants(*LAYOUT_PARTS), None) is not None:
        return False
    return not any(_is_prose(cell) for cell in some)


def own_rows(table: Element) -> Iterator[Element]:
    """The rows of a table, those of tables inside it apart. A bare `tbody` or `tr` counts as a table."""
    if table.tag == "tr":
        yield table
        return
    for part in table:
        if part.tag == "tr":
            yield part
        elif part.tag in ROW_GROUPS:
            yield from (row for row in part if row.tag == "tr")


def _has_words(cell: Element) -> bool:
    return any(text.strip() for text in cell.itertext())


def _is_prose(cell: Element) -> bool:
    paragraphs = sum(1 for child in cell if child.tag in ("p", "ul", "ol", "div"))
    return paragraphs > 2 or _is_longer(cell, LONG_CELL)


def _is_longer(cell: Element, limit: int) -> bool:
    """Whether a cell has more characters, counting no further: tables in tables would be counted again and again."""
    length = 0
    for text in cell.itertext():
        length += len(text)
        if length > limit:
            return True
    return False
