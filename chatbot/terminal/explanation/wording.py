"""An explanation in words, a sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from chatbot.language.printable import one_line
from chatbot.language.rules import rules_for
from chatbot.matching.alignment import MATCHED
from chatbot.terminal.explanation.texts.table import ExplanationTexts
from chatbot.terminal.languages import percent

if TYPE_CHECKING:
    from chatbot.matching.explanation import Explanation, WordRead

MOST_LISTED = 4
"""Words that a sentence lists."""
TOO_LIGHT = 0.2
"""Weight of a word at most that is not told of: it says next to nothing by itself."""
BEHIND = ((0.5, "close_behind"), (0.1, "behind"), (0.0, "far_behind"))
"""How the next entry stands, by the share that its confidence has of the first one's."""


class Wording(NamedTuple):
    """Says an explanation in a language."""

    explanation: Explanation
    texts: ExplanationTexts
    language: str = "en"
    """The FAQ's, whose most usual words go without saying."""

    def sentences(self) -> list[str]:
        """What was found, and what speaks against it, in the words of who keeps the FAQ."""
        explanation, texts = self.explanation, self.texts
        why = texts.vetoes[explanation.veto] if explanation.veto else ""
        if explanation.entry_id is None:
            return [texts.found_nothing.format(why=why)]
        phrasing, identifier = one_line(explanation.phrasing or ""), one_line(explanation.entry_id)
        sure = percent(explanation.confidence)
        return [
            texts.fits_best.format(phrasing=phrasing, id=identifier, percent=sure),
            *self._read_as(),
            *self._only_in_answer(),
            *self._missing(),
            *([texts.not_the_answer.format(why=why)] if why else []),
            *self._next_entry(),
        ]

    def words(self) -> list[WordRead]:
        """The words of the question; without those that say nothing by themselves, unless there are no others."""
        words = self.explanation.words
        return [word for word in words if self._counts(word)] or list(words)

    @staticmethod
    def _counts(word: WordRead) -> bool:
        """Does it say something by itself, or was it taken for something else?"""
        taken = word.how in ("spelling", "meaning") and word.sureness >= MATCHED and word.read_as != word.word
        return word.weight > TOO_LIGHT or taken

    def reading(self, word: WordRead) -> str:
        """What a word was taken for."""
        texts, sure, read_as = self.texts, percent(word.sureness), self.written(word.read_as or "")
        match word.how:
            case "nothing":
                return texts.word_nowhere
            case "answer":
                return texts.word_in_answer.format(percent=sure)
            case "aliases":
                return texts.word_in_aliases.format(percent=sure)
            case "same":
                return read_as
            case how:
                kind = texts.misspelt if how == "spelling" else texts.alike
                return texts.word_read.format(word=read_as, how=kind, percent=sure)

    def _read_as(self) -> Iterator[str]:
        """Which words were read as others."""
        texts = self.texts
        for how, why in (("spelling", texts.misspelt), ("meaning", texts.much_the_same)):
            readings = [
                texts.read_as.format(word=self._quoted(word.word), read=self._quoted(word.read_as))
                for word in self.explanation.words
                if self._counts(word) and word.how == how and word.read_as and word.read_as != word.word
            ]
            if readings:
                yield texts.read_so.format(readings=texts.comma.join(readings), how=why)

    def _only_in_answer(self) -> Iterator[str]:
        """Which words stand in the answer alone."""
        words = self.explanation.words
        answer = [word for word in words if word.weight > TOO_LIGHT and word.how == "answer"]
        if only := [word.word for word in answer if word.sureness == 1]:
            yield self.texts.only_in_answer.format(words=self._listed(only))
        if near := [word.word for word in answer if word.sureness < 1]:
            yield self.texts.near_in_answer.format(words=self._listed(near))

    def _missing(self) -> Iterator[str]:
        """What the question has and the entry has not, and the other way round."""
        explanation = self.explanation
        weighty = {word.word for word in explanation.words if word.weight > TOO_LIGHT}
        if unanswered := [word for word in explanation.unanswered if word in weighty]:
            yield self.texts.not_in_entry.format(words=self._listed(unanswered))
        usual = rules_for(self.language).stop_words
        if unasked := [word for word in explanation.unasked if word not in usual]:
            yield self.texts.not_in_question.format(words=self._listed(unasked))

    def _next_entry(self) -> Iterator[str]:
        first, second = self.explanation, self.explanation.runner_up
        if second is None:
            return
        share = second.confidence / first.confidence if first.confidence else 1.0
        where = getattr(self.texts, next(name for least, name in BEHIND if share >= least))
        sure = percent(second.confidence)
        yield self.texts.next_entry.format(id=one_line(second.entry_id), where=where, percent=sure)

    def likeness(self) -> Iterator[str]:
        """How alike question and entry are to the sentence encoder, where that was asked."""
        if self.explanation.likeness:
            question, answer = (self.texts.number(one, ".2f") for one in self.explanation.likeness)
            yield self.texts.likeness.format(question=question, answer=answer)

    def written(self, word: str) -> str:
        """A word with its accents."""
        return one_line(self.explanation.accented.get(word, word))

    def _quoted(self, word: str) -> str:
        return self.texts.quoted.format(word=self.written(word))

    def _listed(self, words: Sequence[str]) -> str:
        """Some words, as in a sentence."""
        *others, last = map(self._quoted, words[:MOST_LISTED])
        return self.texts.either.join([*([self.texts.comma.join(others)] if others else []), last])
