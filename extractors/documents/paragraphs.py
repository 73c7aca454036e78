"""The lines of a group as paragraphs and items: an item for each bullet, and paragraphs, joined where they were wrapped."""

from collections.abc import Iterator, Sequence

from extractors.documents.columns import TextLine
from extractors.documents.wrapping import BULLET, DASHED, LABELLED, SENTENCE_ENDS, goes_on_listing, is_cut_off, is_wrapped
from schemas.document import BlockKind

LISTED = 120  # characters of a line that is an item of a list without bullets


def paragraphs(group: list[TextLine], introduced: bool, width: int | None) -> Iterator[tuple[int, int, BlockKind, int | None]]:
    """Spans of a group's blocks: an item for each bullet, and paragraphs, joined where they were wrapped.

    `introduced` tells that the group stands behind a colon: then its lines may be items without bullets, like those behind one of its own.
    """
    wrapped = is_wrapped(group, width)
    at = 0
    while at < len(group):
        line = group[at]
        bullet = BULLET.match(line.text)
        end = at + 1
        while (
            end < len(group)
            and (not BULLET.match(group[end].text) or DASHED.match(group[end].text))
            and (wrapped or (bullet and group[end].indent > line.indent) or _is_open(line, group[end - 1], group[end]))
        ):
            end += 1
        kind, level = BlockKind.PARAGRAPH, None
        if bullet:
            kind, level = BlockKind.LIST_ITEM, 1 + min(line.indent // 4, 5)
        elif LABELLED.match(line.text):
            kind = BlockKind.DEFINITION
        elif introduced and not wrapped and _is_listed(line.text):
            kind, level = BlockKind.LIST_ITEM, 1
        opens = not wrapped and line.text.rstrip(" *_").endswith(":") and are_listed(group[at + 1 : at + 3])
        introduced = (introduced and kind is BlockKind.LIST_ITEM) or opens
        yield line.start + (bullet.end() if bullet else 0), group[end - 1].end, kind, level
        at = end


def _is_open(opening: TextLine, line: TextLine, after: TextLine) -> bool:
    """Whether a list or a sentence goes on in the next line; `opening` is the first line of the block."""
    return not LABELLED.match(after.text) and (goes_on_listing(opening, line, after) or is_cut_off(line, after))


def are_listed(lines: Sequence[TextLine]) -> bool:
    """Whether a list without bullets begins: with two lines that may be its items."""
    return len(lines) == 2 and all(_is_listed(line.text) or bool(BULLET.match(line.text)) for line in lines)


def _is_listed(words: str) -> bool:
    """Whether a line behind a colon may be an item by itself: short, opened by a capital or a number, and no sentence."""
    return len(words) <= LISTED and (words[0].isupper() or words[0].isdigit()) and words[-1] not in SENTENCE_ENDS
