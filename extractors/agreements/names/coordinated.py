"""Several agreements under one noun: "the Basel, Rotterdam and Stockholm *Conventions*"."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.agreements.names.lexicon import look_up
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words

MOST = 6  # agreements in such a list
LONGEST = 3  # words of one of them before its noun
PLURALS = {"conventions": "Convention", "protocols": "Protocol", "amendments": "Amendment", "treaties": "Treaty", "agreements": "Agreement"}
REACH = 12  # tokens to the noun of the treaty that they belong to
_BELONGING = frozenset({"protocols", "amendments", "annexes"})
_TREATIES = frozenset({"convention", "treaty", "protocol", "agreement"})
_PARTS = frozenset({",", "and", "&", "or"})


class Member(NamedTuple):
    """One of them: its tokens, and the name that they and the noun make."""

    start: int
    end: int
    name: str


def coordinated(words: Words) -> Iterator[Member]:
    """The members of such lists, in order.

    The lexicon knows one of them by its words and the noun, or each is a protocol or an amendment to a treaty that is named behind them.
    """
    for at, word in enumerate(words.lower):
        if word in PLURALS:
            members = _members(words, at)
            if len(members) > 1 and (any(look_up(member.name) for member in members) or _belong_to_a_treaty(words, at)):
                yield from members


def _belong_to_a_treaty(words: Words, noun: int) -> bool:
    """ "the Moscow and Ashgabat Protocols *to the Tehran Convention*"."""
    behind = words.lower[noun + 1 : noun + 2] == ["to"] and words.lower[noun] in _BELONGING and words.capital(noun)
    return behind and any(words.capital(at) and words.lower[at] in _TREATIES for at in range(noun + 2, min(len(words), noun + REACH)))


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
        unlike = vocabulary().openers | vocabulary().generic | vocabulary().another
        if not broken and not (words.capital(at - 1) and words.lower[at - 1] not in unlike):
            break
        at -= 1
    return at
