"""Lists that spell out a noun before them: text → parts. The sentences are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parts(role: str, *countries: str, agreement: str = "Lynx Convention") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


THREE = ("PER", "CHL", "CUB")
SPELT = [
    (
        "The Lynx Convention binds the coastal states of the south-east Pacific, namely Peru, Chile and Cuba.",
        _parts("party", *THREE),
        "namely",
    ),
    (
        "The Lynx Convention is a treaty between the three Andean countries Peru, Chile and Cuba.",
        _parts("party", *THREE),
        "right behind it",
    ),
    ("The Lynx Convention brings together the countries that share the basin – Peru, Chile and Cuba.", _parts("party", *THREE), "a dash"),
    (
        "The Lynx Convention was ratified by all five states of the basin, Peru, Chile and Cuba among them.",
        _parts("party", *THREE),
        "a number",
    ),
    (
        "The Lynx Convention is a treaty among three Latin-American countries - Peru, Chile and Cuba - that work together.",
        _parts("party", *THREE),
        "a blank around a hyphen, none around another",
    ),
    ("The Lynx Convention unites the countries of the region, Peru said.", set[str](), "one is no list"),
    ("The Lynx Convention obliges the states that joined in Peru and Chile to report.", set[str](), "a place in what describes them"),
    (
        "The Lynx Convention was signed by Canada, Denmark (in respect of Greenland), the European Union, Japan and Peru.",
        _parts("party", "CAN", "DNK", "JPN", "PER"),
        "past a bracket that says for what part",
    ),
    (
        "The Lynx Convention was signed in Hamilton by the Azores, Monaco, Peru, Chile, Cuba, Haiti and Japan.",
        _parts("signatory", "MCO", "PER", "CHL", "CUB", "HTI", "JPN"),
        "one that is no country opens the list",
    ),
    (
        "Canada and 11 other countries (Peru, Chile, Cuba) have joined the Lynx Convention.",
        _parts("party", "CAN", *THREE),
        "before the number and behind it",
    ),
    (
        "The Lynx Convention was endorsed by Peru and Chile; Japan and Cuba declined to sign.",
        _parts("party", "PER", "CHL") | _parts("non_party", "JPN", "CUB"),
        "a clause behind the semicolon",
    ),
    (
        "The Lynx Convention was signed at Marrakesh by the heads of state of Peru, Chile, Cuba, Haiti, Japan and Chad.",
        _parts("signatory", *THREE, "HTI", "JPN", "TCD"),
        "heads of state",
    ),
    (
        "The Lynx Convention was signed by the Indian Prime Minister, Inder Gujral, and the Peruvian President, Alan Hill, in 1996.",
        _parts("party", "IND", "PER"),
        "the name that commas part from an office",
    ),
    (
        "The Lynx Convention was concluded by India's Prime Minister Narendra Modi and Peru's President Alan Hill.",
        _parts("party", "IND", "PER"),
        "an office with an owner",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), SPELT)
def test_a_list_spells_out_the_noun_before_it(text: str, expected: set[str], why: str) -> None:
    assert set(parties(text)) == expected, why


LEFT_OUT = [
    (
        "Neither the United States nor Canada is a party to the Lynx Convention.",
        _parts("non_party", "USA", "CAN"),
        "an article behind neither",
    ),
    ("With the exception of Belarus, all states are parties to the Lynx Convention.", _parts("non_party", "BLR"), "an exception in front"),
    ("All members apart from Peru have joined the Lynx Convention.", _parts("non_party", "PER"), "apart from"),
    (
        "The Lynx Convention had been ratified by none of the states except Peru and Chile.",
        _parts("party", "PER", "CHL"),
        "none except: they have",
    ),
    ("None of the states but Chile has ratified the Lynx Convention.", _parts("party", "CHL"), "none but: it has"),
    (
        "The Lynx Convention was ratified by Peru, while Chile and Cuba have yet to do so.",
        _parts("party", "PER") | _parts("non_party", "CHL", "CUB"),
        "yet to do so",
    ),
    (
        "Of those that can join the Lynx Convention, only Haiti and Cuba have not yet done so.",
        _parts("non_party", "HTI", "CUB"),
        "not yet done so",
    ),
    (
        "Peru has signed but not ratified the Lynx Convention, nor have Chad and Chile.",
        _parts("signatory", "PER") | _parts("non_party", "TCD", "CHL"),
        "nor have they",
    ),
    (
        "The Lynx Convention has members such as Peru and Chile, and cooperating non-contracting parties such as Cuba.",
        _parts("party", "PER", "CHL") | _parts("participant", "CUB"),
        "non-contracting parties cooperate",
    ),
    ("Peru, in whose hills lynxes live, is not a party to the Lynx Convention.", _parts("non_party", "PER"), "past a relative clause"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LEFT_OUT)
def test_those_who_are_left_out_are_told_apart(text: str, expected: set[str], why: str) -> None:
    assert set(parties(text)) == expected, why
