"""Agreement events: what a document says happened to an agreement, when, and by which country."""

import re
from collections.abc import Iterator
from typing import Any

from extractors.clauses import fold
from extractors.passage import Passage
from extractors.reading import Reading
from extractors.records.acts import OWN_ACTS, Act, acts
from extractors.records.entries import Entries
from extractors.records.status_lines import StatusLine, status_lines
from extractors.records.verbs import event_lexicon
from schemas.claim import Draft
from schemas.document import BlockKind
from schemas.mention import Label

_WORDS = re.compile(r"[a-z]+")
KIND = "agreement_event"


def draft(reading: Reading) -> Iterator[Draft]:
    """Every dated event that the document states. An event without a date is no draft: nothing would tell it from a remark."""
    entries = Entries(reading)
    for passage in reading.passages:
        if not passage.labelled(Label.DATE) or not _tells(passage):
            continue
        lines = [_of_line(reading, passage, line) for line in status_lines(entries, passage)]
        yield from lines
        for sentence in fold(passage, entries.references.get(passage.block.number, ())):
            for act in acts(sentence, reading.register):
                yield from _of_act(reading, passage, act)


def _tells(passage: Passage) -> bool:
    """Whether any word of the passage can tell of an event: cheap, so that all others cost nothing. A definition's word is its term."""
    if passage.block.kind is BlockKind.DEFINITION:
        return True
    heads = " ".join(cell.column_head for cell in passage.block.cells if cell.column_head)
    words = set(_WORDS.findall(f"{passage.doc.text} {heads}".lower()))
    return not words.isdisjoint(event_lexicon().triggers) or not words.isdisjoint(event_lexicon().label_words)


def _of_line(reading: Reading, passage: Passage, line: StatusLine) -> Draft:
    values = {"agreement": line.topic.name, "event": line.event, "event_date": line.date.value, "country": line.country}
    return Draft(KIND, values, reading.evidence(passage, line.start_char, line.end_char, "agreement_event.status_line", line.inherited))


def _of_act(reading: Reading, passage: Passage, act: Act) -> Iterator[Draft]:
    evidence = reading.evidence(passage, act.start_char, act.end_char, act.rule, act.inherited)
    for date in act.dates:
        for country in _whose(reading, act):
            values: dict[str, Any] = {"agreement": act.agreement, "event": act.event, "event_date": date, "country": country}
            yield Draft(KIND, values, evidence)


def _whose(reading: Reading, act: Act) -> list[str | None]:
    """The countries whose act it is, one record each; None where it is nobody's own: adopted, in force, signed by two between them."""
    codes: list[str | None] = [*dict.fromkeys(item.value for item in act.countries)]
    if act.event in OWN_ACTS:
        return codes
    if act.event != "signed" or not codes or (len(codes) > 1 and _between_them(reading, act)):
        return [None]
    return codes


def _between_them(reading: Reading, act: Act) -> bool:
    """Whether those who signed made it between them: "signed an agreement", or a name that names them."""
    if act.indefinite:
        return True
    return "between" in act.agreement.lower() or any(
        len(within_name(passage, ref.start_char, ref.end_char)) > 1
        for passage in reading.passages
        for ref in reading.register.references
        if ref.name == act.agreement and passage.block.start_char <= ref.start_char < passage.block.end_char
    )


def within_name(passage: Passage, start_char: int, end_char: int) -> set[str]:
    """The countries named between two offsets of a passage."""
    return {m.value for m in passage.labelled(Label.COUNTRY) if start_char <= m.start_char and m.end_char <= end_char}
