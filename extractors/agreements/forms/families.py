"""Which names of a page are forms of one agreement, and which are not."""

from collections import defaultdict
from dataclasses import dataclass, field

from extractors.agreements.names.keys import Form, form, without_year
from extractors.agreements.names.lexicon import KnownAgreement, known_by_tokens, look_up

Key = tuple[str | None, tuple[str, ...]]  # year and words: equal for two spellings of one form


def form_key(name: str) -> Key:
    """The key of a form."""
    parts = form(name)
    return parts.year, parts.tokens


def known(name: str) -> KnownAgreement | None:
    """The lexicon's row of a name, also where the page puts words or a year before it ("UN Environment's Global Mercury Partnership")."""
    if row := look_up(name):
        return row
    parts = form(name)
    row = look_up(without_year(name)) or known_by_tokens(parts.tokens) or _known_by_end(parts) or _known_by_core(parts)
    return None if row is None or is_of_another_year(row, parts.year) else row


def is_of_another_year(row: KnownAgreement, year: str | None) -> bool:
    """Whether the lexicon's dates say that a name's year means another one: "the *1974* Helsinki Convention" beside that of 1992."""
    years = {date[:4] for date in (row.adopted, row.signed, row.in_force) if date}
    return year is not None and bool(years) and year not in years


def _known_by_end(parts: Form) -> KnownAgreement | None:
    for start in range(1, len(parts.core) - (not parts.complement)):
        if row := known_by_tokens(parts.tokens[start:]):
            return row
    return None


def _known_by_core(parts: Form) -> KnownAgreement | None:
    """The row of the words before the subject, where it knows no other subject: "Stockholm Declaration *on the Human Environment*"."""
    row = known_by_tokens(parts.core) if parts.complement and parts.specific else None
    if row is None:
        return None
    subjects = [subject for name in row.names if (subject := form(name).complement)]
    own = parts.complement
    return row if not subjects or any(known[: len(own)] == own or own[: len(known)] == known for known in subjects) else None


@dataclass(slots=True)
class Family:
    """The forms of one agreement, in the order in which they were met."""

    forms: list[Form] = field(default_factory=list)
    row: KnownAgreement | None = None
    acronyms: list[str] = field(default_factory=list)
    tabled: bool = False  # named in a table's column of agreements, whatever it is called
    spurious: bool = False  # "the LRTAP Protocol" where the page names several: no agreement of its own

    @property
    def years(self) -> set[str]:
        """The years that its forms begin with."""
        return {form.year for form in self.forms if form.year}


class Families:
    """Forms joined step by step: equal words, one row of the lexicon, "also known as", shorter forms; never two rows or two years."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}
        self._family: dict[Key, Family] = {}
        self._barred: set[tuple[Key, Key]] = set()

    def add(self, name: str, row: KnownAgreement | None = None) -> Key:
        """Meet a name; its key. `row` is the lexicon's where the place says more than the name ("Whaling" in a list of treaties)."""
        key = form_key(name)
        if key not in self._parent:
            self._parent[key] = key
            self._family[key] = Family([form(name)], row or known(name))
        elif all(met.text != name for met in self._family[self.root(key)].forms):
            self._family[self.root(key)].forms.append(form(name))
        return key

    def bar(self, short: Key, full: Key) -> None:
        """Say that a short form is not that of a fuller one."""
        self._barred.add((short, full))

    def is_barred(self, short: Key, full: Key) -> bool:
        """Whether that has been said."""
        return (short, full) in self._barred

    def key_of(self, name: str) -> Key | None:
        """The key of a name that has been met; None where it has not."""
        key = form_key(name)
        return key if key in self._parent else None

    def root(self, key: Key) -> Key:
        """The key that stands for the whole family."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def of(self, key: Key) -> Family:
        """The family of a key."""
        return self._family[self.root(key)]

    def met(self) -> tuple[Key, ...]:
        """Every key, in the order in which they were met."""
        return tuple(self._parent)

    def shared(self) -> frozenset[tuple[str, ...]]:
        """The words that forms of several families have in common, so that only their years tell them apart."""
        roots: dict[tuple[str, ...], set[Key]] = defaultdict(set)
        for key in self._parent:
            roots[key[1]].add(self.root(key))
        return frozenset(tokens for tokens, of in roots.items() if len(of) > 1)

    def join(self, one: Key, other: Key) -> bool:
        """Make two families one, unless the lexicon knows them as two or their years differ; whether they are one now."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return True
        left, right = self._family[first], self._family[second]
        if left.row and right.row and left.row.id != right.row.id:
            return False
        if left.years and right.years and left.years.isdisjoint(right.years) and not (left.row and right.row):
            return False
        self._parent[second] = first
        self._family[first] = Family(
            left.forms + right.forms, left.row or right.row, left.acronyms + right.acronyms, left.tabled or right.tabled
        )
        del self._family[second]
        return True


def form_of(families: Families, key: Key) -> Form:
    """The form that a key stands for."""
    return next(parts for parts in families.of(key).forms if (parts.year, parts.tokens) == key)
