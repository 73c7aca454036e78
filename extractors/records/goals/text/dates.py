"""Which date is the goal's and which the baseline's: by the words beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from extractors.records.goals.text.changing import CHANGES
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.vocabulary import verbs, words

_MEANT = frozenset({"it", "that", "this", "which", "baseline"})  # behind "below" and "under"
_REACH = 10  # words looked at on either side of a date


class Role(StrEnum):
    """What a date is to a goal."""

    TARGET = "target"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its role: where it stands, its EDTF value and how far left the words that give the role reach."""

    at: int
    role: Role
    value: str
    starts: int
    firm: bool = True  # a preposition or noun of time says so; "in 2030" alone is weak


def roles(run: Sequence[Item]) -> tuple[Dated, ...]:
    """The dates of a run of items that are a target's or a baseline's, in order."""
    found = [dated for at, item in enumerate(run) if item.kind is Kind.DATE for dated in _roles(run, at)]
    return tuple(_resolved(run, [_as_of(run, dated, found) for dated in found]))


def _as_of(run: Sequence[Item], dated: Dated, found: Sequence[Dated]) -> Dated:
    """ "by 40% as of 1990 by 2030": with a later target beside it, "as of" names the baseline."""
    if dated.role is not Role.TARGET or dated.firm or not dated.at or run[dated.starts].low != "of":
        return dated
    later = any(other.role is Role.TARGET and other.firm and other.value[:4] > dated.value[:4] for other in found)
    return Dated(dated.at, Role.BASELINE, dated.value, dated.starts) if later else dated


def _resolved(run: Sequence[Item], found: list[Dated]) -> Iterator[Dated]:
    """A baseline by "from" cannot lie after every target: "from 2025" starts something."""
    targets = [dated.value[:4] for dated in found if dated.role is Role.TARGET]
    firm = [dated.value[:4] for dated in found if dated.role is Role.BASELINE and dated.firm]
    for dated in found:
        begins = dated.at > 1 and run[dated.at - 1].low == "from" and {"once", "immediately"} & {item.low for item in run[: dated.at]}
        if begins and dated.role is Role.BASELINE:
            yield Dated(dated.at, Role.TARGET, dated.value, dated.starts, firm=False)  # "by 37% at once and by 50% from 2033"
            continue
        ends = any(other.at == dated.at and other.role is Role.TARGET for other in found)  # a span, "from 2013 to 2020"
        if dated.role is Role.BASELINE and not dated.firm and firm and dated.value[:4] > max(firm) and not ends:
            yield Dated(dated.at, Role.TARGET, dated.value, dated.starts)  # "by 10% from 2019 …, from a 2011-2013 baseline"
            continue
        if dated.role is Role.BASELINE and targets and not dated.firm and dated.value[:4] >= max(targets):
            continue
        yield dated


def _roles(run: Sequence[Item], at: int) -> Iterator[Dated]:
    value = run[at].values[0]
    first, slash, last = value.partition("/")
    if slash and first.strip(".") and last.strip("."):
        yield from _of_span(run, at, first, last)
    else:
        yield from _single(run, at, value.strip("./"))


def _of_span(run: Sequence[Item], at: int, first: str, last: str) -> Iterator[Dated]:
    """ "from 2018 to 2030" runs from a baseline to a target; "2019/20" is one year of a budget."""
    said = run[at].low.split()
    before = run[at - 1].low if at else ""
    spoken = bool({"to", "until", "till", "and", "through"} & set(said))
    if _is_reference(run, at):
        yield Dated(at, Role.BASELINE, run[at].values[0], at)
        return
    if any(item.low in ("scenario", "projection", "projections") for item in run[max(0, at - 3) : at]):
        return  # "its business-as-usual scenario of 2000-2030"
    if before in ("with", "than", "against", "versus") or (not spoken and (int(last[:4]) - int(first[:4]) == 1 or _compared(run, at))):
        yield from _single(run, at, run[at].values[0])
        return
    opened = {said[0], before, *(item.low for item in run[max(0, at - 5) : at])} & {"from", "between", "since", "beginning", "starting"}
    if opened:
        yield Dated(at, Role.BASELINE, first, at, firm=False)
    whole = run[at + 1 : at + 2] and run[at + 1].head in words(
        "dates", "target_nouns"
    )  # "2020 to 2029 commitment": due in each of the years
    yield Dated(at, Role.TARGET, last if (opened or spoken) and not whole else run[at].values[0], at, firm=bool(opened))


