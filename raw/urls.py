"""The address of a page: what was captured, which live page it stands for, and its key (SURT).

The key is written as the archives write theirs (`gov,epa)/climatechange?a=1`): scheme, `www` and its numbers, default port, user, fragment,
trailing slash and session parameters do not count, nor does case; escapes are normalised and the query is sorted. The rules that are facts
about sites are data (`hosts.toml`). Nothing here raises: an address that cannot be read is its own key.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import quote, unquote_to_bytes

from raw import instants
from raw.hosts import Hosts, load
from raw.page_url import PageUrl

MAX_LAYERS = 4  # of playback within playback
_SAFE = "!$&'()*+,-./:;=@_~"  # characters that a path or query may hold unescaped
_PORTS = {"http": "80", "https": "443"}
_SPLIT = re.compile(
    r"(?:(?P<scheme>[a-zA-Z][a-zA-Z0-9+.-]{0,30}):)?(?://(?P<netloc>[^/?#\\]*))?(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#.*)?", re.DOTALL
)
# Most addresses need nothing done to them; the pattern is a tenth of the price of taking them apart.
_PLAIN = re.compile(r"(https?)://([a-z0-9-]+(?:\.[a-z0-9-]+)+)(/[\w$&'()*+,\-.:;=@~/]*)?(?:\?([\w$&'()*+,\-.:;=@~/]+))?", re.ASCII)
_NUMERIC = re.compile(r"[\d.]+|\[.*\]")
_SLASHES = re.compile(r"/{2,}")
_WWW = re.compile(r"www\d{0,3}\.(?=.*\.)")
_PATH_SESSION = re.compile(r";(?:jsessionid|sid|phpsessid|cfid|cftoken)=[^/;]*|/\((?:[a-z]\([0-9a-z]{24}\))+\)(?=/)", re.IGNORECASE)
_TARGET = re.compile(r"/(?P<stamp>\d{14})(?:[a-z]{2,3}_)?/(?P<target>https?:/{1,2}.+)", re.IGNORECASE | re.DOTALL)
_TARGET_AT_HOST = re.compile(  # /2016*/ and /20160101/ lead to calendars; without a scheme only behind a whole timestamp or a star
    r"/(?:(?P<stamp>\d{4,14}\*?|\*)(?:[a-z]{2,3}_)?/(?P<target>https?:/{1,2}.+)"
    r"|(?P<stamp2>\d{14}|\d{0,14}\*)(?:[a-z]{2,3}_)?/(?P<target2>[^/].*))",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """An HTTP address taken apart: `host` in lower case and ASCII, `port` empty where it is the scheme's own, `query` None without one."""

    scheme: str
    host: str
    port: str
    path: str
    query: str | None

    @property
    def url(self) -> str:
        """The address put together again."""
        port = f":{self.port}" if self.port else ""
        query = "" if self.query is None else f"?{self.query}"
        return f"{self.scheme}://{self.host}{port}{self.path}{query}"


def split(url: str) -> Parts | None:
    """The parts of an HTTP address (`//host/x` and `host.tld/x` count); None for every other scheme and for what is no address."""
    if (plain := _PLAIN.fullmatch(url)) and "/." not in url:
        return Parts(plain[1], plain[2], "", plain[3] or "/", plain[4])
    text = re.sub(r"[\t\r\n]", "", url).strip()
    found = _SPLIT.fullmatch(text)
    if not found:
        return None
    scheme, netloc = found["scheme"], found["netloc"]
    if netloc is None:
        if "://" in text[:40] or not re.match(r"[\w-]{1,63}(\.[\w-]{1,63}){1,10}(:\d{1,5})?(?=[/?#]|$)", text):
            return None
        return split("http://" + text)
    if (scheme or "http").lower() not in _PORTS:
        return None
    scheme = (scheme or "http").lower()
    host, port = _host_and_port(netloc.rpartition("@")[2])
    if not host:
        return None
    return Parts(scheme, host, "" if port in ("", _PORTS[scheme]) else port, _path(found["path"]), _escaped(found["query"]) or None)


def canonical(url: str, *, hosts: Hosts | None = None) -> PageUrl:
    """The page that an address stands for, with every rule that was applied."""
    rules = hosts or load()
    evidence: list[str] = []
    target, parts, captured_at = _unwrapped(url, rules, evidence)
    if parts is None:
        return PageUrl(url, target, target, target.strip().lower(), captured_at, evidence=tuple(evidence))
    page, represents_at = _live(parts, rules, evidence)
    page = _without_sessions(page, rules, evidence)
    return PageUrl(
        url, target if evidence[:1] == ["playback"] else url.strip(), page.url, _surt(page), captured_at, represents_at, tuple(evidence)
    )


def url_key(url: str, *, hosts: Hosts | None = None) -> str:
    """The key (SURT) of the page that an address stands for."""
    return canonical(url, hosts=hosts).url_key


def surt(url: str) -> str:
    """The SURT of the address itself, as an index has it: no playback, snapshot or session rule applied."""
    parts = split(url)
    return url.strip().lower() if parts is None else _surt(parts)


