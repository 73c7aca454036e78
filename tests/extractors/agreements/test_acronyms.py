"""Acronyms and the names that they stand for."""

import pytest

from extractors.agreements.names.acronyms import is_acronym, stands_for

TABLE = [
    ("TPA", "Trade Promotion Agreement", True, "initials"),
    ("NARAP", "North American Regional Action Plan", True, "more of them"),
    ("CERC", "U.S.-China Clean Energy Research Center", True, "the sides are left away"),
    ("APMMN", "Asia-Pacific Mercury Monitoring Network", True, "behind a hyphen"),
    ("EC-LEDS", "Enhancing Capacity for Low Emission Development Strategies", True, "a hyphen and a plural"),
    ("HTAP", "Task Force on Hemispheric Transport of Air Pollution", True, "the whole complement"),
    ("MOUs", "Memorandum of Understanding", True, "a plural"),
    ("EPA", "Trade Promotion Agreement", False, "letters that do not occur"),
    ("PDF", "Protocol on Dust", False, "a format"),
    (
        "MELS",
        "Memorandum of Understanding between the Ministry for the Environment, Land and Sea",
        False,
        "an office inside the complement",
    ),
]


@pytest.mark.parametrize(("letters", "name", "right", "why"), TABLE)
def test_letters_stand_for_a_name(letters: str, name: str, right: bool, why: str) -> None:
    assert stands_for(letters, name) is right, why


@pytest.mark.parametrize(
    ("text", "right"),
    [("TPA", True), ("EC-LEDS", True), ("NOx", False), ("Exit", False), ("A", False), ("2010", False), ("the TPA", False)],
)
def test_an_acronym_has_two_capitals(text: str, right: bool) -> None:
    assert is_acronym(text) is right
