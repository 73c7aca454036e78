"""From sentences to goals: each percentage is judged, then its fields are filled, from the clause outwards."""

from collections.abc import Iterator, Sequence

from extractors.records.goals import change as changes
from extractors.records.goals.acting import acting_verb, is_agreement, is_participle, noun_of
from extractors.records.goals.actor import (
    adopter,
    agent,
    country_name,
    country_of,
    is_pronoun,
    labelled_country,
    obliged,
    owner,
    possessor,
    refers_back,
    second_country,
    speaks_for_itself,
)
from extractors.records.goals.aim import Aim, Case
from extractors.records.goals.change import Change
from extractors.records.goals.comparator import comparator
from extractors.records.goals.context import Times
from extractors.records.goals.goal import Goal
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.judge import judge
from extractors.records.goals.merge import merged
from extractors.records.goals.phrase import Phrase
from extractors.records.goals.reach import reach
from extractors.records.goals.reader import Placed, Reader
from extractors.records.goals.refusal import refusal
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.status import settle, settle_later, span_of, status
from extractors.records.goals.subject import subject
from extractors.records.goals.substance import substance
from extractors.records.goals.times import around, times_of
from extractors.records.goals.vocabulary import verbs, words
from schemas.claim import Draft

_RECENT = 20  # goals before a sentence that it may speak of


