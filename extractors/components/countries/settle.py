"""The second, cheap pass: what a block left open is decided by the whole document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractors.components.countries.evidence import Evidence, Undecided, foreign, page_score
from extractors.components.countries.finder import chosen
from extractors.passage import Passage
from schemas.mention import Label, Mention

_KEY = "countries"


def store(doc: Doc, evidence: Evidence) -> None:
    """Leave a block's evidence with the block."""
    doc.user_data[_KEY] = evidence


def settle(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of one document, with the names that their blocks left open decided by all of them together."""
    evidence = [_evidence(passage) for passage in passages]
    if not any(block.undecided for block in evidence):
        return tuple(passages)
    page = Evidence()
    for block in evidence:
        page.add(block)
    return tuple(
        replace(passage, mentions=tuple(_settled(passage, block, page))) if block.undecided else passage
        for passage, block in zip(passages, evidence, strict=True)
    )


def _settled(passage: Passage, block: Evidence, page: Evidence) -> Iterator[Mention]:
    offset, text = passage.block.start_char, passage.doc.text
    others = [mention for mention in passage.mentions if mention.rule != "country.undecided"]
    decided = [
        Mention(
            label=Label.COUNTRY,
            start_char=offset + start,
            end_char=offset + end,
            surface=text[start:end],
            value=value,
            rule="country.document",
            block=passage.block.number,
        )
        for (start, end), undecided in block.undecided.items()
        if (value := chosen(undecided.name, _score(undecided, page)))
    ]
    yield from sorted([*others, *decided], key=lambda mention: (mention.start_char, mention.end_char, mention.label, mention.value))


def _score(undecided: Undecided, page: Evidence) -> float:
    name = undecided.name
    votes = max(-3, min(3, page.votes[name.group]))
    return undecided.score + page_score(page, name, weight=0.5) + min(2, foreign(page, name) // 3) + 2 * votes


def _evidence(passage: Passage) -> Evidence:
    evidence: Evidence | None = passage.doc.user_data.get(_KEY)
    return evidence or Evidence()
