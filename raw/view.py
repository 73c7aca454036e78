"""A payload as it is searched: its first part in lower case, and its visible words, made when they are asked for."""

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from raw.magic import LOOKED_AT, wide_charset

HEAD_BYTES = 512 * 1024  # sign-posts, error pages and hints stand at the head of a page …
PIECE = 8 * 1024  # bytes of a page in which words are counted at once
TAIL_BYTES = 8 * 1024  # … or, added by a playback, at its end
_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HIDDEN = re.compile(rb"<(?:!--|script\b|style\b|noscript\b|template\b|svg\b|head\b)")
_SWALLOWING = (b"<script", b"<style", b"<!--")  # without an end they hide all the rest, as in a browser
_BETWEEN = re.compile(rb"<[^>]*>?")
_TAG = re.compile(rb"<[a-z/!?][^<>]*>?")


@dataclass(slots=True)
class _Count:
    """How many words were counted so far, in which pieces, and what of the page is left."""

    rest: Iterator[bytes]
    shown: list[bytes] = field(default_factory=list)
    words: int = 0


class View:
    """The bytes of a payload, ready to be searched; of a long one the head and the tail."""

    def __init__(self, payload: bytes) -> None:
        self._whole = payload

    @cached_property
    def payload(self) -> bytes:
        """The bytes that are searched, as UTF-8 where they are of two bytes a character."""
        payload = self._whole
        if len(payload) > HEAD_BYTES + TAIL_BYTES:
            payload = payload[:HEAD_BYTES] + b"\n" + payload[-TAIL_BYTES:]
        charset = next((charset for mark, charset in _UTF16 if payload.startswith(mark)), None)
        if charset is None and b"\0" in payload[:LOOKED_AT]:
            charset = wide_charset(payload[:LOOKED_AT])
        return payload.decode(charset, "replace").encode("utf-8", "replace") if charset else payload

    @cached_property
    def low(self) -> bytes:
        """The bytes in lower case."""
        return self.payload.lower()

    def places(self, literal: bytes, *, limit: int) -> Iterator[int]:
        """Where a lower-case literal stands, the first `limit` times."""
        place = -1
        for _ in range(limit):
            place = self.low.find(literal, place + 1)
            if place < 0:
                return
            yield place

    def near(self, literal: bytes, pattern: re.Pattern[bytes], *, before: int = 200, after: int = 4400) -> re.Match[bytes] | None:
        """The first match of a pattern around one of the first places of a lower-case literal."""
        for place in self.places(literal, limit=5):
            if found := pattern.search(self.low, max(0, place - before), place + after):
                return found
        return None

    def original(self, found: re.Match[bytes], group: int) -> str:
        """A group of a match, in the case in which the page writes it."""
        return self.payload[found.start(group) : found.end(group)].decode("utf-8", "replace")

    def element(self, name: bytes) -> str:
        """The text of the first element of a name, on one line and in lower case, at most 300 characters; empty where there is none."""
        start = self.low.find(b"<" + name)
        opened = self.low.find(b">", start) if start >= 0 else -1
        if opened < 0:
            return ""
        end = self.low.find(b"</" + name, opened, opened + 4000)
        return _plain(self.low[opened + 1 : end if end >= 0 else opened + 300])[:300]

    @cached_property
    def is_markup(self) -> bool:
        """Whether there is a tag anywhere near the head."""
        return bool(_TAG.search(self.low, 0, 20_000))

    def has_more_words_than(self, most: int) -> bool:
        """Whether there are more visible words. They are counted as far as is asked: this runs for every capture."""
        count = self._count
        while count.words <= most:
            piece = next(count.rest, None)
            if piece is None:
                return False
            count.shown.append(piece)
            count.words += len(piece.split())
        return True

    @cached_property
    def _count(self) -> "_Count":
        return _Count(_pieces(self.low) if self.is_markup else iter((self.low,)))

    @cached_property
    def text(self) -> str:
        """The visible words in lower case on one line, character references resolved."""
        self.has_more_words_than(len(self.low))  # so that all are shown
        return _one_line(b" ".join(self._count.shown))


def _pieces(low: bytes) -> Iterator[bytes]:
    """What stands between the tags, so many bytes of the page at a time: tag by tag it would take three times as long.

    No method: a view and a generator that hold each other keep their page in memory until garbage is collected, which is seldom.
    """
    shown, start = _without_hidden(low), 0
    while start < len(shown):
        end = shown.rfind(b"<", start + 1, start + PIECE)
        end = shown.find(b"<", start + PIECE) if end < 0 else end
        end = len(shown) if end < 0 or len(shown) <= start + PIECE else end
        yield _BETWEEN.sub(b" ", shown[start:end])
        start = end


def _without_hidden(low: bytes) -> bytes:
    """The page without the elements whose content nobody sees. One pass: each element is left at its first end tag."""
    pieces, start, endless = [], 0, set[bytes]()
    while found := _HIDDEN.search(low, start):
        pieces.append(low[start : found.start()])
        mark = b"-->" if found[0] == b"<!--" else b"</" + found[0][1:]
        end = -1 if mark in endless else low.find(mark, found.end())
        if end >= 0:
            closed = low.find(b">", end)
            start = closed + 1 if closed >= 0 else len(low)
            continue
        endless.add(mark)
        start = len(low) if found[0] in _SWALLOWING else found.end()
    pieces.append(low[start:])
    return b" ".join(pieces)


def _plain(markup: bytes) -> str:
    return _one_line(_TAG.sub(b" ", markup))


def _one_line(words: bytes) -> str:
    text = words.replace(b"&nbsp;", b" ").decode("utf-8", "replace")  # pages of the old kind have thousands of these
    return " ".join(html.unescape(text).split())
