"""Real pairs of captures that people have labelled: what changed is told, and nothing else."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explorer.events import as_object
from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps
from warehouse.connection import reader
from warehouse.diffs.captures import capture_named
from warehouse.diffs.changeset import compare

SHARED = Path(__file__).parents[3] / "shared"
PAGES, GOLD = SHARED / "pages", SHARED / "gold"
CONTENT = ("claims", "blocks", "tables", "links", "page_events")
MOST_OTHERS = 2
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not PAGES.exists(), reason="no ../shared beside the checkout")]


class Pairs:
    """A warehouse with the real pages and some planted edits of them."""

    def __init__(self, folder: Path) -> None:
        kept = folder / "pages"
        kept.mkdir(parents=True)
        names = ("unfccc-*.html", "edgi-*.html", "doe-*.html", "epa-adaptation-*.html", "epa-hfstudy-*.html", "fws-*.html", "captures.csv")
        for path in (path for name in names for path in PAGES.glob(name)):
            shutil.copy(path, kept)
        _plant(kept, "edgi-falsepos-footer-b", "1849 C Street NW", "Closed. 1849 C Street NW")
        _plant(kept, "edgi-falsepos-num-views-b", "Comments (0)</p>", "Comments (0)</p><p>This report was withdrawn.</p>")
        _plant(kept, "edgi-falsepos-num-views-b", "Number of views (", "Withdrawn! Number of views (", "-line")
        settings = load_settings({"warehouse": folder / "p.duckdb", "store": folder / "raw", "engine": "direct"})
        ingest_sources([kept], settings, Steps())
        self._held = reader(settings.warehouse)
        self.connection = self._held.__enter__()

    def compared(self, old: str, new: str) -> dict[str, Any]:
        """The comparison of two files as an object."""
        ids = [capture_named(self.connection, f"{name}.html") for name in (old, new)]
        assert ids[0] is not None
        assert ids[1] is not None
        return as_object(compare(self.connection, ids[0], ids[1]))

    def close(self) -> None:
        """Let go of the warehouse."""
        self._held.__exit__(None, None, None)


def _plant(folder: Path, name: str, words: str, instead: str, suffix: str = "-planted") -> None:
    text = (folder / f"{name}.html").read_text(encoding="utf-8", errors="surrogateescape")
    (folder / f"{name}{suffix}.html").write_text(text.replace(words, instead), encoding="utf-8", errors="surrogateescape")
    rows = (folder / "captures.csv").read_text(encoding="utf-8").splitlines()
    row = next(row for row in rows if row.startswith(f"{name}.html,"))
    with (folder / "captures.csv").open("a", encoding="utf-8") as listed:
        listed.write(row.replace(f"{name}.html", f"{name}{suffix}.html").replace("2017-02", "2017-03") + "\n")


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pairs]:
    """The warehouse of this module."""
    made = Pairs(tmp_path_factory.mktemp("pairs"))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("old", "new", "party"),
    [
        ("unfccc-indc-2016-07-13", "unfccc-indc-2016-10-10", "Democratic People's Republic of Korea"),
        ("unfccc-indc-2016-10-10", "unfccc-indc-2016-11-07", "Pakistan"),
    ],
)
def test_each_step_of_the_submissions_changes_one_row(pairs: Pairs, old: str, new: str, party: str) -> None:
    found = pairs.compared(old, new)
    assert len(found["tables"]) == 1
    assert found["tables"][0]["new"]["value"].startswith(party)
    assert found["blocks"] == []


@pytest.mark.parametrize("name", ["footer", "num-views"])
def test_what_archivists_call_no_change_is_none(pairs: Pairs, name: str) -> None:
    found = pairs.compared(f"edgi-falsepos-{name}-a", f"edgi-falsepos-{name}-b")
    assert {layer: found[layer] for layer in CONTENT} == {layer: [] for layer in CONTENT}
    assert found["noise"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("edgi-falsepos-footer-a", "edgi-falsepos-footer-b-planted", "Closed."),
        ("edgi-falsepos-num-views-a", "edgi-falsepos-num-views-b-planted", "This report was withdrawn."),
        ("edgi-falsepos-num-views-a", "edgi-falsepos-num-views-b-line", "Withdrawn!"),
    ],
)
def test_a_true_edit_beside_the_noise_is_told(pairs: Pairs, old: str, new: str, words: str) -> None:
    found = pairs.compared(old, new)
    assert [words in change["new"]["quote"] for change in found["blocks"]] == [True]


def test_two_captures_with_one_body_are_one_version(pairs: Pairs) -> None:
    found = pairs.compared("epa-hfstudy-20190101033033", "epa-hfstudy-20190101051123")
    assert [found[layer] for layer in (*CONTENT, "noise")] == [[]] * 6


def test_raw_and_rewritten_playback_are_the_same(pairs: Pairs) -> None:
    found = pairs.compared("fws-birds-20171124-raw", "fws-birds-20171124-rewritten")
    assert [found[layer] for layer in CONTENT] == [[]] * 5


@pytest.mark.parametrize("name", ["doe-us-china-cerc", "epa-adaptation-collaboration"])
def test_true_changes_are_told_and_hardly_any_other(pairs: Pairs, name: str) -> None:
    gold = json.loads((GOLD / f"diff-{name}.json").read_text(encoding="utf-8"))
    found = pairs.compared(f"{name}-a", f"{name}-b")
    left = list(found["blocks"])
    for wanted in gold["block_changes"]:
        if change := _block(wanted, left):
            left.remove(change)
    assert len(found["blocks"]) - len(left) >= 0.9 * len(gold["block_changes"])
    assert len(left) <= MOST_OTHERS
    records = [record for record in gold["record_changes"] if not record["optional"] and record["kind"] != "document"]
    assert len([record for record in records if _record(record, found["claims"])]) >= 0.9 * len(records)


def _block(wanted: dict[str, Any], changes: list[dict[str, Any]]) -> dict[str, Any] | None:
    for change in changes:
        sides = ((change["old"], wanted["old_start_words"]), (change["new"], wanted["new_start_words"]))
        if change["change"] == wanted["change"] and all(
            (side is None) == (words is None) and (side is None or _plain(side["quote"]).startswith(_plain(words))) for side, words in sides
        ):
            return change
    return None


def _record(wanted: dict[str, Any], changes: list[dict[str, Any]]) -> bool:
    """Whether a change of this kind is about a value that the annotation names."""
    return any(
        change["change"] == wanted["change"]
        and change["kind"] == wanted["kind"]
        and ((change["old"] or change["new"])["value"] in wanted["what"] or wanted["kind"] == "agreement_event")
        for change in changes
    )


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())
