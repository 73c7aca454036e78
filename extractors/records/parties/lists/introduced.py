"""What a lead-in, a heading or a caption says of those listed below it: which role they have."""

import re
from itertools import pairwise

from extractors.agreements.register import Reference
from extractors.passage import Passage
from extractors.records.events.lines.listed_dates import label_verb
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import label_role, role_lexicon, role_words

_PASSIVE = re.compile(r"\b(?:not (?:yet )?(?:been )?)?[a-z]{4,10}ed (?:to )?(?:up to now |so far )?by\Z")
_RELATIVE = re.compile(r"\b(?:those|countries|states|nations|governments|members|parties|ones)\s(?:that|which|who)\s")
_JOINED = re.compile(r"(?:\s?\([^()]{0,40}\))?,?\s(?:and|or|&)\s(?:its\s|the\s|to the\s)?")
_SMALL = re.compile(r"[a-z']+")


def said_role(entries: Entries, introducing: Passage) -> str | None:
    """The role that the last clause of a lead-in or a heading gives: "Parties", "The following have ratified X:", "Ratified by:"."""
    words = without_agreements(entries, entries.reading.document.text_of(introducing.block), introducing.block.start_char)
    clause = words.rstrip(" :*_").rpartition(". ")[2]
    if role := label_role(clause) or _relative_role(entries, introducing):
        return role
    passive = _PASSIVE.search(clause)
    told = role_lexicon().acts.get(label_verb(passive[0]) or "") if passive else None
    named = entries.references.get(introducing.block.number)
    return told or (_loosely(clause) if named and words.rstrip(" *_").endswith((":", "–", "—")) else None)


def _loosely(clause: str) -> str | None:
    """ "Eight countries have indicated their support for X:": the role that the last word of its kind gives, whatever is around it."""
    said, counting = _SMALL.findall(clause.lower()), role_lexicon().counting
    told = next((at for at in range(len(said) - 1, -1, -1) if said[at] in counting), None)
    if told is None or not role_words("unreal").isdisjoint(said) or not role_words("refusal").isdisjoint(said):
        return None
    return counting[said[told]]


def _relative_role(entries: Entries, introducing: Passage) -> str | None:
    """ "In date order, those that have ratified X after 2010 are:": what the relative clause says of them, up to the agreement."""
    start, text = introducing.block.start_char, entries.reading.document.text_of(introducing.block)
    begin = text.rstrip(" :").rfind(". ") + 1
    relative = _RELATIVE.search(text, begin)
    if relative is None or not text.rstrip().endswith((":", "–", "—")):
        return None
    named = entries.reading.register.within(start + relative.end(), start + len(text))
    return label_role(text[relative.end() : named[0].start_char - start]) if named else None


def without_agreements(entries: Entries, label: str, start: int) -> str:
    """A text of the document without the agreements that it names."""
    label = _joined_out(entries, label, start)
    for ref in reversed(entries.reading.register.within(start, start + len(label))):
        label = label[: ref.start_char - start] + " " + label[ref.end_char - start :]
    return label


def joined(entries: Entries, label: str, start: int) -> list[Reference]:
    """The agreements of a text that are told in one breath, from the first on: "Parties to both the Lynx Treaty and its Protocol"."""
    found: list[Reference] = []
    for ref in entries.reading.register.within(start, start + len(label)):
        if found and not _JOINED.fullmatch(label, found[-1].end_char - start, ref.start_char - start):
            break
        found.append(ref)
    return found


def _joined_out(entries: Entries, label: str, start: int) -> str:
    """A text without the words that join agreements told in one breath; its length is kept."""
    refs = joined(entries, label, start)
    for one, other in pairwise(refs):
        low, high = one.end_char - start, other.start_char - start
        label = label[:low] + " " * (high - low) + label[high:]
    return label
