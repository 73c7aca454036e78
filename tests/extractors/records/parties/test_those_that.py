"""Countries told apart by a clause, countries in the same position, and those who do something under what they have."""

import pytest

from extractors.records import agreement_countries
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

FIRST = "The Reef Protocol entered into force in 2001. "
APART = [
    (
        "Among the states that have not joined are Chile, Peru and Spain.",
        {"CHL non_party", "PER non_party", "ESP non_party"},
        "joined what was named",
    ),
    (
        "Besides the United States, those that have signed but not ratified include Chile and Peru.",
        {"CHL signatory", "PER signatory", "USA signatory"},
        "what they did outdoes what they did not, and the one beside them did the same",
    ),
    ("Countries that have ratified the Reef Protocol include Norway and Spain.", {"NOR party", "ESP party"}, "what they ratified is named"),
    ("States that signed it but have yet to ratify it are Norway and Peru.", {"NOR signatory", "PER signatory"}, "yet to"),
    ("The countries that left it are Canada and Chile.", {"CAN withdrawn", "CHL withdrawn"}, "left"),
    ("Other states that stand outside it are Brazil and Russia.", {"BRA non_party", "RUS non_party"}, "outside"),
    ("Countries that will ratify it include Norway and Spain.", set[str](), "a plan"),
    ("The reefs that suffer most are those of Norway and Spain.", set[str](), "no countries are told apart"),
    ("Countries that catch much fish include Norway and Spain.", set[str](), "no act"),
    ("Canada ratified it. The same is true of Norway and Peru.", {"CAN party", "NOR party", "PER party"}, "the same is true"),
    (
        "Canada signed it but has not ratified it. Norway and Peru are in the same position.",
        {"CAN signatory", "NOR signatory", "PER signatory"},
        "in the same position as one that signed only",
    ),
    ("Canada ratified it. Norway and Peru are in the same ocean.", {"CAN party"}, "no position"),
    ("Canada has signed it but not ratified it; Peru is in the same position.", {"CAN signatory", "PER signatory"}, "in the same sentence"),
]


@pytest.mark.parametrize(("text", "expected", "why"), APART)
def test_countries_are_told_apart_by_a_clause(text: str, expected: set[str], why: str) -> None:
    found = {
        one_line(each).removeprefix("Reef Protocol | ").replace(" | ", " ") for each in agreement_countries.draft(reading(FIRST + text))
    }
    assert found == expected, why


UNDER = [
    ("Through the Quiet Oceans Partnership, Canada shares its methods.", ["Quiet Oceans Partnership | CAN | participant"], "any verb"),
    (
        "Under the Delta Initiative, launched in April 1997, Canada sought a cut.",
        ["Delta Initiative | CAN | participant"],
        "past a participle",
    ),
    ("Under the Delta Initiative, Canada may seek a cut.", [], "no fact"),
    ("Under the Delta Initiative, Canada was praised.", [], "it does nothing"),
    ("Under the Reef Protocol, Canada sought a cut.", [], "one country under a treaty: nothing says that it is a party"),
]


@pytest.mark.parametrize(("text", "expected", "why"), UNDER)
def test_who_does_something_under_it_takes_part(text: str, expected: list[str], why: str) -> None:
    assert [one_line(each) for each in agreement_countries.draft(reading(text))] == expected, why


ITEM = BlockKind.LIST_ITEM
EACH = [
    (
        "They met in 1998. Under the Reef Protocol each has a target of its own:",
        ["Reef Protocol | NOR | party", "Reef Protocol | PER | party"],
        "each has",
    ),
    (
        "The Delta Initiative sets a limit for each of its members:",
        ["Delta Initiative | NOR | participant", "Delta Initiative | PER | participant"],
        "each of",
    ),
    ("Under the Reef Protocol each will have a target of its own:", [], "a plan"),
    ("The Reef Protocol is old. Each has a target of its own:", [], "the sentence does not name it"),
    ("Catches under the Reef Protocol:", [], "nothing says whose"),
]


@pytest.mark.parametrize(("lead", "expected", "why"), EACH)
def test_those_of_whom_each_has_something_under_it_are_its_members(lead: str, expected: list[str], why: str) -> None:
    read = reading(lead, (ITEM, "Norway, by 28%"), (ITEM, "Peru: 5%"))
    assert [one_line(each) for each in agreement_countries.draft(read)] == expected, why
