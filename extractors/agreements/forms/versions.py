"""Versions: "the 2012 Agreement" of a page on one agreement that was signed anew in 2012."""

from collections import defaultdict
from collections.abc import Sequence

from extractors.agreements.forms.families import Families, Key
from extractors.agreements.forms.ground import Ground


def join_versions(ground: Ground, named: Sequence[tuple[int, Key]], families: Families) -> None:
    """Join a form of nothing but year and head noun to the agreement of that noun named last before it, where a sentence says its year.

    Only where the page has no second such form: "the 1978 Agreement" beside "the 2012 Agreement" tells the two apart. `named`: where each
    form stands, in order.
    """
    bare: dict[str, dict[Key, int]] = defaultdict(dict)
    for start, key in named:
        if (head := _bare_head(families, key)) is not None:
            bare[head].setdefault(key, start)
    for head, places in bare.items():
        for key in places:
            join_known(families, head, key)
        if len(places) == 1:
            (key, at) = next(iter(places.items()))
            if (full := _named_before(ground, named, families, head, key, at)) is not None:
                families.join(full, key)


def join_known(families: Families, head: str, key: Key) -> None:
    """Join "the 1987 Protocol" to the only agreement of the page that the lexicon knows to be of that year and kind."""
    rows = {families.root(other): row for other in families.met() if (row := families.of(other).row)}
    of_year = [
        root for root, row in rows.items() if head in row.kind.split() and key[0] in {(row.adopted or "")[:4], (row.signed or "")[:4]}
    ]
    if len(of_year) == 1:
        families.join(of_year[0], key)


def _bare_head(families: Families, key: Key) -> str | None:
    """The head noun of a family whose only form is a year and that noun."""
    family = families.of(key)
    form = family.forms[0]
    return form.head if form.year and not form.specific and not form.complement and len(family.forms) == 1 and not family.row else None


def _named_before(ground: Ground, named: Sequence[tuple[int, Key]], families: Families, head: str, key: Key, at: int) -> Key | None:
    before = [(start, other) for start, other in named if start < at and families.root(other) != families.root(key)]
    same = [(start, other) for start, other in before if any(form.head == head for form in families.of(other).forms)]
    if not same or families.of(same[-1][1]).years:
        return None
    sentences = {ground.sentence(at), ground.sentence(same[-1][0])}
    form = families.of(key).forms[0].text
    return same[-1][1] if any(str(key[0]) in ground.text[low:high].replace(form, "") for low, high in sentences) else None
