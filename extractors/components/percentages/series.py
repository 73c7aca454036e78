"""Several numbers before one sign: a range has two ends in one span, the members of a list have a span each."""

from functools import cache

from extractors.components.percentages.amounts import Amount, Pieces, amount_before
from extractors.lexicon import table

_LONGEST = 6
_DASHES = frozenset("-–—−~")
_TOGETHER = ("and", "or", "&")


@cache
def _list_behind() -> frozenset[str]:
    return frozenset(table("percentages")["list_behind"])


def amounts_of(pieces: Pieces, last: Amount) -> tuple[str, list[Amount]]:
    """How the numbers before a sign are joined ("one", "range" or "list"), and the numbers in reading order."""
    first = _low_end(pieces, last)
    if first:
        return ("range", [first, last]) if first.value < last.value else ("list", [first, last])
    members = _members(pieces, last)
    if len(members) > 1 and _starts_list(pieces, members[0]):
        between = len(members) == 2 and pieces[members[0].first - 1].text == "between"
        return "range" if between and members[0].value < members[1].value else "list", members
    return "one", [last]


def _low_end(pieces: Pieces, last: Amount) -> Amount | None:
    """The number before "to" or a dash. Falling numbers are two percentages ("from 20 to 10 percent") only behind "from"."""
    joint = pieces[last.first - 1].text
    if joint not in ("to", "through") and joint not in _DASHES:
        return None
    first = amount_before(pieces, last.first - 1)
    if not first or _is_year(first, last):
        return None
    rising = 0 <= first.value < abs(last.value)
    return first if rising or (joint == "to" and pieces[first.first - 1].text == "from") else None


def _members(pieces: Pieces, last: Amount) -> list[Amount]:
    members = [last]
    while len(members) < _LONGEST:
        at = _before_joint(pieces, members[0].first, first=len(members) == 1)
        member = amount_before(pieces, at) if at else None
        if not member or _is_year(member, last) or (0 < member.value < 1 and pieces[member.first].text.isalpha()):
            break  # "by half, or 50%": the fraction is of the whole, the number of a hundred
        members.insert(0, member)
    return members


def _before_joint(pieces: Pieces, at: int, *, first: bool) -> int:
    """The position of the joint before a member: the last one needs "and" or "or", the others a comma; 0 where there is none."""
    if pieces[at - 1].text in _TOGETHER:
        return at - 2 if pieces[at - 2].text == "," else at - 1
    return at - 1 if pieces[at - 1].text == "," and not first else 0


def _starts_list(pieces: Pieces, member: Amount) -> bool:
    before = pieces[member.first - 1].text
    return not before or before in _list_behind()


def _is_year(amount: Amount, last: Amount) -> bool:
    return 1000 <= amount.value <= 2199 and last.value < 1000
