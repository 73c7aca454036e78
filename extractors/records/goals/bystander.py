"""Who acts, where that is not the subject of the verb: who said so, whose things they are, who adopted the plan, whose label it is."""

from collections.abc import Sequence

from extractors.records.goals.actor import acts, agent, country_of, is_article, is_pronoun, subject_end
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.phrase import Phrase, phrase
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.vocabulary import words

_LONGEST = 14


def sayer(run: Sequence[Item], verb: int) -> int | None:
    """The verb of saying behind which a pronoun promises: of "Brazil said that it would reduce" the verb is "said"."""
    end = subject_end(run, verb)
    if not is_pronoun(run, verb):
        return None
    back = end - 2 - (end > 1 and run[end - 2].low == "that")
    while back >= 0 and (run[back].kind is Kind.DATE or run[back].low in ("in", "on")):
        back -= 1
    return back if back >= 0 and run[back].low in words("modals", "promised") else None


def possessor(run: Sequence[Item], before: int) -> str | None:
    """The country whose thing is measured, by the words before it: "Canadian mercury releases", "the U.S.'s emissions"."""
    back = before - 1
    while back >= 0 and run[back].low in ("'s", "’s", "'", "’", "total", "overall", "national", "domestic"):
        back -= 1
    return run[back].country if back >= 0 else None


def second_country(run: Sequence[Item], governor: int) -> str | None:
    """The country of the second number: "Canada cut emissions by 63 percent and the United States by 41 percent"."""
    back = governor - 1
    code = run[back].country if back >= 0 and run[governor].low == "by" else None
    while back >= 0 and (run[back].country == code or run[back].low == "the"):
        back -= 1
    return code if code and back >= 0 and run[back].low in ("and", ",", "while", ";") else None


def somebody_else(run: Sequence[Item], at: int, text: str) -> Phrase | None:
    """Who stands before a number without a verb: "and Austria, Switzerland and Finland more than 75%", "and Norway alone 31%"."""
    last = at - 1
    while last > 0 and (run[last].low in words("comparators", "filler") or run[last].low in ("alone", "even", "itself")):
        last -= 1
    first = last
    while first > 0 and (run[first - 1].text[:1].isupper() or (run[first - 1].low in ("and", ",") and run[first - 2].text[:1].isupper())):
        first -= 1
    return phrase(run, first, last, text, leading=is_article) if run[last].text[:1].isupper() else None


def labelled_country(run: Sequence[Item], first: int) -> str | None:
    """The country that a line is labelled with: "Canada: 30% below 2005 levels"."""
    colon = next((at for at in range(first, min(first + 6, len(run))) if run[at].low == ":"), None)
    return country_of(run, first, colon - 1) if colon is not None and colon > first else None


def adopter(sentence: Sentence, text: str) -> Phrase | None:
    """Who adopted a plan: the subject of "adopted", "developed", "signed" in a sentence about one."""
    run = sentence.items
    for at in range(sentence.lead, len(run)):
        if run[at].low not in words("adopting"):
            continue
        passive = at and run[at - 1].low in ("was", "were", "been", "be", "to", ",")
        if found := by_whom(run, at, text) if passive else agent(sentence, at, text) or by_whom(run, at, text):
            return found
    return None


def by_whom(run: Sequence[Item], verb: int, text: str) -> Phrase | None:
    """Who did it, of a passive: "was adopted in 2004 by the United States and Canada"."""
    by = next((at for at in range(verb + 1, min(verb + 10, len(run))) if run[at].low == "by"), None)
    if by is None or any(run[at].low in (";", ".", "to") for at in range(verb + 1, by)):
        return None
    last = by
    while last + 1 < len(run) and last - by < _LONGEST and _belongs_behind(run, last + 1):
        last += 1
    found = phrase(run, by + 1, last, text, leading=is_article)
    return found if found and acts(run[found.first : found.last + 1]) else None


def _belongs_behind(run: Sequence[Item], at: int) -> bool:
    if run[at].low == ",":
        return (
            at + 1 < len(run) and (run[at + 1].text[:1].isupper() or run[at + 1].low in ("and", "the")) and run[at - 1].text[:1].isupper()
        )
    return run[at].kind is Kind.WORD and (run[at].low not in words("actors", "stops") or run[at].country is not None)
