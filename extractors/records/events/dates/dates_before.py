"""Dates that stand before what they date: "in 2003 it entered …", "In June 1998, …", "It was in 2003 that …"."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.words.verb_group import words

GATHERING = frozenset({"summit", "meeting", "conference", "session", "talks", "assembly", "convention"})
NAME = 6  # items of a day's name
OPENING_PHRASE = 14  # items
MEETING = 24  # items of a meeting with its bracket
SUBJECT = 14  # items from the date that opens a clause to its verb


def date_just_before(sentence: Sentence, subject_start: int) -> int | None:
    """ "in 2005 it entered …", "in 2003, when it entered …": the date right before the subject that begins here."""
    at = subject_start - 1
    while sentence.text_at(at) in {"the", "both"}:
        at -= 1
    if sentence.text_at(at) == "did" or (sentence.text_at(at) == "that" and sentence.text_at(at - 2) == "until"):
        at -= 1  # "Only in 2004 did it enter …", "It was not until 2004 that it entered …"
        return at if sentence.is_kind(at, Kind.DATE) else None
    if sentence.text_at(at) == "that" and sentence.text_at(at - 2) in {"in", "on"} and sentence.text_at(at - 3) in {"was", "only"}:
        return at - 1 if sentence.is_kind(at - 1, Kind.DATE) else None  # "It was in 2003 that X was adopted"
    if sentence.text_at(at) == "for" and sentence.text_at(at - 2) in {"until", "till"}:
        return at - 1 if sentence.is_kind(at - 1, Kind.DATE) else None  # "It took until 2021 for Turkey to ratify it"
    if sentence.text_at(at) == "which" and sentence.text_at(at - 1) in {"at", "during"}:
        at = at - 3 if sentence.text_at(at - 2) == "," else at - 2
        return at if sentence.is_kind(at, Kind.DATE) else None  # "the meeting in 2001 at which X was adopted"
    if (named := _named_time(sentence, at)) is not None:
        return named
    if sentence.text_at(at) == "day" and sentence.text_at(at - 1) == "the" and sentence.text_at(at - 2) == ",":
        return at - 3 if sentence.is_kind(at - 3, Kind.DATE) else None  # "on 10 October 2013, the day it was opened for signature"
    if sentence.text_at(at) == "when":
        at = at - 2 if sentence.text_at(at - 1) == "," else at - 1
        return at if sentence.is_kind(at, Kind.DATE) else None
    if sentence.text_at(at) == ",":
        at -= 1
    return at if sentence.is_kind(at, Kind.DATE) and adverbial(sentence, at) else None


def _named_time(sentence: Sentence, last: int) -> int | None:
    """ "1988, the year in which the six signed X", "on 3 May 1988, the day when …": the date that "the year" or "the day" repeats."""
    relative = last
    while sentence.text_at(relative) in words("few") | words("others") | words("officials") | {"the", "both"}:
        relative -= 1
    if sentence.text_at(relative) not in {"which", "when", "that"}:
        return None
    at = relative - 2 if sentence.text_at(relative - 1) in {"in", "on"} else relative - 1
    told = sentence.text_at(at) in {"year", "month", "day"} and sentence.text_at(at - 1) in {"the", "same"}
    at = at - 2 if sentence.text_at(at - 1) == "the" else at - 3
    if told and sentence.text_at(at) in {"was", "is"} and sentence.is_kind(at - 1, Kind.DATE):
        return at - 1  # "2003 was the year in which X was signed"
    return at - 1 if told and sentence.text_at(at) == "," and sentence.is_kind(at - 1, Kind.DATE) else None


def adverbial(sentence: Sentence, date: int) -> bool:
    """Whether a date stands as the time of what follows it: behind "in" or "on", or at the head of the sentence."""
    at = date - 1
    while sentence.text_at(at) in {"early", "late", "mid", "-", "the", "year", "month", "spring", "summer", "fall", "autumn"}:
        at -= 1
    effective = sentence.text_at(at) in {"from", "of"} and sentence.text_at(at - 1) in {"effect", "as"}  # "With effect from 1 May …"
    return at < 0 or effective or sentence.text_at(at) in {"in", "on", "during"}


def fronted_date(sentence: Sentence, before: int, *, bringing: bool = False, joined: bool = False) -> int | None:
    """The date in the opening words of the sentence, "In June 1998, …", where no other verb stands between it and `before`.

    With `bringing` a verb may stand there that brings the event about: "In 2009, the ministers announced the launch of …". With `joined`
    one of the same subject, which "and" joins to the next: "In May 2004 Peru raised its target and signed …".
    """
    if (met := _bracketed(sentence, before)) is not None:
        return met
    opening = next((at for at in range(min(5, before)) if sentence.is_kind(at, Kind.DATE)), None)
    phrase = _in_opening_phrase(sentence, before) if opening is None or not adverbial(sentence, opening) else None
    opening = phrase if phrase is not None else opening
    if (
        opening is None
        or (phrase is None and not adverbial(sentence, opening))
        or any(
            sentence[at].kind in (Kind.MARK, Kind.AGREEMENT)
            for at in range(_past_adverb(sentence), opening - (sentence.text_at(opening - 1) in {"(", ","}))
        )
    ):
        return None
    if sentence.text_at(opening + 1) in {"and", "to", "-", "–"} | words("relative") | words("head_noun"):  # "The 1999 treaty was …"
        return None
    passed = words("bringer") if bringing else frozenset[str]()
    between = range(opening + 1, before)
    if bringing and not any(sentence[at].text in passed for at in between):
        return None
    if joined and any(sentence[at].kind in (Kind.DATE, Kind.AGREEMENT) for at in between):
        joined = False
    verbs = (at for at in between if sentence[at].text not in passed and sentence.text_at(at - 1) != "what")  # "what was then China's …"
    return (
        opening if not any(_is_other_verb(sentence, at) for at in verbs if not (joined and sentence.text_at(at).endswith("ed"))) else None
    )


def _past_adverb(sentence: Sentence) -> int:
    """ "Finally, in December 2015, …": behind the comma of an adverb that opens the sentence; else 0."""
    opens = sentence.text_at(0) in words("adverb") or sentence.text_at(0).endswith("ly")
    return 2 if opens and sentence.text_at(1) == "," else 0


def clause_date(sentence: Sentence, before: int) -> int | None:
    """ "…, and in 1995 the Parties signed X", "…, so in April 1977 the other three agreed to Y": the date that opens the verb's clause."""
    for at in range(before - 1, max(0, before - SUBJECT), -1):
        if sentence.is_kind(at, Kind.DATE):
            opens = at - 2 if sentence.text_at(at - 1) in {"in", "on"} else at
            return at if opens < at and sentence.text_at(opens) in words("clause") | {"and", "so", "but", ";", "then", "while"} else None
        if not (sentence[at].is_word or sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) == ",") or _is_other_verb(sentence, at):
            return None
    return None


