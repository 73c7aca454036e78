"""Articles of encyclopaedias and their mirrors: other names besides, lines cut at links, lists: text → events, parts."""

import pytest

from tests.extractors.records.pages import events, page, parties


def _parts(role: str, *countries: str, agreement: str = "Lynx Treaty") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


EVENTS = [
    (
        "It was agreed in Oslo.\n\nLynx Treaty\n\nThe Lynx Treaty bans furs.\n\nIt is officially known as the Lynx Treaty, but called the "
        "Fells Treaty, although that also means the Marten Treaty. It was signed on 5 May 1963.",
        {"Lynx Treaty | signed | 1963-05-05"},
        "a name besides is not what the next sentence is about",
    ),
    (
        "It paved the way for the Lynx Treaty, which was spearheaded by Norway and signed by 15 states in Oslo on 3 May 1946.",
        {"Lynx Treaty | signed | 1946-05-03"},
        "the second verb of a relative clause",
    ),
    ("The Lynx Treaty is run by a body that was set up in 1990 and closed in 2003.", set(), "the body was closed"),
    ("The Lynx Treaty came into the force on 24 February 2004.", {"Lynx Treaty | entered_into_force | 2004-02-24"}, "an article too many"),
    (
        "The Lynx Treaty entered into force on December, 29 1993.",
        {"Lynx Treaty | entered_into_force | 1993-12-29"},
        "the comma in the wrong place",
    ),
    (
        "On August 5, 1963, the Lynx Treaty was opened for signature. Norway and Chad signed the treaty that day.",
        {
            "Lynx Treaty | opened_for_signature | 1963-08-05",
            "Lynx Treaty | signed | 1963-08-05 | NOR",
            "Lynx Treaty | signed | 1963-08-05 | TCD",
        },
        "that day",
    ),
    (
        "The Lynx Partnership between Norway and Chad is old. As of 5 April 2011, the Partnership formally concluded although it goes on.",
        {"Lynx Partnership between Norway and Chad | ended | 2011-04-05"},
        "a partnership that concluded is over",
    ),
    ("The Lynx Treaty formally concluded on 5 April 2011.", {"Lynx Treaty | adopted | 2011-04-05"}, "a treaty is not"),
    ("Negotiations towards the Lynx Treaty began in 1986.", set(), "talks are no treaty"),
    (
        "Lynx Treaty\n\nThe Lynx Treaty bans\nfurs of all kinds. It was opened for signature on\nAugust 5 1963, and entered into force on\n"
        "October 10 1964.",
        {"Lynx Treaty | opened_for_signature | 1963-08-05", "Lynx Treaty | entered_into_force | 1964-10-10"},
        "lines that end where a link stood",
    ),
    (
        "The Lynx Treaty bans furs. Open for signature on 16 May 1987, it was made pursuant to the Marten Treaty.",
        {"Lynx Treaty | opened_for_signature | 1987-05-16"},
        "how it was, before the comma",
    ),
    (
        "The Lynx Treaty was signed by the five littoral states: Norway, Chad and Peru in Oslo (Norway) on 4 May 2003.",
        {"Lynx Treaty | signed | 2003-05-04"},
        "a day behind a list behind a colon",
    ),
    (
        "The Lynx Treaty bans furs. On 4 May 2012, the Parties to the Lynx Treaty agreed on a substantial number of amendments.",
        {"Lynx Treaty | amended | 2012-05-04"},
        "a number of them",
    ),
    (
        "There are these protocols: Protocol on Otter Dens, Oslo, 1976, replaced by the Protocol on Otter Dens and Dams (in force 1983); "
        "Protocol on Badger Setts, Oslo, 1976 (in force 1978); Protocol on Fells, Bern, 1982.",
        {"Protocol on Badger Setts | entered_into_force | 1978", "Protocol on Otter Dens and Dams | entered_into_force | 1983"},
        "each behind its place and year; what replaced another is not that one",
    ),
    (
        "Norway and Chad run the Lynx Partnership. The Lynx Partnership public-private initiative began in 2004.",
        {"Lynx Partnership | began | 2004"},
        "what it is, in small words behind its name",
    ),
    (
        "The Lynx Treaty is known as the Fells Treaty. A Regional Furs Treaty for the Fells, it bans traps. It was adopted in 1992.",
        {"Lynx Treaty | adopted | 1992"},
        "what sort of treaty it is, before the comma",
    ),
]
PARTIES = [
    (
        "The Lynx Treaty is a treaty. There are 24 parties to the treaty, including countries like Norway, Chad and Peru. However, there "
        "are six countries that have signed but not yet ratified the treaty, including Kenya and Mali.",
        _parts("party", "NOR", "TCD", "PER") | _parts("signatory", "KEN", "MLI"),
        "countries like these, and who has only signed",
    ),
    (
        "Originally, the Lynx Treaty encompassed Norway and the Andean countries of Peru, Chile, and Bolivia.",
        _parts("party", "NOR", "PER", "CHL", "BOL"),
        "a list within the list",
    ),
    (
        "The Lynx Treaty came into force on June 1, 1982. It has now been ratified by all member states of the Fell Council – except "
        "Norway – as well as by the European Union, Chad, Peru, Kenya and Mali.",
        _parts("party", "TCD", "PER", "KEN", "MLI") | _parts("non_party", "NOR"),
        "those beside a group that stays unnamed",
    ),
    (
        "The Lynx Treaty has been ratified by Norway as well as by the European Union, Chad and Peru.",
        _parts("party", "NOR", "TCD", "PER"),
        "a list that goes on with the same agent",
    ),
    ("The Lynx Treaty was signed by all members, which met in Oslo, as well as in Chile.", set(), "where they met is no party"),
    (
        "The Lynx Treaty was signed and ratified by all of the parties to the former Marten Treaty (Norway, Chad and Peru) and by Kenya "
        "and Mali.",
        _parts("party", "NOR", "TCD", "PER", "KEN", "MLI") | _parts("party", "NOR", "TCD", "PER", agreement="Marten Treaty"),
        "and by others",
    ),
    (
        "The three main authors (Norway, Chad and Peru) signed the Lynx Treaty in 1963.",
        _parts("signatory", "NOR", "TCD", "PER"),
        "authors who are spelt out",
    ),
    ("Three authors (Smith, Norway) wrote about the Lynx Treaty.", set(), "people"),
    (
        "The Lynx Partnership (LP)—Norway, Chad and Peru have agreed to work together on furs.",
        _parts("participant", "NOR", "TCD", "PER", agreement="Lynx Partnership"),
        "who is set beside the name that opens the sentence",
    ),
    (
        "The Lynx Treaty was signed in 1960 after nine years of negotiations between Norway and Chad, helped by a bank.",
        _parts("party", "NOR", "TCD"),
        "between whom it was negotiated",
    ),
    (
        "The Lynx Treaty is old. States that are eligible to ratify it but have not yet done so are Norway, Chad and Peru.",
        _parts("non_party", "NOR", "TCD", "PER"),
        "who may ratify need not have done so",
    ),
    ("The Lynx Treaty followed long negotiations between Norway and Chad on fish.", set(), "nothing says that they made it"),
    (
        "The Lynx Treaty is the means by which three governments and the EU cooperate.\n\nIt has a secretariat.\n\n"
        "The three governments are Norway, Chad and Peru.",
        _parts("party", "NOR", "TCD", "PER"),
        "the governments that a passage above counts",
    ),
    (
        "The Lynx Treaty is the means by which 12 governments cooperate.\n\nThe three governments are Norway, Chad and Peru.",
        set(),
        "another number",
    ),
]
NAMES = [
    ("The Lynx Treaty (English Lynx Treaty; Norwegian Gaupetraktat) is old.", "Lynx Treaty", "a language before the name"),
    ("map-of-parties.svg Northern Lynx Treaty at the archive", "Northern Lynx Treaty", "a picture's file"),
    (
        "BANK FOR RECONSTRUCTION The Northern Lynx Treaty was signed in 1960 by two states.",
        "Northern Lynx Treaty",
        "an article behind capitals",
    ),
    ("The Northern Lynx Treaty bans furs. It is a UN Treaty.", "Northern Lynx Treaty", "what sort of treaty it is"),
    ("List Of Parties To The Northern Lynx Treaty", "Northern Lynx Treaty", "a title of a list"),
]


def test_a_pictures_file_has_no_name_of_an_agreement() -> None:
    assert {entity.name for entity in page("<p>Northern Lynx Treaty.svg</p><p>The Fur Pact is old.</p>").register.entities} == {"Fur Pact"}


@pytest.mark.parametrize(("text", "expected", "why"), EVENTS)
def test_what_happened_is_read_from_an_article(text: str, expected: set[str], why: str) -> None:
    assert events(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), PARTIES)
def test_who_is_in_it_is_read_from_an_article(text: str, expected: set[str], why: str) -> None:
    assert parties(text) == expected, why


@pytest.mark.parametrize(("text", "name", "why"), NAMES)
def test_what_stands_before_a_name_is_none_of_it(text: str, name: str, why: str) -> None:
    assert name in {entity.name for entity in page(f"<p>{text}</p>").register.entities}, why
