"""A passage: a block of a document with its tokens and mentions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from extractors.found import found_in
from schemas.document import Block, Document
from schemas.mention import Label, Mention


@dataclass(frozen=True)
class Passage:
    """A block with its tokens and mentions. Mentions have document offsets; token offsets (`token.idx`) count from the block's start."""

    block: Block
    doc: Doc
    mentions: tuple[Mention, ...]

    def labelled(self, label: Label) -> tuple[Mention, ...]:
        """The mentions of one label, in order."""
        return self._by_label.get(label, ())

    @cached_property
    def _by_label(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions sorted out once: they are asked for very often, and by every kind of record."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.label, []).append(mention)
        return {label: tuple(mentions) for label, mentions in found.items()}


def passage(document: Document, block: Block, doc: Doc) -> Passage:
    """The passage of a block that the pipeline has read."""
    return Passage(block, doc, tuple(_mentions(document, block, doc)))


def _mentions(document: Document, block: Block, doc: Doc) -> Iterator[Mention]:
    for found in sorted(found_in(doc), key=lambda item: (item.start_char, item.end_char, item.label, item.value)):
        start, end = block.start_char + found.start_char, block.start_char + found.end_char
        yield Mention(
            label=found.label,
            start_char=start,
            end_char=end,
            surface=document.text[start:end],
            value=found.value,
            rule=found.rule,
            block=block.number,
        )
