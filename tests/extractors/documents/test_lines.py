"""The shapes of lines in text captures: headings, bullets, labels, wrapped paragraphs, sections of links."""

import pytest

from extractors.documents.lines import is_heading
from schemas.document import BlockKind, Zone
from tests.extractors.documents.pages import find, plain, shown, words


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("North America", True, "short, a capital, no end mark"),
        ("1980s: the early years", True, "opened by a number"),
        ("The treaty was signed.", False, "a sentence"),
        ("Learn more:", False, "introduces something"),
        ("environmental agreements", False, "no capital"),
        ("• Mines", False, "a bullet"),
        ("_parties_ - Chad, Niger", False, "a label and its value"),
        ("12,345", False, "no letter"),
        ("Japan 8%", False, "a figure, as a list of them has it"),
        ("Russia 10-15%", False, "two ends of one"),
        ("Entry into force: 11 December 2001", False, "a label and its date"),
        ("Kyoto: the years to 2012", True, "a year among words"),
        ("A " + "very " * 20 + "long line", False, "too many words"),
    ],
)
def test_headings(line: str, expected: bool, why: str) -> None:
    assert is_heading(line) is expected, why


WRAPPED = """River Treaty

The two countries on the river agreed in 2009 to cut the losses of
water by half within ten years, and they have told each other of the
progress made in every year since then.

1200 River Road
Old Town, ST 20460
(202) 555-0100

Second part

The rest."""


RAGGED = """Its beginnings go back to 1988, the year in which the six countries signed
the Northern Lynx Strategy (NLS). The 1994 Sarek Declaration established the Lynx Forum as a
place for cooperation among the states, with the
villages taking part, on fences and snow.
"""
LIST_OF_LINES = """Regulation of the Trade in Lynx Fur Between the Northern States
Conservation of Fell Lakes and Their Fish After 1990
Reports of the Working Group on Snow, Wood and Other Fences
"""


def test_a_paragraph_with_ragged_lines_is_joined_and_a_list_of_titles_is_not() -> None:
    page = plain(f"Title\n\n{RAGGED}\nMore of it.\n\n{LIST_OF_LINES}")
    assert page.text_of(find(page, "Its beginnings")).split() == RAGGED.split()
    assert words(page)[-3:] == LIST_OF_LINES.splitlines()


def test_two_lines_are_one_sentence_at_the_width_of_the_page() -> None:
    long = "\n".join(["  The governments of the north have met again this year to speak of"] * 4)
    page = plain(f"Title\n\n{long}\n\n  The first of them has ratified the Treaty on the Lynx and\n  Fells in 1992. It counts.\n\nMore.")
    assert page.text_of(find(page, "The first")).split()[-4:] == ["in", "1992.", "It", "counts."]
    titles = ["The Treaty on the Conservation of the Northern Lynx", "Fells of the North and Their Fish"]
    assert words(plain("\n".join(["Title", "", *titles, "", "More."])))[1:3] == titles  # of a page whose width nothing shows


