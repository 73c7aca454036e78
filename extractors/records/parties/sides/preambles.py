"""Treaty texts: those who make one open its preamble, "The Governments of A, B and C, … have agreed as follows"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from extractors.agreements.register import Topic
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import Part, role_lexicon, settled_role
from schemas.mention import Label, Mention

RULE = "agreement_country.preamble"
REACH = 40  # passages of a preamble
TWO = 2
_OPENING = re.compile(r"(?:\A|[\s\d*_])(?:[Tt]he|THE) (?:Governments?|GOVERNMENTS?) (?:of|OF) ")
_MARKS = re.compile(r"(?:[\W_]|\d(?=[.)])){0,6}")  # before an opening without them: "1. The United States of America and Canada,"
# Between two of the list: names of forms of government, blocs, ministries, and what each is called from here on.
_LINK = re.compile(
    r"(?:\s?\([^()]{0,80}\))?[\s,;]{0,4}(?:on the (?:one|other) (?:hand|part|side)[\s,]{1,3})?"
    r"(?:(?:and|AND|of|OF|[Tt]he|THE|Governments?|GOVERNMENTS?|Republic|Kingdom|State|Commonwealth|Federal|Democratic|Principality|Swiss|European"
    r"|Economic|Union|Community)[\s,]{1,3}){0,10}"
    r"(?:(?:Ministry|Department|Agency)\b[^.;:\n]{0,90} (?:of|for) (?:the )?(?:(?:Republic|Kingdom) of (?:the )?)?)?"
)
_CLOSED = re.compile(
    r"(?: Republic| Confederation| Federation| Kingdom)?[\s*_]{0,3}(?:\([^()]{0,120}\)\s?)?(?:[,;:(]|\Z|\n|\b(?:hereinafter|have|being)\b)"
)


class Preambles:
    """The preambles of one document."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries

    def parts(self, passage: Passage) -> Iterator[Part]:
        """Those whom a passage names at the opening of a preamble, as parties to the agreement that the page is about."""
        named = passage.labelled(Label.COUNTRY)
        if len(named) < TWO or not self._agreed or not self._ends_behind(passage):
            return
        makers = _makers(passage, named)
        topic = self._topic(passage)
        if topic is None or len({each.value for each in makers}) < TWO:
            return
        role, inherited = settled_role("party", topic.name, self.entries.reading.register), (topic.inherited,) if topic.inherited else ()
        for country in makers:
            yield Part(topic.name, country.value, None, role, country.start_char, country.end_char, RULE, inherited)

    @cached_property
    def _agreed(self) -> list[int]:
        """The places of the passages in which a preamble ends: "Have agreed as follows:"."""
        said = role_lexicon().preamble_ends
        texts = ((at, text_of(each.doc).lower()) for at, each in enumerate(self.entries.reading.passages))
        return [at for at, text in texts if "agree" in text and any(end in text for end in said)]

    def _ends_behind(self, passage: Passage) -> bool:
        at = self.entries.place(passage)
        following = bisect_left(self._agreed, at)
        return following < len(self._agreed) and self._agreed[following] - at <= REACH

    def _topic(self, passage: Passage) -> Topic | None:
        subject = self.entries.subject
        return Topic(subject, None) if subject else self.entries.topic(passage, passage.block.start_char, passage.block.start_char)


def _makers(passage: Passage, named: tuple[Mention, ...]) -> list[Mention]:
    """The countries of a list behind "The Governments of", or that opens the passage."""
    base, text = passage.block.start_char, text_of(passage.doc)
    opening = _OPENING.search(text)
    begin = opening.end() if opening is not None else marks.end() if (marks := _MARKS.match(text)) else 0
    first = next((at for at, each in enumerate(named) if each.start_char - base >= begin), 0)
    opens = _LINK.fullmatch(text, begin, named[first].start_char - base)
    if opens is None:
        return []
    run = [named[first]]
    for one, other in zip(named[first:], named[first + 1 :], strict=False):
        if not _LINK.fullmatch(text, one.end_char - base, other.start_char - base):
            break
        run.append(other)
    end = run[-1].end_char - base
    past = _LINK.match(text, end)  # the European Union may stand last
    behind_bloc = past is not None and (_CLOSED.match(text, past.end()) is not None or past[0].rstrip().endswith(","))
    return run if behind_bloc or _CLOSED.match(text, end) else []
