"""Layouts that publishers give to lists of parties: page → parties, with the reason beside each row. The agreements are invented."""

import pytest

from tests.extractors.records.pages import parties, table


def told(agreement: str, role: str, *countries: str) -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


OPENING = "<h1>Reef Convention</h1><p>The Reef Convention is a treaty on reefs.</p>"
PARTED = [
    (
        f"{OPENING}<h2>Parties</h2><h3>Africa</h3><ul><li>Kenya</li><li>Ghana</li></ul>",
        ("KEN", "GHA"),
        "a region's heading only parts them",
    ),
    (f"{OPENING}<h2>Parties</h2><h3>Countries</h3><ul><li>Kenya (1999)</li><li>Ghana*</li></ul>", ("KEN", "GHA"), "so does this one"),
    (f"{OPENING}<h2>Parties</h2><h3>Meetings</h3><ul><li>Kenya</li><li>Ghana</li></ul>", (), "a heading of something else"),
    (
        f"{OPENING}<p>Parties by region:</p><ul><li>Africa: Kenya, Ghana and Mali</li></ul>",
        ("KEN", "GHA", "MLI"),
        "an item's label parts them",
    ),
    (f"{OPENING}<p>Parties by region:</p><ul><li>AFRO: Kenya, Ghana, Mali</li></ul>", ("KEN", "GHA", "MLI"), "any label, over names alone"),
    (
        f"{OPENING}<p>Parties by region:</p><ul><li>Industry: Kenya Power, Ghana Gas, Mali Gold and others</li></ul>",
        (),
        "names of companies behind a label",
    ),
    (
        f"{OPENING}<p>The parties have joined it.</p><p>See all parties</p><div>Kenya</div><div>Ghana</div>",
        ("KEN", "GHA"),
        "a link's words",
    ),
]


@pytest.mark.parametrize(("body", "countries", "why"), PARTED)
def test_what_only_parts_a_list_leaves_it_the_role_above(body: str, countries: tuple[str, ...], why: str) -> None:
    assert parties(body) == told("Reef Convention", "party", *countries), why


TABLES = [
    (
        "27 countries have signed the Reef Convention:",
        ("Country | Date", "Kenya | 2 May 2019", "Ghana | 3 May 2019"),
        "signatory",
        "a lead-in",
    ),
    ("Parties to the Reef Convention", ("Country | Capital", "Kenya | Nairobi", "Ghana | Accra"), "party", "a line over it"),
    ("Reefs of the Reef Convention", ("Country | Capital", "Kenya | Nairobi", "Ghana | Accra"), "", "no role"),
    ("The Reef Convention", ("Contracting Party | Entry into force", "Kenya | 1 May 1999", "Ghana | 2000"), "party", "in force for each"),
    ("The Reef Convention", ("Member | Membership Date", "Kenya | 1 May 1999", "Ghana | 2000"), "party", "the day of membership"),
    ("The Reef Convention", ("Range State | Signatory", "Kenya | Yes", "Ghana | yes"), "signatory", "yes under a role"),
    ("The Reef Convention", ("Range State | Signatory", "Kenya | No", "Ghana | no"), "", "no under a role"),
]


@pytest.mark.parametrize(("line", "rows", "role", "why"), TABLES)
def test_tables_of_countries(line: str, rows: tuple[str, ...], role: str, why: str) -> None:
    found = parties(f"<h1>Reef Convention</h1><p>{line}</p>{table(*rows)}")
    assert found == (told("Reef Convention", role, "KEN", "GHA") if role else set()), why


def test_plain_cells_of_a_first_row_are_heads_where_their_words_tell() -> None:
    rows = ["No.|Country/Party|Date of signature|Date of ratification", "1|Kenya|30/01/1991|01/12/1997", "2|Ghana|30/01/1991|-"]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)
    found = parties(f"<h1>Reef Convention</h1><p>Status of today.</p><table>{cells}</table>")
    assert found == {"Reef Convention | KEN | party", "Reef Convention | GHA | signatory"}


def test_a_heading_over_two_agreements_gives_both_their_parties() -> None:
    page = "<h1>Reefs</h1><h2>Parties to both the Reef Convention and the Reef Protocol</h2><p>Kenya • Ghana</p>"
    assert parties(page) == told("Reef Convention", "party", "KEN", "GHA") | told("Reef Protocol", "party", "KEN", "GHA")


def test_a_page_of_a_body_lists_the_parties_of_the_treaty_that_it_opens_with() -> None:
    text = "<p>The Reef Agreement on Trade in Corals came into force in 1996.</p><h4>Member States</h4><p>Kenya<br>Ghana</p>"
    assert parties(f"<h1>Reef Agreement Task Force</h1>{text}") == told("Reef Agreement on Trade in Corals", "party", "KEN", "GHA")


