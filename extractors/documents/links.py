"""Link targets: absolute, and as the page had them before an archive rewrote them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from extractors.documents.draft import Draft
from schemas.document import Block, Link

# …/web/20171124151315/https://…, /1234/20171124151315im_/https://…, of the Wayback Machine, pywb and those who run their software.
REWRITTEN = re.compile(
    r"(?:https?:)?(?://[^\s/?#]{1,200})?/(?:(?:web|wayback)/\d{4,14}|(?:[^\s/?#]{1,80}/){0,4}\d{14})(?:[a-z]{2,3}_)?/"
    r"((?:https?|ftp|mailto):.{0,4000})",
    re.IGNORECASE | re.DOTALL,
)
LAYERS = 4  # an archive may have captured another archive's playback
# What is no address of a document: link lists and diffs have no use for it.
NOT_PAGES = ("javascript:", "mailto:", "tel:", "data:", "about:", "vbscript:", "callto:", "sms:")


def original(address: str) -> str:
    """The address without the prefix that an archive put before it.

    >>> original("/web/20171124151315/https://www.fws.gov/birds/")
    'https://www.fws.gov/birds/'
    """
    for _ in range(LAYERS):
        inside = "/http" in address[1:] or "/mailto:" in address or "/ftp:" in address
        found = REWRITTEN.match(address) if inside else None
        if found is None:
            break
        address = found[1]
    return address


def target(href: str, base: str | None) -> str | None:
    """What a link points to: an absolute address where `base` is known; None for scripts, mail and empty links."""
    broken = "\n" in href or "\t" in href or "\r" in href
    address = original("".join(href.split()) if broken else href.strip())
    if not address or address[:11].lower().startswith(NOT_PAGES):
        return None
    if base is None or address.startswith(("http://", "https://")):
        return address
    if address[0] == "/" and address[1:2] != "/" and "/." not in address:  # most links: urljoin would take ten times as long
        return _origin(base) + address
    try:
        return urljoin(base, address)
    except ValueError:  # "http://[", say
        return address


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Scheme and host of an address."""
    try:
        return urljoin(base, "/").rstrip("/")
    except ValueError:
        return ""


def page_base(url: str | None, declared: str | None) -> str | None:
    """The address that relative links start from: the page's `<base>`, itself relative to the page's own address."""
    own = original(url) if url else None
    if declared is None:
        return own
    base = target(declared, own)
    try:
        return base if base and urlsplit(base).scheme else own
    except ValueError:
        return own


def links_of(drafts: Sequence[Draft], blocks: Sequence[Block], text: str, base: str | None) -> list[Link]:
    """The links of a document, in reading order, without those that lead to no page."""
    links: list[Link] = []
    for draft, block in zip(drafts, blocks, strict=True):
        for link in sorted(draft.links, key=lambda link: (link.start, link.end)):
            address = target(link.href, base)
            start, end = draft.start + link.start, draft.start + link.end
            if address is not None:
                links.append(
                    Link(
                        number=len(links),
                        block=block.number,
                        zone=block.zone,
                        start_char=start,
                        end_char=end,
                        text=text[start:end],
                        target=address,
                    )
                )
    return links
