"""Statements that governments make together: "Joint Statement on …", "Glasgow Statement on …", "Global … Transition Statement"."""

from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words

LEAST_OWN = 3  # capitals before the noun where nothing else tells
LONGEST = 9
_SUBJECT = frozenset({"on", "for"})


def is_statement(words: Words, head: int) -> bool:
    """Whether a capitalised "Statement" without "of Intent" is one of several governments, and not an office's or a firm's.

    "Joint" before it says so, else a name of its own with a subject behind it ("Glasgow Statement on …"), or a long one that begins with
    "Global" or "International".
    """
    before = []
    at = head - 1
    while at >= 0 and head - at <= LONGEST and (words.capital(at) or words.lower[at] in ("to", "and", "of")):
        before.append(words.lower[at])
        at -= 1
    if words.lower[head] != "statement" or not before or not words.capital(head - 1):
        return False
    if not vocabulary().joint.isdisjoint(before[:2]) or (before[0] == "framework" and _says_more(words, head, before)):
        return True  # "Joint Statement", "Joint Presidential Statement", "Norway-Chile Framework Statement"
    if not vocabulary().statements_of_one.isdisjoint(before):
        return False
    if _has_subject(words, head):
        return before[0] not in vocabulary().generic
    return len(before) >= LEAST_OWN and not vocabulary().international.isdisjoint(before)


def _has_subject(words: Words, head: int) -> bool:
    return words.lower[head + 1 : head + 2] != [] and words.lower[head + 1] in _SUBJECT and words.capital(head + 2)


def _says_more(words: Words, head: int, before: list[str]) -> bool:
    """Whether sides before the noun or a subject behind it say which one it is."""
    return len(before) > 1 or _has_subject(words, head)
