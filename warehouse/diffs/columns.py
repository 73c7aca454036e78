"""Columns of a table on two sides: which belong together, by their heads, else by what stands in them."""

from collections.abc import Iterable, Mapping, Sequence

from warehouse.diffs.change import FieldChange

LEAST_SHARED = 0.5  # of the values of the column that has fewer, for two columns without a common head to be one
Heads = Mapping[int, str]


def partners(old_heads: Heads, new_heads: Heads, old_values: Mapping[int, set[str]], new_values: Mapping[int, set[str]]) -> dict[int, int]:
    """New column → old column. `…_values` are the different words in the cells of each column.

    Under equal heads columns stay what they are, whatever a single row has beside them.
    """
    if old_heads == new_heads and (old_heads or old_values.keys() == new_values.keys()):
        return {column: column for column in new_values}
    found = {new: old for old, new in _same_heads(old_heads, new_heads)}
    free_old = [column for column in sorted(old_values) if column not in found.values()]
    free_new = [column for column in sorted(new_values) if column not in found]
    if not found and len(free_old) == len(free_new):  # no head in common, or no heads at all
        return dict(zip(free_new, free_old, strict=True))
    ranked = sorted(
        (-share, abs(old - new), old, new)
        for old in free_old
        for new in free_new
        if (share := _shared(old_values[old], new_values[new])) >= LEAST_SHARED
    )
    for _, _, old, new in ranked:
        if new not in found and old not in found.values():
            found[new] = old
    return found


def head_changes(old_heads: Heads, new_heads: Heads, together: Mapping[int, int], columns: tuple[int, int]) -> tuple[FieldChange, ...]:
    """What became of the columns' heads: renamed, removed, added; where only their order changed, what stands at each place."""
    old_count, new_count = columns
    if {old_heads.get(old) for old in range(old_count)} == {new_heads.get(new) for new in range(new_count)} and old_count == new_count:
        places: Iterable[tuple[int, int | None, int | None]] = [(place, place, place) for place in range(old_count)]
    else:
        backward = {old: new for new, old in together.items()}
        gone = [(old, old, None) for old in range(old_count) if old not in backward]
        places = sorted(
            [*gone, *((new, together.get(new), new) for new in range(new_count))], key=lambda place: (place[0], place[2] is not None)
        )
    told = ((place, _head(old_heads, old), _head(new_heads, new)) for place, old, new in places)
    return tuple(FieldChange(f"column {place + 1}", old, new) for place, old, new in told if old != new)


def _head(heads: Heads, column: int | None) -> str | None:
    return None if column is None else heads.get(column, "")


def _same_heads(olds: Heads, news: Heads) -> Sequence[tuple[int, int]]:
    """The columns whose heads are the same words; of several with the same words the n-th with the n-th."""
    waiting: dict[str, list[int]] = {}
    for new in sorted(news, reverse=True):
        waiting.setdefault(news[new].lower(), []).append(new)
    return [(old, waiting[olds[old].lower()].pop()) for old in sorted(olds) if olds[old] and waiting.get(olds[old].lower())]


def _shared(one: set[str], other: set[str]) -> float:
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0
