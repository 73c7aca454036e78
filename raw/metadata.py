"""What is known of a capture before its bytes are looked at: from a sidecar, a list, an archive's headers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from raw import instants, urls
from raw.faults import fault
from schemas.capture import RepresentsBasis
from schemas.reject import Reject

# The sources' own word for how they know a date → ours. Only a crawler's own clock tells when a page was captured.
BASES = {basis.value: basis for basis in RepresentsBasis if basis is not RepresentsBasis.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts about one capture; None where nothing is known. `media_type` may carry a charset, as a Content-Type header does."""

    url: str | None = None
    captured_at: datetime | None = None
    represents_at: date | None = None
    represents_basis: RepresentsBasis | None = None
    http_status: int | None = None
    media_type: str | None = None
    url_evidence: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """These facts, with the other's where there are none. Dates go together: one source's day is never mixed with another's clock."""
        dated = self if self.captured_at or self.represents_at else other
        return replace(
            self,
            url=self.url or other.url,
            url_evidence=self.url_evidence if self.url else other.url_evidence,
            captured_at=dated.captured_at,
            represents_at=dated.represents_at,
            represents_basis=dated.represents_basis,
            http_status=self.http_status if self.http_status is not None else other.http_status,
            media_type=self.media_type or other.media_type,
        )


NOTHING = Metadata()


def from_words(words: Mapping[str, str], location: str) -> tuple[Metadata, list[Reject]]:
    """Metadata from words such as a CSV row's: `url`, `captured_at`, `basis`, `http_status`, `mimetype`.

    A bad word is a reject, and the others count. `basis` says how the date is known: only `capture` sets `captured_at`, every other one
    gives the day that the page represents. Without a basis the date is the list's own word (`manifest`).
    """
    rejects: list[Reject] = []

    def refuse(field: str, reason: str) -> None:
        rejects.append(fault(f"bad_{field}", location, f"{location}: {reason}. The rest of the entry is used", payload=dict(words)))

    url = words.get("url", "").strip() or None
    if url and not is_page_address(url):
        refuse("url", f"{url!r} is no address of a web page")
        url = None
    status = None
    if text := words.get("http_status", "").strip().strip("-"):
        status = int(text) if text.isdecimal() and text.isascii() and len(text) == 3 and text >= "100" else None
        if status is None:
            refuse("http_status", f"{text!r} is no HTTP status such as 200")
    facts = Metadata(url=url, http_status=status, media_type=words.get("mimetype", "").strip().lower() or None)
    word = words.get("basis", "").strip().lower()
    if word and word not in BASES:
        refuse("basis", f"the basis {word!r} is none of {', '.join(BASES)}")
        return facts, rejects  # a date that nobody knows how to trust is worse than none
    try:
        when = instants.instant(words["captured_at"]) if words.get("captured_at", "").strip() else None
    except ValueError as error:
        refuse("captured_at", str(error))
        return facts, rejects
    return dated(facts, when, BASES.get(word, RepresentsBasis.MANIFEST)), rejects


def dated(facts: Metadata, when: datetime | None, basis: RepresentsBasis) -> Metadata:
    """The facts with a date, by what it rests on: a crawler's clock, or a day that the page represents."""
    if when is None:
        return facts
    if basis is RepresentsBasis.CAPTURE:
        return replace(facts, captured_at=when)
    return replace(facts, represents_at=when.date(), represents_basis=basis)


def is_page_address(url: str) -> bool:
    """Whether this is the address of a web page, in a playback or by itself."""
    return len(url) <= 8000 and urls.split(url) is not None
