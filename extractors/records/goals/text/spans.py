"""Stretches of a sentence: what stands to the right and the left of a number or a verb, up to where it ends."""

from collections.abc import Sequence

from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.comparator import comparator_start
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import modality
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_LONGEST = 24
_COMPARATOR = 5  # words that may say how a number is meant: "not less than"
_INSERTED = 16  # words of an insertion
_LISTED = 12  # words of a list of things
_MEANT = 5  # words before a comma that may name what is measured
_MANNER = 4  # words of "in the following steps"
_PLACING = frozenset({"in", "from", "at", "over"})


def right(run: Sequence[Item], first: int) -> tuple[int, int]:
    """The phrase to the right of a place; none where brackets open there that hold another number."""
    if first < len(run) and run[first].low == "(" and any(item.kind is Kind.PERCENT for item in run[first : first + _MEANT]):
        return 1, 0
    if [item.low for item in run[first : first + 2]] in (["by", "weight"], ["by", "volume"], ["by", "mass"], ["by", "area"]):
        first += 2  # "60% by weight for glass"
    return first, until_stop(run, first, len(run) - 1, open_ended=True)


def until_stop(run: Sequence[Item], first: int, last: int, *, open_ended: bool = False) -> int:
    """The last place of a phrase that begins at `first`: up to a stop word, a number, a date or a mark that ends it."""
    return _without_comparator(run, first, _until_stop(run, first, last, open_ended=open_ended))


def _without_comparator(run: Sequence[Item], first: int, last: int) -> int:
    """ "a reduction of emissions | of not less than 25%": the phrase without what says how the number behind it is meant."""
    number = next((n for n in range(last + 1, min(len(run), last + _COMPARATOR)) if run[n].kind is Kind.PERCENT), None)
    if number is None or (start := comparator_start(run, number)) == number:
        return last
    end = min(last, start - 1)
    while end >= first and run[end].low in ("of", "by", "to", "at"):
        end -= 1
    return end


def _until_stop(run: Sequence[Item], first: int, last: int, *, open_ended: bool) -> int:
    depth = 0
    for at in range(first, min(last + 1, first + _LONGEST)):
        item = run[at]
        depth += (item.low == "(") - (item.low == ")")
        if depth:
            continue
        if item.low == "per" and at < last and run[at + 1].kind is Kind.WORD and run[at + 1].low not in words("limits", "each_time"):
            continue  # "emissions per unit of GDP"
        if item.kind in (Kind.PERCENT, Kind.BREAK) or (
            item.low in words("subjects", "stops") and not (item.low == "to" and not open_ended)
        ):
            return at - 1 if item.kind is not Kind.PERCENT or run[at - 1].low != "from" else at - 2
        if at > first and item.low in _PLACING and _tells_how(run, at):
            return at - 1
        if item.low == "to" and at > first and at < last and run[at + 1].text[:1].isdigit():
            return at - 1  # "emissions | to 2 tons a head, or 80 percent below 1990"
        if item.kind is Kind.DATE or (
            item.kind is Kind.MARK
            and item.low not in ("(", ")", "-", "/", "&", "'", "’", "%", "“", "”", '"')
            and (open_ended or item.low != ",")
            and not (item.low == "," and (_goes_on(run, at) or _lists(run, at)))
        ):
            return _without_preposition(run, first, at - 1)
        if item.low == "and" and open_ended and _new_clause(run, at):
            return at - 1
    return min(last, first + _LONGEST - 1)


def _tells_how(run: Sequence[Item], at: int) -> bool:
    """Whether a preposition leads to how it is done, not to where: "HFC consumption | in the following steps", "| from the baseline"."""
    following = run[at + 1 : at + _MANNER]
    how = next((n for n, item in enumerate(following) if item.low in words("subjects", "manner")), None)
    return how is not None and all(item.kind is Kind.WORD for item in following[:how])


def _goes_on(run: Sequence[Item], comma: int) -> bool:
    """Whether a comma stands between things of one list that "of" ends: "use, generation, or release of alkyl-lead"."""
    alone = 0
    for at in range(comma + 1, min(comma + _LISTED, len(run) - 2)):
        item = run[at]
        if item.kind is not Kind.WORD and item.low != ",":
            return False
        if item.low in ("and", "or"):
            return run[at + 1].kind is Kind.WORD and run[at + 2].low == "of" and run[at + 1].low not in verbs()
        alone = 0 if item.low == "," else alone + 1
        if alone > 2 or item.low in verbs():
            return False
    return False


