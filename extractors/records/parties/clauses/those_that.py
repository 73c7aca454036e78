"""Countries told apart by what they did: "those that have signed but not ratified include A and B", "C and D are in the same position"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import listed_countries
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.roles import Part, Phrase, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, verbs
from extractors.records.parties.clauses.examples import role_before
from extractors.records.parties.clauses.part_scene import RULE, PartScene, parts

REACH = 18  # items of the clause between "that" and the verb before the list
NOUN = 5  # items between the noun and "that"
ONLY = 8  # items from "are" to "that" or "not to": "are the only two coastal states that"
ALLOWED = frozenset({"eligible", "entitled", "able", "free", "invited", "allowed", "permitted", "qualified"})  # who may, and need not
_YET = ("yet", "to")  # "countries yet to sign include A"
_RELATIVE = frozenset({"that", "which", "who", "not", "never"})
MANY = 10  # items from "among" to "that": "among the more than 100 countries that"
OPENS = 8  # items from the head of a sentence to the verb of "Among those to accede"
OPENING = 2  # items before the country that opens a sentence
ALIKE = 6  # items from "are" to "position"


def those_that(scene: PartScene) -> Iterator[Part]:
    """The countries behind "include" or "are" in the role that the relative clause before it gives them."""
    sentence, listing = scene.sentence, role_words("listing")
    yield from _among_those_to(scene) if "to" in sentence.vocabulary else ()
    yield from _among_many(scene) if "among" in sentence.vocabulary or "one" in sentence.vocabulary else ()
    yield from _only_ones(scene) if "only" in sentence.vocabulary else ()
    if sentence.vocabulary.isdisjoint(listing):
        return
    for at in range(3, len(sentence) - 1):
        if sentence.text_at(at) not in listing or (relative := _relative(scene, at)) is None:
            continue
        countries = listed_countries(sentence, at + 1)
        role = _role(scene, relative, at) if countries else None
        if role is None:
            continue
        named = next((place for place in range(relative, at) if sentence.is_kind(place, Kind.AGREEMENT)), None)
        settled = (
            scene.names.item("ratified", named, named, at) if named is not None else scene.names.before("ratified", relative, relative, at)
        )
        for country in countries if settled else ():
            assert settled is not None
            own = settled_role(role, settled.name, scene.entries.reading.register)
            start = min(sentence[relative].start_char, sentence[at].start_char)
            yield Part(settled.name, country.value, None, own, start, country.end_char, RULE + "those_that", settled.inherited)
        return


def _among_those_to(scene: PartScene) -> Iterator[Part]:
    """ "Among those to accede in recent years are A and B", "The latest to join were C and D"."""
    sentence, acts = scene.sentence, role_lexicon().acts
    for verb in verbs(sentence):
        role = acts.get(verb.event(Shape.MEMBER_INFINITIVE) or "")
        if role is None or verb.start > OPENS or sentence.text_at(verb.start - 1) != "to":
            continue
        before = [sentence.text_at(at) for at in range(verb.start - 1)]
        if not {"those", "latest", "last", "first", "recent", "newest", "next"}.intersection(before) or sentence.vocabulary & {
            "will",
            "would",
        }:
            continue
        near = range(verb.end, min(len(sentence), verb.end + REACH))
        be = next((at for at in near if sentence.text_at(at) in {"are", "were", "include", "included"}), None)
        countries = listed_countries(sentence, be + 1) if be is not None else []
        place = next((at for at in range(verb.end, be or verb.end) if sentence.is_kind(at, Kind.AGREEMENT)), None)
        settled = None
        if countries:
            names = scene.names
            settled = (
                names.item("ratified", place, place, place)
                if place is not None
                else names.before("joined", verb.start, verb.start, verb.end)
            )
        for country in countries if settled else ():
            assert settled is not None
            start = sentence[0].start_char
            yield Part(settled.name, country.value, None, role, start, country.end_char, RULE + "those_that", settled.inherited)


def _among_many(scene: PartScene) -> Iterator[Part]:
    """ "A and B are among the more than 100 countries that have joined X", "A is one of six states to have ratified X"."""
    sentence, acts = scene.sentence, role_lexicon().acts
    for verb in verbs(sentence):
        role = acts.get(verb.event(Shape.MEMBER) or "")
        place = object_agreement(sentence, verb.end) if role is not None else None
        did = group_before(sentence, verb.start)
        start = did.start
        start = start - 1 if sentence.text_at(start - 1) in words("relative") | {"to"} else start
        among = next((at for at in range(start - 1, max(0, start - MANY), -1) if sentence.text_at(at) in {"among", "one"}), None)
        if role is None or place is None or among is None or sentence.text_at(among - 1) not in words("be"):
            continue
        group = group_before(sentence, among)
        countries = [] if group.irreal else acting_countries(sentence, group.start)[1]
        said = {sentence.text_at(at) for at in range(did.start, verb.start)}
        if did.irreal and not said & role_words("refusal"):
            continue
        own = settled_role("member" if role == "party" else role, sentence[place].value, scene.entries.reading.register)
        own = "non_party" if did.irreal else own
        yield from parts(scene, countries, place, own, "those_that", Phrase("those_that", own, among, verb.end))


def _only_ones(scene: PartScene) -> Iterator[Part]:
    """ "A and B are the only countries that have ratified X", "A is the only state not to have joined X"."""
    sentence = scene.sentence
    for only in range(2, len(sentence) - 3):
        if sentence.text_at(only) != "only" or sentence.text_at(only - 1) != "the" or sentence.text_at(only - 2) not in words("be"):
            continue
        relative = next((at for at in range(only + 1, min(len(sentence), only + ONLY)) if sentence.text_at(at) in _RELATIVE), None)
        place = next((at for at in range(relative or only, len(sentence)) if sentence.is_kind(at, Kind.AGREEMENT)), None)
        group = group_before(sentence, only - 1)
        if relative is None or place is None or group.irreal:
            continue
        refused = sentence.text_at(relative) in role_words("refusal")
        role = "non_party" if refused else _role(scene, relative, place)
        own = settled_role(role, sentence[place].value, scene.entries.reading.register) if role else ""
        countries = acting_countries(sentence, group.start)[1] if role else []
        yield from parts(scene, countries, place, own, "those_that", Phrase("those_that", own, only, place))


def _relative(scene: PartScene, listing: int) -> int | None:
    """Where "that" stands behind "those" or "the countries" and before the verb of a list, with no other clause between."""
    sentence = scene.sentence
    for at in range(listing - 2, max(0, listing - REACH), -1):
        if sentence.text_at(at) in {";", ":"}:
            return None
        yet = (sentence.text_at(at), sentence.text_at(at + 1)) == _YET and sentence.text_at(at - 1) in role_words("pair_noun")
        if yet or sentence.text_at(at) in {"that", "which", "who"}:
            nouns = role_words("pair_noun") | role_words("listed_noun") | {"those", "ones"}
            nouns |= role_words("sole_noun") if any(sentence.text_at(back) == "only" for back in range(max(0, at - ONLY), at)) else set()
            return at if any(sentence.text_at(back) in nouns for back in range(max(0, at - NOUN), at)) else None
    return None


def _role(scene: PartScene, relative: int, end: int) -> str | None:
    """What the clause says of those whom it tells apart: what they did outdoes what they did not do."""
    sentence, acts = scene.sentence, role_lexicon().acts
    said = {sentence.text_at(at) for at in range(relative, end)}
    if said & role_words("unreal"):
        return None
    if "outside" in said:
        return "non_party"
    done, denied, low = set[str](), False, relative
    for verb in verbs(sentence):
        role = acts.get(verb.event(Shape.MEMBER, Shape.MEMBER_INFINITIVE) or "")
        if role is None or not relative < verb.start < end:
            continue
        refused = any(sentence.text_at(at) in role_words("refusal") | role_words("refusing") for at in range(low, verb.start))
        denied, low = denied or refused, verb.end
        if sentence.text_at(verb.start - 1) == "to" and sentence.text_at(verb.start - 2) in ALLOWED:
            denied = denied or bool({"done", "do"} & said and said & role_words("refusal"))
            continue  # "eligible to ratify X, but have not yet done so"
        done |= set() if refused else {role}
    nouns = role_lexicon().nouns
    standing = next((nouns[text] for at in range(relative, end) if (text := sentence.text_at(at)) in nouns), None)
    if not done and standing and said & words("be"):
        return "non_party" if said & role_words("refusal") else standing
    return next((role for role in ("withdrawn", "party", "signatory") if role in done), "non_party" if denied else None)


def alike(scene: PartScene) -> Iterator[Part]:
    """ "A and B are in the same position", "The same is true of A and B": the role that the sentence before gives."""
    sentence = scene.sentence
    countries = _alike(scene) if "same" in sentence.vocabulary else []
    first = sentence.items.index(countries[0]) if countries else 0
    first = 0 if first < OPENING or sentence.text_at(1) == "same" else first
    role = role_before(sentence, first) if countries else None
    settled = scene.names.before("ratified", first, first, len(sentence)) if role else None
    for country in countries if settled else ():
        assert settled is not None
        assert role is not None
        own = settled_role(_settled(scene, role, first), settled.name, scene.entries.reading.register)
        yield Part(settled.name, country.value, None, own, country.start_char, country.end_char, RULE + "alike", settled.inherited)


def _settled(scene: PartScene, role: str, at: int) -> str:
    """Who signed and did not ratify is a signatory."""
    return role if role != "non_party" or role_before(scene.sentence, at, first=True) != "signatory" else "signatory"


def _alike(scene: PartScene) -> list[Item]:
    sentence = scene.sentence
    if sentence.text_at(0) == "the" and sentence.text_at(1) == "same":
        verb = " ".join(sentence.text_at(at) for at in range(2, 5)).strip()
        if verb.startswith(("is true of", "is true for", "holds true for", "goes for", "holds for", "applies to", "holds of")):
            first = next((at for at in range(2, 7) if sentence.is_kind(at, Kind.COUNTRY)), None)
            return listed_countries(sentence, first) if first is not None else []
        return []
    same = next((at for at in range(2, len(sentence) - 1) if sentence.text_at(at) == "same"), 0)
    if role_words("position").isdisjoint(sentence.text_at(at) for at in range(same + 1, same + ALIKE)):
        return []
    near = range(same - 1, max(0, same - ALIKE), -1)
    copula = next((at for at in near if sentence.text_at(at) in {"are", "is", "were", "was", "remain", "remains"}), None)
    return acting_countries(sentence, copula)[1] if copula is not None else []
