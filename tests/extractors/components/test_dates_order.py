"""Which of two figures is the month: what the other dates of the page say."""

import pytest

from schemas.mention import Label
from tests.extractors.agreements.pages import reading

# lines of a page, the values of its dates, why
PAGES = [
    (["Signed 8/2/18."], ["2018-08-02"], "month first, where nothing says otherwise"),
    (["Ecuador 22/1/18", "Netherlands 8/2/18"], ["2018-01-22", "2018-02-08"], "another date can only be read day first"),
    (["Ecuador 1/22/18", "Netherlands 8/2/18"], ["2018-01-22", "2018-08-02"], "another can only be read month first"),
    (["Ecuador 22/1/18", "Chile 1/23/18", "Netherlands 8/2/18"], ["2018-01-22", "2018-01-23", "2018-08-02"], "they say both"),
    (["Ecuador 22-01-2018", "Chile 08-02-2018"], ["2018-01-22", "2018-02-08"], "dashes"),
    (["Ecuador 22/1/18", "Chile 2018-08-02", "Peru August 2, 2018"], ["2018-01-22", "2018-08-02", "2018-08-02"], "others stay as they are"),
]


@pytest.mark.parametrize(("lines", "values", "why"), PAGES)
def test_a_date_in_figures_is_read_as_the_others_of_its_page(lines: list[str], values: list[str], why: str) -> None:
    found = [mention.value for passage in reading(*lines).passages for mention in passage.labelled(Label.DATE)]
    assert found == values, why
