"""The two whom a page is about: "Collaboration with Korea" on a page of the other's government, "Peru and Chile sign two agreements"."""

import re

from extractors.clauses import is_adjective, vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.actors.lexicon import actor_lexicon
from extractors.records.events.reference.entries import MOSTLY, Entries
from extractors.records.events.words.roles import role_words
from extractors.records.parties.sides.publisher import publisher
from extractors.sentences import sentence_bounds
from schemas.document import BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

_WITH = re.compile(r"\bwith(?: the)? \Z")
_AND = re.compile(r"\s(?:and|&)\s(?:the\s)?")
_ACRONYM = re.compile(r"\b[A-Z]{2,8}\b")
TOP = 6  # passages in which a page says what it is about
TWO = 2


def page_sides(entries: Entries) -> dict[str, Inherited]:
    """The two countries, each with where it is named; empty where a page is not about what two have with each other."""
    for passage in entries.reading.passages[:TOP]:
        if passage.block.kind is BlockKind.PARAGRAPH and not entries.references.get(passage.block.number) and (two := _who_share(passage)):
            return two
        if passage.block.kind not in (BlockKind.TITLE, BlockKind.HEADING):
            continue
        named = {mention.value: _where(mention) for mention in passage.labelled(Label.COUNTRY)}
        if len(named) == TWO:
            first = min(where.start_char for where in named.values()) - passage.block.start_char
            return {} if _WITH.search(text_of(passage.doc), 0, first) else named  # "Work with A and B" is a third's
        own = (_agency(passage) or publisher(entries)) if len(named) == 1 and _speaks_of_work(passage) else None
        if own is not None and own[0] not in named:
            return {own[0]: own[1], **named}
    return {}


def _who_share(passage: Passage) -> dict[str, Inherited]:
    """ "How Chad and Mali share the fish that cross their border.": the two of whom the first words of a page tell it."""
    _, end = sentence_bounds(text_of(passage.doc))[0]
    inside = [each for each in passage.labelled(Label.COUNTRY) if each.start_char < passage.block.start_char + end]
    named = {each.value: _where(each) for each in inside if not is_adjective(each)}
    if len(inside) != TWO or len(named) != TWO or role_words("sharing").isdisjoint(vocabulary(passage)):
        return {}
    base = passage.block.start_char
    return named if _AND.fullmatch(text_of(passage.doc), inside[0].end_char - base, inside[1].start_char - base) else {}


def section_sides(entries: Entries, passage: Passage) -> dict[str, Inherited]:
    """The page's own country and the one whose name is the nearest heading over a passage that names any."""
    for number in passage.block.heading_blocks[::-1]:
        heading = entries.passage(number)
        named = heading.labelled(Label.COUNTRY) if heading is not None else ()
        if heading is None or not named:
            continue
        fills = named[0].end_char - named[0].start_char >= MOSTLY * (heading.block.end_char - heading.block.start_char)
        own = publisher(entries) if len(named) == 1 and fills else None
        return {own[0]: own[1], named[0].value: _where(named[0])} if own is not None and own[0] != named[0].value else {}
    return {}


def _agency(passage: Passage) -> tuple[str, Inherited] | None:
    """ "EPA Collaboration with Korea": the country of an agency by its acronym."""
    base, text = passage.block.start_char, text_of(passage.doc)
    for word in _ACRONYM.finditer(text):
        if country := actor_lexicon().agencies.get(word[0].lower()):
            start, end = base + word.start(), base + word.end()
            return country, Inherited(field="country", source="heading", text=word[0], start_char=start, end_char=end)
    return None


def _speaks_of_work(passage: Passage) -> bool:
    return not vocabulary(passage).isdisjoint(role_words("cooperation") | role_words("bilateral") | {"with"})


def _where(mention: Mention) -> Inherited:
    return Inherited(field="country", source="heading", text=mention.surface, start_char=mention.start_char, end_char=mention.end_char)
