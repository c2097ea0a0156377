"""Questions that go on from the last answer: “and its consequences?”, “why?”, “what about Syria?”.

They are read with the words of the last topic. Only a reading counts that is surer than the question by itself, clearly so
where that leaves open which of two entries is meant, and only where the entry found has every word that the question brings
in: the last topic's words alone must not carry an answer to something that the FAQ does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from chatbot.bot import Reply
from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser
from chatbot.language.leaning import (
    ENDS,
    asks_of_it,
    asks_why,
    goes_on,
    is_addressed,
    opens,
    own_words,
    points_back,
    without_opening,
)
from chatbot.language.printable import one_line

CLEARLY = 0.15
"""How much surer the reading with the topic's words has to be than the question's own lead over the next best entry."""
MOST_LEAD = 0.5
"""The most that the lead of a question that is not answered by itself counts, where the threshold is a high one."""
LEAST_ALONE = 0.15
"""Confidence from which an entry found by the question alone is tried with the words that it shares with the topic."""
LEAD = 2.0
"""By what factor it has to be surer than the next one."""
SHARED = 0.4
"""Share of the topic's words that it has to have, and at least so many:"""
LEAST_SHARED = 2
RELATED = 3.0
"""By what the odds of an entry rise where the FAQ relates it to the last answer."""
LEAST_SURENESS = 0.5
"""Of a word of the question in the entry."""
ELSEWHERE = ("answer", "aliases")
"""How a word is found that the phrasing which fits best does not have."""
MOST_TOPIC_WORDS = 8

Ask = Callable[[str], Reply]
"""A question to a reply with its explanation."""
Fits = Callable[[Reply], bool]


class FollowUp(NamedTuple):
    """A question that goes on from the last answer, read with the words of its topic."""

    reply: Reply
    reading: str
    """What it was taken for, as is told to the user; empty where it was not answered."""
    confidence: float | None = None
    """How sure the reading is; None where it was found because the last answer says it."""


def topic_of(analyser: Analyser, entry: Entry) -> list[str]:
    """The words of an entry's question that say something, as written."""
    text = one_line(entry.question)
    tokens = [token for token in analyser.tokens(text) if not analyser.is_stop(token.word.text)]
    written = dict.fromkeys((token.start, token.end) for token in tokens)
    return [text[start:end] for start, end in written][:MOST_TOPIC_WORDS]


