"""What a verb tells where no finer shape knows: its clause's subject from afar, and a date of the clause that nothing else claims."""

from dataclasses import replace

from extractors.clauses import Kind, Sentence
from extractors.records.events.actors.agents import agents
from extractors.records.events.clauses.strangers import by_one_side, goes_on_from_another, is_of_body
from extractors.records.events.clauses.subjects import behind_comma, no_object
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.bare_nouns import is_bare, subject_start
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.governed_dates import governs
from extractors.records.events.words.reach import end_of_reach
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb, event_lexicon

EXCHANGE = 6  # items from "when" to "exchanged"
PHRASE = 16  # items of what describes a noun before its verb
FRONTED = 25  # items of a phrase that opens a sentence
FAR = 40  # items between a subject and its last verb, a verb and its date
PREDICATE = 8  # items from a new subject to its verb
BOUNDS = frozenset({"after", "before", "until", "till", "since", "than", "from"})  # behind them stands the day of something else
NEW_CLAUSE = frozenset({"and", "but", "while", "when", "where", "whereas", "because", "as", "after", "before", "since", "until", "so", ","})


def far_subject(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """The agreement that opens the clause of a verb which has no subject right before it: "X was drafted in 1977, … and took effect …"."""
    event, sentence = _event(scene, verb, group), scene.sentence
    if event is None:
        return None
    if _is_fronted(sentence, group) and (place := behind_comma(scene, verb.end)) is not None:
        return replace(scene.names.item(event, place, group.start, verb.end), reach=place + 1)
    place = group.start - 1
    object_of = sentence.text_at(place - 1) in words("preposition") or sentence.text_at(place - 2) == "to"  # "a protocol to amend it was"
    if sentence.text_at(place) == "it" and not object_of:
        return scene.names.before(event, place, place, verb.end)
    far = end_of_reach(sentence, group.start - 1, FAR, step=-1)
    low = next((at + 1 for at in range(group.start - 1, far, -1) if sentence.text_at(at) in {";", ":"}), far + 1)
    if low and sentence.text_at(low - 1) not in {";", ":"}:
        return None  # the clause begins farther off
    if group.passive and (changed := _changed(scene, event, low, verb, group)) is not None:
        return changed
    other = goes_on_from_another(scene, group.start) or is_of_body(sentence, group.start)
    subject = opening_subject(sentence, low, group.start) if not other else None
    if subject is None or subject <= far or _new_subject(sentence, subject + 1, group.start):
        return None
    if not (_goes_on(sentence, group.start) or _is_phrase(sentence, subject + 1, group.start)):
        return None
    if sentence.is_kind(subject, Kind.AGREEMENT):
        settled = scene.names.item(event, subject, subject, verb.end)
        settled.countries = agents(sentence, verb.end) if event == "signed" else []
        return settled
    first = subject_start(sentence, subject) if is_bare(sentence.text_at(subject)) else subject
    noun = sentence.text_at(subject) if first != subject else ""
    return scene.names.before(event, first, first, verb.end, noun) if first is not None else None


def _changed(scene: Scene, event: str, low: int, verb: Verb, group: Group) -> Settled | None:
    """ "An amendment which opened it to all was adopted in 2003": what a noun that opens the clause makes of the agreement."""
    sentence, at = scene.sentence, low
    while sentence.text_at(at) in words("determiner") | words("renewed") | words("ordinal") and at < low + 4:
        at += 1
    told = event_lexicon().objects.get(sentence.text_at(at)) if at > low and sentence.text_at(at) not in words("loose_change") else None
    describes = sentence.text_at(at + 1) in words("relative") | words("preposition") or sentence.text_at(at + 1).endswith("ing")
    if told is None or event not in ("adopted", "signed") or not describes or group.start - at > PHRASE:
        return None
    place = at + 3 if sentence.text_at(at + 2) in words("determiner") else at + 2
    if sentence.text_at(at + 1) in {"to", "of"} and sentence.is_kind(place, Kind.AGREEMENT):
        return scene.names.item(told, place, at, verb.end)
    return scene.names.before(told, at, at, verb.end) if sentence.text_at(at + 1) not in {"to", "of", "for"} else None


def _event(scene: Scene, verb: Verb, group: Group) -> str | None:
    """What a verb may tell of its subject: not what that does to something else."""
    sentence = scene.sentence
    attribute = sentence.text_at(verb.start - 1) in words("determiner") and not group.auxiliary  # "The revised Strategy includes …"
    if group.irreal or attribute or verb.phrase.words[0] == "added":
        return None
    if verb.event(Shape.DONE) == "adopted" and by_one_side(sentence, verb, group):
        return None  # what one party approves is not adopted by that
    free = not group.passive and no_object(scene, verb.end)
    return (
        verb.event(Shape.HAPPENS)
        or (verb.event(Shape.HAPPENS_WITHOUT_OBJECT) if free else None)
        or (verb.event(Shape.DONE) if group.passive or (free and not group.auxiliary) else None)
    )


def _is_fronted(sentence: Sentence, group: Group) -> bool:
    """ "Negotiated over six years and adopted in 2009, X …": whether the verb stands in a participle that opens the sentence."""
    first = 1 if sentence.text_at(0) in {"although", "though", "while", "first", "once"} else 0
    if len(sentence) <= first or group.auxiliary or group.start > FRONTED or not sentence[first].text.endswith(("ed", "wn", "en", "ing")):
        return False
    return all(sentence.text_at(at) not in words("auxiliary") | words("relative") | {","} for at in range(group.start))


def opening_subject(sentence: Sentence, low: int, high: int) -> int | None:
    """The agreement, bare noun or pronoun that opens a stretch of a sentence as its subject, past phrases and dates before it."""
    at = low
    while sentence.text_at(at) in words("clause") | {"then", "however", "finally", "later", ","} - {"since", "after", "before", "until"}:
        at += 1
    fronted = sentence.is_kind(at, Kind.DATE) or sentence.text_at(at) in words("preposition") | words("since") | {"before", "during"}
    if fronted:
        comma = next((place for place in range(at, min(high, at + FRONTED)) if sentence.text_at(place) == ","), None)
        at = comma + 1 if comma is not None else _past_dated(sentence, at)
    while sentence.text_at(at) in words("determiner") | words("describing") | {"original", "new", '"', "“", "_"}:
        at += 1
        if is_bare(sentence.text_at(at - 1)) and not is_bare(sentence.text_at(at)) and not sentence.is_kind(at, Kind.AGREEMENT):
            at -= 1
            break
    if at >= high:
        return None
    after = sentence.text_at(skip_bracket(sentence, at + 1))
    if sentence.is_kind(at, Kind.AGREEMENT):
        return at if after not in words("part") | {"'s", "and", "or", "to", "of"} else None
    bare = is_bare(sentence.text_at(at)) and at > low and not sentence.text_at(at).startswith("amendment")
    return at if bare or sentence.text_at(at) == "it" else None


def _goes_on(sentence: Sentence, start: int) -> bool:
    """Whether the verb group that begins here shares its subject with the verb before: "… and in 2007 took effect"."""
    at = start - 1
    if sentence.is_kind(at, Kind.DATE):
        at -= 2 if sentence.text_at(at - 1) in {"in", "on"} else 1
    return sentence.text_at(at) in {"and", "but", ",", "or", "then", "thus", "&"}


def _is_phrase(sentence: Sentence, low: int, high: int) -> bool:
    """Whether nothing but phrases that describe the subject stand between it and its verb: "the Strategy on noise from ships was"."""
    described = sentence.text_at(low) in words("preposition") or (sentence.text_at(low).endswith("ing") and sentence[low].is_word)
    told = words("auxiliary") | {",", ";", ":", "and"}
    return described and all(
        sentence.text_at(at) not in told and sentence.text_at(at) not in event_lexicon().phrases for at in range(low, high)
    )


def _past_dated(sentence: Sentence, at: int) -> int:
    """ "In 2003 the treaty …": past a date that no comma parts from the subject."""
    date = at if sentence.is_kind(at, Kind.DATE) else at + 1
    return date + 1 if sentence.is_kind(date, Kind.DATE) else at


def _new_subject(sentence: Sentence, low: int, high: int) -> bool:
    """Whether another subject with a verb of its own stands between two places, or a relative clause begins there."""
    for at in range(low, high):
        if sentence.text_at(at) in words("relative"):
            return True
        follows = sentence[at + 1] if at + 1 < high else None
        if follows is None or sentence.text_at(at) not in NEW_CLAUSE:
            continue
        subject = follows.kind in (Kind.COUNTRY, Kind.AGREEMENT) or follows.text in words("determiner") | words("pronoun")
        if (subject or (follows.is_word and follows.capital)) and _has_verb(sentence, at + 2, min(high, at + 2 + PREDICATE)):
            return True
    return False


def _has_verb(sentence: Sentence, low: int, high: int) -> bool:
    for at in range(low, high):
        if sentence.text_at(at) in {"and", "but", ",", ";"}:
            return False
        if sentence.text_at(at) in words("auxiliary") or (sentence.text_at(at) in event_lexicon().phrases):
            return True
    return False


def free_date(scene: Scene, verb: Verb, group: Group, settled: Settled, claimed: set[int]) -> int | None:
    """The date of the clause that no other verb has, of what nobody in particular did: behind the verb, or before it."""
    attribute = scene.sentence.text_at(verb.start - 1) in words("determiner") and not group.auxiliary  # "the revised Strategy of 2023"
    if attribute or settled.countries or settled.event in OWN_ACTS:
        return None
    behind = _date_behind(scene, max(verb.end, settled.end), claimed)
    return behind if behind is not None else _date_before(scene.sentence, group.start, claimed)


def _date_behind(scene: Scene, begin: int, claimed: set[int]) -> int | None:
    """ "was modified by a protocol signed in Oslo on DAY": past what is told of the text that did it."""
    sentence, instrument = scene.sentence, False
    for at in range(begin, end_of_reach(sentence, begin, FAR)):
        instrument = instrument or sentence.text_at(at) == "by"
        if sentence.text_at(at) == "when":
            exchanged = next((place for place in range(at, at + EXCHANGE) if sentence.text_at(place) in words("exchanged")), None)
            return _date_behind(scene, exchanged + 1, claimed) if exchanged is not None else None  # "when notes were exchanged on DAY"
        other = at in scene.starts and not (instrument and _is_of_text(sentence, at))
        if other or sentence.text_at(at) in {";", ":", "—"} | words("relative") | words("auxiliary") | BOUNDS:
            return None
        if sentence.is_kind(at, Kind.DATE) and at + 1 in scene.starts and sentence.text_at(at - 1) in {",", ";"}:
            return None  # "X agreed, 2019 in force"
        if sentence.is_kind(at, Kind.DATE):
            of = sentence.text_at(at - 1) == "of" and not (instrument and sentence.text_at(at - 2) in words("head_noun"))
            own = at not in claimed and not of and governs(sentence, at, begin)
            return at if own and not _opens_clause(sentence, at) else None
    return None


def _opens_clause(sentence: Sentence, date: int) -> bool:
    """ "adopted X, and in 2017 set a goal": a date that tells of what follows it."""
    before = date - 2 if sentence.text_at(date - 1) in {"in", "on"} else date - 1
    following = sentence[date + 1] if date + 1 < len(sentence) else None
    return sentence.text_at(before) in {"and", "but", "then"} and following is not None and following.kind is not Kind.MARK


def _is_of_text(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is a participle of a text: "a protocol signed", "the Oslo Protocol, adopted"."""
    at = verb - 2 if sentence.text_at(verb - 1) == "," else verb - 1
    return sentence.is_kind(at, Kind.AGREEMENT) or sentence.text_at(at) in words("head_noun")


def _date_before(sentence: Sentence, start: int, claimed: set[int]) -> int | None:
    """ "… in 1982 when 119 states signed X", "At a conference in Oslo on DAY the envoys of six states adopted X"."""
    for at in range(start - 1, max(-1, start - FAR), -1):
        if sentence.text_at(at) == "when":
            date = at - 1 if sentence.text_at(at - 1) != "," else at - 2
            return date if sentence.is_kind(date, Kind.DATE) else None
        if sentence.is_kind(at, Kind.DATE) and at == start - 2 and sentence.text_at(start - 1) == "and":
            met = any(sentence.text_at(back) in words("gathering") for back in range(max(0, at - PHRASE), at))
            return (
                at if met and at not in claimed and sentence.text_at(at - 1) != "since" else None
            )  # "gathered in Lima in May 1982 and adopted X"
        if sentence.is_kind(at, Kind.DATE):
            opens = sentence.text_at(0) in {"at", "during", "in"} and sentence.text_at(at - 1) in {"in", "on"}
            told = words("auxiliary") | words("relative") | words("report") | {";", ":"}
            free = at not in claimed and all(sentence.text_at(place) not in told for place in range(at))
            return at if opens and free else None
        if sentence.text_at(at) in {";", ":", "—", ","} | words("relative") | words("auxiliary"):
            return None
    return None
