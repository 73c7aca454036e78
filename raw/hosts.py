"""The rules for addresses, read from data: session parameters, playback hosts, snapshot sites."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from raw import instants
from schemas.errors import UsageError

SESSION_LENGTH = 16  # characters from which a value can be a session's
SHIPPED = Path(__file__).with_name("hosts.toml")
_PARTS = {
    "{day}": r"(?P<day>\d{1,2})",
    "{month}": r"(?P<month>[a-z]{3,9})",
    "{year}": r"(?P<year>\d{4})",
    "{site}": r"(?P<site>[a-z0-9.-]{1,253})",
}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A site that shows another one as of one day."""

    host: re.Pattern[str]
    site: str
    represents_at: date | None
    path_endings: tuple[str, ...]

    def match(self, host: str) -> tuple[str, date | None] | None:
        """The live site's host and the day, where the host is one of this kind."""
        found = self.host.fullmatch(host)
        if not found:
            return None
        parts = found.groupdict()
        when = self.represents_at
        if when is None and {"day", "month", "year"} <= parts.keys():
            when = instants.day(parts["year"], parts["month"], parts["day"])
            if when is None:
                return None  # 99foo2017snapshot.example.org is a host like any other
        return self.site.replace("{site}", parts.get("site", "")), when


@dataclass(frozen=True, slots=True)
class Hosts:
    """The rules: shipped ones and those that a user added."""

    dropped: tuple[str, ...]
    session: tuple[str, ...]
    playback: frozenset[str]
    snapshots: tuple[Snapshot, ...]
    kept: frozenset[str]

    def drops(self, name: str, value: str) -> bool:
        """Whether a query parameter is never part of a page's key."""
        return _listed(name, self.dropped) or (len(value) >= SESSION_LENGTH and _listed(name, self.session))

    def snapshot(self, host: str) -> tuple[Snapshot, str, date | None] | None:
        """The rule, the live host and the day of a snapshot site; None for every other host."""
        if host in self.kept:
            return None
        for rule in self.snapshots:
            if found := rule.match(host):
                return rule, *found
        return None


@cache
def load(*extensions: Path) -> Hosts:
    """The shipped rules, extended by a user's files. UsageError names the file and what is wrong in it."""
    dropped: set[str] = set()
    session: set[str] = set()
    playback: set[str] = set()
    snapshots: list[Snapshot] = []
    kept: set[str] = set()
    for path in (*extensions, SHIPPED):
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            if unknown := data.keys() - {"query", "playback", "snapshot", "kept"}:
                raise ValueError(f"unknown tables {', '.join(sorted(unknown))}")
            dropped |= {name.lower() for name in data.get("query", {}).get("dropped", [])}
            session |= {name.lower() for name in data.get("query", {}).get("session", [])}
            playback |= {host.lower() for host in data.get("playback", {}).get("hosts", [])}
            snapshots += [_snapshot(entry) for entry in data.get("snapshot", [])]
            kept |= {entry["host"].lower() for entry in data.get("kept", [])}
        except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"the host rules in {path} cannot be used: {error}. Their shape is explained in docs/addresses.md") from error
    return Hosts(tuple(sorted(dropped)), tuple(sorted(session)), frozenset(playback), tuple(snapshots), frozenset(kept))


def _listed(name: str, names: tuple[str, ...]) -> bool:
    low = name.lower()
    return any(low.startswith(entry[:-1]) if entry.endswith("*") else low == entry for entry in names)


def _snapshot(entry: dict[str, Any]) -> Snapshot:
    if unknown := entry.keys() - {"host", "site", "represents_at", "path_endings"}:
        raise ValueError(f"unknown keys {', '.join(sorted(unknown))} in [[snapshot]]")
    pattern = re.escape(entry["host"].lower()).replace(r"\{", "{").replace(r"\}", "}")
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    when = entry.get("represents_at")
    if when is not None and type(when) is not date:
        raise ValueError(f"represents_at = {when!r} is no day such as 2021-01-19")
    return Snapshot(re.compile(pattern), entry["site"].lower(), when, tuple(entry.get("path_endings", ())))
