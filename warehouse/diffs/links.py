"""Links: added, removed, retargeted, as a set of where they lead."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from warehouse.diffs.change import Change, Quote
from warehouse.diffs.noise import rules
from warehouse.diffs.side import LinkRow, Pair, Side
from warehouse.diffs.targets import difference, is_share, target
from warehouse.diffs.words import folded


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
    """Same words under the same heading in the same zone: retargeted. The rest: removed and added."""
    waiting: dict[tuple[str, tuple[str, ...], str], list[LinkRow]] = defaultdict(list)
    for new in sorted(news, key=_place, reverse=True):
        waiting[_name(pair.new, new)].append(new)
    for old in sorted(olds, key=_place):
        partners = waiting.get(_name(pair.old, old)) if pair.old.words(old).strip() else None
        partner = partners.pop() if partners else None
        yield _change(pair, "retargeted" if partner else "removed", old, partner)
    for left in waiting.values():
        yield from (_change(pair, "added", None, link) for link in left)


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


def _name(side: Side, link: LinkRow) -> tuple[str, tuple[str, ...], str]:
    return (folded(side.words(link)).lower(), side.heading(side.block(link.block)), link.zone)


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
