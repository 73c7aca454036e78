"""How programmes begin: launched as something, announced, or grown out of what was there before."""

from extractors.clauses import Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.clauses.subjects import behind_comma, coordinated, no_object
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.reference.named_object import past_date
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.roles import is_treaty
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb


def becomes(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "The Dialogue became the X Partnership in 2018": what stands behind the verb was established by that."""
    event = verb.event(Shape.BECOMES)
    if event is None or acting_countries(scene.sentence, group.start)[1]:
        return None
    place = verb.end + 1 if scene.sentence.text_at(verb.end) in {"the", "a", "an"} else verb.end
    if not scene.sentence.is_kind(place, Kind.AGREEMENT) or is_treaty(scene.sentence[place].value, scene.names.register):
        return None
    before = group.start - 1
    named = coordinated(scene, group.start) or subject_agreement(scene.sentence, group.start) is not None
    if not named and scene.sentence.text_at(before) not in words("head_noun") | words("pronoun") | {"dialogue", "programme", "forum"}:
        return None
    if scene.sentence.text_at(place + 1) in words("part") or scene.sentence.text_at(place + 1) in words("member_noun"):
        return None
    return scene.names.item(event, place, place, place + 1)


def launched_as(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "Launched in 2004 as X, the effort grew": what was then begun, where the subject itself is not named."""
    sentence, at = scene.sentence, past_date(scene.sentence, verb.end)
    at = at + 2 if sentence.text_at(at) in {"in", "on"} and sentence.is_kind(at + 1, Kind.DATE) else at
    place = at + 2 if sentence.text_at(at + 1) in words("determiner") else at + 1
    if event not in ("established", "began") or sentence.text_at(at) != "as" or not sentence.is_kind(place, Kind.AGREEMENT):
        return None
    named = subject_agreement(sentence, group.start) is not None or (group.start == 0 and behind_comma(scene, place) is not None)
    return scene.names.item(event, place, group.start, verb.end) if not named else None


def may_be_announced(scene: Scene, verb: Verb, settled: Settled) -> bool:
    """Whether an announcement founds something: a partnership or pledge, not a treaty, nor "announced X grants"."""
    named = [at for at in range(verb.end, settled.end) if scene.sentence.is_kind(at, Kind.AGREEMENT)]
    return all(no_object(scene, at + 1) for at in named[-1:]) and not is_treaty(settled.name, scene.names.register)
