"""Claims: statements added, removed, modified, paired by the warehouse's own query; the mentions under them; and the document itself."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from schemas.mention import Label
from schemas.typography import plain
from warehouse.derive import query_of
from warehouse.diffs.change import MENTIONS, Capture, Change, FieldChange, Quote
from warehouse.diffs.side import MentionRow, Pair, Side

STATEMENTS = (
    "SELECT statement_id, kind, match_key, label, fields FROM statements WHERE statement_id IN (SELECT unnest(?)) ORDER BY statement_id"
)
# The pairing of statement_changes (derived/paired.sql) for any two readings: its tables are named anew.
PAIRED = """
WITH scope AS (SELECT 'pair' AS page_id), scope_documents AS (SELECT '' AS doc_id WHERE false),
comparisons AS (SELECT 'pair' AS page_id, 1 AS number, $old AS old_extraction_id, $new AS new_extraction_id)
SELECT old_statement_id, new_statement_id, changed_fields FROM ({paired}) WHERE change IN ('modified', 'respelt')
"""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim that only one side makes."""

    statement_id: str
    is_old: bool
    kind: str
    match_key: str
    label: str
    fields: Mapping[str, str]


# What these labels mark is claimed by itself: as long as the page names it at all, how often it does says nothing.
CLAIMED = frozenset({Label.AGREEMENT})
Unheard = tuple[frozenset[int], frozenset[int]]  # the numbers of the blocks, old and new, whose change is noise


def changes(pair: Pair, unheard: Unheard) -> Iterator[Change]:
    """All changes of claims, in no order. What only blocks say that are noise is noise, too."""
    yield from document_changes(pair)
    yield from statement_changes(pair, unheard)
    yield from mention_changes(pair, unheard)


def statement_changes(pair: Pair, unheard: Unheard) -> Iterator[Change]:
    """Claims that one side makes and the other does not, or makes with other values."""
    olds, news = pair.old.claims.keys(), pair.new.claims.keys()
    if olds == news:
        return
    found = pair.connection.execute(STATEMENTS, [sorted(olds ^ news)]).fetchall()
    rows = [Statement(statement_id, statement_id in olds, *row) for statement_id, *row in found]
    left = {row.statement_id: row for row in rows}
    paired = {old: (new, fields) for old, new, fields in _paired(pair, rows)}
    partners = {new for new, _ in paired.values()}
    for row in rows:
        if row.statement_id in paired:
            new_id, names = paired[row.statement_id]
            yield _statement_change(pair, unheard, row, left[new_id], names)
        elif row.statement_id not in partners:
            yield _statement_change(pair, unheard, row if row.is_old else None, None if row.is_old else row)


def mention_changes(pair: Pair, unheard: Unheard) -> Iterator[Change]:
    """Values that are mentioned no more, newly, or another number of times, each with the places that came or went."""
    olds, news = (_heard(side, blocks) for side, blocks in zip((pair.old, pair.new), unheard, strict=True))
    for label, value in olds.keys() | news.keys():
        before, after = olds.get((label, value), []), news.get((label, value), [])
        if len(before) != len(after) and not (before and after and label in CLAIMED):
            yield _mention_change(pair, label, before, after)


def document_changes(pair: Pair) -> Iterator[Change]:
    """Another title, or another address."""
    old, new = pair.old.capture, pair.new.capture
    if (old.title or "") != (new.title or ""):
        reason = "fragment" if pair.old.is_fragment != pair.new.is_fragment else None
        yield Change("claims", "modified", "document", _title(pair.old), _title(pair.new), reason=reason)
    yield from address_changes(old, new)


def address_changes(old: Capture, new: Capture) -> Iterator[Change]:
    """Another address, where the two are captures of two pages."""
    if old.url_key != new.url_key and old.url and new.url:
        before, after = Quote(old.url, old.url, capture=old.capture_id), Quote(new.url, new.url, capture=new.capture_id)
        yield Change("claims", "modified", "document", before, after)


def _paired(pair: Pair, rows: Sequence[Statement]) -> list[Any]:
    """The pairs of modified claims. Only where both sides have leftovers in a group there is anything to ask."""
    groups: dict[str, set[bool]] = defaultdict(set)
    for row in rows:
        groups[row.match_key].add(row.is_old)
    if not any(len(sides) == 2 for sides in groups.values()):
        return []
    readings = {"old": pair.old.capture.extraction_id, "new": pair.new.capture.extraction_id}
    return pair.connection.execute(PAIRED.format(paired=query_of("paired")), readings).fetchall()


def _statement_change(
    pair: Pair,
    unheard: Unheard,
    old: Statement | None,
    new: Statement | None,
    names: Sequence[str] = (),
) -> Change:
    sides = [(row, side, blocks) for row, side, blocks in ((old, pair.old, unheard[0]), (new, pair.new, unheard[1])) if row]
    heard = any(block not in blocks for row, side, blocks in sides for *_, block in side.claims[row.statement_id])
    quotes = {
        row.is_old: replace(side.part(row.label, *side.claims[row.statement_id][0]), statement_id=row.statement_id)
        for row, side, _ in sides
    }
    reason = None if heard else "noise_block"
    fields: tuple[FieldChange, ...] = ()
    if old and new:
        reason = reason or (None if names else "typography")
        differing = names or sorted(name for name in old.fields.keys() | new.fields.keys() if old.fields.get(name) != new.fields.get(name))
        fields = tuple(FieldChange(name, old.fields.get(name), new.fields.get(name)) for name in differing)
    change = "modified" if old and new else "removed" if old else "added"
    return Change("claims", change, sides[0][0].kind, quotes.get(True), quotes.get(False), fields=fields, reason=reason)


def _heard(side: Side, unheard: frozenset[int]) -> dict[tuple[str, str], list[MentionRow]]:
    found: dict[tuple[str, str], list[MentionRow]] = defaultdict(list)
    for mention in side.mentions:
        if mention.block not in unheard:
            found[mention.label, plain(mention.value)].append(mention)
    return found


def _mention_change(pair: Pair, label: str, before: list[MentionRow], after: list[MentionRow]) -> Change:
    change = "removed" if not after else "added" if not before else "modified"
    old, new = _told(pair.old, before, pair.new, after), _told(pair.new, after, pair.old, before)
    return Change("claims", change, label, old, new, fields=(FieldChange(MENTIONS, str(len(before)), str(len(after))),))


def _told(side: Side, mentions: list[MentionRow], other: Side, others: list[MentionRow]) -> Quote | None:
    """The mention to show of one side: of several the first in words that the other side does not have."""
    if not mentions:
        return None
    there = Counter(other.blocks[mention.block].key for mention in others)
    shown = next((mention for mention in mentions if not there[side.blocks[mention.block].key]), mentions[0])
    return side.part(shown.value, shown.start_char, shown.end_char, shown.block)


def _title(side: Side) -> Quote:
    block = next((block for block in side.blocks if block.kind == "title"), None)
    title = side.capture.title
    return side.quote(block, title) if block else Quote(title, title or "", capture=side.capture.capture_id)
