"""Lists of countries with their dates: "Ratifications: Kenya (2019), Ghana (2020)", items under "These countries have ratified X:"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.agreements.register import Topic
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.dated_pairs import dated_pairs, ends
from extractors.records.events.lines.introductions import LABEL, SHORT, introducing
from extractors.records.events.lines.labels import StatusLine, status_line
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import label_role, role_lexicon
from extractors.records.events.words.verbs import event_lexicon
from schemas.document import BlockKind
from schemas.mention import Label

CHANGES = frozenset({"renewed", "amended", "updated", "expanded"})  # "extended by these protocols:" happened to what they change
JOINING = frozenset({"ratified", "accepted", "acceded", "joined"})
RECENT = frozenset({"new", "newest", "recent", "latest"})
LETTER = 2  # characters of a mark that in a label may be a word: "a", "ac"
MANY = 3  # pairs of a list that tell it from prose, however long it is
_BEFORE = re.compile(r"\W{0,4}(?:the )?", re.IGNORECASE)
_GLOSS = re.compile(r"\A(?!.*[.;])[^:]*(?:[–—:(]|\s-)\s{0,2}(?:on |in )?\Z", re.DOTALL)  # no sentence, and a separator before the date
_WORD = re.compile(r"[a-z]+")


def listed_dates(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The acts of a list of countries with dates: what the marks in it say they are, else its own label, the lead-in or the heading."""
    block, text = passage.block, text_of(passage.doc)
    found = dated_pairs(passage)
    if found is None or not ends(text, found.end):
        return
    introduced, label = _label(entries, passage, found.start, len(found.pairs))
    if introduced is None:
        return
    opened = introduced.block.start_char
    words = without_names(entries, opened, label)
    last = words.rstrip(" :*_").rpartition(". ")[2]  # "X began in 2006. Members:"
    event = list_event(last) or (list_event(words) if introduced is not passage else None)
    if event is None and not (any(pair.event for pair in found.pairs) and speaks_of_acts(words)):
        return
    if (
        (introduced is passage or block.kind is BlockKind.DEFINITION)
        and len(found.pairs) == 1
        and event not in OWN_ACTS
        and "ratif" not in words
    ):
        return  # "Signed: Kuwait, 24 April 1978" tells the place
    topic = entries.topic(introduced, opened, opened + len(label))
    role = "member" if "member" in words.lower() else None if label_verb(words) else _role(words)
    if entries.is_of_body(role, topic):
        return  # "Members: Kenya (1995)" of a body that rests on the agreement named before
    named = entries.references.get(block.number, [])
    if any(ref.start_char <= pair.country.start_char < ref.end_char for pair in found.pairs for ref in named):
        return  # "ratified the Panama Convention (2016)": no country of its own
    for pair in found.pairs:
        start = min(pair.country.start_char, pair.date.start_char)
        told = pair.event or (event if event != "withdrew" or "/" not in pair.date.value else None)  # "Former members: Kenya (1990–2012)"
        if told:
            yield from status_line(told, pair.date, start, topic, (), pair.country.value)


def _label(entries: Entries, passage: Passage, start: int, pairs: int) -> tuple[Passage | None, str]:
    """What says of which kind a list is, with its words: the passage itself up to its first pair, or what introduces it."""
    text = text_of(passage.doc)
    if not _BEFORE.fullmatch(text, 0, start):
        labelled = bool(passage.block.cells) or text[:start].rstrip(" *_").endswith(":")
        return (passage if labelled and start <= LABEL else None), text[:start]
    if passage.block.cells:
        return None, ""
    if passage.block.kind is BlockKind.PARAGRAPH and len(text) > SHORT and pairs < MANY:
        return None, ""
    introduced = introducing(entries, passage)
    return introduced, text_of(introduced.doc) if introduced else ""


def list_event(words: str) -> str | None:
    """The event that dates of a list tell under a label: what its one verb says.

    That of parties and members is that they joined, and so is that of several acts by which one does: "States that ratified or acceded".
    """
    if event := label_verb(words):
        return event
    role = _role(words)
    if role == "withdrawn":
        return "withdrew"  # "Former members:"
    return "joined" if role in ("party", "member") or _joins(words.rpartition(". ")[2]) else None


def _role(words: str) -> str | None:
    return label_role(words.rstrip(" :*_").rpartition(". ")[2])


def speaks_of_acts(words: str) -> bool:
    """Whether a label speaks of acts or standings of countries at all: "Signatures and ratifications", "Status"."""
    lexicon, roles, known = event_lexicon(), role_lexicon(), _WORD.findall(words.lower())
    return any(word in lexicon.labels or word in lexicon.listed or word in roles.labels or word in roles.words["status"] for word in known)


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
    introduced = introducing(entries, passage)
    leads = introduced is not None and introduced.block.number == block.lead_in
    event = label_verb(without_names(entries, introduced.block.start_char, text_of(introduced.doc))) if introduced and leads else None
    if event and event not in OWN_ACTS | CHANGES:
        yield from status_line(event, date, named[0].start_char, Topic(named[0].name, None))


def label_verb(text: str) -> str | None:
    """The one event of which the words before a list speak: "The following have ratified X:"; None of several, and of what was not done."""
    known = _WORD.findall(text.lower())
    if "signed" in known and "ratified" in known and not {"not", "never"}.isdisjoint(known):
        return "signed"  # "Signed, not ratified:"
    if _is_undone(known):
        return None
    events = _events(text)
    events = events - CHANGES or events  # "since then the amendment was ratified by:"
    if not events and not RECENT.isdisjoint(known) and not event_lexicon().words["member_noun"].isdisjoint(known):
        return "joined"  # "New contracting parties:", "Most recent parties:"
    return events.pop() if len(events) == 1 else None


def _joins(text: str) -> bool:
    """ "States that have ratified or acceded": whether a label names several acts by which a country joins."""
    return len(_events(text) & JOINING) > 1 and not _is_undone(_WORD.findall(text.lower()))


def _is_undone(known: list[str]) -> bool:
    """Whether a label speaks of what is planned or was not done: "to ratify", against "parties to X"."""
    lexicon = event_lexicon()
    plan = any(one == "to" and other in lexicon.phrases for one, other in pairwise(known))
    return plan or not (lexicon.words["irreal"] - {"to"} | lexicon.words["planned"]).isdisjoint(known)


def _events(text: str) -> set[str]:
    """The events that the words of a label name; "since" names one where nothing else does."""
    lexicon, known = event_lexicon(), _WORD.findall(text.lower())
    known = [word for word in known if word != "since"] or known
    marks = {word: event for word in known if len(word) > LETTER and (event := lexicon.marks.get(word))}  # "a voluntary partnership"
    return {event for word in known if (event := lexicon.labels.get(word) or marks.get(word) or lexicon.listed.get(word))}


def without_names(entries: Entries, start_char: int, text: str) -> str:
    """A text without the names of agreements: the Kigali Amendment says nothing of an amendment."""
    for ref in sorted(entries.reading.register.within(start_char, start_char + len(text)), key=lambda ref: -ref.start_char):
        text = text[: ref.start_char - start_char] + " " + text[ref.end_char - start_char :]
    return text
