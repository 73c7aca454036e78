"""Dates as EDTF."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractors.found import Found, found_in
from schemas.mention import Label

NAME = "pledger_dates"
_YEAR = re.compile(r"(?<![\w.,/-])(?:1[6-9]|20)\d\d(?![\w/-])")


@Language.component(NAME, assigns=["doc._.found"])
def find_dates(doc: Doc) -> Doc:
    """Add every absolute date of the block."""
    found_in(doc).extend(Found(Label.DATE, *match.span(), match[0], "year") for match in _YEAR.finditer(doc.text))
    return doc
