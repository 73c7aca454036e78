"""Records of agreements: which agreements of the register become claims."""

import pytest

from extractors.records.agreements import draft
from tests.extractors.agreements.pages import reading

TABLE = [
    (["The Sarek Accord (SA) holds."], [("Sarek Accord", "accord")], "a treaty's noun"),
    (["Norway and Chile wrote the Salmon Health Action Plan."], [("Salmon Health Action Plan", "action plan")], "a plan of two countries"),
    (["The Norway-Chile Free Trade Agreement holds."], [("Norway-Chile Free Trade Agreement", "trade agreement")], "a trade agreement"),
    (
        ["The Agreement between Norway and Chile on Salmon Health holds."],
        [("Agreement between Norway and Chile on Salmon Health", "bilateral agreement")],
        "the sides make it bilateral",
    ),
    (["The Salmon Health Action Plan grows."], [], "a plan of which the page does not say between whom it is"),
    (["The National Salmon Strategy grows."], [], "one government's own"),
    (["The Salmon Forum meets."], [], "a forum"),
    (["The Salmon Act 1999 applies."], [], "a law"),
    (["The Convention is old."], [], "a reference to nothing"),
]


@pytest.mark.parametrize(("lines", "expected", "why"), TABLE)
def test_what_is_between_governments_becomes_a_record(lines: list[str], expected: list[tuple[str, str]], why: str) -> None:
    drafts = list(draft(reading(*lines)))
    assert [(item.values["name"], item.values["kind"]) for item in drafts] == expected, why


def test_a_record_quotes_the_fullest_form_and_lists_the_others() -> None:
    read = reading("The Sarek Accord is old.", "The Sarek Accord on Lynx (SAL) holds.")
    (found,) = draft(read)
    assert found.values["name"] == "Sarek Accord on Lynx"
    assert set(found.values["aliases"]) == {"Sarek Accord", "SAL"}
    assert found.evidence.exact == "Sarek Accord on Lynx"
    assert read.document.text[found.evidence.start_char : found.evidence.end_char] == found.evidence.exact
