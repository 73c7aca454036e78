"""Agreements that a plural means and a list names: text → events and parts, with the reason beside each row. The sentences are ours."""

import pytest

from tests.extractors.records.pages import events, parties, table

THREE = ("Lynx Convention", "Otter Convention", "Fur Protocol")
LIST = "the Lynx Convention, the Otter Convention and the Fur Protocol"


def each(country: str, role: str, names: tuple[str, ...] = THREE) -> set[str]:
    return {f"{name} | {country} | {role}" for name in names}


LYNX = THREE[:1]
PARTIES = [
    (f"Norway has ratified three conventions, namely {LIST}.", each("NOR", "party"), "namely"),
    (f"Kenya is a party to several environmental conventions, including {LIST}.", each("KEN", "party"), "including"),
    (f"India is signatory to a number of multilateral environmental agreements such as {LIST}.", each("IND", "signatory"), "such as"),
    (f"Malta has signed and ratified many treaties, among them {LIST}.", each("MLT", "party"), "among them"),
    ("Fiji has acceded to various treaties (e.g. the Lynx Convention).", each("FJI", "party", LYNX), "an example in brackets"),
    (
        "Kenya is a party to the following treaties: the Lynx Convention (1992); the Otter Convention; and the Fur Protocol.",
        each("KEN", "party"),
        "a colon, semicolons and a year",
    ),
    ("Fiji has ratified the following: Lynx Convention (1993), Fur Protocol.", each("FJI", "party", THREE[::2]), "no noun at all"),
    (f"Kenya has ratified two treaties under the Fauna Pact, including {LIST}.", each("KEN", "party"), "whose treaties they are"),
    (f"Key agreements signed by Kenya include {LIST}.", each("KEN", "signatory"), "the plural is the subject"),
    ("Among the conventions that Kenya has ratified are the Lynx Convention.", each("KEN", "party", LYNX), "in a relative clause"),
    (f"The main conventions to which Kenya is a party are {LIST}.", each("KEN", "party"), "with a preposition"),
    (f"Conventions ratified by Kenya: {LIST}.", each("KEN", "party"), "a label"),
    (f"India is a party to several treaties. These include {LIST}.", each("IND", "party"), "in the next sentence"),
    (f"India is a party to several treaties. It met Chad. These include {LIST}.", set(), "but not in a later one"),
    # What is denied, hoped for, or told of something else
    ("Kenya is not a party to several conventions, including the Lynx Convention.", each("KEN", "non_party", LYNX), "denied"),
    ("Kenya is considering ratifying several agreements, among them the Lynx Convention.", set(), "considered"),
    ("None of the conventions, including the Lynx Convention, was ratified by Kenya.", set(), "none of them"),
    ("Kenya hosts the secretariats of several conventions, including the Lynx Convention.", set(), "their secretariats"),
    ("Kenya's laws reflect treaties such as the Lynx Convention.", set(), "its laws"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PARTIES, ids=[why for *_, why in PARTIES])
def test_whoever_has_a_part_in_a_plural_has_it_in_each(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{text}</p>") == expected, why


def test_what_happened_to_several_happened_to_each() -> None:
    told = events("<p>Several treaties were signed in 1992, including the Lynx Convention and the Fur Protocol.</p>")
    assert told == {"Lynx Convention | signed | 1992", "Fur Protocol | signed | 1992"}


def test_what_is_announced_with_others_begins_by_itself() -> None:
    assert events("In 2009, Norway and Chad announced seven joint clean energy initiatives, including the Lynx Initiative.") == set()


def test_who_signed_and_ratified_what_a_list_names_is_a_party() -> None:
    page = "Work\n\nMalta has signed and ratified a number of agreements, such as:\n\n* the Lynx Convention;\n* the Fur Protocol.\n"
    assert parties(page) == each("MLT", "party", THREE[::2])


ROWS = table("Convention|Signed|Ratified / acceded", "Lynx Convention|10 June 1992|4 September 1992", "Fur Protocol|-|6 June 1995 (a)")
LED = [
    ("<p>Malta is a party to the following conventions:</p>", "a colon"),
    ("<p>Malta has ratified the conventions listed in the table below.</p>", "the table below"),
]


@pytest.mark.parametrize(("lead", "why"), LED, ids=[why for _, why in LED])
def test_the_line_that_leads_in_a_table_says_whose_acts_it_lists(lead: str, why: str) -> None:
    told = {"Lynx Convention | signed | 1992-06-10 | MLT", "Lynx Convention | ratified | 1992-09-04 | MLT"}
    assert told | {"Fur Protocol | acceded | 1995-06-06 | MLT"} == events("<h1>Treaties</h1>" + lead + ROWS.replace("<h1></h1>", "")), why


def test_a_line_above_a_table_that_does_not_lead_it_in_says_nothing() -> None:
    told = events("<h1>Treaties</h1><p>Malta hosted the talks.</p>" + ROWS.replace("<h1></h1>", ""))
    assert not any(each.endswith("MLT") for each in told)


def test_a_table_of_treaties_is_that_of_the_only_country_of_the_text() -> None:
    rows = table("Treaty|Date of Ratification/ Accession|Remarks", "Lynx Treaty|Nov. 22, 1991|Signed August 13, 1963").replace(
        "<h1></h1>", ""
    )
    lead = "<p>The Government of Malta recognises these concerns.</p><p>By ratifying, Malta commits itself.</p>"
    told = {"Lynx Treaty | ratified | 1991-11-22 | MLT", "Lynx Treaty | signed | 1963-08-13 | MLT"}
    assert events("<h1>Treaties</h1>" + lead + rows) == told
    assert not any(each.endswith(("MLT", "PER")) for each in events("<h1>Treaties</h1>" + lead + "<p>Peru helped.</p>" + rows))


def test_whoever_is_welcomed_as_a_party_is_one() -> None:
    page = "<h1>Lynx Convention</h1><p>We are delighted to welcome Bhutan to the Lynx family as its 161st Contracting Party.</p>"
    assert parties(page) == {"Lynx Convention | BTN | party"}
    assert parties("<h1>Lynx Convention</h1><p>We hope to welcome Bhutan to the family as its 161st Contracting Party.</p>") == set()
