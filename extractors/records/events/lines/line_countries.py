"""Whose act a label tells that names nobody: "Ratified: 3 May 2003" on a page of one country, or under its name."""

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.actors.pronouns import country_over
from extractors.records.events.lines.labels import label_event, label_of_country
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import Entries
from schemas.mention import Label

LABEL = 60  # characters
NEAR = 6  # passages to another label of the same list
OWN = OWN_ACTS | {"signed"}


def line_country(entries: Entries, passage: Passage, event: str) -> str | None:
    """The country under whose name a label stands, or the one that the headings over it and the page's title name outside of agreements.

    A signature alone may be that of all: it is one country's where another label of the list tells what only a country does.
    """
    if event not in OWN:
        return None
    if (over := country_over(entries, passage)) is not None:
        return over.value
    if event not in OWN_ACTS and not _among_own_acts(entries, passage):
        return None
    if event in OWN_ACTS and (beside := _beside(entries, passage)) is not None:
        return beside
    for title in entries.over(passage):
        named = [ref for ref in entries.references.get(title.block.number, ()) if ref.how != "reference"]
        outside = {
            each.value
            for each in title.labelled(Label.COUNTRY)
            if not any(ref.start_char <= each.start_char < ref.end_char for ref in named)
        }
        if outside:
            return outside.pop() if len(outside) == 1 else None
    return None


def _beside(entries: Entries, passage: Passage) -> str | None:
    """The one country that another label of the list names: "In force for Canada"."""
    named = {
        country
        for each in _near(entries, passage)
        if len(text_of(each.doc)) <= LABEL and (country := label_of_country(each, each.block.start_char, each.block.end_char)[1])
    }
    return named.pop() if len(named) == 1 else None


def _near(entries: Entries, passage: Passage) -> list[Passage]:
    at, passages = entries.place(passage), entries.reading.passages
    return [each for each in passages[max(0, at - NEAR) : at + NEAR + 1] if each.block.heading_blocks == passage.block.heading_blocks]


def _among_own_acts(entries: Entries, passage: Passage) -> bool:
    """Whether a label near a line tells of what a country does for itself."""
    at, passages = entries.place(passage), entries.reading.passages
    return any(label_event(text_of(each.doc)[:LABEL].partition(":")[0]) in OWN_ACTS for each in passages[max(0, at - NEAR) : at + NEAR])
