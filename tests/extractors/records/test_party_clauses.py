"""Clauses that tell who is in an agreement and who is not: text → parts, with the reason beside each row. The sentences are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parts(role: str, *countries: str, agreement: str = "Lynx Agreement") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


TOLD = [
    (
        "Spain and Portugal, but not Morocco, have ratified the Lynx Agreement.",
        _parts("party", "ESP", "PRT") | _parts("non_party", "MAR"),
        "one that is set apart between commas",
    ),
    ("Non-parties to the Lynx Agreement include Kenya and Haiti.", _parts("non_party", "KEN", "HTI"), "no parties"),
    ("Nonparties to the Lynx Agreement include Kenya and Haiti.", _parts("non_party", "KEN", "HTI"), "in one word"),
    ("Chile and Peru are the only countries that have joined the Lynx Agreement.", _parts("party", "CHL", "PER"), "the only ones"),
    ("Iran and Libya are the only countries not to have ratified the Lynx Agreement.", _parts("non_party", "IRN", "LBY"), "to have not"),
    ("The Holy See is the only state that is not a party to the Lynx Agreement.", _parts("non_party", "VAT"), "a single state"),
    ("The only state able to join that is not a party to the Lynx Agreement is Haiti.", _parts("non_party", "HTI"), "the list behind"),
    ("Kenya joined Uganda and Tanzania in signing the Lynx Agreement.", _parts("party", "KEN", "UGA", "TZA"), "joined others in it"),
    (
        "Kenya is joining representatives from Uganda, Chad and Tanzania in signing a charter creating the Lynx Partnership.",
        _parts("party", "KEN", "UGA", "TCD", "TZA", agreement="Lynx Partnership"),
        "is joining those from",
    ),
    (
        "Thirteen countries join Kenya in launching the Lynx Partnership.",
        _parts("participant", "KEN", agreement="Lynx Partnership"),
        "joined by a number",
    ),
    ("The Lynx Agreement is between Norway and Iceland.", _parts("party", "NOR", "ISL"), "between them"),
    (
        "The Lynx Commission is a body established by Chile, Peru and Bolivia under the Lynx Agreement.",
        _parts("party", "CHL", "PER", "BOL"),
        "those who set up something under it",
    ),
    (
        "Chile and Peru committed to cutting transboundary smog in the 1991 Lynx Agreement.",
        _parts("party", "CHL", "PER"),
        "what they bound themselves to stands between",
    ),
    ("Chile and Peru sign Lynx Agreement", _parts("party", "CHL", "PER"), "the present of a headline"),
    ("Chile, Peru sign historic Lynx Agreement in Lima", _parts("party", "CHL", "PER"), "with a comma for its conjunction"),
    ("Chile joins Lynx Agreement", _parts("party", "CHL"), "of one country"),
    (
        "For years Chile and Peru have guarded their lynxes together under the Lynx Agreement.",
        _parts("party", "CHL", "PER"),
        "whatever they do together under it",
    ),
    ("The governments of Chile and Peru revised the Lynx Agreement.", _parts("party", "CHL", "PER"), "those who change it"),
    ("A council was set up by Chile, Peru and Bolivia under the Lynx Agreement.", _parts("party", "CHL", "PER", "BOL"), "set up by them"),
    (
        "Nine nations team up with Kenya in launching the Lynx Partnership.",
        _parts("participant", "KEN", agreement="Lynx Partnership"),
        "teamed up with by a number",
    ),
    ("Chile and Peru Wednesday signed the Lynx Agreement.", _parts("party", "CHL", "PER"), "a day of the week"),
    ("Chile and Peru on Tuesday signed the Lynx Agreement.", _parts("party", "CHL", "PER"), "with its preposition"),
    (
        "The Lynx Agreement was signed by Ann Smith, vice chair of the Planning Board of Peru, and Jo Brown, Minister of Mines of Chile.",
        _parts("party", "PER", "CHL"),
        "persons with their offices",
    ),
    (
        "Kenya has not joined the Lynx Treaty, while Russia ratified it but later withdrew its ratification.",
        _parts("non_party", "KEN", agreement="Lynx Treaty") | _parts("withdrawn", "RUS", agreement="Lynx Treaty"),
        "a ratification taken back, in a clause of its own",
    ),
    ("Canada revoked its ratification of the Lynx Treaty.", _parts("withdrawn", "CAN", agreement="Lynx Treaty"), "with its object"),
    (
        "The Lynx Treaty has been ratified by the European Union and 196 states: all 193 UN members, the Cook Islands and Niue.",
        _parts("party", "COK", "NIU", agreement="Lynx Treaty"),
        "those who are told behind a number",
    ),
    ("The U.S. Mexico Lynx Agreement was signed.", _parts("party", "USA", "MEX", agreement="U.S. Mexico Lynx Agreement"), "side by side"),
]
NOT_TOLD = [
    ("Bolivia is joining talks with Chile in Lima on the Lynx Agreement.", "talks"),
    ("Bolivia may join Chile and Peru in signing the Lynx Agreement.", "it may not"),
    ("The Lynx Commission was praised by Chile and Peru under the Lynx Agreement.", "praise founds nothing"),
    ("Chile and Peru to sign Lynx Agreement", "not yet"),
    ("Countries such as Chile sign no Lynx Agreement.", "no country that acts"),
    ("Chile and Peru could guard their lynxes together under the Lynx Agreement.", "they may"),
    ("Chile would be the only country that has joined the Lynx Agreement.", "it would be"),
    ("Canada withdrew its delegation from the meeting of the Lynx Treaty.", "a delegation is no ratification"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_clause_tells_who_is_in_it_and_who_is_not(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{text}</p>") == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_other_clauses_tell_nothing(text: str, why: str) -> None:
    assert parties(f"<p>{text}</p>") == set(), why
