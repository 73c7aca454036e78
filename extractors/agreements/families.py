"""Which names of a page are forms of one agreement, and which are not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extractors.agreements.acronyms import is_acronym, stands_for
from extractors.agreements.lexicon import KnownAgreement, known_by_tokens, look_up
from extractors.agreements.names import Form, form, without_year
from extractors.agreements.vocabulary import vocabulary

_LOOSE = frozenset({"agreement", "treaty", "accord", "accords", "pact"})  # what newspapers call a convention or a protocol
_BARE = frozenset({"memorandum", "statement", "letter", "declaration"})  # nouns by which a page may name what it gives no other name
_TELLING = frozenset({"protocol", "convention", "treaty"})  # a page has few of them, and calls them by any word of their names
MOST_COMPARED = 40  # forms of one head noun that a short form is compared with
Key = tuple[str | None, tuple[str, ...]]  # year and words: equal for two spellings of one form


def form_key(name: str) -> Key:
    """The key of a form."""
    parts = form(name)
    return parts.year, parts.tokens


def known(name: str) -> KnownAgreement | None:
    """The lexicon's row of a name, also where the page puts words or a year before it ("UN Environment's Global Mercury Partnership")."""
    if row := look_up(name) or look_up(without_year(name)):
        return row
    parts = form(name)
    for start in range(1, len(parts.core) - (not parts.complement)):
        if row := known_by_tokens(parts.tokens[start:]):
            return row
    return _known_by_core(parts)


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


def unify(families: Families, aliases: Iterable[tuple[Key, Key]]) -> dict[Key, tuple[Key, ...]]:
    """Join what belongs together. Gives the keys that could be short for several families, with those families, longest first met first."""
    _join_rows(families)
    for one, other in aliases:
        families.join(one, other)
    _join_years(families)
    _join_acronym_names(families)
    _join_bare(families)
    _join_tabled(families)
    _join_loose_names(families)
    return _join_short_forms(families)


def _join_acronym_names(families: Families) -> None:
    """ "The CITES Convention" is CITES; "the LRTAP Protocol" is the one protocol of LRTAP that the page names, if there is one."""
    for key in families.met():
        parts = _form_of(families, key)
        if parts.head is None or len(parts.core) < 2 or parts.complement or families.of(key).row:
            continue
        short = parts.text.rsplit(" ", 1)[0]
        row = look_up(short) if " " not in short else None
        if row is None:
            _join_body(families, key, parts, short)
            continue
        others = {
            families.root(other): other for other in families.met() if (its := families.of(other).row) and _answers(its, row, parts.head)
        }
        if len(others) == 1:
            families.join(next(iter(others.values())), key)
        else:
            families.of(key).spurious = True


def _join_body(families: Families, key: Key, parts: Form, short: str) -> None:
    """ "The TABC Convention" is the Convention for the Establishment of a Trans-American Billfish Commission, if the page has just one."""
    if not is_acronym(short):
        return
    others = {
        families.root(other)
        for other in families.met()
        if other != key and (its := _form_of(families, other)).head == parts.head and stands_for(short, " ".join(its.complement).title())
    }
    if len(others) == 1:
        families.join(others.pop(), key)


def _join_loose_names(families: Families) -> None:
    """ "The Kyoto Treaty" and "the Kyoto Protocol Agreement" are the Kyoto Protocol, where the page calls nothing else so."""
    loose: list[tuple[Key, tuple[str, ...]]] = []
    by_place: dict[tuple[str, ...], dict[Key, Key]] = defaultdict(dict)
    for key in families.met():
        parts = _form_of(families, key)
        before = parts.core[:-1]
        if parts.head is None or parts.complement or parts.year or not parts.specific or parts.core[-1:] != (parts.head,):
            continue
        by_place[before][families.root(key)] = key
        by_place[parts.core][families.root(key)] = key
        if parts.head in _LOOSE and not families.of(key).row:
            loose.append((key, before))
    for key, before in loose:
        others = {families.root(other) for other in by_place[before].values() if _is_treaty(families, other)} - {families.root(key)}
        strict = others - {families.root(other) for other, _ in loose} or others
        if len(strict) == 1:
            families.join(strict.pop(), key)


def _is_treaty(families: Families, key: Key) -> bool:
    head = vocabulary().heads.get(_form_of(families, key).head or "")
    return head is not None and head.scope == "treaty"


