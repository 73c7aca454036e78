"""An agreement meant by a bare noun, and which of two agreements a relative clause is about: text → events, with the reason."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.pages import events
from tests.extractors.records.reader import one_line, reading

TREATY = "Lake Treaty"
MEANT = [
    ("The Lake Treaty took years. Delegates adopted the text in October 2013.", ["adopted | 2013-10"], "the text"),
    ("The Lake Treaty is old. The text was finalized in January 2013.", ["finalized | 2013-01"], "the text as subject"),
    ("The Lake Treaty is old. The final text was agreed in January 2013.", ["adopted | 2013-01"], "the final text"),
    ("Governments agreed on the text of the Lake Treaty in January 2013.", ["adopted | 2013-01"], "the text of it"),
    ("The Lake Treaty is old. This landmark agreement came into force on 3 May 2004.", ["entered_into_force | 2004-05-03"], "landmark"),
    ("The Lake Treaty is old. The historic pact was signed in 2004.", ["signed | 2004"], "historic"),
    (
        "The Lake Treaty was signed in 1999. The 1999 treaty entered into force in 2004.",
        ["signed | 1999", "entered_into_force | 2004"],
        "the year named before",
    ),
    ("The Lake Treaty is old. The 1991 pact entered into force in 2004.", [], "a year that nobody named: of another one"),
    ("The Lake Treaty was signed in 1999. The 1999 treaty was amended.", ["signed | 1999"], "the year in its name dates nothing"),
    ("The Lake Treaty is old. They signed the agreement between both ports in 2004.", [], "an agreement of its own"),
    ("The Lake Treaty is old. A draft text was circulated in 2012.", [], "a draft"),
]
RELATIVE = [
    ("Metal is cut by the Reef Protocol under the Harbour Convention, which entered into force in 2003.", "Reef Protocol", "under"),
    ("Metal is cut by the Reef Protocol to the Harbour Convention, which entered into force in 2003.", "Reef Protocol", "to"),
    (
        "The Reef Protocol was drafted under the Harbour Convention, which entered into force in 2003.",
        "Harbour Convention",
        "a verb between",
    ),
    ("Work goes on under the Harbour Convention, which entered into force in 2003.", "Harbour Convention", "only one"),
    (
        "The Reef Protocol under the Harbour Convention, to which all belong, entered into force in 2003.",
        "Reef Protocol",
        "past the clause",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), MEANT)
def test_a_bare_noun_means_the_agreement_spoken_of(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"{TREATY} | {each}" for each in expected}, why


@pytest.mark.parametrize(("text", "agreement", "why"), RELATIVE)
def test_a_relative_clause_is_about_the_first_of_two_that_are_joined(text: str, agreement: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [f"{agreement} | entered_into_force | 2003"], why


def test_the_treaty_text_is_the_treaty() -> None:
    page = "<p>The Minamata Convention on Mercury is a global treaty. The treaty text was agreed in January 2013.</p>"
    assert events(page) == {"Minamata Convention on Mercury | adopted | 2013-01"}
