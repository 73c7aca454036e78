"""A document as it was read: its passages, and the register of the agreements that it speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language

from extractors.agreements.register import Register, build_register
from extractors.components.countries import settle
from extractors.components.dates.order import in_the_pages_order
from extractors.passage import Passage, passage
from schemas.document import Block, Document, Zone
from schemas.evidence import Evidence, Inherited, quote
from schemas.language import is_mined

MINED_ZONES = frozenset({Zone.MAIN})
# Tokens of a whole document are in memory at once. The longest page at hand has 70,000 characters of text, a treaty with annexes 400,000.
MOST_IN_A_BLOCK = 200_000
MOST_IN_A_DOCUMENT = 2_000_000
# One character for one, so that offsets into a block's text are offsets into its tokens' text. A raised figure is a footnote's.
SAME_LENGTH = str.maketrans(
    {"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "\u2212": "-"} | dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", " ")
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with the passages that records are read from, in reading order, and the register of its agreements."""

    document: Document
    passages: tuple[Passage, ...]
    register: Register

    def evidence(self, passage: Passage, start_char: int, end_char: int, rule: str, inherited: tuple[Inherited, ...] = ()) -> Evidence:
        """The evidence for a span of the document inside a passage."""
        return quote(self.document.text, start_char, end_char, block=passage.block.number, rule=rule, inherited=inherited)


def read(documents: Iterable[Document], nlp: Language, *, batch_size: int = 256) -> Iterator[Reading]:
    """Run the pipeline over the blocks of many documents at once; one reading per document, in order."""
    mined = [(document, mined_blocks(document)) for document in documents]
    docs = nlp.pipe((text for document, blocks in mined for text in block_texts(document, blocks)), batch_size=batch_size)
    for document, blocks in mined:
        passages = in_the_pages_order(settle([passage(document, block, next(docs)) for block in blocks]))
        yield Reading(document, passages, build_register(document, passages))


def mined_blocks(document: Document) -> list[Block]:
    """The blocks that records are read from: the main zone of a page in English, up to the limits. The rest stays queryable as blocks."""
    blocks, characters = [], 0
    for block in _eligible(document):
        characters += (length := block.end_char - block.start_char)
        if length <= MOST_IN_A_BLOCK and characters <= MOST_IN_A_DOCUMENT:
            blocks.append(block)
    return blocks


def left_out(document: Document) -> list[Block]:
    """The blocks that would be mined if they, or the document, were not too long."""
    mined = {block.number for block in mined_blocks(document)}
    return [block for block in _eligible(document) if block.number not in mined]


def block_texts(document: Document, blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of some blocks as the pipeline reads them: with plain blanks and hyphens, one character for one."""
    for block in blocks:
        text = document.text_of(block)
        yield text if text.isascii() else text.translate(SAME_LENGTH)


def _eligible(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.zone in MINED_ZONES] if is_mined(document.language) else []
