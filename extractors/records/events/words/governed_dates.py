"""Which date a verb governs: one in its own clause that no other verb claims, never one from elsewhere."""

from extractors.clauses import Kind, Sentence
from extractors.found import text_of
from extractors.records.events.words.brackets import CLOSING, DASHES, OPENING
from extractors.records.events.words.reach import end_of_reach
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import phrase_at

REACH = 40  # items
COUNTED = frozenset({"days", "months", "weeks", "years", "day", "month", "year"})
# Small words that go on behind a comma: "signed by A, *along* with B, on DAY".
BEHIND_COMMA = frozenset(
    {"at", "under", "by", "as", "effective", "doing", "both", "all", "each", "along", "together", "namely", "including"}
)
SEVERAL = frozenset({",", "and", "again", "in", "on", "(", ")", "most", "recently", "lastly", "finally", "then", "later", "by", "last"})
NO_VERBS = frozenset({"meeting", "including", "operating", "spring", "during", "morning", "evening", "following", "doing", "founding"})
OPENING_PHRASE = 14  # items
CONDITION = 8  # items of what an act is subject to
AGAIN = 10  # items from one date to "again"
DAY = len("2001-01-01")
MONTHS = {
    name: f"{number:02}"
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}


def dates_after(sentence: Sentence, at: int, starts: frozenset[int], *, several: bool = False) -> list[int]:
    """The places of the dates governed by the verb that ends before `at`; `starts` are where the sentence's other verbs begin."""
    first = _first_date(sentence, at, starts)
    if first is None:
        return []
    found, place = [first], first + 1
    while several and place < len(sentence):
        if sentence.is_kind(place, Kind.DATE):
            if sentence.text_at(place - 1) in {"a", "an"}:
                break  # "signed in 2012, and a 2013-2014 work program was agreed"
            if _fronts(sentence, place):
                break
            found.append(place)
        elif sentence.text_at(place) not in SEVERAL | words("instrumental") and not (
            (sentence[place].is_word and sentence[place].capital) or sentence.is_kind(place, Kind.COUNTRY) or _lists_days(sentence, place)
        ):
            behind = max(_past_span(sentence, place), _again(sentence, place, starts))
            if behind > place:
                place = behind
                continue
            break  # "in London in 1990, Copenhagen in 1992" goes on over its places
        place += 1
    return found


def _fronts(sentence: Sentence, date: int) -> bool:
    """ "signed the Pact on DAY, and on DAY, *they* signed a protocol": whether a date begins what is told next."""
    return sentence.text_at(date + 1) == "," and sentence.text_at(date + 2) in words("pronoun")


def _lists_days(sentence: Sentence, at: int) -> bool:
    """ "on Wednesday, July 26; Tuesday, August 8; and Monday, September 4": a semicolon before the next day."""
    behind = at + 2 if sentence.text_at(at + 1) == "and" else at + 1
    return sentence.text_at(at) == ";" and (sentence.text_at(behind) in words("weekday") or sentence.is_kind(behind, Kind.DATE))


def _again(sentence: Sentence, at: int, starts: frozenset[int]) -> int:
    """ "in 1983 by a supplement on phosphorus loads and again in 1987": where it goes on; the place itself where it does not."""
    for place in range(at, min(len(sentence), at + AGAIN)):
        if sentence.text_at(place) == "again":
            return place
        if place in starts or not sentence[place].is_word or sentence.text_at(place) in words("stop") | words("auxiliary"):
            break
    return at


def _past_span(sentence: Sentence, at: int) -> int:
    """Past "for ten years", "for another five-year term" ("in 2003 for ten years and in 2013"); the place itself where none begins."""
    if sentence.text_at(at) not in {"for", "by"}:
        return at
    units = {"year", "years", "months", "decade", "decades", "ten", "five"}
    return next((end + 1 for end in range(at + 2, min(len(sentence), at + 5)) if sentence.text_at(end) in units), at)


def _first_date(sentence: Sentence, at: int, starts: frozenset[int]) -> int | None:
    begin, end = at, end_of_reach(sentence, at, REACH)
    if sentence.text_at(at) == "," and sentence.is_kind(at + 1, Kind.COUNTRY) and sentence.is_kind(at + 3, Kind.DATE):
        return None  # "A and B have followed, B in June 2020"
    while at < end:
        item = sentence[at]
        if item.text == "," and (closing := _called(sentence, at)) is not None:
            at = closing
            continue
        if item.text in DASHES and (behind := _past_dashes(sentence, at)) > at:
            at = behind
            continue
        if (
            item.text in {"after", "before"}
            and sentence.text_at(at - 1) in COUNTED
            and (comma := _dated_behind_comma(sentence, at)) is not None
        ):
            at = comma
            continue
        if item.kind is Kind.DATE:
            if at + 1 in starts and sentence.text_at(at - 1) in {",", ";"} and at > begin:
                return None  # "X agreed, 2019 in force"
            if governs(sentence, at, begin):
                return at
            if sentence.text_at(at - 1) in words("bound"):
                return None
        elif (at in starts and not _is_how(sentence, at, begin)) or _stops(sentence, at, begin):
            return None
        if item.text in OPENING and not sentence.is_kind(at + 1, Kind.DATE):
            opened, at = at, _past_bracket(sentence, at)
            if at > opened and _is_occasion(sentence, opened, at):
                return at - 1
        if item.text == "," and _is_name_year(sentence, at):
            at += 1
        at += 1
    return None


