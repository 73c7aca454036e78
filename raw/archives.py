"""Memento archives: where each lists its captures and plays them back. The known ones are data (`archives.toml`)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlsplit

from schemas.errors import UsageError

SHIPPED = Path(__file__).with_name("archives.toml")


@dataclass(frozen=True, slots=True)
class MementoArchive:
    """An archive's addresses, as templates. `host` is where its redirects may lead."""

    name: str
    host: str
    cdx: str
    timemap: str
    raw: str
    seconds_between_requests: float

    def cdx_of(self, url: str, start: str, end: str) -> str:
        """Where the captures of an address are listed, between two timestamps (empty: open)."""
        filled = self.cdx.replace("{url}", quote(url, safe="")).replace("{from}", start).replace("{to}", end)
        return filled.replace("&from=&", "&").replace("&to=&", "&").removesuffix("&to=").removesuffix("&from=")

    def timemap_of(self, url: str) -> str:
        """The TimeMap of an address (RFC 7089)."""
        return self.timemap.replace("{url}", url)

    def raw_of(self, url: str, timestamp: str) -> str:
        """The capture of an address at an instant, as it was captured."""
        return self.raw.replace("{timestamp}", timestamp).replace("{url}", url)


def find(name: str) -> MementoArchive:
    """An archive by its name or by its address; UsageError where it is neither."""
    known = _known()
    if name in known and name != "other":
        return _archive(name, known[name], "")
    parts = urlsplit(name)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        names = ", ".join(sorted(known.keys() - {"other"}))
        raise UsageError(
            f"{name!r} is no archive: give one of {names}, or the address of an archive such as https://archive.example.org/web"
        )
    return _archive(name, known["other"], name.rstrip("/"))


def _archive(name: str, entry: dict[str, str | float], base: str) -> MementoArchive:
    cdx, timemap, raw = (str(entry[key]).replace("{base}", base) for key in ("cdx", "timemap", "raw"))
    return MementoArchive(name, urlsplit(raw).netloc, cdx, timemap, raw, float(entry["seconds_between_requests"]))


@cache
def _known() -> dict[str, dict[str, str | float]]:
    return tomllib.loads(SHIPPED.read_text(encoding="utf-8"))
