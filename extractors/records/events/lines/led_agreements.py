"""Agreements listed under what was done to all of them: "The conference resulted in four treaties concluded in 1958:"."""

import re
from collections.abc import Iterator

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verbs import event_lexicon
from schemas.document import BlockKind
from schemas.draft import Draft
from schemas.evidence import Inherited
from schemas.mention import Label

KIND = "agreement_event"
RULE = "agreement_event.lead_in"
TOLD = frozenset({"adopted", "signed", "opened_for_signature"})  # what is done to several at once
_BEFORE = re.compile(r"\W{0,4}(?:the )?", re.IGNORECASE)
_DONE = re.compile(r"\b(concluded|adopted|signed|opened for signature)\b")
_SEVERAL = re.compile(r"\b(?:treaties|conventions|protocols|agreements|instruments|accords|memoranda|declarations)\b")
_SO_MANY = re.compile(_SEVERAL.pattern + r"(?: were)? (?:concluded|adopted|signed|opened)\b")
LONG = 300  # characters of a lead-in


def led_agreements(entries: Entries, passage: Passage) -> Iterator[Draft]:
    """What the lead-in of a list says of the agreement that opens an item, where it tells one day and one act of several."""
    block = passage.block
    lead = entries.passage(block.lead_in) if block.kind is BlockKind.LIST_ITEM else None
    named = entries.references.get(block.number, []) if lead else []
    if lead is None or not named or named[0].how == "reference":
        return
    if not _BEFORE.fullmatch(text_of(passage.doc), 0, named[0].start_char - block.start_char):
        return
    dates, text = lead.labelled(Label.DATE), text_of(lead.doc)
    done = list(_DONE.finditer(text)) if len(dates) == 1 and len(text) <= LONG and text.rstrip().endswith(":") else []
    if len(done) != 1 or not _SEVERAL.search(text) or (entries.references.get(lead.block.number) and not _SO_MANY.search(text)):
        return
    known = frozenset(re.findall(r"\b[a-z]+", text))  # in small letters: May is a month
    event = event_lexicon().labels.get(done[0][1])
    if event not in TOLD or not event_lexicon().words["irreal"].isdisjoint(known):
        return
    where = Inherited(
        field="event_date", source="lead_in", text=dates[0].surface, start_char=dates[0].start_char, end_char=dates[0].end_char
    )
    values = {"agreement": named[0].name, "event": event, "event_date": dates[0].value, "country": None}
    yield Draft(KIND, values, entries.reading.evidence(passage, named[0].start_char, named[0].end_char, RULE, (where,)))
