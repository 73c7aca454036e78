"""An extraction: everything that one version of the extractor found in one document."""

from dataclasses import dataclass

from schemas.agreement_link import AgreementLink
from schemas.claim import Claim
from schemas.digest import content_id
from schemas.document import Document
from schemas.mention import Mention
from schemas.reject import Reject


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document with its mentions, its claims and what was rejected; addressed by document and extractor version."""

    document: Document
    extractor_version: str
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    rejects: tuple[Reject, ...] = ()
    agreement_links: tuple[AgreementLink, ...] = ()  # which agreement each name of this document means

    @property
    def extraction_id(self) -> str:
        """The extraction's id."""
        return content_id("extraction", self.document.doc_id, self.extractor_version)
