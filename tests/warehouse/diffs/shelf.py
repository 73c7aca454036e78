"""A shelf for captures that tests compare: pages that we wrote ourselves, parsed, with claims and mentions where a test needs them."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

import duckdb

from extractors.documents import parse
from schemas.capture import Capture, Quality, RepresentsBasis
from schemas.claim import Claim
from schemas.digest import payload_digest
from schemas.document import Document
from schemas.evidence import quote
from schemas.extraction import Extraction
from schemas.mention import Label, Mention
from schemas.record import Record
from warehouse.diffs.change import ChangeSet
from warehouse.diffs.changeset import compare
from warehouse.load import load_batch
from warehouse.migrate import migrate

AT = datetime(2024, 5, 1, 12, 0)
PAGE = "https://harbour.example/clean-water"
Claims = Mapping[str, Record]  # the words that say so → what they say


class Shelf:
    """One database for many comparisons: captures are told apart by their days."""

    def __init__(self) -> None:
        self.connection = duckdb.connect(":memory:")
        migrate(self.connection)
        self.day = date(2000, 1, 1)

    def put(self, body: str, claims: Claims | None = None, *, url: str = PAGE, status: int = 200, quality: Quality = Quality.OK) -> str:
        """Take in a capture of a page, a day after the one before; gives its id. Whole numbers with % are its mentions."""
        self.day += timedelta(days=1)
        html = body if body.startswith("<!") else f"<!DOCTYPE html><html lang='en'><body>{body}</body></html>"
        payload = f"{html}<!-- {self.day} -->".encode()  # a document of its own, whatever other tests have put here
        capture = Capture(
            url=url,
            url_key=url.replace("https://", ""),
            captured_at=datetime.combine(self.day, datetime.min.time()),
            represents_at=self.day,
            represents_basis=RepresentsBasis.CAPTURE,
            http_status=status,
            media_type="text/html",
            doc_id=payload_digest(payload),
            length=len(payload),
            source_uri=f"shelf/{self.day}.html",
            quality=quality,
        )
        reading = _reading(parse(payload, media_type="text/html", url=url), claims or {})
        load_batch(self.connection, "run", [capture], [reading] if quality is Quality.OK else [], [], AT)
        return capture.capture_id

    def compared(self, old: str, new: str, old_claims: Claims | None = None, new_claims: Claims | None = None) -> ChangeSet:
        """What changed from one page to another: two captures of a page that nothing else is a capture of."""
        url = self.fresh()
        return compare(self.connection, self.put(old, old_claims, url=url), self.put(new, new_claims, url=url))

    def fresh(self) -> str:
        """The address of a page that has no captures yet: pages with many versions are slow to load."""
        return f"{PAGE}/{self.day}"


def _reading(document: Document, claims: Claims) -> Extraction:
    mentions = []
    for block in document.blocks:
        if block.zone == "main":
            for found in re.finditer(r"(\d+)%", document.text_of(block)):
                start = block.start_char + found.start()
                mentions.append(_mention(found, start, block.number))
    made = []
    for words, record in claims.items():
        start = document.text.index(words)
        number = next(block.number for block in document.blocks if block.start_char <= start < block.end_char)
        made.append(Claim(record, quote(document.text, start, start + len(words), block=number, rule="made")))
    return Extraction(document=document, extractor_version="v1", mentions=tuple(mentions), claims=tuple(made))


def _mention(found: re.Match[str], start: int, block: int) -> Mention:
    end = start + len(found[0])
    return Mention(label=Label.PERCENTAGE, start_char=start, end_char=end, surface=found[0], value=found[1], rule="made", block=block)


def told(found: ChangeSet, layer: str) -> list[tuple[str, str, str]]:
    """Change, kind and summary of a layer's changes."""
    return [(change.change, change.kind, change.summary) for change in found.of(layer)]


def reasons(found: ChangeSet) -> set[str | None]:
    """Why the rest is noise."""
    return {change.reason for change in found.noise}
