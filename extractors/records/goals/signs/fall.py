"""Falls of what nobody wants: "emissions were 50 percent below 2005", "mercury has gone down by 90 %"."""

from extractors.records.goals.signs.aim import Case
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.substance import substance
from extractors.records.goals.text.vocabulary import words

_BEFORE = 4  # sentences and headings before that may say what is imported
_BEHIND = 10  # words behind the number that may name what fell
_PRONOUNS = frozenset({"they", "it", "these", "this", "theirs", "its", "their"})


def is_fall(case: Case) -> bool:
    """Whether a number tells how far emissions, releases or a pollutant have fallen, where the page is about agreements or goals."""
    return case.about and tells_fall(case)


def tells_fall(case: Case) -> bool:
    """Whether a number tells how far emissions, releases or a pollutant have fallen, on whatever page."""
    run, at, first = case.run, case.at, case.sentence.lead
    if case.change.direction != "reduce" or case.times.usual:
        return False
    clause = next((n for n in range(at + 1, min(at + _BEHIND, len(run))) if run[n].low in ("while", "whereas")), at + _BEHIND)
    before, behind = run[first:at], run[at + 1 : clause]
    if any(item.low in words("fall", "doubting") for item in (*before, *behind)):
        return False
    if deals_in_foul(case):
        return True
    if any(item.low in words("share", "money") and item.low != "gdp" for item in (*before[-_BEHIND:], *behind[:4])):
        return False
    if any(_is_foul(item) for item in (*before, *behind)):
        return True
    pronoun = any(item.low in _PRONOUNS for item in before[-_BEHIND:])
    return pronoun and any(_is_foul(item) for said in case.context.above[:2] for item in said.items)


def deals_in_foul(case: Case) -> bool:
    """Whether imports fell of what the sentences before name: "It limits HFCs. By 2021 imports had come down by 35 per cent"."""
    run = case.run[case.sentence.lead : case.at]
    traded = any(item.low in ("imports", "exports", "import", "export") for item in run)
    said = (*run, *(item for above in case.context.above[:_BEFORE] for item in above.items))
    return traded and any(substance(item.low) in words("share", "foul") for item in said)


def _is_foul(item: Item) -> bool:
    return item.kind is Kind.WORD and (item.head in words("share", "falling") or item.low in words("share", "falling"))