def _unwrapped(url: str, rules: Hosts, evidence: list[str]) -> tuple[str, Parts | None, datetime | None]:
    """The captured address (URI-R) inside a playback address (URI-M), its parts, and its instant."""
    target, captured_at = url.strip(), None
    parts = split(target)
    for _ in range(MAX_LAYERS):
        if parts is None or ("/http" not in target[8:] and parts.host not in rules.playback):
            break  # no address inside
        raw_path = _rest(target)
        found = (_TARGET_AT_HOST if parts.host in rules.playback else _TARGET).search(raw_path)
        if not found:
            break
        named = found.groupdict()
        stamp, inner = named["stamp"] or named.get("stamp2") or "", named["target"] or named.get("target2") or ""
        inner = re.sub(r"^(https?):/{1,2}", r"\1://", inner, flags=re.IGNORECASE)
        if split(inner) is None:
            break
        target = inner if "://" in inner[:8] else f"http://{inner}"
        parts, captured_at = split(target), instants.from_digits(stamp)
        evidence.append("playback")
    return target, parts, captured_at


def _rest(url: str) -> str:
    """What follows the host, as it was written: the address inside must not be normalised twice."""
    found = _SPLIT.fullmatch(url)
    if found is None or found["netloc"] is None:
        return "/" + url.partition("/")[2]
    return url[found.end("netloc") :]


def _live(parts: Parts, rules: Hosts, evidence: list[str]) -> tuple[Parts, date | None]:
    """The live page behind a snapshot site's page."""
    found = rules.snapshot(parts.host)
    if found is None:
        return parts, None
    rule, site, when = found
    evidence.append(f"snapshot:{parts.host}")
    path = parts.path
    for ending in rule.path_endings:
        if path.endswith(ending):
            path = path.removesuffix(ending) or "/"
            break
    return replace(parts, scheme="https", host=site, path=path), when


def _without_sessions(parts: Parts, rules: Hosts, evidence: list[str]) -> Parts:
    path = _PATH_SESSION.sub("", parts.path) if ";" in parts.path or "/(" in parts.path else parts.path
    if path != parts.path:
        evidence.append("dropped:path session")
    if parts.query is None:
        return parts if path == parts.path else replace(parts, path=path or "/")
    kept = []
    for item in parts.query.split("&"):
        name, _, value = item.partition("=")
        if item and rules.drops(name, value):
            evidence.append(f"dropped:{name}")
        elif item:
            kept.append(item)
    return replace(parts, path=path or "/", query="&".join(kept) or None)


def _surt(parts: Parts) -> str:
    www = _WWW.match(parts.host)
    host = parts.host[www.end() :] if www else parts.host
    turned = host if host[-1] in "0123456789.]" and _NUMERIC.fullmatch(host) else ",".join(reversed(host.split(".")))
    port = f":{parts.port}" if parts.port else ""
    path = _SLASHES.sub("/", parts.path) if "//" in parts.path else parts.path
    path = path.rstrip("/") or "/"
    query = "" if parts.query is None else "?" + "&".join(sorted(parts.query.lower().split("&")))
    return f"{turned}{port}){path.lower()}{query}"


def _host_and_port(netloc: str) -> tuple[str, str]:
    host, colon, port = netloc.rpartition(":")
    if not colon or "]" in port:
        host, port = netloc, ""
    host = host.strip().rstrip(".").lower()
    if not port.isdecimal() and port:
        return "", ""
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        ascii_host = quote(host.encode("utf-8", "surrogatepass"), safe="").lower()
    if ":" in ascii_host and not (ascii_host.startswith("[") and ascii_host.endswith("]")):
        return "", ""
    return ("" if re.search(r"[\s<>\"'{}|^`\\]", ascii_host) else ascii_host), str(int(port)) if port else ""


def _path(path: str) -> str:
    """The path escaped in one way, its dot segments resolved."""
    segments: list[str] = []
    parts = _escaped(path.replace("\\", "/")) or ""
    for segment in parts.split("/")[1:]:
        if segment == "..":
            segments = segments[:-1]
        elif segment != ".":
            segments.append(segment)
    ends_in_dots = parts.endswith(("/.", "/.."))
    return "/" + "/".join(segments) + ("/" if ends_in_dots and segments else "")


def _escaped(text: str | None) -> str | None:
    """Every character escaped that must be and no other: `%7e` and `~` are one, `é` and `%C3%A9` are one, `%2F` stays."""
    if text is None:
        return None
    pieces = re.split(r"((?:%[0-9a-fA-F]{2})+)", text)
    for number, piece in enumerate(pieces):
        if number % 2:
            pieces[number] = "".join(_unreserved(byte) for byte in unquote_to_bytes(piece))
        else:
            pieces[number] = quote(piece.encode("utf-8", "surrogatepass"), safe=_SAFE).replace("%3F", "?")
    return "".join(pieces)


def _unreserved(byte: int) -> str:
    character = chr(byte)
    return character if character.isascii() and (character.isalnum() or character in "-._~") else f"%{byte:02X}"
