"""Whose act a label tells that names nobody: "Ratified: 3 May 2003" on a page of one country, or under its name."""

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.actors.pronouns import country_over
from extractors.records.events.lines.labels import label_event, label_of_country
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import REACH, Entries
from extractors.records.events.words.verbs import event_lexicon
from schemas.mention import Label

LABEL = 60  # characters
NEAR = 6  # passages to another label of the same list
OWN = OWN_ACTS | {"signed"}
FOLLOWING = "entered_into_force"  # of what stands below a country's ratification: for that country


def line_country(entries: Entries, passage: Passage, event: str) -> str | None:
    """The country under whose name a label stands, or the one that the headings over it and the page's title name outside of agreements.

    A signature alone may be that of all: it is one country's where another label of the list tells what only a country does.
    """
    if event not in OWN and event != FOLLOWING:
        return None
    if (over := country_over(entries, passage)) is not None:
        return over.value
    if event == FOLLOWING:
        return _following(entries, passage)
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
    return _of_card(entries, passage)


def _of_card(entries: Entries, passage: Passage) -> str | None:
    """ "Country: Norway": the country of the nearest line above that labels nothing else."""
    for above in entries.back(passage, REACH):
        named = above.labelled(Label.COUNTRY)
        label, _, told = text_of(above.doc).partition(":")
        if (
            len(named) == 1
            and told.strip(" *_") == named[0].surface
            and label.strip(" *_").lower() in event_lexicon().words["country_column"]
        ):
            return named[0].value
    return None


def _following(entries: Entries, passage: Passage) -> str | None:
    """ "Ratification: 20 May 2004", "Entry into force: 18 August 2004": for the country that the line above tells of."""
    above = entries.before(passage)
    if above is None or above.block.kind is not passage.block.kind or above.block.heading_blocks != passage.block.heading_blocks:
        return None
    event = label_event(text_of(above.doc)[:LABEL].partition(":")[0])
    return line_country(entries, above, event) if event in OWN_ACTS else None


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
