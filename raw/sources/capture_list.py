"""A CSV list of captures: every playback address in it is one; or a column of addresses with a column of instants. None is fetched."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from raw import instants, urls
from raw.arrival import Arrival
from raw.assemble import listed
from raw.faults import fault, of_os_error
from raw.metadata import Metadata, is_page_address
from raw.sources import manifest
from raw.sources.place import Place
from schemas.reject import Reject

# Our name → what lists call it, compared in lower case without signs between the words.
RECOGNISED = {
    "url": ("url", "uri", "urir", "original", "originalurl", "pageurl", "address", "link", "captureurl"),
    "timestamp": ("timestamp", "capturedat", "capturetime", "datetime", "mementodatetime", "crawldate", "date", "time"),
    "status": ("status", "statuscode", "httpstatus", "httpstatuscode"),
    "mimetype": ("mimetype", "mime", "mediatype", "contenttype"),
}
DELIMITERS = ",;\t|"
_PLAYBACK = re.compile(r"https?://[^\s,;|\"']{1,300}/\d{14}(?:[a-z]{2,3}_)?/https?:/", re.IGNORECASE)
TABLES = frozenset({".csv", ".tsv"})
_ENDINGS = TABLES | {".txt", ""}
SHOWN = 200  # characters of a head in a message


def knows(path: Path, head: bytes) -> bool:
    """Whether a file is a list: by a playback address in its first line, or by the names of its columns."""
    if path.suffix.lower() not in _ENDINGS or path.name == manifest.NAME:
        return False
    first = head.decode("utf-8-sig", "replace").partition("\n")[0]
    cells = _cells(first)
    if path.suffix.lower() in TABLES:
        return bool(_PLAYBACK.search(head.decode("utf-8", "replace"))) or "url" in _columns(cells, {})
    return len(cells) > 1 and ({"url", "timestamp"} <= _columns(cells, {}).keys() or all(_PLAYBACK.match(cell) for cell in cells[1:]))


def read(place: Place) -> Iterator[Arrival | Reject]:
    """The captures of a list, each once, as `not_fetched`; a row without an address is a reject."""
    seen: set[str] = set()
    try:
        with place.path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            head = file.read(MAX_LINE)
            file.seek(0)
            first = head.partition("\n")[0]
            columns = _columns(_cells(first), place.columns)
            if "url" not in columns and not _PLAYBACK.search(head):
                yield _without_addresses(place, first)
                return
            rows = csv.reader(file, delimiter=_delimiter(first))
            for row in rows:
                where = f"{place.source_uri}:{rows.line_num}"
                if (rows.line_num == 1 and columns) or not any(cell.strip() for cell in row):
                    continue
                for item in _captures(row, columns, where, place):
                    if isinstance(item, Reject):
                        yield item
                    elif item.capture_id not in seen:
                        seen.add(item.capture_id)
                        yield item
    except OSError as error:
        yield of_os_error(error, place.source_uri)
    except csv.Error as error:
        yield fault("bad_row", place.source_uri, f"{place.source_uri} is no CSV from some row on ({error}). The rows before it were used")


MAX_LINE = 64 * 1024


def _without_addresses(place: Place, first: str) -> Reject:
    wanted = f"no column {place.columns['url']!r}" if "url" in place.columns else "no column of addresses"
    message = (
        f"{place.source_uri} has {wanted} (its first row: {first.strip()[:SHOWN]!r}) and was not read. "
        "Name its columns: --columns url=…,timestamp=…"
    )
    return fault("unknown_columns", place.source_uri, message)


def _captures(row: list[str], columns: Mapping[str, int], where: str, place: Place) -> Iterator[Arrival | Reject]:
    playbacks = [cell.strip() for cell in row if _PLAYBACK.match(cell.strip())]
    if playbacks:
        for address in playbacks:
            yield listed(Metadata(url=address), source_uri=address, hosts=place.hosts)
        return
    words = {name: row[column].strip() for name, column in columns.items() if column < len(row)}
    url = words.get("url", "")
    if not is_page_address(url):
        message = (
            f"{where} has no address of a page or of its playback. Name the columns with --columns url=…,timestamp=…; the row was not used"
        )
        yield fault("bad_row", where, message, payload={"row": row[:20]})
        return
    captured_at = None
    if text := words.get("timestamp", ""):
        try:
            captured_at = instants.instant(text)
        except ValueError as error:
            yield fault("bad_captured_at", where, f"{where}: {error}. The rest of the row is used", payload=words)
    status = words.get("status", "")
    known = Metadata(
        url=url,
        captured_at=captured_at,
        http_status=int(status) if len(status) == 3 and status.isascii() and status.isdecimal() else None,
        media_type=words.get("mimetype") or None,
    )
    yield listed(known, source_uri=where, hosts=place.hosts)


def _columns(cells: list[str], named: Mapping[str, str]) -> dict[str, int]:
    """Our names of the columns → their places; empty where the first row is no head."""
    if any(urls.split(cell) and "/" in cell for cell in cells):
        return {}
    heads = [re.sub(r"[\W_]", "", cell.lower()) for cell in cells]
    found = {}
    for name, aliases in RECOGNISED.items():
        wanted = (re.sub(r"[\W_]", "", named[name].lower()),) if name in named else aliases
        place = next((heads.index(alias) for alias in wanted if alias in heads), None)
        if place is not None:
            found[name] = place
    return found


def _cells(line: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.strip().lstrip("\ufeff").split(_delimiter(line))]


def _delimiter(line: str) -> str:
    return max(DELIMITERS, key=line.count)
