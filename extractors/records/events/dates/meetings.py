"""Days of meetings, which date what was done there: "a conference held in Bergen in May 1990 adopted X", "At this meeting, …"."""

from extractors.clauses import Kind, Sentence
from extractors.found import text_of
from extractors.records.events.words.verb_group import words
from extractors.sentences import sentence_bounds
from schemas.mention import Label, Mention

OPENING = 5  # items of "At this third ministerial meeting"
HELD = 12  # items between a meeting and when it was held
WINDOW = 600  # characters back to the sentence before


def meeting_date(sentence: Sentence, before: int) -> int | None:
    """The day of the meeting that is the subject of the verb which begins here, or at which it was done: "…, held in Oslo on DAY, …"."""
    bracketed = sentence.text_at(before - 1) == ")" and sentence.is_kind(before - 2, Kind.DATE) and sentence.text_at(before - 3) == "("
    if bracketed and sentence.text_at(before - 4) in words("meeting"):
        return before - 2  # "The Lima Conference (3-5 May 1982) adopted X"
    if sentence.vocabulary.isdisjoint(words("held")):
        return None
    for at in range(1, before):
        if sentence.text_at(at) not in words("held") or not _is_meeting(sentence, at):
            continue
        date = next((place for place in range(at + 1, min(before, at + HELD)) if sentence.is_kind(place, Kind.DATE)), None)
        if date is not None and not any(_parts(sentence, place) for place in range(date + 1, before)):
            return date
    return None


def met_before(sentence: Sentence) -> tuple[Mention, int] | None:
    """ "At this meeting, A signed X": the day of the meeting of which the sentence before tells, and where the words end that mean it."""
    if sentence.text_at(0) not in {"at", "during"} or sentence.text_at(1) not in {"this", "that", "the"}:
        return None
    noun = next((at for at in range(2, OPENING) if sentence.text_at(at) in words("meeting")), None)
    if noun is None or (sentence.text_at(1) == "the" and sentence.text_at(2) not in {"same", *words("meeting")}):
        return None
    passage = sentence.passage
    base, text = passage.block.start_char, text_of(passage.doc)
    low = max(0, sentence.start_char - base - WINDOW)
    bounds = sentence_bounds(text[low : sentence.start_char - base])
    if not bounds:
        return None
    start, end = base + low + bounds[-1][0], base + low + bounds[-1][1]
    named = not words("meeting").isdisjoint(text[start - base : end - base].lower().replace(",", " ").replace(".", " ").split())
    dates = [date for date in passage.labelled(Label.DATE) if start <= date.start_char < end]
    return (dates[-1], noun + 1) if named and len({date.value for date in dates}) == 1 else None


def _is_meeting(sentence: Sentence, held: int) -> bool:
    """Whether a meeting, or those who met, stand right before the word that tells when it was."""
    noun = held - 1 if sentence.text_at(held - 1) not in {",", "("} else held - 2
    if sentence.text_at(held) == "meeting":
        return sentence.text_at(noun) in words("officials")  # "ministers meeting in Oslo"
    near = range(max(0, noun - HELD // 2), noun + 1)
    return sentence.text_at(noun) not in words("auxiliary") and any(sentence.text_at(at) in words("meeting") for at in near)


def _parts(sentence: Sentence, at: int) -> bool:
    """Whether another clause begins here, so that the day says nothing of the verb behind."""
    return sentence.text_at(at) in words("auxiliary") | words("relative") | words("stop") | {";", ":"}
