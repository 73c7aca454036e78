"""Where a file of a source lies, and what lies beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from raw.hosts import Hosts
from raw.metadata import Metadata
from raw.revisits import Revisits
from raw.sources.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Place:
    """A file, its `source_uri`, and the lists that may name it (each with the folder that it lies in, the nearest first).

    A `source_uri` begins with the name of the folder that was given (or that holds the file that was given) and goes on with the path
    inside it, with forward slashes. It is the same from every working directory and on every machine: reading a folder again makes no
    new captures.
    """

    path: Path
    source_uri: str
    manifests: tuple[tuple[str, Manifest], ...] = ()
    named: bool = False  # somebody asked for this very file; else it was met in a folder
    columns: Mapping[str, str] = field(default_factory=dict)  # of a CSV list: what we call a column → what the list calls it
    hosts: Hosts | None = field(default=None, repr=False)
    revisits: Revisits = field(default_factory=Revisits, repr=False)  # of the whole source: a revisit may repeat what another file holds

    def listed(self) -> list[Metadata]:
        """What the nearest list that names the file says of it."""
        for folder, manifest in self.manifests:
            name = self.source_uri.removeprefix(f"{folder}/")
            if entries := manifest.entries.get(name):
                return entries
        return []


def uri_part(name: str) -> str:
    """A file's name as valid text: bytes that are none are written as escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