def test_paragraphs_wrapped_by_hand_are_joined_and_addresses_are_not() -> None:
    page = plain(WRAPPED)
    wrapped = find(page, "The two countries")
    assert page.text_of(wrapped).split() == WRAPPED.split("\n\n")[1].split()
    assert words(page)[2:5] == ["1200 River Road", "Old Town, ST 20460", "(202) 555-0100"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aims:\n  • one,\n  • two\n\nEnd.\n",
            [("paragraph", "Aims:"), ("list_item", "one,"), ("list_item", "two"), ("paragraph", "End.")],
        ),
        ("Aims:\n\n-   one\n-   two\n\nEnd.", [("paragraph", "Aims:"), ("list_item", "one"), ("list_item", "two"), ("paragraph", "End.")]),
        ("1. one\n2) two\n(a) three", [("list_item", "one"), ("list_item", "two"), ("list_item", "three")]),
        ("- 5 °C was measured\n-5 °C too\nx", [("list_item", "5 °C was measured"), ("paragraph", "-5 °C too"), ("paragraph", "x")]),
        ("Title\n\n[edit] Part\n\nText.", [("heading", "Title"), ("heading", "[edit] Part"), ("paragraph", "Text.")]),
        ("Slovakia\n\n26. January 2007\n\nKenya", [("heading", "Slovakia"), ("heading", "26. January 2007"), ("heading", "Kenya")]),
        (
            "# Title\nText.\n## Part\n- Item\n### Deeper\nMore.",
            [
                ("heading", "Title"),
                ("paragraph", "Text."),
                ("heading", "Part"),
                ("list_item", "Item"),
                ("heading", "Deeper"),
                ("paragraph", "More."),
            ],
        ),
        ("# Title\n\n## Part\n\nText.", [("heading", "Title"), ("heading", "Part"), ("paragraph", "Text.")]),
        ("Title\n=====\n\nText.\n\nMore.", [("heading", "Title"), ("paragraph", "Text."), ("paragraph", "More.")]),
        (
            "About it.\n\n_entered into force_ - 2 May 1987\n\n_parties_ - Chad",
            [("paragraph", "About it."), ("definition", "_entered into force_ - 2 May 1987"), ("definition", "_parties_ - Chad")],
        ),
        (
            "It was signed by all of the states\n– except Peru\nand Chad – as well as Norway\n, Fiji\nand Mali\n.\n\nMore.",
            [
                ("paragraph", "It was signed by all of the states\n– except Peru\nand Chad – as well as Norway\n, Fiji\nand Mali\n."),
                ("paragraph", "More."),
            ],
        ),
        (
            "It was opened for signature in\nOslo by the Commission\n, its secretariat.\n\n"
            "Peru, the Republic of the\n29-07-1992\nChad 3 May 1999 a\nMali\n\nMore.",
            [
                ("paragraph", "It was opened for signature in\nOslo by the Commission\n, its secretariat."),
                ("paragraph", "Peru, the Republic of the"),
                ("paragraph", "29-07-1992"),
                ("paragraph", "Chad 3 May 1999 a"),
                ("paragraph", "Mali"),
                ("paragraph", "More."),
            ],
        ),
        (
            "lower case start\nof a text\nin three lines",
            [("paragraph", "lower case start"), ("paragraph", "of a text"), ("paragraph", "in three lines")],
        ),
    ],
)
def test_kinds_of_lines(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(plain(text), Zone.MAIN) == expected


def test_carriage_returns_and_odd_spaces_change_nothing() -> None:
    text = "Aims:\r\n\u00a0 • one\r\n  • two\r\n\r\nThe end.\r\n"
    page = plain(text)
    assert page.text == text
    assert words(page) == ["Aims:", "one", "two", "The end."]


DUMP = """The River Treaty is a treaty of 1961. It has 51 parties.

It was amended twice.[1]


See also

-   Lake Treaty


References

-   Smith, The Rivers of 1961


External links

-   Text.

River_Treaty Category:Treaties of Chad Category:Treaties of Niger

[1] History, a web site"""


def test_the_end_matter_of_an_encyclopedia_dump_is_related() -> None:
    page = plain(DUMP)
    assert words(page, Zone.MAIN) == ["The River Treaty is a treaty of 1961. It has 51 parties.", "It was amended twice.[1]"]
    assert len(words(page, Zone.RELATED)) == 8


def test_labels_with_nothing_under_them_are_navigation() -> None:
    page = plain("Rivers\n\nThe treaty holds.\n\nLearn more:\n\nTop of Page\n\nLakes\n\nThe lakes too.")
    assert words(page, Zone.NAVIGATION) == ["Learn more:", "Top of Page"]


def test_a_heading_under_a_heading_is_one_deeper() -> None:
    page = plain("Site\n\nPage\n\nText one.\n\nAmericas\n\nPeru\n\nText two.\n\nChile\n\nText three.\n\nTop of Page\n\nAsia\n\nText four.")
    assert find(page, "Text one").heading_path == ("Site", "Page")
    assert find(page, "Text two").heading_path == ("Site", "Page", "Americas", "Peru")
    assert find(page, "Text three").heading_path == ("Site", "Page", "Americas", "Chile")
    assert find(page, "Text four").heading_path == ("Site", "Page", "Asia")


def test_a_rule_between_a_list_and_what_introduces_it_parts_nothing() -> None:
    page = plain("Lynx\n\nThe parties are:\n\n---\n\n* Chile\n* Peru\n\n|\n\n* Kenya\n\nThe end of it.")
    led = find(page, "The parties are").number
    assert [block.lead_in for block in page.blocks if block.kind is BlockKind.LIST_ITEM] == [led, led, led]


def test_a_full_line_goes_on_with_a_capital_where_the_sentence_ends_behind_it() -> None:
    text = "Parties to the treaty on the river are a union of states and nine other\nContracting Parties:"
    assert words(plain(f"River\n\n{text}\n\n* Chile\n\nThe end.")) == ["River", text, "Chile", "The end."]


def test_short_lines_behind_a_colon_are_the_items_of_a_list() -> None:
    page = plain("Lynx\n\nParties to it (date of ratification):\nChile (24 May 2006)\nPeru (3 June 2007)\n\nThe end of it.\n")
    led = find(page, "Parties to it").number
    assert [(page.text_of(b), b.lead_in) for b in page.blocks if b.kind is BlockKind.LIST_ITEM] == [
        ("Chile (24 May 2006)", led),
        ("Peru (3 June 2007)", led),
    ]


@pytest.mark.parametrize(
    ("text", "joined", "why"),
    [
        ("parties - (9) Australia, Burkina Faso, Fiji, Jamaica, Lesotho, Sierra Leone,\nSouth Africa, Switzerland", True, "a comma"),
        ("party to: Lynx, Marten Trade, Otter\nProtection, Wetlands", True, "a list behind a label, cut within an item"),
        ("party to: Lynx, Marten Trade,\nOtter Protection", True, "the same behind a comma, however short"),
        ("Members: Norway, Chad, Peru\nSeat: Oslo, the capital", False, "the next label"),
        ("Members: Norway, Chad, Peru\nThe treaty is old.", False, "a sentence"),
        ("Convention on the Keeping of Lynxes, Bears, Wolves and Other Animals in the\nMountains", True, "a small word"),
        (
            "Vienna Convention on the Lynx: 24 January 1990 (accession)\nBern Protocol on the Lynx: 24 May 1990 (ratification)",
            False,
            "dates",
        ),
    ],
)
def test_two_lines_are_one_where_the_first_can_not_end_there(text: str, joined: bool, why: str) -> None:
    page = plain(f"Lynx\n\nThe first of it.\n\n{text}\n\nThe end of it.\n")
    assert (text in words(page)) is joined, why


def test_a_numbered_line_over_a_paragraph_is_a_heading_and_over_another_one_an_item() -> None:
    sections = "1. BACKGROUND\n\nThe river is long and old.\n\n2.1 The text\n\nIt was signed there.\n\n"
    page = plain(f"RIVER TREATY\n\n{sections}1. Chad\n\n2. Niger\n\nThe end.\n")
    assert shown(page)[1:] == [
        ("heading", "BACKGROUND"),
        ("paragraph", "The river is long and old."),
        ("heading", "The text"),
        ("paragraph", "It was signed there."),
        ("list_item", "Chad"),
        ("list_item", "Niger"),
        ("paragraph", "The end."),
    ]


@pytest.mark.parametrize(
    ("lines", "heading", "why"),
    [
        (
            "Protocol to the 1979 Convention on Long-Range Lynx Travel Concerning\nthe Control of Fences on Open Fells",
            True,
            "a name of two lines",
        ),
        (
            "Convention on the Keeping of Lynxes, Bears and Wolves and of the Mountains and Forests in Which They Live and Hunt",
            True,
            "a long line",
        ),
        ("The countries on the river agreed in 2009 to cut the losses of\nwater within ten years of Signing", False, "a sentence"),
        ("Chile, Peru, Kenya, Ghana, Norway, Sweden, Finland, Denmark, Iceland, Estonia, Latvia, Lithuania, Poland", False, "a list"),
        ("Ministry of Lakes and Fells\nSchool Road, Open Fells", False, "short lines: two names, an address"),
        ("Protocol on the Control of\nFences on Open Fells", True, 'short lines, but none ends with "of"'),
        ("MEMORANDUM OF UNDERSTANDING\nBETWEEN\nTHE AGENCY OF CHILE\nAND\nTHE AGENCY OF PERU\nON LYNXES", True, "many lines"),
        (
            "Memorandum of Understanding\nbetween\nthe Lynx Agency of Chile\nand\nthe Lynx Agency of Peru",
            True,
            "such a one in small letters",
        ),
        ("Agreement\nbetween the Government of Chile and the Government of Peru", True, "its first line a single word"),
        ("       CHILE -- PERU\nSTRATEGY FOR THE KEEPING OF\n     LYNXES IN THE FELLS", False, "no indent: what is centred has one"),
        ("PRESS RELEASE\nCHILE AND PERU SIGN LYNX AGREEMENT\nFOR IMMEDIATE RELEASE", False, "lines of a form"),
    ],
)
def test_a_name_too_long_for_a_line_is_a_heading(lines: str, heading: bool, why: str) -> None:
    page = plain(f"Lynx\n\nThe first of it.\n\n{lines}\n\nThe end of it.\n")
    assert (BlockKind.HEADING in {block.kind for block in page.blocks if page.text_of(block) == lines}) is heading, why


def test_lines_in_capitals_about_one_middle_are_a_heading() -> None:
    title = "              CHILE -- PERU\n       STRATEGY FOR THE KEEPING OF LYNXES\n            ON THE FELLS"
    assert shown(plain(f"Lynx\n\nThe first of it.\n\n{title}\n\nThe end of it.\n"))[2] == ("heading", title.strip())


def test_rules_part_the_lines_around_them() -> None:
    page = plain(
        "Lynx\n\nsee the treaty on long-range travel of lynxes over the fells, and the\nprotocols to it\n-----\nBears\n\nA text of it.\n"
    )
    assert find(page, "A text of it").heading_path == ("Lynx", "Bears")


APART = [
    "The agency submits this review of the agreement between Peru and",
    "Chile, as the law of the fells of 2002 asks of it every second",
    "year. On November 18, 2003, the envoy told the Council of the",
    "plan to enter into talks with Peru. They began on May 18, 2004,",
    "and went on in Lima. The two concluded them in 2006, and the",
    "treaty was signed in the same year, in the presence of the U.S.",
    "Trade Representative and of many others who had worked for it",
    "in vain since the first of the floods that laid waste the lower",
    "fells.",
    "Second part",
    "The rest was told in other papers of the council.",
]


def test_lines_that_a_copy_set_apart_are_paragraphs_again() -> None:
    page = plain("\n\n".join(["Review of the Lynx Treaty", *APART]))
    assert [text.split() for text in words(page)[1:]] == [" ".join(APART[:9]).split(), APART[9].split(), APART[10].split()]
    assert find(page, "Second part").kind is BlockKind.HEADING


def test_items_that_stand_alone_stay_items() -> None:
    items = [
        f"care for {beast} and for the fells in which they live{more}"
        for beast, more in (("lynxes", ""), ("otters", " since the flood of 1998"))
    ]
    page = plain("\n\n".join(["Aims", *items, "more of it", "and the rest", "Contact us today"]))
    assert words(page)[1:3] == items


COLUMN = """The two towns at the border
share rivers, fells and the
lynxes that live in both of
them. To protect them, the
Lynx Treaty was signed by the
Governments of Peru and Chile
in 1983, and it has been the
foundation of their work on
both sides since then.
TIMELINE
1983"""


def test_a_narrow_column_is_a_paragraph_and_its_capitals_are_headings() -> None:
    page = plain(f"Lynxes\n\nAll about them.\n\n{COLUMN}\n\nMore of it.")
    assert page.text_of(find(page, "The two towns")).split() == COLUMN.split()[:-2]
    assert find(page, "TIMELINE").kind is BlockKind.HEADING
