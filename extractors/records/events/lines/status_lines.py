"""Status lines: dates behind a label, in definition lists, infoboxes and under the heads of a table's columns."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractors.agreements.register import Topic
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.cards import card_dates
from extractors.records.events.lines.closing_formulas import closing_formula
from extractors.records.events.lines.country_entries import country_entries
from extractors.records.events.lines.dates_below import is_labelled_above, over_place
from extractors.records.events.lines.glued_rows import glued_row
from extractors.records.events.lines.introductions import LABELS
from extractors.records.events.lines.labels import StatusLine, further_dates, label_event, label_of_country, status_line
from extractors.records.events.lines.leader_rows import leader_rows
from extractors.records.events.lines.led_countries import led_countries
from extractors.records.events.lines.line_countries import line_country
from extractors.records.events.lines.listed_acts import lone_country
from extractors.records.events.lines.listed_dates import listed_agreements, listed_dates
from extractors.records.events.lines.run_on_labels import run_on_labels
from extractors.records.events.lines.stacked_rows import stacked_row
from extractors.records.events.lines.status_rows import status_row
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verbs import REPEATED, event_lexicon
from schemas.document import BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

_LETTERS = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(
    r"(?:^|[;|•·\n(,]|\.(?=\s))[\s_*]{0,4}((?:[A-Za-z]{2,12}[ /]){0,8}[A-Za-z]{2,12})[\s_*]{0,3}(?::|\||\s[-–—]|[-–—]\s|\t)[\s_*]{0,4}"
)
# "Adopted in 1989; in force since 1992": a label without a separator, right before its date and alone in its segment.
_TITLE = re.compile(r"[\s_*•]{0,4}([A-Z][\w'’-]{2,20}(?: [A-Z(][\w'’)-]{1,20}){0,3})[\s_*]{0,3}(?:\.|:|\s[–—-])\s(?=\S)")
_RUN_ON = re.compile(r"((?:[a-z]{2,12} ){1,5}[a-z]{2,12}) [-–—] \Z")
_SEGMENT = re.compile(r"[;|•\n]|\.\d{0,2}\s(?![a-z])")  # "in Washington, D.C. and" goes on
_SUBJECT = re.compile(r"\s{0,3}(?:The|This|That|It|In(?! force| effect)|On)\b")  # a sentence, not a label
_LEADING = re.compile(r"\s(?:in|on|since|(?:at|in) [A-Z][\w, ]{2,30})\s*\Z")
# Nothing, or a place, stands behind the date.
_ALONE = re.compile(r"(?:, [A-Z][\w.'’-]{1,20}(?:,? [A-Z][\w.'’-]{1,20}){0,4})?\s{0,2}(?:[.;|\n()]|\Z)")
_BETWEEN = re.compile(r"[^;|\n:]{0,60}\Z")
_BEFORE_DATE = re.compile(r"\W{0,4}(?:(?:In|On) )?")
_BEHIND_DATE = re.compile(r"[\s_*)\]]{0,3}[:–—|-][\s_*]{0,3}((?:[A-Za-z]{2,14} ){0,5}[A-Za-z]{2,14})[\s.;]{0,3}\Z")
_STATUS = re.compile(r"\s{0,3}(?:(?:Current )?[Ss]tatus|Notes?|Remarks?)\s?:\s?")
_COLON = re.compile(r"(?:\s?[(\[][^()\[\]]{0,80}[)\]]){0,2}[\s*_]{0,3}:\s{1,3}")
MAX_BARE = 70
_GOES_ON = re.compile(r"\s?,? in accordance with ")  # "5 December 2019, in accordance with article 17"
NAMED = 160  # characters back to the end of a name with a colon
DASHES = ("-", "–", "—", "_")


def status_lines(entries: Entries, passage: Passage) -> tuple[StatusLine, ...]:
    """The labelled dates of a passage, found once: both the events and the parties are read from them."""
    known: tuple[StatusLine, ...] | None = passage.doc.user_data.get("status_lines")
    if known is None:
        known = passage.doc.user_data["status_lines"] = tuple(_status_lines(entries, passage))
    return known


def _status_lines(entries: Entries, passage: Passage) -> Iterator[StatusLine]:
    dates = passage.labelled(Label.DATE)
    if not dates:
        yield from led_countries(entries, passage)
    elif (glued := glued_row(entries, passage)) is not None:
        yield from glued
    elif led := leader_rows(entries, passage):
        yield from led
    elif passage.block.kind is BlockKind.TABLE_ROW and passage.block.cells:
        listed = list(listed_dates(entries, passage))  # "Ratifications | Kenya (2001), Ghana (2003)"
        yield from listed or status_row(entries, passage)
    elif card := list(card_dates(entries, passage)):
        yield from card
    elif passage.block.kind is BlockKind.DEFINITION:
        listed = list(listed_dates(entries, passage))
        yield from listed or _of_definition(entries, passage, dates)
    elif listed := [*listed_dates(entries, passage), *listed_agreements(entries, passage), *country_entries(entries, passage)]:
        yield from listed
    elif stacked := list(stacked_row(entries, passage)):
        yield from stacked
    elif below := list(_of_label_above(entries, passage, dates[0])):
        yield from below
    elif milestone := list(_of_milestone(entries, passage, dates[0])):
        yield from milestone
    else:
        titled = _titled(entries, passage)
        lines = [] if titled else [*_of_line(entries, passage, dates), *_of_bare_line(entries, passage, dates)]
        for further in (run_on_labels(entries, passage, titled=titled), closing_formula(entries, passage)):
            known = {line.date.start_char for line in lines}
            lines += [line for line in further if line.date.start_char not in known]
        yield from lines


def _of_label_above(entries: Entries, passage: Passage, date: Mention) -> Iterator[StatusLine]:
    """ "Entry into force" over "25 March 2016": a line of a label, and one of the date that it tells, as copies of tables have them."""
    above, colon = _label_over(entries, passage)
    opens = not text_of(passage.doc)[: date.start_char - passage.block.start_char].strip(" *_:")
    goes_on = opens and _GOES_ON.match(text_of(passage.doc), date.end_char - passage.block.start_char) is not None
    if above is None or above.block.kind not in LABELS or not (((colon or goes_on) and opens) or is_labelled_above(entries, passage)):
        return
    text = text_of(above.doc)
    event = label_event(text) if len(text) <= MAX_BARE else None
    if event:
        where = Inherited(field="event", source="row_head", text=text, start_char=above.block.start_char, end_char=above.block.end_char)
        topic = entries.topic(passage, passage.block.start_char, date.end_char)
        yield from status_line(event, date, passage.block.start_char, topic, (where,), line_country(entries, passage, event))


def _label_over(entries: Entries, passage: Passage) -> tuple[Passage | None, bool]:
    """The line over one, past a mere colon, and whether a colon ends it: behind it goes on what opens with a date."""
    above = entries.before(passage)
    if above is not None and text_of(above.doc).strip() == ":":
        return entries.before(above), True
    if (title := over_place(entries, passage)) is not None:
        return title, True
    return above, above is not None and text_of(above.doc).rstrip(" *_").endswith(":")


def _of_milestone(entries: Entries, passage: Passage, date: Mention) -> Iterator[StatusLine]:
    """ "12 August 2006 – entry into force": a line of a date and nothing but a label."""
    base, text = passage.block.start_char, text_of(passage.doc)
    behind = _BEHIND_DATE.match(text, date.end_char - base)
    if behind is None or not _BEFORE_DATE.fullmatch(text, 0, date.start_char - base):
        return
    event = label_event(behind[1])
    if event:
        yield from status_line(event, date, passage.block.start_char, entries.topic(passage, date.start_char, passage.block.end_char))


def _titled(entries: Entries, passage: Passage) -> bool:
    """ "Copenhagen. Adopted 25 November 1992": a line with a title of its own is about what that means, whatever it is."""
    title = _TITLE.match(text_of(passage.doc))
    if title is None or entries.reading.register.within(passage.block.start_char, passage.block.end_char):
        return False
    words = frozenset(_LETTERS.findall(title[1].lower()))
    return label_event(title[1]) is None and not words <= event_lexicon().words["section"]


def _start(mention: Mention) -> int:
    return mention.start_char


def _of_line(entries: Entries, passage: Passage, dates: tuple[Mention, ...]) -> Iterator[StatusLine]:
    """ "entered into force - 14 February 1991", "Adopted: 1998; in force: 2003"."""
    base = passage.block.start_char
    yield from _of_named_label(entries, passage, dates)
    for match in _LABEL.finditer(text_of(passage.doc)):
        start, value = base + match.start(1), base + match.end()
        event, country = label_of_country(passage, start, base + match.end(1))
        if event is None:
            continue
        at = bisect_left(dates, value, key=_start)
        date = dates[at] if at < len(dates) else None
        if date and _BETWEEN.match(entries.reading.document.text[value : date.start_char]):
            topic = entries.topic(passage, start, date.end_char)
            yield from status_line(event, date, start, topic, (), country or line_country(entries, passage, event))
            for later in further_dates(passage, dates[at:]) if event in REPEATED else ():
                yield from status_line(event, later, start, topic)


def _of_run_on(entries: Entries, passage: Passage, dates: tuple[Mention, ...]) -> Iterator[StatusLine]:
    """ "abbreviated as Timber 83 opened for signature - 18 November 1983": labels of lines that run on in a definition."""
    base, text = passage.block.start_char, text_of(passage.doc)
    for date in dates:
        before = _RUN_ON.search(text, max(0, date.start_char - base - MAX_BARE), date.start_char - base)
        words = before[1].split() if before else []
        labels = ((label_event(" ".join(words[at:])), at) for at in range(len(words) - 1))
        event, at = next(((event, at) for event, at in labels if event), (None, 0))
        begins = at == 0 and before is not None and text[: before.start(1)].rstrip()[-1:] in {"", ";", "|", "(", ",", "."}
        if event and before and not begins:  # a label that its line begins with is found as such
            start = base + before.end(1) - len(" ".join(words[at:]))
            yield from status_line(event, date, start, entries.topic(passage, passage.block.start_char, passage.block.start_char))


def _of_named_label(entries: Entries, passage: Passage, dates: tuple[Mention, ...]) -> Iterator[StatusLine]:
    """ "Date of adoption of the Lake Treaty: 21 June 1985": a label that names its agreement."""
    base, text = passage.block.start_char, text_of(passage.doc)
    for ref in entries.reading.register.within(base, passage.block.end_char):
        behind = ref.end_char - base
        if text[behind : behind + 1] != ":":
            continue
        low = max(0, ref.start_char - base - MAX_BARE)
        begin = max([low, *(match.end() for match in _SEGMENT.finditer(text, low, ref.start_char - base))])
        event = label_event(text[begin : ref.start_char - base])
        at = bisect_left(dates, ref.end_char, key=_start)
        if event and at < len(dates) and _BETWEEN.match(entries.reading.document.text[ref.end_char + 1 : dates[at].start_char]):
            whose = lone_country(entries) if event in OWN_ACTS | {"signed"} else None
            yield from status_line(event, dates[at], base + begin, Topic(ref.name, None), (), whose)


def _of_bare_line(entries: Entries, passage: Passage, dates: tuple[Mention, ...]) -> Iterator[StatusLine]:
    """ "Signed 22 March 1985", "Adopted in 1989; in force since 1992"."""
    base, text = passage.block.start_char, text_of(passage.doc)
    last: str | None = None
    for date in dates:
        low, high = max(0, date.start_char - base - MAX_BARE), date.start_char - base
        starts = [match.end() for match in _SEGMENT.finditer(text, low, high)]
        behind = _behind_name(entries, passage, starts[-1] if starts else max(0, high - NAMED), high)
        if behind is None and not starts and low:
            continue
        begin = behind or (starts[-1] if starts else low)
        status = _STATUS.match(text, begin, high)
        begin = status.end() if status else begin
        segment = text[begin:high]
        label = _LEADING.sub("", segment.rstrip() + " " if segment.strip() else "")
        label = "" if ":" in segment or segment.rstrip().endswith(DASHES) or _SUBJECT.match(segment) else label
        start = base + begin + len(segment) - len(segment.lstrip())
        event, country = label_of_country(passage, start, start + len(segment.strip())) if label else (None, None)
        subject = country and any(each.start_char == start for each in passage.labelled(Label.COUNTRY))
        if subject and passage.block.kind is BlockKind.PARAGRAPH and text[:begin].endswith(". "):
            last = None
            continue  # a sentence among others: "… was signed in 1946. Iceland withdrew in 1992."
        event = event or label_event(label)
        if event is None and last is not None and (again := _of_another(passage, segment, start)) is not None:
            event, country = last, again
        closed = text.startswith(")", date.end_char - base) and not text.startswith(";", begin - 1)
        if event and not closed and _ALONE.match(text, date.end_char - base):
            country = country or line_country(entries, passage, event)
            yield from status_line(event, date, start, entries.topic(passage, start, date.end_char), (), country)
            last = event


def _behind_name(entries: Entries, passage: Passage, begin: int, high: int) -> int | None:
    """ "Lake Treaty (document 12): Entered into force on 3 May 1982.": where what is said of the name goes on behind its colon."""
    base, text = passage.block.start_char, text_of(passage.doc)
    named = [ref for ref in entries.references.get(passage.block.number, ()) if begin + base <= ref.end_char <= base + high]
    colon = _COLON.match(text, named[-1].end_char - base, high) if named else None
    return colon.end() if colon else None


def _of_another(passage: Passage, segment: str, start_char: int) -> str | None:
    """ "Entered into force 27 October 1986; for Norway 20 October 1988": the one country of which a label that is not said again tells."""
    named = [each for each in passage.labelled(Label.COUNTRY) if start_char <= each.start_char < start_char + len(segment)]
    around = segment.strip().replace(named[0].surface, "", 1).strip(" ,") if len(named) == 1 else ""
    return named[0].value if around in {"for", "for the", "by", "by the"} else None


def _of_definition(entries: Entries, passage: Passage, dates: tuple[Mention, ...]) -> Iterator[StatusLine]:
    """A definition whose term is a label."""
    term = entries.before(passage)
    labelled = term is not None and term.block.kind is BlockKind.TERM
    event, country = label_of_country(term, term.block.start_char, term.block.end_char) if term and labelled else (None, None)
    if term is None or event is None:
        yield from _of_run_on(entries, passage, dates)
        yield from _of_line(entries, passage, dates)
        yield from _of_bare_line(entries, passage, dates)
        return
    head = Inherited(
        field="event", source="row_head", text=text_of(term.doc), start_char=term.block.start_char, end_char=term.block.end_char
    )
    topic = entries.topic(passage, passage.block.start_char, passage.block.end_char)
    country = country or line_country(entries, passage, event)
    for date in (dates[0], *(further_dates(passage, dates) if event in REPEATED else ())):
        yield from status_line(event, date, passage.block.start_char, topic, (head,), country)
