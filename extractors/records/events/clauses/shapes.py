"""The shapes in which verbs and nouns tell of an agreement: what each says happened, to which agreement, by which countries."""

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.actors.whose_act import (
    of_one_country,
)
from extractors.records.events.clauses.act import ANNOUNCED
from extractors.records.events.clauses.brought_about import brings, negotiated, takes_out, welcomes
from extractors.records.events.clauses.changes import added, adds, changed_subject, effected
from extractors.records.events.clauses.country_acts import member
from extractors.records.events.clauses.gerunds import gerund
from extractors.records.events.clauses.launches import becomes, launched_as, may_be_announced
from extractors.records.events.clauses.nouns import noun, tells_exit
from extractors.records.events.clauses.objects import by_instrument, of_object, shared_object
from extractors.records.events.clauses.sequels import follows, follows_inverted
from extractors.records.events.clauses.standing import standing
from extractors.records.events.clauses.strangers import by_one_side
from extractors.records.events.clauses.subjects import no_object, of_subject
from extractors.records.events.clauses.succession import arrives
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.words.roles import is_joined, is_treaty
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb, phrase_at

SIDES = 8  # items
CONCLUDED = ("concluded",)
ENDS = frozenset({"withdrew", "ended"})  # what takes effect on a day as well
INFINITIVES = (Shape.DONE_INFINITIVE, Shape.MEMBER_INFINITIVE, Shape.HAPPENS_INFINITIVE)


