"""Joining the families of a page: by the lexicon, by what the page says, by years, acronyms, loose nouns and shorter forms."""

import re
from collections import defaultdict
from collections.abc import Iterable

from extractors.agreements.forms.families import Families, Key, form_of, is_of_another_year
from extractors.agreements.forms.longer_forms import LongForms
from extractors.agreements.names.acronyms import is_acronym, stands_for
from extractors.agreements.names.keys import Form
from extractors.agreements.names.lexicon import KnownAgreement, look_up
from extractors.agreements.names.vocabulary import vocabulary

_LOOSE = frozenset({"agreement", "treaty", "accord", "accords", "pact"})  # what newspapers call a convention or a protocol
LEAST_SPELT = 2  # letters, and words that they stand for
LEAST_SIDED = 3  # words of a name that says its sides
LEAST_SUBJECT = 4  # words of a subject that tells which memorandum it is, "of understanding" with them
PAIR = 2  # memoranda of a page: where there are more, nobody can tell which a headline means
_STEM = re.compile(r"(?:al|ed|ing|ment|mental|s)\Z")
_OF_SIDES = frozenset({"government", "governments", "republic", "republics", "kingdom", "state", "states", "people", "peoples", "s"})
_BARE = frozenset({"memorandum", "statement", "letter", "declaration"})  # nouns by which a page may name what it gives no other name


def unify(families: Families, aliases: Iterable[tuple[Key, Key]]) -> dict[Key, tuple[Key, ...]]:
    """Join what belongs together. Gives the keys that could be short for several families, with those families, longest first met first."""
    _join_rows(families)
    for one, other in aliases:
        families.join(one, other)
    _join_years(families)
    _join_acronym_names(families)
    _join_spelt_out(families)
    _join_bare(families)
    _join_subjects(families)
    _join_sided(families)
    _join_tabled(families)
    _join_loose_names(families)
    return _join_short_forms(families)


def _join_acronym_names(families: Families) -> None:
    """ "The CITES Convention" is CITES; "the LRTAP Protocol" is the one protocol of LRTAP that the page names, if there is one."""
    headless = {key[1]: key for key in families.met() if key[1] and form_of(families, key).head is None}
    for key in families.met():
        parts = form_of(families, key)
        if parts.head is None or len(parts.core) < 2 or parts.complement or families.of(key).row:
            continue
        if (brand := headless.get(parts.core[:-1])) is not None:
            families.join(brand, key)  # "the AUKUS pact" is AUKUS
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


def _join_spelt_out(families: Families) -> None:
    """ "The MSG Trade Agreement" is the Melanesian Spearhead Group Trade Agreement: one has in letters what the other begins with."""
    spelt: dict[tuple[str, ...], list[tuple[Key, Form]]] = defaultdict(list)
    forms = [(key, form_of(families, key)) for key in families.met()]
    for key, parts in forms:
        for start in range(LEAST_SPELT, len(parts.core)):
            spelt[parts.core[start:]].append((key, parts))
    for key, short in forms:
        letters = short.core[0] if len(short.core) > 1 else ""
        if len(letters) < LEAST_SPELT or not short.text.removeprefix(f"{short.year} ").startswith(letters.upper()):
            continue
        others = {
            families.root(other): other
            for other, full in spelt.get(short.core[1:], ())
            if full.complement[: len(short.complement)] == short.complement
            and "".join(word[0] for word in full.core[: 1 - len(short.core)] if word not in vocabulary().joiners) == letters
        }
        if len(others) == 1:
            families.join(next(iter(others.values())), key)


def _join_body(families: Families, key: Key, parts: Form, short: str) -> None:
    """ "The TABC Convention" is the Convention for the Establishment of a Trans-American Billfish Commission, if the page has just one."""
    if not is_acronym(short):
        return
    others = {
        families.root(other)
        for other in families.met()
        if other != key and (its := form_of(families, other)).head == parts.head and stands_for(short, " ".join(its.complement).title())
    }
    if len(others) == 1:
        families.join(others.pop(), key)


def _join_loose_names(families: Families) -> None:
    """ "The Kyoto Treaty" and "the Kyoto Protocol Agreement" are the Kyoto Protocol, where the page calls nothing else so."""
    loose: list[tuple[Key, tuple[str, ...]]] = []
    by_place: dict[tuple[str, ...], dict[Key, Key]] = defaultdict(dict)
    for key in families.met():
        parts = form_of(families, key)
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
    head = vocabulary().heads.get(form_of(families, key).head or "")
    return head is not None and head.scope == "treaty"


