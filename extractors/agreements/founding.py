"""What a body rests on, named by it in small letters: "the framework agreement of the International Solar Alliance"."""

from collections.abc import Iterator

from extractors.agreements.words import Words

_FOUNDING = frozenset({"framework", "founding", "constituent", "constitutive", "establishing"})
_TEXTS = frozenset({"agreement", "treaty", "convention", "charter"})
LONGEST_BODY = 10  # tokens of the body's name


def founding_texts(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of them, the name of the body included."""
    for head in words.heads:
        if words.lower[head] in _TEXTS and head > 0 and words.lower[head - 1] in _FOUNDING and not words.capital(head):
            opening = head + 1
            if words.lower[opening : opening + 2] in (["of", "the"], ["for", "the"], ["establishing", "the"]):
                end = _body_end(words, opening + 2)
                if end is not None:
                    yield head - 1, end


def _body_end(words: Words, first: int) -> int | None:
    """Past two or more capitals, joined by "of" or "for" as names of bodies are; None where there are not so many."""
    at = end = first
    capitals = 0
    while at < min(len(words), first + LONGEST_BODY):
        if words.capital(at) and not words.space(at):
            capitals, end = capitals + 1, at + 1
        elif words.lower[at] not in ("of", "for", "the", "and", "on"):
            break
        at += 1
    return end if capitals > 1 else None
