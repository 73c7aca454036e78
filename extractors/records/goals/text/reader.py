"""The sentences of a document that speak of percentages, each with what stands around it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, partial

from extractors.passage import Passage
from extractors.reading import Reading
from extractors.records.goals.text.context import Context, Said, names_goal
from extractors.records.goals.text.item import Item, Kind, items
from extractors.records.goals.text.sentence import Sentence, bare, is_wrapped, listed, split
from schemas.document import BlockKind
from schemas.mention import Label

_BESIDE = 3  # sentences looked at before and after
_SAME = 12  # sentences of the same block kept at hand
_HEADINGS = 2  # innermost headings looked at
_NESTED = 3  # lists one inside the other
_LABEL = 8  # words of a list item that is but the label of the list below it: "May increase"


class Placed:
    """A sentence in its place: with its context and the sentences of the same block before and after it, nearest twelve on each side."""

    def __init__(self, sentence: Sentence, before: tuple[Sentence, ...], after: tuple[Sentence, ...], look: Callable[[], Context]) -> None:
        self.sentence, self.before, self.after, self._look = sentence, before, after, look

    @cached_property
    def context(self) -> Context:
        """What stands around the sentence; looked up when a rule asks for it."""
        return self._look()


class Reader:
    """Reads the sentences of a document, each passage at most once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._passages = reading.passages
        self._place = {passage.block.number: n for n, passage in enumerate(reading.passages)}
        self._starts = [passage.block.start_char for passage in reading.passages]
        self._sentences: dict[int, tuple[Sentence, ...]] = {}
        self._items: dict[int, tuple[Item, ...]] = {}
        self._parts: dict[int, tuple[tuple[Item, ...], ...]] = {}

    def with_percentages(self) -> Iterator[Placed]:
        """Every sentence with a percentage, outside tables, in reading order."""
        for placed in self.sentences(lambda passage: any(mention.label is Label.PERCENTAGE for mention in passage.mentions)):
            if placed.sentence.percents:
                yield placed

    def sentences(self, wanted: Callable[[Passage], bool]) -> Iterator[Placed]:
        """Every sentence of the wanted passages and of the lines that they go on from, outside tables, in reading order."""
        done = -1
        for n, passage in enumerate(self._passages):
            if n <= done or passage.block.kind is BlockKind.TABLE_ROW or not wanted(passage):
                continue
            first, last = self._run(n)
            done = last
            sentences = self._of_run(first, last)
            for at, sentence in enumerate(sentences):
                before, after = sentences[max(0, at - _SAME) : at], sentences[at + 1 : at + 1 + _SAME]
                yield Placed(sentence, before, after, partial(self._context, sentence, first, last, before, after))

    def items(self, place: int) -> tuple[Item, ...]:
        """The items of a passage by its place."""
        if place not in self._items:
            self._items[place] = items(self._passages[place])
        return self._items[place]

    def parts(self, place: int) -> tuple[tuple[Item, ...], ...]:
        """The items of a passage by its place, sentence by sentence."""
        if place not in self._parts:
            self._parts[place] = tuple(split(bare(self.items(place))))
        return self._parts[place]

    def headings(self, passage: Passage) -> Iterator[Said]:
        """The headings above a passage, innermost first."""
        for number in reversed(passage.block.heading_blocks[-_HEADINGS:]):
            if number in self._place:
                yield Said("heading", self.items(self._place[number]))

    def place_of(self, passage: Passage) -> int:
        """The place of a passage among those of the document."""
        return self._place[passage.block.number]

    def passage_at(self, offset: int) -> Passage | None:
        """The passage in which an offset of the document lies."""
        place = bisect_right(self._starts, offset) - 1
        return self._passages[place] if place >= 0 and offset < self._passages[place].block.end_char else None

    def _run(self, place: int) -> tuple[int, int]:
        """The first and last passage of the lines that go on from one another here."""
        document, first, last = self.reading.document, place, place
        while first > 0 and is_wrapped(document, self._passages[first - 1], self._passages[first]):
            first -= 1
        while last + 1 < len(self._passages) and is_wrapped(document, self._passages[last], self._passages[last + 1]):
            last += 1
        return first, last

    def _of_run(self, first: int, last: int) -> tuple[Sentence, ...]:
        if first in self._sentences:
            return self._sentences[first]
        run = tuple(item for place in range(first, last + 1) for item in self.items(place))
        lead = self._lead_in(first)
        found = []
        for number, part in enumerate(split(bare(run))):
            front = lead if number == 0 else ()
            for opening, item in listed(part) if not front else ((front, part),):
                found.append(Sentence((*opening, *item), self._passage_of(item, first), len(opening)))
        self._sentences[first] = tuple(found)
        return self._sentences[first]

    def _passage_of(self, part: tuple[Item, ...], first: int) -> Passage:
        number = next((item for item in part if item.kind is Kind.PERCENT), part[0])
        return self.passage_at(number.start) or self._passages[first]

    def _lead_in(self, place: int) -> tuple[Item, ...]:
        """What introduces this block: the last sentence of its list's lead-in, with that of the list around it before a mere label.

        Where no list is marked up, the block above that ends in a colon. A lead-in that has a number of its own introduces nothing.
        """
        found: tuple[Item, ...] = ()
        above = self._lead_place(place)
        for _ in range(_NESTED):
            parts = self.parts(above) if above is not None else ()
            if above is None or not parts or any(item.kind is Kind.PERCENT for item in parts[-1]):
                break
            found = (*(item for item in parts[-1] if item.kind is not Kind.BREAK), *found)
            block = self._passages[above].block
            if block.kind is not BlockKind.LIST_ITEM or block.lead_in is None or len(found) > _LABEL:
                break
            above = self._lead_place(above)
        return found

    def _lead_place(self, place: int) -> int | None:
        """The place of the block that introduces this one."""
        block = self._passages[place].block
        above = self._place.get(block.lead_in) if block.lead_in is not None else self._colon_above(place)
        return above if above is not None and above < place else None

    def _colon_above(self, place: int) -> int | None:
        text = self.reading.document.text
        for back in range(place - 1, max(-1, place - 12), -1):
            block = self._passages[back].block
            if text[block.end_char - 1 : block.end_char] == ":":
                return back
            if block.kind is BlockKind.HEADING or text[block.end_char - 1 : block.end_char] == "." or block.kind is BlockKind.TABLE_ROW:
                return None
        return None

    def _context(self, sentence: Sentence, first: int, last: int, before: tuple[Sentence, ...], after: tuple[Sentence, ...]) -> Context:
        above = [Said("earlier_sentence", s.items[s.lead :]) for s in reversed(before[-_BESIDE:])]
        below = [Said("earlier_sentence", s.items[s.lead :]) for s in after[:_BESIDE]]
        lead = [Said("lead_in", sentence.items[: sentence.lead])] if sentence.lead else []
        if len(above) < _BESIDE:
            above += self._neighbours(first, -1, _BESIDE - len(above))
        if len(below) < _BESIDE:
            below += self._neighbours(last, 1, _BESIDE - len(below))
        above += self._beyond_lead(first)
        opening = sentence.items[sentence.lead : sentence.lead + 3]
        points_back = any(item.low in ("this", "these") for item in opening[:1])
        points_back = points_back or (
            opening[0].low == "the" and names_goal(opening) and opening[-1].head.endswith("s")
        )  # "The three targets"
        headings = list(self.headings(sentence.passage))
        return Context((*lead, *headings, *above), tuple(below), points_back)

    def _beyond_lead(self, place: int) -> list[Said]:
        """What stands before the lead-in of a list: a baseline for all its items may stand there."""
        lead = self._lead_place(place)
        if lead is None:
            return []
        found = [Said("earlier_block", part) for part in reversed(self.parts(lead))]
        return [*found, *self._neighbours(lead, -1, _BESIDE)][:_BESIDE]

    def _neighbours(self, place: int, step: int, count: int) -> list[Said]:
        """Sentences of the next blocks of the same section, nearest first."""
        found: list[Said] = []
        path = self._passages[place].block.heading_blocks
        there = place + step
        while 0 <= there < len(self._passages) and len(found) < count:
            block = self._passages[there].block
            if block.heading_blocks != path or block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
                break
            parts = self.parts(there)
            found += [Said("earlier_block", part) for part in (parts[:count] if step > 0 else reversed(parts[-count:]))]
            there += step
        return found[:count]
