"""Feeds of changes of claims: Atom (RFC 4287) and JSON Feed 1.1, for all, for each kind, for each page.

No clock is asked: an entry's day is that of the capture that shows the change.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID
from xml.etree import ElementTree

import duckdb

from explorer.entry import NO_DAY, Entry, iri
from schemas.digest import content_id
from warehouse.claim_changes import newest
from warehouse.reviews import standings_of_claims

NEWEST = 100  # changes a feed
ALL = "all"  # the name of the feed of everything
ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0


def feeds(connection: duckdb.DuckDBPyConnection, *, limit: int = NEWEST, pages: Iterable[str] | None = None) -> Mapping[str, str]:
    """The feeds by file name, the newest `limit` changes in each; of pages only these, where some are given.

    The same warehouse gives the same bytes.
    """
    wanted = None if pages is None else set(pages)
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    groups[ALL, "What archived pages claim: changes"] = []
    reviews = standings_of_claims(connection)
    for found in newest(connection, limit, wanted):
        entry, page = Entry(found, reviews.get(found.change.change_id)), found.new.page_id
        if found.in_all <= limit:
            groups[ALL, "What archived pages claim: changes"].append(entry)
        if found.in_kind <= limit:
            groups[f"kind-{found.change.kind}", f"Changes: {entry.kind}"].append(entry)
        if found.in_page <= limit and (wanted is None or page in wanted):
            groups[f"page-{page}", f"Changes: {found.url or page}"].append(entry)
    files = {}
    for (name, title), members in groups.items():
        files[f"{name}.atom"] = atom(name, title, members)
        files[f"{name}.json"] = json_feed(title, members)
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
        _add(item, "published", entry.published)
        _add(item, "updated", entry.updated)
        if address := iri(entry.found.url):
            _add(item, "link", rel="alternate", href=address)
        for side, address in entry.mementos:
            _add(item, "link", rel="related", href=address, title=f"{side} capture in the archive")
        for term in entry.tags:
            _add(item, "category", term=term)
        _add(item, "content", entry.content, type="html")
    ElementTree.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"


def json_feed(title: str, entries: Iterable[Entry]) -> str:
    """A feed as JSON Feed."""
    items = [
        {
            "id": entry.identifier,
            **({"url": address} if (address := iri(entry.found.url)) else {}),
            "title": entry.title,
            "content_html": entry.content,
            "date_published": entry.published,
            **({"date_modified": entry.updated} if entry.updated != entry.published else {}),
            "tags": list(entry.tags),
        }
        for entry in entries
    ]
    feed = {"version": JSON_FEED, "title": title, "authors": [{"name": "Pledger"}], "items": items}
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    cleaned = {name: ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", value) for name, value in attributes.items()}
    element = ElementTree.SubElement(parent, f"{{{ATOM}}}{tag}", cleaned)
    element.text = ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text) if text is not None else None
    return element
