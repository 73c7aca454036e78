"""Feeds: valid by RFC 4287 and JSON Feed 1.1 whatever pages say, and with ids that stay."""

import json
import random
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import pytest

from explorer.entry import iri
from explorer.feed_files import write
from explorer.feeds import feeds
from schemas.record import Record
from tests.explorer.feed_rules import ATOM, atom_faults, json_feed_faults
from tests.warehouse.made import AT, LATER, PAGE, agreement, capture, extraction, goal
from warehouse.load import load_batch
from warehouse.migrate import migrate

Page = tuple[str, str, list[Record]]  # text, day, claims
# The page comes back to what it was, and makes its first step once more.
HISTORY: list[Page] = [
    ("the first page", "2014-01-01", [goal(40)]),
    ("the second page", "2015-01-01", [goal(60), agreement()]),
    ("the first page", "2016-01-01", [goal(40)]),
    ("the second page", "2017-01-01", [goal(60), agreement()]),
    ("the third page", "2018-01-01", []),
]
EVIL = 'A & B <script>alert(1)</script> "quoted" \x0b ]]> \ufffe'


def warehouse(pages: Sequence[Page], *, url: str = PAGE, version: str = "v1") -> duckdb.DuckDBPyConnection:
    """A warehouse to which these captures came one after the other."""
    connection = duckdb.connect(":memory:")
    migrate(connection)
    for text, day, records in pages:
        load_batch(connection, "r", [capture(text, day, url=url)], [extraction(text, records, version=version)], [], AT)
    return connection


@cache
def usual() -> duckdb.DuckDBPyConnection:
    """A warehouse of HISTORY, for tests that only read it."""
    return warehouse(HISTORY)


def ids(text: str) -> list[str]:
    """The ids of a JSON Feed's items."""
    return [item["id"] for item in json.loads(text)["items"]]


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([], id="nothing at all"),
        pytest.param(HISTORY[:1], id="one version, no change"),
        pytest.param(HISTORY, id="a page that comes back"),
        pytest.param([(EVIL, "2014-01-01", [goal(subject=EVIL)]), ("x" + EVIL, "2015-01-01", [goal(60, subject=EVIL)])], id="hostile"),
        pytest.param([("ab", "0201-01-01", [goal()]), ("cd", "9999-12-31", [])], id="days far away"),
    ],
)
def test_every_feed_is_valid(pages: list[Page]) -> None:
    made = feeds(warehouse(pages))
    assert {"all.atom", "all.json"} <= made.keys()
    for name, text in made.items():
        assert (name, atom_faults(text) if name.endswith(".atom") else json_feed_faults(text)) == (name, [])


@pytest.mark.parametrize(
    "url", ["https://a.example/a b?q=ä&x=<y>#[z]", "https://münchen.example/100%", "https://a.example:8080/%41|{}^`\\"]
)
def test_addresses_that_are_none_are_escaped(url: str) -> None:
    for name, text in feeds(warehouse(HISTORY, url=url)).items():
        assert (atom_faults(text) if name.endswith(".atom") else json_feed_faults(text)) == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("https://a.example/a%20b", "https://a.example/a%20b"),  # what is escaped already is not escaped again
        ("https://a.example/100%", "https://a.example/100%25"),
        ("https://a.example/ä", "https://a.example/%C3%A4"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("http://[broken/x", None),  # no address at all
        ("javascript:alert(1)", None),  # never a link
        ("ftp://a.example/", None),
        ("saved/page.html", None),
        (None, None),
    ],
)
def test_web_addresses_only_and_escaped(url: str | None, expected: str | None) -> None:
    assert iri(url) == expected


@pytest.mark.parametrize(
    ("fault", "old", "new"),
    [
        ("not well-formed", "</feed>", ""),
        ("has 0 updated", "<updated>2018-01-01T00:00:00Z</updated>\n  <author>", "<author>"),
        ("updated is", "T00:00:00Z</updated>", "</updated>"),
        ("has no author", "<author>\n    <name>Pledger</name>\n  </author>", ""),
        ("id is", "<id>urn:uuid:", "<id>"),
        ("does not know", "<generator>", "<flavour /><generator>"),
        ("has elements", '<content type="html">', '<content type="html"><p />'),
    ],
)
def test_the_rules_find_what_is_wrong(fault: str, old: str, new: str) -> None:
    text = feeds(usual())["all.atom"]
    assert old in text
    assert any(fault in found for found in atom_faults(text.replace(old, new)))


