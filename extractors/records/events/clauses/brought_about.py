"""What others bring about: "Its ratification brought X into force", "The coalition welcomed Ghana as a member", "In 1998 came X"."""

from extractors.clauses import Kind
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.reference.named_object import object_agreement, past_date
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.brackets import skip_back
from extractors.records.events.words.verb_group import Group, group_before, words
from extractors.records.events.words.verbs import Shape, Verb

MEMBERS = 10  # items from a country to "as a member"
SUBJECT = 12  # items from "negotiations" to their verb


def brings(scene: Scene, verb: Verb, _: Group) -> Settled | None:
    """ "The accession of Greece brought X into force on DAY", "bringing it into force": the agreement between the two words."""
    event, sentence = verb.event(Shape.BRINGS), scene.sentence
    if event is None:
        return None
    at = skip_back(sentence, verb.start - 1)
    place, bare = at, sentence.text_at(at) == "it" or sentence.text_at(at) in words("head_noun")
    if not (sentence.is_kind(at, Kind.AGREEMENT) or bare):
        return None
    at -= 1
    while sentence.text_at(at) in words("determiner"):
        at -= 1
    if sentence.text_at(at) not in words("bringing") or group_before(sentence, at).irreal:
        return None
    noun = sentence.text_at(place) if sentence.text_at(place) != "it" else ""
    return scene.names.before(event, place, at, verb.end, noun) if bare else scene.names.item(event, place, at, verb.end)


def welcomes(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "The coalition welcomed Ghana and Togo as members in 2008": an act of those who are taken in."""
    event, sentence = verb.event(Shape.WELCOMES), scene.sentence
    countries, end = countries_from(sentence, verb.end) if event and not group.passive else ([], verb.end)
    if event is None or not countries:
        return None
    behind = next((at for at in range(end, min(len(sentence), end + MEMBERS)) if sentence.text_at(at) in words("member_noun")), None)
    opens = sentence.text_at(end) in {"as", "to", "into"} or sentence.is_kind(end + 1, Kind.DATE)
    if behind is None or not opens or not any(sentence.text_at(at) == "as" for at in range(end, behind)):
        return None
    place = subject_agreement(sentence, group.start)
    if place is None and sentence.text_at(behind + 1) in {"of", "to", "in"}:
        place = object_agreement(sentence, behind + 2)
    settled = (
        scene.names.item(event, place, group.start, end) if place is not None else scene.names.near(event, verb.start, verb.start, end)
    )
    if settled:
        settled.end, settled.countries = end, countries
    return settled


def takes_out(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "The new government pulled Canada out of X in 2011": an act of the country that is taken out."""
    event, sentence = verb.event(Shape.TAKES_OUT), scene.sentence
    countries, end = countries_from(sentence, verb.end) if event and not group.passive else ([], verb.end)
    while countries and sentence.text_at(end) in {"back", "out", "of", "from"}:
        end += 1
    if event is None or not countries or sentence.text_at(end - 1) not in {"of", "from"}:
        return None
    place = object_agreement(sentence, end)
    settled = scene.names.item(event, place, group.start, place + 1) if place is not None else None
    if settled:
        settled.countries = countries
    return settled


def negotiated(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "Negotiations on X were concluded on DAY", "They completed talks on X": its text was final then."""
    sentence = scene.sentence
    if verb.phrase.words[0] == "reached" and group.passive and sentence.text_at(group.start - 1) in words("accord"):
        at = past_date(sentence, verb.end)
        place = object_agreement(sentence, at + 1) if sentence.text_at(at) in {"on", "for"} else None
        return scene.names.item("finalized", place, group.start - 1, place + 1) if place is not None else None
    done = verb.phrase.words[0] in words("finishing") or verb.event(Shape.HAPPENS, Shape.DONE) == "ended"
    if not done or words("talks").isdisjoint(sentence.vocabulary):
        return None
    for at in range(verb.end, min(len(sentence), verb.end + 4)):
        if sentence.text_at(at) in words("talks") and not group.passive:
            place = object_agreement(sentence, at + 2) if sentence.text_at(at + 1) in {"on", "for", "of"} else None
            dated = sentence.text_at(at + 1) in {"on", "in"} and sentence.is_kind(at + 2, Kind.DATE)
            if place is None and (dated or at + 1 >= len(sentence) or sentence[at + 1].kind is not Kind.WORD):
                return scene.names.before("finalized", verb.start, group.start, at + 1)  # "Peru and Chile concluded negotiations."
            return scene.names.item("finalized", place, group.start, place + 1) if place is not None else None
    for at in range(group.start - 1, max(-1, group.start - SUBJECT), -1):
        if sentence.text_at(at) in words("talks"):
            place = object_agreement(sentence, at + 2) if sentence.text_at(at + 1) in {"on", "for", "of"} else None
            if place is not None and place < group.start:
                return scene.names.item("finalized", place, at, verb.end)
            place = object_agreement(sentence, verb.end + 1) if sentence.text_at(verb.end) in {"on", "for"} else None
            if place is None and sentence.text_at(at + 1) == "with" and sentence.is_kind(at + 2, Kind.COUNTRY):
                return scene.names.before("finalized", at, at, verb.end)  # "Negotiations with Peru concluded on DAY."
            return scene.names.item("finalized", place, at, place + 1) if place is not None else None
        if sentence.text_at(at) in words("stop") - words("auxiliary") | {";", ":"}:
            return None
    return None
