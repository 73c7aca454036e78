"""Lines that hold a date and nothing else: a label stands over some, and over what it dates stands another."""

from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import fills, label_event
from extractors.records.events.reference.entries import Entries
from schemas.document import BlockKind
from schemas.mention import Label, Mention

LONG = 70  # characters of a label
PLACED = 5  # lines from a day back to the title over its place
REACH = 60  # lines of labels and dates in turn
LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM})


def only_date(passage: Passage) -> Mention | None:
    """The date that is all that a line holds."""
    dates = passage.labelled(Label.DATE) if passage.block.end_char - passage.block.start_char <= LONG else ()
    return dates[0] if len(dates) == 1 and fills(passage, dates[0]) else None


def is_labelled_above(entries: Entries, passage: Passage) -> bool:
    """Whether the line over a line of a date is its label: "Entry into force" over "25 March 2016".

    Where dates and labels take turns, what stands first tells which is over which.
    """
    if only_date(passage) is None:
        return False
    for at, above in enumerate(list(entries.back(passage, REACH))[1:]):
        if at % 2 == 0 and not is_label(above):
            return False
        if at % 2 == 1 and only_date(above) is None:
            return True
    return False


def dated_above(entries: Entries, passage: Passage) -> Mention | None:
    """The date in a line of its own over a line that it dates."""
    above = entries.before(passage)
    if above is None or above.block.kind not in LINES or passage.block.kind not in LINES or above.block.cells:
        return None
    date = only_date(above)
    labelled = date is None or is_labelled_above(entries, above) or over_place(entries, above) is not None
    return date if not labelled else None


def over_place(entries: Entries, passage: Passage) -> Passage | None:
    """ "Places/dates of conclusion" over the lines "Place", "Date", "Geneva", "22/09/1995": what stands over a place and its day."""
    above = list(entries.back(passage, PLACED))[1:]
    heads = [text_of(each.doc).strip(" *_:").lower() for each in above[1:3]]
    return above[3] if len(above) == PLACED - 1 and sorted(heads) == ["date", "place"] else None


def is_label(passage: Passage) -> bool:
    """Whether a line is a label and nothing else: no sentence, and without a date."""
    text = text_of(passage.doc).strip()
    return len(text) <= LONG and not text.endswith(".") and not passage.labelled(Label.DATE) and label_event(text) is not None
