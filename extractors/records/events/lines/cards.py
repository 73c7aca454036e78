"""Dates of a treaty's card in a collection: "Date: 19 January 2007" beside "Signatories: …", "Vienna, 22 March 1985" below its name."""

import re
from collections.abc import Iterator

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import StatusLine, label_event, status_line
from extractors.records.events.reference.entries import MOSTLY, Entries
from extractors.records.events.words.roles import is_contract
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import event_lexicon
from schemas.document import BlockKind
from schemas.mention import Label, Mention

CARD = 12  # lines of a card on both sides of its date
TEXT = 4  # lines to the first words of a treaty
_PREAMBLE = re.compile(
    r"[\W_]{0,4}The (?:High )?(?:Contracting (?:Parties|States)|States Parties|Parties(?:,| to (?:this|the present))|Governments? of)",
    re.IGNORECASE,
)
LONG = 90  # characters of a line of a card
PLAIN = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
CONCLUDING = frozenset({"done", "concluded"})  # words of a treaty's end, which tell its date as the place alone does
_DATE = re.compile(
    r"[\s_*•|]{0,4}(?:Date|Treaty [Dd]ate|Date of (?:the )?(?:treaty|agreement|text|instrument))[\s_*]{0,3}(?:[:|\t–—-][\s_*:]{0,4}|\Z)"
)
_PLACED = re.compile(r"[\W_]{0,3}(?:[Dd]one at |[Cc]oncluded at )?[A-Z][\w.’' -]{2,24}(?:, [A-Z][\w.’' -]{2,24})?[,.:]\s")
_LABEL = re.compile(r"[\s_*•|]{0,4}([A-Za-z][A-Za-z ]{2,28}?)[\s_*]{0,3}(?:[:|\t]|\Z)")


def card_dates(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """What the date of a card tells: the adoption of a text that has a depositary, else its signature, where the card says by whom."""
    dates = passage.labelled(Label.DATE)
    short = passage.block.end_char - passage.block.start_char <= LONG
    if len(dates) != 1 or not short or not (_is_labelled(entries, passage, dates[0]) or _is_placed(entries, passage, dates[0])):
        return
    topic = entries.topic(passage, passage.block.start_char, passage.block.start_char)
    labels = _labels(entries, passage) if topic is not None and is_contract(topic.name, entries.reading.register) else frozenset()
    text = topic is not None and _opens_text(entries, passage)
    event = "adopted" if labels & words("card_adopted") or text else "signed" if labels & words("card_signed") else None
    if event and _opens_alone(passage, dates[0]):
        yield from status_line(event, dates[0], passage.block.start_char, topic)


def _is_labelled(entries: Entries, passage: Passage, date: Mention) -> bool:
    """ "Date: 19 January 2007", or the day in a line of its own below "Date"."""
    text, above = text_of(passage.doc), entries.before(passage)
    if (label := _DATE.match(text)) is not None:
        return label.end() >= date.start_char - passage.block.start_char
    return above is not None and _DATE.fullmatch(text_of(above.doc).strip()) is not None


def _is_placed(entries: Entries, passage: Passage, date: Mention) -> bool:
    """ "Vienna, 22 March 1985" right below a heading that is a treaty's name, as depositaries print it."""
    above = entries.before(passage)
    if passage.block.kind not in PLAIN or above is None or above.block.kind not in PLAIN:
        return False
    named = entries.references.get(above.block.number, [])
    filled = bool(named) and named[0].end_char - named[0].start_char >= MOSTLY * (above.block.end_char - above.block.start_char)
    before = text_of(passage.doc)[: date.start_char - passage.block.start_char]
    return filled and label_event(before) is None and not _told(before) and _PLACED.fullmatch(before) is not None


def _opens_text(entries: Entries, passage: Passage) -> bool:
    """Whether the text of a treaty begins below a line: "The Contracting Parties,", "The Parties to this Protocol,"."""
    at, passages = entries.place(passage), entries.reading.passages
    return any(_PREAMBLE.match(text_of(each.doc)) for each in passages[at + 1 : at + TEXT])


def _told(before: str) -> bool:
    """ "Signed at Bonn, ": whether an act stands before the place."""
    first = before.lower().split()[:1]
    return bool(first) and first[0] in event_lexicon().labels.keys() - CONCLUDING


def _opens_alone(passage: Passage, date: Mention) -> bool:
    """Whether nothing stands behind the date."""
    return not any(char.isalnum() for char in text_of(passage.doc)[date.end_char - passage.block.start_char :])


def _labels(entries: Entries, passage: Passage) -> frozenset[str]:
    """The words of the labels in the card that a line stands in: the lines around it under the same heading."""
    at, passages = entries.place(passage), entries.reading.passages
    near = passages[max(0, at - CARD) : at + CARD + 1]
    over = passage.block.heading_blocks
    fellows = [each for each in near if each.block.heading_blocks[: len(over)] == over]  # in a copy a label alone may look like a heading
    found = (_LABEL.match(text_of(each.doc)[:LONG]) for each in fellows)
    return frozenset(word for label in found if label for word in label[1].lower().split())
