"""Pages on which something else stands between their subject and the section that tells its days and parties. All are invented."""

import re
from collections.abc import Callable

import pytest

from tests.extractors.records.pages import events, parties

LYNX = "The Lynx Convention is a treaty that asks the countries of the far north to keep the forests in which lynx live and breed."
TITLE = "# Lynx Convention\n"
NETWORK = "## Fell Network\nIn 1989 the Fell Network was launched by rangers who count tracks in winter and write down all that they see.\n"

PAGES = [
    (
        f"{LYNX}\n{NETWORK}## Parties\nThere are three parties, among them Chile. Peru acceded in 2001.",
        {"acceded | 2001 | PER"},
        {"PER | party", "CHL | party"},
        "a network that is not between governments stands before it",
    ),
    (
        f"{LYNX}\n## Fur Network\nThe Fur Network was launched in 1999.\n## Parties\n- Peru\n- Chile",
        set(),
        {"PER | party", "CHL | party"},
        "the heading of another section is no heading over this one",
    ),
    (
        f"{LYNX}\n## Fur Protocol\nThe Fur Protocol was adopted in 1999. Ghana was for it.\n## Entry into force\nIt took effect in 1985.",
        {"entered_into_force | 1985"},
        set(),
        "it: not what the section before was about",
    ),
    (
        f"{LYNX}\n## Fur Convention\nThe Fur Convention came first.\n## Past\nFirst signed in 1985, the convention took effect in 1986.",
        {"signed | 1985", "entered_into_force | 1986"},
        set(),
        "the convention, in a section of its own",
    ),
    (
        f"{LYNX}\n## Fur Protocol\nThe Fur Protocol was adopted in 1999.\n## Parties\nChile and Ghana have signed but not ratified it.",
        set(),
        {"CHL | signatory", "GHA | signatory"},
        "who signed it",
    ),
    (
        f"{LYNX} Its protocols are the Fur Protocol of 2000 and the Fell Protocol.\nThe parties are Chile and Ghana.",
        set(),
        {"CHL | party", "GHA | party"},
        "the paragraph before tells of the subject, and names others by the way",
    ),
]


def text_of(page: str) -> str:
    """As a text capture has it."""
    return re.sub(r"^#+ (.*)$", r"\n\n\1\n", page, flags=re.MULTILINE).replace("\n", "\n\n").strip()


def html_of(page: str) -> str:
    """As markup has it."""
    lines = []
    for line in page.splitlines():
        level = len(line) - len(line.lstrip("#"))
        lines.append(
            f"<h{level}>{line[level + 1 :]}</h{level}>" if level else f"<li>{line[2:]}</li>" if line[0] == "-" else f"<p>{line}</p>"
        )
    return re.sub(r"((?:<li>.*?</li>)+)", r"<ul>\1</ul>", "".join(lines))


@pytest.mark.parametrize("rendered", [text_of, html_of], ids=["text", "html"])
@pytest.mark.parametrize("title", ["", TITLE], ids=["untitled", "titled"])
@pytest.mark.parametrize(("body", "told", "part", "why"), PAGES, ids=[why for *_, why in PAGES])
def test_a_section_is_about_what_the_page_is_about(
    rendered: Callable[[str], str], title: str, body: str, told: set[str], part: set[str], why: str
) -> None:
    page = rendered(title + body)
    name = "Lynx Convention"
    assert {line for line in events(page) if line.startswith(name)} == {f"{name} | {each}" for each in told}
    assert {line for line in parties(page) if line.startswith(name)} >= {f"{name} | {each}" for each in part}
    assert not {line for line in parties(page) if not line.startswith(name)}


def test_a_section_of_another_agreement_keeps_its_own() -> None:
    page = text_of(f"{LYNX}\n## Fur Protocol\nThe Fur Protocol was adopted in 1999. It entered into force in 2001.\nChile acceded in 2003.")
    assert events(page) == {
        "Fur Protocol | adopted | 1999",
        "Fur Protocol | entered_into_force | 2001",
        "Fur Protocol | acceded | 2003 | CHL",
    }


def test_members_of_an_organization_are_not_those_of_a_treaty_in_another_section() -> None:
    page = text_of("The Fell Forum is a body of the states of the far north, and meets each year.\n## Fur Convention\n"
                   "The Fur Convention was adopted in 1995.\n## Members\n- Peru\n- Chile")  # fmt: skip
    assert not parties(page)


def test_an_agreement_of_three_nations_is_no_national_one() -> None:
    three = "The Tri-National Agreement on the Keeping of Lynx was signed in 2006."
    page = f"<p>{three} The National Agreement on the Keeping of Fur was signed in 2007.</p>"
    assert events(page) == {"Tri-National Agreement on the Keeping of Lynx | signed | 2006"}
