"""Paragraphs that were wrapped by hand: which lines of a text go on in the next one."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.documents.columns import TextLine

# Behind a number and a point: "26. January 2007" alone in a line is a day and no item.
NO_DAY = r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:19|20)\d\d\Z)"
BULLET = re.compile(r"([•·◦▪‣●○■–*+-]|o(?=\s{2})|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(\s{1,10})(?=\S)" + NO_DAY)
LABELLED = re.compile(r"_[^_\n]{1,60}_\s{0,3}[-–—:]\s|\*\*[^*\n]{1,60}\*\*\s{0,3}[-–—:]\s|\*\*[^*\n]{1,59}:\*\*\s")
END_MARKS = ".!?:;,"
SENTENCE_ENDS = ".!?:;"
MIN_WIDTH, MAX_WIDTH = 50, 120  # of hand-wrapped text
USUAL_WIDTH = 76  # a first word that would have gone beyond it may begin a line with a capital
# What each line of a list of dates or marks ends with, against the lines of a paragraph; and words that no line of a list ends with.
ENTRY_END = re.compile(r".*[\d)\]][\s*_|]{0,4}")
OPEN_END = frozenset(
    {
        "a",
        "all",
        "an",
        "and",
        "as",
        "at",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "its",
        "of",
        "on",
        "or",
        "the",
        "their",
        "to",
        "with",
    }
)
ARTICLES = frozenset({"a", "an", "the"})
# What begins a line that was cut off behind a link: a mark, or a word with which no entry of a list begins.
GOES_ON = re.compile(r"(?:are|by|had|has|have|is|of|or|that|was|were|which)\s|(?:concerning|for|on|regarding)\s[A-Z]")
DASHED = re.compile(r"[–—]\s(?:as well|but|except|including|which|with)\s")  # no bullet of an item
CUT = re.compile(r"[,.;)](?:\s|\Z)|and(?:\s[A-Z]|\Z)|between(?:\s|\Z)|of (?:the )?[A-Z]")  # the same behind an entry, however short
# What goes on with a title in capitals: "OF THE UNITED STATES OF AMERICA" below "THE ENVIRONMENTAL PROTECTION AGENCY".
TITLE_GOES_ON = re.compile(
    r"(?:AND|BETWEEN|BY|CONCERNING|FOR(?! (?:[A-Z]{1,12} )?RELEASE\b)|FROM|IN|OF|ON|REGARDING|RELATING|TO|WITH)(?:\s|\Z)"
)
# "party to: Lynx, Marten Trade, Otter-": a label and what it lists, over the end of a line; and the next lines of the list.
LISTING = re.compile(r"[^:\n]{2,60}:\s[^:.;\n]{1,200},[^:.;\n]{0,200}")
LISTED_ON = re.compile(r"[^:.;,\n]{1,80},[^:\n]{0,200}")
OPEN = 40  # characters of a line that goes on behind a comma: shorter ones are items, but for those of such a list
LEAST = 20  # characters of a line that goes on behind words which could end an entry
SLACK = 8  # characters that who wraps by hand leaves free
COLUMN, SHORT = 8, 12  # lines of a narrow column, and characters of one of them
FEW_OPEN = 2  # lines of it that end with a word that ends none
INDENTED, OFF_CENTRE = 6, 6  # characters before a line of a centred title, and by which the middles of such lines differ
PARAGRAPH = 3  # lines that show the width at which a page was wrapped
RAGGED, GOING_ON = 0.6, 0.4  # of the pairs of lines of a paragraph with ragged lines: not closed by a mark; going on in small letters


def page_width(groups: Sequence[list[TextLine]]) -> int | None:
    """The width at which a page's longer paragraphs were wrapped by hand; None where there are none."""
    widths = [max(len(line.text) for line in group) for group in groups if len(group) >= PARAGRAPH and is_wrapped(group, None)]
    return max(widths) if widths else None


def is_wrapped(group: list[TextLine], shown: int | None) -> bool:
    """Whether the lines of a group are one paragraph, wrapped by hand: each is full, so that the next line's first word had no room.

    Or they are ragged, because somebody changed the words later: then most lines are long and end within a sentence.
    `shown` is the width that the page's longer paragraphs have.
    """
    if is_column(group):
        return True
    plain = [line for line in group if not BULLET.match(line.text)]
    width = max((len(line.text) for line in plain), default=0)
    if len(plain) < 2 or not MIN_WIDTH <= width <= MAX_WIDTH or any(LABELLED.match(line.text) for line in plain):
        return False
    if all(ENTRY_END.fullmatch(line.text) for line in plain):
        return False
    pairs = list(pairwise(plain))
    if len(pairs) == 1:
        return _is_cut(*pairs[0], shown)
    full = sum(1 for line, after in pairs if len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width or _runs_on(line, after))
    return full >= 0.8 * len(pairs) or _is_ragged(pairs)


