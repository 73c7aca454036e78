"""Where sentences end, on the abbreviations and layouts of real pages; the examples are our own."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractors.sentences import sentence_bounds, sentences

NLP = spacy.blank("en")

TABLE = [
    (["It was adopted in 1998.", "It entered into force in 2003."], "the plain case"),
    (["The U.S. joined in 2013.", "Peru followed."], "an abbreviation before a verb ends nothing"),
    (["It was signed by the U.S. Department of State."], "nor before the rest of a name"),
    (["The Canada-U.S. Accord binds."], "nor behind a dash"),
    (["It binds Canada and the U.S.", "The treaty has 40 parties."], "but an article after it opens a sentence"),
    (["Dr. Vega and Mr. Lund spoke.", "Nobody signed."], "titles"),
    (["See Decision No. 5 of the Council.", "It is binding."], "a number's abbreviation"),
    (["Article 3, para. 2 applies.", "So does Art. 4."], "of a paragraph"),
    (["It opened on Sept. 4, 2007 in Oslo."], "a month"),
    (["Emissions, e.g. of lead, fell by 3.5 percent."], "a decimal point is no full stop"),
    (["Was it ratified?", "Yes!", "It was."], "questions and exclamations"),
    (["(It was amended in 2012.)", "It grew."], "a closing bracket belongs to the sentence"),
    (["They called it “virtual elimination.”", "Others did not."], "so does a closing quote"),
    (["Results are on the website.[1]", "More follow."], "so does a footnote mark"),
    (["Signed\t", "22 March 1989"], "a tab parts the cells of a row"),
    (["One paragraph without a stop\n\n", "Another one"], "an empty line parts paragraphs"),
    (["a line that was wrapped\nby hand in the middle"], "a single line break does not"),
    (["The text ended ... and went on."], "an ellipsis before a lower-case word"),
    (["www.example.org is no end."], "a dot inside a word"),
    (["It began in 2010.", "1,200 plants take part."], "a number may open a sentence"),
    (["Acme Co. Ltd. took part."], "company forms"),
    (["no punctuation at all"], "what has no end is one sentence"),
    (["It ended etc.", "The rest is silence."], "etc. before an opener"),
    (["Mercury (Hg) in St. Louis fell."], "a saint's name"),
]


@pytest.mark.parametrize(("parts", "why"), TABLE)
def test_a_sentence_ends_where_a_reader_would_end_it(parts: list[str], why: str) -> None:
    text = " ".join(parts).replace("\t ", "\t").replace("\n\n ", "\n\n")
    assert [text[start:end].strip() for start, end in sentence_bounds(text)] == [part.strip() for part in parts], why


def test_a_full_stop_written_for_a_comma_still_ends_the_sentence() -> None:
    assert len(sentence_bounds("Slovakia, Slovenia. Spain, Sweden")) == 2  # whoever reads lists has to read on


@given(st.text(alphabet="aA .!?\t\n\"')U1", max_size=80))
def test_sentences_cover_the_text_without_overlap(text: str) -> None:
    bounds = sentence_bounds(text)
    assert "".join(text[start:end] for start, end in bounds) == text
    assert all(start < end for start, end in bounds)


@given(st.text(alphabet="aA .!?\t\n\"')U1", max_size=80))
def test_spans_cover_every_token(text: str) -> None:
    doc = NLP(text)
    assert [token.i for span in sentences(doc) for token in span] == [token.i for token in doc]


def test_spans_follow_the_bounds() -> None:
    doc = NLP("It was adopted in 1998. The U.S. joined in 2013.")
    assert [span.text for span in sentences(doc)] == ["It was adopted in 1998.", "The U.S. joined in 2013."]
