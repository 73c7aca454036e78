"""Changes told by a noun: "Parties adopted amendments", "an amendment on corals was agreed", "a revised version was signed"."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.clauses.extents import is_extent
from extractors.records.events.clauses.last_resort import opening_subject
from extractors.records.events.clauses.named_next import amendment_named
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.bare_nouns import object_end
from extractors.records.events.reference.named_object import object_agreement, object_noun, past_date
from extractors.records.events.words.roles import is_treaty
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb, event_lexicon

RENEWING = frozenset({"updated", "renewed", "expanded"})
PART = 5  # items from "added" to the part of a text that was
PHRASE = 12  # items from the noun to its verb
ADJECTIVES = frozenset(
    {"several", "new", "further", "some", "major", "important", "first", "second", "third", "two", "three", "four", "also"}
)


def changed_object(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "adopted an amendment to X", "adopted amendments with stricter limits": whose they are is said before."""
    if event in OWN_ACTS:
        return None  # who ratifies an amendment changes nothing by that
    if noun := object_noun(scene.sentence, verb.end):
        return scene.names.item(noun[0], noun[1], group.start, noun[1] + 1)
    if renewed := _new_version(scene, verb, group):
        return renewed
    if event == "amended" and scene.sentence.text_at(verb.end) in words("added_part") - {"third"}:
        if (place := _whose_parts(scene, verb.end)) is not None:
            return scene.names.item(event, place, group.start, place + 1)
        return scene.names.before(event, verb.end, group.start, verb.end + 1)  # "the Parties amended Annex I"
    if (amending := _amending(scene, verb, group)) is not None:
        return amending
    at = past_date(scene.sentence, verb.end)
    while scene.sentence.text_at(at) in words("determiner") | ADJECTIVES | words("quantity"):
        at += 1  # "agreed on a substantial number of revisions"
    told = event_lexicon().objects.get(scene.sentence.text_at(at)) if scene.sentence.text_at(at) not in words("loose_change") else None
    purpose = scene.sentence.text_at(at + 1) == "to" and scene.sentence.text_at(at + 2) not in words("determiner") | {"", "it"}
    if event != "adopted" or told is None or (scene.sentence.text_at(at + 1) in {"to", "of", "for"} and not purpose):
        return None
    if (named := amendment_named(scene, told, group.start, at + 1)) is not None:
        return named
    settled = scene.names.before(told, verb.end, group.start, at + 1)
    entity = scene.names.register.entity(settled.name) if settled else None
    return settled if entity is None or entity.kind != "amendment" else None  # an amendment is not itself amended


def _whose_parts(scene: Scene, part: int) -> int | None:
    """ "amended Annexes II, VIII and IX to X": the agreement behind the numbers of its parts."""
    sentence = scene.sentence
    for at in range(part + 1, min(len(sentence), part + PHRASE)):
        if sentence.is_kind(at, Kind.AGREEMENT):
            return at
        if not (sentence[at].capital or sentence.text_at(at) in {",", "and", "to", "of", "the"} or sentence.text_at(at).isdigit()):
            return None
    return None


