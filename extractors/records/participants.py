"""Who takes part: the countries that a sentence gives a role in an agreement."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.acts import OWN_ACTS, acts
from extractors.records.antecedents import Antecedents
from extractors.records.entries import Entries
from extractors.records.roles import Part, Phrase, is_treaty, role_phrases, role_words, settled_role
from extractors.records.verb_group import (
    acting_countries,
    countries_from,
    country_group,
    group_before,
    object_agreement,
    skip_bracket_back,
    stands_alone,
    subject_agreement,
    words,
)
from extractors.records.verbs import Shape, verbs
from schemas.evidence import Inherited

RULE = "agreement_country."
FEW_MAKERS = 3


def stated_parts(sentence: Sentence, entries: Entries) -> Iterator[Part]:
    """The parts that a sentence states as facts. Questions state none."""
    if sentence.text_at(len(sentence) - 1) == "?":
        return
    reader = _Reader(sentence, entries)
    yield from reader.of_acts()
    for phrase in role_phrases(sentence):
        yield from reader.of_phrase(phrase)
    if not sentence.vocabulary.isdisjoint({"between", "among"}):
        yield from reader.between()
    if not sentence.vocabulary.isdisjoint(role_words("refusal") | role_words("refusing") | {"t"}):
        yield from reader.refusals()
    if not sentence.vocabulary.isdisjoint({"through", "including"}):
        yield from reader.through()


class _Reader:
    """Reads one sentence."""

    def __init__(self, sentence: Sentence, entries: Entries) -> None:
        self.sentence = sentence
        self.entries = entries
        self.register = entries.reading.register

    def of_phrase(self, phrase: Phrase) -> Iterator[Part]:
        """The parts that a phrase of the lexicon gives, by its section."""
        readers = {
            "standing": self._standing,
            "standing_alone": self._standing_alone,
            "takes_part": self._takes_part,
            "takes_part_alone": self._takes_part_alone,
            "makes": self._makes,
            "listed": self._listed,
            "made_of": self._made_of,
            "place": self._place,
        }
        yield from readers[phrase.section](phrase)

    def of_acts(self) -> Iterator[Part]:
        """Whoever ratified, acceded or joined is a party; whoever signed a signatory, or a party of what was signed between them."""
        for act in acts(self.sentence, self.register):
            own = act.event in OWN_ACTS or act.event in ("signed", "entered_into_force")
            if not own or (act.noun and not act.dates):
                continue
            role = {"signed": "signatory", "withdrew": "withdrawn"}.get(act.event, "party")
            signatories = len({item.value for item in act.countries})
            if role == "signatory" and self.entries.between_them(act.agreement, signatories, indefinite=act.indefinite):
                role = "party"
            for item in act.countries:
                start = min(act.start_char, item.start_char)
                yield Part(
                    act.agreement,
                    item.value,
                    None,
                    role,
                    start,
                    max(act.end_char, item.end_char),
                    RULE + "act",
                    act.inherited,
                    act.again,
                )

    # Phrases

    def _standing(self, phrase: Phrase) -> Iterator[Part]:
        """ "A and B are parties to X", "As a party to X, A …", "A, a party to X, …"; with "not" they are none."""
        sentence = self.sentence
        agreements = self._agreements(phrase.end)
        if not agreements:
            return
        start = phrase.start
        while sentence.text_at(start - 1) in role_words("filler"):
            start -= 1
        group = group_before(sentence, start)
        refused = any(sentence.text_at(at) in role_words("refusal") for at in range(group.start, start))
        if any(sentence.text_at(at) in role_words("unreal") | {"to"} for at in range(group.start, start)):
            return
        countries = acting_countries(sentence, group.start)[1] if group.auxiliary else []
        if not countries and sentence.text_at(start - 1) == "as":
            comma = agreements[-1] + 1
            countries = (
                countries_from(sentence, comma + 1)[0] if sentence.text_at(comma) == "," else acting_countries(sentence, start - 1)[1]
            )
        if not countries and not group.auxiliary and sentence.text_at(start - 1) in {",", "(", "–", "—"}:
            countries = country_group(sentence, start - 2)[1]
        if not countries and not group.auxiliary:
            countries = self._examples(agreements[-1] + 1)
        for place in agreements:
            name = sentence[place].value
            role = "non_party" if refused else settled_role(phrase.role, name, self.register)
            if not (refused and phrase.role not in ("party", "member", "signatory")):
                yield from self._parts(countries, place, role, "standing", phrase)

    def _standing_alone(self, phrase: Phrase) -> Iterator[Part]:
        """ "A signed X but is not a Party": a standing in the agreement named before."""
        sentence, start = self.sentence, phrase.start
        if phrase.end < len(sentence) and sentence.text_at(phrase.end) not in {".", ",", ";", ")", "and", "but"}:
            return
        while sentence.text_at(start - 1) in role_words("filler"):
            start -= 1
        group = group_before(sentence, start)
        said = {sentence.text_at(at) for at in range(group.start, start)}
        if not group.auxiliary or said & (role_words("unreal") | {"to"}):
            return
        countries = acting_countries(sentence, group.start)[1] or (
            self._opening() if sentence.text_at(group.start - 1) in {"and", "but"} else []
        )
        settled = Antecedents(sentence, self.register).before("joined", group.start, group.start, phrase.end) if countries else None
        role = "non_party" if said & role_words("refusal") else phrase.role
        for country in countries if settled else ():
            assert settled is not None
            end = sentence[phrase.end - 1].end_char
            yield Part(settled.name, country.value, None, role, country.start_char, end, RULE + "standing", settled.inherited)

    def _examples(self, at: int) -> list[Item]:
        """ "parties to X, such as A and B", "members of X are A, B and C", "… include A"."""
        sentence = self.sentence
        at = at + 1 if sentence.text_at(at) in {",", "("} else at
        if sentence.text_at(at) == "such" and sentence.text_at(at + 1) == "as":
            return self._run(at + 2)
        return self._run(at + 1) if sentence.text_at(at) in {"include", "includes", "including", "are", "were", ":", "included"} else []

    def _takes_part(self, phrase: Phrase) -> Iterator[Part]:
        group = group_before(self.sentence, phrase.start)
        if group.irreal and self.sentence.text_at(group.start - 1) not in {"continues", "continue", "continued"}:
            return
        countries = self._subject(group.start)
        for place in self._agreements(phrase.end):
            yield from self._parts(countries, place, phrase.role, "takes_part", phrase)

    def _takes_part_alone(self, phrase: Phrase) -> Iterator[Part]:
        """ "… the Partnership, and continues to participate actively"."""
        sentence = self.sentence
        if sentence.text_at(phrase.end) in {"in", "as", "with", "on", "at"}:
            return
        place = next((at for at in range(phrase.start - 1, -1, -1) if sentence.is_kind(at, Kind.AGREEMENT)), None)
        start = phrase.start
        if sentence.text_at(start - 1) == "to" and sentence.text_at(start - 2) in {"continues", "continue", "continued"}:
            start -= 2
        group = group_before(sentence, start)
        if place is not None and not group.irreal:
            yield from self._parts(self._subject(group.start), place, phrase.role, "takes_part", phrase)

    def _subject(self, at: int) -> list[Item]:
        """The countries before a verb; behind "and" those that open the sentence."""
        countries = acting_countries(self.sentence, at)[1]
        if countries or self.sentence.text_at(at - 1) != "and":
            return countries
        return self._opening()

    def _opening(self) -> list[Item]:
        """The countries that open the sentence."""
        first = next((place for place in range(min(3, len(self.sentence))) if self.sentence.is_kind(place, Kind.COUNTRY)), None)
        return countries_from(self.sentence, first)[0] if first is not None else []

    def _makes(self, phrase: Phrase) -> Iterator[Part]:
        """ "A, B and C developed X", "X was launched by A": together they are its parties, alone they take part."""
        sentence = self.sentence
        group = group_before(sentence, phrase.start)
        if group.irreal:
            return
        place = None if group.passive else object_agreement(sentence, phrase.end)
        if place is not None:
            countries = acting_countries(sentence, group.start)[1] or self._agency_before(group.start)
        else:
            place = subject_agreement(sentence, group.start)
            by = next((at for at in range(phrase.end, min(len(sentence), phrase.end + 8)) if sentence.text_at(at) == "by"), None)
            if place is None or by is None or any(sentence.text_at(at) in words("stop") for at in range(phrase.end, by)):
                return
            countries = self._run(by + 1) or self._agencies(by + 1)
        joint = len({item.value for item in countries}) > 1 and all(self._bare(item) for item in countries)
        few = len(countries) <= FEW_MAKERS or phrase.role == "party"
        yield from self._parts(
            countries, place, "party" if joint and few and phrase.role != "participant" else "participant", "makes", phrase
        )

    def _bare(self, country: Item) -> bool:
        at = self.sentence.items.index(country)
        following = self.sentence[at + 1] if at + 1 < len(self.sentence) else None
        return following is None or not (following.is_word and following.capital)

    def _agencies(self, at: int) -> list[Item]:
        """ "by the U.S. Department of State and the Canadian Wildlife Service": the countries whose agencies act."""
        sentence, found = self.sentence, list[Item]()
        while at < len(sentence):
            item = sentence[at]
            if (
                item.kind is Kind.COUNTRY
                and sentence.text_at(at - 1) in {"the", "by", "and", ","}
                and not sentence.is_kind(at + 1, Kind.AGREEMENT)
            ):
                found.append(item)
            elif not (item.capital or item.text in {"the", "of", "and", ",", "for", "on", "&"}):
                break
            at += 1
        return found

    def _agency_before(self, at: int) -> list[Item]:
        """ "The U.S. Department of State launched X"."""
        sentence, back = self.sentence, at - 1
        while back >= 0 and (sentence[back].is_word and (sentence[back].capital or sentence[back].text in {"of", "and", "for"})):
            back -= 1
        opens = back <= 0 or sentence.text_at(back - 1) in {"the", ",", "and"}
        return [sentence[back]] if back < at - 1 and sentence.is_kind(back, Kind.COUNTRY) and opens else []

    def _listed(self, phrase: Phrase) -> Iterator[Part]:
        """ "The partners include A, B and C": of the agreement before it in the sentence, else of the passage's topic."""
        sentence, at = self.sentence, phrase.end
        if sentence.text_at(at) in {"of", "in", "to"} and object_agreement(sentence, at + 1) is not None:
            return  # a standing: read there
        while sentence.text_at(at) in {"currently", "now", "also"}:
            at += 1
        if sentence.text_at(at) in {"include", "are", "were", "included", "including", ":", "–", "—", "currently"}:
            yield from self._topical(self._run(at + 1), phrase, phrase.role)

    def _made_of(self, phrase: Phrase) -> Iterator[Part]:
        """ "X is comprised of agencies from A, B and C", "X brings together A and B"."""
        sentence = self.sentence
        place = subject_agreement(sentence, group_before(sentence, phrase.start).start)
        if place is None:
            return
        source = next((at for at in range(phrase.end, min(len(sentence), phrase.end + 12)) if sentence.text_at(at) == "from"), None)
        countries = self._run(source + 1 if source is not None else phrase.end)
        if source is not None or len(countries) > 1:
            yield from self._parts(countries, place, phrase.role, "made_of", phrase)

    def _place(self, phrase: Phrase) -> Iterator[Part]:
        """ "with pilot sites in A, B and C", "new sites began operating in A": those of a network, not those of a treaty."""
        sentence = self.sentence
        within = next(
            (at for at in range(phrase.end, min(len(sentence), phrase.end + 4)) if sentence.text_at(at) in {"in", "across"}), None
        )
        if within is None or any(sentence.is_kind(at, Kind.DATE) for at in range(phrase.end, within)):
            return
        named = next((at for at in range(phrase.start - 1, -1, -1) if sentence.is_kind(at, Kind.AGREEMENT)), None)
        topic = sentence[named].value if named is not None else self._topic_name(phrase)
        if topic and not is_treaty(topic, self.register):
            yield from self._topical(self._run(within + 1), phrase, phrase.role)

    def _topic_name(self, phrase: Phrase) -> str | None:
        """The topic, where the passage itself names it or a heading does: sites elsewhere are those of something else."""
        at = self.sentence[phrase.start].start_char
        topic = self.register.topic(self.sentence.passage, at, at)
        near = topic is not None and (
            topic.inherited is None or topic.inherited.source in {"earlier_sentence", "earlier_clause", "antecedent", "heading", "lead_in"}
        )
        return topic.name if topic and near else None

    # Without a phrase

    def between(self) -> Iterator[Part]:
        """ "the Agreement between A and B", "X is a joint effort between A and B": two or more."""
        sentence = self.sentence
        for at in range(1, len(sentence) - 2):
            if sentence.text_at(at) not in {"between", "among"}:
                continue
            place = at - 1 if sentence.is_kind(at - 1, Kind.AGREEMENT) else self._defined(at)
            countries = self._run(at + 1) if place is not None else []
            if place is not None and len({item.value for item in countries}) > 1:
                yield from self._parts(countries, place, "party", "between", Phrase("between", "party", at, at + 1))

    def _defined(self, between: int) -> int | None:
        """The agreement in "X is a trade agreement between", "X, a partnership among"."""
        sentence, at = self.sentence, between - 1
        while at > between - 8 and sentence[at].is_word and sentence[at].text not in {"a", "an", "the"}:
            if sentence[at].text in words("stop") | words("preposition") - {"of"}:
                return None
            at -= 1
        if sentence.text_at(at) not in {"a", "an", "the"}:
            return None
        before = skip_bracket_back(sentence, at - 2)
        joins = sentence.text_at(at - 1) in {"is", "was", ",", "remains"}
        return before if joins and sentence.is_kind(before, Kind.AGREEMENT) else None

    def refusals(self) -> Iterator[Part]:
        """ "A has not ratified X", "neither A nor B joined X", "A never signed X"."""
        sentence = self.sentence
        for verb in verbs(sentence):
            event = verb.event(Shape.MEMBER, Shape.MEMBER_INFINITIVE)
            place = object_agreement(sentence, verb.end) if event and event != "withdrew" else None
            if place is None:
                continue
            start = self._refusal_start(verb.start)
            said = {sentence.text_at(at) for at in range(start, verb.start)}
            if said & role_words("unreal") or not said & (role_words("refusal") | role_words("refusing")):
                continue
            item = sentence[place]
            for country in acting_countries(sentence, start)[1]:
                yield Part(
                    item.value, country.value, None, "non_party", country.start_char, item.end_char, RULE + "refusal", self._resolved(item)
                )

    def _refusal_start(self, at: int) -> int:
        """Where "has never", "did not", "refused to" begins that ends here."""
        small = words("irreal") | words("auxiliary") | words("adverb") | role_words("refusing") | role_words("refusal")
        while self.sentence.text_at(at - 1) in small:
            at -= 1
        return at

    def through(self) -> Iterator[Part]:
        """ "A and B work together through X and Y", "Through X, A works with its partners": not of treaties, which bind without work."""
        sentence = self.sentence
        for at in range(len(sentence)):
            if sentence.text_at(at) not in {"through", "including"}:
                continue
            places = self._named_run(at + 1)
            countries = self._workers(at, places[-1]) if places else []
            for place in places if countries else ():
                if len(countries) > 1 or not is_treaty(sentence[place].value, self.register):
                    yield from self._parts(countries, place, "participant", "through", Phrase("through", "participant", at, at + 1))

    def _named_run(self, at: int) -> list[int]:
        """The agreements of a list of names that begins here."""
        sentence, found = self.sentence, list[int]()
        while at < len(sentence):
            if sentence.is_kind(at, Kind.AGREEMENT):
                found.append(at)
            elif not (
                sentence[at].text in {",", "and", "the", "of", "on", "for", "&", "(", ")"}
                or (sentence[at].is_word and sentence[at].capital)
            ):
                break
            at += 1
        return found

    def _workers(self, at: int, last: int) -> list[Item]:
        """The countries that work through something: those that open the sentence with a verb of working, or stand behind the comma."""
        sentence = self.sentence
        start = last + 2 if at == 0 and sentence.text_at(last + 1) == "," else 0
        stop = len(sentence) if start else at
        verb = next(
            (place for place in range(start, min(stop, start + 10)) if sentence.text_at(place) in role_words("working") | {"will"}), None
        )
        if verb is None or any(sentence.text_at(place) in role_words("refusal") for place in range(verb, min(stop, verb + 4))):
            return self._pair(at)
        first, countries = acting_countries(sentence, verb)
        return countries if first <= start + 1 and (start or len(countries) > 1) else self._pair(at)

    def _pair(self, at: int) -> list[Item]:
        """ "A-B cooperation … including X"."""
        sentence = self.sentence
        for place in range(min(3, at)):
            if (
                sentence.is_kind(place, Kind.COUNTRY)
                and sentence.text_at(place + 1) in {"-", "–", "—"}
                and sentence.is_kind(place + 2, Kind.COUNTRY)
            ):
                nouns = {sentence.text_at(behind) for behind in range(place + 3, place + 7)}
                return [sentence[place], sentence[place + 2]] if nouns & role_words("cooperation") else []
        return []

    # Parts

    def _agreements(self, at: int) -> list[int]:
        """The agreement behind a phrase, and those coordinated with it: "the X, the Y and the Z"."""
        sentence = self.sentence
        first = object_agreement(sentence, at)
        found = [first] if first is not None else []
        while found:
            place = found[-1] + 1
            if sentence.text_at(place) == "(" and sentence.text_at(place + 2) == ")":
                place += 3
            begin = place
            while sentence.text_at(place) in {",", "and", "the", "as", "well", "&"}:
                place += 1
            if place == begin or not sentence.is_kind(place, Kind.AGREEMENT):
                break
            found.append(place)
        return found

    def _run(self, at: int) -> list[Item]:
        """The countries of a list that begins here, past capitalised names that are none ("the European Union")."""
        sentence, found = self.sentence, list[Item]()
        while at < len(sentence):
            if sentence.is_kind(at, Kind.COUNTRY):
                if not stands_alone(sentence, at):
                    break
                found.append(sentence[at])
            elif not self._in_list(at, begun=bool(found)):
                break
            at += 1
        return found

    def _first(self, at: int) -> list[Item]:
        """The country that begins here, whatever stands behind it: "As a party to X, the U.S. reports"."""
        at = at + 1 if self.sentence.text_at(at) == "the" else at
        return [self.sentence[at]] if self.sentence.is_kind(at, Kind.COUNTRY) and not self.sentence[at].adjective else []

    def _in_list(self, at: int, *, begun: bool) -> bool:
        """Whether a list of countries goes on past an item that is none."""
        item, before = self.sentence[at], self.sentence.text_at(at - 1)
        if item.is_word and item.capital:
            return begun or before in {"the", ",", "and"}
        return item.text in {",", "and", "the", "of", "&", "both", ";", "or"} or item.text in words("government")

    def _parts(self, countries: list[Item], place: int, role: str, rule: str, phrase: Phrase) -> Iterator[Part]:
        item, first, last = self.sentence[place], self.sentence[phrase.start], self.sentence[phrase.end - 1]
        for country in countries:
            start, end = min(item.start_char, country.start_char, first.start_char), max(item.end_char, country.end_char, last.end_char)
            yield Part(item.value, country.value, None, role, start, end, RULE + rule, self._resolved(item))

    def _topical(self, countries: list[Item], phrase: Phrase, role: str) -> Iterator[Part]:
        """Parts of the agreement that the sentence names before the phrase, else of the one that the passage is about."""
        start = self.sentence[phrase.start].start_char
        topic = self.register.topic(self.sentence.passage, self.sentence.start_char, start)
        for country in countries if topic else ():
            assert topic is not None
            inherited = (topic.inherited,) if topic.inherited else ()
            settled = settled_role(role, topic.name, self.register)
            yield Part(topic.name, country.value, None, settled, start, country.end_char, RULE + phrase.section, inherited)

    def _resolved(self, item: Item) -> tuple[Inherited, ...]:
        return Antecedents(self.sentence, self.register).resolved(item)
