"""Lists and tables of one country's treaties under what tells the act of all: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events, table

LISTS = [
    (
        "<p>The Reef Protocol grows. Three countries have deposited their instruments at New York lately: Kenya on 31 May, Peru on "
        "2 May and Ghana on 23 March 2017. Chile followed on 13 December 2017.</p>",
        [
            "Reef Protocol | ratified | 2017-05-31 | KEN",
            "Reef Protocol | ratified | 2017-05-02 | PER",
            "Reef Protocol | ratified | 2017-03-23 | GHA",
            "Reef Protocol | ratified | 2017-12-13 | CHL",
        ],
        "so many behind a colon, their year at the end, and one that followed them",
    ),
    (
        "<p>Four states ratified the Reef Protocol in 2017: Kenya in May, Peru in June, Ghana and Chile both in July.</p>",
        [
            "Reef Protocol | ratified | 2017-05 | KEN",
            "Reef Protocol | ratified | 2017-06 | PER",
            "Reef Protocol | ratified | 2017-07 | GHA",
            "Reef Protocol | ratified | 2017-07 | CHL",
        ],
        "months of a year told before",
    ),
    (
        "<h1>Reef Protocol</h1><p>States that have ratified or acceded, with year:</p><ul><li>Kenya – 1982</li><li>Peru – 1981</li></ul>",
        ["Reef Protocol | joined | 1982 | KEN", "Reef Protocol | joined | 1981 | PER"],
        "one act or the other",
    ),
    (
        "<h1>Reef Protocol</h1><p>States may ratify or accede. Guests came from:</p><ul><li>Kenya (1982)</li><li>Peru (1981)</li></ul>",
        [],
        "told by the last sentence over the list",
    ),
    (
        "<h1>Zambia and its treaties</h1><h2>Signed but not ratified</h2><ul><li>Reef Protocol: 30 January 1991</li>"
        "<li>Lake Treaty (signed 4 May 2011)</li></ul>",
        ["Reef Protocol | signed | 1991-01-30 | ZMB", "Lake Treaty | signed | 2011-05-04 | ZMB"],
        "a heading",
    ),
    (
        "<h1>Treaties</h1><p>Canada has signed but not ratified the following:</p><ul><li>Reef Protocol, 30 January 1991</li></ul>",
        ["Reef Protocol | signed | 1991-01-30 | CAN"],
        "a lead-in",
    ),
    (
        "<h1>Treaties</h1><p>Canada has ratified:</p><ul><li>Reef Protocol (1991)</li><li>Lake Treaty – 4 May 2011</li></ul>",
        ["Reef Protocol | ratified | 1991 | CAN", "Lake Treaty | ratified | 2011-05-04 | CAN"],
        "an act of its own",
    ),
    (
        "<h1>Zambia and its treaties</h1><h2>Signed and ratified</h2><ul><li>Reef Protocol: 30 January 1991</li></ul>",
        ["Reef Protocol | ratified | 1991-01-30 | ZMB"],
        "the second of two acts",
    ),
    (
        "<h1>Treaties that Zambia plans to ratify</h1><ul><li>Reef Protocol: 30 January 2031</li></ul>",
        [],
        "a plan",
    ),
    (
        "<h1>Treaties of Zambia and Kenya</h1><h2>Signed only</h2><ul><li>Reef Protocol: 30 January 1991</li></ul>",
        [],
        "two countries: whose is not said",
    ),
    (
        "<p>Canada has signed, but not yet ratified, the following: Reef Protocol (11 May 2011); Lake Treaty (3 May 2013).</p>",
        ["Reef Protocol | signed | 2011-05-11 | CAN", "Lake Treaty | signed | 2013-05-03 | CAN"],
        "in one sentence",
    ),
    (
        "<p>Peru ratified the London Amendment on 6 November 1997 and the Montreal and Beijing Amendments on 1 October 2007.</p>",
        ["London Amendment | ratified | 1997-11-06 | PER"]
        + [f"{name} Amendment | ratified | 2007-10-01 | PER" for name in ("Montreal", "Beijing")],
        "several on the second day",
    ),
    (
        "Parties to the Reef Protocol\n\nCountry | Signed | Ratified\nGhana | | 10 October 1997\nKenya | 1 March 1983 | 2 April 1984\n"
        "Peru | 3 May 1984 (accession)\n",
        [
            "Reef Protocol | ratified | 1997-10-10 | GHA",
            "Reef Protocol | signed | 1983-03-01 | KEN",
            "Reef Protocol | ratified | 1984-04-02 | KEN",
            "Reef Protocol | acceded | 1984-05-03 | PER",
        ],
        "bars in a text without a rule; a word behind a day says more than its column",
    ),
]
CELLS = [
    (
        (
            "Agreement | Ratified",
            "Montreal Protocol | Acceded 3 May 1993; London Amendment ratified 6 November 1997; Copenhagen Amendment 28 July 2003",
        ),
        [
            "Montreal Protocol | acceded | 1993-05-03",
            "London Amendment | ratified | 1997-11-06",
            "Copenhagen Amendment | ratified | 2003-07-28",
        ],
        "several agreements in one cell",
    ),
    (
        ("Agreement | Status", "Reef Protocol | Signed 3 May 1987. Ratified 15 September 1989, in force 14 December 1989"),
        ["Reef Protocol | signed | 1987-05-03", "Reef Protocol | ratified | 1989-09-15", "Reef Protocol | entered_into_force | 1989-12-14"],
        "beside a ratification all are the country's own",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), LISTS)
def test_what_stands_over_a_list_tells_its_act(text: str, expected: list[str], why: str) -> None:
    assert events(text) == set(expected), why


@pytest.mark.parametrize(("rows", "expected", "why"), CELLS)
def test_a_cell_may_tell_several_acts(rows: tuple[str, ...], expected: list[str], why: str) -> None:
    assert events(table(*rows, title="Environmental treaties in Namibia")) == {f"{each} | NAM" for each in expected}, why


def test_a_table_of_what_was_only_signed_is_of_the_pages_country() -> None:
    page = "<h2>Agreements to which Namibia is a party</h2><p>None.</p>" + table(
        "Treaty | Date of signature", "Reef Protocol | 3 May 1987", title="Signed only"
    )
    assert events(page) == {"Reef Protocol | signed | 1987-05-03 | NAM"}
