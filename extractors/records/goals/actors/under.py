"""Under which agreement a goal is: the one that its sentence names, or the one that is spoken of, where the goal is not somebody's own."""

from collections.abc import Sequence
from functools import cached_property

from extractors.agreements.register import Reference, Topic
from extractors.records.goals.actors.entry import entry, opening
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.reader import Placed, Reader
from extractors.records.goals.text.vocabulary import words
from schemas.document import BlockKind
from schemas.evidence import Inherited

_STAMP = 16  # words of a byline
_BESIDE = 3  # words before a name that say what it is there for
_OWNING = 6  # words behind "under" or "by" that name a law, a plan or a regulation
_RELATIVE = 16  # characters of ", under which"
_CONTRIBUTED_TO = "Paris Agreement"
_OF_PERIODS = "Kyoto Protocol"
_FAR = frozenset({"earlier_block", "heading"})  # where an agreement stands that the paragraph itself does not speak of


class Under:
    """Says of the goals of one document under which agreement they are."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.text = reader, reader.reading.document.text
        self._own: tuple[int, int] | None = None  # the block and the place of the goal told last that was somebody's own

    def say(self, goal: Goal, placed: Placed) -> None:
        """Fill the agreement, as the register of the document has it."""
        run = placed.sentence.items[placed.sentence.lead :]
        topic = self._named(run) or self._by_place(run) or self._by_period(run) or self._above_table(goal) or self._inherited(goal, run)
        if topic is None:
            return
        goal.agreement = topic.name
        if topic.inherited:
            goal.inherited.append(topic.inherited)

    def _named(self, run: Sequence[Item]) -> Topic | None:
        """What the sentence itself names, but for those that it only quotes: "according to the Convention's secretariat"."""
        named = self.reader.reading.register.within(run[0].start, run[-1].end)
        said = [ref for n, ref in enumerate(named) if not self._is_aside(ref, named[n + 1 : n + 2], run)]
        meant = [ref for ref in said if self.text[ref.end_char : ref.end_char + _RELATIVE].lstrip(" ,").startswith("under which")]
        return Topic((meant or said)[0].name, None) if said else None

    def _by_period(self, run: Sequence[Item]) -> Topic | None:
        """The agreement of the page whose periods are spoken of: "the second commitment period" is one of the Kyoto Protocol."""
        spoken = any(item.low == "commitment" and run[at + 1].low in ("period", "periods") for at, item in enumerate(run[:-1]))
        entity = self.reader.reading.register.entity(_OF_PERIODS) if spoken else None
        return Topic(entity.name, None) if entity else None

    def _above_table(self, goal: Goal) -> Topic | None:
        """The one agreement that the paragraph above a table names: it says more than the heading over both."""
        if goal.passage.block.kind is not BlockKind.TABLE_ROW:
            return None
        passages = self.reader.reading.passages
        for back in range(self.reader.place_of(goal.passage) - 1, -1, -1):
            block = passages[back].block
            if block.kind is BlockKind.TABLE_ROW:
                continue
            if block.kind is not BlockKind.PARAGRAPH or block.heading_blocks != goal.passage.block.heading_blocks:
                return None
            named = self.reader.reading.register.within(block.start_char, block.end_char)
            if not named:
                return None
            told = Inherited(field="agreement", source="earlier_block", text="", start_char=named[0].start_char, end_char=named[0].end_char)
            return Topic(named[0].name, told) if len({ref.name for ref in named}) == 1 else None
        return None

    def _is_aside(self, ref: Reference, following: Sequence[Reference], run: Sequence[Item]) -> bool:
        """Whether a name only says who tells it, or whose the next one is: "the CBD's | Global Biodiversity Framework"."""
        before = [item.low for item in run if item.start < ref.start_char][-_BESIDE:]
        if "according" in before:
            return True
        behind = self.text[ref.end_char : following[0].start_char] if following else ""
        return behind.strip() in ("'s", "’s", "'", "’")

    def _inherited(self, goal: Goal, run: Sequence[Item]) -> Topic | None:
        register = self.reader.reading.register
        aside = bool(register.within(run[0].start, run[-1].end))  # all that the sentence names: what stands before it counts
        topic = register.topic(goal.passage, run[0].start, run[0].start if aside else run[-1].end)
        if _is_own(run):
            self._own = goal.passage.block.number, goal.number.start
            return None
        if topic is None or topic.inherited is None or self._is_stamp(topic.inherited):
            return None
        if topic.inherited.source == "earlier_block" and topic.inherited.start_char > goal.number.start:
            return None  # the page goes on to speak of it
        if self._goes_on(goal, topic.inherited) or (_is_contribution(run) and topic.name != _CONTRIBUTED_TO):
            return None
        if topic.inherited.source in _FAR and (self._is_beyond(goal, topic) or self._is_of_another(goal, topic.inherited)):
            return None
        return topic

    def _goes_on(self, goal: Goal, said: Inherited) -> bool:
        """Whether the goal told last, behind what names the agreement, was somebody's own: "… by law. Its interim goal of a 6% cut"."""
        block, start = self._own or (-1, -1)
        return block == goal.passage.block.number and said.start_char < start

    def _by_place(self, run: Sequence[Item]) -> Topic | None:
        """The agreement of the page that a place stands for: "the Kyoto treaty", "Canada's Kyoto commitment"."""
        for at, item in enumerate(run[:-1]):
            behind = item.text[:1].isupper() and run[at + 1].low in words("under", "behind_place")
            if behind and (name := self._places.get(item.low)):
                return Topic(name, None)
        return None

    @cached_property
    def _places(self) -> dict[str, str]:
        """The first words of the names of the page's treaties; a word that several begin with stands for none."""
        names: dict[str, set[str]] = {}
        for entity in self.reader.reading.register.entities:
            for name in (entity.name, *entity.aliases):
                first, *rest = name.lower().split()
                if len(rest) == 1 and rest[0] in words("under", "behind_place"):
                    names.setdefault(first, set()).add(entity.name)
        return {place: found.pop() for place, found in names.items() if len(found) == 1}

    def _is_beyond(self, goal: Goal, topic: Topic) -> bool:
        """Whether one country's own promise is beyond what a page speaks of: cooperation between a few, or a thing of one government."""
        if goal.actor_country is None:
            return False
        entity = self.reader.reading.register.entity(topic.name)
        if entity is None or topic.inherited is None:
            return False
        own = entity.scope == "domestic" or (entity.scope == "unknown" and topic.inherited.source == "earlier_block")
        return own or entity.kind in words("under", "cooperating")

    def _is_of_another(self, goal: Goal, said: Inherited) -> bool:
        """Whether what names the agreement is the entry of another country in a list of countries."""
        there = self.reader.passage_at(said.start_char)
        own, other = opening(self.reader, goal.passage), entry(self.reader, there) if there else ()
        return bool(own) and bool(other) and own[0].country != other[0].country

    def _is_stamp(self, said: Inherited) -> bool:
        """Whether an agreement is named by a line above that tells nothing: a byline, a credit ("by the CCAC secretariat")."""
        passage = self.reader.passage_at(said.start_char)
        if said.source != "earlier_block" or passage is None or passage.block.kind is not BlockKind.PARAGRAPH:
            return False
        line = self.text[passage.block.start_char : passage.block.end_char].lower()
        return line.split()[0] in words("stamps") and len(line.split()) < _STAMP


