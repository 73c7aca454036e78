"""What holds for any text: offsets hold, nothing raises, the time grows with the length."""

from time import process_time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.documents import parse
from extractors.extract import extract
from extractors.pipeline import build_nlp
from extractors.reading import Reading, read
from extractors.records import percentage_goals, qualitative_goals
from schemas.draft import Draft

PIECES = [
    *(
        "reduce",
        "cut",
        "achieved",
        "goal",
        "target",
        "of",
        "by",
        "to",
        "from",
        "in",
        "50%",
        "20-25%",
        "2030",
        "2005",
        "below",
        "levels",
        "and",
    ),
    *(
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "will",
        "would",
        "not",
        "no",
        "Norway",
        "the",
        "The",
        "emissions",
        "waste",
        "which",
        "who",
        "it",
        "this",
    ),
    *(
        "reduction",
        "phase",
        "out",
        "eliminate",
        "committed",
        "pledge",
        "baseline",
        "compared",
        "than",
        "-",
        "30%",
        "per",
        "cent",
        "\n",
        "•",
    ),
    *("we", "our", "'s", "has", "been", "met", "exceeding", "\n\n"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


def reading_of(text: str) -> Reading:
    (reading,) = read([parse(text.encode(), media_type="text/plain")], build_nlp())
    return reading


def drafts(reading: Reading) -> list[Draft]:
    return [*percentage_goals.draft(reading), *qualitative_goals.draft(reading)]


@settings(max_examples=150)
@given(TEXTS)
@example("goal reduce \n reduction")  # the noun behind what is reduced
def test_the_evidence_is_the_words_at_its_offsets_in_its_block(text: str) -> None:
    reading = reading_of(text)
    for draft in drafts(reading):
        evidence = draft.evidence
        block = next(block for block in reading.document.blocks if block.number == evidence.block)
        assert reading.document.text[evidence.start_char : evidence.end_char] == evidence.exact
        assert block.start_char <= evidence.start_char < evidence.end_char <= block.end_char
        for part in evidence.inherited:
            assert part.text == reading.document.text[part.start_char : part.end_char]


@settings(max_examples=60)
@given(TEXTS)
def test_reading_twice_gives_the_same_goals(text: str) -> None:
    documents = [parse(text.encode(), media_type="text/plain")] * 2
    one, two = extract(documents, build_nlp())
    assert one.claims == two.claims


def test_the_time_grows_with_the_length_and_no_faster() -> None:
    for piece in ("reduce emissions by 50% by 2030 and ", "goal of 50%. ", "goal to eliminate waste, ", "( 50% ) "):
        short, long = (_seconds(piece * count) for count in (250, 2000))
        assert long < 40 * max(short, 0.01), piece  # eight times the text: a square would be 64 times


def _seconds(text: str) -> float:
    reading = reading_of(text)
    start = process_time()
    drafts(reading)
    return process_time() - start
