"""Preambles of treaties: a page → parties, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import parties

END = "\n\nDesiring to keep the lake clean,\n\nHave agreed as follows:\n\nArticle 1\n\nThe lake is to be kept clean.\n"
ROWS = [
    ("The Governments of Kenya, Uganda and the United Republic of Tanzania,", {"KEN", "UGA", "TZA"}, "a list behind its noun"),
    ("The Government of the Kingdom of Norway and the Government of the Republic of Finland,", {"NOR", "FIN"}, "each government by itself"),
    ("The Government of Norway, on the one hand, and the Government of Finland, on the other hand,", {"NOR", "FIN"}, "two hands"),
    ("The United States of America and Canada,", {"USA", "CAN"}, "the countries themselves"),
    ("The Kingdom of Denmark, the French Republic and the European Union,", {"DNK", "FRA"}, "a bloc stands last"),
    ("The European Economic Community, the Kingdom of Norway and the Republic of Finland,", {"NOR", "FIN"}, "a bloc stands first"),
    ("THE GOVERNMENTS OF NORWAY AND FINLAND", {"NOR", "FIN"}, "in capitals"),
    (
        'The Ministry of the Environment of Norway and the Ministry of the Environment of Finland, hereinafter "the Parties",',
        {"NOR", "FIN"},
        "ministries",
    ),
    ("The Contracting Parties,", set(), "nobody is named"),
    ("The Government of Norway has met the neighbours of Finland.", set(), "a sentence"),
    ("Norway and Finland share a lake with Russia and Sweden is near.", set(), "no list that is closed"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_preamble_names_the_parties(text: str, expected: set[str], why: str) -> None:
    assert parties(f"# Agreement on the Inari Lake\n\n{text}{END}") == {
        f"Agreement on the Inari Lake | {code} | party" for code in expected
    }, why


def test_a_preamble_may_be_one_sentence() -> None:
    text = (
        "# Lake Agreement\n\nThe Governments of Norway and Finland, Noting that the lake is deep, Have agreed as follows: Article 1 Fish.\n"
    )
    assert parties(text) == {"Lake Agreement | NOR | party", "Lake Agreement | FIN | party"}


def test_without_its_end_it_is_no_preamble() -> None:
    assert not parties("# Lake Agreement\n\nThe Governments of Norway and Finland,\n\nDesiring to keep the lake clean.\n")