def _is_own(run: Sequence[Item]) -> bool:
    """Whether a goal is said to be somebody's own, or under a law that is none of the page's agreements: "has set itself", "by law"."""
    for at, item in enumerate(run[:-1]):
        following = run[at + 1].low
        if item.low in ("set", "sets", "setting") and following in ("itself", "themselves", "ourselves"):
            return True
        if item.low in words("under", "own") and noun_direction(run[at + 1]) is None:
            return True  # but the Union's "domestic reduction" is its pledge
        if item.low in ("by", "into") and following == "law":
            return True
        if item.low == "own" and at and run[at - 1].low in ("its", "their", "our"):
            return True  # "through its own programmes"
        if (
            item.low in ("'s", "’s")
            and following in ("plan", "programme", "program")
            and any(p.low == "under" for p in run[max(0, at - 3) : at])
        ):
            return True  # "Under Michigan's plan"
        if item.head in words("under", "laws") and at and (run[at - 1].low in words("under", "whose") or run[at - 1].country):
            return True  # "Kenya's constitution requires"
        if item.low == "under" and _names_law(run, at + 1):
            return True
    return False


def _is_contribution(run: Sequence[Item]) -> bool:
    """Whether a goal is one of a contribution to the Paris Agreement: "in its first NDC"."""
    return any(item.head in words("under", "contributions") for item in run) or any(
        item.low == "determined" and run[at + 1].low in words("nouns", "contribution") for at, item in enumerate(run[:-1])
    )


def _names_law(run: Sequence[Item], first: int) -> bool:
    """Whether a law, a plan or a regulation of somebody's own follows: "under its climate law", "under Michigan's plan"."""
    for item in run[first : first + _OWNING]:
        if item.head in words("under", "laws"):
            return True
        if item.kind is not Kind.WORD and item.low not in ("'s", "’s"):
            return False
    return False
