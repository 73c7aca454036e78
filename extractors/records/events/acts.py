"""Acts: what a sentence says happened to an agreement, when, and by which countries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.antecedents import OWN_ACTS, Antecedents, Scene, Settled
from extractors.records.events.brackets import skip_bracket_back
from extractors.records.events.country_groups import countries_from
from extractors.records.events.dating import DAY_REACH, REACH, date_inside, dated, distributed, earlier_date, told_today
from extractors.records.events.entries import Entries
from extractors.records.events.governed_dates import DAY, dates_after, same_year_date
from extractors.records.events.meetings import met_before
from extractors.records.events.named_object import object_agreement
from extractors.records.events.named_subject import subject_agreement, subject_head
from extractors.records.events.roles import is_treaty
from extractors.records.events.shapes import settle
from extractors.records.events.told import Told
from extractors.records.events.verb_group import Group, delayed, group_before, words
from extractors.records.events.verbs import Shape, Verb, verbs
from schemas.evidence import Inherited

LATELY = frozenset({"most", "recently", "lastly", "finally", "also", "later"})
GOING_ON = frozenset({")", ",", ";", ":", "and", "then", "the", "for", "by", "with", "followed"}) | LATELY
CLAIMING = (
    Shape.HAPPENS,
    Shape.HAPPENS_WITHOUT_OBJECT,
    Shape.DONE,
    Shape.MEMBER,
    Shape.STATE,
    Shape.GERUND,
)  # shapes that claim the dates behind them


@dataclass(frozen=True, slots=True)
class Act:
    """An event as one sentence states it: its agreement, its dates (EDTF; none where the text gives none), and the countries that acted."""

    event: str
    agreement: str
    dates: tuple[str, ...]
    countries: tuple[Item, ...]
    again: bool  # "rejoined"
    weak: bool  # a word that another one may outdo: agreed in May, adopted in June
    noun: bool  # told by a noun: "the ratification of …"
    mutual: bool  # "was ratified in 1985", of a text between a few: by nobody in particular
    indefinite: bool  # the object has "a" or "an": something that those who signed made between them
    start_char: int
    end_char: int
    rule: str
    inherited: tuple[Inherited, ...]


def acts(sentence: Sentence, entries: Entries) -> Iterator[Act]:
    """Every act that a sentence states as a fact, from left to right. Questions state none."""
    found = list(verbs(sentence))
    if found and sentence.text_at(len(sentence) - 1) != "?":
        starts = frozenset(verb.start for verb in found if verb.event(*CLAIMING) and not _trails(sentence, verb))
        scene = Scene(sentence, Antecedents(sentence, entries), found, starts)
        for verb in found:
            yield from _read(scene, verb)
            _remember(scene)


def _remember(scene: Scene) -> None:
    """Keep a country's act, or one of many countries, for the sentences behind this one."""
    last, sentence = scene.last, scene.sentence
    if last is not None and last.event == "opened_for_signature":
        scene.names.entries.opened.add(last.name)
    elif last is not None and (last.event in OWN_ACTS or last.event == "signed" or (last.countries and last.event == "entered_into_force")):
        first, end = sentence[max(0, last.start)], sentence[min(last.end, len(sentence)) - 1]
        block = sentence.passage.block
        place = scene.names.entries.place(sentence.passage)
        told = Told(last.event, last.name, first.start_char, max(first.end_char, end.end_char), place, block.heading_blocks)
        scene.names.entries.told = told


def _trails(sentence: Sentence, verb: Verb) -> bool:
    """ ", effective July 2005" behind another verb: no verb of its own, but the date of that one."""
    return verb.event(Shape.STATE) is not None and sentence.text_at(verb.start - 1) in {",", "("}


