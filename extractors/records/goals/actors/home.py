"""Home: the one country that a page is about, by its headings or by how often it names it."""

from collections import Counter

from extractors.reading import Reading
from extractors.records.goals.text.candidate import country_name, country_names
from schemas.document import BlockKind
from schemas.mention import Label

_OFTEN = 3  # mentions that make a country what a page is about
_HALF = 0.5  # of all mentions of countries on the page
_TOPS = 2  # headings at the head of a page, of which the first may be its menu


def written(reading: Reading, code: str) -> str:
    """A country's name as the page writes it most often, if by an acronym: "UK"; its adjectives are no names, nor mostly is "U.S."."""
    surfaces = Counter(m.surface for passage in reading.passages for m in passage.mentions if m.label is Label.COUNTRY and m.value == code)
    names = {name.lower() for name in country_names(code)}
    named = (said for said, _ in surfaces.most_common() if (said.isupper() and said.isalpha()) or said.lower() in names)
    return next(named, country_name(code))


def home(reading: Reading) -> str | None:
    """The code of the country that the first headings name alone, or that most mentions on the page are of; None where there is none."""
    named = [(passage, m.value) for passage in reading.passages for m in passage.mentions if m.label is Label.COUNTRY]
    if not named:
        return None
    tops = [passage.block.number for passage in reading.passages if passage.block.kind is BlockKind.HEADING][:_TOPS]
    titled = {code for passage, code in named if passage.block.number in tops}
    if titled:
        return titled.pop() if len(titled) == 1 else None
    (code, count), *_ = Counter(code for _, code in named).most_common(1)
    alone = count == len(named) > 1
    return code if alone or (count >= _OFTEN and count >= _HALF * len(named) and named[0][1] == code) else None
