"""Timelines: lines that a date stands before, in the words of headlines: "1989 – Convention adopted"."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from extractors.agreements.register import Reference
from extractors.clauses import Kind, Sentence, Wanted, fold, vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.actors.envoys import speaks_of_envoys, with_envoys
from extractors.records.events.actors.groups import speaks_of_groups, with_groups
from extractors.records.events.actors.lexicon import speaks_of_actors
from extractors.records.events.actors.officials import with_actors
from extractors.records.events.actors.pronouns import country_over, means_countries, with_heading, with_pronouns
from extractors.records.events.clauses.agreement_groups import with_agreement_groups
from extractors.records.events.clauses.present import with_present
from extractors.records.events.dates.partial_dates import may_hold_partial, page_date, with_partial_dates
from extractors.records.events.lines.chronicle import clauses, entries, head_of, in_past, is_behind, is_entry, is_late, told_under
from extractors.records.events.lines.dates_below import LONG, dated_above, is_label, only_date
from extractors.records.events.lines.labels import StatusLine, label_event, status_line
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.governed_dates import DAY
from extractors.records.events.words.verbs import event_lexicon
from schemas.document import BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

_BEFORE = re.compile(r"[\s_*•(\[]{0,4}(?:(?:In|On) )?")
_BEHIND = re.compile(r"[\s_*)\]]{0,4}(?:[:–—|\t\n-]|\.(?=\s)|(?<=\*\*)\s|(?<=__)\s|\s{2})[\s_*]{0,4}(?=[A-Z\"“]|the )")
_LOOSE = re.compile(r"[\s_*]{1,4}(?=[A-Z])")
_AROUND = re.compile(r"\W{0,4}(?:(?:in|year)\W)?\W{0,3}", re.IGNORECASE)
_OPENING = re.compile(r"[\W_]{0,3}([A-Z][a-z]{3,})")
_NEXT = re.compile(r"[.)]\s[\W_]{0,3}([A-Z][a-z]{3,})")
HEADLINE = 160  # characters
CHRONICLE = 3  # lines of dates
BESIDE = 4  # passages between a headline and the date of what it stands over
HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_COUNTING = frozenset({"after", "same", "that"})
LINES = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.PARAGRAPH, BlockKind.DEFINITION})


class Timelines:
    """The dates that stand before the lines of a document."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self._headings: dict[int, Mention | None] = {}

    def date(self, passage: Passage) -> Mention | None:
        """The date that a line is told under: at its head, in its first cell, as the term it defines, or as the heading over it."""
        block = passage.block
        dates = passage.labelled(Label.DATE)
        if block.kind in HEADLINES and not dates and self._is_headline(passage):
            return page_date(self.entries)
        if block.kind is BlockKind.HEADING and is_label(passage) and self._is_chronicle:
            return dated_above(self.entries, passage)
        if block.kind not in LINES:
            return dates[0] if block.kind in HEADLINES and dates and self._opens(passage, dates[0]) else None
        if dates and (self._opens(passage, dates[0]) or _closes(passage, dates)):
            return dates[0]
        if dates and block.end_char - block.start_char <= LONG:
            return None  # a row of dates
        if block.kind is BlockKind.DEFINITION:
            term = self.entries.before(passage)
            return _whole(term) if term and term.block.kind is BlockKind.TERM else None
        heading = self._heading(block.heading_blocks[-1]) if block.heading_blocks else None
        return heading or (dated_above(self.entries, passage) if self._is_chronicle else None)

    @cached_property
    def _is_chronicle(self) -> bool:
        """Whether several lines of the page are dates and nothing else: a single one is the day on which it was published."""
        return sum(1 for passage in self.entries.reading.passages if only_date(passage)) >= CHRONICLE

    def milestone(self, passage: Passage) -> Iterator[StatusLine]:
        """A label and nothing else under a date: "Entry into force" below the heading "3 June 1993"."""
        if passage.block.cells or not is_label(passage):
            return
        below = passage.block.kind is BlockKind.HEADING and self._is_chronicle
        date = dated_above(self.entries, passage) if below else self.date(passage) if passage.block.kind in LINES else None
        event = label_event(text_of(passage.doc)) if date else None
        if date and event:
            where = self.inherited(passage, (date.value,))
            topic = self.entries.topic(passage, passage.block.start_char, passage.block.end_char)
            yield from status_line(event, date, passage.block.start_char, topic, where)

    def inherited(self, passage: Passage, dates: tuple[str, ...]) -> tuple[Inherited, ...]:
        """Whence the date of a line was inherited that holds none itself: from the heading over it or the term that it defines."""
        date = self.date(passage)
        if date is None or date.block == passage.block.number or date.value not in dates:
            return ()
        if passage.block.kind in HEADLINES:
            return (
                Inherited(
                    field="event_date", source="earlier_block", text=date.surface, start_char=date.start_char, end_char=date.end_char
                ),
            )
        source = "row_head" if passage.block.kind is BlockKind.DEFINITION else "heading"
        where = Inherited(field="event_date", source=source, text=date.surface, start_char=date.start_char, end_char=date.end_char)
        return (where,)

    def sentences(self, passage: Passage, references: Sequence[Reference], wanted: Wanted) -> Iterator[Sentence]:
        """The wanted sentences of a passage; those of a timeline's line that hold no date of their own begin with the line's date."""
        known = vocabulary(passage)
        partial = wanted.label is Label.DATE and may_hold_partial(self.entries, passage)
        goes_on = _may_go_on(known)
        loose = speaks_of_groups(self.entries, passage) or speaks_of_actors(passage) or _may_be_relative(known) or means_countries(known)
        loose = loose or speaks_of_envoys(passage) or partial or goes_on or country_over(self.entries, passage) is not None
        if notes := _notes(passage):
            wanted = wanted._replace(loose=wanted.loose | notes)
        for sentence in self._sentences(passage, references, wanted._replace(label=None) if loose else wanted):
            sentence = with_agreement_groups(self.entries, sentence)
            told = with_groups(self.entries, with_heading(self.entries, sentence))
            told = with_present(with_actors(with_envoys(self.entries, told)))
            told = with_pronouns(self.entries, told)
            told = with_partial_dates(self.entries, told) if partial else told
            if wanted.label is None or goes_on or _relative(told, wanted.label) or _holds(told, wanted.label):
                yield told

    def _sentences(self, passage: Passage, references: Sequence[Reference], wanted: Wanted) -> Iterator[Sentence]:
        date = self.date(passage)
        if date is None:
            yield from fold(passage, references, wanted)
            return
        needed = (wanted if wanted.label is not Label.DATE else wanted._replace(label=None))._replace(loose=wanted.loose | wanted.triggers)
        for sentence in (part for whole in fold(passage, references, needed) for part in entries(whole)):
            own = [at for at, item in enumerate(sentence.items) if item.kind is Kind.DATE]
            if own and is_entry(sentence, 0):
                yield from clauses(told_under(sentence, sentence[0], own))
            elif (not own and not is_late(sentence, date)) or (own and own[0] <= 3 and sentence[own[0]].start_char == date.start_char):
                yield from clauses(told_under(sentence, head_of(sentence, date), own))
            elif is_behind(sentence, date):
                yield from clauses(told_under(sentence, head_of(sentence, date), []))
            else:
                yield in_past(sentence)

    def _is_headline(self, passage: Passage) -> bool:
        """ "Canada ratifies X" over a press release: whether a heading stands beside the day on which the page was published."""
        at, today = self.entries.place(passage), page_date(self.entries)
        beside = self.entries.passage(today.block) if today is not None and at < BESIDE else None
        return beside is not None and abs(self.entries.place(beside) - at) <= BESIDE

    def _opens(self, passage: Passage, date: Mention) -> bool:
        base, text = passage.block.start_char, text_of(passage.doc)
        before, behind = text[: min(date.start_char - base, 12)], date.end_char - base
        if not _BEFORE.fullmatch(before) or date.start_char - base > 12:
            return False
        headline = passage.block.kind is BlockKind.LIST_ITEM or (len(text) <= HEADLINE and not text.rstrip().endswith("."))
        loose = headline and not before.strip(" _*•([")
        return bool(_BEHIND.match(text, behind) or (loose and _LOOSE.match(text, behind)))

    def _heading(self, number: int) -> Mention | None:
        if number not in self._headings:
            heading = self.entries.passage(number)
            self._headings[number] = _whole(heading) if heading else None
        return self._headings[number]


