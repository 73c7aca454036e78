"""Whether a goal was met: what the words beside it, or later in the block, say."""

from collections.abc import Sequence

from extractors.records.goals.item import Item, Kind
from extractors.records.goals.vocabulary import phrases, words


def status(run: Sequence[Item], first: int, last: int) -> str | None:
    """What the words between two places say of a goal; the phrase that stands first decides."""
    lows = [item.low for item in run[max(first, 0) : last]]
    for at in range(len(lows)):
        for said, sense in phrases("status"):
            if tuple(lows[at : at + len(said)]) == said and not _unsaid(lows, at, said):
                return sense
    return None


def _unsaid(lows: Sequence[str], at: int, said: tuple[str, ...]) -> bool:
    before = lows[max(0, at - 3) : at]
    return any(low in words("status", "unsaid") for low in before) or (said[-1] in ("the", "its", "our") and len(lows) <= at + len(said))


def span_of(run: Sequence[Item], at: int) -> tuple[int, int]:
    """The places around a percentage where its status may stand: its clause, up to the next percentage on both sides."""
    first = next((n + 1 for n in range(at - 1, -1, -1) if run[n].kind is Kind.PERCENT or run[n].low == ";"), 0)
    last = next((n for n in range(at + 1, len(run)) if run[n].kind is Kind.PERCENT or run[n].low == ";"), len(run))
    return first, last
