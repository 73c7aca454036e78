"""Lists of countries whose role a line above them tells, past what interrupts them: page → parties, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events, parties

BOTH = {"Lake Treaty | KEN | party", "Lake Treaty | GHA | party"}
LISTS = [
    (
        "Lake Treaty\n\nIt is old.\n\nStates which are parties:\n\nKenya 2\n\nGhana Peru 3 4\n\nNOTES: 1 It is old.\n",
        BOTH | {"Lake Treaty | PER | party"},
        "notes",
    ),
    ("Countries that have ratified the Lake Treaty:\n\nKenya\n\nGhana\n\nThe end of it.\n", BOTH, "a line each, empty lines between them"),
    ("Parties to the Lake Treaty:\n\n--------\n\nKenya\n\n|\n\nGhana\n\n|\n\nThe end of it.\n", BOTH, "rules and bars"),
    ("Lake Treaty\n\nIt is old.\n\nParties\n\nKenya\nGhana\n\nDepositary\n\nPeru\n", BOTH, "lines under a label; the next label ends them"),
    ("Parties to the Lake Treaty:\nKenya\nGhana\n\nThe end of it.\n", BOTH, "lines right behind a colon"),
    ("The Lake Treaty has been ratified by:\n\n* Kenya\n* Ghana\n", BOTH, "an act in the passive"),
    (
        "Lake Treaty\n\nIt is old.\n\nSignatories\n\nKenya  Ghana\n",
        {each.replace("party", "signatory") for each in BOTH},
        "parted by blanks",
    ),
    ("Lake Treaty\n\nIt is old.\n\nOffices\n\nKenya\n\nGhana\n", set(), "no role"),
    ("The Lake Treaty is not yet ratified by:\n\n* Kenya\n* Ghana\n", {each.replace("party", "non_party") for each in BOTH}, "not done"),
    ("The new parties to the Lake Treaty are:\n\n– Kenya\n\n– Ghana\n\nThe end of it.\n", BOTH, "items that stand apart"),
    ("Nine countries have already made their accession to the Lake Treaty and are bound by it:\n\n* Kenya\n* Ghana\n", set(), "no word"),
    ("The Union and two countries have already ratified the Lake Treaty, namely:\n\n* Kenya\n* Ghana\n", BOTH, "the last word of its kind"),
    ("The Union and two countries may have ratified the Lake Treaty:\n\n* Kenya\n* Ghana\n", set(), "a possibility"),
    ("Exports, by partners since the fall:\n\n* Kenya\n* Ghana\n\nThe Lake Treaty is old.\n", set(), "partners in something else"),
    ("Parties to the Lake Treaty met here.\n\nKenya\n\nGhana\n", set(), "a sentence is no label"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LISTS)
def test_the_lines_of_a_list_have_the_role_above_them(text: str, expected: set[str], why: str) -> None:
    assert parties(f"Water\n\n{text}") == expected, why


def test_who_ratified_on_a_day_is_a_party_in_lists_too() -> None:
    lines = (
        "Lake Treaty: 24 January 1990 (accession)\nReef Protocol: 15 April 1994 (ratification)\nHill Treaty: 11 October 2007 (signature)"
    )
    page = f"Treaties of Zambia\n\nThese bind it:\n\n{lines}\n\nThe end of it.\n"
    assert parties(page) == {"Lake Treaty | ZMB | party", "Reef Protocol | ZMB | party", "Hill Treaty | ZMB | signatory"}


def test_a_heading_that_names_an_agreement_beside_the_pages_own_is_not_what_the_page_is_about() -> None:
    page = "Lake Accord\n\nType\n\nSide agreement to the Reef Treaty\n\nSignatories\n\nKenya  Ghana\n\nThe Lake Accord is old.\n"
    assert parties(page) == {"Lake Accord | KEN | signatory", "Lake Accord | GHA | signatory"}


def test_a_label_over_a_date_may_look_like_a_heading() -> None:
    page = "Lake Treaty\n\nSigned\n\n5 June 1988\n\nEffective\n\n1 May 1990\n\nThe Lake Treaty is old.\n"
    assert events(page) == {"Lake Treaty | signed | 1988-06-05", "Lake Treaty | entered_into_force | 1990-05-01"}


@pytest.mark.parametrize(("title", "found"), [("Parties", True), ("Offices", False)])
def test_a_table_without_heads_has_the_role_of_the_line_above_it(title: str, found: bool) -> None:
    rows = "<table><tr><td>Kenya</td><td>Ghana</td></tr><tr><td>Peru</td><td></td></tr></table>"
    expected = {*BOTH, "Lake Treaty | PER | party"} if found else set()
    assert parties(f"<h1>Lake Treaty</h1><h2>{title}</h2>{rows}") == expected


def test_a_list_goes_on_below_the_line_it_began_in() -> None:
    assert parties("<h1>Lake Treaty</h1><div><b>Parties:</b> Kenya<br>Ghana</div><p>It is old.</p>") == BOTH


def test_members_are_those_of_the_agreement_that_a_page_opens_with() -> None:
    page = "The Lake Treaty was signed in 1988. It set up a lake commission.\n\nMembers:\n\n* Kenya\n* Ghana\n"
    assert parties(page) == BOTH


def test_members_of_a_body_that_speaks_of_an_agreement_are_its_own() -> None:
    page = "Lake Council\n\nThe council meets in Kuwait. It keeps the Lake Treaty.\n\nMembers:\n\n* Kenya\n* Ghana\n"
    assert parties(page) == set()


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("More than 90, from government (including Kenya, Ghana and Peru) and industry.", "KEN GHA PER", "a list inside a text"),
        ("So far Kenya, Ghana and Peru are on board.", "KEN GHA PER", "a sentence"),
        ("Kenya, Ghana and Peru have not come.", "", "denied"),
        ("They met in Kenya and Ghana.", "", "too few for a list"),
    ],
)
def test_a_text_under_the_heading_of_a_role_may_list_who_has_it(text: str, expected: str, why: str) -> None:
    page = f"<h1>Lake Pledge</h1><p>The Lake Pledge was launched in 2002 by ten countries.</p><h2>Participants</h2><p>{text}</p>"
    assert {part.split(" | ")[1] for part in parties(page)} == set(expected.split()), why


def test_what_is_told_far_below_the_title_is_about_what_that_names() -> None:
    page = "<h1>Lake Treaty</h1><p>The Lake Treaty was signed in 1988.</p><p>It is old.</p><p>Kenya and Ghana remain parties.</p>"
    assert parties(page) == BOTH


def test_a_union_among_the_lines_of_a_list_parts_it_not() -> None:
    lines = "Contracting parties\n    Austria\n    European Union\n    Germany\n    Hungary\n"
    found = parties(f"Reef Treaty\n\nThe Reef Treaty was signed in Rome. It is the oldest treaty on reefs.\n\n{lines}\nThe end of it.\n")
    assert {f"Reef Treaty | {code} | party" for code in ("AUT", "DEU", "HUN")} <= found
