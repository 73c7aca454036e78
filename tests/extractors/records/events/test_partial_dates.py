"""Days without a year: the year is that of the day on which the page was published, or of a date before."""

import pytest

from tests.extractors.records.pages import events

RELEASE = "Two Countries Sign a Lynx Protocol\n\nDecember 20, 2006\n\n"

DAYS = [
    (f"{RELEASE}Kenya and Chile signed the Lynx Protocol on December 15.", "Lynx Protocol | signed | 2006-12-15", "by the page's day"),
    (f"{RELEASE}Kenya and Chile signed the Lynx Protocol on December 15th.", "Lynx Protocol | signed | 2006-12-15", "an ordinal"),
    (f"{RELEASE}Kenya and Chile signed the Lynx Protocol on 15th December.", "Lynx Protocol | signed | 2006-12-15", "the day first"),
    (f"{RELEASE}Kenya and Chile signed the Lynx Protocol on the 15th of December.", "Lynx Protocol | signed | 2006-12-15", "in full"),
    (
        f"{RELEASE}Kenya and Chile signed on December 15 a Memorandum of Understanding on Lynxes.",
        "Memorandum of Understanding on Lynxes | signed | 2006-12-15",
        "between the verb and its object",
    ),
]


@pytest.mark.parametrize(("page", "expected", "why"), DAYS)
def test_a_day_without_a_year_is_of_the_pages_year(page: str, expected: str, why: str) -> None:
    found = {event.removesuffix(" | KEN").removesuffix(" | CHL") for event in events(page)}
    assert expected in found, why
    assert not any("2006-12-20" in event for event in found if event.split(" | ")[0] in expected), why


def test_a_day_later_in_the_year_than_the_page_is_not_of_its_year() -> None:
    assert not any("2006-12-28" in event for event in events(f"{RELEASE}Kenya signed the Lynx Protocol on December 28."))
