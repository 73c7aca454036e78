"""Gerunds that tell a fact: "Since joining X in 1992, A …", "with A ratifying X in 2004", "signed a declaration creating X"."""

from dataclasses import replace

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import country_group
from extractors.records.events.actors.country_lists import countries_behind_comma, opening
from extractors.records.events.actors.whose_act import only_agreement
from extractors.records.events.clauses.subjects import no_object
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.bare_nouns import object_end
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.governed_dates import dates_after
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb

SIGNING = 12  # items from the verb of signing to what the signed text creates


def gerund(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "Since joining X in 1992, A …", "A has done much since ratifying X in 2001"; "A plans on joining X" tells no fact."""
    event, sentence = verb.event(Shape.GERUND), scene.sentence
    if event is None:
        return None
    if event == "established":
        return _created(scene, verb, group)
    if (owned := _with_subject(scene, event, verb, group)) is not None:
        return owned
    lead = group.start if sentence.text_at(group.start) in words("since") else group.start - 1  # "since" is an adverb elsewhere
    lead = lead - 2 if sentence.text_at(lead) == "-" and sentence.text_at(lead - 1) == "re" else lead  # "re-acceding"
    if sentence.text_at(lead) not in words("since") and not (lead == 0 and sentence.text_at(0) in {"in", "when"}):
        return _became(scene, event, verb, group) or _then(scene, event, verb, group)
    place = object_agreement(sentence, verb.end)
    if place is None and (meant := _meant(scene, event, verb, lead)) is not None:
        return meant
    if place is None:
        return _gerund_alone(scene, event, verb, lead)
    if lead == 0 or sentence.text_at(lead - 1) in {",", "and", "then", "shortly", "soon"}:
        countries = countries_behind_comma(sentence, place + 1) or (opening(sentence) if lead else [])
    else:
        acts = opening(sentence) or (_named_before(scene, lead) if sentence.text_at(lead) == "by" else [])
        countries = acts if sentence.text_at(lead) in {"since", "after", "upon", "by"} else []
    if not countries:
        return None
    settled = scene.names.item(event, place, verb.start, place + 1)
    settled.countries = countries
    return settled


def _became(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "Oman handed in its papers, becoming on 19 April 2013 the 166th Party to X": what the sentence has not told by another verb."""
    sentence, place = scene.sentence, object_agreement(scene.sentence, verb.end)
    follows = verb.phrase.words[0] == "becoming" and sentence.text_at(group.start - 1) == ","
    if not follows or place is None or (scene.last is not None and scene.last.dates and scene.last.name == sentence[place].value):
        return None
    settled = scene.names.item(event, place, verb.start, place + 1)
    settled.countries = opening(sentence)
    inside = next((at for at in range(verb.start, verb.end) if sentence.is_kind(at, Kind.DATE)), None)
    if inside is not None:
        settled.dates, settled.rule = (inside,), "agreement_event.date_inside"
    return settled if settled.countries else None


def _then(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "Monaco signed X in 1999, ratifying it in 2000": what followed from an act of the same countries, where it has a day."""
    last, sentence = scene.last, scene.sentence
    if (
        last is None
        or not last.dates
        or sentence.text_at(group.start - 1) != ","
        or event not in OWN_ACTS
        or sentence.text_at(verb.end) != "it"
    ):
        return None
    dates, countries = dates_after(sentence, verb.end + 1, scene.starts), opening(sentence)
    return replace(last, event=event, countries=countries, dates=(dates[0],), others=(), reach=0) if dates and countries else None


def _gerund_alone(scene: Scene, event: str, verb: Verb, lead: int) -> Settled | None:
    """ "Russia tipped the balance by ratifying on 18 November 2004": what was spoken of, and the only country named before.

    Of a clause that opens the sentence both stand behind it: "By ratifying on DAY, A and B brought X into force".
    """
    sentence = scene.sentence
    if lead == 0 and no_object(scene, verb.end) and (behind := only_agreement(scene)) is not None and behind > verb.end:
        told = scene.names.item(event, behind, lead, verb.end)
        told.countries = countries_behind_comma(sentence, verb.end)
        return told if told.countries else None
    named = [item for item in sentence.items[:lead] if item.kind is Kind.COUNTRY and not item.adjective]
    if (
        sentence.text_at(lead) not in {"by", "upon", "after", "since"}
        or len({item.value for item in named}) != 1
        or not no_object(scene, verb.end)
    ):
        return None
    settled = scene.names.near(event, verb.start, lead, verb.end)
    if settled:
        settled.countries = named[:1]
    return settled


def _meant(scene: Scene, event: str, verb: Verb, lead: int) -> Settled | None:
    """ "Canada reversed its withdrawal by re-acceding to the treaty": what a bare noun behind the gerund means."""
    end, countries = object_end(scene.sentence, verb.end), opening(scene.sentence) or _named_before(scene, lead)
    if end is None and scene.sentence.text_at(verb.end) == "it":
        end = verb.end + 1  # "Australia ratified X nine years after signing it in 1998"
    if end is None or not countries:
        return None
    settled = scene.names.before(event, verb.end, verb.start, end, noun=scene.sentence.text_at(end - 1) if end > verb.end + 1 else "")
    if settled:
        settled.countries = countries
    return settled


def _named_before(scene: Scene, lead: int) -> list[Item]:
    """The only country that is named before an item."""
    named = [item for item in scene.sentence.items[:lead] if item.kind is Kind.COUNTRY and not item.adjective]
    return named[:1] if len({item.value for item in named}) == 1 else []


def _with_subject(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "with Norway ratifying X on DAY", "which resulted in Canada becoming a party to it": a gerund that has its own country."""
    sentence = scene.sentence
    start, countries = country_group(sentence, group.start - 1) if sentence.is_kind(group.start - 1, Kind.COUNTRY) else (0, [])
    if not countries:
        start, countries = _behind(scene, group.start - 1)
    leads = sentence.text_at(start - 1) in words("with_subject") or (sentence.text_at(start - 1) == "and" and scene.last is not None)
    if not countries or not leads:
        return None
    if (place := object_agreement(sentence, verb.end)) is not None:
        settled: Settled | None = scene.names.item(event, place, start, place + 1)
    elif (end := object_end(sentence, verb.end)) is not None:
        settled = scene.names.before(event, verb.end, start, end, noun=sentence.text_at(end - 1))
    else:
        settled = scene.names.before(event, verb.start, start, verb.end) if no_object(scene, verb.end) else None
    if settled:
        settled.countries = countries
    return settled


def _behind(scene: Scene, last: int) -> tuple[int, list[Item]]:
    """The countries "A, B and C" that end at an item and stand behind "with" or "in", which `country_group` takes for no actors."""
    sentence, at, found = scene.sentence, last, list[Item]()
    while sentence.is_kind(at, Kind.COUNTRY) and not sentence[at].adjective:
        found.append(sentence[at])
        at -= 1
        while sentence.text_at(at) == "the":
            at -= 1
        joint = at
        while sentence.text_at(joint) in {",", "and"}:
            joint -= 1
        if joint == at or not sentence.is_kind(joint, Kind.COUNTRY):
            break
        at = joint
    return at + 1, found[::-1]


def _created(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "signed a declaration establishing the X Partnership": what a text creates was established when that was signed."""
    sentence = scene.sentence
    place = object_agreement(sentence, verb.end)
    near = range(max(0, group.start - SIGNING), group.start)
    signed = any(sentence.text_at(at) in words("signing") for at in near)
    if place is None or not signed or sentence.text_at(group.start - 1) in words("preposition") | {"and", ","}:
        return None
    return scene.names.item("established", place, group.start, place + 1)
