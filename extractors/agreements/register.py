"""The agreements that one document speaks of, and where."""

from bisect import bisect_left
from collections.abc import Sequence

from extractors.agreements.build import Built, build
from extractors.agreements.forms.entity import Entity, Reference, Topic
from extractors.agreements.forms.ground import Ground
from extractors.agreements.references.surroundings import Surroundings
from extractors.agreements.references.topic import Spoken, inherited
from extractors.passage import Passage
from schemas.document import Document
from schemas.evidence import Inherited
from schemas.mention import Label

__all__ = ["Entity", "Reference", "Register", "Topic", "build_register"]


class Register:
    """Answers two questions: which agreements does this span name, and which one is this clause about."""

    def __init__(self, built: Built, passages: Sequence[Passage], ground: Ground) -> None:
        self.entities = built.entities
        self.references = built.references  # in reading order
        self._by_name = {entity.name: entity for entity in built.entities}
        self.opening = built.opening  # what the page's first words name
        self._title = built.title
        self._spoken = Spoken(built.references, ground)
        self._named = sorted((m.start_char, m.end_char) for passage in passages for m in passage.mentions if m.label is Label.AGREEMENT)
        self._around = Surroundings(passages)

    def entity(self, name: str) -> Entity | None:
        """The agreement of this name, as `Reference.name` and `Topic.name` give it."""
        return self._by_name.get(name)

    def within(self, start_char: int, end_char: int) -> tuple[Reference, ...]:
        """The agreements spoken of between two offsets of the document, in order."""
        return self._spoken.within(start_char, end_char)

    def opened(self, start_char: int, end_char: int) -> Reference | None:
        """The agreement that the last sentence between two offsets of a block is about which names any: what it opens with."""
        return self._spoken.opened(start_char, end_char)

    def topic(self, passage: Passage, start_char: int, end_char: int) -> Topic | None:
        """The agreement that the clause between the offsets is about: named in it, or inherited from what stands before or above.

        None where nothing near says so, or where the clause itself speaks of another instrument (a law): an invented agreement is
        worse than none.
        """
        if named := self.within(start_char, end_char):
            return Topic(named[0].name, None)
        place = bisect_left(self._named, (start_char, 0))
        if place < len(self._named) and self._named[place][1] <= end_char:
            return None
        subject = self._of_page()
        found = inherited(self._spoken, self._around, passage, start_char, subject.name if subject else None)
        return Topic(found.reference.name, _from(found.reference, found.source)) if found else subject

    def _of_page(self) -> Topic | None:
        """What the whole page is about: what its title names, else what its first words name."""
        ref, source = (self._title, "heading") if self._title else (self.opening, "earlier_block")
        return Topic(ref.name, _from(ref, source)) if ref else None


def _from(ref: Reference, source: str) -> Inherited:
    return Inherited(field="agreement", source=source, text=ref.name, start_char=ref.start_char, end_char=ref.end_char)


def build_register(document: Document, passages: Sequence[Passage]) -> Register:
    """The register of a document, from its agreement mentions."""
    ground = Ground(document, passages)
    return Register(build(document, passages, ground), passages, ground)
