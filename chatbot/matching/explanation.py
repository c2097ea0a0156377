"""Why a question was answered as it was, for those who keep the FAQ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from chatbot.language.analyser import Analyser
from chatbot.language.folding import fold
from chatbot.language.printable import one_line
from chatbot.matching.alignment import MATCHED
from chatbot.matching.confidence import veto
from chatbot.matching.judged import Judged
from chatbot.matching.likeness import SEMANTIC_EVIDENCE
from chatbot.matching.query import SPELLED
from chatbot.matching.vetoes import Veto

if TYPE_CHECKING:
    from chatbot.faq.entry import FAQ
    from chatbot.matching.matcher import Matcher
    from chatbot.matching.query import Query


class WordRead(msgspec.Struct, frozen=True):
    """What a word of the question was taken for."""

    word: str
    weight: float
    """What it counts, 0 to 1; stop words 0.12."""
    read_as: str | None
    """The word of the phrasing that it found, None for none."""
    how: str
    """``same``, ``spelling``, ``meaning``; ``answer`` or ``aliases`` where only these have it; ``nothing``."""
    sureness: float
    """0 to 1."""


class Reason(msgspec.Struct, frozen=True):
    """A piece of evidence and what it did to the log-odds."""

    name: str
    value: float
    log_odds: float
    meaning: str


class Rival(msgspec.Struct, frozen=True):
    """The entry that came second."""

    entry_id: str
    question: str
    confidence: float
    margin: float
    """How much surer the first one is, in log-odds of the ranking."""


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Why an entry came first, and why it was or was not the answer."""

    entry_id: str | None
    """The entry that came first."""
    phrasing: str | None
    """The way to ask it that fits best."""
    confidence: float
    words: tuple[WordRead, ...]
    unasked: tuple[str, ...]
    """Words of the phrasing that found no counterpart in the question, weightiest first."""
    unanswered: tuple[str, ...]
    """Words of the question that found none anywhere in the entry, weightiest first."""
    start: float
    """Log-odds before any evidence."""
    reasons: tuple[Reason, ...]
    """The evidence, weightiest first; the sum with ``start`` are the confidence's log-odds."""
    runner_up: Rival | None
    veto: Veto | None
    """Why no entry can be the answer, whatever the evidence."""
    misread: tuple[tuple[str, str], ...] = ()
    """What of the question was read otherwise than it is written: words as typed, and what they were taken for."""
    accented: Mapping[str, str] = {}
    """Words that are written with accents, umlauts and the like, by what they are without."""
    likeness: tuple[float, float] | None = None
    """How alike the question is to a phrasing, and to the likest of all that the entry says, where the encoder was asked."""


def explain(matcher: Matcher, question: str, query: Query, judged: list[Judged]) -> Explanation:
    """What led to the first of the judged entries."""
    faq = matcher.faq
    if not judged:
        return _without_match(query)
    first = judged[0]
    best = first.scored.alignment
    entry = faq.entries[first.scored.number]
    phrasing = entry.phrasings[first.scored.phrasing]
    start, contributions = matcher.contributions(first)
    words = _words(query, first)
    unasked = sorted(
        (
            (weight, word.text)
            for word, weight, (s, _) in zip(best.phrasing.words, best.weights, best.entry, strict=True)
            if s < MATCHED
        ),
        reverse=True,
    )
    lost = sorted(((word.weight, word.word) for word in words if word.how == "nothing"), reverse=True)
    return Explanation(
        entry_id=entry.id,
        phrasing=phrasing,
        confidence=first.confidence,
        words=words,
        unasked=tuple(text for _, text in unasked),
        unanswered=tuple(text for _, text in lost),
        start=round(start, 3),
        reasons=tuple(
            Reason(c.name, round(c.value, 3), round(c.log_odds, 3), SEMANTIC_EVIDENCE[c.name][1])
            for c in contributions
        ),
        runner_up=_runner_up(faq, judged),
        veto=_veto(query, first),
        accented=_accented(question, query, phrasing, matcher.analyser),
        misread=tuple(_misread(question, query, words, phrasing, matcher.analyser)),
        likeness=first.likeness and (round(first.likeness.phrasing, 3), round(first.likeness.text, 3)),
    )


