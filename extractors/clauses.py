"""A sentence as a row of items: words, and in their place the dates, countries and agreements that were found in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from extractors.agreements.register import Reference
from extractors.passage import Passage
from extractors.reading import Reading
from extractors.sentences import sentence_bounds
from schemas.mention import Label, Mention

_WORD = re.compile(r"(?:[^\W\d_]\.){2,6}|n['’]t\b|['’]s\b|[^\W\d_]+(?=n['’]t\b)|[^\W\d_]+|\d[\d.,]{0,20}|[^\w\s]|_")
# "Exit" and "(PDF, 3 pp, 127 K)" are what government pages put behind their links: they part nothing.
_MARKER = re.compile(r"\((?:PDF|DOC|XLS|TXT|HTML)\b[^()]{0,40}\)|\bE[Xx][Ii][Tt]\b(?: (?:EPA|Disclaimer)\b){0,2}")

ADJECTIVES = frozenset({"country.adjective", "country.language"})


class Kind(Enum):
    """What an item is."""

    WORD = "word"
    MARK = "mark"
    DATE = "date"
    COUNTRY = "country"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Item:
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

    @property
    def is_word(self) -> bool:
        """A word, neither a mark nor a mention."""
        return self.kind is Kind.WORD


@dataclass(frozen=True, slots=True)
class Sentence:
    """The items of one sentence of a passage."""

    passage: Passage
    items: tuple[Item, ...]
    start_char: int
    end_char: int

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


def fold(passage: Passage, references: Sequence[Reference]) -> Iterator[Sentence]:
    """The sentences of a passage with its mentions folded in. A mention that spans two sentences joins them."""
    base, text = passage.block.start_char, passage.doc.text
    mentions = _placed(passage, references)
    items: list[Item] = []
    at, next_mention = 0, 0
    begun = 0
    for _, end in sentence_bounds(text):
        if at >= end:
            continue
        while next_mention < len(mentions) and mentions[next_mention].start_char < base + end:
            mention = mentions[next_mention]
            items.extend(_words(text, at, mention.start_char - base, base))
            items.append(mention)
            at = mention.end_char - base
            next_mention += 1
        if at < end:
            items.extend(_words(text, at, end, base))
            at = end
        elif at > end:
            continue
        if items:
            yield Sentence(passage, tuple(items), base + begun, base + end)
        items, begun = [], at
    if items:
        yield Sentence(passage, tuple(items), base + begun, base + len(text))


def _words(text: str, start: int, end: int, base: int) -> Iterator[Item]:
    skipped = [marker.span() for marker in _MARKER.finditer(text, start, end)] if "xit" in text or "(" in text or "EXIT" in text else []
    for match in _WORD.finditer(text, start, end):
        if any(low <= match.start() < high for low, high in skipped):
            continue
        word = match[0]
        kind = Kind.WORD if word[0].isalnum() or (word[0] in "'’" and len(word) > 1) else Kind.MARK
        yield Item(kind, word.lower().replace("’", "'"), base + match.start(), base + match.end(), capital=word[0].isupper())


def _placed(passage: Passage, references: Sequence[Reference]) -> list[Item]:
    """The mentions of a passage as items in order; an agreement swallows what stands inside its name."""
    agreements: list[Item] = []
    for ref in references:
        if not agreements or ref.start_char >= agreements[-1].end_char:
            agreements.append(Item(Kind.AGREEMENT, "", ref.start_char, ref.end_char, True, ref.name, reference=ref))
    items: list[Item] = []
    waiting = iter(agreements)
    agreement = next(waiting, None)
    for mention in passage.mentions:
        if mention.label not in (Label.DATE, Label.COUNTRY):
            continue
        while agreement and agreement.end_char <= mention.start_char:
            items.append(agreement)
            agreement = next(waiting, None)
        if agreement is None or mention.end_char <= agreement.start_char:
            items.append(_item(mention))
    return [*items, *([agreement] if agreement else []), *waiting]


def _item(mention: Mention) -> Item:
    kind = Kind.DATE if mention.label is Label.DATE else Kind.COUNTRY
    surface, adjective = mention.surface, is_adjective(mention)
    return Item(kind, surface.lower(), mention.start_char, mention.end_char, surface[:1].isupper(), mention.value, adjective)


def is_adjective(mention: Mention) -> bool:
    """Whether a country is named by its nationality only: "Canadian"."""
    return mention.rule in ADJECTIVES
