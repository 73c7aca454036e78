"""`captures.csv` beside saved pages. Its columns are COLUMNS; any but `file` may be missing or blank."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from raw.faults import fault, of_os_error
from raw.metadata import Metadata, from_words
from schemas.reject import Reject

NAME = "captures.csv"
COLUMNS = ("file", "url", "captured_at", "basis", "http_status", "mimetype")


@dataclass(slots=True)
class Manifest:
    """What a captures.csv says: for each file its entries, a file listed twice being two captures. `rejects` are the list's own faults."""

    location: str
    entries: dict[str, list[Metadata]] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)  # where a file was first named

    def absent(self, folder: Path) -> Iterator[Reject]:
        """A reject for every listed file that is not there."""
        for name, line in self.lines.items():
            if not (folder / name).is_file():
                where = f"{self.location}:{line}"
                yield fault(
                    "missing_file", where, f"{where} names {name!r}, which is not there. Put the file beside the list, or take the row out"
                )


def read(folder: Path, folder_uri: str) -> Manifest | None:
    """The captures.csv of a folder; None where there is none."""
    path, location = folder / NAME, f"{folder_uri}/{NAME}"
    try:
        if not path.is_file():
            return None
        data = path.read_bytes()
    except OSError as error:
        return Manifest(location, rejects=[of_os_error(error, location)])
    return parse(data, location)


def parse(data: bytes, location: str) -> Manifest:
    """The entries of a list; its faults become rejects and the rest counts."""
    found = Manifest(location)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # what spreadsheets save where they are not told otherwise
    rows = csv.reader(io.StringIO(text, newline=""))
    header: list[str] | None = None
    try:
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            if header is None:
                header = [cell.strip().lower() for cell in row]
                if not _check(header, found):
                    return found
            else:
                _add(dict(zip(header, row, strict=False)), len(row) > len(header), f"{location}:{rows.line_num}", rows.line_num, found)
    except csv.Error as error:
        where = f"{location}:{rows.line_num}"
        found.rejects.append(fault("bad_row", where, f"{where} is no CSV ({error}). The rows before it are used; mend it from there on"))
    return found


def _check(header: list[str], found: Manifest) -> bool:
    where = f"{found.location}:1"
    if "file" not in header:
        message = f"{where} has no column 'file' (its columns are {', '.join(header)}), so the list was not used"
        found.rejects.append(fault("bad_header", where, f"{message}. Name the columns {', '.join(COLUMNS)}"))
        return False
    if unknown := [name for name in header if name not in COLUMNS]:
        message = (
            f"{where} has columns that mean nothing here: {', '.join(unknown)}. Known are {', '.join(COLUMNS)}; the others were not used"
        )
        found.rejects.append(fault("unknown_column", where, message))
    return True


def _add(words: dict[str, str], too_long: bool, where: str, line: int, found: Manifest) -> None:
    name = words.get("file", "").strip()
    path = PurePosixPath(name.replace("\\", "/"))
    if not name or path.is_absolute() or ".." in path.parts or "\0" in name:
        message = f"{where}: {name!r} is no file beside the list. Give a path from the list's own folder; the row was not used"
        found.rejects.append(fault("bad_row", where, message, payload=words))
        return
    if too_long:
        message = f"{where} has more cells than the head of the list. Quote values with commas; the row was not used"
        found.rejects.append(fault("bad_row", where, message, payload=words))
        return
    metadata, rejects = from_words(words, where)
    found.rejects += rejects
    found.lines.setdefault(path.as_posix(), line)
    listed = found.entries.setdefault(path.as_posix(), [])
    if metadata not in listed:
        listed.append(metadata)
