"""Percentage goals: somebody aims at a percentage, or has reached one."""

import re
from collections.abc import Iterator

from extractors.reading import Reading
from schemas.claim import Draft
from schemas.mention import Label

_REDUCTION = re.compile(r"\W*reduction (?:of|in) (?P<subject>[a-z ]+?) by (?P<date>\d{4})")


def draft(reading: Reading) -> Iterator[Draft]:
    """Every percentage goal that the document states."""
    for passage in reading.passages:
        for mention in passage.mentions:
            if mention.label is not Label.PERCENTAGE:
                continue
            if after := _REDUCTION.match(reading.document.text, mention.end_char, passage.block.end_char):
                evidence = reading.evidence(passage, mention.start_char, after.end(), "percentage_goal.reduction_noun")
                values = {
                    "claim": "target",
                    "value_percent": float(mention.value),
                    "direction": "reduce",
                    "subject": after["subject"],
                    "target_date": after["date"],
                }
                yield Draft("percentage_goal", values, evidence)
