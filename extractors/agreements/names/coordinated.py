"""Several known agreements under one noun: "the Basel, Rotterdam and Stockholm *Conventions*"."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.agreements.names.lexicon import look_up
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words

MOST = 6  # agreements in such a list
LONGEST = 3  # words of one of them before its noun
PLURALS = {"conventions": "Convention", "protocols": "Protocol", "amendments": "Amendment", "treaties": "Treaty", "agreements": "Agreement"}
_PARTS = frozenset({",", "and", "&", "or"})


class Member(NamedTuple):
    """One of them: its tokens, and the name that they and the noun make."""

    start: int
    end: int
    name: str


def coordinated(words: Words) -> Iterator[Member]:
    """The members of such lists, in order, where the lexicon knows every one of them by its words and the noun."""
    for at, word in enumerate(words.lower):
        if word in PLURALS:
            members = _members(words, at)
            if len(members) > 1 and all(look_up(member.name) for member in members):
                yield from members


def _members(words: Words, noun: int) -> list[Member]:
    """The runs of capitals before the noun, parted by commas and "and"; the last takes the noun with it."""
    members: list[Member] = []
    end = noun
    while len(members) < MOST and (at := _start(words, end)) < end:
        name = " ".join(word for word in words.text[at:end] if not word.isspace())
        members.append(Member(at, noun + 1 if end == noun else end, f"{name} {PLURALS[words.lower[noun]]}"))
        end = at
        while end > 0 and words.lower[end - 1] in _PARTS:
            end -= 1
        if end == at:
            break
    return members[::-1]


def _start(words: Words, end: int) -> int:
    """The first of the capitals that run up to a token, past the ends of lines; "The" at the beginning of a sentence is none of them."""
    at = end
    while at > 0 and end - at < LONGEST:
        broken = words.space(at - 1) and not words.cell_end(at - 1)
        if not broken and not (words.capital(at - 1) and words.lower[at - 1] not in vocabulary().openers):
            break
        at -= 1
    return at
