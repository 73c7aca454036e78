"""Who acts for a country: "President Lula of Brazil", "Japan's Ministry of the Environment", "EPA", "Ottawa and Washington"."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.lexicon import ActorLexicon, actor_lexicon
from extractors.records.events.words.governed_dates import MONTHS
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import event_lexicon

LIST = 40  # items that a list of capitals may have
SHORT = 3  # items of "China's administration"
NAME = 12  # items that an office or an organ and the name behind it may have


def with_actors(sentence: Sentence) -> Sentence:
    """The sentence with a country in the place of each office, organ, agency or capital that acts for it; the same where there is none."""
    lexicon = actor_lexicon()
    if sentence.vocabulary.isdisjoint(lexicon.triggers):
        return sentence
    items, free, changed = list[Item](), 0, False
    for at, item in enumerate(sentence.items):
        if at < free:
            continue
        end, country = _actor(sentence, at, lexicon) if item.kind is Kind.COUNTRY or item.text in lexicon.begins else (at, None)
        end = _past_post(sentence, at, end, lexicon)
        if end > at and country is not None:
            begun = _name_start(sentence, at, free)
            items = _with_adjectives(items[: len(items) - (at - begun)], sentence, at, end)
            items.append(in_place(sentence, begun, end, country, agency=_is_agency(sentence, begun, end, lexicon)))
            free, changed = end, True
        else:
            items.append(item)
    told = rebuilt(sentence, items) if changed else sentence
    return _with_capitals(told, lexicon) if not sentence.vocabulary.isdisjoint(lexicon.alone) else told


def _past_post(sentence: Sentence, at: int, end: int, lexicon: ActorLexicon) -> int:
    """ "the Ambassador of Peru to the Netherlands", "… of Gabon to the United Nations in Geneva": past where an envoy is posted."""
    if not any(sentence.text_at(place) in lexicon.posted for place in range(at, end)):
        return end
    while sentence.text_at(end) in {"to", "in", "at"} and not sentence.is_kind(end + 1, Kind.DATE):
        place = end + 2 if sentence.text_at(end + 1) == "the" else end + 1
        behind = place
        while behind < place + NAME and (
            sentence.is_kind(behind, Kind.COUNTRY) or (sentence.is_kind(behind, Kind.WORD) and sentence[behind].capital)
        ):
            behind += 1
        if behind == place:
            break
        end = behind
    return end


def _with_adjectives(items: list[Item], sentence: Sentence, at: int, end: int) -> list[Item]:
    """ "the Bolivian and Chilean governments": with a plural behind the last nationality, those before it act too."""
    plural = any(sentence.text_at(place) in words("officials") for place in range(at + 1, end))
    if not (plural and sentence.is_kind(at, Kind.COUNTRY) and sentence[at].adjective):
        return items
    place = len(items)
    while place > 1 and items[place - 1].text in {"and", ",", "&"}:
        before = place - 2 if items[place - 2].text != "," else place - 3
        if before < 0 or items[before].kind is not Kind.COUNTRY or not items[before].adjective:
            break
        items[before] = items[before]._replace(adjective=False)
        place = before
    return items


def rebuilt(sentence: Sentence, items: list[Item]) -> Sentence:
    """The sentence with other items."""
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, sentence.vocabulary)


def in_place(sentence: Sentence, at: int, end: int, country: str, *, agency: bool) -> Item:
    """A country in the place of whoever acts for it: of the items `at` to `end`, half-open."""
    first, last = sentence[at], sentence[end - 1]
    return Item(Kind.COUNTRY, f"for {country}", first.start_char, last.end_char, True, country, agency=agency)


def _name_start(sentence: Sentence, head: int, free: int) -> int:
    """ "State Environmental Protection Administration of China": where the name begins whose head is found here."""
    at = head
    while sentence[head].is_word and at > free and sentence[at - 1].is_word and sentence[at - 1].capital:
        if sentence.text_at(at - 1) in words("determiner") | words("preposition"):
            break
        at -= 1
    return at


def _is_agency(sentence: Sentence, at: int, end: int, lexicon: ActorLexicon) -> bool:
    own = lexicon.office | words("government")
    own = own - {"administration"} if end - at > SHORT else own  # "the Chilean administration" governs, one of forests is an agency
    return not any(sentence.text_at(place) in own for place in range(at, end))


def _actor(sentence: Sentence, at: int, lexicon: ActorLexicon) -> tuple[int, str | None]:
    """Where the actor ends that begins here, and its country; None where none begins."""
    item = sentence[at]
    if item.kind is Kind.COUNTRY:
        return _of_country(sentence, at, lexicon), item.value
    if not item.is_word:
        return at, None
    head = at
    while sentence.text_at(head) in lexicon.portfolio and not sentence[head].capital and head < at + 4:
        head += 1
    if sentence.text_at(head) in lexicon.heads:
        return _head_first(sentence, head, lexicon) if _opens(sentence, at, lexicon) else (at, None)
    if item.capital and item.text in lexicon.department:
        return _department(sentence, at, lexicon)
    if item.capital and item.text in lexicon.agencies and sentence.text_at(at + 1) == "'s":
        return _of_agency(sentence, at, lexicon)
    if item.capital and item.text in lexicon.agencies and sentence.text_at(at + 1) not in {"of", "'s", "-"}:
        following = sentence[at + 1] if at + 1 < len(sentence) else None
        titled = following is not None and following.text in lexicon.office
        return name_end(sentence, at + 2, lexicon) if titled else at + 1, lexicon.agencies[item.text]
    return at, None


def _of_agency(sentence: Sentence, at: int, lexicon: ActorLexicon) -> tuple[int, str | None]:
    """ "EPA's Assistant Administrator for International Affairs": who acts for an agency."""
    for head in range(at + 2, min(len(sentence), at + 2 + SHORT)):
        if sentence.text_at(head) in lexicon.office:
            return name_end(sentence, of_what(sentence, head + 1, lexicon), lexicon), lexicon.agencies[sentence.text_at(at)]
        if not sentence[head].capital:
            break
    return at, None


def _opens(sentence: Sentence, head: int, lexicon: ActorLexicon) -> bool:
    """Whether no small word before a head belongs to it: "environment minister" is found where it begins."""
    return sentence.text_at(head - 1) not in lexicon.portfolio or sentence[head - 1].capital


def _of_country(sentence: Sentence, at: int, lexicon: ActorLexicon) -> int:
    """ "Brazilian President Lula", "Japan's Ministry of the Environment", "the U.S. Department of State": where it ends, else `at`."""
    place = at + 2 if sentence.text_at(at + 1) == "'s" else at + 1
    if sentence.text_at(place) == "," or sentence.text_at(at - 1) == "-":
        return at
    for head in range(place, min(len(sentence), place + NAME)):
        item = sentence[head]
        if item.text in lexicon.heads and item.is_word:
            titled = item.text in lexicon.office
            end = of_what(sentence, head + 1, lexicon)
            return _past_person(sentence, name_end(sentence, end, lexicon), lexicon) if titled else end
        if item.capital and item.text in lexicon.agencies:
            return name_end(sentence, head + 2, lexicon) if sentence.text_at(head + 1) in lexicon.office else head + 1
        if not item.is_word or not (item.capital or item.text in lexicon.portfolio or (head > place and item.text in {"and", "of", "for"})):
            break
    return at


def _head_first(sentence: Sentence, at: int, lexicon: ActorLexicon) -> tuple[int, str | None]:
    """ "President Lula of Brazil", "the Ministry of the Environment of Peru", "the environment minister of Chile"."""
    first = _past_charge(sentence, at + 1)
    for place in range(first, min(len(sentence), first - 1 + NAME)):
        item = sentence[place]
        if item.kind is Kind.COUNTRY:
            before = sentence.text_at(place - 1) if sentence.text_at(place - 1) != "the" else sentence.text_at(place - 2)
            end = _past_person(sentence, place + 1, lexicon) if sentence.text_at(at) in lexicon.office else place + 1
            return (end, item.value) if before in {"of", "from", "for"} and not item.adjective else (0, None)
        if item.kind is Kind.MARK and item.text == "." and len(sentence.text_at(place - 1)) == 1:
            continue  # an initial
        if _in_name(sentence, place) or _in_name(sentence, place - 1):
            continue
        one = item.text == "from" and place == first and sentence.text_at(at) not in words("officials")  # "his counterpart from Peru"
        if not item.is_word or not (one or item.capital or item.text in lexicon.particle | lexicon.portfolio):
            break
    return 0, None


def _past_charge(sentence: Sentence, at: int) -> int:
    """ "ministers responsible for the environment of A", "… in charge of fisheries of A": past their charge, to what they are of."""
    told = [sentence.text_at(place) for place in range(at, at + 3)]
    begin = at + 2 if told[:2] == ["responsible", "for"] else at + 3 if told == ["in", "charge", "of"] else at
    for place in range(begin, min(len(sentence), begin + NAME) if begin > at else begin):
        country = place + 2 if sentence.text_at(place + 1) == "the" else place + 1
        if sentence.text_at(place) == "of" and sentence.is_kind(country, Kind.COUNTRY):
            return place
    return at


def _in_name(sentence: Sentence, at: int) -> bool:
    """Whether a dash stands inside a person's name: "Kuo-yen", "Jean-Luc"."""
    inside = 0 < at < len(sentence) - 1 and sentence.text_at(at) == "-" and sentence[at - 1].capital and sentence[at + 1].is_word
    return inside and sentence[at - 1].end_char == sentence[at].start_char and sentence[at].end_char == sentence[at + 1].start_char


