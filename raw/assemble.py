"""A capture put together from what is known of it and what its own bytes say."""

from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urljoin

from raw.arrival import Arrival
from raw.hints import Hints, hints
from raw.hosts import Hosts
from raw.metadata import Metadata
from raw.page_url import PageUrl
from raw.quality import Verdict, judge
from raw.urls import canonical
from raw.view import View
from schemas.capture import Capture, Quality, RepresentsBasis
from schemas.digest import payload_digest

NO_HINTS = Hints()


def assemble(
    payload: bytes,
    known: Metadata,
    *,
    source_uri: str,
    last_resort: Metadata | None = None,
    verdict: Verdict | None = None,
    hosts: Hosts | None = None,
) -> Arrival:
    """The arrival of a payload. What is known comes first, then what the page says of itself, then `last_resort` (its file's name)."""
    view = View(payload)
    verdict = verdict or judge(payload, http_status=known.http_status, media_type=known.media_type, view=view)
    said = NO_HINTS if verdict.quality is Quality.UNSUPPORTED or not payload else hints(view)
    facts = known.over(Metadata(url=said.url, url_evidence=said.url_evidence)).over(last_resort or Metadata())
    page = _page(facts, hosts)
    if not (known.captured_at or known.represents_at):
        found_at = said.captured_at or (page.captured_at if page else None)
        if found_at:
            facts = replace(facts, captured_at=found_at, represents_at=None, represents_basis=None)
        elif said.banner_date or (page and page.represents_at):
            facts = replace(facts, represents_at=None, represents_basis=None)
    represents_at, basis = _represents(facts, said, page)
    doc_id = payload_digest(payload)
    capture = Capture(
        url=page.url if page else None,
        url_key=page.url_key if page else f"sha256:{doc_id}",
        captured_at=facts.captured_at,
        represents_at=represents_at,
        represents_basis=basis,
        http_status=facts.http_status,
        media_type=facts.media_type,
        doc_id=doc_id,
        length=len(payload),
        source_uri=source_uri,
        quality=verdict.quality,
        quality_reason=verdict.reason,
    )
    return Arrival(capture, payload, page, _aliases(said, page, hosts))


def _page(facts: Metadata, hosts: Hosts | None) -> PageUrl | None:
    if facts.url is None:
        return None
    page = canonical(facts.url, hosts=hosts)
    return replace(page, evidence=(facts.url_evidence, *page.evidence)) if facts.url_evidence else page


def _represents(facts: Metadata, said: Hints, page: PageUrl | None) -> tuple[date | None, RepresentsBasis]:
    """The day that the page stands for, and how that is known."""
    if facts.represents_at and facts.represents_basis:
        return facts.represents_at, facts.represents_basis
    if said.banner_date and _not_after(said.banner_date, facts.captured_at):
        return said.banner_date, RepresentsBasis.BANNER
    if page and page.represents_at and _not_after(page.represents_at, facts.captured_at):
        return page.represents_at, RepresentsBasis.SNAPSHOT
    if facts.captured_at:
        return facts.captured_at.date(), RepresentsBasis.CAPTURE
    return None, RepresentsBasis.UNKNOWN


def _not_after(day: date, captured_at: datetime | None) -> bool:
    """Nothing can stand for a day after it was fetched: such a banner speaks of something else."""
    return captured_at is None or day <= captured_at.date()


def _aliases(said: Hints, page: PageUrl | None, hosts: Hosts | None) -> tuple[PageUrl, ...]:
    """The canonical link, where it names another page than the address does."""
    if page is None or not said.canonical_link:
        return ()
    try:
        target = urljoin(page.url, said.canonical_link)
    except ValueError:
        return ()
    alias = canonical(target, hosts=hosts)
    if alias.url_key == page.url_key or ")" not in alias.url_key:
        return ()
    return (replace(alias, evidence=("canonical_link", *alias.evidence)),)


def redirected(arrival: Arrival, location: str | None, hosts: Hosts | None = None) -> Arrival:
    """The arrival with the target of its redirect as evidence for another address."""
    if not location or arrival.page is None:
        return arrival
    try:
        target = canonical(urljoin(arrival.page.url, location.strip()), hosts=hosts)
    except ValueError:
        return arrival
    return replace(arrival, aliases=(*arrival.aliases, replace(target, evidence=("redirect", *target.evidence))))
