"""Lists of parties: behind a label, under a heading or a lead-in."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from extractors.agreements.register import Topic
from extractors.clauses import is_adjective, vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.glued_rows import glued_row
from extractors.records.events.lines.introductions import introducing, is_fellow
from extractors.records.events.reference.entries import OF_BODIES, Entries
from extractors.records.events.words.roles import Part, label_role, role_lexicon, role_words, settled_role
from extractors.records.parties.lists.acts import of_acts
from extractors.records.parties.lists.introduced import joined, said_role, without_agreements
from extractors.records.parties.lists.tables import tabled_parts
from schemas.document import Block, BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

_SEPARATOR = re.compile(r":(?!//)|(?<=[\s_*])(?:--?|[–—])(?=\s)|[–—](?<=[a-z_*)].)(?=[\s\d(A-Z])| (?<=[a-z] )(?=\(\d{1,3}\))")
_LABEL_START = re.compile(r"[.;|•](?=\s)|[\n\t:<>]")
_COUNT = re.compile(r"[\s_*]{0,4}(?:\([^()]{0,60}\))?[\s_*:-]{0,4}")
_COUNTED = re.compile(r"[\s_*]{0,4}\(\d{1,3}\)")
_WORD = re.compile(r"\S+")
MOST_WORDS = 9  # of a label
_PROSE = re.compile(r"\b(?!and\b|the\b|of\b|or\b)[a-z]{3,}")
_EACH = re.compile(
    r"\b(?:each|every)\b(?: (?:of|one)\b)?(?: (?:its|the|them|these|one)\b)?(?: (?:countr|part|member|state|nation|government|"
    r"has\b|had\b|took\b|got\b)|[,:])",
    re.IGNORECASE,
)
_COUNTRIES = re.compile(r"[\W_]{0,6}(?:countries|states|nations|governments)[\W_]{0,4}", re.IGNORECASE)  # "GMI countries: A, B"
_GAP = re.compile(r"[*_]{0,2}(?:\s{2}|\n)")  # between names that nothing but blanks parts
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[^\w]{0,6}(?:\d{1,2}[^\w]{1,3}){0,4}(?:(?:and|the|&)\s){0,2}\W{0,3}(?:\d{1,2}\Z)?")  # also the numbers of notes
_VERB = re.compile(
    r"[\s*_)]{1,4}(?:also\s|both\s|all\s|later\s)?(?:have|has|had|is|are|was|were|did|do|may|must|will|signed|ratified|joined|became|acceded|withdrew|left)\b"
)
LINES = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.DEFINITION})
OPENS = 5  # characters before the country that opens a line
FEWEST = 3  # countries that make a list inside a text
LEVELS = 2  # lists inside lists
MAX_LABEL, MAX_GAP, MAX_LEAD = 110, 90, 30


class _List(NamedTuple):
    """A stretch of a passage whose countries have a role."""

    role: str
    label_start: int
    start: int
    end: int


def listed_parts(entries: Entries, passage: Passage) -> Iterator[Part]:
    """The parts that the lists of a passage give."""
    kind = passage.block.kind
    if kind is BlockKind.TABLE_ROW and passage.block.cells:
        yield from tabled_parts(entries, passage)
        return
    acts = list(of_acts(entries, passage, "dated_list"))
    yield from acts
    if glued_row(entries, passage) is not None:
        return  # a row says by its own cells what its country did
    told = {(part.agreement, part.country) for part in acts}
    yield from (part for part in _undated(entries, passage) if (part.agreement, part.country) not in told)


def _undated(entries: Entries, passage: Passage) -> Iterator[Part]:
    kind = passage.block.kind
    labelled = list(_labelled_lists(entries, passage))
    for found in labelled:
        yield from _of_list(entries, passage, found)
    if not labelled and (kind in LINES or (kind is BlockKind.HEADING and is_fellow(passage))):
        yield from _of_introduced(entries, passage)


def _labelled_lists(entries: Entries, passage: Passage) -> Iterator[_List]:
    """ "parties - (25) Albania, …", "Parties (as of 2016): …": each up to the next label or the passage's end."""
    text, base = text_of(passage.doc), passage.block.start_char
    found: list[tuple[str | None, int, int]] = []
    for match in _SEPARATOR.finditer(text):
        low = max(0, match.start() - MAX_LABEL)
        starts = [start.end() for start in _LABEL_START.finditer(text, low, match.start())]
        begin = starts[-1] if starts else low
        label = text[begin : match.start()]
        bare = without_agreements(entries, label, base + begin)
        role = label_role(bare) or ("member" if bare != label and _COUNTRIES.fullmatch(bare) else None)
        if role is None and _COUNTED.match(text, match.end()):
            role, begin = _run_on_role(text, begin, match.start())
            label = text[begin : match.start()]
        if role or _ends_list(label, match[0]):
            found.append((role, begin + len(label) - len(label.lstrip()), match.end()))
    for (role, begin, start), following in zip_longest(found, found[1:]):
        if role:
            count = _COUNT.match(text, start)
            end = following[1] if following else len(text)
            yield _List(role, base + begin, base + (count.end() if count else start), base + end)


