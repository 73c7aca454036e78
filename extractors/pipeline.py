"""The spaCy pipeline: a blank English tokenizer and one component per mention label."""

import atexit
import gc
from functools import cache

import spacy
from spacy.language import Language

from extractors.components import COMPONENTS, organizations
from extractors.tokenizer import ChunkTokenizer, glue_apart
from schemas.errors import UsageError
from schemas.plugin import plugins


@cache
def build_nlp(model: str | None = None) -> Language:
    """The pipeline. `model` names an installed spaCy pipeline to put in front; None is `spacy.blank("en")`.

    Built once a process and shared: a Language holds a vocabulary that grows with use.
    """
    nlp = _trained(model) if model else spacy.blank("en")
    nlp.max_length = 10**9  # a guard for parsers that need memory by the length; ours do not
    glue_apart(nlp)
    if not model:
        nlp.tokenizer = ChunkTokenizer(nlp.tokenizer)
    own = (*COMPONENTS, organizations.NAME) if model else COMPONENTS
    for name in (*own, *(name for plugin in plugins() for name in plugin.components)):
        nlp.add_pipe(name)
    _spare_the_collector()
    return nlp


def _spare_the_collector() -> None:
    """All that is loaded by now stays until the process ends: the collector need not walk through it, nor look for garbage every page."""
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    atexit.register(gc.unfreeze)  # at the end it must find everything: DuckDB's bindings complain on stderr about what is left


def _trained(model: str) -> Language:
    try:
        return spacy.load(model)
    except OSError as error:
        raise UsageError(f"--model is {model!r}: {error} Name an installed spaCy pipeline, or leave it out: none is needed") from error
