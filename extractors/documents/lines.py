"""The lines of a text capture into drafts: headings, bullets, labelled lines, and paragraphs that were wrapped by hand."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.documents.columns import TextLine, awaits_rows, rows, table_end
from extractors.documents.draft import Draft
from extractors.documents.lexicon import page_lexicon
from extractors.documents.paragraphs import are_listed, paragraphs
from extractors.documents.pieces import pieces
from extractors.documents.spacing import closed_up
from extractors.documents.wrapping import (
    BULLET,
    END_MARKS,
    LABELLED,
    NO_DAY,
    SENTENCE_ENDS,
    is_centred,
    is_column,
    is_cut_off,
    is_wrapped,
    page_width,
)
from schemas.document import BlockKind, Zone

FEW_LINES = 2
HEADING_LENGTH = 100
HEADING_WORDS = 16
NAME_LENGTH, NAME_LINES, NAME_WORDS = 360, 12, 4  # of a heading that is a long name
WRAPPED_LINES = 4  # of such a name, where its lines were only wrapped or centred
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
CAPITALS = 0.8  # of its long words
PROSE = 60  # characters of a line with a sentence's end: shorter ones are notes on the page
LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
MARKDOWN_HEADING = re.compile(r"(#{1,6})\s{1,5}(?=\S)")
UNDERLINE = re.compile(r"={3,200}|-{3,200}")
NUMBER = re.compile(r"\d{1,2}(?:[.)]|(?:\.\d{1,2}){1,2}[.)]?)\s{1,10}(?=[^\W\d_])" + NO_DAY)  # "2.", "2.1"; a day is none
EDIT = re.compile(r"^\[edit\]\s{1,3}|\s{0,3}\[edit\]$")  # the link beside a wiki's headings
# "Entry into force: 11 December 2001", "Adopted: 1998": a label and its date.
DATED = re.compile(
    r"[^\W\d_][^:\n\d]{2,60}:\s{1,5}"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? |[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?|\d{1,2}[./-]\d{1,2}[./-])?(?:19|20)\d\d"
)
# Rules between words within a line, and how many show that it was several lines.
INNER_RULE, INNER_RULES = re.compile(r"(?<=\w[\s.)])-{4,20}(?=\s\w)"), 2
FIGURE = re.compile(r"[^\W\d_][^\n.!?;:]{0,60}\s~?\d{1,3}(?:[.,–-]\d{1,3})?\s?(?:%|per ?cent)")  # "Japan 8%", a line of a list
RULES = 3  # lines without a word between a list and what introduces it


def read_lines(text: str) -> list[Draft]:
    """The drafts of a text, their places set. All are main text still."""
    lines = closed_up(list(_lines(text)))
    few = len(lines) <= FEW_LINES
    drafts: list[Draft] = []
    outline = _Outline()
    tables = 0
    parts = list(_parts(lines))
    width = page_width([group for group, is_table in parts if not is_table])
    for at, (group, is_table) in enumerate(parts):
        if is_table:
            outline.body()
            drafts += _as_list(rows(text, group, tables), drafts)
            tables += 1
        elif section := _section(group, [part for part, _ in parts[max(0, at - 1) : at + 2]]):
            drafts.append(_heading(text, group[0].start + section, group[0].end, outline.heading(None)))
        elif few:
            drafts += [piece for line in group for piece in _drafts(text, line.start, line.end, BlockKind.PARAGRAPH)]
        else:
            drafts += _read_group(text, group, outline, drafts, width)
    return drafts


def _section(group: list[TextLine], around: list[list[TextLine]]) -> int:
    """How long the number is of a section's heading, "2. THE CONVENTION" between groups that are no items; 0 where the group is none."""
    number = NUMBER.match(group[0].text) if len(group) == 1 and group is not around[-1] else None
    alone = sum(len(each) == 1 and NUMBER.match(each[0].text) is not None for each in around) == 1
    return number.end() if number and alone and is_heading(group[0].text[number.end() :]) else 0


