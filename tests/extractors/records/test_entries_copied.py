"""An appendix of treaties and a country's page, in the shapes that copies of them have: the same records from every one."""

import pytest

from tests.extractors.records.pages import events, parties

FIRST, SECOND = (
    "Northern Lynx Treaty",
    "Protocol to the 1979 Convention on Long-Range Lynx Travel Concerning the Control of Fences on Open Fells",
)
THIRD = "Convention on Keeping the Wild Reindeer of the Northern Fells and the Lakes, Bogs and Other Wetlands That They Cross in the Winter"
EXPECTED = {
    f"{FIRST} | opened_for_signature | 1959-12-01",
    f"{FIRST} | entered_into_force | 1961-06-23",
    f"{FIRST} | CHL | party",
    f"{FIRST} | NZL | party",
    f"{FIRST} | PER | non_party",
    f"{SECOND} | opened_for_signature | 1988-10-31",
    f"{SECOND} | entered_into_force | 1991-02-14",
    f"{SECOND} | AUT | party",
    f"{SECOND} | BLR | party",
    f"{SECOND} | POL | signatory",
    f"{THIRD} | opened_for_signature | 1989-03-22",
    f"{THIRD} | entered_into_force | 1992-05-05",
    f"{THIRD} | ALB | party",
}

LABELLED = [
    (FIRST, "opened for signature - 1 December 1959|entered into force - 23 June 1961|objective - to keep the lynx"),
    (SECOND, "note - abbreviated as Lynx-Fences|opened for signature - 31 October 1988|entered into force - 14 February 1991"),
    (THIRD, "note - abbreviated as Reindeer|opened for signature - 22 March 1989|entered into force - 5 May 1992"),
]
LISTS = [
    "parties - (2) Chile, New Zealand|countries that have not signed - (1) Peru",
    "parties - (2) Austria, Belarus|countries that have signed, but not yet ratified - (1) Poland",
    "parties - (1) Albania",
]


def _entries() -> list[tuple[str, list[str]]]:
    return [(name, f"{labels}|{lists}".split("|")) for (name, labels), lists in zip(LABELLED, LISTS, strict=True)]


def _wrapped(line: str, width: int = 70) -> str:
    """A line broken by hand, with the blanks that old systems leave at the ends."""
    lines = [""]
    for word in line.split():
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return "\n".join(lines)


SEE = "Lynx-Fences\n\nsee Northern Lynx Treaty\n"
COPIES = {
    "a line each": "\n\n".join(f"{name}\n\n" + "\n\n".join(lines) for name, lines in _entries()),
    "two hyphens": "\n\n".join(f"{name}\n\n" + "\n\n".join(line.replace(" - ", " -- ") for line in lines) for name, lines in _entries()),
    "a dash": "\n\n".join(f"{name}\n\n" + "\n".join(line.replace(" - ", " — ") for line in lines) for name, lines in _entries()),
    "joined": "\n\n".join(f"{name}\n\n" + " ".join(lines) for name, lines in _entries()),
    "wrapped": "\n----- \n".join(
        f"{_wrapped(name)}\n \n" + "\n \n".join(_wrapped(line) for line in lines) for name, lines in [(SEE, []), *_entries()]
    ),
    "bold": "<h1>Treaties</h1>"
    + "".join(
        f"<p><b>{name}</b><p>" + "<br>".join("<i>{}</i> - {}".format(*line.split(" - ", 1)) for line in lines) for name, lines in _entries()
    ),
}


@pytest.mark.parametrize("copy", COPIES)
def test_each_copy_of_an_appendix_tells_the_same(copy: str) -> None:
    body = COPIES[copy] if copy == "bold" else f"Selected Treaties\n\n{COPIES[copy]}"
    assert {" ".join(line.split()) for line in events(body) | parties(body)} == EXPECTED


COUNTRY_PAGES = {
    "a line each": "Environment - international agreements:\n\nparty to: {}\n\nsigned, but not ratified: {}\n",
    "a dash and a semicolon": "Environment - international agreements:\nparty to - {}; signed, but not ratified - {}\n",
    "behind another label": "Environment:\ncurrent issues: wetlands are drained\ninternational agreements: party to - {}; "
    "signed, but not ratified - {}\n",
    "in italics": "**Environment - international agreements**\n\n_party to_: {}\n_signed, but not ratified_: {}\n",
}


@pytest.mark.parametrize("shape", COUNTRY_PAGES)
def test_each_copy_of_a_countrys_agreements_tells_the_same(shape: str) -> None:
    page = COUNTRY_PAGES[shape].format("Climate Change-Kyoto Protocol, Wetlands, Whaling", "Marine Life Conservation")
    assert parties(f"Kenya\n\n{page}") == {
        "Climate Change-Kyoto Protocol | KEN | party",
        "Wetlands | KEN | party",
        "Whaling | KEN | party",
        "Marine Life Conservation | KEN | signatory",
    }


def test_entries_that_a_copy_put_into_one_line_are_parted_by_the_rules_that_stood_between_them() -> None:
    told = (
        "Selected Agreements Furs see Fur Convention ----- Lynx Treaty opened for signature - 1 December 1959 entered into force - 23 June "
        "1961 objective - to guard lynxes parties - (2) Norway, Chad ----- Marten Protocol opened for signature - "
        "2 May 1970 parties - (1) Peru"
    )
    assert parties(told) == {"Lynx Treaty | NOR | party", "Lynx Treaty | TCD | party", "Marten Protocol | PER | party"}
    assert events(told) == {
        "Lynx Treaty | opened_for_signature | 1959-12-01",
        "Lynx Treaty | entered_into_force | 1961-06-23",
        "Marten Protocol | opened_for_signature | 1970-05-02",
    }
