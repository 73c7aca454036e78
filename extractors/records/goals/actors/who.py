"""Fills the actor of a goal: from its own clause, else from its lead-in, the clauses and sentences before, or the heading."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from extractors.records.goals.actors.acting import (
    acting_verb,
    before_having,
    goes_on,
    is_agreement,
    is_of_last,
    is_pair,
    is_participle,
    is_verb,
    noun_of,
    partnership,
)
from extractors.records.goals.actors.actor import (
    agent,
    behind_names,
    is_plan_of_its,
    is_pronoun,
    obliged,
    owner,
    refers_back,
    speaks_for_itself,
    subject_end,
)
from extractors.records.goals.actors.bystander import (
    adopter,
    before_colon,
    first_finite,
    held_to,
    holder_of,
    labelled_country,
    located,
    only_country,
    opener,
    others_act,
    people,
    possessor,
    promiser,
    sayer,
    second_country,
    second_people,
    somebody_else,
)
from extractors.records.goals.actors.entry import entry
from extractors.records.goals.actors.home import home, written
from extractors.records.goals.actors.labels import behind, introduced, labelled, names_somebody, term
from extractors.records.goals.actors.land import is_land, is_name, is_of_state, meant, name_of
from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.subjects.subject import subject
from extractors.records.goals.text.candidate import country_of
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.goal import Goal, last_of
from extractors.records.goals.text.item import Item
from extractors.records.goals.text.phrase import Phrase
from extractors.records.goals.text.reader import Placed, Reader
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_WHOSE = 3  # words of "total Canadian emissions" up to whose they are
_BACK = 2  # sentences before in which whoever "it" means is looked for


class Who:
    """Says who promised or did it, of the goals of one document; `goals` are those read before."""

    def __init__(self, reader: Reader, goals: list[Goal]) -> None:
        self.reader, self.goals, self.text = reader, goals, reader.reading.document.text
        self._names: dict[str, str] = {}

    def say(self, goal: Goal, placed: Placed, at: int, change: Change, aim: Aim, earlier: list[Goal]) -> None:
        """Fill the actor: the owner of the goal or the subject of its verb, else whose thing is measured, else who adopted the plan."""
        sentence = placed.sentence
        run = sentence.items
        verb = acting_verb(sentence, change, aim)
        noun = noun_of(run, aim)
        if change.shared and (code := second_country(run, change.governor)):
            goal.actor, goal.actor_country = self.name(code), code
            return
        if change.shared and (others := second_people(run, change.governor, self.text)):
            self._acts(goal, run, others)
            return
        if change.shared and earlier and is_pair(run, at):
            self._take(goal, earlier[-1])
            return
        if not change.shared and (label := labelled_country(run, sentence.lead, self.text)):
            self._acts(goal, run, label)
            return
        if named := labelled(sentence, at, self.text):
            self._acts(goal, run, named[0])
            return
        if party := behind(sentence, at, self.text) or introduced(sentence, at, self.text):
            self._acts(goal, run, party)
            return
        if change.how == "bring" and aim.rule == "reached_goal" and (other := somebody_else(run, at, self.text)):
            self._acts(goal, run, other)
            return
        if change.direction != "reach" and (code := located(run, at)):
            goal.actor, goal.actor_country = self.name(code), code
            return
        if change.shared and change.how == "verb" and self._possessor(goal, placed, at, change):
            return  # "Canadian emissions dropped 31%, U.S. emissions in the season 35%"
        if said := self._named(goal, sentence, at, verb, noun, change, aim):
            self._acts(goal, run, said)
        elif speaks_for_itself(run[max(0, at - 40) : at]) or self._possessor(goal, placed, at, change):
            return
        elif earlier and (is_participle(run, verb) or change.shared or change.how == "bring" or goes_on(run, change.at)):
            self._take(goal, earlier[-1])
        elif noun is not None and noun and run[noun - 1].low in ("this", "that", "these") and last_of(self.goals, goal):
            self._take(goal, last_of(self.goals, goal), "earlier_sentence")
        elif verb is not None and refers_back(run, verb):
            last = next((other for other in earlier[-1:] if other.actor), None) or last_of(self.goals, goal)
            if last and last.actor and is_pronoun(run, verb):
                self._take(goal, last, "earlier_clause" if last in earlier else "earlier_sentence")
            else:
                self._adopter(goal, placed)
            if goal.actor is None and is_plan_of_its(run, verb):
                self._antecedent(goal, placed, verb)  # "Chile ratified it. | Its first contribution | foresaw a 30% cut"
        if goal.actor is None and verb is not None and is_pronoun(run, verb):
            self._antecedent(goal, placed, verb)
        if (
            goal.actor is None
            and earlier
            and not any(is_verb(sentence, n) for n in range(at - 1, 0, -1) if run[n].start > earlier[-1].number.end)
        ):
            self._take(goal, earlier[-1])  # "sets a target of 18% and | a conditional one of 45%"
        if goal.actor is None and (said := self._main(sentence, at) or opener(sentence)):
            self._acts(goal, run, said)
        if goal.actor is None and (said := people(sentence)):
            self._acts(goal, run, said)
        last = last_of(self.goals, goal)
        if goal.actor is None and not earlier and last is not None and last.claim == "target" and is_of_last(run, sentence.lead, at):
            self._take(goal, last, "earlier_sentence")
        if goal.actor is None:
            self._above(goal, sentence)
        if goal.actor is None and (only := only_country(placed.before, sentence, at)) and only.country:
            goal.actor, goal.actor_country = self.name(only.country), only.country
            if only.start < run[sentence.lead].start:
                goal.inherit("actor", "earlier_sentence", only.start, only.end)
        if goal.actor is None and not speaks_for_itself(run) and (own := entry(self.reader, goal.passage)):
            goal.actor, goal.actor_country = name_of(own), own[0].country
            goal.inherit("actor", "earlier_block", own[0].start, own[-1].end)
        if goal.actor is not None and goal.actor_country is None and (is_land(goal.actor) or is_of_state(goal.actor)):
            self._of_land(goal, placed, at)
        self.at_home(goal, sentence)

    def _of_land(self, goal: Goal, placed: Placed, at: int) -> None:
        """Give "the country" the name of the one that is spoken of, and "the government" its code."""
        named = entry(self.reader, goal.passage) or meant(placed.sentence, at, placed.before)
        code = named[0].country if named else self._home
        if code is None:
            return
        goal.actor_country = code
        if is_land(goal.actor or ""):
            goal.actor = name_of(named) if named and is_name(named) else self.name(code)
            if named:
                goal.inherit("actor", "earlier_sentence", named[0].start, named[-1].end)

    def at_home(self, goal: Goal, sentence: Sentence) -> None:
        """On a page about one country, that is the country of "the government", and its goals are those that nobody else is named for."""
        code = self._home
        if code is None or goal.actor_country is not None:
            return
        run = sentence.items
        if any(item.country not in (None, code) for said in self.reader.headings(goal.passage) for item in said.items):
            return  # the section is about another country
        if goal.actor is not None:
            of_state = is_of_state(goal.actor)
            goal.actor_country = code if of_state and not any(item.country not in (None, code) for item in run) else None
        elif not names_somebody(sentence) and not others_act(run, code) and not speaks_for_itself(run):
            goal.home = code

    def name(self, code: str) -> str:
        """The name of a country as the page has it."""
        if code not in self._names:
            self._names[code] = written(self.reader.reading, code)
        return self._names[code]

    @cached_property
    def _home(self) -> str | None:
        return home(self.reader.reading)

    def _main(self, sentence: Sentence, at: int) -> Phrase | None:
        """The country or government that is the subject of the whole sentence: "Kenya had until 2010 to end it, with steps of 50%"."""
        run, verb = sentence.items, first_finite(sentence)
        clause = verb is not None and not any(item.low == ";" for item in run[verb:at])
        said = agent(sentence, verb, self.text) if verb is not None and verb < at and clause else None
        if said is None:
            return None
        of_state = run[said.last].head in words("actors", "groups") or run[said.last].country is not None or said.text == "EU"
        return behind_names(sentence.passage, run, said, self.text) if of_state else None

    def others(self, goal: Goal, sentence: Sentence, at: int) -> Iterator[Goal]:
        """The same goal of the others that a label names: "Denmark and Germany, by 21% each"."""
        for said in labelled(sentence, at, self.text)[1:]:
            other = replace(goal, inherited=list(goal.inherited), places=dict(goal.places))
            self._acts(other, sentence.items, said)
            yield other

    def _named(
        self, goal: Goal, sentence: Sentence, at: int, verb: int | None, noun: int | None, change: Change, aim: Aim
    ) -> Phrase | None:
        """Whoever the clause itself names: no agreement, unless it is people together; what is to make up a share promises nothing."""
        run = sentence.items
        if aim.rule == "reach_share" and not any(form.verb_class == "aim" for form in verbs().get(run[aim.at].low, ())):
            return None
        said = owner(sentence, noun, self.text) if noun is not None else None
        said = said or (obliged(sentence, verb, at, self.text) if verb is not None else None)
        if said is None and (together := partnership(run, verb, self.text)):
            return together
        said = said or (agent(sentence, verb, self.text) if verb is not None else None)
        if said is None and verb is not None and (saying := sayer(run, verb)) is not None:
            said = agent(sentence, saying, self.text)
        if said is None and verb is not None and (finite := before_having(sentence, verb)) is not None:
            said = agent(sentence, finite, self.text)
        for told in (promiser(sentence, aim.at if aim.at >= 0 else at), held_to(sentence, change.at), before_colon(sentence, at)):
            if said is None and told is not None:
                said = agent(sentence, told, self.text)
        if said is None and aim.rule == "verdict":  # "With a reduction of 19%, Switzerland failed to reach it"
            behind = next((n for n in range(at + 2, len(run)) if is_verb(sentence, n)), None)
            said = agent(sentence, behind, self.text) if behind is not None else None
        if said is None and verb is not None and run[verb].low.endswith("ing") and (main := first_finite(sentence)) is not None:
            said = agent(sentence, main, self.text) if main < verb else None
        if said is None and noun is not None and (holder := holder_of(sentence, noun)) is not None:
            said = agent(sentence, holder, self.text)
        if said is None or is_agreement(goal.passage, run[said.first].start, run[said.last].end):
            return None
        return behind_names(goal.passage, run, said, self.text)

    def _acts(self, goal: Goal, run: Sequence[Item], said: Phrase) -> None:
        goal.actor, goal.actor_country = said.text, country_of(run, said.first, said.last)
        goal.places["actor"] = (run[said.first].start, run[said.last].end)

    def _possessor(self, goal: Goal, placed: Placed, at: int, change: Change) -> bool:
        """The country whose emissions they are."""
        said = subject(placed.sentence, at, change, self.text) if change.how != "bring" else None
        run = placed.sentence.items
        measured = said is not None and any(item.head in words("share", "measured") for item in run[said.first : said.last + 1])
        code = possessor(run, said.first) if said and measured else None
        if code is None and said and measured:  # "total | Canadian | SO2 emissions decreased"
            inside = {item.country for item in run[said.first : said.first + _WHOSE] if item.country}
            code = inside.pop() if len(inside) == 1 and run[said.first].low in words("subjects", "thin") else None
        if code is None and goal.rule == "reach_share":  # "China's clean-energy sources will account for 20 percent"
            code = next((item.country for item, after in pairwise(run[placed.sentence.lead : at]) if after.low in ("'s", "’s")), None)
        if code:
            goal.actor, goal.actor_country = self.name(code), code
        return code is not None

    def _take(self, goal: Goal, earlier: Goal | None, source: str = "earlier_clause") -> None:
        """The actor of the clause before."""
        if earlier and earlier.actor:
            goal.actor_country = earlier.actor_country
            goal.inherit_from("actor", source, earlier)

    def _adopter(self, goal: Goal, placed: Placed) -> None:
        """Who adopted the plan that sets the goal, by the sentences of the block before this one."""
        for sentence in reversed(placed.before):
            if found := adopter(sentence, self.text):
                self._from(goal, "earlier_sentence", sentence, found)
                return

    def _antecedent(self, goal: Goal, placed: Placed, pronoun: int) -> None:
        """Whom "it" or "they" means, by the place of the verb behind it: the subject of the clause before, or of the sentence before."""
        own = first_finite(placed.sentence)
        if own is not None and own < subject_end(placed.sentence.items, pronoun) - 1 and (who := agent(placed.sentence, own, self.text)):
            self._acts(goal, placed.sentence.items, who)
            return
        for sentence in reversed(placed.before[-_BACK:]):
            if (verb := first_finite(sentence)) is not None and (found := agent(sentence, verb, self.text)):
                self._from(goal, "earlier_sentence", sentence, found)
                return

    def _above(self, goal: Goal, sentence: Sentence) -> None:
        """Who acts by the lead-in of a list, or by a heading that is a country's name."""
        run = sentence.items
        if sentence.lead and (named := term(sentence, self.text)):
            self._from(goal, "lead_in", sentence, named)
            return
        for at in range(sentence.lead - 1, -1, -1):
            finite = is_verb(sentence, at) and not run[at].low.endswith("ing")
            found = agent(sentence, at, self.text) if finite else None
            if found and found.last < sentence.lead and not is_agreement(goal.passage, run[found.first].start, run[found.last].end):
                self._from(goal, "lead_in", sentence, found)
                return
        if speaks_for_itself(run):
            return
        for said in self.reader.headings(goal.passage):
            if said.items and (code := country_of(said.items, 0, len(said.items) - 1)):
                goal.actor, goal.actor_country = self.name(code), code
                goal.inherit("actor", "heading", said.items[0].start, said.items[-1].end)
                return

    def _from(self, goal: Goal, source: str, sentence: Sentence, found: Phrase) -> None:
        run = sentence.items
        self._acts(goal, run, found)
        goal.inherit("actor", source, run[found.first].start, run[found.last].end)
