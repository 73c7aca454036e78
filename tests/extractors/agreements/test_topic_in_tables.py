"""Which agreement a cell is about: its row's head, its column's head, the table's title. The tables are our own."""

import pytest

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import Reading, read

PAGE = """<html><head><title>Ritsem Treaty | Fells Ministry</title></head><body><main><h1>Treaties</h1><p>Many are old.</p>
<table><tr><th>Country</th><th>Sarek Accord</th><th>Abisko Pact</th></tr>
<tr><td>Norway</td><td>signed 1990</td><td>ratified 1995</td></tr></table>
<table><tr><th colspan="2">Kvikkjokk Convention</th></tr><tr><th>Signed</th><td>5 May 1991</td></tr>
<tr><th>Effective</th><td>6 June 1993</td></tr></table>
<table><tr><th>Treaty</th><th>In force</th></tr><tr><td>Padjelanta Protocol</td><td>1999</td></tr>
<tr><td>Sarek Accord</td><td>1990, amended 2004</td></tr></table>
<h2>Remarks</h2><p>The Ritsem Treaty is short.</p><h2>Dates</h2><p>Signed on 7 July 1977.</p>
</main></body></html>"""

TABLE = [
    ("signed 1990", "Sarek Accord", "column_head", "the head of its column"),
    ("ratified 1995", "Abisko Pact", "column_head", "and of the next"),
    ("5 May 1991", "Kvikkjokk Convention", "column_head", "the title row of its table"),
    ("6 June 1993", "Kvikkjokk Convention", "column_head", "also further down"),
    ("1999", "Padjelanta Protocol", "row_head", "the first cell of its row"),
    ("1990, amended 2004", "Sarek Accord", "row_head", "not the row above"),
    ("Signed on 7 July 1977", "Ritsem Treaty", "heading", "the page's title, where it names one agreement"),
]


@pytest.fixture(scope="module")
def page() -> Reading:
    return next(read([parse(PAGE.encode(), media_type="text/html")], build_nlp()))


def test_the_head_of_a_column_reaches_to_the_last_row_of_a_long_table() -> None:
    rows = "".join(f"<tr><th>Region {number}</th><td>{1900 + number}</td><td>{1901 + number}</td></tr>" for number in range(90))
    heads = "<tr><th>Region</th><th>Sarek Accord</th><th>Abisko Pact</th></tr>"
    long = next(read([parse(f"<html><table>{heads}{rows}</table></html>".encode(), media_type="text/html")], build_nlp()))
    last = long.passages[-1]
    topic = long.register.topic(last, last.block.cells[1].start_char, last.block.end_char)
    assert topic is not None
    assert topic.inherited is not None
    assert (topic.name, topic.inherited.source) == ("Sarek Accord", "column_head")


@pytest.mark.parametrize(("words", "name", "source", "why"), TABLE)
def test_a_cell_is_about_the_agreement_of_its_head(page: Reading, words: str, name: str, source: str, why: str) -> None:
    start = page.document.text.index(words)
    place = next(passage for passage in page.passages if passage.block.start_char <= start < passage.block.end_char)
    topic = page.register.topic(place, start, start + len(words))
    assert topic is not None, why
    assert topic.inherited is not None, why
    assert (topic.name, topic.inherited.source) == (name, source), why
    assert page.document.text[topic.inherited.start_char : topic.inherited.end_char] == name, why
