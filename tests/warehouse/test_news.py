"""What is new: what the last publication did not have, each thing once, however runs ended in between."""

from pathlib import Path

import duckdb
import pytest

from schemas.capture import Quality
from schemas.errors import WarehouseError
from schemas.record import Record
from tests.warehouse.made import AT, LATER, capture, extraction, goal
from warehouse.load import load_batch
from warehouse.news import NOTHING, News, news, touched
from warehouse.publish import publish

Page = tuple[str, str, list[Record]]
FIRST: Page = ("the first page", "2014-01-01", [goal(40)])
SECOND: Page = ("the second page", "2015-01-01", [goal(60)])


def load(database: duckdb.DuckDBPyConnection, *pages: Page, version: str = "v1") -> None:
    """Captures of one page, with what they claim."""
    readings = [extraction(text, records, version=version) for text, _, records in pages]
    load_batch(database, "r", [capture(text, day) for text, day, _ in pages], readings, [], AT if version == "v1" else LATER)


def told(database: duckdb.DuckDBPyConnection, published: Path) -> News:
    """What is new now; published afterwards, as a run does."""
    found = news(database, published, None)
    publish(database, published)
    return found


def test_the_first_publication_has_everything_to_tell_and_the_next_nothing(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, FIRST, SECOND)
    found = told(database, published)
    assert (found.counts, found.pages, str(found.since)) == ({"modified": 1}, 1, "2015-01-01")
    assert [claim.label for claim in found.claims] == ["target: reduce litter =40% → target: reduce litter =60%"]
    assert not told(database, published)
    assert news(database, published, []) is NOTHING


def test_what_was_not_published_is_still_new(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, FIRST)
    told(database, published)
    load(database, SECOND)  # by a run that failed
    load(database, ("the third page", "2016-01-01", [goal(80)]))
    assert told(database, published).changes == 2


def test_an_older_capture_between_two_versions_is_new_twice(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, FIRST, ("the third page", "2016-01-01", [goal(80)]))
    told(database, published)
    load(database, SECOND)
    assert told(database, published).changes == 2  # to it, and from it


def test_a_page_that_goes_back_and_there_again_is_new_each_time(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    for day in ("2016-01-01", "2018-01-01"):
        load(database, FIRST, SECOND)
        told(database, published)
        load(database, (FIRST[0], day, FIRST[2]))
        assert told(database, published).changes == 1
        load(database, (SECOND[0], day.replace("-01-01", "-07-01"), SECOND[2]))
        assert told(database, published).changes == 1


def test_another_reading_of_the_same_is_not_new(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, FIRST, SECOND)
    told(database, published)
    load(database, (*FIRST[:2], [goal(40, actor="the port")]), (*SECOND[:2], [goal(65)]), version="v2")
    assert database.execute("SELECT count(*) FROM extractor_changes").fetchall() != [(0,)]
    assert not told(database, published)


def test_versions_that_differ_in_words_alone_are_counted_and_no_news(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, FIRST, ("the other page", "2015-01-01", [goal(40)]))
    found = told(database, published)
    assert (bool(found), found.changes, found.text_only) == (False, 0, 1)


def test_a_page_that_is_gone_is_new_once_and_so_is_its_return(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    def gone(day: str) -> None:
        missing = capture("not found " + day, day, quality=Quality.ERROR, http_status=404)
        load_batch(database, "r", [missing], [], [], AT)

    load(database, FIRST)
    told(database, published)
    gone("2015-01-01")
    assert [(event.event, str(event.on), event.http_status) for event in told(database, published).events] == [("gone", "2015-01-01", 404)]
    gone("2015-06-01")  # the same event, longer
    assert not told(database, published).events
    load(database, (FIRST[0], "2016-01-01", FIRST[2]))
    assert [event.event for event in told(database, published).events] == ["back"]
    assert not told(database, published)


def test_a_page_that_was_never_there_is_not_gone(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load_batch(database, "r", [capture("not found", quality=Quality.ERROR, http_status=404)], [], [], AT)
    assert not told(database, published)


def test_of_many_changes_the_newest_are_told_and_all_are_counted(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    pages: list[Page] = [(f"page of {year}", f"{year}-01-01", [goal(year % 100)]) for year in range(2001, 2011)]
    load(database, *pages)
    found = news(database, published, None, most=3)
    assert (found.changes, str(found.since)) == (9, "2002-01-01")
    assert [str(claim.seen_on) for claim in found.claims] == ["2010-01-01", "2009-01-01", "2008-01-01"]


def test_touched_pages_are_asked_for_and_all_after_a_failure(database: duckdb.DuckDBPyConnection) -> None:
    assert touched(database) == []
    load(database, FIRST)
    assert touched(database) == [capture(*FIRST[:2]).page_id]
    database.execute("INSERT INTO runs SELECT 'r', 'ingest', '1', '{}', TIMESTAMP '2024-01-01', NULL, 'failed', NULL")
    assert touched(database) is None


def test_a_publication_that_cannot_be_read_is_said(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, FIRST, SECOND)
    published.write_bytes(b"no database" * 1000)
    with pytest.raises(WarehouseError, match="cannot be read"):
        news(database, published, None)
    assert ("publication_before",) not in database.execute("SELECT database_name FROM duckdb_databases()").fetchall()
