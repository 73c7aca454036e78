"""A change set as Markdown: claims first, each with its quotes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from warehouse.diffs.change import LAYERS, Capture, Change, ChangeSet, Quote
from warehouse.diffs.noise import rules
from warehouse.reviews import Standings

TITLES = {
    "claims": "Claims",
    "blocks": "Text",
    "tables": "Tables",
    "links": "Links",
    "page_events": "The page in between",
    "noise": "Noise",
}
NAMES = {
    "claims": ("claim", "claims"),
    "blocks": ("block of text", "blocks of text"),
    "tables": ("table row", "table rows"),
    "links": ("link", "links"),
}
LONGEST = 300


def markdown(found: ChangeSet, *, noise: bool = False, reviews: Standings | None = None) -> str:
    """The changes under one heading a layer; noise counted by reason, or told too."""
    lines = [f"# {headline(found)}", "", f"- old: {named(found.old)}", f"- new: {named(found.new)}"]
    for layer in LAYERS:
        if found.of(layer):
            lines += ["", f"## {TITLES[layer]} ({len(found.of(layer))})", "", *_items(found.of(layer), reviews or {})]
    if found.noise:
        lines += ["", f"## {TITLES['noise']} ({len(found.noise)})", ""]
        lines += _items(found.noise, reviews or {}) if noise else [f"- {count} × {meaning}" for meaning, count in folded_noise(found)]
    return "\n".join(lines) + "\n"


def headline(found: ChangeSet) -> str:
    """The comparison in one line."""
    counts = [f"{count} {NAMES[layer][count != 1]}" for layer in LAYERS[:-1] if (count := len(found.of(layer)))]
    return "Changed: " + ", ".join(counts) if counts else "Nothing changed"


def named(capture: Capture) -> str:
    """A capture for people."""
    day = capture.represents_at.isoformat() if capture.represents_at else "no day known"
    return f"{capture.url or capture.source_uri}, {day} (capture {capture.capture_id[:12]})"


def folded_noise(found: ChangeSet) -> list[tuple[str, int]]:
    """What the noise means, and how often; the most frequent first."""
    counts = Counter(change.reason or "" for change in found.noise)
    return [(rules().meanings.get(reason, reason), count) for reason, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def _items(changes: Sequence[Change], reviews: Standings) -> Iterator[str]:
    for change in changes:
        yield f"- **{change.change}** {change.kind}: {escaped(change.summary)}"
        if change.reason:
            yield f"  - why it is noise: {rules().meanings.get(change.reason, change.reason)}"
        if standing := reviews.get(change.change_id):
            yield f"  - review: {escaped(standing.told)}"
        for field in change.fields:
            yield f"  - {field.field}: {escaped(field.old or '–')} → {escaped(field.new or '–')}"
        yield from (f"  - {name}: {_quote(side)}" for name, side in (("old", change.old), ("new", change.new)) if side)


def _quote(side: Quote) -> str:
    under = f" (under “{escaped(side.heading[-1])}”)" if side.heading else ""
    return f"“{escaped(side.quote)}”{under}"


def escaped(text: str) -> str:
    """Words of a page in one line of Markdown, cut where they are long, with nothing in them that Markdown would take for its own."""
    line = " ".join(text.split())
    line = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return line.replace("\\", "\\\\").replace("*", "\\*").replace("_", "\\_").replace("[", "\\[").replace("<", "&lt;").replace("`", "\\`")