def of_what(sentence: Sentence, at: int, lexicon: ActorLexicon) -> int:
    """Behind an office or an organ: past "of State", "for the Environment and Natural Resources"."""
    if sentence.text_at(at) not in {"of", "for", "on"} or sentence.text_at(at + 1) in MONTHS:
        return at  # "ratified by the Senate on August 29 of that year"
    end, place = at, at + 1
    while place < min(len(sentence), at + NAME):
        item = sentence[place]
        if item.is_word and item.capital and item.text not in lexicon.agencies:
            joint = place - 1 if sentence.text_at(place - 1) != "the" else place - 2
            if item.text in lexicon.heads and sentence.text_at(joint) == "and":
                break  # "Department of State and Ministry of …"
            end = place + 1
        elif item.text not in {"of", "and", "the", "for", ","} or (
            item.text == "," and sentence.text_at(place + 1) not in lexicon.portfolio
        ):
            break
        place += 1
    before = end
    while before > at and sentence.is_kind(end, Kind.COUNTRY) and sentence.text_at(before - 1) not in {"and"}:
        before -= 1  # "Department of State and Environment Canada": the last words are another agency's
    return before - 1 if before > at and before < end else end


def name_end(sentence: Sentence, at: int, lexicon: ActorLexicon) -> int:
    """Past the name of the person behind an office: capitals, initials and particles between them."""
    end = place = at
    while place < min(len(sentence), at + NAME):
        item = sentence[place]
        named = item.is_word and item.capital and item.text not in lexicon.heads and item.text not in lexicon.agencies
        if named or _in_name(sentence, place - 1):
            end = place + 1
        elif not (
            item.text in lexicon.particle - {"and", "of", "for", "the"}
            or _in_name(sentence, place)
            or (item.text == "." and len(sentence.text_at(place - 1)) < 3)
        ):
            break
        place += 1
    return end


