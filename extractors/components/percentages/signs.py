"""The signs of percent, and where they do not make a percentage: points, percentiles, "a percentage", addresses."""

import re

# The pattern begins with a set of characters, because that is what makes the search fast.
SIGN = re.compile(r"[%％pP](?:(?<=[%％])|(?<=\b[pP])(?i:er[ -]?cent(?:um|s|ages?)?\b|cts?\b\.?))")
_POINTS = re.compile(r"[\s-]{0,2}(?:points?|pts?)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[.,;:)\]!?]|of\b|or\b|and\b)")
_ADDRESS = re.compile(r"://|www\.|[?&]\w{1,30}=")
_LAST_OF_NUMBER = frozenset(")-‑")
_CHUNK = 200


def signs_percent(text: str, sign: re.Match[str]) -> bool:
    """Whether the sign can be that of a percentage."""
    after, before = sign.end(), text[max(0, sign.start() - 3) : sign.start()].rstrip()[-1:]
    if not (before.isalnum() or before in _LAST_OF_NUMBER):
        return False
    if _POINTS.match(text, after):
        return False
    if sign[0] in ("%", "％"):
        return not _encoded(text, sign.start())
    if "age" in sign[0].lower():  # "a percentage", "2010 percentage increase": a noun, or part of one
        return _ENDS.match(text, after) is not None
    return True


def _encoded(text: str, at: int) -> bool:
    """ "%20" in an address. "50%of" only lacks its blank."""
    following = text[at + 1 : at + 3]
    if following[:1].isdecimal() or (following[:1].isalpha() and following[:1].isupper()):
        return True
    if text[max(0, at - 2) : at + 1].isspace():
        return False
    low = max(text.rfind(mark, max(0, at - _CHUNK), at) for mark in " \n\t(")
    return _ADDRESS.search(text, max(low, at - _CHUNK, 0), at) is not None
