"""The second, cheap pass: what a block left open is decided by the whole document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractors.components.countries.evidence import Evidence, leaning, page_score
from extractors.components.countries.finder import UNDECIDED, Findings, Undecided, chosen
from extractors.found import text_of
from extractors.passage import Passage
from schemas.mention import Label, Mention

_KEY = "countries"


def store(doc: Doc, findings: Findings) -> None:
    """Leave what a block says with the block."""
    if findings.hits:
        doc.user_data[_KEY] = findings


def settle(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of one document, with the names that their blocks left open decided by all of them together."""
    findings = [_findings(passage) for passage in passages]
    if not any(block and block.undecided for block in findings):
        return tuple(passages)
    page = Evidence()
    for block in findings:
        if block:
            block.testify(page)
    return tuple(
        replace(passage, mentions=tuple(_settled(passage, block.undecided, page))) if block and block.undecided else passage
        for passage, block in zip(passages, findings, strict=True)
    )


def _settled(passage: Passage, undecided: Sequence[Undecided], page: Evidence) -> Iterator[Mention]:
    """The mentions of a passage in order, those that were left open decided."""
    mentions = [mention for mention in passage.mentions if mention.rule != UNDECIDED]
    for start, end, name, score in undecided:
        if value := chosen(name, score + page_score(page, name, weight=0.5) + leaning(page, name)):
            mentions.append(_mention(passage, start, end, value))
    yield from sorted(mentions, key=lambda mention: (mention.start_char, mention.end_char, mention.label, mention.value))


def _mention(passage: Passage, start: int, end: int, value: str) -> Mention:
    return Mention(
        label=Label.COUNTRY,
        start_char=passage.block.start_char + start,
        end_char=passage.block.start_char + end,
        surface=text_of(passage.doc)[start:end],
        value=value,
        rule="country.document",
        block=passage.block.number,
    )


def _findings(passage: Passage) -> Findings | None:
    findings: Findings | None = passage.doc.user_data.get(_KEY)
    return findings
