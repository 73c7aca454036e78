"""What the rest of a table says of a number in one of its cells: the head of its column, the other cells of its row, the caption."""

from collections.abc import Sequence

from extractors.records.goals.assembly import Assembly
from extractors.records.goals.dates.times import around, states_target_year
from extractors.records.goals.signs.status import status
from extractors.records.goals.subjects.meant import thing
from extractors.records.goals.subjects.subject import complement, modifiers
from extractors.records.goals.tables.frame import Frame, within
from extractors.records.goals.tables.framed import say_actor, say_baseline, say_baseline_of_column
from extractors.records.goals.text.candidate import country_of
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.context import Context, Said, Times, names_goal
from extractors.records.goals.text.dates import Role, roles
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.substance import substance
from extractors.records.goals.text.vocabulary import words
from schemas.document import Cell


class Completion:
    """Completes the goals of one row from all that stands around their numbers."""

    def __init__(self, assembly: Assembly, frame: Frame, items: Sequence[Item]) -> None:
        self.assembly, self.frame, self.items, self.passage = assembly, frame, items, frame.passage

    def complete(self, goal: Goal, cell: Cell) -> None:
        """Fill what the cell leaves open: from the head of its column, from the other cells, from what is said of the whole table."""
        head = self.frame.heads.get(cell.column, ())
        self._from_head(goal, head)
        if goal.subject is None:
            self._under_head(goal, cell)
        if goal.actor is None and head and head[-1].low in words("tables", "who") and all(item.kind is Kind.WORD for item in head):
            goal.actor, goal.actor_country = " ".join(item.text for item in head), country_of(head, 0, len(head) - 1)
            goal.inherit("actor", "column_head", head[0].start, head[-1].end)
        for other in self.passage.block.cells:
            if other.column != cell.column:
                self._from_cell(goal, cell, other)
        if goal.subject is None:
            self._measured(goal, head)
        if goal.subject is None and (named := thing(head, self.assembly.text)) is not None:
            goal.subject = named.text
            goal.inherit("subject", "column_head", head[named.first].start, head[named.last].end)
        if goal.direction == "reach" and goal.subject is None and self._is_compared():
            goal.direction = "reduce"  # "30% | BAU | 2030"
        if goal.baseline_date is None and goal.direction in ("reduce", "limit"):
            say_baseline_of_column(goal, self.frame, cell.column)
        if goal.baseline_date is None and goal.direction == "reduce":
            say_baseline(goal, self.frame, head)
        if goal.actor is None and not self.frame.names_actors():
            say_actor(goal, self.frame, self.assembly.text)
            self.assembly.who.at_home(goal, Sentence(tuple(self.items), self.passage))
        if goal.rule == "target_column" and goal.target_date is None:  # said once for the whole table; a row may say otherwise
            whole, said, _ = around(Times(), Context((Said("column_head", head), *self.frame.around)))
            if whole.target and said:
                date = said.items[whole.target.at]
                goal.target_date = whole.target.value
                goal.inherit("target_date", said.source, date.start, date.end)

    def _is_compared(self) -> bool:
        """Whether a column says what the numbers of the row are compared with: "Base year", "Reference"."""
        heads = (head for head in self.frame.heads.values() if not names_goal(head))
        return any(item.low in words("tables", "before") or item.low in words("dates", "usual") for head in heads for item in head)

    def _from_head(self, goal: Goal, head: Sequence[Item]) -> None:
        """The date and the direction that the head of the column gives."""
        date = target_of(head)
        ends = date is not None and goal.target_date == date.values[0].partition("/")[2]  # "2020 to 2029" holds for each of the years
        if date and goal.claim == "target" and (goal.target_date is None or ends):
            goal.target_date = date.values[0]
            goal.inherit("target_date", "column_head", date.start, date.end)
        if date and goal.baseline_date == date.values[0] and head and head[0].low == "from":
            goal.baseline_date = None  # "From 2030" over a column says when its numbers hold
        if goal.direction == "reach" and (
            told := next(((item, d) for said in self.frame.around for item in said.items if (d := noun_direction(item))), None)
        ):
            goal.direction = told[1]
            goal.inherit("direction", "heading", told[0].start, told[0].end)

    def _under_head(self, goal: Goal, cell: Cell) -> None:
        """What is measured, by the lowest of several heads: "Reduction by 2020" over "SO2" and "NOx"."""
        own = self.frame.reader.reading.document.column_head(self.passage.block, cell)
        head = self.frame.heads.get(cell.column, ())
        lowest = tuple(item for item in head if own and own.start_char <= item.start and item.end <= own.end_char)
        if own is None or not lowest or len(lowest) == len(head):
            return
        if any(item.kind is not Kind.WORD or noun_direction(item) or item.head in words("nouns", "goal") for item in lowest):
            return
        goal.subject = " ".join(self.assembly.text[own.start_char : own.end_char].split())
        goal.inherit("subject", "column_head", own.start_char, own.end_char)

    def _measured(self, goal: Goal, head: Sequence[Item]) -> None:
        """What is measured, by the caption: the word before the noun of goals, limits or reductions in "Sulphur ceilings for 2010"."""
        for said in (Said("column_head", tuple(head)), *self.frame.around):
            for at, item in enumerate(said.items[1:], start=1):
                before = said.items[at - 1]
                noun = item.head in words("nouns", "goal") or item.low in words("tables", "aims") or item.head in words("nouns", "reduce")
                if noun and before.kind is Kind.WORD and before.head in words("share", "measured"):
                    goal.subject = self._plural(before.text)
                    goal.inherit("subject", said.source, before.start, before.end)
                    return
                if noun_direction(item) and (named := modifiers(said.items, at, self.assembly.text)) and substance(named.text):
                    goal.subject = named.text
                    goal.inherit("subject", said.source, said.items[named.first].start, said.items[named.last].end)
                    return
                if (item.head in words("nouns", "reduce") or self._is_set_for(said.items, at)) and (
                    thing := complement(said.items, at, self.assembly.text)
                ):
                    goal.subject = thing.text
                    goal.inherit("subject", said.source, said.items[thing.first].start, said.items[thing.last].end)
                    return

    def _plural(self, said: str) -> str:
        """The plural of an acronym where the page has it: "HFCs" for the "HFC" of "HFC phase-down"."""
        several = said + "s"
        return several if said.isupper() and several in self.assembly.text else said

    def _is_set_for(self, said: Sequence[Item], noun: int) -> bool:
        """Whether it follows what goals are set for: "national targets | for renewable energy"."""
        if said[noun].head not in words("nouns", "goal") or [item.low for item in said[noun + 1 : noun + 2]] != ["for"]:
            return False
        return any(
            item.head in words("share", "measured") or item.head in words("share", "reachable") for item in said[noun + 2 : noun + 5]
        )

    def _from_cell(self, goal: Goal, cell: Cell, other: Cell) -> None:
        inside = within(self.items, other)
        if not inside:
            return
        head = {item.low for item in self.frame.heads.get(other.column, ())}
        date = self._paired_date(goal, cell, inside)
        written = " ".join(self.assembly.text[other.start_char : other.end_char].split())
        found: dict[str, str | None] = {}
        if head & words("dates", "baseline_nouns") and (since := date or _date(self.frame.heads[other.column])):
            found["baseline_date"] = since.values[0]
        elif head & (words("dates", "target_words") | words("tables", "when")) and date and goal.claim == "target":
            self._forget(goal, "target_date")
            found["target_date"] = date.values[0]
        elif head & words("tables", "who") and not any(item.kind is Kind.PERCENT for item in inside):
            found["actor"], found["actor_country"] = written, country_of(inside, 0, len(inside) - 1)
        elif head & words("tables", "what"):
            found["subject"] = written
        elif head & words("tables", "how"):
            found["status"] = words_status(inside) or status(inside, 0, len(inside))
            if found["status"] and goal.claim == "outcome":
                goal.status = None  # the verdict says more than that something was reached
        elif date and states_target_year(inside) and goal.claim == "target":
            self._forget(goal, "target_date")
            found["target_date"] = date.values[0]
        elif other.column == 0 and not date:
            found = _row_head(inside, written)
        for name, value in found.items():
            if value and getattr(goal, name) is None:
                setattr(goal, name, value)
                goal.inherit(name, "row_head" if other.column == 0 else "earlier_clause", other.start_char, other.end_char)

    def _paired_date(self, goal: Goal, cell: Cell, inside: Sequence[Item]) -> Item | None:
        """The date of a cell; of as many as the goal's cell has numbers, the one in the same place: "40%, 50%" and "2002, 2010"."""
        dates = [item for item in inside if item.kind is Kind.DATE]
        numbers = [item.start for item in within(self.items, cell) if item.kind is Kind.PERCENT]
        if len(dates) == len(numbers) and goal.number.start in numbers:
            return dates[numbers.index(goal.number.start)]
        return _date(inside)

    def _forget(self, goal: Goal, name: str) -> None:
        """Take back what was said for the whole table: this row says otherwise."""
        general = [part for part in goal.inherited if part.field == name and part.source in ("lead_in", "heading", "column_head")]
        if general:
            goal.inherited = [part for part in goal.inherited if part not in general]
            setattr(goal, name, None)


