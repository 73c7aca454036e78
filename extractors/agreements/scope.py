"""Whether an agreement is between governments: what its name, its sentences and the lexicon say."""

import re
from itertools import pairwise
from typing import Literal

from extractors.agreements.families import Family
from extractors.agreements.vocabulary import vocabulary

Scope = Literal["international", "domestic", "unknown"]

# In small letters: what the page calls it, not what its name says.
_CALLED_INTERNATIONAL = re.compile(
    r"\b(?:international|joint|multilateral|bilateral|global|intergovernmental|binational|trinational)\b(?: [\w-]{2,20}){0,4} "
    r"(?:initiative|programme|program|partnership|agreement|effort|network|collaboration)\b"
)


def scope_by_name(family: Family, countries: int) -> Scope | None:
    """The scope where the lexicon or the name's own words say it; None where its sentences must be asked.

    `countries`: how many different ones the name holds. With a single one, "global" says what the programme is about, not whose it is.
    """
    if family.row:
        return family.row.scope
    head = next((vocabulary().heads[form.head] for form in family.forms if form.head), None)
    words = {word for form in family.forms for word in (*form.tokens, *map(" ".join, pairwise(form.tokens)))}
    own = {word for form in family.forms for word in form.core}
    if own & vocabulary().domestic or (head and head.scope == "law"):
        return "domestic"
    if head and (head.scope == "treaty" or _formal(family)):
        return "international"
    if head and head.scope == "programme" and (countries > 1 or (countries == 0 and words & vocabulary().international)):
        return "international"
    return None


def _formal(family: Family) -> bool:
    """Whether a form is a decision by its number ("Decision X/12"), or an amendment of a treaty ("Amendment to the Sarek Protocol")."""
    heads = vocabulary().heads
    for form in family.forms:
        if form.head == "decision" and any(char.isdigit() for word in form.core for char in word):
            return True
        if form.head == "amendment" and form.complement[:1] == ("to",):
            return any(word in heads and heads[word].scope == "treaty" for word in form.complement)
    return False


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
