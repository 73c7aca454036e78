"""The whole extraction of texts that say one thing again and again, at a price that grows with their length alone."""

import time

import pytest

from extractors.documents import parse
from extractors.extract import extract
from extractors.pipeline import build_nlp

UNITS = {
    "acts": "Peru, Chile and Ghana signed the Lynx Treaty in 1990, ",
    "relative clauses": "which was signed in 1990 by Peru and which entered into force in 1992, ",
    "definitions": "the Lynx Treaty is a treaty between Peru and Chile signed in 1990 and ",
    "pairs": "Peru (1990), Chile (1991), ",
    "dashes": "four states — Peru — ",
    "brackets": "( [ (",
    "capitals": "LYNX TREATY ",
    "names inside names": "development of the Lynx Treaty of the Fur Pact ",
    "owners": "a protocol to the Lynx Treaty that was signed ",
    "followers": "was followed by the Lynx Treaty in 1990 and ",
    "the former": "the latter and the former treaty ",
    "pronouns": "It was signed in 1990. Its text is old. ",
    "spelt groups": "the island nations of Fiji, the riparian states Chad, ",
    "labels": "Parties: Peru; Chile is a party; ",
    "goals": "a reduction of soot of not less than 25% by 2020 and ",
    "dates": "in 1990 on 3 May of that year ",
    "tables": "Adopted   In force   Name\n-----\n1 May 1990   2 May 1991   Lynx Treaty\n",
    "numbered lines": "1. Alpha\n\n2. The Lynx Treaty\n\n",
    "lines of countries": "Peru\nEuropean Union\n",
}
SHORT, TIMES = 8_000, 8  # characters, and how much longer the long text is: linear is 8, quadratic 64; the rest is left to a busy machine


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_its_cost_grows_with_the_length_alone(unit: str) -> None:
    small, large = (_seconds(unit * (size // len(unit))) for size in (SHORT, TIMES * SHORT))
    assert large < 4 * TIMES * max(small, 0.02)


def _seconds(text: str) -> float:
    document = parse(f"The Lynx Treaty is old. {text}".encode(), media_type="text/plain")
    nlp = build_nlp()
    began = time.process_time()
    list(extract([document], nlp))
    return time.process_time() - began
