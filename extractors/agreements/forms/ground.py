"""What stands around a place in the page's text: its sentence, the countries between two offsets. Looked up, never walked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from extractors.agreements.names.agencies import agencies_in
from extractors.agreements.names.vocabulary import vocabulary
from extractors.passage import Passage
from extractors.sentences import sentence_bounds
from schemas.document import Block, BlockKind, Document, Zone
from schemas.mention import Label, Mention

LISTED = 6  # lines of a list that are looked at
OPENS, LONGEST = 5, 80  # characters before the country that opens such a line, and of the line


class Ground:
    """The sentences and the countries of a document. Offsets are the document's; a block's sentences are found when asked for."""

    def __init__(self, document: Document, passages: Sequence[Passage]) -> None:
        self.text = document.text
        ordered = sorted(passages, key=lambda passage: passage.block.start_char)
        self._blocks = [(passage.block.start_char, passage.block.end_char) for passage in ordered]
        self._numbered = {passage.block.number: passage.block for passage in ordered}
        self._leads = {
            passage.block.start_char: lead
            for passage in ordered
            if passage.block.lead_in is not None and (lead := self._numbered.get(passage.block.lead_in)) is not None
        }
        self._document = document
        self._sentences: dict[int, list[int]] = {}
        self._countries: list[Mention] = [each for passage in ordered for each in passage.mentions if each.label is Label.COUNTRY]
        self._starts = [mention.start_char for mention in self._countries]

    @cached_property
    def sides(self) -> frozenset[str]:
        """The countries that the page names and its title or first heading too, be it outside the main text."""
        surfaces = {mention.surface: mention.value for mention in self._countries}
        return frozenset(code for surface, code in surfaces.items() if surface in self._title)

    @cached_property
    def offices(self) -> frozenset[str]:
        """Whose the agencies of the title or the first heading are, and the unions there: "*EPA* Work with India", "U.S.-*ASEAN*"."""
        unions = {region for region in vocabulary().regions if re.search(rf"\b{re.escape(region)}\b", self._title)}
        return frozenset(agencies_in(self._title) | unions)

    @cached_property
    def _title(self) -> str:
        document = self._document
        return " ".join([document.title or "", *(document.text_of(block) for block in document.blocks if _is_title(block))][:2])

    def block(self, at: int) -> tuple[int, int]:
        """The block that holds an offset."""
        return self._blocks[max(0, bisect_right(self._blocks, (at, len(self.text) + 1)) - 1)]

    def lead_in(self, at: int) -> tuple[int, int] | None:
        """The last sentence of the block that introduces the list in which an offset stands."""
        lead = self._leads.get(self.block(at)[0])
        return None if lead is None else self.sentence(lead.end_char - 1)

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that holds an offset."""
        block, bounds = self._bounds(at)
        place = max(1, bisect_right(bounds, at))
        return (bounds[place - 1], bounds[place]) if place < len(bounds) else block

    def following(self, sentence: tuple[int, int]) -> tuple[int, int] | None:
        """The sentence behind one, in its block or the next."""
        block, bounds = self._bounds(sentence[0])
        place = bisect_left(bounds, sentence[1])
        if place + 1 < len(bounds):
            return bounds[place], bounds[place + 1]
        after = bisect_right(self._blocks, block)
        return self.sentence(self._blocks[after][0]) if after < len(self._blocks) else None

    def listed_below(self, sentence: tuple[int, int]) -> list[Mention]:
        """The countries of the lines right below the block that a sentence ends, each of which names little else."""
        at, found = bisect_right(self._blocks, self.block(sentence[0])), list[Mention]()
        for start, end in self._blocks[at : at + LISTED] if sentence[1] == self.block(sentence[0])[1] else ():
            named = self.countries(start, end)
            if not named or named[0].start_char - start > OPENS or end - start > LONGEST:
                break
            found.append(named[0])
        return found

    def countries(self, start_char: int, end_char: int) -> list[Mention]:
        """The mentions of countries that begin between two offsets."""
        return self._countries[bisect_left(self._starts, start_char) : bisect_left(self._starts, end_char)]

    def _bounds(self, at: int) -> tuple[tuple[int, int], list[int]]:
        """The block of an offset, and where its sentences begin, with the block's end behind them."""
        block = self.block(at)
        if block[0] not in self._sentences:
            found = [block[0] + start for start, _ in sentence_bounds(self.text[slice(*block)])]
            self._sentences[block[0]] = [*found, block[1]]
        return block, self._sentences[block[0]]


def _is_title(block: Block) -> bool:
    heading = block.kind is BlockKind.HEADING and block.level == 1 and block.zone is not Zone.NAVIGATION
    return block.kind is BlockKind.TITLE or heading
