"""Agencies that a page introduces by an acronym: "China's Ministry of Environmental Protection (MEP)", and then "EPA and MEP signed"."""

import re

from extractors.clauses import vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.actors.lexicon import actor_lexicon
from extractors.records.events.reference.entries import Entries
from schemas.mention import Label

NAME = 120  # characters of an agency's name before its acronym
_SHORT = re.compile(r"\s\(([A-Z][A-Za-z]{0,8}[A-Z])\)")
_WORD = re.compile(r"[\w.&'’-]+")
_JOINERS = frozenset({"of", "the", "and", "for", "on"})


def introduced(entries: Entries) -> dict[str, str]:
    """The acronyms of a document's agencies and their countries; those that the lexicon knows are not among them."""
    if entries.agencies is None:
        entries.agencies = {}
        for passage in entries.reading.passages:
            if passage.labelled(Label.COUNTRY) and not vocabulary(passage).isdisjoint(actor_lexicon().run):
                _keep(entries.agencies, passage)
    return entries.agencies


def _keep(found: dict[str, str], passage: Passage) -> None:
    text, base = text_of(passage.doc), passage.block.start_char
    for short in _SHORT.finditer(text):
        if short[1].lower() in actor_lexicon().agencies:
            continue
        begin = _name_start(text, short.start())
        named = {each.value for each in passage.labelled(Label.COUNTRY) if begin <= each.start_char - base < short.start()}
        if len(named) == 1:
            found.setdefault(short[1], named.pop())


def _name_start(text: str, end: int) -> int:
    """Where the capitals begin that end here, if one of them is the head of an agency's name; else the end."""
    begin, organ = end, False
    low = max(0, end - NAME)
    for word in reversed(list(_WORD.finditer(text, low, end))):
        if text[word.end() : begin].strip(", ") and begin != end:
            break
        if not word[0][0].isupper() and word[0] not in _JOINERS:
            break
        begin = word.start()
        organ = organ or (word[0][0].isupper() and word[0].lower() in actor_lexicon().run)
    return begin if organ else end
