"""Timelines: lines that a date stands before, in the words of headlines: "1989 – Convention adopted"."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from extractors.agreements.register import Reference
from extractors.clauses import Item, Kind, Sentence, Wanted, fold, vocabulary
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
TITLE = 8  # items
HEADLINE = 160  # characters
CHRONICLE = 3  # lines of dates
GAP = 6  # characters between a line's date and its first sentence
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
        for sentence in (part for whole in fold(passage, references, needed) for part in _entries(whole)):
            own = [at for at, item in enumerate(sentence.items) if item.kind is Kind.DATE]
            if own and _is_entry(sentence, 0):
                yield from _clauses(_told(sentence, sentence[0], own))
            elif (not own and not _is_late(sentence, date)) or (own and own[0] <= 3 and sentence[own[0]].start_char == date.start_char):
                yield from _clauses(_told(sentence, _head(sentence, date), own))
            elif _is_behind(sentence, date):
                yield from _clauses(_told(sentence, _head(sentence, date), []))
            else:
                yield _past(sentence)

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


def _entries(sentence: Sentence) -> Iterator[Sentence]:
    """ "1998: X adopted; 2004: it enters into force": each entry of a chronology that is told in one sentence."""
    starts = [0, *(at for at in range(2, len(sentence)) if sentence.text_at(at - 1) in {";", "."} and _is_entry(sentence, at))]
    if len(starts) == 1:
        yield sentence
        return
    for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
        items = sentence.items[start:end]
        yield Sentence(sentence.passage, items, items[0].start_char, items[-1].end_char, sentence.vocabulary)


def _is_entry(sentence: Sentence, at: int) -> bool:
    """ "22 September 1988: …": whether a date stands at a place as the head of what is behind its mark."""
    return sentence.is_kind(at, Kind.DATE) and sentence.text_at(at + 1) in {":", "–", "—"}


def _is_late(sentence: Sentence, date: Mention) -> bool:
    """Whether a date of the line's own stands between its head, which stands over the line, and a sentence."""
    dates = sentence.passage.labelled(Label.DATE)
    return date.block != sentence.passage.block.number and bool(dates) and dates[0].start_char < sentence.start_char


def _is_behind(sentence: Sentence, date: Mention) -> bool:
    """ "2004. Chile ratifies X, which has been in force since 1999.": whether a sentence is the first behind the line's date."""
    between = sentence.start_char - date.end_char
    return date.block == sentence.passage.block.number and 0 <= between <= GAP


def _head(sentence: Sentence, date: Mention) -> Item:
    """The date that a line is told under as an item at the head of a sentence: at its own place where the line holds it."""
    inside = date.block == sentence.passage.block.number
    low, high = (date.start_char, date.end_char) if inside else (sentence.start_char, sentence.start_char)
    return Item(Kind.DATE, date.surface.lower(), low, high, value=date.value)


def _told(sentence: Sentence, head: Item, own: list[int]) -> Sentence:
    """The sentence in the past tense behind its date: "1992: It enters into force" as "1992 it entered into force"."""
    nouns = event_lexicon().words["head_noun"]
    first = own[0] + 1 if own else 0
    while first < len(sentence) and sentence[first].kind is Kind.MARK:
        first += 1
    first = _past_title(sentence, first)
    rest = _past(sentence).items[first:]
    items = [head, *_article(rest, nouns), *rest]
    vocabulary = sentence.vocabulary | {item.text for item in rest}
    return Sentence(sentence.passage, items, min(sentence.start_char, head.start_char), sentence.end_char, vocabulary)


def _clauses(sentence: Sentence) -> Iterator[Sentence]:
    """ "1988: X enters into force; Y signed": each clause of a line behind the line's date, where none has one of its own."""
    ends = [at for at in range(2, len(sentence)) if sentence.text_at(at) == ";"]
    if not ends or any(item.kind is Kind.DATE for item in sentence.items[1:]):
        yield sentence
        return
    for start, end in zip([1, *(at + 1 for at in ends)], [*ends, len(sentence)], strict=True):
        if items := sentence.items[start:end]:
            low = sentence.start_char if start == 1 else items[0].start_char
            yield Sentence(sentence.passage, [sentence[0], *items], low, items[-1].end_char, sentence.vocabulary)


def _past(sentence: Sentence) -> Sentence:
    """The sentence in the past tense: "It enters into force on DAY" in a line that tells what happened tells a fact."""
    past = event_lexicon().past
    if sentence.vocabulary.isdisjoint(past) and "launch" not in sentence.vocabulary:
        return sentence
    items = [item._replace(text=past.get(item.text, item.text)) if item.is_word else item for item in sentence.items]
    for at in range(1, len(items)):
        if items[at - 1].text == "to":
            items[at] = sentence[at]  # "becomes the tenth to ratify"
    makers = event_lexicon().words["others"] | event_lexicon().words["officials"]
    for at in range(1, len(items)):
        if items[at].text == "launch" and (items[at - 1].kind is Kind.COUNTRY or items[at - 1].text in makers):
            items[at] = items[at]._replace(text="launched")  # "Norway and Chile Launch X", against "the launch"
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, sentence.vocabulary)


def _past_title(sentence: Sentence, first: int) -> int:
    """ "June 1992 – Rio Conference: the Convention is opened": past a title, but for one that names what is told of behind it."""
    for at in range(first, min(len(sentence), first + TITLE)):
        if sentence.text_at(at) == ":":
            named = any(item.kind is Kind.AGREEMENT for item in sentence.items[first:at])
            again = any(item.kind is Kind.AGREEMENT for item in sentence.items[at:])
            return at + 1 if again or not named else first
        if sentence.is_kind(at, Kind.COUNTRY) or sentence.is_kind(at, Kind.DATE):
            break
    return first


def _article(rest: list[Item], nouns: frozenset[str]) -> list[Item]:
    """ "Convention adopted": headlines leave the article out."""
    if rest and rest[0].is_word and rest[0].capital and rest[0].text in nouns:
        return [Item(Kind.WORD, "the", rest[0].start_char, rest[0].start_char)]
    return []
