"""Countries in sentences: text and the codes that belong in it, with the reason beside each row."""

import pytest

from extractors.components.countries.finder import find

ROWS: list[tuple[str, str, str]] = [
    # ---- names ----
    ("Peru and Chile signed.", "PER CHL", "plain names"),
    ("The Republic of Korea and the Lao People's Democratic Republic joined.", "KOR LAO", "long official forms"),
    ("Micronesia, Federated States of; Bahamas, The; Korea, South", "FSM BHS KOR", "inverted forms of lists"),
    ("Exports to Korea, South Africa and Peru rose.", "KOR ZAF PER", "no inverted form where the next name begins"),
    ("The former Yugoslav Republic of Macedonia ratified it.", "MKD", "former official name"),
    ("Cote d'Ivoire, Côte d’Ivoire and Ivory Coast are one.", "CIV CIV CIV", "accents and apostrophes"),
    ("Eswatini, eSwatini and Swaziland", "SWZ SWZ SWZ", "a name that starts small"),
    ("St. Lucia, St Vincent & the Grenadines, Saint Kitts and Nevis", "LCA VCT KNA", "Saint, St. and &"),
    # ---- joins ----
    ("the U.S.-China dialogue", "USA CHN", "a hyphen after a dot"),
    ("the US-Canada Air Quality Agreement", "USA CAN", "a hyphen"),
    ("Canada/US and Mexico–Guatemala", "CAN USA MEX GTM", "a slash and a dash"),
    ("Peru's and Peru’s forests", "PER PER", "a genitive"),
    # ---- traps ----
    ("Offices in New Mexico and New England", "", "states and regions"),
    ("Contact us; it helps us.", "", "the pronoun"),
    ("in Atlanta, Georgia", "", "the state"),
    ("in Tbilisi, Georgia", "GEO", "the country"),
]


def codes(text: str) -> str:
    return " ".join(found.value for found in find(text).found)


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_a_text_names_its_countries(text: str, expected: str, why: str) -> None:
    assert codes(text) == expected, why
