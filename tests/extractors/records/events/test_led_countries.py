"""Countries listed under what they did on one day: page → events and parties, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events, parties

LEADS = [
    ("On 4 May 1990 the following countries signed the Lake Treaty:", "signed | 1990-05-04", "a day"),
    ("Lakes matter. The following joined the Lake Treaty in 2012:", "joined | 2012", "a year, in the last sentence"),
    ("These states ratified the Lake Treaty in May 2003:", "ratified | 2003-05", "a month"),
    ("As of 4 May 1990 the following countries have ratified the Lake Treaty:", None, "how things stood on a day"),
    ("The following countries will sign the Lake Treaty on 4 May 2031:", None, "a plan"),
    ("Countries that signed the Lake Treaty between 1990 and 1995:", None, "no single day"),
    ("In 1990 Peru told the following countries that it had signed the Lake Treaty:", None, "another country's act"),
]


@pytest.mark.parametrize(("lead", "expected", "why"), LEADS)
def test_each_country_did_what_the_lead_in_tells_of_all(lead: str, expected: str | None, why: str) -> None:
    found = {each for each in events(f"<p>{lead}</p><ul><li>Kenya</li><li>Ghana</li></ul>") if "KEN" in each or "GHA" in each}
    assert found == ({f"Lake Treaty | {expected} | KEN", f"Lake Treaty | {expected} | GHA"} if expected else set()), why


def test_a_signature_of_several_is_told_of_each_alone() -> None:
    page = f"<p>{LEADS[0][0]}</p><ul><li>Kenya</li><li>Ghana</li></ul>"
    assert "Lake Treaty | signed | 1990-05-04" not in events(page)
    assert parties(page) == {"Lake Treaty | KEN | signatory", "Lake Treaty | GHA | signatory"}
