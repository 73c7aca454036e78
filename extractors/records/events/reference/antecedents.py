"""Which agreement a clause speaks of, and whence that was inherited where the clause does not name it."""

import re
from dataclasses import dataclass, field

from extractors.agreements.register import Reference, Topic
from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.reference.called import called_before
from extractors.records.events.reference.entries import Entries, inherit
from extractors.records.events.reference.named_subject import is_former_name, leading
from extractors.records.events.words.roles import is_contract, is_treaty
from extractors.records.events.words.told import Told, goes_on
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import Verb
from schemas.evidence import Inherited

OWN_ACTS = frozenset({"ratified", "accepted", "acceded", "joined", "withdrew"})  # what a country does for itself
NEARBY = frozenset({"earlier_sentence", "earlier_clause", "antecedent", "heading", "lead_in"})  # sources
TREATY_EVENTS = frozenset({"ratified", "accepted", "acceded", "entered_into_force", "opened_for_signature"})
REACH = 200  # items back to an antecedent in the same sentence
TIMES = frozenset({"when", "once", "before", "until", "after", "as", "but", "and"})
WINDOW = 600  # characters back to the sentence before
# "X …", "The X …", "Development of the X …".
_OPENING = re.compile(r"\W{0,4}(?:(?:The )?[A-Z][a-z]{3,14} (?:of|on|for) )?(?:(?:[Tt]he|[Tt]his|[Aa]n?)\s)?\W{0,3}")


@dataclass(slots=True)
class Settled:
    """An event whose agreement is settled: the items that it spans, the agreement, and the countries that act."""

    event: str
    name: str
    start: int
    end: int  # where the search for its date begins
    inherited: tuple[Inherited, ...] = ()
    reach: int = 0  # up to where the evidence must go, where the agreement stands behind the date
    countries: list[Item] = field(default_factory=list)
    noun: bool = False
    shared: bool = False  # its agreement is that of the verb before "and"
    indefinite: bool = False  # "signed an agreement", "signed by A and B": they made it between them
    together: bool = False  # "A and B signed X on DAY": one signature of all that are named, whatever they are in it
    others: tuple[int, ...] = ()  # the places of further agreements of which the same is told: "acceded to X and Y"
    goes_on: int = 0  # behind a date that was counted: where the same may be told of others
    dates: tuple[int, ...] = ()
    rule: str = "agreement_event.state_since"  # of dates that came with the event


