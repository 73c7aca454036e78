"""Phrases: a run of items as the page writes it, without what does not belong to it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extractors.records.goals.text.item import Item, Kind


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the page with the places of their first and last item in the sentence, both inclusive."""

    text: str
    first: int
    last: int


def phrase(run: Sequence[Item], first: int, last: int, text: str, *, leading: Callable[[Item], bool]) -> Phrase | None:
    """The phrase between two places, both inclusive, trimmed of leading words, loose marks and conjunctions; None where nothing is left."""
    while first <= last and (run[first].kind is not Kind.WORD or leading(run[first])):
        first += 1
    while last >= first and (
        run[last].low in ("and", "or", "of", "in", "the", "a", "to", "for", "our", "its", "from", "both", "within")
        or run[last].kind in (Kind.MARK, Kind.BREAK)
    ):
        if run[last].low == ")" and any(item.low == "(" for item in run[first:last]):
            break
        last -= 1
    if first > last:
        return None
    written = " ".join(text[run[first].start : run[last].end].split())
    return Phrase(written, first, last)


def outside_brackets(run: Sequence[Item], start: int, stop: int) -> Iterator[int]:
    """The places from `start` down to `stop`, those inside brackets that close here left out."""
    depth = 0
    for back in range(start, stop, -1):
        depth += run[back].low.startswith(")") - (run[back].low == "(")
        if depth <= 0 and run[back].low != "(" and not run[back].low.startswith(")"):
            yield back
