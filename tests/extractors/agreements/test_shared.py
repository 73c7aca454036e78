"""Floors on real texts, where the collection of them lies beside the checkout. They may be raised, and lowered only with a reason."""

import json
from pathlib import Path

import pytest

from extractors.found import found_in
from extractors.pipeline import build_nlp
from extractors.reading import SAME_LENGTH
from schemas.mention import Label

TEXTS = Path(__file__).parents[4] / "shared" / "eval" / "agreements_cpr_mentions.jsonl"
RECALL_FLOOR = 0.85
MENTIONS_A_TEXT = 2.2

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not TEXTS.exists(), reason=f"{TEXTS} is not there")]


def test_policies_named_inside_other_policies_are_found_without_taking_everything() -> None:
    gold = right = mentions = texts = 0
    for line in TEXTS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        doc = build_nlp()(entry["text"].translate(SAME_LENGTH))
        spans = [(item.start_char, item.end_char) for item in found_in(doc) if item.label is Label.AGREEMENT]
        wanted = [(item["start"], item["end"]) for item in entry["expect"]["agreements"]]
        texts, gold, mentions = texts + 1, gold + len(wanted), mentions + len(spans)
        right += sum(any(_alike(one, other) for other in spans) for one in wanted)
    assert right / gold >= RECALL_FLOOR
    assert mentions / texts <= MENTIONS_A_TEXT


def _alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether the spans share at least half of what they cover together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= max(one[1], other[1]) - min(one[0], other[0])
