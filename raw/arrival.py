"""What a source hands on: a capture with its payload, or a reject where something could not be read."""

from collections.abc import Callable
from functools import cached_property

from raw.page_url import PageUrl
from raw.quality import Verdict
from schemas.capture import Capture


class Arrival:
    """One capture as a source gives it, its payload still in hand.

    The payload is empty where there is nothing new to hand on: in a list of captures that are `not_fetched`, and for a revisit, whose
    payload came with the capture that it repeats (`revisit_of` is that payload's digest, as the archive writes it).

    `page` is the address of the page with the evidence for it, None where no address is known. `aliases` are further addresses that this
    capture shows to be the page's: its canonical link, the target of a redirect. They are evidence, never a merge.

    `unjudged` is the capture as far as it is known without looking at the payload's words: its quality is not yet told.

    What costs time and is no part of the capture's identity is found out when it is first asked for: `capture` judges the payload's
    quality, `capture_id` does not. So a capture that is known already is passed over for the price of a digest.
    """

    def __init__(
        self,
        capture: Capture,
        payload: bytes,
        page: PageUrl | None = None,
        aliases: Callable[[], tuple[PageUrl, ...]] | None = None,
        revisit_of: str | None = None,
        verdict: Callable[[], Verdict] | None = None,
    ) -> None:
        self.payload = payload
        self.page = page
        self.revisit_of = revisit_of
        self.unjudged = capture
        self._verdict = verdict
        self._aliases = aliases

    @cached_property
    def capture_id(self) -> str:
        """The capture's id, without judging the capture."""
        return self.unjudged.capture_id

    @property
    def doc_id(self) -> str:
        """The digest of the payload, without judging the capture."""
        return self.unjudged.doc_id

    @cached_property
    def capture(self) -> Capture:
        """The capture, with its quality."""
        if self._verdict is None:
            return self.unjudged
        verdict = self._verdict()
        return self.unjudged.model_copy(update={"quality": verdict.quality, "quality_reason": verdict.reason})

    @cached_property
    def aliases(self) -> tuple[PageUrl, ...]:
        """Other addresses of the page, with the evidence for each."""
        return self._aliases() if self._aliases else ()
