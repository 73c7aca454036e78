"""Keys and forms of names: what is set aside, and what is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agreements.names.keys import clean, form, name_key, without_year

SAME = [
    ("Sarek Accord", "SAREK ACCORD", "case"),
    ("the Sarek Accord", "Sarek Accord", "the article"),
    ("Sarek Accord (SA)", "Sarek Accord", "what stands in brackets"),
    ("United Nations Lynx Pact", "UN Lynx Pact", "the United Nations"),
    ("U.N. Lynx Pact", "UN Lynx Pact", "with full stops"),
    ("United States—Chile Pact", "U.S.-Chile Pact", "the United States, and dashes"),
    ("United States of America-Chile Pact", "US-Chile Pact", "in full"),
    ("Lynx Programme", "Lynx Program", "British spelling"),
    ("Sulphur Protocol", "Sulfur Protocol", "and of chemistry"),
    ("Long-Range Pact", "Long Range Pact", "hyphens"),
    ("Lynx & Bear Pact", "Lynx and Bear Pact", "the ampersand"),
    ("Escazú Agreement", "Escazu Agreement", "accents"),
    ("North American Regional Action Plan on Lynx", "NARAP on Lynx", "an acronym that is a head noun"),
    ("President’s Plan", "President Plan", "possessives"),
]


@pytest.mark.parametrize(("one", "other", "what"), SAME)
def test_two_spellings_of_a_name_have_one_key(one: str, other: str, what: str) -> None:
    assert name_key(one) == name_key(other), what


DIFFERENT = [
    ("1978 Agreement", "2012 Agreement", "years"),
    ("Decision 23/9", "Decision 25/5", "numbers"),
    ("First Lynx Protocol", "Second Lynx Protocol", "ordinals"),
    ("Annex I", "Annex VI", "Roman numbers"),
    ("Protocol on Lynx", "Protocol on Bears", "subjects"),
    ("Lynx Convention", "Lynx Protocol", "head nouns"),
]


@pytest.mark.parametrize(("one", "other", "what"), DIFFERENT)
def test_different_names_have_different_keys(one: str, other: str, what: str) -> None:
    assert name_key(one) != name_key(other), what


@given(st.text(max_size=60))
def test_a_key_is_the_key_of_itself(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


PARTS = [
    ("1994 Sarek Protocol on Further Reduction", ("1994", ("sarek", "protocol"), ("on", "further", "reduction"), "protocol")),
    ("Protocol on Lynx", (None, ("protocol",), ("on", "lynx"), "protocol")),
    ("Mission Sarek", (None, ("mission", "sarek"), (), "mission")),
    ("Sarek Compass", (None, ("sarek", "compass"), (), None)),
    ("Convention on Clean Air Protocol on Lead", (None, ("convention", "on", "clean", "air", "protocol"), ("on", "lead"), "protocol")),
    ("Protocol to the Noise Convention on Tyres", (None, ("protocol",), ("to", "noise", "convention", "on", "tyres"), "protocol")),
]


@pytest.mark.parametrize(("name", "parts"), PARTS)
def test_a_name_is_taken_apart_into_year_core_and_complement(name: str, parts: tuple[object, ...]) -> None:
    found = form(name)
    assert (found.year, found.core, found.complement, found.head) == parts


def test_a_surface_is_cleaned_of_breaks_and_marks() -> None:
    assert clean(" “Lynx®\n  Label\tPact”, ") == "Lynx Label Pact"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("The 1997 Lynx Strategy", "Lynx Strategy"),
        ("1978 Agreement", "1978 Agreement"),
        ("Lynx Pact 1997", "Lynx Pact 1997"),
        ("the Lynx Pact", "Lynx Pact"),
    ],
)
def test_a_leading_year_goes_where_something_is_left(name: str, bare: str) -> None:
    assert without_year(name) == bare
