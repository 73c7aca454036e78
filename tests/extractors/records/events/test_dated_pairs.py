"""Lists in which each country has a date, in the orders and with the marks that pages give them: page → events."""

import pytest

from tests.extractors.records.pages import events

TREATY = "Lake Treaty"
LISTS = [
    ("Ratifications: Kenya (2001), Ghana (2003)", {"ratified | 2001 | KEN", "ratified | 2003 | GHA"}, "brackets"),
    ("Ratifications:\n2001: Kenya, Norway\n2003: Ghana and Chile", {"ratified | 2001 | KEN", "ratified | 2001 | NOR"}, "the year first"),
    (
        "Instruments of ratification deposited:\n12 March 2001 - Kenya\n9 May 2003 - Ghana",
        {"ratified | 2001-03-12 | KEN", "ratified | 2003-05-09 | GHA"},
        "the day first",
    ),
    (
        "Signatures and ratifications\n\nKenya S 16.6.1995, R 1.11.1999\nGhana a 1.9.2002\nPeru S 14.5.1998",
        {"signed | 1995-06-16 | KEN", "ratified | 1999-11-01 | KEN", "acceded | 2002-09-01 | GHA", "signed | 1998-05-14 | PER"},
        "letters before the dates",
    ),
    ("New parties: Kenya (15.06.05), Ghana (succ. 26.04.07)", {"joined | 2005-06-15 | KEN", "joined | 2007-04-26 | GHA"}, "a short mark"),
    ("Members:\nKenya (since 1990)\nGhana (joined 1992)", {"joined | 1990 | KEN", "joined | 1992 | GHA"}, "members since"),
    ("Parties (date of ratification):\nKenya (24 May 2006)\nGhana (3 June 2007)", {"ratified | 2006-05-24 | KEN"}, "lines behind a colon"),
    (
        "Status: Kenya: signed 1995, ratified 1999; Ghana: acceded 2002",
        {"ratified | 1999 | KEN", "acceded | 2002 | GHA"},
        "several acts each",
    ),
    (
        "Parties: Kenya (11 May 2001, accession), Ghana – acceptance, 23 May 2004; Peru, 1 June 2005 — accession",
        {"acceded | 2001-05-11 | KEN", "accepted | 2004-05-23 | GHA", "acceded | 2005-06-01 | PER"},
        "marks on either side of the day",
    ),
    (
        "Ratifications:\nKenya (2) – 11 May 2001\nGhana† – 23 May 2004",
        {"ratified | 2001-05-11 | KEN", "ratified | 2004-05-23 | GHA"},
        "marks of footnotes",
    ),
    (
        "Ratifications:\nKenya . . . . . 11 May 2001\nGhana ........ 23 May 2004",
        {"ratified | 2001-05-11 | KEN", "ratified | 2004-05-23 | GHA"},
        "dots that lead to the day",
    ),
    (
        "It began work in 2006. Members: Kenya (2001), Ghana (2003)",
        {"joined | 2001 | KEN", "joined | 2003 | GHA"},
        "a label behind a sentence",
    ),
    (
        "Since the last report it was ratified by: Kenya (2001), Ghana (2003)",
        {"ratified | 2001 | KEN", "ratified | 2003 | GHA"},
        "since when the list is",
    ),
    ("Signed, not ratified: Kenya (2001)", {"signed | 2001 | KEN"}, "what was done of two acts"),
    ("Most recent parties: Kenya (2001), Ghana (2003)", {"joined | 2001 | KEN", "joined | 2003 | GHA"}, "the last to join"),
    (
        "It was signed by 30 states. Ratifications as of March 2006:\nKenya, 11 May 2001\nGhana, 23 May 2004 (accession)",
        {"ratified | 2001-05-11 | KEN", "acceded | 2004-05-23 | GHA"},
        "the last sentence of a lead-in",
    ),
    (
        "Parties: Kenya (2001), Ghana (2003). Observers are: Peru (2004).",
        {"joined | 2001 | KEN", "joined | 2003 | GHA"},
        "the first of two lists",
    ),
    ("Former members: Kenya (2001), Ghana (30 June 2003)", {"withdrew | 2001 | KEN", "withdrew | 2003-06-30 | GHA"}, "who left"),
    (
        "It is a voluntary partnership. Members: Kenya (2001), Ghana (2003)",
        {"joined | 2001 | KEN", "joined | 2003 | GHA"},
        "the article before the label is no mark of accession",
    ),
    ("Host countries of the meetings: Kenya (2001), Ghana (2003)", set(), "no act"),
    ("Former members: Kenya (1990–2012), Ghana (2001–2005)", set(), "the years of a membership"),
    ("Parties: Kenya (host in 1999), Ghana (2003)", set(), "other words beside a date"),
    ("Countries that have not ratified: Kenya (2001), Ghana (2003)", set(), "not done"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LISTS)
def test_a_list_tells_an_act_of_each_country(text: str, expected: set[str], why: str) -> None:
    found = events(f"{TREATY}\n\nThe {TREATY} protects lakes.\n\n{text}\n\nThe secretariat keeps it.\n")
    told = {each.removeprefix(f"{TREATY} | ") for each in found}
    assert expected <= told if expected else not told, why


def test_a_sentence_about_several_countries_is_no_list() -> None:
    text = "Kenya ratified in 1976, Ghana in 1977, and Peru in July 1978."
    found = events(f"<h1>{TREATY}</h1><h2>Parties</h2><p>{text}</p>")
    assert not any("joined" in each for each in found)


BESIDE = [
    (
        "<table><tr><td>Ratifications</td><td>Kenya (2001), Ghana (2003)</td></tr>"
        "<tr><td>Signatories</td><td>Peru (May 1998)</td></tr></table>",
        {"ratified | 2001 | KEN", "ratified | 2003 | GHA"},
        "a cell beside its label; one that is signed may be the place",
    ),
    (
        "<dl><dt>Parties</dt><dd>Kenya (20 May 1990)</dd><dd>Ghana (7 July 1988)</dd></dl>",
        {"joined | 1990-05-20 | KEN", "joined | 1988-07-07 | GHA"},
        "the definitions of one term",
    ),
    ("<dl><dt>Signed</dt><dd>Kenya, 20 May 1990</dd></dl>", {"signed | 1990-05-20"}, "the place"),
    ("<table><tr><td>Meetings</td><td>Kenya (2001), Ghana (2003)</td></tr></table>", set(), "no act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BESIDE)
def test_the_label_may_stand_in_another_cell_or_term(text: str, expected: set[str], why: str) -> None:
    found = events(f"<h1>{TREATY}</h1>{text}")
    assert {each.removeprefix(f"{TREATY} | ") for each in found} == expected, why