def _read(scene: Scene, verb: Verb) -> Iterator[Act]:
    """The acts of one verb: one with all its dates; none where it states no fact."""
    group = group_before(scene.sentence, verb.start)
    if group.irreal and (until := delayed(scene.sentence, group, verb.end)) is not None:
        group = replace(group, irreal=False, until=until)
    if group.irreal:
        scene.last = None
    elif (each := distributed(scene.sentence, group)) and (shared := _of_each(scene, verb, group)):
        for country, date in each:
            shared.countries, shared.dates, shared.rule = [country], (date,), "agreement_event.distributed"
            yield _act(scene, verb, group, shared)
        scene.last = shared
    elif settled := settle(scene, verb, group) or _listed(scene, verb):
        if group.ordinal and (inside := date_inside(scene.sentence, group, verb)) is not None:
            settled.dates, settled.rule = (inside,), "agreement_event.date_before"
        if group.until is not None:
            settled.dates, settled.rule = (group.until,), "agreement_event.not_until"
        act = _act(scene, verb, group, settled)
        yield from _ends(act) if verb.event(Shape.STATE) else ()
        act = replace(act, dates=tuple(_began(date) for date in act.dates)) if verb.event(Shape.STATE) else act
        yield from _alongside(scene, act, settled, governed=verb.event(Shape.STATE) is None)
        yield from _successor(scene, verb, group, act)
        yield from _respectively(scene, act, settled) if _is_parallel(scene, act, settled) else _bracketed(scene, act, settled)
        scene.last = settled
        yield from _gapped(scene, verb, settled)


def _began(date: str) -> str:
    """ "in force from 1994 to 2020": that it was so began with the first of the two."""
    return date.partition("/")[0] or date


def _ends(act: Act) -> Iterator[Act]:
    """ "in force from 1994 to 2020": and ended with the second."""
    ends = tuple(end for end in (date.partition("/")[2] for date in act.dates) if end.strip("."))
    if ends:
        yield replace(act, event="ended", dates=ends, countries=())


def _alongside(scene: Scene, act: Act, settled: Settled, *, governed: bool) -> Iterator[Act]:
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
    end = settled.end
    if sentence.text_at(end) == "with":
        end -= 1  # "took effect with X"
    if sentence.text_at(end + 1) == "with" and (end < settled.end or sentence.text_at(end) in {"along", "together", "simultaneously"}):
        place = end + 3 if sentence.text_at(end + 2) == "the" else end + 2
        if sentence.is_kind(place, Kind.AGREEMENT) and act.event not in OWN_ACTS:
            yield replace(act, agreement=sentence[place].value, inherited=scene.names.resolved(sentence[place]))


def _successor(scene: Scene, verb: Verb, group: Group, act: Act) -> Iterator[Act]:
    """ "X replaced Y on DAY": on the day on which a treaty ended, the one that replaced it entered into force."""
    replaced = act.event == "ended" and verb.phrase.words[0] in words("replacing") and not group.passive
    place = subject_agreement(scene.sentence, group.start) if replaced else None
    if place is not None and all(len(date) == DAY for date in act.dates) and is_treaty(scene.sentence[place].value, scene.names.register):
        item = scene.sentence[place]
        yield replace(act, event="entered_into_force", agreement=item.value, inherited=scene.names.resolved(item))


def _bracketed(scene: Scene, act: Act, settled: Settled) -> Iterator[Act]:
    """ "accepted by A, B (2017)": a year in the brackets behind one of several countries is that one's."""
    date = settled.dates[0] if settled.dates else -1
    own = scene.sentence[date - 2] if date > 1 and scene.sentence.text_at(date - 1) == "(" else None
    if own is None or own.kind is not Kind.COUNTRY or len(act.countries) < 2:
        yield act
        return
    yield replace(act, countries=tuple(item for item in act.countries if item.value != own.value), dates=())
    yield replace(act, countries=(own,))


def _is_parallel(scene: Scene, act: Act, settled: Settled) -> bool:
    """ "respectively", or as many dates as countries: "A and B were the first to ratify X, in 2019 and 2020"."""
    if "respectively" in scene.sentence.vocabulary and _says_respectively(scene.sentence, settled.end):
        return True
    several = len(act.countries) > 1 and act.event in OWN_ACTS | {"signed"} and settled.dates and settled.dates[0] >= settled.end
    places = dates_after(scene.sentence, settled.end, scene.starts, several=True) if several else []
    others = (
        any(scene.sentence.is_kind(at, Kind.COUNTRY) for at in range(places[0], places[-1])) if places else True
    )  # "and by Peru in 1995"
    return len(places) == len(act.countries) and not others


