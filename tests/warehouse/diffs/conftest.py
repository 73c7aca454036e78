"""One shelf for all tests of comparisons: making its tables is what costs time."""

import pytest

from tests.warehouse.diffs.shelf import Shelf


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """A shelf with nothing on it, or with what earlier tests put there: captures are told apart by their days."""
    return Shelf()