def _join_bare(families: Families) -> None:
    """ "a Memorandum of Understanding" is the one that the page names in full; where it names several nobody can tell which."""
    met = families.met()
    for key in met:
        parts = _form_of(families, key)
        if parts.specific or parts.year or families.of(key).row or parts.head not in _BARE or not _is_bare(parts):
            continue
        others = {families.root(other): other for other in met if _form_of(families, other).head == parts.head}
        others.pop(families.root(key), None)
        if len(others) == 1:
            families.join(next(iter(others.values())), key)
        elif others:
            families.of(key).spurious = True


def _join_tabled(families: Families) -> None:
    """ "Rotterdam", in a column of agreements, is the one whose name that word begins: the Rotterdam Convention."""
    met = families.met()
    for key in [key for key in met if families.of(key).tabled and _form_of(families, key).head is None]:
        words = key[1]
        others = {families.root(other): other for other in met if other[1][: len(words)] == words and _form_of(families, other).head}
        others.pop(families.root(key), None)
        if len(others) == 1:
            families.join(next(iter(others.values())), key)


def _is_bare(parts: Form) -> bool:
    """Whether a form is nothing but its noun and what belongs to it: "Memorandum of Understanding"."""
    words = vocabulary().heads[parts.head].after if parts.head else frozenset[str]()
    return len(parts.complement) == 2 and parts.complement[0] == "of" and parts.complement[1] in words


def _answers(row: KnownAgreement, named: KnownAgreement, head: str) -> bool:
    return (row.id == named.id and head in row.kind) or (row.protocol_of == named.id and head == "protocol")


def _join_rows(families: Families) -> None:
    first: dict[str, Key] = {}
    for key in families.met():
        if row := families.of(key).row:
            families.join(first.setdefault(row.id, key), key)


def _join_years(families: Families) -> None:
    """ "1979 Convention on …" and "Convention on …" are one, unless the page has the same words with several years."""
    by_words: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key in families.met():
        by_words[key[1]].append(key)
    for keys in by_words.values():
        if len(keys) == 2 and None in {year for year, _ in keys}:
            families.join(*keys)


def _join_short_forms(families: Families) -> dict[Key, tuple[Key, ...]]:
    index = _LongForms(families)
    unclear: dict[Key, tuple[Key, ...]] = {}
    for key in sorted(families.met(), key=lambda key: -len(key[1])):
        parts = families.of(key).forms[0] if len(families.of(key).forms) == 1 else _form_of(families, key)
        roots = {families.root(longer): longer for longer in index.longer_than(parts, key) if _may_join(families, key, longer)}
        roots.pop(families.root(key), None)
        if len(roots) == 1:
            families.join(next(iter(roots.values())), key)
        elif roots and not families.of(key).row:
            unclear[key] = tuple(roots.values())
    return unclear


def _form_of(families: Families, key: Key) -> Form:
    return next(parts for parts in families.of(key).forms if (parts.year, parts.tokens) == key)


def _may_join(families: Families, key: Key, longer: Key) -> bool:
    short, full = families.of(key), families.of(longer)
    if families.is_barred(key, longer):
        return False
    if short.row and full.row and short.row.id != full.row.id:
        return False
    return not (key[0] and longer[0] and key[0] != longer[0]) and not (short.years and full.years and short.years.isdisjoint(full.years))


