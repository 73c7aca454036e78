"""Acts that a sentence tells of several: "X and Y entered into force", "A, B and C in 1994, 1996 and 1999 respectively"."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.clauses.act import Act
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.named_subject import subject_agreement, subject_head
from extractors.records.events.words.brackets import skip_bracket_back
from extractors.records.events.words.governed_dates import DAY, dates_after
from extractors.records.events.words.roles import is_treaty
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Verb

FRONTED = 10  # items of dates that open a sentence
PAIR = 2
BESIDE = 20  # items from a verb to "together with"


def ends(act: Act) -> Iterator[Act]:
    """ "in force from 1994 to 2020": and ended with the second."""
    ends = tuple(end for end in (date.partition("/")[2] for date in act.dates) if end.strip("."))
    if ends:
        yield replace(act, event="ended", dates=ends, countries=())


def began(date: str) -> str:
    """ "in force from 1994 to 2020": that it was so began with the first of the two."""
    return date.partition("/")[0] or date


def alongside(scene: Scene, act: Act, settled: Settled, *, governed: bool) -> Iterator[Act]:
    """ "X and Y entered into force", "X came into force along with Y": the same of the agreement beside its subject."""
    sentence, at = scene.sentence, settled.start - 1
    between = set()
    while sentence.text_at(at) in {"the", "and", "both", "&"}:
        between.add(sentence.text_at(at))
        at -= 1
    at = skip_bracket_back(sentence, at)
    beside = sentence.is_kind(settled.start, Kind.AGREEMENT) and sentence.is_kind(at, Kind.AGREEMENT)
    if beside and between & {"and", "&"} and (not governed or subject_head(sentence, at) is not None):
        yield replace(act, agreement=sentence[at].value, inherited=scene.names.resolved(sentence[at]))
        for before in _before_joined(sentence, at):
            yield replace(act, agreement=sentence[before].value, inherited=scene.names.resolved(sentence[before]))
    if act.event not in OWN_ACTS and (place := _together_with(scene, settled)) is not None:
        yield replace(act, agreement=sentence[place].value, inherited=scene.names.resolved(sentence[place]))


def _before_joined(sentence: Sentence, at: int) -> Iterator[int]:
    """ "X, Y and Z were adopted": those before the last two."""
    while True:
        back, joined = at - 1, False
        while sentence.text_at(back) in {"the", "and", ",", "&"}:
            joined = joined or sentence.text_at(back) != "the"
            back -= 1
        at = skip_bracket_back(sentence, back)
        if not joined or not sentence.is_kind(at, Kind.AGREEMENT):
            return
        yield at


def _together_with(scene: Scene, settled: Settled) -> int | None:
    """ "took effect with X", "was signed in Oslo in 1994, together with X": the agreement that shares an act."""
    sentence, at = scene.sentence, settled.end
    if sentence.text_at(at) != "with":
        near = range(settled.end, min(len(sentence), settled.end + BESIDE))
        at = next((place for place in near if sentence.text_at(place) == "with" or place in scene.starts), -1)
        if sentence.text_at(at) != "with" or sentence.text_at(at - 1) not in {"along", "together", "simultaneously", "concurrently"}:
            return None
    place = at + 1
    while sentence.text_at(place) in words("determiner") | {'"', "“", "'"}:
        place += 1
    return place if sentence.is_kind(place, Kind.AGREEMENT) else None


def successor(scene: Scene, verb: Verb, group: Group, act: Act) -> Iterator[Act]:
    """ "X replaced Y on DAY": on the day on which a treaty ended, the one that replaced it entered into force."""
    replaced = act.event == "ended" and verb.phrase.words[0] in words("replacing") and not group.passive
    place = subject_agreement(scene.sentence, group.start) if replaced else None
    if place is not None and all(len(date) == DAY for date in act.dates) and is_treaty(scene.sentence[place].value, scene.names.register):
        item = scene.sentence[place]
        yield replace(act, event="entered_into_force", agreement=item.value, inherited=scene.names.resolved(item))


def bracketed(scene: Scene, act: Act, settled: Settled) -> Iterator[Act]:
    """ "accepted by A, B (2017)": a year in the brackets behind one of several countries is that one's."""
    date = settled.dates[0] if settled.dates else -1
    if (last := _dated_last(scene, act, date)) is not None:
        yield replace(act, countries=tuple(item for item in act.countries if item.value != last.value), dates=())
        yield replace(act, countries=(last,))
        return
    own = scene.sentence[date - 2] if date > 1 and scene.sentence.text_at(date - 1) == "(" else None
    if own is None or own.kind is not Kind.COUNTRY or len(act.countries) < 2:
        yield act
        return
    yield replace(act, countries=tuple(item for item in act.countries if item.value != own.value), dates=())
    yield replace(act, countries=(own,))


