"""What a body rests on, named by it in small letters: "the framework agreement of the Solar Alliance", "the treaty establishing the …"."""

from collections.abc import Iterator

from extractors.agreements.names.words import Words

_FOUNDING = frozenset({"framework", "founding", "constituent", "constitutive", "establishing"})
_TEXTS = frozenset({"agreement", "treaty", "convention", "charter"})
_ESTABLISHING = (["establishing", "the"], ["establishing", "a"], ["establishing", "an"])
LONGEST_BODY = 10  # tokens of the body's name


def founding_texts(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of them, the name of the body included."""
    for head in words.heads:
        if words.lower[head] not in _TEXTS or head == 0 or words.capital(head):
            continue
        founding, opening = words.lower[head - 1] in _FOUNDING, words.lower[head + 1 : head + 3]
        if opening in _ESTABLISHING or (founding and opening in (["of", "the"], ["for", "the"])):
            end = _body_end(words, head + 3)
            if end is not None:
                yield head - founding, end


def _body_end(words: Words, first: int) -> int | None:
    """Past two or more capitals, joined by "of" or "for" as names of bodies are; None where there are not so many."""
    at = end = first
    capitals = 0
    while at < min(len(words), first + LONGEST_BODY):
        if words.capital(at):
            capitals, end = capitals + 1, at + 1
        elif not (words.space(at) and not words.cell_end(at)) and words.lower[at] not in ("of", "for", "the", "and", "on"):
            break
        at += 1
    return end if capitals > 1 else None
