"""What is put between the words of a sentence parts nothing in it: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

PAST_ASIDES = [
    (
        "The Lake Treaty, as it is commonly known, entered into force on 16 February 1984.",
        ["entered_into_force | 1984-02-16"],
        "another name",
    ),
    (
        "The Lake Treaty (full title: Reef Protocol on Waters) was opened for signature on 5 June 1987.",
        ["opened_for_signature | 1987-06-05"],
        "a full title in brackets",
    ),
    (
        "The Lake Treaty was signed in 1987, and it entered into force, after the tenth ratification, on 12 May 1990.",
        ["signed | 1987", "entered_into_force | 1990-05-12"],
        "a circumstance before the date",
    ),
    (
        "The Lake Treaty – named for the lakes in which it was thought out – took effect in 1984.",
        ["entered_into_force | 1984"],
        "between dashes",
    ),
    (
        "The treaty, formally the Lake Treaty, was drafted in 1977, opened for signature on 3 March 1978 and took effect in 1980.",
        ["opened_for_signature | 1978-03-03", "entered_into_force | 1980"],
        "the name beside the noun",
    ),
    ("The Lake Treaty (signed 2001) has 40 parties.", ["signed | 2001"], "what stands in the bracket is told there"),
    ("The Lake Treaty, which follows the Reef Protocol, was signed in 2003.", ["signed | 2003"], "a relative clause that tells no act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAST_ASIDES)
def test_an_aside_parts_no_clause(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"Lake Treaty | {each}" for each in expected}, why


NOT_TOLD = [
    ("The secretariat, which serves the Lake Treaty, was established in 1992.", "it was the secretariat"),
    ("The Lake Treaty, its authors hope, will enter into force in 2030.", "a plan"),
    ("The Lake Treaty, said the minister, may be signed in 2030.", "a possibility"),
    ("Members of the Lake Treaty, the largest of its kind, adopted a budget in 2003.", "a budget"),
]


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_without_its_asides_a_sentence_tells_no_more_than_it_says(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why
