"""An act: an event as one sentence states it, put together from what was settled and its dates."""

from dataclasses import dataclass

from extractors.clauses import Item, Kind
from extractors.records.events.dates.counted_dates import Relative, relative_date
from extractors.records.events.dates.dating import dated, earlier_date, told_today
from extractors.records.events.dates.meetings import met_before
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Verb
from schemas.evidence import Inherited

ANNOUNCED = ("announced",)


@dataclass(frozen=True, slots=True)
class Act:
    """An event as one sentence states it: its agreement, its dates (EDTF; none where the text gives none), and the countries that acted."""

    event: str
    agreement: str
    dates: tuple[str, ...]
    countries: tuple[Item, ...]
    again: bool  # "rejoined"
    weak: bool  # a word that another one may outdo: agreed in May, adopted in June; announced in May, launched in June
    noun: bool  # told by a noun: "the ratification of …"
    mutual: bool  # "was ratified in 1985", of a text between a few: by nobody in particular
    indefinite: bool  # the object has "a" or "an": something that those who signed made between them
    together: bool  # "A and B signed X on DAY": in one act
    start_char: int
    end_char: int
    rule: str
    inherited: tuple[Inherited, ...]


def act_of(scene: Scene, verb: Verb, group: Group, settled: Settled) -> Act:
    """The act that a verb tells, with its dates: in the sentence, else counted from one before it, of a meeting, or the page's own."""
    places, rule = dated(scene, verb, group, settled)
    values = [scene.sentence[place].value for place in places]
    spans = [(scene.sentence[place].start_char, scene.sentence[place].end_char) for place in places]
    known = bool(settled.dates)  # came with the event, and are no other country's
    relative = relative_date(scene.sentence, min(group.start, settled.start), max(verb.end, settled.end), earlier_date(scene.sentence))
    if relative and not known and _counts(scene, places, relative, verb, rule):
        places, settled.goes_on = [], relative[2]
        values, rule = [relative[0]] if relative[0] else [], "agreement_event.same_year"
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
        verb.phrase.words[0] in words("again") and settled.event in {"joined", "acceded"},
        _is_weak(verb, settled),
        settled.noun,
        _is_mutual(scene, verb, group, settled),
        settled.indefinite,
        settled.together,
        min(starts),
        max(ends),
        rule,
        settled.inherited,
    )


def _is_weak(verb: Verb, settled: Settled) -> bool:
    """Whether another word may outdo this one: what was agreed was adopted, what was announced was established, if nothing else says so."""
    return (verb.phrase.words[0] in words("weak") and settled.event == "adopted") or verb.phrase.words == ANNOUNCED


def _counts(scene: Scene, places: list[int], relative: Relative, verb: Verb, rule: str) -> bool:
    """Whether a date that is counted is the act's own: no other is told, or one before the verb, or that of another country behind."""
    others = [at for at in range(relative[2], places[0]) if scene.sentence.is_kind(at, Kind.COUNTRY)] if places else []
    return not places or (relative[1] >= verb.end and (bool(others) or rule == "agreement_event.date_before"))


def _is_mutual(scene: Scene, verb: Verb, group: Group, settled: Settled) -> bool:
    """ "The Treaty was signed in January and ratified in March": an act that nobody in particular is said to have done."""
    told = (group.passive and not group.ordinal) or (settled.shared and not group.auxiliary)
    dated = scene.sentence.text_at(verb.end) in {"in", "on"} or scene.sentence.is_kind(verb.end, Kind.DATE)
    return settled.event == "ratified" and told and dated
