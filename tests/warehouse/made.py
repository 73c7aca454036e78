"""Captures and extractions made for tests: small pages that we wrote ourselves, read by a pretended extractor."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from schemas.agreement import AgreementName
from schemas.capture import Capture, Quality, RepresentsBasis
from schemas.claim import Claim
from schemas.digest import payload_digest
from schemas.document import Block, BlockKind, Cell, Document, Link, Zone
from schemas.evidence import Inherited, quote
from schemas.extraction import Extraction
from schemas.mention import Label, Mention
from schemas.percentage_goal import PercentageGoal
from schemas.record import Record
from schemas.reject import Reject, Stage

AT = datetime(2024, 5, 1, 12, 0)
LATER = datetime(2024, 6, 1, 12, 0)
PAGE = "https://harbour.example/clean-water"


def doc_id_of(text: str) -> str:
    """The digest of a page that consists of this text."""
    return payload_digest(text.encode())


def goal(value: float = 40, **values: Any) -> PercentageGoal:
    """A percentage goal: to cut litter by so much."""
    return PercentageGoal.model_validate({"claim": "target", "value_percent": value, "direction": "reduce", "subject": "litter", **values})


def capture(text: str, day: str | None = "2015-03-01", *, url: str | None = PAGE, quality: Quality = Quality.OK, **values: Any) -> Capture:
    """A capture of a page that consists of this text."""
    represents_at = date.fromisoformat(day) if day else None
    doc_id = doc_id_of(text)
    given = {
        "url": url,
        "url_key": "example,harbour)/clean-water" if url else f"sha256:{doc_id}",
        "captured_at": datetime.combine(represents_at, datetime.min.time()) if represents_at else None,
        "represents_at": represents_at,
        "represents_basis": RepresentsBasis.CAPTURE if day else RepresentsBasis.UNKNOWN,
        "http_status": 200,
        "media_type": "text/html",
        "doc_id": doc_id,
        "length": len(text.encode()),
        "source_uri": f"{day}-{doc_id[:6]}.html",
        "quality": quality,
    }
    return Capture.model_validate({**given, **values})


def extraction(text: str, records: Iterable[Record] = (), *, version: str = "v1", rejects: Sequence[Reject] = ()) -> Extraction:
    """A reading of that page: two blocks, a link, a mention, and the records, each resting on another stretch of the text."""
    doc_id, middle = doc_id_of(text), len(text) // 2
    rows = [(0, middle, BlockKind.HEADING), (middle, len(text), BlockKind.TABLE_ROW)]
    blocks = tuple(
        Block(
            number=number,
            kind=kind,
            zone=Zone.MAIN,
            start_char=start,
            end_char=end,
            heading_path=("Harbour",) if number else (),
            cells=(Cell(column=0, start_char=start, end_char=end, column_head="Goal"),) if number else (),
        )
        for number, (start, end, kind) in enumerate(rows)
    )
    document = Document(
        doc_id=doc_id,
        media_type="text/html",
        length=len(text.encode()),
        charset="utf-8",
        charset_basis="declared",
        title="Harbour",
        language="en",
        text=text,
        blocks=blocks,
        links=(Link(number=0, block=0, zone=Zone.MAIN, start_char=0, end_char=1, text=text[:1], target=PAGE),),
    )
    mention = Mention(label=Label.PERCENTAGE, start_char=0, end_char=2, surface=text[:2], value="40", rule="digits", block=0)
    inherited = (Inherited(field="subject", source="heading", text=text[:1], start_char=0, end_char=1),)
    claims = tuple(
        Claim(record, quote(text, place, place + 2, block=0, rule="made", inherited=inherited)) for place, record in enumerate(records)
    )
    return Extraction(document=document, extractor_version=version, mentions=(mention,), claims=claims, rejects=tuple(rejects))


def agreement(name: str = "Harbour Compact", *aliases: str) -> AgreementName:
    """The claim that there is this agreement."""
    return AgreementName(name=name, kind="compact", aliases=aliases)


def reject(location: str = "shelf/broken.html", **values: Any) -> Reject:
    """Something that could not be read."""
    given = {"stage": Stage.PARSE, "model": None, "reason_code": "unreadable", "location": location, "message": "found nothing to read"}
    return Reject.model_validate({**given, **values})
