"""Days and months without a year: "Kenya signed on 19 May", "a ceremony on March 22", by a year named before or the page's own."""

import re

from extractors.clauses import Item, Kind, Sentence, vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.governed_dates import DAY, MONTHS
from schemas.document import BlockKind
from schemas.mention import Label, Mention

NAMES = frozenset(MONTHS)
TODAY = frozenset(("today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))  # what may mean the page's day
FIRST = 14  # passages in which a page tells its date
NEXT = 8  # items to the next date
LIST = 60  # items of a list of countries and days
SHORT = 90  # characters of a line that tells it
DATELINE = 60  # characters before the date
# "WASHINGTON, April 22", "(Washington, DC – April 22", "Mexico City, 22 April": a place, in capitals or with each word in one.
_DATELINE = re.compile(r"[*_]{0,3}\(?(?:[A-Z]{3,}[\w., /()-]{0,50}|(?:[A-Z][\w.’'-]{1,20},?[ ]){1,5}(?:[-–—] ?)?)")
_BEHIND_DATELINE = re.compile(r"\)?[*_]{0,3}\s{0,2}(?:[-–—:]|\()|\)\s")
_LABEL = re.compile(
    r"\W{0,4}(?:[A-Z][\w. ]{2,24}, {0,2}"
    r"|(?:for immediate release|release date|for release|published|posted|released|date|press release|issued|news)\b[\w ]{0,20}\W{0,4})?",
    re.IGNORECASE,
)
# A month by its first letters, with a day or alone behind "in" or a bracket, and no year behind.
_MONTH = r"(?:Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De)[a-z]{1,7}"
_PARTIAL = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?!\d)|(?:in |\(){_MONTH})\b"
    r"(?!,? ?(?:\d{4}|of(?! (?:that|the same) year)))"
)
_YEAR = re.compile(r"\d{4}")


def page_date(entries: Entries) -> Mention | None:
    """The day on which a page says that it was published: alone at its head, behind "Published", or in a dateline."""
    if not entries.dated:
        entries.dated = [_told_by(passage) for passage in entries.reading.passages[:FIRST]]
    return next((date for date in entries.dated if date), None)


def _told_by(passage: Passage) -> Mention | None:
    dates, text, base = passage.labelled(Label.DATE), text_of(passage.doc), passage.block.start_char
    date = dates[0] if dates and passage.block.kind is not BlockKind.TABLE_ROW else None
    if date is None or len(date.value) != DAY or "/" in date.value:
        return None
    start, end = date.start_char - base, date.end_char - base
    if len(text) <= SHORT and len(dates) == 1 and _LABEL.fullmatch(text, 0, start):
        return date
    behind = _BEHIND_DATELINE.match(text, end) or text.startswith("\n", end)
    return date if start < DATELINE and behind and _DATELINE.fullmatch(text, 0, start) and text[:start].count(" ") < 8 else None


def may_hold_partial(entries: Entries, passage: Passage) -> bool:
    """Whether a passage may name a day or a month whose year is that of another date, or the page's own day."""
    known = vocabulary(passage)
    if known.isdisjoint(NAMES) or not _PARTIAL.search(text_of(passage.doc)):
        return not known.isdisjoint(TODAY) and page_date(entries) is not None
    return bool(passage.labelled(Label.DATE)) or page_date(entries) is not None


def with_partial_dates(entries: Entries, sentence: Sentence) -> Sentence:
    """The sentence with dates in the place of days and months that have no year of their own; the same where there are none."""
    if sentence.vocabulary.isdisjoint(NAMES):
        return sentence
    items, at, changed = list[Item](), 0, False
    while at < len(sentence):
        end, month, day = _partial(sentence, at)
        value = None
        if end > at and (behind := _of_that_year(sentence, end)) > end:
            year = next((item.value[:4] for item in reversed(items) if item.kind is Kind.DATE), "")
            value = f"{year}-{month}-{day}" if day and _YEAR.fullmatch(year) else None
            end = behind
        elif end > at:
            value = _placed(entries, sentence, items, month, day) or _shared_year(sentence, end, month, day)
        if value is not None:
            first, last = sentence[at], sentence[end - 1]
            items.append(Item(Kind.DATE, f"{month}-{day}", first.start_char, last.end_char, True, value))
            at, changed = end, True
        else:
            items.append(sentence[at])
            at += 1
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, sentence.vocabulary) if changed else sentence


def _of_that_year(sentence: Sentence, at: int) -> int:
    """Past "of that year", "of the same year" behind a day; the place itself where nothing of the kind stands there."""
    told = [sentence.text_at(place) for place in range(at, at + 4)]
    return at + 3 if told[:3] == ["of", "that", "year"] else at + 4 if told == ["of", "the", "same", "year"] else at


