"""A question, or several in one, and the entries that answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec

from chatbot.language.answer_signs import tells
from chatbot.language.answer_types import PAYMENT, PRICE
from chatbot.language.leaning import leans, own_words, points_back, type_asked
from chatbot.language.story import Story, story
from chatbot.matching.alignment import MATCHED, may_be_held
from chatbot.matching.confidence import is_verbatim, veto
from chatbot.matching.judged import Judged
from chatbot.matching.matcher import Matcher
from chatbot.matching.query import Query

SURELY_ONE = 0.985
"""Confidence from which a question is that of an entry as it stands, and not taken apart."""
ASKED = 0.75
"""Share of a question that a phrasing has to have for its entry to be what the question is about."""
COMPANY = 2.3
"""By what the odds of an entry rise where another part of the same question is answered: who asks one thing of an FAQ that it has
seldom asks another in the same breath that it has not."""
LIKELY = 0.2
"""Confidence of a statement and its question from which their first entry may be the answer to the latter."""
LEAST_OWN = 2
"""Words of its own with which a question behind a story says what it is about; one more, where something points back."""
MOST_TOPIC_WORDS = 6
"""Words of one question that the next one is read with: "and how long does *it* take"."""


class Found(msgspec.Struct, frozen=True):
    """What was found for a question."""

    text: str
    """What was read: the question, or that part of it which the first entry answers."""
    query: Query
    judged: list[Judged]
    """The entries that may answer, most confident first."""
    semantic: bool = False
    """Was the sentence encoder asked, of the whole or of a part?"""
    also: tuple[Judged, ...] = ()
    """The first entry for each of the other parts of a compound question, where it is sure."""
    unanswered: tuple[str, ...] = ()
    """The parts that no entry answers."""

    @property
    def confidence(self) -> float:
        """Of the first entry; 0 where there is none."""
        return self.judged[0].confidence if self.judged else 0.0


def find(matcher: Matcher, question: str, threshold: float) -> Found:
    """The entries that may answer a question; where it is several questions, those that answer each."""
    rules = matcher.analyser.rules
    start, end = rules.core(question)
    told = story(question[start:end], rules)
    return _behind_story(matcher, question, told, threshold) if told else _find(matcher, question, threshold)


def _behind_story(matcher: Matcher, question: str, told: Story, threshold: float) -> Found:
    """What answers a question to which a story is told: that by itself, if it says what it is about; else with the sentence
    before it, or the whole, where it points back. In a long story there is something of every entry."""
    asked = _find(matcher, told.asked, threshold)
    analyser = matcher.analyser
    own = len(own_words(analyser, told.asked))
    back = points_back(analyser, told.asked)
    is_whole = own > LEAST_OWN if back else own >= LEAST_OWN
    sure = is_asked(asked, threshold, literally=True) if back else asked.confidence >= threshold
    if is_whole or (own and sure):
        return asked
    near = _find(matcher, told.nearest, threshold)
    if own and not back:
        return near if near.confidence >= threshold else asked
    whole = _find(matcher, question, threshold)
    return whole if whole.confidence >= threshold > near.confidence else near


def _find(matcher: Matcher, question: str, threshold: float) -> Found:
    """The same for a question without a story."""
    whole = _judged(matcher, question)
    if whole.confidence >= SURELY_ONE:
        return whole
    parts = _parts(matcher, question)
    if not parts:
        return _halves(matcher, question, threshold) or _short(matcher, question, threshold, whole)
    if len(parts) == 1:
        beside = _beside_statement(matcher, question, parts[0], threshold)
        if beside or whole.confidence >= threshold or _is_left_open(matcher, parts[0], whole, threshold):
            return beside or whole
    return _compound(matcher, whole, parts, threshold)


def _short(matcher: Matcher, question: str, threshold: float, whole: Found) -> Found:
    """What answers a question as it is without what the whole FAQ is about, where nothing answers it as a whole."""
    left = matcher.topic.left_out(question) if whole.confidence < threshold else ""
    short = _judged(matcher, left) if left else whole
    return short if is_asked(short, threshold, literally=True) else whole


def _compound(matcher: Matcher, whole: Found, parts: list[str], threshold: float) -> Found:
    """What answers each of a question's parts, and which of them nothing does."""
    talk = next((at for at, part in enumerate(parts) if not _is_talk(matcher, part, threshold)), 0)
    parts = parts[talk:]
    if talk and len(parts) == 1 and whole.confidence < threshold:
        return _judged(matcher, parts[0])
    read = _in_company(_read(matcher, parts, threshold), threshold)
    answered = _each_once(found for found in read if found.confidence >= threshold)
    left = [
        msgspec.structs.replace(found, text=part)
        for at, (found, part) in enumerate(zip(read, parts, strict=True))
        if found.confidence < threshold and not (at and _is_told(matcher, part, read[at - 1], threshold))
    ]
    is_one = whole.confidence >= threshold and not any(_is_turned(whole, found) for found in left)
    first = answered[0] if len(answered) > 1 or (answered and not is_one) else whole
    known = {_first(found) for found in [*answered, first]}
    asks = matcher.analyser.rules.asks
    return msgspec.structs.replace(
        first,
        semantic=whole.semantic or any(found.semantic for found in read),
        also=tuple(found.judged[0] for found in answered[1:]),
        unanswered=tuple(
            found.text
            for found in left
            if asks(found.text) and not veto(found.query) and _first(found) not in known
        ),
    )


