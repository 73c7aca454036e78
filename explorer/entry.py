"""An entry of a feed: one change of a claim, with an id that it keeps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlsplit, urlunsplit
from uuid import UUID

from explorer.mementos import deep_link
from schemas.digest import content_id
from warehouse.claim_changes import ClaimChange
from warehouse.diffs.change import Capture, Quote
from warehouse.reviews import Standing

NO_DAY = "1970-01-01"
LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
SAFE = "/:@!$&'()*+,;=?%~-._"  # what may stand in a path, a query or a fragment as it is (RFC 3986)


@dataclass(frozen=True, slots=True)
class Entry:
    """A change of a claim, as a feed tells it."""

    found: ClaimChange
    review: Standing | None = None

    @property
    def identifier(self) -> str:
        """The same for the same change, in every feed and for ever; a page that changes so once more has a second one."""
        change_id, times = self.found.change.change_id, self.found.occurrence
        return f"urn:uuid:{UUID(change_id if times == 1 else content_id('occurrence', change_id, times))}"

    @property
    def published(self) -> str:
        """The day on which it was first seen, as RFC 3339 wants it."""
        return f"{self.found.seen_on or NO_DAY}T00:00:00Z"

    @property
    def updated(self) -> str:
        """The last instant at which there was something new to say of it."""
        said = f"{self.review.reviewed_at:%Y-%m-%dT%H:%M:%SZ}" if self.review else self.published
        return max(said, self.published)

    @property
    def kind(self) -> str:
        """The kind of the claim, for people."""
        return self.found.change.kind.replace("_", " ")

    @property
    def title(self) -> str:
        """The change in one line."""
        return f"{self.found.change.change}: {self.found.label}"

    @property
    def tags(self) -> tuple[str, ...]:
        """What it can be filtered by."""
        reviewed = (f"review:{self.review.verdict}",) if self.review else ()
        return self.found.change.kind, self.found.change.change, *reviewed

    @property
    def mementos(self) -> Iterator[tuple[str, str]]:
        """Where each side's words stand in the archive."""
        for name, capture, side in self._sides():
            if side and (address := deep_link(capture, side)):
                yield name, iri(address) or address

    @property
    def content(self) -> str:
        """Both quotes, as HTML."""
        found, places = self.found, dict(self.mementos)
        lines = [f"<p>{escape(self.kind)} on {escape(found.url or 'a page without address')}</p>"]
        for name, capture, side in self._sides():
            if side:
                mark = "del" if name == "old" else "ins"
                lines.append(f"<blockquote><{mark}>{escape(side.quote)}</{mark}></blockquote>")
                under = f", under “{escape(side.heading[-1])}”" if side.heading else ""
                told = f"{name} capture, {capture.represents_at or 'of no known day'}"
                lines.append(f"<p>{_linked(told, places.get(name))}{under}</p>")
        days = f"In the capture of {found.seen_on or 'no known day'}, compared with that of {found.old.represents_at or 'no known day'}."
        lines += [f"<p>Review: {escape(self.review.told)}</p>"] if self.review else []
        return "".join([*lines, f"<p>{escape(days)}</p>"])

    def _sides(self) -> Iterator[tuple[str, Capture, Quote | None]]:
        yield "old", self.found.old, self.found.change.old
        yield "new", self.found.new, self.found.change.new


def iri(url: str | None) -> str | None:
    """A web address as XML and JSON feeds may hold it: what no address may hold is escaped. None where it is no web address."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    path, query, fragment = (quote(LOOSE_PERCENT.sub("%25", part), safe=SAFE) for part in (parts.path, parts.query, parts.fragment))
    host = parts.netloc if parts.netloc.isascii() and not re.search(r"[\s<>\"{}|\\^`]", parts.netloc) else quote(parts.netloc, safe=SAFE)
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _linked(text: str, address: str | None) -> str:
    return f'<a href="{escape(address)}">{escape(text)}</a>' if address else escape(text)
