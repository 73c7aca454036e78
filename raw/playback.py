"""Playback addresses (URI-M): where an archive plays back a capture as it was captured."""

import re

from raw import urls
from raw.hosts import Hosts

# The outermost timestamp, with what it may be followed by: if_, im_, js_, cs_, fw_, mp_, oe_, bn_ …; id_ asks for the raw payload.
_STAMP = re.compile(r"(https?://[^/?#]{1,260}/(?:[^?#]{0,300}?/)?)(\d{4,14})([a-z]{2,3}_)?(/.{1,8000})", re.IGNORECASE | re.DOTALL)
RAW = "id_"


def raw_of(address: str, *, hosts: Hosts | None = None) -> str:
    """The address under which the same archive gives the payload unchanged: Wayback's, pywb's and their kin's `id_`.

    An address that is no playback, or plays back raw already, is given back as it is.
    """
    page = urls.canonical(address, hosts=hosts)
    found = _STAMP.fullmatch(address.strip())
    if page.evidence[:1] != ("playback",) or page.captured_at is None or not found:
        return address
    before, stamp, _, target = found.groups()
    return f"{before}{stamp}{RAW}{target}"
