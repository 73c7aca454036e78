"""The closing words of treaties: a text → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

ADOPTED, SIGNED = {"Lake Agreement | adopted | 1989-05-03"}, {"Lake Agreement | signed | 1989-05-03"}
ROWS = [
    (
        "DONE at Oslo, this third day of May one thousand nine hundred and eighty-nine, in English.",
        ADOPTED,
        "in capitals, the day in words",
    ),
    ("In witness whereof they have met.\n\nDone at Oslo on 3 May 1989 in a single copy.", ADOPTED, "what follows the date tells no more"),
    ("Done this 3rd day of May 1989 at Oslo.", ADOPTED, "the place behind the day"),
    ("Done at Kuwait City, in the State of Kuwait, on 3 May 1989.", ADOPTED, "a country as a place is no party"),
    ("Done in duplicate at Oslo on 3 May 1989, in two languages.", SIGNED, "copies are for those who sign"),
    ("DONE IN TRIPLICATE at Oslo, this third day of May, 1989.", SIGNED, "the same in capitals"),
    ("Signed in two originals at Oslo, this third day of May 1989.", SIGNED, "signed"),
    ("Work done at Oslo until 3 May 1989 is listed below.", set(), "done by somebody"),
    ("Done by the staff of the lab in Oslo, the survey is of 3 May 1989.", set(), "a sentence of its own"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_closing_words_date_the_agreement_of_the_page(text: str, expected: set[str], why: str) -> None:
    assert events(f"# Lake Agreement\n\nArticle 1\n\nThe lake is to be kept clean.\n\n{text}\n") == expected, why


def test_the_agreement_is_that_of_the_title() -> None:
    text = "# Lake Agreement\n\nRecalling the River Convention of the coastal states,\n\nDone at Oslo on 3 May 1989.\n"
    assert "Lake Agreement | adopted | 1989-05-03" in events(text)
