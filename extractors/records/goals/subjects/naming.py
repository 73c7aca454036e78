"""Naming: which words between two places name what is measured; none where they name nothing."""

from collections.abc import Sequence

from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.phrase import Phrase, phrase
from extractors.records.goals.text.vocabulary import verbs, words

_LAPSES = frozenset({"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"})


def named(run: Sequence[Item], first: int, last: int, text: str) -> Phrase | None:
    """The words between two places, if they name something."""
    last = _without_tail(run, first, _before_amount(run, first, last))
    first = _past_time(run, first, last)
    if first + 1 < last and run[first].low in verbs() and run[first + 1].low in ("its", "their", "our", "the"):
        first += 1  # "obliged Canada to get | its emissions | 6 percent below"
    first = _past_law(run, first, last)
    first = next((n + 1 for n in range(first, last) if run[n].low in ("seen", "saw")), first)  # "Kenya has seen | coal | fall"
    last = _before_lapse(run, first, last)
    if first <= last and (run[first].low in words("modals", "perfect") or run[first].low in words("modals", "doubting")):
        return None  # "would have had to manage"
    if first > last or _as_usual(run, first, last) or _is_baseline(run, first, last):
        return None
    said = phrase(run, first, last, text, leading=_is_leading)
    return said if said and _names(run[said.first : said.last + 1]) else None


def _past_time(run: Sequence[Item], first: int, last: int) -> int:
    """ "Since 1990 emissions", "In 2019 releases": past the time that opens the clause."""
    while first + 1 < last and run[first].low in ("since", "by", "in", "from", "until", "after") and run[first + 1].kind is Kind.DATE:
        first += 2 + (run[first + 2].low == ",")
    return first


def _past_law(run: Sequence[Item], first: int, last: int) -> int:
    """ "Under MARPOL Annex VI | the sulphur content": past what binds, where it opens the clause."""
    if first >= last or run[first].low != "under":
        return first
    known = words("binding") | words("binding", "deals") | words("nouns", "plan")
    law = next((n for n in range(last - 1, first, -1) if run[n].head in known), None)
    if law is None:
        return first
    return law + 1 + (run[law + 1].text.isupper() and law + 1 < last)


def _before_amount(run: Sequence[Item], first: int, last: int) -> int:
    """ "emissions | of 9.11 MtCO2e": the last place before how much of it there is; "of 17 chemicals" says of what."""
    of = next((n for n in range(first + 1, last - 1) if run[n].low == "of" and run[n + 1].text[:1].isdigit()), None)
    return of - 1 if of is not None and run[of + 2].low in words("subjects", "units") else last


def _before_lapse(run: Sequence[Item], first: int, last: int) -> int:
    """ "methane emissions | three years ahead of schedule": the last place before how early or late it was."""
    lapse = next((n for n in range(first + 2, last + 1) if run[n].low in ("year", "years", "months") and run[n - 1].low in _LAPSES), None)
    return lapse - 2 if lapse is not None else last


def _as_usual(run: Sequence[Item], first: int, last: int) -> bool:
    """ "a reduction from business as usual", "a cut from the BAU scenario": what it is compared with."""
    while first < last and (_is_leading(run[first]) or run[first].low in words("dates", "foretold")):
        first += 1
    return run[first].low in words("dates", "usual") and (
        run[first].low != "business" or [i.low for i in run[first + 1 : first + 2]] == ["as"]
    )


def _is_baseline(run: Sequence[Item], first: int, last: int) -> bool:
    """ "base year 2005": what it is compared with."""
    return any(item.low in ("base", "baseline", "reference", "base-year") for item in run[first : first + 3]) and any(
        item.kind is Kind.DATE for item in run[first : last + 2]
    )


def _without_tail(run: Sequence[Item], first: int, last: int) -> int:
    """The last place without the helping verbs, comparators and nouns of change and aiming that end the phrase."""
    if last - 1 > first and run[last].low in words("particles", "down") and run[last - 1].low in words("particles", "needed"):
        last -= 2  # "substances | phased out"
    while last >= first and (
        run[last].low in words("modals", "being")
        or run[last].low in words("modals", "aiming")
        or run[last].low in words("modals", "doubting")
        or run[last].low in words("modals", "perfect")
        or run[last].low in words("modals", "adverbs")
        or run[last].low in words("subjects", "aside")
        or (run[last].low in words("happening") and last > first and any(form.tense == "past" for form in verbs().get(run[last].low, ())))
        or run[last].low in ("to", "by", "least", "levels", "reaches")
        or run[last].head in words("nouns", "goal")
        or (noun_direction(run[last]) is not None and last > first)
    ):
        last -= 1
    return last


def _is_leading(item: Item) -> bool:
    return item.low in words("subjects", "leading") or item.low in words("subjects", "aside") or item.country is not None


def _names(run: Sequence[Item]) -> bool:
    """Whether the words name something: not only a pronoun, a goal or a number."""
    return (
        not run[0].low[:1].isdigit()
        and not any(item.low in ("years", "year", "months") for item in run[:2])
        and run[-1].low not in ("they", "it", "we")
        and any(
            item.kind is Kind.WORD
            and item.low not in words("subjects", "pronouns")
            and item.low not in words("subjects", "thin")
            and item.low not in words("subjects", "leading")
            and item.head not in words("nouns", "goal")
            and item.low not in words("nouns", "contribution")
            and item.low not in words("level", "alone")
            and not item.low.isdigit()
            and noun_direction(item) is None
            and not any(form.verb_class == "aim" and form.tense == "third" for form in verbs().get(item.low, ()))
            for item in run
        )
    )
