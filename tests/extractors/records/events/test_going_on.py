"""Sentences that go on from the act told before them, and acts that name neither agreement nor country again."""

import pytest

from extractors.records import agreement_countries, agreement_events
from tests.extractors.records.reader import one_line, reading

EVENTS = [
    (
        "The Reef Protocol entered into force for Canada on 1 March 2006. Mexico followed on 3 May 2007. "
        "The last of the three was Peru, on 1 June 2009.",
        [
            "Reef Protocol | entered_into_force | 2006-03-01 | CAN",
            "Reef Protocol | entered_into_force | 2007-05-03 | MEX",
            "Reef Protocol | entered_into_force | 2009-06-01 | PER",
        ],
        "the same of others, and inverted",
    ),
    (
        "Canada ratified the Reef Protocol in 2004. The latest was Peru in 2011.",
        ["Reef Protocol | ratified | 2004 | CAN", "Reef Protocol | ratified | 2011 | PER"],
        "inverted, of a country's own act",
    ),
    (
        "The Reef Protocol entered into force in 2004. The last was Peru in 2011.",
        ["Reef Protocol | entered_into_force | 2004"],
        "no country's act before",
    ),
    (
        "Canada ratified the Reef Protocol in 2004. The last meeting was in Peru in 2011.",
        ["Reef Protocol | ratified | 2004 | CAN"],
        "another subject",
    ),
    (
        "Norway was the first country to deposit its instrument for the Reef Protocol, on 8 May 1974.",
        ["Reef Protocol | ratified | 1974-05-08 | NOR"],
        "an instrument, of whatever kind",
    ),
    (
        "The Lake Treaty was signed in 1984 and ratified in March 1985.",
        ["Lake Treaty | signed | 1984", "Lake Treaty | ratified | 1985-03"],
        "by nobody in particular",
    ),
    ("The Lake Treaty was ratified by 30 States in 1985.", [], "by many: whose act is not said"),
    (
        "The Reef Protocol needed more States. It was Russia that tipped the balance, by ratifying on 18 November 2004.",
        ["Reef Protocol | ratified | 2004-11-18 | RUS"],
        "a gerund without an object",
    ),
    ("Russia and Canada talked about the Reef Protocol before ratifying in 2004.", [], "two are named"),
    (
        "The Lake Treaty was opened for signature at New Minamata, Japan, and Canada signed it on 10 October 2013.",
        ["Lake Treaty | signed | 2013-10-10 | CAN"],
        "Japan is where the city lies",
    ),
    (
        "Japan and Canada ratified the Reef Protocol on 10 October 2013.",
        ["Reef Protocol | ratified | 2013-10-10 | JPN", "Reef Protocol | ratified | 2013-10-10 | CAN"],
        "no place before it",
    ),
    (
        "The Fisheries Agreement (signed May 6, 2003) likewise came into force on January 1, 2004.",
        ["Fisheries Agreement | signed | 2003-05-06", "Fisheries Agreement | entered_into_force | 2004-01-01"],
        "likewise",
    ),
    (
        "The Reef Protocol was adopted on September 30, 1998; Canada signed it a day later, and Peru ratified it in 2001.",
        ["Reef Protocol | adopted | 1998-09-30", "Reef Protocol | signed | 1998-10-01 | CAN", "Reef Protocol | ratified | 2001 | PER"],
        "counted from the date before",
    ),
    (
        "The Reef Protocol was adopted on May 22, 2001, and opened for signature the following day.",
        ["Reef Protocol | adopted | 2001-05-22", "Reef Protocol | opened_for_signature | 2001-05-23"],
        "the following day",
    ),
    (
        "The Reef Protocol was adopted in May 2001. Canada signed it a day later.",
        ["Reef Protocol | adopted | 2001-05"],
        "no day to count from",
    ),
    (
        "Canada signed the Seabird Agreement, often called the Tern Deal, on 4 May 2008.",
        ["Seabird Agreement | signed | 2008-05-04 | CAN"],
        "another name between object and date",
    ),
    ("The Reef Protocol, as amended in 2012, has commitments.", ["Reef Protocol | amended | 2012"], "as amended"),
    (
        "After a meeting in Kenya in May 2009, ministers launched the Delta Initiative.",
        ["Delta Initiative | established | 2009-05"],
        "the date of a meeting at which it was done",
    ),
    ("After two terms that ended in May 2009, ministers launched the Delta Initiative.", [], "no meeting"),
    (
        "The Delta Initiative was set up by a protocol signed on 17 November 2009.",
        ["Delta Initiative | established | 2009-11-17"],
        "the date of the text that founded it",
    ),
    ("The Delta Initiative was set up by a team that wrote a protocol in 2009.", [], "no text founded it"),
    ("In 2014 the presidents agreed to renew the Delta Initiative.", ["Delta Initiative | renewed | 2014"], "a decision that does it"),
    ("In 2014 the presidents agreed to launch the Delta Initiative.", [], "a plan"),
    (
        "The Delta Initiative was launched in May 2005, and became the Quiet Oceans Partnership in April 2018.",
        ["Delta Initiative | established | 2005-05", "Quiet Oceans Partnership | established | 2018-04"],
        "what it became",
    ),
    ("Norway became the Quiet Oceans Partnership host in 2018.", [], "a country is not what becomes a partnership"),
    ("A Quiet Oceans Partnership followed in June 2010.", ["Quiet Oceans Partnership | established | 2010-06"], "a new one"),
    (
        "Canada gave notice of its withdrawal from the Reef Protocol on 15 December 2011, with effect from 15 December 2012.",
        ["Reef Protocol | withdrew | 2012-12-15 | CAN"],
        "the day on which it took effect",
    ),
    ("Canada gave notice of its withdrawal from the Reef Protocol on 15 December 2011.", [], "notice alone"),
]


