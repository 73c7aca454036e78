"""Which tables hold data, and which only lay a page out."""

from collections.abc import Iterator

from extractors.documents.markup import Element

LAYOUT_PARTS = ("h1", "h2", "h3", "h4", "h5", "h6", "table", "form", "hr")
LONG_CELL = 1200
ROWS_LOOKED_AT = 60


def is_data_table(table: Element) -> bool:
    """Whether a table's rows are rows of data: it has heads or a caption, or several rows of several short cells.

    A table with a table, a form or headings in its cells lays the page out; so does one with a single row or column.
    """
    if table.get("role") in ("presentation", "none"):
        return False
    if next(table.iterdescendants("table", "form"), None) is not None:
        return False
    rows = list(_rows(table))
    sizes = [len(row) for row in rows]
    several = sum(1 for size in sizes if size >= 2)
    if not several:
        return False
    has_heads = next(table.iterdescendants("th", "caption", "thead"), None) is not None
    if has_heads:
        return True
    if len(rows) < 2 or several * 2 < len(rows):
        return False
    if next(table.iterdescendants(*LAYOUT_PARTS), None) is not None:
        return False
    return not any(_is_prose(cell) for row in rows[:ROWS_LOOKED_AT] for cell in row)


def _rows(table: Element) -> Iterator[list[Element]]:
    """The cells of each row that have words."""
    rows = [table] if table.tag == "tr" else table.iterdescendants("tr")
    for row in rows:
        cells = [cell for cell in row if cell.tag in ("td", "th") and any(text.strip() for text in cell.itertext())]
        if cells:
            yield cells


def _is_prose(cell: Element) -> bool:
    paragraphs = sum(1 for child in cell if child.tag in ("p", "ul", "ol", "div"))
    return paragraphs > 2 or sum(len(text) for text in cell.itertext()) > LONG_CELL