def _veto(query: Query, first: Judged) -> Veto | None:
    """Why the first entry can't be the answer, whatever the evidence; None where it is just what is asked."""
    return None if first.is_asked else veto(query) or first.turned


def _without_match(query: Query) -> Explanation:
    """Why nothing was found."""
    words = tuple(
        WordRead(word.text, round(weight, 3), None, "nothing", 0.0)
        for word, weight in zip(query.words, query.weights, strict=True)
    )
    return Explanation(
        entry_id=None, phrasing=None, confidence=0.0, words=words, unasked=(),
        unanswered=tuple(word.word for word in words), start=0.0, reasons=(), runner_up=None, veto=veto(query) or Veto.NO_MATCH,
    )  # fmt: skip


def misread(explanation: Explanation | None) -> tuple[tuple[str, str], ...]:
    """What of a question was read otherwise than it is written: words as typed, and what they were taken for."""
    return explanation.misread if explanation else ()


def _misread(
    question: str, query: Query, words: Sequence[WordRead], phrasing: str, analyser: Analyser
) -> Iterator[tuple[str, str]]:
    """The same, with the phrasing that the question is laid beside."""
    written = _as_written(phrasing, analyser)
    typed = [one_line(question[start:end]) for start, end in query.places]
    found: dict[str, list[str]] = {}
    for word, read, text in zip(words, query.read, typed, strict=True):
        is_told = word.how != "nothing" and (word.how != SPELLED or word.sureness >= MATCHED)
        read_as = (word.read_as if word.how == SPELLED else read) if is_told else None
        if read_as and read_as != word.word:
            found.setdefault(written.get(read_as, read_as), []).append(text)
    for read_as, texts in found.items():
        text = " ".join(dict.fromkeys(texts))
        if fold(text) != fold(read_as):  # a verb that stands apart in the phrasing is one word there
            yield text, read_as
    for (one, other), text in zip(pairwise(word.word for word in words), typed, strict=False):
        if one + other == fold(text) and len(analyser.texts(text)) == 1:  # written as one, and no compound
            yield text, f"{one} {other}"


def _accented(question: str, query: Query, phrasing: str, analyser: Analyser) -> dict[str, str]:
    """The words of a question and of the phrasing it is laid beside that lose accents where they are compared."""
    own = (
        (word.text, question[slice(*place)]) for word, place in zip(query.words, query.places, strict=True)
    )
    others = ((word.text, phrasing[start:end]) for word, start, end in analyser.tokens(phrasing))
    written = ((word, one_line(text)) for word, text in (*others, *own))
    return {word: text for word, text in written if text.lower() != word and fold(text) == word}


def _as_written(phrasing: str, analyser: Analyser) -> dict[str, str]:
    """A phrasing's words as they are written, but for the first, which has a capital for no reason of its own."""
    tokens = analyser.tokens(phrasing)[1:]
    return {word.text: one_line(phrasing[start:end]) for word, start, end in tokens}


def _words(query: Query, first: Judged) -> tuple[WordRead, ...]:
    best, support = first.scored.alignment, first.scored.support
    read = []
    for word, weight, found, phrasings, answer in zip(
        query.words, query.weights, best.question, support.phrasings, support.answer, strict=True
    ):
        elsewhere = "aliases" if phrasings >= answer else "answer"
        sureness = max(phrasings, answer)
        if found.strength >= MATCHED or found.strength >= sureness > 0:
            counterpart = best.phrasing.words[found.place].text if found.place >= 0 else found.text
            read.append(
                WordRead(word.text, round(weight, 3), counterpart, found.kind, round(found.strength, 3))
            )
        elif sureness > 0:
            read.append(WordRead(word.text, round(weight, 3), None, elsewhere, round(sureness, 3)))
        else:
            read.append(WordRead(word.text, round(weight, 3), None, "nothing", 0.0))
    return tuple(read)


def _runner_up(faq: FAQ, judged: list[Judged]) -> Rival | None:
    if len(judged) < 2:
        return None
    first, second = judged[0], judged[1]
    entry = faq.entries[second.scored.number]
    return Rival(
        entry.id, entry.question, second.confidence, round(first.scored.score - second.scored.score, 3)
    )