def _amending(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "signed a protocol amending X": what the signed text does to X."""
    sentence, at = scene.sentence, verb.end
    if verb.event(Shape.DONE, Shape.DONE_INFINITIVE) not in ("adopted", "signed"):
        return None
    near = range(at, min(len(sentence), at + 4))
    noun = next((place for place in near if sentence.text_at(place).removesuffix("s") in words("head_noun")), None)
    told = _done_to(scene, noun) if noun is not None else None
    return scene.names.item(told[0], told[1], group.start, told[1] + 1) if told else None


def _done_to(scene: Scene, noun: int) -> tuple[str, int] | None:
    """ "a protocol amending X", "to amend X", "of amendment to X": what the text does, and the place of that to which it does it."""
    sentence, of = scene.sentence, None
    if sentence.text_at(noun + 1) == "of" and (of := event_lexicon().objects.get(sentence.text_at(noun + 2))):
        noun += 2
    to = sentence.text_at(noun + 1) == "to"
    at = noun + 1 + to
    event = event_lexicon().changing.get(sentence.text_at(at))
    if event is None and of and to:
        event, at = of, noun + 1  # "a protocol of amendment to X"
    place = object_agreement(sentence, at + 1) if event else None
    return (event, place) if event and place is not None else None


def _new_version(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "adopted a new version of X", "approved a revised text": what that makes of X."""
    sentence, at = scene.sentence, verb.end
    if sentence.text_at(at) not in {"a", "an"} or sentence.text_at(at + 1) not in words("renewed"):
        return None
    while sentence.text_at(at) in words("renewed") | {"a", "an", "and"}:
        at += 1
    if sentence.text_at(at) not in words("version"):
        return None
    place = object_agreement(sentence, at + 2) if sentence.text_at(at + 1) == "of" else None
    if place is not None:
        return scene.names.item("updated", place, group.start, place + 1)
    return scene.names.before("updated", verb.end, group.start, at + 1) if sentence.text_at(at + 1) not in {"of", "for", "to"} else None


def changed_subject(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "Amendments to X were adopted", "An amendment on corals was agreed", "A new version was signed": what that makes of X."""
    if event == "amended" and (group.passive or not group.auxiliary) and (part := _own_part(scene, group.start)) is not None:
        owner = part - 2 if scene.sentence.text_at(part - 1) == "'s" else -1
        if scene.sentence.is_kind(owner, Kind.AGREEMENT):
            return scene.names.item(event, owner, owner, verb.end)  # "X's annexes were amended"
        return scene.names.before(event, part, part, verb.end)
    if event in ("adopted", "signed") and not group.auxiliary and (of := _amendments_beside(scene, group.start)) is not None:
        return scene.names.item(of[0], of[1], of[1], verb.end)
    participle = not group.auxiliary and scene.sentence.text_at(group.start - 1) in event_lexicon().objects  # "amendments adopted in 1995"
    entry = not group.auxiliary and scene.sentence.is_kind(0, Kind.DATE)  # "1995: Amendments to X adopted"
    if event not in ("adopted", "signed", "established") or not (group.passive or participle or entry):
        return None
    sentence, lexicon = scene.sentence, event_lexicon()
    if group.passive and event != "established" and (made := _as_amendment(scene, verb)) is not None:
        return scene.names.item(made[0], made[1], group.start, verb.end)
    if event != "established" and (told := _amended_by_text(scene, verb, group)) is not None:
        return told
    last = group.start - 1 - (sentence.text_at(group.start - 1) in {"that", "which"})  # "by amendments to Article 6 that were adopted in"
    for at in range(last, max(-1, last - PHRASE), -1):
        text = sentence.text_at(at)
        noun = lexicon.objects.get(text) if event != "established" else None
        noun = "updated" if text in words("version") and sentence.text_at(at - 1) in words("renewed") else noun
        if noun and participle and _leads(sentence, at):
            place = next((place for place in range(verb.end, len(sentence)) if sentence.is_kind(place, Kind.AGREEMENT)), None)
            return scene.names.item(noun, place, at, verb.end) if place is not None else scene.names.before(noun, 0, at, verb.end)
        if noun and sentence.text_at(at - 1) == "by" and (whole := _changed_by(scene, noun, at)) is not None:
            return scene.names.item(noun, whole, at, verb.end)
        if noun and (_opens(scene, at) or _is_described(scene, at, group.start)):
            behind = at + 2 if sentence.text_at(at + 1) in {"to", "of"} else at
            behind += sentence.text_at(behind) in words("determiner")
            if behind > at and sentence.is_kind(behind, Kind.AGREEMENT):
                return scene.names.item(noun, behind, at, verb.end) if behind == group.start - 1 else None
            return scene.names.before(noun, at, at, verb.end)
        if sentence.is_kind(at, Kind.AGREEMENT) and at != group.start - 1:
            return None
        if sentence[at].kind is Kind.MARK or text in words("auxiliary") | words("relative") | {"and"}:
            return None
    return None


def effected(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "A major revision to X took effect on DAY", "An extension of its area came into force": what that makes of X."""
    sentence, low = scene.sentence, max(-1, group.start - 1 - PHRASE)
    for at in range(group.start - 1, low, -1):
        text = sentence.text_at(at)
        if text in words("auxiliary") | words("relative") or (sentence[at].kind is Kind.MARK and text not in {'"', "“", "”"}):
            return None
        told = event_lexicon().objects.get(text)
        if told not in RENEWING or not (_opens(scene, at) or _is_described(scene, at, group.start)):
            continue
        place = next((behind for behind in range(group.start - 1, at, -1) if sentence.is_kind(behind, Kind.AGREEMENT)), None)
        if is_extent(sentence, at + 1, group.start):
            told = "expanded"
        settled = scene.names.item(told, place, at, verb.end) if place is not None else scene.names.before(told, at, at, verb.end)
        if settled and told == "updated" and is_treaty(settled.name, scene.names.register):
            settled.event = "amended"
        return settled
    return None


def _amended_by_text(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "A protocol amending X was signed": what that makes of X."""
    sentence = scene.sentence
    if not sentence.is_kind(group.start - 1, Kind.AGREEMENT):
        return None
    for at in range(group.start - 2, max(-1, group.start - 6), -1):
        if sentence.text_at(at) in event_lexicon().changing and sentence.text_at(at - 1) in words("head_noun"):
            return scene.names.item(event_lexicon().changing[sentence.text_at(at)], group.start - 1, at - 1, verb.end)
        if sentence.text_at(at) not in words("determiner"):
            return None
    return None


def _leads(sentence: Sentence, noun: int) -> bool:
    """ "By an amendment adopted in 2003, the area of X …": whether a noun stands in the phrase that opens the sentence."""
    return sentence.text_at(0) in {"by", "through", "with", "under"} and sentence.text_at(1) in words("determiner") and noun <= 3


def _changed_by(scene: Scene, event: str, noun: int) -> int | None:
    """ "X was modified by Y, adopted in 1982, and by amendments adopted in 1987": what the sentence says was changed."""
    told = any(other.event(Shape.DONE) == event and other.start < noun for other in scene.found)
    whole = opening_subject(scene.sentence, 0, noun) if told else None
    return whole if whole is not None and scene.sentence.is_kind(whole, Kind.AGREEMENT) else None


def _is_described(scene: Scene, noun: int, end: int) -> bool:
    """ "The plastic waste amendments to X were adopted": whether a noun that X closes has words before it, and nothing governs them."""
    sentence, at = scene.sentence, noun - 1
    if sentence.text_at(noun + 1) not in {"to", "of"} or not sentence.is_kind(end - 1, Kind.AGREEMENT) or end - noun > len("to the X"):
        return False
    while at > noun - 6 and sentence[at].is_word and sentence.text_at(at) not in words("determiner") | words("preposition"):
        at -= 1
    return sentence.text_at(at) in words("determiner") and sentence.text_at(at - 1) not in words("preposition")


def _amendments_beside(scene: Scene, start: int) -> tuple[str, int] | None:
    """ "The amendments to X, adopted in 2012, …": what that makes of X, and its place."""
    sentence, place = scene.sentence, start - 2
    if sentence.text_at(start - 1) != "," or not sentence.is_kind(place, Kind.AGREEMENT):
        return None
    at = place - 2 if sentence.text_at(place - 1) in words("determiner") else place - 1
    told = event_lexicon().objects.get(sentence.text_at(at - 1)) if sentence.text_at(at) in {"to", "of"} else None
    return (told, place) if told else None


def _own_part(scene: Scene, end: int) -> int | None:
    """ "Article 6 was amended": where the name of a part of the text begins that ends here, as the subject."""
    at = next((at for at in range(end - 1, max(-1, end - 4), -1) if scene.sentence.text_at(at) in words("added_part")), None)
    owned = at is not None and scene.sentence.text_at(at - 1) == "'s"
    return at if at is not None and (owned or _opens(scene, at)) else None


def added(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "HFCs were added to the list of substances controlled by X in 2016", "a third annex was added": what that makes of X."""
    sentence = scene.sentence
    if sentence.is_kind(group.start - 1, Kind.COUNTRY):
        return None  # a country is no part of a text
    if sentence.text_at(verb.end - 1) == "to":
        for at in range(verb.end, min(len(sentence), verb.end + PHRASE)):
            if sentence.is_kind(at, Kind.AGREEMENT):
                return scene.names.item("amended", at, group.start, at + 1)
            if not sentence[at].is_word or sentence.text_at(at) in words("stop"):
                return None
        return None
    last = group.start - 2 if sentence.text_at(group.start - 1) == "," else group.start - 1
    if sentence.is_kind(last, Kind.AGREEMENT) and (part := _part_of(scene, last)) is not None:
        return scene.names.item("amended", last, part, verb.end)
    if sentence.is_kind(last, Kind.AGREEMENT):
        named = sentence[last].value.lower().split()  # "a third, the Ozone Annex, was added": to what was spoken of before
        first = last - (sentence.text_at(last - 1) in words("determiner"))
        return None if words("added_part").isdisjoint(named) else scene.names.before("amended", first, first, verb.end)
    near = range(max(0, group.start - PHRASE), group.start)
    part = any(sentence.text_at(at) in words("added_part") for at in near)
    return scene.names.before("amended", group.start, group.start, verb.end) if part else None


def _part_of(scene: Scene, agreement: int) -> int | None:
    """ "A supplement to X was added": where the part stands that "to" joins to the agreement."""
    to = agreement - 2 if scene.sentence.text_at(agreement - 1) in words("determiner") else agreement - 1
    part = scene.sentence.text_at(to) == "to" and scene.sentence.text_at(to - 1) in words("added_part")
    return to - 1 if part else None


def adds(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "The two countries added an ozone annex to the agreement": what that makes of the agreement."""
    sentence = scene.sentence
    near = range(verb.end, min(len(sentence), verb.end + PART))
    part = next((at for at in near if sentence.text_at(at) in words("added_part") - {"third"}), None)
    if part is None or sentence.text_at(part + 1) != "to":
        return None
    if (place := object_agreement(sentence, part + 2)) is not None:
        return scene.names.item("amended", place, group.start, place + 1)
    end = object_end(sentence, part + 2)
    return scene.names.before("amended", part, group.start, end, sentence.text_at(end - 1)) if end is not None else None


def _as_amendment(scene: Scene, verb: Verb) -> tuple[str, int] | None:
    """ "A ban was adopted in 2021 as an amendment to X": what that makes of X, and its place."""
    sentence = scene.sentence
    for at in range(verb.end, min(len(sentence), verb.end + PHRASE)):
        if sentence.text_at(at) == "as":
            return object_noun(sentence, at + 1)
        if sentence.text_at(at) in words("stop") | {";", ":"}:
            return None
    return None


def _opens(scene: Scene, noun: int) -> bool:
    """Whether a noun opens its clause, past its article and adjectives."""
    sentence, at = scene.sentence, noun - 1
    at = at - 2 if sentence.text_at(at) == "of" and sentence.text_at(at - 1) == "protocol" else at  # "a protocol of amendment"
    while sentence.text_at(at) in words("determiner") | words("renewed") | ADJECTIVES:
        at -= 1
    return at < 0 or sentence.text_at(at) in {",", ";", ":", "and", "but", "when", "while"} or sentence.is_kind(at, Kind.DATE)
