"""Readings of short texts with a tiny recogniser of our own, so that the records' tests stand on nothing but the rules they test.

Dates are years, months with a year and full days; countries and agreements are those listed here; "the Convention" and the like mean the
agreement named last whose name holds that head noun, as a register would have it.
"""

import re

import spacy

from extractors.agreements.forms.ground import Ground
from extractors.agreements.references.topic import Spoken
from extractors.agreements.register import Entity, Reference, Register, Topic
from extractors.agreements.sides.scope import Scope
from extractors.passage import Passage
from extractors.reading import Reading
from schemas.document import Block, BlockKind, Cell, Document, Zone
from schemas.draft import Draft
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

NLP = spacy.blank("en")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
MONTH = "|".join(MONTHS)
DATE = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}}) (?P<m1>{MONTH}) (?P<y1>\d{{4}})|(?P<m2>{MONTH}) (?P<d2>\d{{1,2}}), (?P<y2>\d{{4}})"
    rf"|(?P<m3>{MONTH}) (?P<y3>\d{{4}})|(?P<y4>(?:19|20)\d\d))\b"
)
COUNTRY_LIST = """
United States=USA U.S.=USA Canada=CAN Canadian=CAN Mexico=MEX Peru=PER Colombia=COL Norway=NOR Japan=JPN China=CHN Germany=DEU Thailand=THA
Vietnam=VNM Indonesia=IDN Kuwait=KWT Switzerland=CHE
Brazil=BRA Chile=CHL Iceland=ISL Spain=ESP France=FRA Kenya=KEN Ghana=GHA India=IND Russia=RUS
Andorra=AND Sweden=SWE Austria=AUT Finland=FIN Italy=ITA
"""
COUNTRIES = dict(re.findall(r"([A-Z][\w. ]*?)=([A-Z]{3})", COUNTRY_LIST))
COUNTRY = re.compile(r"(?<!\w)(?:" + "|".join(sorted((re.escape(name) for name in COUNTRIES), key=len, reverse=True)) + r")(?!\w)")
AGREEMENTS = {
    "Harbour Convention": "convention",
    "Reef Protocol": "protocol",
    "Lake Treaty": "treaty",
    "Clean Air Accord": "accord",
    "Seabird Agreement": "agreement",
    "Quiet Oceans Partnership": "partnership",
    "Soot Monitoring Network": "network",
    "SMN": "network",
    "Regional Soot Plan": "action plan",
    "Delta Initiative": "initiative",
    "Canada-United States Smog Strategy": "strategy",
    "Agreement between Canada and Norway on Sealing": "bilateral agreement",
    "U.S.-China Soil Center": "programme",
    "Fisheries Agreement": "trade agreement",
    "Harbour Protocol": "protocol",
    "Provincial Peat Programme": "programme",
}
DOMESTIC = {"Provincial Peat Programme"}
ALIAS = {"SMN": "Soot Monitoring Network"}
NAMES = re.compile(r"(?<!\w)(?:" + "|".join(sorted((re.escape(name) for name in AGREEMENTS), key=len, reverse=True)) + r")(?!\w)")
REFERENCE = re.compile(
    r"(?<!\w)(?:[Tt]he|[Tt]his) (Convention|Protocol|Treaty|Accord|Agreement|Partnership|Network|Plan|Initiative|Strategy)(?!\w)", re.I
)


def _edtf(match: re.Match[str]) -> str:
    part = match.groupdict()
    year = part["y1"] or part["y2"] or part["y3"] or part["y4"]
    month = part["m1"] or part["m2"] or part["m3"]
    day = part["d1"] or part["d2"]
    return year + (f"-{MONTHS.index(month) + 1:02}" if month else "") + (f"-{int(day):02}" if day else "")


def _rule(surface: str) -> str:
    return "country.adjective" if surface == "Canadian" else "test"


def _mentions(text: str, base: int, number: int) -> list[Mention]:
    found = [(Label.DATE, m.start(), m.end(), _edtf(m)) for m in DATE.finditer(text)]
    found += [(Label.COUNTRY, m.start(), m.end(), COUNTRIES[m[0]]) for m in COUNTRY.finditer(text)]
    return [
        Mention(
            label=label,
            start_char=base + start,
            end_char=base + end,
            surface=text[start:end],
            value=value,
            rule=_rule(text[start:end]),
            block=number,
        )
        for label, start, end, value in sorted(found, key=lambda each: each[1])
    ]