def _is_reference(run: Sequence[Item], at: int) -> bool:
    """Whether a span is that of a baseline named right before it: "a reference year between 1985 and 1995", "the average of 1997–2003"."""
    beside = [item.low for item in run[max(0, at - 4) : at]]
    year = "year" in (*beside[-2:], *run[at].low.split()) and bool({"reference", "base", "baseline"} & set(beside))
    return year or (beside[-1:] in (["of"], ["for"], ["in"]) and bool({"average", "mean"} & set(beside[-3:])))


def _compared(run: Sequence[Item], at: int) -> bool:
    """Whether a span of years is what something is compared with: "the 2016–2018 average", "against an average of 2011–2013"."""
    role, _, firm = _left(run, at)
    return _right(run, at) is Role.BASELINE or (role is Role.BASELINE and firm)


def _single(run: Sequence[Item], at: int, value: str) -> Iterator[Dated]:
    if at + 1 < len(run) and at and run[at - 1].low == "the" and (run[at + 1].head in words("binding") or _is_acronym(run, at + 1)):
        return  # "in the 1999 agreement", "the 1994 COA": its own date
    if run[at + 1 : at + 2] and run[at + 1].low in words("under", "contributions"):
        return  # "in its 2021 NDC"
    if at > 1 and run[at - 1].low == "(" and run[at - 2].kind is Kind.PERCENT and run[min(at + 1, len(run) - 1)].low in (")", ",", ";"):
        yield Dated(at, Role.TARGET, value, at, firm=False)  # "30% (2030)"
        return
    if at and run[at - 1].low == "from" and run[at + 1 : at + 2] and run[at + 1].low in ("onwards", "onward", "on", ":"):
        yield Dated(at, Role.TARGET, value, at - 1)  # "from 2030 onwards"
        return
    right = _right(run, at) or _attributive(run, at)
    left, starts, firm = _left(run, at)
    if left is not Role.BASELINE and right is None and _labels(run, at):
        right = Role.TARGET
    if role := (right or left):
        yield Dated(at, role, value, starts if left else at, firm or right is not None)


def _is_acronym(run: Sequence[Item], at: int) -> bool:
    """Whether a word is the acronym of an agreement or plan: "consistent with the 1994 COA"; not "below the 2005 GHG level"."""
    item = run[at]
    named = item.text.isalpha() and item.text.isupper() and len(item.text) > 2 and item.head not in words("share", "measured")
    beside = run[at + 1 : at + 3]
    return named and item.low not in words("dates", "usual") and not any(part.low in words("dates", "baseline_nouns") for part in beside)


def _right(run: Sequence[Item], at: int) -> Role | None:
    """The role that the words after a date give it: "2005 levels", "2030 target", "2019 as the base year", "2030: 56%"."""
    skipped = 0
    for ahead in range(at + 1, min(at + 8, len(run))):
        item = run[ahead]
        if item.low in words("dates", "baseline_nouns"):
            thin = item.low in ("value", "values", "figure", "figures", "reference")
            other = thin and run[ahead - 1].low in ("the", "this", "that")  # "The plan of 2021 puts the figure at 45%"
            return None if skipped > 2 - thin or other or _dates_follow(run, ahead) else Role.BASELINE
        if item.head in words("dates", "target_nouns"):
            return Role.TARGET if item.low != "commitments" else None
        if item.low == ")" and ahead == at + 1:
            continue
        if item.kind is not Kind.WORD or item.low in (
            "at",
            "by",
            "and",
            "from",
            "in",
            "to",
            "below",
            "compared",
            "we",
            "of",
            "is",
            "will",
            "for",
            "on",
            "with",
        ):
            return None
        if item.low.endswith("ed") and any(form.verb_class in CHANGES and form.tense == "past" for form in verbs().get(item.low, ())):
            return None  # "The update of 2021 | raised | the target"
        skipped += item.low not in ("as", "the", "our", "a", "its")
    return None


