"""Groups of countries that a page tells once: who "we" are, and those that it spells out in brackets."""

import re

from extractors.clauses import vocabulary
from extractors.found import text_of
from extractors.reading import Reading
from schemas.mention import Label, Mention

SPEAKING = 12  # passages in which a statement says whose it is
FEWEST = 3  # countries that make a group
_SPELT = re.compile(r"\b(?:[Tt]he|[Aa]ll)\s(?:[a-z]{3,6}\s)?([A-Z][a-z]{3,12})\s([Ss]tates|countries|nations)\s\(")
_GROUPS = ("states", "countries", "nations")
_WE = re.compile(r"\bWe(?:,(?: the)?| the) [^.;:()]{0,80}?\b(?:of|from|representing)\s")
_JOINT = re.compile(r"(?:,? and|,|;|&)?\s?(?:the )?(?:(?:Republic|Government|Kingdom|Commonwealth)s? of (?:the )?)?")


def speakers(reading: Reading) -> tuple[Mention, ...]:
    """Who "we" are on the page: "We, the Ministers of A, B and C, met in …"."""
    for passage in reading.passages[:SPEAKING]:
        base, text = passage.block.start_char, text_of(passage.doc)
        if (opens := _WE.search(text)) is None:
            continue
        found, end = list[Mention](), opens.end()
        for mention in passage.labelled(Label.COUNTRY):
            if mention.start_char - base < end:
                continue
            if not _JOINT.fullmatch(text, end, mention.start_char - base):
                break
            found.append(mention)
            end = mention.end_char - base
        return tuple(found)
    return ()


def spelt_out(reading: Reading) -> dict[tuple[str, str], tuple[Mention, ...]]:
    """The groups of countries that the page spells out in brackets: "the eight Arctic States (A, B, …)", by their two words."""
    found: dict[tuple[str, str], tuple[Mention, ...]] = {}
    for passage in reading.passages:
        base, text = passage.block.start_char, text_of(passage.doc)
        if "(" not in text or vocabulary(passage).isdisjoint(_GROUPS):
            continue
        for opens in _SPELT.finditer(text):
            end = text.find(")", opens.end())
            inside = [each for each in passage.labelled(Label.COUNTRY) if opens.end() <= each.start_char - base < end]
            if len({each.value for each in inside}) >= FEWEST:
                found.setdefault((opens[1].lower(), opens[2].lower()), tuple(inside))
    return found
