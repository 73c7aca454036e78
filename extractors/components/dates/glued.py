"""Labels that a copy of a page glued to the date behind them: "Signed10 October 2013", "EffectiveMay 2010"."""

import re

_LABEL = re.compile(r"[A-Z][a-z]{3,14}")  # one that a table's cell or a definition's term may hold
_MONTH = re.compile(
    r"(?<=[a-z])(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))\Z"
)


def is_label(word: str) -> bool:
    """Whether a word can be such a label: "Signed", against the "F" of "F16" and the "km" of "km10"."""
    return _LABEL.fullmatch(word) is not None


def month_at(word: str) -> int | None:
    """Where a month's name begins that a label stands before in one word: "EffectiveMay"; None where there is none."""
    if word[1:].islower() or not word[:1].isupper():
        return None
    found = _MONTH.search(word)
    return found.start() if found and is_label(word[: found.start()]) else None
