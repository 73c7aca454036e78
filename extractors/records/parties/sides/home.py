"""Whose lines these are: the country that a lead-in, a heading, the page's title or its first line names, where the lines name none."""

import re

from extractors.clauses import is_adjective, vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import role_words
from schemas.document import Block, BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

WITH = re.compile(r"\bwith\s(?:the\s)?(?:(?:Government|Republic|Kingdom|Commonwealth)\sof\s(?:the\s)?)?\Z", re.IGNORECASE)
REACH = 3  # blocks back, past the rows of the same table, to the sentence that introduces it
FAR = 20  # blocks back to the paragraph that says who makes the agreements of a list
OPENS = 30  # characters before the country that a lead-in begins with
TOP = 4  # passages at the head of a page, one of which may be the name of the country that it is about


def home(entries: Entries, passage: Passage) -> tuple[str, Inherited] | None:
    """The country, and where it is named: in the lead-in or the sentence before, else in the nearest heading that names any."""
    for introducing, source in _introducing(entries, passage):
        country = _only(entries, introducing)
        if country is None:
            continue
        before = text_of(introducing.doc)[: country.start_char - introducing.block.start_char].rpartition(". ")[2]
        if source == "heading" or len(before) <= OPENS:  # it opens a sentence
            where = Inherited(
                field="country", source=source, text=country.surface, start_char=country.start_char, end_char=country.end_char
            )
            return country.value, where
    return _at_the_top(entries)


def _at_the_top(entries: Entries) -> tuple[str, Inherited] | None:
    """A line at the head of the page that is one country's name and nothing else, as in a copy that shows no headings."""
    first = [(passage.block, passage.labelled(Label.COUNTRY)) for passage in entries.reading.passages[:TOP]]
    alone = [named[0] for block, named in first if len(named) == 1 and _fills(block, named[0])]
    if len(alone) != 1:
        return None
    (country,) = alone
    where = Inherited(
        field="country", source="earlier_block", text=country.surface, start_char=country.start_char, end_char=country.end_char
    )
    return country.value, where


def _fills(block: Block, country: Mention) -> bool:
    return (country.start_char, country.end_char) == (block.start_char, block.end_char) and not is_adjective(country)


def _introducing(entries: Entries, passage: Passage) -> list[tuple[Passage, str]]:
    found: list[tuple[Passage, str]] = []
    if (lead := entries.passage(passage.block.lead_in)) is not None:
        found.append((lead, "lead_in"))
    elif (before := _before_table(entries, passage)) is not None:
        found.append((before, "lead_in"))
    over = [entries.passage(number) for number in reversed(passage.block.heading_blocks)]
    return found + [(each, "heading") for each in over if each is not None]


def _before_table(entries: Entries, passage: Passage) -> Passage | None:
    """The paragraph or caption right before the table of a row."""
    if passage.block.table_number is None or passage.block.row_number is None:
        return None
    left = REACH
    for earlier in entries.back(passage, passage.block.row_number + REACH + 1):
        if earlier.block.table_number == passage.block.table_number and earlier.block.kind is BlockKind.TABLE_ROW:
            continue
        left -= 1
        if not left or earlier.block.heading_blocks != passage.block.heading_blocks:
            return None
        if text_of(earlier.doc).rstrip().endswith(":") or earlier.block.kind is BlockKind.CAPTION:
            return earlier
    return None


def party_of_all(entries: Entries, passage: Passage) -> tuple[str, Inherited] | None:
    """ "Norway concludes bilateral agreements", over a list of them: the only country of the nearest paragraph that says so."""
    for before in entries.back(passage, FAR):
        if before.block.kind is BlockKind.PARAGRAPH and not vocabulary(before).isdisjoint(role_words("bilateral")):
            country = _only(entries, before)
            if country is not None:
                where = Inherited(
                    field="country", source="earlier_block", text=country.surface, start_char=country.start_char, end_char=country.end_char
                )
                return country.value, where
    return None


def _only(entries: Entries, passage: Passage) -> Mention | None:
    """The country of a passage that names exactly one by its name; one in the name of an agreement, or behind "with", is the other side."""
    base, text = passage.block.start_char, text_of(passage.doc)
    inside = [ref for ref in entries.references.get(passage.block.number, ()) if ref.how != "reference"]
    named = [
        each
        for each in passage.labelled(Label.COUNTRY)
        if not is_adjective(each)
        and not any(ref.start_char <= each.start_char < ref.end_char for ref in inside)
        and not WITH.search(text, max(0, each.start_char - base - OPENS), each.start_char - base)
    ]
    return named[0] if len({each.value for each in named}) == 1 else None
