"""Where captures come from: one module per kind of source. To add one: a module here with `knows` and `read`, and a line in SOURCES."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from raw.arrival import Arrival
from raw.hosts import Hosts
from raw.sources import manifest, page, warc
from raw.sources.folder import Walk
from raw.sources.kind import Kind
from raw.sources.place import Place, uri_part
from schemas.errors import UsageError
from schemas.reject import Reject

# In the order in which they are asked. What tells itself by its first bytes comes before what is known by its ending.
SOURCES: tuple[Kind, ...] = (
    Kind("warc", warc.knows, warc.read),
    Kind("page", page.knows, page.read),
)


def read(path: Path, *, hosts: Hosts | None = None) -> Iterator[Arrival | Reject]:
    """Every capture of a folder or a file, one at a time, in the order of the paths; what cannot be read comes as a reject.

    Raises UsageError at once where there is nothing at this path. `hosts` are rules for addresses other than the shipped ones.
    """
    if not path.exists():
        raise UsageError(f"there is nothing at {path}. Check the spelling, or the folder that the command was started in ({Path.cwd()})")
    return _read(path, hosts)


def _read(path: Path, hosts: Hosts | None) -> Iterator[Arrival | Reject]:
    walk = Walk(SOURCES, hosts)
    whole = Path(path.resolve()) if path.name in ("", "..", ".") else Path.cwd() / path
    if path.is_dir():
        yield from walk.folder(path, uri_part(whole.name) or "root")
    else:
        folder = uri_part(whole.parent.name) or "root"
        listed = manifest.read(whole.parent, folder)
        yield from listed.rejects if listed else ()
        manifests = ((PurePosixPath(folder), listed),) if listed else ()
        yield from walk.file(Place(path, f"{folder}/{uri_part(whole.name)}", manifests, hosts, walk.revisits), named=True)
    yield from walk.end()
