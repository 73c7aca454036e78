"""What holds for dates in any text: valid values, spans in order, and time that grows with the length alone."""

import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.components import dates
from extractors.components.dates import dates_in
from extractors.components.percentages import percentages_in
from schemas.edtf import Edtf

FORMS = [
    "{d:%Y-%m-%d}",
    "{d.day} {d:%B %Y}",
    "{d:%B} {d.day}, {d:%Y}",
    "{d:%A}, {d:%b}. {d.day}, {d:%Y}",
    "{d.month}/{d.day}/{d:%Y}",
    "{d:%d-%b-%Y}",
]
PIECES = (
    "from to between and 1990 2015 '98 May June 5 6th 23/9 the of , - – / . ? ( ) 1990s century 19th Q3 spring early mid c. about % $"
    " AD BC 12 00 a nineteen ninety two thousand first half FY year before 2000 tons 31 February"
)
WORDS = st.sampled_from(PIECES.split())

COMMON_PIECES = "In in On on by since the Act. Parties 1998 2004, 2010. 2012; (2013) May, June 15, 3 signed entered visitors . 2009-12-18"
COMMON = st.sampled_from(COMMON_PIECES.split())


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2199, 12, 31)), st.sampled_from(FORMS))
def test_every_day_reads_back_in_every_form(day: date, form: str) -> None:
    text = f"It was signed on {form.format(d=day)} in Geneva."
    assert [value for _, _, value, _ in dates_in(text)] == [day.isoformat()]


@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "", "  "]))
def test_whatever_the_words_values_are_valid_and_spans_do_not_overlap(words: list[str], gap: str) -> None:
    text, floor = gap.join(words), 0
    for start, end, value, rule in dates_in(text):
        assert floor <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert Edtf(value) == value
        assert rule.startswith("dates.")
        floor = end


@settings(max_examples=300)
@given(st.lists(st.one_of(WORDS, COMMON), max_size=14))
def test_the_short_way_finds_what_the_long_way_finds(words: list[str]) -> None:
    text = " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dates, "plain", lambda *_: None)
        long_way = [tuple(found) for found in dates_in(text)]
    assert [tuple(found) for found in dates_in(text)] == long_way


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(text[start:end] for start, end, _, _ in dates_in(text))


MADE = {
    "digits": "1",
    "years": "1999 ",
    "years_in_a_chain": "1999-",
    "short dates": "1/2/",
    "days": "5, ",
    "capitals": "A",
    "brackets": "(",
    "hyphens": "-",
    "apostrophes": "'98",
    "months": "May ",
    "number words": "twenty ",
    "thousands": "two thousand and ",
    "percents": "5%",
    "percents and ranges": "5-",
    "words and percents": "one and percent ",
    "signs": "%",
    "letters without blanks": "x1999",
}


@pytest.mark.parametrize("read", [dates_in, percentages_in])
@pytest.mark.parametrize("unit", MADE.values(), ids=MADE.keys())
def test_time_grows_with_the_length_alone(unit: str, read: Callable[[str], Iterator[object]]) -> None:
    """100 kB in at most twelve times the time of 20 kB: five times is linear, twenty-five quadratic, the rest a busy machine."""
    small, large = (min(_seconds(read, unit * (size // len(unit))) for _ in range(3)) for size in (20_000, 100_000))
    assert large < 12 * small + 0.2
    assert large < 5


def _seconds(read: Callable[[str], Iterator[object]], text: str) -> float:
    began = time.process_time()
    for _ in read(text):
        pass
    return time.process_time() - began
