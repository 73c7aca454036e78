"""Batches are bounded in number and size, keep the order, and lose nothing."""

from collections.abc import Sequence

import pytest

from flows import batches as module
from flows.batches import batches
from raw.arrival import Arrival
from raw.quality import Verdict
from schemas.capture import Capture, RepresentsBasis
from schemas.digest import payload_digest
from schemas.reject import Reject, Stage


def arrival(payload: bytes) -> Arrival:
    digest = payload_digest(payload)
    capture = Capture(
        url=None, url_key=f"sha256:{digest}", captured_at=None, represents_at=None, represents_basis=RepresentsBasis.UNKNOWN,
        http_status=None, media_type=None, doc_id=digest, length=len(payload), source_uri="x",
    )  # fmt: skip
    return Arrival(capture, payload)


REJECT = Reject(stage=Stage.DISCOVER, model=None, reason_code="test", location="here", message="found nothing")


def sizes(items: Sequence[Arrival | Reject], size: int) -> list[tuple[int, int]]:
    return [(len(batch.arrivals), len(batch.rejects)) for batch in batches(items, size)]


def test_a_batch_holds_at_most_so_many_captures() -> None:
    assert sizes([arrival(bytes([n])) for n in range(5)], 2) == [(2, 0), (2, 0), (1, 0)]


def test_rejects_travel_with_the_captures_around_them() -> None:
    assert sizes([REJECT, arrival(b"a"), REJECT, arrival(b"b")], 1) == [(1, 2), (1, 0)]


def test_known_captures_are_counted_and_not_handed_on() -> None:
    items = [arrival(bytes([n])) for n in range(5)]
    there = {items[0].capture_id, items[3].capture_id}
    found = list(batches(items, 2, lambda _: there))
    assert [(batch.arrivals, batch.known) for batch in found] == [(items[1:3], 2), (items[4:], 0)]
    assert sum(batch.seen for batch in found) == 5


def test_known_captures_are_never_judged() -> None:
    def judged() -> Verdict:
        raise AssertionError("judging a known capture costs time for nothing")

    plain = arrival(b"a")
    lazy = Arrival(plain.capture, b"a", verdict=judged)
    assert [batch.known for batch in batches([lazy], 2, lambda _: {plain.capture_id})] == [1]


def test_the_warehouse_is_asked_for_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def known(part: Sequence[Arrival]) -> set[str]:
        asked.append(len(part))
        return set()

    monkeypatch.setattr(module, "ASKED_AT_ONCE", 4)
    list(batches([arrival(bytes([n])) for n in range(10)], 2, known))
    assert asked == [4, 4, 2]


def test_rejects_alone_are_a_batch_too() -> None:
    assert sizes([REJECT], 10) == [(0, 1)]


def test_nothing_gives_no_batch() -> None:
    assert sizes([], 10) == []


def test_large_payloads_make_smaller_batches_and_a_huge_one_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH_BYTES", 10)
    assert sizes([arrival(b"x" * n) for n in (6, 3, 4, 99, 1)], 100) == [(2, 0), (1, 0), (1, 0), (1, 0)]
