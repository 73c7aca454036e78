"""Places that speak of an agreement without its name: acronyms, and "the Convention", "this agreement", "the Strategy"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from spacy.strings import get_string_id
from spacy.tokens import Doc

from extractors.agreements.forms.entity import Reference
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import is_year
from extractors.agreements.references.described import Description, description
from extractors.found import words_of
from extractors.passage import Passage
from schemas.mention import Label

MOST_MODIFIERS = 4  # between the determiner and the noun: "this ten-year Plan" has three
# One word with whatever hangs on it by dash, slash or ampersand: "EC-LEDS", and "TPA-based", which is no acronym of anybody's.
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]\w{0,30}(?:[-&/.]\w{1,30}){0,4}")
_DEICTIC = frozenset({"this", "that"})
_TIMES = frozenset({"day", "week", "month", "year", "spring", "summer", "autumn", "fall", "winter"})
_OWN = frozenset({"its", "their", "his", "her"})


class Anaphor(NamedTuple):
    """A bare head noun with its determiner.

    `heads` are the head nouns of what it may take up. `strong` where it is capitalised or "this": such a word may reach beyond its
    section. `modified` where small-letter words say more ("the collaborative agreement"). `year` of "the 2012 Agreement".
    `noun` is the head noun itself, in small letters; `deictic` where "this" or "that" points at what was named last. `words` are those
    that say which agreement is meant, in key form: "mercury" of "the mercury treaty". `newest` of "the new Agreement".
    """

    start_char: int
    end_char: int
    heads: frozenset[str]
    strong: bool
    modified: bool = False
    year: str | None = None
    noun: str = ""
    deictic: bool = False
    words: tuple[str, ...] = ()
    newest: bool = False


def anaphors(passage: Passage) -> Iterator[Anaphor]:
    """The bare definite head nouns of a block that stand in no name. Document offsets."""
    takes_up = vocabulary().takes_up
    if _hashes().isdisjoint(passage.doc.to_array("LOWER").tolist()):
        return
    lowers = [word.lower() for word in words_of(passage.doc)]
    taken = [(mention.start_char, mention.end_char) for mention in passage.labelled(Label.AGREEMENT)]
    starts = [start for start, _ in taken]
    for at, word in enumerate(lowers):
        if word in takes_up:
            found = _anaphor(passage, lowers, at)
            if found is None:
                continue
            before = bisect_right(starts, found.end_char - 1) - 1  # the last name that begins before the noun ends
            if before < 0 or taken[before][1] <= found.start_char:
                yield found


@cache
def _hashes() -> frozenset[int]:
    """The words that refer as spaCy's hashes, which cost nothing to look at."""
    return frozenset(get_string_id(word) for word in vocabulary().takes_up)


def _anaphor(passage: Passage, lowers: list[str], head: int) -> Anaphor | None:
    if (first := _determiner(lowers, head)) is not None:
        return _bare(passage, lowers, first, head)
    told = description(passage.doc, lowers, head)
    return _described(passage, lowers, told, head) if told else None


def _bare(passage: Passage, lowers: list[str], first: int, head: int) -> Anaphor | None:
    noun, offset = passage.doc[head], passage.block.start_char
    if lowers[first] in _OWN and lowers[head].startswith("instrument"):
        return None  # "its instrument was deposited": what a country hands in
    capital = noun.text[0].isupper()
    if _says_more(lowers, head) if not capital else _is_modifier(passage.doc, head):
        return None
    between = [word for word in lowers[first + 1 : head] if not word.isspace()]
    words = ("trade",) if "trade" in between else ()  # "the trade agreement" is one of them
    newest = between == ["new"] and lowers[first] == "the"
    last = passage.doc[_tail_end(lowers, head) - 1]
    if (not newest and not vocabulary().another.isdisjoint(between)) or any(
        _is_a_name(passage.doc[at].text) for at in range(first + 1, head) if not lowers[at].isspace()
    ):
        return None
    return Anaphor(
        start_char=offset + passage.doc[first].idx,
        end_char=offset + last.idx + len(last),
        heads=vocabulary().takes_up[lowers[head]],
        strong=capital or bool(words) or lowers[first] in _DEICTIC,
        modified=not words and not vocabulary().says_little.issuperset(between),
        year=next((word for word in between if is_year(word)), None),
        noun=lowers[head],
        deictic=lowers[first] in _DEICTIC,
        words=words,
        newest=newest,
    )


