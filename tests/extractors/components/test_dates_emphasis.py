"""Dates that Markdown sets in bold or italics: the marks are no part of them; other signs still keep a number out."""

import pytest

from extractors.found import found_in
from extractors.pipeline import build_nlp
from schemas.mention import Label

NLP = build_nlp()
TEXTS = [
    ("**1990** Signed in Riga", ["1990"]),
    ("**4 May 1990:** signed", ["1990-05-04"]),
    ("_4 May 1990_ and __May 1991__", ["1990-05-04", "1991-05"]),
    ("since ***1990***", ["1990"]),
    ("3*1990", []),
    ("file_1990_x and x_1990", []),
]


@pytest.mark.parametrize(("text", "dates"), TEXTS)
def test_marks_of_emphasis_part_a_date_from_nothing(text: str, dates: list[str]) -> None:
    assert [found.value for found in found_in(NLP(text)) if found.label is Label.DATE] == dates
