"""Which language a text is in: by its script, then by its commonest words; what the page declares is checked, not believed."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from extractors.lexicon import table

ENOUGH_WORDS = 20
SHARE = 0.08  # of the words must be function words of a language to call the text by it
VARIETY = 5  # different function words at least
LEAD = 1.5  # and it must have so many times those of the declared one to overrule it
ENOUGH_LETTERS = 20
SCRIPT_SHARE = 0.3
# First and last character of scripts that one or few languages use, and the language that we take it for without a better sign.
SCRIPTS = (
    ("ぁ", "ヿ", "ja"),
    ("가", "힣", "ko"),
    ("一", "鿿", "zh"),
    ("Ѐ", "ӿ", "ru"),
    ("؀", "ۿ", "ar"),
    ("֐", "׿", "he"),
    ("ऀ", "ॿ", "hi"),
    ("฀", "๿", "th"),
    ("Ͱ", "Ͽ", "el"),
)
SHARED_SCRIPTS: Mapping[str, frozenset[str]] = {
    "ru": frozenset({"uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"}),
    "ar": frozenset({"fa", "ur", "ps", "dv"}),
    "hi": frozenset({"mr", "ne"}),
    "zh": frozenset({"yue"}),
}
NOT_LATIN = re.compile(r"[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff]{1,1000}")
WORD = re.compile(r"[^\W\d_]{1,20}")
TAG = re.compile(r"([a-z]{2,3})(?:[-_]|$)")


def language_of(text: str, declared: str | None) -> str | None:
    """The language's code (ISO 639-1 where there is one), or None where nothing tells it.

    A short text is what it is declared to be.
    """
    said = TAG.match((declared or "").strip().lower())
    claim = said[1] if said else None
    by_script = _by_script(text)
    if by_script:
        return claim if claim and (claim == by_script or claim in SHARED_SCRIPTS.get(by_script, ())) else by_script
    words = WORD.findall(text.lower())
    if len(words) < ENOUGH_WORDS:
        return claim
    languages = _languages()
    counts = Counter(code for word in words for code in languages.get(word, ()))
    best = max(counts, key=lambda code: (counts[code], code), default=None)
    if best is None or counts[best] < SHARE * len(words) or sum(1 for word in set(words) if best in languages.get(word, ())) < VARIETY:
        return claim
    if claim is None or (claim != best and counts[best] >= LEAD * counts[claim]):
        return best
    return claim


def _by_script(text: str) -> str | None:
    letters = Counter("".join(NOT_LATIN.findall(text)))
    total = sum(letters.values())
    if total < ENOUGH_LETTERS or total < SCRIPT_SHARE * len("".join(text.split())):
        return None
    counts = {code: sum(n for letter, n in letters.items() if first <= letter <= last) for first, last, code in SCRIPTS}
    if counts["ja"] >= 0.05 * total:  # kana tell Japanese from Chinese, whose characters it shares
        counts["ja"] += counts["zh"]
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= SCRIPT_SHARE * total else None


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """The languages that a word is a function word of."""
    data: dict[str, str] = table("function_words")
    languages: dict[str, tuple[str, ...]] = {}
    for code, words in data.items():
        for word in set(words.split()):
            languages[word] = (*languages.get(word, ()), code)
    return languages