def _lists(run: Sequence[Item], comma: int) -> bool:
    """Whether things of one list stand on both sides of a comma, up to its "and": "of coral reef, mangrove and seagrass habitat"."""
    alone = 0
    for at in range(comma + 1, min(comma + _LISTED, len(run) - 1)):
        item = run[at]
        if item.low in ("and", "or", "&") and at > comma + 1:
            return _is_thing(run[at + 1]) and not _opens_clause(run, at + 1)
        if item.low == ",":
            alone = 0
            continue
        alone += 1
        if not _is_thing(item) or alone > _MEANT - 1:
            return False
    return False


def list_start(run: Sequence[Item], first: int, joint: int) -> int | None:
    """The joint before a list whose last "and" stands at a place: ", and for | dioxins, mercury and lead"; None where there is no list."""
    back, crossed = joint - 1, False
    opening = ("and", "or", "&", ";", "for", "on")
    while back >= first and run[back].low not in opening and (run[back].low == "," or _is_thing(run[back])):
        crossed = crossed or (run[back].low == "," and back < joint - 1)
        back -= 1
    return back if crossed and back >= first and run[back].low in opening else None


def _is_thing(item: Item) -> bool:
    """Whether a word may be part of what is measured: written small or an acronym, no verb, no number, no word that ends it."""
    small = item.text.islower() or (item.text.isupper() and item.country is None) or item.head in words("share", "measured")
    known = item.low in verbs() and noun_direction(item) is None and item.head not in words("share", "measured")
    return item.kind is Kind.WORD and small and not known and item.low not in words("subjects", "stops") and not item.low.isdigit()


def _opens_clause(run: Sequence[Item], at: int) -> bool:
    """Whether a subject with its verb stands behind "and": "…, waste and ministers agreed to"."""
    helping = words("modals", "being") | words("modals", "aiming") | words("modals", "perfect")
    for item in run[at : at + _MEANT - 1]:
        if item.low in helping or (item.low in verbs() and not _is_thing(item)):
            return True
        if item.kind is not Kind.WORD or item.low in words("subjects", "stops"):
            return False
    return False


def object_end(run: Sequence[Item], first: int) -> int:
    """The last place of an object that begins at `first`."""
    return until_stop(run, first, len(run) - 1, open_ended=True)


def _without_preposition(run: Sequence[Item], first: int, last: int) -> int:
    while last >= first and (
        run[last].low in ("in", "from", "by", "on", "of", "at", "the", "for", "fiscal", "year", "end", "a", ",")
        or run[last].low in words("subjects", "stops")
    ):
        last -= 1
    return last


def _new_clause(run: Sequence[Item], at: int) -> bool:
    """Whether "and" begins something else: a verb, or another number a few words on."""
    following = run[at + 1 + (run[at + 1 : at + 2] != () and run[at + 1].low == "then") : at + 6]
    if following and any(
        form.tense in ("base", "third", "ing") and form.verb_class != "reach" for form in verbs().get(following[0].low, ())
    ):
        return True
    joint = next((n for n, item in enumerate(following) if item.low in ("and", ",")), len(following))
    return any(item.kind is Kind.PERCENT for item in following[:joint])


