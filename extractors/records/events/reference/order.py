"""The passages of a document in their order, and what stands before, over and around each."""

from bisect import bisect_right
from collections.abc import Iterator

from extractors.passage import Passage
from extractors.reading import Reading
from schemas.document import Block, BlockKind
from schemas.mention import Label, Mention


class Order:
    """The passages of one document by their places."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._at = {passage.block.number: at for at, passage in enumerate(reading.passages)}
        self._countries: dict[int, tuple[Mention, ...]] = {}
        self._tops: dict[int, list[Block]] | None = None

    def passage(self, block: int | None) -> Passage | None:
        """The passage of a block by its number; None where there is none."""
        at = self._at.get(block) if block is not None else None
        return self.reading.passages[at] if at is not None else None

    def back(self, passage: Passage, reach: int) -> Iterator[Passage]:
        """A passage and those before it, from the nearest on."""
        at = self._at[passage.block.number]
        yield from (self.reading.passages[back] for back in range(at, max(-1, at - reach), -1))

    def countries(self, passage: Passage) -> tuple[Mention, ...]:
        """The countries of a passage, each where it is named first."""
        number = passage.block.number
        if number not in self._countries:
            firsts: dict[str, Mention] = {}
            for mention in passage.labelled(Label.COUNTRY):
                firsts.setdefault(mention.value, mention)
            self._countries[number] = tuple(firsts.values())
        return self._countries[number]

    def place(self, passage: Passage) -> int:
        """The place of a passage among all."""
        return self._at[passage.block.number]

    def between(self, label: Label, start_char: int, end_char: int) -> list[Mention]:
        """The mentions of a label between two offsets of one block, wherever in the document it stands."""
        at = bisect_right(self.reading.passages, start_char, key=_opens) - 1
        found = self.reading.passages[at].labelled(label) if at >= 0 else ()
        return [mention for mention in found if start_char <= mention.start_char and mention.end_char <= end_char]

    def top_rows(self, row: Block) -> list[Block]:
        """The rows at the top of the table in which a row stands: those of several heads, and the first one below them."""
        if self._tops is None:
            self._tops = {}
            for passage in self.reading.passages:
                block = passage.block
                if block.table_number is not None and block.cells:
                    rows = self._tops.setdefault(block.table_number, [])
                    if not rows or all(cell.is_head for cell in rows[-1].cells):
                        rows += [block] if len(block.cells) > 1 else []
        return self._tops.get(row.table_number, []) if row.table_number is not None else []

    def before(self, passage: Passage) -> Passage | None:
        """The passage right before another one."""
        at = self._at[passage.block.number]
        return self.reading.passages[at - 1] if at else None

    def over(self, passage: Passage) -> Iterator[Passage]:
        """The headings over a passage from the nearest on, then the page's title."""
        yield from (found for number in passage.block.heading_blocks[::-1] if (found := self.passage(number)) is not None)
        yield from (each for each in self.reading.passages[:1] if each.block.kind is BlockKind.TITLE)


def _opens(passage: Passage) -> int:
    return passage.block.start_char