def words_status(inside: Sequence[Item]) -> str | None:
    """The status that a cell names in a word or two: "Met", "Not met", "Ongoing"."""
    said = " ".join(item.low for item in inside if item.kind is Kind.WORD)
    return next(
        (sense for sense in ("missed", "probably_achieved", "exceeded", "in_progress", "achieved") if said in words("statuses", sense)),
        None,
    )


def target_of(head: Sequence[Item]) -> Item | None:
    """The date by which the numbers of a column are to be reached: not that of "reduction from 1980"."""
    baselines = {date.at for date in roles(head) if date.role is Role.BASELINE and (date.firm or date.at > 1)}
    return next((item for at, item in enumerate(head) if item.kind is Kind.DATE and at not in baselines), None)


def _date(run: Sequence[Item]) -> Item | None:
    return next((item for item in run if item.kind is Kind.DATE), None)


def _row_head(inside: Sequence[Item], written: str) -> dict[str, str | None]:
    """Who or what the head of a row is, where no head of its column says so."""
    if code := country_of(inside, 0, len(inside) - 1):
        return {"actor": written, "actor_country": code}
    told = any(item.kind is Kind.PERCENT for item in inside)
    return {"subject": written} if not told and _is_measured(inside, written) else {}


def _is_measured(inside: Sequence[Item], written: str) -> bool:
    """Whether a cell that heads its row names what is measured: "Nitrogen oxides", "Energy use of buildings"."""
    return substance(written) is not None or any(item.head in words("share", "measured") for item in inside)
