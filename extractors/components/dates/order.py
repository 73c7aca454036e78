"""Days and months in figures: which of the two a page puts first, where a date by itself could be read either way.

"8/2/18" is read month first, as in the United States, until the page has a "22/1/18" and no "1/22/18".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.passage import Passage
from schemas.mention import Label, Mention

_FIGURES = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(?:\d{2}|\d{4})")
MONTHS = 12


def in_the_pages_order(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of one document, with its dates in figures read day first where others of its dates can only be read so."""
    pairs = [pair for passage in passages for mention in passage.mentions if (pair := _pair(mention))]
    day_first = any(first > MONTHS for first, _ in pairs)
    month_first = any(second > MONTHS for _, second in pairs)
    if not day_first or month_first:
        return tuple(passages)
    return tuple(
        replace(passage, mentions=tuple(map(_turned, passage.mentions))) if any(map(_pair, passage.mentions)) else passage
        for passage in passages
    )


def _pair(mention: Mention) -> tuple[int, int] | None:
    """The two figures before the year."""
    if mention.label != Label.DATE or not (found := _FIGURES.fullmatch(mention.surface)):
        return None
    return int(found[1]), int(found[3])


def _turned(mention: Mention) -> Mention:
    pair = _pair(mention)
    if pair is None or max(pair) > MONTHS:
        return mention
    return mention.model_copy(update={"value": f"{mention.value[:4]}-{pair[1]:02d}-{pair[0]:02d}"})
