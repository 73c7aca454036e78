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


def scope_by_name(family: Family) -> Scope | None:
    """The scope where the lexicon or the name's own words say it; None where its sentences must be asked."""
    if family.row:
        return family.row.scope
    head = next((vocabulary().heads[form.head] for form in family.forms if form.head), None)
    words = {word for form in family.forms for word in form.tokens}
    if words & vocabulary().domestic or (head and head.scope == "law"):
        return "domestic"
    if head and (head.scope == "treaty" or (head.scope == "programme" and words & vocabulary().international)):
        return "international"
    return None


def scope_by_sentences(family: Family, sentences: list[str], countries: int) -> Scope:
    """The scope from the sentences that name a family, and the number of different countries that one of them names with it."""
    if any(_CALLED_INTERNATIONAL.search(sentence) for sentence in sentences):
        return "international"
    heads = {vocabulary().heads[form.head].scope for form in family.forms if form.head}
    if "programme" in heads and (countries > 1 or _between(sentences)):
        return "international"
    return "unknown"


def _between(sentences: list[str]) -> bool:
    """Whether a sentence says that governments do it together."""
    return any(re.search(rf"\b{phrase}\b", sentence, re.IGNORECASE) for sentence in sentences for phrase in vocabulary().between)
