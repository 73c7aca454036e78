"""Goals in the rows of a table: the column heads say what a number is, the other cells of the row whose goal it is and by when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from extractors.passage import Passage
from extractors.records.goals.assembly import Assembly
from extractors.records.goals.dates.times import times_of
from extractors.records.goals.shapes.finding import find
from extractors.records.goals.signs.refusal import refusal
from extractors.records.goals.signs.status import status
from extractors.records.goals.subjects.subject import subject
from extractors.records.goals.tables.completion import Completion
from extractors.records.goals.tables.frame import Frame, is_due, within
from extractors.records.goals.tables.framed import settle_below
from extractors.records.goals.text.candidate import country_of
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.comparator import comparator, is_limit
from extractors.records.goals.text.context import Context, Said, names_goal
from extractors.records.goals.text.dates import Role, roles
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.reader import Placed, Reader
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.substance import substance
from extractors.records.goals.text.vocabulary import words
from schemas.document import BlockKind, Cell
from schemas.mention import Label

_WEAK = frozenset({"dated_noun", "dated_level", "label", "reach_label"})  # rules that need a word of aiming around a table
_OPENING = 5  # words before the first number of a cell that begins with one
_STEP = 5  # words of a cell that names a step of a schedule: "35% reduction"
_BRACKETS = 10  # words in brackets behind a number


def goals_of_rows(reader: Reader, assembly: Assembly) -> None:
    """Add the goals of the tables to the assembly."""
    first, table = len(assembly.goals), None
    for place, passage in enumerate(reader.reading.passages):
        if passage.block.table_number != table:
            settle_below(reader, place, assembly.goals[first:])
            first, table = len(assembly.goals), passage.block.table_number
        if passage.block.kind is BlockKind.TABLE_ROW and any(mention.label is Label.PERCENTAGE for mention in passage.mentions):
            _Row(reader, assembly, place, passage).read()


class _Row:
    """One row with a percentage, its heads and its caption."""

    def __init__(self, reader: Reader, assembly: Assembly, place: int, passage: Passage) -> None:
        self.reader, self.assembly, self.place, self.passage = reader, assembly, place, passage
        self.items = reader.items(place)
        self.frame = Frame(reader, place, passage)
        self.completion = Completion(assembly, self.frame, self.items)

    def read(self) -> None:
        """Add the goals of the row's cells."""
        for cell in self.passage.block.cells:
            inside = within(self.items, cell)
            if (cell.is_head and self.passage.block.row_number in (0, None)) or not any(item.kind is Kind.PERCENT for item in inside):
                continue
            before = len(self.assembly.goals)
            if self._tells_result(cell) and (result := self._result(cell, inside)):
                self.assembly.goals.append(result)
                self.completion.complete(result, cell)
                continue
            lead = self._lead(cell, inside)
            sentence = Sentence((*lead, *inside), self.passage, len(lead))
            head = self.frame.heads.get(cell.column, ())
            if self._is_baseline(head):
                continue
            of_goals = self.frame.holds_goals(head) or self._is_step(inside) or self._is_scheduled(cell, head, inside)
            if not of_goals and _is_number(inside) and self._only_counts(head):
                continue
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
                if of_goals:
                    _take_last_date(goal, inside)
                self.completion.complete(goal, cell)
            self.assembly.goals += list(self._by_dates(self.assembly.goals[before:])) if cell.column == 0 else []
            if any(goal.rule in _WEAK for goal in self.assembly.goals[before:]) and not self.frame.speaks_of_goals():
                del self.assembly.goals[before:]

    def _is_step(self, inside: Sequence[Item]) -> bool:
        """ "1 January 2015 | 90% reduction" under "Phase-out schedule": a row that a date opens is a step of it."""
        first = self.passage.block.cells[0]
        opening = within(self.items, first)
        dated = bool(opening) and all(item.kind is not Kind.WORD for item in opening) and _date(opening) is not None
        return dated and (_is_number(inside) or any(noun_direction(item) for item in inside)) and self.frame.speaks_of_goals()

    def _is_baseline(self, head: Sequence[Item]) -> bool:
        """Whether a column tells where things stood: "Baseline 2015"."""
        aimed = names_goal(head) or is_due(head) or any(item.head in words("nouns", "reduce") for item in head)
        return not aimed and any(item.low in words("tables", "before") for item in head)

    def _only_counts(self, head: Sequence[Item]) -> bool:
        """Whether a column beside one that names goals tells but how things are: "Change 1990-2008" beside "Target"."""
        named = any(item.kind is Kind.WORD and item.low not in words("subjects", "leading") | words("subjects", "stops") for item in head)
        return named and any(self.frame.holds_goals(other) for other in self.frame.heads.values() if other != head)

    def _is_scheduled(self, cell: Cell, head: Sequence[Item], inside: Sequence[Item]) -> bool:
        """Whether a cell is a step of a schedule: under a caption that names steps of a reduction, with a year in its row or column."""
        if any(item.low in words("tables", "figures") for item in head):
            return False
        steps = [said.items for said in self.frame.around[:2] if any(noun_direction(item) for item in said.items)]
        if any(map(names_goal, steps)) and _is_number(inside) and substance(" ".join(item.text for item in head)):
            return True  # "SO2" over the numbers, under "Emission reduction commitments for 2020"
        if not any(item.low in words("tables", "aims") for said in steps for item in said):
            return False
        dated = any(_is_date(within(self.items, other)) for other in self.passage.block.cells if other.column != cell.column)
        step = any(noun_direction(item) for item in inside) and sum(item.kind is Kind.WORD for item in inside) < _STEP
        dated_here = _date(inside) is not None and self._is_group(head)  # "2019 – 10%" under "Developed countries"
        return (_is_number(inside) and (dated or _tells_year(head) or dated_here)) or (step and dated)

    def _by_dates(self, goals: Sequence[Goal]) -> Iterator[Goal]:
        """The same step of others: a row of "35% reduction" with a year for each group of countries in its own column."""
        dated = [(cell, within(self.items, cell)) for cell in self.passage.block.cells]
        groups = [(cell, inside[0]) for cell, inside in dated if _is_date(inside) and self._is_group(self.frame.heads.get(cell.column, ()))]
        for goal in goals:
            for nth, (cell, date) in enumerate(groups):
                told = goal if nth == 0 else replace(goal, inherited=list(goal.inherited), places=dict(goal.places))
                head = self.frame.heads[cell.column]
                told.target_date, told.actor = date.values[0], " ".join(self.assembly.text[head[0].start : head[-1].end].split())
                told.actor_country = country_of(head, 0, len(head) - 1)
                told.inherit("target_date", "row_head", date.start, date.end)
                told.inherit("actor", "column_head", head[0].start, head[-1].end)
                if nth:
                    yield told

    def _is_group(self, head: Sequence[Item]) -> bool:
        bare = head[: next((n for n, item in enumerate(head) if item.low == "("), len(head))]  # "Developing countries (Group 1)"
        return bool(bare) and (bare[-1].head in words("actors", "groups") or country_of(bare, 0, len(bare) - 1) is not None)

    def _by_head(self, placed: Placed, head: Sequence[Item], done: set[int]) -> None:
        """Add the numbers of a cell that begins with one, under a head that names goals: "5% alone; 15% or 25% with others"."""
        sentence = placed.sentence
        first = next((at for at in sentence.percents), None)
        if first is None or first - sentence.lead > _OPENING:
            return
        direction = next((found for item in head if (found := noun_direction(item))), "reach")
        times = times_of(sentence)
        for at in sentence.percents:
            number = sentence.items[at]
            replaced = set(sentence.lows(at - 4, at)) & words("negation", "replaced")
            if number.start in done or replaced or refusal(sentence, at, None):
                continue
            start, end, means = number.start, number.end, comparator(sentence, at)
            limits = direction == "reach" and is_limit(sentence, at, means)
            goal = Goal(self.passage, number, "target", "target_column", means, "limit" if limits else direction, start, end)
            own = times[at]  # "Electric vehicles to be 25% of those sold in 2025, and 90% in 2030"
            goal.target_date = own.target.value if own.target else None
            self._take_brackets(goal, sentence.items, at)
            if goal.subject is None and (
                said := subject(sentence, at, Change("reach", "reach", at, governor(sentence, at)), self.assembly.text)
            ):
                goal.subject, goal.end = said.text, sentence.items[said.last].end
            if goal.subject is None and substance(" ".join(item.text for item in head)):
                goal.subject = " ".join(self.assembly.text[head[0].start : head[-1].end].split())
                goal.inherit("subject", "column_head", head[0].start, head[-1].end)
            self.assembly.under.say(goal, placed)
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
        if is_due(self.frame.heads.get(cell.column, ())):
            return False
        so_far = any(pair in (("to", "date"), ("so", "far")) for pair in pairwise(head))
        stands = bool(words("tables", "standings").intersection(head)) and not names_goal(self.frame.heads.get(cell.column, ()))
        return (so_far or stands or bool(words("tables", "results").intersection(head))) and self.frame.speaks_of_goals()

    def _result(self, cell: Cell, inside: Sequence[Item]) -> Goal | None:
        """What was reached, with what is measured as the goal of the same row has it."""
        number = next(item for item in inside if item.kind is Kind.PERCENT)
        aimed = next((goal for goal in self.assembly.goals if goal.passage is self.passage and goal.claim == "target"), None)
        sentence = Sentence(tuple(inside), self.passage)
        found = find(sentence, inside.index(number))
        head = self.frame.heads.get(cell.column, ())
        named = next((told for item in head if (told := noun_direction(item))), None)
        direction = found.direction if found else aimed.direction if aimed else named or "reach"
        means = comparator(sentence, inside.index(number))
        goal = Goal(self.passage, number, "outcome", "result_column", means, direction, cell.start_char, cell.end_char)
        told = status(inside, 0, len(inside))
        goal.status = told if told in ("in_progress", "missed") else "achieved"
        for name in ("subject", "actor", "actor_country", "agreement", "baseline_date") if aimed else ():
            if aimed and getattr(aimed, name):
                goal.inherit_from(name, "earlier_clause", aimed)
        return goal

    def _lead(self, cell: Cell, inside: Sequence[Item]) -> tuple[Item, ...]:
        """The words in front of a bare number: its column's head, and the caption where only that speaks of goals."""
        if sum(item.kind is Kind.WORD for item in inside) > 3:
            return ()
        first = self.passage.block.cells[0]
        opening = within(self.items, first)
        if cell.column and names_goal(opening) and not any(item.kind is Kind.PERCENT for item in opening):
            return opening  # "Unconditional target by 2030, relative to 1990 | 64-67% | 70%"
        head = self.frame.heads.get(cell.column, ())
        if names_goal(head) or any(item.head in words("nouns", "reduce") for item in head):
            return head
        caption = next((said.items for said in self.frame.around if names_goal(said.items)), ())
        return (*(item for item in caption if item.kind is not Kind.PERCENT), *head) if _tells_year(head) else ()


