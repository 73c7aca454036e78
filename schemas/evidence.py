"""Evidence: the exact words of a document that a record rests on, and how the rule came to it."""

from schemas.base import Model

CONTEXT_CHARACTERS = 32  # of prefix and suffix, as in the W3C's TextQuoteSelector examples


class Inherited(Model):
    """A field that the sentence does not say itself: which one, from where, and the words it was taken from.

    `source` is one of `heading`, `lead_in`, `column_head`, `row_head`, `earlier_clause`, `earlier_sentence`, `earlier_block`, `antecedent`,
    `legend` (what a mark behind a name means), `publisher` (the title, banner or footer that shows whose page it is).
    """

    field: str
    source: str
    text: str
    start_char: int
    end_char: int


class Evidence(Model):
    """Where one document makes a claim: a TextQuoteSelector with offsets, the block, the rule that fired and what was inherited."""

    start_char: int
    end_char: int
    exact: str
    prefix: str
    suffix: str
    block: int
    rule: str
    inherited: tuple[Inherited, ...] = ()


def quote(text: str, start_char: int, end_char: int, *, block: int, rule: str, inherited: tuple[Inherited, ...] = ()) -> Evidence:
    """The evidence for a span of a text: its words with a little of what stands before and after.

    What was inherited is quoted too: its `text` is what the text has between its offsets, whatever value a rule made of it.
    """
    return Evidence(
        start_char=start_char,
        end_char=end_char,
        exact=text[start_char:end_char],
        prefix=text[max(0, start_char - CONTEXT_CHARACTERS) : start_char],
        suffix=text[end_char : end_char + CONTEXT_CHARACTERS],
        block=block,
        rule=rule,
        inherited=tuple([_as_said(part, text) for part in inherited]),
    )


def _as_said(part: Inherited, text: str) -> Inherited:
    said = text[part.start_char : part.end_char]
    return part if part.text == said else part.model_copy(update={"text": said})