def before(sentence: Sentence, end: int) -> tuple[int, int]:
    """The phrase that ends before a place: the grammatical subject."""
    run = sentence.items
    end = _before_insertion(run, end)
    first = end
    while (first > 0 and end - first < _LONGEST and run[first - 1].kind in (Kind.WORD, Kind.DATE)) or (
        first and run[first - 1].low in ("(", ")", "/", "&")
    ):
        if run[first - 1].low == "that" and (end - first == 1 or any(_says(item) for item in run[max(0, first - 4) : first - 1])):
            break
        if run[first - 1].low == "which" and first > 1 and run[first - 2].low in ("under", "in", "by", "through", "with", "for", "of"):
            break  # "a scheme under which | the catch is to be"
        if run[first - 1].low in ("that", "which", "by") and end - first > 1:
            return 1, 0  # the end of a clause inside the subject: "sectors that are covered by the rules"
        if run[first - 1].low == "while" or (first < end and (_obliges(run[first - 1]) or _lets(run, first - 1))):
            break
        if (
            run[first - 1].low == "and"
            and first < end
            and any(_tells(item) for item in run[max(sentence.lead, first - _MEANT) : first - 1])
        ):
            break  # "nineteen Parties met the target and | overall NOx | fell"
        if run[first - 1].kind is Kind.DATE and first - 1 and run[first - 2].low in ("by", "in", "until"):
            if first > 2 and first == end and run[first - 3].kind is Kind.WORD:
                first = end = first - 2  # "emissions in 2030 | will be"
                continue
            break
        first -= 1
    return first, end - 1


def _before_insertion(run: Sequence[Item], end: int) -> int:
    """The end of a subject without the participle between commas behind it: "production, frozen in 1995 at its level, | had to be cut"."""
    if end < 1 or run[end - 1].low != ",":
        return end
    opening = next((n for n in range(end - 2, max(0, end - _INSERTED), -1) if run[n].low == ","), None)
    return opening if opening is not None and run[opening + 1].low.endswith(("ed", "en", "ing")) else end


def left_of(sentence: Sentence, at: int) -> tuple[int, int]:
    """What stands before the number's verb or colon."""
    run = sentence.items
    labelled = any(item.low == ":" for item in run[sentence.lead : at])
    helping = words("modals", "being") | words("modals", "aiming") | words("level", "standing")
    for back in range(at - 1, max(sentence.lead - 1 if labelled else -1, at - 16), -1):
        if run[back].low in helping:
            beside = next((n for n in range(back + 1, at - 1) if run[n].low == "with"), None)
            if beside is not None:
                return beside + 1, at - 1  # "ended 2020 with | emissions | 40.8 percent below 1990"
            return before(sentence, modality(run, back + (run[back].low not in words("level", "ending"))).at)
    return label(sentence, at)


def _obliges(item: Item) -> bool:
    """Whether what follows is to act or to be acted on: "The law required | emissions to be cut"."""
    return any(form.base in words("actors", "obliging") and form.tense in ("past", "third") for form in verbs().get(item.low, ()))


def _lets(run: Sequence[Item], at: int) -> bool:
    """Whether what follows is let rise: "Australia's target allowed | emissions | to rise"; not "permitted emissions"."""
    allows = run[at].low in words("allowing", "granted") and at > 0
    return allows and run[at - 1].kind is Kind.WORD and run[at - 1].low not in words("subjects", "leading")


def _says(item: Item) -> bool:
    return item.low in verbs() or item.low in words("modals", "promised")


def _tells(item: Item) -> bool:
    """Whether a word is what somebody did: "met | its HCFC step – 90% below baseline"."""
    return any(form.verb_class in ("judge", "bring", "aim") and form.tense == "past" for form in verbs().get(item.low, ()))


def label(sentence: Sentence, at: int) -> tuple[int, int]:
    """The label before a number: "Municipal emissions: 60%"."""
    run = sentence.items
    last = at - 1
    while last >= 0 and run[last].low in (":", "-", "–", "—", "("):
        last -= 1
    if last > 0 and run[last].low == "," and any(item.head in words("share", "measured") for item in run[max(0, last - _MEANT) : last]):
        last -= 1  # "Methane per cow, 30% below 2018"
    first = last
    while first > 0 and run[first - 1].kind is Kind.WORD and last - first < 8 and not _tells(run[first - 1]):
        first -= 1
    if last < at - 1 and run[last + 1].low == ":" and any(_finite(item) for item in run[first : last + 1]):
        return 1, 0  # "the legislature put a step in between: 45 percent below 2001"
    return (first, last) if last >= 0 and run[last].kind is Kind.WORD else (1, 0)


def _finite(item: Item) -> bool:
    """Whether a word makes a clause of the words before a colon."""
    told = any(form.tense in ("past", "third") for form in verbs().get(item.low, ())) and noun_direction(item) is None
    return (told and item.low not in ("use", "set")) or item.low in words("subjects", "clausal")
