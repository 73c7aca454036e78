"""Tables of parties: tables as pages draw them → records, read by the whole pipeline. The agreements and their states are invented."""

import pytest

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import read
from extractors.records.agreement_countries import draft
from tests.extractors.records.reader import one_line

NLP = build_nlp()


def records(title: str, *rows: str) -> list[str]:
    """The parts that a page with one table gives: its rows with their cells parted by bars, the heads first."""
    first, *others = rows
    rule = "|" + "---|" * first.count("|")
    text = "\n".join(
        [f"# {title}", "", "As of May.", "", f"| {first} |", rule, *(f"| {row} |" for row in others), "", "Source: depositary."]
    )
    reading = next(iter(read([parse(text.encode(), media_type="text/plain")], NLP)))
    return sorted({one_line(each) for each in draft(reading)})


REEF = "Reef Convention"


@pytest.mark.parametrize(
    ("heads", "row", "expected", "why"),
    [
        ("Country | Signed | Ratified", "Chile | 2 May 2001 | 3 June 2003", "CHL | party", "it ratified"),
        ("Country | Signed | Ratified", "Chile | 2 May 2001 | –", "CHL | signatory", "it only signed"),
        ("Country | Signed | Ratified", "Chile | – | –", "", "nothing is said of it"),
        (
            "Country | Signed | Ratified, accepted or acceded",
            "Chile | – | 08/02/2018 (accession)",
            "CHL | party",
            "three words",
        ),
        ("Participant | Signature | Ratification, Approval (AA)", "Chile | 2001 | 2003 (AA)", "CHL | party", "a mark for approval"),
        ("Party | Signature | Ratification", "Chile | 2 May 2001 | pending", "CHL | signatory", "the head over its name is no role"),
        ("Party | Ratification", "Chile | pending", "", "nor where nothing else is told"),
        ("Country | Signed | Status", "Chile | May 2, 2001 | ratified June 3, 2003", "CHL | party", "the status in words, with its day"),
        ("Country | Signed | Status", "Chile | May 2, 2001 | not ratified", "CHL | signatory", "the signature says more"),
        ("Country | Signed | Status", "Chile | no | not a party", "CHL | non_party", "neither"),
        ("Country | Signed | Status", "Chile | no | acceded June 13, 2022", "CHL | party", "without a signature"),
        (
            "Country | Signed | Status",
            "Chile | May 2, 2001 | withdrawn from Congress in 2019",
            "CHL | signatory",
            "the bill",
        ),
        ("Country | Ratified", "Chile | expected 2030", "", "a plan"),
        ("Country | Member since", "Chile | 2005", "CHL | party", "since a year"),
        ("Country | Target | Base year", "Chile | 30% by 2030 | 2005", "", "years of a target"),
        ("Country | Last report", "Chile | 2005", "", "a date of something else"),
    ],
)
def test_rows_of_countries(heads: str, row: str, expected: str, why: str) -> None:
    found = records(f"Status of the {REEF}", heads, row, "Peru | x | y")
    assert [line for line in found if "CHL" in line] == ([f"{REEF} | {expected}"] if expected else []), why


MATRIX = "Country | Reef Convention | Coast Protocol"


@pytest.mark.parametrize(
    ("row", "expected", "why"),
    [
        ("Kenya | 2000 | 2005", ["Coast Protocol | KEN | party", "Reef Convention | KEN | party"], "years"),
        ("Kenya | Party | signed", ["Coast Protocol | KEN | signatory", "Reef Convention | KEN | party"], "words"),
        ("Kenya | Yes | No", ["Coast Protocol | KEN | non_party", "Reef Convention | KEN | party"], "yes and no"),
        ("Kenya | x | –", ["Reef Convention | KEN | party"], "a mark; a dash says nothing"),
        ("Kenya | 12 projects | 40%", [], "figures of something else"),
        ("All countries | 2000 | 2005", [], "no country"),
    ],
)
def test_a_column_for_each_agreement(row: str, expected: list[str], why: str) -> None:
    assert [line for line in records("Conventions", MATRIX, row, "Peru | – | –") if "PER" not in line] == expected, why


def test_a_column_for_each_country() -> None:
    found = records("Conventions", "Agreement | Kenya | Peru", "Reef Convention | 2000 | signed", "Coast Protocol | – | Party")
    assert found == ["Coast Protocol | PER | party", "Reef Convention | KEN | party", "Reef Convention | PER | signatory"]


def test_on_the_page_of_one_country_the_status_is_its_own() -> None:
    rows = ("Reef Convention | Ratified (2019)", "Coast Protocol | Signed, not ratified")
    assert records("Peru: agreements", "Agreement | Status", *rows) == ["Coast Protocol | PER | signatory", "Reef Convention | PER | party"]
    assert records("Agreements of Peru and Chile", "Agreement | Status", *rows) == [], "of two it cannot be told"
    assert records("Peru: agreements", "Agreement | Status", "Reef Convention | In force", "Coast Protocol | Open") == [], (
        "the treaty's status"
    )


def test_partners_are_those_of_the_country_whose_table_it_is() -> None:
    rows = ("Seabird Agreement | Japan | 1974", "Seal Agreement | China | 1986")
    expected = [
        "Seabird Agreement | AUS | party",
        "Seabird Agreement | JPN | party",
        "Seal Agreement | AUS | party",
        "Seal Agreement | CHN | party",
    ]
    assert records("Australia and its neighbours", "Agreement | Partner | Signed", *rows) == expected
    assert records("Australia and its neighbours", "Agreement | Venue | Signed", *rows) == [], "a place"


def test_the_sentence_that_introduces_a_table_says_whose_it_is() -> None:
    table = "| Agreement | Partner |\n|---|---|\n| Seabird Agreement | Japan |\n| Seal Agreement | China |"
    text = f"# Birds\n\nText.\n\nBirds know no borders, nor do seals. Australia has two agreements to protect them:\n\n{table}\n\nEnd."
    reading = next(iter(read([parse(text.encode(), media_type="text/plain")], NLP)))
    assert {one_line(each) for each in draft(reading)} == {
        f"{name} | {country} | party"
        for name, pair in (("Seabird Agreement", "AUS JPN"), ("Seal Agreement", "AUS CHN"))
        for country in pair.split()
    }
