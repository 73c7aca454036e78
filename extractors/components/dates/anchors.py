"""Where a text may hold dates: every absolute date has a year, or a name for one."""

import re

_YEAR = r"(?<=[12])(?<![0-9][12])[0-9]{3}(?![0-9])"
_SHORT_YEAR = r"(?<=[0-9])(?:(?:[-/][0-9]{1,2}[-/]|[-/][A-Za-z]{3,9}[-/])[0-9]{2}|\.[01][0-9]\.[0-9]{2}(?=[)\s/,;]|\Z))"
_ERA = r"(?<=[0-9])[0-9]? ?(?:AD|A\.D|ad|BC|B\.C|CE|ce)\b"
_NAMED = r"(?:(?<=[Yy]ear [0-9])[0-9]{2}\b|(?<=AD [0-9])[0-9]{0,2}\b|(?<=[FCMfcm][Yy][0-9])[0-9]|(?<=[FCMfcm][Yy] [0-9])[0-9])"
_QUARTER = r"(?<=\b[1-4])[QqHh][0-9]{2}\b"
_SHORT_SPACED = r"(?<=[0-9]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? [4-9][0-9]\b"
# Every absolute date holds one of these: a year in digits, a short year in a place for one, an era, a named or abbreviated year …
# The pattern begins with a set of characters, because that is what makes the search fast.
_DIGITS = re.compile(rf"[0-9'’](?:{_YEAR}|{_SHORT_YEAR}|{_ERA}|{_NAMED}|{_SHORT_SPACED}|{_QUARTER}|(?<=['’])[0-9]{{2}})")
# … or, in words, a century or a spoken year. The quick words say whether the pattern is worth its time.
_QUICK = ("teen", "centur", "twenty", "hundred", "thousand")
_SPOKEN = re.compile(
    r"(?:st|nd|rd|th)[ -]{1,2}centur|(?:one|two) thousand\b"
    r"|(?:nineteen|eighteen|seventeen|sixteen|fifteen|twenty)[ -](?:hundred|oh\b|zero|ten\b|eleven|twelve|[a-z]{3,6}(?:teen|ty|ties)\b)"
)


def anchors_in(text: str) -> list[tuple[int, int]]:
    """Start and end of everything that may be a year, in order."""
    found = [anchor.span() for anchor in _DIGITS.finditer(text)]
    lower = text.lower()
    if any(map(lower.__contains__, _QUICK)) and len(lower) == len(text):
        found += [anchor.span() for anchor in _SPOKEN.finditer(lower)]
        found.sort()
    return found
