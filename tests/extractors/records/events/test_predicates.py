"""What is told of an agreement past what stands between: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    (
        "The Lake Treaty is an international treaty on climate change that was signed in 2016.",
        ["Lake Treaty | signed | 2016"],
        "what it is said to be",
    ),
    ("The Lake Treaty (LT) is a pact which was adopted in Oslo in 2004.", ["Lake Treaty | adopted | 2004"], "behind a bracket"),
    (
        "Fish live by the Lake Treaty. It is an international treaty that was signed in 1992.",
        ["Lake Treaty | signed | 1992"],
        "a pronoun as its subject",
    ),
    ("The Lake Treaty is a treaty run by a body that was set up in 1999.", [], "told of the body"),
    ("The Lake Treaty is watched by a committee that was established in 1999.", [], "told of the committee"),
    (
        "The Lake Treaty, the only treaty that came of the Reef Protocol, was adopted in 1994.",
        ["Lake Treaty | adopted | 1994"],
        "an apposition that names another",
    ),
    (
        "The Lake Treaty, a successor to the Reef Protocol, entered into force in 1996.",
        ["Lake Treaty | entered_into_force | 1996"],
        "another one",
    ),
    (
        "The Lake Treaty was signed in 1976. It was amended in June 1995; the amended version entered into force in 2004.",
        ["Lake Treaty | signed | 1976", "Lake Treaty | amended | 1995-06", "Lake Treaty | entered_into_force | 2004"],
        "its new version",
    ),
    (
        "The Lake Treaty was signed in 1976. In 2012 the parties revised it. The new treaty came into force in May 2013.",
        ["Lake Treaty | signed | 1976", "Lake Treaty | updated | 2012", "Lake Treaty | entered_into_force | 2013-05"],
        "the new one",
    ),
    (
        "The Lake Treaty took effect in 1978, but amendments adopted in 1995 have not yet entered into force.",
        ["Lake Treaty | entered_into_force | 1978", "Lake Treaty | amended | 1995"],
        "a participle",
    ),
    (
        "The Reef Protocol and the Seabird Agreement are old. Norway left the agreement in 2020.",
        ["Seabird Agreement | withdrew | 2020 | NOR"],
        "the one that is called so",
    ),
    ("As of November 2003, 41 states have ratified the Lake Treaty.", [], "a day up to which they are counted"),
    ("As of 1 May 2010, Norway became a member of the Lake Treaty.", ["Lake Treaty | joined | 2010-05-01 | NOR"], "a day from which it is"),
    (
        "Canada withdrew from the Lake Treaty in May 2011, effective December 2012.",
        ["Lake Treaty | withdrew | 2011-05 | CAN"],
        "no entry into force",
    ),
    ("The Lake Treaty has been in force in Norway since 2001.", ["Lake Treaty | entered_into_force | 2001 | NOR"], "for one country"),
    (
        "It replaced the Lake Treaty (LT) and the Reef Protocol (RP), in force since 1994.",
        ["Lake Treaty | entered_into_force | 1994", "Reef Protocol | entered_into_force | 1994"],
        "both of them",
    ),
    (
        "The Lake Treaty took effect in 2000, after ratification instruments were deposited by Norway and Chile in 1994, by Peru in 1995.",
        [
            "Lake Treaty | entered_into_force | 2000",
            "Lake Treaty | ratified | 1994 | NOR",
            "Lake Treaty | ratified | 1994 | CHL",
            "Lake Treaty | ratified | 1995 | PER",
        ],
        "what was handed over, by whom",
    ),
    (
        "Norway and Chile were the first signatories to the Lake Treaty in 2004.",
        ["Lake Treaty | signed | 2004 | NOR", "Lake Treaty | signed | 2004 | CHL"],
        "the first signatories",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_it_is_told_of_the_agreement_that_is_meant(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == set(expected), why
