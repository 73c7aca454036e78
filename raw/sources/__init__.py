"""Where captures come from: one module per kind of source. To add one: a module here with `knows` and `read`, and a line in SOURCES."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from raw.arrival import Arrival
from raw.hosts import Hosts
from raw.revisits import Earlier, Revisits
from raw.sources import capture_list, cdx, manifest, page, stdin, wacz, warc
from raw.sources.folder import Walk
from raw.sources.kind import Kind
from raw.sources.place import uri_part
from schemas.errors import UsageError
from schemas.reject import Reject

# In the order in which they are asked. What tells itself by its first bytes comes before what is known by its ending.
SOURCES: tuple[Kind, ...] = (
    Kind("warc", warc.knows, warc.read),
    Kind("wacz", wacz.knows, wacz.read),
    Kind("cdx", cdx.knows, cdx.read),
    Kind("capture_list", capture_list.knows, capture_list.read, capture_list.TABLES),
    Kind("page", page.knows, page.read),
)


def read(
    path: Path, *, hosts: Hosts | None = None, columns: Mapping[str, str] | None = None, earlier: Earlier | None = None
) -> Iterator[Arrival | Reject]:
    """Every capture of a folder, a file, or standard input (`-`), one at a time in the order of the paths; rejects for what cannot be read.

    Raises UsageError at once where there is nothing at this path. `hosts` are rules for addresses other than the shipped ones; `columns`
    says what a CSV list calls its columns, by our names (`url`, `timestamp`, `status`, `mimetype`), where they are not recognised.
    `earlier` finds captures of earlier runs, for revisits of what they hold (`RawStore.find`).
    """
    if path == Path("-"):
        return stdin.read(hosts=hosts, earlier=earlier)
    if not path.exists():
        raise UsageError(f"there is nothing at {path}. Check the spelling, or the folder that the command was started in ({Path.cwd()})")
    return _read(path, Walk(SOURCES, hosts, columns or {}, revisits=Revisits(earlier)))


def _read(path: Path, walk: Walk) -> Iterator[Arrival | Reject]:
    whole = Path(path.resolve()) if path.name in ("", "..", ".") else Path.cwd() / path
    if path.is_dir():
        yield from walk.folder(path, uri_part(whole.name) or "root")
    else:
        folder = uri_part(whole.parent.name) or "root"
        listed = manifest.read(whole.parent, folder)
        yield from listed.rejects if listed else ()
        manifests = ((folder, listed),) if listed else ()
        yield from walk.file(walk.place(path, f"{folder}/{uri_part(whole.name)}", manifests, named=True))
    yield from walk.end()
