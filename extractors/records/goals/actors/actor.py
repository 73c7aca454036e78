"""Who promised or did it: the subject of the verb of promising, the owner of the goal, or the country whose emissions they are."""

from collections.abc import Sequence

from extractors.passage import Passage
from extractors.records.goals.actors.doer import actor_before, over_insertions
from extractors.records.goals.text.candidate import acts, is_article
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, modality
from extractors.records.goals.text.phrase import Phrase, phrase
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words
from schemas.mention import Label

_LONGEST = 14
_OWN = 6  # words of "its first nationally determined contribution"
_PARTING = frozenset({"who", "which", ";", "while", "whereas", "but"})


def agent(sentence: Sentence, verb: int, text: str) -> Phrase | None:
    """The subject of the verb at a place, or the owner of the plan that is its subject; None where that is a pronoun or nobody's plan."""
    end = subject_end(sentence.items, verb)
    end = _before_ranking(sentence.items, end)
    end = _before_treaty(sentence.items, end)
    if end > 2 and (plan := _of_country(sentence.items, end)) is not None:
        return phrase(sentence.items, plan, end - 1, text, leading=is_article)
    if end > 2 and sentence.items[end - 1].kind is Kind.DATE and sentence.items[end - 2].low == "of":
        end -= 2  # "Mexico's climate law of 2012"
    if end > 1 and sentence.items[end - 1].low == "," and (opening := over_insertions(sentence.items, end)) < end - 1:
        end = opening  # "Nigeria's action plan, approved in 2019, would"
    if end and sentence.items[end - 1].head in words("nouns", "plan") - words("actors", "pronouns"):
        return owner(sentence, end - 1, text)
    return actor_before(sentence, end, text) or _holder(sentence, end, text)


def _of_country(run: Sequence[Item], end: int) -> int | None:
    """Where the country begins whose plan is the subject: "The Phase-out Management Plan of | Jamaica"; None where it is no plan's."""
    first = end
    while first > 1 and run[first - 1].country is not None and run[first - 1].country == run[end - 1].country:
        first -= 1
    of = first - 1 - (run[first - 1].low == "the")
    plan = first < end and of > 0 and run[of].low == "of" and run[of - 1].head in words("nouns", "plan")
    return first if plan else None


def _holder(sentence: Sentence, end: int, text: str) -> Phrase | None:
    """The owner of the promise that is the subject: "India's pledge to the summit | offered to"."""
    run = sentence.items
    for back in range(end - 1, max(sentence.lead, end - _LONGEST), -1):
        if run[back].head in words("nouns", "goal") and run[back - 1].low in ("'s", "’s"):
            return actor_before(sentence, back - 1, text)
        if run[back].kind is not Kind.WORD:
            return None
    return None


def behind_names(passage: Passage, run: Sequence[Item], said: Phrase, text: str) -> Phrase | None:
    """The actor without the agreements that lead up to it: "Under the Reef Protocol | developed countries"."""
    ends = [
        mention.end_char
        for mention in passage.mentions
        if mention.label is Label.AGREEMENT and run[said.first].start < mention.end_char <= run[said.last].start
    ]
    if not ends:
        return said
    first = next(at for at in range(said.first, said.last + 1) if run[at].start >= max(ends))
    found = phrase(run, first, said.last, text, leading=is_article)
    return found if found and acts(run[found.first : found.last + 1]) else None


def _before_treaty(run: Sequence[Item], end: int) -> int:
    """ "all Parties to the Protocol have", "Governments of the Challenge": the end of those who are parties to it."""
    whole = end - 3 if end > 3 and [item.low for item in run[end - 3 : end]] == ["as", "a", "whole"] else end
    known = words("nouns", "plan") | words("nouns", "goal") | {"annex"}
    if not any(item.head in known for item in run[max(0, whole - 2) : whole]):
        return end
    for back in range(end - 2, max(0, end - _LONGEST), -1):
        if run[back].low in ("to", "of") and run[back - 1].head in words("actors", "many"):
            return back
        if run[back].kind is not Kind.WORD and run[back].kind is not Kind.DATE:
            break
    return end


def _before_ranking(run: Sequence[Item], end: int) -> int:
    """ "Indonesia was the first developing country to announce": the end of whoever was the first."""
    for back in range(end - 1, max(0, end - 8), -1):
        if run[back].low in ("first", "second", "only", "last", "latest", "among") and back > 1:
            being = back - 1 - (run[back - 1].low == "the")
            if run[being].low in words("modals", "being") or run[being].low in ("became", "becomes"):
                return modality(run, being).at if run[being].low not in ("became", "becomes") else being
    return end


def subject_end(run: Sequence[Item], verb: int) -> int:
    """Where the subject of a verb ends: before its helping verbs; of "who inventoried and reduced it" before "who"."""
    found = modality(run, verb)
    end = found.at if found.mode is not Mode.PLAIN else min(found.at, verb)
    while (
        end > 0 and (run[end - 1].low in words("modals", "adverbs") or run[end - 1].low.endswith("ly")) and run[end - 1].text[:1].islower()
    ):
        end -= 1
    if found.mode is Mode.INFINITIVE:
        while end > 0 and (
            run[end - 1].low in words("controllers", "firm")
            or run[end - 1].low in words("modals", "being")
            or run[end - 1].low in words("modals", "perfect")
            or run[end - 1].low in ("on", "set", "well", "also", "still", "now", "failed", "managed", "fails", "able", "unable")
        ):
            end -= 1
    if end > 0 and run[end - 1].low in ("and", ",", "or") and end > 1:
        relative = next((back for back in range(end - 2, -1, -1) if run[back].low in _PARTING or run[back].kind is Kind.PERCENT), -1)
        if relative >= 0 and run[relative].low not in ("who", "which", ";"):
            relative = -1  # what stands before "while" or another number is another clause
        if relative >= 0 and run[relative].low != ";":
            return relative
        if run[end - 1].low == "and":
            return _first_subject_end(run, relative + 1, end - 1)
    return end


