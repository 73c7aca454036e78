"""Tables that text captures draw with bars or with blanks; lists, menus and prose are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.document import Block, BlockKind, Document
from tests.extractors.documents.pages import plain, shown, words

BARRED = """# Reef Treaty

| Country | Signed | Status |
|---|---|---|
| Chile | 2 May 2001 | ratified 2003 |
| Peru | 4 May 2001 | |
"""
SPACED = """Reef Treaty

Who signed it:
Agreement     Partner              Signed
---------     -------              ------
REEF          Chile                2 May 2001
COAST         Papua New Guinea     4 May 2001
  BAY         Peru
"""


def heads(document: Document) -> list[list[tuple[str, str | None]]]:
    return [[(document.text_of(cell), cell.column_head) for cell in row.cells] for row in document.blocks if row.cells]


GRID = """Reef Treaty

+----------+-------------+---------------+
| Country  | Signed      | Ratification, |
|          |             | Accession (a) |
|          |             |               |
+----------+-------------+---------------+
| Chile    | 2 May 2001  | 3 May 2003    |
| Peru     |             | 4 May 2004 a  |
+----------+-------------+---------------+
"""


def test_rules_within_a_drawn_table_part_no_rows_from_their_heads() -> None:
    told = {tuple(cells) for cells in heads(plain(GRID))[-1:]}
    assert told == {(("Peru", "Country"), ("4 May 2004 a", "Ratification,"))}


def test_bars_part_cells_and_the_rule_is_no_row() -> None:
    page = plain(BARRED)
    assert heads(page) == [
        [("Country", None), ("Signed", None), ("Status", None)],
        [("Chile", "Country"), ("2 May 2001", "Signed"), ("ratified 2003", "Status")],
        [("Peru", "Country"), ("4 May 2001", "Signed")],
    ]
    assert all(cell.is_head for cell in _rows(page)[0].cells)


@pytest.mark.parametrize("mark", ["\t", " / "])
def test_cells_of_a_copied_table_are_parted_by_one_mark(mark: str) -> None:
    lines = [["Party", "Action", "Deposit"], ["Chile", "Accession", "2 May 2001"], ["Peru", "", "4 May 2001"], ["Cuba", "Signature"]]
    page = plain("Reef Treaty\n\n" + "\n".join(mark.join(line) for line in lines) + "\n\nThe end.\n")
    assert heads(page)[1:] == [
        [("Chile", "Party"), ("Accession", "Action"), ("2 May 2001", "Deposit")],
        [("Peru", "Party"), ("4 May 2001", "Deposit")],
        [("Cuba", "Party"), ("Signature", "Action")],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Home / News / Treaties\nHome / News / Forests\nHome / News / Seas\n",
        "Home\tNews\tContact\nSearch\tHelp\tEnglish\nSite map\tLegal\tPrint\n",
        "Chile and / or Peru\nsigned on 2 May 2001 and / or later\nor not at all / never\n",
    ],
)
def test_menus_and_prose_with_marks_are_no_tables(text: str) -> None:
    assert not heads(plain("Reef Treaty\n\n" + text + "\nThe end.\n"))


def test_columns_set_off_by_blanks_stand_under_their_heads() -> None:
    page = plain(SPACED)
    assert heads(page)[1:] == [
        [("REEF", "Agreement"), ("Chile", "Partner"), ("2 May 2001", "Signed")],
        [("COAST", "Agreement"), ("Papua New Guinea", "Partner"), ("4 May 2001", "Signed")],
        [("BAY", "Agreement"), ("Peru", "Partner")],
    ]
    assert words(page)[:2] == ["Reef Treaty", "Who signed it:"], "what stands right over a table is no row of it"
    assert [row.row_number for row in _rows(page)] == [0, 1, 2, 3]
    assert {row.table_number for row in _rows(page)} == {0}


def test_the_first_column_may_have_no_head() -> None:
    drawn = "           Signature     Ratification*\nChile      2 May 2001    -\nPeru 1/    -             3 May 2002\n"
    page = plain(f"Reef Treaty\n\n{drawn}")
    assert heads(page) == [
        [("Signature", None), ("Ratification*", None)],
        [("Chile", None), ("2 May 2001", "Signature"), ("-", "Ratification*")],
        [("Peru 1/", None), ("-", "Signature"), ("3 May 2002", "Ratification*")],
    ]


def _rows(page: Document) -> list[Block]:
    return [block for block in page.blocks if block.cells]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Title\n\nHome | About | Contact\n\nText that follows.", "a menu is one line"),
        ("Title\n\n-   one\n-   two\n-   three\n-   four", "bullets"),
        ("Title\n\n1.   Chile signed\n2.   Peru signed\n3.   Ghana signed", "a numbered list"),
        ("Title\n\nIt rained.   We left.\nThe sun came out.   We returned.\nNight fell.   We slept there until the morning came.", "prose"),
        ("Title\n\nName     Place\nChile    Santiago", "too few rows"),
        ("Title\n\nName     Place\nChile signed it in the year\n2001 and Peru did not", "the lines below have no columns"),
    ],
)
def test_no_tables(text: str, why: str) -> None:
    assert "table_row" not in {kind for kind, _ in shown(plain(text))}, why


@given(st.lists(st.text(alphabet="a1| -\t", max_size=12), max_size=8))
def test_any_bars_and_blanks_give_cells_inside_their_rows(lines: list[str]) -> None:
    page = plain("\n".join(["Title", "", *lines, "", "End of the page."]))
    for row in _rows(page):
        assert all(row.start_char <= cell.start_char < cell.end_char <= row.end_char for cell in row.cells)


def test_two_columns_with_a_rule_under_their_heads_need_no_bars_around_them() -> None:
    page = plain("# Reef Treaty\n\nMembers | Observers\n---|---\nChile |  Peru\nGhana |\n\nOne | two.\nThree | four.\n")
    assert heads(page) == [
        [("Members", None), ("Observers", None)],
        [("Chile", "Members"), ("Peru", "Observers")],
        [("Ghana", "Members")],
    ]


SPACED_OVER_LINES = """Reef Treaty

