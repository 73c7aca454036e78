"""Labels of dates: "Date of entry into force", and the status lines that they make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from extractors.agreements.register import Topic
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.words.verbs import event_lexicon
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

_LETTERS = re.compile(r"[^\W\d_]+")
_PLURAL = re.compile(r"(?<=[a-z])\(s\)")  # "Amendment(s)"
_JOINED = re.compile(r"[,;]? (?:and )?")
MAX_WORDS = 12
LAST = (" in", " for", " by")  # words behind which a place or a country stood


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A labelled date: the event, the date, the agreement it is about, and the country where a row tells of one."""

    event: str
    date: Mention
    topic: Topic
    country: str | None
    start_char: int
    end_char: int
    inherited: tuple[Inherited, ...]


@lru_cache(maxsize=4096)
def label_event(text: str) -> str | None:
    """The event that a label names: "Date of entry into force" is entered_into_force."""
    lexicon = event_lexicon()
    words = [word for word in _LETTERS.findall(_PLURAL.sub("", text.lower())) if word not in lexicon.words["label_empty"]]
    if not words or len(words) > MAX_WORDS:
        return None
    labels, column = lexicon.labels, lexicon.words["treaty_column"]
    said = " ".join(words)
    return (
        labels.get(said)
        or next((labels[bare] for last in LAST if (bare := said.removesuffix(last)) in labels), None)
        or (_first_of(words, labels) if len(words) > 1 and column.issuperset(words) else None)
    )


def _first_of(words: list[str], labels: dict[str, str]) -> str | None:
    """What a depositary's column is of: the first of its acts; of "Acceptance (A), Accession (a), Ratification" the one without a mark."""
    first = labels.get(words[0])
    return "ratified" if first in ("accepted", "acceded") and "ratification" in words else first


def label_of_country(passage: Passage, start_char: int, end_char: int) -> tuple[str | None, str | None]:
    """The event that the words between two offsets name, and the one country whose it is: "In force for Canada"."""
    base, text = passage.block.start_char, text_of(passage.doc)
    label = text[start_char - base : end_char - base]
    if event := label_event(label):
        return event, None
    named = [each for each in passage.labelled(Label.COUNTRY) if start_char <= each.start_char and each.end_char <= end_char]
    if len({each.value for each in named}) != 1:
        return None, None
    for mention in reversed(named):
        label = label[: mention.start_char - start_char] + " " + label[mention.end_char - start_char :]
    event, place = label_event(label), text[: named[0].start_char - base].endswith((" in ", " at ", "in the ", "at the "))
    return event, named[0].value if event and (not place or event == "entered_into_force") else None  # "Signed in Norway" tells the place


def fills(passage: Passage, date: Mention) -> bool:
    """Whether a passage holds a date and nothing else but marks."""
    text = text_of(passage.doc)
    start, end = date.start_char - passage.block.start_char, date.end_char - passage.block.start_char
    return not any(char.isalnum() for char in text[:start] + text[end:])


def further_dates(passage: Passage, dates: tuple[Mention, ...]) -> Iterator[Mention]:
    """ "Amendments: 2005, 2010": the dates that a comma or "and" joins to the first."""
    base, text = passage.block.start_char, text_of(passage.doc)
    for one, other in pairwise(dates):
        if not _JOINED.fullmatch(text, one.end_char - base, other.start_char - base):
            return
        yield other


def status_line(
    event: str,
    date: Mention,
    start: int,
    topic: Topic | None,
    inherited: tuple[Inherited, ...] = (),
    country: str | None = None,
) -> Iterator[StatusLine]:
    """The line, unless nothing says whose it is: a country's own act needs a country."""
    if topic is None or (event in OWN_ACTS and country is None):
        return
    inherited = (*inherited, topic.inherited) if topic.inherited else inherited
    yield StatusLine(event, date, topic, country, min(start, date.start_char), date.end_char, inherited)
