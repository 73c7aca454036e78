"""From sentences to goals: each percentage is judged, then its fields are filled, from the clause outwards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from extractors.records.goals.actors.under import Under
from extractors.records.goals.actors.who import Who
from extractors.records.goals.dates.dating import say_dates
from extractors.records.goals.dates.respective import respective
from extractors.records.goals.dates.times import around, times_of
from extractors.records.goals.merge import merged
from extractors.records.goals.shapes.allowance import allowance
from extractors.records.goals.shapes.ceiling import ceiling
from extractors.records.goals.shapes.echo import answer, going_on, take_over
from extractors.records.goals.shapes.finding import find
from extractors.records.goals.shapes.judge import judge
from extractors.records.goals.shapes.reach import reach
from extractors.records.goals.shapes.scorecard import verdict_behind
from extractors.records.goals.signs.aim import Aim, Case
from extractors.records.goals.signs.contrast import asked_against, settle_contrast
from extractors.records.goals.signs.refusal import refusal
from extractors.records.goals.signs.status import settle, settle_behind, settle_later, span_of, status
from extractors.records.goals.subjects.direction import of_bare_number
from extractors.records.goals.subjects.meant import Meant
from extractors.records.goals.subjects.subject import subject
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.comparator import comparator, is_limit
from extractors.records.goals.text.context import Times
from extractors.records.goals.text.goal import Goal, last_of
from extractors.records.goals.text.item import Item
from extractors.records.goals.text.phrase import Phrase
from extractors.records.goals.text.reader import Placed, Reader
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.substance import substance
from extractors.records.goals.text.vocabulary import verbs, words
from schemas.document import BlockKind
from schemas.draft import Draft

_OF_THE_SAME = frozenset({"on_condition", "later_value"})  # rules by which a number is another one of the goal before
_TOPS = 16  # blocks at the head of a page
_SHORT = 5  # words of a sentence that is but a verdict: "Status: exceeded."
_RECENT = 20  # goals before a sentence that it may speak of


class Assembly:
    """Collects the goals of one document, so that later sentences can speak of earlier goals."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.text = reader.reading.document.text
        self.goals: list[Goal] = []
        self.who = Who(reader, self.goals)
        self.under = Under(reader)
        self.meant = Meant(reader)

    def read(self, placed: Placed) -> None:
        """Add the goals of one sentence."""
        sentence = placed.sentence
        times = times_of(sentence)
        found: dict[int, Goal] = {}
        hanging: dict[int, Aim] = {}
        for at in sentence.percents:
            judged = self._judge(placed, at, times[at], found, hanging)
            if judged:
                hanging[judged[0].at] = judged[1]
                found[at] = self._goal(placed, at, times[at], *judged, earlier=list(found.values()))
                if judged[1].rule in _OF_THE_SAME:
                    take_over(found[at], sentence, {n: goal for n, goal in found.items() if n != at}, self.goals)
        settle(list(found.values()), self.goals[-_RECENT:], sentence)
        settle_behind(sentence, list(found.values()))
        settle_contrast(sentence, found, self.goals)
        for at, goal in respective(sentence, found):
            self.goals += (goal, *self.who.others(goal, placed.sentence, at))
        told = list(found.values())
        if told and not any(goal.claim == "target" for goal in told):  # "Target: 20%. Result: 23%. Status: exceeded."
            told += [goal for goal in self.goals[-_RECENT : -len(told)] if goal.passage.block is sentence.passage.block]
        for later in placed.after:
            settle_later(later, list(found.values()) if len(later.items) > _SHORT else told)
            if later.percents:
                break

    def drafts(self) -> Iterator[Draft]:
        """The goals as drafts, in reading order, one for each number and telling."""
        for goal in merged(sorted(self.goals, key=lambda goal: goal.number.start)):
            self.meant.say(goal)
            goal.substance = substance(goal.subject)
            if goal.actor is None and goal.home is not None:
                goal.actor, goal.actor_country = self.who.name(goal.home), goal.home
            evidence = self.reader.reading.evidence(
                goal.passage, goal.start, goal.end, f"percentage_goal.{goal.rule}", tuple(goal.inherited)
            )
            for number in goal.number.values:
                yield Draft("percentage_goal", goal.values(number), evidence)

    def _judge(self, placed: Placed, at: int, times: Times, found: dict[int, Goal], hanging: dict[int, Aim]) -> tuple[Change, Aim] | None:
        sentence = placed.sentence
        if told := answer(sentence, at, found, self.goals) or asked_against(sentence, at, found, self.goals):
            return told
        if allowed := allowance(placed, at, self.text) or ceiling(sentence, at):
            return allowed
        change = find(sentence, at)
        if refusal(sentence, at, change):
            return None
        if change is None:
            return going_on(sentence, at, found, self.goals) or reach(sentence, at, around(times, placed.context)[0], placed.context)
        if found and change.how == "verb" and _goes_on(sentence.items, change.at):
            change = replace(change, direction=list(found.values())[-1].direction or change.direction)  # "… by 2025, rising to 65 percent"
        if found and change.shared and change.how == "verb" and list(found.values())[-1].direction == "limit" and hanging.get(change.at):
            change = replace(change, direction="limit")  # "to 90% of baseline in 2029, 70% in 2035"
        last = [*self.goals[-1:], *found.values()][-2:]
        last.sort(key=lambda goal: goal.direction != change.direction)  # of the two told last, the one with the same direction
        aimed = next((goal.direction for goal in last if goal.claim == "target" and goal.passage.block is sentence.passage.block), None)
        about = bool(self.goals or found) or self._speaks_of_agreements or self._is_about_one(sentence)
        aim = judge(Case(sentence, at, change, around(times, placed.context)[0], placed.context, aimed, about))
        if aim is None and change.shared and change.how == "verb" and not _doubted(sentence.items, at):
            aim = hanging.get(change.at)  # "by 12.5 percent in the north and by 7.5 percent in the south"
        return (change, aim) if aim else None

    @cached_property
    def _speaks_of_agreements(self) -> bool:
        """Whether the page names agreements, and does not say that it holds figures: on one of statistics a fall is a statistic."""
        reading = self.reader.reading
        tops = range(min(_TOPS, len(reading.passages)))
        counts = any(item.low in words("fall", "counting") for n in tops for item in self.reader.items(n))
        return bool(reading.register.entities) and not counts

    def _is_about_one(self, sentence: Sentence) -> bool:
        """Whether a sentence is about an agreement."""
        run = sentence.items
        return self.reader.reading.register.topic(sentence.passage, run[sentence.lead].start, run[-1].end) is not None

    def _goal(self, placed: Placed, at: int, own: Times, change: Change, aim: Aim, *, earlier: list[Goal]) -> Goal:
        sentence = placed.sentence
        run = sentence.items
        goal = Goal(
            passage=self.reader.passage_at(run[at].start) or sentence.passage,
            number=run[at],
            claim=aim.claim,
            rule=aim.rule,
            comparator=comparator(sentence, at),
            direction=change.direction,
            start=run[at].start,
            end=run[at].end,
        )
        if goal.direction == "reach" and is_limit(sentence, at, goal.comparator):
            goal.direction = "limit"
        self._subject(goal, placed, at, change, earlier)
        self._direction(goal, placed, change)
        say_dates(goal, placed, own, earlier, self.goals[-_RECENT:])
        compared = bool(goal.baseline_date) or own.usual
        if goal.direction == "reach" and compared and goal.subject is None and goal.claim == "target":
            goal.direction = "reduce"  # "37% by 2025, compared with 2005", "18% relative to business as usual"
        self.who.say(goal, placed, at, change, aim, earlier)
        if goal.actor is not None and goal.subject is not None and goal.actor.lower() == goal.subject.lower():
            goal.actor = goal.actor_country = None  # "Hotspots are to be reduced"
        self.under.say(goal, placed)
        self._status(goal, placed, at)
        if aim.rule in ("allowance", "ceiling") and goal.comparator == "=":
            goal.comparator = "<="
        if aim.rule == "floor":
            goal.comparator, goal.direction = ">=", "reach"
        self._span(goal, sentence, at, change, aim, own)
        return goal

    def _subject(self, goal: Goal, placed: Placed, at: int, change: Change, earlier: list[Goal]) -> None:
        sentence = placed.sentence
        told = replace(change, how="reach") if change.how == "bring" and sentence.lows(at + 1, at + 2) == ["of"] else change
        said = subject(sentence, at, told, self.text) if told.how != "bring" else None
        last = earlier[-1] if earlier else last_of(self.goals, goal)
        if said:
            goal.subject = said.text
            goal.places["subject"] = (sentence.items[said.first].start, sentence.items[said.last].end)
            if said.last < sentence.lead:
                self._from(goal, "subject", "lead_in", sentence, said)
            elif sentence.items[said.first].start < goal.start and said.last < at and sentence.items[said.last].end < goal.number.start:
                goal.start = (
                    min(goal.start, sentence.items[said.first].start)
                    if said.first >= sentence.lead and at - said.first < 20
                    else goal.start
                )
            else:
                goal.end = max(goal.end, sentence.items[said.last].end)
        elif earlier and earlier[-1].subject and (change.shared or not _starts_anew(_between(sentence, earlier[-1], at))):
            goal.inherit_from("subject", "earlier_clause", earlier[-1])
        elif last and last.subject and last.direction == goal.direction and (goal.claim == "outcome" or _is_nameless(goal, change)):
            goal.inherit_from("subject", "earlier_clause" if earlier else "earlier_sentence", last)
        if goal.direction == "reach" and change.how in ("goal", "reach") and last and last.direction and not said:
            goal.direction = last.direction
            if last.subject and not goal.subject:
                goal.inherit_from("subject", "earlier_clause" if earlier else "earlier_sentence", last)

    def _direction(self, goal: Goal, placed: Placed, change: Change) -> None:
        """Give a number that only labels say something of the direction of what is measured: "SO2: 50% by 2000"."""
        if goal.direction != "reach" or goal.comparator in ("<", "<="):
            return
        if goal.rule == "goal_noun" and change.at and placed.sentence.items[change.at - 1].head in words("share", "falling"):
            goal.direction = "reduce"  # "India's intensity target of 33 to 35 percent"
        if goal.rule != "reach_label":
            return
        if told := of_bare_number(goal.subject, placed.context.above):
            goal.direction = told[0]

    def _status(self, goal: Goal, placed: Placed, at: int) -> None:
        run = placed.sentence.items
        first, last = span_of(run, at)
        goal.status = status(run, first, last) or verdict_behind(run[:last], at)
        if goal.rule == "setback":
            goal.status = "missed"
        if goal.claim == "outcome" and goal.status in (None, "exceeded"):
            goal.status = "achieved"  # it is the target that was exceeded; what was reached was reached

    def _span(self, goal: Goal, sentence: Sentence, at: int, change: Change, aim: Aim, own: Times) -> None:
        run = sentence.items
        places = [change.at] if not change.shared and at - change.at < 25 else []
        places += [date.at for date in (own.target, own.baseline) if date and at < date.at < at + 25]
        if aim.at >= 0 and at - aim.at < 12 and not change.shared:
            places.append(aim.at)
        block = goal.passage.block
        for place in places:
            if place >= sentence.lead and block.start_char <= run[place].start and run[place].end <= block.end_char:
                goal.start, goal.end = min(goal.start, run[place].start), max(goal.end, run[_with_noun(run, place)].end)
        goal.start, goal.end = max(goal.start, block.start_char), min(goal.end, block.end_char)

    def _from(self, goal: Goal, name: str, source: str, sentence: Sentence, said: Phrase) -> None:
        goal.inherit(name, source, sentence.items[said.first].start, sentence.items[said.last].end)


