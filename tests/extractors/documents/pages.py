"""How the tests write pages and look at documents."""

from extractors.documents import parse
from schemas.document import Block, Document, Zone


def html(body: str, **said: str) -> Document:
    """The document of an HTML body."""
    return parse(f"<!DOCTYPE html><html lang='en'><body>{body}</body></html>".encode(), media_type="text/html", url=said.get("url"))


def plain(text: str) -> Document:
    """The document of a text capture."""
    return parse(text.encode(), media_type="text/plain")


def shown(document: Document, *zones: Zone) -> list[tuple[str, str]]:
    """Kind and words of the blocks, of some zones or of all."""
    return [(block.kind.value, document.text_of(block)) for block in document.blocks if not zones or block.zone in zones]


def words(document: Document, *zones: Zone) -> list[str]:
    """The words of the blocks, of some zones or of all."""
    return [text for _, text in shown(document, *zones)]


def find(document: Document, start: str) -> Block:
    """The first block that begins with some words."""
    return next(block for block in document.blocks if document.text_of(block).startswith(start))