class FollowUpReader:
    """Reads questions as going on from an entry."""

    def __init__(self, language: str) -> None:
        self._analyser = Analyser(language)

    def goes_on(self, question: str) -> bool:
        """Does a question look as if it went on from what was said before? Only where the language's words for it are known."""
        return goes_on(self._analyser, question)

    def asks_of_it(self, question: str) -> bool:
        """Does a question ask for a type of answer and say nothing of what that is about?"""
        return asks_of_it(self._analyser, question)

    def asks_why(self, question: str) -> bool:
        """Does a question ask for a reason and say not of what: “why?”, “why not?”?"""
        return asks_why(self._analyser, question)

    def is_addressed(self, question: str) -> bool:
        """Is a question about those who keep the FAQ?"""
        return is_addressed(self._analyser, question)

    def brings_in(self, question: str) -> list[str]:
        """The words of a question that say what it is about."""
        return own_words(self._analyser, question)

    def read(self, question: str, alone: Reply, last: Entry, ask: Ask, threshold: float) -> FollowUp | None:
        """The question with the words of the last topic, where that fits clearly better than ``alone``."""
        own = question.rstrip(ENDS)
        return (
            self._related_by_topic(question, own, last, ask)
            or self._with_topic(question, own, alone, last, ask)
            or self._of_related(question, own, alone, last, threshold)
        )

    def of_left(self, question: str, left: str, ask: Ask) -> FollowUp | None:
        """A question that leans on one that was not answered ("and what does it cost?"), read with its words."""
        if not opens(self._analyser, question) or own_words(self._analyser, question):
            return None
        own, topic = question.rstrip(ENDS), " ".join(own_words(self._analyser, left)[:MOST_TOPIC_WORDS])
        if not topic:
            return None
        reply = ask(f"{own} {topic}")
        if reply.entry is None or not self._has_what_is_asked(left, reply):
            return FollowUp(
                msgspec.structs.replace(reply, answered=False, entry=None, span=None, also=()), ""
            )
        return FollowUp(reply, f"{own} … {topic}", reply.confidence)

    def _of_related(
        self, question: str, own: str, alone: Reply, last: Entry, threshold: float
    ) -> FollowUp | None:
        """The first match, where it is related to the last entry and asks all that the question brings in."""
        first = alone.matches[0].entry if alone.matches and alone.entry is None else None
        if first is None or first.id == last.id or not self._words(question):
            return None
        if first.id not in last.related and last.id not in first.related:
            return None
        sure = _with_odds(alone.confidence, RELATED)
        if sure < threshold or not self._has_what_is_asked(question, alone):
            return None
        reply = msgspec.structs.replace(alone, answered=True, entry=first, fallback=None, small_talk=None)
        return FollowUp(reply, f"{own} … {' '.join(topic_of(self._analyser, last))}", sure)

    def _related_by_topic(self, question: str, own: str, last: Entry, ask: Ask) -> FollowUp | None:
        """An entry that the last one names as related, which has all that the question brings in and the rest of the topic."""
        topic = topic_of(self._analyser, last)
        if not last.related or not self._stems(question):
            return None
        for rest in self._with_one_replaced(topic, last):
            reply = ask(f"{own} {' '.join(rest)}")
            first = reply.entry
            if first is None or first.id not in last.related or not self._has(first, self._stems(question)):
                continue
            return FollowUp(reply, f"{own} … {' '.join(rest)}", reply.confidence)
        return None

    def _with_topic(self, question: str, own: str, alone: Reply, last: Entry, ask: Ask) -> FollowUp | None:
        least = CLEARLY + min(_lead(alone), MOST_LEAD)
        if alone.entry is not None:
            least = max(alone.confidence, CLEARLY + _lead(alone))
        for words, fits in self._readings(question, alone, last):
            reply = ask(f"{own} {' '.join(words)}")
            if reply.entry is None or reply.confidence < least or not fits(reply):
                continue
            if alone.entry is not None and reply.entry.id == alone.entry.id:
                return None
            return FollowUp(reply, f"{own} … {' '.join(words)}", reply.confidence)
        return None

    def _readings(self, question: str, alone: Reply, last: Entry) -> Iterator[tuple[list[str], Fits]]:
        """The words to read a question with, each with what has to hold of the reply to it."""
        topic = topic_of(self._analyser, last)
        yield topic, partial(self._tells_more, question, last)
        if not self._stems(question):
            for names in self._what_is_spoken_of(question, topic, last):
                yield names, partial(self._tells_more, question, last)
        else:
            for rest in [
                *self._with_one_replaced(topic, last),
                *self._what_is_spoken_of(question, topic, last),
            ]:
                yield rest, partial(self._has_rest, question, last, rest)
        candidate = _leader(alone)
        if candidate is not None and candidate.id != last.id:
            shared = [word for word in topic if self._has(candidate, [self._stem(word)])]
            if len(shared) >= max(LEAST_SHARED, SHARED * len(topic)):
                yield (
                    shared,
                    lambda reply: _is(reply, candidate) and self._tells_more(question, last, reply),
                )

    def _with_one_replaced(self, topic: list[str], last: Entry) -> Iterator[list[str]]:
        """The topic without one word, which the question's stands for: a name where it has one."""
        names = self._names(last)
        for at, word in enumerate(topic):
            if len(topic) > 1 and (not names or self._stem(word) in names):
                yield topic[:at] + topic[at + 1 :]

    def _what_is_spoken_of(self, question: str, topic: list[str], last: Entry) -> Iterator[list[str]]:
        """The topic's names alone, for a question about something else of theirs: “its currency”."""
        names = self._names(last)
        kept = [word for word in topic if self._stem(word) in names]
        goes_back = points_back(self._analyser, question) or opens(self._analyser, question)
        if kept and kept != topic and goes_back:
            yield kept

    def _names(self, entry: Entry) -> set[str]:
        return {word.stem for word in self._analyser.words(entry.question) if word.name}

    def _tells_more(self, question: str, last: Entry, reply: Reply) -> bool:
        """Has the entry what the question asks, and not just the words of the topic?"""
        if _is(reply, last) and self._has(last, self._asked_stems(question)):
            return True
        if _is(reply, last) and not self._stems(question):
            return False
        return self._has_what_is_asked(question, reply)

    def _has_what_is_asked(self, question: str, reply: Reply) -> bool:
        """Has the first match, in one phrasing, all that the question brings in?"""
        if not self._stems(question):
            return self._has(reply.matches[0].entry, self._asked_stems(question))
        own = set(self._words(question))
        read = reply.explanation.words if reply.explanation else ()
        return all(
            word.sureness >= LEAST_SURENESS and word.how not in ELSEWHERE for word in read if word.word in own
        )

    def _has_rest(self, question: str, last: Entry, rest: Sequence[str], reply: Reply) -> bool:
        """Has another entry, in one phrasing, the rest of the last one's words and those of the question?"""
        phrasing = reply.explanation.phrasing if reply.explanation else None
        return (
            not _is(reply, last)
            and set(self._stems(phrasing or "")).issuperset(map(self._stem, rest))
            and self._tells_more(question, last, reply)
        )

    def _has(self, entry: Entry, stems: Iterable[str]) -> bool:
        """Does an entry have all of some words in its phrasings?"""
        known = {word.stem for phrasing in entry.phrasings for word in self._analyser.words(phrasing)}
        return known.issuperset(stems)

    def _asked_stems(self, question: str) -> list[str]:
        """The stems of what a question asks: where it has no words of its own, of those that make it another: *who*, *when*."""
        rules = self._analyser.rules
        words = without_opening(self._analyser, self._analyser.texts(question))
        turning = [word for word in words if word in rules.turning_words]
        asking = turning or [word for word in words if word not in rules.backward] or words
        return self._stems(question) or self._analyser.stems(asking)

    def _stem(self, word: str) -> str:
        return self._stems(word)[0]

    def _words(self, text: str) -> list[str]:
        return [word.text for word in self._analyser.words(text) if not self._analyser.is_stop(word.text)]

    def _stems(self, text: str) -> list[str]:
        return [self._analyser.stem(word) for word in self._words(text)]


def _with_odds(confidence: float, factor: float) -> float:
    """A confidence whose odds rise by a factor."""
    return factor * confidence / (1 + (factor - 1) * confidence)


def _is(reply: Reply, entry: Entry) -> bool:
    """Is it the entry that answers?"""
    return reply.entry is not None and reply.entry.id == entry.id


def _lead(reply: Reply) -> float:
    """How much more likely the first match is than the second: where two are equally likely, the question left it open."""
    first, second = ([match.confidence for match in reply.matches] + [0.0, 0.0])[:2]
    return first - second


def _leader(reply: Reply) -> Entry | None:
    """The first match, where it is likely and leads clearly."""
    first, second = ([match.confidence for match in reply.matches] + [0.0, 0.0])[:2]
    return reply.matches[0].entry if first >= LEAST_ALONE and first >= LEAD * second else None
