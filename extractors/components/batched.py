"""How the components go through the blocks: a batch each, in turn."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from spacy.tokens import Doc


class Batched:
    """A component that goes through a whole batch of blocks before the next component sees the first of them.

    Left to itself, spaCy hands each block from component to component. They then drive each other's words and code out of the
    processor's caches, block after block: a quarter of their time.
    """

    def __init__(self, find: Callable[[Doc], Doc]) -> None:
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        """The block, with what was found in it."""
        return self.find(doc)

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The blocks in order, each with what was found in it. A batch of them is in memory at once."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            yield from [self.find(doc) for doc in batch]
