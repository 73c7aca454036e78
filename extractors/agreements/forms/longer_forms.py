"""Which longer forms of a page a short one may stand for: "the Sarek Convention" for "the Sarek Convention on Lynx"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractors.agreements.forms.families import Families, Key, form_of
from extractors.agreements.names.keys import Form
from extractors.agreements.names.vocabulary import vocabulary

_TELLING = frozenset({"protocol", "convention", "treaty"})  # a page has few of them, and calls them by any word of their names
_SAME = {"mou": "memorandum", "programme": "program"}  # nouns that mean one thing
MOST_COMPARED = 40  # forms of one head noun that a short form is compared with


class LongForms:
    """Forms by what a short form keeps of them, so that each short form costs a look-up and not a walk over all."""

    def __init__(self, families: Families) -> None:
        self._by_core_end: dict[tuple[str, ...], list[tuple[Key, Form]]] = defaultdict(list)
        self._by_complement: dict[tuple[str, ...], list[tuple[Key, Form]]] = defaultdict(list)
        self._by_content: dict[tuple[str, ...], list[tuple[Key, Form]]] = defaultdict(list)
        self._by_head: dict[str | None, list[tuple[Key, Form]]] = defaultdict(list)
        self._by_end: dict[tuple[str | None, tuple[str, ...]], list[Key]] = defaultdict(list)
        for key in families.met():
            self._add(key, form_of(families, key))

    def _add(self, key: Key, parts: Form) -> None:
        if parts.head and len(parts.tokens) > 3:
            self._by_head[_SAME.get(parts.head, parts.head)].append((key, parts))
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
                yield from (
                    other
                    for other, parts in self._by_head[_SAME.get(short.head or "", short.head)][:MOST_COMPARED]
                    if other != key and _holds(parts, short)
                )
        elif short.complement:
            if (spelt := _spelt_out(short.complement)) != short.complement:
                whole = (each for each in self._by_complement.get(spelt[:3], ()) if each[0] != key and each[1].complement == spelt)
                yield from (other for other, parts in whole if parts.head == short.head)
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
    return _follow_each_other(full.tokens, words) or _follow_each_other(full.tokens, _spelt_out(words))


def _follow_each_other(tokens: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(tokens)
    return all(word in rest for word in words)


def _spelt_out(words: Sequence[str]) -> tuple[str, ...]:
    """With several words for single ones that are short for them: "strategic environmental assessment" for "SEA"."""
    known = vocabulary().short_for
    return tuple(part for word in words for part in known.get(word) or known.get(word.removesuffix("s")) or (word,))


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
