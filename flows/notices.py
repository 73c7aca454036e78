"""What a run tells people who are not watching it: what changed, or that it failed."""

from dataclasses import dataclass

from explorer.bulletin import headline, text
from flows.report import Report
from schemas.errors import PledgerError


@dataclass(frozen=True, slots=True)
class Notice:
    """A message: plain text, its subject one line."""

    subject: str
    body: str
    is_failure: bool = False


def of_changes(report: Report, link: str | None = None) -> Notice:
    """What the run found changed: counts, the first claims with their words, and where to see everything."""
    run = f"Run {report.run_id} ended {report.state}: {report.headline}."
    return Notice(f"Pledger: {headline(report.news)}", f"{text(report.news)}\n{run}\n{_seen_at(link)}")


def of_failure(report: Report, error: BaseException, link: str | None = None) -> Notice:
    """That the run failed, and why. What was published before is still there."""
    run = f"Run {report.run_id}" if report.run_id else "A run"
    why = str(error) if isinstance(error, PledgerError) else repr(error)
    body = f"{run} failed: {why}\n\nWhat was published before stays as it was; `pledger runs` has the account.\n{_seen_at(link)}"
    return Notice("Pledger: a run failed", body, is_failure=True)


def _seen_at(link: str | None) -> str:
    return f"Report: {link}\n" if link else ""
