"""Who acts, where that is not the subject of the verb: who said so, whose things they are, who adopted the plan, whose label it is."""

from collections.abc import Sequence

from extractors.records.goals.actors.actor import agent, is_pronoun, subject_end
from extractors.records.goals.text.candidate import acts, country_of, is_article
from extractors.records.goals.text.context import names_goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.phrase import Phrase, phrase
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.substance import substance
from extractors.records.goals.text.vocabulary import verbs, words

_ACRONYM = range(3, 7)  # letters of one that names a body
_LONGEST = 14
_PEOPLE = 8  # words of a group that opens a sentence
_BEFORE_THAT = 5  # words between a verb of promising and "that"
_BEHIND = frozenset({"and", "by", "from", "or", "but", "while", "compared", "relative", "below", "in", "over"})  # after a country's name
_BESIDES = frozenset({"has", "is", "was", "had", "also", "will"})


def sayer(run: Sequence[Item], verb: int) -> int | None:
    """The verb of saying behind which a pronoun promises: of "Brazil said that it would reduce" the verb is "said"."""
    end = subject_end(run, verb)
    if not is_pronoun(run, verb):
        return None
    back = end - 2 - (end > 1 and run[end - 2].low == "that")
    while back >= 0 and (run[back].kind is Kind.DATE or run[back].low in words("actors", "saying_when")):
        back -= 1
    return back if back >= 0 and run[back].low in words("modals", "promised") else None


def possessor(run: Sequence[Item], before: int) -> str | None:
    """The country whose thing is measured, by the words before it: "Canadian mercury releases", "the U.S.'s emissions"."""
    back = before - 1
    while back >= 0 and run[back].low in ("'s", "’s", "'", "’", "total", "overall", "national", "domestic"):
        back -= 1
    return run[back].country if back >= 0 else None


def second_country(run: Sequence[Item], governor: int) -> str | None:
    """The country of the second number: "Canada cut emissions by 63 percent and the United States by 41 percent", "…, Sweden's 49%"."""
    back = governor - (run[governor].low in ("by", "to", "'s", "’s"))
    code = run[back].country if back >= 0 else None
    while back >= 0 and (run[back].country == code or run[back].low == "the"):
        back -= 1
    return code if code and back >= 0 and run[back].low in ("and", ",", "while", ";") else None


def second_people(run: Sequence[Item], governor: int, text: str) -> Phrase | None:
    """The people of the second number: "The power sector must cut it by 62 percent, | the other sectors | by 40 percent"."""
    last = governor - 1
    if last < 1 or run[governor].low != "by" or run[last].head not in words("actors", "groups"):
        return None
    first = last
    while first > 0 and run[first - 1].kind is Kind.WORD and run[first - 1].low not in words("actors", "stops") | {"and"}:
        first -= 1
    if run[max(0, first - 1)].low not in ("and", ",", ";", "while"):
        return None
    return phrase(run, first, last, text, leading=is_article)


def somebody_else(run: Sequence[Item], at: int, text: str) -> Phrase | None:
    """Who stands before a number without a verb: "and Austria, Switzerland and Finland more than 75%", "and Norway alone 31%"."""
    last = at - 1
    while last > 0 and (run[last].low in words("comparators", "filler") or run[last].low in ("alone", "even", "itself")):
        last -= 1
    first = last
    while first > 0 and (run[first - 1].text[:1].isupper() or (run[first - 1].low in ("and", ",") and run[first - 2].text[:1].isupper())):
        first -= 1
    return phrase(run, first, last, text, leading=is_article) if run[last].text[:1].isupper() else None


def labelled_country(run: Sequence[Item], first: int, text: str) -> Phrase | None:
    """The country that a line is labelled with: "Canada: 30% below 2005 levels", "Chile – cut emissions by 30%"."""
    mark = next((at for at in range(first, min(first + 6, len(run))) if run[at].low in (":", "–", "—")), None)
    if mark is None or mark == first or country_of(run, first, mark - 1) is None:
        return None
    return phrase(run, first, mark - 1, text, leading=is_article)