def _called(sentence: Sentence, comma: int) -> int | None:
    """ "signed their Agreement, often called the 123 Agreement, on DAY", "signed, subject to approval, on DAY": where that ends."""
    at = comma + 1
    if sentence.text_at(at) == "subject" and sentence.text_at(at + 1) == "to":
        return next((place + 1 for place in range(at, min(len(sentence), at + CONDITION)) if sentence.text_at(place) == ","), None)
    while sentence.text_at(at) in words("adverb") | words("naming_adverb"):
        at += 1
    if sentence.text_at(at) not in words("naming"):
        return None
    return next((place + 1 for place in range(at, min(len(sentence), at + OPENING_PHRASE)) if sentence.text_at(place) in {",", ")"}), None)


def governs(sentence: Sentence, date: int, begin: int) -> bool:
    """Whether the words before a date make it the time of the verb before them: "in", "on", nothing; not "by", "of", "until"."""
    at = date - 1
    while (
        at >= begin
        and sentence[at].is_word
        and sentence[at].text in {"early", "late", "mid", "the", "year", "month", "spring", "summer", "fall", "autumn"}
    ):
        at -= 1
    before = sentence.text_at(at) if at >= begin else ""
    if before in {"from", "between"} and sentence.text_at(at - 1) in words("held"):
        return True  # "adopted at a conference convened from 10 to 11 September 1998"
    if before in {"from", "of"} and sentence.text_at(at - 1) == "effect":
        return True  # "denounced X with effect from DAY"
    if before == "from" and sentence.text_at(at - 1) in {"force", "as", "signature"} and "/" not in sentence[date].value:
        return True  # "came into force from DAY", "effective as from DAY"
    if before in {"from", "to"} and sentence.text_at(at - 1) in {"dates", "dating", "dated", "back"}:
        return True  # "whose accession dates from 1997"
    if before == "of" and at >= begin and not _is_time(sentence, at - 1):
        return False  # "adopted after the floods of 1997"
    return before not in words("bound") and (
        at < begin or sentence[at].kind is not Kind.WORD or before in words("at") - {"of"} or at == date - 1
    )


def _is_time(sentence: Sentence, at: int) -> bool:
    """Whether a word before "of 1992" tells a time or a meeting: "in December of", "at the conference of", "in the first half of"."""
    text = sentence.text_at(at)
    times = words("at") | words("meeting") | words("part_of_time") | words("head_noun") | {"one", "that", "notes", "letters"}
    return sentence[at].capital or text in MONTHS or text in times  # also "replaced by one of 1983", "an exchange of notes of 1990"


def _stops(sentence: Sentence, at: int, begin: int) -> bool:
    kind = sentence[at].kind
    return (kind is Kind.MARK and _mark_stops(sentence, at)) or (kind is Kind.WORD and _word_stops(sentence, at, begin))


def _mark_stops(sentence: Sentence, at: int) -> bool:
    text = sentence[at].text
    if text == ",":
        if sentence.text_at(at + 1) == "the" and sentence.text_at(at + 3) == "of":
            return True  # "A and B have ratified, the last of them in 2017"
        named = at + 2 if sentence.text_at(at + 1) == "the" else at + 1
        if sentence.is_kind(named, Kind.COUNTRY) and sentence.text_at(named + 1) == "as":
            return True  # "All have ratified, Norway as the last in 2017"
        following = sentence[at + 1] if at + 1 < len(sentence) else None
        if following is not None and following.text == "and" and _ends_list(sentence, at + 1):
            return False
        return following is None or (
            following.is_word and not following.capital and following.text not in words("at") | words("adverb") | BEHIND_COMMA
        )
    if text == ":" and sentence.text_at(at - 1) in {"times", "twice"}:
        return False  # "amended twice: in London (1990) and Copenhagen (1992)"
    if text == ":" and sentence.text_at(at - 1) in words("others"):
        return not sentence.is_kind(
            at + 1 + (sentence.text_at(at + 1) == "the"), Kind.COUNTRY
        )  # "signed by five states: A, B and C on DAY"
    if text in {"—", "–"} and sentence.text_at(at + 1) in {"on", "in"}:
        return not sentence.is_kind(at + 2, Kind.DATE)
    return text in {";", ":", "?", "—", "–", *CLOSING}


