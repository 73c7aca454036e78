"""Dates that are counted from one named before: "the same day", "in October of that year", "two years later"."""

from datetime import date, timedelta

from extractors.clauses import Kind, Sentence
from extractors.records.events.governed_dates import DAY, MONTHS
from extractors.records.events.verbs import event_lexicon

LATER = 4  # items to "a day later"


def same_year_date(sentence: Sentence, at: int, earlier: str = "") -> tuple[str, int, int] | None:
    """ "in October of that same year", "the same day": the date by the one named before it in the sentence, and its items.

    `earlier` is the date named last before the sentence.
    """
    if (day := _day_later(sentence, at, earlier) or _year_later(sentence, at, earlier)) is not None:
        return day
    place = at
    while place < min(len(sentence), at + 6):
        if sentence.text_at(place) in {"that", "same"} and sentence.text_at(place + 1) in {"day", "date"}:
            named = next((sentence[back].value for back in range(at - 1, -1, -1) if sentence.is_kind(back, Kind.DATE)), earlier)
            words_only = all(sentence[between].is_word for between in range(at, place))
            return (named, at, place + 2) if named and len(named) == DAY and words_only and "/" not in named else None
        if sentence.text_at(place) in {"that", "same"} and sentence.text_at(place + 1) in {"year", "same"}:
            end = place + 2 if sentence.text_at(place + 1) == "year" else place + 3
            if sentence.text_at(end - 1) != "year":
                return None
            return _resolved(sentence, at, place, end)
        place += 1
    return None


def _day_later(sentence: Sentence, at: int, earlier: str) -> tuple[str, int, int] | None:
    """ "a day later", "the day after", "the following day", "three days later": counted from the date named before it."""
    for place in range(at, min(len(sentence), at + LATER)):
        phrase = " ".join(sentence.text_at(place + n) for n in range(3))
        days = event_lexicon().later.get(phrase)
        if days is not None:
            named = next((sentence[back].value for back in range(at - 1, -1, -1) if sentence.is_kind(back, Kind.DATE)), earlier)
            if len(named) != DAY or "/" in named or not named.replace("-", "").isdigit():
                return None
            return (date.fromisoformat(named) + timedelta(days=days)).isoformat(), place, place + 3
        if not sentence[place].is_word:
            return None
    return None


def _year_later(sentence: Sentence, at: int, earlier: str) -> tuple[str, int, int] | None:
    """ "signed in 1989 and ratified the following year", "entered into force two years later": the year, counted."""
    for place in range(at, min(len(sentence), at + LATER)):
        years = event_lexicon().years_later.get(" ".join(sentence.text_at(place + n) for n in range(3)))
        if years is not None:
            named = next((sentence[back].value for back in range(at - 1, -1, -1) if sentence.is_kind(back, Kind.DATE)), earlier)[:4]
            return (str(int(named) + years), place, place + 3) if named.isdigit() and "/" not in named else None
        if not sentence[place].is_word and not sentence.is_kind(place, Kind.COUNTRY):
            return None
    return None


def _resolved(sentence: Sentence, at: int, place: int, end: int) -> tuple[str, int, int] | None:
    year = next((sentence[back].value[:4] for back in range(at - 1, -1, -1) if sentence.is_kind(back, Kind.DATE)), "")
    if not year.isdigit() or not all(sentence[between].is_word for between in range(at, place)):
        return None
    month = next((MONTHS[sentence[between].text] for between in range(at, place) if sentence[between].text in MONTHS), "")
    return f"{year}-{month}" if month else year, at, end
