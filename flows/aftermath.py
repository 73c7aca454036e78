"""What comes after a run: feeds for readers, notices for people. Neither can make a run fail; what went wrong with them is a warning."""

from collections.abc import Sequence

from explorer.feeds import ALL
from flows import notices
from flows.notices import Notice
from flows.report import Report
from flows.settings import Settings
from flows.steps import Held, Steps


class Aftermath:
    """The feeds and the notices of one run. `link` is where its report is shown; None where it is shown nowhere."""

    def __init__(self, settings: Settings, steps: Steps, report: Report, link: str | None) -> None:
        self.settings, self.steps, self.report, self.link = settings, steps, report, link
        self.has_told = False

    def write_feeds(self, database: Held, pages: Sequence[str] | None) -> None:
        """Write the feeds of what was touched; all of them where there are none yet. Nothing where nothing was touched."""
        folder = self.settings.feeds
        if folder is None or (pages == [] and (folder / f"{ALL}.atom").exists()):
            return
        try:
            self.steps.feed(database, folder, pages)
        except OSError as error:
            reason = error.strerror or str(error)
            self.report.warnings.append(f"feeds cannot be written to {folder}: {reason}. Mend it, then: pledger feeds {folder}")

    def tell_changes(self) -> None:
        """Send notices of what changed; none where nothing did."""
        if self.report.news:
            self._tell(notices.of_changes(self.report, self.link))

    def tell_failure(self, error: BaseException) -> None:
        """Send notices that the run failed. Not where somebody stopped it: they know."""
        if isinstance(error, Exception):
            self._tell(notices.of_failure(self.report, error, self.link))

    def _tell(self, notice: Notice) -> None:
        if self.has_told or not self.settings.notify:
            return
        self.has_told = True
        sent = self.steps.tell(self.settings.notify, notice)
        self.report.notices += [{"target": one.target, "error": one.error} for one in sent]
        for number, one in enumerate(sent, 1):
            if one.error:
                place = f"target {number} of notify ({one.target})"
                self.report.warnings.append(f"{place} was not told: {one.error}. Nothing is sent again")