def _is_number(inside: Sequence[Item]) -> bool:
    """Whether a cell says no more than numbers, if with brackets behind them: "22% (GHG), 51% (black carbon)"."""
    opened = 0
    for item in inside:
        opened += (item.low == "(") - (item.low == ")")
        if item.kind is Kind.WORD and not opened and item.low not in words("comparators", "filler"):
            return False
    return True


def _is_date(inside: Sequence[Item]) -> bool:
    """Whether a cell is nothing but a date."""
    return len(inside) == 1 and inside[0].kind is Kind.DATE


def _take_last_date(goal: Goal, inside: Sequence[Item]) -> None:
    """The year that ends a cell by itself: "30% below 2018, 2030"."""
    first = inside[0] if len(inside) > 2 else None
    if first and first.kind is Kind.DATE and inside[1].kind is Kind.MARK and goal.target_date is None:
        goal.target_date, goal.start = first.values[0], min(goal.start, first.start)  # "2019 – 10%"
    last = inside[-1] if len(inside) > 2 else None
    if last and last.kind is Kind.DATE and inside[-2].low in (",", ";", "/", "–", "-") and goal.target_date is None:
        goal.target_date, goal.end = last.values[0], max(goal.end, last.end)


def _date(run: Sequence[Item]) -> Item | None:
    return next((item for item in run if item.kind is Kind.DATE), None)


def _tells_year(head: Sequence[Item]) -> bool:
    return _date(head) is not None
