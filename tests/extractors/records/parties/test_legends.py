"""Marks behind the countries of a list, and the legends that explain them: page → parties, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import parties

LIST = "<ul><li>Kenya*</li><li>Ghana</li></ul>"
KEN, GHA = "Lake Treaty | KEN | party", "Lake Treaty | GHA | party"
SIGNED = "Lake Treaty | KEN | signatory"
PAGES = [
    ("Members", "An asterisk shows that the state has ratified the Lake Treaty.", {KEN}, "others are not said to have ratified"),
    ("Signatories", "Countries marked with an asterisk (*) have ratified the Lake Treaty.", {KEN, "Lake Treaty | GHA | signatory"}, "more"),
    ("Parties", "*Signed but not yet ratified", {SIGNED, GHA}, "less; a line that begins with the mark"),
    ("Parties", "Parties that have signed only are denoted by *.", {SIGNED, GHA}, "the mark in the sentence"),
    ("Parties", "* These countries have also accepted the Reef Pact.", {KEN, GHA, "Reef Pact | KEN | party"}, "another agreement"),
    ("Parties", "* Including overseas territories.", {KEN, GHA}, "nothing about a part"),
    ("Parties", "A dagger means that the state has only signed.", {KEN, GHA}, "another mark"),
]


@pytest.mark.parametrize(("heading", "legend", "expected", "why"), PAGES)
def test_a_mark_means_what_the_legend_says(heading: str, legend: str, expected: set[str], why: str) -> None:
    assert parties(f"<h1>Lake Treaty</h1><h2>{heading}</h2>{LIST}<p>{legend}</p>") == expected, why


def test_stars_that_set_a_name_off_are_no_marks() -> None:
    page = "# Lake Treaty\n\n## Parties\n\n**Kenya**, *Ghana*, Peru*\n\n* has signed but not yet ratified\n\nThe end of it.\n"
    assert parties(page) == {KEN, GHA, "Lake Treaty | PER | signatory"}


def test_a_line_in_bold_over_a_list_is_no_legend() -> None:
    assert parties("**Parties to the Lake Treaty**\n\n- Kenya\n- Ghana\n\nThe end of it.\n") == {KEN, GHA}
