"""The present of headlines: "Chile and Peru sign the Lynx Agreement" tells what they have done."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.actors.country_groups import country_group
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import event_lexicon

OPENERS = frozenset({",", ":", ";", "–", "—", "-", "and", "while"})  # before a clause
OBJECT = 4  # items from the verb to the agreement: "sign a landmark"


def with_present(sentence: Sentence) -> Sentence:
    """The sentence with the past in the place of each present form between countries and an agreement; the same where there is none."""
    past = event_lexicon().past
    if sentence.vocabulary.isdisjoint(past):
        return sentence
    places = [at for at, item in enumerate(sentence.items) if item.text in past and item.is_word and _is_told(sentence, at)]
    if not places:
        return sentence
    items = list(sentence.items)
    for at in places:
        items[at] = items[at]._replace(text=past[items[at].text])
    vocabulary = sentence.vocabulary | {items[at].text for at in places}
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, vocabulary)


def _is_told(sentence: Sentence, at: int) -> bool:
    """Whether countries that open a clause stand right before the verb, and an agreement behind it."""
    if not sentence.is_kind(at - 1, Kind.COUNTRY):
        return False
    first, countries = country_group(sentence, at - 1)
    opens = first == 0 or sentence.is_kind(first - 1, Kind.DATE) or sentence.text_at(first - 1) in OPENERS
    near = range(at + 1, min(len(sentence), at + 1 + OBJECT))
    place = next((place for place in near if sentence.is_kind(place, Kind.AGREEMENT)), None)
    clear = place is not None and all(_describes(sentence, between) for between in range(at + 1, place))
    return bool(countries) and opens and clear


def _describes(sentence: Sentence, at: int) -> bool:
    """Whether a word may stand between the verb and the name: "a landmark", no denial."""
    return sentence[at].is_word and sentence.text_at(at) not in words("irreal") | {"no"}
