"""One spaCy component per mention label. To add a label: a module here and a line in COMPONENTS."""

from extractors.components import agreements, countries, dates, percentages

COMPONENTS: tuple[str, ...] = (dates.NAME, countries.NAME, percentages.NAME, agreements.NAME)
