"""What a browser does with a text fragment, by the specification (https://wicg.github.io/scroll-to-text-fragment/): for tests.

A page is its runs of text: what stands in one block, white space collapsed; a search never crosses from one run into another. Words are
compared without case. Left out: styles from elsewhere, which may hide text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from bs4 import BeautifulSoup, Comment, Doctype, Tag
from bs4.element import NavigableString, PageElement

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "select",
        "iframe",
        "object",
        "video",
        "audio",
        "svg",
        "head",
        "title",
        "textarea",
        "button",
    ]
)
BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|caption|center|d[dlt]|details|dialog|dir|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html"
    "|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
Place = tuple[int, int]  # which run, and where in it


@dataclass(frozen=True)
class Directive:
    """A text directive: `prefix-,start,end,-suffix`, decoded."""

    prefix: str
    start: str
    end: str
    suffix: str

    @classmethod
    def of(cls, fragment: str) -> "Directive":
        """The directive of `#:~:text=…`."""
        terms = fragment.partition(":~:text=")[2].split(",")
        prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else ""
        suffix = terms.pop()[1:] if terms[-1].startswith("-") else ""
        start, end = (*terms, "")[:2]
        return cls(*(" ".join(unquote(term).casefold().split()) for term in (prefix, start, end, suffix)))


def runs(markup: str) -> list[str]:
    """The text of a page, run by run, white space collapsed and case folded."""
    soup = BeautifulSoup(markup, "lxml")
    found = [""]
    for text in _walk(soup):
        if text is None:
            found.append("")
        else:
            found[-1] += text
    return [folded for run in found if (folded := " ".join(run.casefold().split()))]


def landing(page: list[str], directive: Directive) -> Place | None:
    """Where a browser scrolls to: run and character; None where it finds nothing."""
    search: Place = (0, 0)
    while True:
        if directive.prefix:
            found = _find(page, directive.prefix, search, starts=True, ends=False)
            if found is None:
                return None
            search = (found[0], found[1] + 1)
            after = _skip(page, (found[0], found[1] + len(directive.prefix)))
            match = after and _find(page, directive.start, after, starts=False, ends=bool(directive.end or not directive.suffix))
            if match is None:
                return None
            if match != after:
                continue
        else:
            match = _find(page, directive.start, search, starts=True, ends=bool(directive.end or not directive.suffix))
            if match is None:
                return None
            search = (match[0], match[1] + 1)
        if _is_followed(page, directive, (match[0], match[1] + len(directive.start))):
            return match


def _is_followed(page: list[str], directive: Directive, behind: Place) -> bool:
    """Whether what the directive says of the text behind its first words holds."""
    while True:
        if directive.end:
            found = _find(page, directive.end, behind, starts=True, ends=not directive.suffix)
            if found is None:
                return False
            behind = (found[0], found[1] + len(directive.end))
        if not directive.suffix:
            return True
        after = _skip(page, behind)
        if after and _find(page, directive.suffix, after, starts=False, ends=True) == after:
            return True
        if not directive.end:
            return False


def _find(page: list[str], words: str, start: Place, *, starts: bool, ends: bool) -> Place | None:
    first, offset = start
    for number in range(first, len(page)):
        run = page[number]
        place = run.find(words, offset if number == first else 0)
        while place >= 0:
            if not (starts and _is_inside(run, place)) and not (ends and _is_inside(run, place + len(words))):
                return number, place
            place = run.find(words, place + 1)
    return None


def _is_inside(run: str, place: int) -> bool:
    """Whether a place is in the middle of a word."""
    return 0 < place < len(run) and run[place - 1].isalnum() and run[place].isalnum()


def _skip(page: list[str], place: Place) -> Place | None:
    """The next place that is no white space."""
    number, offset = place
    offset += page[number].startswith(" ", offset)  # white space is collapsed: there is one blank at most
    if offset < len(page[number]):
        return number, offset
    return (number + 1, 0) if number + 1 < len(page) else None


def _walk(element: PageElement) -> Iterator[str | None]:
    """The texts in order; None where a block begins or ends."""
    if isinstance(element, NavigableString):
        if not isinstance(element, Comment | Doctype):
            yield str(element)
    elif isinstance(element, Tag) and element.name not in SKIPPED and not element.has_attr("hidden"):
        if HIDDEN.search(str(element.get("style") or "")):
            return
        if BLOCKS.fullmatch(element.name):
            yield None
        for child in element.children:
            yield from _walk(child)
        if BLOCKS.fullmatch(element.name):
            yield None
