"""Groups of countries that a page tells once: who "we" are, and those that it spells out in brackets."""

import re

from extractors.clauses import vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.reading import Reading
from schemas.mention import Label, Mention

SPEAKING = 12  # passages in which a statement says whose it is
FEWEST = 3  # countries that make a group
_SPELT = re.compile(r"\b(?:[Tt]he|[Aa]ll)\s(?:[a-z]{3,6}\s)?([A-Z][a-z]{3,12})\s([Ss]tates|countries|nations)\s\(")
_COUNTED = re.compile(
    r"\b(?:[Tt]he|[Aa]ll)\s(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\s([A-Z][a-z]{3,12})\s"
    r"([Ss]tates|countries|nations)(?:,\s(?:namely\s)?|:\s|\s[–—-]\s|\sare\s|\sof\s)(?:the\s)?"
)
_NAMED_BEHIND = re.compile(
    r"\s\((?:together |all |known as |also called )?(?:the )?[“\"‘']?([A-Z][a-z]{3,12})\s([Ss]tates|countries|nations)[”\"’']?\)"
)
_GROUPS = ("states", "countries", "nations")
_WE = re.compile(r"\bWe(?:,(?: the)?| the) [^.;:()]{0,80}?\b(?:of|from|representing)\s")
_JOINT = re.compile(r"(?:,? and|,|;|&)?\s?(?:the )?(?:(?:Republic|Government|Kingdom|Commonwealth)s? of (?:the )?)?")


def speakers(reading: Reading) -> tuple[Mention, ...]:
    """Who "we" are on the page: "We, the Ministers of A, B and C, met in …"."""
    for passage in reading.passages[:SPEAKING]:
        if (opens := _WE.search(text_of(passage.doc))) is None:
            continue
        return tuple(_run(passage, opens.end()))
    return ()


def spelt_out(reading: Reading) -> dict[tuple[str, str], tuple[Mention, ...]]:
    """The groups of countries that the page spells out, by their two words.

    "The eight Arctic States (A, B, …)", "the five Nordic countries, A, B, …", "A, B and C (the Baltic States)".
    """
    found: dict[tuple[str, str], tuple[Mention, ...]] = {}
    for passage in reading.passages:
        if vocabulary(passage).isdisjoint(_GROUPS) or len(passage.labelled(Label.COUNTRY)) < FEWEST:
            continue
        text = text_of(passage.doc)
        for opens in _SPELT.finditer(text):
            _keep(found, opens[1], opens[2], _inside(passage, opens.end(), text.find(")", opens.end())))
        for counted in _COUNTED.finditer(text):
            _keep(found, counted[1], counted[2], _run(passage, counted.end()))
        for named in _NAMED_BEHIND.finditer(text):
            _keep(found, named[1], named[2], _run_before(passage, named.start()))
    return found


def _keep(found: dict[tuple[str, str], tuple[Mention, ...]], first: str, noun: str, countries: list[Mention]) -> None:
    if len({each.value for each in countries}) >= FEWEST:
        found.setdefault((first.lower(), noun.lower()), tuple(countries))


def _inside(passage: Passage, start: int, end: int) -> list[Mention]:
    """The countries between two places of a passage."""
    base = passage.block.start_char
    return [each for each in passage.labelled(Label.COUNTRY) if start <= each.start_char - base < end]


def _run(passage: Passage, end: int) -> list[Mention]:
    """The countries that stand one behind the other from a place of a passage on."""
    base, text, found = passage.block.start_char, text_of(passage.doc), list[Mention]()
    for mention in _inside(passage, end, len(text)):
        if not _JOINT.fullmatch(text, end, mention.start_char - base):
            break
        found.append(mention)
        end = mention.end_char - base
    return found


def _run_before(passage: Passage, start: int) -> list[Mention]:
    """The countries that stand one behind the other up to a place of a passage."""
    base, text, found = passage.block.start_char, text_of(passage.doc), list[Mention]()
    for mention in reversed(_inside(passage, 0, start)):
        if not _JOINT.fullmatch(text, mention.end_char - base, start):
            break
        found.insert(0, mention)
        start = mention.start_char - base
    return found
