"""CDX and CDXJ indexes: each line is a capture, read from the WARC that it names where that lies beside the index."""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from raw import instants
from raw.arrival import Arrival
from raw.assemble import listed
from raw.faults import fault, of_os_error
from raw.metadata import Metadata
from raw.sources import warc
from raw.sources.place import Place
from raw.whole_records import GZIP
from schemas.reject import Reject

MAX_LINE = 256 * 1024
FIELDS = {  # letters of the CDX head → our names
    "a": "url", "b": "timestamp", "m": "mime", "s": "status", "V": "offset", "v": "offset", "g": "filename", "N": "urlkey", "k": "digest",
}  # fmt: skip
SEVEN = ("urlkey", "timestamp", "url", "mime", "status", "digest", "length")  # what the Wayback Machine's CDX server gives
ELEVEN = ("urlkey", "timestamp", "url", "mime", "status", "digest", "redirect", "meta", "length", "offset", "filename")


@dataclass(frozen=True, slots=True)
class Line:
    """One capture of an index; `filename` and `offset` where the index says in which WARC it lies."""

    url: str
    timestamp: str
    mime: str | None = None
    status: str | None = None
    filename: str | None = None
    offset: int | None = None


def knows(_: Path, head: bytes) -> bool:
    """Whether a file begins like an index, compressed or not, whatever its name."""
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 2048)
        except zlib.error:
            return False
    if head.startswith((b" CDX ", b"CDX ")):
        return True
    first = head.partition(b"\n")[0].decode("utf-8", "replace")
    if first.startswith("!meta "):
        return "{" in first
    parts = first.split(" ", 2)
    if len(parts) < 3 or not parts[1].isdecimal() or len(parts[1]) != 14:
        return False
    return ")" in parts[0] or (":" in parts[0] and parts[2].startswith("{"))  # dns: and the like have no key but themselves


def read(place: Place) -> Iterator[Arrival | Reject]:
    """The captures of an index. In a folder the WARCs beside it are read by themselves: then only what they do not hold is listed."""
    try:
        with place.path.open("rb") as file:
            zipped = file.read(len(GZIP)) == GZIP
            file.seek(0)
            if zipped:
                with gzip.open(file) as stream:
                    yield from _lines(stream, place)
            else:
                yield from _lines(file, place)
    except (OSError, EOFError, zlib.error) as error:
        yield of_os_error(error if isinstance(error, OSError) else OSError(str(error)), place.source_uri)


def _lines(stream: IO[bytes] | gzip.GzipFile, place: Place) -> Iterator[Arrival | Reject]:
    fields: tuple[str, ...] | None = None
    number = 0
    while data := stream.readline(MAX_LINE):
        number += 1
        text = data.decode("utf-8", "replace").strip()
        where = f"{place.source_uri}:{number}"
        if text.startswith("CDX "):
            fields = tuple(FIELDS.get(letter, letter) for letter in text.split()[1:])
        elif text and not text.startswith("!"):
            line = parse(text, fields)
            if line is None:
                message = f"{where} is no line of an index: {text[:80]!r}. Make the index again; the other lines were read"
                yield fault("bad_row", where, message, payload={"line": text[:1000]})
            else:
                yield from _capture(line, where, place)


def parse(text: str, fields: tuple[str, ...] | None = None) -> Line | None:
    """A line of an index; None where it is none. `fields` are those of the index's head."""
    parts = text.split()
    brace = text.find("{")
    try:
        if brace >= 0 and fields is None:
            values = {name: value for name, value in json.loads(text[brace:]).items() if isinstance(value, str | int)}
            values["timestamp"] = text[:brace].split()[1]
        else:
            names = fields or (SEVEN if len(parts) == len(SEVEN) else ELEVEN)
            if len(parts) < min(len(names), len(SEVEN)):
                return None
            values = {name: value for name, value in zip(names, parts, strict=False) if value != "-"}
        offset = values.get("offset")
        return Line(
            url=str(values["url"]),
            timestamp=str(values["timestamp"]),
            mime=str(values["mime"]) if "mime" in values else None,
            status=str(values["status"]) if "status" in values else None,
            filename=str(values["filename"]) if "filename" in values else None,
            offset=int(offset) if offset is not None else None,
        )
    except (KeyError, ValueError, IndexError, TypeError, AttributeError, RecursionError):
        return None


def _capture(line: Line, where: str, place: Place) -> Iterator[Arrival | Reject]:
    beside = _beside(line, place)
    if beside is not None and line.offset is not None:
        if place.named:
            uri = (PurePosixPath(place.source_uri).parent / beside.relative_to(place.path.parent)).as_posix()
            yield from warc.read_at(beside, uri, line.offset, revisits=place.revisits, hosts=place.hosts)
        return
    captured_at = instants.from_digits(line.timestamp)
    if captured_at is None:
        message = f"{where}: {line.timestamp!r} is no timestamp of 14 digits. Make the index again; the other lines were read"
        yield fault("bad_captured_at", where, message, payload={"timestamp": line.timestamp})
        return
    status = int(line.status) if line.status and len(line.status) == 3 and line.status.isdecimal() else None
    yield listed(Metadata(line.url, captured_at, http_status=status, media_type=line.mime), source_uri=where, hosts=place.hosts)


def _beside(line: Line, place: Place) -> Path | None:
    """The WARC that a line names, in the index's folder or the folders where collections keep them."""
    if not line.filename:
        return None
    name = PurePosixPath(line.filename.replace("\\", "/")).name  # never the path: an index may name files of another machine
    places = (place.path.parent / folder / name for folder in ("", "archive", "warcs"))
    return next((path for path in places if path.is_file()), None)
