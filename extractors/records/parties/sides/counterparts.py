"""Counterparts: the two who are spoken of with an agreement of which no sentence says who its parties are."""

from collections.abc import Iterator
from functools import cached_property

from extractors.agreements.names.lexicon import known_agreements
from extractors.agreements.register import Entity, Reference
from extractors.clauses import Item, Kind, Sentence, Wanted, fold, vocabulary
from extractors.passage import Passage
from extractors.records.events.actors.country_lists import listed_countries, opening
from extractors.records.events.actors.envoys import with_envoys
from extractors.records.events.actors.officials import with_actors
from extractors.records.events.actors.pronouns import with_pronouns
from extractors.records.events.reference.entries import OPEN, Entries
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.roles import Part, is_contract, role_words, settled_role
from extractors.records.events.words.verb_group import words
from extractors.records.parties.clauses.part_scene import RULE
from extractors.records.parties.sides.home import home
from extractors.records.parties.sides.page_sides import page_sides, section_sides
from extractors.records.parties.sides.publisher import publisher
from schemas.evidence import Inherited
from schemas.mention import Label

MOST = 6  # places where an agreement is named that are asked
_OPEN_ROLES = frozenset({"party", "participant", "signatory"})
TWO = 2


class Counterparts:
    """Who has an agreement with whom, as the sentences tell that do not make a point of it."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries

    def parts(self, told: list[Part]) -> Iterator[tuple[Passage, Part]]:
        """The two sides of each agreement that has no parties yet, or one."""
        sides: dict[str, set[str | None]] = {}
        for part in told:
            sides.setdefault(part.agreement, set()).add(part.country)
        closed = {part.agreement for part in told if part.role not in _OPEN_ROLES or len(sides[part.agreement]) >= TWO}
        signed = {part.agreement for part in told if part.role == "signatory"}
        named: dict[str, list[tuple[Passage, Reference]]] = {}
        for passage in self.entries.reading.passages:
            for ref in self.entries.references.get(passage.block.number, []):
                if ref.name not in closed and ref.how != "reference":
                    named.setdefault(ref.name, []).append((passage, ref))
        for name, places in named.items():
            entity = self.entries.reading.register.entity(name)
            if entity is not None and self._may_be_between_two(entity):
                found = [] if name in signed else next((two for place in places[:MOST] if (two := list(self._sides(*place)))), [])
                found = found or list(self._of_page(*places[0]))
                if sides.get(name, set()) <= {part.country for _, part in found}:
                    yield from found

    def _of_page(self, passage: Passage, ref: Reference) -> Iterator[tuple[Passage, Part]]:
        """The two whom the page is about, where a memorandum or another contract is told of without a third."""
        entity = self.entries.reading.register.entity(ref.name)
        contract = entity is not None and entity.kind not in OPEN and is_contract(ref.name, self.entries.reading.register)
        contract = contract and not (entity is not None and entity.kind == "declaration" and entity.reference_id)  # of a world conference
        contract = contract and vocabulary(passage).isdisjoint({"signatory", "signatories", "states"} | role_words("refusal"))
        named = {mention.value for mention in passage.labelled(Label.COUNTRY)}
        sides = (section_sides(self.entries, passage) or page_sides(self.entries)) if contract and not self._is_joined(ref) else {}
        if sides and named <= sides.keys():
            for value, where in sides.items():
                yield passage, Part(ref.name, value, None, "party", ref.start_char, ref.end_char, RULE + "page_sides", (where,))

    @cached_property
    def _own(self) -> tuple[str, Inherited] | None:
        return publisher(self.entries)

    def _may_be_between_two(self, entity: Entity) -> bool:
        known = known_agreements().get(entity.reference_id or "")
        return entity.scope == "international" and entity.name not in self.entries.opened and (known is None or known.depositary is None)

    def _sides(self, passage: Passage, ref: Reference) -> Iterator[tuple[Passage, Part]]:
        sentence = self._sentence(passage, ref)
        place = next((at for at, item in enumerate(sentence.items) if item.reference == ref), None) if sentence else None
        sides = _different(_with(sentence, place)) if sentence is not None and place is not None else []
        if sentence is None or place is None or not self._is_of_two(sentence, ref, told=bool(sides)):
            return
        joined = self._is_joined(ref)
        sides = sides if len(sides) > 1 or joined else _different(sides + _speaking(sentence))
        role = settled_role("member", ref.name, self.entries.reading.register) if joined else "party"
        own = self._partner(passage, sentence, sides[0]) if len(sides) == 1 else None
        if own is not None:
            yield passage, Part(ref.name, own[0], None, role, ref.start_char, ref.end_char, RULE + "counterpart", (own[1],))
        elif len(sides) != TWO and sides != _different(_with(sentence, place)):
            return
        for country in sides if own is not None or len(sides) > 1 else ():
            start, end = min(ref.start_char, country.start_char), max(ref.end_char, country.end_char)
            yield passage, Part(ref.name, country.value, None, role, start, end, RULE + "counterpart", (own[1],) if own else ())

    def _is_of_two(self, sentence: Sentence, ref: Reference, *, told: bool) -> bool:
        """Whether a sentence may tell between whom an agreement is: not one of plans, of donors, or of single acts under an open treaty."""
        spoilt = (
            role_words("unreal")
            | role_words("refusal")
            | role_words("backed")
            | role_words("not_yet")
            | words("ordinal")
            | role_words("spoken_about")
        )
        if not sentence.vocabulary.isdisjoint(spoilt) or _is_to_come(sentence):
            return False
        entity = self.entries.reading.register.entity(ref.name)
        if told or entity is None or entity.kind not in OPEN:
            return True
        own = sentence.vocabulary.isdisjoint(words("own_act") | role_words("instruments"))
        return own and not sentence.vocabulary.isdisjoint(role_words("of_two"))

    def _is_joined(self, ref: Reference) -> bool:
        entity = self.entries.reading.register.entity(ref.name)
        kind = entity.kind.split() if entity is not None else []
        return not (role_words("joined_kind") - {"programme"}).isdisjoint(kind) or not role_words("joined_name").isdisjoint(
            ref.name.lower().split()
        )

    def _partner(self, passage: Passage, sentence: Sentence, country: Item) -> tuple[str, Inherited] | None:
        """The page's own country, where a sentence tells only with whom it has something."""
        before = sentence.items.index(country) - 1
        before = before - 1 if sentence.text_at(before) == "the" else before
        own = self._own or home(self.entries, passage)
        return own if own is not None and own[0] != country.value and sentence.text_at(before) in {"with", "and"} else None

    def _sentence(self, passage: Passage, ref: Reference) -> Sentence | None:
        known = vocabulary(passage)
        for sentence in fold(passage, self.entries.references.get(passage.block.number, []), Wanted(None, known, known)):
            if sentence.start_char <= ref.start_char < sentence.end_char:
                return with_pronouns(self.entries, with_actors(with_envoys(self.entries, sentence)))
        return None


