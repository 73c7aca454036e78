"""Slides that take turns beside the content have a zone of their own: what they show differs from visit to visit."""

import pytest

from schemas.document import Zone
from tests.extractors.documents.pages import html, words

SLIDES = "<ul class='slides'><li><p>Herons at dawn over the estuary.</p></li><li><p>A ferry leaves the harbour.</p></li></ul>"
CONTENT = "<main><h1>Harbour</h1><p>The harbour office keeps the register of moorings and publishes it every spring.</p>{}</main>"


@pytest.mark.parametrize("name", ["flexslider flexslider-1", "carousel slide", "views_slideshow", "owl-carousel"])
def test_slides_in_the_page_head_are_a_zone_of_their_own(name: str) -> None:
    document = html(f"<header><p>Port of Example</p><div class='{name}'>{SLIDES}</div></header>" + CONTENT.format(""))
    assert words(document, Zone.SLIDESHOW) == ["Herons at dawn over the estuary.", "A ferry leaves the harbour."]
    assert "Port of Example" in words(document, Zone.HEADER)


def test_slides_between_head_and_content_are_too() -> None:
    document = html(f"<div id='carousel'>{SLIDES}</div>" + CONTENT.format(""))
    assert words(document, Zone.SLIDESHOW) == ["Herons at dawn over the estuary.", "A ferry leaves the harbour."]


def test_slides_in_the_content_are_content() -> None:
    document = html(CONTENT.format(f"<div class='carousel'>{SLIDES}</div>"))
    assert words(document, Zone.SLIDESHOW) == []
    assert "Herons at dawn over the estuary." in words(document, Zone.MAIN)


def test_a_page_without_a_marked_content_has_no_slides_beside_it() -> None:
    assert words(html(f"<p>Moorings</p><div class='carousel'>{SLIDES}</div>"), Zone.SLIDESHOW) == []
