"""Headlines are told under the day on which their page was published: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

PAGES = [
    (
        "<h1>News</h1><p>(Lima, Peru – May 3, 2004) The minister is meeting delegates today and signing a Charter of Cooperation "
        "formally founding the Global Soot Partnership.</p>",
        ["Global Soot Partnership | established | 2004-05-03"],
        "a dateline in brackets, with each word in a capital",
    ),
    (
        "<h1>Canada ratifies the Lake Treaty</h1><p>3 May 2004</p><p>It will protect fish.</p>",
        ["Lake Treaty | ratified | 2004-05-03 | CAN"],
        "the present tense of headlines",
    ),
    (
        "<h3>2013-12-20</h3><h1>Benin, Burkina Faso and Niger sign the Lake Treaty</h1><p>At Cotonou.</p>",
        ["Lake Treaty | signed | 2013-12-20"],
        "below the day",
    ),
    (
        "<h1>Canada ratifies the Lake Treaty</h1><p>5 May 2004</p><p>Canada ratified the Lake Treaty on 3 May 2004.</p>",
        ["Lake Treaty | ratified | 2004-05-03 | CAN"],
        "the text knows the day",
    ),
    (
        "<p>(Lima - May 3, 2004) Peru and Chile signed the Soot Accord. It binds both.</p>",
        ["Soot Accord | signed | 2004-05-03"],
        "the first sentence of news, behind the place and the day",
    ),
    (
        "<p>OSLO, 3 May 2004 – The Soot Initiative was launched by Norway and Chile.</p>",
        ["Soot Initiative | established | 2004-05-03"],
        "a passive",
    ),
    ("<p>OSLO, 3 May 2004 – Norway and Chile signed the Soot Accord last week.</p>", [], "another day"),
    (
        "<p>OSLO, 3 May 2004 – Norway praised Chile, which signed the Soot Accord.</p>",
        [],
        "what is told beside it",
    ),
    (
        "<p>OSLO, 3 May 2004 – Norway said that Chile ratified the Soot Accord.</p>",
        [],
        "what is said there",
    ),
    ("<h1>Canada to ratify the Lake Treaty</h1><p>5 May 2004</p><p>It will protect fish.</p>", [], "a plan"),
    ("<h1>Canada ratifies the Lake Treaty</h1><p>It will protect fish.</p>", [], "no day"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_a_headline_has_the_day_of_its_page(text: str, expected: list[str], why: str) -> None:
    assert events(text) == set(expected), why
