"""Text captures get the structure of pages from their lines; their text stays the payload."""

import pytest

from schemas.document import Zone
from tests.extractors.documents.pages import find, plain, shown, words

CAPTURE = """An official website of the United States government.

Work with Partners

Mercury in Rivers

Mercury harms fish. The programme looks at:
  • mines,
  • mills.

On this Page:

River Basin Treaty

In 2009 the treaty was signed.

Top of Page

For questions, contact:
Jo Doe
U.S. River Office
"""


def test_a_text_capture_has_banner_headings_lists_and_contents() -> None:
    page = plain(CAPTURE)
    assert page.text == CAPTURE
    assert words(page, Zone.BANNER) == ["An official website of the United States government."]
    assert shown(page, Zone.MAIN) == [
        ("heading", "Work with Partners"),
        ("heading", "Mercury in Rivers"),
        ("paragraph", "Mercury harms fish. The programme looks at:"),
        ("list_item", "mines,"),
        ("list_item", "mills."),
        ("heading", "River Basin Treaty"),
        ("paragraph", "In 2009 the treaty was signed."),
        ("paragraph", "For questions, contact:"),
        ("list_item", "Jo Doe"),
        ("list_item", "U.S. River Office"),
    ]
    assert find(page, "mills").lead_in == find(page, "Mercury harms").number
    assert find(page, "In 2009").heading_path == ("Work with Partners", "Mercury in Rivers", "River Basin Treaty")
    assert find(page, "For questions").heading_path == ("Work with Partners", "Mercury in Rivers"), (
        "the section ended at the top-of-page line"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Top of Page",
        "References",
        "last updated: 3 May 2016",
        "30% or more plus \n3% and (ii) 12%.",
        "an official website of the united states",
    ],
)
def test_a_line_or_two_are_taken_as_they_are(text: str) -> None:
    page = plain(text)
    assert {block.zone for block in page.blocks} == {Zone.MAIN}
    assert " ".join(words(page)).split() == text.split()
