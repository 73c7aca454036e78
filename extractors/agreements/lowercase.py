"""What agreements' names have in small letters: a numbered decision, one state's plan, and the subject behind "on" or "for"."""

from extractors.agreements.vocabulary import vocabulary
from extractors.agreements.words import Words, is_dash

NATIONAL_HEADS = frozenset({"plan", "strategy", "policy", "programme", "program", "framework", "agreement", "law"})
NUMBERED_HEADS = frozenset({"decision", "resolution"})
LONGEST_NUMBER = 6  # tokens: "SPAW COP 10/4", "23/9 IV"
LONGEST_SUBJECT = 24  # tokens: "the conservation of small cetaceans of the Baltic and North Seas"
_OPENERS = frozenset({"on", "concerning", "regarding", "relating", "respecting"})
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
    if words.lower[preposition : preposition + 1] == ["for"]:
        if words.lower[preposition + 1 : preposition + 2] != ["the"]:
            return floor
    elif words.lower[preposition] not in _OPENERS:
        return floor
    end, at = floor, preposition + 1 + (words.lower[preposition + 1 : preposition + 2] == ["to"])
    while at < min(len(words), preposition + LONGEST_SUBJECT):
        word = words.lower[at]
        if words.space(at) and not words.cell_end(at):
            at += 1
            continue
        if word in ("in", "to", "between") and _tells_where(words, at):
            break
        if words.text[at].removesuffix("-").isalpha() and word not in _WITHIN and not _is_verb(word):
            end = at + 1
        elif word == "with" and words.lower[at - 1].endswith("ing") and words.text[at + 1 : at + 2] == words.lower[at + 1 : at + 2]:
            pass  # "dealing with climate change"; elsewhere it leads to the other side
        elif word not in _WITHIN and not (is_dash(word) and not words.blank_before(at) and not words.blank_after(at)):
            break
        at += 1
    return end


def _tells_where(words: Words, at: int) -> bool:
    """Whether a place, a date, a side or another verb follows: "in Paris", "between Peru", "to cut"."""
    after = words.following(at)
    if after is None or words.lower[at] != "in":
        return True
    if words.lower[after] == "the":
        after = words.following(after)
    return after is None or words.country(after) or not words.text[after].isalpha() or words.capital(words.following(at) or at)


def _is_verb(word: str) -> bool:
    known = vocabulary()
    if word in known.stops or word in known.verbs or word in known.joiners or word in known.dates:
        return True
    return word.endswith("ly") or (word.endswith("ed") and word not in known.participles)
