import pytest
import spacy
from spacy.language import Language

from extractors.components import dates, percentages


@pytest.fixture(scope="session")
def nlp() -> Language:
    """A blank pipeline with the components of numbers: dates and percentages."""
    pipeline = spacy.blank("en")
    for name in (dates.NAME, percentages.NAME):
        pipeline.add_pipe(name)
    return pipeline
