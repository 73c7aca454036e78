"""What RFC 4287 (Atom) and JSON Feed 1.1 demand, as far as a feed of ours can break it: each fault in one line."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = ("id", "title", "updated")  # 4.1.1, 4.1.2
AT_MOST_ONCE = {
    "feed": ("generator", "icon", "logo", "rights", "subtitle"),
    "entry": ("content", "published", "rights", "source", "summary"),
}
FEED_CHILDREN = {"author", "category", "contributor", "entry", "link", *ONCE, *AT_MOST_ONCE["feed"]}
ENTRY_CHILDREN = {"author", "category", "contributor", "link", *ONCE, *AT_MOST_ONCE["entry"]}
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # 3.3: RFC 3339, T and Z upper case
IRI = re.compile(r"[^\s<>\"{}|\\^`\x00-\x20\x7f]+")


def atom_faults(text: str) -> list[str]:
    """What is wrong with an Atom document."""
    try:
        feed = ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        return [f"not well-formed: {error}"]
    if feed.tag != f"{ATOM}feed":
        return [f"the root is {feed.tag}"]
    return [*_feed_faults(feed), *(fault for entry in feed.findall(f"{ATOM}entry") for fault in _entry_faults(feed, entry))]


def _feed_faults(feed: ElementTree.Element) -> Iterator[str]:
    entries = feed.findall(f"{ATOM}entry")
    yield from _container_faults(feed, "feed", FEED_CHILDREN)
    if feed.find(f"{ATOM}author") is None and not all(entry.find(f"{ATOM}author") is not None for entry in entries):
        yield "the feed has no author, nor has every entry"
    names = Counter((entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated")) for entry in entries)
    yield from (f"two entries with one id of one instant: {name}" for name, count in names.items() if count > 1)


def _entry_faults(feed: ElementTree.Element, entry: ElementTree.Element) -> Iterator[str]:
    yield from _container_faults(entry, "entry", ENTRY_CHILDREN)
    content = entry.find(f"{ATOM}content")
    alternates = [link for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    if content is None and not alternates:
        yield "an entry has neither content nor an alternate link"
    if content is not None:
        if content.get("type", "text") not in ("text", "html", "xhtml"):
            yield f"content of the type {content.get('type')}"
        if content.get("type") in ("text", "html") and len(content):
            yield "content of text or escaped HTML has elements"


def _container_faults(element: ElementTree.Element, name: str, allowed: set[str]) -> Iterator[str]:
    counts = Counter(child.tag.removeprefix(ATOM) for child in element)
    yield from (f"{name} has {counts[child]} {child}" for child in ONCE if counts[child] != 1)
    yield from (f"{name} has {counts[child]} {child}" for child in AT_MOST_ONCE[name] if counts[child] > 1)
    yield from (f"{name} has a {child}, which the RFC does not know" for child in counts if child not in allowed)
    alternates = Counter(
        (link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"
    )
    yield from (f"{name} has {count} alternate links" for count in alternates.values() if count > 1)
    for child in element:
        yield from _child_faults(child)


def _child_faults(child: ElementTree.Element) -> Iterator[str]:
    name, text = child.tag.removeprefix(ATOM), child.text or ""
    if name in ("updated", "published") and not _is_date(text):
        yield f"{name} is {text!r}"
    if name == "id" and not (IRI.fullmatch(text) and urlsplit(text).scheme):
        yield f"id is {text!r}"
    if name == "link" and not IRI.fullmatch(child.get("href") or ""):
        yield f"a link leads to {child.get('href')!r}"
    if name == "category" and not child.get("term"):
        yield "a category has no term"
    if name in ("author", "contributor") and len(child.findall(f"{ATOM}name")) != 1:
        yield f"{name} has not one name"
    if name == "title" and child.get("type", "text") == "text" and len(child):
        yield "a title of text has elements"


def json_feed_faults(text: str) -> list[str]:
    """What is wrong with a JSON Feed."""
    try:
        feed: Any = json.loads(text)
    except ValueError as error:
        return [f"not JSON: {error}"]
    return list(_json_faults(feed))


def _json_faults(feed: Any) -> Iterator[str]:
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield f"version is {feed.get('version')!r}"
    if not isinstance(feed.get("title"), str):
        yield "there is no title"
    if not isinstance(feed.get("items"), list):
        yield "there are no items"
        return
    yield from (f"unknown key {key}" for key in feed if key not in ("version", "title", "authors", "items"))
    if not all(author.keys() & {"name", "url", "avatar"} for author in feed.get("authors", [])):
        yield "an author without name, url and avatar"
    names = Counter(item.get("id") for item in feed["items"])
    yield from (f"{count} items with the id {name}" for name, count in names.items() if count > 1 or not isinstance(name, str))
    for item in feed["items"]:
        yield from _item_faults(item)


def _item_faults(item: dict[str, Any]) -> Iterator[str]:
    known = ("id", "url", "title", "content_html", "date_published", "date_modified", "tags")
    yield from (f"unknown key {key}" for key in item if key not in known)
    if not isinstance(item.get("content_html"), str):
        yield "an item without content"
    yield from (f"{key} is {item[key]!r}" for key in ("date_published", "date_modified") if key in item and not _is_date(item[key]))
    if "url" in item and not (IRI.fullmatch(item["url"]) and urlsplit(item["url"]).scheme):
        yield f"url is {item['url']!r}"
    if not all(isinstance(tag, str) for tag in item.get("tags", [])):
        yield "a tag that is no text"


def _is_date(text: str) -> bool:
    try:
        return bool(DATE.fullmatch(text)) and bool(datetime.fromisoformat(text))
    except ValueError:
        return False
