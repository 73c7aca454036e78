"""Pages that tell in their lists and first words who is in an agreement: page → parts. The pages are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parts(role: str, *countries: str, agreement: str = "Treaty of Lynxes") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


LISTED = "<ul><li>Chad</li><li>Mali</li><li>Niger</li></ul>"
THREE = ("TCD", "MLI", "NER")
PAGES = [
    (
        f"<p>The Clean Ports Network was set up in 2002.</p><p>The network's members are listed below.</p>{LISTED}",
        _parts("participant", *THREE, agreement="Clean Ports Network"),
        "a list makes a network of unknown sides international",
    ),
    (
        "<p>The Soil Atlas Programme (SAP) is old. Chad, Mali and Niger take part in it.</p><p>SAP countries: Peru, Chile.</p>",
        _parts("participant", *THREE, "PER", "CHL", agreement="Soil Atlas Programme"),
        "the countries of an agreement, as a label",
    ),
    (
        "<p>Mongolia was granted observer status in the Lynx Programme in 1996.</p>",
        _parts("observer", "MNG", agreement="Lynx Programme"),
        "one country that observes a programme",
    ),
    (
        f"<h2>Treaty of Lynxes</h2><h3>Participation</h3><p>As of 2020 the treaty has 12 parties.</p>{LISTED}",
        _parts("party", *THREE),
        "a sentence that is a label",
    ),
    (f"<h2>Treaty of Lynxes</h2><p>As of 2020 the treaty is old.</p>{LISTED}", set[str](), "no label"),
    (
        "<h1>Peru</h1><h2>Agreements</h2><ul><li>Lynx Protocol – signed 1999, not yet ratified</li></ul>",
        _parts("signatory", "PER", agreement="Lynx Protocol"),
        "what is denied is not done",
    ),
    (
        "<h2>Agreements</h2><p>Kenya is a party to:</p><ul><li>Bern Lynx Treaty</li></ul>"
        "<p>signed, but not ratified:</p><ul><li>Marten Protocol</li></ul>",
        _parts("party", "KEN", agreement="Bern Lynx Treaty") | _parts("signatory", "KEN", agreement="Marten Protocol"),
        "a second label of the same country's list",
    ),
    (
        "<p>The Lynx Programme is carried out by Finland and Norway.</p>",
        _parts("participant", "FIN", "NOR", agreement="Lynx Programme"),
        "those who run it",
    ),
    ("<p>The Lynx Protocol is implemented by Canada's Ministry of Fish.</p>", set[str](), "whose a treaty is, its office does not say"),
    (
        "<h1>The salmon</h1><p>How the United States and Canada share the salmon.</p><h2>Rivers</h2>"
        "<p>The Yukon Lynx Agreement governs the stocks of that river.</p>",
        _parts("party", "USA", "CAN", agreement="Yukon Lynx Agreement"),
        "the two of whom the first words tell",
    ),
    (
        "<h1>The salmon</h1><p>The body was set up under the Marten Treaty, which the United States and Canada share.</p><h2>Rivers</h2>"
        "<p>The Yukon Lynx Agreement governs the stocks of that river.</p>",
        _parts("party", "USA", "CAN", agreement="Marten Treaty"),
        "the two of an agreement that the first words name are its own",
    ),
]


@pytest.mark.parametrize(("page", "expected", "why"), PAGES)
def test_a_page_tells_who_is_in_an_agreement(page: str, expected: set[str], why: str) -> None:
    assert parties(page) == expected, why