def _as_list(found: list[Draft], before: list[Draft]) -> list[Draft]:
    """The rows of a table; of one with a single column, which is a list between marks of columns, the items."""
    if any(len(row.cells) > 1 for row in found):
        return found
    lead, number = _before_list(before), len(before)
    items: list[Draft] = []
    for row in found:
        for cell in row.cells:
            item = Draft(BlockKind.LIST_ITEM, Zone.MAIN, row.text[cell.start : cell.end], 1, list_number=number, lead=lead)
            item.start = row.start + cell.start
            items.append(item)
    return items


def _lines(text: str) -> Iterator[TextLine]:
    """The lines that have words; those that a copy put into one are apart again where rules stood between them ("… ----- …")."""
    after = -1
    for first, last, apart in _unjoined(text):
        words = text[first:last].strip()
        if not words:
            continue
        start = last - len(text[first:last].lstrip())
        between = text[max(after, 0) : start]
        gap = after < 0 or apart or between.count("\n") + between.count("\r") - between.count("\r\n") >= 2
        yield TextLine(start, start + len(words), words, start - first, gap)
        after = start + len(words)


def _unjoined(text: str) -> Iterator[tuple[int, int, bool]]:
    """The spans of the lines, each with whether a rule within the line of a copy parts it from what is before."""
    for line in LINE.finditer(text):
        rules = list(INNER_RULE.finditer(text, *line.span()))
        if len(rules) < INNER_RULES:
            yield line.start(), line.end(), False
            continue
        ends = [line.start(), *(place for rule in rules for place in rule.span()), line.end()]
        yield from ((first, last, True) for first, last in zip(ends[::2], ends[1::2], strict=True))


def _groups(lines: list[TextLine]) -> Iterator[list[TextLine]]:
    """Lines without an empty one between them, but for one below the heads of a table."""
    group: list[TextLine] = []
    for line in lines:
        if line.gap and group and not awaits_rows(group):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parts(lines: list[TextLine]) -> Iterator[tuple[list[TextLine], bool]]:
    """The groups, with the tables in them apart: each with whether it is one."""
    for group in _groups(lines):
        begun = at = 0
        while at < len(group):
            end = table_end(group, at)
            if end > at:
                yield from ((part, False) for part in _ruled(group[begun:at]))
                yield group[at:end], True
                begun = end
            at = max(end, at + 1)
        yield from ((part, False) for part in _ruled(group[begun:]))


def _ruled(group: list[TextLine]) -> Iterator[list[TextLine]]:
    """Lines that no empty one parts, but others do, each of those alone: Markdown's headings ("## Parties"), and rules ("-----") that do
    not underline the only line before them; of a narrow column also headings in capitals, and years."""
    begun, column = 0, is_column(group)
    for at, line in enumerate(group if len(group) > 1 else ()):
        apart = column and (line.text.isupper() or line.text.isdigit())
        if apart or MARKDOWN_HEADING.match(line.text) or (len(group) > 2 and UNDERLINE.fullmatch(line.text)):
            yield from ([part] if (part := group[begun:at]) else [])
            yield [line]
            begun = at + 1
    yield from ([group[begun:]] if begun < len(group) else [])


class _Outline:
    """Levels of headings that show none.

    The first are the page's titles; a heading right under another is one deeper; "Top of Page" returns to the titles. Below prose
    that opens the page they are those of sections, under a title that the capture does not hold.
    """

    def __init__(self) -> None:
        self._base = 0
        self._level = 0
        self._after_heading = False

    def heading(self, level: int | None) -> int:
        """The level of a heading; `level` where the text shows it (`##`)."""
        if level is None:
            if self._level == 0 or self._after_heading:
                level = self._level + 1
            elif self._level <= self._base:
                level = self._base + 1
            else:
                level = self._level
        self._level, self._after_heading = min(level, 9), True
        return self._level

    def body(self, *, opens: bool = False) -> None:
        """Text that is no heading; `opens`: prose, which may stand before any heading."""
        if opens and not self._level:
            self._base = self._level = 1
        if self._after_heading and not self._base:
            self._base = self._level
        self._after_heading = False

    def top(self) -> int:
        """A section ends: what follows stands under the page's titles again, whose level this is."""
        self._level, self._after_heading = self._base, False
        return self._base


