"""Who acts for a country and does not say for which: text → parts, with the reason beside each row. The sentences are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parties(agreement: str, *countries: str) -> set[str]:
    return {f"{agreement} | {country} | party" for country in countries}


ENVOYS = [
    (
        "EPA has worked with China's Ministry of Fell Protection (MFP) since 1980. In 2010 EPA and MFP signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "CHN"),
        "an agency that the page introduces by an acronym",
    ),
    (
        "EPA works with the National Otter Agency of Kenya (NOA). NOA's Secretary Tan and EPA's Administrator signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "KEN"),
        "and who acts for it",
    ),
    (
        "Indonesia's Ministry of Environment and Forestry (KLHK) is new. It keeps the Clean Air Accord, signed by EPA and KLHK in 2012.",
        _parties("Clean Air Accord", "USA", "IDN"),
        "letters of another language",
    ),
    (
        "The Otter Forum of Kenya (OFK) met. In 2012 EPA and OFK signed the Clean Air Accord.",
        set(),
        "no agency",
    ),
    (
        "The Kenya-Ghana Otter Commission (KGOC) met. In 2012 EPA and KGOC signed the Clean Air Accord.",
        set(),
        "a body of two countries",
    ),
    (
        "EPA and Mexico's Ministry of Fur along with six other countries, the World Bank and the Reef Fund signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "MEX"),
        "those beside whom others stay unnamed",
    ),
    (
        "EPA and the State Environmental Protection Administration of China signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "CHN"),
        "capitals that end in an organ, with a country behind",
    ),
    (
        "NOAA and the National Fisheries Institute of Mexico signed the Sardine Memorandum of Understanding.",
        _parties("Sardine Memorandum of Understanding", "USA", "MEX"),
        "an institute",
    ),
    (
        "The Department of State and Russia's Ministry of Natural Resources signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "RUS"),
        "a department that says no country",
    ),
    (
        "The Environmental Protection Agency of Ghana and EPA signed the Clean Air Accord.",
        _parties("Clean Air Accord", "GHA", "USA"),
        "the same words of another country, which says so",
    ),
    (
        "The U.S. Department of Energy and the Department of Atomic Energy of India signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "IND"),
        "two departments",
    ),
    ("Presidents Bush and Salinas signed the Clean Air Accord.", _parties("Clean Air Accord", "USA", "MEX"), "two leaders by name"),
    (
        "President Obama and Prime Minister Harper signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "CAN"),
        "of different offices",
    ),
    ("President Clinton signed the Reef Protocol in 1998.", {"Reef Protocol | USA | signatory"}, "one leader"),
    (
        "The Clean Air Accord was signed by Presidents Evo Morales of Bolivia and Michelle Bachelet of Chile.",
        _parties("Clean Air Accord", "BOL", "CHL"),
        "each with a country",
    ),
    (
        "EPA Administrator Gina McCarthy and Environment Minister Wei Kuo-yen of Taiwan signed the Clean Air Accord.",
        _parties("Clean Air Accord", "USA", "TWN"),
        "a dash inside a name",
    ),
    (
        "The Clean Air Accord was signed by U.S. EPA Administrator Carol Browner and Mexican Environment Secretary Julia Carabias.",
        _parties("Clean Air Accord", "USA", "MEX"),
        "an agency's head",
    ),
    ("The Bolivian and Chilean governments signed the Clean Air Accord.", _parties("Clean Air Accord", "BOL", "CHL"), "a plural for both"),
    ("Bolivian and Chilean officials signed the Clean Air Accord.", _parties("Clean Air Accord", "BOL", "CHL"), "officials of both"),
    ("Ambassador Ann Smith signed the Reef Protocol on behalf of Canada.", {"Reef Protocol | CAN | signatory"}, "for whom he signs"),
]
NOT_ACTING = [
    ("The State Environmental Protection Administration of China joined the Reef Protocol.", "an agency under its whole name"),
    ("President Smith signed the Reef Protocol.", "nobody says whose president"),
    ("The state's Department of Environmental Quality signed the Reef Protocol.", "a department of no country"),
    ("Mayor Bush signed the Reef Protocol.", "another office"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ENVOYS)
def test_an_envoy_stands_for_its_country(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{text}</p>") == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_ACTING)
def test_others_stand_for_none(text: str, why: str) -> None:
    assert parties(f"<p>{text}</p>") == set(), why


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("EPA cooperation with Indonesia", ["USA", "IDN"]),
        ("U.S.-Indonesia cooperation", ["USA", "IDN"]),
        ("Cooperation with Indonesia and Peru", []),
        ("Clean air", []),
    ],
)
def test_a_ministry_without_a_country_is_that_of_the_pages_partner(heading: str, expected: list[str]) -> None:
    body = f"<h1>{heading}</h1><p>EPA and the Ministry of the Environment signed the Clean Air Accord.</p>"
    assert parties(body) == _parties("Clean Air Accord", *expected)
