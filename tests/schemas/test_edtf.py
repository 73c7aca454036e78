"""EDTF values: what is valid at levels 0 to 2, the days that a value can mean, and that nothing changes on the way."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schemas.edtf import Bounds, Edtf, bounds

SUITE = Path(__file__).parents[3] / "shared" / "eval" / "edtf_syntax.jsonl"

VALID = [
    ("1998", "1998-01-01", "1998-12-31", "level 0: a year"),
    ("1998-06", "1998-06-01", "1998-06-30", "a month"),
    ("1998-06-05", "1998-06-05", "1998-06-05", "a day"),
    ("2012-02-29", "2012-02-29", "2012-02-29", "a leap day"),
    ("1998-06-05T10:20:30", "1998-06-05", "1998-06-05", "a day with a time"),
    ("1998-06-05T10:20:30Z", "1998-06-05", "1998-06-05", "in UTC"),
    ("1998-06-05T24:00:00", "1998-06-05", "1998-06-05", "the end of a day (8601-1, amendment of 2022)"),
    ("1998-06-05T10:20:30-04", "1998-06-05", "1998-06-05", "with the hours of a zone"),
    ("1998-06-05T10:20:30+05:30", "1998-06-05", "1998-06-05", "and its minutes"),
    ("-0044", None, None, "a year before 1, which datetime.date does not have"),
    ("0000", None, None, "the year 1 BC"),
    ("1998/2003", "1998-01-01", "2003-12-31", "a range"),
    ("1998-06/1998-06-05", "1998-06-01", "1998-06-05", "its ends may differ in precision"),
    ("1998-01/1998", "1998-01-01", "1998-12-31", "the coarser end may begin with the start"),
    ("1998~", "1998-01-01", "1998-12-31", "level 1: approximate"),
    ("1998-06?", "1998-06-01", "1998-06-30", "uncertain"),
    ("1998-06-05%", "1998-06-05", "1998-06-05", "both"),
    ("199X", "1990-01-01", "1999-12-31", "a decade"),
    ("18XX", "1800-01-01", "1899-12-31", "a century"),
    ("1998-XX", "1998-01-01", "1998-12-31", "some month"),
    ("1998-06-XX", "1998-06-01", "1998-06-30", "some day"),
    ("1998-XX-XX", "1998-01-01", "1998-12-31", "some day of the year"),
    ("2009-21", "2009-03-01", "2009-05-31", "spring"),
    ("2009-24", "2009-12-01", "2010-02-28", "winter ends in the next year"),
    ("1998/..", "1998-01-01", None, "open end"),
    ("../1998", None, "1998-12-31", "open start"),
    ("1998/", "1998-01-01", None, "unknown end"),
    ("/1998", None, "1998-12-31", "unknown start"),
    ("../..", None, None, "open on both sides"),
    ("Y170000002", None, None, "a long year"),
    ("Y-17E7", None, None, "level 2: with an exponent"),
    ("Y3388E2S3", None, None, "and significant digits"),
    ("1950S2", "1900-01-01", "1999-12-31", "two significant digits: 1900 to 1999, taken for 1950"),
    ("-1950S2", None, None, "before the year 1"),
    ("2009-33", "2009-01-01", "2009-03-31", "the first quarter"),
    ("2009-31", "2009-03-01", "2009-05-31", "a southern autumn"),
    ("2009-30", "2009-12-01", "2010-02-28", "a southern summer"),
    ("2009-38", "2009-05-01", "2009-08-31", "the second third"),
    ("2009-41", "2009-07-01", "2009-12-31", "the second half"),
    ("2009?-06~-05", "2009-06-05", "2009-06-05", "marks by component"),
    ("?2009-06-%05", "2009-06-05", "2009-06-05", "marks before a component"),
    ("156X-12-25", "1560-12-25", "1569-12-25", "a digit unspecified anywhere"),
    ("1XXX-12", "1000-12-01", "1999-12-31", None),
    ("1998-1X-31", "1998-10-31", "1998-12-31", "October or December: November has 30 days"),
    ("2015-02-X9", "2015-02-09", "2015-02-19", "no 29 February in 2015"),
    ("198X-02-29", "1980-02-29", "1989-02-28", "some leap day of the decade"),
    ("XXXX-12-25", None, "9999-12-25", "any year"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "one of a set"),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", "all of a set"),
    ("[..1760-12-03]", None, "1760-12-03", "a set that is open at its start"),
    ("[1760-12..]", "1760-12-01", None, "or at its end"),
]


@pytest.mark.parametrize(("value", "start", "end", "why"), VALID)
def test_a_valid_value_has_its_first_and_last_day(value: str, start: str | None, end: str | None, why: str | None) -> None:
    wanted = Bounds(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None)
    assert Edtf(value).bounds == wanted, why


INVALID = [
    ("", "nothing"),
    ("98", "a year has four digits"),
    ("19980605", "the basic format without hyphens is no part of EDTF"),
    ("1998-6", "a month has two"),
    ("1998-13", "there is no month 13"),
    ("1998-42", "and no part of a year beyond 41"),
    ("1998-21-05", "a season has no days"),
    ("1998-06-31", "June has 30 days"),
    ("2015-02-29", "no leap year"),
    ("1998-02-3X", "no day of February begins with 3"),
    ("1998 ", "a blank"),
    ("+1998", "a sign"),
    ("-0000", "there is one year 0, and it has no sign"),
    ("Y1998", "Y is for years of more than four digits"),
    ("Y019980", "a leading zero hides how long the year is"),
    ("Y19980-06", "a long year has no month"),
    ("1998S0", "no significant digits at all"),
    ("1998S5", "more than it has"),
    ("1998-06S2", "of a month"),
    ("1998-06-05t10:20:30", "a small t"),
    ("1998-06-05T10:20", "a time has seconds"),
    ("1998-06-05T25:20:30", "there is no hour 25"),
    ("1998-06-05T10:20:30+24", "nor a zone 24 hours away"),
    ("1998-06T10:20:30", "the time of a month"),
    ("1998/1997", "the end lies before the start"),
    ("1998-06-05/1998-06", "so does the start of a June that already began"),
    ("1998-06-05/1998", "and of a year"),
    ("1998-24/1998-21", "winter 1998 begins in December"),
    ("1998-06-05T10:20:30/1999", "the end of a range has no time"),
    ("Y19980/..", "nor is it a long year"),
    ("/", "both ends unknown say nothing"),
    ("1998/1999/2000", "a range has two ends"),
    ("open/1998", "the words of an old draft"),
    ("[1998, 1999]", "a blank in a set"),
    ("[1998,1999}", "the wrong bracket"),
    ("[]", "an empty set"),
    ("[1998..,1999]", "only the last member is open at its end"),
    ("[1999..1998]", "a range in a set that ends before it starts"),
    ("1998~~", "a mark twice"),
    ("June 1998", "words"),
]


@pytest.mark.parametrize(("value", "why"), INVALID)
def test_an_invalid_value_is_refused_with_its_reason(value: str, why: str) -> None:
    with pytest.raises(ValueError, match=r"\w{4,}") as refused:
        Edtf(value)
    assert "regex" not in str(refused.value), why


def test_the_reason_names_the_value_and_what_to_write() -> None:
    with pytest.raises(ValueError, match=r"'1998-6' is no EDTF date: write 1998, 1998-06"):
        bounds("1998-6")


def test_pydantic_reads_and_writes_it_as_a_string() -> None:
    adapter = TypeAdapter(Edtf)
    read = adapter.validate_json('"1998-06~"')
    assert isinstance(read, Edtf)
    assert adapter.dump_json(read) == b'"1998-06~"'
    with pytest.raises(ValidationError, match="no EDTF date"):
        adapter.validate_python("next year")


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert bounds(day.isoformat()) == Bounds(day, day)


@given(st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_a_mark_does_not_move_the_bounds(day: date, mark: str) -> None:
    assert bounds(day.isoformat() + mark) == bounds(day.isoformat())


@given(st.dates(), st.dates())
def test_a_range_goes_from_the_first_day_of_one_to_the_last_of_the_other(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert bounds(f"{first}/{last:%Y-%m-%d}" if last.year > 999 else f"{first}/{last}") == Bounds(first, last)


@given(st.dates(min_value=date(1, 1, 2)))
def test_a_range_that_ends_a_day_before_it_starts_is_refused(day: date) -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        bounds(f"{day}/{day - timedelta(days=1)}")


@given(st.dates(), st.lists(st.integers(0, 9).filter(lambda at: at not in (4, 7)), max_size=8))
def test_digits_left_out_only_widen_the_bounds(day: date, left_out: list[int]) -> None:
    vague = "".join("X" if at in left_out else sign for at, sign in enumerate(day.isoformat()))
    wide = bounds(vague)
    assert wide.start is None or wide.start <= day
    assert wide.end is None or day <= wide.end


@given(st.text(alphabet="0123456789-X/.~?%YSET:Z[]{},+", max_size=24))
def test_any_string_is_a_value_that_comes_back_unchanged_or_a_value_error(text: str) -> None:
    try:
        value = Edtf(text)
    except ValueError:
        return
    assert str(value) == text
    assert value.bounds.start is None or value.bounds.end is None or value.bounds.start <= value.bounds.end


@pytest.mark.shared
@pytest.mark.skipif(not SUITE.exists(), reason="needs ../shared")
def test_the_collected_suite_is_judged_alike() -> None:
    lines = [json.loads(line) for line in SUITE.read_text(encoding="utf-8").splitlines()]
    differing = [line["text"] for line in lines if _is_valid(line["text"]) is not line["expect"]["edtf_valid"]]
    assert differing == []


def _is_valid(text: str) -> bool:
    try:
        Edtf(text)
    except ValueError:
        return False
    return True
