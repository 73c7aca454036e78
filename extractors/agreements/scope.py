"""Whether an agreement is between governments: what its name, its sentences and the lexicon say."""

import re
from typing import Literal

from extractors.agreements.families import Family
from extractors.agreements.vocabulary import vocabulary

Scope = Literal["international", "domestic", "unknown"]

_CALLED_INTERNATIONAL = re.compile(
    r"\b(?:international|joint|multilateral|bilateral|global|intergovernmental|binational)\b(?: [\w-]{2,20}){0,4} "
    r"(?:initiative|programme|program|partnership|agreement|effort|network|collaboration)\b",
    re.IGNORECASE,
)


def scope_of(family: Family, sentences: list[str], countries: int) -> Scope:
    """The scope of a family, from the sentences that name it and the number of different countries that one of them names with it."""
    if family.row:
        return family.row.scope
    head = next((vocabulary().heads[form.head] for form in family.forms if form.head), None)
    words = {word for form in family.forms for word in form.tokens}
    if words & vocabulary().domestic or (head and head.scope == "law"):
        return "domestic"
    if head and head.scope == "treaty":
        return "international"
    if any(_CALLED_INTERNATIONAL.search(sentence) for sentence in sentences):
        return "international"
    if head and head.scope == "programme" and (words & vocabulary().international or countries > 1 or _between(sentences)):
        return "international"
    return "unknown"


def _between(sentences: list[str]) -> bool:
    """Whether a sentence says that governments do it together."""
    return any(re.search(rf"\b{phrase}\b", sentence, re.IGNORECASE) for sentence in sentences for phrase in vocabulary().between)
