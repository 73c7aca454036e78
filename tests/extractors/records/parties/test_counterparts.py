"""Between whom an agreement is that no sentence makes a point of: page → parties, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import parties

TOLD = [
    ("EPA and Chile's Ministry of the Environment Sign Memorandum of Understanding on Lynxes", "CHL USA", "a headline"),
    ("The Lynx Agreement rules the valley that Kenya and Chad own.", "KEN TCD", "two countries of one sentence"),
    ("The Lynx Treaty rules the river that Kenya and Chad share.", "KEN TCD", "a treaty of two who share something"),
    ("In Oslo, Norway, Peru and Chile spoke of the Lynx Agreement.", "CHL PER", "a place is no side"),
    ("Kenya has a customs pact with Peru, the Lynx Accord with Chad and Ghana, and more.", "KEN TCD GHA", "those behind the name"),
    ("The Lynx Treaty is a 1961 agreement between Kenya and Chad.", "KEN TCD", "a year in its definition"),
    ("The Lynx Treaty is a water-distribution treaty between Kenya and Chad.", "KEN TCD", "a dash in its definition"),
]
NOT_TOLD = [
    ("The Lynx Convention was praised in Kenya and by Chad.", "a convention is open to all"),
    ("Kenya hopes to sign the Lynx Agreement with Chad.", "a hope"),
    ("Kenya and Chad may work under the Lynx Agreement.", "a possibility"),
    ("The Lynx Agreement got its fifth signature when Kenya followed Chad.", "of a number"),
    ("The Lynx Agreement runs with the support of Kenya and Chad.", "donors"),
    ("The Lynx Agreement was discussed by Kenya, Chad and Peru.", "three are a meeting"),
    ("Kenya met with Chad to discuss the Lynx Initiative.", "an initiative has many"),
]


def _sides(page: str) -> set[str]:
    return {part.split(" | ")[1] for part in parties(page)}


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_the_two_of_whom_a_sentence_speaks_are_its_parties(text: str, expected: str, why: str) -> None:
    assert _sides(f"Water\n\n{text}\n") == set(expected.split()), why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_others_are_not(text: str, why: str) -> None:
    assert _sides(f"Water\n\n{text}\n") == set(), why


def test_the_pages_own_country_is_the_other_side() -> None:
    page = "<h1>Climate policy of Peru</h1><p>A Memorandum of Cooperation on Lynxes was signed with Japan in 2022.</p>"
    assert _sides(page) == {"PER", "JPN"}


def test_who_is_told_to_be_a_party_elsewhere_settles_it() -> None:
    page = "Water\n\nPeru ratified the Lynx Agreement.\n\nKenya and Chad spoke of the Lynx Agreement.\n"
    assert _sides(page) == {"PER"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("EU–Kenya Lynx Agreement", "KEN"),
        ("European Union-Kenya Lynx Agreement", "KEN"),
        ("Kenya–EU Lynx Agreement", "KEN"),
        ("Anglo-Danish Lynx Agreement", "GBR DNK"),
        ("Sino-Russian Lynx Treaty", "CHN RUS"),
        ("Netherlands–Belgium Lynx Treaty", "NLD BEL"),
        ("Kenya Lynx Agreement", ""),
        ("Indo-Pacific Lynx Agreement", ""),
        (
            "Memorandum of Understanding between the Environmental Protection Agency of the United States of America "
            "and the Ministry of Environment and Forests of the Government of India Concerning Lynxes",
            "USA IND",
        ),
        ("AGREEMENT BETWEEN THE FOREST AND WATER AGENCY OF KENYA AND THE LYNX BUREAU OF THE REPUBLIC OF CHILE ON LYNXES", "KEN CHL"),
    ],
)
def test_a_name_tells_its_sides(name: str, expected: str) -> None:
    assert _sides(f"Water\n\nThe {name} was adopted in 2001.\n") == set(expected.split())


TITLES = [
    ("EPA Collaboration with Korea", "USA KOR", "an agency and its partner"),
    ("Korea and Peru agree on lynxes", "PER KOR", "two countries"),
    ("Lynxes of Korea", "", "one country and no work with it"),
    ("Korea, Peru and Chile agree on lynxes", "", "three"),
]


@pytest.mark.parametrize(("title", "expected", "why"), TITLES)
def test_a_memorandum_is_between_those_whom_its_page_is_about(title: str, expected: str, why: str) -> None:
    page = f"<h1>{title}</h1><p>A Memorandum of Understanding on Lynxes was signed in 1987.</p>"
    assert _sides(page) == set(expected.split()), why


def test_a_world_conferences_declaration_is_not_between_the_two_of_a_page() -> None:
    page = "<h1>Korea and Peru agree on lynxes</h1><p>Both recalled the Rio Declaration on Environment and Development.</p>"
    assert _sides(page) == set()


def test_what_two_have_is_told_before_a_list_of_it() -> None:
    items = ("Lynx Agreement (1999)", "Memorandum of Understanding on Furs (2001)")
    expected = {"Lynx Agreement | NOR", "Lynx Agreement | CHL", f"{items[1][:-7]} | NOR", f"{items[1][:-7]} | CHL"}
    lead = "Norway and Chile have concluded these agreements:"
    for body in (
        "<ul>" + "".join(f"<li>{each}</li>" for each in items) + "</ul>",
        "<dl>" + "".join(f"<dt>{i}</dt>" for i in items) + "</dl>",
    ):
        assert {part.rpartition(" | ")[0] for part in parties(f"<p>{lead}</p>{body}")} == expected
    assert parties(f"<p>Norway and Chile may conclude these agreements:</p><ul><li>{items[0]}</li></ul>") == set()


def test_countries_that_open_a_line_are_the_partners_of_the_pages_own() -> None:
    lines = "<ul><li>Romania, Ukraine: Agreement on the Delta (2000).</li><li>Ukraine: Treaty on the Lynx River (2012).</li></ul>"
    page = f"<h1>Moldova</h1><h2>Bilateral cooperation</h2>{lines}"
    assert {part.split(" | ")[1] for part in parties(page) if "Delta" in part} == {"MDA", "ROU", "UKR"}
    assert {part.split(" | ")[1] for part in parties(page) if "River" in part} == {"MDA", "UKR"}


def test_a_section_named_after_a_country_is_about_what_the_page_has_with_it() -> None:
    page = "<h1>NOAA Fisheries</h1><h2>Chile</h2><p>The two agencies signed a Memorandum of Understanding on Reefs in 2016.</p>"
    assert _sides(f"<p>U.S. Department of Commerce</p>{page}") == {"USA", "CHL"}
