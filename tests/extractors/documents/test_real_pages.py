"""The collection of real pages beside the checkout, where there is one: what is annotated there lies in the main text."""

import csv
import json
from pathlib import Path
from urllib.parse import unquote

import pytest

from extractors.documents import parse
from schemas.document import Document, Zone

SHARED = Path(__file__).parents[4] / "shared"
GOLD = sorted(path for path in SHARED.glob("gold/*.json") if not path.name.startswith("diff-"))
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not GOLD, reason="no ../shared beside the checkout")]


def document(file: str) -> Document:
    path = SHARED / file
    with (path.parent / "captures.csv").open(encoding="utf-8") as rows:
        said = {row["file"]: row for row in csv.DictReader(rows)}.get(path.name, {})
    return parse(path.read_bytes(), media_type=said.get("mimetype") or None, url=said.get("url") or None)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_annotated_mention_lies_in_a_main_block(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    page = document(gold["document"])
    main = "\n".join(page.text_of(block) for block in page.blocks if block.zone is Zone.MAIN).replace("\u00a0", " ")
    surfaces = [" ".join(mention[0].split()) for mentions in gold["mentions"].values() for mention in mentions]
    missing = {surface for surface in surfaces if main.count(surface) < surfaces.count(surface)}
    assert not missing
    for mentions in gold.get("mention_offsets", {}).values():
        for mention in mentions:
            assert any(b.zone is Zone.MAIN and b.start_char <= mention["start"] and mention["end"] <= b.end_char for b in page.blocks)


def test_raw_and_rewritten_playback_of_one_memento_are_one_document() -> None:
    raw, rewritten = document("pages/fws-birds-20171124-raw.html"), document("pages/fws-birds-20171124-rewritten.html")
    assert (raw.text, raw.blocks, raw.links) == (rewritten.text, rewritten.blocks, rewritten.links)


@pytest.mark.parametrize("day", ["2016-07-13", "2016-10-10", "2016-11-07"])
def test_the_rows_of_a_table_are_those_of_that_day(day: str) -> None:
    gold = json.loads((SHARED / f"pages/unfccc-indc-{day}.gold.json").read_text(encoding="utf-8"))
    page = document(f"pages/unfccc-indc-{day}.html")
    rows = [[page.text_of(cell) for cell in block.cells] for block in page.blocks if len(block.cells) > 1 and not block.cells[0].is_head]
    assert [row[1] for row in rows] == [row["submission_date"] for row in gold]
    targets = {unquote(link.target) for link in page.links}
    assert targets >= {unquote(file["url"]) for row in gold for file in row["files"]}


def test_a_page_in_another_language_is_marked_and_kept() -> None:
    page = document("pages/cdc-japanese-20201123.html")
    assert page.language == "ja"
    assert len(page.blocks) > 100