def is_column(group: Sequence[TextLine]) -> bool:
    """Whether many short lines are the text of a narrow column: most end within a sentence, and some with a word that ends none."""
    if len(group) < COLUMN:
        return False
    pairs = [(line, after) for line, after in pairwise(group) if len(line.text) >= SHORT and line.text[-1] not in SENTENCE_ENDS]
    going_on = sum(1 for _, after in pairs if after.text[0].islower())
    open_ended = sum(1 for line, _ in pairs if line.text.rsplit(None, 1)[-1].lower() in OPEN_END)
    return len(pairs) >= RAGGED * len(group) and going_on >= GOING_ON * len(group) and open_ended >= FEW_OPEN


def _is_cut(first: TextLine, second: TextLine, shown: int | None) -> bool:
    """Whether two lines are one sentence, list or name that had no room in the first."""
    if len(first.text) < MIN_WIDTH:
        return False
    last = first.text.rsplit(None, 1)[-1]
    if shown and first.text[-1] not in SENTENCE_ENDS and len(first.text) <= shown:
        return len(first.text) + 1 + len(second.text.split(None, 1)[0]) > shown - SLACK
    if first.text[-1] == "," or last in OPEN_END:
        return True
    no_room = len(first.text) + 1 + len(second.text.split(None, 1)[0]) > USUAL_WIDTH and last.islower()
    goes_on = not second.text[0].isupper() or (no_room and second.text[-1] in END_MARKS and len(second.text) < len(first.text))
    return first.text[-1] not in END_MARKS and goes_on


def _is_ragged(pairs: Sequence[tuple[TextLine, TextLine]]) -> bool:
    """Whether lines go on in the next one: none of them is an item of its own, and some words can only stand within a sentence."""
    open_ended = [(line, after) for line, after in pairs if len(line.text) >= MIN_WIDTH and line.text[-1] not in SENTENCE_ENDS]
    going_on = sum(1 for _, after in open_ended if after.text[0].islower())
    return len(open_ended) >= RAGGED * len(pairs) and going_on >= GOING_ON * len(pairs)


def _runs_on(line: TextLine, after: TextLine) -> bool:
    """Whether a sentence goes on in the next line, however much room was left: no end mark but a comma, and a small letter."""
    return after.text[0].islower() and (line.text[-1] == "," or line.text[-1] not in END_MARKS)


def goes_on_listing(opening: TextLine, line: TextLine, after: TextLine) -> bool:
    """Whether a list behind a label, parted by commas, goes on in the next line, though this one ends within an item."""
    if line.text[-1] != ",":
        return line.text[-1] not in END_MARKS and None not in (LISTING.match(opening.text), LISTED_ON.fullmatch(after.text))
    return len(line.text) >= OPEN or LISTING.match(opening.text) is not None


def is_centred(group: Sequence[TextLine]) -> bool:
    """Whether lines in capitals were set about one middle, as titles are: indented, each by what its length leaves."""
    middles = [line.indent + len(line.text) / 2 for line in group]
    lengths = [len(line.text) for line in group]
    return (
        len(group) > 1
        and all(line.text.isupper() and line.indent >= INDENTED for line in group)
        and max(lengths) - min(lengths) > 2 * OFF_CENTRE
        and max(middles) - min(middles) <= OFF_CENTRE
    )


def is_cut_off(line: TextLine, after: TextLine) -> bool:
    """Whether a sentence goes on in the next line by its words alone, as where each link of a page became a line of its own."""
    *before, last = line.text.rsplit(None, 2)[-2:]
    if line.text.isupper() and after.text.isupper():
        return last.lower() in OPEN_END or (line.text[-1] not in END_MARKS and TITLE_GOES_ON.match(after.text) is not None)
    if last in OPEN_END:  # but for "Netherlands, the Kingdom of the" over a day, and "30 May 2003 a", an accession
        return not (last in ARTICLES and (after.text[0].isdigit() or (before and before[0][-1].isdigit())))
    if line.text[-1] in END_MARKS:
        return False
    return CUT.match(after.text) is not None or (
        len(line.text) >= LEAST and (GOES_ON.match(after.text) or DASHED.match(after.text)) is not None
    )
