"""Agreements of a page's own country: pages → parts, read by the whole pipeline. The agreements and their states are invented."""

import pytest

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import read
from extractors.records.agreement_countries import draft
from tests.extractors.records.reader import one_line

NLP = build_nlp()


def records(body: str, *, title: str = "Fish", footer: str = "") -> list[str]:
    page = f"<html lang='en'><title>{title}</title><body><main>{body}</main><footer><p>{footer}</p></footer></body></html>"
    reading = next(iter(read([parse(page.encode(), media_type="text/html")], NLP)))
    return sorted({one_line(each) for each in draft(reading)})


NAMED = "<h1>Fish and us</h1><p>Fish know no borders.</p><p>The Agreement with Canada on Pacific Herring was signed in 2003.</p>"
BOTH = ["Agreement with Canada on Pacific Herring | CAN | party", "Agreement with Canada on Pacific Herring | USA | party"]


@pytest.mark.parametrize(
    ("title", "footer", "expected", "why"),
    [
        ("Herring | US EPA", "", BOTH, "the title"),
        ("Herring", "An official website of the United States government", BOTH, "the footer"),
        ("Herring", "Contact us", BOTH[:1], "nothing shows whose page it is"),
        ("Herring | US EPA", "Australian Government", BOTH[:1], "two governments"),
        ("Herring", "Government of Canada", BOTH[:1], "the partner's own page: the other side is not told"),
        ("Herring | The Monoaa Club", "", BOTH[:1], "letters inside a word"),
    ],
)
def test_the_side_that_a_name_leaves_out_is_the_publishers(title: str, footer: str, expected: list[str], why: str) -> None:
    assert records(NAMED, title=title, footer=footer) == expected, why


@pytest.mark.parametrize(
    ("heading", "expected", "why"),
    [
        ("With Canada", ["CAN", "USA"], "a section"),
        ("Bilateral agreements with Canada", ["CAN", "USA"], "in more words"),
        ("Problems with Canada geese", [], "geese"),
        ("With Canada and Mexico", [], "two partners"),
        ("Canada", [], "no more than a name"),
    ],
)
def test_a_section_is_about_what_is_between_its_country_and_the_pages(heading: str, expected: list[str], why: str) -> None:
    body = f"<h1>Fish and us</h1><p>Fish know no borders.</p><h2>{heading}</h2><h3>Herring Treaty</h3><p>It sets the catch of herring.</p>"
    assert records(body, title="Fish | US EPA") == [f"Herring Treaty | {country} | party" for country in expected], why


RUN_IN = "<h1>Fish and us</h1><p>Fish know no borders.</p><h2>{}</h2><ul><li><b>Peru.</b> {}</li></ul>"


@pytest.mark.parametrize(
    ("heading", "line", "expected", "why"),
    [
        (
            "Bilateral projects",
            "Under the Herring Cooperation Agreement, EPA counts fish.",
            ["PER", "USA"],
            "a country that opens the line",
        ),
        ("Bilateral projects", "Under the Herring Convention, EPA counts fish.", [], "a convention is open to all"),
        ("News", "Under the Herring Cooperation Agreement, EPA counts fish.", [], "no section on single countries"),
    ],
)
def test_a_line_that_opens_with_a_country_is_about_what_is_between_it_and_the_pages(
    heading: str, line: str, expected: list[str], why: str
) -> None:
    found = records(RUN_IN.format(heading, line), title="Fish | US EPA")
    assert [each.split(" | ")[1] for each in found] == expected, why