Participants
   Party                          Ratification         Entry into force
   Chile                          2 May 2001           3 June 2002
   Papua New Guinea (with its
     islands)                     4 May 2001           3 June 2002
   Peru                           5 May 2001           3 June 2002

The end.
"""


def test_the_first_cell_of_a_row_may_begin_in_a_line_of_its_own() -> None:
    page = plain(SPACED_OVER_LINES)
    whole = [[" ".join(page.text_of(cell).split()) for cell in row.cells] for row in _rows(page)]
    assert whole[2] == ["Papua New Guinea (with its islands)", "4 May 2001", "3 June 2002"]
    assert whole[3] == ["Peru", "5 May 2001", "3 June 2002"]


def test_a_rule_of_columns_is_enough_where_rows_have_fewer_bars() -> None:
    page = plain("# Reef Treaty\n\n| |\n---|---\nChile |\nPeru |\n\nThe end of it.\n")
    assert [page.text_of(block) for block in page.blocks if block.kind is BlockKind.LIST_ITEM] == ["Chile", "Peru"], "one column is a list"


def test_semicolons_part_cells_where_each_line_has_as_many() -> None:
    page = plain("Reef Treaty\n\nState;Signed;Ratified\nChile;2 May 2001;3 June 2002\nPeru;;4 May 2003\n\nThe end of it.\n")
    assert heads(page)[1:] == [
        [("Chile", "State"), ("2 May 2001", "Signed"), ("3 June 2002", "Ratified")],
        [("Peru", "State"), ("4 May 2003", "Ratified")],
    ]


RULED = """Reef Treaty

Adopted            In force           Ratification (r) / accession (a)
----------------------------------------------------------------------
24 April 1978      1 July 1979        Peru was the first to ratify it, and nobody has yet counted the meetings that went before that day
29 March 1989      2 July 1990        Chile (a)

The end of it.
"""


def test_with_a_rule_under_the_heads_the_last_cell_may_be_long() -> None:
    assert [row[:2] for row in heads(plain(RULED))[1:]] == [
        [("24 April 1978", "Adopted"), ("1 July 1979", "In force")],
        [("29 March 1989", "Adopted"), ("2 July 1990", "In force")],
    ]
    assert [row[2][1] for row in heads(plain(RULED))[1:]] == ["Ratification (r) / accession (a)"] * 2
