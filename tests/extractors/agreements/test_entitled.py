"""Names that the layout, a dash or a description tells: page → agreements, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import page

HEADED = [
    (
        "<h2>Pacific Whiting Treaty</h2><p>The Agreement with Canada on Pacific Hake/Whiting was signed in 2003.</p>",
        [("Pacific Whiting Treaty", "Agreement with Canada on Pacific Hake/Whiting")],
        "a heading and the sentence under it, with a word in common",
    ),
    (
        "<h2>Lynx Convention</h2><p>The Otter Treaty was signed in 2003.</p>",
        [("Lynx Convention",), ("Otter Treaty",)],
        "no word in common: two agreements",
    ),
    (
        "<h2>Lynx Convention</h2><p>The Lynx Habitat Protocol was signed in 2003.</p>",
        [("Lynx Convention",), ("Lynx Habitat Protocol",)],
        "a convention is no protocol",
    ),
    (
        "<h2>Protocol on Sustainable Forest Management</h2><p>The Forest Protocol was signed by Peru.</p>",
        [("Protocol on Sustainable Forest Management", "Forest Protocol")],
        "one word of the full name",
    ),
    (
        "<h2>Protocol on the Use of Biological and Landscape Diversity</h2><p>The Biodiversity Protocol was signed by Peru.</p>",
        [("Protocol on the Use of Biological and Landscape Diversity", "Biodiversity Protocol")],
        "one word for two",
    ),
    (
        "<h2>U.S.-Russia Agreement</h2><p>The Agreement on the Protection of Bears (1972 Bear Agreement) was signed in 1972.</p>",
        [("Agreement on the Protection of Bears", "U.S.-Russia Agreement", "1972 Bear Agreement", "Bear Agreement")],
        "a heading that says the sides and nothing else",
    ),
    (
        "<h2>U.S.-Russia Agreement</h2><p>The Agreement with Peru on Bears was signed in 1972.</p>",
        [("U.S.-Russia Agreement",), ("Agreement with Peru on Bears",)],
        "another side",
    ),
    (
        "<h1>Memorandum of Understanding on the Mara River Basin</h1>"
        "<p>They signed a Memorandum of Understanding for Joint Management of the Transboundary Mara River Basin.</p>",
        [
            (
                "Memorandum of Understanding for Joint Management of the Transboundary Mara River Basin",
                "Memorandum of Understanding on the Mara River Basin",
            )
        ],
        "the end of the fuller name",
    ),
]


def _agreements(body: str) -> list[tuple[str, ...]]:
    return [(each.name, *each.aliases) for each in page(body).register.entities if each.scope == "international"]


@pytest.mark.parametrize(("body", "expected", "why"), HEADED)
def test_names_of_one_agreement_are_joined(body: str, expected: list[tuple[str, ...]], why: str) -> None:
    found = _agreements(body)
    assert [set(each) for each in found] == [set(each) for each in expected], why


def test_a_column_of_agreements_holds_names_whatever_they_are() -> None:
    rows = "<tr><td>CAMBA</td><td>China</td></tr><tr><td>Not signed</td><td>Peru</td></tr><tr><td>12</td><td>Chile</td></tr>"
    assert _agreements(f"<table><tr><th>Agreement</th><th>Partner</th></tr>{rows}</table>") == [("CAMBA",)]
    votes = "<tr><td>Agree</td><td>20%</td></tr><tr><td>Disagree</td><td>12%</td></tr>"
    assert _agreements(f"<table><tr><th>Agreement</th><th>Share</th></tr>{votes}</table>") == []
    assert _agreements(f"<table><tr><th>Project</th><th>Partner</th></tr>{rows}</table>") == []


def test_a_tabled_acronym_is_the_agreement_that_the_text_says() -> None:
    text = "<p>NRMBA is short for the Norway-Russia Migratory Bird Agreement.</p>"
    rows = "<table><tr><th>Agreement</th><th>Since</th></tr><tr><td>NRMBA</td><td>1974</td></tr></table>"
    assert _agreements(text + rows) == [("Norway-Russia Migratory Bird Agreement", "NRMBA")]


@pytest.mark.parametrize(
    ("text", "names", "why"),
    [
        ("Clean Skies Hanoi (CSH), a joint initiative of EPA and Vietnam's ministry, helps.", ["Clean Skies Hanoi"], "called joint"),
        ("Breathe Easy, Jakarta, a bilateral programme of both governments, began.", ["Breathe Easy, Jakarta"], "a comma inside"),
        ("Clean Skies Hanoi, a local initiative of the city, helps.", [], "local"),
        ("Maria Lopez, a joint author of the programme, spoke.", [], "a person"),
        (
            "It used the United States-Asia Environmental Partnership.",
            ["United States-Asia Environmental Partnership"],
            "region",
        ),
        ("The U.S. Asia Strategy was updated.", [], "one country's plan for a region"),
        (
            "The two governments wrote a Joint Action Plan on civil nuclear safety.",
            ["Joint Action Plan on civil nuclear safety"],
            "small letters",
        ),
        ("They have an Action Plan on civil security.", [], "no joint one"),
        ("Norway and Peru signed a Letter of Intent on reducing emissions.", ["Letter of Intent on reducing emissions"], "a letter"),
        ("The Conference of the Parties adopted the Bergen Work Programme on Forests.", ["Bergen Work Programme on Forests"], "by whom"),
        ("IMO adopted the Initial Strategy on Soot from Ships.", ["Initial Strategy on Soot from Ships"], "an organisation of governments"),
        ("The 2023 IMO Soot Strategy was adopted.", ["IMO Soot Strategy"], "its name in the strategy's"),
        (
            "New England Governors and Eastern Canadian Premiers adopted a Smoke Action Plan.",
            ["Smoke Action Plan"],
            "governors and premiers of two countries",
        ),
        ("The city adopted a Smoke Action Plan.", [], "a city"),
        ("The Regina Amendments changed the Convention.", ["Regina Amendments"], "of a treaty, its sentence says"),
        ("The Clean Air Act Amendments changed the Convention.", [], "of a law"),
        ("The Jones Amendment passed the House.", [], "of no treaty"),
        ("Under the Ozone Annex, the two Parties cut smoke.", ["Ozone Annex"], "an annex with a name"),
        ("The Statistical Annex lists the figures.", [], "of a book"),
        ("The United States and Mexico signed Minute 328.", ["Minute 328"], "of a boundary commission"),
        ("The goal came in Minute 90.", [], "of a match"),
        ("The Soot Partnership, which Chile joined as a founding partner, grew.", ["Soot Partnership"], "joined by a country"),
        ("The Soot Partnership, which the company joined, grew.", [], "joined by a company"),
        ("The Minister signed the Lynx Convention for Norway.", ["Lynx Convention"], "for whom is no part of the name"),
    ],
)
def test_a_name_and_between_whom_it_is_may_be_told_by_its_sentence(text: str, names: list[str], why: str) -> None:
    assert [each[0] for each in _agreements(f"<p>{text}</p>")] == names, why


DATED = [
    ("Albufeira Convention of 1998", "Albufeira Convention"),
    ("Albufeira Convention on Rivers of 29 July 1998", "Albufeira Convention on Rivers"),
]


@pytest.mark.parametrize(("name", "alias"), DATED)
def test_a_date_behind_a_name_is_set_aside_in_an_alias(name: str, alias: str) -> None:
    assert _agreements(f"<p>Spain and Portugal share the {name} between them.</p>") == [(name, alias)]


def test_an_agreement_on_the_provisions_of_another_is_not_that_other() -> None:
    own = "Agreement for the Implementation of the Provisions of the United Nations Convention on the Law of the Sea relating to Eels"
    found = _agreements(f"<p>The {own} rests on the United Nations Convention on the Law of the Sea.</p>")
    assert [each[0] for each in found] == [own, "United Nations Convention on the Law of the Sea"]


def test_a_protocol_of_a_year_may_be_one_to_an_acronym() -> None:
    found = _agreements("<p>The Protocol of 1997 to MARPOL concerning Air Pollution from Ships is in force.</p>")
    assert found[0][0] == "Protocol of 1997 to MARPOL concerning Air Pollution from Ships"


def test_a_short_name_in_quotation_marks_may_have_its_article() -> None:
    text = 'They signed the Zero Emission Truck Memorandum of Understanding ("the Truck MOU"). The Truck MOU has 14 members.'
    assert _agreements(f"<p>{text}</p>") == [("Zero Emission Truck Memorandum of Understanding", "Truck MOU")]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "EPA and Chile signed a Memorandum of Understanding. The Memorandum of Understanding on Smoke between EPA and Chile works.",
            [
                (
                    "Memorandum of Understanding on Smoke between EPA and Chile",
                    "Memorandum of Understanding on Smoke",
                    "Memorandum of Understanding",
                )
            ],
            "the only one with a fuller name",
        ),
        (
            "EPA and Chile signed a Memorandum of Understanding. There is a Memorandum of Understanding on Smoke and one, "
            "the Memorandum of Understanding on Soot.",
            [("Memorandum of Understanding on Smoke",), ("Memorandum of Understanding on Soot",)],
            "nobody can tell which",
        ),
        (
            "The Agreement on Northern Seals among Norway, Russia and Iceland is old.",
            [("Agreement on Northern Seals among Norway, Russia and Iceland", "Agreement on Northern Seals")],
            "without its sides",
        ),
        (
            "The Convention for a Trans-Atlantic Billfish Commission is old. The waters of the TABC Convention are wide.",
            [("Convention for a Trans-Atlantic Billfish Commission", "TABC Convention")],
            "the acronym of its body",
        ),
        (
            "The Convention on the Lower Danube – known also as the Braila Convention – is old.",
            [("Convention on the Lower Danube", "Braila Convention")],
            "known also as",
        ),
    ],
)
def test_another_name_of_one_agreement_is_its_alias(text: str, expected: list[tuple[str, ...]], why: str) -> None:
    assert [set(each) for each in _agreements(f"<p>{text}</p>")] == [set(each) for each in expected], why
