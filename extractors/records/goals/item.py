"""Items: the words of a passage with dates and percentages folded into one item each, so that rules read them like words."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from extractors.found import words_of
from extractors.passage import Passage
from schemas.mention import Label, Mention

_INVISIBLE = "\u200b\ufeff"  # zero-width characters that cling to words


class Kind(StrEnum):
    """What an item is."""

    WORD = "word"
    MARK = "mark"
    DATE = "date"
    PERCENT = "percent"
    BREAK = "break"


class Item(NamedTuple):
    """A word, a mark, a date or a percentage, with document offsets.

    `low` is the text in lower case, `head` its last part after a hyphen ("carbon-reduction" is a kind of reduction). `values` are EDTF
    values of a date, numbers of a percentage (two for a range). `country` is the ISO code of the country mention the word belongs to.
    """

    kind: Kind
    text: str
    low: str
    head: str
    start: int
    end: int
    values: tuple[str, ...] = ()
    country: str | None = None


def items(passage: Passage) -> tuple[Item, ...]:
    """The items of a passage, in order."""
    return tuple(_joined(list(_items(passage))))


def _items(passage: Passage) -> Iterator[Item]:
    folded = _folded(passage)
    countries = [m for m in passage.mentions if m.label is Label.COUNTRY]
    end, waiting, at, done = passage.block.start_char, 0, 0, -1
    for text, space in zip(words_of(passage.doc), passage.doc.to_array("SPACY").tolist(), strict=True):
        start, stop = end, end + len(text)
        end = stop + space
        if start < done:
            continue
        while waiting < len(folded) and folded[waiting].start < stop:
            yield folded[waiting]
            done = folded[waiting].end
            waiting += 1
        if start < done:
            continue
        if text.isspace():
            if "\t" in text or text.count("\n") > 1:
                yield Item(Kind.BREAK, text, "", "", start, stop)
            continue
        while at < len(countries) and countries[at].end_char <= start:
            at += 1
        country = countries[at].value if at < len(countries) and countries[at].start_char < stop else None
        low = text.lower().strip(_INVISIBLE)
        kind = Kind.WORD if low[:1].isalnum() or any(map(str.isalnum, low)) else Kind.MARK
        yield Item(kind, text, low, (low.rpartition("-")[2] or low) if "-" in low else low, start, stop, (), country)


def _folded(passage: Passage) -> list[Item]:
    """Dates and percentages as items; the two numbers of one percentage range are one."""
    spans: dict[tuple[int, int, Label | str], list[Mention]] = {}
    for mention in passage.mentions:
        if mention.label in (Label.DATE, Label.PERCENTAGE):
            spans.setdefault((mention.start_char, mention.end_char, mention.label), []).append(mention)
    kinds: dict[Label | str, Kind] = {Label.DATE: Kind.DATE, Label.PERCENTAGE: Kind.PERCENT}
    return [
        Item(kinds[label], group[0].surface, group[0].surface.lower(), "", start, end, tuple(m.value for m in group))
        for (start, end, label), group in sorted(spans.items())
    ]


def _joined(parts: list[Item]) -> Iterator[Item]:
    """Words with the hyphens between them as one word: "base - year" without blanks is "base-year"."""
    held: Item | None = None
    for at, item in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else None
        if held is not None and held.end == item.start and held.kind is Kind.WORD:
            hyphen = item.low in ("-", "‐") and following is not None and following.start == item.end and following.kind is Kind.WORD
            if hyphen or (held.text.endswith(("-", "‐")) and item.kind is Kind.WORD):
                text = held.text + item.text
                low = text.lower()
                held = Item(Kind.WORD, text, low, low.rpartition("-")[2], held.start, item.end, (), held.country or item.country)
                continue
        if held is not None:
            yield held
        held = item
    if held is not None:
        yield held
