"""What agreements' names have in small letters: a numbered decision, one state's plan, and the subject behind "on" or "for"."""

from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words, is_dash, is_year

NATIONAL_HEADS = frozenset({"plan", "strategy", "policy", "programme", "program", "framework", "agreement", "law"})
NUMBERED_HEADS = frozenset({"decision", "resolution"})
SMALL_TREATIES = frozenset({"agreement", "treaty", "convention", "protocol", "accord", "pact", "declaration", "memorandum"})
LONGEST_PLACE = 3  # tokens from the place to the noun: "San Salvador protocol"
_OF_FIRMS = frozenset({"agreement", "accord", "pact", "declaration", "memorandum"})
LONGEST_NUMBER = 6  # tokens: "SPAW COP 10/4", "23/9 IV"
LONGEST_SUBJECT = 24  # tokens: "the conservation of small cetaceans of the Baltic and North Seas"
_OPENERS = frozenset({"on", "concerning", "regarding", "relating", "respecting"})
_NOW = frozenset({"today", "yesterday", "tomorrow", "here"})
_UNITS = frozenset({"week", "month", "year", "autumn", "spring", "summer", "winter"})
_WITHIN = frozenset(
    {"of", "and", "or", "the", "from", "in", "a", "an", "its", "their", "for", "against", "between", "within", "to", "concerning"}
)


def national_start(words: Words, head: int, floor: int) -> int | None:
    """Where a small-letter instrument of one state begins: "the *national adaptation plan*". Always one government's own."""
    if words.lower[head] not in NATIONAL_HEADS:
        return None
    for at in range(head - 1, max(floor, head - 6) - 1, -1):
        if words.lower[at] == "national":
            return at if at < head - 1 else None
        if not words.text[at].isalpha() or words.text[at] in vocabulary().joiners:
            return None
    return None


def abbreviated(words: Words, head: int, floor: int) -> tuple[int, int] | None:
    """The tokens of a treaty that a page calls by an acronym, a place or its sides and a small noun: "the *ITER agreement*".

    A word for what is done to treaties must stand in its sentence, since firms and courts have agreements too; and the nouns that firms
    have need an acronym, two countries, or what treaties alone are done. A subject may follow: "the WTO *agreement on fur*".
    """
    noun, at = words.lower[head], head - 1
    if noun not in SMALL_TREATIES or words.lower[head + 1 : head + 2] in (["between"], ["with"], ["among"]):
        return None
    start, sided = _sides_start(words, at, floor), True
    if start is None:
        start, sided = _place_start(words, at, floor), False
    if start is None or not _is_definite(words, start):
        return None
    low, high = words.sentence(head)
    if noun != "treaty" and vocabulary().done_to_treaties.isdisjoint(words.lower[low:high]):
        return None
    acronym = any(char.isdigit() or char.isupper() for char in words.text[at][1:])
    surely = not vocabulary().of_treaties_alone.isdisjoint(words.lower[low:high]) or words.countries_within(low, high) > 1
    if not (sided or acronym or noun not in _OF_FIRMS or surely):
        return None
    return start, subject_end(words, head + 1, head + 1) if head + 1 < len(words) else head + 1


def _is_definite(words: Words, start: int) -> bool:
    """Whether "the" stands before, be it with "existing" or a year between."""
    before = next((at for at in range(start - 1, max(-1, start - LONGEST_PLACE), -1) if not _says_nothing(words, at)), -1)
    return words.lower[before : before + 1] == ["the"]


def _says_nothing(words: Words, at: int) -> bool:
    return is_year(words.text[at]) or (words.lower[at] in vocabulary().generic - vocabulary().determiners)


def _place_start(words: Words, at: int, floor: int) -> int | None:
    """Where the capitals begin that end with a token: the place or the acronym."""
    start = at
    while start >= floor and at - start < LONGEST_PLACE and (_names_it(words, start) or (start < at and words.text[start] == "New")):
        start -= 1
    return start + 1 if start < at else None


def _sides_start(words: Words, at: int, floor: int) -> int | None:
    """Where two sides begin that a dash joins, before a few small words: "*EU-Mercosur* trade"."""
    while at >= floor and words.text[at] in vocabulary().small_kinds:
        at -= 1
    if at - 2 < floor or not is_dash(words.text[at - 1]) or words.blank_before(at - 1) or words.blank_after(at - 1):
        return None
    sides = [words.country(side) or words.text[side] in vocabulary().regions for side in (at, at - 2)]
    return at - 2 if all(sides) else None


