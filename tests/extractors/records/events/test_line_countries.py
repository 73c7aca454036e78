"""Labels that name nobody, on pages and in lists of one country: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

STATUS = "<dl><dt>Signed</dt><dd>3 May 1973</dd><dt>Ratified</dt><dd>16 December 1974</dd>{}</dl>"
PAGES = [
    (
        "<h1>Lake Treaty</h1>" + STATUS.format("<dt>In force for Kenya</dt><dd>26 May 1976</dd>"),
        [
            "Lake Treaty | signed | 1973-05-03",
            "Lake Treaty | ratified | 1974-12-16 | KEN",
            "Lake Treaty | entered_into_force | 1976-05-26 | KEN",
        ],
        "another label of the list says who; all signed it",
    ),
    (
        "<h1>Norway and the Lake Treaty</h1><ul><li>Signed: 3 May 1998</li><li>Ratified: 4 June 2003</li></ul>",
        ["Lake Treaty | signed | 1998-05-03 | NOR", "Lake Treaty | ratified | 2003-06-04 | NOR"],
        "the title",
    ),
    (
        "<h1>Norway</h1><h2>Lake Treaty</h2><p>Norway signed the Lake Treaty on 3 May 1998.</p><p>Ratification: 4 June 2003</p>",
        ["Lake Treaty | signed | 1998-05-03 | NOR", "Lake Treaty | ratified | 2003-06-04 | NOR"],
        "a heading further up",
    ),
    (
        "<h1>Kenya's part in the Lake Treaty</h1><dl><dt>Ratified by Kenya</dt><dd>16 December 1974</dd></dl>",
        ["Lake Treaty | ratified | 1974-12-16 | KEN"],
        "a term with its country",
    ),
    (
        "<h1>Norway and the Lake Treaty</h1><ul><li>Ratification: 4 June 2003</li><li>Entry into force: 2 September 2003</li></ul>",
        ["Lake Treaty | ratified | 2003-06-04 | NOR", "Lake Treaty | entered_into_force | 2003-09-02 | NOR"],
        "what stands below a ratification follows from it",
    ),
    (
        "Country: Norway\nLake Treaty\nSigned: 1992-06-09\nParty since: 1993-12-29\n",
        ["Lake Treaty | signed | 1992-06-09 | NOR", "Lake Treaty | joined | 1993-12-29 | NOR"],
        "a card that labels its country",
    ),
    (
        "<h1>Lake Treaty</h1><dl><dt>Norway</dt><dd>Acceded 22 May 2002; in force 21 June 2002</dd></dl>",
        ["Lake Treaty | acceded | 2002-05-22 | NOR", "Lake Treaty | entered_into_force | 2002-06-21 | NOR"],
        "a term that is a country",
    ),
    ("Host: Norway\nLake Treaty\nParty since: 1993-12-29\n", [], "another label"),
    ("<h1>Lake Treaty</h1>" + STATUS.format(""), ["Lake Treaty | signed | 1973-05-03"], "nobody's ratification"),
    (
        "<h1>Norway, Peru and the Lake Treaty</h1><ul><li>Ratified: 4 June 2003</li></ul>",
        [],
        "two countries: whose is not said",
    ),
    (
        "<h1>Norway and the Lake Treaty</h1><ul><li>Signed: 3 May 1998</li><li>In force: 4 June 2003</li></ul>",
        ["Lake Treaty | signed | 1998-05-03", "Lake Treaty | entered_into_force | 2003-06-04"],
        "what is nobody's own, where no label beside it is",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_a_label_tells_an_act_of_the_country_it_stands_under(text: str, expected: list[str], why: str) -> None:
    assert events(text) == set(expected), why