def _says_respectively(sentence: Sentence, at: int) -> bool:
    """Whether "respectively" stands in the clause whose verb ends here: "…; B and C left in 2012 and 2013 respectively" is another one."""
    for place in range(at, len(sentence)):
        if sentence.text_at(place) == "respectively":
            return True
        if sentence.text_at(place) in {";", ":"}:
            return False
    return False


def _respectively(scene: Scene, act: Act, settled: Settled) -> Iterator[Act]:
    """ "A, B and C ratified X in 1994, 1996 and 1999 respectively": to each its own; no date where they cannot be told apart."""
    places = dates_after(scene.sentence, settled.end, scene.starts, several=True)
    if len(act.countries) > 1 and len(places) == len(act.countries):
        for country, place in zip(act.countries, places, strict=True):
            yield replace(act, countries=(country,), dates=(scene.sentence[place].value,))
    else:
        yield replace(act, dates=())


def _gapped(scene: Scene, verb: Verb, settled: Settled) -> Iterator[Act]:
    """ "A ratified X in 1981, Y in 1989 and Z in 1995", "…, and B in 2020": the same act, with a date of its own each."""
    sentence = scene.sentence
    at = settled.dates[-1] + 1 if settled.dates and settled.dates[0] >= verb.end else len(sentence)
    if not settled.dates and (last := _as_the_last(scene, settled)) is not None:
        countries, date = last
        own = replace(settled, countries=countries, dates=(date,), rule="agreement_event.gapped", reach=date + 1)
        yield _act(scene, verb, group_before(sentence, verb.start), own)
        return
    listed = not settled.dates and (colon := _colon(scene, verb.end)) is not None
    at = colon + 1 if listed and colon is not None else at
    while at < len(sentence):
        while sentence.text_at(at) in GOING_ON:
            at += 1
        told = sentence.is_kind(at, Kind.COUNTRY) and (listed or _may_go_on(scene, settled, at))
        countries, end = countries_from(sentence, at) if told else ([], at + 1)
        date = end + 1 if sentence.text_at(end) in {",", "("} else end
        date = date + 1 if sentence.text_at(date) in {"in", "on", "since"} else date
        staged = sentence.text_at(at) in words("stage")
        date += staged  # "Phase I in 1997, Phase II in 2000"
        date += staged and sentence.text_at(date) in {"in", "on"}
        named = bool(countries) or staged or sentence.is_kind(at, Kind.AGREEMENT)
        if not named or date == at or not sentence.is_kind(date, Kind.DATE):
            return
        start = min(settled.start, verb.start)
        gapped = replace(settled) if countries or staged else scene.names.item(settled.event, at, start, date)
        gapped.countries, gapped.dates, gapped.rule = countries or settled.countries, (date,), "agreement_event.gapped"
        gapped.reach = max(gapped.reach, date + 1)
        yield _act(scene, verb, group_before(sentence, verb.start), gapped)
        at = date + 1


def _as_the_last(scene: Scene, settled: Settled) -> tuple[list[Item], int] | None:
    """ "All have ratified X, Norway as the last on DAY": one of those who acted, and its own date."""
    sentence = scene.sentence
    for at in range(settled.end, min(len(sentence), settled.end + DAY_REACH)):
        if sentence.text_at(at) == "," and settled.event in OWN_ACTS | {"signed"}:
            countries, end = countries_from(sentence, at + 1)
            ranked = sentence.text_at(end) == "as" and sentence.text_at(end + 2) in words("ordinal")
            dates = dates_after(sentence, end + 3, scene.starts) if countries and ranked else []
            return (countries, dates[0]) if dates else None
    return None