class Antecedents:
    """The agreements of one sentence, as items and as what pronouns mean."""

    def __init__(self, sentence: Sentence, entries: Entries) -> None:
        self.sentence = sentence
        self.entries = entries
        self.register = entries.reading.register

    def item(self, event: str, place: int, start: int, end: int) -> Settled:
        """An event of the agreement that an item names."""
        item = self.sentence[place]
        return Settled(event, item.value, min(start, place), end, self.resolved(item))

    def before(self, event: str, first: int, start: int, end: int, noun: str = "") -> Settled | None:
        """An event of the agreement named last before an item: in this sentence, else as the register has it.

        A noun that means it ("the agreement", "the protocol") chooses among those of the passage the one that is called so. "A new
        convention" is none of which the page has told before how it was made.
        """
        settled = self._before(event, first, start, end, noun)
        another = self.sentence.text_at(first) == "a" and self.sentence.text_at(first + 1) == "new"
        return None if another and settled and settled.name in self.entries.made else settled

    def _before(self, event: str, first: int, start: int, end: int, noun: str) -> Settled | None:
        if noun and (called := self._called(noun, self.sentence[first].start_char)) is not None:
            where = Inherited(
                field="agreement", source="earlier_sentence", text=called.name, start_char=called.start_char, end_char=called.end_char
            )
            return Settled(event, called.name, start, end, (where,))
        if (nearest := self._nearest(event, first)) is not None:
            item = self.sentence[nearest]
            where = Inherited(
                field="agreement", source="earlier_clause", text=item.value, start_char=item.start_char, end_char=item.end_char
            )
            return Settled(event, item.value, start, end, (where,))
        opening, source = self._opening(event), "earlier_sentence"
        if opening is None and self._opens_passage(first):
            opening, source = self.entries.subject_before(self.sentence.passage), "earlier_block"
        if opening:
            where = Inherited(field="agreement", source=source, text=opening.name, start_char=opening.start_char, end_char=opening.end_char)
            return Settled(event, opening.name, start, end, (where,))
        at_char = self.sentence[first].start_char
        topic = self.register.topic(self.sentence.passage, at_char, at_char)
        if topic is not None and event in TREATY_EVENTS and self._is_resolution(topic.name):
            topic = self._of_page()
        if topic is None and event in OWN_ACTS - {"joined", "withdrew", "accepted"}:
            topic = self.entries.only_treaty
        topic = topic or (called_before(self.entries, self.sentence.passage, noun) if noun else None)
        if topic is None:
            return None
        return Settled(event, topic.name, start, end, (topic.inherited,) if topic.inherited else ())

    def _nearest(self, event: str, first: int) -> int | None:
        """The agreement named last before an item of the sentence; where only treaties do what is told, not a resolution named since."""
        if (fronted := self._fronted(first)) is not None:
            return fronted
        found = [at for at in range(first - 1, max(-1, first - REACH), -1) if self.sentence.is_kind(at, Kind.AGREEMENT)]
        places = [leading(self.sentence, at) for at in found]
        places = [at for at in places if not is_former_name(self.sentence, at)] or places
        treaty = next((at for at in places if is_treaty(self.sentence[at].value, self.register)), None)
        return treaty if event in TREATY_EVENTS and treaty is not None else places[0] if places else None

    def _fronted(self, first: int) -> int | None:
        """ "X replaced Y when it entered into force": the agreement that opens the sentence, of which a clause of time goes on."""
        if self.sentence[first].text != "it" or self.sentence.text_at(first - 1) not in TIMES:
            return None
        opens = 2 if self.sentence.text_at(0) in {"in", "on"} and self.sentence.is_kind(1, Kind.DATE) else 0
        while self.sentence.text_at(opens) in words("determiner") | {","}:
            opens += 1
        return opens if self.sentence.is_kind(opens, Kind.AGREEMENT) and opens < first else None

    def _called(self, noun: str, before: int) -> Reference | None:
        """The agreement named last before an offset in the passage that has a noun in its name, where others there have not."""
        named = [ref for ref in self.register.within(self.sentence.passage.block.start_char, before) if ref.how != "reference"]
        own = noun in words("text") | {"deal", "pact"}  # what has a text is a treaty, a memorandum, not a plan beside it
        alike = [ref for ref in named if (is_contract(ref.name, self.register) if own else noun in ref.name.lower().split())]
        return alike[-1] if alike and len({ref.name for ref in alike}) < len({ref.name for ref in named}) else None

    def near(self, event: str, first: int, start: int, end: int) -> Settled | None:
        """As `before`, where it stands in the same passage or over it, or is the page's subject.

        Elsewhere on the page "Australia joined in 2022" may be about something else.
        """
        settled = self.before(event, first, start, end)
        if not (settled and settled.inherited and settled.inherited[0].source not in NEARBY) or settled.name == self.entries.subject:
            return settled
        told = goes_on(self.entries.told, self.sentence, self.entries.place(self.sentence.passage))
        return self.again(event, told, start, end) if told else None

    def again(self, event: str, told: Told, start: int, end: int) -> Settled:
        """An event of the agreement of the act that was told last, in an earlier sentence."""
        where = Inherited(
            field="agreement", source="earlier_sentence", text=told.agreement, start_char=told.start_char, end_char=told.end_char
        )
        return Settled(event, told.agreement, start, end, (where,))

    def _opens_passage(self, first: int) -> bool:
        """Whether an item is a pronoun at the head of its passage."""
        return (
            first == 0 and self.sentence.start_char == self.sentence.passage.block.start_char and self.sentence[0].text in words("pronoun")
        )

    def _opening(self, event: str) -> Reference | None:
        """The agreement that opens the last sentence which names any: "X supplements Y. It …" is about X, not about Y, named last.

        Only a treaty is ratified or in force: "The programme rests on the Treaty. It took effect …" is about the Treaty.
        """
        low = max(self.sentence.passage.block.start_char, self.sentence.start_char - WINDOW)
        opened = self.register.opened(low, self.sentence.start_char)
        if opened and event in TREATY_EVENTS and not self._is_treaty(opened):
            before = self.register.within(opened.start_char, self.sentence.start_char)
            return next(filter(self._is_treaty, before[::-1]), None)
        return opened

    def _is_resolution(self, name: str) -> bool:
        """Whether an agreement is what a body resolved: no country ratifies that."""
        entity = self.register.entity(name)
        return entity is not None and entity.kind in {"resolution", "decision"}

    def _of_page(self) -> Topic | None:
        """What the page is about."""
        subject = self.entries.subject
        reference = next((each for each in self.register.references if each.name == subject), None)
        return inherit(reference, "earlier_block") if reference else None

    def _is_treaty(self, reference: Reference) -> bool:
        return is_treaty(reference.name, self.register)

    def resolved(self, item: Item) -> tuple[Inherited, ...]:
        """ "the Convention" means an agreement that is named elsewhere: the name is inherited from there."""
        if item.reference is None or item.reference.how != "reference":
            return ()
        entity = self.register.entity(item.value)
        if entity is None or entity.end_char == 0:
            return ()
        name, start, end = entity.name, entity.start_char, entity.end_char
        return (Inherited(field="agreement", source="antecedent", text=name, start_char=start, end_char=end),)


@dataclass(slots=True)
class Scene:
    """A sentence while its verbs are read from left to right; a verb behind "and" shares what the last one settled."""

    sentence: Sentence
    names: Antecedents
    found: list[Verb]
    starts: frozenset[int]  # where verbs begin that claim the dates behind them
    last: Settled | None = None
    settled: dict[int, Settled] = field(default_factory=dict)  # what each verb said, by where it begins
