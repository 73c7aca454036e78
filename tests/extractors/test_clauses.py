"""Sentences folded into items: what stands for what, and which sentences are worth it."""

import pytest

from extractors.clauses import Kind, Sentence, Wanted, fold, references_by_block, vocabulary
from schemas.mention import Label
from tests.extractors.records.reader import reading

DATED = Wanted(Label.DATE, frozenset({"adopted"}), frozenset({"it"}))


def folded(text: str, wanted: Wanted = DATED) -> list[Sentence]:
    read = reading(text)
    return list(fold(read.passages[0], references_by_block(read).get(0, ()), wanted))


def shown(sentence: Sentence) -> list[str]:
    return [item.value or item.text for item in sentence.items]


def test_mentions_stand_as_one_item_each() -> None:
    (sentence,) = folded("Canada adopted the Reef Protocol on 3 May 1999.")
    assert shown(sentence) == ["CAN", "adopted", "the", "Reef Protocol", "on", "1999-05-03", "."]
    assert [item.kind for item in sentence.items[:2]] == [Kind.COUNTRY, Kind.WORD]


def test_an_agreement_swallows_what_stands_in_its_name() -> None:
    (sentence,) = folded("The Canada-United States Smog Strategy was adopted in 1997.")
    assert shown(sentence) == ["the", "Canada-United States Smog Strategy", "was", "adopted", "in", "1997", "."]


def test_offsets_are_the_documents() -> None:
    text = "Nothing here. The Reef Protocol was adopted in 1998."
    (sentence,) = folded(text)
    assert [text[item.start_char : item.end_char] for item in sentence.items] == [
        "The",
        "Reef Protocol",
        "was",
        "adopted",
        "in",
        "1998",
        ".",
    ]


def test_markers_behind_links_part_nothing() -> None:
    (sentence,) = folded("The Reef Protocol Exit (PDF, 3 pp, 127 K) was adopted in 1998.")
    assert shown(sentence) == ["the", "Reef Protocol", "was", "adopted", "in", "1998", "."]


def test_possessives_and_refusals_are_words() -> None:
    (sentence,) = folded("Norway’s Reef Protocol hasn't been adopted in 1998.")
    assert shown(sentence)[:5] == ["NOR", "'s", "Reef Protocol", "has", "n't"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Reef Protocol was adopted.", "no date"),
        ("The Reef Protocol was praised in 1998.", "no trigger"),
        ("A plan was adopted in 1998.", "no agreement, and nothing that could mean one"),
        ("The Reef Protocol was adopted in " + ", ".join(str(year) for year in range(1950, 2000)) + ".", "a list, no sentence"),
    ],
)
def test_a_sentence_that_can_tell_nothing_is_not_folded(text: str, why: str) -> None:
    assert folded(text) == [], why


def test_a_pronoun_is_enough_where_no_agreement_is_named() -> None:
    assert len(folded("It was adopted in 1998.")) == 1


def test_the_vocabulary_of_a_passage_is_its_words_in_lower_case() -> None:
    assert vocabulary(reading("The Reef Protocol, 1998").passages[0]) == {"the", "reef", "protocol"}
