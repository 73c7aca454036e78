"""Small pages written line by line: "# Title", "## Section", "- item", anything else a paragraph."""

from extractors.pipeline import build_nlp
from extractors.reading import Reading, read
from schemas.document import Block, BlockKind, Document, Zone


def page(*lines: str) -> Document:
    """A document of one block a line. A list item's lead-in is the paragraph before its list."""
    text = "\n\n".join(lines)
    blocks: list[Block] = []
    above: list[Block] = []
    lead: int | None = None
    start = 0
    for number, line in enumerate(lines):
        marks = len(line) - len(line.lstrip("#"))
        item = line.startswith("- ")
        skipped = marks + 1 if marks else 2 * item
        if marks:
            above = [block for block in above if (block.level or 0) < marks]
        block = Block(
            number=number,
            kind=BlockKind.HEADING if marks else BlockKind.LIST_ITEM if item else BlockKind.PARAGRAPH,
            zone=Zone.MAIN,
            start_char=start + skipped,
            end_char=start + len(line),
            level=marks or None,
            heading_path=tuple(text[block.start_char : block.end_char] for block in above),
            heading_blocks=tuple(block.number for block in above),
            lead_in=lead if item else None,
        )
        blocks.append(block)
        above += [block] if marks else []
        lead = number if not marks and not item else lead if item else None
        start += len(line) + 2
    return Document(
        doc_id="0" * 64,
        media_type="text/plain",
        length=len(text.encode()),
        charset="utf-8",
        charset_basis="test",
        title=None,
        language="en",
        text=text,
        blocks=tuple(blocks),
    )


def reading(*lines: str) -> Reading:
    """The reading of a page."""
    return next(read([page(*lines)], build_nlp()))
