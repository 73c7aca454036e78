"""Names of real treaties, read by grammar alone: how well names are read that the lexicon does not hold yet."""

import pytest

from extractors.agreements.names.grammar import names
from extractors.agreements.names.keys import form
from extractors.agreements.names.lexicon import known_agreements
from extractors.agreements.names.words import Words
from extractors.pipeline import build_nlp

SENTENCES = (
    "The {} was signed in 1995.",
    "In 1995, Norway and Chile signed the {}, which entered into force in 1997.",
    "Under the {} and other rules, parties report each year.",
    "Delegates met in Oslo for talks on the {} in May 1992.",
)
FLOOR = 0.94  # of the names with a head noun and another word: names with numbers need the lexicon, and so does what has no such noun
KINDS = {"convention": 0.96, "protocol": 0.97, "agreement": 0.93, "treaty": 0.97, "trade agreement": 0.96}  # for the kinds with most names


def _found(name: str) -> bool:
    """Whether each sentence's grammar gives the name, no more and no less."""
    for sentence in SENTENCES:
        text = sentence.format(name)
        words = Words(NLP.make_doc(text))
        spans = [words.doc[found.start : found.end].text for found in names(words)]
        if name not in spans:
            return False
    return True


NLP = build_nlp()
NAMES = [(row.kind, name) for row in known_agreements().values() for name in row.names if len(name.split()) > 1 and form(name).head]
FOUND = {(kind, name): _found(name) for kind, name in NAMES}


def test_most_names_of_the_lexicon_are_read_without_it() -> None:
    assert sum(FOUND.values()) >= FLOOR * len(FOUND)


@pytest.mark.parametrize("kind", KINDS)
def test_nearly_all_treaties_are_read_without_the_lexicon(kind: str) -> None:
    found = {name: right for (of, name), right in FOUND.items() if of == kind}
    assert sum(found.values()) >= KINDS[kind] * len(found), [name for name, right in found.items() if not right]
