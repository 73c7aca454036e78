"""How words can be set otherwise without reading otherwise: quotation marks, dashes, dots, and accents in two pieces."""

from unicodedata import normalize

# Each group of characters is one to a reader; its first stands for all. (`plain` in warehouse/views says the same in SQL.)
GROUPS = ("'\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", '"\u201c\u201d\u201e\u201f\u2033', "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
PLAIN = str.maketrans({char: group[0] for group in GROUPS for char in group[1:]} | {"\u2026": "..."})


def plain(text: str) -> str:
    """The text with plain quotation marks, dashes and dots, its accented letters in one piece.

    >>> plain("the region\u2019s \u201cold\u201d quays, 1998\u201399\u2026")
    'the region\\'s "old" quays, 1998-99...'
    """
    return text if text.isascii() else normalize("NFC", text).translate(PLAIN)
