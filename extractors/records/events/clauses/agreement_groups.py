"""Agreements meant by their number: "Both were adopted in 2011", "the two protocols", "Three treaties were signed: X, Y and Z"."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.groups import NUMBERS
from extractors.records.events.clauses.agreement_lists import listed_behind, singular
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.verb_group import words

REACH = 3  # passages back to where they are named
ANNOUNCED = 6  # items from the verb to the plural
MARKS = frozenset({"the", "all", "these", "those", "of"})


def with_agreement_groups(entries: Entries, sentence: Sentence) -> Sentence:
    """The sentence with the agreements in the place of the words that mean several; the same where nobody says which."""
    if sentence.vocabulary.isdisjoint(NUMBERS) and sentence.vocabulary.isdisjoint(words("several_nouns")):
        return sentence
    items, at, changed = list[Item](), 0, False
    colon = next((place for place in range(len(sentence)) if sentence.text_at(place) == ":"), 0)
    while at < len(sentence):
        end, named = _listed(sentence, at) if colon > at else (at, [])
        if not named and not _is_announced(sentence, at):
            end, named = listed_behind(entries, sentence, at)
        if not named:
            end, number = _group(sentence, at)
            named = (_named(entries, sentence, at, number) or _named_behind(entries, sentence, end, number)) if number else []
        if named:
            first, last = sentence[at], sentence[end - 1]
            joint = Item(Kind.WORD, "and", first.start_char, first.start_char)
            for name in named:
                items += [joint] if name != named[0] else []
                items.append(Item(Kind.AGREEMENT, "", first.start_char, last.end_char, True, name))
            at, changed = end, True
        else:
            items.append(sentence[at])
            at += 1
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, sentence.vocabulary) if changed else sentence


def _is_announced(sentence: Sentence, at: int) -> bool:
    """ "In 2009 they *announced* seven joint initiatives, including X": each of them began when it did, not on that day."""
    return any(sentence.text_at(back) == "announced" for back in range(max(0, at - ANNOUNCED), at))


def _listed(sentence: Sentence, at: int) -> tuple[int, list[str]]:
    """ "Two treaties were signed in Bonn: X and Y", "adopted three protocols: …": where the words end that mean those behind the colon."""
    count = NUMBERS.get(sentence.text_at(at), 0)
    end = at + 1
    while sentence.text_at(end) in words("counted_with"):
        end += 1
    noun = sentence.text_at(end)
    among = sentence.text_at(end + 1) in {"among", "between"}  # whose they are is told of a number
    if not count or among or not noun.endswith("s") or singular(noun) not in words("head_noun"):
        return at, []
    colon = next((place for place in range(end, len(sentence)) if sentence.text_at(place) == ":"), len(sentence))
    named = dict.fromkeys(item.value for item in sentence.items[colon:] if item.kind is Kind.AGREEMENT)
    between = any(item.kind is Kind.AGREEMENT for item in sentence.items[end:colon])
    return (end + 1, list(named)) if len(named) == count and not between else (at, [])


def _group(sentence: Sentence, at: int) -> tuple[int, int]:
    """Where "both", "both treaties", "the two protocols" ends that begins here and is a verb's subject or object, and how many it means."""
    number = at
    while sentence.text_at(number) in MARKS:
        number += 1
    count = NUMBERS.get(sentence.text_at(number), 0)
    opens = number == 0 and sentence.text_at(at) != "both"  # "Two protocols were adopted …"
    if not count or (number == at and sentence.text_at(at) != "both" and not opens):
        return at, 0
    end = number + 1
    while sentence.text_at(end) in MARKS | words("counted_with"):
        end += 1
    noun = sentence.text_at(end)
    if noun.endswith("s") and singular(noun) in words("head_noun"):
        return (end + 1, count) if not opens or sentence.text_at(end + 1) in words("auxiliary") | {","} else (at, 0)
    if opens:
        return at, 0
    alone = sentence.text_at(at) == "both" and sentence.text_at(number + 1) in words("auxiliary")
    return (number + 1, count) if alone and not sentence.is_kind(at - 1, Kind.COUNTRY) else (at, 0)


def _named(entries: Entries, sentence: Sentence, at: int, number: int) -> list[str]:
    """The agreements named nearest before, exactly as many as the number says: in the sentences before, in the headings, in passages."""
    start = sentence[at].start_char
    headings = [found for block in sentence.passage.block.heading_blocks[::-1][:1] if (found := entries.passage(block))]
    for passage in (sentence.passage, *headings, *list(entries.back(sentence.passage, REACH))[1:]):
        named = dict.fromkeys(ref.name for ref in entries.references.get(passage.block.number, ()) if ref.start_char < start)
        if named:
            return list(named) if len(named) == number else []
    return []


def _named_behind(entries: Entries, sentence: Sentence, end: int, number: int) -> list[str]:
    """ "Two protocols were adopted in 1990. Protocol I …; Protocol II …": those of that kind that the passage goes on to name."""
    noun = singular(sentence.text_at(end - 1))
    behind = (ref for ref in entries.references.get(sentence.passage.block.number, ()) if ref.start_char >= sentence.end_char)
    named = dict.fromkeys(ref.name for ref in behind if noun in ref.name.lower().split())
    return list(named) if len(named) == number else []
