"""Labels that name a country or nobody: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

PAGES = [
    (
        "<dl><dt>Lake Treaty</dt><dd><i>note</i> - abbreviated as Lake 83<br><i>opened for signature</i> - 18 November 1983"
        "<br><i>entered into force</i> - 1 April 1985; the talks expired</dd></dl>",
        ["Lake Treaty | opened_for_signature | 1983-11-18", "Lake Treaty | entered_into_force | 1985-04-01"],
        "lines that run on in a definition",
    ),
    (
        "<h1>Lake Treaty</h1><p>Note: In force since August 14, 2009.</p>",
        ["Lake Treaty | entered_into_force | 2009-08-14"],
        "behind a note",
    ),
    (
        "<h1>Norway's treaties</h1><p>We signed the Lake Treaty on 22 May 1998.</p>",
        ["Lake Treaty | signed | 1998-05-22 | NOR"],
        "who we are is said over it",
    ),
    ("<h1>Work with Norway</h1><p>We signed the Lake Treaty on 22 May 1998.</p>", ["Lake Treaty | signed | 1998-05-22"], "with whom"),
    (
        "Lake Treaty\n\nDate of adoption\n   May 15, 2013\n\nPlace\n   Oslo\n\nEntry into force\n   March 25, 2016\n\nSubject\n   Sea\n",
        ["Lake Treaty | adopted | 2013-05-15", "Lake Treaty | entered_into_force | 2016-03-25"],
        "a line of a label over a line of its date",
    ),
    (
        "Lake Treaty\n\nParticipant\tAction\tDate of Notification/Deposit\tDate of Effect\nAlbania\tAccession\t29/01/2013\t05/03/2018\n"
        "Bulgaria\tSignature\t11/05/2011\nBulgaria\tRatification\t06/12/2012\t05/03/2018\n\nThe end of it.\n",
        [
            "Lake Treaty | acceded | 2013-01-29 | ALB",
            "Lake Treaty | entered_into_force | 2018-03-05 | ALB",
            "Lake Treaty | signed | 2011-05-11 | BGR",
            "Lake Treaty | ratified | 2012-12-06 | BGR",
            "Lake Treaty | entered_into_force | 2018-03-05 | BGR",
        ],
        "a copied table of a register",
    ),
    (
        "<h1>Lake Treaty</h1><ul><li>In force in Canada April 1, 1989</li><li>In force internationally January 1, 1989</li></ul>",
        ["Lake Treaty | entered_into_force | 1989-04-01 | CAN", "Lake Treaty | entered_into_force | 1989-01-01"],
        "for one, and for all",
    ),
    (
        "<h1>Lake Treaty</h1><p>In force for Norway: 3 May 2001</p><p>Entry into force in Canada: 1990</p>",
        ["Lake Treaty | entered_into_force | 2001-05-03 | NOR", "Lake Treaty | entered_into_force | 1990 | CAN"],
        "before a colon",
    ),
    ("<h1>Lake Treaty</h1><p>Signed in Norway: 3 May 2001</p>", ["Lake Treaty | signed | 2001-05-03"], "a place"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_a_label_may_say_whose_act_it_is(text: str, expected: list[str], why: str) -> None:
    assert events(text) == set(expected), why


@pytest.mark.parametrize(
    "lines",
    [
        "<table><tr><td>Lynx Protocol signed</td><td>22 April 2016</td></tr>"
        "<tr><td>Lynx Protocol ratified</td><td>3 November 2016</td></tr></table>",
        "<p>Signed Lynx Protocol: 22 April 2016</p><p>Ratified Lynx Protocol: 3 November 2016</p>",
        "<ul><li>Signature of the Lynx Protocol: 22 April 2016</li><li>Ratification of the Lynx Protocol: 3 November 2016</li></ul>",
    ],
)
def test_labels_that_name_their_agreement_are_of_the_country_of_the_page(lines: str) -> None:
    told = {"Lynx Protocol | signed | 2016-04-22 | PER", "Lynx Protocol | ratified | 2016-11-03 | PER"}
    assert events(f"<h1>Peru</h1><p>Peru has a coast.</p><h2>Treaties</h2>{lines}") == told