def promiser(sentence: Sentence, before: int) -> int | None:
    """The verb of a promise whose words follow behind "that": of "Brazil has promised that emissions will fall" it is "promised"."""
    run = sentence.items
    for that in range(before - 1, sentence.lead, -1):
        if run[that].low != "that":
            continue
        for back in range(that - 1, max(sentence.lead - 1, that - _BEFORE_THAT), -1):
            if run[back].low in words("modals", "promised") or any(form.verb_class == "aim" for form in verbs().get(run[back].low, ())):
                return back
            if run[back].kind is not Kind.DATE and run[back].low not in ("in", "on", "at"):
                break
    return None


def held_to(sentence: Sentence, to: int) -> int | None:
    """The verb by which somebody is bound: of "Norway is bound by a ruling to cut" it is "bound"."""
    run = sentence.items
    for back in range(to - 1, max(sentence.lead, to - _BEFORE_THAT * 2), -1):
        if run[back].low in words("actors", "bound") and run[back - 1].low in words("modals", "being") | words("modals", "adverbs"):
            return back
        if run[back].kind is not Kind.WORD:
            return None
    return None


def before_colon(sentence: Sentence, before: int) -> int | None:
    """The verb of what a colon explains: of "Denmark has the boldest goal: a 70 percent cut" it is "has"."""
    run = sentence.items
    colon = next((back for back in range(before - 1, sentence.lead, -1) if run[back].low in (":", "–", "—")), None)
    if colon is None or not names_goal(run[sentence.lead : colon]):
        return None
    places = range(sentence.lead + 1, colon)
    return next(
        (n for n in places if run[n].low in words("modals", "perfect") or run[n].low in verbs() or run[n].low in ("'s", "’s")), None
    )


def located(run: Sequence[Item], at: int) -> str | None:
    """The country right behind a number: "by 20 per cent in Poland and 15 per cent in Spain", "8% for Norway"."""
    ahead = at + 1
    if ahead < len(run) and run[ahead].low in ("in", "for"):
        ahead += 1 + (ahead + 1 < len(run) and run[ahead + 1].low == "the")
        if ahead < len(run) and (code := run[ahead].country):
            while ahead < len(run) and run[ahead].country == code:
                ahead += 1
            following = run[ahead] if ahead < len(run) else None
            alone = following is None or following.kind is not Kind.WORD or not following.low.isalpha()
            return code if alone or (following and following.low in _BEHIND) else None
    return None


def opener(sentence: Sentence) -> Phrase | None:
    """The country with which the sentence begins, by its name and not as an adjective: "Uruguay, where power comes from wind, …"."""
    run, last = sentence.items, sentence.lead
    first = last + (last < len(run) and run[last].low == "the")
    last = first
    while last < len(run) and run[last].country and run[last].country == run[first].country:
        last += 1
    aside = last + 1 < len(run) and run[last].low in ("in", "under", "through") and run[last + 1].low in ("its", "the")
    if last == first or last >= len(run) or not (aside or run[last].low in (",", ":", "(") or run[last].low in _BESIDES):
        return None
    written = " ".join(item.text for item in run[first:last])
    return Phrase(written, first, last - 1)


def others_act(run: Sequence[Item], home: str) -> bool:
    """Whether a sentence names another country than that of the page, a body or people, any of whom may act."""
    return any(item.country not in (None, home) or _is_body(item) or _are_others(run, at) for at, item in enumerate(run))


def _are_others(run: Sequence[Item], at: int) -> bool:
    """Whether a word names people who may act: not "business as usual", not "from the energy sector", not "international finance"."""
    following = run[at + 1].low if at + 1 < len(run) else ""
    if following in ("'s", "’s") and run[at].text[:1].isupper() and not run[at].country and run[at].low not in words("actors", "state"):
        return True  # "under Michigan's plan"
    if run[at].low in words("actors", "worldwide"):
        return not words("actors", "helping").intersection(item.low for item in run[at + 1 : at + 3])
    if run[at].head not in words("actors", "groups") or run[at].low in words("actors", "land") | words("actors", "state"):
        return False
    usual = run[at].low == "business" and following == "as"
    return not usual and (run[at].head in words("actors", "many") or not _is_where(run, at))


