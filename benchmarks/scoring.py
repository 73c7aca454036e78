"""Compare what was extracted from a page with what a person annotated in it: precision and recall by kind of record.

An annotated page is `tests/gold/<name>.json` beside `tests/gold/<name>.html` (or .txt): lists `dates`, `countries`, `percentages` of values
in reading order, and the lists `agreements`, `events`, `parties`, `goals` of records. docs/annotation.md says what counts as right.
A record with `"optional": true` is neither missed nor wrong; `"also": {field: [values]}` names values that are right too.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
GOAL_FIELDS = ("comparator", "direction", "subject", "actor", "actor_country", "agreement", "target_date", "baseline_date", "status")
WORDS_IN_COMMON = 0.5  # of subjects and actors: the share of words from which two wordings mean the same
SMALL_WORDS = frozenset({"the", "of", "and", "in", "to", "for", "by", "on", "its", "their", "a", "an", "from"})


@dataclass
class Score:
    """How many were right, and which were missed or wrong."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
        total = 2 * self.right + len(self.missed) + len(self.wrong)
        return 2 * self.right / total if total else 1.0

    @property
    def share(self) -> float:
        """How much of what there is to tell is right, for what is always told, right or wrong: the fields of a goal that was found."""
        told = self.right + len(self.wrong)
        return self.right / told if told else 1.0

    def __iadd__(self, other: "Score") -> "Score":
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong
        return self


def fold(name: str) -> str:
    """A name without accents, case, punctuation, "the" and what stands in brackets."""
    bare = unicodedata.normalize("NFKD", re.sub(r"\([^)]*\)", " ", name)).casefold()
    words = re.findall(r"[^\W_]+", re.sub(r"[.'’\u0300-\u036f]", "", bare))
    return " ".join(word for word in words if word != "the")


def alike(one: str | None, other: str | None) -> bool:
    """Whether two wordings share at least half of their words; null is like null only."""
    if one is None or other is None:
        return one is other
    left, right = (set(fold(text).split()) - SMALL_WORDS for text in (one, other))
    return left == right or 2 * len(left & right) >= WORDS_IN_COMMON * (len(left) + len(right))


def score_values(wanted: Sequence[str], optional: Sequence[str], found: Sequence[str]) -> Score:
    """Mentions by value, as multisets: each may stand in the text several times."""
    want, have = Counter(wanted), Counter(found)
    extra = have - want - Counter(optional)
    return Score((want & have).total(), [*(want - have).elements()], [*extra.elements()])


def score_page(gold: Row, found: dict[str, list[Row]]) -> dict[str, Score]:
    """Scores by kind. `found` has `mentions` (label, value) and `agreements`, `events`, `parties`, `goals`, fields as annotated."""
    scores = {
        kind: score_values(
            gold.get(kind, []), gold.get(f"optional_{kind}", []), [str(row["value"]) for row in found["mentions"] if row["label"] == label]
        )
        for kind, label in (("dates", "date"), ("countries", "country"), ("percentages", "percentage"))
    }
    forms = {row["name"]: {fold(name) for name in (row["name"], *row.get("aliases", []))} for row in gold["agreements"]}
    found_forms = {row["name"]: {fold(name) for name in (row["name"], *(row.get("aliases") or []))} for row in found["agreements"]}

    def same_agreement(wanted: Row, row: Row, key: str = "agreement") -> bool:
        one, other = wanted.get(key), row.get(key)
        if one is None or other is None:
            return one is other
        return not forms.get(one, {fold(one)}).isdisjoint(found_forms.get(other, {fold(other)}))

    def right(wanted: Row, row: Row, key: str) -> bool:
        if key == "agreement":
            others = wanted.get("also", {}).get(key, [])
            return same_agreement(wanted, row) or any(same_agreement({"agreement": other}, row) for other in others)
        accepted = [wanted.get(key), *wanted.get("also", {}).get(key, [])]
        return any(alike(value, row.get(key)) for value in accepted) if key in ("subject", "actor") else row.get(key) in accepted

    def by(*keys: str) -> Callable[[Row, Row], int | None]:
        return lambda wanted, row: 1 if all(right(wanted, row, key) for key in keys) else None

    def by_goal(wanted: Row, row: Row) -> int | None:
        same = (wanted["claim"], wanted["value_percent"]) == (row["claim"], row["value_percent"])
        return sum(right(wanted, row, key) for key in GOAL_FIELDS) if same else None

    scores["agreements"], _ = pair(gold["agreements"], found["agreements"], lambda a, b: 1 if same_agreement(a, b, "name") else None)
    scores["events"], _ = pair(gold["events"], found["events"], by("agreement", "event", "date", "country"))
    scores["parties"], _ = pair(gold["parties"], found["parties"], by("agreement", "country", "role"))
    scores["goals"], pairs = pair(gold["goals"], found["goals"], by_goal)
    wrong = [
        f"{key}: {row.get(key)!r} for {wanted.get(key)!r} ({wanted['value_percent']:g}%)"
        for wanted, row in pairs
        for key in GOAL_FIELDS
        if not right(wanted, row, key)
    ]
    scores["goal fields"] = Score(len(pairs) * len(GOAL_FIELDS) - len(wrong), wrong=wrong)
    return scores


def pair(gold: Sequence[Row], rows: Sequence[Row], rank: Callable[[Row, Row], int | None]) -> tuple[Score, list[tuple[Row, Row]]]:
    """Pair one to one, required records first, most fields equal first."""
    distinct = list({shown(row): row for row in rows}.values())
    options = sorted(
        (bool(wanted.get("optional")), -value, i, j)
        for i, wanted in enumerate(gold)
        for j, row in enumerate(distinct)
        if (value := rank(wanted, row)) is not None
    )
    taken: dict[int, int] = {}
    for _, _, i, j in options:
        if i not in taken and j not in taken.values():
            taken[i] = j
    required = [i for i, wanted in enumerate(gold) if not wanted.get("optional")]
    missed = [shown(gold[i]) for i in required if i not in taken]
    wrong = [shown(row) for j, row in enumerate(distinct) if j not in taken.values()]
    return Score(len(required) - len(missed), missed, wrong), [(gold[i], distinct[taken[i]]) for i in required if i in taken]


def shown(row: Row) -> str:
    """A record in one line."""
    return ", ".join(
        f"{key}={value}"
        for key, value in sorted(row.items())
        if value not in (None, [], False) and key not in ("also", "optional", "aliases")
    )
