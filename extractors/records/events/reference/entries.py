"""The entry that a line stands in: which agreement a definition line, an infobox row or a list of parties is about."""

import re
from bisect import bisect_left
from functools import cached_property
from itertools import pairwise

from extractors.agreements.names.lexicon import known_agreements
from extractors.agreements.references.topic import headed
from extractors.agreements.register import Reference, Topic
from extractors.clauses import references_by_block
from extractors.found import text_of
from extractors.passage import Passage
from extractors.reading import Reading
from extractors.records.events.reference.columns import Columns, Heads
from extractors.records.events.reference.groups_told import speakers, spelt_out
from extractors.records.events.reference.order import Order
from extractors.records.events.words.told import Told
from schemas.document import Block, BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

OF_BODIES = frozenset({"member", "observer"})  # roles: bodies have them too
FEW = 4  # who sign together what is between them
MOSTLY = 0.6  # of a block's characters: then the block is the agreement's name, as a heading is
REACH = 40  # blocks back to the head of an entry
NEAR = 3  # blocks back to what a pronoun means
_OPENING = re.compile(r"\W{0,4}(?:(?:The|This|A|An)\s)?\W{0,3}")
_BESIDE = re.compile(r"\b(?:treaty|agreement|protocol|accord|amendment|annex|supplement)s? (?:to|under)(?: the)?\W{0,3}\Z", re.IGNORECASE)
OPEN = frozenset({"convention", "protocol", "treaty", "amendment", "annex", "charter", "covenant"})  # to all: each country signs for itself
TREATIES = frozenset({"agreement", "trade agreement", "accord", "pact", "compact", "declaration"})  # between a few, or open to all
TITLES = frozenset({"title", "treaty title", "title of treaty", "agreement title", "name of treaty", "name of agreement", "full title"})
TOP = 20  # lines of a page above which its title stands
HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})


