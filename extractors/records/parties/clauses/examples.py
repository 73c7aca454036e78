"""Examples of a number told before: "Forty states have ratified it. Among them are A, B and C"."""

import re
from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.components.numbers import cardinal, number_words
from extractors.found import text_of
from extractors.records.events.actors.country_lists import listed_countries
from extractors.records.events.words.roles import Part, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import words
from extractors.records.parties.clauses.part_scene import RULE, PartScene
from extractors.sentences import sentence_bounds

_LETTERS = re.compile(r"[a-z']+")
_WORDS = re.compile(r"[a-z']+|\d+")
ABOVE = 3  # passages back, with the own one, to the one that counts those whom the next one names
MANY = 4  # digits of a number that counts no countries
THEM = 6  # items from "of them" to "such as"
WINDOW = 600  # characters back to the sentence that tells the number
_UNITED = frozenset({"un", "nations"})  # "two UN observer states": of another body


def examples(scene: PartScene) -> Iterator[Part]:
    """The countries behind "Among them are", "These include", ", among them": in the role that the number before has."""
    sentence = scene.sentence
    for at in range(len(sentence) - 2):
        start = _list_start(sentence, at)
        countries = until_semicolon(sentence, start) if start is not None else []
        role = (role_before(sentence, at) or _done_so(scene, at) or _counted_above(scene, at)) if countries else None
        settled = scene.names.before("joined", at, at, at) if role else None
        if settled and settled.inherited and (only := only_one_behind(sentence, at)) is not None:
            settled = scene.names.item("joined", only, at, at)
        if countries and not role and (named := _behind(sentence, at, countries[-1])):
            role, settled = named[0], scene.names.item("joined", named[1], at, at)
        if role and settled:
            own = settled_role(role, settled.name, scene.entries.reading.register)
            first, inherited = sentence[at].start_char, settled.inherited
            for country in countries:
                yield Part(settled.name, country.value, None, own, first, country.end_char, RULE + "examples", inherited)
            return


def _done_so(scene: PartScene, at: int) -> str | None:
    """ "91 have done so, among them A and B": the role of those who ratified it in the sentence before."""
    sentence = scene.sentence
    so = any(sentence.text_at(back) == "so" and sentence.text_at(back - 1) in {"done", "did", "do"} for back in range(1, at))
    role = role_before(sentence, 0) if so else None
    return role or ("party" if so and scene.entries.told is not None else None)


def _counted_above(scene: PartScene, at: int) -> str | None:
    """ "The fifteen governments are A, B and C", at the head of a passage below "by which 15 governments cooperate": as that one says."""
    sentence, passage = scene.sentence, scene.sentence.passage
    number = _amount([sentence.text_at(place) for place in range(1, 4)])
    if at or number is None or sentence.text_at(0) != "the" or sentence.start_char != passage.block.start_char:
        return None
    for over in list(scene.entries.back(passage, ABOVE))[1:]:
        words = _WORDS.findall(text_of(over.doc).lower())
        for place in range(len(words) - 2):
            if _amount(words[place : place + 3]) == number and not role_words("pair_noun").isdisjoint(words[place + 1 : place + 4]):
                said = [role_lexicon().counting[word] for word in words if word in role_lexicon().counting]
                return said[-1] if said and said[-1] != "non_party" else None
    return None


def _amount(words: list[str]) -> int | None:
    """The number with which words begin, in words or in digits."""
    read = cardinal(words, 0)
    return int(words[0]) if words[0].isdigit() and len(words[0]) < MANY else read[0] if read else None


