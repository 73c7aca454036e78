"""Countries listed under what they did on one day: "On 4 May 1990 the following countries signed the Lake Treaty:"."""

import re
from collections.abc import Iterator

from extractors.clauses import is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.introductions import introducing, is_fellow
from extractors.records.events.lines.labels import StatusLine, status_line
from extractors.records.events.lines.listed_dates import label_verb, without_names
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import Entries
from schemas.document import BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

LONG = 300  # characters of a lead-in
LINES = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.HEADING})
# Before a date that dates no act: "as of May 2016", "by 2020".
_STAND = re.compile(r"\b(?:as (?:of|at|on)|by|until|till|since|before|after|to|up to|dated|of)\W{0,2}\Z", re.IGNORECASE)
_WHO = re.compile(r"\b(?:following|these|countries|states|nations|governments|those)\b", re.IGNORECASE)
_NEXT = re.compile(r"[\s*_]{0,3}(?:[,;|•·]|and|&|\s)[\s*_]{0,3}(?:and |the ){0,2}")


def led_countries(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    """The act of each country of a line that has no date, where the lead-in of its list tells one act, on one day, of all of them."""
    named = [each for each in passage.labelled(Label.COUNTRY) if not is_adjective(each)]
    if not named or passage.block.kind not in LINES or passage.block.cells or not is_fellow(passage):
        return
    lead = introducing(entries, passage)
    told = _told(entries, lead) if lead is not None else None
    if lead is None or told is None:
        return
    event, date = told
    topic = entries.topic(lead, lead.block.start_char, lead.block.end_char)
    where = Inherited(field="event_date", source="lead_in", text=date.surface, start_char=date.start_char, end_char=date.end_char)
    for country in _run(passage, named):
        for line in status_line(event, date, country.start_char, topic, (where,), country.value):
            yield StatusLine(event, date, line.topic, country.value, country.start_char, country.end_char, line.inherited)


def _told(entries: Entries, lead: Passage) -> tuple[str, Mention] | None:
    """The one act and the one day of the last sentence of a lead-in, of which the countries below are the subject."""
    base, text = lead.block.start_char, text_of(lead.doc)
    begin = text.rstrip(" :").rfind(". ") + 1
    dates = [each for each in lead.labelled(Label.DATE) if each.start_char - base >= begin]
    if len(text) > LONG or len(dates) != 1 or not text.rstrip(" *_").endswith(":") or "/" in dates[0].value:
        return None
    before = text[begin : dates[0].start_char - base]
    if _STAND.search(before) or any(each.start_char - base >= begin and not is_adjective(each) for each in lead.labelled(Label.COUNTRY)):
        return None
    dated = text[begin:].replace(dates[0].surface, " " * len(dates[0].surface))  # "4 May 1990" tells no possibility
    words = without_names(entries, base + begin, dated)
    event = label_verb(words) if _WHO.search(words) else None
    return (event, dates[0]) if event in OWN_ACTS | {"signed"} else None


def _run(passage: Passage, named: list[Mention]) -> list[Mention]:
    """The countries of a line as long as nothing but marks stands between them."""
    base, text = passage.block.start_char, text_of(passage.doc)
    run = [named[0]]
    for country in named[1:]:
        if not _NEXT.fullmatch(text, run[-1].end_char - base, country.start_char - base):
            break
        run.append(country)
    return run
