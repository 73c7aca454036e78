"""Links: added, removed, retargeted, as a set of where they lead."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import chain

from warehouse.diffs.change import Change, Quote
from warehouse.diffs.noise import rules
from warehouse.diffs.side import LinkRow, Pair, Side
from warehouse.diffs.targets import difference, is_share, target
from warehouse.diffs.words import folded

NOTE = re.compile(r" ?\([^()]{1,60}\)$")
Naming = Callable[[Side, LinkRow], Hashable | None]


def changes(pair: Pair) -> Iterator[Change]:
    """The changes of links, in no order. Of a link that stands in several places the first counts, in the main part if it is there."""
    if set(pair.old.targets) == set(pair.new.targets):
        return
    olds, news = _by_target(pair.old), _by_target(pair.new)
    same = set(pair.old.targets).intersection(pair.new.targets)
    for key in olds.keys() & news.keys():
        if same.isdisjoint(link.target for link in olds[key]):
            old, new = _first(olds[key]), _first(news[key])
            yield Change(
                "links", "modified", "link", _quote(pair.old, old), _quote(pair.new, new), reason=difference(old.target, new.target)
            )
    yield from _leftovers(
        pair, [_first(olds[key]) for key in olds.keys() - news.keys()], [_first(news[key]) for key in news.keys() - olds.keys()]
    )


def _leftovers(pair: Pair, olds: Iterable[LinkRow], news: Iterable[LinkRow]) -> Iterator[Change]:
    """The same words under the same heading in the same zone, or the one link that is left in the same block: retargeted. The rest:
    removed and added."""
    left_old, left_new = sorted(olds, key=_place), sorted(news, key=_place)
    for name, is_lone in ((_name, False), (_bare_name, False), (_block, True)):
        waiting, others = _named(pair.new, left_new, name), _named(pair.old, left_old, name)
        left_old = []
        for key, found in others.items():
            partners = waiting.get(key, []) if key is not None and (not is_lone or len(found) == len(waiting.get(key, ())) == 1) else []
            for old, new in zip(found, partners, strict=False):
                yield _change(pair, "retargeted", old, new)
            left_old += found[len(partners) :]
            del partners[: len(found)]
        left_old, left_new = sorted(left_old, key=_place), sorted(chain.from_iterable(waiting.values()), key=_place)
    yield from (_change(pair, "removed", old, None) for old in left_old)
    yield from (_change(pair, "added", None, new) for new in left_new)


def _named(side: Side, links: Iterable[LinkRow], name: Naming) -> dict[Hashable | None, list[LinkRow]]:
    found: dict[Hashable | None, list[LinkRow]] = defaultdict(list)
    for link in links:
        found[name(side, link)].append(link)
    return found


def _change(pair: Pair, change: str, old: LinkRow | None, new: LinkRow | None) -> Change:
    both = [link for link in (old, new) if link]
    reason = "share_link" if all(is_share(link.target, rules()) for link in both) else None
    if reason is None and old and new and _to_itself(pair.old, old) == _to_itself(pair.new, new) is not None:
        reason = "itself"
    return Change("links", change, "link", _quote(pair.old, old) if old else None, _quote(pair.new, new) if new else None, reason=reason)


def _to_itself(side: Side, link: LinkRow) -> str | None:
    """The place on the page that a link of the page to itself leads to; None of other links."""
    page, _, _ = target(side.capture.url or "").key.partition("#")
    address, _, place = target(link.target).key.partition("#")
    return place if page and address == page else None


def _by_target(side: Side) -> dict[str, list[LinkRow]]:
    found: dict[str, list[LinkRow]] = defaultdict(list)
    for link in side.links:
        found[target(link.target).key].append(link)
    return found


def _first(links: Iterable[LinkRow]) -> LinkRow:
    return min(links, key=lambda link: (link.zone != "main", _place(link)))


def _place(link: LinkRow) -> tuple[int, int, str]:
    return (link.start_char, link.end_char, link.target)


def _name(side: Side, link: LinkRow) -> Hashable | None:
    """Its words, heading and zone; None of a link without words."""
    words = folded(side.words(link)).lower()
    return (words, side.heading(side.block(link.block)), link.zone) if words else None


def _bare_name(side: Side, link: LinkRow) -> Hashable | None:
    """The same without what stands in brackets behind the words: of what kind the file is, and how large."""
    words = NOTE.sub("", folded(side.words(link)).lower())
    return (words, side.heading(side.block(link.block)), link.zone) if words else None


def _block(side: Side, link: LinkRow) -> Hashable | None:
    block = side.block(link.block)
    return (block.key, link.zone) if block and block.zone == "main" else None


def _quote(side: Side, link: LinkRow) -> Quote:
    block = side.block(link.block)
    return Quote(
        link.target,
        side.words(link),
        side.heading(block),
        link.start_char,
        link.end_char,
        side.capture.capture_id,
        link.zone,
        (block.number,) if block else (),
    )
