"""What is told of something else than the agreement spoken of: of a body, of a text that has no name, of one party's approval."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.actors.agents import agents
from extractors.records.events.actors.bodies import is_chamber
from extractors.records.events.reference.antecedents import Scene
from extractors.records.events.words.brackets import skip_bracket_back
from extractors.records.events.words.verb_group import Group, group_before, words
from extractors.records.events.words.verbs import Shape, Verb

_ACTS_OF_ONE = ("council decision", "council directive", "council regulation")  # of one union, whatever it approves by them


def verb_before(scene: Scene, at: int) -> Verb | None:
    """The event phrase that ends last before a place."""
    return next((other for other in reversed(scene.found) if other.end <= at), None)


def is_unsettled(scene: Scene, verb: Verb | None) -> bool:
    """Whether a verb tells what was done to something of which no agreement is known."""
    return verb is not None and verb.start not in scene.settled and verb.event(Shape.DONE) is not None


def goes_on_from_another(scene: Scene, at: int) -> bool:
    """ "X began, following a memorandum signed in 2005 and amended in 2006": whether the verb before is told of what nobody names."""
    before = verb_before(scene, at)
    if before is None or not is_unsettled(scene, before) or scene.sentence.text_at(at - 1) != "and":
        return False
    group = group_before(scene.sentence, before.start)
    return not group.auxiliary and scene.sentence.text_at(group.start - 1) in words("head_noun") | {"understanding"}


def by_bloc(sentence: Sentence, at: int) -> bool:
    """ "was adopted by the European Community": whether a bloc of countries did it, and no other."""
    place = at + 1 + (sentence.text_at(at + 1) == "the")
    blocs = words("bloc")
    if sentence.text_at(at) != "by" or sentence.text_at(place) not in blocs:
        return False
    while sentence.text_at(place) in blocs:
        place += 1
    return sentence.text_at(place) not in {"and", ",", "countries", "states", "members", "member"}


def is_of_body(sentence: Sentence, at: int) -> bool:
    """ "…, under the Nile Fish Authority (NFA), created in 1985": whether a participle begins here that is told of a body.

    So of a successor that has no name known as one: "X ran to 2000 and was followed by Lake 2020, adopted in 2001".
    """
    if sentence.text_at(at - 1) != "," or sentence.text_at(at) in words("auxiliary"):
        return False
    last = back = skip_bracket_back(sentence, at - 2)
    while back >= 0 and (_is_of_name(sentence, back) or sentence.is_kind(back, Kind.DATE)):
        back -= 1
    if last > back and sentence.text_at(back) == "by" and sentence.text_at(back - 1) in words("followed_by"):
        return True
    return last - back > 1 and sentence.text_at(back) == "the" and sentence.text_at(back - 1) not in {"in", "at"}


def _is_of_name(sentence: Sentence, at: int) -> bool:
    """Whether a word belongs to a body's name: a capital, a country, or a small word between two of them."""
    if sentence.is_kind(at, Kind.COUNTRY) or (sentence[at].is_word and sentence[at].capital):
        return True
    inside = 0 < at < len(sentence) - 1 and sentence[at + 1].capital and sentence[at - 1].capital
    return inside and sentence.text_at(at) in {"of", "for", "on", "and"}


def by_one_side(sentence: Sentence, verb: Verb, group: Group) -> bool:
    """Whether a bloc, or one country's legislature or government, did what a passive tells: it approved a text, it did not adopt it."""
    return (group.passive and by_bloc(sentence, verb.end)) or _by_chamber(sentence, verb)


def _by_chamber(sentence: Sentence, verb: Verb) -> bool:
    """ "approved by Congress", "by the Swedish Parliament", "by Council Decision 81/462/EEC"."""
    if sentence.text_at(verb.end) != "by":
        return False
    if any(is_chamber(sentence, at) for at in range(verb.end + 1, verb.end + 4)):
        return True
    if sentence.is_kind(verb.end + 1, Kind.AGREEMENT) and sentence[verb.end + 1].value.lower().startswith(_ACTS_OF_ONE):
        return True
    countries = agents(sentence, verb.end)
    return verb.phrase.words[0] in words("weak") and len(countries) == 1 and countries[0].text.startswith("for ")
