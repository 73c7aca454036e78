"""The agreement that another one's name names: "Protocol to the 1979 *Convention on …* on Heavy Metals"."""

import re
from typing import NamedTuple

from extractors.agreements.names.keys import clean, form, key_tokens
from extractors.agreements.names.lexicon import KnownAgreement, known_by_tokens, look_up
from extractors.agreements.names.vocabulary import vocabulary

_TO = re.compile(
    r"(?:(?:1[6-9]|20)\d\d\s)?(?:[A-Z][\w-]{1,20}\s){0,3}?\b(?:protocol|amendments?|annex [ivx\d]{1,4}|agreement|decision)\b[^,;:]{0,80}?"
    r"\b(?:to|under|amending|supplementing) the (?:(?:application|implementation|provisions) of (?:part [ivx\d]{1,4} of )?the )?"
    r"(?:(?:1[6-9]|20)\d\d )?",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"(.{3,200}?)\s+Annex [IVX\d]{1,4}", re.IGNORECASE)
LEAST_ALIKE = 3  # words that two complements begin with in common: "for protection of"
_WORD = re.compile(r"[^\s]+")
_OWN = frozenset({"on", "concerning", "relating", "regarding", "for", "to"})


class Nested(NamedTuple):
    """A name inside another: offsets into the outer name as it stands."""

    name: str
    start: int
    end: int


def belongs_to(name: str) -> Nested | None:
    """The agreement that this one's name says it belongs to; None where it says none. The name as it stands, so that offsets hold."""
    if (annex := _ANNEX.fullmatch(name)) and look_up(annex[1]):
        return Nested(clean(annex[1]), *annex.span(1))
    if not (opening := _TO.match(name)):
        return None
    start = opening.end()
    words = [(match.start(), match.end()) for match in _WORD.finditer(name, start)]
    end = _known_end(name, start, words) or _grammar_end(name, start, words)
    return Nested(clean(name[start:end]), start, end) if end else None


def _known_end(name: str, start: int, words: list[tuple[int, int]]) -> int | None:
    """The end of the longest beginning of the rest that the lexicon knows."""
    for at in range(min(len(words), 40) - 1, -1, -1):
        end = words[at][1]
        if row := known_by_tokens(key_tokens(name[start:end])):
            goes_on = name[end:].startswith(" against ") or _goes_on(row, key_tokens(name[end:]))
            return _grammar_end(name, start, words) if goes_on else end
    return None


def _goes_on(row: KnownAgreement, behind: tuple[str, ...]) -> bool:
    """Whether the words behind a known name begin its longer one: "Barcelona Convention *for the Protection of* the Sea"."""
    longer = [tokens for known in row.names if len(tokens := form(known).complement) > LEAST_ALIKE]
    return any(tokens[:LEAST_ALIKE] == behind[:LEAST_ALIKE] for tokens in longer)


def _grammar_end(name: str, start: int, words: list[tuple[int, int]]) -> int | None:
    """The end of a head noun and its first complement; a second one belongs to the outer name."""
    heads, seen, complements = vocabulary().heads, False, 0
    for at, (first, last) in enumerate(words):
        word = name[first:last].lower().strip(",.()")
        if seen and word in _OWN:
            complements += 1
            if complements > 1:
                return words[at - 1][1]
        if word in heads and heads[word].scope == "treaty":
            if seen and not complements:
                return None
            seen = True
    return words[-1][1] if seen and words and words[-1][1] - start > 12 else None