def _bracketed(sentence: Sentence, before: int) -> int | None:
    """ "At the second meeting of the Conference (COP-2, May 2019) the Parties amended X": the date that closes the meeting's bracket."""
    date = next((at for at in range(2, min(MEETING, before)) if sentence.is_kind(at, Kind.DATE)), None)
    if date is None or sentence.text_at(0) not in {"at", "during"} or sentence.text_at(date + 1) != ")":
        return None
    opened = next((at for at in range(date - 1, max(1, date - NAME), -1) if sentence.text_at(at) == "("), None)
    met = opened is not None and any(sentence.text_at(at) in words("meeting") for at in range(1, opened))
    return date if met and not any(_is_other_verb(sentence, at) for at in range(date + 2, before)) else None


def _closing(sentence: Sentence, before: int) -> int:
    """Where the bracket closes before the comma that ends an opening phrase; 0 where none does."""
    comma = next((at for at in range(1, min(OPENING_PHRASE, before)) if sentence.text_at(at) == ","), 1)
    return comma - 1 if sentence.text_at(comma - 1) == ")" else 0


def _in_opening_phrase(sentence: Sentence, before: int) -> int | None:
    """ "At the Bergen meeting in May 1990, …", "After a summit in May 1990, …": the date that ends the phrase which opens the sentence."""
    opens = sentence.text_at(0)
    if opens == "on" and sentence.is_kind(end := _closing(sentence, before) - 1, Kind.DATE):
        return end  # "On its first day (15 November 2016), …"
    if opens == "on" and (day := _named_day(sentence)) is not None:
        return day
    met = opens in {"after", "following"} and any(sentence.text_at(at) in words("meeting") for at in range(1, OPENING_PHRASE))
    if opens not in {"at", "during", "in", "meeting"} and not met:
        return None
    date = next((at for at in range(1, min(OPENING_PHRASE, before)) if sentence.is_kind(at, Kind.DATE)), None)
    if date is None:
        return None
    named = sentence.text_at(date + 2) in GATHERING and sentence[date + 1].capital  # "the 1992 Earth Summit"
    return date if named or sentence.text_at(_past_place(sentence, date + 1)) == "," or sentence.text_at(date + 1) in GATHERING else None


def _past_place(sentence: Sentence, at: int) -> int:
    """ "During the meeting of 6 March 2020 in Victoria, Seychelles, …": past a place behind a date, up to its comma."""
    end = at + 1
    while sentence.text_at(at) in {"in", "at"} and (sentence.is_kind(end, Kind.COUNTRY) or (end < len(sentence) and sentence[end].capital)):
        end += 1
    return end if end > at + 1 else at


def _named_day(sentence: Sentence) -> int | None:
    """ "On Earth Day, 22 April 2016, 175 leaders signed X": the date beside the name of a day that opens the sentence."""
    at = 1
    while sentence[at].is_word and sentence[at].capital and at < min(NAME, len(sentence) - 1):
        at += 1
    beside = at > 1 and sentence.text_at(at) == "," and sentence.is_kind(at + 1, Kind.DATE) and sentence.text_at(at + 2) == ","
    return at + 1 if beside else None


def _is_other_verb(sentence: Sentence, at: int) -> bool:
    item, before, after = sentence[at], sentence.text_at(at - 1), sentence.text_at(at + 1)
    if not item.is_word or item.capital:
        return item.text in {";", ":"}
    if item.text in words("auxiliary") | words("relative") | words("report") | {"when", "while"}:
        return True
    opens = before == "," and sentence.is_kind(at - 2, Kind.DATE)  # "In 1944, exiled leaders of the two signed X"
    participle = opens or before in words("determiner") or after in {"in", "by", "at", "under", "on", "about", "for", "with", "to"}
    return item.text.endswith("ed") and len(item.text) > 4 and not participle
