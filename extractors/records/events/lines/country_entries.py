"""One country's treaties, line by line: "London Amendment: 15 April 1994 (ratification)", on a page about Zambia."""

import re
from collections.abc import Iterator

from extractors.agreements.register import Reference, Topic
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import StatusLine, label_event, status_line
from extractors.records.events.lines.listed_acts import listed_act, lone_country
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verbs import event_lexicon
from schemas.mention import Label, Mention

LONG = 200  # characters of such a line
BACK = 12  # passages back to one that names the country
_BEFORE = re.compile(r"\W{0,4}(?:the )?", re.IGNORECASE)
_MARK = re.compile(r"\s{0,2}[(\[]([a-z]{6,14})[)\]]", re.IGNORECASE)
_AROUND = " \t\n:–—-(),;|*_"


def country_entries(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The acts of the country that a page is about upon the agreements that open lines, each with its date."""
    block = passage.block
    named = entries.references.get(block.number, [])
    if block.cells or not named or passage.labelled(Label.COUNTRY):
        return
    lines = list(_opening_lines(passage, named)) if passage.labelled(Label.DATE) else []
    told = listed_act(entries, _over(entries, passage)) if lines else None
    found = [(ref, act) for ref, end in lines for act in _acts(passage, ref.end_char, end, told)]
    own = told is not None or any(event in OWN_ACTS for _, (event, _) in found)
    country = (_country(entries, passage) or lone_country(entries)) if found and own else None
    for ref, (event, date) in found if country else ():
        yield from status_line(event, date, ref.start_char, Topic(ref.name, None), (), country)


def _opening_lines(passage: Passage, named: list[Reference]) -> Iterator[tuple[Reference, int]]:
    """The agreements that a line of the passage begins with, and where their lines end."""
    base, text = passage.block.start_char, text_of(passage.doc)
    for ref in named:
        begun = text.rfind("\n", 0, ref.start_char - base) + 1
        end = text.find("\n", ref.end_char - base)
        end = len(text) if end < 0 else end
        if ref.how != "reference" and end - begun <= LONG and _BEFORE.fullmatch(text, begun, ref.start_char - base):
            yield ref, base + end


def _over(entries: Entries, passage: Passage) -> Passage | None:
    """What stands over the line of a list: its lead-in, else the nearest heading."""
    headings = passage.block.heading_blocks
    return entries.passage(passage.block.lead_in) or entries.passage(headings[-1] if headings else None)


def _acts(passage: Passage, low: int, end: int, over: str | None) -> Iterator[tuple[str, Mention]]:
    """The dates of a line behind a name with the acts that the words before each, the mark behind it, or what stands over it tell.

    Up to the first without.
    """
    base, text = passage.block.start_char, text_of(passage.doc)
    for date in passage.labelled(Label.DATE):
        if date.start_char < low or date.end_char > end:
            continue
        label, mark = text[low - base : date.start_char - base].strip(_AROUND), _MARK.match(text, date.end_char - base)
        event = label_event(label) if label else event_lexicon().marks.get(mark[1].lower()) if mark else over
        if event is None or event not in OWN_ACTS | {"signed"}:
            return
        yield event, date
        low = base + (mark.end() if mark and not label else date.end_char - base)


def _country(entries: Entries, passage: Passage) -> str | None:
    """The one country that the lead-in, the passages right before or the headings over a line name."""
    headings = (entries.passage(number) for number in passage.block.heading_blocks[::-1])
    before = (each for each in list(entries.back(passage, BACK + 1))[1:] if each.block.heading_blocks == passage.block.heading_blocks)
    for other in (entries.passage(passage.block.lead_in), *before, *headings):
        if other is not None and (codes := {each.value for each in entries.countries(other)}):
            return codes.pop() if len(codes) == 1 else None
    return None
