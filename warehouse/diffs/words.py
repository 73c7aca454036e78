"""Words: how texts are folded before they are compared, how alike two of them are, and which words a change touched."""

import re
from collections import Counter
from difflib import SequenceMatcher
from unicodedata import normalize

from warehouse.diffs.change import Mark

UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))  # soft hyphen and what has no width
TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
WORD = re.compile(r"\w+")
MOST_TOKENS = 4000  # marks of longer blocks are made without looking for the best ones: time must not grow with the square


def folded(text: str) -> str:
    """The text as a reader sees it: white space as one blank, nothing invisible, accented letters as one character."""
    return " ".join((text if text.isascii() else normalize("NFC", text.translate(UNSEEN))).split())


def bag(text: str) -> Counter[str]:
    """How often each word occurs, whatever its case."""
    return Counter(WORD.findall(text.lower()))


def shared(one: Counter[str], other: Counter[str]) -> int:
    """How many words two bags have in common. What `(one & other).total()` says, in half the time."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum([min(count, many[word]) for word, count in few.items() if word in many])


def dice(one: Counter[str], other: Counter[str]) -> float:
    """How alike two bags of words are, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * shared(one, other) / total if total else 0.0


def marks(old: str, new: str) -> tuple[Mark, ...]:
    """What became of the words: equal, only old and only new stretches, which joined give either text as it reads."""
    olds, news = TOKEN.findall(folded(old)), TOKEN.findall(folded(new))
    if len(olds) + len(news) > MOST_TOKENS:
        return _trimmed(olds, news)
    found: list[Mark] = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if op == "equal":
            found.append(Mark("=", "".join(olds[i1:i2])))
        else:
            _append(found, "".join(olds[i1:i2]), "".join(news[j1:j2]))
    return tuple(_merged(found))


def _append(found: list[Mark], old: str, new: str) -> None:
    if old:
        found.append(Mark("-", old))
    if new:
        found.append(Mark("+", new))


def _merged(found: list[Mark]) -> list[Mark]:
    """Marks without islands: a blank or a comma between two changes belongs to both, so that a reader sees phrases."""
    result: list[Mark] = []
    old = new = ""
    for position, mark in enumerate(found):
        inside = 0 < position < len(found) - 1
        if mark.op == "=" and not (inside and (old or new) and not WORD.search(mark.words)):
            _append(result, old, new)
            result.append(mark)
            old = new = ""
        else:
            old += mark.words if mark.op in "=-" else ""
            new += mark.words if mark.op in "=+" else ""
    _append(result, old, new)
    return result


def _trimmed(olds: list[str], news: list[str]) -> tuple[Mark, ...]:
    """What differs between the common beginning and the common end."""
    shortest = min(len(olds), len(news))
    head = next((n for n in range(shortest) if olds[n] != news[n]), shortest)
    tail = next((n for n in range(shortest - head) if olds[-1 - n] != news[-1 - n]), shortest - head)
    found: list[Mark] = [Mark("=", "".join(olds[:head]))] if head else []
    _append(found, "".join(olds[head : len(olds) - tail]), "".join(news[head : len(news) - tail]))
    return (*found, *([Mark("=", "".join(olds[len(olds) - tail :]))] if tail else []))
