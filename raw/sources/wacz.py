"""WACZ: a zip with WARC files in `archive/` and a `datapackage.json` that says what is in it. Nothing is ever unpacked to disk."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from raw.archive_records import is_archive
from raw.arrival import Arrival
from raw.faults import fault, of_os_error
from raw.sources import warc
from raw.sources.place import Place, uri_part
from raw.whole_records import BLOCK
from schemas.reject import Reject

PACKAGE = "datapackage.json"
MAX_PACKAGE = 16 * 1024 * 1024
MAX_SWELLING = 200  # times its packed size, from which an entry is a bomb: text swells ten times, WARC files inside are packed already
HARMLESS = 256 * 1024 * 1024  # bytes of an entry up to which nobody asks
ZIP = b"PK\x03\x04"
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
)  # what zipfile raises on damaged or locked files


def knows(path: Path, head: bytes) -> bool:
    """Whether a file is a WACZ: a zip that says so by its name or by what it holds."""
    if path.suffix.lower() == ".wacz":
        return True
    if not head.startswith(ZIP):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return PACKAGE in archive.namelist() and any(name.startswith("archive/") for name in archive.namelist())
    except (OSError, *_ZIP_ERRORS):
        return False


def read(place: Place) -> Iterator[Arrival | Reject]:
    """The captures of all WARC files inside; what is wrong with the package is named, and what can be read is read."""
    try:
        with zipfile.ZipFile(place.path) as archive:
            yield from _package(archive, place.source_uri)
            yield from _archives(archive, place)
    except OSError as error:
        yield of_os_error(error, place.source_uri)
    except _ZIP_ERRORS as error:
        yield _bad(place.source_uri, f"it is no zip file that can be read ({error})")


class _Entry:
    """A WARC inside a zip, whose records can be read again."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name

    def payload_at(self, offset: int) -> bytes:
        """The payload of the record at an offset."""
        with zipfile.ZipFile(self.path) as archive, archive.open(self.name) as stream:
            stream.seek(offset)
            return warc.first_payload(stream)


def _archives(archive: zipfile.ZipFile, place: Place) -> Iterator[Arrival | Reject]:
    found = 0
    for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or "\0" in entry.filename:
            yield _bad(place.source_uri, f"the entry {entry.filename!r} has a name that leads out of the package; it was not read")
            continue
        if entry.is_dir() or name.parts[0] != "archive":
            continue  # indexes, page lists and logs say nothing that the records do not
        if _is_bomb(entry):
            found += 1
            yield _bad(
                place.source_uri,
                f"the entry {entry.filename!r} swells from {entry.compress_size} to {entry.file_size} bytes; it was not read",
            )
            continue
        uri = f"{place.source_uri}/{uri_part(name.as_posix())}"
        try:
            with archive.open(entry) as stream:
                if not is_archive(stream.read(2048)):
                    yield _bad(place.source_uri, f"the entry {entry.filename!r} is no WARC; it was not read")
                    continue
            with archive.open(entry) as stream:
                found += 1
                again = _Entry(place.path, entry.filename)
                yield from warc.read_stream(stream, uri, revisits=place.revisits, hosts=place.hosts, archive=again)
        except _ZIP_ERRORS as error:
            yield _bad(place.source_uri, f"the entry {entry.filename!r} cannot be read ({error})")
    if not found:
        yield _bad(place.source_uri, "it has no WARC file in archive/")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(HARMLESS, MAX_SWELLING * entry.compress_size)


def _package(archive: zipfile.ZipFile, uri: str) -> Iterator[Reject]:
    """What is wrong with the package's description."""
    names = set(archive.namelist())
    if PACKAGE not in names:
        yield _bad(uri, f"it has no {PACKAGE}")
        return
    try:
        with archive.open(PACKAGE) as stream:
            package = json.loads(stream.read(MAX_PACKAGE))
        resources = package["resources"]
        if "wacz_version" not in package:
            yield _bad(uri, f"{PACKAGE} names no wacz_version")
        for resource in resources:
            yield from _resource(archive, names, resource, uri)
    except (*_ZIP_ERRORS, KeyError, TypeError, AttributeError, RecursionError) as error:
        yield _bad(uri, f"{PACKAGE} cannot be used ({type(error).__name__}: {error})")


def _resource(archive: zipfile.ZipFile, names: set[str], resource: dict[str, Any], uri: str) -> Iterator[Reject]:
    path = resource["path"]
    if path not in names:
        yield _bad(uri, f"{PACKAGE} lists {path!r}, which is not in the package")
        return
    said = str(resource.get("hash") or f"{resource.get('hashing', 'sha256')}:{resource.get('stats', {}).get('hash', '')}")
    algorithm, _, wanted = said.partition(":")
    if not wanted or algorithm not in ("sha256", "md5") or _is_bomb(archive.getinfo(path)):
        return
    digest = hashlib.new(algorithm, usedforsecurity=False)
    with archive.open(path) as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
    if digest.hexdigest() != wanted.lower():
        yield _bad(uri, f"{path!r} has another {algorithm} than {PACKAGE} says: it was changed or damaged. It was read as it is")


def _bad(uri: str, reason: str) -> Reject:
    return fault("bad_wacz", uri, f"{uri}: {reason}. Make the package again, or ingest the WARC files in it", payload={"reason": reason})
