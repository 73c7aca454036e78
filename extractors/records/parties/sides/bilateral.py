"""Agreements of a page's own country with another: "the Agreement with Canada", and those under the heading "With Canada"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.agreements.names.lexicon import known_agreements
from extractors.agreements.register import Reference
from extractors.clauses import is_adjective, vocabulary
from extractors.passage import Passage
from extractors.records.events.reference.entries import OPEN, Entries
from extractors.records.events.words.roles import Part, is_contract, role_words
from extractors.records.parties.sides.home import WITH, home, party_of_all
from extractors.records.parties.sides.publisher import publisher
from schemas.document import BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

# Headings over what a country does with one other: "With Canada", "Bilateral agreements with Mexico", "Cooperation with Chile".
_SECTION = re.compile(r"(?:[\w ]{0,40}\s)?with\s(?:the\s)?\Z", re.IGNORECASE)
_OPENING = re.compile(r"[\W_]{0,4}(?:(?:The|the|A|An)\s)?[\W_]{0,3}")
_RUN_IN = re.compile(r"[\s*_]{0,3}[.:–—-]\s")
LINES = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.DEFINITION})
_JOINED = re.compile(r"(?:,| and|, and) (?:the )?")
_END = re.compile(r"[\W\d]{0,8}\Z")


class Bilateral:
    """The agreements of a document that are between its own country and one other."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self._own: tuple[str, Inherited] | None = None
        self._sought = False

    def parts(self, passage: Passage, inside: list[Reference]) -> Iterator[Part]:
        """Both sides of each agreement that a passage names or opens with."""
        for ref in inside:
            if ref.how == "reference":
                continue
            partner = self._in_name(passage, ref)
            if partner is not None:
                yield from self._sides(passage, ref, partner, (), "named_with")
            elif (over := self._section(passage, ref)) is not None:
                said = Inherited(field="country", source="heading", text=over.surface, start_char=over.start_char, end_char=over.end_char)
                yield from self._sides(passage, ref, over, (said,), "section_with")
            else:
                for country in self._run_in(passage, ref):
                    yield from self._sides(passage, ref, country, (), "run_in")

    def _in_name(self, passage: Passage, ref: Reference) -> Mention | None:
        """The only country in a name, behind "with": "Agreement with Canada on Pacific Hake"."""
        inner = [each for each in passage.labelled(Label.COUNTRY) if ref.start_char <= each.start_char < ref.end_char]
        if len(inner) != 1 or is_adjective(inner[0]):
            return None
        before = self.entries.reading.document.text[ref.start_char : inner[0].start_char]
        return inner[0] if WITH.search(before) else None

    def _section(self, passage: Passage, ref: Reference) -> Mention | None:
        """The country of a heading "With Canada" over an agreement that opens a paragraph or fills a heading below it."""
        text, block = self.entries.reading.document.text, passage.block
        if not _OPENING.fullmatch(text, block.start_char, ref.start_char) or not is_contract(ref.name, self.entries.reading.register):
            return None
        if any(not ref.start_char <= each.start_char < ref.end_char for each in passage.labelled(Label.COUNTRY)) and (
            block.kind is BlockKind.HEADING
        ):
            return None
        for number in block.heading_blocks[::-1]:
            over = self.entries.passage(number)
            named = over.labelled(Label.COUNTRY) if over else ()
            if over is None or len(named) != 1:
                continue
            before, behind = text[over.block.start_char : named[0].start_char], text[named[0].end_char : over.block.end_char]
            if _SECTION.fullmatch(before) and _END.fullmatch(behind):
                return named[0]
        return None

    def _run_in(self, passage: Passage, ref: Reference) -> list[Mention]:
        """ "Peru. Under the Environmental Cooperation Agreement …", below "Bilateral projects": the countries that open the line."""
        text, block = self.entries.reading.document.text, passage.block
        named = passage.labelled(Label.COUNTRY)
        entity = self.entries.reading.register.entity(ref.name)
        if (
            block.kind not in LINES
            or not named
            or entity is None
            or entity.kind in OPEN - {"treaty"}
            or not self._own_page(passage, named[0])
        ):
            return []
        run = [named[0]]
        run += [two for one, two in pairwise(named) if run[-1] is one and _JOINED.fullmatch(text, one.end_char, two.start_char)]
        opens = _OPENING.fullmatch(text, block.start_char, named[0].start_char) and _RUN_IN.match(text, run[-1].end_char)
        if not opens or any(ref.start_char <= each.start_char < ref.end_char for each in named):
            return []
        known = known_agreements().get(entity.reference_id or "")
        over = [self.entries.passage(number) for number in (block.lead_in, *block.heading_blocks[-1:])]
        told = any(each is not None and not vocabulary(each).isdisjoint(role_words("bilateral")) for each in over)
        contract = is_contract(ref.name, self.entries.reading.register)
        return run if told and contract and (known is None or known.depositary is None) else []

    def _own_page(self, passage: Passage, partner: Mention) -> bool:
        return self._home(passage, partner) is not None

    def _home_of_page(self) -> str | None:
        if not self._sought:
            self._own, self._sought = publisher(self.entries), True
        return self._own[0] if self._own else None

    def _sides(self, passage: Passage, ref: Reference, partner: Mention, inherited: tuple[Inherited, ...], rule: str) -> Iterator[Part]:
        """The partner, and the page's own country where anything says which that is."""
        own = self._home(passage, partner)
        start, end = ref.start_char, ref.end_char
        if own is None and inherited:
            return
        yield Part(ref.name, partner.value, None, "party", start, end, "agreement_country." + rule, inherited)
        if own is not None:
            yield Part(ref.name, own[0], None, "party", start, end, "agreement_country." + rule, (*inherited, own[1]))

    def _home(self, passage: Passage, partner: Mention) -> tuple[str, Inherited] | None:
        self._home_of_page()
        found = self._own or home(self.entries, passage) or party_of_all(self.entries, passage)
        return found if found and found[0] != partner.value else None
