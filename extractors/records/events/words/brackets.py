"""Brackets, quotes and dashes around the words of a sentence: how to get past them."""

from extractors.clauses import Sentence

BRACKET = 40  # items that a bracket may hold
OPENING, CLOSING = frozenset("(["), frozenset(")]")
DASHES = frozenset("-–—")


def skip_bracket_back(sentence: Sentence, at: int) -> int:
    """The place before a bracket that closes here; the place itself where none does."""
    if sentence.text_at(at) not in CLOSING:
        return at
    opening = next((back for back in range(at, max(-1, at - BRACKET), -1) if sentence[back].text in OPENING), None)
    return opening - 1 if opening is not None else at - 1


def skip_bracket(sentence: Sentence, at: int) -> int:
    """The place behind a bracket that opens here; the place itself where none does."""
    if sentence.text_at(at) not in OPENING:
        return at
    return next((place + 1 for place in range(at, min(len(sentence), at + BRACKET)) if sentence[place].text in CLOSING), at + 1)


def skip_back(sentence: Sentence, at: int) -> int:
    """Past closing brackets and quotes to the left."""
    while sentence.text_at(at) in CLOSING or sentence.text_at(at) in {'"', "”", "“", "'", "’", "_", "*"}:
        at = skip_bracket_back(sentence, at) if sentence.text_at(at) in CLOSING else at - 1
    return at