def _references(text: str) -> list[Reference]:
    found = [Reference(ALIAS.get(m[0], m[0]), m.start(), m.end(), "acronym" if m[0] in ALIAS else "name") for m in NAMES.finditer(text)]
    for match in REFERENCE.finditer(text):
        before = [ref for ref in found if ref.end_char <= match.start() and match[1].lower() in ref.name.lower() and ref.how != "reference"]
        if before and not any(ref.start_char <= match.start() < ref.end_char for ref in found):
            found.append(Reference(before[-1].name, match.start(), match.end(), "reference"))
    return sorted(found, key=lambda ref: ref.start_char)


class ListedRegister(Register):
    """The agreements of `AGREEMENTS`, by the rule that the last one named is the topic."""

    def __init__(self, entities: list[Entity], references: list[Reference], ground: Ground) -> None:
        self.entities = tuple(entities)
        self.references = tuple(references)
        self.opening = None
        self._spoken = Spoken(references, ground)

    def entity(self, name: str) -> Entity | None:
        return next((entity for entity in self.entities if entity.name == name), None)

    def within(self, start_char: int, end_char: int) -> tuple[Reference, ...]:
        return tuple(ref for ref in self.references if start_char <= ref.start_char and ref.end_char <= end_char)

    def topic(self, passage: Passage, start_char: int, end_char: int) -> Topic | None:
        if named := self.within(start_char, end_char):
            return Topic(named[0].name, None)
        last = next((ref for ref in reversed(self.references) if ref.end_char <= start_char), None)
        if last is None:
            return None
        source = "earlier_sentence" if last.start_char >= passage.block.start_char else "earlier_block"
        return Topic(
            last.name, Inherited(field="agreement", source=source, text=last.name, start_char=last.start_char, end_char=last.end_char)
        )


def reading(*blocks: str | tuple[BlockKind, str], heads: tuple[str, ...] = ()) -> Reading:
    """The reading of blocks of text (paragraphs unless a kind is given). A row's cells are parted by tabs; `heads` are its column heads."""
    text = "\n".join(block if isinstance(block, str) else block[1] for block in blocks)
    made: list[Block] = []
    headings: tuple[int, ...] = ()
    at = 0
    for number, block in enumerate(blocks):
        kind, words = (BlockKind.PARAGRAPH, block) if isinstance(block, str) else block
        cells, cell_at = [], at
        for column, cell in enumerate(words.split("\t") if kind is BlockKind.TABLE_ROW else ()):
            head = heads[column] if column < len(heads) else None
            cells.append(Cell(column=column, start_char=cell_at, end_char=cell_at + len(cell), column_head=head))
            cell_at += len(cell) + 1
        path = tuple(blocks[n][1] for n in headings)
        lead_in = number - 1 if kind is BlockKind.LIST_ITEM and made and made[-1].kind is not BlockKind.LIST_ITEM else None
        if kind is BlockKind.LIST_ITEM and made and made[-1].kind is BlockKind.LIST_ITEM:
            lead_in = made[-1].lead_in
        made.append(
            Block(
                number=number,
                kind=kind,
                zone=Zone.MAIN,
                start_char=at,
                end_char=at + len(words),
                heading_path=path,
                heading_blocks=headings,
                lead_in=lead_in,
                cells=tuple(cells),
            )
        )
        headings = (number,) if kind is BlockKind.HEADING else headings
        at += len(words) + 1
    document = Document(
        doc_id="d" * 64,
        media_type="text/plain",
        length=len(text),
        charset="utf-8",
        charset_basis="valid",
        title=None,
        language="en",
        text=text,
        blocks=tuple(made),
    )
    passages = tuple(
        Passage(block, NLP(document.text_of(block)), tuple(_mentions(document.text_of(block), block.start_char, block.number)))
        for block in made
    )
    references = _references(text)
    kinds = {ALIAS.get(name, name): kind for name, kind in AGREEMENTS.items()}
    names = dict.fromkeys(ref.name for ref in references)
    entities = [_entity(name, kinds[name], references) for name in names]
    return Reading(document, passages, ListedRegister(entities, references, Ground(document, passages)))


def _entity(name: str, kind: str, references: list[Reference]) -> Entity:
    first = next(ref for ref in references if ref.name == name)
    scope: Scope = "domestic" if name in DOMESTIC else "international"
    return Entity(name, kind, (), scope, start_char=first.start_char, end_char=first.end_char)


def one_line(draft: Draft) -> str:
    """An event or a country as a short line: "Reef Protocol | adopted | 1998 | CAN"."""
    values = draft.values
    if draft.kind == "agreement_event":
        parts = [values["agreement"], values["event"], values["event_date"], values["country"]]
    else:
        parts = [values["agreement"], values["country"] or values["party_name"], values["role"]]
    return " | ".join(str(part) for part in parts if part is not None)
