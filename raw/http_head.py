"""The head of an HTTP response as archives keep it: status and headers, and where the body begins."""

import re
from dataclasses import dataclass, field

MAX_HEAD = 256 * 1024
_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(r"HTTP/\S{1,10}\s{1,5}([1-9]\d\d)(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HttpHead:
    """`status` is None where the response gives none. Names of headers are lower case; of repeated ones the first counts."""

    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body_start: int = 0


NO_HEAD = HttpHead()


def parse(block: bytes | memoryview) -> HttpHead:
    """The head of a response; NO_HEAD where the block does not begin with one."""
    if bytes(block[:5]).upper() != b"HTTP/":
        return NO_HEAD
    end = _END.search(block, 0, MAX_HEAD)
    first, *lines = bytes(block[: end.start() if end else MAX_HEAD]).decode("utf-8", "replace").splitlines()
    status = _STATUS.match(first)
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and not line[0].isspace():
            headers.setdefault(name.strip().lower(), value.strip())
    return HttpHead(int(status[1]) if status else None, headers, end.end() if end else len(block))
