"""A page's tree made slim before BeautifulSoup reads it: each element costs it more than all of this does, which libxslt does in C."""

from functools import cache

from lxml import etree

from extractors.documents.elements import BLOCK_TAGS, INLINE_TAGS, ITALIC
from extractors.documents.markup import Element

CUT = "pledger-cut"
DATA_TABLE = "pledger-table"
HEADING = "pledger-heading"
MARKS = (CUT, DATA_TABLE, HEADING)
KEPT_INLINE = frozenset({"a", "b", "strong", "big", "font", "img"})
CONTAINERS = frozenset({"div", "section", "article", "form", "center", "tbody", "main", "header", "hgroup", "figure"})
ROWS_AND_LISTS = frozenset({"ul", "ol", "dl", "table", "tr", "thead", "tfoot", "body"})
SHORT_ALT = 20  # characters: image texts that say too little to be kept
_KEPT = f"@href | @alt | @size | @colspan | @rowspan | @n | @{DATA_TABLE}"
_NOTE = "string-length(.) &lt; 9 and not(contains(., '['))"  # what `line` asks whether it is a footnote's mark without brackets
_ANY_BLOCK = " or ".join(f"self::{tag}" for tag in sorted(BLOCK_TAGS))


@cache
def _slimming() -> etree.XSLT:
    """The transformation.

    Blocks, links, bold type, the italics of definitions and marks stay, footnotes' too; wrappers, bare containers, other attributes go.

    Inside a cell of a data table only words, links and bold type are left: blocks in it, nested tables too, become blanks between words.
    No pattern has a predicate: libxslt counts siblings for each, and a page of 100,000 paragraphs would take hours. What depends on
    more than a name is asked inside the template.
    """
    return etree.XSLT(
        etree.XML(f"""
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html"/>
  <xsl:template match="/*" priority="5"><xsl:choose>
    <xsl:when test="@{DATA_TABLE}"><xsl:call-template name="table"/></xsl:when>
    <xsl:otherwise><div><xsl:apply-templates/></div></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="*" name="copy"><xsl:copy><xsl:copy-of select="{_KEPT}"/><xsl:apply-templates/></xsl:copy></xsl:template>
  <xsl:template match="title"/>
  <xsl:template match="{_either(INLINE_TAGS - KEPT_INLINE - ITALIC - {"span", "sup"})}"><xsl:apply-templates/></xsl:template>
  <xsl:template match="{_either(ITALIC)}"><xsl:choose>
    <xsl:when test="parent::dd"><i><xsl:apply-templates/></i></xsl:when>
    <xsl:otherwise><xsl:apply-templates/></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="font"><xsl:choose>
    <xsl:when test="@size"><xsl:call-template name="copy"/></xsl:when>
    <xsl:otherwise><xsl:apply-templates/></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="sup"><xsl:choose>
    <xsl:when test="{_NOTE}"><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:when>
    <xsl:otherwise><xsl:apply-templates/></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="a"><xsl:choose>
    <xsl:when test="@href"><a href="{{@href}}"><xsl:apply-templates/></a></xsl:when>
    <xsl:otherwise><xsl:apply-templates/></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="img"><xsl:if test="string-length(@alt) &gt;= {SHORT_ALT}"><img alt="{{@alt}}"/></xsl:if></xsl:template>
  <xsl:template match="p | span | strong"><xsl:choose>
    <xsl:when test="@{HEADING}"><div {HEADING}=""><xsl:apply-templates/></div></xsl:when>
    <xsl:when test="self::span or (parent::li and not(preceding-sibling::*) and not(following-sibling::*))">
      <xsl:apply-templates/></xsl:when>
    <xsl:otherwise><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="{_either(CONTAINERS)}"><xsl:choose>
    <xsl:when test="@{DATA_TABLE}"><xsl:call-template name="table"/></xsl:when>
    <xsl:when test="@{HEADING}"><div {HEADING}=""><xsl:apply-templates/></div></xsl:when>
    <xsl:when test="not(text()[normalize-space()]) and not(*[not({_ANY_BLOCK})])"><xsl:apply-templates select="*"/></xsl:when>
    <xsl:otherwise><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="{_either(ROWS_AND_LISTS)}"><xsl:choose>
    <xsl:when test="@{DATA_TABLE}"><xsl:call-template name="table"/></xsl:when>
    <xsl:when test="text()[normalize-space()]"><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:when>
    <xsl:otherwise><xsl:copy><xsl:apply-templates select="*"/></xsl:copy></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template name="table"><xsl:copy><xsl:copy-of select="@{DATA_TABLE}"/>
    <xsl:apply-templates mode="table" select="*"/></xsl:copy></xsl:template>
  <xsl:template match="*" mode="table"><xsl:copy><xsl:copy-of select="@n"/>
    <xsl:apply-templates mode="table" select="*"/></xsl:copy></xsl:template>
  <xsl:template match="colgroup | col" mode="table"/>
  <xsl:template match="td | th | caption" mode="table"><xsl:copy><xsl:copy-of select="@colspan[. != '1'] | @rowspan[. != '1']"/>
    <xsl:apply-templates mode="cell"/></xsl:copy></xsl:template>
  <xsl:template match="*" mode="cell"><xsl:apply-templates mode="cell"/></xsl:template>
  <xsl:template match="sup" mode="cell"><xsl:choose>
    <xsl:when test="{_NOTE}"><xsl:copy><xsl:apply-templates mode="cell"/></xsl:copy></xsl:when>
    <xsl:otherwise><xsl:apply-templates mode="cell"/></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="{_either(BLOCK_TAGS)} | br" mode="cell"><xsl:text> </xsl:text><xsl:apply-templates mode="cell"/>
    <xsl:text> </xsl:text></xsl:template>
  <xsl:template match="a | b | strong | {CUT}" mode="cell"><xsl:copy><xsl:copy-of select="@href | @n"/>
    <xsl:apply-templates mode="cell"/></xsl:copy></xsl:template>
</xsl:stylesheet>""")
    )


def _either(tags: frozenset[str]) -> str:
    """The pattern of any of some elements."""
    return " | ".join(sorted(tags))


def slim(main: Element) -> str:
    """The markup of an element with what BeautifulSoup needs, and little else. An element too deep for libxslt is given as it is."""
    try:
        tree = _slimming()(main)
    except etree.XSLTApplyError:
        return str(etree.tostring(main, encoding="unicode", method="html", with_tail=False))
    return str(etree.tostring(tree, encoding="unicode", method="html")) if tree.getroot() is not None else ""
