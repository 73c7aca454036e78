"""The agreement that a verb is about where it is not its object: its subject, however far or indirectly it stands."""

from extractors.clauses import Item, Kind, Sentence
from extractors.found import text_of
from extractors.records.events.actors.country_groups import relative_object
from extractors.records.events.clauses.definitions import defined
from extractors.records.events.clauses.strangers import goes_on_from_another, is_of_body, is_unsettled, verb_before
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.reference.bare_nouns import is_bare, subject_start
from extractors.records.events.reference.named_subject import antecedent, is_former_name, subject_agreement
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.reach import end_of_reach
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb
from extractors.sentences import sentence_bounds
from schemas.document import BlockKind

FRONTED_REACH = 30  # items
RELATIVE_REACH = 20
WINDOW = 600  # characters back to the sentence before
RENEWED = frozenset({"renewed", "ended", "expanded"})
PHRASE = 12  # items of a phrase that opens a sentence
OPENING_PREPOSITIONS = frozenset({"in", "under", "pursuant", "according", "after", "following", "on", "by", "at", "as"})
STAGED = frozenset({"adopted", "signed", "finalized"})  # what is said of a plan's phases is said of the plan
CLAUSE = 60


def of_subject(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """The agreement that is the verb's subject: before it, shared by "and", behind a fronted participle, or a pronoun."""
    if (relative := relative_object(scene.sentence, group.start)) or (relative := _relative_clause(scene, group.start)):
        return scene.names.item(event, relative[0], relative[0], verb.end)
    place = subject_agreement(
        scene.sentence, group.start, participle=not group.auxiliary and verb.event(Shape.DONE, Shape.STATE, Shape.MEMBER) is not None
    )
    if place is None and (told := defined(scene.sentence, group.start)) is not None:
        if not scene.sentence.is_kind(told, Kind.AGREEMENT):
            return scene.names.before(event, told, told, verb.end)
        place = told
    if place is not None:
        return scene.names.item(event, place, place, verb.end)
    bracketed = verb.event(Shape.HAPPENS, Shape.STATE) is not None and scene.sentence.text_at(group.start - 1) == "("
    if bracketed and is_unsettled(scene, verb_before(scene, group.start)):
        return None  # "amended by a protocol done in 1982 (in force 1986)": the protocol is
    if (replacing := _that_replaced(scene, group.start)) is not None:
        return scene.names.item(event, replacing, replacing, verb.end)
    if event == "entered_into_force" and scene.last and _was_changed(scene, group.start):
        return None  # "a protocol amending X was signed in 1995 and entered into force in 1999": the protocol did
    if scene.last and (bracketed or coordinated(scene, group.start) or _same_bracket(scene, group.start)):
        return Settled(event, scene.last.name, scene.last.start, verb.end, scene.last.inherited, shared=True)
    if (
        group.start == 0
        and (not group.auxiliary or scene.sentence.text_at(0) == "having")
        and (place := behind_comma(scene, verb.end)) is not None
    ):
        settled = scene.names.item(event, place, 0, verb.end)
        settled.reach = place + 1
        return settled
    opens = group.start == 0 or scene.sentence.text_at(group.start - 1) in {";", ":"}
    if opens and not group.auxiliary and it_behind_comma(scene, verb.end):
        return scene.names.before(event, group.start, group.start, verb.end)
    if _is_fragment(scene, verb, group):
        return scene.names.before(event, 0, 0, verb.end)
    if (
        scene.last is None
        and not is_of_body(scene.sentence, group.start)
        and (scene.sentence.text_at(group.start - 1) == "and" or (scene.sentence.text_at(group.start - 1) == "," and not group.auxiliary))
        and (place := _clause_subject(scene, group.start - 1)) is not None
    ):
        return scene.names.item(event, place, place, verb.end)
    return _of_pronoun(scene, event, verb, group)


def _that_replaced(scene: Scene, at: int) -> int | None:
    """ "X replaced Y and entered into force on DAY": X, which did both."""
    if scene.last is None or scene.last.event != "ended" or not coordinated(scene, at):
        return None
    ending = verb_before(scene, at)
    active = ending is not None and ending.phrase.words[0] in words("ending")
    return subject_agreement(scene.sentence, ending.start) if ending and active and ending.end <= scene.last.end else None


def _was_changed(scene: Scene, at: int) -> bool:
    """Whether what was told last is a change that a noun made of the verb before: "an amendment to X was adopted"."""
    before = verb_before(scene, at)
    told = scene.settled.get(before.start) if before else None
    return (
        before is not None
        and told is scene.last
        and told is not None
        and told.event == "amended"
        and before.event(Shape.DONE) != told.event
    )


def _same_bracket(scene: Scene, at: int) -> bool:
    """ "X (signed 1991; amended 2000)": behind a semicolon in the bracket where the last verb stands."""
    sentence, last = scene.sentence, scene.last
    if last is None or sentence.text_at(at - 1) != ";" or at - last.end > FRONTED_REACH:
        return False
    if scene.found[0].start <= 1 and sentence[0].capital:
        return True  # "Signed in 1991; amended in 2000.": a note without a subject
    opened = next((back for back in range(at - 2, max(-1, at - CLAUSE), -1) if sentence.text_at(back) in {"(", ")"}), None)
    return opened is not None and sentence.text_at(opened) == "("


def _is_fragment(scene: Scene, verb: Verb, group: Group) -> bool:
    """ "Adopted at COP4 in Bergen on 26 May 1999.": a note without a subject, about what stands over or before it."""
    sentence = scene.sentence
    first = 1 if sentence.is_kind(0, Kind.DATE) else 0
    defining = sentence.passage.block.kind is BlockKind.DEFINITION and first == 0
    entry = first == 1 and (sentence.passage.block.kind is BlockKind.LIST_ITEM or sentence.start_char > sentence.passage.block.start_char)
    note = sentence[group.start].capital or defining or entry  # "First signed in 1972"
    if group.start != first or group.auxiliary or not note or not no_object(scene, verb.end):
        return False
    headed = any(cell.column_head for cell in sentence.passage.block.cells)
    if headed or (sentence.passage.block.cells and first == 0) or not _behind_named(scene):
        return False  # a cell is told by its heads, but in a chronology; and behind a title it is about what that means
    date = next((at for at in range(verb.end, min(len(sentence), verb.end + CLAUSE)) if sentence.is_kind(at, Kind.DATE)), len(sentence))
    return all(sentence.text_at(at) not in words("auxiliary") | words("pronoun") | words("relative") for at in range(verb.end, date))


def _behind_named(scene: Scene) -> bool:
    """Whether the sentence opens its passage, or the one before it names an agreement."""
    base, text, start = scene.sentence.passage.block.start_char, text_of(scene.sentence.passage.doc), scene.sentence.start_char
    low = max(0, start - base - WINDOW)
    bounds = sentence_bounds(text[low : start - base])
    if not bounds and scene.sentence.passage.block.kind is BlockKind.DEFINITION:
        return scene.names.entries.defines(scene.sentence.passage)
    return not bounds or bool(scene.names.register.within(base + low + bounds[-1][0], start))


def _relative_clause(scene: Scene, group_start: int) -> tuple[int, list[Item]] | None:
    """ "X which the ministers signed": what "which" means, where a short subject stands between it and the verb."""
    sentence = scene.sentence
    for at in range(group_start - 2, max(0, group_start - RELATIVE_REACH), -1):
        if sentence.text_at(at) in {"which", "that"}:
            place = antecedent(sentence, at)
            return (place, []) if place is not None else None
        if sentence.is_kind(at, Kind.COUNTRY):
            continue  # "which EPA's administrator and Canada's minister signed"
        acronym = (sentence.text_at(at + 1) == ")" and sentence.text_at(at - 1) == "(") or sentence.text_at(at) in {"(", ")"}
        if not (sentence[at].is_word or acronym) or sentence.text_at(at) in words("auxiliary") | words("stop"):
            return None
    return None


def _clause_subject(scene: Scene, end: int) -> int | None:
    """The agreement that opens the clause which ends here and is followed by its verb: "X was drafted by hand and …".

    Of a relative clause the one before it: "a forerunner of X, which was led by A and …".
    """
    sentence = scene.sentence
    start = next((at + 1 for at in range(end - 1, max(-1, end - CLAUSE), -1) if sentence.text_at(at) in {";", ":"}), 0)
    relative = next((at for at in range(end - 1, start, -1) if sentence.text_at(at) in words("relative")), start)
    if relative > start and sentence.text_at(relative + 1) in words("auxiliary"):
        between = any(sentence.is_kind(at, Kind.AGREEMENT) for at in range(relative, end))
        return None if between else antecedent(sentence, relative)
    place = start
    while sentence.text_at(place) in words("determiner") | {"original", "new"}:
        place += 1
    after = skip_bracket(sentence, place + 1)
    if any(sentence.text_at(at) in words("relative") for at in range(after, end)):
        return None  # "X is run by a body that was set up in 1990 and closed in 2003"
    return place if sentence.is_kind(place, Kind.AGREEMENT) and sentence.text_at(after) in words("auxiliary") else None


def _of_pronoun(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "It entered …", "The agreement was signed": what the register says that a pronoun or a bare head noun means."""
    sentence, last = scene.sentence, group.start - 1
    if sentence.text_at(last - 1) in words("stage") and event in STAGED:  # "Phase II was approved"
        return scene.names.before(event, last - 1, last - 1, verb.end) if last < 2 or sentence.text_at(last - 2) in {",", "and"} else None
    noun = sentence.text_at(last)
    if noun == "," and not group.auxiliary and is_bare(sentence.text_at(last - 1)) and no_object(scene, verb.end):
        last, noun = last - 1, sentence.text_at(last - 1)  # "Under the deal, adopted in Oslo in October 2016, …"
    if sentence.text_at(last - 1) == "whose" and noun in words("text"):
        place = antecedent(sentence, last - 1)
        place = defined(sentence, last - 1) if place is None else place
        if place is not None and sentence.is_kind(place, Kind.AGREEMENT):
            return scene.names.item(event, place, place, verb.end)  # "X is an instrument whose text was finalized in 2000"
    if noun in words("own_part") and sentence.text_at(last - 1) in {"its", "the"} and event in RENEWED:  # "its mandate was extended"
        return scene.names.before(event, last - 1, last - 1, verb.end)
    if noun.startswith("amendment"):
        return None  # what happened to an amendment did not happen to the treaty
    first = subject_start(sentence, last) if is_bare(noun) else last
    if first is None or (first == last and sentence.text_at(last) not in words("pronoun")):
        return None
    opens = (
        first == 0 or sentence.is_kind(first - 1, Kind.DATE) or sentence.text_at(first - 1) in words("clause") | {",", ";", ":", "(", "day"}
    )
    opens = opens or (first < PHRASE and sentence.text_at(0) in OPENING_PREPOSITIONS)  # "In accordance with Article 20 it entered …"
    meant = noun if first != last else ""
    return scene.names.before(event, first, first, verb.end, meant) if opens else None


def coordinated(scene: Scene, at: int) -> bool:
    """Whether "and" or a comma joins what begins here to the verb before it, with no new subject between."""
    sentence, at = scene.sentence, before_date(scene.sentence, at)
    if sentence.text_at(at - 1) not in {"and", "but", ",", "&", "then", "or"} or scene.last is None:
        return False
    if goes_on_from_another(scene, at) or is_of_body(sentence, at):
        return False
    return not any(sentence[back].text in {";", ":", "—"} for back in range(scene.last.end, at)) and (
        at <= end_of_reach(sentence, scene.last.end, FRONTED_REACH)
    )


def before_date(sentence: Sentence, at: int) -> int:
    """ "and on 10 January 2001 accepted", "and, on 3 May, ratified": past the date that stands between a conjunction and its verb."""
    aside = sentence.text_at(at - 1) == "," and sentence.is_kind(at - 2, Kind.DATE)
    date = at - 2 if aside else at - 1
    if not sentence.is_kind(date, Kind.DATE):
        return at
    begin = date - 1 if sentence.text_at(date - 1) in {"in", "on"} else date
    if not aside:
        return begin
    return begin - 1 if sentence.text_at(begin - 1) == "," and sentence.text_at(begin - 2) in {"and", "but"} else at


def behind_comma(scene: Scene, at: int) -> int | None:
    """ "Signed in 1972, the Agreement …": the agreement right behind the comma that ends an opening participle."""
    sentence = scene.sentence
    for comma in range(at, min(len(sentence), at + FRONTED_REACH)):
        if sentence.text_at(comma) == ",":
            place = comma + 1
            while sentence.text_at(place) in words("determiner"):
                place += 1
            if sentence.is_kind(place, Kind.AGREEMENT):
                return place
        elif sentence.is_kind(comma, Kind.AGREEMENT) and not is_former_name(sentence, comma):
            return None
    return None


def it_behind_comma(scene: Scene, at: int) -> bool:
    """ "Signed in Oslo in 2001, it entered into force …": what "it" means was named before."""
    sentence = scene.sentence
    return any(
        sentence.text_at(place) == "," and sentence.text_at(place + 1) == "it"
        for place in range(at, min(len(sentence), at + FRONTED_REACH))
    )


def no_object(scene: Scene, at: int) -> bool:
    """Whether what follows a verb is a time, a place, an agent or the end of the clause: no object."""
    if at >= len(scene.sentence):
        return True
    item = scene.sentence[at]
    if item.capital and item.is_word and (scene.sentence.text_at(at - 2) == "(" or scene.sentence.text_at(at - 1) in {"at", "in"}):
        return True  # "X (signed Oslo, 15 November 1973)", "done at Oslo"
    if item.kind in (Kind.MARK, Kind.DATE):
        return item.text not in {'"', "“"}
    if item.text in words("few") and scene.sentence.text_at(at + 1) in words("span"):
        return True  # "joined a year later"
    if item.text in {"the", "that"}:  # "signed the day after adoption", "signed that day by A"
        return scene.sentence.text_at(at + 1) in {"day", "same", "following", "next", "year", "month"}
    return item.is_word and (item.text in words("no_object") | words("adverb") or item.text.endswith("ly"))
