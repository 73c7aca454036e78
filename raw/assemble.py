"""A capture put together from what is known of it and what its own bytes say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urljoin

from raw.arrival import Arrival
from raw.hints import Hints, banner, canonical_link, hints, may_have_banner
from raw.hosts import Hosts
from raw.magic import binary_kind, declared_kind
from raw.metadata import NOTHING, Metadata
from raw.page_url import PageUrl
from raw.quality import Verdict, judge
from raw.urls import canonical
from raw.view import View
from schemas.capture import Capture, Quality, RepresentsBasis
from schemas.digest import payload_digest

NO_HINTS = Hints()
NOT_FETCHED = Verdict(Quality.NOT_FETCHED, "known from a list only: fetch it to read it")


def assemble(
    payload: bytes,
    known: Metadata,
    *,
    source_uri: str,
    last_resort: Metadata = NOTHING,
    redirect: str | None = None,
    verdict: Verdict | None = None,
    hosts: Hosts | None = None,
) -> Arrival:
    """The arrival of a payload. What is known comes first, then what the page says of itself, then `last_resort` (its file's name).

    `redirect` is where the response leads, `verdict` what the source itself knows against the capture.
    """
    view = View(payload)
    said = _said(payload, known, view)
    facts, page = _facts(known, said, last_resort, hosts)
    capture = _capture(facts, page, _represents(facts, said, page), source_uri, payload_digest(payload), len(payload))
    return Arrival(
        capture,
        payload,
        page,
        aliases=lambda: _aliases(page, canonical_link(view), redirect, hosts),
        verdict=lambda: (
            verdict or forwarding(known, redirect) or judge(payload, http_status=known.http_status, media_type=known.media_type, view=view)
        ),
    )


def repeated(
    known: Metadata,
    *,
    source_uri: str,
    doc_id: str,
    length: int,
    revisit_of: str | None,
    redirect: str | None,
    verdict: Callable[[], Verdict],
    hosts: Hosts | None = None,
) -> Arrival:
    """The arrival of a capture whose payload came before, by that payload's digest."""
    facts, page = _facts(known, NO_HINTS, NOTHING, hosts)
    capture = _capture(facts, page, _represents(facts, NO_HINTS, page), source_uri, doc_id, length)
    return Arrival(capture, b"", page, lambda: _aliases(page, None, redirect, hosts), revisit_of, verdict)


def forwarding(known: Metadata, redirect: str | None) -> Verdict | None:
    """The verdict on a redirect whose target is known, with that target in the reason; None for everything else."""
    if not redirect or known.http_status is None or not 300 <= known.http_status < 400:
        return None
    try:
        target = urljoin(known.url or "", redirect.strip())
    except ValueError:
        return None
    return Verdict(Quality.REDIRECT, f"HTTP status {known.http_status} to {target}")


def listed(known: Metadata, *, source_uri: str, hosts: Hosts | None = None) -> Arrival:
    """The arrival of a capture that is only known to exist: `not_fetched`, with no payload (its digest is that of no bytes)."""
    facts, page = _facts(known, NO_HINTS, NOTHING, hosts)
    capture = _capture(facts, page, _represents(facts, NO_HINTS, page), source_uri, payload_digest(b""), 0)
    return Arrival(capture, b"", page, verdict=lambda: NOT_FETCHED)


def _capture(
    facts: Metadata, page: PageUrl | None, represents: tuple[date | None, RepresentsBasis], source_uri: str, doc_id: str, length: int
) -> Capture:
    """The capture, not judged yet."""
    return Capture(
        url=page.url if page else None,
        url_key=page.url_key if page else f"sha256:{doc_id}",
        captured_at=facts.captured_at,
        represents_at=represents[0],
        represents_basis=represents[1],
        http_status=facts.http_status,
        media_type=facts.media_type,
        doc_id=doc_id,
        length=length,
        source_uri=source_uri,
    )


def _said(payload: bytes, known: Metadata, view: View) -> Hints:
    """What the page says of itself, as far as that is asked for: an archive's record needs no more than a banner."""
    if not payload or declared_kind(known.media_type) or (known.url and known.represents_at):
        return NO_HINTS
    banner_only = bool(known.url and known.captured_at)
    if (banner_only and not may_have_banner(view)) or binary_kind(payload):
        return NO_HINTS
    return Hints(banner_date=banner(view)) if banner_only else hints(view)


def _facts(known: Metadata, said: Hints, last_resort: Metadata, hosts: Hosts | None) -> tuple[Metadata, PageUrl | None]:
    """Everything that is known together, and the page. The day in a file's name counts only where the page itself gives none."""
    facts = known
    if said.url or said.captured_at:
        facts = known.over(Metadata(url=said.url, url_evidence=said.url_evidence, captured_at=said.captured_at))
    page = canonical(facts.url, hosts=hosts) if facts.url else None
    if page and facts.url_evidence:
        page = replace(page, evidence=(facts.url_evidence, *page.evidence))
    if page and page.captured_at:
        facts = facts.over(Metadata(captured_at=page.captured_at))
    if last_resort is NOTHING:
        return facts, page
    if said.banner_date or (page and page.represents_at):
        last_resort = replace(last_resort, captured_at=None, represents_at=None, represents_basis=None)
    return facts.over(last_resort), page


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


def _aliases(page: PageUrl | None, link: str | None, redirect: str | None, hosts: Hosts | None) -> tuple[PageUrl, ...]:
    """The canonical link and the redirect's target, where they name another page than the address does."""
    found = []
    for target, evidence in ((link, "canonical_link"), (redirect, "redirect")):
        if page is None or not target:
            continue
        try:
            alias = canonical(urljoin(page.url, target.strip()), hosts=hosts)
        except ValueError:
            continue
        if alias.url_key != page.url_key and ")" in alias.url_key:
            found.append(replace(alias, evidence=(evidence, *alias.evidence)))
    return tuple(found)
