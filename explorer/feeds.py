"""Feeds of changes of claims: Atom (RFC 4287) and JSON Feed 1.1, for all, for each kind, for each page.

No clock is asked: an entry's day is that of the capture that shows the change.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from uuid import UUID
from xml.etree import ElementTree

import duckdb

from schemas.digest import content_id

ENTRIES = """
SELECT c.change_id, c.page_id, c.url, c.change, c.kind, c.old_label, c.new_label, c.old_exact, c.new_exact,
    c.new_represents_at::VARCHAR, c.old_represents_at::VARCHAR
FROM claim_changes AS c ORDER BY c.new_represents_at DESC NULLS LAST, c.url, c.kind, c.change_id
"""
ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
NO_DAY = "1970-01-01"
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A change of a claim, as a feed tells it."""

    change_id: str
    page_id: str
    url: str | None
    change: str
    kind: str
    old_label: str | None
    new_label: str | None
    old_exact: str | None
    new_exact: str | None
    seen_on: str | None
    before: str | None

    @property
    def identifier(self) -> str:
        """The same for the same change, in every feed and for ever."""
        return f"urn:uuid:{UUID(self.change_id)}"

    @property
    def updated(self) -> str:
        """The day on which it was first seen, as RFC 3339 wants it."""
        return f"{self.seen_on or NO_DAY}T00:00:00Z"

    @property
    def title(self) -> str:
        """The change in one line."""
        told = f"{self.old_label} → {self.new_label}" if self.old_label and self.new_label else self.new_label or self.old_label
        return f"{self.change}: {told}"

    @property
    def content(self) -> str:
        """Both quotes, as HTML."""
        lines = [f"<p>{escape(self.kind.replace('_', ' '))} on {escape(self.url or 'a page without address')}</p>"]
        lines += [f"<blockquote><del>{escape(self.old_exact)}</del></blockquote>"] if self.old_exact else []
        lines += [f"<blockquote><ins>{escape(self.new_exact)}</ins></blockquote>"] if self.new_exact else []
        days = f"In the capture of {self.seen_on or 'no known day'}, compared with that of {self.before or 'no known day'}."
        return "".join([*lines, f"<p>{escape(days)}</p>"])


def feeds(connection: duckdb.DuckDBPyConnection, *, limit: int = 100) -> Mapping[str, str]:
    """Every feed by its file name, the newest `limit` changes in each. The same warehouse gives the same bytes."""
    entries = [Entry(*row) for row in connection.execute(ENTRIES).fetchall()]
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    groups["all", "What archived pages claim: changes"] = entries
    for entry in entries:
        groups[f"kind-{entry.kind}", f"Changes: {entry.kind.replace('_', ' ')}"].append(entry)
        groups[f"page-{entry.page_id}", f"Changes: {entry.url or entry.page_id}"].append(entry)
    files = {}
    for (name, title), members in groups.items():
        files[f"{name}.atom"] = atom(name, title, members[:limit])
        files[f"{name}.json"] = json_feed(title, members[:limit])
    return files


def atom(name: str, title: str, entries: Sequence[Entry]) -> str:
    """A feed as Atom."""
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", f"urn:uuid:{UUID(content_id('feed', name))}")
    _add(feed, "title", title)
    _add(feed, "updated", max((entry.updated for entry in entries), default=f"{NO_DAY}T00:00:00Z"))
    _add(_add(feed, "author"), "name", "Pledger")
    _add(feed, "generator", "Pledger")
    for entry in entries:
        item = _add(feed, "entry")
        _add(item, "id", entry.identifier)
        _add(item, "title", entry.title)
        _add(item, "updated", entry.updated)
        if _is_web(entry.url):
            _add(item, "link", rel="alternate", href=entry.url or "")
        _add(item, "category", term=entry.kind)
        _add(item, "content", entry.content, type="html")
    ElementTree.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"


def json_feed(title: str, entries: Iterable[Entry]) -> str:
    """A feed as JSON Feed."""
    items = [
        {
            "id": entry.identifier,
            **({"url": entry.url} if _is_web(entry.url) else {}),
            "title": entry.title,
            "content_html": entry.content,
            "date_published": entry.updated,
            "tags": [entry.kind, entry.change],
        }
        for entry in entries
    ]
    return (
        json.dumps({"version": JSON_FEED, "title": title, "authors": [{"name": "Pledger"}], "items": items}, ensure_ascii=False, indent=1)
        + "\n"
    )


def _add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    cleaned = {name: ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", value) for name, value in attributes.items()}
    element = ElementTree.SubElement(parent, f"{{{ATOM}}}{tag}", cleaned)
    element.text = ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text) if text is not None else None
    return element


def _is_web(url: str | None) -> bool:
    return bool(url) and str(url).startswith(("http://", "https://"))