def _past_person(sentence: Sentence, at: int, lexicon: ActorLexicon) -> int:
    """ "the Indian Prime Minister, Inder Gujral, and": past the name that a comma parts from the office before it."""
    end = name_end(sentence, at + 1, lexicon) if sentence.text_at(at) == "," else at
    full = sum(sentence[place].is_word for place in range(at + 1, end)) > 1
    return end if full and sentence.text_at(end) in {",", "and"} else at


def _department(sentence: Sentence, at: int, lexicon: ActorLexicon) -> tuple[int, str | None]:
    """ "Environment Canada", "Natural Resources Canada": the field before the country."""
    place = at
    while place < len(sentence) and (
        (sentence[place].capital and sentence.text_at(place) in lexicon.department) or sentence.text_at(place) == "and"
    ):
        place += 1
    if place < len(sentence) and sentence.is_kind(place, Kind.COUNTRY) and not sentence[place].adjective:
        return (place + 1, sentence[place].value) if sentence.text_at(place - 1) != "and" else (at, None)
    return at, None


def _with_capitals(sentence: Sentence, lexicon: ActorLexicon) -> Sentence:
    """ "Ottawa and Washington signed X": capitals that, alone or with others, are the subject of a verb."""
    items, free, changed = list[Item](), 0, False
    for at, item in enumerate(sentence.items):
        if at < free:
            continue
        end, country = _capital(sentence, at, lexicon) if item.text in lexicon.first else (at, None)
        if country and _begins(sentence, at) and _acts(sentence, end, lexicon):
            items.append(in_place(sentence, at, end, country, agency=False))
            free, changed = end, True
        else:
            items.append(item)
    return rebuilt(sentence, items) if changed else sentence


def _capital(sentence: Sentence, at: int, lexicon: ActorLexicon) -> tuple[int, str | None]:
    item = sentence[at]
    if not item.is_word or not item.capital:
        return at, None
    for length in (2, 1):
        name = tuple(sentence.text_at(place) for place in range(at, at + length))
        if name in lexicon.capitals:
            return at + length, lexicon.capitals[name]
    return at, None


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether a subject may begin here: at the head, behind a mark or a conjunction, never behind a preposition or another name."""
    before = sentence[at - 1] if at else None
    return (
        before is None or (before.kind is Kind.MARK and before.text not in {"(", "["}) or before.text in words("clause") | {"and", "both"}
    )


def _acts(sentence: Sentence, at: int, lexicon: ActorLexicon) -> bool:
    """Whether a verb follows, past further capitals and countries of the same list."""
    stop = min(len(sentence), at + LIST)
    while at < stop:
        end, country = _capital(sentence, at, lexicon)
        if country:
            at = end
        elif sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) in {"and", ",", "the"}:
            at += 1
        else:
            break
    text = sentence.text_at(at)
    verb = text in event_lexicon().phrases and text not in words("preposition")
    return verb or text in words("auxiliary") | words("adverb") | words("irreal")
