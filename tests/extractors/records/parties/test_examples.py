"""Examples of a number told before: "Forty states have ratified it. Among them are …"."""

import pytest

from extractors.records.agreement_countries import draft
from tests.extractors.records.reader import one_line, reading

BOTH = ["Reef Protocol | CHL | party", "Reef Protocol | KEN | party"]
TOLD = [
    ("Forty states had ratified the Reef Protocol. Among them are Chile and Kenya.", BOTH, "the sentence before tells the role"),
    ("The Reef Protocol has 40 parties, among them Chile and Kenya.", BOTH, "in the same sentence"),
    ("The Reef Protocol has forty parties. These include Chile and Kenya.", BOTH, "these include"),
    ("Forty states (among them Chile and Kenya) are parties to the Reef Protocol.", BOTH, "the role stands behind the list"),
    (
        "Nine states have not ratified the Reef Protocol. Among them are Chile and Kenya.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "a refusal",
    ),
    (
        "Many have signed the Reef Protocol. Among them are Chile and Kenya.",
        ["Reef Protocol | CHL | signatory", "Reef Protocol | KEN | signatory"],
        "signatories",
    ),
    ("The Reef Protocol protects many seas. Among them are those of Chile and Kenya.", [], "seas, not states"),
    ("The Reef Protocol has two parties, among them Chile; Kenya and Peru watch.", BOTH[:1], "the list ends at the semicolon"),
    ("Forty states had ratified the Reef Protocol. Chile and Kenya have reefs.", [], "nothing says that they are among them"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_examples_have_the_role_of_the_number_told_before(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == expected, why
