"""Elements by how browsers set them."""

_BLOCKS = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol p pre section select summary
table tbody td textarea tfoot th thead tr ul
"""
_INLINES = """
a abbr b big button cite code em font i img input kbd label q s samp small span strike strong sub sup time tt u var
"""
BLOCK_TAGS = frozenset(_BLOCKS.split())  # set on lines of their own
INLINE_TAGS = frozenset(_INLINES.split())  # set inside a line
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = frozenset({"ul", "ol", "dir", "menu"})
BOLD = frozenset({"b", "strong", "big"})
ITALIC = frozenset({"i", "em"})
