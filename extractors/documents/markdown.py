"""Links as Markdown writes them, `[words](address "title")`: a reader sees the words, and the address is no part of any sentence."""

import re

from extractors.documents.draft import LinkDraft

MEDIA_TYPE = "text/markdown"
_LINK = re.compile(
    r"""(?<!\\)(?P<image>!?)\[(?P<words>[^\[\]]{0,300})\]
        \((?P<href><[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?)(?:\s{1,3}"[^"\n]{0,300}")?\)""",
    re.VERBOSE,
)


def without_addresses(text: str) -> tuple[str, list[LinkDraft]]:
    """The text with the words of links and images in the place of their markup, and the links with their offsets in it."""
    pieces: list[str] = []
    links: list[LinkDraft] = []
    length = after = 0
    for found in _LINK.finditer(text):
        words = found["words"]
        pieces += [text[after : found.start()], words]
        length += found.start() - after
        if words and not found["image"]:
            links.append(LinkDraft(length, length + len(words), found["href"].strip("<>")))
        length += len(words)
        after = found.end()
    return "".join((*pieces, text[after:])), links
