"""Who promised or did it: the subject of the verb of promising, the owner of the goal, or the country whose emissions they are."""

from collections.abc import Sequence

from extractors.passage import Passage
from extractors.records.goals.candidate import acts, is_article
from extractors.records.goals.changing import noun_direction
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.modality import Mode, modality
from extractors.records.goals.phrase import Phrase, phrase
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.vocabulary import verbs, words
from schemas.mention import Label

_LONGEST = 14
_PARTING = frozenset({"who", "which", ";", "while", "whereas", "but"})
_JOINTS = frozenset({"and", "or", "of", ",", "&", "for", "in", "on", "by", "with", "from", "to", "both", "between", "(", "as", "well"})


def agent(sentence: Sentence, verb: int, text: str) -> Phrase | None:
    """The subject of the verb at a place, or the owner of the plan that is its subject; None where that is a pronoun or nobody's plan."""
    end = subject_end(sentence.items, verb)
    end = _before_ranking(sentence.items, end)
    end = _before_treaty(sentence.items, end)
    if end > 1 and sentence.items[end - 1].low == "," and (opening := _over_insertions(sentence.items, end)) < end - 1:
        end = opening  # "Nigeria's action plan, approved in 2019, would"
    if end and sentence.items[end - 1].head in words("nouns", "plan") - words("actors", "pronouns"):
        return owner(sentence, end - 1, text)
    return _actor_before(sentence, end, text) or _holder(sentence, end, text)


def _holder(sentence: Sentence, end: int, text: str) -> Phrase | None:
    """The owner of the promise that is the subject: "India's pledge to the summit | offered to"."""
    run = sentence.items
    for back in range(end - 1, max(sentence.lead, end - _LONGEST), -1):
        if run[back].head in words("nouns", "goal") and run[back - 1].low in ("'s", "’s"):
            return _actor_before(sentence, back - 1, text)
        if run[back].kind is not Kind.WORD:
            return None
    return None


def behind_names(passage: Passage, run: Sequence[Item], said: Phrase, text: str) -> Phrase | None:
    """The actor without the agreements that lead up to it: "Under the Reef Protocol | developed countries"."""
    ends = [
        mention.end_char
        for mention in passage.mentions
        if mention.label is Label.AGREEMENT and mention.start_char <= run[said.first].start < mention.end_char < run[said.last].end
    ]
    if not ends:
        return said
    first = next(at for at in range(said.first, said.last + 1) if run[at].start >= max(ends))
    found = phrase(run, first, said.last, text, leading=is_article)
    return found if found and acts(run[found.first : found.last + 1]) else None


def _before_treaty(run: Sequence[Item], end: int) -> int:
    """ "all Parties to the Protocol have": the end of those who are parties to it."""
    whole = end - 3 if end > 3 and [item.low for item in run[end - 3 : end]] == ["as", "a", "whole"] else end
    if not any(item.head in words("nouns", "plan") or item.low == "annex" for item in run[max(0, whole - 2) : whole]):
        return end
    for back in range(end - 2, max(0, end - _LONGEST), -1):
        if run[back].low == "to" and run[back - 1].head in words("actors", "many"):
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
    if to is None or to <= verb + 1:
        return None
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
    return last is not None and (last.low in ("it", "they", "this", "these", "which") or last.head in words("nouns", "plan"))


def is_pronoun(run: Sequence[Item], verb: int) -> bool:
    """Whether the subject is "it" or "they", which stand for the one who promised before."""
    end = subject_end(run, verb)
    return end > 0 and run[end - 1].low in ("it", "they")


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
            return _actor_before(sentence, back, text)
        if run[back].kind not in (Kind.WORD, Kind.PERCENT, Kind.DATE):
            break
    if (whose := next((n for n in range(noun - 1, max(-1, noun - 4), -1) if run[n].low == "whose"), None)) is not None:
        return _actor_before(sentence, whose, text)  # "General Motors, whose goal was"
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


def _actor_before(sentence: Sentence, end: int, text: str) -> Phrase | None:
    run = sentence.items
    end = _over_insertions(run, end)
    if end > 1 and run[end - 1].low in ("itself", "themselves", "alone"):
        end -= 1
    if end > 3 and [item.low for item in run[end - 3 : end]] == ["as", "a", "whole"]:
        end -= 3
    first = end
    while first > 0 and end - first < _LONGEST and _belongs(run, first - 1):
        first -= 1
    if first and run[first - 1].kind is Kind.PERCENT:
        return None
    first = _last_start(run, first, end)
    if (
        first > 1
        and run[first - 1].low in ("from", "in", "of")
        and run[first - 2].head in words("share", "measured") | words("nouns", "reduce")
    ):
        return None  # "carbon pollution from the power sector"
    found = phrase(run, first, end - 1, text, leading=is_article)
    return found if found and acts(run[found.first : found.last + 1]) else None


def _last_start(run: Sequence[Item], first: int, end: int) -> int:
    """Where the actor begins when words without a comma lead up to it: "Under decision 10/4 | the Parties"."""
    named = end
    while named > first and run[named - 1].country and run[named - 1].country == run[end - 1].country:
        named -= 1
    if first < named < end and run[named - 1].text.islower() and run[named - 1].head in words("nouns", "plan"):
        return named  # "In its intended contribution | Argentina"
    for at in range(end - 1, first, -1):
        if run[at].low in ("the", "each", "all", "both", "every") and run[at - 1].low not in _JOINTS and run[at].text[:1].islower():
            return at
    return first


def _over_insertions(run: Sequence[Item], end: int) -> int:
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


def _opens(run: Sequence[Item], comma: int) -> bool:
    """Whether the comma ends an opening phrase of time: "In March, Ford", "In 1998, the Governors"."""
    back = comma - 1
    while back >= 0 and run[back].kind in (Kind.WORD, Kind.DATE) and comma - back < 6:
        if run[back].low in words("actors", "opening"):
            return True
        back -= 1
    return False