def _names_it(words: Words, at: int) -> bool:
    """Whether a capital can be what a treaty is called by: no country, no body of several governments, no word of one government's own."""
    known, word = vocabulary(), words.text[at]
    return (
        words.capital(at)
        and word.isalnum()
        and not words.country(at)
        and word not in known.agencies
        and word not in known.intergovernmental
        and not known.regions_too.intersection((words.lower[at],))
        and words.lower[at] not in known.domestic | known.generic | known.openers | known.dates | known.heads.keys() | known.followers
    )


def decision_end(words: Words, head: int) -> int | None:
    """Past the number of a decision in small letters: "decision *2019/4*", "decision *SPAW COP 10/4*"; a bare number is no such number."""
    if words.lower[head] not in NUMBERED_HEADS:
        return None
    for at in range(head + 1, min(len(words), head + 1 + LONGEST_NUMBER)):
        word = words.text[at]
        if "/" in word and any(char.isdigit() for char in word):
            behind = at + 1
            return behind + 1 if behind < len(words) and words.text[behind].isupper() and set(words.text[behind]) <= set("IVX") else behind
        if not (word.isupper() or word.isdigit() or is_dash(word) or word in ("(", ")")):
            return None
    return None


def subject_end(words: Words, preposition: int, floor: int) -> int:
    """Past the small-letter subject of an agreement that nothing else names: "Memorandum *on clean air*"; where none follows, `floor`.

    It ends at a verb, a comma, a bracket, and before a preposition that tells of when, where or with whom.
    """
    opening = _opening(words, preposition)
    if not opening:
        return floor
    end, at = floor, preposition + opening
    while at < min(len(words), preposition + LONGEST_SUBJECT):
        word = words.lower[at]
        if words.space(at) and not words.cell_end(at):
            at += 1
            continue
        if (word in ("in", "to", "between") and _tells_where(words, at)) or _is_another(words, end, at) or _tells_when(words, at):
            break
        if words.text[at].removesuffix("-").isalpha() and word not in _WITHIN and not _is_verb(word):
            end = at + 1
        elif word == "with" and words.lower[at - 1].endswith("ing") and words.text[at + 1 : at + 2] == words.lower[at + 1 : at + 2]:
            pass  # "dealing with climate change"; elsewhere it leads to the other side
        elif word not in _WITHIN and not (is_dash(word) and not words.blank_before(at) and not words.blank_after(at)):
            break
        at += 1
    return end


def _is_another(words: Words, end: int, at: int) -> bool:
    """Whether another name follows, behind the "and" that ends this one: "on air *and for the Agreement* on water"."""
    joined = not {"and", "or"}.isdisjoint(words.lower[end:at])
    return joined and words.capital(at) and words.lower[at] in vocabulary().heads


def _opening(words: Words, at: int) -> int:
    """How many words open a subject here: "on", "relating to", "for the", "for cooperation", "in the field of"; 0 where none do."""
    word, behind = words.lower[at], words.lower[at + 1 : at + 2]
    if word == "for":
        return int(behind == ["the"] or not vocabulary().for_what.isdisjoint(behind))
    if word == "in":
        first = at + 1 + (behind == ["the"])
        fields = not vocabulary().fields.isdisjoint(words.lower[first : first + 1])
        return first - at + 2 if fields and words.lower[first + 1 : first + 2] in (["of"], ["concerning"]) else 0
    return (1 + (behind == ["to"])) if word in _OPENERS else 0


def _tells_where(words: Words, at: int) -> bool:
    """Whether a place, a date, a side or another verb follows: "in Paris", "between Peru", "to cut"."""
    after = words.following(at)
    if after is None or words.lower[at] != "in":
        return True
    if words.lower[after] == "the":
        after = words.following(after)
    return after is None or words.country(after) or not words.text[after].isalpha() or words.capital(words.following(at) or at)


def _tells_when(words: Words, at: int) -> bool:
    """Whether a day of the page's own time stands here: "today", "last week", "next Monday"."""
    behind = words.lower[at + 1 : at + 2]
    return words.lower[at] in _NOW or (words.lower[at] in ("last", "next") and not (_UNITS | vocabulary().dates).isdisjoint(behind))


def _is_verb(word: str) -> bool:
    known = vocabulary()
    if word in known.stops or word in known.verbs or word in known.joiners or word in known.dates:
        return True
    return word.endswith("ly") or (word.endswith("ed") and word not in known.participles)
