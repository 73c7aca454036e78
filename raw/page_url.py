"""The address of a page as it was given, and what it came to: the page's own address, its key, and every rule that was applied."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PageUrl:
    """An address with the evidence for what it means.

    `given` is the address as somebody wrote it; `url` the one that was captured (the URI-R, where `given` is a playback address);
    `page_url` the live page's address and `url_key` its SURT. `captured_at` is the instant in a playback address, `represents_at` the
    day that a snapshot site stands for. `evidence` names the rules that were applied, in order (`playback`, `snapshot:<host>`,
    `dropped:<parameter>`), or how the address came to be known (`canonical_link`, `og_url`, `redirect`).
    """

    given: str
    url: str
    page_url: str
    url_key: str
    captured_at: datetime | None = None
    represents_at: date | None = None
    evidence: tuple[str, ...] = ()
