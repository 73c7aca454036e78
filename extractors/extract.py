"""Documents into extractions: mentions, then records, then validation."""

from collections.abc import Iterable, Iterator

from spacy.language import Language

from extractors.reading import Reading, read
from extractors.records import DRAFTERS
from extractors.version import extractor_version
from schemas.claim import Claim, validate
from schemas.document import Document
from schemas.extraction import Extraction
from schemas.reject import Reject


def extract(documents: Iterable[Document], nlp: Language) -> Iterator[Extraction]:
    """One extraction per document, in order."""
    version = extractor_version(nlp)
    for reading in read(documents, nlp):
        yield _extraction(reading, version)


def _extraction(reading: Reading, version: str) -> Extraction:
    outcomes = [validate(proposed, reading.document.doc_id) for drafter in DRAFTERS for proposed in drafter(reading)]
    return Extraction(
        document=reading.document,
        extractor_version=version,
        mentions=tuple(mention for passage in reading.passages for mention in passage.mentions),
        claims=tuple(outcome for outcome in outcomes if isinstance(outcome, Claim)),
        rejects=tuple(outcome for outcome in outcomes if isinstance(outcome, Reject)),
    )
