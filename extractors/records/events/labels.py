"""Labels of dates: "Date of entry into force", and the status lines that they make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractors.agreements.register import Topic
from extractors.records.events.antecedents import OWN_ACTS
from extractors.records.events.verbs import event_lexicon
from schemas.evidence import Inherited
from schemas.mention import Mention

_LETTERS = re.compile(r"[^\W\d_]+")
MAX_WORDS = 12


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
    words = [word for word in _LETTERS.findall(text.lower()) if word not in lexicon.words["label_empty"]]
    if not words or len(words) > MAX_WORDS:
        return None
    labels, column = lexicon.labels, lexicon.words["treaty_column"]
    said = " ".join(words)
    return (
        labels.get(said)
        or labels.get(said.removesuffix(" in"))
        or (labels.get(words[0]) if len(words) > 1 and column.issuperset(words) else None)
    )


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