def test_range_states_that_are_no_parties() -> None:
    text = "<p>The Reef Convention was signed in 1992.</p><p>Non-Party Range States: Kenya, Ghana.</p>"
    assert parties(f"<h1>Reef Convention</h1>{text}") == told("Reef Convention", "non_party", "KEN", "GHA")


def test_a_first_line_that_is_a_title_tells_what_a_text_is_about() -> None:
    lines = ["STATUS OVERVIEW: REEF CONVENTION", "", "The Coast Protocol is old.", "", "Signatures and ratifications", ""]
    rows = [
        "State          Signature        Ratification",
        "-" * 44,
        "Kenya          23.03.1981       17.10.1997",
        "Ghana          23.03.1981       -",
    ]
    assert parties("\n".join(lines + rows) + "\n") == {"REEF CONVENTION | KEN | party", "REEF CONVENTION | GHA | signatory"}


LEADS = "<p>It has two areas.</p><dl><dt>Corals</dt><dd>Lead: Kenya</dd><dt>Sponges</dt><dd>Leads: Ghana and Mali</dd></dl>"
CONTACTS = "<h2>Member Countries &amp; Contacts</h2><p><strong>Kenya</strong><br>Ministry of Energy</p><p><strong>Ghana</strong><br>EPA</p>"


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (f"<h1>Reef Partnership</h1>{CONTACTS}", told("Reef Partnership", "participant", "KEN", "GHA"), "each with its ministry"),
        (
            f"{OPENING}<h2>Producing members</h2><p>Kenya, Ghana</p>",
            told("Reef Convention", "party", "KEN", "GHA"),
            "those who sell what it is about",
        ),
        (
            f"{OPENING}<h2>Annex I</h2><p>Parties listed in Annex I:</p><p>Kenya, Ghana</p>",
            told("Reef Convention", "party", "KEN", "GHA"),
            "annex",
        ),
        (
            f"<h1>Global Reef Partnership</h1>{LEADS}",
            told("Global Reef Partnership", "participant", "KEN", "GHA", "MLI"),
            "who leads a part of it",
        ),
    ],
)
def test_labels_of_lists(body: str, expected: set[str], why: str) -> None:
    assert parties(body) == expected, why


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (("<tr><td>Kenya</td><td>8 Jan 2013</td><td>Nairobi</td></tr><tr><td>Ghana</td><td>2014</td><td>Accra</td></tr>"), "with days"),
        (("<tr><td>Kenya</td><td>Ghana</td></tr>"), "names alone"),
    ],
)
def test_tables_without_heads_below_a_label(rows: str, why: str) -> None:
    line = "<h1>Reef Partnership</h1><p>Partner countries of the Reef Partnership:</p>"
    page = f"{line}<table>{rows}<tr><td>Mali</td><td>Chad</td></tr></table>"
    assert told("Reef Partnership", "participant", "KEN", "GHA") <= parties(page), why


def test_a_question_over_a_table_of_regions_tells_the_part_of_those_in_it() -> None:
    table = "| Region | Countries (selection) |\n|---|---|\n| Africa | Kenya, Ghana |\n| Americas | Brazil, Chile |\n"
    page = f"Lynx Treaty\n\nThe Lynx Treaty was signed in 2001.\n\nWho has joined\n\n{table}"
    assert parties(page) == {f"Lynx Treaty | {country} | party" for country in ("KEN", "GHA", "BRA", "CHL")}


@pytest.mark.parametrize(
    ("lines", "name", "why"),
    [
        (
            "MEMORANDUM OF UNDERSTANDING\nBETWEEN\nTHE AGENCY OF KENYA\nAND\nTHE MINISTRY OF REEFS\nOF THE REPUBLIC OF GHANA\nON CORALS",
            "MEMORANDUM OF UNDERSTANDING BETWEEN THE AGENCY OF KENYA AND THE MINISTRY OF REEFS OF THE REPUBLIC OF GHANA ON CORALS",
            "a title whose every line is cut off",
        ),
        (
            "      Agreement\n       between\n  the Government of Kenya\n       and\n  the Government of Ghana\n     on Reefs",
            "Agreement between the Government of Kenya and the Government of Ghana on Reefs",
            "in small letters",
        ),
        (
            "                   KENYA -- GHANA\n        STRATEGY FOR THE KEEPING OF CORALS\n                 ON OUTER REEFS",
            "KENYA -- GHANA STRATEGY FOR THE KEEPING OF CORALS ON OUTER REEFS",
            "centred, with a dash typed as two",
        ),
    ],
)
def test_a_title_over_several_lines_names_both_sides(lines: str, name: str, why: str) -> None:
    page = f"About us\n\n{lines}\n\nBoth sides keep the corals of the outer reefs.\n\nThey meet.\n"
    assert parties(page) == told(name, "party", "KEN", "GHA"), why