def _run_on_role(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The role of the longest label that ends here, and where it begins: "to protect wetlands parties - (28) …", lines that were joined."""
    starts = [word.start() for word in _WORD.finditer(text, start, end)][-MOST_WORDS:]
    return next(((role, begin) for begin in starts if (role := label_role(text[begin:end]))), (None, start))


def _ends_list(label: str, separator: str) -> bool:
    """Whether another line begins here: "note -", "Depositary:"."""
    words = label.strip(" _*").lower().split()
    return (
        len(words) <= 3 and bool(words) and (words[0] in role_words("label_end") or (separator == ":" and label.strip(" _*")[:1].isupper()))
    )


def _of_list(entries: Entries, passage: Passage, found: _List) -> Iterator[Part]:
    topic = entries.topic(passage, found.label_start, found.start) or (None if found.role in OF_BODIES else entries.only_treaty)
    if topic is None:
        return
    countries = _run_of_countries(passage, found.start, found.end)
    role = settled_role(found.role, topic.name, entries.reading.register)
    inherited = (topic.inherited,) if topic.inherited else ()
    for country in countries:
        start = found.label_start if len(countries) == 1 else country.start_char
        yield Part(topic.name, country.value, None, role, start, country.end_char, "agreement_country.label_list", inherited)
    if countries:
        end = countries[-1].end_char + MAX_LEAD
        yield from _blocs(entries, topic, role, found.start, min(found.end, end), inherited)


def _run_of_countries(passage: Passage, start: int, end: int) -> list[Mention]:
    """The countries of a list from its start on, as long as none stands far behind the one before it."""
    run: list[Mention] = []
    last = start
    for mention in passage.labelled(Label.COUNTRY):
        if mention.start_char < start or is_adjective(mention):
            continue
        if mention.end_char > end or mention.start_char - last > MAX_GAP or (run and _prose_begins(passage, last, mention.start_char)):
            break
        run.append(mention)
        last = mention.end_char
    return run


def _prose_begins(passage: Passage, last: int, here: int) -> bool:
    """Whether a sentence begins between two countries: "…, Tuvalu. Nauru has signed" ends a list; "…, Slovenia. Spain, …" does not."""
    base, text = passage.block.start_char, text_of(passage.doc)
    stop = text.find(". ", last - base, here - base)
    return stop >= 0 and bool(_PROSE.search(text[stop + 2 : stop + 200].partition(". ")[0]))


def _blocs(entries: Entries, topic: Topic, role: str, start: int, end: int, inherited: tuple[Inherited, ...]) -> Iterator[Part]:
    """The European Union and its forerunners in a list: parties that are no country."""
    for match in role_lexicon().blocs.finditer(entries.reading.document.text, start, end):
        if match[1].isupper() or match[1][0].isupper():
            yield Part(topic.name, None, match[1], role, match.start(1), match.end(1), "agreement_country.label_list", inherited)


def _of_introduced(entries: Entries, passage: Passage) -> Iterator[Part]:
    """An item under "The Parties to the Convention are:", or a line of countries under the heading "Parties"."""
    countries = [mention for mention in passage.labelled(Label.COUNTRY) if not is_adjective(mention)]
    introduced = _introduction(entries, passage) if countries else None
    if introduced is None:
        return
    block, role, source = introduced
    opens = countries[0].start_char - passage.block.start_char <= OPENS
    if not opens and not (_is_list(passage, countries[0]) and (source == "heading" or _is_parted(passage, countries[0]))):
        return
    by = entries.passage(block.number)
    last = entries.reading.document.text_of(block).rfind(". ") + 1 if role == "member" else 0
    topic = entries.topic(by, block.start_char + last, block.end_char) if by else None
    if entries.is_of_body(role, topic):
        return
    topic = topic or (entries.only_treaty if by and role not in OF_BODIES else None)
    if topic is None:
        return
    text = entries.reading.document.text
    rest = text[countries[0].end_char : passage.block.end_char].lstrip(" *_\n")
    many = (
        not opens
        or (opens and _is_all_names(passage, countries[0]))
        or rest[:1] in {",", ";", "|", "•", "·", "/"}
        or rest.startswith("and ")
        or _GAP.match(text, countries[0].end_char)
    )
    run = _run_of_countries(passage, countries[0].start_char, passage.block.end_char) if many else [countries[0]]
    if opens and _VERB.match(text, run[-1].end_char, passage.block.end_char):
        return  # "Fiji and Palau have signed but not ratified it": a sentence says itself what they did
    said = Inherited(
        field="role", source=source, text=entries.reading.document.text_of(block), start_char=block.start_char, end_char=block.end_char
    )
    inherited = (said, *((topic.inherited,) if topic.inherited else ()))
    names = joined(entries, text[block.start_char + last : block.end_char], block.start_char + last)
    for name in dict.fromkeys((topic.name, *(ref.name for ref in names))):
        settled = settled_role(role, name, entries.reading.register)
        for country in run:
            yield Part(
                name, country.value, None, settled, country.start_char, country.end_char, "agreement_country.introduced_list", inherited
            )


def _is_list(passage: Passage, first: Mention) -> bool:
    """ "More than 90, from government (including A, B and C) and industry", under "Partners": three or more, and nobody left out."""
    spoilt = role_words("unreal") | role_words("refusal")
    run = _run_of_countries(passage, first.start_char, passage.block.end_char)
    return len({each.value for each in run}) >= FEWEST and vocabulary(passage).isdisjoint(spoilt)


def _is_parted(passage: Passage, first: Mention) -> bool:
    """ "Africa: Kenya, Ghana and Mali": whether an item opens with what only parts a list."""
    text, at = text_of(passage.doc), first.start_char - passage.block.start_char
    before = text[:at].rstrip()
    if not before.endswith((":", "–", "-", "—")):
        return False
    known = role_words("parting").issuperset(_LETTERS.findall(before.lower()))
    return known or (len(before) <= MAX_LEAD and _is_all_names(passage, first))  # "AFRO: Benin, Chad and Togo"


def _is_all_names(passage: Passage, first: Mention) -> bool:
    """Whether nothing but names of countries stands from one on to the end of its passage."""
    at, base, text = first.start_char, passage.block.start_char, text_of(passage.doc)
    for mention in passage.labelled(Label.COUNTRY):
        if mention.start_char < at:
            continue
        if not _BETWEEN.fullmatch(text, at - base, mention.start_char - base):
            return False
        at = mention.end_char
    return _BETWEEN.fullmatch(text, at - base) is not None


def _introduction(entries: Entries, passage: Passage) -> tuple[Block, str, str] | None:
    """The lead-in or heading that gives a role to what it introduces."""
    for by in dict.fromkeys((introducing(entries, passage), *_headings(entries, passage))):
        if by is not None and (role := said_role(entries, by) or _going_on(entries, by)):
            return by.block, role, "heading" if by.block.kind is BlockKind.HEADING else "lead_in"
    return _for_each(entries, passage.block)


def _headings(entries: Entries, passage: Passage) -> Iterator[Passage]:
    """The heading over a list, and those over it as long as they only part the list: "Members" over "Countries", "Africa"."""
    for number in reversed(passage.block.heading_blocks):
        if (over := entries.passage(number)) is not None:
            yield over
            said = _LETTERS.findall(text_of(over.doc).lower())
            if not role_words("parting").issuperset(said):
                return


def _going_on(entries: Entries, introducing: Passage) -> str | None:
    """ "Parties: Kenya" over a line "Peru": the role of the list that goes on below the line it began in."""
    return (lists[-1].role if (lists := list(_labelled_lists(entries, introducing))) else None) if introducing.block.kind in LINES else None


def _for_each(entries: Entries, block: Block) -> tuple[Block, str, str] | None:
    """ "Under X each member has a target of its own:", over a list or over the lists in it: those listed are its members."""
    number = block.lead_in
    for _ in range(LEVELS):
        introducing = entries.passage(number)
        if introducing is None:
            return None
        start, text = introducing.block.start_char, entries.reading.document.text_of(introducing.block)
        begin = text.rfind(". ") + 1
        named = entries.reading.register.within(start + begin, start + len(text))
        if named and _EACH.search(text, begin) and role_words("unreal").isdisjoint(text[begin:].lower().split()):
            return introducing.block, "member", "lead_in"
        number = introducing.block.lead_in
    return None