def _is_told(matcher: Matcher, part: str, before: Found, threshold: float) -> bool:
    """Does the answer to the part before it give the type of answer that a part asks of that: "how long are they valid"?"""
    analyser = matcher.analyser
    wanted = type_asked(analyser, part)
    if before.confidence < threshold or not wanted or not points_back(analyser, part):
        return False
    return tells(analyser, matcher.faq.entries[_first(before)].answer, wanted)


def _is_talk(matcher: Matcher, part: str, threshold: float) -> bool:
    """Is the beginning of a question small talk, and nothing that an entry asks: "are you a robot? …"?"""
    return bool(matcher.analyser.rules.small_talk.kind(part)) and not is_asked(
        _judged(matcher, part), threshold, literally=True
    )


def _read(matcher: Matcher, parts: list[str], threshold: float) -> list[Found]:
    """What is found for each of a question's parts, given those before it."""
    read: list[Found] = []
    for number, part in enumerate(parts):
        answered = [found for found in read if found.confidence >= threshold]
        is_left = bool(read) and read[-1].confidence < threshold
        read.append(_part(matcher, part, parts[:number], answered, is_left=is_left))
    return read


def _in_company(read: list[Found], threshold: float) -> list[Found]:
    """What was found for a question's parts, those that are not answered surer where others are."""
    known = {_first(found) for found in read if found.confidence >= threshold}
    return [
        _surer(found)
        if known
        and 0 < found.confidence < threshold
        and not (_first(found) in known or found.judged[0].turned)
        else found
        for found in read
    ]


def _surer(found: Found) -> Found:
    """The same, its first entry as sure as it is in company."""
    first, *others = found.judged
    odds = COMPANY * first.confidence / (1 - first.confidence)
    first = msgspec.structs.replace(first, confidence=round(odds / (1 + odds), 4))
    return msgspec.structs.replace(found, judged=[first, *others])


def _each_once(found: Iterable[Found]) -> list[Found]:
    """Those whose first entry none before them has."""
    once: dict[int, Found] = {}
    for one in found:
        once.setdefault(_first(one), one)
    return [*once.values()]


def _beside_statement(matcher: Matcher, question: str, part: str, threshold: float) -> Found | None:
    """A statement that is an entry's, and a question behind it that is another one's: "I lost my card, when are you open?".

    What leans on the statement is asked of that, and nothing by itself.
    """
    start, end = matcher.analyser.rules.core(question)
    statement = question[start:end].partition(part)[0]
    if not any(map(str.isalnum, statement)) or leans(matcher.analyser, part):
        return None
    return _each(matcher, (statement, part), threshold)


def _is_left_open(matcher: Matcher, part: str, whole: Found, threshold: float) -> bool:
    """Does a question point back to the statement before ("how do I get *it* in"), and does no entry ask it as it stands?

    Not where the first entry is that of the two together, and likely so.
    """
    analyser = matcher.analyser
    if not points_back(analyser, part) and own_words(analyser, part):
        return False
    alone = _judged(matcher, part)
    is_same = _first(alone) == _first(whole) and whole.confidence >= LIKELY
    return not is_same and not is_asked(alone, threshold, literally=True)


def _each(matcher: Matcher, texts: Sequence[str], threshold: float) -> Found | None:
    """Two texts, where each has an answer of its own that it asks for; where one can have none, neither is judged."""
    queries: list[Query] = []
    for text in texts:
        query = matcher.reader.read(text)
        if not _may_be_asked(matcher, query):
            return None
        queries.append(query)
    found: list[Found] = []
    for text, query in zip(texts, queries, strict=True):
        one = Found(text, *matcher.judge(text, query))
        if not is_asked(one, threshold):
            return None
        found.append(one)
    if not found or _first(found[0]) == _first(found[1]):
        return None
    return msgspec.structs.replace(
        found[0], also=(found[1].judged[0],), semantic=any(one.semantic for one in found)
    )


