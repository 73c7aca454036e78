"""What a run did, in numbers and in words."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from explorer import bulletin
from schemas.claim import record_kinds
from warehouse.news import NOTHING, News

MOST_WARNINGS = 20  # shown one by one; the rest is counted


@dataclass(slots=True)
class Report:
    """The account of one run. Counts are of rows that the run added, except `seen`, `unchanged` and `qualities`, which are of captures.

    A capture that is neither new nor unchanged was read again: the extractor is another since."""

    run_id: str = ""
    state: str = "running"
    seen: int = 0
    unchanged: int = 0
    documents: int = 0
    qualities: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)
    rejects: Counter[str] = field(default_factory=Counter)
    reject_messages: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    news: News = NOTHING
    notices: list[dict[str, str | None]] = field(default_factory=list)

    @property
    def rejected(self) -> int:
        """How many things became rejects in this run."""
        return self.rejects.total()

    @property
    def headline(self) -> str:
        """The run in one sentence."""
        if self.seen and self.seen == self.unchanged and not self.documents:
            return f"unchanged: all {self.seen} captures were known already"
        claims = sum(self.added[kind] for kind in record_kinds())
        new = self.added["captures"]
        read = f"{new} new of {self.seen} captures, {self.documents} documents read, {claims} new claims, {self.rejected} rejects"
        return f"{read}; {bulletin.headline(self.news)}" if self.news else read

    def rows(self) -> list[tuple[str, int]]:
        """The counts as rows of (what, how many), the same ones in every run."""
        return [
            ("captures seen", self.seen),
            ("captures new", self.added["captures"]),
            ("captures unchanged", self.unchanged),
            *((f"captures {quality}", count) for quality, count in sorted(self.qualities.items())),
            ("documents read", self.documents),
            *((f"new claims: {kind}", self.added[kind]) for kind in record_kinds()),
            ("new mentions", self.added["mentions"]),
            ("changes of claims", self.news.changes),
            ("page events", len(self.news.events)),
            *((f"rejects: {reason}", count) for reason, count in sorted(self.rejects.items())),
        ]

    def counts(self) -> dict[str, Any]:
        """The counts as the `runs` table keeps them."""
        told = {"changes": self.news.changes, "page_events": len(self.news.events), "notices": self.notices}
        counts = {"seen": self.seen, "unchanged": self.unchanged, "documents": self.documents, "rejects": self.rejected, **dict(self.added)}
        return {**counts, **{name: value for name, value in told.items() if value}}

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        return {
            "run_id": self.run_id,
            "state": self.state,
            "headline": self.headline,
            "counts": dict(self.rows()),
            "rejects": self.reject_messages,
            "warnings": self.warnings,
            "notices": self.notices,
        }

    def markdown(self) -> str:
        """The report for the Prefect UI."""
        lines = [f"# {self.headline}", "", f"Run `{self.run_id}` ended `{self.state}`.", "", "| what | how many |", "| --- | ---: |"]
        lines += [f"| {what} | {count} |" for what, count in self.rows()]
        for title, items in (("Rejects", self.reject_messages), ("Warnings", self.warnings)):
            if items:
                lines += ["", f"## {title}", "", *(f"- {item}" for item in shortened(items))]
        return "\n".join(lines) + "\n"


def shortened(items: list[str]) -> list[str]:
    """The first of many lines, and a line that counts the rest."""
    rest = len(items) - MOST_WARNINGS
    return [*items[:MOST_WARNINGS], f"… and {rest} more"] if rest > 0 else items
