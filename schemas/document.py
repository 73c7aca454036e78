"""A document: what the bytes of a payload are parsed into. All offsets count characters of `Document.text`."""

from enum import StrEnum
from functools import cached_property

from schemas.base import Model
from schemas.digest import content_id


class Zone(StrEnum):
    """The part of a page that a block stands in; records are read from `main`."""

    MAIN = "main"
    RELATED = "related"  # link lists inside the content: related links, see also, categories
    NAVIGATION = "navigation"
    HEADER = "header"
    FOOTER = "footer"
    SLIDESHOW = "slideshow"  # slides beside the content that take turns: what they show differs from visit to visit
    BANNER = "banner"  # notices of an archive or a site at the head of a page
    HIDDEN = "hidden"


class BlockKind(StrEnum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TERM = "term"
    DEFINITION = "definition"
    TABLE_ROW = "table_row"
    CAPTION = "caption"


class Cell(Model):
    """One cell of a table row: its span, the head of its column where the table has one, and whether it is itself a head."""

    column: int
    start_char: int
    end_char: int
    column_head: str | None = None
    is_head: bool = False


class Block(Model):
    """A heading, paragraph, list item, table row, … with its place in the text and in the outline.

    `level` is the heading's level or the list item's depth. `heading_blocks` are the numbers of the headings above it, outermost first,
    and `heading_path` their texts. `lead_in` is the number of the block that introduces the list this item stands in.
    """

    number: int
    kind: BlockKind
    zone: Zone
    start_char: int
    end_char: int
    level: int | None = None
    heading_path: tuple[str, ...] = ()
    heading_blocks: tuple[int, ...] = ()
    lead_in: int | None = None
    table_number: int | None = None
    row_number: int | None = None
    cells: tuple[Cell, ...] = ()


class Link(Model):
    """A link: its words, where they stand, and the target it points to, as an absolute address where the page's own is known."""

    number: int
    block: int | None
    zone: Zone
    start_char: int
    end_char: int
    text: str
    target: str


class Document(Model):
    """A parsed payload. Block texts are slices of `text`; of a text capture `text` is the decoded payload itself
    (of Markdown without the addresses of its links)."""

    doc_id: str
    media_type: str
    length: int
    charset: str | None
    charset_basis: str | None
    title: str | None
    language: str | None
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()

    def text_of(self, part: Block | Cell) -> str:
        """The words of a block or a cell."""
        return self.text[part.start_char : part.end_char]

    @cached_property
    def column_heads(self) -> dict[tuple[int, int], Cell]:
        """The head cells of the tables, by table and column; of several rows of heads the lowest one above the data."""
        heads: dict[tuple[int, int], Cell] = {}
        for block in self.blocks:
            if block.table_number is not None and all(cell.is_head for cell in block.cells):
                heads |= {(block.table_number, cell.column): cell for cell in block.cells}
        return heads

    @cached_property
    def heads_by_table(self) -> dict[int, list[str]]:
        """The words of the heads of each table's columns, by the table's number."""
        words: dict[int, list[str]] = {}
        for (table, _), cell in self.column_heads.items():
            words.setdefault(table, []).append(self.text_of(cell))
        return words

    def column_head(self, row: Block, cell: Cell) -> Cell | None:
        """The cell that heads the column of a cell of a row; None where the table has no such row of heads."""
        return self.column_heads.get((row.table_number, cell.column)) if row.table_number is not None else None

    @property
    def text_digest(self) -> str:
        """A digest of the text alone: equal for payloads that differ in markup only."""
        return content_id("text", self.text)