def until_semicolon(sentence: Sentence, start: int) -> list[Item]:
    """The list that begins here, up to a semicolon: behind it the next clause has its own verb."""
    stop = next((at for at in range(start, len(sentence)) if sentence.text_at(at) == ";" and not _goes_on(sentence, at + 1)), None)
    found = listed_countries(sentence, start)
    return found if stop is None else [item for item in found if item.start_char < sentence[stop].start_char]


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether nothing but further countries stands behind a semicolon: "A, B; C and D"."""
    rest = sentence.items[at:]
    return bool(rest) and all(item.kind is Kind.COUNTRY or not item.is_word or item.text in {"and", "the", "of"} for item in rest)


def _list_start(sentence: Sentence, at: int) -> int | None:
    """Where the list begins that these words open: behind "are" or "include" at the head of a sentence, right behind ", among them"."""
    if sentence.text_at(at) in {"among", "amongst"} and sentence.text_at(at + 1) in {"them", "these", "those", "which", "others"}:
        verb = at + 2
        if at > 0:
            parted = sentence.text_at(at - 1) in {",", "(", ";", "–", "—"}
            return (verb + 1 if sentence.text_at(verb) in {"are", "were"} else verb) if parted else None
        return verb + 1 if sentence.text_at(verb) in {"are", "is", "were"} else None
    if sentence.text_at(at) == "including" and sentence.text_at(at - 1) in {",", "("}:
        start = at + 3 if sentence.text_at(at + 1) == "those" and sentence.text_at(at + 2) in {"of", "from"} else at + 1
        return start if any(word in role_words("pair_noun") for word in _words_before(sentence, at)) else None
    if sentence.text_at(at) in {"namely", "notably", "i.e.", "viz", "specifically"} and sentence.text_at(at - 1) in {
        ",",
        "(",
        ":",
        "–",
        "—",
    }:
        return at + 1
    if sentence.text_at(at) in {"which", "whom"} and sentence.text_at(at - 1) == "of":  # "28 countries, the latest of which was A"
        ranked = sentence.text_at(at - 2) in words("ordinal") | words("superlative")
        return at + 2 if ranked and sentence.text_at(at + 1) in {"was", "is", "were", "are", "being"} else None
    if sentence.text_at(at) == "such" and sentence.text_at(at + 1) == "as":  # "26 members, 11 of them fishing nations such as A"
        them = any(sentence.text_at(back) in {"them", "which", "whom"} for back in range(max(0, at - THEM), at))
        return at + 2 if them and sentence.text_at(at - 1) in role_words("pair_noun") | role_words("listed_noun") else None
    if sentence.text_at(at) == ":" and at > 3:
        if not role_words("refusal").union({"non"}).isdisjoint(_words_before(sentence, at)):
            return None  # "Non-Party Range States: A and B"
        return at + 1 if any(word in role_words("pair_noun") for word in _words_before(sentence, at)) else None
    if at == 0 and sentence.text_at(0) == "the" and sentence.text_at(1) in number_words():  # "The nine are A, B and C"
        verb = 3 if sentence.text_at(2) in role_words("pair_noun") | role_words("listed_noun") else 2
        return verb + 1 if sentence.text_at(verb) in {"are", "were", "include"} else None
    if at == 0 and sentence.text_at(0) in {"these", "they", "those"}:
        listing = sentence.text_at(1) in {"include", "are", "were", "included"}
        return 2 + (sentence.text_at(2) == ":") if listing else None
    return None


def _behind(sentence: Sentence, at: int, last: Item) -> tuple[str, int] | None:
    """ "Forty states (among them A and B) are parties to X": the role and the agreement behind the list."""
    if at == 0:
        return None
    counting, role = role_lexicon().counting, None
    for place in range(at, len(sentence)):
        if sentence[place].start_char < last.end_char:
            continue
        if sentence.text_at(place) in role_words("refusal") | role_words("unreal"):
            return None
        role = counting.get(sentence.text_at(place), role)
        if sentence.is_kind(place, Kind.AGREEMENT):
            return (role, place) if role else None
    return None


def only_one_behind(sentence: Sentence, at: int) -> int | None:
    """ "all 17 Parties, i.e. A and B, and C, which has not ratified X": the agreement that a sentence names only behind the list."""
    places = [place for place, item in enumerate(sentence.items) if item.kind is Kind.AGREEMENT]
    return places[0] if places and places[0] > at and len({sentence[place].value for place in places}) == 1 else None


def _words_before(sentence: Sentence, at: int) -> Iterator[str]:
    return (sentence.text_at(back) for back in range(at))


def role_before(sentence: Sentence, at: int, *, first: bool = False) -> str | None:
    """The role of those counted before: told by the last word of its kind in this sentence, or the first; else in the one before."""
    base, text = sentence.passage.block.start_char, text_of(sentence.passage.doc)
    here = sentence[at].start_char - base
    if at > 0:
        low = sentence.start_char - base
    else:
        window = text[max(0, here - WINDOW) : here].rstrip()
        bounds = sentence_bounds(window)
        low = max(0, here - WINDOW) + bounds[-1][0] if bounds else here
    counting = role_lexicon().counting
    found: str | None = None
    words = _LETTERS.findall(text[low:here].lower())
    for place, word in enumerate(words):
        if word in counting and not _UNITED.issuperset(words[place - 1 : place] or [""]):
            refused = not role_words("refusal").isdisjoint(words[max(0, place - 3) : place])
            only_signed = refused and found == "signatory"  # "six that have signed but not ratified it, including A"
            found = "signatory" if only_signed else "non_party" if refused else counting[word]
            if first:
                break
    return found
