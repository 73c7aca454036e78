"""Deep links land where the words stand: on pages of ours, and for all evidence of the real ones."""

import re
from collections import Counter
from pathlib import Path

import pytest

from explorer.mementos import fragment
from extractors.documents import parse
from extractors.documents.charset import decode
from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps
from raw.store import RawStore
from tests.explorer.text_fragments import Directive, landing, runs
from warehouse.connection import reader
from warehouse.diffs.change import Capture
from warehouse.diffs.side import Side
from warehouse.packing import Parts, unpack

PAGES = Path(__file__).parents[3] / "shared" / "pages"
LEAST = 0.99  # of the evidence quotes
EVIDENCE = """
SELECT e.doc_id, e.packed FROM extractions AS e SEMI JOIN (SELECT doc_id FROM captures WHERE ends_with(source_uri, '.html')) USING (doc_id)
WHERE EXISTS (FROM observations AS o WHERE o.extraction_id = e.extraction_id) ORDER BY e.doc_id
"""
PARTIES = "Alba, Bren, Corr, Dune, Esk"
PAGE = f"""<html lang="en"><body><main><h1>Compacts</h1><p>Litter fell by 75% until 2010. Noise fell by 75% until 2015.</p>
<h2>Lake Compact</h2><p>signed - 1998</p><p>parties - (5) {PARTIES}</p>
<h2>River Compact</h2><p>signed - 2004</p><p>parties - (5) {PARTIES}</p>
<table><tr><td>Alba</td><td>1998</td></tr><tr><td>Bren <a href="/x">Exit</a></td><td>1998</td></tr></table></main></body></html>"""


def side_of(parts: Parts) -> Side:
    """A reading as a side of a comparison."""
    return Side(Capture("c", "p", None, "k", "s", None, None, "d", None, "e"), parts, {})


def words_of(text: str) -> Counter[str]:
    """How often each word occurs."""
    return Counter(re.findall(r"\w+", text.casefold()))


def is_in(run: str, block: str) -> bool:
    """Whether a run of a browser's text is that block, or a part of it, or it with a few marks that we leave out."""
    one, other = "".join(run.split()), "".join(block.casefold().split())
    here, there = words_of(run), words_of(block)
    return one in other or other in one or ((there - here).total() <= 1 and (here - there).total() <= 8)


@pytest.mark.parametrize(
    ("words", "occurrence"),
    [("75%", 0), ("75%", 1), ("Alba", 0), ("Dune", 0), ("Dune", 1), ("Esk", 1), ("Compacts", 0), ("signed - 2004", 0)],
)
def test_words_that_stand_there_more_than_once_are_told_apart(words: str, occurrence: int) -> None:
    document = parse(PAGE.encode(), media_type="text/html", url=None)
    start = [found.start() for found in re.finditer(re.escape(words), document.text)][occurrence]
    block = next(block for block in document.blocks if block.start_char <= start < block.end_char)
    columns = [
        [getattr(one, name) for one in document.blocks] for name in ("kind", "zone", "level", "start_char", "end_char", "table_number")
    ]
    side = side_of(Parts(document.text, [()], [*columns, [0] * len(document.blocks)], [()] * 5, [()] * 5, [()] * 5, [()] * 4))
    page = runs(PAGE)
    place = landing(page, Directive.of(fragment(side.part(None, start, start + len(words), block.number))))
    assert place is not None
    blocks, text = [document.text_of(one).casefold() for one in document.blocks], document.text_of(block).casefold()
    assert (page[place[0]], page[: place[0]].count(text)) == (text, blocks[: block.number].count(text))
    if words == "75%":  # not in an enumeration: on the words themselves
        assert place[1] == start - block.start_char


@pytest.mark.parametrize(
    ("directive", "expected"),
    [
        ("#:~:text=bren", (0, 5)),
        ("#:~:text=ren", None),  # inside a word
        ("#:~:text=alba%20bren-,corr", (1, 0)),  # a prefix may stand in the block before
        ("#:~:text=bren,-dune", (1, 5)),
        ("#:~:text=corr,dune", (1, 0)),
        ("#:~:text=alba%20bren%20corr", None),  # words may not
    ],
)
def test_the_resolver_does_what_browsers_do(directive: str, expected: tuple[int, int] | None) -> None:
    assert landing(runs("<p>Alba <b>Bren</b></p><p>Corr  Bren<br>Dune</p><p hidden>Esk</p>"), Directive.of(directive)) == expected


@pytest.mark.shared
@pytest.mark.skipif(not PAGES.exists(), reason="no ../shared beside the checkout")
def test_deep_links_land_on_the_block_of_the_evidence(tmp_path: Path) -> None:
    settings = load_settings({"warehouse": tmp_path / "p.duckdb", "store": tmp_path / "raw", "engine": "direct"})
    ingest_sources([PAGES], settings, Steps())
    store, landed = RawStore(settings.store), Counter[bool]()
    with reader(settings.warehouse) as connection:
        readings = connection.execute(EVIDENCE).fetchall()
    for doc_id, packed in readings:
        side, page = side_of(unpack(packed)), runs(decode(store.get(doc_id), declared=None).text)
        for start, end, number in {place for places in side.claims.values() for place in places}:
            place = landing(page, Directive.of(fragment(side.part(None, start, end, number))))
            landed[place is not None and is_in(page[place[0]], side.blocks[number].text)] += 1
    assert landed.total() > 1000
    assert landed[True] >= LEAST * landed.total(), landed
