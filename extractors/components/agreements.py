"""Names of agreements: known ones from the lexicon, the others by grammar."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from extractors.agreements.names.areas import OPENERS, areas
from extractors.agreements.names.brands import brands
from extractors.agreements.names.coordinated import PLURALS, coordinated
from extractors.agreements.names.founding import founding_texts
from extractors.agreements.names.grammar import names
from extractors.agreements.names.keys import clean, name_key
from extractors.agreements.names.lexicon import known_agreements, spellings
from extractors.agreements.names.memoranda import memoranda, protocols
from extractors.agreements.names.programmes import programmes
from extractors.agreements.names.titles import quoted
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words
from extractors.components.batched import Batched
from extractors.found import Found, found_in, text_of
from schemas.mention import Label

NAME = "pledger_agreements"
# White space that the tokenizer keeps as a token: "Long-range Transboundary\\nAir Pollution".
_BREAKS = ("\n", " \n", "\n ", " ", "  ", "\n\n", "\r\n", " \n ")
# How such a list begins: "party to: Air Pollution, Whaling", "international agreements: party to - …". Elsewhere "Whaling" is a word.
_PARTY_LIST = re.compile(
    r"(?:\A[\W_]{0,4}|[:;]\s{1,2}[_*]{0,3})(?P<label>(?:party to|signed,? but not (?:yet )?ratified)[\s_*]{0,4}[:\-–—])", re.IGNORECASE
)
_MARKS = re.compile(r"[_*]{1,3}[)\]]?[.,;:]?(?:\[\^?\w{1,3}\]?)?$")


class AgreementFinder:
    """Finds the names of agreements in a block. Blocks without a head noun cost a look at their words and one at the lexicon."""

    def __init__(self, nlp: Language) -> None:
        self.heads = frozenset(nlp.vocab.strings.add(word) for word in (*vocabulary().heads, *PLURALS, *OPENERS))
        self.organisations = frozenset(name_key(name) for name in vocabulary().organisations)
        self.known = PhraseMatcher(nlp.vocab, attr="LOWER")
        self.acronyms = frozenset(acronym for row in known_agreements().values() for acronym in row.acronyms)
        texts = dict.fromkeys(text for row in known_agreements().values() for text in (*spellings(row), *row.acronyms))
        self.known.add("known", [nlp.make_doc(text) for text in texts])
        self.listed = PhraseMatcher(nlp.vocab, attr="LOWER")
        self.listed.add("listed", [nlp.make_doc(text) for row in known_agreements().values() for text in row.listed_as])
        self.list_openers = frozenset(nlp.vocab.strings.add(word) for word in ("party", "signed"))
        self.breaks = frozenset(nlp.vocab.strings.add(space) for space in _BREAKS)
        self.folded_acronyms = frozenset(acronym.lower() for acronym in self.acronyms)

    def __call__(self, doc: Doc) -> Doc:
        """Add every agreement that the block names."""
        lowers = doc.to_array("LOWER").tolist()
        broken = not self.breaks.isdisjoint(lowers)
        if not self.list_openers.isdisjoint(lowers) and (opened := _PARTY_LIST.search(text_of(doc))):
            found_in(doc).extend(self._listed(doc, opened.start("label"), broken=broken))
            return doc
        known = self._spans(doc, (self.known,), broken=broken)
        if self.heads.isdisjoint(lowers):
            found = [self._found(doc, start, end, "agreement.lexicon") for start, end in known]
        else:
            found = list(self._merged(doc, known))
        found_in(doc).extend(found)
        return doc

    def _listed(self, doc: Doc, opening: int, *, broken: bool) -> Iterator[Found]:
        """The short names of a list of agreements that a country is party to; names of other kinds are looked for there too.

        `opening` is where the list begins, in characters: "current issues: air pollution; party to: …".
        """
        for start, end in self._spans(doc, (self.listed, self.known), broken=broken):
            if doc[start].idx > opening:
                yield self._found(doc, start, end, "agreement.listed")

    def _spans(self, doc: Doc, matchers: Sequence[PhraseMatcher], *, broken: bool) -> list[tuple[int, int]]:
        """Token spans of known names, longest first where they overlap; an acronym counts only as it is written.

        `broken`: the block holds ends of lines or doubled blanks, which are tokens of their own and must not hide a name.
        """
        at = [token.i for token in doc if not token.is_space] if broken else None
        plain = doc if at is None else Doc(doc.vocab, words=[doc[i].text for i in at])  # names run over the ends of lines
        spans = [span for matcher in matchers for span in matcher(plain, as_spans=True) if self._as_written(span.text)]
        found = sorted((span.start, span.end) for span in filter_spans(spans)) if spans else []
        return found if at is None else [(at[start], at[end - 1] + 1) for start, end in found]

    def _as_written(self, text: str) -> bool:
        return text.lower() not in self.folded_acronyms or text in self.acronyms

    def _merged(self, doc: Doc, known: list[tuple[int, int]]) -> Iterator[Found]:
        """Names by grammar and known names as one sequence without overlaps."""
        words = Words(doc)
        known = [words.within(span) for span in known]
        covered: set[int] = set()
        for start, end in founding_texts(words):
            covered.update(range(start, end))
            yield self._found(doc, *words.of_block((start, end)), "agreement.founding")
        for member in coordinated(words):
            covered.update(range(member.start, member.end))
            yield self._found(doc, *words.of_block((member.start, member.end)), "agreement.coordinated")._replace(value=member.name)
        for name in names(words, known):
            if name.head in covered or name_key(words.said(name.start, name.end)) in self.organisations:
                continue
            covered.update(range(name.start, name.end))
            head = vocabulary().heads[words.lower[name.head]]
            yield self._found(doc, *words.of_block((name.start, name.end)), f"agreement.grammar.{head.scope}")
        for start, end in known:
            if start not in covered and end - 1 not in covered:
                covered.update(range(start, end))
                yield self._found(doc, *words.of_block((start, end)), "agreement.lexicon")
        for start, end in chain(quoted(words), memoranda(words), protocols(words)):
            if covered.isdisjoint(range(start, end)):
                covered.update(range(start, end))
                yield self._found(doc, *words.of_block((start, end)), "agreement.memorandum")
        for start, end in chain(brands(words), programmes(words), areas(words)):
            if covered.isdisjoint(range(start, end)):
                yield self._found(doc, *words.of_block((start, end)), "agreement.brand")

    def _found(self, doc: Doc, start: int, end: int, rule: str) -> Found:
        span = doc[start:end]
        text = _MARKS.sub("", span.text)  # "_… in Europe_).[1": the tokenizer keeps marks of emphasis and notes with the word
        return Found(Label.AGREEMENT, span.start_char, span.start_char + len(text), clean(text), rule)


@Language.factory(NAME, assigns=["doc._.found"])
def create(nlp: Language, name: str) -> Batched:  # noqa: ARG001 - spaCy calls factories so
    """The component, with the lexicon's names on the pipeline's own vocabulary."""
    return Batched(AgreementFinder(nlp))
