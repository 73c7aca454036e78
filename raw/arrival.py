"""What a source hands on: a capture with its payload, or a reject where something could not be read."""

from dataclasses import dataclass

from raw.page_url import PageUrl
from schemas.capture import Capture


@dataclass(frozen=True, slots=True)
class Arrival:
    """One capture as a source gives it, its payload still in hand (empty where the capture is only listed: `not_fetched`).

    `page` is the address of the page with the evidence for it, None where no address is known. `aliases` are further addresses that this
    capture shows to be the page's: the canonical link of a page, the target of an archived redirect. They are evidence, never a merge.
    `revisit_of` is the digest that a revisit record says it repeats, as the archive writes it ("sha1:…").
    """

    capture: Capture
    payload: bytes
    page: PageUrl | None = None
    aliases: tuple[PageUrl, ...] = ()
    revisit_of: str | None = None
