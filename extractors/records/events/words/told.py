"""What a page told last: the act that "Norway did so in 2003" or "Belize joined in 2023" goes on from."""

from dataclasses import dataclass

from extractors.clauses import Item, Sentence

NEAR = 3  # passages back to an act that another sentence goes on from


@dataclass(frozen=True, slots=True)
class Told:
    """The act of a country or of several that was told last."""

    event: str
    agreement: str
    start_char: int
    end_char: int
    passage: int  # its place among the passages
    headings: tuple[int, ...]
    countries: tuple[Item, ...] = ()  # who did it, where the page says so


def goes_on(told: Told | None, sentence: Sentence, place: int, *, reach: int = NEAR) -> Told | None:
    """The act told last, where a sentence of the passage at a place is near enough to go on from it."""
    if told is None or told.end_char > sentence.end_char or told.headings != sentence.passage.block.heading_blocks:
        return None
    return told if 0 <= place - told.passage <= reach else None
