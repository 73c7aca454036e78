"""A page's words, counted only as far as is asked. The pages are ours."""

import gc
import weakref

import pytest

from raw import view as module
from raw.view import View

PAGE = b"<html><head><title>not these</title></head><body><p>One two<br>three</p><script>var four;</script> five</body></html>"


@pytest.mark.parametrize(("most", "more"), [(0, True), (3, True), (4, False), (600, False)])
def test_a_page_has_more_words_than_a_number_or_not(most: int, more: bool) -> None:
    assert View(PAGE).has_more_words_than(most) is more


def test_the_question_can_be_asked_again_in_any_order() -> None:
    view = View(PAGE)
    assert [view.has_more_words_than(most) for most in (4, 0, 3, 2, 9, 1)] == [False, True, True, True, False, True]
    assert view.text == "one two three five"


def test_a_view_that_was_counted_is_let_go_of_at_once() -> None:
    view = View(PAGE)
    assert view.has_more_words_than(2)
    gone = weakref.ref(view)
    gc.disable()
    try:
        del view
        assert gone() is None
    finally:
        gc.enable()


def test_nothing_but_markup_has_no_words() -> None:
    assert not View(b"<p> <b> </b></p>").has_more_words_than(0)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (b"<p>one<b>two</b>&nbsp;three", "one two three"),
        (b"one <p <b>two>three", "one two>three"),
        (b"<p>one <p two", "one"),
        (b"<p>one > two < three > four", "one > two four"),
        (b"one < two and no tag", "one < two and no tag"),
    ],
)
@pytest.mark.parametrize("size", [1, 3, 8, 8192])
def test_words_are_the_same_however_a_page_is_cut_to_count_them(page: bytes, text: str, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", size)
    view = View(page)
    assert view.has_more_words_than(0)
    assert view.text == text
    assert [view.has_more_words_than(len(text.split()) - less) for less in (0, 1)] == [False, True]
