"""A page's tree made slim before BeautifulSoup reads it: each element costs it more than all of this does, which libxslt does in C."""

from functools import cache

from lxml import etree

from extractors.documents.elements import BLOCK_TAGS, INLINE_TAGS
from extractors.documents.markup import Element

CUT = "pledger-cut"
DATA_TABLE = "pledger-table"
HEADING = "pledger-heading"
MARKS = (CUT, DATA_TABLE, HEADING)
KEPT_INLINE = frozenset({"a", "b", "strong", "big", "font", "img"})
PLAIN_BLOCKS = ("div", "section", "article", "form", "center", "tbody", "main", "header", "hgroup", "figure", "span")
SHORT_ALT = 20  # characters: image texts that say too little to be kept
_KEPT_ATTRIBUTES = f"@href | @alt | @size | @colspan | @rowspan | @n | @{DATA_TABLE} | @{HEADING}"


@cache
def _slimming() -> etree.XSLT:
    """The transformation. Blocks, links, bold type and marks stay; inline wrappers, bare containers and all other attributes go.

    Inside a cell of a data table only words, links and bold type are left: blocks in it, nested tables too, become blanks between words.
    """
    unwrapped = " | ".join(f"{tag}" for tag in sorted(INLINE_TAGS - KEPT_INLINE))
    only_blocks = f"not(text()[normalize-space()]) and not(*[not({' or '.join(f'self::{tag}' for tag in sorted(BLOCK_TAGS))})])"
    wrappers = " | ".join(f"{tag}[not(@{HEADING}) and not(@{DATA_TABLE}) and {only_blocks}]" for tag in PLAIN_BLOCKS)
    spaced = " | ".join(f"{tag}[not(text()[normalize-space()])]" for tag in ("ul", "ol", "dl", "table", "tr", "thead", "tfoot", "body"))
    return etree.XSLT(
        etree.XML(f"""
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html"/>
  <xsl:template match="/*[not(@{DATA_TABLE})]" priority="5"><div><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="*" name="copy"><xsl:copy><xsl:copy-of select="{_KEPT_ATTRIBUTES}"/><xsl:apply-templates/></xsl:copy></xsl:template>
  <xsl:template match="{unwrapped}" priority="1"><xsl:apply-templates/></xsl:template>
  <xsl:template match="font[not(@size)]" priority="1"><xsl:apply-templates/></xsl:template>
  <xsl:template match="*[@{HEADING}]" priority="4"><div {HEADING}=""><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="img[string-length(@alt) &lt; {SHORT_ALT}] | title" priority="2"/>
  <xsl:template match="{wrappers}" priority="3"><xsl:apply-templates select="*"/></xsl:template>
  <xsl:template match="{spaced}" priority="2"><xsl:copy><xsl:apply-templates select="*"/></xsl:copy></xsl:template>
  <xsl:template match="*[@{DATA_TABLE}]" priority="6"><xsl:copy><xsl:copy-of select="@{DATA_TABLE}"/>
    <xsl:apply-templates mode="table" select="descendant-or-self::tr[1]/self::tr[@{DATA_TABLE}]/* | *[not(self::colgroup or self::col)]"/>
  </xsl:copy></xsl:template>
  <xsl:template match="*" mode="table"><xsl:copy><xsl:copy-of select="@n | @colspan | @rowspan"/>
    <xsl:apply-templates mode="table" select="*"/></xsl:copy></xsl:template>
  <xsl:template match="td | th | caption" mode="table"><xsl:copy><xsl:copy-of select="@colspan | @rowspan"/>
    <xsl:apply-templates mode="cell"/></xsl:copy></xsl:template>
  <xsl:template match="*" mode="cell"><xsl:apply-templates mode="cell"/></xsl:template>
  <xsl:template match="{" | ".join(sorted(BLOCK_TAGS))} | br" mode="cell"><xsl:text> </xsl:text><xsl:apply-templates mode="cell"/>
    <xsl:text> </xsl:text></xsl:template>
  <xsl:template match="a | b | strong | {CUT}" mode="cell"><xsl:copy><xsl:copy-of select="@href | @n"/>
    <xsl:apply-templates mode="cell"/></xsl:copy></xsl:template>
</xsl:stylesheet>""")
    )


def slim(main: Element) -> str:
    """The markup of an element with what BeautifulSoup needs, and little else. An element too deep for libxslt is given as it is."""
    try:
        tree = _slimming()(main)
    except etree.XSLTApplyError:
        return str(etree.tostring(main, encoding="unicode", method="html", with_tail=False))
    return str(etree.tostring(tree, encoding="unicode", method="html")) if tree.getroot() is not None else ""
