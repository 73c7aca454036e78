"""Percentages as numbers."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractors.found import Found, found_in
from schemas.mention import Label

NAME = "pledger_percentages"
_PERCENT = re.compile(r"(?<![\w.])(\d{1,6}(?:\.\d{1,6})?) ?(?:%|per ?cent\b)")


@Language.component(NAME, assigns=["doc._.found"])
def find_percentages(doc: Doc) -> Doc:
    """Add every percentage of the block."""
    found_in(doc).extend(Found(Label.PERCENTAGE, *m.span(), f"{float(m[1]):g}", "digits") for m in _PERCENT.finditer(doc.text))
    return doc
