"""What is asked of an archive, as people write it and as a scheduled flow keeps it."""

from datetime import UTC, datetime

import pytest

from flows.request import Request, absolute, from_words


def request(**words: str) -> Request:
    given: dict[str, str | None] = {"archive": None, "start": None, "end": None, "at": None, "columns": None, **words}
    return from_words(**given, limit=None, fetch=False)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2020", datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("20200229", datetime(2020, 2, 29, tzinfo=UTC), datetime(2020, 2, 29, 23, 59, 59, tzinfo=UTC)),
        ("2020-02-29", datetime(2020, 2, 29, tzinfo=UTC), datetime(2020, 2, 29, 23, 59, 59, tzinfo=UTC)),
        ("20200229101112", datetime(2020, 2, 29, 10, 11, 12, tzinfo=UTC), datetime(2020, 2, 29, 10, 11, 12, tzinfo=UTC)),
    ],
)
def test_a_day_or_a_year_is_meant_whole(words: str, start: datetime, end: datetime) -> None:
    assert request(start=words).start == start
    assert request(end=words).end == end


def test_a_flow_keeps_it_as_json_values() -> None:
    wanted = Request("arquivo", datetime(2020, 1, 1, tzinfo=UTC), None, None, 5, True, {"url": "Page"})
    assert wanted.as_parameters() == {
        "archive": "arquivo", "start": "2020-01-01T00:00:00+00:00", "limit": 5, "fetch": True, "columns": {"url": "Page"},
    }  # fmt: skip
    assert Request.from_parameters(wanted.as_parameters()) == wanted
    assert Request.from_parameters({}) == Request()


def test_a_source_is_named_from_everywhere() -> None:
    assert absolute("memento:https://a.example/") == "memento:https://a.example/"
    assert absolute("pages").startswith("/")
