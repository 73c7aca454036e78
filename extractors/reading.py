"""A document as it was read: its passages, and the register of the agreements that it speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language

from extractors.agreements.register import Register, build_register
from extractors.passage import Passage, passage
from schemas.document import Document, Zone
from schemas.evidence import Evidence, Inherited, quote

MINED_ZONES = frozenset({Zone.MAIN})
# One character for one, so that offsets into a block's text are offsets into its tokens' text.
SAME_LENGTH = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "\u2212": "-"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with the passages that records are read from, in reading order, and the register of its agreements."""

    document: Document
    passages: tuple[Passage, ...]
    register: Register

    def passage_of(self, block: int) -> Passage | None:
        """The passage of a block by its number; None where the block is not mined."""
        return next((passage for passage in self.passages if passage.block.number == block), None)

    def evidence(self, passage: Passage, start_char: int, end_char: int, rule: str, inherited: tuple[Inherited, ...] = ()) -> Evidence:
        """The evidence for a span of the document inside a passage."""
        return quote(self.document.text, start_char, end_char, block=passage.block.number, rule=rule, inherited=inherited)


def read(documents: Iterable[Document], nlp: Language, *, batch_size: int = 256) -> Iterator[Reading]:
    """Run the pipeline over the blocks of many documents at once; one reading per document, in order."""
    mined = [(document, [block for block in document.blocks if block.zone in MINED_ZONES]) for document in documents]
    texts = (document.text_of(block).translate(SAME_LENGTH) for document, blocks in mined for block in blocks)
    docs = nlp.pipe(texts, batch_size=batch_size)
    for document, blocks in mined:
        passages = tuple(passage(document, block, next(docs)) for block in blocks)
        yield Reading(document, passages, build_register(document, passages))
