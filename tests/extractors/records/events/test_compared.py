"""Those with whom a sentence opens to tell of others: text → parts. The sentences are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parts(role: str, *countries: str, agreement: str = "Lynx Convention") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


FURS = "Fur Trade Partnership"
COMPARED = [
    (
        "Besides Peru, the Fur Trade Partnership includes Chile and Cuba.",
        _parts("participant", "PER", "CHL", "CUB", agreement=FURS),
        "besides",
    ),
    ("In addition to Peru, members of the Lynx Convention include Chile and Cuba.", _parts("party", "PER", "CHL", "CUB"), "in addition to"),
    (
        "Besides its founders Chad, Niger and Nigeria, the Lynx Convention now includes Libya and Egypt.",
        _parts("party", "TCD", "NER", "NGA", "LBY", "EGY"),
        "past the noun that they are put beside",
    ),
    (
        "Unlike Canada, Peru is not a party to the Lynx Convention.",
        _parts("party", "CAN") | _parts("non_party", "PER"),
        "unlike: the contrary",
    ),
    ("Unlike Peru, Canada has ratified the Lynx Convention.", _parts("party", "CAN") | _parts("non_party", "PER"), "unlike: the contrary"),
    ("Like Peru, Canada never ratified the Lynx Convention.", _parts("non_party", "CAN", "PER"), "like: the same"),
    ("Along with Peru, Chile is a party to the Lynx Convention.", _parts("party", "CHL", "PER"), "along with"),
    (
        "With Germany and the United Kingdom, Norway signed the Lynx Declaration with Peru in 2015.",
        _parts("party", "DEU", "GBR", "NOR", "PER", agreement="Lynx Declaration"),
        "with two, whoever acts with them",
    ),
    ("With the support of Norway and Sweden, Kenya joined the Lynx Convention.", _parts("party", "KEN"), "who supports it did not join"),
    ("With Russia at its head, the Lynx Convention includes Chile and Cuba.", _parts("party", "CHL", "CUB"), "no list that a comma ends"),
    (
        "Unlike Chile, which ratified it in 1993, Norway joined the Lynx Convention in 2001.",
        _parts("party", "CHL", "NOR"),
        "what is told of it outdoes the comparison",
    ),
    ("Besides Peru, no country of the region has signed the Lynx Convention.", set[str](), "nothing is told of anybody else"),
]


@pytest.mark.parametrize(("text", "expected", "why"), COMPARED)
def test_those_beside_others_are_told_with_them(text: str, expected: set[str], why: str) -> None:
    assert set(parties(text)) == expected, why
