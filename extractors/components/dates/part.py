"""One point of a date expression, as far as it has been read."""

from dataclasses import dataclass, replace

from schemas.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Part:
    """A year, month and day, each as far as the text gives it. `month` may be a code of ISO 8601-2 for a season or quarter (21 to 41).

    `year` is four characters of EDTF ("1998", "199X", "18XX"), with a minus before years BC. `mark` is "~", "?" or "%".
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    mark: str = ""

    @property
    def rule(self) -> str:
        """The rule's name by what the part gives."""
        if self.day is not None:
            return "dates.day"
        if self.month is not None:
            return "dates.month" if self.month <= 12 else "dates.season" if self.month <= 32 else "dates.part_of_year"
        return {0: "dates.year", 1: "dates.decade"}.get((self.year or "").count("X"), "dates.century")

    def edtf(self) -> str:
        """The part in EDTF, unchecked."""
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        return f"{self.year}{month}{day}{self.mark}"

    def marked(self, mark: str) -> "Part":
        """The part with one more qualification: approximate and uncertain together are "%"."""
        return self if not mark or mark in self.mark else replace(self, mark=mark if not self.mark else "%")

    def completed(self, other: "Part") -> "Part":
        """The part with the year, and to its day the month, of a neighbour."""
        month = other.month if self.month is None and self.day is not None else self.month
        return replace(self, year=self.year or other.year, month=month)


def checked(value: str) -> str | None:
    """The value where it is valid EDTF; None where the calendar has no such day, or a range ends before it starts."""
    try:
        return Edtf(value)
    except ValueError:
        return None


def span_value(first: Part, last: Part) -> str | None:
    """The EDTF range between two parts. "Nov-Feb 2017" begins in the year before."""
    if value := checked(f"{first.edtf()}/{last.edtf()}"):
        return value
    if first.year and last.year and first.year.isdigit() and first.year == last.year and first.month:
        earlier = replace(first, year=f"{int(first.year) - 1:04d}")
        return checked(f"{earlier.edtf()}/{last.edtf()}")
    return None
