"""Plug-ins: mention labels and record kinds of a user's own field, from a package outside this project.

A package names a `Plugin` under the entry point group `pledger.plugins`; installing it is all. docs/plug-ins.md has a whole one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from schemas.draft import Draft
from schemas.errors import UsageError
from schemas.record import Record

GROUP = "pledger.plugins"


@dataclass(frozen=True)
class Plugin:
    """What a plug-in adds.

    `version` goes into the extractor's version: change it with the rules. `components` are names of spaCy components, which the plug-in's
    module has registered; `drafters` take a Reading. `tables` names the table of each record kind, and `migrations` is the folder of the
    SQL that makes them, each column with a COMMENT, applied after ours.
    """

    name: str
    version: str
    components: tuple[str, ...] = ()
    record_kinds: tuple[type[Record], ...] = ()
    drafters: tuple[Callable[[Any], Iterator[Draft]], ...] = ()
    tables: Mapping[type[Record], str] = field(default_factory=dict)
    migrations: Path | None = None


@cache
def plugins() -> tuple[Plugin, ...]:
    """The installed plug-ins, by name. UsageError where one cannot be loaded or is none."""
    found = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        where = f"the plug-in {entry.name!r} ({entry.value})"
        try:
            plugin = entry.load()
        except Exception as error:
            raise UsageError(f"{where} cannot be loaded: {error!r}. Mend it, or uninstall its package") from error
        if not isinstance(plugin, Plugin):
            raise UsageError(f"{where} is a {type(plugin).__name__}, no Plugin. Mend its entry point, or uninstall its package")
        if unlisted := [kind.kind_name for kind in plugin.record_kinds if kind not in plugin.tables]:
            raise UsageError(f"{where} names no table for {', '.join(unlisted)}. Add it to `tables`")
        found.append(plugin)
    return tuple(found)
