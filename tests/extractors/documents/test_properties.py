"""What holds for every payload: nothing raises, and blocks, cells, headings and links lie where they should."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.documents import parse
from schemas.document import BlockKind, Document

TAGS = (
    "p",
    "div",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "h1",
    "h3",
    "b",
    "a href='x'",
    "a",
    "br",
    "span class='sr-only'",
    "nav",
    "main",
)
MORE_TAGS = (
    "article",
    "section",
    "dl",
    "dt",
    "dd",
    "select",
    "option",
    "pre",
    "img alt='a picture of the river in its valley'",
    "form",
    "font size=5",
)
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS + MORE_TAGS]),
    st.sampled_from([f"</{tag.split()[0]}>" for tag in TAGS + MORE_TAGS]),
    st.sampled_from(
        ["In 2010 Chad joined. ", "See also", " ", "\n", "&nbsp;", "Exit", "Top of Page", "\0", "é", "日本", "<!-- x -->", "<![endif]-->"]
    ),
)
LINES = st.sampled_from(
    [
        "",
        "Heading",
        "• item one",
        "- item",
        "1. item",
        "Text that goes on.",
        "wrapped text " * 7,
        "See also",
        "Top of Page",
        "# Title",
        "===",
        "  indented",
    ]
)


def check(document: Document) -> None:
    """The invariants of a document."""
    at = 0
    for number, block in enumerate(document.blocks):
        assert block.number == number
        assert at <= block.start_char < block.end_char <= len(document.text), "blocks are in order and do not overlap"
        assert document.text_of(block) == document.text_of(block).strip()
        at = block.end_char
        assert block.lead_in is None or block.lead_in < number
        assert len(block.heading_path) == len(block.heading_blocks)
        for above, words in zip(block.heading_blocks, block.heading_path, strict=True):
            assert above < number
            assert document.blocks[above].kind is BlockKind.HEADING
            assert document.text_of(document.blocks[above]) == words
        inside = block.start_char
        for cell in block.cells:
            assert inside <= cell.start_char < cell.end_char <= block.end_char, "cells lie in their row, in order"
            inside = cell.end_char
    for link in document.links:
        assert document.text[link.start_char : link.end_char] == link.text
        assert link.block is not None
        block = document.blocks[link.block]
        assert block.start_char <= link.start_char < link.end_char <= block.end_char


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html", "text/plain", "application/pdf"]),
    st.sampled_from([None, "utf-16", "latin-1", "x"]),
)
def test_no_bytes_raise(payload: bytes, media_type: str | None, charset: str | None) -> None:
    check(parse(payload, media_type=media_type, charset=charset))


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup_gives_a_document_in_order(markup: str) -> None:
    document = parse(markup.encode(), media_type="text/html", url="http://example.org/")
    check(document)
    assert document == parse(markup.encode(), media_type="text/html", url="http://example.org/"), "the same bytes give the same document"


@given(st.lists(LINES, max_size=20).map("\n".join))
def test_a_text_capture_loses_no_word(text: str) -> None:
    document = parse(text.encode(), media_type="text/plain")
    check(document)
    assert document.text == text
    kept = "".join(document.text_of(block) for block in document.blocks)
    marks = set(string.punctuation + string.whitespace + string.digits + "•")
    assert [c for c in kept if c not in marks] == [c for c in text if c not in marks]


@pytest.mark.parametrize(
    "payload",
    [
        b"<div>" * 20_000 + b"The end." + b"</div>" * 20_000,
        b"<ul><li>x" * 5_000 + b"The end.",
        b"<p>" + b"<a href=x>" * 5_000 + b"The end.",
        b"<table><tr><td colspan=1000 rowspan=1000>x" * 1_000 + b"<p>The end.",
        b"<p>" + b"x<br>" * 20_000 + b"The end.",
        b"<main>" * 1_000 + b"word " * 5_000 + b"The end.",
        b"<div class=sidebar>" * 1_000 + b"word " * 5_000 + b"The end.",
        b"<p>" + b"word <a class=exit-disclaimer>Exit</a> " * 5_000 + b"The end.",
    ],
    ids=["divs", "lists", "links", "tables", "breaks", "mains", "sidebars", "markers"],
)
def test_deep_and_broken_pages_keep_their_last_words(payload: bytes) -> None:
    document = parse(payload, media_type="text/html")
    check(document)
    assert document.text.endswith("The end.")


def test_a_very_long_line_becomes_blocks_that_a_pipeline_can_take() -> None:
    document = parse(b"word " * 200_000, media_type="text/plain")
    check(document)
    assert max(block.end_char - block.start_char for block in document.blocks) <= 100_000
    assert sum(len(document.text_of(block).split()) for block in document.blocks) == 200_000


@pytest.mark.parametrize(
    ("payload", "media_type", "found"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "text/html", "image/png"),
        (b"%PDF-1.4 <p>", None, "application/pdf"),
        (b"", "text/html", "text/html"),
        (b"Plain words.", "text/html; charset=utf-8", "text/plain"),
        (b"<p>Words.", None, "text/html"),
        (b"<p>Words.", "application/octet-stream", "text/html"),
        (b"a < b", None, "text/plain"),
    ],
)
def test_the_media_type_is_what_the_bytes_are(payload: bytes, media_type: str | None, found: str) -> None:
    document = parse(payload, media_type=media_type)
    assert document.media_type == found
    assert bool(document.blocks) is (found.startswith("text/") and bool(payload))