def _join_bare(families: Families) -> None:
    """ "a Memorandum of Understanding" is the one that the page names in full; where it names several nobody can tell which."""
    met = families.met()
    for key in met:
        parts = form_of(families, key)
        if parts.specific or parts.year or families.of(key).row or parts.head not in _BARE or not _is_bare(parts):
            continue
        others = {families.root(other): other for other in met if _may_be_called(form_of(families, other), parts)}
        others.pop(families.root(key), None)
        if len(others) == 1:
            families.join(next(iter(others.values())), key)
        elif others:
            families.of(key).spurious = True


def _join_subjects(families: Families) -> None:
    """ "Memorandum to Enhance Clean Air" in a headline is the one "to enhance co-operation on clean air": its subject in fewer words."""
    words = vocabulary()
    subjects: list[tuple[Key, str, frozenset[str]]] = []
    for key in families.met():
        parts = form_of(families, key)
        if parts.head in _BARE and not parts.specific and not parts.year and len(parts.complement) > LEAST_SUBJECT:
            telling = frozenset(
                _STEM.sub("", word) for word in parts.complement if word not in words.joiners | words.complement | _OF_SIDES
            )
            subjects.append((key, parts.head, telling))
    for key, head, telling in subjects:
        longer = {families.root(other): other for other, its, subject in subjects if its == head and telling < subject}
        longer.pop(families.root(key), None)
        if len(longer) == 1 and len(subjects) == PAIR:
            families.join(next(iter(longer.values())), key)


def _join_sided(families: Families) -> None:
    """ "The Peru-Chile Agreement on Fur" is the Agreement on Fur between Peru and Chile: the sides before the noun or behind it."""
    by_words: dict[frozenset[str], dict[Key, Key]] = defaultdict(dict)
    words = vocabulary()
    for key in families.met():
        parts = form_of(families, key)
        head = words.heads.get(parts.head or "")
        if head is not None and head.scope == "treaty" and len(parts.tokens) > LEAST_SIDED:
            telling = frozenset(parts.tokens) - words.joiners - words.complement - _OF_SIDES
            by_words[telling].setdefault(families.root(key), key)
    for found in by_words.values():
        first, *others = found.values()
        for other in others:
            families.join(first, other)


def _join_tabled(families: Families) -> None:
    """ "Rotterdam", in a column of agreements, is the one whose name that word begins: the Rotterdam Convention."""
    met = families.met()
    for key in [key for key in met if families.of(key).tabled and form_of(families, key).head is None]:
        words = key[1]
        others = {families.root(other): other for other in met if other[1][: len(words)] == words and form_of(families, other).head}
        others.pop(families.root(key), None)
        if len(others) == 1:
            families.join(next(iter(others.values())), key)


def _may_be_called(full: Form, bare: Form) -> bool:
    """Whether a bare form can mean a full one: a "Memorandum of Cooperation" is no "Memorandum of *Understanding* on Fur"."""
    tails = vocabulary().heads[bare.head].after if bare.head else frozenset[str]()
    its = full.complement[1] if full.complement[:1] == ("of",) and full.complement[1:2] else ""
    return full.head == bare.head and (its not in tails or its == bare.complement[1])


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
    index = LongForms(families)
    unclear: dict[Key, tuple[Key, ...]] = {}
    for key in sorted(families.met(), key=lambda key: -len(key[1])):
        parts = families.of(key).forms[0] if len(families.of(key).forms) == 1 else form_of(families, key)
        roots = {families.root(longer): longer for longer in index.longer_than(parts, key) if _may_join(families, key, longer)}
        roots.pop(families.root(key), None)
        if len(roots) == 1:
            families.join(next(iter(roots.values())), key)
        elif roots and not families.of(key).row:
            unclear[key] = tuple(roots.values())
    return unclear


def _may_join(families: Families, key: Key, longer: Key) -> bool:
    short, full = families.of(key), families.of(longer)
    if families.is_barred(key, longer):
        return False
    if short.row and full.row and short.row.id != full.row.id:
        return False
    if full.row is not None and is_of_another_year(full.row, key[0]):
        return False
    return not (key[0] and longer[0] and key[0] != longer[0]) and not (short.years and full.years and short.years.isdisjoint(full.years))
