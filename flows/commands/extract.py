"""`pledger extract`: mentions and records as JSON Lines, without a warehouse."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractors.documents import parse
from extractors.extract import extract
from extractors.pipeline import build_nlp
from schemas.errors import UsageError
from schemas.extraction import Extraction


def extract_lines(files: list[str], model: str | None) -> None:
    """Read `{"id", "text"}` lines and answer each; offsets count characters of the text as it was sent."""
    lines = [line for file in files for line in _lines(file)]
    # Surrogates cannot be encoded, so they pass as one character each: offsets stay.
    documents = [parse(line["text"].encode("utf-8", "replace"), media_type="text/plain", charset="utf-8") for line in lines]
    for line, extraction in zip(lines, extract(documents, build_nlp(model)), strict=True):
        _write({"id": line["id"], **_content(extraction)})


def extract_files(files: list[str], model: str | None) -> None:
    """Read pages and answer one line each; offsets count characters of the document's text."""
    pages = [(file, _bytes(file)) for file in files]
    documents = [parse(payload) for _, payload in pages]
    for (file, _), extraction in zip(pages, extract(documents, build_nlp(model)), strict=True):
        _write({"id": file, "title": extraction.document.title, **_content(extraction)})


def _content(extraction: Extraction) -> dict[str, Any]:
    mentions = [
        {
            "label": str(mention.label),
            "value": mention.value,
            "start": mention.start_char,
            "end": mention.end_char,
            "surface": mention.surface,
        }
        for mention in extraction.mentions
    ]
    records = [
        {
            "kind": claim.record.kind_name,
            **claim.record.model_dump(mode="json"),
            "start": claim.evidence.start_char,
            "end": claim.evidence.end_char,
            "quote": claim.evidence.exact,
            "rule": claim.evidence.rule,
        }
        for claim in extraction.claims
    ]
    rejects = [reject.model_dump(mode="json", include={"model", "reason_code", "message", "payload"}) for reject in extraction.rejects]
    return {"mentions": mentions, "records": records, **({"rejects": rejects} if rejects else {})}


def _lines(file: str) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(_bytes(file).decode("utf-8", "replace").split("\n"), start=1):
        if not row.strip():
            continue
        try:
            line = json.loads(row)
        except ValueError as error:
            raise UsageError(f"line {number} of {_shown(file)} is no JSON: {error}. Each line is an object with id and text") from error
        if not isinstance(line, dict) or "id" not in line or not isinstance(line.get("text"), str):
            raise UsageError(f"line {number} of {_shown(file)} is no object with an id and a text: {row[:80]}")
        yield line


def _bytes(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}. Name a file that exists, or - for standard input") from error


def _shown(file: str) -> str:
    return "standard input" if file == "-" else file


def _write(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
