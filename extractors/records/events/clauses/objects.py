"""Objects: the agreement behind an active verb: named, meant by a pronoun, shared with the next verb, or what was spoken of."""

from extractors.clauses import Kind
from extractors.records.events.clauses.changes import changed_object
from extractors.records.events.clauses.named_next import named_next
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.reference.bare_nouns import object_end
from extractors.records.events.reference.named_object import further_objects, object_agreement
from extractors.records.events.words.told import Told, goes_on
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb

DECIDED = 30  # items from a decision to the form that it was given
OPENING = 3  # items of the conjunction that opens a sentence, and of an article
SIGNING = frozenset({"opened_for_signature", "adopted", "signed"})  # behind what all did, a country does it for itself
NEW_CLAUSE = frozenset({"when", "where", "which", "that", "who", "while", "whereas", "because"})
SHARED = 7  # items to the verb that has the object: "signed, but has not yet ratified, the Convention"


def of_object(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """The agreement behind an active verb: itself, an amendment to it, or "it"."""
    sentence = scene.sentence
    if changed := changed_object(scene, event, verb, group):
        return changed
    place = object_agreement(sentence, verb.end, frozenset({"to", "of"}) if event == "amended" else frozenset())
    if place is not None and _is_object(scene, verb, group, place):
        settled = scene.names.item(event, place, group.start, place + 1)
        settled.indefinite = sentence.text_at(verb.end) in {"a", "an"}
        others, settled.end = further_objects(sentence, settled.end, scene.starts)
        settled.others = tuple(others)
        return settled
    if (end := _pronoun_end(scene, verb)) is not None:
        noun = sentence.text_at(end - 1) if end > verb.end + 1 else ""
        return scene.names.before(event, verb.end, group.start, end, noun)
    return named_next(scene, event, verb, group)


def by_instrument(scene: Scene, event: str, verb: Verb) -> Settled | None:
    """ "Parties agreed to add a group of gases through the X Amendment": what was agreed was adopted in that form."""
    sentence = scene.sentence
    for at in range(verb.end, min(len(sentence), verb.end + DECIDED)):
        if sentence.text_at(at) in {"through", "by", "with"}:
            place = at + 2 if sentence.text_at(at + 1) in {"the", "a"} else at + 1
            entity = scene.names.register.entity(sentence[place].value) if sentence.is_kind(place, Kind.AGREEMENT) else None
            if entity is not None and entity.kind == "amendment":
                return scene.names.item(event, place, verb.start, place + 1)
        if sentence.text_at(at) in words("stop") | {";", ":"}:
            return None
    return None


def _pronoun_end(scene: Scene, verb: Verb) -> int | None:
    """Where an object ends that means an agreement without naming it: "it"; of a country's act also "the original", "this one"."""
    sentence, at = scene.sentence, verb.end
    if sentence.text_at(at) in {"it", "them"}:
        return at + 1
    if verb.event(Shape.DONE, Shape.DONE_INFINITIVE) is not None and (end := object_end(sentence, at)) is not None:
        return end
    own = verb.event(Shape.MEMBER, Shape.MEMBER_INFINITIVE) is not None and sentence.text_at(at) in {"the", "this", "its"}
    if own and sentence.text_at(at + 1) in words("head_noun"):  # "ratified the agreement", in small letters
        told_more = sentence.text_at(at + 2) in {"of", "between", "on", "with", "to", "for", "that", "which"}
        return at + 2 if not told_more or sentence.is_kind(at + 3, Kind.DATE) else None  # "ratified the protocol on 31 May 2002"
    return at + 2 if own and sentence.text_at(at + 1) in words("unnamed") else None


def _is_object(scene: Scene, verb: Verb, group: Group, place: int) -> bool:
    """Against "the Protocol adopted under …": a participle right behind its own agreement has no object."""
    replaces = verb.phrase.words[0] in words("replacing")  # "X replaced Y" ends Y
    return place > verb.end or replaces or group.start == 0 or not scene.sentence.is_kind(group.start - 1, Kind.AGREEMENT)


def unnamed(scene: Scene, event: str, verb: Verb, start: int) -> Settled | None:
    """ "Norway ratified in 1998": what was spoken of. "Joined" and "signed" are said of so much that it has to be near."""
    if verb.phrase.words == ("left",):
        dated = scene.sentence.text_at(verb.end) in {"in", "on"} and scene.sentence.is_kind(verb.end + 1, Kind.DATE)
        return scene.names.near(event, verb.start, start, verb.end) if dated else None
    if scene.sentence.text_at(verb.start - 1) == "(":
        named = [at for at in range(len(scene.sentence)) if scene.sentence.is_kind(at, Kind.AGREEMENT)]
        if len({scene.sentence[at].value for at in named}) == 1 and named[0] > verb.end:
            return scene.names.item(event, named[0], start, verb.end)  # "Norway (signed 1992) is bound by X"
    if (behind := _named_behind(scene, verb, start)) is not None:
        return scene.names.item(event, behind, start, verb.end)
    if (going_on := _as_told(scene)) is not None:
        return scene.names.again(event, going_on, start, verb.end)
    return spoken_of(scene, event, verb, start)


def spoken_of(scene: Scene, event: str, verb: Verb, start: int) -> Settled | None:
    """The agreement that was named before; of what is said of much else, one that is near; else the only one that is named behind."""
    search = scene.names.near if event in ("joined", "signed", "accepted") else scene.names.before
    return search(event, verb.start, start, verb.end) or _only_behind(scene, event, verb, start)


def _as_told(scene: Scene) -> Told | None:
    """ "Mozambique signed the MoU in 2008. Malaysia signed in 2011": what the sentence before told a country's act of."""
    if any(item.kind is Kind.AGREEMENT for item in scene.sentence.items):
        return None
    entries = scene.names.entries
    told = goes_on(entries.spoken, scene.sentence, entries.place(scene.sentence.passage), reach=0)
    if told is None or told.countries:
        return told
    opened = scene.names.register.opened(scene.sentence.passage.block.start_char, scene.sentence.start_char)
    aside = opened is not None and opened.name != told.agreement  # "X replaced Y, signed in 1937. Iceland withdrew in 1992": from X
    return told if told.event in SIGNING and not aside else None


def _only_behind(scene: Scene, event: str, verb: Verb, start: int) -> Settled | None:
    """ "Bolivia and Chile joined in 2019; the X now has 60 members": the only agreement of the sentence, which none goes before."""
    headed = (
        scene.sentence[0].start_char == scene.sentence[0].end_char
    )  # the country of a heading: "Signed in 2002, the X …" is of all who did
    named = [at for at in range(len(scene.sentence)) if scene.sentence.is_kind(at, Kind.AGREEMENT)] if not headed else []
    alone = len({scene.sentence[at].value for at in named}) == 1 and any(
        scene.sentence.text_at(at) in {",", ";"} for at in range(verb.end, named[0])
    )
    return scene.names.item(event, named[0], start, verb.end) if alone else None


def _named_behind(scene: Scene, verb: Verb, start: int) -> int | None:
    """ "After Samoa joined in 2015, X had twelve parties": the only agreement of a sentence whose opening clause tells the act."""
    sentence = scene.sentence
    opens = start < OPENING and sentence.text_at(0) in words("clause") - {"and", "but", "so"} | {"with"}
    named = [at for at in range(len(sentence)) if sentence.is_kind(at, Kind.AGREEMENT)] if opens else []
    return named[0] if named and named[0] > verb.end and len({sentence[at].value for at in named}) == 1 else None


def interrupted(scene: Scene, event: str, verb: Verb) -> Settled | None:
    """ "signed, and in 2001 accepted, the Protocol": the object behind the comma that ends what was put in."""
    at = _behind_date(scene, verb.end)
    place = object_agreement(scene.sentence, at + 1) if scene.last and scene.sentence.text_at(at) == "," else None
    return scene.names.item(event, place, verb.start, verb.end) if place is not None else None


def shared_object(scene: Scene, event: str, verb: Verb) -> Settled | None:
    """ "signed and ratified the Convention": the object that both verbs have."""
    following = next((other for other in scene.found if verb.end < other.start <= verb.end + SHARED), None)
    if (
        following is None
        or following.event(Shape.STANDING, Shape.NOUN)
        or scene.sentence.text_at(verb.end) not in {"and", "or", "in", "on", ",", "(", "but"}
    ):
        return None
    if any(scene.sentence.text_at(at) in NEW_CLAUSE for at in range(verb.end, following.start)):
        return None  # "began in 1999, when the Parties to X met"
    if all(scene.sentence.text_at(at) not in {"and", "or", ",", "but", ")"} for at in range(verb.end, following.start)):
        return None  # "Amendments adopted in 1995 extended X"
    behind = _behind_date(scene, following.end)
    behind = behind + 1 if scene.sentence.text_at(behind) in {",", ")"} else behind
    place = object_agreement(scene.sentence, behind)
    return scene.names.item(event, place, verb.start, verb.end) if place is not None else None


def _behind_date(scene: Scene, at: int) -> int:
    """ "signed on DAY, and ratified on DAY, the Convention": past a day."""
    date = at + 1 if scene.sentence.text_at(at) in {"on", "in", "("} else at
    behind = date + 2 if scene.sentence.text_at(date + 1) == ")" else date + 1
    return behind if scene.sentence.is_kind(date, Kind.DATE) else at
