"""Tables of parties: a row for each country or each agreement, and what its cells say."""

import re
from collections.abc import Iterator

from extractors.agreements.register import Topic
from extractors.clauses import is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.heads import inherited_head
from extractors.records.events.lines.introductions import LABEL
from extractors.records.events.lines.labels import label_event
from extractors.records.events.reference.entries import MOSTLY, OF_BODIES, Entries
from extractors.records.events.words.roles import Part, label_role, role_lexicon, role_words, settled_role
from extractors.records.parties.lists.acts import of_acts
from extractors.records.parties.lists.cells import cell_role, countries_in, head_role, is_affirmed, is_denied, is_status_head, rows_country
from extractors.records.parties.lists.introduced import said_role
from extractors.records.parties.sides.home import home
from schemas.document import Block, Cell
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

_LETTERS = re.compile(r"[^\W\d_]+")
RULE = "agreement_country."
_RANK = {"withdrawn": 0, "party": 1, "member": 1, "signatory": 2, "participant": 3, "observer": 4, "non_party": 5}


def tabled_parts(entries: Entries, passage: Passage) -> Iterator[Part]:
    """The parts that a row of a table gives."""
    own = rows_country(entries, passage)
    if all(cell.is_head for cell in passage.block.cells) and len(passage.block.cells) > 1:
        yield from _under_title(entries, passage, own[0]) if own else ()
        return
    told = [*_of_country(entries, passage, *own), *_under_agreements(entries, passage, *own)] if own else []
    yield from _strongest(told, list(of_acts(entries, passage, "status_row")))
    yield from _of_columns(entries, passage, own[0] if own else None)
    first = own[0] if own else next((cell for cell in passage.block.cells if _heads_countries(cell.column_head or "")), None)
    if first and not told:
        yield from _under_title(entries, passage, first)
    yield from _behind_label(entries, passage)
    if not entries.references.get(passage.block.number):
        return
    if (topic := entries.row_topic(passage)) is not None and topic.inherited is None:
        yield from _under_countries(entries, passage, topic)
        if own is None:
            yield from _of_home(entries, passage, topic)
        yield from _with_partner(entries, passage, topic)


def _strongest(told: list[Part], acts: list[Part]) -> Iterator[Part]:
    """What the words and heads of a row tell, and of its dated acts those that tell more, or of others."""
    ranks = {(part.agreement, part.country): _RANK[part.role] for part in told}
    more = [part for part in acts if _RANK[part.role] < ranks.get((part.agreement, part.country), len(_RANK))]
    outdone = {(part.agreement, part.country) for part in more}
    yield from (part for part in told if (part.agreement, part.country) not in outdone)
    yield from more


def _of_country(entries: Entries, passage: Passage, first: Cell, country: Mention) -> Iterator[Part]:
    """ "Chile | 2001 | ratified 2003" under "Country | Signed | Status": of all that the cells say the strongest."""
    told = [(role, cell) for cell in passage.block.cells if cell is not first and (role := _told(entries, passage, cell))]
    topic = entries.row_topic(passage) or entries.only_treaty if told else None
    if topic is None or (topic.inherited is None and role_words("country_head").isdisjoint((first.column_head or "").lower().split())):
        return  # "Seabird Agreement | Japan | 1974": where it was signed
    role, cell = min(told, key=lambda each: _RANK[each[0]])
    yield _part(entries, passage, topic, country.value, role, first, cell, "status_row", ())


def _told(entries: Entries, passage: Passage, cell: Cell) -> str | None:
    """What one cell tells of the row's country: in words under "Status" or a head of an act, else by a day under such a head."""
    head = cell.column_head or ""
    dated = head_role(head) or ("party" if label_event(head) == "entered_into_force" else label_role(head))
    if dated is None and not is_status_head(head):
        return None
    said = cell_role(entries, passage, cell)
    if said or dated is None:
        return said
    return dated if is_affirmed(entries, passage, cell) else None


def _under_agreements(entries: Entries, passage: Passage, first: Cell, country: Mention) -> Iterator[Part]:
    """ "Kenya | 2000 | Party | signed" under "Country | Basel Convention | …": a column for each agreement."""
    document, register = entries.reading.document, entries.reading.register
    for cell in passage.block.cells:
        head = document.column_head(passage.block, cell) if cell is not first else None
        named = register.within(head.start_char, head.end_char) if head else ()
        if head is None or len({each.name for each in named}) != 1:
            continue
        length = sum(each.end_char - each.start_char for each in named)
        left = _left(document.text_of(head), [document.text[each.start_char : each.end_char] for each in named])
        if length < MOSTLY * (head.end_char - head.start_char) and not (head_role(left) or is_status_head(left)):
            continue
        if role := _standing(entries, passage, cell, head_role(left)):
            inherited = inherited_head(document, passage.block, cell, "agreement")
            yield _part(entries, passage, Topic(named[0].name, None), country.value, role, first, cell, "matrix", inherited)


