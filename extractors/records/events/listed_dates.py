"""Lists of countries with their dates: "Ratifications: Kenya (2019), Ghana (2020)", items under "These countries have ratified X:"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extractors.agreements.register import Topic
from extractors.clauses import is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.antecedents import OWN_ACTS
from extractors.records.events.entries import Entries
from extractors.records.events.labels import StatusLine, status_line
from extractors.records.events.verbs import event_lexicon
from schemas.document import BlockKind
from schemas.mention import Label, Mention

CHANGES = frozenset({"renewed", "amended", "updated", "expanded"})  # "extended by these protocols:" happened to what they change
SHORT = 90  # characters of an item that is no more than a country and its date
LONG_LABEL = 160  # characters of what may stand before a list in its own block
_BEFORE = re.compile(r"\W{0,4}(?:the )?", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s*_]{0,3}(?:[,(\[:–—-]|\()?\s{0,2}(?:on |in |since |[a-z]{3,5}\. )?")
_MARK = re.compile(r"[)\]]?\s{0,2}[(\[]?([A-Za-z]{1,14})\b")
_CLOSING = re.compile(r"[\s)\].;,*_]{0,6}")
_NEXT = re.compile(r"[\s)\].;,*_]{0,6}(?:and |& )?(?:the )?")
_GLOSS = re.compile(r"\A(?!.*[.;])[^:]*(?:[–—:(]|\s-)\s{0,2}(?:on |in )?\Z", re.DOTALL)  # no sentence, and a separator before the date
_WORD = re.compile(r"[a-z]+")


class _Pair(NamedTuple):
    """A country, and the date behind it."""

    country: Mention
    date: Mention


def listed_dates(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The acts of a list of countries with dates, of which its own label, the lead-in or the heading says what they are."""
    block, text = passage.block, text_of(passage.doc)
    pairs = list(_pairs(passage))
    if not pairs or block.cells:
        return
    start = pairs[0].country.start_char - block.start_char
    if _BEFORE.fullmatch(text, 0, start):
        introduced = _introducing(entries, passage) if block.kind is not BlockKind.PARAGRAPH or len(text) <= SHORT else None
    else:
        introduced = passage if text[:start].rstrip(" *_").endswith(":") and start <= LONG_LABEL else None
    if introduced is None or not _ends(text, pairs[-1].date.end_char - block.start_char):
        return
    label = text[:start] if introduced is passage else text_of(introduced.doc)
    opened = introduced.block.start_char
    event = label_verb(_without_names(entries, opened, label))
    topic = entries.topic(introduced, opened, opened + len(label)) if event else None
    if introduced is passage and len(pairs) == 1 and event not in OWN_ACTS:
        return  # "Signed: Kuwait, 24 April 1978" tells the place
    for pair in pairs if event else ():
        mark, _ = _behind(text, pair.date.end_char - block.start_char)
        yield from status_line(mark or event or "", pair.date, pair.country.start_char, topic, (), pair.country.value)


def listed_agreements(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """ "Lake Treaty, on fishing – 2 October 1983" under "Treaties and their entry into force:": what the lead-in says of all of them."""
    block, text = passage.block, text_of(passage.doc)
    named = entries.references.get(block.number, [])
    if block.kind is not BlockKind.LIST_ITEM or not named or named[0].how == "reference":
        return
    opened, end = named[0].start_char - block.start_char, named[0].end_char - block.start_char
    date = next((each for each in passage.labelled(Label.DATE) if each.start_char >= named[0].end_char), None)
    if date is None or not _BEFORE.fullmatch(text, 0, opened):
        return
    gloss = text[end : date.start_char - block.start_char]
    if len(gloss) > SHORT or not _GLOSS.search(gloss) or not event_lexicon().triggers.isdisjoint(_WORD.findall(gloss.lower())):
        return
    introduced = _introducing(entries, passage)
    leads = introduced is not None and introduced.block.number == block.lead_in
    event = label_verb(_without_names(entries, introduced.block.start_char, text_of(introduced.doc))) if introduced and leads else None
    if event and event not in OWN_ACTS | CHANGES:
        yield from status_line(event, date, named[0].start_char, Topic(named[0].name, None))


def label_verb(text: str) -> str | None:
    """The one event of which the words before a list speak: "The following have ratified X:"; None of several, and of what was not done."""
    lexicon, known = event_lexicon(), _WORD.findall(text.lower())
    plan = any(one == "to" and other in lexicon.phrases for one, other in pairwise(known))  # "to ratify", against "parties to X"
    if plan or not (lexicon.words["irreal"] - {"to"}).isdisjoint(known):
        return None
    events = {event for word in known if (event := lexicon.labels.get(word) or lexicon.marks.get(word) or lexicon.listed.get(word))}
    if not events and "new" in known and not event_lexicon().words["member_noun"].isdisjoint(known):
        return "joined"  # "New contracting parties:"
    return events.pop() if len(events) == 1 else None


def _without_names(entries: Entries, start_char: int, text: str) -> str:
    """A text without the names of agreements: the Kigali Amendment says nothing of an amendment."""
    for ref in sorted(entries.reading.register.within(start_char, start_char + len(text)), key=lambda ref: -ref.start_char):
        text = text[: ref.start_char - start_char] + " " + text[ref.end_char - start_char :]
    return text


def _pairs(passage: Passage) -> Iterator[_Pair]:
    """The countries with a date right behind each, as long as nothing else stands between one and the next."""
    base, text = passage.block.start_char, text_of(passage.doc)
    mentions = [each for each in passage.mentions if each.label is Label.DATE or (each.label is Label.COUNTRY and not is_adjective(each))]
    at, end = 0, 0
    while at + 1 < len(mentions):
        country, date = mentions[at], mentions[at + 1]
        paired = country.label is Label.COUNTRY and date.label is Label.DATE
        if not paired or not _BETWEEN.fullmatch(text, country.end_char - base, date.start_char - base):
            return
        if end and not _NEXT.fullmatch(text, end, country.start_char - base):
            return
        yield _Pair(country, date)
        at, end = at + 2, _behind(text, date.end_char - base)[1]


def _ends(text: str, end: int) -> bool:
    """Whether nothing but a mark or the next sentence stands behind the last date of a list."""
    closing = _CLOSING.match(text, _behind(text, end)[1])
    return closing is not None and (closing.end() == len(text) or ". " in closing[0])


def _behind(text: str, end: int) -> tuple[str | None, int]:
    """The event that a mark behind a date tells ("2020 (accession)"), and where the mark ends."""
    found = _MARK.match(text, end)
    event = event_lexicon().marks.get(found[1]) if found else None
    return (event, found.end()) if event and found else (None, end)


def _introducing(entries: Entries, passage: Passage) -> Passage | None:
    """The lead-in of a list, else the heading over it."""
    headings = passage.block.heading_blocks
    return entries.passage(passage.block.lead_in) or (entries.passage(headings[-1]) if headings else None)
