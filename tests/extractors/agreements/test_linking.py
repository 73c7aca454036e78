"""Linking: one id for one agreement, on whatever page and in whatever spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agreements.linking import agreement_id, link, links
from extractors.extract import extract
from extractors.pipeline import build_nlp
from tests.extractors.agreements.pages import page, reading

ONE = [
    ("Minamata Convention", "the MINAMATA CONVENTION on Mercury", "a short form that the lexicon knows"),
    ("Kyoto Protocol", "Kyoto Protocol to the United Nations Framework Convention on Climate Change", "and its full title"),
    ("U.S.-Canada Air Quality Agreement", "Canada-United States Air Quality Agreement", "the sides in another order, in the lexicon"),
    ("U.S.-Morocco FTA", "United States-Morocco Free Trade Agreement", "a noun's own abbreviation"),
    ("Sarek Accord", "the sarek accord", "a name that nobody knows"),
    ("United Nations Lynx Pact", "U.N. Lynx Pact", "the United Nations"),
    ("United States–Chile Lynx Pact", "U.S.-Chile Lynx Pact", "the United States"),
]


@pytest.mark.parametrize(("one", "other", "why"), ONE)
def test_two_names_of_one_agreement_have_one_id(one: str, other: str, why: str) -> None:
    assert agreement_id(one) == agreement_id(other), why


TWO = [
    ("1978 Agreement", "2012 Agreement", "years"),
    ("Protocol on Heavy Metals", "Convention on Long-Range Transboundary Air Pollution", "a protocol and its convention"),
    ("Protocol on Heavy Metals", "Protocol on Persistent Organic Pollutants", "two protocols"),
    ("1978 Great Lakes Water Quality Agreement", "2012 Great Lakes Water Quality Agreement", "two states of one, told apart by the page"),
    ("Decision 23/9", "Decision 25/5", "numbers"),
    ("MARPOL Annex VI", "MARPOL", "an annex that a later protocol added, and the convention"),
]


@pytest.mark.parametrize(("one", "other", "why"), TWO)
def test_two_agreements_never_share_an_id(one: str, other: str, why: str) -> None:
    assert agreement_id(one) != agreement_id(other), why


def test_an_id_from_the_lexicon_is_readable_and_another_is_a_digest() -> None:
    assert agreement_id("Minamata Convention") == "minamata-convention"
    assert len(agreement_id("Sarek Accord")) == 32


def test_a_link_shows_what_the_lexicon_knows_apart() -> None:
    found = link("Heavy Metals Protocol", "protocol")
    assert found.name == "Heavy Metals Protocol"
    assert found.reference is not None
    assert (found.reference.in_force, found.reference.checked) == ("2003-12-29", ("adopted", "signed", "in_force"))
    assert "UN Treaty Collection, XXVII-1-f" in found.reference.source
    assert [(relation.relation, relation.other_id, relation.basis) for relation in found.relations] == [
        ("protocol_of", "lrtap-convention", "lexicon")
    ]


def test_a_page_says_itself_whose_protocol_it_names() -> None:
    read = reading("The Protocol to the Convention on Noise in Cities on Quiet Tyres was signed in 2001.")
    found = {item.name: item for item in links(read.register)}
    outer = found["Protocol to the Convention on Noise in Cities on Quiet Tyres"]
    assert outer.reference is None
    assert [(relation.relation, relation.other_name, relation.basis) for relation in outer.relations] == [
        ("protocol_of", "Convention on Noise in Cities", "page")
    ]
    assert outer.relations[0].other_id == found["Convention on Noise in Cities"].agreement_id


def test_the_lexicon_links_by_the_registers_id_where_the_name_alone_says_less() -> None:
    assert link("Binding Text", "agreement", reference_id="paris-agreement").agreement_id == "paris-agreement"


@given(st.text(alphabet="abcdefg XYZ-19", min_size=1, max_size=40))
def test_case_and_article_never_change_an_id(name: str) -> None:
    assert agreement_id(f"Zaq {name}") == agreement_id(f"the zaq {name.lower()}")


def test_an_extraction_carries_the_links_of_its_document() -> None:
    document = page("The Sarek Accord follows the Minamata Convention.")
    (extraction,) = extract([document], build_nlp())
    assert [found.agreement_id for found in extraction.agreement_links] == [agreement_id("Sarek Accord"), "minamata-convention"]
    assert {claim.record.label for claim in extraction.claims} >= {"Sarek Accord (accord)", "Minamata Convention (convention)"}


# two pages; whether the agreement that each names first is one; why
NAMESAKES = [
    (
        "Peru and Chile signed an Environmental Cooperation Agreement in 2004.",
        "Norway and Chile signed an Environmental Cooperation Agreement in 2012.",
        False,
        "a name that many have: the sides tell which",
    ),
    (
        "Peru and Chile signed an Environmental Cooperation Agreement in 2004.",
        "The Environmental Cooperation Agreement of Chile with Peru is old.",
        True,
        "the same sides in other words",
    ),
    (
        "Peru and Chile signed an Environmental Cooperation Agreement in 2004.",
        "The Chile-Peru Environmental Cooperation Agreement is old.",
        True,
        "or in the name itself",
    ),
    ("The Peru-Chile Trade Pact is old.", "The Chile–Peru Trade Pact is old.", True, "the sides in any order"),
    ("The Peru-Chile Trade Pact is old.", "The Chile-Norway Trade Pact is old.", False, "other sides"),
    ("Peru and Chile signed the Sarek Accord.", "Norway and Chile signed the Sarek Accord.", True, "a name that says enough"),
    ("Peru and Chile signed the 1990 Trade Pact.", "Peru and Chile signed the 2012 Trade Pact.", False, "years tell too"),
    ("Peru joined the Minamata Convention.", "Chile joined the Minamata Convention.", True, "a name that the lexicon knows"),
]


@pytest.mark.parametrize(("one", "other", "same", "why"), NAMESAKES)
def test_agreements_of_one_name_are_told_apart_by_their_sides(one: str, other: str, same: bool, why: str) -> None:
    ids = [links(reading(text).register)[0].agreement_id for text in (one, other)]
    assert (ids[0] == ids[1]) is same, why
