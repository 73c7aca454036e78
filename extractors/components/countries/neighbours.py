"""The words beside a name."""

import re
from typing import NamedTuple

REACH = 48  # characters looked at on either side
_QUOTES = "\"'“”‘’([{"
_ALONE = frozenset(("", "\t"))
_GAPS = frozenset(" \n\r")
_GAPS_BEFORE = _GAPS | frozenset("-–")
_TRIPLE = re.compile(r"[ \n\r]{1,2}([\w.'’&-]+)(?:[ \n\r]{1,2}([\w.'’&-]+))?")


class Neighbours(NamedTuple):
    """The last two words before a name and the next two behind it; "" where a mark, a tab or the block's end stands between.

    `glue_before` and `glue_after` are the characters that touch the name.
    """

    before: str
    before_that: str
    after: str
    after_that: str
    glue_before: str
    glue_after: str

    @property
    def pair_before(self) -> str:
        """The two words before, with a blank between."""
        return f"{self.before_that} {self.before}"

    @property
    def pair_after(self) -> str:
        """The two words behind, with a blank between."""
        return f"{self.after} {self.after_that}"


NOWHERE = Neighbours("", "", "", "", "", "")


def neighbours(text: str, start: int, end: int) -> Neighbours:
    """The neighbours of text[start:end]."""
    glue_before, glue_after = text[start - 1 : start], text[end : end + 1]
    if glue_before in _ALONE and glue_after in _ALONE:
        return NOWHERE
    before, before_that = _before(text, start) if glue_before in _GAPS_BEFORE else ("", "")
    match = _TRIPLE.match(text, end) if glue_after in _GAPS else None
    after, after_that = (match[1], match[2] or "") if match else ("", "")
    if after.endswith((".", "'", "’")) and after.count(".") == 1 and len(after) > 5:
        after, after_that = after.rstrip(".'’"), ""  # the sentence's end, not an abbreviation
    return Neighbours(
        before,
        before_that,
        after,
        after_that.rstrip(".'’") if len(after_that) > 5 else after_that,
        glue_before,
        glue_after,
    )


def _before(text: str, start: int) -> tuple[str, str]:
    window = text[max(0, start - REACH) : start]
    words = window.rstrip(" \n\r-–").rsplit(None, 2)[-2:]
    if not words or "\t" in window[-2:]:
        return "", ""
    last = words[-1].lstrip(_QUOTES)
    return (last, words[0].lstrip(_QUOTES) if len(words) == 2 and last == words[-1] else "")
