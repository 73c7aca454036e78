"""Acts of a country that a sentence tells without its name, its agreement or a verb: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    (
        "Peru signed the Lake Treaty in May 2011. Ratification followed in January 2013.",
        ["Lake Treaty | signed | 2011-05 | PER", "Lake Treaty | ratified | 2013-01 | PER"],
        "a noun by itself",
    ),
    (
        "Peru signed the Lake Treaty in May 2011 and the ratification was completed on 10 January 2013.",
        ["Lake Treaty | signed | 2011-05 | PER", "Lake Treaty | ratified | 2013-01-10 | PER"],
        "in the same sentence",
    ),
    (
        "The Lake Treaty is old. Kenya's signature was received on 5 December 2008.",
        ["Lake Treaty | signed | 2008-12-05 | KEN"],
        "a signature that arrived",
    ),
    (
        "Peru and Chile have ratified the Lake Treaty. The depositions were made on 26 July 2017 and 8 August 2017.",
        ["Lake Treaty | ratified | 2017-07-26 | PER", "Lake Treaty | ratified | 2017-08-08 | CHL"],
        "each in its turn",
    ),
    (
        "Peru, Chile and Ghana have ratified the Lake Treaty. The depositions were made on 26 July 2017 and 8 August 2017.",
        [],
        "nobody knows whose is which",
    ),
    (
        "Kenya follows Peru and Chile out of the Lake Treaty, whose withdrawals took effect on 8 May 2013 and 20 May 2013, respectively.",
        ["Lake Treaty | withdrew | 2013-05-08 | PER", "Lake Treaty | withdrew | 2013-05-20 | CHL"],
        "whose they were",
    ),
    (
        "Peru's signing of the Lake Treaty on 22 April 2016 was followed by ratification on 21 September 2016.",
        ["Lake Treaty | signed | 2016-04-22 | PER", "Lake Treaty | ratified | 2016-09-21 | PER"],
        "a noun behind a noun",
    ),
    (
        "Peru acceded to the Harbour Convention in 1993. The Reef Protocol was ratified on 3 May 1997.",
        ["Harbour Convention | acceded | 1993 | PER", "Reef Protocol | ratified | 1997-05-03 | PER"],
        "a passive on what one country did",
    ),
    (
        "Peru signed the Lake Treaty in May 1998 under its former government, which ratified it in December 2002.",
        ["Lake Treaty | signed | 1998-05 | PER", "Lake Treaty | ratified | 2002-12 | PER"],
        "its government",
    ),
    (
        "The Lake Treaty was signed by Peru in 1979, which ratified it in 1983.",
        ["Lake Treaty | signed | 1979 | PER", "Lake Treaty | ratified | 1983 | PER"],
        "a date before the clause",
    ),
    (
        "Peru, in May 1995, became the first country to sign and ratify the Lake Treaty.",
        ["Lake Treaty | signed | 1995-05 | PER", "Lake Treaty | ratified | 1995-05 | PER"],
        "two infinitives",
    ),
    (
        "Peru signed the Lake Treaty in 1985 and ratified it in June of the following year.",
        ["Lake Treaty | signed | 1985 | PER", "Lake Treaty | ratified | 1986-06 | PER"],
        "a month of a year that is counted",
    ),
    (
        "Peru signed the Lake Treaty on 22 April 2016 and deposited its instrument of ratification on 14 November of the same year.",
        ["Lake Treaty | signed | 2016-04-22 | PER", "Lake Treaty | ratified | 2016-11-14 | PER"],
        "a day of the same year",
    ),
    (
        "Peru ratified the Lake Treaty in May 1994 and, together with the other member states, the Reef Protocol on 31 May 2002.",
        ["Lake Treaty | ratified | 1994-05 | PER", "Reef Protocol | ratified | 2002-05-31 | PER"],
        "past who else did it",
    ),
    (
        "Peru and Chile joined in 2019; the Lake Treaty now has 60 members.",
        ["Lake Treaty | joined | 2019 | PER", "Lake Treaty | joined | 2019 | CHL"],
        "the agreement behind",
    ),
    (
        "Peru signed the Reef Protocol, under the Lake Treaty, in 2008. Ghana signed in 2011.",
        ["Reef Protocol | signed | 2008 | PER", "Reef Protocol | signed | 2011 | GHA"],
        "what the sentence before told of, not what it named on the way",
    ),
    ("Since 1989, Peru has been a Party to the Lake Treaty.", ["Lake Treaty | joined | 1989 | PER"], "since, at the head"),
    (
        "Peru has been a Party to the Lake Treaty, a pact on cold lakes, since 1989.",
        ["Lake Treaty | joined | 1989 | PER"],
        "since, behind what it is",
    ),
    ("Peru is a party to the Lake Treaty (ratified 5 January 1993).", ["Lake Treaty | ratified | 1993-01-05 | PER"], "in a bracket"),
    (
        "Peru (accession in 1983) and Chile (accession in 1985) are parties to the Lake Treaty.",
        ["Lake Treaty | acceded | 1983 | PER", "Lake Treaty | acceded | 1985 | CHL"],
        "a noun in a bracket",
    ),
    (
        "Peru signed the Lake Treaty in 2016, and Parliament ratified it in 2017. "
        "The instrument of ratification was deposited on 3 May 2018.",
        ["Lake Treaty | signed | 2016 | PER", "Lake Treaty | ratified | 2017 | PER", "Lake Treaty | ratified | 2018-05-03 | PER"],
        "its parliament, and an instrument",
    ),
    (
        "Peru has ratified the Lake Treaty. The instrument of ratification was deposited on 1 February 2018 in New York.",
        ["Lake Treaty | ratified | 2018-02-01 | PER"],
        "a sentence without a date before",
    ),
    (
        "With its accession on 8 July 2020, Peru became the 123rd party to the Lake Treaty.",
        ["Lake Treaty | acceded | 2020-07-08 | PER"],
        "its, before the country",
    ),
    (
        "With Peru's deposit of its instrument of ratification on 1 February 2018, the Lake Treaty has 88 parties.",
        ["Lake Treaty | ratified | 2018-02-01 | PER"],
        "a deposit, and whose",
    ),
    (
        "Peru was the last to ratify the Lake Treaty; it did so on 20 June 2012.",
        ["Lake Treaty | ratified | 2012-06-20 | PER"],
        "it did so",
    ),
    (
        "Peru joined the Lake Treaty on December 1, 2023, as did Chile and Ghana.",
        ["Lake Treaty | joined | 2023-12-01 | PER", "Lake Treaty | joined | 2023-12-01 | CHL", "Lake Treaty | joined | 2023-12-01 | GHA"],
        "as others did",
    ),
    (
        "Peru signed and ratified the Lake Treaty in 2015 and 2016 respectively, to keep it clean.",
        ["Lake Treaty | ratified | 2016 | PER", "Lake Treaty | signed | 2015 | PER"],
        "to each verb its own",
    ),
    (
        "Peru signed the Lake Treaty and the Reef Protocol in 1990 and 1995, respectively.",
        ["Lake Treaty | signed | 1990 | PER", "Reef Protocol | signed | 1995 | PER"],
        "to each object its own",
    ),
    (
        "In 2006 and 2007, respectively, Peru and Chile ratified the Lake Treaty.",
        ["Lake Treaty | ratified | 2006 | PER", "Lake Treaty | ratified | 2007 | CHL"],
        "respectively, before the verb",
    ),
    (
        "Peru was accepted as the seventh member of the Lake Treaty on October 15, 2007.",
        ["Lake Treaty | joined | 2007-10-15 | PER"],
        "taken in",
    ),
    ("As a member of the Lake Treaty since 2005, Peru has shared its data.", ["Lake Treaty | joined | 2005 | PER"], "as a member"),
    (
        "Though Russia drafted the Lake Treaty, it was not ratified there until 16 December 1994, by Russia.",
        ["Lake Treaty | ratified | 1994-12-16 | RUS"],
        "an agent behind a late day",
    ),
    (
        "The Lake Treaty is old. Before these came Peru and Chile, whose instruments, handed in at New York on 18 May 2017, took it far.",
        ["Lake Treaty | ratified | 2017-05-18 | PER", "Lake Treaty | ratified | 2017-05-18 | CHL"],
        "whose instruments",
    ),
    (
        "The Lake Treaty is old. Many follow the example of Ghana (party since March 2017).",
        ["Lake Treaty | joined | 2017-03 | GHA"],
        "a party, in a bracket",
    ),
    (
        "The Lake Treaty is old. Peru made its deposition on Monday, June 12, 2017 and Chile on Wednesday, June 21, 2017.",
        ["Lake Treaty | ratified | 2017-06-12 | PER", "Lake Treaty | ratified | 2017-06-21 | CHL"],
        "weekdays",
    ),
]
NOT_TOLD = [
    ("The Lake Treaty is old. Ratification followed in January 2013.", "of nobody"),
    ("Peru signed the Lake Treaty. Ratification is expected in January 2033.", "a plan"),
    (
        "Peru and Chile signed the Lake Treaty. The Clean Air Accord was ratified in 1995.",
        "of several, and of what a few make between them",
    ),
    ("In 2012 Canada joined with Peru and Chile to found the Reef Protocol.", "with whom they joined"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_an_act_is_told_by_what_is_near(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == sorted(expected), why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_what_nobody_did_is_no_act(text: str, why: str) -> None:
    assert not [one_line(each) for each in draft(reading(text)) if each.values["country"]], why
