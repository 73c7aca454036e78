"""TimeMaps (RFC 7089, in link format): the mementos that an archive has of an address, maybe on several pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from raw import instants

_LINK = re.compile(r'<([^<>]{1,8000})>((?:\s{0,9};\s{0,9}[\w*-]{1,40}\s{0,9}=\s{0,9}(?:"[^"]{0,1000}"|[^\s",;<>]{1,1000})){1,20})')
_ATTRIBUTE = re.compile(r';\s{0,9}([\w*-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,1000})"|([^\s",;<>]{1,1000}))')


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of a TimeMap: what it is (`memento`, `timemap`, `original`, …; in lower case) and the instants given with it."""

    url: str
    relations: frozenset[str]
    when: datetime | None = None
    start: datetime | None = None
    end: datetime | None = None

    def may_hold(self, start: datetime | None, end: datetime | None) -> bool:
        """Whether a page of a TimeMap may list something between two instants."""
        return not ((start and self.end and self.end < start) or (end and self.start and self.start > end))


def entries(text: str, address: str) -> Iterator[Entry]:
    """The links of a TimeMap that was got from an address, in its order; what is no link is passed over."""
    for found in _LINK.finditer(text):
        values = {name.lower(): quoted or bare for name, quoted, bare in _ATTRIBUTE.findall(found[2])}
        relations = frozenset(values.get("rel", "").lower().split())
        try:
            url = urljoin(address, found[1].strip())
        except ValueError:
            continue
        yield Entry(url, relations, _instant(values.get("datetime")), _instant(values.get("from")), _instant(values.get("until")))


def _instant(words: str | None) -> datetime | None:
    try:
        return instants.instant(words) if words else None
    except ValueError:
        return None
