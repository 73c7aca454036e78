"""The extractor's version: a digest of its rules, lexicons and settings, not the package's number."""

import hashlib
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

ROOT = Path(__file__).parent


@cache
def _rules_digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and path.suffix not in {".pyc", ".typed"}:
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def extractor_version(nlp: Language) -> str:
    """16 hexadecimal digits that change when a rule, a lexicon, the pipeline or spaCy's version changes."""
    settings = f"{_rules_digest()} {spacy.__version__} {nlp.meta.get('name')} {nlp.meta.get('version')} {nlp.pipe_names}"
    return hashlib.sha256(settings.encode()).hexdigest()[:16]
