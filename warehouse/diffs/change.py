"""What a comparison consists of: quotes, changes, change sets, each of which can be turned round."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

LAYERS = ("claims", "blocks", "tables", "links", "page_events")
INVERSE = {"added": "removed", "removed": "added", "split": "joined", "joined": "split"}
MENTIONS = "mentions"  # the field of a change of how often a value is mentioned
MARK_INVERSE = {"+": "-", "-": "+", "=": "="}


@dataclass(frozen=True, slots=True)
class Quote:
    """One side of a change: what it means (`value`), the words, and where they stand. Offsets count characters of that document's text.

    `blocks` are the numbers of the blocks that it stands in, `place` where that stands among the blocks that are no rows of tables;
    `prefix` and `suffix` are a few characters around it, where they are known, `opening` the words its block begins with and `above` the
    last ones of the block before; `statement_id` is the claim's, of a claim.
    """

    value: str | None
    quote: str
    heading: tuple[str, ...] = ()
    start_char: int | None = None
    end_char: int | None = None
    capture: str | None = None
    zone: str | None = None
    blocks: tuple[int, ...] = ()
    place: int = -1
    prefix: str = ""
    suffix: str = ""
    statement_id: str | None = None
    opening: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of words in a modified block: `=` on both sides, `-` in the old one only, `+` in the new one only."""

    op: str
    words: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a modified claim, or one cell of a modified row."""

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One event of a comparison.

    `change` is added, removed, modified, moved, split, joined, retargeted or between; `kind` what it happened to: a claim's kind, a
    mention's label, `document`, a block's kind, `row`, `columns`, `link`, a page event. `parts` are the many sides of a split or a joined
    block. `reason` is given for noise. `change_id` is a digest of both documents and of what changed where; of a claim that which
    statement_changes gives it.
    """

    layer: str
    change: str
    kind: str
    old: Quote | None
    new: Quote | None
    marks: tuple[Mark, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    parts: tuple[Quote, ...] = ()
    reason: str | None = None
    change_id: str = ""

    @property
    def zone(self) -> str | None:
        """The zone that it stands in, the newer side's where they differ."""
        side = self.new or self.old
        return side.zone if side else None

    @property
    def is_frame(self) -> bool:
        """Whether it stands in the page's frame (header, footer, banner, …) and not in its content. Claims are of the whole page."""
        return self.layer != "claims" and self.zone not in ("main", None)

    @property
    def summary(self) -> str:
        """The change in a few words, for people."""
        old, new = (side.value or "" if side else "" for side in (self.old, self.new))
        if self.fields and self.fields[0].field == MENTIONS:
            before, after = self.fields[0].old, self.fields[0].new
            return f"{new or old}: " + _mentioned(before or "0", after or "0")
        if self.change in ("retargeted", "modified") and self.kind in ("document", "link"):
            return f"{old} → {new}"
        return new or old

    @property
    def blocks(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The numbers of the blocks that it touches, old and new."""
        return (self.old.blocks if self.old else (), self.new.blocks if self.new else ())

    def because(self, reason: str) -> "Change":
        """The same change with the reason why it is noise."""
        return Change(self.layer, self.change, self.kind, self.old, self.new, self.marks, self.fields, self.parts, reason, self.change_id)

    def named(self, change_id: str) -> "Change":
        """The same change with its id."""
        return Change(self.layer, self.change, self.kind, self.old, self.new, self.marks, self.fields, self.parts, self.reason, change_id)

    def inverted(self) -> "Change":
        """The same change seen from the other side."""
        change = INVERSE.get(self.change, self.change)
        marks = tuple(_ordered(Mark(MARK_INVERSE[mark.op], mark.words) for mark in self.marks))
        fields = tuple(FieldChange(field.field, field.new, field.old) for field in self.fields)
        return Change(self.layer, change, self.kind, self.new, self.old, marks, fields, self.parts, self.reason, self.change_id)


@dataclass(frozen=True, slots=True)
class Capture:
    """What a comparison says of one of its captures."""

    capture_id: str
    page_id: str
    url: str | None
    url_key: str
    source_uri: str
    represents_at: date | None
    captured_at: str | None
    doc_id: str
    title: str | None
    extraction_id: str


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything that differs between two captures, by layer, each in the order of the page; what was explained as noise apart."""

    old: Capture
    new: Capture
    claims: tuple[Change, ...] = ()
    blocks: tuple[Change, ...] = ()
    tables: tuple[Change, ...] = ()
    links: tuple[Change, ...] = ()
    page_events: tuple[Change, ...] = ()
    noise: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything but noise differs."""
        return any(self.of(layer) for layer in LAYERS)

    def of(self, layer: str) -> tuple[Change, ...]:
        """The changes of one of the LAYERS, or `noise`."""
        changes: tuple[Change, ...] = getattr(self, layer)
        return changes

    def every(self) -> Iterator[Change]:
        """All changes, layer by layer, without noise."""
        for layer in LAYERS:
            yield from self.of(layer)

    def inverted(self) -> "ChangeSet":
        """The comparison the other way round."""
        turned = {layer: in_order(change.inverted() for change in self.of(layer)) for layer in (*LAYERS, "noise")}
        return ChangeSet(self.new, self.old, **turned)


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes in the order in which they are told: by the newer side's place where there is one, else by the older one's."""
    return tuple(sorted(changes, key=_place))


def _place(change: Change) -> tuple[int, int, int, str, str, int, str, str]:
    side, other = change.new or change.old, change.old if change.new else None
    return (
        LAYERS.index(change.layer),
        _weight(change),
        _start(side),
        change.kind,
        change.change,
        _start(other),
        _value(side),
        _value(other),
    )


def _weight(change: Change) -> int:
    """What the page claims comes before what it is called, and that before how often it mentions something."""
    return 2 if change.fields and change.fields[0].field == MENTIONS else 1 if change.kind == "document" else 0


def _start(side: Quote | None) -> int:
    return -1 if side is None or side.start_char is None else side.start_char


def _value(side: Quote | None) -> str:
    return (side.value or "") if side else ""


def _mentioned(before: str, after: str) -> str:
    count = after if before == "0" else before
    words = "1 mention" if count == "1" else f"{count} mentions"
    return words if "0" in (before, after) else f"{words} became {after}"


def _ordered(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Between two equal stretches what is old comes first."""
    waiting: list[Mark] = []
    for mark in marks:
        if mark.op == "=":
            yield from sorted(waiting, key=lambda one: one.op != "-")
            waiting = []
            yield mark
        else:
            waiting.append(mark)
    yield from sorted(waiting, key=lambda one: one.op != "-")