def _labels(run: Sequence[Item], at: int) -> bool:
    """Whether a year is the label of what follows: "2030: 56%", "Utilities (2030): …"."""
    if at and run[at - 1].low in ("and", "of"):
        return False  # "the average of 2009 and 2010:"
    following = [item.low for item in run[at + 1 : at + 3]]
    if at and run[at - 1].low == "in" and following[-1:] and following[-1] in words("actors", "pronouns"):
        return False  # "launched it in 2006: they would protect"
    dash = following[:1] in (["–"], ["—"], ["-"]) and run[at + 2 : at + 3] and run[at + 2].kind is Kind.PERCENT  # "2029 – 10%"
    return bool(dash) or following[:1] in ([":"], ["):"]) or following == [")", ":"]


def _dates_follow(run: Sequence[Item], noun: int) -> bool:
    """Whether a noun of baselines belongs to the date behind it: "2022 (base year 2014)"."""
    for item in run[noun + 1 : noun + 5]:
        if item.kind is Kind.DATE:
            return True
        if item.kind is not Kind.WORD or item.low not in ("year", "of", "is", "in", "the", "being", "from", "was", "level", "levels"):
            return False
    return False


def _attributive(run: Sequence[Item], at: int) -> Role | None:
    """A year in front of what is to change: "reduce 2050 emissions by", "2030 Reduce Scope 1 emissions"."""
    following = run[at + 1 : at + 5]
    back = at - 1
    while back >= 0 and run[back].low.strip(".…") == "":
        back -= 1
    before = run[back].low if back >= 0 else ""
    told = any(item.head in words("share", "measured") for item in following[:3])
    if before in ("its", "their", "the") and back > 1 and run[back - 1].low == "of" and run[back - 2].kind is Kind.PERCENT and told:
        return Role.BASELINE  # "not to exceed 60% of its 1990 emissions"
    changes = {form.verb_class for form in verbs().get(before, ())} & {"reduce", "increase", "limit"}
    opening = before in ("", ",", "•", '"', "“", "and") and bool(following)
    tenses = {form.tense for form in verbs().get(before, ())}
    if changes and "past" in tenses and "base" not in tenses and any(item.head in words("share", "measured") for item in following):
        return Role.BASELINE  # "reduced 1980 sulphur emissions by 50%"
    if (changes or (opening and before == ",")) and any(item.head in words("share", "measured") for item in following):
        return Role.TARGET
    verb = opening and any(form.tense == "base" and form.verb_class in ("reduce", "increase") for form in verbs().get(following[0].low, ()))
    return Role.TARGET if verb else None