def _listed(scene: Scene, verb: Verb) -> Settled | None:
    """ "Two texts took effect in 2013: X in May, Y in June": what is listed behind the colon, where the subject names none of it."""
    event, colon = verb.event(Shape.HAPPENS, Shape.DONE), _colon(scene, verb.end)
    place = colon + 2 if colon is not None and scene.sentence.text_at(colon + 1) == "the" else (colon or 0) + 1
    if event is None or colon is None or not scene.sentence.is_kind(place, Kind.AGREEMENT):
        return None
    settled = scene.names.item(event, place, verb.start, place + 1)
    return settled if dates_after(scene.sentence, place + 1, scene.starts) == [_date_behind(scene.sentence, place + 1)] else None


def _date_behind(sentence: Sentence, at: int) -> int:
    """The place of a date right behind a name: "X (2001)", "X, on 3 May 2001"."""
    while sentence.text_at(at) in {",", "(", "in", "on"}:
        at += 1
    return at


def _colon(scene: Scene, at: int) -> int | None:
    """ "took effect on different days: X on 21 October 2013, Y on …": the colon behind a verb that itself has no date."""
    for place in range(at, min(len(scene.sentence), at + REACH)):
        if scene.sentence.text_at(place) == ":":
            return place
        if place in scene.starts or scene.sentence.text_at(place) == ";":
            return None
    return None


def _may_go_on(scene: Scene, settled: Settled, at: int) -> bool:
    """Whether a country and a date behind an act tell the same act of that country: "and B in 2020", "for B on 1 April 2006"."""
    before = scene.sentence.text_at(at - 1) if scene.sentence.text_at(at - 1) != "the" else scene.sentence.text_at(at - 2)
    return bool(settled.countries) or (settled.event == "entered_into_force" and before == "for")


def _of_each(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """The act of countries that have a date each: upon the object of the verb, else upon what was spoken of."""
    event = verb.event(Shape.MEMBER_INFINITIVE) if group.ordinal else verb.event(Shape.MEMBER)
    place = object_agreement(scene.sentence, verb.end)
    if event is None:
        return None
    return (
        scene.names.item(event, place, group.start, verb.end)
        if place is not None
        else scene.names.before(event, verb.start, group.start, verb.end)
    )


def _act(scene: Scene, verb: Verb, group: Group, settled: Settled) -> Act:
    places, rule = dated(scene, verb, group, settled)
    values = [scene.sentence[place].value for place in places]
    spans = [(scene.sentence[place].start_char, scene.sentence[place].end_char) for place in places]
    if not places and (relative := same_year_date(scene.sentence, settled.end, earlier_date(scene.sentence))):
        values, rule = [relative[0]], "agreement_event.same_year"
        spans = [(scene.sentence[relative[1]].start_char, scene.sentence[relative[2] - 1].end_char)]
    elif not places and (met := met_before(scene.sentence)):
        values, rule = [met[0].value], "agreement_event.meeting_before"
        spans = [(scene.sentence[0].start_char, scene.sentence[met[1] - 1].end_char)]
    elif not places and (today := told_today(scene, verb, group)):
        values, rule = [today.value], "agreement_event.dateline"
        spans = [(today.start_char, today.end_char)]
    settled.dates = tuple(places)
    ends = [scene.sentence[max(verb.end, settled.end, settled.reach) - 1].end_char, *(end for _, end in spans)]
    starts = [scene.sentence[min(verb.start, settled.start)].start_char, *(start for start, _ in spans)]
    return Act(
        settled.event,
        settled.name,
        tuple(values),
        tuple(settled.countries),
        verb.phrase.words[0] in {"rejoined", "came", "returned"} and settled.event == "joined",
        verb.phrase.words[0] in words("weak") and settled.event == "adopted",
        settled.noun,
        _is_mutual(scene, verb, group, settled),
        settled.indefinite,
        min(starts),
        max(ends),
        rule,
        settled.inherited,
    )


def _is_mutual(scene: Scene, verb: Verb, group: Group, settled: Settled) -> bool:
    """ "The Treaty was signed in January and ratified in March": an act that nobody in particular is said to have done."""
    told = (group.passive and not group.ordinal) or (settled.shared and not group.auxiliary)
    return settled.event == "ratified" and told and scene.sentence.text_at(verb.end) in {"in", "on"}
