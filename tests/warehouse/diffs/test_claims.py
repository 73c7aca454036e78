"""Claims, mentions and the document itself."""

import duckdb

from schemas.capture import Quality
from schemas.typography import GROUPS, plain
from tests.warehouse.diffs.shelf import Shelf, told
from tests.warehouse.made import goal
from warehouse.diffs.change import Capture
from warehouse.diffs.changeset import compare
from warehouse.diffs.claims import mention_changes
from warehouse.diffs.side import Pair, Side
from warehouse.packing import Parts

GOAL = "<main><h1>Litter</h1><p>The port will cut litter by {}%.</p><p>{}</p></main>"
QUIET = "The office is open on weekdays."


def test_another_value_is_a_modified_claim_with_both_quotes(shelf: Shelf) -> None:
    found = shelf.compared(GOAL.format(40, QUIET), GOAL.format(60, QUIET), {"cut litter by 40%": goal(40)}, {"cut litter by 60%": goal(60)})
    change = next(change for change in found.claims if change.kind == "percentage_goal")
    assert change.change == "modified"
    assert [(field.field, field.old, field.new) for field in change.fields] == [("value_percent", "40.0", "60.0")]
    assert change.old is not None
    assert change.new is not None
    assert (change.old.quote, change.new.quote) == ("cut litter by 40%", "cut litter by 60%")


def test_the_claim_has_the_id_that_statement_changes_gives_it(shelf: Shelf) -> None:
    url = "https://harbour.example/ids"
    old = shelf.put(GOAL.format(40, QUIET), {"cut litter by 40%": goal(40)}, url=url)
    new = shelf.put(GOAL.format(70, QUIET), {"cut litter by 70%": goal(70)}, url=url)
    ids = {
        change_id
        for (change_id,) in shelf.connection.execute("SELECT change_id FROM statement_changes WHERE new_capture_id = ?", [new]).fetchall()
    }
    assert {change.change_id for change in compare(shelf.connection, old, new).claims if change.kind == "percentage_goal"} == ids


def test_a_claim_that_the_rest_of_the_page_still_makes_is_unchanged_and_its_mentions_are_counted(shelf: Shelf) -> None:
    twice = GOAL.format(40, "Again: litter falls by 40%.")
    claim = {"cut litter by 40%": goal(40)}
    found = shelf.compared(twice, GOAL.format(40, QUIET), claim, claim)
    assert told(found, "claims") == [("modified", "percentage", "40: 2 mentions became 1")]


def test_mentions_come_and_go(shelf: Shelf) -> None:
    found = shelf.compared(GOAL.format(40, QUIET), GOAL.format(50, QUIET))
    assert told(found, "claims") == [("added", "percentage", "50: 1 mention"), ("removed", "percentage", "40: 1 mention")]


def test_how_often_an_agreement_is_named_is_no_change_as_long_as_it_is() -> None:
    def side(count: int) -> Side:
        names = [["agreement"] * count, ["River Compact"] * count, [*range(count)], [*range(1, count + 1)], [0] * count]
        block: list[list[object]] = [["paragraph"], ["main"], [None], [0], [9], [None], [0]]
        return Side(
            Capture("c", "p", None, "k", "s", None, None, "d", None, "e"),
            Parts("x" * 9, [()], block, [()] * 5, [()] * 5, names, [()] * 4),
            {},
        )

    def changes(old: int, new: int) -> list[str]:
        pair = Pair(duckdb.connect(), side(old), side(new))
        return [change.change for change in mention_changes(pair, (frozenset(), frozenset()))]

    assert (changes(3, 2), changes(1, 0), changes(0, 2)) == ([], ["removed"], ["added"])


def test_a_claim_that_is_only_set_otherwise_is_no_change(shelf: Shelf) -> None:
    old, new = 'the port\'s "old" quays - 1998-99', "the port’s “old” quays – 1998–99"
    page, url = "<main><p>Litter falls at {}.</p></main>", shelf.fresh()
    one = shelf.put(page.format(old), {"Litter falls": goal(40, subject=old)}, url=url)
    other = shelf.put(page.format(new), {"Litter falls": goal(40, subject=new)}, url=url)
    found = compare(shelf.connection, one, other)
    assert not found
    assert {(change.layer, change.reason) for change in found.noise} == {("claims", "typography"), ("blocks", "typography")}
    assert shelf.connection.execute("SELECT count(*) FROM statement_changes WHERE new_capture_id = ?", [other]).fetchall() == [(0,)]


def test_sql_and_python_agree_on_what_is_plain(shelf: Shelf) -> None:
    words = "".join(GROUPS) + "\u2026 Que\u0301bec"
    assert shelf.connection.execute("SELECT plain(?)", [words]).fetchall() == [(plain(words),)]


def test_two_pages_can_be_compared_on_request(shelf: Shelf) -> None:
    old = shelf.put(GOAL.format(40, QUIET), url="https://harbour.example/litter")
    new = shelf.put(GOAL.format(40, QUIET), url="https://harbour.example/clean")
    found = compare(shelf.connection, old, new)
    assert told(found, "claims") == [("modified", "document", "https://harbour.example/litter → https://harbour.example/clean")]


def test_bad_captures_between_two_good_ones_are_page_events_and_no_changes(shelf: Shelf) -> None:
    url = "https://harbour.example/outage"
    old = shelf.put(GOAL.format(40, QUIET), {"cut litter by 40%": goal(40)}, url=url)
    shelf.put("<p>Forbidden</p>", url=url, status=403, quality=Quality.BLOCKED)
    shelf.put("<p>Not found</p>", url=url, status=404, quality=Quality.ERROR)
    shelf.put("<p>This page is being updated.</p>", url=url, quality=Quality.NOTICE)
    new = shelf.put(GOAL.format(40, QUIET), {"cut litter by 40%": goal(40)}, url=url)
    found = compare(shelf.connection, old, new)
    assert [change.kind for change in found.page_events] == ["blocked", "gone", "notice"]
    assert not found.claims
    assert not found.blocks
