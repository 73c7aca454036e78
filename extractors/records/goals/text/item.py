"""Items: the words of a passage with dates and percentages folded into one item each, so that rules read them like words."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from extractors.found import words_of
from extractors.passage import Passage
from schemas.mention import Label, Mention

_SPANNING = ("to", "-", "–", "—")
_STARTING = ("from", "rose", "rises", "rise", "grew", "grow", "went", "increased", "increase", "raised", "raise", "climbed", "up")
_NEAR = 4  # words before a range in which a verb of rising, or "from", makes its first number where it started
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
    return tuple(_ranges(list(_joined(list(_items(passage)))), passage))


def _ranges(run: list[Item], passage: Passage) -> Iterator[Item]:
    """Two percentages as one that spans both: "60% to 65% lower". Not "from 45% to 65%", where the first is how things were."""
    at = 0
    while at < len(run):
        if run[at].kind is Kind.PERCENT and _adjoins(run, at, passage):
            first, second = run[at : at + 2]
            text = f"{first.text}-{second.text}"
            yield first._replace(text=text, low=text.lower(), end=second.end, values=first.values + second.values)
            at += 2
        elif run[at].kind is Kind.PERCENT and _spans(run, at):
            first, joint, second = run[at : at + 3]
            text = f"{first.text} {joint.text} {second.text}"
            yield first._replace(text=text, low=text.lower(), end=second.end, values=first.values + second.values)
            at += 3
        else:
            yield _end_of_rise(run, at)
            at += 1


def _adjoins(run: list[Item], at: int, passage: Passage) -> bool:
    """Whether another percentage follows with but a hyphen between: "26%-28%"."""
    if at + 1 >= len(run) or run[at + 1].kind is not Kind.PERCENT or run[at + 1].start - run[at].end > 1:
        return False
    if passage.doc.text[run[at].end - passage.block.start_char : run[at + 1].start - passage.block.start_char] not in ("-", "–"):
        return False
    ends = run[at].values + run[at + 1].values
    return len(ends) == 2 and abs(float(ends[0])) < abs(float(ends[1]))


def _end_of_rise(run: list[Item], at: int) -> Item:
    """Of "is to rise from 6 to 10 percent" the number it is to rise to."""
    item = run[at]
    if item.kind is not Kind.PERCENT or len(item.values) != 2 or not at or run[at - 1].low != "from":
        return item
    rises = any(before.low in _STARTING for before in run[max(0, at - _NEAR) : at - 1])
    return item._replace(values=item.values[1:]) if rises else item


def _spans(run: list[Item], at: int) -> bool:
    """Whether the percentage at a place and the next one are the ends of a range."""
    if at + 2 >= len(run) or run[at + 2].kind is not Kind.PERCENT or run[at + 1].low not in _SPANNING:
        return False
    if any(item.low in _STARTING for item in run[max(0, at - _NEAR) : at]):
        return False
    ends = run[at].values + run[at + 2].values
    return len(ends) == 2 and float(ends[0]) < float(ends[1])


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
        if text == "*" and (start > passage.block.start_char or not space):
            continue  # the emphasis of a Markdown page, "**Norway** commits to"; a bullet stands alone
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
        Item(kinds[label], group[0].surface, group[0].surface.lower(), "", start, end, _values(group))
        for (start, end, label), group in sorted(spans.items())
    ]


def _values(group: list[Mention]) -> tuple[str, ...]:
    """The values of the mentions that share a span, as the text has them: of "from 6 to 10 percent" the 6 first."""
    written = group[0].surface
    return tuple(m.value for m in sorted(group, key=lambda m: written.find(m.value)) if m.value) if len(group) > 1 else (group[0].value,)


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
