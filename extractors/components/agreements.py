"""Names of agreements: known ones from the lexicon, the others by grammar."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from extractors.agreements.grammar import Name, names
from extractors.agreements.lexicon import known_agreements, spellings
from extractors.agreements.names import clean, name_key
from extractors.agreements.vocabulary import vocabulary
from extractors.agreements.words import Words
from extractors.found import Found, found_in
from schemas.mention import Label

NAME = "pledger_agreements"


class AgreementFinder:
    """Finds the names of agreements in a block. Blocks without a head noun cost a look at their words and one at the lexicon."""

    def __init__(self, nlp: Language) -> None:
        self.heads = frozenset(nlp.vocab.strings.add(word) for word in vocabulary().heads)
        self.organisations = frozenset(name_key(name) for name in vocabulary().organisations)
        self.known = PhraseMatcher(nlp.vocab, attr="LOWER")
        self.acronyms = frozenset(acronym for row in known_agreements().values() for acronym in row.acronyms)
        texts = dict.fromkeys(text for row in known_agreements().values() for text in (*spellings(row), *row.acronyms))
        self.known.add("known", [nlp.make_doc(text) for text in texts])
        self.folded_acronyms = frozenset(acronym.lower() for acronym in self.acronyms)

    def __call__(self, doc: Doc) -> Doc:
        """Add every agreement that the block names."""
        known = self._known(doc)
        lowers = doc.to_array("LOWER")
        if self.heads.isdisjoint(lowers.tolist()):
            found = [self._found(doc, start, end, "agreement.lexicon") for start, end in known]
        else:
            found = list(self._merged(doc, known))
        found_in(doc).extend(found)
        return doc

    def _known(self, doc: Doc) -> list[tuple[int, int]]:
        """Token spans of known names, longest first where they overlap; an acronym counts only as it is written."""
        at = [token.i for token in doc if not token.is_space] if "\n" in doc.text else None
        plain = doc if at is None else Doc(doc.vocab, words=[doc[i].text for i in at])  # names run over the ends of lines
        spans = [span for span in self.known(plain, as_spans=True) if self._as_written(span.text)]
        found = sorted((span.start, span.end) for span in filter_spans(spans))
        return found if at is None else [(at[start], at[end - 1] + 1) for start, end in found]

    def _as_written(self, text: str) -> bool:
        return text.lower() not in self.folded_acronyms or text in self.acronyms

    def _merged(self, doc: Doc, known: list[tuple[int, int]]) -> Iterator[Found]:
        """Names by grammar and known names as one sequence without overlaps."""
        words = Words(doc)
        grammar = [name for name in names(words) if not self._is_organisation(doc, name)]
        rest = list(known)
        for name in grammar:
            inside = [span for span in rest if span[0] < name.end and name.start < span[1]]
            start, end = _settle(name, inside)
            rest = [span for span in rest if span[1] <= start or span[0] >= end]
            head = vocabulary().heads[words.lower[name.head]]
            yield self._found(doc, start, end, f"agreement.{'known' if inside else 'grammar'}.{head.scope}")
        for start, end in rest:
            yield self._found(doc, start, end, "agreement.lexicon")

    def _is_organisation(self, doc: Doc, name: Name) -> bool:
        return name_key(doc[name.start : name.end].text) in self.organisations

    def _found(self, doc: Doc, start: int, end: int, rule: str) -> Found:
        span = doc[start:end]
        return Found(Label.AGREEMENT, span.start_char, span.end_char, clean(span.text), rule)


def _settle(name: Name, known: list[tuple[int, int]]) -> tuple[int, int]:
    """The span of a name that overlaps known ones.

    A known name with the same head noun says where the name ends; what modifies it before stays ("UNEP Global Mercury Partnership").
    One inside the complement does not ("Decision on the Kyoto Protocol").
    """
    start, end = name.start, name.end
    for first, last in known:
        if first <= name.head < last:
            start, end = min(start, first), last
    for first, last in known:
        if first < end < last:
            end = last
    return start, end


@Language.factory(NAME, assigns=["doc._.found"])
def create_agreement_finder(nlp: Language, name: str) -> AgreementFinder:  # noqa: ARG001 - spaCy calls factories so
    """The component, with the lexicon's names on the pipeline's own vocabulary."""
    return AgreementFinder(nlp)
