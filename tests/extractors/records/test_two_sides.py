"""What press offices tell of an agreement of two sides: text → events and parts, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events, parties

FORESTS = "Agreement on Mountain Forests"
BETWEEN = "Agreement between Kenya and Norway on Mountain Forests"
EVENTS = [
    (
        f"A bilateral document ({BETWEEN}) was signed in Nairobi on 5 May 2001.",
        {f"{BETWEEN} | signed | 2001-05-05"},
        "the name in brackets behind what it is",
    ),
    (
        f"On 5 May 2001, a joint document concerning the forest scheme ({BETWEEN}) was signed in Nairobi.",
        {f"{BETWEEN} | signed | 2001-05-05"},
        "with what it concerns between",
    ),
    (f"In 2001 the two ministers signed a new accord (the {BETWEEN}).", {f"{BETWEEN} | signed | 2001"}, "as the object"),
    (f"Kenya ({BETWEEN}) was visited in 2001 by a minister.", set(), "a bracket behind a country"),
    (f"On 5 May 2001 Kenya signed a forest agreement with Norway, the {FORESTS}.", {f"{FORESTS} | signed | 2001-05-05 | KEN"}, "apposed"),
    (f"{BETWEEN}, Oslo, 5 May 1990, in force 1 June 1991.", {f"{BETWEEN} | entered_into_force | 1991-06-01"}, "cited, with its place"),
    ("The Otter Protocol1 was adopted in 2003.", {"Otter Protocol | adopted | 2003"}, "past the mark of a note"),
    ("The Lynx Protocolentered into force in 2001.", {"Lynx Protocol | entered_into_force | 2001"}, "a verb glued to a link"),
]


@pytest.mark.parametrize(("text", "expected", "why"), EVENTS, ids=[why for *_, why in EVENTS])
def test_events_of_agreements_of_two_sides(text: str, expected: set[str], why: str) -> None:
    assert events(f"<p>{text}</p>") == expected, why


BANK = "Agreement between the Government of Kenya and the World Bank on Forest Monitoring"
PARTIES = [
    (f"The {BANK} is old.", {f"{BANK} | KEN | party"}, "a country and a bank of many"),
    (
        "The Agreement between the Government of Kenya and the Lynx Trust on Forest Monitoring is old.",
        set(),
        "a trust is no body of governments",
    ),
    (
        f"In 2001 Kenya signed a forest agreement with Norway, the {FORESTS}.",
        {f"{FORESTS} | KEN | party", f"{FORESTS} | NOR | party"},
        "with whom, before the name",
    ),
    ("The Lynx Convention was tabled. The Committee may ask about any treaty to which Kenya has become a signatory.", set(), "any treaty"),
    ("The Lynx Convention was tabled. The Committee may ask about any treaty that Kenya has ratified.", set(), "that it ratified"),
    ("The Lynx Convention is one of the treaties to which Kenya is a party.", {"Lynx Convention | KEN | party"}, "one of them"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PARTIES, ids=[why for *_, why in PARTIES])
def test_parts_in_agreements_of_two_sides(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{text}</p>") == expected, why


def test_a_list_of_agreements_with_partners_is_of_whoever_makes_them() -> None:
    page = (
        "Climate\n\nTo this aim, Norway concludes bilateral agreements.\n\nAgreement with the Republic of Peru\n\n"
        "Agreement with the Republic of Ghana\n"
    )
    first, second = "Agreement with the Republic of Peru", "Agreement with the Republic of Ghana"
    assert parties(page) == {f"{first} | PER | party", f"{first} | NOR | party", f"{second} | GHA | party", f"{second} | NOR | party"}


def test_a_partner_is_not_the_home_of_the_agreement_below_it() -> None:
    page = "<h1>Climate</h1><h2>Agreement with the Republic of Peru</h2><h3>Agreement with the Republic of Ghana</h3>"
    assert "Agreement with the Republic of Ghana | PER | party" not in parties(page)


def test_today_at_the_head_of_a_sentence_dates_what_it_tells_however_long_its_subject() -> None:
    page = (
        "Peru and Chile agree\n\n03.12.2009\n\nToday at the Chancellery, Environment Minister Ana Ruiz of Peru and Under Secretary "
        "General at the Chilean Ministry of External Relations, Luis Soto, signed a Memorandum of Understanding on quiet rivers.\n"
    )
    assert events(page) == {"Memorandum of Understanding on quiet rivers | signed | 2009-12-03"}


def test_who_ratified_by_a_label_under_its_name_is_a_party() -> None:
    assert parties("Government of Dominica\n\nLynx Convention\nRatified: 5 July 1994\n") == {"Lynx Convention | DMA | party"}
