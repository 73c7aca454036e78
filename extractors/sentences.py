"""Sentences of a passage: cheap, by rule, good with the abbreviations that government pages are full of."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Span

from extractors.lexicon import table

# A mark that may end a sentence with its closing quotes, brackets, footnote marks and the end of bold type ("**Fish.** The …"), or whatever
# parts the cells of a row or paragraphs.
_END = re.compile(r"[.!?…]{1,3}[\"'”’)\]]{0,3}[*_]{0,3}(?:\[\w{1,3}\]){0,3}(?=\s)|\t+|\n[ ]{0,9}\n")
WRAPPED = 48  # characters of a line that was wrapped: shorter ones are headings
_WORD_BEFORE = re.compile(r"[\w.&'’-]{1,24}\Z")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){1,6}\Z")
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[_*•]{0,20}([^\s,;:.]{0,24})")


class _Words(NamedTuple):
    titles: frozenset[str]
    open: frozenset[str]
    openers: frozenset[str]


@cache
def _words() -> _Words:
    data = table("sentences")
    return _Words(*(frozenset(data[name].split()) for name in _Words._fields))


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as half-open ranges of characters that together cover all of it, in order.

    "U.S.", "Dr." or "No. 5" end no sentence; "in the U.S. The treaty …" does; a tab parts the cells of a row, an empty line two paragraphs.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() > start and (parts(text, match.start()) if match[0].isspace() else _ends(text, match)):
            found.append((start, match.end()))
            start = match.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def parts(text: str, gap: int) -> bool:
    """Whether white space that begins here parts cells or paragraphs; an empty line within a long line's sentence is only a copy's.

    (Lines that a page's copy set apart are one block where they go on.)
    """
    low = max(0, gap - 2 * WRAPPED)
    line = text[max(low, text.rfind("\n", low, gap) + 1) : gap].rstrip() if text[gap : gap + 1] == "\n" else ""
    return len(line) < WRAPPED or line[-1] in ".!?:;"


def sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of a block as spans of tokens, in order, together covering all its tokens."""
    start = 0
    tokens = iter(doc)
    for _, end in sentence_bounds(doc.text):
        at = start
        for token in tokens:
            at = token.i + 1
            if token.idx + len(token) >= end:
                break
        if at > start:
            yield doc[start:at]
            start = at


def _ends(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    after = following[1] if following else ""
    if after[:1].islower():
        return False
    if match[0][0] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start() + 1)
    word = before[0].rpartition("-")[2] if before else "."  # "Canada-U.S."
    words = _words()
    if word in words.titles:
        return False
    if word in words.open or _DOTTED.match(word):
        return not after or after in words.openers
    return True
