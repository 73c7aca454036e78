"""A further address of a page, with the evidence for it."""

from schemas.base import Model


class PageAddress(Model):
    """An address that a capture shows beside the one that was asked for.

    `evidence` names the rules that lead to it, in order and separated by blanks (`playback`, `snapshot:<host>`, `canonical_link`,
    `redirect`, …). `is_elsewhere` where the address is another page's by its key: evidence that the page moved, never a merge.
    """

    page_id: str
    url: str
    url_key: str
    evidence: str
    capture_id: str
    is_elsewhere: bool = False
