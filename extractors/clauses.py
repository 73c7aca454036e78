"""A sentence as a row of items: words, and in their place the dates, countries and agreements that were found in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from string import ascii_lowercase
from typing import NamedTuple

from extractors.agreements.register import Reference
from extractors.found import text_of
from extractors.passage import Passage
from extractors.reading import Reading
from extractors.sentences import sentence_bounds
from schemas.mention import Label, Mention

_WORD = re.compile(r"(?:[^\W\d_]\.){2,6}|n['’]t\b|['’]s\b|[^\W\d_]+(?=n['’]t\b)|[^\W\d_]+|\d(?:[\d.,]{0,20}\d)?|[^\w\s]|_")
# "Exit" and "(PDF, 3 pp, 127 K)" are what government pages put behind their links, "[2]" is a footnote's mark: they part nothing.
_MARKER = re.compile(
    r"\[(?:\d{1,3}(?:[,;–-] ?\d{1,3}){0,4}|[a-z]|note \d{1,2}|citation needed)\]"
    r"|\((?:PDF|DOC|XLS|TXT|HTML)\b[^()]{0,40}\)|\bE[Xx][Ii][Tt]\b(?: (?:EPA|[Dd]isclaimer)\b){0,2}"
)
_OWNED = re.compile(r"['’](?=\s)")
_RAISED = re.compile(r"\d{1,3}(?![\w/.,-]*\d)(?!\w)")  # "the Convention2 was": the mark of a note that was raised on the page

_APART = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))  # all that is no small letter parts words
MANY = 40  # no sentence tells what so many countries or dates did: a list does, and lists are read elsewhere
ADJECTIVES = frozenset({"country.adjective", "country.language"})


class Kind(Enum):
    """What an item is."""

    WORD = "word"
    MARK = "mark"
    DATE = "date"
    COUNTRY = "country"
    AGREEMENT = "agreement"


class Item(NamedTuple):
    """A word (in lower case), a mark, or a mention with its value; offsets are the document's.

    `reference` is what the register says of an agreement.
    """

    kind: Kind
    text: str
    start_char: int
    end_char: int
    capital: bool = False
    value: str = ""
    adjective: bool = False  # a nationality ("Canadian"), which does not act by itself
    reference: Reference | None = None
    agency: bool = False  # a country by one of its agencies, which signs and runs things for it

    @property
    def is_word(self) -> bool:
        """A word, neither a mark nor a mention."""
        return self.kind is Kind.WORD


@dataclass(frozen=True, slots=True)
class Sentence:
    """The items of one sentence of a passage, and the words that it holds."""

    passage: Passage
    items: list[Item]
    start_char: int
    end_char: int
    vocabulary: frozenset[str]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, at: int) -> Item:
        return self.items[at]

    def is_kind(self, at: int, kind: Kind) -> bool:
        """Whether there is an item of this kind at a place; places outside the sentence hold none."""
        return 0 <= at < len(self.items) and self.items[at].kind is kind

    def text_at(self, at: int) -> str:
        """The word or mark at a place; empty outside the sentence and for mentions."""
        return self.items[at].text if 0 <= at < len(self.items) else ""


def references_by_block(reading: Reading) -> dict[int, list[Reference]]:
    """The register's references by the number of the block they stand in, in reading order."""
    found: dict[int, list[Reference]] = {}
    references = sorted(reading.register.references, key=lambda ref: (ref.start_char, -ref.end_char))
    at = 0
    for passage in sorted(reading.passages, key=lambda each: each.block.start_char):
        while at < len(references) and references[at].start_char < passage.block.start_char:
            at += 1
        while at < len(references) and references[at].end_char <= passage.block.end_char:
            found.setdefault(passage.block.number, []).append(references[at])
            at += 1
    return found


class Wanted(NamedTuple):
    """Which sentences are worth folding: those that hold a mention of `label` (None: any), and a word of `triggers`.

    Where no agreement is spoken of, one of `loose` has to stand there too: a pronoun or noun by which one can be meant.
    """

    label: Label | None
    triggers: frozenset[str]
    loose: frozenset[str]


def small_words(text: str) -> frozenset[str]:
    """The words of a text in lower case, letters of other alphabets and accented ones apart. By bytes: twice as fast as by a pattern."""
    return frozenset(text.lower().encode("ascii", "replace").translate(_APART).decode("ascii").split())


def vocabulary(passage: Passage) -> frozenset[str]:
    """The words of a passage in lower case, found once: who asks whether it can tell of anything asks them first."""
    known: frozenset[str] | None = passage.doc.user_data.get("vocabulary")
    if known is None:
        known = passage.doc.user_data["vocabulary"] = small_words(text_of(passage.doc))
    return known


