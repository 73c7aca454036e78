"""Treaties' cards in collections, and lines of chronologies: page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

SIGNED, ADOPTED = "Lake Treaty | signed | 2007-01-19", "Lake Treaty | adopted | 2007-01-19"
CARDS = [
    (
        "<h1>Lake Treaty</h1><p>Lima, 19 January 2007</p><p>The Contracting Parties,</p><p>Noting that the lake is deep,</p>",
        {ADOPTED},
        "the place and the day over the first words of a treaty's text",
    ),
    (
        "<h1>Lake Treaty</h1><p>Lima, 19 January 2007</p><p>Entry into force</p><p>:</p><p>None</p><p>Registration :</p><p>No. 5</p>",
        {ADOPTED},
        "the place and the day below the name, as the United Nations print them",
    ),
    ("<h1>Lake Treaty</h1><p>Signed at Lima, 19 January 2007</p><p>Depositary: Peru</p>", {SIGNED}, "an act of its own before the place"),
    ("<h1>Lake Treaty</h1><p>Date: January 19, 2007</p><p>Signatories: Peru; Chile</p>", {SIGNED}, "who signed stands below"),
    ("<h1>Basins</h1><h2>Lake Treaty</h2><p>Date: January 19, 2007</p><p>Parties: Peru, Chile</p>", {SIGNED}, "below a heading"),
    (
        "<h1>Lake Treaty</h1><dl><dt>Type</dt><dd>Multilateral</dd><dt>Date</dt><dd>Jan 19, 2007</dd><dt>Depositary</dt><dd>Peru</dd></dl>",
        {ADOPTED},
        "terms of a card that names a depositary",
    ),
    (
        "<h1>Lake Treaty</h1><p>Date</p><p>Jan 19, 2007</p><p>Place of adoption</p><p>Lima, Peru</p>",
        {ADOPTED},
        "labels and what they label in lines of their own",
    ),
    (
        "<h1>Lake Treaty</h1><p>Lima, 19 January 2007</p><table><tr><th>Depositary</th><td>Peru</td></tr></table>",
        {ADOPTED},
        "place and day below the name, as depositaries print them",
    ),
    ("<h1>Lake Treaty</h1><p>Date: January 19, 2007</p><p>Contact: the press office</p>", set(), "the day of a press release"),
    ("<h1>Work of the office</h1><p>Date: January 19, 2007</p><p>Signatories: Peru; Chile</p>", set(), "of no agreement"),
    ("<h1>Lake Treaty</h1><p>Lima, 19 January 2007</p><p>Ministers met again.</p>", set(), "a dateline"),
]


@pytest.mark.parametrize(("page", "expected", "why"), CARDS)
def test_the_date_of_a_card_is_the_treatys_own(page: str, expected: set[str], why: str) -> None:
    assert events(page) == expected, why


LINES = [
    (
        "<h1>History</h1><ul><li>5 May 2001: Lake Treaty concluded</li><li>6 June 2001: Treaty signed by six ministers</li>"
        "<li>7 July 2003: Treaty in force</li></ul>",
        {"Lake Treaty | finalized | 2001-05-05", "Lake Treaty | signed | 2001-06-06", "Lake Treaty | entered_into_force | 2003-07-07"},
        "a noun alone means what a line before it named; what was concluded before it was signed was final",
    ),
    (
        "<h1>Treaties</h1><p>A. Lake Treaty, with Peru. Signed February 7, 1936, and enlarged in 1972 by notes that added fish.</p>",
        {"Lake Treaty | signed | 1936-02-07", "Lake Treaty | expanded | 1972"},
        "a note behind a name",
    ),
    (
        "<h1>Treaties</h1><p>A. Lake Treaty, with Peru. Signed August 16, 1916; amended by a protocol of December 14, 1995.</p>",
        {"Lake Treaty | signed | 1916-08-16", "Lake Treaty | amended | 1995-12-14"},
        "two notes, the second with the day of a protocol",
    ),
    (
        "<h1>Lake Treaty</h1><p>Signed|3 May 1991</p><p>Effective|4 June 1993</p>",
        {"Lake Treaty | signed | 1991-05-03", "Lake Treaty | entered_into_force | 1993-06-04"},
        "bars without blanks",
    ),
    (
        "<h1>News</h1><p>**Oslo, 9 November 2021** – Norway and Chile today signed an agreement on waters, the Lake Agreement.</p>",
        {"Lake Agreement | signed | 2021-11-09"},
        "a dateline in bold, and a name beside the object",
    ),
    (
        "<h1>Treaties</h1><p>Two protocols were adopted in Lima in 1990. Reef Protocol is on fish. Shore Protocol is on birds.</p>",
        {"Reef Protocol | adopted | 1990", "Shore Protocol | adopted | 1990"},
        "those that are named afterwards",
    ),
]


@pytest.mark.parametrize(("page", "expected", "why"), LINES)
def test_notes_and_lines_tell_in_few_words(page: str, expected: set[str], why: str) -> None:
    assert events(page) == expected, why


CONCLUDED = [
    (
        "The Lynx Treaty was concluded on 6 March 2001 and was signed on 23 April 2001.",
        {"Lynx Treaty | finalized | 2001-03-06", "Lynx Treaty | signed | 2001-04-23"},
        "final before it was signed",
    ),
    ("The Lynx Treaty was concluded in 2001.", {"Lynx Treaty | adopted | 2001"}, "a treaty"),
    (
        "A Memorandum of Understanding on Lynxes between Peru and Chile was concluded in 2001.",
        {"Memorandum of Understanding on Lynxes | signed | 2001"},
        "a memorandum is made by signing it",
    ),
    (
        "The Lynx Partnership between Peru and Chile was formally concluded on 5 April 2011.",
        {"Lynx Partnership between Peru and Chile | ended | 2011-04-05"},
        "a partnership comes to its end",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CONCLUDED)
def test_concluded_tells_what_suits_the_kind(text: str, expected: set[str], why: str) -> None:
    found = {
        each.replace("Memorandum of Understanding on Lynxes between Peru and Chile", "Memorandum of Understanding on Lynxes")
        for each in events(f"<p>{text}</p>")
    }
    assert found == expected, why
