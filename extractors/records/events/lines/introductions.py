"""What introduces a line of a list: its lead-in, or what stands above the lines that are of its kind, past rules and bars."""

import re

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import label_role
from extractors.records.events.words.verb_group import words
from schemas.document import BlockKind
from schemas.mention import Label

SHORT = 90  # characters of a line that is no more than an item
LABEL = 160  # characters of a line that is no more than a label
OPENS = 5  # characters of marks before the country of an item
_WORDS = re.compile(r"[^\W\d_]+")
LABELS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.TERM, BlockKind.DEFINITION})


def introducing(entries: Entries, passage: Passage) -> Passage | None:
    """The passage that says what a list is of: the lead-in of one of its lines, the label above its first line, or the heading over it."""
    walked: list[int] = []
    found: Passage | None = None
    for each in entries.back(passage, len(entries.reading.passages)):
        number = each.block.number
        if walked and not is_fellow(each):
            found = each if _is_label(each) else _heading(entries, entries.passage(walked[-1]) or passage)
            break
        if number in entries.introduced:
            found = entries.introduced[number]
            break
        walked.append(number)
        found = entries.passage(each.block.lead_in)
        if found is not None and not _is_item(found):
            break
    entries.introduced |= dict.fromkeys(walked, found)
    return found


def is_fellow(passage: Passage) -> bool:
    """Whether a line is one of a list of countries, or a mere rule between two of them."""
    text = text_of(passage.doc)
    if passage.block.cells or len(text) > SHORT:
        return False
    if not any(char.isalnum() for char in text):
        return True
    if words("bloc").issuperset(_WORDS.findall(text.lower())):
        return True  # "European Union" among its members
    named = passage.labelled(Label.COUNTRY)
    first = min((*named, *passage.labelled(Label.DATE)), key=lambda each: each.start_char) if named else None  # "2001: Iceland, Norway"
    opens = first is not None and first.start_char - passage.block.start_char <= OPENS
    return passage.block.kind is BlockKind.LIST_ITEM or (opens and text.rstrip(" *_")[-1] not in ".:!?")


def _is_item(passage: Passage) -> bool:
    """Whether a lead-in is but the line before in a list of countries whose lines stand apart."""
    text, named = text_of(passage.doc), passage.labelled(Label.COUNTRY)
    item = passage.block.kind is BlockKind.LIST_ITEM and bool(named) and named[0].start_char - passage.block.start_char <= OPENS
    return item and len(text) <= SHORT and text.rstrip(" *_")[-1] != ":"


def _is_label(passage: Passage) -> bool:
    text = text_of(passage.doc).rstrip(" *_")
    if passage.block.kind not in LABELS:
        return False
    return text.endswith(":") or (len(text) <= LABEL and (text[-1] not in ".!?" or label_role(text) is not None))  # "It has 12 parties."


def _heading(entries: Entries, passage: Passage) -> Passage | None:
    """The nearest heading over a line that is no line of a list itself."""
    for number in reversed(passage.block.heading_blocks):
        heading = entries.passage(number)
        if heading is not None and not is_fellow(heading):
            return heading
    return None
