"""Blocks: which were added, removed, changed, moved, split or joined. Rows of tables are not among them: `tables` compares those."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from warehouse.diffs.align import align, gaps
from warehouse.diffs.change import Change, Mark, Quote
from warehouse.diffs.side import BlockRow, Pair, Side
from warehouse.diffs.words import bag, dice, marks, shared

LEAST_ALIKE = 0.5  # Dice's measure: less is another block
LEAST_APART = 0.8  # of a block of the content against one of the page's frame: between menus and text, half of the words is chance
CONTENT = frozenset({"main", "related"})
OPENING = 8  # words: blocks that begin with the same so many are one block, whatever follows
CONTAINED = 0.9  # of the words of a part, for a block to be split into such parts, and of the block, for the parts to be all of it
LEAST_WORDS = 6  # of a block that is split
MOST_PARTS = 12
# Partners are looked for by a block's rarest words, each in the blocks nearest by, and only the likeliest are compared: else time grew
# with the square of the page.
RAREST, NEAREST, LIKELIEST = 8, 40, 16


@dataclass(slots=True)
class Matching:
    """Which blocks of the two sides belong together, by position; what is free has found nothing yet."""

    olds: list[BlockRow]
    news: list[BlockRow]
    same: list[tuple[int, int]] = field(default_factory=list)
    moved: list[tuple[int, int]] = field(default_factory=list)
    changed: list[tuple[int, int]] = field(default_factory=list)
    split: list[tuple[int, list[int]]] = field(default_factory=list)
    joined: list[tuple[list[int], int]] = field(default_factory=list)
    free_old: set[int] = field(default_factory=set)
    free_new: set[int] = field(default_factory=set)

    def take(self, olds: Iterable[int], news: Iterable[int]) -> None:
        """These have found each other."""
        self.free_old.difference_update(olds)
        self.free_new.difference_update(news)


def prose(side: Side) -> list[BlockRow]:
    """The blocks of a side that are no rows of tables."""
    return [block for block in side.blocks if block.table is None]


def match(olds: list[BlockRow], news: list[BlockRow]) -> Matching:
    """Find what belongs together: the surest first."""
    same = align([block.key for block in olds], [block.key for block in news])
    found = Matching(olds, news, same)
    stretches = list(gaps(same, len(olds), len(news)))
    found.free_old = {i for stretch, _ in stretches for i in stretch}
    found.free_new = {j for _, stretch in stretches for j in stretch}
    _moved(found)
    bags_old, bags_new = (
        {i: bag(blocks[i].key) for i in sorted(free)} for blocks, free in ((olds, found.free_old), (news, found.free_new))
    )
    for old_range, new_range in stretches:
        if not old_range or not new_range:
            continue
        found.split += _pieces(found.free_old, found.free_new, bags_old, bags_new, old_range, new_range)
        joined = _pieces(found.free_new, found.free_old, bags_new, bags_old, new_range, old_range)
        found.joined += [(parts, whole) for whole, parts in joined]
        _alike(found, bags_old, bags_new, old_range, new_range)
    _alike(found, bags_old, bags_new, range(len(olds)), range(len(news)))
    for old_range, new_range in stretches:
        _renamed(found, old_range, new_range)
    return found


def changes(pair: Pair) -> Iterator[Change]:
    """The changes of blocks, in no order; those that a reader does not see (white space, markup) carry their reason."""
    found = match(prose(pair.old), prose(pair.new))
    for i, j in found.same:
        if (unseen := _unseen(found.olds[i], found.news[j])) is not None:
            yield _change("modified", found.olds[i], found.news[j], pair, reason=unseen)
    for i, j in found.moved:
        yield _change("moved", found.olds[i], found.news[j], pair)
    for i, j in found.changed:
        yield _change("modified", found.olds[i], found.news[j], pair, marks(found.olds[i].text, found.news[j].text))
    for i, parts in found.split:
        quotes = [pair.new.quote(found.news[j]) for j in parts]
        yield Change("blocks", "split", found.olds[i].kind, pair.old.quote(found.olds[i]), _together(quotes), parts=tuple(quotes))
    for olds, j in found.joined:
        quotes = [pair.old.quote(found.olds[i]) for i in olds]
        yield Change("blocks", "joined", found.news[j].kind, _together(quotes), pair.new.quote(found.news[j]), parts=tuple(quotes))
    for i in sorted(found.free_old):
        yield Change("blocks", "removed", found.olds[i].kind, pair.old.quote(found.olds[i]), None)
    for j in sorted(found.free_new):
        yield Change("blocks", "added", found.news[j].kind, None, pair.new.quote(found.news[j]))


def apply(blocks: Sequence[tuple[int, str]], found: Iterable[Change]) -> list[str]:
    """The new side's blocks, made of the old side's (number, text) and the block changes, noise among them. For whoever wants proof."""
    gone: set[int] = set()
    placed: dict[int, str] = {}
    for change in found:
        gone.update(change.blocks[0])
        arriving = change.parts if change.change == "split" else (change.new,) if change.new else ()
        placed |= {quote.place: quote.quote for quote in arriving}
    staying = iter([text for number, text in blocks if number not in gone])
    result: list[str] = []
    for place in sorted(placed):
        result += islice(staying, place - len(result))
        result.append(placed[place])
    return [*result, *staying]


def _change(change: str, old: BlockRow, new: BlockRow, pair: Pair, words: tuple[Mark, ...] = (), reason: str | None = None) -> Change:
    return Change("blocks", change, new.kind, pair.old.quote(old), pair.new.quote(new), marks=words, reason=reason)


def _unseen(old: BlockRow, new: BlockRow) -> str | None:
    if (old.kind, old.zone, old.level) != (new.kind, new.zone, new.level):
        return "markup"
    return "white_space" if old.text != new.text else None


def _together(quotes: Sequence[Quote]) -> Quote:
    first, last = quotes[0], quotes[-1]
    return Quote(
        "\n".join(quote.value or "" for quote in quotes),
        "\n".join(quote.quote for quote in quotes),
        first.heading,
        first.start_char,
        last.end_char,
        first.capture,
        first.zone,
        tuple(number for quote in quotes for number in quote.blocks),
    )


def _moved(found: Matching) -> None:
    places: dict[str, list[int]] = defaultdict(list)
    for j in sorted(found.free_new, reverse=True):
        places[found.news[j].key].append(j)
    for i in sorted(found.free_old):
        if waiting := places.get(found.olds[i].key):
            j = waiting.pop()
            found.moved.append((i, j))
            found.take([i], [j])


def _pieces(
    wholes: set[int],
    parts: set[int],
    bags: dict[int, Counter[str]],
    part_bags: dict[int, Counter[str]],
    whole_range: range,
    part_range: range,
) -> list[tuple[int, list[int]]]:
    """Free blocks of one side that are several free blocks of the other, one after the other."""
    found = []
    index = _index(part_bags, [j for j in part_range if j in parts])
    for whole in [i for i in whole_range if i in wholes and bags[i].total() >= LEAST_WORDS]:
        for start in _near(index, bags[whole], whole - whole_range.start + part_range.start):
            if start in parts and (run := _run(bags[whole], part_bags, parts, start, part_range.stop)):
                found.append((whole, run))
                wholes.discard(whole)
                parts.difference_update(run)
                break
    return found


def _run(whole: Counter[str], part_bags: dict[int, Counter[str]], free: set[int], start: int, stop: int) -> list[int] | None:
    left, covered, run = whole.copy(), 0, list[int]()
    for j in range(start, min(stop, start + MOST_PARTS)):
        if j not in free or not part_bags[j]:
            break
        common = shared(left, part_bags[j])
        if common < CONTAINED * part_bags[j].total():
            break
        left -= part_bags[j]
        covered += common
        run.append(j)
        if len(run) >= 2 and covered >= CONTAINED * whole.total():
            return run
    return None


def _alike(
    found: Matching, bags_old: dict[int, Counter[str]], bags_new: dict[int, Counter[str]], old_range: range, new_range: range
) -> None:
    """Pair free blocks by their words, the most alike first; a heading only with a heading."""
    index = _index(bags_new, [j for j in new_range if j in found.free_new])
    ranked = []
    for i in [i for i in old_range if i in found.free_old]:
        for j in _near(index, bags_old[i], i - old_range.start + new_range.start):
            likeness = dice(bags_old[i], bags_new[j])
            if (found.olds[i].zone in CONTENT) != (found.news[j].zone in CONTENT) and likeness < LEAST_APART:
                continue
            if likeness < LEAST_ALIKE and _opening(found.olds[i]) == _opening(found.news[j]) is not None:
                likeness = LEAST_ALIKE
            if likeness >= LEAST_ALIKE and (found.olds[i].kind == "heading") == (found.news[j].kind == "heading"):
                ranked.append((-likeness, abs((i - old_range.start) - (j - new_range.start)), i, j))
    for _, _, i, j in sorted(ranked):
        if i in found.free_old and j in found.free_new:
            found.changed.append((i, j))
            found.take([i], [j])


def _opening(block: BlockRow) -> tuple[str, ...] | None:
    """The first words of a block; None of one that has no more than those."""
    words = block.key.split(" ", OPENING)
    return tuple(words[:OPENING]) if len(words) > OPENING else None


def _index(bags: dict[int, Counter[str]], places: Iterable[int]) -> dict[str, list[int]]:
    """Where each word occurs."""
    index: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for word in bags[place]:
            index[word].append(place)
    return index


def _near(index: dict[str, list[int]], words: Counter[str], position: int) -> list[int]:
    """The places that share most of the rarest of these words, of equals the nearest to a position; in order."""
    rarest = sorted((word for word in words if word in index), key=lambda word: (len(index[word]), word))[:RAREST]
    votes: Counter[int] = Counter()
    for word in rarest:
        places = index[word]
        middle = bisect_left(places, position)
        votes.update(places[max(0, middle - NEAREST // 2) : middle + NEAREST // 2] if len(places) > NEAREST else places)
    likeliest = sorted(votes, key=lambda place: (-votes[place], abs(place - position), place))
    return sorted(likeliest[:LIKELIEST])


def _renamed(found: Matching, old_range: range, new_range: range) -> None:
    """A heading that is the only free one of its level in a gap, against the only one there on the other side."""
    levels: dict[int | None, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i in old_range:
        if i in found.free_old and found.olds[i].kind in ("heading", "title"):
            levels[found.olds[i].level][0].append(i)
    for j in new_range:
        if j in found.free_new and found.news[j].kind in ("heading", "title"):
            levels[found.news[j].level][1].append(j)
    for olds, news in levels.values():
        if len(olds) == len(news) == 1:
            found.changed.append((olds[0], news[0]))
            found.take(olds, news)
