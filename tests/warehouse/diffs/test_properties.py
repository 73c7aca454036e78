"""What holds of any two pages: nothing changes from a page to itself, a comparison has its mirror image, and its blocks can be applied."""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.warehouse.diffs.shelf import Shelf
from warehouse.diffs.align import align
from warehouse.diffs.blocks import apply
from warehouse.diffs.changeset import compare
from warehouse.diffs.words import folded, marks

LINES = [
    "<p>The harbour office publishes the register of moorings every spring.</p>",
    "<p>The harbour office publishes the list of moorings each spring.</p>",
    "<p>Ferries leave twice a day. Tickets are sold on board.</p>",
    "<p>Ferries leave twice a day.</p>",
    "<p>Tickets are sold on board.</p>",
    "<h2>Ferries</h2>",
    "<h2>Moorings</h2>",
    "<ul><li>Share</li><li>Print</li></ul>",
    "<p>Litter falls by 40%.</p>",
    "<p>Number of views (12)</p>",
    "<p>Number of views (19)</p>",
    "<p>See <a href='https://a.example/x'>the list</a>.</p>",
    "<p>See <a href='http://a.example/y'>the list</a>.</p>",
    "<table><tr><th>Berth</th><th>Length</th></tr><tr><td>North</td><td>80 m</td></tr><tr><td>South</td><td>95 m</td></tr></table>",
    "<table><tr><th>Berth</th><th>Length</th></tr><tr><td>South</td><td>90 m</td></tr><tr><td>North</td><td>80 m</td></tr></table>",
]
pages = st.lists(st.sampled_from(LINES), max_size=9).map(lambda lines: "<main><h1>Harbour</h1>" + "".join(lines) + "</main>")
words = st.lists(st.sampled_from(["net", "tide", "quay", ",", "(", "fog."]), max_size=12).map(" ".join)
many = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@many
@given(pages)
def test_from_a_page_to_itself_nothing_changes(shelf: Shelf, page: str) -> None:
    found = shelf.compared(page, page)
    assert not found
    assert not found.noise


@many
@given(pages, pages)
def test_a_comparison_has_its_mirror_image_and_its_blocks_can_be_applied(shelf: Shelf, one: str, other: str) -> None:
    url = shelf.fresh()
    a, b = shelf.put(one, url=url), shelf.put(other, url=url)
    forth, back = compare(shelf.connection, a, b), compare(shelf.connection, b, a).inverted()
    for layer in ("claims", "blocks", "tables", "links", "noise"):
        assert [(c.change, c.kind, c.old, c.new, c.marks, c.fields, c.reason) for c in forth.of(layer)] == [
            (c.change, c.kind, c.old, c.new, c.marks, c.fields, c.reason) for c in back.of(layer)
        ]
    changes = [change for change in (*forth.blocks, *forth.noise) if change.layer == "blocks"]
    assert apply(prose(shelf, a), changes) == [text for _, text in prose(shelf, b)]


@many
@given(words, words)
def test_marks_give_both_texts_back(one: str, other: str) -> None:
    found = marks(one, other)
    assert "".join(mark.words for mark in found if mark.op in "=-") == folded(one)
    assert "".join(mark.words for mark in found if mark.op in "=+") == folded(other)


@many
@given(st.text("abcd", max_size=30), st.text("abcd", max_size=30))
def test_aligned_pairs_are_equal_and_rise(one: str, other: str) -> None:
    pairs = align(one, other)
    assert all(one[i] == other[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def prose(shelf: Shelf, capture_id: str) -> list[tuple[int, str]]:
    """Number and text of a capture's blocks that are no rows."""
    return shelf.connection.execute(
        """SELECT b.number, b.text FROM captures AS c JOIN extractions AS e USING (doc_id) JOIN blocks AS b USING (extraction_id)
        WHERE c.capture_id = ? AND b.table_number IS NULL ORDER BY b.number""",
        [capture_id],
    ).fetchall()