class _Stretch:
    """A sentence before it is folded. Kept with its passage: events and parties are read from the same ones, and nobody changes them."""

    def __init__(self, passage: Passage, start: int, end: int, spans: Sequence[Reference | Mention]) -> None:
        self.passage, self.start, self.end, self.spans = passage, start, end, spans

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the sentence in lower case."""
        text = text_of(self.passage.doc)
        if self.end - self.start == len(text):
            return vocabulary(self.passage)
        return small_words(text[self.start : self.end])

    @cached_property
    def items(self) -> list[Item]:
        """The words and mentions of the sentence."""
        return _items(text_of(self.passage.doc), self.start, self.end, self.passage.block.start_char, self.spans)

    def is_worth(self, wanted: Wanted) -> bool:
        """Whether it is worth folding."""
        labels = [span.label for span in self.spans if isinstance(span, Mention)]
        held = labels.count(wanted.label) if wanted.label else len(labels)
        if held > (MANY if wanted.label else 2 * MANY) or (held == 0 and wanted.label):
            return False
        if self.vocabulary.isdisjoint(wanted.triggers):
            return False
        return len(labels) < len(self.spans) or not self.vocabulary.isdisjoint(wanted.loose)


def fold(passage: Passage, references: Sequence[Reference], wanted: Wanted) -> Iterator[Sentence]:
    """The wanted sentences of a passage with its mentions folded in. A mention that spans two sentences joins them."""
    base = passage.block.start_char
    for stretch in _stretches(passage, references):
        if stretch.is_worth(wanted):
            yield Sentence(passage, stretch.items, base + stretch.start, base + stretch.end, stretch.vocabulary)


def _stretches(passage: Passage, references: Sequence[Reference]) -> list[_Stretch]:
    kept: tuple[Passage, Sequence[Reference], list[_Stretch]] | None = passage.doc.user_data.get("stretches")
    if kept is None or kept[0] is not passage or kept[1] != references:
        kept = passage.doc.user_data["stretches"] = (passage, references, list(_parted(passage, _placed(passage, references))))
    return kept[2]


def _parted(passage: Passage, spans: Sequence[Reference | Mention]) -> Iterator[_Stretch]:
    base, begun, first = passage.block.start_char, 0, 0
    for _, end in sentence_bounds(text_of(passage.doc)):
        last = first
        while last < len(spans) and spans[last].start_char < base + end:
            last += 1
        if last > first and spans[last - 1].end_char > base + end:
            continue  # the mention goes on: so does the sentence
        yield _Stretch(passage, begun, end, spans[first:last])
        begun, first = end, last


def _items(text: str, start: int, end: int, base: int, spans: Sequence[Reference | Mention]) -> list[Item]:
    items: list[Item] = []
    words = _words if _MARKER.search(text, start, end) else _plain
    at = start
    for span in spans:
        items += words(text, at, span.start_char - base, base)
        items.append(_item(span) if isinstance(span, Mention) else _named(span))
        at = span.end_char - base
        if isinstance(span, Reference) and (raised := _RAISED.match(text, at)):
            at = raised.end()
        if _OWNED.match(text, at) and text[at - 1] == "s" and items[-1].kind is Kind.COUNTRY:  # "the United States' acceptance"
            items.append(Item(Kind.WORD, "'s", base + at, base + at + 1))
            at += 1
    return items + words(text, at, end, base)


def _words(text: str, start: int, end: int, base: int) -> list[Item]:
    items: list[Item] = []
    for marker in _MARKER.finditer(text, start, end):
        items += _plain(text, start, marker.start(), base)
        start = marker.end()
    return items + _plain(text, start, end, base)


def _plain(text: str, start: int, end: int, base: int) -> list[Item]:
    items: list[Item] = []
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        first = word[0]
        if first != "*":  # bold in Markdown parts nothing
            kind = Kind.WORD if first.isalnum() or (first in "'’" and len(word) > 1) else Kind.MARK
            items.append(Item(kind, word.lower().replace("’", "'"), base + match.start(), base + match.end(), first.isupper()))
    return items


def _placed(passage: Passage, references: Sequence[Reference]) -> list[Reference | Mention]:
    """The agreements, dates and countries of a passage in order; an agreement swallows what stands inside its name."""
    agreements: list[Reference] = []
    for ref in references:
        if not agreements or ref.start_char >= agreements[-1].end_char:
            agreements.append(ref)
    placed: list[Reference | Mention] = []
    waiting = iter(agreements)
    agreement = next(waiting, None)
    for mention in passage.mentions:
        if mention.label is not Label.DATE and mention.label is not Label.COUNTRY:
            continue
        while agreement and agreement.end_char <= mention.start_char:
            placed.append(agreement)
            agreement = next(waiting, None)
        if agreement is None or mention.end_char <= agreement.start_char:
            placed.append(mention)
    return [*placed, *([agreement] if agreement else []), *waiting]


def _named(ref: Reference) -> Item:
    return Item(Kind.AGREEMENT, "", ref.start_char, ref.end_char, True, ref.name, reference=ref)


def _item(mention: Mention) -> Item:
    kind = Kind.DATE if mention.label is Label.DATE else Kind.COUNTRY
    surface, adjective = mention.surface, is_adjective(mention)
    return Item(kind, surface.lower(), mention.start_char, mention.end_char, surface[:1].isupper(), mention.value, adjective)


def is_adjective(mention: Mention) -> bool:
    """Whether a country is named by its nationality only: "Canadian"."""
    return mention.rule in ADJECTIVES
