"""Nouns that mean the agreement spoken of: "the agreement", "this landmark treaty", "the final text", "the newest of the protocols"."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.words.roles import role_words
from extractors.records.events.words.verb_group import words
from schemas.mention import Label

NUMBERED = 4  # items that hold the noun before a relative: "any of the treaties which"
PHRASE = 6  # items of such a noun with its article and adjectives
OTHERS = frozenset({"of", "between", "on", "with", "to", "for", "that", "which"})  # "the agreement between A and B" is one of its own


def is_bare(noun: str) -> bool:
    """Whether a noun can mean an agreement by itself, alone or as one of several."""
    nouns = words("head_noun") | words("text") | words("version") | words("regime")
    return noun in nouns or (noun.endswith("s") and noun.removesuffix("s") in nouns)


def is_whichever(sentence: Sentence, first: Item) -> bool:
    """ "any treaty to which A is a party", "each treaty that A has signed": whether what is told of a country is of none that is named."""
    at = next((place for place, item in enumerate(sentence.items) if item.start_char == first.start_char), 0) - 1
    at = at - 1 if sentence.text_at(at) == "the" else at
    if sentence.text_at(at) not in words("relative"):
        return False
    return not role_words("whichever").isdisjoint({sentence.text_at(place) for place in range(max(0, at - NUMBERED), at)})


def subject_start(sentence: Sentence, last: int) -> int | None:
    """Where the noun's phrase begins that ends at an item: a verb's subject; None where it may mean any agreement."""
    if (of := next((at for at in range(last - 1, max(-1, last - 5), -1) if sentence.text_at(at) == "of"), None)) is not None:
        start = of - 2 if sentence.text_at(of - 2) == "the" else of - 3
        superlative = sentence.text_at(of - 1) in words("ordinal") | words("superlative") | {"recent"}
        return start if superlative and sentence.text_at(start) == "the" else None
    new = sentence.text_at(last - 1) in words("renewed") and sentence.text_at(last) not in words("version")
    if new and sentence.text_at(last - 2) in {"a", "an"}:
        return last - 2  # "a new Agreement was signed": the same, in a new text, unless an older one was spoken of
    described = _described_from(sentence, last)
    if sentence.text_at(last) in words("text") and sentence.text_at(described - 1) == "its":
        return described - 1
    if sentence.text_at(last) in words("version") - words("text") and described == last:
        return None  # "the version" may be one of anything, "the amended version" is what it was amended to
    if sentence.text_at(described - 1) in {"the", "that"} | ({"a"} if sentence.text_at(described) == "final" else set()) and (
        sentence.text_at(last) == "texts" or not sentence.text_at(last).endswith("s")
    ):
        return described - 1
    return next((at for at in range(last - 1, max(-1, last - PHRASE), -1) if sentence.text_at(at) == "this"), None)


def object_end(sentence: Sentence, at: int) -> int | None:
    """Where a verb's object ends that begins here: "adopted the text", "renewed the agreement"; None where it is something else."""
    if sentence.text_at(at) in {"on", "upon"}:
        at += 1  # "agreed on the text"
    if sentence.text_at(at) not in {"the", "this", "its", "their"}:
        return None
    noun = at + 1
    while sentence.text_at(noun) in words("describing") and is_bare(sentence.text_at(noun + 1)) | (
        sentence.text_at(noun + 1) in words("describing")
    ):
        noun += 1
    alone = sentence.text_at(noun + 1) not in OTHERS or sentence.is_kind(noun + 2, Kind.DATE)  # "signed the text on DAY"
    return noun + 1 if alone and sentence.text_at(noun) in words("bare_object") else None


def _described_from(sentence: Sentence, noun: int) -> int:
    """Where the adjectives of a noun begin: "historic", "legally binding", or the year of what was spoken of."""
    at, adjectives = noun, words("describing") | words("renewed")
    while at > noun - PHRASE and (sentence.text_at(at - 1) in adjectives or sentence.text_at(at - 1) == "legally"):
        at -= 1
    return at - 1 if sentence.is_kind(at - 1, Kind.DATE) and _told_before(sentence, at - 1) else at


def _told_before(sentence: Sentence, date: int) -> bool:
    """Whether a year that stands before a noun was named in the passage before: "the 1999 treaty" is the one signed in 1999."""
    year, before = sentence[date].value, sentence.start_char
    told = sentence.passage.labelled(Label.DATE)
    return len(year) == len("1999") and any(each.value.startswith(year) and each.end_char <= before for each in told)
