"""Percentages: the number in figures and words, ranges and lists, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractors.components.percentages import percentages_in

SINGLE = [
    ("a cut of 50% by 2010", "50%", 50),
    ("a cut of 50 % by 2010", "50 %", 50),
    ("a cut of 50 percent by 2010", "50 percent", 50),
    ("a cut of 50 per cent by 2010", "50 per cent", 50),
    ("a 50-percent cut", "50-percent", 50),
    ("a 50-per-cent cut", "50-per-cent", 50),
    ("about 75 pct. of it", "75 pct.", 75),
    ("more than 95% of users", "95%", 95),
    ("up to 40% less", "40%", 40),
    ("rose 0.3% then", "0.3%", 0.3),
    ("rose .3% then", ".3%", 0.3),
    ("rose 0,3 % then", "0,3 %", 0.3),
    ("grew by 1,200% in all", "1,200%", 1200),
    ("grew by 1 000 % in all", "1 000 %", 1000),
    ("fifty percent of homes", "fifty percent", 50),
    ("twenty-five percent less", "twenty-five percent", 25),
    ("twenty five per cent less", "twenty five per cent", 25),
    ("one hundred and ten percent", "one hundred and ten percent", 110),
    ("half a percent more", "half a percent", 0.5),
    ("half of one percent", "half of one percent", 0.5),
    ("one-half percent", "one-half percent", 0.5),
    ("a quarter of a percent", "a quarter of a percent", 0.25),
    ("one-third of one percent", "one-third of one percent", 1 / 3),
    ("less than one-tenth of 1 percent", "one-tenth of 1 percent", 0.1),
    ("1/3 of 1 percent", "1/3 of 1 percent", 1 / 3),
    ("two and a half percent", "two and a half percent", 2.5),
    ("eight and one third percent", "eight and one third percent", 25 / 3),
    ("two point five percent", "two point five percent", 2.5),
    ("2 1/2 percent", "2 1/2 percent", 2.5),
    ("2½ %", "2½ %", 2.5),
    ("ten (10) percent of it", "ten (10) percent", 10),
    ("it changed by -5% a year", "-5%", -5),
    ("it changed by minus five percent", "minus five percent", -5),
    ("50%of the blanks are missing", "50%", 50),
    ("a score of 90 percentage.", "90 percentage", 90),
    ("per cent of twenty-two", "per cent of twenty-two", 22),
    ("in 2010, 50 percent of them", "50 percent", 50),
    ("100%-owned", "100%", 100),
]


@pytest.mark.parametrize(("text", "surface", "value"), SINGLE)
def test_a_percentage_has_its_words_and_its_number(text: str, surface: str, value: float) -> None:
    ((start, end, found, _),) = percentages_in(text)
    assert text[start:end] == surface
    assert found == pytest.approx(value)


SERIES = [
    ("losses of 15-20% a year", [("15-20%", 15), ("15-20%", 20)], "a range: two numbers in one span"),
    ("losses of 15–20 % a year", [("15–20 %", 15), ("15–20 %", 20)], "with an en dash"),
    ("losses of 15 to 20 percent", [("15 to 20 percent", 15), ("15 to 20 percent", 20)], "in words"),
    ("twenty to thirty percent", [("twenty to thirty percent", 20), ("twenty to thirty percent", 30)], "numbers in words"),
    ("between 15 and 20 percent", [("15 and 20 percent", 15), ("15 and 20 percent", 20)], "between … and"),
    ("from 20% to 25%", [("20%", 20), ("25%", 25)], "each has its sign, and so its own span"),
    ("20%-25%", [("20%", 20), ("25%", 25)], "the dash is no minus"),
    ("from 20 to 10 percent", [("20", 20), ("10 percent", 10)], "it fell: two percentages, not a range"),
    ("by 30, 50 and 70 percent", [("30", 30), ("50", 50), ("70 percent", 70)], "a list: each number its own span"),
    ("5 or 10 percent", [("5", 5), ("10 percent", 10)], "alternatives"),
    ("ten percent (10%)", [("ten percent", 10), ("10%", 10)], "said twice, each with its sign"),
    ("Annex 3 and 12 percent", [("12 percent", 12)], "the number of an annex is in no list"),
    ("by 2010 and 50 percent by 2020", [("50 percent", 50)], "nor is a year"),
    ("1990 – 5%", [("5%", 5)], "a year begins no range"),
    ("by 5%, 10% and 20%", [("5%", 5), ("10%", 10), ("20%", 20)], "all signed"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SERIES)
def test_ranges_share_a_span_and_lists_do_not(text: str, expected: list[tuple[str, float]], why: str) -> None:
    assert [(text[start:end], value) for start, end, value, _ in percentages_in(text)] == expected, why


TRAPS = [
    ("fell 5 percentage points", "points are no percentage"),
    ("a 5-percentage-point rise", "nor with hyphens"),
    ("fell 5% points", "nor like this"),
    ("four (4) percentage points", "nor said twice"),
    ("two hundred basis points", "nor hundredths of them"),
    ("the 95th percentile", "a rank"),
    ("What percentage of people?", "no number"),
    ("the 2010 percentage salary increase", "a year and a noun"),
    ("a small percent of them", "no number"),
    ("a few percent of them", "no number"),
    ("The table shows the % of increase", "no number"),
    ("(2007) +/- [ * ]%", "a blank in a form"),
    ("https://x.example/?q=issn%280024%2D9114%29", "signs of an encoded address"),
    ("https://x.example/search?q=30%25%2020%", "even at its end"),
    ("PM2.5% is a typing error", "figures of a name"),
    ("percent of 2010 emissions", "a year and its noun"),
    ("five thousand people", "no sign"),
    ("%", "nothing before the sign"),
    ("", "nothing at all"),
]


@pytest.mark.parametrize(("text", "why"), TRAPS)
def test_it_is_not_a_percentage(text: str, why: str) -> None:
    assert [text[start:end] for start, end, _, _ in percentages_in(text)] == [], why


def test_the_component_writes_numbers_that_read_back(nlp: Language) -> None:
    doc = nlp("It fell by one-third of one percent, or by 20–25 %.")
    found = [(doc.text[item.start_char : item.end_char], item.value) for item in doc._.found if item.label == "percentage"]
    assert found == [("one-third of one percent", "0.3333333333"), ("20–25 %", "20"), ("20–25 %", "25")]


@given(st.integers(0, 99_999), st.sampled_from(["%", " %", " percent", "-percent", " per cent"]))
def test_every_whole_number_reads_back(number: int, sign: str) -> None:
    ((_, _, value, _),) = percentages_in(f"It was {number}{sign}.")
    assert value == number


@given(st.text(alphabet="0123456789%., -–andtohlfperc()/½", max_size=60))
def test_spans_lie_in_the_text_and_overlap_only_as_a_range(text: str) -> None:
    floor, last = 0, (0, 0)
    for start, end, _, rule in percentages_in(text):
        assert 0 <= start < end <= len(text)
        assert start >= floor or ((start, end) == last and rule == "percentages.range")
        floor, last = end, (start, end)