def _is_to_come(sentence: Sentence) -> bool:
    """ "A and B to sign X", "A wants to sign X with B"."""
    return any(sentence.text_at(at) == "to" and sentence.text_at(at + 1) in role_words("founding") for at in range(len(sentence)))


def _different(countries: list[Item]) -> list[Item]:
    return list({item.value: item for item in countries}.values())


def _with(sentence: Sentence, place: int) -> list[Item]:
    """ "the X with A and B": those behind the name, and those that open the sentence."""
    at = skip_bracket(sentence, place + 1)
    at = at + 1 if sentence.text_at(at) == "," and sentence.text_at(at + 1) == "with" else at
    if sentence.text_at(at) not in {"with", "between"}:
        return []
    return [*opening(sentence), *listed_countries(sentence, at + 1)]


def _speaking(sentence: Sentence) -> list[Item]:
    """The countries of a sentence but for those that tell where something lies or happens."""
    return [
        item for at, item in enumerate(sentence.items) if item.kind is Kind.COUNTRY and not item.adjective and not _is_place(sentence, at)
    ]


def _is_place(sentence: Sentence, at: int) -> bool:
    back = at - 1
    while sentence.text_at(back) == "the":
        back -= 1
    first = back
    while sentence.is_kind(first, Kind.COUNTRY) or sentence.text_at(first) in {",", "and", "the"}:
        first -= 1
    if first < back and sentence.text_at(first) in {"in", "across", "throughout"}:
        return True  # "in Kenya, Ghana and Peru"
    if sentence.text_at(back) == ",":
        back -= 1
        while back > 0 and sentence[back].is_word and sentence[back].capital:
            back -= 1
    return sentence.text_at(back) in {"in", "at", "near", "into", "across", "throughout"}
