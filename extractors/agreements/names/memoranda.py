"""What has no name but its kind: "signed a Memorandum of Understanding", "a memorandum on clean air", "adopted a protocol on waste"."""

from collections.abc import Iterator

from extractors.agreements.names.agencies import agencies_in
from extractors.agreements.names.complement import complement_end, tail_end, through_acronym
from extractors.agreements.names.lowercase import subject_end
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words

PURPOSE = 4  # tokens from "to" to the preposition of the subject: "to deepen cooperation on"
MADE = 4  # tokens from a protocol to the verb that says it was made
_MAKES = frozenset({"adopted", "signed", "concluded", "ratified", "agreed", "entered", "acceded"})
_SIGNING = frozenset({"sign", "signs", "signed", "ink", "inks", "inked", "conclude", "concludes"})  # "Peru, Chile sign MoU on water"
_OFFICES = frozenset({"Ministry", "Ministries", "Secretariat", "Ministers"})
_LANDS = frozenset({"nations", "countries", "governments", "peoples"})
_BARE = frozenset({"memorandum", "declaration"})  # besides those that ask for "of Intent"
FARTHEST = 5  # tokens from the noun back to its article: "a five-year Memorandum"
_SUBJECT = frozenset({"on", "concerning", "regarding", "for"})


def memoranda(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of them: "a" before, and two countries in the sentence, be it by their agencies.

    Without a subject only those in capitals, or with an acronym behind: "a memorandum of understanding (MOU)".
    """
    known = vocabulary()
    for head in words.heads:
        entry, tail = known.heads[words.lower[head]], tail_end(words, head)
        new = _is_new(words, head) or (_determiner(words, head) == "the" and words.lower[tail : tail + 1] in (["that"], ["which"]))
        short = words.lower[head] == "mou"
        if not new or not (short or (tail > head + 1 and (entry.asks or words.lower[head] in _BARE))):
            continue
        sides = _sides_end(words, head, tail)
        end = sides or _end(words, tail)
        told = end > tail or (words.capital(head) and not short) or through_acronym(words, tail) > tail
        if sides or (told and _between_two(words, head)):
            yield _start(words, head), end


def _sides_end(words: Words, head: int, tail: int) -> int:
    """Past the sides that a small noun names, and its subject: "memorandum of understanding *between Peru and Chile on air*"; else 0."""
    opening = through_acronym(words, tail)
    if words.capital(head) or words.lower[opening : opening + 1] not in (["between"], ["with"]):
        return 0
    end = complement_end(words, head)
    sides = words.countries_within(opening, end) if end > opening else 0
    return end if sides >= (1 if words.lower[opening] == "with" else 2) else 0


def _start(words: Words, head: int) -> int:
    """The first of the capitals before a capital noun that say how many make it: "a *Joint* Declaration of Intent"."""
    while head > 0 and words.capital(head) and words.capital(head - 1) and words.lower[head - 1] in vocabulary().joint:
        head -= 1
    return head


def protocols(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of protocols in small letters with a subject, which a verb near says were made: "adopted a *protocol on waste*"."""
    for head in words.heads:
        if words.text[head] != "protocol" or words.lower[head + 1 : head + 2] not in (["on"], ["concerning"]):
            continue
        if _determiner(words, head) not in ("a", "the"):
            continue
        end = subject_end(words, head + 1, head)
        around = {*words.lower[max(0, head - 1 - MADE) : head], *words.lower[end : end + MADE]}
        if end > head + 2 and not _MAKES.isdisjoint(around):
            yield head, end


def _is_new(words: Words, head: int) -> bool:
    """Whether an indefinite article, or "their", stands before the noun, be it with "new" or "joint" between; in headlines "sign" does."""
    return _determiner(words, head) in ("a", "an", "their") or (head > 0 and words.lower[head - 1] in _SIGNING)


def _determiner(words: Words, head: int) -> str:
    at = head - 1
    between = vocabulary().generic | vocabulary().between_reference
    while at > 0 and head - at < FARTHEST and words.lower[at] in between and words.lower[at] not in ("a", "an", "the", "their"):
        at -= 1
    return words.lower[at] if at >= 0 else ""


def _end(words: Words, tail: int) -> int:
    """Past the subject in small letters, where there is one: "(MOU) to deepen cooperation *on clean air*"."""
    opening = through_acronym(words, tail)
    if words.lower[opening : opening + 1] == ["to"]:
        near = range(opening + 1, min(len(words), opening + 1 + PURPOSE))
        opening = next((at for at in near if words.lower[at] in _SUBJECT), opening)
    if words.lower[opening : opening + 1] == [] or words.lower[opening] not in _SUBJECT:
        return tail
    end = subject_end(words, opening, tail)
    return end if end > opening + 1 else tail


def _between_two(words: Words, head: int) -> bool:
    """Whether the sentence names two countries, or one and the agency of another, a body of several governments, or "their nations"."""
    start, end = words.sentence(head)
    text = words.said(start, end)
    of_agencies = agencies_in(text)
    sides = words.country_codes(start, end) | of_agencies
    offices = sum(word in _OFFICES for word in words.text[start:end])
    bodies = any(f" {body} " in text for body in vocabulary().intergovernmental)
    theirs = any(words.lower[at] == "their" and words.lower[at + 1] in _LANDS for at in range(start, end - 1))
    return len(sides) > 1 or (
        len(sides) == 1 and (bodies or theirs or offices + bool(of_agencies) > 1)
    )  # "EPA and the Ministry", two ministries
