"""Addresses of archived pages, with text fragments that land on the sentence."""

import re
from urllib.parse import quote

from warehouse.diffs.change import Capture, Quote

PLAYBACK = "https://web.archive.org/web/{stamp}/{url}"  # where a capture that came from elsewhere is most likely to be found
LONGEST = 200  # characters of a fragment that is given whole; of longer ones its first and last words
ENDS = 5  # words
# Words around a quote tell it from others like it; each is one more thing that may stand otherwise in the page (a marker that we left out).
PREFIXED, CONTEXT = 60, 3  # quotes shorter than so many characters get a prefix of so many words, or a suffix where there are none
# In an enumeration the neighbours are the same in every list: there the way leads from the beginning of the block to the words.
ITEM, LED = 60, 12  # characters of an item, and words that a block is known by
EDGE = re.compile(r"[\t\n]")  # between cells, and between blocks


def memento(capture: Capture) -> str | None:
    """The address of an archived page: where it was read from, else where the Wayback Machine would have it.

    None where neither address nor day is known.
    """
    if capture.source_uri.startswith(("http://", "https://")):
        return capture.source_uri.partition("#")[0]
    if not capture.url or not capture.url.startswith(("http://", "https://")):
        return None
    stamp = re.sub(r"\D", "", capture.captured_at or (capture.represents_at.isoformat() if capture.represents_at else ""))
    return PLAYBACK.format(stamp=stamp, url=capture.url) if stamp else None


def deep_link(capture: Capture, side: Quote) -> str | None:
    """The memento with a text fragment of the quote: `#:~:text=prefix-,exact,-suffix`."""
    address = memento(capture)
    return f"{address}{fragment(side)}" if address else None


def fragment(side: Quote) -> str:
    """The text fragment of a quote; empty where there is nothing to look for. Words around it are given where the quote itself is short."""
    pieces = EDGE.split(side.quote.strip())  # a browser looks for each stretch inside one block or cell
    words = pieces[0].split()
    if not words:
        return ""
    exact = " ".join(words)
    if len(exact) > LONGEST and len(words) > 2 * ENDS:
        return f"#:~:text={_escaped(' '.join(words[:ENDS]))},{_escaped(' '.join(words[-ENDS:]))}"
    if len(exact) < ITEM and _is_enumerated(side) and not EDGE.search(side.opening):
        return _from_opening(side, exact)
    before = _whole_words(EDGE.split(side.prefix)[-1], last=True) if len(exact) < PREFIXED else ""
    after = _whole_words(EDGE.split(side.suffix)[0], last=False) if len(exact) < PREFIXED and not before and len(pieces) == 1 else ""
    prefix, suffix = (f"{_escaped(before)}-," if before else ""), (f",-{_escaped(after)}" if after else "")
    return f"#:~:text={prefix}{_escaped(exact)}{suffix}"


def _is_enumerated(side: Quote) -> bool:
    """Whether a quote is one of several, with its block's beginning before it."""
    return len(side.opening.split()) > 1 and (side.prefix.rstrip().endswith(",") or side.suffix.lstrip().startswith(","))


def _from_opening(side: Quote, exact: str) -> str:
    """The stretch from where the block begins to the words, behind the last words of the block before."""
    opening = _whole_words(side.opening, last=False, words=LED)
    above = _whole_words(EDGE.split(side.above.rstrip())[-1], last=True)
    return f"#:~:text={_escaped(above) + '-,' if above else ''}{_escaped(opening)},{_escaped(exact)}"


def _whole_words(text: str, *, last: bool, words: int = CONTEXT) -> str:
    """The words around a quote that are whole: a prefix may begin, and a suffix may end, in the middle of one."""
    if not text.strip():
        return ""
    kept = re.sub(r"^\S*\s", "", text, count=1) if last else re.sub(r"\s\S*$", "", text, count=1)
    found = kept.split()
    return " ".join(found[-words:] if last else found[:words])


def _escaped(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
