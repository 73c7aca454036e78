"""What holds for the evidence of every drafter: its words, and those it was completed from, are the document's at their offsets."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import read
from extractors.records import drafters

SENTENCES = [
    "The Harbour Convention on Clean Water was adopted in 1994 by Norway and Sweden.",
    "The Protocol on Lead to the Harbour Convention was signed in Oslo on 3 May 1998.",
    "It entered into force on 1 June 2001.",
    "The Convention has 12 Parties.",
    "Canada ratified it in 1999, and Mexico acceded in 2003.",
    "It set goals of a 60% reduction in  lead use by 2010 and a 75% reduction by 2015.",
    "The Parties agreed to cut lead use by 20% by 2005 (actually achieving more than 30%).",
    "Norway aims to cut lead use by 20% by 2005.",
    "This goal was met.",
    "By 2020, the Parties will:",
    "Its objective is to eliminate lead from paint.",
    "The HCCW aims for carbon neutrality by 2050.",
    "Members: Norway, Sweden and Canada",
]
ITEMS = ["cut waste by 10%", "a 50% reduction of lead", "Canada (2003)", "signed: 1998"]
PAGES = st.lists(
    st.one_of(
        st.sampled_from(SENTENCES).map(lambda words: f"<p>{words}</p>"),
        st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4).map(lambda parts: f"<p>{' '.join(parts)}</p>"),
        st.sampled_from(SENTENCES).map(lambda words: f"<h2>{words}</h2>"),
        st.lists(st.sampled_from(ITEMS), min_size=1, max_size=3).map(lambda parts: "<ul><li>" + "</li><li>".join(parts) + "</li></ul>"),
    ),
    min_size=1,
    max_size=8,
).map("\n".join)


@settings(max_examples=60)
@given(PAGES)
def test_evidence_and_what_was_inherited_are_the_words_at_their_offsets(page: str) -> None:
    document = parse(page.encode(), media_type="text/html")
    (reading,) = read([document], build_nlp())
    for drafter in drafters():
        for draft in drafter(reading):
            evidence = draft.evidence
            assert evidence.exact == document.text[evidence.start_char : evidence.end_char]
            for part in evidence.inherited:
                assert part.text == document.text[part.start_char : part.end_char], part.field
                assert part.text.strip(), part.field
