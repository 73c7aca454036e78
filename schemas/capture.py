"""A capture: one archived response of a page at one instant, in the field's own terms (CDX)."""

from datetime import date, datetime
from enum import StrEnum

from schemas.base import Model
from schemas.digest import content_id


class RepresentsBasis(StrEnum):
    """How the day that a page stands for is known, surest first."""

    CAPTURE = "capture"  # the crawler's own clock
    BANNER = "banner"  # the archive's banner: "as it existed on …"
    SNAPSHOT = "snapshot"  # the host of a snapshot site names its day
    PAGE = "page"  # a stamp in the page
    MANIFEST = "manifest"  # a list beside the page gives a date and does not say whence
    FILENAME = "filename"  # 14 or 8 digits in the file's name
    ASSUMED = "assumed"  # a stand-in that somebody chose
    UNKNOWN = "unknown"  # no date is known


class Quality(StrEnum):
    """What a capture is good for: only `ok` makes a version of its page."""

    OK = "ok"
    ERROR = "error"
    REDIRECT = "redirect"
    BLOCKED = "blocked"
    SOFT_404 = "soft_404"
    NOTICE = "notice"  # "this page is being updated" sign-posts
    EMPTY = "empty"
    UNSUPPORTED = "unsupported"
    OTHER_LANGUAGE = "other_language"
    NOT_FETCHED = "not_fetched"


class Capture(Model):
    """One archived response. `doc_id` is the SHA-256 of its payload; `length` counts the payload's bytes."""

    url: str | None
    url_key: str
    captured_at: datetime | None
    represents_at: date | None
    represents_basis: RepresentsBasis
    http_status: int | None
    media_type: str | None
    doc_id: str
    length: int
    source_uri: str
    quality: Quality = Quality.OK
    quality_reason: str | None = None

    @property
    def capture_id(self) -> str:
        """The capture's id: of its page, its instants, its payload and the place it was read from."""
        return content_id("capture", self.url_key, self.captured_at, self.represents_at, self.doc_id, self.source_uri)

    @property
    def page_id(self) -> str:
        """The id of the page that the capture is of."""
        return content_id("page", self.url_key)
