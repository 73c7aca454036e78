"""Lists of agreements under the country of a lead-in or a heading: lines → parts. The agreements and their states are invented."""

import pytest

from extractors.records.agreement_countries import draft
from schemas.document import BlockKind
from tests.extractors.records.pages import parties
from tests.extractors.records.reader import one_line, reading

REEF = "Reef Protocol | KEN | party"
LEAD_INS = [
    ("Kenya is a party to:", "the Reef Protocol", [REEF], "a standing"),
    ("Kenya has ratified the following conventions:", "Reef Protocol (1998)", [REEF], "an act"),
    ("Treaties signed by Kenya:", "Reef Protocol", ["Reef Protocol | KEN | signatory"], "an act in the passive"),
    ("Kenya takes part in:", "the Delta Initiative, set up in Ghana", ["Delta Initiative | KEN | participant"], "takes part"),
    ("Agreements to which Kenya is a Party:", "Reef Protocol", [REEF], "a relative clause"),
    ("Conventions that Kenya has signed:", "Reef Protocol", ["Reef Protocol | KEN | signatory"], "another"),
    ("Kenya is a party to:", "the Reef Protocol, and the Lake Treaty", ["Lake Treaty | KEN | party", REEF], "two in one item"),
    ("Reefs matter. Kenya is a party to:", "the Reef Protocol", [REEF], "the last sentence introduces the list"),
    ("Kenya is not a party to:", "the Reef Protocol", [], "denied"),
    ("Kenya will sign the following conventions:", "Reef Protocol", [], "a plan"),
    ("Kenya has signed the Lake Treaty. It asks for:", "work under the Reef Protocol", ["Lake Treaty | KEN | signatory"], "no part"),
    ("Kenya is a party to:", "talks on the Reef Protocol", [], "an item about something else"),
]


@pytest.mark.parametrize(("lead", "item", "expected", "why"), LEAD_INS)
def test_an_item_has_the_role_of_its_lead_in(lead: str, item: str, expected: list[str], why: str) -> None:
    read = reading("About.", lead, (BlockKind.LIST_ITEM, item))
    assert sorted({one_line(each) for each in draft(read)}) == expected, why


def test_a_heading_gives_the_role_to_the_list_below_it() -> None:
    read = reading((BlockKind.HEADING, "Agreements to which Kenya is a Party"), (BlockKind.LIST_ITEM, "Reef Protocol"))
    found = list(draft(read))
    assert {one_line(each) for each in found} == {REEF}
    assert ("role", "Agreements to which Kenya is a Party") in [(each.field, each.text) for each in found[-1].evidence.inherited]


def test_a_sentence_behind_a_list_of_parties_says_itself_what_its_countries_did() -> None:
    body = (
        "<h1>Lynx Convention</h1><p>The Lynx Convention is old.</p><h2>Parties</h2><ul><li>Norway</li><li>Chile</li></ul>"
        "<p>Kenya and Ghana have signed the convention but have not ratified it.</p>"
    )
    signed = {f"Lynx Convention | {country} | signatory" for country in ("KEN", "GHA")}
    assert parties(body) == {"Lynx Convention | NOR | party", "Lynx Convention | CHL | party"} | signed


def test_a_wikis_heading_in_a_text_capture_begins_a_section() -> None:
    body = (
        "Lynx Convention\n\nThe Lynx Convention is a treaty.\n\n[edit] Relation to others\n\nIt rests on the Reef Convention of 1986.\n\n"
        "[edit] Parties\n\nThe following states have ratified the Convention: Norway and Chile.\n"
    )
    assert parties(body) == {"Lynx Convention | NOR | party", "Lynx Convention | CHL | party"}


def test_members_are_a_bodys_unless_what_introduces_them_names_the_agreement() -> None:
    body = (
        "<h1>Lynx Council</h1><p>The Lynx Council was set up by the Lynx Treaty.</p>"
        "<h2>Members</h2><ul><li>Norway</li><li>Chile</li></ul><h2>Observers</h2><ul><li>Kenya</li></ul>"
        "<p>Since then other members joined:</p><ul><li>1995: Ghana</li></ul>"
    )
    assert parties(body) == set()
    assert parties(body.replace("Members", "Members of the Lynx Treaty")) == {"Lynx Treaty | NOR | party", "Lynx Treaty | CHL | party"}


@pytest.mark.parametrize(
    ("top", "expected", "why"),
    [
        (
            "Geography\nChad\nBackground:\nA long story.",
            {"Biodiversity | TCD | party", "Ozone Layer Protection | TCD | party"},
            "its own line",
        ),
        ("Geography\nChad\nMali\nBackground:", set(), "two of them"),
        ("Geography\nChad and its neighbours\nBackground:", set(), "a line about more"),
    ],
)
def test_a_line_at_the_top_says_whose_agreements_a_copy_without_headings_lists(top: str, expected: set[str], why: str) -> None:
    told = f"{top}\nEnvironment - agreements:\nparty to: Biodiversity, Ozone\nLayer Protection, Lynxes\n"
    assert parties(told) == expected, why