def _described(passage: Passage, lowers: list[str], told: Description, head: int) -> Anaphor | None:
    """ "the mercury treaty", "the 1997 Kyoto climate pact": the words before the noun say which agreement is meant."""
    noun, offset = passage.doc[head], passage.block.start_char
    if lowers[head + 1 : head + 2] and (lowers[head + 1] in ("between", "with", "among") or _is_modifier(passage.doc, head)):
        return None
    return Anaphor(
        start_char=offset + passage.doc[told.first].idx,
        end_char=offset + noun.idx + len(noun),
        heads=vocabulary().takes_up[lowers[head]],
        strong=True,
        modified=True,
        year=told.year,
        noun=lowers[head],
        words=told.words,
    )


def _is_a_name(modifier: str) -> bool:
    return modifier[0].isupper() and modifier.lower() not in vocabulary().bare


def _determiner(lowers: list[str], head: int) -> int | None:
    """The determiner before a head noun and a few generic words ("this legally binding agreement", "the ten-year Plan")."""
    known = vocabulary()
    for at in range(head - 1, max(-1, head - 2 - MOST_MODIFIERS), -1):
        if lowers[at] in known.determiners:
            return at
        if lowers[at].isspace():
            continue  # the end of a line
        if lowers[at] not in known.generic | known.between_reference | known.says_little and not is_year(lowers[at]):
            return None
    return None


def _is_modifier(doc: Doc, head: int) -> bool:
    """Whether the noun belongs to what follows: "the Protocol Officer", "the Convention Center"."""
    return head + 1 < len(doc) and doc[head + 1].text[0].isupper() and doc[head + 1].lower_ in vocabulary().followers


def _says_more(lowers: list[str], head: int) -> bool:
    """Whether a small-letter noun is told more of behind it, and so speaks of something new: "the agreement between the companies".

    A time does not tell more of it: "ratified the agreement on 3 May", "signed the treaty that day".
    """
    after = _tail_end(lowers, head)
    if after >= len(lowers) or lowers[after] not in vocabulary().opens_new:
        return False
    dated = lowers[after + 1 : after + 2] and (lowers[after + 1][0].isdigit() or lowers[after + 1] in vocabulary().dates)
    then = lowers[after] == "that" and not _TIMES.isdisjoint(lowers[after + 1 : after + 3])
    return not (then or (lowers[after] == "on" and dated))


def _tail_end(lowers: list[str], head: int) -> int:
    """Past what belongs to the noun: "the letter *of intent*"."""
    entry = vocabulary().heads.get(lowers[head])
    tail = entry is not None and lowers[head + 1 : head + 2] == ["of"] and not entry.after.isdisjoint(lowers[head + 2 : head + 3])
    return head + 3 if tail else head + 1


def acronym_references(
    passages: Sequence[Passage], text: str, names: Mapping[str, str], taken: Sequence[tuple[int, int]]
) -> Iterator[Reference]:
    """Every place outside a name where an acronym of the page stands. `names`: acronym to agreement; `taken`: spans of names, in order."""
    if not names:
        return
    starts = [start for start, _ in taken]
    for passage in passages:
        for match in _ACRONYM.finditer(text, passage.block.start_char, passage.block.end_char):
            if (name := names.get(match[0])) is None:
                continue
            before = bisect_right(starts, match.start()) - 1
            if before < 0 or taken[before][1] <= match.start():
                yield Reference(name, match.start(), match.end(), "acronym")
