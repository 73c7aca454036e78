"""Aligning two sequences: pairs of positions that hold the same key, in order on both sides. No time limit, and no chance."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

MOST_CELLS = 250_000  # of the table that a gap's best alignment fills; beyond it only what is unique is aligned


def align(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs (old position, new position) of equal keys, rising on both sides.

    Keys that are unique on both sides are fixed points; between them the longest runs are looked for, which takes long only in gaps, and
    gaps have a limit.
    """
    pairs: list[tuple[int, int]] = []
    start = (0, 0)
    for i, j in [*_fixed_points(old, new), (len(old), len(new))]:
        if i > start[0] and j > start[1]:
            pairs += _gap(old, new, start, (i, j))
        if i < len(old):
            pairs.append((i, j))
        start = (i + 1, j + 1)
    return pairs


def gaps(pairs: Sequence[tuple[int, int]], old: int, new: int) -> Iterator[tuple[range, range]]:
    """The stretches between aligned pairs that are empty on at most one side; `old` and `new` are the lengths."""
    last = (-1, -1)
    for i, j in [*pairs, (old, new)]:
        if i - last[0] > 1 or j - last[1] > 1:
            yield range(last[0] + 1, i), range(last[1] + 1, j)
        last = (i, j)


def _fixed_points(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest rising chain of keys that occur once on either side."""
    olds, news = Counter(old), Counter(new)
    places = {key: j for j, key in enumerate(new) if news[key] == 1 and olds[key] == 1}
    candidates = [(i, places[key]) for i, key in enumerate(old) if key in places]
    if all(one[1] < other[1] for one, other in pairwise(candidates)):  # as on most pages
        return candidates
    tops: list[int] = []  # the lowest end of a chain of each length
    chain: list[int] = []  # which candidate that end is
    before: list[int | None] = []
    for position, (_, j) in enumerate(candidates):
        length = bisect_left(tops, j)
        before.append(chain[length - 1] if length else None)
        tops[length : length + 1] = [j]
        chain[length : length + 1] = [position]
    found: list[tuple[int, int]] = []
    step = chain[-1] if chain else None
    while step is not None:
        found.append(candidates[step])
        step = before[step]
    return found[::-1]


def _gap(old: Sequence[str], new: Sequence[str], start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int]]:
    (i1, j1), (i2, j2) = start, end
    head: list[tuple[int, int]] = []
    while i1 < i2 and j1 < j2 and old[i1] == new[j1]:
        head.append((i1, j1))
        i1, j1 = i1 + 1, j1 + 1
    tail: list[tuple[int, int]] = []
    while i1 < i2 and j1 < j2 and old[i2 - 1] == new[j2 - 1]:
        i2, j2 = i2 - 1, j2 - 1
        tail.append((i2, j2))
    middle: list[tuple[int, int]] = []
    if 0 < (i2 - i1) * (j2 - j1) <= MOST_CELLS:
        for match in SequenceMatcher(None, old[i1:i2], new[j1:j2], autojunk=False).get_matching_blocks():
            middle += [(i1 + match.a + n, j1 + match.b + n) for n in range(match.size)]
    return [*head, *middle, *reversed(tail)]
