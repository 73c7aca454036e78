"""Partners, denials and lead-ins: text → parts in agreements, with the reason beside each row. The sentences are invented."""

import pytest

from extractors.records.agreement_countries import draft
from extractors.records.agreement_events import draft as draft_events
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

ITEM = BlockKind.LIST_ITEM
DELTA, REEF, SEABIRD, LAKE = "Delta Initiative", "Reef Protocol", "Seabird Agreement", "Lake Treaty"


def each(name: str, countries: str, role: str) -> list[str]:
    return [f"{name} | {country} | {role}" for country in countries.split()]


STATED = [
    # With whom
    ("In 2009 Canada joined with Germany and Norway to found the Delta Initiative.", each(DELTA, "CAN DEU NOR", "party"), "founders"),
    ("Canada teamed up with Mexico to launch the Delta Initiative.", each(DELTA, "CAN MEX", "party"), "another idiom"),
    ("Canada signed the Seabird Agreement with Norway and Iceland.", each(SEABIRD, "CAN NOR ISL", "party"), "signed with others"),
    ("Canada has a Seabird Agreement with Norway.", each(SEABIRD, "CAN NOR", "party"), "having one with somebody"),
    ("Together with Canada, Mexico launched the Delta Initiative.", each(DELTA, "CAN MEX", "party"), "in front"),
    ("In cooperation with Japan and India, China established the Delta Initiative.", each(DELTA, "JPN IND CHN", "party"), "in front"),
    ("Kenya is a party to the Reef Protocol, as are Ghana and India.", each(REEF, "KEN GHA IND", "party"), "as are others"),
    ("Kenya ratified the Reef Protocol; so did Ghana.", each(REEF, "KEN GHA", "party"), "so did another"),
    # What it does to them
    ("The Lake Treaty brings together Kenya, Ghana and India.", each(LAKE, "KEN GHA IND", "party"), "a treaty's members are parties"),
    ("The Delta Initiative brings together Kenya and Ghana.", each(DELTA, "KEN GHA", "participant"), "participants"),
    (
        "The Lake Treaty was adopted by the ministers responsible for the environment of Kenya and Ghana.",
        each(LAKE, "KEN GHA", "party"),
        "past what the ministers are responsible for",
    ),
    (
        "The Lake Treaty is old. Launched in 2001 by Kenya and Ghana, it protects the lake.",
        each(LAKE, "KEN GHA", "party"),
        "who launched what a pronoun behind the comma means",
    ),
    (
        "The Delta Initiative engages the governments and private sectors of Kenya and Ghana.",
        each(DELTA, "KEN GHA", "participant"),
        "what is theirs, their governments first",
    ),
    ("The Lake Treaty commits Canada and Mexico to protect it.", each(LAKE, "CAN MEX", "party"), "whom it obliges"),
    ("Under the Lake Treaty, Canada and Mexico cooperate on water.", each(LAKE, "CAN MEX", "party"), "work under it"),
    ("Kenya is one of the 12 parties to the Reef Protocol.", each(REEF, "KEN", "party"), "one of a number"),
    ("The Reef Protocol counts Kenya, Ghana and India among its parties.", each(REEF, "KEN GHA IND", "party"), "counted among them"),
    # A pronoun for a country
    ("Canada never ratified the Reef Protocol, although it signed it in 1990.", each(REEF, "CAN", "signatory"), '"it" is the country'),
    ("Mexico is a coastal state. It ratified the Reef Protocol in 1985.", each(REEF, "MEX", "party"), "from the sentence before"),
    ("Mexico and Peru are coastal states. It ratified the Reef Protocol in 1985.", [], "two countries: which one?"),
    ("Canada was a founding party to the Reef Protocol but withdrew in 2012.", each(REEF, "CAN", "withdrawn"), "behind but"),
    # Denied
    (
        "Norway and Sweden ratified the Reef Protocol; Iceland did not.",
        [*each(REEF, "NOR SWE", "party"), "Reef Protocol | ISL | non_party"],
        "an elliptic denial",
    ),
    (
        "Russia signed neither the Reef Protocol nor the Lake Treaty.",
        ["Reef Protocol | RUS | non_party", "Lake Treaty | RUS | non_party"],
        "neither … nor",
    ),
    (
        "Chile acceded to the Reef Protocol in 2017, leaving Canada as the only country outside it.",
        ["Reef Protocol | CHL | party", "Reef Protocol | CAN | non_party"],
        "left alone",
    ),
    ("The Reef Protocol was signed on behalf of Kenya by its minister.", each(REEF, "KEN", "signatory"), "on behalf of a country"),
]
SILENT = [
    ("Canada met with Mexico to discuss the Delta Initiative.", "a meeting founds nothing"),
    ("Canada could join with Mexico to found the Delta Initiative.", "it may never happen"),
    ("Canada hopes to sign the Seabird Agreement with Norway.", "a hope"),
    ("Trade with Norway grew under the Fisheries Agreement.", "trade"),
    ("The report requires patience; the Reef Protocol does not.", "no country"),
]
INTRODUCED = [
    ("The following States have signed but not ratified the Reef Protocol:", "signatory", "the lead-in is a whole sentence"),
    ("The Reef Protocol has been ratified by the following countries:", "party", "a passive one"),
    ("States that have not yet ratified the Reef Protocol:", "non_party", "denied"),
    ("Parties to the Reef Protocol as of 1 June 2016:", "party", "with its date"),
    ("The following visited the museum of the Reef Protocol:", None, "a visit is no part"),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATED)
def test_partners_and_denials_have_their_parts(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == sorted(expected), why


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_what_is_not_stated_gives_no_part(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why


@pytest.mark.parametrize(("lead_in", "role", "why"), INTRODUCED)
def test_a_lead_in_gives_its_role_in_many_words(lead_in: str, role: str | None, why: str) -> None:
    found = {one_line(each) for each in draft(reading(lead_in, (ITEM, "Kenya"), (ITEM, "Ghana")))}
    assert found == ({f"Reef Protocol | {country} | {role}" for country in ("KEN", "GHA")} if role else set()), why


def test_what_is_signed_with_others_is_nobodys_own_act() -> None:
    drafts = list(draft_events(reading("Canada signed the Seabird Agreement with Norway in 2011.")))
    assert [one_line(each) for each in drafts] == ["Seabird Agreement | signed | 2011"]


def test_a_withdrawal_takes_effect_for_the_country_that_the_sentence_is_about() -> None:
    text = "Canada denounced the Reef Protocol in 2011, and its withdrawal took effect in December 2012."
    assert "Reef Protocol | withdrew | 2012-12 | CAN" in {one_line(each) for each in draft_events(reading(text))}
