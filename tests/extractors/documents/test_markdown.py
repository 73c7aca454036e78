"""Of Markdown links the words stay in the text and the addresses become links."""

import pytest

from extractors.documents import parse
from extractors.documents.markdown import without_addresses
from schemas.document import Document

CASES = [
    ("See the [Reef Protocol](/wiki/Reef).", "See the Reef Protocol.", [("Reef Protocol", "/wiki/Reef")], "a link"),
    ('[A](/a "The title of A") and [B](</b c>)', "A and B", [("A", "/a"), ("B", "/b c")], "with a title, in angle brackets"),
    ("[Lead](/wiki/Lead_(metal)) in paint", "Lead in paint", [("Lead", "/wiki/Lead_(metal)")], "an address with brackets of its own"),
    ("![A map of reefs](map.png) shows", "A map of reefs shows", [], "an image is what it shows, and no link"),
    ("Signed [1](#fn1) by both", "Signed 1 by both", [("1", "#fn1")], "a note"),
    ("It fell by 40% [see (2)] overall (Annex I)", "It fell by 40% [see (2)] overall (Annex I)", [], "brackets that are no link"),
    (r"Write \[words](address)", r"Write \[words](address)", [], "a link that is only shown"),
    ("[two\nlines](/x) of words", "two\nlines of words", [("two\nlines", "/x")], "over the end of a line"),
]


@pytest.mark.parametrize(("markdown", "text", "links", "why"), CASES)
def test_words_stay_and_addresses_go(markdown: str, text: str, links: list[tuple[str, str]], why: str) -> None:
    found, drafts = without_addresses(markdown)
    assert found == text, why
    assert [(found[link.start : link.end], link.href) for link in drafts] == links, why


def read(text: str, media_type: str = "text/markdown") -> Document:
    return parse(text.encode(), media_type=media_type, url="https://www.reefs.example/wiki/Treaties")


PAGE = """# Treaties

In 2009 Chile signed the [Reef Protocol](/wiki/Reef).

- the [Lake Treaty](lake) of 1998
- more by [mail](mailto:a@b.example)
"""


def test_links_are_those_of_the_block_that_they_stand_in() -> None:
    page = read(PAGE)
    assert [(link.text, link.target, page.text_of(page.blocks[link.block or 0])) for link in page.links] == [
        ("Reef Protocol", "https://www.reefs.example/wiki/Reef", "In 2009 Chile signed the Reef Protocol."),
        ("Lake Treaty", "https://www.reefs.example/wiki/lake", "the Lake Treaty of 1998"),
    ]
    assert all(page.text[link.start_char : link.end_char] == link.text for link in page.links)


def test_plain_text_is_taken_at_its_word() -> None:
    page = read(PAGE, "text/plain")
    assert (page.text, page.links) == (PAGE, ())


def test_many_brackets_cost_no_more_than_other_text() -> None:
    for text in ("[" * 200_000, "[a](" * 50_000, "![" * 100_000, "[a](b(" * 40_000):
        assert without_addresses(text) == (text, [])
