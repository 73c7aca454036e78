"""The agreement that a sentence opens with: what it is about, and what the next sentence goes on about."""

import re
from collections.abc import Sequence

from extractors.agreements.forms.entity import Reference

_LABEL = r"\W{0,4}(?:[A-Z][a-z]{2,14}(?: [a-z]{2,12})?[_*]{0,3}:[_*]{0,3}\s)?"  # "Note: ", "Legal status: "
_BEFORE = re.compile(
    _LABEL + r"\W{0,4}(?:(?:The|This|That|A|An|Its|Their|THE)\s)?"
    r"(?:[A-Za-z]{3,20}(?:(?:\s[a-z]{3,20})?\s(?:of|on|for)|(?:\s[Pp]arties)?\sto)\s(?:the\s|this\s)?)?\W{0,3}"
    # "Development of the", "Parties to the"; "Kent points to the" opens with whoever points
)
_JOINED = re.compile(r"[\s®™]{0,3}(?:\([^()]{0,60}\))?\s{0,3}(?:,|and|or|,\s{0,2}and)\s{1,3}(?:the\s)?")
_PRONOUN = re.compile(_LABEL + r"\W{0,4}(?:[A-Z][a-z]{2,14},\s)?(?:It|Its|They|Their|(?<=,\s)it|(?<=,\s)its)\b")
# "It is officially known as the X", "It is often abbreviated as X".
_CALLED = re.compile(
    r"\W{0,4}It (?:is|was) (?:[a-z]{3,12}\s){0,3}(?:known|called|named|titled|entitled|referred to|abbreviated|dubbed)"
    r"(?: simply)?(?: as)?(?: the)?\s?\W{0,3}"
)
_UNLIKE = re.compile(
    r"\W{0,4}(?:Unlike|Like|Besides|Alongside|As with|Together with|In contrast to|Compared (?:to|with))\s[^.;]{3,120}?,\s(?:it|its)\b"
)


def opens_with_pronoun(text: str, start_char: int) -> bool:
    """Whether a sentence opens with what means the subject of the one before: "It replaced the Sarek Accord", "Unlike that one, it …"."""
    return _PRONOUN.match(text, start_char) is not None or _UNLIKE.match(text, start_char) is not None


def opening(references: Sequence[Reference], start_char: int, text: str) -> Reference | None:
    """The first reference of a sentence where nothing but an article, or that of which it is told, stands before it.

    None where another is joined to it: then both open the sentence.
    """
    if not references or not _BEFORE.fullmatch(text, start_char, references[0].start_char):
        return None
    first = references[0]
    others = [ref for ref in references[1:3] if ref.name != first.name]
    return None if others and _JOINED.fullmatch(text, first.end_char, others[0].start_char) else first


def called_in(references: Sequence[Reference], start_char: int, text: str) -> Reference | None:
    """The first reference of a sentence that says by it what "it" is called: "It is also known as the Sarek Accord"."""
    return references[0] if references and _CALLED.fullmatch(text, start_char, references[0].start_char) else None
