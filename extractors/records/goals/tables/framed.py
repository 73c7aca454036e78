"""What is said once for all goals of a table: by its caption, by the paragraphs above it, and by the one below."""

from collections.abc import Iterator, Sequence

from extractors.passage import Passage
from extractors.records.goals.actors.acting import is_agreement, is_verb
from extractors.records.goals.actors.actor import agent
from extractors.records.goals.signs.status import status
from extractors.records.goals.tables.frame import Frame
from extractors.records.goals.text.candidate import country_of
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.context import Said, names_goal
from extractors.records.goals.text.dates import Role, roles
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.reader import Reader
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import words
from schemas.document import BlockKind

_BELOW = 2  # sentences below a table that may say what came of all its goals


def say_baseline(goal: Goal, frame: Frame, head: Sequence[Item]) -> None:
    """The baseline of all numbers: "Reductions relative to 2005" as a caption or head."""
    for said in (Said("column_head", tuple(head)), *frame.around, *frame.told):
        dated = roles(said.items)
        due = any(date.role is Role.TARGET for date in dated)  # "Commitments for 2020, % from 2005"
        date = next((d for d in dated if d.role is Role.BASELINE and (due or d.firm or _since(said.items, d.at))), None)
        if date is not None:
            item = said.items[date.at]
            goal.baseline_date = date.value
            goal.inherit("baseline_date", said.source, item.start, item.end)
            return


def say_baseline_of_column(goal: Goal, frame: Frame, column: int) -> None:
    """The baseline that a row of the table names for each column: "Baseline years | 2011-2013 | 2020-2022"."""
    for items, cell in frame.row_named(words("tables", "before"), column):
        date = next((item for item in items if item.kind is Kind.DATE), None)
        if date is not None and cell.column == column:
            goal.baseline_date = date.values[0]
            goal.inherit("baseline_date", "column_head", date.start, date.end)
            return


def _since(run: Sequence[Item], at: int) -> bool:
    """Whether it is a reduction that a date begins: "Target (reduction from 1980)"."""
    return any(noun_direction(item) for item in run[max(0, at - 3) : at])


def say_actor(goal: Goal, frame: Frame, text: str) -> None:
    """Whose goals they are: the subject of a sentence above that names goals, "The UK has commitments for …"."""
    for said in (*frame.around, *frame.told):
        if not names_goal(said.items):
            continue
        sentence = Sentence(said.items, frame.passage)
        for at in range(1, len(said.items)):
            last = at + 1 == len(said.items)  # "Mitigation targets" are nobody's act
            acting = is_verb(sentence, at) and not (last and said.items[at].head in words("nouns", "goal"))
            acting = acting and not said.items[at].low.endswith("ing")  # "Effort sharing targets"
            found = agent(sentence, at, text) if acting or said.items[at].low in ("'s", "’s") else None
            if found and not is_agreement(_passage(frame, said), said.items[found.first].start, said.items[found.last].end):
                goal.actor, goal.actor_country = found.text, country_of(said.items, found.first, found.last)
                goal.inherit("actor", said.source, said.items[found.first].start, said.items[found.last].end)
                return


def _passage(frame: Frame, said: Said) -> Passage:
    return frame.reader.passage_at(said.items[0].start) or frame.passage


def settle_below(reader: Reader, place: int, goals: Sequence[Goal]) -> None:
    """Give the goals of a table that ends before a place the status that the words below report: "Norway met all four commitments"."""
    open_ = [goal for goal in goals if goal.claim == "target" and goal.status is None]
    if not open_:
        return
    for run in _below(reader, place):
        said = status(run, 0, len(run)) if _of_all(run) else None
        if said is None:
            continue
        year = next((item.values[0][:4] for item in run if item.kind is Kind.DATE), None)
        for goal in open_:
            if year is None or goal.target_date is None or goal.target_date[:4] <= year:
                goal.status = said
                goal.inherit("status", "earlier_block", run[0].start, run[-1].end)
        return


def _of_all(run: Sequence[Item]) -> bool:
    """Whether all goals are spoken of: "all five commitments", "each of the targets"."""
    return any(
        item.low in words("tables", "every") and names_goal(run[at + 1 : at + 5]) for at, item in enumerate(run) if item.kind is Kind.WORD
    )


def _below(reader: Reader, place: int) -> Iterator[tuple[Item, ...]]:
    passages = reader.reading.passages
    if place < len(passages) and passages[place].block.kind is BlockKind.PARAGRAPH:
        yield from reader.parts(place)[:_BELOW]