def _shared_year(sentence: Sentence, end: int, month: str, day: str) -> str | None:
    """ "signed it in June and ratified it in November 1992": the year of the next date, if it is no earlier and "and" joins them.

    In a list, "Peru on 31 May, Chile on 2 May and Kenya on 23 March 2017", the year of the last is that of all.
    """
    told = f"{month}-{day}" if day else month
    if (year := _year_of_list(sentence, end)) is not None:
        return f"{year}-{told}"
    place = next((at for at in range(end, min(len(sentence), end + NEXT)) if sentence.is_kind(at, Kind.DATE)), None)
    if place is None or not any(sentence.text_at(at) == "and" for at in range(end, place)):
        return None
    date = sentence[place].value
    later = _YEAR.fullmatch(date[:4]) and "/" not in date and len(date) > len("2010") and told <= date[5 : 5 + len(told)]
    return f"{date[:4]}-{told}" if later else None


def _year_of_list(sentence: Sentence, at: int) -> str | None:
    """The year of the date that ends a list of countries and days, where nothing else stands between."""
    named = False
    for place in range(at, min(len(sentence), at + LIST)):
        if sentence.is_kind(place, Kind.DATE):
            value = sentence[place].value
            return value[:4] if named and len(value) > len("2010") and _YEAR.fullmatch(value[:4]) else None
        if sentence.is_kind(place, Kind.COUNTRY):
            named = True
        elif not (
            sentence.text_at(place) in {",", ";", "and", "on", "in", "the"} or _is_month(sentence, place) or _is_day(sentence, place)
        ):
            return None
    return None


def _partial(sentence: Sentence, at: int) -> tuple[int, str, str]:
    """Where "19 May", "May 19th", "in May" ends that begins here, its month and its day; the same place where none begins."""
    if past := _past_day(sentence, at):
        if not _is_month(sentence, past):
            return at, "", ""
        end, month, day = past + 1, sentence.text_at(past), sentence.text_at(at)
    elif not _is_month(sentence, at):
        return at, "", ""
    elif past := _past_day(sentence, at + 1):
        end, month, day = past, sentence.text_at(at), sentence.text_at(at + 1)
    elif sentence.text_at(at - 1) in {"in", "("}:
        end, month, day = at + 1, sentence.text_at(at), ""
    else:
        return at, "", ""
    following = end + 1 if sentence.text_at(end) == "," else end
    if sentence.is_kind(following, Kind.DATE) or _YEAR.fullmatch(sentence.text_at(following)):
        return at, "", ""
    return end, MONTHS[month], f"{int(day.rstrip('.,')):02}" if day else ""


def _is_month(sentence: Sentence, at: int) -> bool:
    return sentence.text_at(at) in NAMES and sentence[at].is_word and sentence[at].capital


def _is_day(sentence: Sentence, at: int) -> bool:
    text = sentence.text_at(at).rstrip(".,")
    return text.isascii() and text.isdigit() and 1 <= int(text[:3]) <= 31


def _past_day(sentence: Sentence, at: int) -> int:
    """Past "19", "19th", "19th of" at a place; 0 where no day stands there."""
    if not _is_day(sentence, at):
        return 0
    end = at + 1 + (sentence.text_at(at + 1) in {"st", "nd", "rd", "th"})
    return end + 1 if end > at + 1 and sentence.text_at(end) == "of" and _is_month(sentence, end + 1) else end


def _placed(entries: Entries, sentence: Sentence, before: list[Item], month: str, day: str) -> str | None:
    """The date by the year of the one named last in the sentence, if it is not earlier than that one; else by the page's own.

    Where the page has none, by that of the same month in a sentence before: "in November 2016. On its first day (15 November), …".
    """
    told = f"{month}-{day}" if day else month
    own = page_date(entries)
    dated = next((item for item in reversed(before) if item.kind is Kind.DATE), None)
    if dated is not None and (own is None or dated.value != own.value):
        last = dated.value
        later = _YEAR.fullmatch(last[:4]) and "/" not in last and (len(last) == len("2010") or told >= last[5 : 5 + len(told)])
        return f"{last[:4]}-{told}" if later else None
    if own is None and day:
        named = (date.value for date in sentence.passage.labelled(Label.DATE) if date.end_char <= sentence.start_char)
        return next((f"{each}-{day}" for each in named if len(each) == len("2016-11") and each[5:] == month), None)
    return f"{own.value[:4]}-{told}" if own is not None and told <= own.value[5 : 5 + len(told)] else None