def _is_where(run: Sequence[Item], last: int) -> bool:
    """Whether people only say what is measured: "emissions | from the energy sector", "the share | of rural households"."""
    for back in range(last - 1, max(-1, last - _PEOPLE), -1):
        if run[back].low in ("from", "in", "of", "for", "among", "across"):
            return True
        if run[back].kind is not Kind.WORD or run[back].low in words("actors", "stops"):
            return False
    return False


def people(sentence: Sentence) -> Phrase | None:
    """The countries or parties with which a sentence begins, before whatever verb: "Most developing countries freeze theirs and …"."""
    run, first = sentence.items, sentence.lead
    first += run[first].low == "for"  # "For developed countries the Protocol prescribed"
    many = [n for n in range(first, min(first + _PEOPLE, len(run) - 1)) if run[n].head in words("actors", "many")]
    last = next((n for n in many if run[n + 1].low not in ("and", ",")), None)  # "The United States and other developed countries"
    if last is None and many and [item.low for item in run[many[0] + 1 : many[0] + 3]] == [",", "among"]:
        return Phrase(" ".join(item.text for item in run[first : many[0] + 1]), first, many[0])  # "Group 2 countries, among them India,"
    if last is None or any(item.kind is not Kind.WORD or item.low in words("actors", "stops") | {"of"} for item in run[first:last]):
        return None
    following = run[last + 1].low if last + 1 < len(run) else ""
    if not following.isalpha() or following in ("of", "in", "and", "emissions", "emission", "target", "targets"):
        return None
    return Phrase(" ".join(item.text for item in run[first : last + 1]), first, last)


def first_finite(sentence: Sentence) -> int | None:
    """The first finite verb of a sentence."""
    run = sentence.items
    for at in range(sentence.lead + 1, len(run)):
        low = run[at].low
        if low in words("modals", "being") or low in words("modals", "perfect") or low in words("modals", "aiming"):
            return at
        if low in words("actors", "hoping") or low in words("status", "reporting"):
            return at
        if run[at].text.islower() and (low.endswith("ed") or any(form.tense in ("past", "third") for form in verbs().get(low, ()))):
            return at
    return None


def holder_of(sentence: Sentence, noun: int) -> int | None:
    """The verb whose subject "its" means: of "The EU is close to a law that lets it meet its commitment" the verb is "is"."""
    run = sentence.items
    if not any(item.low in ("its", "their") for item in run[max(sentence.lead, noun - _BEFORE_THAT) : noun]):
        return None
    verb = first_finite(sentence)
    return verb if verb is not None and verb < noun else None


def only_country(before: Sequence[Sentence], sentence: Sentence, at: int) -> Item | None:
    """The one country that a passage speaks of up to a number; None where it names several, or others who could act, or the world."""
    run = sentence.items
    if any(item.low in words("actors", "worldwide") for said in (*before, sentence) for item in said.items):
        return None
    named = [item for said in before for item in _named(said.items)] + _named(run[:at])
    others = any(item.head in words("actors", "groups") and item.country is None for item in run[sentence.lead : at])
    others = others or any(_is_body(item) for said in (*before, sentence) for item in said.items)
    return named[-1] if len({item.country for item in named}) == 1 and not others else None


def _named(run: Sequence[Item]) -> list[Item]:
    """The words of countries, those apart that only say where something is: "bats are more common in Britain"."""
    first = next((n for n, item in enumerate(run) if item.kind is Kind.WORD and item.low.isalpha()), 0)
    return [item for n, item in enumerate(run) if item.country and not (n > first + 1 and run[n - 1].low == "in")]


def _is_body(item: Item) -> bool:
    """Whether a word is an acronym, which mostly is that of somebody who acts: "the IMO amended"; "GDP" and "GHG" are measures."""
    if item.kind is not Kind.WORD or item.country or not (item.text.isalpha() and item.text.isupper() and len(item.text) in _ACRONYM):
        return False
    measures = item.head in words("share", "measured") or item.low in words("actors", "no_bodies") or substance(item.low) is not None
    return not measures and item.low not in words("dates", "usual") and item.low not in words("under", "contributions")


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
