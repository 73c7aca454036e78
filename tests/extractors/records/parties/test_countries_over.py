"""Countries that stand over their lines, in brackets or as a number: blocks → parts. The sentences are invented."""

import pytest

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import read
from extractors.records.agreement_countries import draft
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

NLP = build_nlp()
TITLE = "The Reef Protocol is old."
UNDER = [
    ("Kenya", "Signed on 3 May 2001 and ratified on 7 June 2004.", ["Reef Protocol | KEN | party"], "acts without a subject"),
    ("Kenya", "Acceded in 2006.", ["Reef Protocol | KEN | party"], "one act"),
    ("Kenya", "Has not yet signed.", ["Reef Protocol | KEN | non_party"], "a denial"),
    ("Kenya", "Signed: 4 May 2001", ["Reef Protocol | KEN | signatory"], "a label"),
    ("Kenya", "Will sign in 2030.", [], "a plan"),
    ("Kenya", "The meeting was signed off in 2001.", [], "another subject"),
    ("Kenya and Chile", "Acceded in 2006.", [], "two countries"),
    ("Travel in Kenya", "Acceded in 2006.", [], "a heading about something else"),
]


@pytest.mark.parametrize(("heading", "line", "expected", "why"), UNDER)
def test_a_heading_acts_in_the_lines_below_it(heading: str, line: str, expected: list[str], why: str) -> None:
    page = f"<html lang='en'><body><h1>Reef Protocol</h1><p>{TITLE}</p><h2>{heading}</h2><p>{line}</p></body></html>"
    (found,) = read([parse(page.encode(), media_type="text/html")], NLP)
    assert sorted({one_line(each) for each in draft(found)}) == expected, why


FIVE = [f"Lake Treaty | {country} | signatory" for country in ("CHL", "GHA", "KEN", "NOR", "PER")]
GROUPS = [
    ("All five Lake states (Chile, Ghana, Kenya, Norway and Peru) signed the Lake Treaty.", FIVE, "a list in brackets"),
    ("Chile, Ghana, Kenya, Norway and Peru met. The five coastal states signed the Lake Treaty.", FIVE, "a number and a word"),
    ("All parts (in Chile and Ghana) signed the Lake Treaty.", [], "parts are no states"),
    (
        "Kenya and Chile met. Both have signed the Lake Treaty.",
        [FIVE[0].replace("signatory", "party"), "Lake Treaty | KEN | party"],
        "both",
    ),
    ("Kenya, Chile and Peru met. Both have ratified the Lake Treaty.", [], "of three nobody says which"),
    ("The Lake Treaty is new. Kenya, a signatory since 2023, agreed.", ["Lake Treaty | KEN | signatory"], "put beside its name"),
    ("The Lake Treaty is new. Kenya objected but remains a member.", ["Lake Treaty | KEN | party"], "remains"),
    ("Kenya agreed to launch the Delta Initiative.", [], "a plan"),
    ("The Lake Treaty, concluded by Kenya with Chile, is new.", ["Lake Treaty | CHL | party", "Lake Treaty | KEN | party"], "with"),
]


@pytest.mark.parametrize(("text", "expected", "why"), GROUPS)
def test_groups_and_asides(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == expected, why


def test_labels_over_names_are_about_the_pages_country() -> None:
    lines = "party to: Reef Protocol, Lake Treaty; signed, but not ratified: Clean Air Accord"
    expected = ["Clean Air Accord | KEN | signatory", "Lake Treaty | KEN | party", "Reef Protocol | KEN | party"]
    assert sorted({one_line(each) for each in draft(reading((BlockKind.HEADING, "Kenya"), lines))}) == expected
    assert list(draft(reading((BlockKind.HEADING, "Kenya and Chile"), lines))) == []
