"""What a capture is good for, told from its status and its bytes. The rules for words are data (`quality.toml`).

Language is not judged here: the document's parser knows it.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from raw.magic import binary_kind, declared_kind
from raw.view import View
from schemas.capture import Quality

RULES = Path(__file__).with_name("quality.toml")
LIKELY_LONG = 300_000  # bytes from which a page is not looked at: no error page is as long
_REFRESH = re.compile(
    rb"""<meta\b[^<>]{0,200}http-equiv\s{0,3}=\s{0,3}["']?refresh["']?[^<>]{0,200}content\s{0,3}=\s{0,3}["']?\s{0,3}(\d{1,3})\s{0,3}[;,]\s{0,3}url\s{0,3}=\s{0,3}["']?([^"'<>\s]{1,2000})"""
)
_STATUS_BEFORE = re.compile(r"^(?:http |error )?[1-5]\d\d ?[-–—:|.]? ?")
_SITE_NAME = re.compile(r"\s*(?:[.!…]{0,3}|[(|–—·»-].*|[.!,]\s.*)")  # what may follow a title that says nothing else
_REFRESH_SECONDS = 10  # a page that waits longer wants to be read
_REFRESH_WORDS = 150


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the data file."""

    quality: Quality
    reason: str
    places: tuple[str, ...]
    phrases: tuple[str, ...]
    max_words: int
    at: str  # "start", "end" or "anywhere"

    def found_in(self, page: "_Page") -> str | None:
        """The phrase that makes the rule hold; None where none does."""
        if any(place in ("text", "markup") for place in self.places) and page.view.has_more_words_than(self.max_words):
            return None  # the text of a long page is never made
        found = next((phrase for place in self.places if (phrase := page.phrase(place, self.phrases, self.at))), None)
        return found if found and not page.view.has_more_words_than(self.max_words) else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The quality of a capture and, unless it is ok, the reason."""

    quality: Quality
    reason: str | None = None


OK = Verdict(Quality.OK)


def judge(payload: bytes, *, http_status: int | None = None, media_type: str | None = None, view: View | None = None) -> Verdict:
    """The quality of a capture. Linear in the first half megabyte of the payload; never raises."""
    if http_status is not None and 300 <= http_status < 400:
        return Verdict(Quality.REDIRECT, f"HTTP status {http_status}")
    if not payload.strip():
        return _by_status(http_status) or Verdict(Quality.EMPTY, "no bytes" if not payload else "nothing but blanks")
    by_status = _by_status(http_status)
    if by_status is None and (kind := binary_kind(payload)):
        return Verdict(Quality.UNSUPPORTED, f"{kind}, not text")
    if by_status is None and (declared := declared_kind(media_type)):
        return Verdict(Quality.UNSUPPORTED, f"media type {declared}")
    if len(payload) > LIKELY_LONG and by_status is None:
        return OK
    verdict = _Page(view or View(payload)).verdict()
    if by_status is None:
        return verdict
    return verdict if verdict.quality is Quality.BLOCKED else by_status


def _by_status(status: int | None) -> Verdict | None:
    """What the status alone says; None where it says nothing against the page."""
    if status is None or 200 <= status < 300:
        return None
    return Verdict(Quality.BLOCKED if status in _rules()[1] else Quality.ERROR, f"HTTP status {status}")


class _Page:
    """A page as the rules look at it."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.title = view.element(b"title") if view.is_markup else ""
        self.heading = view.element(b"h1") or view.element(b"h2") if view.is_markup else ""

    def phrase(self, place: str, phrases: tuple[str, ...], at: str) -> str | None:
        """The first of some phrases that stands in a part of the page."""
        if place == "markup":
            return next((phrase for phrase in phrases if phrase.encode() in self.view.low), None)
        words = {"title": self.title, "heading": self.heading}.get(place) if place != "text" else self.view.text
        if not words:
            return None
        if at == "start":
            bare = _STATUS_BEFORE.sub("", words)
            if not (words.startswith(_heads(phrases)) or bare.startswith(_heads(phrases))):  # nearly always
                return None
            return next((phrase for phrase in phrases if _begins(words, phrase) or _begins(bare, phrase)), None)
        if at == "end":
            return next((phrase for phrase in phrases if words.endswith(phrase)), None) if words.endswith(phrases) else None
        return next((phrase for phrase in phrases if phrase in words), None)

    def verdict(self) -> Verdict:
        """What the page's content says of it."""
        if not self.view.has_more_words_than(0):
            frames = b"<frame" in self.view.low or b"<iframe" in self.view.low
            return Verdict(Quality.EMPTY, "frames without text of their own" if frames else "no visible text")
        found = self.view.near(b"refresh", _REFRESH)
        if found and int(found[1]) <= _REFRESH_SECONDS and not self.view.has_more_words_than(_REFRESH_WORDS):
            return Verdict(Quality.REDIRECT, f"the page forwards to {self.view.original(found, 2)}")
        for rule in _rules()[0]:
            if phrase := rule.found_in(self):
                return Verdict(rule.quality, f"{rule.reason}: {phrase!r}")
        return OK


@cache
def _heads(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(phrase.removesuffix("$") for phrase in phrases)


def _begins(words: str, phrase: str) -> bool:
    """Whether a title begins with a phrase; with a `$` behind it, whether it is the phrase but for a site's name."""
    if not phrase.endswith("$"):
        return words.startswith(phrase)
    rest = words.removeprefix(phrase[:-1])
    return len(rest) < len(words) and _SITE_NAME.fullmatch(rest) is not None


@cache
def _rules() -> tuple[tuple[Rule, ...], frozenset[int]]:
    data = tomllib.loads(RULES.read_text(encoding="utf-8"))
    rules = tuple(
        Rule(
            quality=Quality(entry["quality"]),
            reason=entry["reason"],
            places=tuple(entry["in"]),
            phrases=tuple(entry["any"]),
            max_words=entry["max_words"],
            at=entry.get("at", "anywhere"),
        )
        for entry in data["rule"]
    )
    return rules, frozenset(data["status"]["blocked"])
