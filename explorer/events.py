"""Changes as plain objects, for JSON."""

from typing import Any

from warehouse.diffs.change import LAYERS, Capture, Change, ChangeSet, Quote
from warehouse.diffs.noise import rules
from warehouse.reviews import Standings


def as_object(found: ChangeSet, reviews: Standings | None = None) -> dict[str, Any]:
    """A change set as one object: both captures, then the lists `claims`, `blocks`, `tables`, `links`, `page_events`, `noise`."""
    captures = {"old": _capture(found.old), "new": _capture(found.new)}
    return {**captures, **{layer: [event(change, reviews) for change in found.of(layer)] for layer in (*LAYERS, "noise")}}


def event(change: Change, reviews: Standings | None = None) -> dict[str, Any]:
    """One change: `change`, `kind`, `old`, `new` and what is known beside. `reason` is of noise only, `review` of what was reviewed."""
    made: dict[str, Any] = {
        "change": change.change,
        "kind": change.kind,
        "layer": change.layer,
        "zone": change.zone,
        "what": change.summary,
        "old": quoted(change.old),
        "new": quoted(change.new),
        "change_id": change.change_id,
    }
    if change.fields:
        made["fields"] = [{"field": field.field, "old": field.old, "new": field.new} for field in change.fields]
    if change.marks:
        made["marks"] = [{"op": mark.op, "words": mark.words} for mark in change.marks]
    if change.parts:
        made["parts"] = [quoted(part) for part in change.parts]
    if change.reason:
        made |= {"reason": change.reason, "meaning": rules().meanings.get(change.reason, change.reason)}
    if standing := (reviews or {}).get(change.change_id):
        said = {"verdict": standing.verdict, "comment": standing.comment, "reviewer": standing.reviewer}
        made["review"] = {**said, "reviewed_at": f"{standing.reviewed_at.isoformat()}Z"}
    return made


def quoted(side: Quote | None) -> dict[str, Any] | None:
    """One side: its value, its words, the nearest heading above them, `offsets` [start, end) in the document's text, the capture."""
    if side is None:
        return None
    return {
        "value": side.value,
        "quote": side.quote,
        "heading": side.heading[-1] if side.heading else None,
        "heading_path": list(side.heading),
        "offsets": [side.start_char, side.end_char] if side.start_char is not None else None,
        "capture": side.capture,
        **({"statement_id": side.statement_id} if side.statement_id else {}),
    }


def _capture(capture: Capture) -> dict[str, Any]:
    return {
        "capture": capture.capture_id,
        "url": capture.url,
        "source_uri": capture.source_uri,
        "represents_at": capture.represents_at.isoformat() if capture.represents_at else None,
        "captured_at": capture.captured_at,
        "doc_id": capture.doc_id,
        "title": capture.title,
    }