@pytest.mark.parametrize(("text", "expected", "why"), EVENTS)
def test_an_act_may_go_on_from_the_one_before(text: str, expected: list[str], why: str) -> None:
    assert sorted(one_line(each) for each in agreement_events.draft(reading(text))) == sorted(expected), why


PARTIES = [
    (
        "The Reef Protocol entered into force in 2001. Japan and China are Parties too.",
        ["Reef Protocol | CHN | party", "Reef Protocol | JPN | party"],
        "too",
    ),
    (
        "Spain is a partner in the Delta Initiative. So are industry groups, UNEP, and the governments of Canada and Italy.",
        ["Delta Initiative | CAN | participant", "Delta Initiative | ESP | participant", "Delta Initiative | ITA | participant"],
        "behind others that are no countries",
    ),
    (
        "Spain is a partner in the Delta Initiative. So are groups that work in Canada.",
        ["Delta Initiative | ESP | participant"],
        "where they work",
    ),
    ("The Reef Protocol entered into force in 2001. Japan and China are parties of the second kind.", [], "of something else"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PARTIES)
def test_a_standing_may_go_on_from_the_sentence_before(text: str, expected: list[str], why: str) -> None:
    assert sorted(one_line(each) for each in agreement_countries.draft(reading(text))) == expected, why


def test_countries_may_be_meant_by_larger_numbers() -> None:
    listed = "Canada, Mexico, Peru, Chile and Norway met in 2004."
    five = reading(listed, "The same five governments signed an agreement, the Seabird Agreement, in 2005.")
    assert {one_line(each) for each in agreement_countries.draft(five)} == {
        f"Seabird Agreement | {code} | party" for code in ("CAN", "MEX", "PER", "CHL", "NOR")
    }
    six = reading(listed, "The six governments signed an agreement, the Seabird Agreement, in 2005.")
    assert [one_line(each) for each in agreement_countries.draft(six)] == [], "there are not six of them"


WE = "We, the Ministers of Canada, France and Japan, together with the European Commission, met in Kenya."
SPOKEN = [
    ("All of us have ratified the Reef Protocol.", {"CAN party", "FRA party", "JPN party"}, "all of us"),
    ("We have ratified the Reef Protocol.", {"CAN party", "FRA party", "JPN party"}, "we"),
    ("We will ratify the Reef Protocol.", set[str](), "a plan"),
    ("We welcome the Reef Protocol.", set[str](), "no act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SPOKEN)
def test_we_are_those_who_speak(text: str, expected: set[str], why: str) -> None:
    found = {one_line(each).removeprefix("Reef Protocol | ").replace(" | ", " ") for each in agreement_countries.draft(reading(WE, text))}
    assert found == expected, why


def test_one_of_us_may_have_a_date_of_its_own() -> None:
    read = reading(WE, "All of us have ratified the Reef Protocol, France as the last on 31 October 2022.")
    assert [one_line(each) for each in agreement_events.draft(read)] == ["Reef Protocol | ratified | 2022-10-31 | FRA"]
    nobody = reading("We met the leaders of Norway.", "We have ratified the Reef Protocol.")
    assert [one_line(each) for each in agreement_countries.draft(nobody)] == [], "nobody says who speaks"
