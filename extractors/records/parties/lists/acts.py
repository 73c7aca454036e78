"""Dated acts in lists and tables as parts: who ratified is a party, who only signed a signatory."""

from collections.abc import Iterator

from extractors.passage import Passage
from extractors.records.events.lines.status_lines import status_lines
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import Part, role_lexicon


def of_acts(entries: Entries, passage: Passage, rule: str) -> Iterator[Part]:
    """The parts that follow from the acts of countries which a line of a list, or a row of a table, tells with their dates."""
    for line in status_lines(entries, passage):
        if line.country and (role := role_lexicon().acts.get(line.event)):
            yield Part(
                line.topic.name, line.country, None, role, line.start_char, line.end_char, f"agreement_country.{rule}", line.inherited
            )
