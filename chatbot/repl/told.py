"""Questions that the last answer answers as well: “how much is it?”, “in August?”, “who are the trainers?”."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from chatbot.bot import Reply
from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser
from chatbot.language.answer_signs import tells
from chatbot.language.leaning import (
    ENDS,
    adds,
    asks_of_it,
    goes_on,
    is_addressed,
    own_words,
    type_asked,
    without_opening,
)
from chatbot.repl.follow_up import ELSEWHERE, LEAST_SURENESS, Ask, FollowUp, topic_of

OF_FIGURES = ("amount", "duration", "age", "number")
"""Types of what an answer tells, in which words such as *in* and *at* seldom give a place."""
UNSURE = ("person", "place")
"""Types of answer that no word of an answer is a sure sign of: one that has the question's own words is taken to give it."""

LITERALLY = 0.9
"""How surely an answer has a word that has it itself, and not only one of like meaning: *people* for *population*."""
NAMED = 0.85
"""The same for what is only added to the question before: an answer that names *children* says what is so "for kids"."""


class ToldReader:
    """Finds what the last answer says already."""

    def __init__(self, language: str) -> None:
        self._analyser = Analyser(language)

    def again(self, question: str, alone: Reply, last: Entry, ask: Ask) -> FollowUp | None:
        """The last answer once more, where it says what is asked; None where another entry asks just that.

        ``alone`` is the reply to the question by itself.
        """
        own = set(own_words(self._analyser, question))
        if not self._gives(last, question, own, alone) or self._is_better(question, own, alone, last):
            return None
        reply = ask(f"{question.rstrip(ENDS)} {' '.join(topic_of(self._analyser, last))}")
        if not _comes_first(reply, last):
            return self._of_its_type(question, own, reply, last, ask)
        if own and reply.entry is None:
            return None
        if not self._is_meant(question, alone, reply, last) or not own.issubset(self._said(reply, question)):
            return None
        return _again(reply, last, None if reply.entry is None else reply.confidence)

    def _of_its_type(
        self, question: str, own: Collection[str], reply: Reply, last: Entry, ask: Ask
    ) -> FollowUp | None:
        """The last answer, where ``reply``, with the topic's words, has another entry that is not about all of these."""
        if own or (reply.entry is not None and self._is_of(reply.entry, last)):
            return None
        return _again(msgspec.structs.replace(ask(last.question), question=reply.question), last, None)

    def merely_mentions(self, question: str, alone: Reply, last: Entry) -> bool:
        """Is what is found by what but adds to the question before ("in the hut?") an entry on something else there?"""
        if alone.entry is None or alone.entry.id == last.id or not adds(self._analyser, question):
            return False
        return not self._asks_it(question, alone)

    def _is_better(self, question: str, own: Collection[str], alone: Reply, last: Entry) -> bool:
        """Does the question by itself find an entry that is not merely of the type that is asked for?"""
        found = alone.entry
        if found is None:
            return False
        if found.id == last.id or alone.also or not goes_on(self._analyser, question):
            return True
        asked = self._stems(question)
        if any(self._stems(phrasing) == asked for phrasing in found.phrasings):
            return True
        if own:
            return self._asks_it(question, alone)
        return is_addressed(self._analyser, question) or self._is_of(found, last)

    def _asks_it(self, question: str, alone: Reply) -> bool:
        """Does the entry that is found ask for what the question names, and not just have that in its answer?

        What adds to the question before stands in the entry's in that order, "for students", or the entry asks nothing else.
        """
        if not _found(alone, but=ELSEWHERE).issuperset(own_words(self._analyser, question)):
            return False
        if not adds(self._analyser, question) or alone.explanation is None:
            return True
        words = without_opening(self._analyser, self._analyser.texts(question))
        known = iter(self._stems(alone.explanation.phrasing or ""))
        return all(stem in known for stem in self._analyser.stems(words)) or not alone.explanation.unasked

    def _is_meant(self, question: str, alone: Reply, reply: Reply, last: Entry) -> bool:
        """Is the last entry meant, by the looks of the question or by what it finds with the topic's words and without?"""
        if goes_on(self._analyser, question):
            return True
        alike = _comes_first(alone, last)
        if type_asked(self._analyser, question):
            return alike or (reply.entry is not None and not is_addressed(self._analyser, question))
        open_ = alike or alone.entry is None
        return open_ and reply.entry is not None and self._analyser.rules.asks(question)

    def _said(self, reply: Reply, question: str) -> set[str]:
        """The words of a question that its first match has: where no type of answer is asked for, as they are in its answer."""
        if type_asked(self._analyser, question):
            return _found(reply)
        least = NAMED if adds(self._analyser, question) else LITERALLY
        return _found(reply, but=ELSEWHERE) | _found(reply, least=least)

    def _gives(self, last: Entry, question: str, own: Collection[str], alone: Reply) -> bool:
        """May the last answer have what is asked, and the type of answer, if any is asked for?"""
        if not own and not asks_of_it(self._analyser, question):
            return False
        wanted = type_asked(self._analyser, question)
        if not wanted or (own and wanted in UNSURE) or tells(self._analyser, last.answer, wanted):
            return True
        if wanted != "place" or alone.entry is not None or is_addressed(self._analyser, question):
            return False
        if type_asked(self._analyser, last.question) in OF_FIGURES:  # "18 euros in all" has no place
            return False
        return self._analyser.rules.likely_in(dict.fromkeys(self._stems(last.answer), ()), wanted, "") > 0

    def _is_of(self, entry: Entry, last: Entry) -> bool:
        """Has an entry all words in its phrasings that say what the last one is about?"""
        known = {stem for phrasing in entry.phrasings for stem in self._stems(phrasing)}
        return known.issuperset(self._analyser.stems(own_words(self._analyser, last.question)))

    def _stems(self, text: str) -> list[str]:
        return self._analyser.stems(self._analyser.texts(text))


def _again(reply: Reply, last: Entry, confidence: float | None) -> FollowUp:
    """The last answer as what is found."""
    told = msgspec.structs.replace(
        reply, answered=True, entry=last, fallback=None, small_talk=None, also=(), unanswered=()
    )
    return FollowUp(told, "", confidence)


def _comes_first(reply: Reply, entry: Entry) -> bool:
    """Is it the first match, likely or not?"""
    return bool(reply.matches) and reply.matches[0].entry.id == entry.id


def _found(reply: Reply, *, but: Collection[str] = (), least: float = LEAST_SURENESS) -> set[str]:
    """The words of the question that the first match has, but not in these ways, and at least that surely."""
    read = reply.explanation.words if reply.explanation else ()
    return {word.word for word in read if word.sureness >= least and word.how not in but}
