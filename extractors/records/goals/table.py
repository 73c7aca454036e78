"""Goals in the rows of a table: the column heads say what a number is, the other cells of the row whose goal it is and by when."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from extractors.passage import Passage
from extractors.records.goals.actor import country_of
from extractors.records.goals.assembly import Assembly
from extractors.records.goals.change import find
from extractors.records.goals.changing import noun_direction
from extractors.records.goals.comparator import comparator
from extractors.records.goals.context import Context, Said, Times, names_goal
from extractors.records.goals.dates import Role, roles
from extractors.records.goals.frame import Frame, within
from extractors.records.goals.goal import Goal
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.reader import Placed, Reader
from extractors.records.goals.refusal import refusal
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.status import status
from extractors.records.goals.subject import complement
from extractors.records.goals.times import around, states_target_year
from extractors.records.goals.vocabulary import words
from schemas.document import BlockKind, Cell
from schemas.mention import Label

_WEAK = frozenset({"dated_noun", "dated_level", "label", "reach_label"})  # rules that need a word of aiming around a table
_OPENING = 5  # words before the first number of a cell that begins with one
_BRACKETS = 10  # words in brackets behind a number


def goals_of_rows(reader: Reader, assembly: Assembly) -> None:
    """Add the goals of the tables to the assembly."""
    for place, passage in enumerate(reader.reading.passages):
        if passage.block.kind is BlockKind.TABLE_ROW and any(mention.label is Label.PERCENTAGE for mention in passage.mentions):
            _Row(reader, assembly, place, passage).read()


class _Row:
    """One row with a percentage, its heads and its caption."""

    def __init__(self, reader: Reader, assembly: Assembly, place: int, passage: Passage) -> None:
        self.reader, self.assembly, self.place, self.passage = reader, assembly, place, passage
        self.items = reader.items(place)
        self.frame = Frame(reader, place, passage)

    def read(self) -> None:
        """Add the goals of the row's cells."""
        for cell in self.passage.block.cells:
            inside = within(self.items, cell)
            if (cell.is_head and self.passage.block.row_number in (0, None)) or not any(item.kind is Kind.PERCENT for item in inside):
                continue
            before = len(self.assembly.goals)
            if self._tells_result(cell) and (result := self._result(cell, inside)):
                self.assembly.goals.append(result)
                self._complete(result, cell)
                continue
            lead = self._lead(cell, inside)
            sentence = Sentence((*lead, *inside), self.passage, len(lead))
            head = self.frame.heads.get(cell.column, ())
            of_goals = self.frame.holds_goals(head) or self._is_step(inside)
            around = (Said("column_head", head), *self.frame.around) if of_goals else self.frame.around
            placed = Placed(sentence, (), (), partial(Context, around))
            if not of_goals or names_goal(head) or not _is_number(inside):
                self.assembly.read(placed)
            if of_goals:
                self._by_head(placed, head, {goal.number.start for goal in self.assembly.goals[before:]})
            for goal in self.assembly.goals[before:]:
                goal.inherited = [
                    part.model_copy(update={"source": "column_head"}) if part.source == "lead_in" else part for part in goal.inherited
                ]
                self._complete(goal, cell)
            if any(goal.rule in _WEAK for goal in self.assembly.goals[before:]) and not self.frame.speaks_of_goals():
                del self.assembly.goals[before:]

    def _is_step(self, inside: Sequence[Item]) -> bool:
        """ "1 January 2015 | 90% reduction" under "Phase-out schedule": a row that a date opens is a step of it."""
        first = self.passage.block.cells[0]
        opening = within(self.items, first)
        dated = bool(opening) and all(item.kind is not Kind.WORD for item in opening) and _date(opening) is not None
        return dated and (_is_number(inside) or any(noun_direction(item) for item in inside)) and self.frame.speaks_of_goals()

    def _by_head(self, placed: Placed, head: Sequence[Item], done: set[int]) -> None:
        """Add the numbers of a cell that begins with one, under a head that names goals: "5% alone; 15% or 25% with others"."""
        sentence = placed.sentence
        first = next((at for at in sentence.percents), None)
        if first is None or first - sentence.lead > _OPENING:
            return
        direction = next((found for item in head if (found := noun_direction(item))), "reach")
        for at in sentence.percents:
            number = sentence.items[at]
            replaced = set(sentence.lows(at - 4, at)) & words("negation", "replaced")
            if number.start in done or replaced or refusal(sentence, at, None):
                continue
            start, end = number.start, number.end
            goal = Goal(self.passage, number, "target", "target_column", comparator(sentence, at), direction, start, end)
            self._take_brackets(goal, sentence.items, at)
            self.assembly.say_under_what(goal, placed)
            self.assembly.goals.append(goal)

    def _take_brackets(self, goal: Goal, run: Sequence[Item], at: int) -> None:
        """What brackets behind the number say: "22% (GHG)", "16% (2025)", "30% (from 2005)"."""
        close = next((stop for stop in range(at + 2, min(at + _BRACKETS, len(run))) if run[stop].low == ")"), None)
        if close is None or run[at + 1].low != "(":
            return
        inside, goal.end = run[at + 2 : close], run[close - 1].end
        if len(inside) == 1 and inside[0].kind is Kind.DATE:
            goal.target_date = inside[0].values[0]
        for date in roles(inside):
            if date.role is Role.BASELINE:
                goal.baseline_date = date.value
            elif date.role is Role.TARGET:
                goal.target_date = date.value
        if all(item.kind is Kind.WORD for item in inside) and any(item.head in words("share", "measured") for item in inside):
            goal.subject = " ".join(self.assembly.text[inside[0].start : inside[-1].end].split())

    def _tells_result(self, cell: Cell) -> bool:
        """Whether the column says what came of the goals of the table: "Result", "Achieved"."""
        head = [item.low for item in self.frame.heads.get(cell.column, ())]
        so_far = any(pair in (("to", "date"), ("so", "far")) for pair in pairwise(head))
        return (so_far or bool(words("tables", "results").intersection(head))) and self.frame.speaks_of_goals()

    def _result(self, cell: Cell, inside: Sequence[Item]) -> Goal | None:
        """What was reached, with what is measured as the goal of the same row has it."""
        number = next(item for item in inside if item.kind is Kind.PERCENT)
        aimed = next((goal for goal in self.assembly.goals if goal.passage is self.passage and goal.claim == "target"), None)
        sentence = Sentence(tuple(inside), self.passage)
        found = find(sentence, inside.index(number))
        direction = found.direction if found else aimed.direction if aimed else "reach"
        means = comparator(sentence, inside.index(number))
        goal = Goal(self.passage, number, "outcome", "result_column", means, direction, cell.start_char, cell.end_char, status="achieved")
        for name in ("subject", "actor", "actor_country", "agreement", "baseline_date") if aimed else ():
            if aimed and getattr(aimed, name):
                goal.inherit_from(name, "earlier_clause", aimed)
        return goal

    def _lead(self, cell: Cell, inside: Sequence[Item]) -> tuple[Item, ...]:
        """The words in front of a bare number: its column's head, and the caption where only that speaks of goals."""
        if sum(item.kind is Kind.WORD for item in inside) > 3:
            return ()
        head = self.frame.heads.get(cell.column, ())
        if names_goal(head) or any(item.head in words("nouns", "reduce") for item in head):
            return head
        caption = next((said.items for said in self.frame.around if names_goal(said.items)), ())
        return (*(item for item in caption if item.kind is not Kind.PERCENT), *head) if _tells_year(head) else ()

    def _complete(self, goal: Goal, cell: Cell) -> None:
        """Fill what the cell leaves open from the other cells of its row."""
        head = self.frame.heads.get(cell.column, ())
        if goal.target_date is None and goal.claim == "target" and (date := _date(head)):
            goal.target_date = date.values[0]
            goal.inherit("target_date", "column_head", date.start, date.end)
        if goal.direction == "reach" and (
            told := next(((item, d) for said in self.frame.around for item in said.items if (d := noun_direction(item))), None)
        ):
            goal.direction = told[1]
            goal.inherit("direction", "heading", told[0].start, told[0].end)
        if goal.subject is None and not self._under_head(goal, cell):
            self._measured(goal, head)
        if goal.actor is None and head and head[-1].low in words("tables", "who") and all(item.kind is Kind.WORD for item in head):
            goal.actor, goal.actor_country = " ".join(item.text for item in head), country_of(head, 0, len(head) - 1)
            goal.inherit("actor", "column_head", head[0].start, head[-1].end)
        for other in self.passage.block.cells:
            if other.column != cell.column:
                self._from_cell(goal, other, {item.low for item in self.frame.heads.get(other.column, ())})
        if goal.rule == "target_column" and goal.target_date is None:  # said once for the whole table; a row may say otherwise
            whole, said, _ = around(Times(), Context((Said("column_head", head), *self.frame.around)))
            if whole.target and said:
                date = said.items[whole.target.at]
                goal.target_date = whole.target.value
                goal.inherit("target_date", said.source, date.start, date.end)

    def _under_head(self, goal: Goal, cell: Cell) -> bool:
        """What is measured, by the lowest of several heads: "Reduction by 2020" over "SO2" and "NOx"."""
        own = self.reader.reading.document.column_head(self.passage.block, cell)
        head = self.frame.heads.get(cell.column, ())
        lowest = tuple(item for item in head if own and own.start_char <= item.start and item.end <= own.end_char)
        if own is None or not lowest or len(lowest) == len(head):
            return False
        if any(item.kind is not Kind.WORD or noun_direction(item) or item.head in words("nouns", "goal") for item in lowest):
            return False
        goal.subject = " ".join(self.assembly.text[own.start_char : own.end_char].split())
        goal.inherit("subject", "column_head", own.start_char, own.end_char)
        return True

    def _measured(self, goal: Goal, head: Sequence[Item]) -> None:
        """What is measured, by the caption: the word before the noun of goals, limits or reductions in "Sulphur ceilings for 2010"."""
        for said in (Said("column_head", tuple(head)), *self.frame.around):
            for at, item in enumerate(said.items[1:], start=1):
                before = said.items[at - 1]
                noun = item.head in words("nouns", "goal") or item.low in words("tables", "aims") or item.head in words("nouns", "reduce")
                if noun and before.kind is Kind.WORD and before.head in words("share", "measured"):
                    goal.subject = before.text
                    goal.inherit("subject", said.source, before.start, before.end)
                    return
                if item.head in words("nouns", "reduce") and (thing := complement(said.items, at, self.assembly.text)):
                    goal.subject = thing.text
                    goal.inherit("subject", said.source, said.items[thing.first].start, said.items[thing.last].end)
                    return

    def _from_cell(self, goal: Goal, other: Cell, head: set[str]) -> None:
        inside = within(self.items, other)
        if not inside:
            return
        date = _date(inside)
        written = " ".join(self.assembly.text[other.start_char : other.end_char].split())
        found: dict[str, str | None] = {}
        if head & words("dates", "baseline_nouns") and date:
            found["baseline_date"] = date.values[0]
        elif head & (words("dates", "target_words") | words("tables", "when")) and date and goal.claim == "target":
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
        elif other.column == 0 and not date and (code := country_of(inside, 0, len(inside) - 1)):
            found["actor"], found["actor_country"] = written, code
        for name, value in found.items():
            if value and getattr(goal, name) is None:
                setattr(goal, name, value)
                goal.inherit(name, "row_head" if other.column == 0 else "earlier_clause", other.start_char, other.end_char)

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


def _is_number(inside: Sequence[Item]) -> bool:
    """Whether a cell says no more than numbers, if with brackets behind them: "22% (GHG), 51% (black carbon)"."""
    opened = 0
    for item in inside:
        opened += (item.low == "(") - (item.low == ")")
        if item.kind is Kind.WORD and not opened and item.low not in words("comparators", "filler"):
            return False
    return True


def _date(run: Sequence[Item]) -> Item | None:
    return next((item for item in run if item.kind is Kind.DATE), None)


def _tells_year(head: Sequence[Item]) -> bool:
    return _date(head) is not None