def test_ids_and_bytes_are_the_same_in_any_order_of_arrival_and_when_all_comes_again() -> None:
    expected = feeds(usual())
    assert feeds(warehouse([*HISTORY, *HISTORY])) == expected
    for seed in range(4):
        assert feeds(warehouse(random.Random(seed).sample(HISTORY, len(HISTORY)))) == expected


def test_an_entry_keeps_its_id_when_later_captures_come() -> None:
    before = [found for n in range(2, 6) for found in [ids(feeds(warehouse(HISTORY[:n]))["all.json"])]]
    assert all(set(one) < set(other) for one, other in pairwise(before))


def test_a_page_that_makes_the_same_step_again_has_another_entry() -> None:
    found = json.loads(feeds(usual())["kind-percentage_goal.json"])["items"]
    again = [(item["title"], item["date_published"][:4]) for item in found if "→" in item["title"]]
    assert len(again) == len({item["id"] for item in found if "→" in item["title"]}) == 3
    assert [day for title, day in again if title.index("40") < title.index("60")] == ["2017", "2015"]


def test_one_change_has_one_id_in_every_feed() -> None:
    made = feeds(usual())
    (page,) = [text for name, text in made.items() if name.startswith("page-") and name.endswith(".json")]
    assert set(ids(page)) == set(ids(made["all.json"])) >= set(ids(made["kind-agreement.json"]))
    atom = ElementTree.fromstring(made["all.atom"].encode())
    assert [entry.findtext(f"{ATOM}id") for entry in atom.findall(f"{ATOM}entry")] == ids(made["all.json"])


def test_another_extractor_reading_the_same_adds_no_entry() -> None:
    connection = warehouse(HISTORY)
    expected = feeds(connection)
    for text, day, records in HISTORY:
        load_batch(connection, "r2", [capture(text, day)], [extraction(text, records, version="v2")], [], LATER)
    assert feeds(connection) == expected


def test_feeds_hold_the_newest_and_both_quotes_with_their_place_in_the_archive() -> None:
    made = feeds(usual(), limit=1)
    assert all(len(json.loads(text)["items"]) == 1 for name, text in made.items() if name.endswith(".json"))
    change = json.loads(feeds(warehouse(HISTORY[:2]))["kind-percentage_goal.json"])["items"][0]["content_html"]
    assert change.count("<blockquote>") == 2
    assert change.count('<a href="https://web.archive.org/web/') == 2
    assert "#:~:text=" in change


def test_files_are_written_where_they_changed_only_and_of_pages_only_those_asked_for(tmp_path: Path) -> None:
    connection = warehouse(HISTORY[:2])
    other = "https://harbour.example/other"
    for text, day, records in HISTORY[:2]:
        there = capture(text, day, url=other, url_key="example,harbour)/other")
        load_batch(connection, "r", [there], [extraction(text, records)], [], AT)
    first = write(connection, tmp_path, pages=[])
    assert first[0] == first[1] == 2 * (1 + 2 + 2)  # all, two kinds, two pages: as there was nothing yet
    assert write(connection, tmp_path)[1] == 0
    page_id = capture("any").page_id
    assert write(connection, tmp_path, pages=[page_id]) == (2 * (1 + 2 + 1), 0)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_feed_whose_changes_are_gone_is_empty_and_still_valid(tmp_path: Path) -> None:
    """A capture that comes between two versions may take both changes away; whoever reads their feed must not keep them."""
    write(warehouse(HISTORY[:2]), tmp_path)
    write(warehouse(HISTORY[:1]), tmp_path)
    for path in tmp_path.iterdir():
        text = path.read_text(encoding="utf-8")
        assert (atom_faults(text) if path.suffix == ".atom" else json_feed_faults(text)) == []
        assert "urn:uuid" not in text or (path.suffix == ".atom" and "<entry>" not in text)