class Entries(Order):
    """The passages of one document in their order, with the agreements that each speaks of."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.references = references_by_block(reading)
        self._topics: dict[int, Topic | None] = {}
        self.dated: list[Mention | None] = []  # the day that a page tells as its own, by passage; see `partial_dates`
        self.alone: list[str | None] = []  # the only country that the headings name, once it is looked for; see `listed_acts`
        self.opened: set[str] = set()  # what the page says was opened for signature
        self.made: set[str] = set()  # what it says was made, or ended: "a new convention" is another one then
        self.told: Told | None = None  # the act told last, in reading order
        self.spoken: Told | None = None  # the same of any event
        self.parted: tuple[int, str, str] | None = None  # the part told last: the place of its passage, its agreement and its role
        self.columns: dict[tuple[int, int, str | None], Heads] = {}  # by table, column and head; see `heads`
        self.introduced: dict[int, Passage | None] = {}  # what introduces the list of a line, by the line's number; see `introductions`
        self.agencies: dict[str, str] | None = None  # acronyms that the page introduces, with their countries; see `introduced`
        self.copied: dict[int, Columns] = {}  # the heads over a row in lines, by the number of its country's; see `copied_heads`

    def topic(self, passage: Passage, start_char: int, end_char: int) -> Topic | None:
        """The agreement that a line is about: named in it, by the heading over it, or by the sentence that opens its entry.

        An entry that mentions others on the way ("was supplemented by the Protocol of 1994") is still about the one it opens with.
        """
        if named := self.reading.register.within(start_char, end_char):
            return Topic(named[0].name, None)
        number = passage.block.number
        own = self._in(number)
        if own and own[0].end_char <= start_char:
            headed = [ref for ref in own if ref.end_char <= start_char and self.reading.document.text.startswith(":", ref.end_char)]
            return inherit(headed[-1] if headed else own[0], "earlier_sentence")  # "X: adoption: 1972; Y: adoption: 1996"
        if number not in self._topics:
            above = self._row_above(passage)
            self._topics[number] = self.topic(above, above.block.start_char, above.block.start_char) if above else self._inherited(passage)
        return self._topics[number]

    def _row_above(self, passage: Passage) -> Passage | None:
        """The row above of the same table where that names nothing either: what it is about, this one is too."""
        table, above = passage.block.table_number, self.before(passage)
        if table is None or above is None or above.block.table_number != table or not above.block.cells or self._in(above.block.number):
            return None
        return above if above.block.number in self._topics else None

    def defines(self, passage: Passage) -> bool:
        """Whether a definition's term is an agreement."""
        term = self.before(passage)
        return term is not None and term.block.kind is BlockKind.TERM and bool(self._in(term.block.number))

    def row_topic(self, passage: Passage) -> Topic | None:
        """The agreement that a table's row is about: the one that fills a cell of it, else what the whole table is about.

        A name inside a longer cell ("letter on the Protocol.pdf") says nothing of the row.
        """
        row = passage.block
        for ref in self._in(row.number):
            cell = next((cell for cell in row.cells if cell.start_char <= ref.start_char and ref.end_char <= cell.end_char), None)
            if cell and ref.end_char - ref.start_char >= MOSTLY * (cell.end_char - cell.start_char):
                return Topic(ref.name, None)
        return self.topic(passage, row.start_char, row.start_char)

    def is_of_body(self, role: str | None, topic: Topic | None) -> bool:
        """Whether members and observers are those of a body that is spoken of: neither their line nor a heading names the agreement.

        On a page that opens with the agreement, they are its own.
        """
        if role not in OF_BODIES or topic is None or topic.inherited is None or topic.inherited.source != "earlier_block":
            return False
        opening = self.reading.register.opening
        return topic.name != self.headline and (opening is None or opening.name != topic.name)

    def subject_before(self, passage: Passage) -> Reference | None:
        """What the nearest earlier passage that speaks of any agreement opens with: "It", at the head of the next one, means that."""
        at = self._at[passage.block.number]
        for back in range(at - 1, max(-1, at - NEAR), -1):
            earlier = self.reading.passages[back]
            if (named := self._in(earlier.block.number)) and not self._is_elsewhere(earlier.block, passage.block):
                opens = _OPENING.fullmatch(self.reading.document.text, earlier.block.start_char, named[0].start_char)
                return named[0] if opens else None
        return None

    def _inherited(self, passage: Passage) -> Topic | None:
        """What the lines of a passage are about that name nothing themselves: the same for all of them."""
        for heading in reversed(passage.block.heading_blocks):
            if (over := self._in(heading)) and not self._is_beside(heading, over[0]):
                below = None if self.is_international(over[0].name) else self._opening(passage)
                return inherit(below if below and self.is_international(below.name) else over[0], "heading")
        opening = self._entitled or self._opening(passage)
        if opening is not None:
            return inherit(opening, "earlier_block")
        told = self.reading.register.topic(passage, passage.block.start_char, passage.block.start_char)
        return told or (inherit(self._headlined, "heading") if self._headlined else self.only_treaty)

    @cached_property
    def headline(self) -> str | None:
        """The agreement that the page is about by its title or a heading above its text: the only one that is named there."""
        return self._headlined.name if self._headlined else None

    @cached_property
    def _headlined(self) -> Reference | None:
        for passage in self.reading.passages:
            block, found = passage.block, self._in(passage.block.number)
            if block.kind not in HEADS and text_of(passage.doc).rstrip().endswith("."):
                return None  # the text begins
            if found and (block.kind in HEADS or text_of(passage.doc).isupper()):
                return headed(found, self.reading.document.text)
        return None

    @cached_property
    def _entitled(self) -> Reference | None:
        """The agreement that a data base's page gives in a line below the label "Title"."""
        for label, line in pairwise(self.reading.passages[:TOP]):
            named = self._in(line.block.number) if text_of(label.doc).strip(" :*_").lower() in TITLES else []
            if named and _is_name(line.block, named[0]):
                return named[0]
        return None

    @cached_property
    def subject(self) -> str | None:
        """The agreement that the page is about, by what stands above its text or by its first words."""
        opening = self.reading.register.opening
        return self.headline or (opening.name if opening else None)

    @cached_property
    def _telling(self) -> list[int]:
        """The places of the passages that speak of an agreement, and of the headings: the only ones worth a look."""
        passages = self.reading.passages
        return [at for at, each in enumerate(passages) if self._in(each.block.number) or each.block.kind is BlockKind.HEADING]

    @cached_property
    def only_treaty(self) -> Topic | None:
        """The only treaty that the page names: what a country ratified, where no sentence near says what."""
        treaties = [
            entity for entity in self.reading.register.entities if entity.kind in OPEN | TREATIES and entity.scope == "international"
        ]
        if len(treaties) != 1:
            return None
        ref = next((each for each in self.reading.register.references if each.name == treaties[0].name), None)
        return inherit(ref, "earlier_block") if ref else None

    @cached_property
    def speakers(self) -> tuple[Mention, ...]:
        """Who "we" are on the page; see `groups_told`."""
        return speakers(self.reading)

    def is_international(self, agreement: str) -> bool:
        """Whether an agreement is between governments, as far as the page tells: of one government's own no record is made."""
        entity = self.reading.register.entity(agreement)
        return entity is None or entity.scope == "international"

    def between_them(self, agreement: str, signatories: int, *, indefinite: bool) -> bool:
        """Whether countries that sign an agreement together make it between them: each a party, and the signature no one's own act.

        They do where it is "an agreement", where its name says between whom it is, and where it is not of a kind that is open to all.
        """
        if signatories < 2:
            return False
        entity = self.reading.register.entity(agreement)
        known = known_agreements().get(entity.reference_id or "") if entity else None
        if known is not None and known.depositary is not None and not (indefinite and known.depositary.startswith("Government")):
            return False  # kept for all who sign it; by one government mostly for a few, who may be named together
        kind = entity.kind if entity else ""
        own = kind not in OPEN and agreement not in self.opened and (signatories <= FEW or kind not in TREATIES)
        return indefinite or own or agreement in self.paired or "between" in agreement.lower()

    @cached_property
    def spelt_out(self) -> dict[tuple[str, str], tuple[Mention, ...]]:
        """The groups of countries that the page spells out in brackets; see `groups_told`."""
        return spelt_out(self.reading)

    @cached_property
    def paired(self) -> frozenset[str]:
        """The agreements whose names hold two countries or more."""
        found: set[str] = set()
        for passage in self.reading.passages:
            countries = passage.labelled(Label.COUNTRY) if self._in(passage.block.number) else ()
            for ref in self._in(passage.block.number) if len(countries) > 1 else ():
                first = bisect_left(countries, ref.start_char, key=_start)
                last = bisect_left(countries, ref.end_char, key=_start)
                found |= {ref.name} if len({each.value for each in countries[first:last]}) > 1 else set()
        return frozenset(found)

    def _in(self, block: int) -> list[Reference]:
        return self.references.get(block, [])

    def _is_beside(self, heading: int, named: Reference) -> bool:
        """ "Side agreement to the Trade Pact": whether a heading names an agreement only to say what goes with it."""
        over = self.passage(heading)
        return over is not None and _BESIDE.search(text_of(over.doc)[: named.start_char - over.block.start_char]) is not None

    def _opening(self, passage: Passage) -> Reference | None:
        """The first agreement of the nearest prose before a line, or the name that stands as a line of its own."""
        at = self._at[passage.block.number]
        for place in range(bisect_left(self._telling, at) - 1, -1, -1):
            back = self._telling[place]
            if back <= at - REACH:
                return None
            block = self.reading.passages[back].block
            if (inside := self._in(block.number)) and not self._is_elsewhere(block, passage.block):
                named = self._spoken_of(block, inside)
                if block.kind in PROSE or _is_name(block, named):
                    return named
            if block.kind is BlockKind.HEADING and block.heading_blocks != passage.block.heading_blocks:
                return None
        return None

    def _is_elsewhere(self, block: Block, line: Block) -> bool:
        """Whether a block stands in another section than a line, on a page that has a subject: what "Signatories" is over is of that."""
        over = (*block.heading_blocks, block.number) if block.kind is BlockKind.HEADING else block.heading_blocks
        return self.subject is not None and over != line.heading_blocks[: len(over)]

    def _spoken_of(self, block: Block, inside: list[Reference]) -> Reference:
        """What a block with these agreements is about: what it opens with, else the page's own subject, else the first one."""
        first = next((ref for ref in inside if ref.how != "acronym"), inside[0])
        if _OPENING.fullmatch(self.reading.document.text, block.start_char, inside[0].start_char):
            return first
        return next((ref for ref in inside if ref.name == self.subject), first)


def _is_name(block: Block, reference: Reference) -> bool:
    return reference.end_char - reference.start_char >= MOSTLY * (block.end_char - block.start_char)


def inherit(reference: Reference, source: str) -> Topic:
    """What a line is about, as inherited from where it is named."""
    inherited = Inherited(
        field="agreement", source=source, text=reference.name, start_char=reference.start_char, end_char=reference.end_char
    )
    return Topic(reference.name, inherited)


def _start(mention: Mention) -> int:
    return mention.start_char