def _left(head: str, names: list[str]) -> str:
    """The words of a head without the names in it."""
    for name in names:
        head = head.replace(name, " ")
    return head


def _under_countries(entries: Entries, passage: Passage, topic: Topic) -> Iterator[Part]:
    """ "Basel Convention | 2000 | signed" under "Agreement | Kenya | Haiti": a column for each country."""
    document = entries.reading.document
    for cell in passage.block.cells[1:]:
        head = document.column_head(passage.block, cell)
        country = _only_country(entries, head) if head else None
        if head is not None and country and (role := _standing(entries, passage, cell, None)):
            inherited = inherited_head(document, passage.block, cell, "country")
            yield _part(entries, passage, topic, country, role, cell, cell, "matrix", inherited)


def _only_country(entries: Entries, head: Cell) -> str | None:
    named = [each for each in entries.between(Label.COUNTRY, head.start_char, head.end_char) if not is_adjective(each)]
    filled = sum(each.end_char - each.start_char for each in named) >= MOSTLY * (head.end_char - head.start_char)
    return named[0].value if len(named) == 1 and filled else None


def _standing(entries: Entries, passage: Passage, cell: Cell, dated: str | None) -> str | None:
    """What a cell of a matrix says: in words, by "yes" or "no", or by a day: that of ratification where its head says no other."""
    if said := cell_role(entries, passage, cell):
        return said
    if is_affirmed(entries, passage, cell):
        return dated or "member"
    return "non_party" if is_denied(entries, cell) and dated is None else None


def _of_home(entries: Entries, passage: Passage, topic: Topic) -> Iterator[Part]:
    """ "Kyoto Protocol | Ratified" on a page about one country: the part is that country's."""
    told: list[tuple[str, Cell]] = []
    own = _has_column(entries, passage, "party")  # beside the day of ratification that of signature is the country's too
    for cell in passage.block.cells[1:]:
        head = cell.column_head or ""
        role = cell_role(entries, passage, cell) if is_status_head(head) or head_role(head) else None
        if (
            role is None
            and (head_role(head) == "party" or (own and head_role(head) == "signatory"))
            and is_affirmed(entries, passage, cell)
        ):
            role = head_role(head)
        if role:
            told.append((role, cell))
    found = home(entries, passage) if told else None
    if found is not None:
        role, cell = min(told, key=lambda each: _RANK[each[0]])
        yield _part(entries, passage, topic, found[0], role, cell, cell, "status_row", (found[1],))


def _with_partner(entries: Entries, passage: Passage, topic: Topic) -> Iterator[Part]:
    """ "Bird Agreement | Japan | 1974" under "Agreement | Partner | Signed": between the partner and the country whose table it is."""
    for cell in passage.block.cells:
        named = countries_in(passage, cell) if (cell.column_head or "").lower() in role_lexicon().partner_heads else []
        found = home(entries, passage) if len(named) == 1 else None
        if found is None or found[0] == named[0].value:
            continue
        inherited = inherited_head(entries.reading.document, passage.block, cell, "role")
        yield _part(entries, passage, topic, named[0].value, "party", cell, cell, "partner", inherited)
        yield _part(entries, passage, topic, found[0], "party", cell, cell, "partner", (*inherited, found[1]))


def _of_columns(entries: Entries, passage: Passage, first: Cell | None) -> Iterator[Part]:
    """The countries in a column headed "Parties", of the agreement that the row names or that the table is about.

    Where other columns tell of the row's country by their own heads, "Party" over its name is no more than a head.
    """
    row = passage.block
    headed = [(cell, role) for cell in row.cells if not cell.is_head and (role := _column_role(entries, passage, cell))]
    if not headed or (first is not None and _has_act_column(entries, passage)):
        return
    for cell, role in headed:
        topic = entries.row_topic(passage) if countries_in(passage, cell) else None
        if topic is None or (topic.inherited and passage.labelled(Label.DATE) and role not in ("party", "member")):
            continue
        inherited = (*inherited_head(entries.reading.document, row, cell, "role"), *_whence(topic))
        for country in countries_in(passage, cell):
            settled = settled_role(role, topic.name, entries.reading.register)
            yield Part(topic.name, country.value, None, settled, country.start_char, country.end_char, RULE + "column", inherited)


