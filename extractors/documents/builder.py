"""Elements and their texts into drafts of blocks, in reading order. Both readers of markup (BeautifulSoup, lxml) speak to this."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractors.documents.draft import Draft, LinkDraft
from extractors.documents.elements import BLOCK_TAGS, BOLD, HEADINGS, ITALIC, LISTS
from extractors.documents.grid import Grid
from extractors.documents.line import Line
from extractors.documents.looks import PSEUDO_LEVEL, break_parts, is_large, kind_by_looks
from extractors.documents.pieces import MAX_TEXT, pieces
from schemas.document import BlockKind, Zone

Attribute = Callable[[str], str | None]
KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
TABLE_PARTS = frozenset({"tr", "td", "th", "thead"})
PLAIN_BLOCKS = BLOCK_TAGS - TABLE_PARTS - HEADINGS.keys() - LISTS - KINDS.keys()  # they part blocks, and no more
JOINED = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TERM, BlockKind.CAPTION})  # a single line break inside is a blank
EMPTY_LINES = re.compile(r"\n[ \t\r]{0,200}\n")
NESTED_LINKS = 8  # no page has more links inside one another, but broken ones


@dataclass(slots=True)
class _Context:
    """An open element that tells the kind of what stands in it."""

    tag: str
    kind: BlockKind
    level: int | None


@dataclass(slots=True)
class _Anchor:
    """An open link: where it points to, and where its words begin in which line."""

    href: str
    start: int
    line: Line


class Builder:
    """Takes `open`, `text`, `close` calls in document order; `drafts` holds the blocks."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._line = Line()
        self._contexts: list[_Context] = []
        self._lists: list[tuple[int, Draft | None]] = []
        self._zones: list[tuple[Zone, bool]] = [(Zone.MAIN, False)]
        self._grids: list[Grid] = []
        self._asides: list[Draft] = []
        self._anchors: list[_Anchor] = []
        self._bold = 0
        self._italic = 0
        self._large: list[bool] = []
        self._images: list[str] = []
        self._numbers = {"list": 0, "table": 0}
        self._pre = 0
        self._by_breaks = False  # the current block began after a line break

    def enter_zone(self, zone: Zone, *, marked: bool) -> None:
        """What follows stands in a zone, until `leave_zone`."""
        self.flush()
        self._zones.append((zone, marked))

    def leave_zone(self) -> None:
        """The zone ends."""
        self.flush()
        self._zones.pop()

    def aside(self, zone: Zone, words: str) -> None:
        """Words inside a sentence that do not belong to it (a file's size, a text for screen readers): a block of their own after it."""
        words = " ".join(words.split())
        if words and not (self._asides and self._asides[-1].text == words):
            self._asides.append(Draft(BlockKind.CAPTION, zone, words[:MAX_TEXT], marked=True))

    def open(self, tag: str, attribute: Attribute, *, data_table: bool = False, heading: bool = False) -> None:
        """An element begins. `heading` tells that it is a heading by its class."""
        if tag in BLOCK_TAGS:
            self._open_block(tag, attribute, data_table=data_table)
        elif tag == "a":
            self._open_link(attribute("href"))
        elif tag in BOLD:
            self._bold += 1
        elif tag in ITALIC:
            self._italic += 1
        elif tag == "font":
            self._large.append(is_large(attribute("size")))
            self._bold += self._large[-1]
        elif tag == "br":
            self._break()
        elif tag == "sup":
            self._target.raised = True
        elif tag == "option":
            self._target.blank = True
        elif tag == "img":
            self._images.append(attribute("alt") or "")
        if heading:
            self.flush()
            self._contexts.append(_Context(tag, BlockKind.HEADING, PSEUDO_LEVEL))

    def close(self, tag: str, *, data_table: bool = False, heading: bool = False) -> None:
        """An element ends."""
        if heading:
            self.flush()
            self._leave(tag)
        if tag in BLOCK_TAGS:
            self._close_block(tag, data_table=data_table)
        elif tag == "a":
            self._close_link()
        elif tag in BOLD:
            self._bold = max(self._bold - 1, 0)
        elif tag in ITALIC:
            self._italic = max(self._italic - 1, 0)
        elif tag == "font":
            self._bold = max(self._bold - (self._large.pop() if self._large else 0), 0)

    def text(self, words: str) -> None:
        """A text node."""
        if self._pre and "\n" in words and not self._grids:
            self._preformatted(words)
            return
        line = self._target
        if (
            line.broken
            and line is self._line
            and not self._is_joined
            and not words.isspace()
            and ((line.italic and self._italic > 0) or break_parts(line, words, bold=self._bold > 0))
        ):
            self._flush_line()
            self._by_breaks = True
            line = self._line
        line.italic = line.italic if line.length else self._italic > 0
        line.add(words, bold=self._bold > 0, large=bool(self._large) and self._large[-1])

    def _preformatted(self, words: str) -> None:
        """Text in `pre`: empty lines part its paragraphs."""
        parts = EMPTY_LINES.split(words)
        for part in parts[:-1]:
            self._line.add(part, bold=self._bold > 0)
            self.flush()
        self._line.add(parts[-1], bold=self._bold > 0)

    def flush(self) -> None:
        """The current block ends."""
        if self._grids and self._grids[-1].in_cell:
            self._grids[-1].line.blank = True
            return
        self._by_breaks = self._by_breaks and bool(self._line.length)
        if self._line.length or self._images:
            self._flush_line()
            self._by_breaks = False
        else:
            self._line.blank = self._line.broken = False
        if self._asides and not self._grids:
            self.drafts += self._asides
            self._asides = []

    @property
    def in_table(self) -> bool:
        """Whether a data table is open."""
        return bool(self._grids)

    @property
    def _is_joined(self) -> bool:
        """Whether a single line break is a blank here: in headings, items and captions."""
        return bool(self._contexts) and self._contexts[-1].kind in JOINED

    @property
    def _target(self) -> Line:
        return self._grids[-1].line if self._grids and self._grids[-1].in_cell else self._line

    def _open_block(self, tag: str, attribute: Attribute, *, data_table: bool) -> None:
        self.flush()
        if data_table:
            zone, marked = self._zones[-1]
            self._grids.append(Grid(self._numbers["table"], zone, marked))
            self._numbers["table"] += 1
        elif tag in PLAIN_BLOCKS:
            self._pre += tag == "pre"
        elif self._grids and tag in TABLE_PARTS:
            self._open_part(tag, attribute)
        elif tag in HEADINGS:
            self._contexts.append(_Context(tag, BlockKind.HEADING, HEADINGS[tag]))
        elif tag in LISTS:
            self._lists.append((self._numbers["list"], self._last_draft()))
            self._numbers["list"] += 1
        elif tag in KINDS:
            self._contexts.append(_Context(tag, KINDS[tag], max(len(self._lists), 1) if tag == "li" else None))

    def _open_part(self, tag: str, attribute: Attribute) -> None:
        grid = self._grids[-1]
        if tag == "tr":
            grid.open_row()
        elif tag == "thead":
            grid.in_head = True
        else:
            grid.open_cell(is_head=tag == "th", colspan=attribute("colspan"), rowspan=attribute("rowspan"))

    def _close_block(self, tag: str, *, data_table: bool) -> None:
        self.flush()
        if data_table and self._grids:
            grid = self._grids.pop()
            grid.close_row()
            self.drafts += grid.drafts
            self.flush()
        elif tag in PLAIN_BLOCKS:
            self._pre = max(self._pre - (tag == "pre"), 0)
        elif self._grids and tag in TABLE_PARTS:
            grid = self._grids[-1]
            if tag == "tr":
                grid.close_row()
            elif tag == "thead":
                grid.in_head = False
            else:
                grid.close_cell()
        elif tag in LISTS:
            if self._lists:
                self._lists.pop()
        elif tag in HEADINGS or tag in KINDS:
            self._leave(tag)

    def _leave(self, tag: str) -> None:
        if self._contexts and self._contexts[-1].tag == tag:
            self._contexts.pop()

    def _last_draft(self) -> Draft | None:
        """The block before a list, where it may introduce it."""
        return self.drafts[-1] if self.drafts else None

    def _open_link(self, href: str | None) -> None:
        line = self._target
        self._anchors.append(_Anchor(href or "", line.next_start, line))

    def _close_link(self) -> None:
        if not self._anchors:
            return
        anchor = self._anchors.pop()
        line = anchor.line
        if anchor.href and line is self._target and line.length > anchor.start:
            line.links.append(LinkDraft(anchor.start, line.length, anchor.href))

    def _break(self) -> None:
        line = self._target
        if line is not self._line or (self._is_joined and not line.broken):
            line.blank = line.broken = True
        elif line.broken:
            self._flush_line()
            self._by_breaks = True
        else:
            line.broken = line.blank = True

    def _flush_line(self) -> None:
        line, self._line = self._line, Line()
        images, self._images = self._images, []
        words = line.words()
        for anchor in self._anchors[-NESTED_LINKS:]:  # a link around blocks: each of them is its words
            if anchor.line is line:
                if anchor.href and line.length > anchor.start:
                    line.links.append(LinkDraft(anchor.start, line.length, anchor.href))
                anchor.line, anchor.start = self._line, 0
        if words:
            self._take(words, line)
        else:
            alt = " ".join(" ".join(images).split())
            if alt and not self._grids:
                zone, marked = self._zones[-1]
                self.drafts.append(Draft(BlockKind.CAPTION, zone, alt[:MAX_TEXT], marked=marked, from_image=True))

    def _take(self, words: str, line: Line) -> None:
        """A finished line as one draft, or several where it is very long."""
        zone, marked = self._zones[-1]
        if self._contexts:
            kind, level = self._contexts[-1].kind, self._contexts[-1].level
        else:
            kind, level = kind_by_looks(words, line, by_breaks=self._by_breaks or line.broken)
        for start, end in pieces(words, 0, len(words)):
            draft = Draft(kind, zone, words[start:end], level, marked)
            draft.links = [
                LinkDraft(link.start - start, link.end - start, link.href) for link in line.links if start <= link.start and link.end <= end
            ]
            if kind is BlockKind.LIST_ITEM and self._lists:
                draft.list_number, draft.lead = self._lists[-1]
            self.drafts.append(draft)