def _left(run: Sequence[Item], at: int) -> tuple[Role | None, int, bool]:
    """The role that the words before a date give it, where they begin, and whether they are firm."""
    noun_of_baseline = usual = False
    weak: tuple[Role | None, int, bool] = (None, at, False)
    if _is_name(run, at):
        return weak
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        item = run[back]
        low = item.low
        if weak[0] and low in words("dates", "baseline_nouns") and _is_part_of(run, back):
            return weak  # "to 90% of baseline in 2029"
        acting = any(part.low == "to" for part in run[back + 1 : weak[1] - 1])  # "promised to keep emissions | in 2030"
        if weak[0] and low in words("dates", "deciding") and run[weak[1]].low == "in" and not acting:
            return None, at, False  # "under which countries agreed in 2022 to protect"
        if weak[0] and low in ("below", "under") and run[back + 1].low in _MEANT:
            return weak  # "90 percent below it in 2015"
        usual = usual or low in words("dates", "usual") or low in words("dates", "foretold")
        if low in words("dates", "foretold") and back == at - 1:
            return Role.TARGET, back, False  # "below projected 2030 emissions"
        if low == "under" and run[back + 1].low == "way":
            continue
        if low in ("prevailing", "published", "adopted", "developed", "submitted"):
            return None, at, False
        if low in words("dates", "target_words") and run[back + 1].low in ("year", "date"):
            return Role.TARGET, back, True
        counted = low.endswith("ed") and back and run[back - 1].low in words("dates", "amounts")
        if (low in words("dates", "existing") or counted) and weak[0] is not None:
            return Role.BASELINE, back, True
        if low == "from" and back and run[back - 1].low in ("dates", "dating", "date"):
            return None, at, False  # "which dates from 20 May 1980"
        if low == "before" and run[at - 1].low == "of" and run[at - 2].low not in words("dates", "skipped"):
            return None, at, False  # "before the conference of 2015"
        if low in words("dates", "target") and not (low in ("around", "through") and weak[0]):
            if weak[0] and at - back > 4:
                return weak
            return Role.TARGET, back, True
        if (low in ("in", "for") or (low == "of" and back and run[back - 1].low == "as")) and weak[0] is None:
            if back < at - 2 and run[at - 1].low == "of" and run[at - 2].low not in words("dates", "skipped"):
                return None, at, False  # "the action plan for the sea of 1987"
            weak = (Role.TARGET, back, False)
            continue
        if low == "to" and back and run[back - 1].kind is Kind.DATE:
            return Role.TARGET, back, True
        if low == "to" and back == at - 1 and back and run[back - 1].low in ("years", "decade", "period", "year", "up"):
            return Role.TARGET, back, True  # "over the ten years to 2012"
        if low == "than" and back and run[back - 1].low == "later":
            return Role.TARGET, back - 1, True
        if usual and weak[0] and low == "reference":
            continue  # "compared with the reference scenario in 2025"
        if low in ("under", "with") and any(_names_plan(item) for item in run[back + 1 : at]):
            return None, at, False  # "agreed under the Biodiversity Framework in December 2022"
        if low in words("dates", "baseline") and not (usual and low not in ("reference", "base", "baseline") and weak[0]):
            beside = low == "on" and back == at - 1 and back and run[back - 1].kind is Kind.PERCENT  # "down by 23% on 1990"
            if low in ("on", "per", "measured", "basis") and not (beside or noun_of_baseline or _right(run, at)):
                continue
            if low == "baseline" and usual:
                continue
            compared = low == "with" and back and run[back - 1].low in ("compared", "comparison")
            return Role.BASELINE, back, compared or low not in ("from", "over", "since", "off", "with", "using")
        noun_of_baseline = noun_of_baseline or low in words("dates", "baseline_nouns")
        if item.kind in (Kind.DATE, Kind.PERCENT, Kind.BREAK) or low in (",", ";", ".", ":"):
            break
        if low not in words("dates", "skipped") and item.kind is Kind.WORD and at - back > 6:
            break
    return weak


def _is_name(run: Sequence[Item], at: int) -> bool:
    """Whether a year is the end of a name: "Under Border 2012", "Under Vision 2020"; not "by Fiscal Year 2030"."""
    before = run[at - 1] if at > 1 else None
    if before is None or before.kind is not Kind.WORD or not before.text[:1].isupper() or len(run[at].text) > len("2030"):
        return False
    known = before.low in words("dates", "skipped") or before.low in words("dates", "baseline") or before.low in words("dates", "target")
    return not known and run[at - 2].low in ("under", "the") and before.country is None and before.head not in words("nouns", "goal")


def _names_plan(item: Item) -> bool:
    """Whether a word is the head of an agreement's or plan's name."""
    return item.kind is Kind.WORD and item.text[:1].isupper() and (item.head in words("nouns", "plan") or item.head in words("binding"))


def _is_part_of(run: Sequence[Item], noun: int) -> bool:
    """Whether a number is told as a part of a baseline: "90% of their baseline"."""
    parting = ("of", "below", "under") if run[noun].low == "baseline" else ("of",)
    of = next((n for n in range(noun - 1, max(0, noun - 3), -1) if run[n].low in parting), None)
    return of is not None and run[of - 1].kind is Kind.PERCENT
