"""Who acts for a country: text → events and parties, with the reason beside each row. The sentences are invented."""

import pytest

from extractors.records import agreement_countries, agreement_events
from tests.extractors.records.reader import one_line, reading

ACTING = [
    ("President Lula of Brazil signed the Reef Protocol in 2019.", ["Reef Protocol | BRA | signatory"], "a head of state by name"),
    ("The President of Chile signed the Reef Protocol.", ["Reef Protocol | CHL | signatory"], "without a name"),
    ("Chile's president signed the Reef Protocol.", ["Reef Protocol | CHL | signatory"], "in small letters"),
    (
        "Canadian Prime Minister Ann B. Clarke and U.S. President John K. Ross signed the Clean Air Accord.",
        ["Clean Air Accord | CAN | party", "Clean Air Accord | USA | party"],
        "titles before names, with initials",
    ),
    ("Canada's Environment Minister, Jean Tremblay, ratified the Reef Protocol.", ["Reef Protocol | CAN | party"], "a name between commas"),
    ("The Parliament of Ghana ratified the Reef Protocol.", ["Reef Protocol | GHA | party"], "a parliament ratifies for its country"),
    ("Mexico's Senate ratified the Reef Protocol.", ["Reef Protocol | MEX | party"], "a senate too"),
    (
        "The environment ministers of Canada, Mexico and Peru adopted the Clean Air Accord.",
        [f"Clean Air Accord | {country} | party" for country in ("CAN", "MEX", "PER")],
        "ministers of several countries",
    ),
    (
        "The Lake Treaty was signed by the U.S. Department of State and Environment Canada.",
        ["Lake Treaty | USA | party", "Lake Treaty | CAN | party"],
        "two agencies bind their countries",
    ),
    (
        "EPA and the Ministry of Environment of Peru signed the Clean Air Accord.",
        ["Clean Air Accord | USA | party", "Clean Air Accord | PER | party"],
        "an acronym and a ministry",
    ),
    (
        "The Quiet Oceans Partnership was launched by NOAA and Fisheries and Oceans Canada.",
        ["Quiet Oceans Partnership | USA | participant", "Quiet Oceans Partnership | CAN | participant"],
        "agencies that launch it take part",
    ),
    (
        "The Quiet Oceans Partnership includes the U.S. Department of State and Norway's Ministry of Climate and Environment.",
        ["Quiet Oceans Partnership | USA | participant", "Quiet Oceans Partnership | NOR | participant"],
        "of whom it is made",
    ),
    (
        "Ottawa and Washington signed the Clean Air Accord in 1991.",
        ["Clean Air Accord | CAN | party", "Clean Air Accord | USA | party"],
        "capitals as the subject of a treaty verb",
    ),
    ("Ottawa has ratified the Reef Protocol.", ["Reef Protocol | CAN | party"], "one of them"),
]
NOT_ACTING = [
    ("The Clean Air Accord was signed in Ottawa and Washington.", "places, not governments"),
    ("Negotiators from Oslo wrote the Reef Protocol.", "a city behind a preposition"),
    ("The king of Norway opened the museum of the Harbour Convention.", "a visit binds nobody"),
    ("U.S. companies joined the Quiet Oceans Partnership.", "companies"),
    ("EPA joined the Delta Initiative.", "an agency's membership is not its country's"),
    ("EPA signed the Reef Protocol.", "an agency alone: with whom is not said"),
    ("The Congress of Mayors ratified the Reef Protocol in Peru.", "no organ of Peru"),
]
EVENTS = [
    (
        "President Lula of Brazil signed the Reef Protocol on 6 May 2019.",
        ["Reef Protocol | signed | 2019-05-06 | BRA"],
        "his country's",
    ),
    ("EPA and Environment Canada signed the Clean Air Accord in 2009.", ["Clean Air Accord | signed | 2009"], "nobody's own act"),
    ("Mexico's Senate ratified the Reef Protocol in 2016.", ["Reef Protocol | ratified | 2016 | MEX"], "its country's act"),
    ("In 2018 Ghana became the 50th country to ratify the Reef Protocol.", ["Reef Protocol | ratified | 2018 | GHA"], "a numbered country"),
    (
        "Chile was one of the first to sign the Reef Protocol in 1998.",
        ["Reef Protocol | signed | 1998 | CHL"],
        "one of the first",
    ),
    (
        "Pressure prompted Canada to sign the Reef Protocol in 2001.",
        ["Reef Protocol | signed | 2001 | CAN"],
        "brought to do it",
    ),
    ("The year 1998 saw Canada ratify the Reef Protocol.", ["Reef Protocol | ratified | 1998 | CAN"], "a year that saw it"),
    ("Scientists urged Canada to sign the Reef Protocol in 2001.", [], "urged, not done"),
    ("The report could lead Canada to sign the Reef Protocol in 2001.", [], "it may never happen"),
    (
        "In 1987 Chile, Peru and Colombia put their names to the Reef Protocol.",
        ["Reef Protocol | signed | 1987"],
        "an idiom of signing, of all in one act",
    ),
    ("Ghana became a party in 1996 to the Harbour Convention.", ["Harbour Convention | joined | 1996 | GHA"], "the date inside the phrase"),
    (
        "The instrument of accession to the Harbour Convention was deposited by Kenya on 25 May 1987.",
        ["Harbour Convention | acceded | 1987-05-25 | KEN"],
        "handed over, in the passive",
    ),
    (
        "Kenya's instrument of accession to the Harbour Convention was deposited on 25 May 1987.",
        ["Harbour Convention | acceded | 1987-05-25 | KEN"],
        "handed over, with its owner",
    ),
    (
        "Chile gave its consent to be bound by the Lake Treaty in May 2021.",
        ["Lake Treaty | ratified | 2021-05 | CHL"],
        "consent to be bound",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ACTING)
def test_who_acts_for_a_country_gives_it_a_part(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in agreement_countries.draft(reading(text))}) == sorted(expected), why


@pytest.mark.parametrize(("text", "why"), NOT_ACTING)
def test_who_does_not_act_for_a_country_gives_it_none(text: str, why: str) -> None:
    assert [one_line(each) for each in agreement_countries.draft(reading(text))] == [], why


@pytest.mark.parametrize(("text", "expected", "why"), EVENTS)
def test_acts_are_told_in_many_ways(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in agreement_events.draft(reading(text))}) == sorted(expected), why
