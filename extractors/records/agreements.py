"""Agreements: each that the page names, once, with its other names."""

from collections.abc import Iterator

from extractors.reading import Reading
from schemas.draft import Draft


def draft(reading: Reading) -> Iterator[Draft]:
    """Every agreement between governments that the document names.

    One government's own plans and programmes, and those of which the page does not say between whom they are, stay in the register only.
    """
    passages = sorted(reading.passages, key=lambda passage: passage.block.start_char)
    for entity in reading.register.entities:
        if entity.scope != "international":
            continue
        place = next(p for p in passages if p.block.start_char <= entity.start_char and entity.end_char <= p.block.end_char)
        evidence = reading.evidence(place, entity.start_char, entity.end_char, "agreement.named")
        yield Draft("agreement", {"name": entity.name, "kind": entity.kind, "aliases": entity.aliases}, evidence)