def _under_title(entries: Entries, passage: Passage, first: Cell) -> Iterator[Part]:
    """The countries of a table below the line "Parties to the Lake Treaty": of one without heads, or of its column "Country"."""
    row, top = passage.block, entries.top_rows(passage.block)
    if not top or _has_act_column(entries, passage):
        return
    headless = _is_headless(entries, top[0])
    if not headless and not _heads_countries(first.column_head or ""):
        return
    alone = not headless or bool(entries.between(Label.DATE, row.start_char, row.end_char))  # what stands beside it tells of it
    title, role = _title(entries, top[0])
    topic = entries.topic(title, title.block.start_char, title.block.end_char) if title and role else None
    if title is None or role is None or entries.is_of_body(role, topic):
        return
    topic = topic or (None if role in OF_BODIES else entries.only_treaty)
    if topic is None:
        return
    text = text_of(title.doc)
    said = Inherited(field="role", source="heading", text=text, start_char=title.block.start_char, end_char=title.block.end_char)
    settled = settled_role(role, topic.name, entries.reading.register)
    for country in (
        each for cell in row.cells if cell is first or (not alone and cell.column >= first.column) for each in countries_in(passage, cell)
    ):
        yield Part(topic.name, country.value, None, settled, country.start_char, country.end_char, RULE + "title", (said, *_whence(topic)))


def _title(entries: Entries, top: Block) -> tuple[Passage | None, str | None]:
    """What stands right over a table, or else the heading over it, and the role that this gives to those in the table."""
    at = entries.passage(top.number)
    over = entries.passage(top.heading_blocks[-1]) if top.heading_blocks else None
    for title in (entries.before(at) if at else None, over):
        text = text_of(title.doc) if title else ""
        if title is not None and (len(text) <= LABEL or text.rstrip(" *_").endswith(":")) and (role := said_role(entries, title)):
            return title, role
    return None, None


def _heads_countries(head: str) -> bool:
    """Whether a column's head says no more than that countries stand below it: "Country", "Member States (selection)"."""
    said = _LETTERS.findall(head.lower().partition("(")[0])
    return bool(said) and role_words("country_head").issuperset(said)


def _is_headless(entries: Entries, top: Block) -> bool:
    """Whether a table has no heads: where a row was taken for such that names countries only, it is one of the list."""
    if not all(cell.is_head for cell in top.cells):
        return True
    return all(_only_country(entries, cell) for cell in top.cells)


def _column_role(entries: Entries, passage: Passage, cell: Cell) -> str | None:
    """The role that the head of a column gives, which may name the agreement too: "Lynx Convention: acceding states"."""
    if (role := label_role(cell.column_head or "")) is not None or not cell.column_head:
        return role
    document = entries.reading.document
    head = document.column_head(passage.block, cell)
    named = entries.reading.register.within(head.start_char, head.end_char) if head else ()
    names = [document.text[each.start_char : each.end_char] for each in named]
    return label_role(_left(document.text_of(head), names)) if head and names else None


def _has_act_column(entries: Entries, passage: Passage) -> bool:
    """Whether the table has a column of acts or of standings, be it empty in this row."""
    return any(head_role(head) or is_status_head(head) for head in _column_heads(entries, passage))


def _has_column(entries: Entries, passage: Passage, role: str) -> bool:
    return any(head_role(head) == role for head in _column_heads(entries, passage))


def _column_heads(entries: Entries, passage: Passage) -> list[str]:
    table = passage.block.table_number
    return entries.reading.document.heads_by_table.get(table, []) if table is not None else []


def _behind_label(entries: Entries, passage: Passage) -> Iterator[Part]:
    """ "Parties | Kenya, Norway": a row of an infobox whose first cell is the label."""
    cells = passage.block.cells
    label = entries.reading.document.text_of(cells[0])
    role = label_role(label) if len(cells) > 1 and len(label) <= 40 and not (cells[1].column_head or "") else None
    topic = entries.row_topic(passage) if role else None
    if role is None or topic is None:
        return
    said = Inherited(field="role", source="row_head", text=label, start_char=cells[0].start_char, end_char=cells[0].end_char)
    for country in (each for cell in cells[1:] for each in countries_in(passage, cell) if not is_adjective(each)):
        settled = settled_role(role, topic.name, entries.reading.register)
        yield Part(
            topic.name, country.value, None, settled, country.start_char, country.end_char, RULE + "row_label", (said, *_whence(topic))
        )


def _whence(topic: Topic) -> tuple[Inherited, ...]:
    return (topic.inherited,) if topic.inherited else ()


def _part(
    entries: Entries,
    passage: Passage,
    topic: Topic,
    country: str,
    role: str,
    first: Cell,
    last: Cell,
    rule: str,
    inherited: tuple[Inherited, ...],
) -> Part:
    """A part told by the cells of a row, from one to another."""
    settled = settled_role(role, topic.name, entries.reading.register)
    start, end = min(first.start_char, last.start_char), max(first.end_char, last.end_char)
    head = inherited_head(entries.reading.document, passage.block, last, "role") if not inherited else ()
    return Part(topic.name, country, None, settled, start, end, RULE + rule, (*head, *inherited, *_whence(topic)))
