"""The language of a text: by its script and its commonest words; what a page declares is checked."""

import pytest

from extractors.documents.language import language_of
from tests.extractors.documents.pages import html, plain

ENGLISH = "The two countries agreed to reduce the losses of water from their common river, and they have since met this goal."
SPANISH = "Los dos países se comprometieron a reducir las pérdidas de agua del río común, y han cumplido con esta meta en todos los años."
FRENCH = (
    "Les deux pays se sont engagés à réduire les pertes d'eau de leur fleuve commun, et ils ont atteint cet objectif dans les deux pays."
)
JAPANESE = "両国は共通の河川における水の損失を減らすことに合意し、それ以来、毎年この目標を達成しています。"


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "en-US", "en"),
        (ENGLISH, "fr", "en"),  # templates declare what they like
        (SPANISH, "en", "es"),
        (FRENCH, None, "fr"),
        (JAPANESE, "en", "ja"),
        (JAPANESE, "ja-jp", "ja"),
        ("Две страны договорились сократить потери воды в общей реке.", None, "ru"),
        ("Дві країни домовилися скоротити втрати води у спільній річці.", "uk", "uk"),  # one script, many languages
        ("United States—Colombia 2012", None, None),  # too little to tell
        ("United States—Colombia 2012", "es", "es"),
        ("a y x " * 50, None, None),  # one letter of Spanish is no Spanish
        ("", "", None),
    ],
)
def test_languages(text: str, declared: str | None, language: str | None) -> None:
    assert language_of(text, declared) == language


def test_documents_know_their_language_and_keep_their_blocks() -> None:
    page = html(f"<main><p>{JAPANESE}</p></main>")
    assert (page.language, len(page.blocks)) == ("ja", 1)
    assert plain(ENGLISH).language == "en"
