"""Lists of countries with their dates: page → records, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from extractors.records.events.lines.listed_dates import label_verb
from schemas.document import BlockKind
from tests.extractors.records.pages import events
from tests.extractors.records.reader import one_line, reading

ITEMS = "<ul><li>Kenya (3 May 2019)</li><li>Ghana, 4 June 2019</li><li>the Netherlands – 2020 (accession)</li></ul>"
TOLD = {"Reef Pact | ratified | 2019-05-03 | KEN", "Reef Pact | ratified | 2019-06-04 | GHA", "Reef Pact | acceded | 2020 | NLD"}


@pytest.mark.parametrize("lead", ["<p>The following countries have ratified the Reef Pact:</p>", "<h2>Reef Pact: ratifications</h2>"])
def test_an_items_act_is_said_by_the_lead_in_or_the_heading(lead: str) -> None:
    assert events(lead + ITEMS) == TOLD


@pytest.mark.parametrize(
    "lead",
    [
        "<p>These countries have not ratified the Reef Pact yet, and report since:</p>",
        "<p>Workshops on the Reef Pact were held in:</p>",
        "<p>Dates of signature or ratification of the Reef Pact:</p>",
    ],
)
def test_where_no_act_or_more_than_one_is_said_the_items_tell_none(lead: str) -> None:
    assert not {each for each in events(lead + ITEMS) if "acceded" not in each}


def test_a_list_may_stand_behind_its_label() -> None:
    text = "<p>Ratifications of the Reef Pact: Kenya (3 May 2019), Ghana (4 June 2019) and Chile (2020).</p>"
    assert events(text) == {
        "Reef Pact | ratified | 2019-05-03 | KEN",
        "Reef Pact | ratified | 2019-06-04 | GHA",
        "Reef Pact | ratified | 2020 | CHL",
    }


def test_dates_of_a_list_may_have_a_mark_before_them() -> None:
    text = "<p>New parties to the Reef Pact: Iraq (17.02.08), Kenya (succ. 26.04.07) and Chile (15.06.05).</p>"
    found = {"2008-02-17 | IRQ", "2007-04-26 | KEN", "2005-06-15 | CHL"}
    assert events(text) == {f"Reef Pact | joined | {each}" for each in found}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The following states have ratified it", "ratified"),
        ("Recent accessions", "acceded"),
        ("Parties to it (date of ratification)", "ratified"),
        ("States to ratify it", None),
        ("New contracting parties", "joined"),
        ("Signatories", "signed"),
        ("They have not ratified it", None),
        ("Signature and ratification", None),
        ("Meetings", None),
    ],
)
def test_the_words_before_a_list_speak_of_one_event(words: str, event: str | None) -> None:
    assert label_verb(words) == event


AGREEMENTS = [
    (
        "Treaties and their entry into force:",
        "Lake Treaty, on fishing – 2 October 1983",
        ["Lake Treaty | entered_into_force | 1983-10-02"],
        "a gloss",
    ),
    ("Treaties and their dates of signature:", "The Lake Treaty (6 April 1987)", ["Lake Treaty | signed | 1987-04-06"], "in brackets"),
    (
        "Dates of adoption:",
        "Lake Treaty: 6 April 1987. It has ten articles.",
        ["Lake Treaty | adopted | 1987-04-06"],
        "a sentence behind it",
    ),
    (
        "Treaties and their entry into force:",
        "Lake Treaty – amended on 2 October 1983",
        ["Lake Treaty | amended | 1983-10-02"],
        "a verb of its own",
    ),
    ("Treaties and their ratification:", "Lake Treaty – 2 October 1983", [], "nobody who ratified"),
    ("The plan has been extended by these treaties:", "Lake Treaty – 2 October 1983", [], "what they did to another one"),
    ("Talks about treaties:", "Lake Treaty – 2 October 1983", [], "talks"),
]


@pytest.mark.parametrize(("lead", "item", "expected", "why"), AGREEMENTS)
def test_agreements_of_a_list_have_the_event_of_its_lead_in(lead: str, item: str, expected: list[str], why: str) -> None:
    assert [one_line(each) for each in draft(reading(lead, (BlockKind.LIST_ITEM, item)))] == expected, why
