"""A folder of files, walked in the order of their paths; or one file."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from raw.arrival import Arrival
from raw.faults import fault, of_os_error
from raw.hosts import Hosts
from raw.revisits import Revisits
from raw.sources import manifest, sidecar
from raw.sources.kind import Kind
from raw.sources.manifest import Manifest
from raw.sources.place import Place, uri_part
from schemas.reject import Reject

HEAD_BYTES = 2048  # enough to tell what a file is
# Never sources: they speak of the pages beside them, or to people.
EXPLAINING = frozenset(
    {manifest.NAME, "readme", "readme.md", "readme.txt", "readme.rst", "license", "license.txt", "license.md", "thumbs.db", "desktop.ini"}
)
NAMED_IN_MESSAGE = 3

Manifests = tuple[tuple[str, Manifest], ...]


@dataclass(slots=True)
class Walk:
    """One reading of a folder or a file. `unsupported` are the files of no known kind by folder and ending: one reject each."""

    kinds: tuple[Kind, ...]
    hosts: Hosts | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    unsupported: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    revisits: Revisits = field(default_factory=Revisits)

    def place(self, path: Path, uri: str, manifests: Manifests, *, named: bool = False) -> Place:
        """A file of this walk."""
        return Place(path, uri, manifests, named, self.columns, self.hosts, self.revisits)

    def folder(self, folder: Path, uri: str, above: Manifests = ()) -> Iterator[Arrival | Reject]:
        """The captures of a folder and the folders in it. Symbolic links are read only where they lead to a file inside the same folder."""
        manifests = above
        if listed := manifest.read(folder, uri):
            yield from listed.rejects
            yield from listed.absent(folder)
            manifests = ((uri, listed), *above)
        try:
            with os.scandir(folder) as found:
                entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=attrgetter("name"))
        except OSError as error:
            yield of_os_error(error, uri)
            return
        present = {entry.name for entry in entries}
        for entry in entries:  # an entry knows its kind without another question to the disk
            name = entry.name
            path, inner = folder / name, f"{uri}/{uri_part(name)}"
            if entry.is_symlink() and not _inside(path, folder):
                yield fault(
                    "symlink_outside", inner, f"{inner} is a symbolic link that leads out of its folder or nowhere. Copy what it points to"
                )
            elif entry.is_dir():
                yield from self.folder(path, inner, manifests)
            elif name.lower() not in EXPLAINING and not _is_sidecar(name, present):
                yield from self.file(self.place(path, inner, manifests))

    def file(self, place: Place) -> Iterator[Arrival | Reject]:
        """The captures of one file, by the first kind of source that knows it."""
        try:
            if not stat.S_ISREG(place.path.stat().st_mode):
                yield fault(
                    "not_a_file",
                    place.source_uri,
                    f"{place.source_uri} is no ordinary file (a pipe, a socket, a device): it was not opened",
                )
                return
            with place.path.open("rb") as file:
                head = file.read(HEAD_BYTES)
        except OSError as error:
            yield of_os_error(error, place.source_uri)
            return
        kind = next((kind for kind in self.kinds if kind.knows(place.path, head)), None)
        if kind is None and (place.named or place.columns):
            kind = next((kind for kind in self.kinds if place.path.suffix.lower() in kind.endings), None)
        if kind is not None:
            yield from kind.read(place)
        elif place.named:
            yield _unsupported(place.source_uri, [place.path.name])
        else:
            folder, _, name = place.source_uri.rpartition("/")
            self.unsupported.setdefault((folder, Path(name).suffix.lower()), []).append(name)

    def end(self) -> Iterator[Arrival | Reject]:
        """What could be told only now: revisits of later records, and one reject for each folder and ending with files of no known kind."""
        yield from self.revisits.end()
        for (folder, ending), names in self.unsupported.items():
            yield _unsupported(f"{folder}/*{ending}", names)


def _unsupported(location: str, names: list[str]) -> Reject:
    some = ", ".join(names[:NAMED_IN_MESSAGE]) + (", …" if len(names) > NAMED_IN_MESSAGE else "")
    found = f"{location}: {len(names)} file(s) are neither pages nor archives ({some}) and were not read"
    return fault("unsupported_file", location, f"{found}. Convert them, or take them out of the source")


def _inside(link: Path, folder: Path) -> bool:
    """Whether a link leads to an ordinary file inside its own folder: nothing is walked for ever, nothing read that was not meant."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_file() and target.is_relative_to(folder.resolve())


def _is_sidecar(name: str, present: set[str]) -> bool:
    return name.endswith(sidecar.ENDING) and name.removesuffix(sidecar.ENDING) in present