def _closes(passage: Passage, dates: Sequence[Mention]) -> bool:
    """ "Six Countries Sign X (May 3, 2011)": whether a headline in a list ends with its day in brackets."""
    text, base = text_of(passage.doc), passage.block.start_char
    start, end = dates[-1].start_char - base, dates[-1].end_char - base
    alone = len(dates) == 1 and len(dates[0].value) == DAY and passage.block.kind is BlockKind.LIST_ITEM and len(text) <= HEADLINE
    return alone and text[:start].rstrip().endswith("(") and text[end:].strip() == ")"


def _relative(sentence: Sentence, label: Label) -> bool:
    """Whether a sentence without a date may have that of one before: "It took effect the same day"."""
    return label is Label.DATE and _may_be_relative(sentence.vocabulary)


def _holds(sentence: Sentence, label: Label) -> bool:
    return any(item.kind.value == label.value for item in sentence.items)


def _notes(passage: Passage) -> frozenset[str]:
    """The words of events that sentences of a passage begin with: "Signed in Bergen in 1999." speaks of what stands before it."""
    text = text_of(passage.doc)
    first, words = _OPENING.match(text), _NEXT.findall(text)
    return event_lexicon().triggers.intersection([word.lower() for word in ([first[1], *words] if first else words)])


def _may_go_on(known: frozenset[str]) -> bool:
    """Whether a sentence may tell an act that another one goes on from: "60 countries have ratified it. Palau was the first to do so"."""
    small = event_lexicon().words
    if not known.isdisjoint(small["depositing"] | small["handed"]) or known >= {"these", "were"}:
        return True
    return not known.isdisjoint({"so", "suit", "likewise"}) and not known.isdisjoint({"do", "did", "done", "follow", "followed"})


def _may_be_relative(words: frozenset[str]) -> bool:
    lexicon = event_lexicon()
    if not words.isdisjoint(lexicon.counted) and not words.isdisjoint(
        _COUNTING | lexicon.words["counted_on"] | lexicon.words["counted_next"]
    ):
        return True  # "Two years later", "the following day", "that same year"
    if not words.isdisjoint({"this", "that", "the"}) and not words.isdisjoint(event_lexicon().words["meeting"]):
        return True  # "At this meeting, …"
    if not words.isdisjoint(event_lexicon().words["weekday"]):
        return True  # "On Saturday", in what was published then
    return "today" in words or ("same" in words and "date" in words)


def _whole(passage: Passage) -> Mention | None:
    """The date that is all that a passage holds."""
    dates, text = passage.labelled(Label.DATE), text_of(passage.doc)
    if len(dates) != 1:
        return None
    start, end = dates[0].start_char - passage.block.start_char, dates[0].end_char - passage.block.start_char
    return dates[0] if _AROUND.fullmatch(text[:start]) and _AROUND.fullmatch(text[end:]) else None