def _goes_on(run: Sequence[Item], verb: int) -> bool:
    """Whether a verb only takes the goal further: "…, rising to 65 percent", "…, raising it to 25% by 2020"."""
    again = verb + 1 < len(run) and run[verb].low in words("changing", "raising") and run[verb + 1].low in ("it", "this", "that")
    return again or run[verb].low in words("changing", "rising")


def _is_nameless(goal: Goal, change: Change) -> bool:
    """Whether a change may be told without a word of what is changed: "a 40% cut by 2030"; a row of a table has its heads."""
    return change.how in ("goal", "noun", "level") and goal.passage.block.kind is not BlockKind.TABLE_ROW


def _doubted(run: Sequence[Item], at: int) -> bool:
    """Whether what follows a number doubts it: "and 40 percent would be needed"."""
    return any(item.low in words("modals", "doubting") for item in run[at + 1 : at + 5])


def _with_noun(run: Sequence[Item], place: int) -> int:
    """The place of a date's noun: of "1990 levels" and "2012 base year" the last word."""
    while (
        place + 1 < len(run)
        and run[place + 1].low in ("levels", "level", "baseline", "base", "year", "base-year")
        and run[place].low not in words("nouns", "goal")
    ):
        place += 1
    return place


def _between(sentence: Sentence, earlier: Goal, at: int) -> list[Item]:
    return [item for item in sentence.items[:at] if item.start >= earlier.number.end]


def _starts_anew(between: Sequence[Item]) -> bool:
    """Whether what lies between two percentages tells of something else: a semicolon, "and Norway met its step"."""
    return any(
        item.low == ";"
        or (
            any(form.verb_class in ("judge", "bring") and form.tense == "past" for form in verbs().get(item.low, ()))
            and before.text[:1].isupper()
        )
        for before, item in pairwise(between)
    )
