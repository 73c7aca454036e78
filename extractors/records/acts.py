"""Acts: what a sentence says happened to an agreement, when, and by which countries."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.agreements.register import Register
from extractors.clauses import Item, Kind, Sentence
from extractors.records.antecedents import Antecedents, Settled
from extractors.records.governed_dates import date_just_before, dates_after, fronted_date, same_year_date
from extractors.records.verb_group import (
    Group,
    acting_countries,
    agents,
    countries_from,
    country_group,
    group_before,
    object_agreement,
    object_noun,
    skip_bracket,
    skip_bracket_back,
    subject_agreement,
    words,
)
from extractors.records.verbs import Shape, Verb, verbs
from schemas.evidence import Inherited

REPEATED = frozenset({"amended", "updated", "expanded", "renewed"})  # what may have several dates: "amended in 1990, 1992 and 1997"
OWN_ACTS = frozenset({"ratified", "accepted", "acceded", "joined", "withdrew"})  # what a country does for itself
CLAIMING = (Shape.HAPPENS, Shape.HAPPENS_WITHOUT_OBJECT, Shape.DONE, Shape.MEMBER, Shape.STATE)  # shapes that claim the dates behind them
FRONTED_REACH = 30


@dataclass(frozen=True, slots=True)
class Act:
    """An event as one sentence states it: its agreement, its dates (EDTF; none where the text gives none), and the countries that acted."""

    event: str
    agreement: str
    dates: tuple[str, ...]
    countries: tuple[Item, ...]
    again: bool  # "rejoined"
    weak: bool  # a word that another one may outdo: agreed in May, adopted in June
    noun: bool  # told by a noun: "the ratification of …"
    indefinite: bool  # the object has "a" or "an": something that those who signed made between them
    start_char: int
    end_char: int
    rule: str
    inherited: tuple[Inherited, ...]


def acts(sentence: Sentence, register: Register) -> Iterator[Act]:
    """Every act that a sentence states as a fact. Questions state none."""
    found = list(verbs(sentence))
    if found and sentence.text_at(len(sentence) - 1) != "?":
        reader = _Reader(sentence, register, found)
        for verb in found:
            yield from reader.read(verb)


class _Reader:
    """Reads the verbs of one sentence from left to right; a verb behind "and" shares what the one before it settled."""

    def __init__(self, sentence: Sentence, register: Register, found: list[Verb]) -> None:
        self.sentence = sentence
        self.names = Antecedents(sentence, register)
        self.found = found
        self.starts = frozenset(verb.start for verb in found if verb.event(*CLAIMING) and not self._trails(verb))
        self.claimed: set[int] = set()
        self.last: Settled | None = None

    def _trails(self, verb: Verb) -> bool:
        """ ", effective July 2005" behind another verb: no verb of its own, but the date of that one."""
        return verb.event(Shape.STATE) is not None and self.sentence.text_at(verb.start - 1) in {",", "("}

    def read(self, verb: Verb) -> Iterator[Act]:
        """The acts of one verb: one with all its dates; none where it states no fact."""
        group = group_before(self.sentence, verb.start)
        if group.irreal:
            self.last = None
            return
        for shape in (self._standing, self._noun, self._state, self._member, self._done, self._happens):
            if settled := shape(verb, group):
                yield self._act(verb, group, settled)
                self.last = settled
                yield from self._gapped(verb, settled)
                return

    def _gapped(self, verb: Verb, settled: Settled) -> Iterator[Act]:
        """ "ratified X in 1981, Y in 1989 and Z in 1995": the same act upon the agreements that follow, each with its own date."""
        sentence = self.sentence
        at = settled.dates[-1] + 1 if settled.dates and settled.dates[0] >= verb.end else len(sentence)
        while True:
            while sentence.text_at(at) in {",", "and", "the"}:
                at += 1
            date = at + 2 if sentence.text_at(at + 1) in {"in", "on"} else at + 1
            if not sentence.is_kind(at, Kind.AGREEMENT) or not sentence.is_kind(date, Kind.DATE):
                return
            gapped = self.names.item(settled.event, at, min(settled.start, verb.start), date)
            gapped.countries, gapped.dates, gapped.rule = settled.countries, (date,), "agreement_event.gapped"
            yield self._act(verb, group_before(sentence, verb.start), gapped)
            at = date + 1

    # What the shapes of verbs say of their agreement

    def _happens(self, verb: Verb, group: Group) -> Settled | None:
        event = verb.event(Shape.HAPPENS)
        if event and self.sentence.text_at(verb.end) == "for" and (countries := countries_from(self.sentence, verb.end + 1)[0]):
            settled = self._of_subject(event, verb, group)
            if settled:
                settled.countries = countries
            return settled
        if event is None and not group.passive and self._no_object(verb.end):
            event = verb.event(Shape.HAPPENS_WITHOUT_OBJECT)
        return self._of_subject(event, verb, group) if event else None

    def _state(self, verb: Verb, group: Group) -> Settled | None:
        """ "in force since 2003", "effective 1 July 2005"."""
        event = verb.event(Shape.STATE)
        at = verb.end + 1 if self.sentence.text_at(verb.end) in {"since", "from", "on", "as"} else verb.end
        at = at + 1 if self.sentence.text_at(at) == "of" else at
        if event is None or not self.sentence.is_kind(at, Kind.DATE) or (self.last and at in self.last.dates):
            return None
        settled = self._of_subject(event, verb, group)
        if settled:
            settled.dates = (at,)
        return settled

    def _done(self, verb: Verb, group: Group) -> Settled | None:
        event = verb.event(Shape.DONE)
        if event is None:
            return None
        if not group.passive:
            if settled := self._of_object(event, verb, group):
                return settled
            if not self._no_object(verb.end):
                return None
        return self._of_subject(event, verb, group)

    def _of_object(self, event: str, verb: Verb, group: Group) -> Settled | None:
        """The agreement behind an active verb: itself, an amendment to it, or "it"."""
        sentence = self.sentence
        if noun := object_noun(sentence, verb.end):
            return self.names.item(noun[0], noun[1], group.start, noun[1] + 1)
        place = object_agreement(sentence, verb.end, frozenset({"to", "of"}) if event == "amended" else frozenset())
        if place is not None and self._is_object(verb, group, place):
            settled = self.names.item(event, place, group.start, place + 1)
            settled.indefinite = sentence.text_at(verb.end) in {"a", "an"}
            return settled
        if sentence.text_at(verb.end) in {"it", "them"}:
            return self.names.before(event, verb.end, group.start, verb.end + 1)
        return None

    def _is_object(self, verb: Verb, group: Group, place: int) -> bool:
        """Against "the Protocol adopted under …": a participle right behind its own agreement has no object."""
        return place > verb.end or group.start == 0 or not self.sentence.is_kind(group.start - 1, Kind.AGREEMENT)

    def _member(self, verb: Verb, group: Group) -> Settled | None:
        event = verb.event(Shape.MEMBER_INFINITIVE) if group.ordinal else verb.event(Shape.MEMBER)
        if event is None:
            return None
        if group.passive and not group.ordinal:
            return self._with_agents(self._of_subject(event, verb, group), verb)
        start, countries = acting_countries(self.sentence, group.start)
        if not countries and self.last and self.last.countries and self._coordinated(group.start):
            start, countries = self.last.start, self.last.countries
        if settled := self._of_object(event, verb, group):
            settled.start = min(settled.start, start)
        elif not countries:
            return self._with_agents(self._of_subject(event, verb, group), verb) if self._no_object(verb.end) else None
        elif self._no_object(verb.end):
            settled = self._shared_object(event, verb) or self.names.before(event, start, start, verb.end)
        if settled:
            settled.countries = countries
        return settled

    def _shared_object(self, event: str, verb: Verb) -> Settled | None:
        """ "signed and ratified the Convention": the object that both verbs have."""
        following = next((other for other in self.found if verb.end < other.start <= verb.end + 4), None)
        if following is None or self.sentence.text_at(verb.end) not in {"and", "or", "in", ",", "("}:
            return None
        place = object_agreement(self.sentence, following.end)
        return self.names.item(event, place, verb.start, verb.end) if place is not None else None

    def _with_agents(self, settled: Settled | None, verb: Verb) -> Settled | None:
        if settled:
            settled.countries = agents(self.sentence, verb.end)
        return settled

    def _standing(self, verb: Verb, _: Group) -> Settled | None:
        """ "Canada has been a Party to the Convention since 1992", "a member since 2004"."""
        event = verb.event(Shape.STANDING)
        if event is None:
            return None
        sentence = self.sentence
        place = object_agreement(sentence, verb.end)
        since = verb.end if place is None else place + 1
        if sentence.text_at(since) != "since" or not sentence.is_kind(since + 1, Kind.DATE):
            return None
        complement = verb.start
        while sentence.text_at(complement - 1) in {"a", "an", "full", "contracting", "active", "been", "has", "have", "as", "is", "are"}:
            complement -= 1
        start, countries = acting_countries(sentence, complement)
        if not countries:
            return None
        settled = self.names.before(event, start, start, since) if place is None else self.names.item(event, place, start, since)
        if settled:
            settled.countries, settled.dates = countries, (since + 1,)
        return settled

    def _noun(self, verb: Verb, _: Group) -> Settled | None:
        """ "the adoption of the Protocol in 1998", "its entry into force", "Canada's ratification of the Convention in 2019"."""
        event = verb.event(Shape.NOUN)
        if event is None or self._commemorated(verb.start):
            return None
        sentence, before = self.sentence, verb.start - 1
        place = self._complement(verb.end)
        owner = before - 1 if sentence.text_at(before) == "'s" else before
        countries = country_group(sentence, owner)[1] if sentence.is_kind(owner, Kind.COUNTRY) else []
        if place is not None:
            settled: Settled | None = self.names.item(event, place, verb.start, place + 1)
            countries = countries or (agents(sentence, place + 1) if event in OWN_ACTS else [])
        elif sentence.is_kind(owner, Kind.AGREEMENT) and owner < before:
            settled = self.names.item(event, owner, owner, verb.end)
        elif sentence.text_at(before) == "its" and not countries:
            cataphor = self._behind_comma(verb.end) if before <= 1 else None
            if cataphor is None:
                settled = self.names.before(event, before, before, verb.end)
            else:
                settled = self.names.item(event, cataphor, before, verb.end)
                settled.reach = cataphor + 1
        else:
            return None
        if settled is None or (event in OWN_ACTS and not countries):
            return None
        settled.countries, settled.noun = countries, True
        return settled

    def _complement(self, at: int) -> int | None:
        """The agreement in "of the Protocol", "to the Convention", "by Canada of the Convention" behind a noun."""
        sentence = self.sentence
        if sentence.text_at(at) == "by" and sentence.is_kind(at + 1, Kind.COUNTRY):
            at += 2
        if sentence.text_at(at) not in {"of", "to", "from"}:
            return None
        return object_agreement(sentence, at + 1)

    def _commemorated(self, at: int) -> bool:
        return any(
            self.sentence.text_at(back) in {"anniversary", "anniversaries", "years", "decades", "before", "pending"}
            for back in range(max(0, at - 4), at)
        )

    # Whose act it is

    def _of_subject(self, event: str, verb: Verb, group: Group) -> Settled | None:
        """The agreement that is the verb's subject: before it, shared by "and", behind a fronted participle, or a pronoun."""
        place = subject_agreement(self.sentence, group.start, participle=not group.auxiliary and verb.event(Shape.DONE) is not None)
        place = self._described(group.start - 1) if place is None else place
        if place is not None:
            return self.names.item(event, place, place, verb.end)
        if self._coordinated(group.start) and self.last:
            return Settled(event, self.last.name, self.last.start, verb.end, self.last.inherited, shared=True)
        if group.start == 0 and not group.auxiliary and (place := self._behind_comma(verb.end)) is not None:
            settled = self.names.item(event, place, 0, verb.end)
            settled.reach = place + 1
            return settled
        if (
            self.last is None
            and self.sentence.text_at(group.start - 1) == "and"
            and (place := self._clause_subject(group.start - 1)) is not None
        ):
            return self.names.item(event, place, place, verb.end)
        return self._of_pronoun(event, verb, group)

    def _described(self, noun: int) -> int | None:
        """ "X is an international treaty adopted on …", "X, a treaty signed in …": what the noun that ends here describes."""
        sentence, at = self.sentence, noun
        if sentence.text_at(noun) not in words("head_noun"):
            return None
        while at > noun - 7 and sentence.text_at(at) not in {"a", "an", "the"} and sentence[at].is_word:
            at -= 1
        before = skip_bracket_back(sentence, at - 2)
        joins = sentence.text_at(at) in {"a", "an", "the"} and sentence.text_at(at - 1) in {"is", "was", ",", "remains", "are"}
        return before if joins and sentence.is_kind(before, Kind.AGREEMENT) else None

    def _clause_subject(self, end: int) -> int | None:
        """The agreement that opens the clause which ends here and is followed by its verb: "X was drafted by hand and …"."""
        sentence = self.sentence
        start = next((at + 1 for at in range(end - 1, -1, -1) if sentence.text_at(at) in {";", ":"}), 0)
        place = start
        while sentence.text_at(place) in words("determiner") | {"original", "new"}:
            place += 1
        after = skip_bracket(sentence, place + 1)
        return place if sentence.is_kind(place, Kind.AGREEMENT) and sentence.text_at(after) in words("auxiliary") else None

    def _of_pronoun(self, event: str, verb: Verb, group: Group) -> Settled | None:
        """ "It entered …", "The agreement was signed": what the register says that a pronoun or a bare head noun means."""
        sentence, last = self.sentence, group.start - 1
        first = self._bare_noun(last) if sentence.text_at(last) in words("head_noun") else last
        if first is None or (first == last and sentence.text_at(last) not in words("pronoun")):
            return None
        opens = (
            first == 0
            or sentence.is_kind(first - 1, Kind.DATE)
            or sentence.text_at(first - 1) in {",", ";", ":", "and", "when", "that", "until", "(", "since"}
        )
        return self.names.before(event, first, first, verb.end) if opens else None

    def _bare_noun(self, last: int) -> int | None:
        """Where "the agreement" or "this legally binding agreement" begins that ends here."""
        if self.sentence.text_at(last - 1) in {"the", "that"}:
            return last - 1
        return next((at for at in range(last - 1, max(-1, last - 6), -1) if self.sentence.text_at(at) == "this"), None)

    def _coordinated(self, at: int) -> bool:
        """Whether "and" or a comma joins what begins here to the verb before it, with no new subject between."""
        sentence = self.sentence
        if sentence.text_at(at - 1) not in {"and", "but", ",", "&", "then", "or"} or self.last is None:
            return False
        return not any(sentence[back].text in {";", ":", "—"} for back in range(self.last.end, at)) and at - self.last.end <= FRONTED_REACH

    def _behind_comma(self, at: int) -> int | None:
        """ "Signed in 1972, the Agreement …": the agreement right behind the comma that ends an opening participle."""
        sentence = self.sentence
        for comma in range(at, min(len(sentence), at + FRONTED_REACH)):
            if sentence.text_at(comma) == ",":
                place = comma + 1
                while sentence.text_at(place) in words("determiner"):
                    place += 1
                if sentence.is_kind(place, Kind.AGREEMENT):
                    return place
            elif sentence.is_kind(comma, Kind.AGREEMENT):
                return None
        return None

    def _no_object(self, at: int) -> bool:
        """Whether what follows a verb is a time, a place, an agent or the end of the clause: no object."""
        if at >= len(self.sentence):
            return True
        item = self.sentence[at]
        if item.kind in (Kind.MARK, Kind.DATE):
            return item.text not in {'"', "“"}
        return item.is_word and (item.text in words("no_object") | words("adverb") or item.text.endswith("ly"))

    # When

    def _act(self, verb: Verb, group: Group, settled: Settled) -> Act:
        places, rule = self._dated(verb, group, settled)
        values = [self.sentence[place].value for place in places]
        spans = [(self.sentence[place].start_char, self.sentence[place].end_char) for place in places]
        if not places and (relative := same_year_date(self.sentence, settled.end)):
            values, rule = [relative[0]], "agreement_event.same_year"
            spans = [(self.sentence[relative[1]].start_char, self.sentence[relative[2] - 1].end_char)]
        settled.dates = tuple(places)
        ends = [self.sentence[max(verb.end, settled.end, settled.reach) - 1].end_char, *(end for _, end in spans)]
        starts = [self.sentence[min(verb.start, settled.start)].start_char, *(start for start, _ in spans)]
        return Act(
            settled.event,
            settled.name,
            tuple(values),
            tuple(settled.countries),
            verb.phrase.words[0] == "rejoined",
            verb.phrase.words[0] in words("weak"),
            settled.noun,
            settled.indefinite,
            min(starts),
            max(ends),
            rule,
            settled.inherited,
        )

    def _dated(self, verb: Verb, group: Group, settled: Settled) -> tuple[list[int], str]:
        if settled.dates:
            return list(settled.dates), settled.rule
        end = max(settled.end, verb.end)
        after = dates_after(self.sentence, end, self.starts, several=settled.event in REPEATED)
        if not after and end > verb.end:
            after = dates_after(self.sentence, verb.end, self.starts, several=settled.event in REPEATED)
        if not after:
            after = self._date_of_next(verb)
        if after and not self.claimed.intersection(after):
            return after, "agreement_event.noun_date" if settled.noun else "agreement_event.verb_date_after"
        return self._dated_before(verb, group, settled)

    def _date_of_next(self, verb: Verb) -> list[int]:
        """ "signed and ratified in 1992", "adopted and opened for signature on …": the date that both verbs share."""
        sentence = self.sentence
        following = next((other for other in self.found if other.start == verb.end + 1), None)
        if following is None or sentence.text_at(verb.end) not in {"and", ","}:
            return []
        return dates_after(sentence, following.end, self.starts)

    def _dated_before(self, verb: Verb, group: Group, settled: Settled) -> tuple[list[int], str]:
        sentence, begins = self.sentence, min(settled.start, group.start)
        place = date_just_before(sentence, begins)
        if place is None and settled.shared and self.last and self.last.dates and self.last.dates[0] < self.last.start:
            place = self.last.dates[0]
        if place is None and not self._subordinate(group.start):
            place = fronted_date(sentence, group.start if not settled.noun else verb.start, bringing=settled.noun)
        return ([place], "agreement_event.date_before") if place is not None else ([], "agreement_event.undated")

    def _subordinate(self, at: int) -> bool:
        """Whether the verb group that begins here stands in a relative clause or is a participle behind its noun."""
        sentence = self.sentence
        if sentence.text_at(at - 1) in words("relative"):
            return True
        return sentence.text_at(at - 1) in {",", "("} and at > 0
