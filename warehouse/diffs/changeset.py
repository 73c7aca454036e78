"""The comparison of two captures: all layers, noise told apart, the same whichever way round it is asked."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import duckdb

from schemas.digest import content_id
from warehouse.diffs import blocks, claims, events, links, tables
from warehouse.diffs.captures import readings
from warehouse.diffs.change import LAYERS, Change, ChangeSet, in_order
from warehouse.diffs.noise import HEARD, rules
from warehouse.diffs.side import Pair


def compare(connection: duckdb.DuckDBPyConnection, old: str, new: str, *, key_column: str | None = None) -> ChangeSet:
    """What changed from one capture to another, by their ids. UsageError where they cannot be compared.

    Computed in an order of its own and then turned round where it was asked the other way: so that diff(b, a) mirrors diff(a, b).
    """
    one, other, befell = readings(connection, old, new)
    (before, _), (after, _) = one, other
    found = ChangeSet(before, after)
    if before.extraction_id == after.extraction_id:
        found = replace(found, claims=tuple(claims.address_changes(before, after)))
    else:
        swapped = (before.doc_id, before.capture_id) > (after.doc_id, after.capture_id)
        pair = Pair.load(connection, other, one) if swapped else Pair.load(connection, one, other)
        found = _compared(pair, key_column).inverted() if swapped else _compared(pair, key_column)
    return _identified(replace(found, page_events=tuple(events.changes(befell, before, after))))


def _compared(pair: Pair, key_column: str | None) -> ChangeSet:
    told = [_judged(pair, change) for change in (*_blocks(pair), *tables.changes(pair, key_column), *links.changes(pair))]
    if any(change.layer in ("blocks", "tables") for change in told):  # one extractor reads the same words the same way
        told += claims.changes(pair, (frozenset(_unheard(told, 0)), frozenset(_unheard(told, 1))))
    else:
        told += claims.document_changes(pair)
    layers: dict[str, Any] = {layer: in_order(change for change in told if change.layer == layer and not change.reason) for layer in LAYERS}
    return replace(ChangeSet(pair.old.capture, pair.new.capture, noise=in_order(change for change in told if change.reason)), **layers)


def _blocks(pair: Pair) -> Iterator[Change]:
    """Changes of blocks; the browser's title follows the page's heading: as a claim about the document it is told already."""
    for change in blocks.changes(pair):
        yield change.because("title") if change.kind == "title" and not change.reason else change


def _judged(pair: Pair, change: Change) -> Change:
    judged = rules().judged(change)
    if (
        judged.reason is None
        and judged.layer != "tables"
        and pair.old.is_fragment != pair.new.is_fragment
        and not (judged.old and judged.new)
    ):
        side, number = (pair.old, judged.old) if judged.old else (pair.new, judged.new)
        stands = side.block(number.blocks[0]) if number and number.blocks else None
        if stands is None or stands.table is None:
            return judged.because("fragment")
    return judged


def _unheard(judged: Iterable[Change], side: int) -> Iterator[int]:
    """The blocks whose change is noise, but for what a reader would not see: there the words are the same."""
    for change in judged:
        if change.reason and change.layer in ("blocks", "tables") and change.reason not in HEARD:
            yield from change.blocks[side]


def _identified(found: ChangeSet) -> ChangeSet:
    """The changes with their ids."""
    layers: dict[str, Any] = {
        layer: tuple(change.named(_change_id(found, change)) for change in found.of(layer)) for layer in (*LAYERS, "noise")
    }
    return replace(found, **layers)


def _change_id(found: ChangeSet, change: Change) -> str:
    """A digest of both documents and of what changed where; of a claim of one page the id that statement_changes gives it."""
    old, new = (side.statement_id if side else None for side in (change.old, change.new))
    if (old or new) and found.old.page_id == found.new.page_id:
        words = [found.old.page_id, found.old.doc_id, found.new.doc_id, *([old] if old else []), "→", *([new] if new else [])]
        return hashlib.md5(" ".join(words).encode(), usedforsecurity=False).hexdigest()
    sides = [[side.value, side.start_char, side.end_char] if side else None for side in (change.old, change.new)]
    return content_id("change", found.old.doc_id, found.new.doc_id, change.layer, change.kind, old, new, *sides)
