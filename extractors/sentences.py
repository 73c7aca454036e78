"""Sentences of a passage: cheap, by rule, good with the abbreviations that government pages are full of."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

_ENDS = frozenset({".", "!", "?", "…"})
_CLOSERS = frozenset({")", "]", '"', "”", "’", "'"})


def sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of a block, in order, together covering all its tokens.

    "U.S.", "Dr." and the like are single tokens to spaCy and end no sentence; a tab ends one, because it parts the cells of a row.
    """
    start = 0
    for token in doc:
        if _ends(doc, token.i) and token.i + 1 > start:
            yield doc[start : token.i + 1]
            start = token.i + 1
    if start < len(doc):
        yield doc[start:]


def _ends(doc: Doc, at: int) -> bool:
    token = doc[at]
    if "\t" in token.text:
        return True
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is not None and following.text in _CLOSERS:
        return False
    if token.text in _CLOSERS and at and doc[at - 1].text in _ENDS:
        return following is None or not following.is_lower
    return token.text in _ENDS and (following is None or not (following.is_lower or following.is_punct))
