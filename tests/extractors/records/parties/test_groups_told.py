"""Groups of countries that a page spells out, and what it says of the whole group: sentences → parties, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import parties

NORDIC = {"DNK", "FIN", "SWE"}
GROUPS = [
    (
        "The three Nordic countries, Denmark, Finland and Sweden, met. The Nordic countries ratified the Reef Treaty.",
        NORDIC,
        "behind a comma",
    ),
    (
        "Denmark, Finland and Sweden (the Nordic countries) met. The Nordic countries ratified the Reef Treaty.",
        NORDIC,
        "the name in brackets",
    ),
    ("The Reef Treaty was ratified by the Nordic countries. The three Nordic countries are Denmark, Finland and Sweden.", NORDIC, "later"),
    ("The Reef Treaty was signed by Denmark, Finland and Sweden and ratified by all of those states.", NORDIC, "told right before"),
    ("The Nordic countries, Germany, France and Italy met. The Nordic countries ratified the Reef Treaty.", set(), "others beside them"),
    ("The Reef Treaty was ratified by the Nordic countries.", set(), "nobody says which"),
    ("The Reef Treaty was ratified by all of those states.", set(), "nobody says which"),
]


@pytest.mark.parametrize(("text", "countries", "why"), GROUPS)
def test_what_a_group_did_each_of_it_did(text: str, countries: set[str], why: str) -> None:
    assert parties(f"<h1>Water</h1><p>{text}</p>") == {f"Reef Treaty | {country} | party" for country in countries}, why


BODIES = [
    (
        "Kenya and the Reef Donors Group, made up of the European Union, Norway and Japan, ratified the Reef Treaty.",
        {"KEN", "NOR", "JPN"},
        "made of",
    ),
    ("Kenya and the Nordic Fund, which comprises Norway and Denmark, ratified the Reef Treaty.", {"KEN", "NOR", "DNK"}, "which comprises"),
    ("Kenya and the Reef Group of companies, based in Norway, ratified the Reef Treaty.", set(), "a place"),
]


@pytest.mark.parametrize(("text", "countries", "why"), BODIES)
def test_a_body_beside_a_country_acts_for_those_who_make_it_up(text: str, countries: set[str], why: str) -> None:
    assert parties(f"<h1>Water</h1><p>{text}</p>") == {f"Reef Treaty | {country} | party" for country in countries}, why


SUPPORT = [
    ("Kenya, Ghana and Mali supported the Reef Partnership from its launch.", {"KEN", "GHA", "MLI"}, "several, of what is joined"),
    ("Kenya supported the Reef Partnership.", set(), "one may only speak well of it"),
    ("Kenya, Ghana and Mali supported the Reef Convention from its launch.", set(), "a treaty is ratified"),
    ("Pilot countries of the Reef Partnership are Kenya, Ghana and Mali.", {"KEN", "GHA", "MLI"}, "where it begins"),
    ("Kenya, Ghana and Mali make up the Reef Partnership.", {"KEN", "GHA", "MLI"}, "of whom it is made"),
]


@pytest.mark.parametrize(("text", "countries", "why"), SUPPORT)
def test_who_takes_part_by_what_is_done_for_it(text: str, countries: set[str], why: str) -> None:
    assert parties(f"<h1>Water</h1><p>{text}</p>") == {f"Reef Partnership | {country} | participant" for country in countries}, why