def _first_subject_end(run: Sequence[Item], first: int, end: int) -> int:
    """The end of the subject of the first verb of a clause, which the verbs behind "and" share."""
    for at in range(first + 1, end):
        forms = verbs().get(run[at].low, ())
        unknown = not forms and run[at].low.endswith("ed") and run[at].text.islower()
        finite = unknown or any(form.tense in ("past", "third") for form in forms)
        if finite and noun_direction(run[at]) is None and run[at].head not in words("nouns", "goal"):
            return modality(run, at).at if modality(run, at).mode is not Mode.PLAIN else at
    return end


def obliged(sentence: Sentence, verb: int, until: int, text: str) -> Phrase | None:
    """Who is to act: the object in "requires Canada to reduce", "calls for the Parties to cut"."""
    run = sentence.items
    if not any(form.base in words("actors", "obliging") for form in verbs().get(run[verb].low, ())):
        return None
    to = next((at for at in range(verb + 1, min(until, verb + 12)) if run[at].low == "to"), None)
    if to is None or to <= verb + 1 or run[verb + 1].low in ("in", "at", "by", "under", "during", ",", "jointly"):
        return None  # "committed in Genoa in 1985 to"
    first = verb + 1 + (run[verb + 1].low in ("for", "on", "upon"))
    last = next((at for at in range(first + 1, to) if run[at].low in ("by", "in", "under", "through") and not run[at].country), to) - 1
    found = phrase(run, first, last, text, leading=is_article)
    if found is None:
        return None
    people = run[found.last].low.endswith(("ers", "ors"))  # miners, operators
    return found if people or acts(run[found.first : found.last + 1]) else None


def refers_back(run: Sequence[Item], verb: int) -> bool:
    """Whether the subject is a plan or a pronoun that stands for somebody named before: "It also established goals", "The plan aims"."""
    end = subject_end(run, verb)
    last = run[end - 1] if end else None
    return last is not None and (last.low in ("it", "they", "he", "she", "this", "these", "which") or last.head in words("nouns", "plan"))


def is_plan_of_its(run: Sequence[Item], verb: int) -> bool:
    """Whether the subject is a plan of somebody named before: "Its first contribution"."""
    end = subject_end(run, verb)
    own = next((n for n in range(end - 1, max(-1, end - _OWN), -1) if run[n].low in ("its", "their", "his", "her")), None)
    return own is not None and run[end - 1].head in words("nouns", "plan") and all(item.kind is Kind.WORD for item in run[own:end])


def is_pronoun(run: Sequence[Item], verb: int) -> bool:
    """Whether the subject is "it", "they" or "she", who stand for the one who promised before."""
    end = subject_end(run, verb)
    return end > 0 and run[end - 1].low in ("it", "they", "he", "she")


def speaks_for_itself(run: Sequence[Item]) -> bool:
    """Whether "we" or "our" promises: whose page it is, the text does not say."""
    return any(item.low in ("we", "our", "us", "ours", "i", "my") and not item.country for item in run)


def owner(sentence: Sentence, noun: int, text: str) -> Phrase | None:
    """The owner of a goal: "Estonia's national target", "the reduction target of Romania"."""
    run = sentence.items
    for back in range(noun - 1, max(-1, noun - 9), -1):
        if (
            any(form.tense in ("past", "third") for form in verbs().get(run[back].low, ()))
            and noun_direction(run[back]) is None
            and run[back].low not in ("use", "set")
        ):
            break
        if run[back].low in ("'s", "’s", "'", "’"):
            return actor_before(sentence, back, text)
        if run[back].kind not in (Kind.WORD, Kind.PERCENT, Kind.DATE):
            break
    if (whose := next((n for n in range(noun - 1, max(-1, noun - 4), -1) if run[n].low == "whose"), None)) is not None:
        return actor_before(sentence, whose, text)  # "General Motors, whose goal was"
    if (country := _country_of_goal(run, noun)) is not None:
        return phrase(run, *country, text, leading=is_article)
    if (
        noun + 2 < len(run)
        and run[noun + 1].low == "of"
        and (run[noun + 2].country or (run[noun + 2].low == "the" and noun + 3 < len(run) and run[noun + 3].country))
    ):
        last = noun + 2
        while last + 1 < len(run) and run[last + 1].country:
            last += 1
        return phrase(run, noun + 2, last, text, leading=is_article)
    return None


def _country_of_goal(run: Sequence[Item], noun: int) -> tuple[int, int] | None:
    """ "The US target is", "the Canadian climate goal": the country right before the goal, or with a word or two between."""
    for back in range(noun - 1, max(-1, noun - 4), -1):
        if run[back].country:
            first = back
            while first and run[first - 1].country == run[back].country:
                first -= 1
            alone = first == 0 or run[first - 1].low in ("the", ",", "and", "under", "that", "current", "new", "updated")
            return (first, back) if alone else None
        if run[back].kind is not Kind.WORD or run[back].low in words("actors", "stops") or run[back].low in ("its", "their", "the", "a"):
            return None
    return None
