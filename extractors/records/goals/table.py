"""Goals in the rows of a table: the column heads say what a number is, the other cells of the row whose goal it is and by when."""

from collections.abc import Iterator, Sequence
from functools import partial

from extractors.passage import Passage
from extractors.records.goals.actor import country_of
from extractors.records.goals.assembly import Assembly
from extractors.records.goals.change import find
from extractors.records.goals.changing import noun_direction
from extractors.records.goals.comparator import comparator
from extractors.records.goals.context import Context, Said, Times, names_goal
from extractors.records.goals.goal import Goal
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.reader import Placed, Reader
from extractors.records.goals.refusal import refusal
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.status import status
from extractors.records.goals.times import around
from extractors.records.goals.vocabulary import words
from schemas.document import Block, BlockKind, Cell
from schemas.mention import Label

_HEAD_ROWS = 3  # rows of heads, one below the other
_WEAK = frozenset({"dated_noun", "dated_level", "label", "reach_label"})  # rules that need a word of aiming around a table
_OPENING = 5  # words before the first number of a cell that begins with one
_ABOVE = 60  # rows looked through for the heads and the caption of a table


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
        self.heads = self._heads()
        self.around = tuple(self._around())

    def read(self) -> None:
        """Add the goals of the row's cells."""
        for cell in self.passage.block.cells:
            inside = _within(self.items, cell)
            if (cell.is_head and self.passage.block.row_number in (0, None)) or not any(item.kind is Kind.PERCENT for item in inside):
                continue
            before = len(self.assembly.goals)
            if self._tells_result(cell) and (result := self._result(cell, inside)):
                self.assembly.goals.append(result)
                self._complete(result, cell)
                continue
            lead = self._lead(cell, inside)
            sentence = Sentence((*lead, *inside), self.passage, len(lead))
            head = self.heads.get(cell.column, ())
            around = (Said("column_head", head), *self.around) if names_goal(head) else self.around
            placed = Placed(sentence, (), (), partial(Context, around))
            self.assembly.read(placed)
            if names_goal(head):
                self._by_head(placed, head, {goal.number.start for goal in self.assembly.goals[before:]})
            for goal in self.assembly.goals[before:]:
                goal.inherited = [
                    part.model_copy(update={"source": "column_head"}) if part.source == "lead_in" else part for part in goal.inherited
                ]
                self._complete(goal, cell)
            if any(goal.rule in _WEAK for goal in self.assembly.goals[before:]) and not self._speaks_of_goals():
                del self.assembly.goals[before:]

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
            whole, said, _ = around(Times(), placed.context)
            if whole.target and said:
                date = said.items[whole.target.at]
                goal.target_date = whole.target.value
                goal.inherit("target_date", said.source, date.start, date.end)
            self.assembly.say_under_what(goal, placed)
            self.assembly.goals.append(goal)

    def _speaks_of_goals(self) -> bool:
        """Whether the caption, a heading or a column's head names goals, limits or duties; a table of figures does not."""
        said = (*self.heads.values(), *(said.items for said in self.around))
        return any(names_goal(items) or any(item.low in words("tables", "aims") for item in items) for items in said)

    def _tells_result(self, cell: Cell) -> bool:
        """Whether the column says what came of the goals of the table: "Result", "Achieved"."""
        return bool({item.low for item in self.heads.get(cell.column, ())} & words("tables", "results")) and self._speaks_of_goals()

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

    def _heads(self) -> dict[int, tuple[Item, ...]]:
        """The words of each column's head, with their place in the document."""
        for back in range(self.place, max(-1, self.place - _ABOVE), -1):
            block = self.reader.reading.passages[back].block
            if block.table_number != self.passage.block.table_number:
                break
            if back != self.place and block.cells and all(cell.is_head for cell in block.cells):
                return self._heads_from(back)
        return {}

    def _heads_from(self, lowest: int) -> dict[int, tuple[Item, ...]]:
        """The heads of each column, of several rows of heads one below the other: a head that spans columns stands over each of them."""
        heads: dict[int, tuple[Item, ...]] = {}
        passages = self.reader.reading.passages
        for back in range(lowest, max(-1, lowest - _HEAD_ROWS), -1):
            block = passages[back].block
            if block.table_number != self.passage.block.table_number or not all(cell.is_head for cell in block.cells):
                break
            for own in self.passage.block.cells:
                above = [cell for cell in block.cells if cell.column <= own.column]
                if above and (back == lowest or self._is_head_of(above[-1], own)) and (above[-1].column == own.column or own.column_head):
                    heads[own.column] = (*_within(self.reader.items(back), above[-1]), *heads.get(own.column, ()))
        return heads

    def _is_head_of(self, head: Cell, own: Cell) -> bool:
        said = " ".join(self.assembly.text[head.start_char : head.end_char].split())
        return bool(said) and said in (own.column_head or "")

    def _around(self) -> Iterator[Said]:
        """The caption of the table and the headings above it."""
        for back in range(self.place - 1, max(-1, self.place - _ABOVE), -1):
            block = self.reader.reading.passages[back].block
            if block.kind is BlockKind.TABLE_ROW:
                continue
            if block.kind is BlockKind.CAPTION or (
                block.kind is BlockKind.PARAGRAPH and _is_lead(block, self.reader, self.reader.items(back))
            ):
                yield Said("heading", self.reader.items(back))
            break
        yield from self.reader.headings(self.passage)

    def _lead(self, cell: Cell, inside: Sequence[Item]) -> tuple[Item, ...]:
        """The words in front of a bare number: its column's head, and the caption where only that speaks of goals."""
        if sum(item.kind is Kind.WORD for item in inside) > 3:
            return ()
        head = self.heads.get(cell.column, ())
        if names_goal(head) or any(item.head in words("nouns", "reduce") for item in head):
            return head
        caption = next((said.items for said in self.around if names_goal(said.items)), ())
        return (*(item for item in caption if item.kind is not Kind.PERCENT), *head) if _tells_year(head) else ()

    def _complete(self, goal: Goal, cell: Cell) -> None:
        """Fill what the cell leaves open from the other cells of its row."""
        head = self.heads.get(cell.column, ())
        if goal.target_date is None and goal.claim == "target" and (date := _date(head)):
            goal.target_date = date.values[0]
            goal.inherit("target_date", "column_head", date.start, date.end)
        if goal.direction == "reach" and (
            told := next(((item, d) for said in self.around for item in said.items if (d := noun_direction(item))), None)
        ):
            goal.direction = told[1]
            goal.inherit("direction", "heading", told[0].start, told[0].end)
        if goal.subject is None and not self._under_head(goal, cell):
            self._measured(goal, head)
        for other in self.passage.block.cells:
            if other.column != cell.column:
                self._from_cell(goal, other, {item.low for item in self.heads.get(other.column, ())})

    def _under_head(self, goal: Goal, cell: Cell) -> bool:
        """What is measured, by the lowest of several heads: "Reduction by 2020" over "SO2" and "NOx"."""
        own = self.reader.reading.document.column_head(self.passage.block, cell)
        head = self.heads.get(cell.column, ())
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
        for said in (Said("column_head", tuple(head)), *self.around):
            for at, item in enumerate(said.items[1:], start=1):
                before = said.items[at - 1]
                noun = item.head in words("nouns", "goal") or item.low in words("tables", "aims") or item.head in words("nouns", "reduce")
                if noun and before.kind is Kind.WORD and before.head in words("share", "measured"):
                    goal.subject = before.text
                    goal.inherit("subject", said.source, before.start, before.end)
                    return

    def _from_cell(self, goal: Goal, other: Cell, head: set[str]) -> None:
        inside = _within(self.items, other)
        if not inside:
            return
        date = _date(inside)
        written = " ".join(self.assembly.text[other.start_char : other.end_char].split())
        found: dict[str, str | None] = {}
        if head & words("dates", "baseline_nouns") and date:
            found["baseline_date"] = date.values[0]
        elif head & (words("dates", "target_words") | words("tables", "when")) and date and goal.claim == "target":
            found["target_date"] = date.values[0]
        elif head & words("tables", "who"):
            found["actor"], found["actor_country"] = written, country_of(inside, 0, len(inside) - 1)
        elif head & words("tables", "what"):
            found["subject"] = written
        elif head & words("tables", "how"):
            found["status"] = words_status(inside) or status(inside, 0, len(inside))
            if found["status"] and goal.claim == "outcome":
                goal.status = None  # the verdict says more than that something was reached
        elif other.column == 0 and not date and (code := country_of(inside, 0, len(inside) - 1)):
            found["actor"], found["actor_country"] = written, code
        for name, value in found.items():
            if value and getattr(goal, name) is None:
                setattr(goal, name, value)
                goal.inherit(name, "row_head" if other.column == 0 else "earlier_clause", other.start_char, other.end_char)


def words_status(inside: Sequence[Item]) -> str | None:
    """The status that a cell names in a word or two: "Met", "Not met", "Ongoing"."""
    said = " ".join(item.low for item in inside if item.kind is Kind.WORD)
    return next(
        (sense for sense in ("missed", "probably_achieved", "exceeded", "in_progress", "achieved") if said in words("statuses", sense)),
        None,
    )


def _within(run: Sequence[Item], cell: Cell) -> tuple[Item, ...]:
    return tuple(item for item in run if cell.start_char <= item.start and item.end <= cell.end_char and item.kind is not Kind.BREAK)


def _date(run: Sequence[Item]) -> Item | None:
    return next((item for item in run if item.kind is Kind.DATE), None)


def _tells_year(head: Sequence[Item]) -> bool:
    return _date(head) is not None


def _is_lead(block: Block, reader: Reader, said: Sequence[Item]) -> bool:
    """Whether a paragraph above a table is its caption: it ends with a colon, or begins with "Table"."""
    return reader.reading.document.text[block.end_char - 1 : block.end_char] == ":" or (bool(said) and said[0].low == "table")