def _dated_last(scene: Scene, act: Act, date: int) -> Item | None:
    """ "ratified by A, B and, in March 2003, C": the country whose alone a date before it is."""
    sentence, at = scene.sentence, date - 1
    while sentence.text_at(at) in {"in", "on"}:
        at -= 1
    parted = sentence.text_at(at) == "," and sentence.text_at(at - 1) == "and" and sentence.text_at(date + 1) == ","
    own = sentence[date + 2] if parted and sentence.is_kind(date + 2, Kind.COUNTRY) else None
    return own if act.countries and act.event in OWN_ACTS | {"signed"} else None


def is_parallel(scene: Scene, act: Act, settled: Settled) -> bool:
    """ "respectively", or as many dates as countries: "A and B were the first to ratify X, in 2019 and 2020"."""
    if "respectively" in scene.sentence.vocabulary and _says_respectively(scene.sentence, settled.end):
        return True
    several = len(act.countries) > 1 and act.event in OWN_ACTS | {"signed"} and settled.dates and settled.dates[0] >= settled.end
    places = dates_after(scene.sentence, settled.end, scene.starts, several=True) if several else []
    others = (
        any(scene.sentence.is_kind(at, Kind.COUNTRY) for at in range(places[0], places[-1])) if places else True
    )  # "and by Peru in 1995"
    uneven = settled.noun and len(places) > 1  # "the depositions were made on A and B", of three: nobody knows whose is which
    return (len(places) == len(act.countries) or uneven) and not others


def _says_respectively(sentence: Sentence, at: int) -> bool:
    """Whether "respectively" stands in the clause whose verb ends here: "…; B and C left in 2012 and 2013 respectively" is another one."""
    if "respectively" in {sentence.text_at(place) for place in range(min(FRONTED, at))} and sentence.is_kind(1, Kind.DATE):
        return True
    for place in range(at, len(sentence)):
        if sentence.text_at(place) == "respectively":
            return True
        if sentence.text_at(place) in {";", ":"}:
            return False
    return False


def respectively(scene: Scene, act: Act, settled: Settled) -> Iterator[Act]:
    """ "A, B and C ratified X in 1994, 1996 and 1999 respectively": to each its own; no date where they cannot be told apart."""
    places = dates_after(scene.sentence, settled.end, scene.starts, several=True)
    if not places:  # "In 2006 and 2007, respectively, A and B ratified X"
        places = [at for at in range(min(settled.start, len(scene.sentence))) if scene.sentence.is_kind(at, Kind.DATE)]
    if len(act.countries) > 1 and len(places) == len(act.countries):
        for country, place in zip(act.countries, places, strict=True):
            yield replace(act, countries=(country,), dates=(scene.sentence[place].value,))
    else:
        yield replace(act, dates=())


def verbs_respectively(scene: Scene, verb: Verb, act: Act, settled: Settled) -> list[Act]:
    """ "A signed and ratified X in 2015 and 2016 respectively": to each verb its own date; none where nothing says so."""
    before = next((other for other in scene.found if other.end == verb.start - 1), None)
    last = scene.last
    if before is None or last is None or last.event == act.event or not _says_respectively(scene.sentence, settled.end):
        return []
    places = dates_after(scene.sentence, settled.end, scene.starts, several=True)
    if scene.sentence.text_at(before.end) != "and" or len(places) != PAIR:
        return []
    first, second = ((scene.sentence[place].value,) for place in places)
    return [replace(act, event=last.event, dates=first), replace(act, dates=second)]


def agreements_respectively(scene: Scene, told: list[Act], settled: Settled) -> list[Act]:
    """ "X and Y were adopted in 1978 and 1990 respectively": to each agreement its own date; none where nothing says so."""
    of_one = len({item.value for item in settled.countries}) < PAIR  # "A joined X and Y in 1990 and 1995 respectively"
    if len(told) < PAIR or not of_one or not _says_respectively(scene.sentence, settled.end):
        return []
    places = dates_after(scene.sentence, settled.end, scene.starts, several=True)
    pairs = zip(told, places, strict=False) if len(places) == len(told) else ()
    return [replace(act, dates=(scene.sentence[place].value,)) for act, place in pairs]
