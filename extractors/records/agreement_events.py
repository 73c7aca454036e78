"""Agreement events: what a document says happened to an agreement, when, and by which country."""

from collections.abc import Iterator
from typing import Any

from extractors.clauses import Wanted, vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.reading import Reading
from extractors.records.events.clauses.act import Act
from extractors.records.events.clauses.acts import acts
from extractors.records.events.clauses.concluding import WEAK, made_plain
from extractors.records.events.dates.partial_dates import may_hold_partial
from extractors.records.events.lines.labels import StatusLine, fills
from extractors.records.events.lines.led_agreements import led_agreements
from extractors.records.events.lines.status_lines import status_lines
from extractors.records.events.lines.timelines import HEADLINES, Timelines
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import FEW, Entries
from extractors.records.events.words.told import Told
from extractors.records.events.words.verbs import event_lexicon
from schemas.document import BlockKind
from schemas.draft import Draft
from schemas.mention import Label

KIND = "agreement_event"
TWO = 2
HEADLINE = "agreement_event.headline"  # dated by the page's own day, which may be a day late: what the text below says goes first


def draft(reading: Reading) -> Iterator[Draft]:
    """Every dated event that the document states. An event without a date is no draft: nothing would tell it from a remark."""
    yield from drafts(reading)


def drafts(reading: Reading) -> list[Draft]:
    """The same, found once: whoever ratified is a party too, so that both kinds of records ask for them."""
    if not reading.passages:
        return []
    kept: tuple[Reading, list[Draft]] | None = reading.passages[0].doc.user_data.get("events")
    if kept is None or kept[0] is not reading:
        kept = reading.passages[0].doc.user_data["events"] = (reading, list(_of_document(Entries(reading))))
    return kept[1]


def _of_document(entries: Entries) -> Iterator[Draft]:
    stated = [each for each in _stated(entries) if entries.is_international(each.values["agreement"])]
    found = made_plain(stated, entries.reading.register)
    told = {_key(each)[:2] for each in found if each.evidence.rule != HEADLINE}
    found = [each for each in found if each.evidence.rule != HEADLINE or _key(each)[:2] not in told]
    led = {_act(each) for each in found if each.values["country"] and _is_led(each)}
    found = [each for each in found if each.values["country"] or _act(each) not in led]  # "these signed it on DAY:": each for itself
    said = {(_key(each), coarser) for each in found for coarser in _coarser(each.values["event_date"])}
    yield from (each for each in found if (_key(each), each.values["event_date"]) not in said)


def _is_led(each: Draft) -> bool:
    return any(part.field == "event_date" and part.source == "lead_in" for part in each.evidence.inherited)


def _act(each: Draft) -> tuple[str, str, str]:
    return each.values["agreement"], each.values["event"], each.values["event_date"]


def _coarser(date: str) -> tuple[str, ...]:
    """The month and the year of a day, the year of a month."""
    return tuple(date[:length] for length in (4, 7) if len(date) > length and date[length] == "-" and "/" not in date)


def _key(each: Draft) -> tuple[str, str, str | None]:
    """What is said to have happened: told twice, once by its day and once by its year, it is one event, and the day says more."""
    return each.values["agreement"], each.values["event"], each.values["country"]


def _stated(entries: Entries) -> Iterator[Draft]:
    reading, lexicon = entries.reading, event_lexicon()
    wanted, timelines = Wanted(Label.DATE, lexicon.triggers, lexicon.loose), Timelines(entries)
    for passage in reading.passages:
        yield from led_agreements(entries, passage)
        if not _tells(passage) or not (passage.labelled(Label.DATE) or timelines.date(passage) or may_hold_partial(entries, passage)):
            yield from (_of_line(reading, passage, line) for line in status_lines(entries, passage))
            continue
        lines = (*status_lines(entries, passage), *timelines.milestone(passage))
        yield from (_of_line(reading, passage, line) for line in lines)
        if lines and lines[-1].event in OWN_ACTS:
            last, place = lines[-1], entries.place(passage)
            entries.told = Told(last.event, last.topic.name, last.start_char, last.end_char, place, passage.block.heading_blocks)
        if vocabulary(passage).isdisjoint(lexicon.triggers):
            continue
        labelled = {(line.topic.name, line.event, line.date.value) for line in lines}
        for sentence in timelines.sentences(passage, entries.references.get(passage.block.number, ()), wanted):
            drafts = (each for act in acts(sentence, entries) for each in _of_act(timelines, passage, act))
            yield from (each for each in drafts if (*_key(each)[:2], each.values["event_date"]) not in labelled)