def _read_group(text: str, group: list[TextLine], outline: _Outline, before: list[Draft], width: int | None) -> Iterator[Draft]:
    """The blocks of a group of lines; `width` is that of the page's wrapped paragraphs."""
    if len(group) == 2 and UNDERLINE.fullmatch(group[1].text) and len(group[0].text) <= HEADING_LENGTH:
        yield _heading(text, group[0].start, group[0].end, outline.heading(1 if group[1].text[0] == "=" else 2))
        return
    if len(group) == 1:
        if group[0].text.lower().strip(" :.") in page_lexicon().lines["top"]:
            draft = Draft(BlockKind.PARAGRAPH, Zone.MAIN, group[0].text, closes=outline.top())
            draft.start = group[0].start
            yield draft
            return
        shown = MARKDOWN_HEADING.match(group[0].text)
        if shown:
            yield _heading(text, group[0].start + shown.end(), group[0].end, outline.heading(len(shown[1])))
            return
    if (len(group) == 1 and is_heading(group[0].text)) or _is_long_name(text, group, width):
        yield _heading(text, group[0].start, group[-1].end, outline.heading(None))
        return
    outline.body(opens=len(group[-1].text) > PROSE and group[-1].text[-1] in SENTENCE_ENDS)
    number = len(before)
    lead = _before_list(before)
    introduced = are_listed(group[:2]) and lead is not None and lead.kind is not BlockKind.HEADING and lead.text.rstrip(" *_").endswith(":")
    for start, end, kind, level in paragraphs(group, introduced, width):
        for draft in _drafts(text, start, end, kind):
            draft.level = level
            if kind is BlockKind.LIST_ITEM:
                draft.list_number, draft.lead = number, lead
            else:
                lead, number = draft, number + 1
            yield draft


def _before_list(before: list[Draft]) -> Draft | None:
    """What may introduce a list: the draft before it; past a mere rule ("---", "|") what stands before that, or what introduces that."""
    lead = before[-1] if before else None
    if lead is None or any(char.isalnum() for char in lead.text):
        return lead
    past = next((draft for draft in before[-1 : -1 - RULES : -1] if any(char.isalnum() for char in draft.text)), None)
    return past.lead if past is not None and past.kind is BlockKind.LIST_ITEM else past


def _heading(text: str, start: int, end: int, level: int) -> Draft:
    return Draft(BlockKind.HEADING, Zone.MAIN, text[start:end], level, start=start)


def is_heading(words: str) -> bool:
    """Whether a line that stands alone looks like a heading: short, opened by a capital or a number, not closed by a mark or a date."""
    words = EDIT.sub("", words)
    if DATED.fullmatch(words) or FIGURE.fullmatch(words):
        return False
    if not words or len(words) > HEADING_LENGTH or len(words.split()) > HEADING_WORDS or words[-1] in END_MARKS or BULLET.match(words):
        return False
    return (
        (words[0].isupper() or words[0].isdigit() or words[0] in "\"'“‘") and any(c.isalpha() for c in words) and not LABELLED.match(words)
    )


def _is_long_name(text: str, group: list[TextLine], width: int | None) -> bool:
    """Whether lines alone are a heading too long for one line, as the names of treaties are: nearly every word has a capital."""
    words = text[group[0].start : group[-1].end]
    if len(group) > NAME_LINES or len(words) > NAME_LENGTH or words[-1] in END_MARKS or words.count(",") > 2 or not words[0].isupper():
        return False
    if (len(group) > 1 and not _is_one_name(group, width)) or BULLET.match(words) or LABELLED.match(words):
        return False
    long = LONG_WORD.findall(words)
    return len(long) >= NAME_WORDS and sum(word[0].isupper() for word in long) >= CAPITALS * len(long)


def _is_one_name(group: list[TextLine], width: int | None) -> bool:
    """Whether lines are one name: wrapped by hand, centred, or each cut off where the next goes on ("… BETWEEN", "OF THE …")."""
    if len(group) <= WRAPPED_LINES and (is_wrapped(group, width) or is_centred(group)):
        return True
    return all(is_cut_off(line, after) for line, after in pairwise(group))


def _drafts(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Draft]:
    """A span as one draft, or as several where it is very long."""
    for first, last in pieces(text, start, end):
        yield Draft(kind, Zone.MAIN, text[first:last], start=first)
