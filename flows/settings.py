"""Settings: flag > environment (`PLEDGER_…`) > `pledger.toml` > default, each remembered with where it came from."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from flows.targets import Target, targets
from schemas.errors import UsageError

FILE_NAME = "pledger.toml"
Engine = Literal["auto", "direct", "prefect"]
SWITCH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
# For warehouses that are thrown away: no feeds, and nobody is told.
QUIETLY: Mapping[str, Any] = {"feeds": "", "notify": ()}
ENGINES: tuple[Engine, ...] = ("auto", "direct", "prefect")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run can be told. Paths are absolute or relative to the current folder; `origins` says where each value came from.

    `batch_size` counts captures a batch, `max_rejects` the rejects a run may add before it fails (None: any number). `contact` is what
    archives are told of who asks; `fetch_allow_private` lets an archive lie on this machine or in a private network; `hosts` is a file
    with further rules for addresses. `feeds` is the folder for feeds, `notify` are the places told of changes and failures.
    """

    warehouse: Path
    store: Path
    engine: Engine
    batch_size: int
    max_rejects: int | None
    model: str | None
    contact: str | None
    fetch_allow_private: bool
    hosts: Path | None
    feeds: Path | None
    notify: tuple[Target, ...]
    origins: Mapping[str, str]


NAMES = tuple(field.name for field in fields(Settings) if field.name != "origins")


def load_settings(flags: Mapping[str, Any] | None = None, *, cwd: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """The settings in force. `flags` holds what the command line gave (None: not given). UsageError for a value that cannot be meant."""
    cwd, environ = cwd or Path.cwd(), os.environ if environ is None else environ
    file = find_file(cwd)
    home = file.parent if file else cwd
    values: dict[str, Any] = {
        "warehouse": _shortest(home / "warehouse" / "pledger.duckdb", cwd),
        "store": _shortest(home / "raw" / "captures", cwd),
        "engine": "auto",
        "batch_size": 100,
        "max_rejects": None,
        "model": None,
        "contact": None,
        "fetch_allow_private": False,
        "hosts": None,
        "feeds": None,
        "notify": (),
    }
    origins = dict.fromkeys(NAMES, "default")
    for origin, found in (
        (str(file), _from_file(file)),
        ("environment", _from_environment(environ)),
        ("flag", {name: value for name, value in (flags or {}).items() if value is not None}),
    ):
        for name, value in found.items():
            values[name] = _checked(name, value, origin, home if origin == str(file) else Path())
            origins[name] = f"PLEDGER_{name.upper()}" if origin == "environment" else origin
    return Settings(**values, origins=origins)


def find_file(cwd: Path) -> Path | None:
    """The nearest `pledger.toml`, in this folder or above it."""
    return next((folder / FILE_NAME for folder in (cwd, *cwd.parents) if (folder / FILE_NAME).is_file()), None)


def _shortest(path: Path, cwd: Path) -> Path:
    return path.relative_to(cwd) if path.is_relative_to(cwd) else path


def _from_file(file: Path | None) -> dict[str, Any]:
    if file is None:
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{file} cannot be read as TOML: {error}. Mend it, or move it away to use the defaults") from error
    if unknown := sorted(found.keys() - set(NAMES)):
        raise UsageError(f"{file} sets {', '.join(unknown)}, which is no setting. The settings are {', '.join(NAMES)}")
    return found


def _from_environment(environ: Mapping[str, str]) -> dict[str, str]:
    return {name: environ[key] for name in NAMES if environ.get(key := f"PLEDGER_{name.upper()}")}


def _checked(name: str, value: Any, origin: str, base: Path) -> Any:
    if name == "notify":
        return targets(value, origin)
    if name == "feeds" and value == "":
        return None  # said to be off, so that no place further down is asked
    if name in ("warehouse", "store", "hosts", "feeds"):
        return base / Path(str(value)).expanduser()
    if name == "fetch_allow_private":
        if str(value).lower() not in SWITCH:
            raise UsageError(f"{name} is {value!r} ({origin}): it takes true or false")
        return SWITCH[str(value).lower()]
    if name in ("batch_size", "max_rejects"):
        least = 1 if name == "batch_size" else 0
        try:
            number = int(value)
        except (TypeError, ValueError):
            number = -1
        if number < least:
            raise UsageError(f"{name} is {value!r} ({origin}): it takes a whole number of {least} or more")
        return number
    if name == "engine" and value not in ENGINES:
        raise UsageError(f"engine is {value!r} ({origin}): it takes one of {', '.join(ENGINES)}")
    return value