def _tells(passage: Passage) -> bool:
    """Whether any word of the passage can tell of an event: cheap, so that all others cost nothing. A definition's word is its
    term, a cell's is its head, that of countries with dates is the label of their list."""
    if passage.block.kind in (BlockKind.DEFINITION, BlockKind.LIST_ITEM) or passage.block.cells:
        return True
    lexicon, words = event_lexicon(), vocabulary(passage)
    told = not (words.isdisjoint(lexicon.triggers) and words.isdisjoint(lexicon.label_words))
    return told or bool(passage.labelled(Label.COUNTRY)) or _is_glued(passage)


def _is_glued(passage: Passage) -> bool:
    """ "SignedDecember 17, 1992", "25 March 2016": whether the word that tells of the first date is glued to it, or stands over it."""
    date = next(iter(passage.labelled(Label.DATE)), None)
    before = date.start_char - passage.block.start_char if date else 0
    return date is not None and ((before > 0 and text_of(passage.doc)[before - 1].isalpha()) or fills(passage, date))


def _of_line(reading: Reading, passage: Passage, line: StatusLine) -> Draft:
    values = {"agreement": line.topic.name, "event": line.event, "event_date": line.date.value, "country": line.country}
    return Draft(KIND, values, reading.evidence(passage, line.start_char, line.end_char, "agreement_event.status_line", line.inherited))


def _of_act(timelines: Timelines, passage: Passage, act: Act) -> Iterator[Draft]:
    entries, inherited = timelines.entries, (*act.inherited, *timelines.inherited(passage, act.dates))
    rule = HEADLINE if passage.block.kind in HEADLINES and timelines.inherited(passage, act.dates) else WEAK if act.weak else act.rule
    evidence = entries.reading.evidence(passage, act.start_char, act.end_char, rule, inherited)
    for date in act.dates:
        for country in _whose(entries, act):
            day = _opening_day(date) if act.event == "opened_for_signature" else date
            values: dict[str, Any] = {"agreement": act.agreement, "event": act.event, "event_date": day, "country": country}
            yield Draft(KIND, values, evidence)


def _opening_day(date: str) -> str:
    """ "open for signature from 22 March 1985 to 21 September 1985": the first day of months; the days of a meeting stay together."""
    first, _, last = date.partition("/")
    return first if last and first[:7] != last[:7] else date


def _whose(entries: Entries, act: Act) -> list[str | None]:
    """The countries whose act it is, one record each; None where it is nobody's own: adopted, in force, signed by two between them."""
    codes: list[str | None] = [*dict.fromkeys(item.value for item in act.countries if not item.agency)]
    if act.event in OWN_ACTS:
        return codes or ([None] if act.mutual else [])
    if act.event == "entered_into_force" and codes and (act.agreement not in entries.paired or len(codes) > TWO):
        return codes  # for each of them
    if (
        act.event not in ("signed", "entered_into_force")
        or not codes
        or (act.event == "signed" and len(codes) == 1 and act.agreement in entries.paired)  # "signed on behalf of Canada": one of the two
        or (len(codes) >= FEW and act.agreement not in entries.opened)  # what was opened for signature each signs for itself
        or entries.between_them(
            act.agreement, len(codes), indefinite=act.indefinite or (act.together and act.agreement not in entries.opened)
        )
    ):
        return [None]
    return codes
