"""Lines of a chronology in the past tense, behind the date that they are told under: "1992: It enters into force"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.words.verbs import event_lexicon
from schemas.mention import Label, Mention

TITLE = 8  # items
GAP = 6  # characters between a line's date and its first sentence


def entries(sentence: Sentence) -> Iterator[Sentence]:
    """ "1998: X adopted; 2004: it enters into force": each entry of a chronology that is told in one sentence."""
    starts = [0, *(at for at in range(2, len(sentence)) if sentence.text_at(at - 1) in {";", "."} and is_entry(sentence, at))]
    if len(starts) == 1:
        yield sentence
        return
    for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
        items = sentence.items[start:end]
        yield Sentence(sentence.passage, items, items[0].start_char, items[-1].end_char, sentence.vocabulary)


def is_entry(sentence: Sentence, at: int) -> bool:
    """ "22 September 1988: …": whether a date stands at a place as the head of what is behind its mark."""
    return sentence.is_kind(at, Kind.DATE) and sentence.text_at(at + 1) in {":", "–", "—"}


def is_late(sentence: Sentence, date: Mention) -> bool:
    """Whether a date of the line's own stands between its head, which stands over the line, and a sentence."""
    dates = sentence.passage.labelled(Label.DATE)
    return date.block != sentence.passage.block.number and bool(dates) and dates[0].start_char < sentence.start_char


def is_behind(sentence: Sentence, date: Mention) -> bool:
    """ "2004. Chile ratifies X, which has been in force since 1999.": whether a sentence is the first behind the line's date."""
    between = sentence.start_char - date.end_char
    return date.block == sentence.passage.block.number and 0 <= between <= GAP


def head_of(sentence: Sentence, date: Mention) -> Item:
    """The date that a line is told under as an item at the head of a sentence: at its own place where the line holds it."""
    inside = date.block == sentence.passage.block.number
    low, high = (date.start_char, date.end_char) if inside else (sentence.start_char, sentence.start_char)
    return Item(Kind.DATE, date.surface.lower(), low, high, value=date.value)


def told_under(sentence: Sentence, head: Item, own: list[int]) -> Sentence:
    """The sentence in the past tense behind its date: "1992: It enters into force" as "1992 it entered into force"."""
    nouns = event_lexicon().words["head_noun"]
    first = own[0] + 1 if own else 0
    while first < len(sentence) and sentence[first].kind is Kind.MARK:
        first += 1
    first = _past_title(sentence, first)
    rest = in_past(sentence).items[first:]
    items = [head, *_article(rest, nouns), *rest]
    vocabulary = sentence.vocabulary | {item.text for item in rest}
    return Sentence(sentence.passage, items, min(sentence.start_char, head.start_char), sentence.end_char, vocabulary)


def clauses(sentence: Sentence) -> Iterator[Sentence]:
    """ "1988: X enters into force; Y signed": each clause of a line behind the line's date, where none has one of its own."""
    ends = [at for at in range(2, len(sentence)) if sentence.text_at(at) == ";"]
    if not ends or any(item.kind is Kind.DATE for item in sentence.items[1:]):
        yield sentence
        return
    for start, end in zip([1, *(at + 1 for at in ends)], [*ends, len(sentence)], strict=True):
        if items := sentence.items[start:end]:
            low = sentence.start_char if start == 1 else items[0].start_char
            yield Sentence(sentence.passage, [sentence[0], *items], low, items[-1].end_char, sentence.vocabulary)


def in_past(sentence: Sentence) -> Sentence:
    """The sentence in the past tense: "It enters into force on DAY" in a line that tells what happened tells a fact."""
    past = event_lexicon().past
    if sentence.vocabulary.isdisjoint(past) and "launch" not in sentence.vocabulary:
        return sentence
    items = [item._replace(text=past.get(item.text, item.text)) if item.is_word else item for item in sentence.items]
    for at in range(1, len(items)):
        if items[at - 1].text == "to":
            items[at] = sentence[at]  # "becomes the tenth to ratify"
    makers = event_lexicon().words["others"] | event_lexicon().words["officials"]
    for at in range(1, len(items)):
        if items[at].text == "launch" and (items[at - 1].kind is Kind.COUNTRY or items[at - 1].text in makers):
            items[at] = items[at]._replace(text="launched")  # "Norway and Chile Launch X", against "the launch"
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, sentence.vocabulary)


def _past_title(sentence: Sentence, first: int) -> int:
    """ "June 1992 – Rio Conference: the Convention is opened": past a title, but for one that names what is told of behind it."""
    for at in range(first, min(len(sentence), first + TITLE)):
        if sentence.text_at(at) == ":":
            named = any(item.kind is Kind.AGREEMENT for item in sentence.items[first:at])
            again = any(item.kind is Kind.AGREEMENT for item in sentence.items[at:])
            return at + 1 if again or not named else first
        if sentence.is_kind(at, Kind.COUNTRY) or sentence.is_kind(at, Kind.DATE):
            break
    return first


def _article(rest: list[Item], nouns: frozenset[str]) -> list[Item]:
    """ "Convention adopted": headlines leave the article out."""
    if rest and rest[0].is_word and rest[0].capital and rest[0].text in nouns:
        return [Item(Kind.WORD, "the", rest[0].start_char, rest[0].start_char)]
    return []