def _judged(matcher: Matcher, text: str) -> Found:
    return Found(text, *matcher.judge(text))


def _parts(matcher: Matcher, question: str) -> list[str]:
    rules = matcher.analyser.rules
    start, end = rules.core(question)
    core = question[start:end]
    parts = [core[first:last] for first, last in rules.questions(core)]
    return parts if len(parts) > 1 or (parts and parts[0].strip() != core.strip(" ?!.")) else []


def _halves(matcher: Matcher, question: str, threshold: float) -> Found | None:
    """Two questions joined within, where each has an answer of its own that it asks for."""
    rules = matcher.analyser.rules
    start, end = rules.core(question)
    halves = rules.halves(question[start:end])
    return _each(matcher, halves or (), threshold)


def _part(matcher: Matcher, part: str, earlier: list[str], answered: list[Found], *, is_left: bool) -> Found:
    """A part's entries: of the part by itself, or with the words of the one before, whichever is surer of an entry of its own.

    ``is_left``: nothing answers the one before. What leans on that is not asked of something else.
    """
    alone = _judged(matcher, part)
    if not earlier:
        return alone
    topic = _topic(matcher, earlier[-1])
    known = {_first(found) for found in answered}
    readings = [alone]
    if topic:
        with_topic = _judged(matcher, f"{part} {topic}")
        if is_left and leans(matcher.analyser, part):
            readings = [with_topic]
        elif not _is_turned(with_topic, alone):
            readings = [alone, with_topic]
    own = [found for found in readings if _first(found) not in known]
    best = max(own or readings, key=lambda found: found.confidence)
    return msgspec.structs.replace(best, semantic=any(found.semantic for found in readings))


def _is_turned(found: Found, part: Found) -> bool:
    """Is the first entry one that a part by itself turns into something else?"""
    return any(judged.turned and judged.scored.number == _first(found) for judged in part.judged)


def _topic(matcher: Matcher, text: str) -> str:
    """The words of a text that say what it is about, as written."""
    analyser = matcher.analyser
    tokens = [token for token in analyser.tokens(text) if not analyser.is_stop(token.word.text)]
    return " ".join(text[token.start : token.end] for token in tokens[:MOST_TOPIC_WORDS])


def _first(found: Found) -> int:
    return found.judged[0].scored.number if found.judged else -1


def is_asked(found: Found, threshold: float, *, literally: bool = False) -> bool:
    """Is the first entry what the words ask for by themselves, and not just something that its answer mentions?

    ``literally``: words of like meaning do not count: *a bunch* of thanks is no group.
    """
    if not found.judged or found.confidence < threshold:
        return False
    first = found.judged[0]
    if first.is_asked:
        return True
    held = {
        i
        for i, match in enumerate(first.scored.alignment.question)
        if match.strength >= MATCHED and not (literally and match.kind == "meaning")
    }
    return _are_most(held, found.query)


def _are_most(held: Collection[int], query: Query) -> bool:
    """Are some words enough of a question, stop words aside, for a phrasing that has them to be what it asks for?"""
    content = [
        (weight, i in held)
        for i, (weight, stop) in enumerate(zip(query.weights, query.stops, strict=True))
        if not stop
    ]
    total = sum(weight for weight, _ in content)
    return bool(total) and sum(weight for weight, has in content if has) >= ASKED * total


def _may_be_asked(matcher: Matcher, query: Query) -> bool:
    """May any entry be what the words ask for by themselves? To find that none may takes a tenth of judging them."""
    return any(
        is_verbatim(query, document) or _may_have_most(query, query.targets.keys() & document.where.keys())
        for document in map(matcher.index.document, matcher.candidates(query))
    ) or (_may_be_told(query) and _may_have_most(query, matcher.index.asked_with(query.targets)))


def _may_have_most(query: Query, stems: Iterable[str]) -> bool:
    """May phrasings with these of a question's targets have most of it?"""
    return _are_most(may_be_held(query, stems), query)


def _may_be_told(query: Query) -> bool:
    """May an entry be just what is asked though it has not the words for it: where its owner is, a price?"""
    of_owner = query.asks_place or query.asks_hours or query.contact
    return bool(of_owner) or query.answer_type in (PRICE, PAYMENT)
