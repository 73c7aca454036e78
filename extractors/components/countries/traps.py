"""Where a country's word is no country: an address, a person, a town, a language, a pronoun. Each trap has a name."""

import re
from collections.abc import Sequence

from extractors.components.countries.lexicon import contexts
from extractors.components.countries.neighbours import Neighbours
from extractors.components.countries.trie import Hit, Kind

_CHUNK = re.compile(r"[^\s<>\"“”]{0,80}")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|gov|net|edu|mil|int|html?|pdf|php|aspx?|info|eu|uk|us|ca)\b", re.IGNORECASE)
_ADDRESS_MARKS = frozenset("/@._=&?#%~\\-:")
_STATE = re.compile(r",[ \n](?:(?P<postal>[A-Z]{2})(?![\w.])(?P<zip>[ \n]\d{5})?|(?P<dotted>[A-Z](?:\.[ ]?[A-Z]|[a-z]{1,4}){0,2})\.)")
_JOINS = re.compile(r"(?:[ ]?\([^()\n]{1,20}\))?[\s]*(?:[,;:/|&•·]|\band\b|\bor\b|[\s])[\s]*(?:(?:and|or)\b\s*)?", re.IGNORECASE)
_NOTE = re.compile(r"\d{1,3}(?!\w)")  # a footnote's mark, glued to the name
_ROAD = re.compile(r"-\d{1,3}\b")
_INITIAL = re.compile(r"[A-Z]\.?(?:[A-Z]\.)?")


def trap(text: str, hit: Hit, near: Neighbours, following: Hit | None) -> str | None:
    """The trap that the name stands in, or None. `following` is the next name of the text."""
    why = None
    if near.before or near.after:
        why = is_other(hit, near) or is_person(text, hit, near) or is_place(hit, near) or is_pronoun(text, hit, near)
    if why is None and near.glue_after == ",":
        why = is_town(text, hit, following)
    if why is None and (near.glue_before in _ADDRESS_MARKS or near.glue_after in _ADDRESS_MARKS):
        why = "address" if in_address(text, hit) else None
    return why


def in_address(text: str, hit: Hit) -> bool:
    """Whether the name stands inside a web or mail address or a file's name."""
    before = text[max(0, hit.start - 80) : hit.start].rsplit(None, 1)[-1:] if hit.start and not text[hit.start - 1].isspace() else []
    match = _CHUNK.match(text, hit.end)
    return bool(_ADDRESS.search("".join(before) + text[hit.start : hit.end] + (match[0] if match else "")))


def is_place(hit: Hit, near: Neighbours) -> str | None:
    """A street, or a town's office or school."""
    if hit.entry.kind is not Kind.NAME or " " in hit.entry.key:
        return None
    words = contexts()
    if near.after[:1].isupper():
        if near.after in words.streets:
            return "street"
        if near.after in words.towns_after or near.pair_after in words.town_offices:
            return "town"
    return "town" if near.before in words.towns_before or near.pair_before in words.towns_before else None


def is_town(text: str, hit: Hit, following: Hit | None) -> str | None:
    """A town of the United States: a comma and its state stand behind it ("Lebanon, Pa.", "Peru, Indiana")."""
    if hit.entry.kind is not Kind.NAME:
        return None
    if following and following.start <= hit.end + 2 and following.entry.key in contexts().towns.get(hit.entry.key, ()):
        return "town with its state"
    state = _STATE.match(text, hit.end)
    if state is None or " " in hit.entry.key:
        return None
    if state["dotted"]:
        return "town with its state" if state["dotted"] in contexts().dotted else None
    shouted = text[hit.start : hit.end].isupper() and not state["zip"]
    return "town with its state" if state["postal"] in contexts().postal and not shouted else None


def is_person(text: str, hit: Hit, near: Neighbours) -> str | None:
    """A person: a given name, a title or an initial before a surname, or a surname behind a given name."""
    key, words = hit.entry.key, contexts()
    if key in words.surnames and text[hit.start - 1 : hit.start] in (" ", "\n"):
        if near.before in words.given or near.before in words.titles:
            return "person"
        if (
            _INITIAL.fullmatch(near.before)
            and near.before.endswith(".")
            and (near.before_that in words.given or near.before_that[:1].isupper())
        ):
            return "person"
    if key in words.forenames and near.after.removesuffix("'s").removesuffix("’s") in words.family:
        return "person"
    return None


