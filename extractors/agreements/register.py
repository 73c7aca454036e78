"""The agreements that one document speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.passage import Passage
from schemas.document import Document
from schemas.evidence import Inherited
from schemas.mention import Label


@dataclass(frozen=True, slots=True)
class Entity:
    """One agreement of the page: its fullest name there, its kind and its other forms."""

    name: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where the page speaks of an agreement: by its name, an alias, an acronym, or as "the Convention". Document offsets."""

    name: str
    start_char: int
    end_char: int
    how: str  # "name", "acronym", "reference"


@dataclass(frozen=True, slots=True)
class Topic:
    """The agreement that a clause is about, and whence it was inherited where the clause does not name it."""

    name: str
    inherited: Inherited | None


class Register:
    """Answers two questions: which agreements does this span name, and which one is this clause about."""

    def __init__(self, entities: Sequence[Entity], references: Sequence[Reference]) -> None:
        self.entities = tuple(entities)
        self.references = tuple(references)  # in reading order

    def within(self, start_char: int, end_char: int) -> tuple[Reference, ...]:
        """The agreements spoken of between two offsets of the document, in order."""
        return tuple(ref for ref in self.references if start_char <= ref.start_char and ref.end_char <= end_char)

    def topic(self, passage: Passage, start_char: int, end_char: int) -> Topic | None:
        """The agreement that the clause between the offsets is about: named in it, or inherited from what stands before or above."""
        if named := self.within(start_char, end_char):
            return Topic(named[0].name, None)
        before = [ref for ref in self.references if ref.end_char <= start_char]
        if not before:
            return None
        last = before[-1]
        source = "earlier_sentence" if last.start_char >= passage.block.start_char else "earlier_block"
        return Topic(
            last.name, Inherited(field="agreement", source=source, text=last.name, start_char=last.start_char, end_char=last.end_char)
        )


def build_register(document: Document, passages: Sequence[Passage]) -> Register:
    """The register of a document, from its agreement mentions."""
    mentions = [m for passage in passages for m in passage.mentions if m.label is Label.AGREEMENT]
    names = dict.fromkeys(m.value for m in mentions)
    return Register(
        [Entity(name, "agreement", ()) for name in names],
        [Reference(m.value, m.start_char, m.end_char, "name") for m in mentions],
    )
