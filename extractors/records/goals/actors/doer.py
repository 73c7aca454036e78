"""Doers: the words before a verb or an apostrophe that name who acts, and where they begin: "Palau, the Cook Islands and Fiji"."""

from collections.abc import Sequence

from extractors.records.goals.text.candidate import acts, is_article
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.phrase import Phrase, phrase
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_LONGEST = 14
_OPENING = 9  # words of a phrase that a comma ends
_JOINTS = frozenset({"and", "or", "of", ",", "&", "for", "in", "on", "by", "with", "from", "to", "both", "between", "(", "as", "well"})


def actor_before(sentence: Sentence, end: int, text: str) -> Phrase | None:
    """The name or group of people that ends before a place; None where what stands there cannot promise."""
    run = sentence.items
    end = over_insertions(run, end)
    if end > 1 and run[end - 1].low in ("itself", "themselves", "alone"):
        end -= 1
    if end > 3 and [item.low for item in run[end - 3 : end]] == ["as", "a", "whole"]:
        end -= 3
    first = end
    while first > 0 and end - first < _LONGEST and _belongs(run, first - 1):
        first -= 1
    if first > 1 and run[first - 1].low == "by" and run[first - 2].low.endswith("ed") and run[first - 2].text.islower():
        return actor_before(sentence, first - 2, text)  # "Airlines represented by IATA"
    if first and (run[first - 1].kind is Kind.PERCENT or run[first - 1].low == "/"):
        return None  # "Directive 94/62/EC"
    first = _past_matter(run, _listed_countries(run, _last_start(run, first, end), end), end)
    if (
        first > 1
        and run[first - 1].low in ("from", "in", "of")
        and run[first - 2].head in words("share", "measured") | words("nouns", "reduce")
    ):
        return None  # "carbon pollution from the power sector"
    first = _past_time(run, first, end)
    found = phrase(run, first, end - 1, text, leading=is_article)
    if found is not None and run[found.first].low == "of" and run[found.first].text.islower():
        found = phrase(run, found.first + 1, found.last, text, leading=is_article)  # "the pledge | of | Brazil"
    if found is None or run[found.first].low in ("jointly", "together") or _is_thing(run, found, sentence.lead, text):
        return None
    return found if acts(run[found.first : found.last + 1]) else None


def _past_time(run: Sequence[Item], first: int, end: int) -> int:
    """Where whoever acts begins, behind the day on which they did: "On Tuesday | Prime Minister Silva", "Last week | Chile"."""
    while first < end - 1:
        low, following = run[first].low, run[first + 1]
        if low in words("actors", "days") or (low in ("earlier", "late", "early") and following.low in ("last", "this", "yesterday")):
            first += 1
        elif low in ("last", "this", "next") and following.text.islower() and following.low in words("actors", "spans"):
            first += 2
        else:
            break
    return first


def _is_thing(run: Sequence[Item], said: Phrase, lead: int, text: str) -> bool:
    """Whether one word that opens a sentence is a noun that the page writes small elsewhere: "Bottles should contain"."""
    item = run[said.first]
    alone = said.first == said.last and said.first in (0, lead) and item.low.endswith("s") and not item.country
    return alone and item.head not in words("actors", "groups") and f" {item.low}" in text


def _past_matter(run: Sequence[Item], first: int, end: int) -> int:
    """Where whoever follows "of" begins, behind a word that is nobody: "races ahead of | the EU", "a number of | cities"."""
    of = next((n for n in range(end - 2, first, -1) if run[n].low == "of"), None)
    if of is None or any(item.text[:1].isupper() or item.country for item in run[first:of]):
        return first
    known = words("actors", "groups") | words("actors", "state") | words("actors", "many")
    return first if any(item.head in known for item in run[first:of]) else of + 1


def _last_start(run: Sequence[Item], first: int, end: int) -> int:
    """Where the actor begins when words without a comma lead up to it: "Under decision 10/4 | the Parties"."""
    named = end
    while named > first and run[named - 1].country and run[named - 1].country == run[end - 1].country:
        named -= 1
    told = run[named - 1].text.islower() or run[named - 1].low in words("under", "contributions")
    if first < named < end and told and run[named - 1].head in words("nouns", "plan"):
        return named  # "In its intended contribution | Argentina", "In its first NDC | Colombia"
    for at in range(end - 1, first, -1):
        if run[at].low in ("the", "each", "all", "both", "every") and run[at - 1].low not in _JOINTS and run[at].text[:1].islower():
            return at
        invited = run[at - 1].low.endswith("ed") and run[at - 1].text.islower() and at - 1 > first
        if invited and run[at].low in words("actors", "counted"):
            return at  # "EPA invited | eight companies"
    return first


def over_insertions(run: Sequence[Item], end: int) -> int:
    """Past ", which", "; who" and insertions between commas: "the Union, acting jointly,"."""
    if end > 0 and run[end - 1].low in ("which", "who", "that", "and"):
        end -= 1
    if end > 0 and run[end - 1].low in (",", ";"):
        opening = next((back for back in range(end - 2, max(-1, end - 24), -1) if run[back].low == ","), None)
        inserted = opening is not None and run[opening + 1].low in words("actors", "inserting")
        end = opening if inserted and opening is not None else end - 1
    if end > 0 and run[end - 1].low == ")":
        opening = next((back for back in range(end - 2, max(-1, end - 10), -1) if run[back].low == "("), None)
        end = opening if opening is not None else end
    return end


def _belongs(run: Sequence[Item], at: int) -> bool:
    item = run[at]
    if item.low == "-" and at and run[at - 1].end < item.start and at + 1 < len(run) and item.end < run[at + 1].start:
        return False  # "LONDON - The government"
    if item.low in (",",):
        return (
            at > 0
            and at + 1 < len(run)
            and run[at - 1].text[:1].isupper()
            and (run[at + 1].text[:1].isupper() or run[at + 1].low == "and")
            and run[at - 1].kind is Kind.WORD
            and not _opens(run, at)
        )
    if item.kind is not Kind.WORD:
        return item.low in ("&", "-", "'", "’") or (item.low == "." and False)
    if item.low in words("actors", "stops") and item.country is None:
        return item.low == "in" and False
    forms = verbs().get(item.low, ()) if at == 0 or run[at - 1].low not in ("the", "a", "an", "its", "their") else ()
    return not (
        forms
        and item.text[:1].islower()
        and any(form.tense in ("base", "third", "past") for form in forms)
        and item.low not in ("lead", "use", "states")
        and item.low not in words("reach", "things")
    )


def _listed_countries(run: Sequence[Item], first: int, end: int) -> int:
    """Where a list of countries begins, some with articles: "Palau, the Marshall Islands and Fiji"; else where the actor begins."""
    joined = any(item.low == "and" for item in run[first:end])
    while joined and first > 1 and run[first - 1].low == "," and run[first - 2].country and run[first + (run[first].low == "the")].country:
        code = run[first - 2].country
        first -= 2
        while first and (run[first - 1].country == code or run[first - 1].low == "the"):
            first -= 1
    return first


def _opens(run: Sequence[Item], comma: int) -> bool:
    """Whether the comma ends an opening phrase of time: "In March, Ford", "In 1998, the Governors"."""
    back = comma - 1
    while back >= 0 and run[back].kind in (Kind.WORD, Kind.DATE) and comma - back < _OPENING:
        if run[back].low in words("actors", "opening"):
            return True
        back -= 1
    return False