def _ends_list(sentence: Sentence, joining: int) -> bool:
    """ "signed by A, B, and C on DAY": a comma before the last of those who are named."""
    last = joining + 2 if sentence.text_at(joining + 1) == "the" else joining + 1
    listed = sentence.is_kind(joining - 2, Kind.COUNTRY) or sentence[joining - 2].capital
    named = sentence.is_kind(last, Kind.COUNTRY) or (last < len(sentence) and sentence[last].capital)
    return listed and named and sentence.text_at(last + 1) not in words("auxiliary") and phrase_at(sentence, last + 1) is None


def _word_stops(sentence: Sentence, at: int, begin: int) -> bool:
    item, before, after = sentence[at], sentence.text_at(at - 1), sentence.text_at(at + 1)
    if item.text == "that" and after in {"year", "same", "of"}:
        return False
    if item.text == "so" and before == "doing":
        return False  # "became the first to ratify X, doing so in 1995"
    if item.text in words("held") and any(sentence.text_at(back) in words("meeting") for back in range(begin, at)):
        return False  # "adopted at the conference held in Oslo in May 1990"
    if item.text in words("stop"):
        return at > begin or item.text not in {"since", "after", "before", "until"}
    if item.capital:
        return False
    if item.text == "to":
        return at + 1 < len(sentence) and sentence[at + 1].is_word and not sentence[at + 1].capital and after not in words("determiner")
    if item.text == "and":
        return after.endswith("ed") or after in words("auxiliary") | words("pronoun") | words("irreal")
    if item.text.endswith("ing") and len(item.text) > 4:
        return item.text not in NO_VERBS and not _is_how(sentence, at, begin)
    return item.text.endswith("ed") and len(item.text) > 4 and at > begin and before not in words("determiner") | {"united", "of"}


def _is_how(sentence: Sentence, at: int, begin: int) -> bool:
    """ "joined X by signing it and depositing its instrument on DAY": a verb that tells how the one before was done."""
    if not sentence.text_at(at).endswith("ing"):
        return False
    before = sentence.text_at(at - 1)
    return before == "by" or (before == "and" and any(sentence.text_at(back) == "by" for back in range(begin, at)))


def _dated_behind_comma(sentence: Sentence, after: int) -> int | None:
    """ "90 days after it had acceded, on 24 February 2004": the comma behind which the day is told for what was counted to it."""
    comma = next((at for at in range(after, min(len(sentence), after + REACH)) if sentence.text_at(at) in {",", ";", "."}), None)
    dated = comma is not None and sentence.text_at(comma) == "," and sentence.text_at(comma + 1) in {"on", "in"}
    return comma if dated and comma is not None and sentence.is_kind(comma + 2, Kind.DATE) else None


def _past_bracket(sentence: Sentence, at: int) -> int:
    for place in range(at, min(len(sentence), at + REACH)):
        if sentence[place].text in CLOSING:
            return place
    return at


def _past_dashes(sentence: Sentence, at: int) -> int:
    """ "signed by six countries — A, B and C — on DAY": past those whom dashes set apart; the place itself where it is anything else."""
    for place in range(at + 1, min(len(sentence), at + REACH)):
        if sentence.text_at(place) in DASHES:
            return place + 1
        if not (sentence.is_kind(place, Kind.COUNTRY) or sentence[place].capital or sentence.text_at(place) in {",", "and", "the", "of"}):
            break
    return at


def _is_name_year(sentence: Sentence, comma: int) -> bool:
    """ "acceded to the Ballast Water Convention (BWM), 2004": a year behind a name and its short form, which belongs to the name."""
    if not (sentence.is_kind(comma + 1, Kind.DATE) and sentence[comma + 1].value.isdigit()):
        return False
    before = comma - 2 if sentence.text_at(comma - 1) == ")" else comma - 1  # the bracket is an aside, which the sentence may be without
    behind = sentence[comma].start_char - sentence.passage.block.start_char - 1
    return sentence.is_kind(before, Kind.AGREEMENT) and text_of(sentence.passage.doc)[behind] == ")"


def _is_occasion(sentence: Sentence, opened: int, closed: int) -> bool:
    """ "adopted at its fifth meeting (Bergen, Norway, October 2017)": a bracket of places that ends in a date."""
    named = all(
        sentence[at].text == "," or sentence[at].capital or sentence[at].kind is Kind.COUNTRY for at in range(opened + 1, closed - 1)
    )
    return named and sentence.is_kind(closed - 1, Kind.DATE)