def is_other(hit: Hit, near: Neighbours) -> str | None:
    """Another word in front makes it another thing: "Native American", "Central America"."""
    banned = contexts().not_after.get(hit.entry.key)
    return "longer name" if banned and near.before.lower() in banned else None


def is_pronoun(text: str, hit: Hit, near: Neighbours) -> str | None:
    """The pronoun in capitals: "CONTACT US TODAY", "Join US"."""
    if text[hit.start : hit.end] != "US" or near.before.lower() not in contexts().pronoun_before:
        return None
    shouted = near.before.isupper() and (near.after.isupper() or not near.after)
    return "pronoun" if shouted or (near.before[:1].isupper() and not near.before.isupper() and not near.after) else None


def is_two(text: str, hit: Hit, near: Neighbours) -> bool:
    """Whether a pair's name is two countries: no state bore it, or it stands at the end of a list or after "between"."""
    if hit.entry.value in contexts().pairs[hit.entry.key]:
        return True
    if near.before.lower() in ("between", "both"):
        return True
    return text[max(0, hit.start - 4) : hit.start].rstrip().endswith(",") and text[hit.end : hit.end + 1] not in (",", ";", ")")


def is_broken(text: str, hit: Hit) -> bool:
    """Part of a longer word, abbreviation or sign: "U.S.S. Nimitz", "COVID_US", "US40", the road "US-24", "$US 5"."""
    start, end = hit.start, hit.end
    previous, following = text[start - 1 : start], text[end : end + 1]
    if previous and (previous.isalnum() or previous == "_"):
        return True
    if previous == "." and start > 1 and text[start - 2].isupper():
        return True
    if following == "_" or (following.isdigit() and not _NOTE.match(text, end)):
        return True
    if hit.entry.kind is Kind.ABBREVIATION and (previous == "$" or following.isdigit() or _ROAD.match(text, end)):
        return True
    return text[end - 1] == "." and following.isupper() and text[end + 1 : end + 2] == "."


def languages(text: str, hits: Sequence[Hit], around: Sequence[Neighbours]) -> set[int]:
    """The numbers of the hits that are languages: "in English, French and Spanish", "French-language", a lone "Russian" in a menu."""
    found: set[int] = set()
    row: list[int] = []
    for number, hit in enumerate(hits):
        if not (hit.entry.kind is Kind.LANGUAGE or (hit.entry.kind is Kind.ADJECTIVE and hit.entry.key in contexts().languages)):
            continue
        if row and not (row[-1] == number - 1 and _joined(text, hits[row[-1]].end, hit.start)):
            found |= _spoken(text, row, hits, around)
            row = []
        row.append(number)
    return found | (_spoken(text, row, hits, around) if row else set())


def _joined(text: str, start: int, end: int) -> bool:
    return end - start <= 32 and _JOINS.fullmatch(text, start, end) is not None


def _spoken(text: str, row: list[int], hits: Sequence[Hit], around: Sequence[Neighbours]) -> set[int]:
    words, first, last = contexts(), around[row[0]], around[row[-1]]
    behind = (
        last.after
        if last.glue_after != "-"
        else text[hits[row[-1]].end + 1 : hits[row[-1]].end + 13].split("-")[0].split(" ")[0].rstrip(".,;")
    )
    noun = behind[:1].islower() and behind not in words.function_words
    alone = len(row) == len(hits) and not text[: hits[row[0]].start].strip() and not text[hits[row[-1]].end :].strip()
    spoken = (
        behind in words.language_after
        or first.before.lower() in words.language_sure
        or (first.before.lower() in words.language_before and not noun and not behind[:1].isupper())
        or (len(row) > 1 and any(hits[number].entry.kind is Kind.LANGUAGE for number in row) and not noun)
        or alone
        or (first.glue_before == "(" and last.glue_after == ")")
    )
    return set(row) if spoken else set()
