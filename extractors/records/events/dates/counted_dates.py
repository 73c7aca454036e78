"""Dates that are counted from one named before: "the same day", "in October of that year", "two years later", "three months on"."""

from datetime import date, timedelta

from extractors.clauses import Kind, Sentence
from extractors.components.numbers import cardinal
from extractors.records.events.words.governed_dates import DAY, MONTHS
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import event_lexicon

REACH = 200  # items back to the date that is counted from, or to where the clause begins
LATER = 4  # items to "a day later"
SAME = 6  # items to "of that same year"
MONTH, YEAR = len("2001-01"), len("2001")
LAST_DAY = 31
NAMED = 120  # the largest number that is counted on
Relative = tuple[str, int, int]  # the date (EDTF; "" where the one named before is too coarse to count from), and its items, half-open


def relative_date(sentence: Sentence, start: int, at: int, earlier: str = "") -> Relative | None:
    """The date that is counted from another one, behind the verb that ends at `at`, else before the clause that begins at `start`.

    `earlier` is the date named last before the sentence.
    """
    behind = counted_at(sentence, at, earlier)
    if behind is not None:
        return behind
    opens = _clause_start(sentence, start)
    found = counted_at(sentence, opens, earlier) if opens < start else None
    return found if found is not None and found[2] <= start else None


def _clause_start(sentence: Sentence, before: int) -> int:
    """Where the clause begins in which an item stands: behind a semicolon, a colon or "and", else the sentence."""
    for at in range(before - 1, max(-1, before - REACH), -1):
        if sentence.text_at(at) in {";", ":"} or (sentence.text_at(at) in {"and", "but"} and sentence.text_at(at - 1) == ","):
            return at + 1
        if sentence.is_kind(at, Kind.DATE):
            return before
    return 0 if before <= REACH else before


def counted_at(sentence: Sentence, at: int, earlier: str) -> Relative | None:
    """The date counted from the one named last that is told right behind an item: "a year later", "in May of that year"."""
    before = (
        back for back in range(at - 1, max(-1, at - REACH), -1) if sentence.is_kind(back, Kind.DATE) and not _aside(sentence, back, at)
    )
    named = next((sentence[back].value for back in before), earlier)
    if not named or "/" in named or not named[:YEAR].isdigit():
        return None
    for place in range(at, min(len(sentence), at + LATER)):
        if (counted := _counted(sentence, place)) is not None:
            number, unit, end = counted
            month = MONTHS.get(sentence.text_at(place - 2), "") if unit == "years" and sentence.text_at(place - 1) == "of" else ""
            moved = _moved(named, number, unit)
            return f"{moved}-{month}" if month else moved, place, end  # "in June of the following year"
        if not sentence[place].is_word and not sentence.is_kind(place, Kind.COUNTRY):
            break
    return _same(sentence, at, named)


def _aside(sentence: Sentence, date: int, at: int) -> bool:
    """ "Jordan, which had signed it in 2012, ratified it on the same day": a date in a clause that is put in before the verb."""
    opened = next((back for back in range(date - 1, -1, -1) if sentence.text_at(back) in {",", "(", ";"}), None)
    closed = sentence.text_at(date + 1) in {",", ")"} and date + 1 < at
    return closed and opened is not None and sentence.text_at(opened + 1) in words("relative")


def _counted(sentence: Sentence, at: int) -> tuple[int, str, int] | None:
    """ "two years later", "the following day", "the year after": how many of which unit, and where it ends."""
    units, texts = event_lexicon().counted, [sentence.text_at(at + n) for n in range(6)]
    if texts[0] == "the":
        if texts[1] in words("counted_next") and texts[2] in units:
            return units[texts[2]][1], units[texts[2]][0], at + 3
        if texts[1] in units and texts[2] in {"after", "thereafter"}:
            return units[texts[1]][1], units[texts[1]][0], at + 3
        return None
    number = (1, 1) if texts[0] in {"a", "an", "one"} else cardinal(texts, 0)
    if number is None and texts[0].isdigit():
        number = (int(texts[0][:4]), 1)
    if number is None or not 0 < number[0] <= NAMED:
        return None
    unit, end = units.get(texts[number[1]] if number[1] < len(texts) else ""), at + number[1] + 1
    if unit is None:
        return None
    after = sentence.text_at(end) == "after" and (end + 1 >= len(sentence) or sentence[end + 1].kind is Kind.MARK)
    on = sentence.text_at(end) in words("counted_on") - {"on"} or (
        sentence.text_at(end) == "on" and not sentence.is_kind(end + 1, Kind.DATE) and sentence.text_at(end + 1) != "the"
    )
    return (number[0] * unit[1], unit[0], end + 1) if after or on else None


def _moved(named: str, number: int, unit: str) -> str:
    """A date moved on by days, months or years, as precise as the unit and the date are; empty where the date is coarser than the unit."""
    if unit == "years":
        return str(int(named[:YEAR]) + number)
    if unit == "days":
        return (date.fromisoformat(named) + timedelta(days=number)).isoformat() if len(named) == DAY and named[-2:].isdigit() else ""
    if len(named) < MONTH or not named[5:MONTH].isdigit() or int(named[5:MONTH]) > len(set(MONTHS.values())):
        return ""
    months = int(named[:YEAR]) * 12 + int(named[5:MONTH]) - 1 + number
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _in_year(sentence: Sentence, at: int, end: int, year: str) -> str:
    """ "14 November of the same year", "in May of that year": the day or the month between two items, in a year; else the year."""
    month = next((place for place in range(at, end) if sentence.text_at(place) in MONTHS), None)
    if month is None:
        return year
    days = (sentence.text_at(place) for place in (month - 1, month + 1) if at <= place < end)
    day = next((int(text) for text in days if text.isascii() and text.isdigit() and 0 < int(text[:3]) <= LAST_DAY), None)
    told = f"{year}-{MONTHS[sentence.text_at(month)]}"
    return f"{told}-{day:02}" if day else told


def _same(sentence: Sentence, at: int, named: str) -> Relative | None:
    """ "the same day", "in October of that same year", "later that year"."""
    for place in range(at, min(len(sentence), at + SAME)):
        if sentence.text_at(place) in {"that", "same"}:
            end = place + 2 if sentence.text_at(place + 1) != "same" else place + 3
            unit = sentence.text_at(end - 1)
            if unit in {"day", "date"}:
                return (named, at, end) if len(named) == DAY else None
            if unit == "month":
                return (named[:MONTH], at, end) if len(named) >= MONTH else None
            if unit == "year":
                return _in_year(sentence, at, place, named[:YEAR]), at, end
            if unit in MONTHS and sentence[end - 1].capital and len(named) >= MONTH and named[5:MONTH] < MONTHS[unit]:
                return f"{named[:YEAR]}-{MONTHS[unit]}", at, end  # "announced in September 2021 and launched that November"
            return None
        agent = sentence.text_at(place) == "by" and any(sentence.is_kind(place + n, Kind.COUNTRY) for n in (1, 2))
        if agent or sentence.is_kind(place, Kind.COUNTRY):
            continue  # "ratified by the UK in the same year"
        if not sentence[place].is_word or sentence.text_at(place) in {"by", "until", "till", "before"}:
            return None  # "by the end of that year"
    return None
