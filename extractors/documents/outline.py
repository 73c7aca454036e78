"""Drafts into blocks: numbers, offsets, the outline of headings, and what introduces each list."""

from collections.abc import Sequence

from extractors.documents.draft import Draft
from schemas.document import Block, BlockKind, Cell, Zone

SEPARATOR = "\n"
INTRODUCES = ("following", "below", "include", "these", "such as", "as follows", "are:")
LEAD_TAIL = 160  # characters at its end that tell whether a block introduces what follows


def joined_text(drafts: Sequence[Draft]) -> str:
    """The text of a document of drafts, one line a block; sets where each starts."""
    at = 0
    for draft in drafts:
        draft.start = at
        at += len(draft.text) + len(SEPARATOR)
    return SEPARATOR.join(draft.text for draft in drafts)


def blocks_of(drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """The blocks of drafts whose places are set. Each zone has an outline of its own: a menu's heading is over no paragraph."""
    numbers = {id(draft): number for number, draft in enumerate(drafts)}
    outlines: dict[Zone, list[Block]] = {}
    term: dict[Zone, int] = {}
    blocks: list[Block] = []
    for number, draft in enumerate(drafts):
        if draft.closes is not None:
            _close(outlines.get(Zone.MAIN, []), draft.closes + 1)
        above = outlines.setdefault(draft.zone, [])
        if draft.kind is BlockKind.HEADING:
            _close(above, draft.level or 1)
        lead = _lead_in(draft, numbers)
        if draft.kind is BlockKind.TERM:
            term[draft.zone] = number
        elif draft.kind is BlockKind.DEFINITION:
            lead = term.get(draft.zone, lead)
        elif draft.kind is BlockKind.HEADING:
            term.pop(draft.zone, None)
        block = Block(
            number=number,
            kind=draft.kind,
            zone=draft.zone,
            start_char=draft.start,
            end_char=draft.start + len(draft.text),
            level=draft.level,
            heading_path=tuple(drafts[head.number].text for head in above),
            heading_blocks=tuple(head.number for head in above),
            lead_in=lead,
            table_number=draft.table_number,
            row_number=draft.row_number,
            cells=tuple(_cells(draft)),
        )
        blocks.append(block)
        if draft.kind is BlockKind.HEADING:
            above.append(block)
    return tuple(blocks)


def _close(above: list[Block], level: int) -> None:
    """End the headings of a level and those below them."""
    while above and (above[-1].level or 1) >= level:
        above.pop()


def _cells(draft: Draft) -> list[Cell]:
    return [
        Cell(
            column=cell.column,
            start_char=draft.start + cell.start,
            end_char=draft.start + cell.end,
            column_head=cell.column_head,
            is_head=cell.is_head,
        )
        for cell in draft.cells
    ]


def _lead_in(draft: Draft, numbers: dict[int, int]) -> int | None:
    """The number of the block that introduces a list item: the one before its list, where its words point on."""
    lead = draft.lead
    if lead is None or lead.zone is not draft.zone or lead.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE_ROW):
        return None
    if lead.list_number is not None and lead.list_number == draft.list_number:
        return None
    points_on = (
        lead.text.endswith((":", "—", "–", "-", ","))
        or lead.text[-1].isalnum()
        or any(w in lead.text[-LEAD_TAIL:].lower() for w in INTRODUCES)
    )
    return numbers.get(id(lead)) if points_on else None