class _LongForms:
    """Forms by what a short form keeps of them, so that each short form costs a look-up and not a walk over all."""

    def __init__(self, families: Families) -> None:
        self._by_core_end: dict[tuple[str, ...], list[tuple[Key, Form]]] = defaultdict(list)
        self._by_complement: dict[tuple[str, ...], list[tuple[Key, Form]]] = defaultdict(list)
        self._by_content: dict[tuple[str, ...], list[tuple[Key, Form]]] = defaultdict(list)
        self._by_head: dict[str | None, list[tuple[Key, Form]]] = defaultdict(list)
        self._by_end: dict[tuple[str | None, tuple[str, ...]], list[Key]] = defaultdict(list)
        for key in families.met():
            self._add(key, _form_of(families, key))

    def _add(self, key: Key, parts: Form) -> None:
        if parts.head and len(parts.tokens) > 3:
            self._by_head[parts.head].append((key, parts))
        for start in range(len(parts.core)):
            self._by_core_end[parts.core[start:]].append((key, parts))
        for start, word in enumerate(parts.complement):
            if word in vocabulary().complement:
                self._by_complement[parts.complement[start : start + 3]].append((key, parts))
                if start == 0 and parts.complement[2:] and parts.complement[2].isdigit():
                    self._by_complement[parts.complement[:2]].append((key, parts))  # "Plan for Seals" of "Plan for Seals 2011-2020"
        if not parts.specific and parts.head not in _TELLING:
            for start in range(1, len(parts.complement) - 1):
                self._by_end[parts.head, parts.complement[start:]].append(key)
        if parts.complement and not parts.specific and parts.head:
            self._by_content[(*(word for word in parts.complement[1:]), parts.head)].append((key, parts))

    def longer_than(self, short: Form, key: Key) -> Iterator[Key]:
        """The keys of the forms that the short one may stand for."""
        if short.specific:
            for other, parts in self._by_core_end.get(short.core, ()):
                if other != key and _compatible(short, parts):
                    yield other
            if not short.complement:
                yield from (other for other, _ in self._by_content.get(short.core, ()) if other != key)
                yield from (
                    other
                    for other, parts in self._by_content.get(_without_generic(short.core), ())
                    if other != key and _starts_alike(short, parts)
                )
                yield from (other for other, parts in self._by_head[short.head][:MOST_COMPARED] if other != key and _holds(parts, short))
        elif short.complement:
            for other, parts in self._by_complement.get(short.complement[:3], ()):
                if other != key and parts.head == short.head and _ends_alike(short, parts):
                    yield other
            if len(subject := _subject(short)) > 1:
                longer = (other for other in self._by_end.get((short.head, subject), ()) if len(other[1]) > len(key[1]))
                yield from (other for other in longer if other != key)
        elif short.year:
            yield from _same_year(short, key, self._by_core_end.get(short.core[-1:], ()))


def _without_generic(core: tuple[str, ...]) -> tuple[str, ...]:
    """The core from its first word that says which one it is."""
    first = next((at for at, word in enumerate(core) if word not in vocabulary().generic), 0)
    return core[first:]


def _starts_alike(short: Form, full: Form) -> bool:
    """ "Global Seal Strategy" for "Global Strategy for Seals", but not "Joint Seal Strategy"."""
    return len(full.core) > 1 and short.core[: len(full.core) - 1] == full.core[:-1]


def _holds(full: Form, short: Form) -> bool:
    """Whether the words of a short form stand in the full one in their order: "the Inland Plan", "the Lead Paint Alliance"."""
    words = short.core[:-1]
    if short.core[-1:] != (short.head,) or len(full.tokens) < len(short.core) + 2:
        return False
    if short.head not in _TELLING and vocabulary().namesakes.issuperset(short.specific):
        return False  # "Environmental Cooperation Agreement" is short for nothing: many are called so
    rest = iter(full.tokens)
    return all(part in rest for word in words for part in vocabulary().short_for.get(word, (word,)))


def _subject(parts: Form) -> tuple[str, ...]:
    """What the complement is about, behind its last preposition: "Mara River Basin" of "Memorandum of Understanding on the …"."""
    last = max((at for at, word in enumerate(parts.complement) if word in vocabulary().complement), default=-1)
    return parts.complement[last + 1 :]


def _compatible(short: Form, full: Form) -> bool:
    """Whether the complement of the short form is none, the same, or the beginning of the full one's; or the full one has none."""
    return (
        not short.complement
        or full.complement[: len(short.complement)] == short.complement
        or (not full.complement and len(full.core) > len(short.core))
    )


def _ends_alike(short: Form, full: Form) -> bool:
    """ "Convention on Mercury" for "Minamata Convention on Mercury"; "Protocol on Heavy Metals" for "Protocol to the … on Heavy Metals"."""
    if full.complement[: len(short.complement)] == short.complement:
        return len(full.tokens) > len(short.tokens) or full.year is not None
    return full.complement[:1] == ("to",) and full.complement[-len(short.complement) :] == short.complement


def _same_year(short: Form, key: Key, candidates: Sequence[tuple[Key, Form]]) -> Iterator[Key]:
    """ "The 2012 Agreement" for "2012 Great Lakes Water Quality Agreement"."""
    for other, parts in candidates:
        if other != key and parts.year == short.year and parts.head == short.head and (parts.specific or parts.complement):
            yield other
