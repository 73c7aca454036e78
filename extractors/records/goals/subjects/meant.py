"""What a goal is about that names nothing itself, "a 15% cut by 2030": what is spoken of around it, nearest first."""

from collections.abc import Iterator, Sequence

from extractors.passage import Passage
from extractors.records.goals.subjects.naming import named
from extractors.records.goals.subjects.subject import modifies
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.phrase import Phrase
from extractors.records.goals.text.reader import Reader
from extractors.records.goals.text.spans import right
from extractors.records.goals.text.vocabulary import substances, words
from schemas.document import BlockKind

_BARE = frozenset({"goal_noun", "reach_promise"})  # rules of goals that may name nothing: "a target of 31 percent", "pledged 30 per cent"
_BACK = 8  # blocks of the same section looked at before a goal
_MODIFYING = 4  # words before a noun that say of what: "greenhouse gas emissions"


class Meant:
    """Says what the cuts of one document are about where their own words do not."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.text = reader, reader.reading.document.text

    def say(self, goal: Goal) -> None:
        """Fill the subject of a cut: from its own block, those before it in its section, the headings, the page."""
        if goal.subject is not None or goal.direction not in ("reduce", "limit"):
            self._turn(goal)
            return
        for source, run in self._around(goal):
            if (said := thing(run, self.text)) is not None:
                goal.subject = self._plural(said.text)
                goal.inherit("subject", source, run[said.first].start, run[said.last].end)
                return

    def _turn(self, goal: Goal) -> None:
        """Give a country's bare goal, "raised its target to 31 percent", its direction where only emissions are spoken of."""
        if goal.subject is not None or goal.direction != "reach" or goal.rule not in _BARE or goal.actor_country is None:
            return
        if any(_is_reached_for(item) for source, run in self._around(goal) if source == "heading" for item in run):
            return
        for source, around in self._around(goal):
            run = [item for item in around if item.end <= goal.number.start]
            if any(_is_reached_for(item) for item in run):
                return
            if (said := thing(run, self.text)) is not None:
                goal.direction, goal.subject = "reduce", self._plural(said.text)
                goal.inherit("subject", source, run[said.first].start, run[said.last].end)
                return

    def _plural(self, said: str) -> str:
        """The plural of one word where the page has it: "HFCs" for the "HFC" of "HFC rules", "emissions" for "emission"."""
        return said + "s" if " " not in said and not said.endswith("s") and said + "s" in self.text else said

    def _around(self, goal: Goal) -> Iterator[tuple[str, Sequence[Item]]]:
        reader, passage = self.reader, goal.passage
        place = reader.place_of(passage)
        if passage.block.kind is not BlockKind.TABLE_ROW:
            own = reader.parts(place)
            yield from (("earlier_sentence", part) for part in reversed(own) if part and part[0].start < goal.number.start)
        yield from (("earlier_block", part) for before in self._before(place, passage) for part in reversed(reader.parts(before)))
        yield from ((said.source, said.items) for said in reader.headings(passage))
        passages = reader.reading.passages
        yield from (("heading", reader.items(n)) for n, other in enumerate(passages) if other.block.kind is BlockKind.HEADING and n < place)
        yield from (("earlier_block", reader.items(n)) for n in range(min(len(passages), place)) if n < _BACK)

    def _before(self, place: int, passage: Passage) -> Iterator[int]:
        """The places of the blocks before one in its section, nearest first; of a table those above it."""
        passages, found = self.reader.reading.passages, 0
        for back in range(place - 1, -1, -1):
            block = passages[back].block
            if block.heading_blocks != passage.block.heading_blocks or found >= _BACK:
                return
            if block.kind is not BlockKind.TABLE_ROW:
                found += 1
                yield back


def _is_reached_for(item: Item) -> bool:
    """Whether a word names what somebody wants a share of, "renewables", "forests": a bare goal beside it may be one."""
    return item.head in words("share", "reachable") or bool({item.head, *item.low.split("-")} & words("share", "clean"))


def thing(run: Sequence[Item], text: str) -> Phrase | None:
    """The first thing in a run of words that is cut by agreements: "emissions of methane", "greenhouse gas emissions", "HFCs"."""
    for at, item in enumerate(run):
        if item.kind is Kind.WORD and item.low in words("share", "flows"):
            first = at
            while first > 0 and at - first < _MODIFYING and modifies(run[first - 1]) and not noun_direction(run[first - 1]):
                first -= 1
            last = right(run, at)[1] if at + 1 < len(run) and run[at + 1].low == "of" else at
            if (said := named(run, first, max(at, last), text)) is not None:
                return said
    for at in range(len(run)):
        for name, _ in substances():
            if tuple(item.low for item in run[at : at + len(name)]) == name and name[0] not in words("share", "not_cut"):
                return named(run, at, at + len(name) - 1, text)
    return None
