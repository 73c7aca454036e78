"""Qualitative goals: somebody aims at something without a number, such as "virtual elimination of mercury releases"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from extractors.reading import Reading
from extractors.records.goals.assembly import Assembly
from extractors.records.goals.merge import contradict, unify
from extractors.records.goals.text.reader import Reader
from extractors.records.goals.text.vocabulary import words
from extractors.records.goals.wish import Wish, wishes
from schemas.draft import Draft

_WINDOW = 100  # characters within which the two must stand


def draft(reading: Reading) -> Iterator[Draft]:
    """Every goal without a number that the document states, in reading order, each telling of it with the same values."""
    places = sorted(_places(reading))
    if not places:
        return
    reader = Reader(reading)
    assembly = Assembly(reader)
    blocks = {passage.block.number for place in places if (passage := reader.passage_at(place))}
    told: dict[tuple[str, str], list[Wish]] = {}
    for placed in reader.sentences(lambda passage: passage.block.number in blocks):
        run = placed.sentence.items
        if bisect_left(places, run[0].start) == bisect_right(places, run[-1].end):
            continue
        for wish in wishes(placed, assembly):
            first = next((other for other in told.get(wish.key, ()) if not contradict(other.goal, wish.goal)), None)
            if first is None:
                told.setdefault(wish.key, []).append(wish)
            else:
                unify(first.goal, wish.goal)
                wish = Wish(first.what, wish.goal)
            yield _draft(reading, wish)


def _places(reading: Reading) -> list[int]:
    """Where what is aimed at stands near a word of aiming: a look at the letters, which spares reading most passages."""
    if not reading.passages:
        return []
    low, high = reading.passages[0].block.start_char, reading.passages[-1].block.end_char
    text = reading.document.text[low:high]
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter like "İ" becomes two: offsets would not hold
        lowered = text
    near = [
        *_near(lowered, "aiming", "aimed_at"),
        *_near(lowered, "purpose", "aimed_at_on_purpose"),
        *_near(lowered, "neutral_pieces", "neutral_pieces"),
    ]
    return [low + place for place in near]


def _near(text: str, aiming: str, aimed_at: str) -> Iterator[int]:
    """Where one of the pieces of the second list stands close behind one of the first."""
    pieces = [piece for piece in sorted(words("qualitative", aimed_at)) if piece in text]
    for piece in sorted(words("qualitative", aiming)) if pieces else ():
        start = text.find(piece)
        while start >= 0:
            window = text[start : start + _WINDOW]
            if any(each in window for each in pieces):
                yield start
            start = text.find(piece, start + len(piece))


def _draft(reading: Reading, wish: Wish) -> Draft:
    goal = wish.goal
    fields = {
        "goal": wish.what,
        "subject": goal.subject,
        "actor": goal.actor,
        "agreement": goal.agreement,
        "target_date": goal.target_date,
        "status": goal.status,
    }
    evidence = reading.evidence(goal.passage, goal.start, goal.end, f"qualitative_goal.{goal.rule}", tuple(goal.inherited))
    return Draft("qualitative_goal", {name: value for name, value in fields.items() if value is not None}, evidence)
