"""Instruments handed in, procedures gone through, envoys who bring them: text → events, with the reason beside each row. Invented."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

REEF = "Reef Protocol"
TOLD = [
    (
        "The 40th state to submit its instrument of accession to the Reef Protocol was Ghana, on 3 May 2007.",
        "acceded | 2007-05-03 | GHA",
        "an infinitive",
    ),
    (
        "Ghana was the 40th country to deposit its instrument of ratification of the Reef Protocol, on 3 May 2007.",
        "ratified | 2007-05-03 | GHA",
        "with 'of'",
    ),
    (
        "Peru handed in its long overdue instrument of acceptance of the Reef Protocol on 3 May 2007.",
        "accepted | 2007-05-03 | PER",
        "adjectives",
    ),
    ("Peru presented its ratification documents for the Reef Protocol on 3 May 2007.", "ratified | 2007-05-03 | PER", "documents of it"),
    ("Peru lodged its notification of succession to the Reef Protocol on 3 May 2007.", "joined | 2007-05-03 | PER", "succession"),
    (
        "The President of Peru signed the instrument of accession to the Reef Protocol on 3 May 2007.",
        "acceded | 2007-05-03 | PER",
        "signed at home",
    ),
    (
        "Ambassador Ann Smith deposited Peru's instrument of ratification of the Reef Protocol on 3 May 2007.",
        "ratified | 2007-05-03 | PER",
        "whose it is stands before the instrument",
    ),
    (
        "The Ambassador of Peru to the Netherlands deposited the instrument of ratification of the Reef Protocol on 3 May 2007.",
        "ratified | 2007-05-03 | PER",
        "not of the country where an envoy is posted",
    ),
    (
        "The Permanent Representative of Ghana to the United Nations in Geneva deposited his country's instrument of accession to the Reef "
        "Protocol on 3 May 2007.",
        "acceded | 2007-05-03 | GHA",
        "posted at an organisation",
    ),
    (
        "Kenya's High Commissioner in London handed over the instrument of accession to the Reef Protocol on 3 May 2007.",
        "acceded | 2007-05-03 | KEN",
        "posted in a city",
    ),
    (
        "Peru met its partners on 3 May 2007 to deposit its instrument of accession to the Reef Protocol (RP), 1998.",
        "acceded | 2007-05-03 | PER",
        "a year behind the short form belongs to the name",
    ),
    (
        "Peru completed its domestic procedures for the ratification of the Reef Protocol on 3 May 2007.",
        "ratified | 2007-05-03 | PER",
        "at home",
    ),
    ("Peru completed its accession to the Reef Protocol on 3 May 2007.", "acceded | 2007-05-03 | PER", "without procedures"),
    ("Peru and Chile completed their ratification of the Reef Protocol on 3 May 2007.", "ratified | 2007-05-03 | CHL,PER", "of two"),
    ("The Bundestag ratified the Reef Protocol on 3 May 2007.", "ratified | 2007-05-03 | DEU", "a parliament that says its country"),
]
NOTHING = [
    (
        "Peru has completed its domestic processes for ratification, and joined talks on the Reef Protocol on 3 May 2007.",
        "of what is still open",
    ),
    ("Peru completed its accession negotiations with the Reef Protocol's secretariat on 3 May 2007.", "negotiations, no accession"),
    ("Peru submitted its report for approval of the Reef Protocol's secretariat on 3 May 2007.", "no instrument"),
    ("Peru plans to deposit its instrument of ratification of the Reef Protocol on 3 May 2027.", "a plan"),
    ("The Bundestag approved the Reef Protocol on 3 May 2007.", "approved by a parliament, which adopts no treaty"),
    ("The Senate approved the Reef Protocol on 3 May 2007.", "the same where nothing says whose"),
]
GOING_ON = [
    (
        "The Reef Protocol has been in force in Peru since 2 March 2003 and in Chile since 5 May 2004.",
        ["entered_into_force | 2003-03-02 | PER", "entered_into_force | 2004-05-05 | CHL"],
        "in each of them",
    ),
    (
        "The Reef Protocol entered into force for Peru 90 days after it had acceded, on 13 August 1996.",
        ["entered_into_force | 1996-08-13 | PER"],
        "the day of what is counted to it",
    ),
    ("In ratifying the Reef Protocol on 3 May 2001, Peru made a declaration.", ["ratified | 2001-05-03 | PER"], "an opening gerund"),
    (
        "Upon ratification on 3 May 2001, Peru made a declaration under Article 7 of the Reef Protocol.",
        ["ratified | 2001-05-03 | PER"],
        "an opening noun",
    ),
    (
        "At the time of its accession in 2004, Peru made a reservation to the Reef Protocol.",
        ["acceded | 2004 | PER"],
        "whose it is stands behind",
    ),
    (
        "Peru signed the Reef Protocol on 3 May 1999, ratifying it in 2000; Chile followed in 2001.",
        ["signed | 1999-05-03 | PER", "ratified | 2000 | PER", "ratified | 2001 | CHL"],
        "a gerund of what followed",
    ),
    (
        "Peru notified the Secretary-General of its acceptance of the Reef Protocol on 3 May 2016.",
        ["accepted | 2016-05-03 | PER"],
        "told to the depositary",
    ),
    ("Peru notified its succession to the Reef Protocol on 3 May 2016.", ["joined | 2016-05-03 | PER"], "told without whom"),
    ("Peru (4 May 2019) is the latest to accede to the Reef Protocol.", ["acceded | 2019-05-04 | PER"], "a day in a bracket"),
    ("Peru was unable to sign the Reef Protocol then but did so on 5 September 2013.", ["signed | 2013-09-05 | PER"], "done after all"),
    ("Peru was asked to sign the Reef Protocol and Chile did so on 5 September 2013.", ["signed | 2013-09-05 | CHL"], "by another"),
    (
        "Norway's parliament ratified the Reef Protocol in June 1991 and King Harald signed it on 4 July 1991.",
        ["ratified | 1991-06 | NOR", "signed | 1991-07-04 | NOR"],
        "its head of state",
    ),
    (
        "Peru deposited its own on 16 April 2024 and Chile on 22 January 2024. The Reef Protocol counts them.",
        ["ratified | 2024-04-16 | PER", "ratified | 2024-01-22 | CHL"],
        "its own",
    ),
    (
        "Peru became the 144th Party to accept the Reef Protocol on 2 October 2020.",
        ["accepted | 2020-10-02 | PER"],
        "told by the second verb alone",
    ),
    ("Peru was the first country to endorse the Reef Protocol, in February 2011.", ["joined | 2011-02 | PER"], "an infinitive"),
    (
        "Peru and Chile adopted the Reef Protocol in 2003 and were joined by Kenya in 2006.",
        ["joined | 2006 | KEN", "adopted | 2003"],
        "by whom others were joined",
    ),
    ("Mexico was joined by Peru in May 2009. The Reef Protocol was signed in 2003.", ["signed | 2003"], "in what is not said"),
    ("Peru ratified the Reef Protocol with Chile in 1974.", ["ratified | 1974 | PER"], "with whom a treaty is"),
    (
        "Peru left the Reef Protocol in 2003, Chile and Kenya in 2004 and 2005.",
        ["withdrew | 2003 | PER", "withdrew | 2004 | CHL", "withdrew | 2005 | KEN"],
        "each its own",
    ),
    (
        "Peru ratified the Reef Protocol on 5 April 2024 after signing on 20 September 2023.",
        ["ratified | 2024-04-05 | PER", "signed | 2023-09-20 | PER"],
        "after signing",
    ),
    (
        "Peru acceded to the Reef Protocol on 22 March 2023 at the 2023 summit. Chile acceded the next day.",
        ["acceded | 2023-03-22 | PER", "acceded | 2023-03-23 | CHL"],
        "counted from a day",
    ),
    (
        "In August 2017 the United States said that it might leave the Reef Protocol; the withdrawal took effect on 4 November 2020.",
        ["withdrew | 2020-11-04 | USA"],
        "a subject behind a day",
    ),
    ("Peru's ratification of the revised Reef Protocol followed in 2014.", ["ratified | 2014 | PER"], "which of them it is"),
    (
        "Reef Protocol. Signed 5 May 1961. Ratified by Peru 6 May 1962; by Chile 7 May 1963.",
        ["signed | 1961-05-05", "ratified | 1962-05-06 | PER", "ratified | 1963-05-07 | CHL"],
        "labels",
    ),
    (
        "Peru was the first to ratify the Reef Protocol; its instrument was deposited on 15 May 2017.",
        ["ratified | 2017-05-15 | PER"],
        "passive",
    ),
    ("The Reef Protocol was praised; the instrument was broken on 15 May 2017 in Peru.", [], "another instrument"),
    (
        "Peru and Chile are parties to the Reef Protocol: they ratified it in 1990 and 2000 respectively.",
        ["ratified | 1990 | PER", "ratified | 2000 | CHL"],
        "they",
    ),
    (
        "By ratifying on 3 May 2007, Peru and Chile brought the Reef Protocol over its threshold.",
        ["ratified | 2007-05-03 | PER", "ratified | 2007-05-03 | CHL"],
        "a gerund before its object",
    ),
    (
        "Peru took the step on 3 May 2007, becoming the twentieth country to ratify the Reef Protocol.",
        ["ratified | 2007-05-03 | PER"],
        "dated by the main clause",
    ),
    (
        "Peru handed in its papers in Oslo, becoming on 3 May 2007 the 166th Party to the Reef Protocol.",
        ["joined | 2007-05-03 | PER"],
        "a day inside the phrase",
    ),
    ("Peru ratified the Reef Protocol on 3 May 2007, becoming its 40th party.", ["ratified | 2007-05-03 | PER"], "told by the main verb"),
    (
        "Peru acceded to the Reef Protocol in 1990, and it entered into force there in May 1991.",
        ["acceded | 1990 | PER", "entered_into_force | 1991-05 | PER"],
        "there",
    ),
    (
        "After the dissolution of Norway both successor states joined the Reef Protocol on 1 January 1993.",
        [],
        "what ended was no agreement",
    ),
    ("The United States' acceptance of the Reef Protocol on 3 May 2007 came late.", ["accepted | 2007-05-03 | USA"], "an apostrophe alone"),
    (
        "The Reef Protocol was signed in May 2011 by all the Parties except Peru, which joined in 2013.",
        ["joined | 2013 | PER", "signed | 2011-05"],
        "the exception",
    ),
    (
        "In May 2004, at the summit in Oslo, Peru raised its target to 45 % and endorsed the Reef Protocol.",
        ["joined | 2004-05 | PER"],
        "by one country",
    ),
    ("Peru and Chile endorsed the Reef Protocol in May 2004.", ["adopted | 2004-05"], "by several: adopted"),
    (
        "Reef Protocol. Done at Oslo 3 May 2004. Entered into force 3 May 2006; for Peru 4 May 2008; for the United States 5 May 2009.",
        [
            "adopted | 2004-05-03",
            "entered_into_force | 2006-05-03",
            "entered_into_force | 2008-05-04 | PER",
            "entered_into_force | 2009-05-05 | USA",
        ],
        "a label that is not said again",
    ),
    (
        "Peru ratified the Reef Protocol in 2004. Chile was the first, in May 2003.",
        ["ratified | 2003-05 | CHL", "ratified | 2004 | PER"],
        "one before it",
    ),
    (
        "The text was changed so that Peru could join the Reef Protocol, which it did in 2010.",
        ["joined | 2010 | PER"],
        "what could be done was done",
    ),
    (
        "The last to join the Reef Protocol was Peru, in 2010. The previous country to join was Chile, in 2007.",
        ["joined | 2007 | CHL", "joined | 2010 | PER"],
        "the one before",
    ),
    ("Peru left the Reef Protocol effective June 1982.", ["withdrew | 1982-06 | PER"], "no comma before it"),
    ("Peru left the Reef Protocol in 1982 and re-acceded in 1990.", ["acceded | 1990 | PER", "withdrew | 1982 | PER"], "back again"),
    (
        "Peru was one of the first states to both sign and ratify the Reef Protocol, on 3 May 2007.",
        ["ratified | 2007-05-03 | PER", "signed | 2007-05-03 | PER"],
        "a word inside an infinitive",
    ),
    ("Peru, already a member of the Lake Treaty, ratified the Reef Protocol in 2018.", ["ratified | 2018 | PER"], "an apposition"),
    (
        "Both are parties to the Reef Protocol, which Peru approved in August 2002 and Chile ratified in December of the same year.",
        ["accepted | 2002-08 | PER", "ratified | 2002-12 | CHL"],
        "each by its own verb",
    ),
]


def _events(text: str) -> set[str]:
    found = {one_line(each) for each in draft(reading(text))}
    return {each.removeprefix(f"{REEF} | ") for each in found if each.startswith(REEF)}


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_whoever_hands_in_an_instrument_acts(text: str, expected: str, why: str) -> None:
    event, _, countries = expected.rpartition(" | ")
    assert _events(text) == {f"{event} | {country}" for country in countries.split(",")}, why


@pytest.mark.parametrize(("text", "why"), NOTHING)
def test_what_is_no_instrument_tells_nothing(text: str, why: str) -> None:
    assert _events(text) == set(), why


@pytest.mark.parametrize(("text", "expected", "why"), GOING_ON)
def test_acts_go_on_from_others(text: str, expected: list[str], why: str) -> None:
    assert _events(text) == set(expected), why
