"""Namesakes kept apart: "an Environmental Cooperation Agreement" of others than the full name's, "a new Lynx Pact" that replaces it."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extractors.agreements.forms.families import Families, Key
from extractors.agreements.forms.ground import Ground
from extractors.agreements.names.vocabulary import vocabulary

_INDEFINITE = re.compile(r"\b[Aa]n?\s(?:new\s|separate\s|similar\s|bilateral\s)?\Z")
_NEW = re.compile(r"\b[Aa] new\s\Z")
_REPLACED = re.compile(r"\b(?:supersed|replac|succeed)(?:ed?|es|ing|s)?\s(?:the\s)?\Z", re.IGNORECASE)
_REPLACED_BY = re.compile(r"\b(?:supersed|replac|succeed)ed\sby\s(?:the\s)?\Z", re.IGNORECASE)
BEFORE = 16  # characters
ASIDE = 60  # characters from a name to the one by which it was replaced
Place = tuple[int, int, Key]


def keep_apart(families: Families, ground: Ground, places: Iterable[Place]) -> None:
    """Bar a name that many agreements have from a fuller one, where it is new and its block names countries but not those of the other."""
    named = list(places)
    _bar_replaced(families, ground.text, named)
    full = [(key, codes) for start, end, key in named if (codes := {each.value for each in ground.countries(start, end)})]
    for start, _, key in named if full else ():
        if not _is_namesake(families, key) or not _INDEFINITE.search(ground.text, max(0, start - BEFORE), start):
            continue
        around = {each.value for each in ground.countries(*ground.block(start))} | ground.sides
        for other, codes in full:
            if around and not codes <= around:
                families.bar(key, other)


def _bar_replaced(families: Families, text: str, named: list[Place]) -> None:
    """Bar what is called new from a fuller name that the page says is replaced."""
    for (_, end, old), (start, _, key) in pairwise(sorted(named)):
        if start - end < ASIDE and _REPLACED_BY.search(text, end, start):
            families.bar(old, key)  # "the Lynx Pact, Oslo, 1976, replaced by the Lynx Pact on Furs"
    new = [key for start, _, key in named if _NEW.search(text, max(0, start - BEFORE), start)]
    for start, _, other in named if new else ():
        if _REPLACED.search(text, max(0, start - BEFORE), start):
            for key in new:
                families.bar(key, other)


def _is_namesake(families: Families, key: Key) -> bool:
    words = vocabulary()
    return all(
        set(form.core) <= words.namesakes | words.generic | words.heads.keys() and not form.complement for form in families.of(key).forms
    )
