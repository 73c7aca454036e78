"""Sentences that say what an agreement is, and what they add to it: text → records, with the reason beside each row. All are invented."""

import pytest

from tests.extractors.records.pages import events, parties

PACT = "Lynx Treaty"

TOLD = [
    ("The Lynx Treaty is a treaty between Peru and Chile signed on 12 January 2006.", {" | signed | 2006-01-12"}, "behind whose it is"),
    (
        "The Lynx Treaty is a treaty between Peru and Chile, signed in 2006.",
        {" | signed | 2006"},
        "made between them: the act of neither alone",
    ),
    (
        "The Lynx Treaty, also known as LT, was a bilateral pact of Peru and Chile concluded in 2006.",
        {" | adopted | 2006"},
        "another name before",
    ),
    ("The Lynx Treaty is a treaty among the countries of South Asia on fur, signed in 2006.", {" | signed | 2006"}, "behind its subject"),
    (
        "The Lynx Treaty is an agreement on fur between Peru and Chile that was signed in 2006 and entered into force in 2009.",
        {" | signed | 2006", " | entered_into_force | 2009"},
        "a relative clause behind whose it is",
    ),
    (
        "The Lynx Treaty is a treaty designed to protect furs, which was adopted in 2006.",
        {" | adopted | 2006"},
        "and behind what it is for",
    ),
    ("The Lynx Treaty, a pact between Peru and Chile signed in 2006, protects it.", {" | signed | 2006"}, "put beside the name"),
    ("The Lynx Treaty is a treaty on fur agreed in Oslo in 2006 by Peru and Chile.", {" | adopted | 2006"}, "with its makers"),
    ("The Lynx Treaty is a treaty managed by the Fur Board, which was established in 1992.", set(), "the board was established"),
    ("The Lynx Treaty is a treaty on the trade of a body that was set up in 1990.", set(), "the body was set up"),
    ("The Lynx Treaty is a treaty that Peru ratified in 1992.", {" | ratified | 1992 | PER"}, "a clause with a subject of its own"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_what_is_said_of_the_noun_is_said_of_the_agreement(text: str, expected: set[str], why: str) -> None:
    assert {each.removeprefix(PACT) for each in events(f"<p>{text}</p>")} == expected, why


def test_a_protocol_is_told_before_the_convention_that_it_belongs_to() -> None:
    found = events("<p>The Lynx Protocol is a protocol to the Fur Convention, signed in 1992.</p>")
    assert {each.partition(" | ")[0] for each in found} == {"Lynx Protocol"}


SIDES = [
    ("The Lynx Treaty is a 1991 agreement between Peru and Chile.", "party", "PER CHL", "a year before the noun"),
    ("The Lynx Pact was a voluntary, public-private partnership between Peru and Chile.", "party", "PER CHL", "several adjectives"),
    ("The Lynx Pact, also called LP, was a partnership among Peru, Chile, and Ghana.", "party", "PER CHL GHA", "another name before"),
    ("The Lynx Pact is a partnership of Peru, Chile, and Ghana.", "party", "PER CHL GHA", "what they are together"),
    ("The Lynx Treaty is a treaty on fur agreed in 2006 by Norway and Sweden.", "party", "NOR SWE", "its makers"),
    ("The Lynx Pact was launched by UNEP and two countries: Peru and Chile.", "party", "PER CHL", "makers behind a body and a number"),
    ("The Lynx Pact was launched by the World Bank (WB), Peru, and Chile.", "party", "PER CHL", "behind a body alone"),
    ("The Lynx Pact was launched by mayors and Peru.", "party", "", "mayors are no body"),
]


@pytest.mark.parametrize(("text", "role", "countries", "why"), SIDES)
def test_whose_it_is(text: str, role: str, countries: str, why: str) -> None:
    found = {tuple(each.split(" | ")[1:]) for each in parties(f"<p>{text}</p>")}
    assert found == {(country, role) for country in countries.split()}, why


LISTS = [
    ("The Lynx Treaty was signed by Peru, Chile, and Ghana on 3 May 1990.", "1990-05-03", "a comma before the last of a list"),
    ("The Lynx Treaty was signed by Peru, Chile, and the United States in 1990.", "1990", "and an article"),
    ("The Lynx Treaty was signed by two states — Peru and Chile — on 3 May 1990.", "1990-05-03", "dashes"),
    ("The Lynx Treaty was signed in Washington, D.C. on 3 May 1990.", "1990-05-03", "a place with full stops"),
    ("The Lynx Treaty was signed by Peru, and Chile joined in 1990.", None, "a clause of its own"),
]


@pytest.mark.parametrize(("text", "date", "why"), LISTS)
def test_a_date_behind_those_who_signed(text: str, date: str | None, why: str) -> None:
    found = {each for each in events(f"<p>{text}</p>") if "signed" in each}
    assert found == ({f"{PACT} | signed | {date}"} if date else set()), why
