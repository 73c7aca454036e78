"""Documents into extractions: what the page says (mentions, drafts of records), then what of it holds (validation)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language

from extractors.agreements.linking import links
from extractors.reading import Reading, left_out, read
from extractors.records import drafters
from extractors.version import extractor_version
from schemas.agreement_link import AgreementLink
from schemas.claim import Claim, validate
from schemas.document import Document
from schemas.draft import Draft
from schemas.extraction import Extraction
from schemas.mention import Mention
from schemas.reject import Reject, Stage


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rules propose for one document, before any of it is validated."""

    document: Document
    mentions: tuple[Mention, ...]
    drafts: tuple[Draft, ...]
    agreement_links: tuple[AgreementLink, ...] = ()
    rejects: tuple[Reject, ...] = ()


def propose(documents: Iterable[Document], nlp: Language) -> Iterator[Proposal]:
    """One proposal per document, in order."""
    for reading in read(documents, nlp):
        yield _proposal(reading)


def settle(proposal: Proposal, extractor_version: str) -> Extraction:
    """The proposal validated: what holds are claims, what does not are rejects with their reasons."""
    outcomes = [validate(draft, proposal.document.doc_id) for draft in proposal.drafts]
    return Extraction(
        document=proposal.document,
        extractor_version=extractor_version,
        mentions=proposal.mentions,
        claims=tuple(outcome for outcome in outcomes if isinstance(outcome, Claim)),
        rejects=proposal.rejects + tuple(outcome for outcome in outcomes if isinstance(outcome, Reject)),
        agreement_links=proposal.agreement_links,
    )


def extract(documents: Iterable[Document], nlp: Language) -> Iterator[Extraction]:
    """One validated extraction per document, in order."""
    version = extractor_version(nlp)
    for proposal in propose(documents, nlp):
        yield settle(proposal, version)


def _proposal(reading: Reading) -> Proposal:
    return Proposal(
        document=reading.document,
        mentions=tuple(mention for passage in reading.passages for mention in passage.mentions),
        drafts=tuple(draft for drafter in drafters() for draft in drafter(reading)),
        agreement_links=links(reading.register),
        rejects=_too_long(reading.document),
    )


def _too_long(document: Document) -> tuple[Reject, ...]:
    blocks = left_out(document)
    if not blocks:
        return ()
    characters = sum(block.end_char - block.start_char for block in blocks)
    reject = Reject(
        stage=Stage.EXTRACT,
        model=None,
        reason_code="too_long",
        location=f"{document.doc_id[:12]} {blocks[0].start_char}-{blocks[-1].end_char}",
        message=f"{characters} characters in {len(blocks)} blocks are kept but not mined: too long. Split the file if it holds claims",
        doc_id=document.doc_id,
        start_char=blocks[0].start_char,
        end_char=blocks[-1].end_char,
    )
    return (reject,)
