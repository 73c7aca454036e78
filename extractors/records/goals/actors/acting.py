"""Which verb or noun has the one who promised for its subject or owner."""

from collections.abc import Sequence

from extractors.passage import Passage
from extractors.records.goals.actors.actor import subject_end
from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, is_noun_of_goals, modality
from extractors.records.goals.text.phrase import Phrase, phrase
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words
from schemas.mention import Label

_FAR = 14  # words between a noun of goals and the verb whose object it is


def is_agreement(passage: Passage, start: int, end: int) -> bool:
    """Whether the words are an agreement's name, or lie between two of its names: it sets goals, but promises nothing itself."""
    names = [
        mention
        for mention in passage.mentions
        if mention.label is Label.AGREEMENT and mention.start_char < end and start < mention.end_char
    ]
    return bool(names) and names[0].start_char <= start and end <= names[-1].end_char


def partnership(run: Sequence[Item], verb: int | None, text: str) -> Phrase | None:
    """A partnership that promises like a person: "The Glass Makers Partnership pledged to"; a treaty does not."""
    if verb is None or not any(form.base in words("actors", "promising") for form in verbs().get(run[verb].low, ())):
        return None
    last = subject_end(run, verb) - 1
    if last < 1 or run[last].head not in words("actors", "partnerships") or not run[last].text[:1].isupper():
        return None
    first = last
    while first and (run[first - 1].text[:1].isupper() or run[first - 1].low in ("of", "for", "on", "and", "&")):
        first -= 1
    return phrase(run, first, last, text, leading=lambda item: item.low in ("the", "a", "and", "of", "for", "on"))


def acting_verb(sentence: Sentence, change: Change, aim: Aim) -> int | None:
    """The verb whose subject promised or did it: the verb of aiming, the one before the noun of the goal, or that of the change."""
    if aim.at >= 0 and is_noun_of_goals(sentence.items, aim.at):
        places = range(aim.at - 1, max(-1, aim.at - _FAR), -1)
        sharing = aim.at - 1 if sentence.items[aim.at - 1].low.endswith("ing") else -1  # "Effort sharing targets"
        verb = next((n for n in places if n != sharing and is_verb(sentence, n) and not is_noun_of_goals(sentence.items, n)), None)
        return _finite(sentence, verb) if verb is not None else None
    if aim.at >= 0 and is_verb(sentence, aim.at):
        return aim.at
    return change.at if change.how == "verb" else None


def _finite(sentence: Sentence, verb: int) -> int:
    """The verb of aiming that an infinitive hangs on: of "had agreed to reach it, with an aim of" the verb is "agreed"."""
    found = modality(sentence.items, verb)
    before = sentence.items[found.at - 1].low if found.at else ""
    aims = found.mode is Mode.INFINITIVE and any(form.verb_class == "aim" for form in verbs().get(before, ()))
    return found.at - 1 if aims else verb


def noun_of(run: Sequence[Item], aim: Aim) -> int | None:
    """The place of the noun of goals that makes the claim: also that of "Brazil's goal is to cut"."""
    if aim.at < 0:
        return None
    if is_noun_of_goals(run, aim.at):
        return aim.at
    if run[aim.at].low == "to":
        return next((back for back in range(aim.at - 1, max(-1, aim.at - 12), -1) if is_noun_of_goals(run, back)), None)
    return None


def is_participle(run: Sequence[Item], verb: int | None) -> bool:
    """Whether the verb only goes on from the clause before: ", exceeding the goal of 40 percent"."""
    return verb is not None and verb > 0 and run[verb].low.endswith("ing") and run[verb - 1].low in (",", "and")


def is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word can have a promising subject: a verb that the lexicon knows, or a modal of aiming."""
    low = sentence.items[at].low
    return low in verbs() or low in words("modals", "aiming") or low in words("adopting")


def is_of_last(run: Sequence[Item], lead: int, at: int) -> bool:
    """Whether a sentence tells of what is "its": "It adopted a target of 37%. In 2012 | its emissions | were 8% below 1990"."""
    own = next((n for n in range(lead, at) if run[n].low in ("its", "their")), None)
    return (
        own is not None
        and own + 1 < at
        and run[own + 1].head in words("share", "measured")
        and not any(item.country or item.head in words("actors", "groups") for item in run[lead:own])
    )


def is_pair(run: Sequence[Item], at: int) -> bool:
    """Whether a number is one of a pair: "Germany by 83 | and 87 per cent"."""
    return at > 1 and run[at - 2].kind is Kind.PERCENT and run[at - 1].low in ("and", "or")


def goes_on(run: Sequence[Item], verb: int) -> bool:
    """Whether a verb goes on from the clause before: "… and cut it by 20%", "; to cut the petroleum use of fleets by 2 percent"."""
    before = verb - 1 - (run[verb - 1].low == "to")
    return before >= 0 and run[before].low in (("and", ",") if before == verb - 1 else ("and", ",", ";"))


def before_having(sentence: Sentence, verb: int) -> int | None:
    """ "Sweden met its commitment, having reduced it": the verb of the main clause, whose subject did it."""
    run = sentence.items
    having = next((back for back in range(verb - 1, max(-1, verb - 4), -1) if run[back].low == "having"), None)
    if having is None:
        return None
    return next((at for at in range(sentence.lead, having) if is_verb(sentence, at)), None)
