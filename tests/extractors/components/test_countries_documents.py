"""What one block leaves open is decided by the whole document."""

import pytest

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import read
from schemas.mention import Label

PAGES: list[tuple[tuple[str, ...], str, str]] = [
    (
        ("Party", "Fiji", "Peru", "Ghana", "Georgia", "Chile", "Malta", "Samoa"),
        "FJI PER GHA GEO CHL MLT WSM",
        "a page that lists countries",
    ),
    (("Georgia", "Offices in Alabama and Florida", "The plant near Atlanta"), "", "a page of a state"),
    (("Georgia", "The talks were held in Tbilisi.", "Abkhazia was not represented."), "GEO", "a page of the Caucasus"),
    (("Jordan", "He is coach at the high school.", "Jordan Smith played for Scott County."), "", "a page about a person"),
    (
        (
            "Jordan",
            "A delegation from Amman arrived.",
        ),
        "JOR",
        "a page about the country",
    ),
    (("Lebanon", "Boone County Sheriff", "Indianapolis Street", "Zionsville High School"), "", "a page of a town"),
    (("Lebanon",), "LBN", "nothing speaks against it"),
    (("Georgia",), "", "nothing speaks for it"),
    (("Congo", "Aid reached Goma and North Kivu.", "Kinshasa agreed."), "COD", "the eastern neighbour"),
    (("Congo", "Brazzaville agreed."), "COG", "the western neighbour"),
    (("Congo",), "COG", "the name in ISO 3166"),
]


def country_codes(*paragraphs: str) -> str:
    html = "<html lang=en><body><main>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</main></body></html>"
    reading = next(read([parse(html.encode(), media_type="text/html")], build_nlp()))
    return " ".join(m.value for passage in reading.passages for m in passage.labelled(Label.COUNTRY))


@pytest.mark.parametrize(("paragraphs", "expected", "why"), PAGES)
def test_the_page_decides(paragraphs: tuple[str, ...], expected: str, why: str) -> None:
    assert country_codes(*paragraphs) == expected, why


def test_no_mention_stays_open() -> None:
    html = b"<html lang=en><body><main><p>Lebanon</p><p>Turkey</p></main></body></html>"
    reading = next(read([parse(html, media_type="text/html")], build_nlp()))
    rules = {m.rule for passage in reading.passages for m in passage.mentions}
    assert "country.undecided" not in rules
