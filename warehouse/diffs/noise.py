"""Noise: changes that a rule explains, each with its reason. The rules are data (`noise.toml`); nothing is thrown away."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schemas.typography import plain
from warehouse.diffs.change import Change, Quote
from warehouse.diffs.words import folded

RULES = Path(__file__).with_name("noise.toml")
MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
DATE = (
    rf"{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?(?: |-){MONTH}\.?,?(?: |-)\d{{4}}|{MONTH},? \d{{4}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
)
TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: (?:utc|gmt|e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t))?"
# Reasons that the comparison itself gives: what they mean, for people.
MEANINGS = {
    "white_space": "only blanks, line ends, invisible characters or the spelling of accents in bytes differ",
    "typography": "the same words with other quotation marks, dashes or dots",
    "markup": "the same words in another element or part of the page",
    "title": "the browser's title follows the page's heading",
    "fragment": "one capture holds only the tables of the page: what stands around them cannot be compared",
    "row_order": "the same rows in another order",
    "columns": "the same row in a table that got or lost a column: the column itself is told",
    "escapes": "the same address, spelt with other escapes",
    "scheme": "the same address over http and https",
    "session": "the same address with another session or campaign",
    "slash": "the same address with and without a last slash",
    "itself": "a link of the page to itself, under the page's other address",
    "archive": "the same address with and without an archive's own before it",
    "share_link": "buttons that pass the page on",
    "noise_block": "stands in a block whose change is noise",
}
# Where the words are the same, or told by another change: what is said there is compared all the same.
HEARD = frozenset({"markup", "white_space", "typography", "row_order", "columns"})


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule about words: what it takes away, and where it holds."""

    reason: str
    patterns: tuple[re.Pattern[str], ...]
    longest: int
    zones: frozenset[str]

    def rest(self, text: str) -> str | None:
        """What is left of a text, letters and digits only; None where the rule finds nothing in it."""
        left, taken = text, 0
        for pattern in self.patterns:
            left, count = pattern.subn(" ", left)
            taken += count
        return " ".join(re.findall(r"\w+", left)) if taken else None


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules. `meanings` says for people what each reason means."""

    zones: Mapping[str, str]
    texts: tuple[TextRule, ...]
    session: frozenset[str]
    session_starts: tuple[str, ...]
    share: tuple[str, ...]
    meanings: Mapping[str, str]

    def explain(self, old: Quote | None, new: Quote | None) -> str | None:
        """The reason why a change of these words is noise; None where no rule explains it."""
        zones = {side.zone for side in (old, new) if side}
        if zones <= self.zones.keys():
            return self.zones[next(side.zone for side in (new, old) if side and side.zone)]
        texts = [folded(side.quote).lower() if side else "" for side in (old, new)]
        return next((rule.reason for rule in self.texts if _explains(rule, texts, zones)), None)

    def judged(self, change: Change) -> Change:
        """The change, with its reason where a rule explains it."""
        if change.reason:
            return change
        reason = self.explain(change.old, change.new)
        if reason is None and change.change == "modified" and change.layer in ("blocks", "tables") and _reads_alike(change):
            reason = "typography"
        return change.because(reason) if reason else change


def _reads_alike(change: Change) -> bool:
    old, new = (folded(plain(side.quote)) if side else None for side in (change.old, change.new))
    return old == new


def _explains(rule: TextRule, texts: list[str], zones: set[str | None]) -> bool:
    if max(map(len, texts)) > rule.longest or (rule.zones and not zones <= rule.zones):
        return False
    rests = [rule.rest(text) if text else "" for text in texts]
    return None not in rests and rests[0] == rests[1]


@cache
def rules() -> Rules:
    """The rules that ship with the project."""
    data = tomllib.loads(RULES.read_text(encoding="utf-8"))
    return Rules(
        zones={zone: rule["reason"] for rule in data["zone"] for zone in rule["zones"]},
        texts=tuple(
            TextRule(
                rule["reason"],
                tuple(re.compile(p.replace("{date}", DATE).replace("{time}", TIME)) for p in rule["patterns"]),
                rule["longest"],
                frozenset(rule.get("zones", ())),
            )
            for rule in data["text"]
        ),
        session=frozenset(data["links"]["session"]),
        session_starts=tuple(data["links"]["session_starts"]),
        share=tuple(data["links"]["share"]),
        meanings=MEANINGS | {rule["reason"]: rule["meaning"] for kind in ("zone", "text") for rule in data[kind]},
    )
