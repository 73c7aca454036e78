"""`pledger export-warc`: the raw store as an archive."""

from pathlib import Path

from flows.output import write_json, write_rows
from flows.settings import load_settings
from raw.export import export_warc
from raw.store import RawStore
from schemas.errors import UsageError


def run(folder: Path, name: str, store: Path | None, *, as_json: bool) -> None:
    """Write the files and say what is in them and what was left out for what reason."""
    root = load_settings({"store": store}).store
    if not root.is_dir():
        raise UsageError(f"there is no raw store at {root}. `pledger ingest SOURCE…` makes one; --store names another")
    if not name or Path(name).name != name:
        raise UsageError(f"--name is {name!r}: give the first part of a file's name, without a folder")
    done = export_warc(RawStore(root), folder, name=name)
    if as_json:
        files = [path.as_posix() for path in done.files]
        write_json({"files": files, "index": done.index and done.index.as_posix(), "captures": done.captures, "left_out": done.left_out})
        return
    rows = [("captures written", str(done.captures)), *((f"left out: {reason}", str(n)) for reason, n in sorted(done.left_out.items()))]
    rows += [("file", path.as_posix()) for path in done.files]
    write_rows(("what", "how many or where"), [*rows, ("index", done.index.as_posix() if done.index else "")], "table")