def settle(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """What a verb says in the first shape in which it says anything."""
    if scene.sentence.text_at(verb.end) == "into" and scene.sentence.text_at(verb.end + 1) == "law":
        return None  # "signed into law": by one government
    for shape in (
        standing,
        negotiated,
        brings,
        welcomes,
        takes_out,
        arrives,
        becomes,
        gerund,
        follows,
        follows_inverted,
        noun,
        state,
        member,
        done,
        happens,
    ):
        if settled := shape(scene, verb, group):
            return settled
    return None


def happens(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "X entered into force", also "… for A and B": their own."""
    if tells_exit(scene, verb):
        return None
    event = verb.event(Shape.HAPPENS_INFINITIVE) if group.until is not None or _did(scene, verb, group) else verb.event(Shape.HAPPENS)
    if event and scene.sentence.text_at(verb.end) == "for" and (country := _that_country(scene, verb.end + 1)):
        if country.kind is Kind.COUNTRY and (settled := of_subject(scene, event, verb, group)):
            settled.countries = [country]
            settled.end = verb.end + (2 if scene.sentence.text_at(verb.end + 1) == "it" else 3)
            return settled
        return None
    if (
        event
        and scene.sentence.text_at(verb.end) in ({"for", "on", "upon", "in"} if event == "entered_into_force" else {"for", "on", "upon"})
        and (countries := countries_from(scene.sentence, verb.end + 1)[0])
    ):
        settled = of_subject(scene, event, verb, group)
        if settled:
            settled.countries = countries
        return settled
    if event is None and not group.passive and no_object(scene, verb.end):
        event = verb.event(Shape.HAPPENS_WITHOUT_OBJECT)
    if event == "entered_into_force" and (changed := effected(scene, verb, group)) is not None:
        return changed
    settled = of_subject(scene, event, verb, group) if event else None
    if settled and verb.phrase.words == CONCLUDED and not is_joined(settled.name, scene.names.register, "project", "plan"):
        return None  # "The programme concluded in 2011", against "The treaty concluded in 1990 …", which nobody ended
    if settled and event == "entered_into_force" and scene.sentence.text_at(verb.end) == "there" and scene.last:
        settled.countries = scene.last.countries  # "Cuba acceded to X in 1990, and it entered into force there in July"
    if settled and _works(scene, verb, settled):
        settled.event = "entered_into_force"
    if settled and scene.sentence.text_at(0) == "for":
        settled.countries = countries_from(scene.sentence, 1)[0]  # "For Norway X entered into force on …"
    return settled


def _works(scene: Scene, verb: Verb, settled: Settled) -> bool:
    """ "came into operation", "has been operative": what a programme begins by is the entry into force of a treaty."""
    return verb.phrase.words[-1] in {"operation", "operative"} and is_treaty(settled.name, scene.names.register)


def _did(scene: Scene, verb: Verb, group: Group) -> bool:
    """ "It did enter into force in 2004", "Only in 2004 did X enter into force"."""
    sentence, at = scene.sentence, group.start - 1
    if any(sentence.text_at(place) == "did" for place in range(group.start, verb.start)):
        return True
    at = at - 1 if sentence.text_at(at - 1) in words("determiner") else at
    return sentence.text_at(at - 1) == "did" and sentence.is_kind(group.start - 1, Kind.AGREEMENT)


def _that_country(scene: Scene, at: int) -> Item | None:
    """ "for that country", "for it": the country named last before; the word itself where there is none, None where other words stand."""
    sentence = scene.sentence
    noun = at + 1 if sentence.text_at(at) in {"that", "this", "the", "both"} else at
    if sentence.text_at(noun) not in {"country", "state", "nation", "party", "it"}:
        return None
    return next((sentence[back] for back in range(at, -1, -1) if sentence.is_kind(back, Kind.COUNTRY)), sentence[noun])


def state(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "in force since 2003", "effective 1 July 2005"."""
    event = verb.event(Shape.STATE)
    end = _past_sides(scene, verb.end)
    at = end + 1 if scene.sentence.text_at(end) in {"since", "from", "on", "as"} else end
    at = at + 1 if scene.sentence.text_at(at) in {"of", "from"} else at
    ends = verb.end >= len(scene.sentence) or scene.sentence.text_at(verb.end) in {";", "."}
    if ends and scene.sentence.is_kind(0, Kind.DATE) and not group.auxiliary:
        at = 0  # "2003: Treaty in force"
    if ends and not group.auxiliary and _noted_date(scene, group.start - 1):
        at = group.start - 1  # "X agreed, 2019 in force"
    if group.until is not None:
        at = group.until  # "signed in 1990 but not in force until 1993"
    elif scene.sentence.text_at(0) == "since" and scene.sentence.is_kind(1, Kind.DATE) and group.auxiliary:
        at = 1  # "Since 1987 X has been in force"
    if event is None or not scene.sentence.is_kind(at, Kind.DATE) or (scene.last and at in scene.last.dates):
        return None
    if verb.phrase.words == ("effective",) and scene.last and scene.last.event in ENDS:
        return None  # "withdrew from X, effective December 2012"
    settled = of_subject(scene, event, verb, group)
    if settled:
        settled.event = "entered_into_force" if _works(scene, verb, settled) else settled.event
        settled.dates = (at,)
        whom = 0 if scene.sentence.text_at(0) == "for" else verb.end  # "For Norway X has been in force since 2004"
        settled.countries = countries_from(scene.sentence, whom + 1)[0] if scene.sentence.text_at(whom) in {"for", "in"} else []
    return settled


def _noted_date(scene: Scene, at: int) -> bool:
    """Whether a date stands here between a comma and a note of what was so from then on."""
    return scene.sentence.is_kind(at, Kind.DATE) and scene.sentence.text_at(at - 1) in {",", ";"}


def _past_sides(scene: Scene, at: int) -> int:
    """ "in force between the two countries since 1986", "in force for Norway since …": past between whom and for whom."""
    if scene.sentence.text_at(at) not in {"between", "for", "among", "in"}:
        return at
    countries, end = countries_from(scene.sentence, at + 1)
    if countries and scene.sentence.is_kind(end, Kind.DATE):
        return end  # "in force for the U.S. 18 December 1986"
    return next((end for end in range(at + 1, min(len(scene.sentence), at + SIDES)) if scene.sentence.text_at(end) == "since"), at)


def done(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "They adopted X", "X was adopted", "X, adopted in …"."""
    event = verb.event(Shape.DONE_INFINITIVE) if group.ordinal else verb.event(Shape.DONE)
    if event is None or (verb.phrase.words[0] == "added" and not group.passive):
        if event and scene.sentence.is_kind(0, Kind.DATE) and not group.auxiliary and no_object(scene, verb.end):
            return added(scene, verb, group)  # "2000: Ozone Annex added"
        return adds(scene, verb, group) if event else None
    if scene.sentence.text_at(verb.start - 1) in words("determiner") and scene.sentence.is_kind(verb.end, Kind.AGREEMENT):
        return None  # "the Revised Lake Treaty": which of them it is
    if not group.passive:
        if verb.phrase.words[-1] == "to" and (instrument := by_instrument(scene, event, verb)):
            return instrument
        if verb.phrase.words[-1] == "to" and (next_verb := phrase_at(scene.sentence, verb.end)) and next_verb.event(*INFINITIVES):
            return None  # "agreed to renew X" is told by the second verb, "agreed to launch X" is a plan
        if verb.phrase.words[0] in words("weak") and (
            len(acting_countries(scene.sentence, group.start)[1]) == 1 or of_one_country(scene, group.start)
        ):
            return None  # what one country or its parliament approves is not adopted by that
        if not _is_entitled(scene, verb, group) and (settled := of_object(scene, event, verb, group)):
            return settled if verb.phrase.words != ANNOUNCED or may_be_announced(scene, verb, settled) else None
        if not no_object(scene, verb.end) or _ends_another(scene, verb, group):
            return None
    if changed := added(scene, verb, group) if verb.phrase.words[0] == "added" else changed_subject(scene, event, verb, group):
        return changed
    if verb.phrase.words[0] == "added":
        return None
    if not group.auxiliary and scene.sentence.text_at(group.start - 1) == "(" and _is_about(scene, group.start - 2):
        return None
    settled = launched_as(scene, event, verb, group) or of_subject(scene, event, verb, group)
    treaty = settled is not None and event == "adopted" and is_treaty(settled.name, scene.names.register)
    if treaty and by_one_side(scene.sentence, verb, group):
        return None  # what one party approves is not adopted by that
    if verb.phrase.words == ANNOUNCED and (settled is None or not may_be_announced(scene, verb, settled)):
        return None
    if settled and verb.phrase.words == ("concluded",) and _comes_to_an_end(scene, verb, group, settled.name):
        settled.event = "ended"
    return settled or (shared_object(scene, event, verb) if not group.passive else None)


def _is_entitled(scene: Scene, verb: Verb, group: Group) -> bool:
    """ "X, first adopted as Decision III/1": what stands behind "as" is what the subject was called."""
    return scene.sentence.text_at(verb.end) == "as" and not group.auxiliary and scene.sentence.text_at(group.start - 1) in {",", "("}


def _ends_another(scene: Scene, verb: Verb, group: Group) -> bool:
    """ "X repealed, in accordance with Article 19, Y": what stands right before such a verb is not what it ended."""
    return verb.phrase.words[0] in words("ending") and not group.auxiliary and scene.sentence.is_kind(group.start - 1, Kind.AGREEMENT)


def _comes_to_an_end(scene: Scene, verb: Verb, group: Group, agreement: str) -> bool:
    """ "It concluded in 2011", "The Partnership was concluded in 2011"; but a treaty that was concluded began, as what was "by A"."""
    if group.start == verb.start and scene.sentence.text_at(group.start - 1) in words("pronoun"):
        return True
    entity = scene.names.register.entity(agreement)
    made = scene.sentence.text_at(verb.end) in {"by", "between", "with", "among"}
    return entity is not None and not made and not words("of_a_time").isdisjoint(entity.kind.split())


def _is_about(scene: Scene, place: int) -> bool:
    """ "Fact sheet on X (created 2016)": what is in the brackets is told of the page about the agreement."""
    at = place - 1
    while scene.sentence.text_at(at) in words("determiner"):
        at -= 1
    return scene.sentence.text_at(at) in {"on", "about"} and scene.sentence.is_kind(place, Kind.AGREEMENT)
