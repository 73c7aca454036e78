"""A review: what somebody said of a change, anchored on both documents and on the words, so that it outlives our rules."""

from datetime import UTC, datetime
from typing import Literal

from pydantic import AwareDatetime

from schemas.base import Model
from schemas.digest import content_id

Verdict = Literal["accepted", "rejected", "comment"]


class Review(Model):
    """One verdict or comment. `change_id` is the change as it was called then; values are lines for people, `…_exact` the words.

    A side that is not there (of what was added, or removed) is None.
    """

    change_id: str
    verdict: Verdict
    comment: str | None
    reviewer: str | None
    reviewed_at: AwareDatetime
    layer: str
    change: str
    kind: str
    old_doc_id: str
    new_doc_id: str
    old_value: str | None
    new_value: str | None
    old_exact: str | None
    new_exact: str | None
    old_capture_id: str
    new_capture_id: str

    @property
    def review_id(self) -> str:
        """The same for the same words of the same person at the same instant, so that taking it in twice is taking it in once."""
        at: datetime = self.reviewed_at.astimezone(UTC).replace(tzinfo=None)
        return content_id("review", self.change_id, self.verdict, self.comment, self.reviewer, at)
