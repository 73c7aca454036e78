"""The extractor's version: a digest of its rules, lexicons and settings, not the package's number."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from spacy.language import Language

import schemas
from schemas.plugin import plugins

ROOTS = (Path(__file__).parent, Path(schemas.__file__).parent)  # the rules, and the models that decide what of their drafts holds
# What else a page's text, tokens and names depend on.
LIBRARIES = ("babel", "beautifulsoup4", "charset-normalizer", "lxml", "pycountry", "spacy")


@cache
def _rules_digest() -> str:
    digest = hashlib.sha256()
    for root in ROOTS:
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix not in {".pyc", ".typed"}:
                digest.update(path.relative_to(root.parent).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def _libraries() -> list[str]:
    return [version(name) for name in LIBRARIES]


def extractor_version(nlp: Language) -> str:
    """16 hexadecimal digits that change when a rule, a lexicon, a model, the pipeline or a library that reads changes."""
    added = [(plugin.name, plugin.version) for plugin in plugins()]
    settings = f"{_rules_digest()} {_libraries()} {added} {nlp.meta.get('name')} {nlp.meta.get('version')} {nlp.pipe_names}"
    return hashlib.sha256(settings.encode()).hexdigest()[:16]
