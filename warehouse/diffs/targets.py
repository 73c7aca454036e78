"""Where links lead: targets without what says nothing about that, and why two spellings are one target."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from warehouse.diffs.noise import Rules, rules

# Playback of a web archive puts its own address before the page's.
ARCHIVED = re.compile(r"^(?:https?://[^/]{1,100})?/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:)", re.IGNORECASE)
SESSION_PATH = re.compile(r";(?:jsessionid|phpsessid)=[^?#/]*", re.IGNORECASE)
PORTS = {"http": ":80", "https": ":443"}
SAFE = "/:@!$&'()*+,;=-._~"


@dataclass(frozen=True, slots=True)
class Target:
    """A target in parts: `key` is equal where two links lead to the same place; the rest tells how they are spelt."""

    key: str
    scheme: str
    archived: bool
    session: str
    slash: bool


@lru_cache(maxsize=65536)
def target(address: str) -> Target:
    """What a link's address means: http or https, escapes, default ports, the host's case, sessions and a last slash make no difference."""
    bare = ARCHIVED.sub("", address.strip(), count=1)
    without = SESSION_PATH.sub("", bare)
    try:
        parts = urlsplit(without)
        host = parts.netloc.lower().removesuffix(PORTS.get(parts.scheme, ":"))
    except ValueError:  # an address that cannot be read stands for itself
        return Target(bare, "", bare != address.strip(), "", False)
    query, session = _query(parts.query, rules())
    path = _unescaped(parts.path)
    key = f"//{host}{path.removesuffix('/')}" if host else f"{parts.scheme}:{path}"
    key += f"?{query}" if query else ""
    key += f"#{_unescaped(parts.fragment)}" if parts.fragment else ""
    return Target(key, parts.scheme, bare != address.strip(), session + without[len(bare) :], path.endswith("/"))


def difference(old: str, new: str) -> str:
    """Why two addresses of one key are spelt differently: the reason of a noise event."""
    one, other = target(old), target(new)
    if one.archived != other.archived:
        return "archive"
    if one.session != other.session:
        return "session"
    if one.scheme != other.scheme:
        return "scheme"
    return "slash" if one.slash != other.slash else "escapes"


def is_share(address: str, found: Rules) -> bool:
    """Whether a link is a button that passes the page on."""
    bare = address.lower().partition("//")[2].removeprefix("www.")
    return bare.startswith(found.share)


def _query(query: str, found: Rules) -> tuple[str, str]:
    kept: list[str] = []
    session: list[str] = []
    for item in query.split("&") if query else ():
        name = item.partition("=")[0].lower()
        (session if name in found.session or name.startswith(found.session_starts) else kept).append(_unescaped(item.replace("+", " ")))
    return "&".join(kept), "&".join(session)


def _unescaped(text: str) -> str:
    return quote(unquote(text), safe=SAFE) if "%" in text or not text.isascii() or " " in text else quote(text, safe=SAFE)
