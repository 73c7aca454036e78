"""Countries meant by their number: "the two governments", "both countries", "the three signed"."""

from extractors.clauses import Item, Kind, Sentence, vocabulary
from extractors.passage import Passage
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import role_words
from extractors.records.events.words.verb_group import words
from schemas.mention import Label

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}
SIGNED = frozenset({"signatories"})  # "All five signatories have ratified it"; "both parties" tells a role
SPELT = frozenset({"states", "countries", "nations"})  # nouns of groups that a page spells out in brackets
DESCRIBED = 4  # items from a number to its noun
REACH = 30  # passages back to where the countries are named


def speaks_of_groups(entries: Entries, passage: Passage) -> bool:
    """Whether a passage may mean countries by their number, or by a name that the page spells out: "the Arctic States"."""
    known = vocabulary(passage)
    if not known.isdisjoint(SPELT) and (entries.spelt_out or "all" in known):
        return True
    nouns = role_words("pair_noun") | SIGNED
    return not known.isdisjoint(NUMBERS) and not (known.isdisjoint(nouns) and known.isdisjoint(words("joint_verb")))


def with_groups(entries: Entries, sentence: Sentence) -> Sentence:
    """The sentence with the countries in the place of the words that mean them; the same where there are none or nobody says which."""
    spelt = not sentence.vocabulary.isdisjoint(SPELT) and bool(entries.spelt_out)
    every = "all" in sentence.vocabulary and not sentence.vocabulary.isdisjoint(SPELT)
    if sentence.vocabulary.isdisjoint(NUMBERS) and not spelt and not every:
        return sentence
    items, at, changed = list[Item](), 0, False
    while at < len(sentence):
        end = _group_end(sentence, at)
        named = _named(entries, sentence, at) if end else []
        if not named and spelt:
            end, named = _defined(entries, sentence, at)
        if not named and (end := _all_end(sentence, at)):
            named = _told_before(sentence, at)
        if end and named:
            items.extend(_in_place(sentence, at, end, named))
            at, changed = end, True
        else:
            items.append(sentence[at])
            at += 1
    if not changed:
        return sentence
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, sentence.vocabulary)


def _defined(entries: Entries, sentence: Sentence, at: int) -> tuple[int, list[tuple[str, str]]]:
    """ "the Arctic States", where a sentence before spelt out "the eight Arctic States (A, B, …)": where it ends, and the countries."""
    name = at + 1 if sentence.text_at(at) in {"the", "these", "all"} else at
    name += name > at and sentence.text_at(name) in NUMBERS
    if name == at or name + 1 >= len(sentence) or not sentence[name].capital:
        return at, []
    if sentence.text_at(at - 1) in {"of", "among", "in"} or sentence.text_at(name + 2) in {"but", "except", "other", "("}:
        return at, []  # only some of them, or where it is
    spelt = entries.spelt_out.get((sentence.text_at(name), sentence.text_at(name + 1)))
    if spelt is None or sentence[at].start_char <= spelt[0].start_char <= sentence.end_char:
        return at, []  # spelt out right here
    return name + 2, [(each.value, each.surface) for each in spelt]


def _group_end(sentence: Sentence, at: int) -> int | None:
    """Where "the two countries", "both governments", "the three" before a verb ends that begins here; None where none begins."""
    number = _number(sentence, at)
    if sentence.text_at(number) not in NUMBERS or (number == at and sentence.text_at(at) != "both"):
        return None
    noun = number + 1
    while (
        noun < number + DESCRIBED
        and sentence.text_at(noun) not in role_words("pair_noun") | SIGNED
        and (sentence.text_at(noun) in words("described") or _describes(sentence, noun))
    ):
        noun += 1
    if sentence.text_at(noun) in role_words("pair_noun") | SIGNED:
        return noun + 1
    alone = sentence.text_at(at) in {"the", "all"} and sentence.text_at(noun) in words("joint_verb")
    return noun if alone else None


def _all_end(sentence: Sentence, at: int) -> int | None:
    """Where "all of those states", "all these countries" ends."""
    if sentence.text_at(at) != "all":
        return None
    those = at + 2 if sentence.text_at(at + 1) == "of" else at + 1
    return those + 2 if sentence.text_at(those) in {"those", "these"} and sentence.text_at(those + 1) in SPELT else None


def _told_before(sentence: Sentence, at: int) -> list[tuple[str, str]]:
    """The countries (value, surface) that the sentence lists before a place, where there are several."""
    base = sentence.start_char, sentence[at].start_char
    listed = {
        each.value: each.surface
        for each in sentence.passage.labelled(Label.COUNTRY)
        if base[0] <= each.start_char and each.end_char <= base[1]
    }
    return list(listed.items()) if len(listed) > 1 else []


def _describes(sentence: Sentence, at: int) -> bool:
    """ "the five Nordic countries", "the eight Arctic states": a capitalised word before the noun."""
    return at < len(sentence) and sentence[at].is_word and sentence[at].capital


def _number(sentence: Sentence, at: int) -> int:
    """Where the number stands in "the two", "the same three", "all three", "these four"."""
    while sentence.text_at(at) in {"the", "same", "all", "these", "those"}:
        at += 1
    return at


def _named(entries: Entries, sentence: Sentence, at: int) -> list[tuple[str, str]]:
    """The countries (value, surface) named nearest before, exactly as many as the number says."""
    number = NUMBERS[sentence.text_at(_number(sentence, at))]
    before = sentence[at].start_char
    for passage in entries.back(sentence.passage, REACH):
        named = {each.value: each.surface for each in entries.countries(passage) if each.start_char < before}
        if len(named) == number:
            return list(named.items())
        if len(named) > number:
            return []
    return []


def _in_place(sentence: Sentence, at: int, end: int, named: list[tuple[str, str]]) -> list[Item]:
    start_char, end_char = sentence[at].start_char, sentence[end - 1].end_char
    countries = [Item(Kind.COUNTRY, surface.lower(), start_char, end_char, True, value) for value, surface in named]
    joint = Item(Kind.WORD, "and", end_char, end_char)
    return [item for country in countries for item in (joint, country)][1:]
