"""What a run shall read: its sources, and what of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

from raw import archives, instants, urls
from schemas.errors import UsageError

MEMENTO = "memento:"  # an address in an archive, as a source
DAY_LENGTH = len("2021-01-19")
START_OF = {4: "0101000000", 8: "000000"}  # shortened timestamps: a year, a day
END_OF = {4: "1231235959", 8: "235959"}

Source = str | Path


@dataclass(frozen=True, slots=True)
class Request:
    """`archive` is asked for `memento:` sources, between `start` and `end` or nearest to `at`, for at most `limit` captures of each.

    `fetch` lets the captures of lists be fetched; `columns` says what a list calls its columns, by our names.
    """

    archive: str = "wayback"
    start: datetime | None = None
    end: datetime | None = None
    at: datetime | None = None
    limit: int | None = None
    fetch: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)

    def as_parameters(self) -> dict[str, Any]:
        """This as JSON values; what is at its default is left out."""
        instants_ = {name: value.isoformat() for name in ("start", "end", "at") if (value := getattr(self, name))}
        plain = {"archive": self.archive, "limit": self.limit, "fetch": self.fetch, "columns": dict(self.columns)}
        return {**instants_, **{name: value for name, value in plain.items() if value not in (None, False, {})}}

    @classmethod
    def from_parameters(cls, values: Mapping[str, Any]) -> Self:
        """The request that `as_parameters` gave these values of."""
        dated = {name: datetime.fromisoformat(values[name]) for name in ("start", "end", "at") if name in values}
        return cls(**{**values, **dated})


def from_words(
    *, archive: str | None, start: str | None, end: str | None, at: str | None, limit: int | None, fetch: bool, columns: str | None
) -> Request:
    """The request that somebody wrote. UsageError for what cannot be meant."""
    if at and (start or end):
        raise UsageError("give --at, for the capture nearest to an instant, or --from and --to, for all between two; not both")
    if archive:
        archives.find(archive)  # says at once what is wrong with it
    return Request(
        archive=archive or "wayback",
        start=_instant("--from", start),
        end=_instant("--to", end, whole_day=True),
        at=_instant("--at", at),
        limit=limit,
        fetch=fetch,
        columns=_columns(columns),
    )


def check(sources: Sequence[Source]) -> None:
    """UsageError where a source is none."""
    for source in map(str, sources):
        if source.startswith(MEMENTO):
            if urls.split(source.removeprefix(MEMENTO).strip()) is None:
                raise UsageError(f"{source} names no page: write an address behind it, such as memento:https://www.example.org/page")
        elif source != "-" and not Path(source).exists():
            where = "Nothing is fetched by itself: write memento:ADDRESS to ask an archive for a page's captures"
            raise UsageError(
                f"there is no {source}. "
                + (
                    where
                    if "://" in source
                    else "Name a folder or a page, an archive (WARC, ARC, WACZ), an index or a list that exists, or -"
                )
            )


def absolute(source: Source) -> str:
    """A source as it is named from everywhere. UsageError for standard input, which there is only here and now."""
    if str(source) == "-":
        raise UsageError("standard input cannot be read on a schedule: name a file or a folder")
    return str(source) if str(source).startswith(MEMENTO) else str(Path(source).absolute())


def _instant(option: str, words: str | None, *, whole_day: bool = False) -> datetime | None:
    """An instant; of a year or a day the first second, or its last one where `whole_day`."""
    if not words:
        return None
    text = words.strip()
    if text.isdecimal():
        text += (END_OF if whole_day else START_OF).get(len(text), "")
    try:
        found = instants.instant(text)
    except ValueError as error:
        raise UsageError(f"{option} cannot be used: {error}") from error
    return found + timedelta(days=1, seconds=-1) if whole_day and len(text) == DAY_LENGTH else found


def _columns(words: str | None) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in (words or "").split(",") if pair.strip()]
    known = ("url", "timestamp", "status", "mimetype")
    if wrong := [name for name, sign, column in pairs if name.strip() not in known or not sign or not column.strip()]:
        raise UsageError(f"--columns names {wrong[0]!r}: write pairs such as url=Page,timestamp=Seen; the names are {', '.join(known)}")
    return {name.strip(): column.strip() for name, _, column in pairs}