class Assembly:
    """Collects the goals of one document, so that later sentences can speak of earlier goals."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.text = reader.reading.document.text
        self.goals: list[Goal] = []

    def read(self, placed: Placed) -> None:
        """Add the goals of one sentence."""
        sentence = placed.sentence
        times = times_of(sentence)
        found: dict[int, Goal] = {}
        for at in sentence.percents:
            judged = self._judge(placed, at, times[at], found)
            if judged:
                found[at] = self._goal(placed, at, times[at], *judged, earlier=list(found.values()))
        settle(list(found.values()), self.goals[-_RECENT:])
        self.goals += found.values()
        for later in placed.after:
            if later.percents:
                break
            settle_later(later, list(found.values()))

    def drafts(self) -> Iterator[Draft]:
        """The goals as drafts, in reading order, one for each number and telling."""
        for goal in merged(sorted(self.goals, key=lambda goal: goal.number.start)):
            goal.substance = substance(goal.subject)
            evidence = self.reader.reading.evidence(
                goal.passage, goal.start, goal.end, f"percentage_goal.{goal.rule}", tuple(goal.inherited)
            )
            for number in goal.number.values:
                yield Draft("percentage_goal", goal.values(number), evidence)

    def _judge(self, placed: Placed, at: int, times: Times, found: dict[int, Goal]) -> tuple[Change, Aim] | None:
        sentence = placed.sentence
        change = changes.find(sentence, at)
        if refusal(sentence, at, change):
            return None
        if change is None:
            return _brought(sentence, at, found, self.goals) or reach(sentence, at, around(times, placed.context)[0], placed.context)
        aim = judge(Case(sentence, at, change, around(times, placed.context)[0], placed.context))
        return (change, aim) if aim else None

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
        self._subject(goal, placed, at, change, earlier)
        self._dates(goal, placed, own, earlier)
        self.say_who(goal, placed, at, change, aim, earlier)
        self.say_under_what(goal, placed)
        self._status(goal, placed, at)
        self._span(goal, sentence, at, change, aim, own)
        return goal

    def _subject(self, goal: Goal, placed: Placed, at: int, change: Change, earlier: list[Goal]) -> None:
        sentence = placed.sentence
        said = subject(sentence, at, change, self.text) if change.how != "bring" else None
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
        elif earlier and earlier[-1].subject and not any(item.low == ";" for item in _between(sentence, earlier[-1], at)):
            goal.inherit_from("subject", "earlier_clause", earlier[-1])
        elif goal.claim == "outcome" and (last := self._last_of(goal)) and last.subject and last.direction == goal.direction:
            goal.inherit_from("subject", "earlier_sentence", last)
        if goal.direction == "reach" and change.how == "goal" and earlier and earlier[-1].direction and not said:
            goal.direction = earlier[-1].direction

    def _dates(self, goal: Goal, placed: Placed, own: Times, earlier: list[Goal]) -> None:
        whole, target_said, baseline_said = around(own, placed.context)
        past = (
            any(other.claim == "outcome" for other in earlier)
            and whole.target is not None
            and placed.sentence.items[whole.target.at].start < earlier[0].number.start
        )
        if goal.claim == "outcome" or (past and not target_said):
            whole = Times(None, whole.baseline)  # "By 2012, they had cut …" dates what was reached, not the goal
        if goal.direction == "reach" and whole.baseline and not whole.baseline.firm:
            whole = Times(whole.target, None)  # "from 2025" says when a share begins
        for name, date, said in (("target_date", whole.target, target_said), ("baseline_date", whole.baseline, baseline_said)):
            if date is None:
                continue
            setattr(goal, name, date.value)
            run = said.items if said else placed.sentence.items
            item = run[date.at]
            goal.places[name] = (item.start, item.end)
            if said or date.at < placed.sentence.lead:
                goal.inherit(name, said.source if said else "lead_in", item.start, item.end)

    def say_who(self, goal: Goal, placed: Placed, at: int, change: Change, aim: Aim, earlier: list[Goal]) -> None:
        """Fill the actor: the owner of the goal or the subject of its verb, else whose thing is measured, else who adopted the plan."""
        sentence = placed.sentence
        run = sentence.items
        verb = acting_verb(sentence, change, aim)
        noun = noun_of(run, aim)
        if code := (second_country(run, change.governor) if change.shared else labelled_country(run, sentence.lead)):
            goal.actor, goal.actor_country = country_name(code), code
            return
        said = owner(sentence, noun, self.text) if noun is not None else None
        said = said or (obliged(sentence, verb, at, self.text) if verb is not None else None)
        said = said or (agent(sentence, verb, self.text) if verb is not None else None)
        if said and not is_agreement(goal.passage, run[said.first].start, run[said.last].end):
            self._acts(goal, run, said)
        elif speaks_for_itself(run[max(0, at - 40) : at]) or self._possessor(goal, placed, at, change):
            return
        elif earlier and (is_participle(run, verb) or change.shared or change.how == "bring" or run[change.at - 1].low in ("and", ",")):
            self._actor_of(goal, earlier[-1])
        elif noun is not None and noun and run[noun - 1].low in ("this", "that", "these") and self._last_of(goal):
            self._actor_of(goal, self._last_of(goal), "earlier_sentence")
        elif verb is not None and refers_back(run, verb):
            last = self._last_of(goal)
            if last and last.actor and is_pronoun(run, verb):
                self._actor_of(goal, last, "earlier_sentence")
            else:
                self._adopter(goal, placed)

    def _acts(self, goal: Goal, run: Sequence[Item], said: Phrase) -> None:
        goal.actor, goal.actor_country = said.text, country_of(run, said.first, said.last)
        goal.places["actor"] = (run[said.first].start, run[said.last].end)

    def _possessor(self, goal: Goal, placed: Placed, at: int, change: Change) -> bool:
        """The country whose emissions they are."""
        said = subject(placed.sentence, at, change, self.text) if change.how != "bring" else None
        run = placed.sentence.items
        measured = said is not None and any(item.head in words("share", "measured") for item in run[said.first : said.last + 1])
        code = possessor(run, said.first) if said and measured else None
        if code:
            goal.actor, goal.actor_country = country_name(code), code
        return code is not None

    def _last_of(self, goal: Goal) -> Goal | None:
        """The last goal of the same block before the sentence."""
        last = self.goals[-1] if self.goals else None
        return last if last and last.passage.block is goal.passage.block else None

    def _actor_of(self, goal: Goal, earlier: Goal | None, source: str = "earlier_clause") -> None:
        """The actor of the clause before."""
        if earlier and earlier.actor:
            goal.actor_country = earlier.actor_country
            goal.inherit_from("actor", source, earlier)

    def _adopter(self, goal: Goal, placed: Placed) -> None:
        """Who adopted the plan that sets the goal, by the sentences of the block before this one."""
        for sentence in reversed(placed.before):
            if found := adopter(sentence, self.text):
                goal.actor = found.text
                goal.actor_country = country_of(sentence.items, found.first, found.last)
                self._from(goal, "actor", "earlier_sentence", sentence, found)
                return

    def say_under_what(self, goal: Goal, placed: Placed) -> None:
        """Fill the agreement that the goal belongs to, as the register of the document has it."""
        run = placed.sentence.items
        topic = self.reader.reading.register.topic(goal.passage, run[placed.sentence.lead].start, run[-1].end)
        if topic:
            goal.agreement = topic.name
            if topic.inherited:
                goal.inherited.append(topic.inherited)

    def _status(self, goal: Goal, placed: Placed, at: int) -> None:
        run = placed.sentence.items
        goal.status = status(run, *span_of(run, at))
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


def _brought(sentence: Sentence, at: int, found: dict[int, Goal], goals: list[Goal]) -> tuple[Change, Aim] | None:
    """ "actually achieving more than 95%" behind a goal: what was reached of it."""
    stands = changes.governor(sentence, at)
    earlier = list(found.values())[-1:] or [goal for goal in goals[-1:] if goal.passage.block is sentence.passage.block]
    if stands < 0 or not earlier:
        return None
    forms = [form for form in verbs().get(sentence.items[stands].low, ()) if form.verb_class == "bring"]
    following = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    bare = following is None or following.kind is not Kind.WORD or following.low in ("by", "in", "of", "since", "from", "so", "and", "or")
    if not bare or not any(form.tense in ("ing", "past", "participle") for form in forms):
        return None
    return Change(earlier[0].direction or "reach", "bring", stands, stands), Aim("outcome", stands, "brought")
