"""Countries meant by their number: "the two governments", "both countries", "the three signed"."""

import pytest

from extractors.records.agreement_countries import draft
from tests.extractors.records.pages import parties
from tests.extractors.records.reader import one_line, reading

LAKE = ["Lake Treaty | CAN | party", "Lake Treaty | NOR | party"]
MEANT = [
    ("Canada and Norway share it.\nThe two governments signed the Lake Treaty.", LAKE, "named in the paragraph before"),
    ("Canada and Norway share it. Both countries adopted the Lake Treaty.", LAKE, "both"),
    ("Canada and Norway share it. The Lake Treaty, under which the two countries set up a board, is old.", LAKE, "under which"),
    ("Canada, Peru and Norway met. The three signed the Lake Treaty.", sorted([*LAKE, "Lake Treaty | PER | party"]), "no noun"),
    ("Canada and Norway met. The Lake Treaty was signed by the two governments.", LAKE, "an agent"),
    ("Canada, Peru and Norway met. The two countries signed the Lake Treaty.", [], "which two of the three is not said"),
    ("The two countries signed the Lake Treaty.", [], "nobody says which"),
    ("Canada met Norway. The two agencies signed the Lake Treaty.", [], "agencies are no countries"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MEANT)
def test_a_number_of_countries_means_those_named_before(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(*text.split("\n")))}) == expected, why


BEHIND = [
    ("all Contracting Parties to the River Protocol (Canada and Norway), Peru and the European Union", {"CAN", "NOR", "PER"}, "a comma"),
    ("all of the parties to the River Protocol (Canada and Norway) and by Peru[4] and Chile.[4]", {"CAN", "NOR", "PER", "CHL"}, "and by"),
    ("the coastal states (Canada and Norway) and Peru", {"CAN", "NOR", "PER"}, "no agreement between"),
    ("the coastal states (Canada and Norway), Peru said", {"CAN", "NOR"}, "another clause"),
]


@pytest.mark.parametrize(("by", "expected", "why"), BEHIND)
def test_a_list_goes_on_behind_the_bracket_that_spells_a_group_out(by: str, expected: set[str], why: str) -> None:
    found = [each.split(" | ") for each in parties(f"The Lake Convention was ratified by {by}.")]
    assert {country for agreement, country, _ in found if agreement == "Lake Convention"} == expected, why
