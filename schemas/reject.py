"""A reject: something that was read and could not become a row, kept until it is resolved."""

from enum import StrEnum

from schemas.base import Model
from schemas.digest import content_id


class Stage(StrEnum):
    """Where in the flow something was rejected."""

    DISCOVER = "discover"
    STORE = "store"
    PARSE = "parse"
    EXTRACT = "extract"
    VALIDATE = "validate"


class Reject(Model):
    """What failed, where, why, and the payload that failed. `payload` is JSON; offsets are into the document's text where there is one."""

    stage: Stage
    model: str | None
    reason_code: str
    location: str
    message: str
    payload: str | None = None
    doc_id: str | None = None
    start_char: int | None = None
    end_char: int | None = None

    @property
    def reject_id(self) -> str:
        """The reject's id: the same fault at the same place is the same reject."""
        return content_id("reject", self.stage, self.model, self.reason_code, self.location, self.doc_id, self.start_char, self.payload)
