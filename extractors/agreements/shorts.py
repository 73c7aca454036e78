"""Short names: "Kyoto" for the Kyoto Protocol, where a treaty's verb stands before it or a table names several so."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from extractors.agreements.forms.entity import Reference
from extractors.agreements.forms.families import Family
from extractors.agreements.names.vocabulary import vocabulary
from extractors.passage import Passage

LONGEST = 2  # words of a short name
SEVERAL = 2  # short names that a table holds
# What is done to a treaty and not to a place: "flew to Kyoto" and "met in Kyoto" say nothing of the Protocol.
_BEFORE = (
    r"(?:[Ss]ign(?:ed|s|ing)?|[Rr]atif(?:y|ied|ies|ying)|[Rr]atification of|(?:re)?join(?:ed|s|ing)?|acced(?:ed|es|e|ing) to|"
    r"withdr(?:ew|aws|aw|awing) from|part(?:y|ies) to|signator(?:y|ies) (?:to|of)|members? of|compl(?:y|ied|ies|ying) with|rejected|quit)"
)
Place = tuple[int, int, str]


def short_names(families: Mapping[str, Family]) -> dict[str, str]:
    """What stands before the head noun of a treaty, where it says which one that is, by the agreement that alone is called so."""
    found: dict[str, set[str]] = defaultdict(set)
    known = vocabulary()
    for name, family in families.items():
        for form in family.forms:
            words = form.text.split()[bool(form.year) :]
            own = len(form.core) - 1
            treaty = form.head is not None and form.core[-1:] == (form.head,) and known.heads[form.head].scope == "treaty"
            telling = treaty and form.core[:-1] == form.specific and known.namesakes.isdisjoint(form.specific)
            if telling and 0 < own <= LONGEST and words[0][0].isupper() and not words[0].isupper():
                found[" ".join(words[:own])].add(name)
    return {short: next(iter(names)) for short, names in found.items() if len(names) == 1}


def short_references(
    passages: Sequence[Passage], text: str, shorts: Mapping[str, str], taken: Sequence[tuple[int, int]]
) -> Iterator[Reference]:
    """Every place where a short name stands for its agreement. `taken`: spans of names, in order."""
    starts = [start for start, _ in taken]
    for start, end, name in chain(_behind_verbs(text, shorts), _in_tables(passages, text, shorts)):
        before = bisect_right(starts, start) - 1
        if before < 0 or taken[before][1] <= start:
            yield Reference(name, start, end, "name")


def _behind_verbs(text: str, shorts: Mapping[str, str]) -> Iterator[Place]:
    for short, name in shorts.items():
        if text.count(short) > 0:
            for found in re.finditer(rf"\b{_BEFORE} (?P<name>{re.escape(short)})\b(?![ -][A-Z0-9])", text):
                yield (*found.span("name"), name)


def _in_tables(passages: Sequence[Passage], text: str, shorts: Mapping[str, str]) -> Iterator[Place]:
    """The cells that hold nothing else, in tables that name several agreements so."""
    by_table: dict[int | None, list[Place]] = defaultdict(list)
    for block in (passage.block for passage in passages if passage.block.cells):
        for cell in block.cells:
            if (name := shorts.get(text[cell.start_char : cell.end_char].strip())) is not None:
                by_table[block.table_number].append((cell.start_char, cell.end_char, name))
    for places in by_table.values():
        yield from places if len({name for _, _, name in places}) >= SEVERAL else ()
