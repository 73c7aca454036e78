"""What an archive put into the page that it plays back, taken out again: raw and rewritten playback are one page."""

from lxml import etree

from extractors.documents.lexicon import page_lexicon

MOST = 20  # inserts of one kind; a page has one or two


def without_inserts(text: str) -> str:
    """The markup without what stands between an archive's comments."""
    for begin, end in page_lexicon().playback_comments:
        for _ in range(MOST):
            start = text.find(begin)
            stop = text.find(end, start) if start >= 0 else -1
            if stop < 0:
                break
            text = text[:start] + text[stop + len(end) :]
    return text


def without_banners(root: etree._Element, text: str) -> None:
    """Take an archive's banners out of a tree; `text` is the markup that it was read from."""
    lexicon = page_lexicon()
    if not any(mark in text for mark in (*lexicon.playback_ids, *lexicon.playback_id_starts)):  # nearly always
        return
    for element in [element for element in root.iter() if _is_banner(element.get("id"))]:
        parent = element.getparent()
        if parent is None:
            continue
        before, tail = element.getprevious(), element.tail or ""
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(element)


def _is_banner(name: str | None) -> bool:
    lexicon = page_lexicon()
    return name is not None and (name in lexicon.playback_ids or name.startswith(lexicon.playback_id_starts))


def own_title(title: str) -> str:
    """A page's title without an archive's words before it."""
    for words in page_lexicon().playback_titles:
        title = title.removeprefix(words).lstrip()
    return title
