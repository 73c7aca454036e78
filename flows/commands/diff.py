"""`pledger diff`: what changed between two captures, by address and days, by capture, or between two files."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from flows.output import write_json
from flows.settings import QUIETLY, load_settings
from schemas.errors import UsageError
from warehouse.connection import reader
from warehouse.diffs.captures import capture_named, captures_between, page_named
from warehouse.diffs.changeset import compare
from warehouse.reviews import standings

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from warehouse.diffs.change import ChangeSet

DIFFERENT = 1


def show_diff(
    names: list[str],
    start: str | None,
    end: str | None,
    warehouse: Path | None,
    *,
    form: str,
    noise: bool,
    exit_code: bool,
    key: str | None,
) -> None:
    """Compare and write; with `exit_code` the process ends with 1 where anything but noise differs."""
    if len(names) > 2:
        raise UsageError(f"{len(names)} things cannot be compared: give one address, or two captures, addresses or files")
    days = (_day(start, "--from"), _day(end, "--to"))
    if len(names) == 2 and any(days) and all(Path(name).is_file() for name in names):
        raise UsageError("--from and --to choose captures of an address: two files are compared as they are")
    with _meant(names, days, warehouse) as (connection, old, new):
        found = compare(connection, old, new, key_column=key)
        _write(connection, found, form, noise)
    if exit_code and found:
        sys.exit(DIFFERENT)


def _write(connection: "DuckDBPyConnection", found: "ChangeSet", form: str, noise: bool) -> None:
    if form == "html":
        from explorer.report import report

        print(report(connection, found), end="")
        return
    reviews = standings(connection, found)
    if form == "json":
        from explorer.events import as_object

        write_json(as_object(found, reviews))
    elif form == "md":
        from explorer.markdown import markdown

        print(markdown(found, noise=noise, reviews=reviews), end="")
    else:
        from flows.commands.diff_text import write_text

        write_text(found, noise=noise, reviews=reviews)


Meant = tuple["DuckDBPyConnection", str, str]


@contextmanager
def _meant(names: list[str], days: tuple[date | None, date | None], warehouse: Path | None) -> Iterator[Meant]:
    """A warehouse with both captures in it, and their ids."""
    files = [Path(name) for name in names if Path(name).is_file()]
    if len(names) == 2 and len(files) == 2:
        with _of_files(files[0], files[1]) as meant:
            yield meant
        return
    with reader(load_settings({"warehouse": warehouse}).warehouse) as connection:
        if len(names) == 1:
            old, new = captures_between(connection, _page(connection, names[0]), *days)
        else:
            old, new = (_capture(connection, name, day) for name, day in zip(names, days, strict=True))
        yield connection, old, new


def _capture(connection: "DuckDBPyConnection", name: str, day: date | None) -> str:
    """The capture that a name means: its id, or of an address the capture on a day, else the last."""
    found = capture_named(connection, name)
    return found if found else captures_between(connection, _page(connection, name), day, day)[1]


def _page(connection: "DuckDBPyConnection", address: str) -> str:
    page = page_named(connection, address)
    if page is None:
        raise UsageError(f"{address} is no file, no capture and no address of a page in the warehouse. `pledger pages` lists them")
    return page


@contextmanager
def _of_files(old: Path, new: Path) -> Iterator[Meant]:
    """Both files, ingested into a warehouse of their own that is thrown away afterwards."""
    from flows.ingestion import ingest_sources
    from flows.steps import Steps

    captures = [_single(path) for path in (old, new)]
    with TemporaryDirectory(prefix="pledger-diff-") as folder:
        settings = load_settings(
            {"warehouse": Path(folder) / "pledger.duckdb", "store": Path(folder) / "raw", "engine": "direct", **QUIETLY}
        )
        ingest_sources([old, new], settings, Steps())
        with reader(settings.warehouse) as connection:
            yield connection, captures[0], captures[1]


def _single(path: Path) -> str:
    """The id of the one capture in a file."""
    from raw.arrival import Arrival
    from raw.sources import read

    found = [item.capture.capture_id for item in read(path) if isinstance(item, Arrival)]
    if len(found) != 1:
        raise UsageError(f"{path} holds {len(found)} captures: name a file that is one page, or ingest it and compare two of its captures")
    return found[0]


def _day(text: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"{option} is {text!r}: give a day as YYYY-MM-DD") from error
