"""The questions of a set, and those that are made of them.

Where a set has few questions without an answer, more are made: a quarter of the entries is taken out of the FAQ, four times
over, and the questions that they would have answered are asked all the same; FAQs of a few neighbouring entries are asked their
own questions and those of their neighbours; a word that the entry needs is put out by another; and every FAQ is asked bare words
of its answers, questions turned into what they are not, and other aspects of its things. Where a set has no misspelt
questions, its own are misspelt.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from chatbot.faq.entry import FAQ
from chatbot.loading.load import load_faq
from training.evidence import AskedFAQ
from training.misspell import misspelt
from training.sets import IN_ENGLISH, QuestionSet
from training.sources import QUESTIONS
from training.swaps import swapped
from training.unanswered import aspects, bare_words, turned

WHOLE, TYPOS, OUT, FEW, SWAP = "whole", "typos", "out", "few", "swap"
WORDS, TURNED, ASPECTS = "words", "turned", "aspects"
FOLDS = 4
"""Parts of which one at a time is taken out of an FAQ."""
SIZES = (7, 8, 9, 11, 13, 16, 20)
"""Of the FAQs of a few entries."""
MOST_ASKED, MOST_MADE = 1500, 160
"""Questions of a part at most: the set's own, and those made of them."""
ENOUGH_UNANSWERABLE = 0.35
"""Share of questions without an answer from which none have to be made."""


class Question(msgspec.Struct, frozen=True):
    """A line of a file of questions."""

    question: str
    expected: str | None
    """The id of the entry that answers it."""


class Part(NamedTuple):
    """Questions of a set, or made of them, to be put to its FAQ or to part of that."""

    set: QuestionSet
    name: str
    """Of the set, with what tells apart its files of questions."""
    family: str
    """The same for sets with the same entries."""
    files: tuple[Path, ...]
    kind: str
    """``whole``: the set's own questions. ``typos``: these, misspelt. ``out``: the FAQ without a quarter of its entries, and
    what these would have answered. ``few``: some entries near one another. ``swap``: questions with a word that matters put
    out by another. ``words``, ``turned``, ``aspects``: see ``training.unanswered``."""
    number: int = 0
    """Which quarter, or how many entries."""


class Asked(NamedTuple):
    """An FAQ, and what is asked of it; no entry answers where the expected one is not in the FAQ."""

    faq: FAQ
    questions: Iterable[Question]


def parts_of(one: QuestionSet) -> list[Part]:
    """All that is made of a set."""
    faq = _faq(one)
    family = " ".join(sorted(entry.id for entry in faq.entries)[:9])
    before, _, after = QUESTIONS.partition("*")
    own = [
        Part(one, one.name + path.name[len(before) : -len(after)], family, (path,), WHOLE)
        for path in one.questions
    ]
    if len(own) == 1:
        own.append(Part(one, f"{one.name}-typos", family, one.questions, TYPOS))
    made = (WORDS, TURNED, ASPECTS) if faq.language == IN_ENGLISH else (WORDS,)
    own += [Part(one, one.name, family, one.questions, kind) for kind in made]
    few = [Part(one, one.name, family, one.questions, FEW, size) for size in SIZES]
    if _has_unanswerable(one):
        return [*own, *few[::2]]
    out = [Part(one, one.name, family, one.questions, OUT, fold) for fold in range(FOLDS)]
    return [*own, *few, *out, Part(one, one.name, family, one.questions, SWAP)]


def asked_of(part: Part) -> Asked:
    """The questions of a part, and what they are put to."""
    questions = [question for path in part.files for question in read_questions(path)]
    return _MAKERS[part.kind](_faq(part.set), questions, part.number)


def read_questions(path: Path) -> Iterator[Question]:
    """The questions in a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return (msgspec.json.decode(line, type=Question) for line in lines)


def _faq(one: QuestionSet) -> FAQ:
    return load_faq(one.faq, cache=False)


def _has_unanswerable(one: QuestionSet) -> bool:
    """Has the set itself enough questions of its field that have no answer? Those of the shipped FAQ are too few."""
    if one.borrowed:
        return False
    expected = [question.expected for path in one.questions for question in read_questions(path)]
    return expected.count(None) > ENOUGH_UNANSWERABLE * len(expected)


def _whole(faq: FAQ, questions: Sequence[Question], number: int) -> Asked:
    return Asked(faq, _thinned(questions, MOST_ASKED))


def _typos(faq: FAQ, questions: Sequence[Question], number: int) -> Asked:
    chance = random.Random(0)
    return Asked(faq, [msgspec.structs.replace(q, question=misspelt(q.question, chance)) for q in questions])


def _swap(faq: FAQ, questions: Sequence[Question], number: int) -> Asked:
    return Asked(faq, _swapped(faq, _thinned(questions, 3 * MOST_MADE)))


def _words(faq: FAQ, questions: Sequence[Question], number: int) -> Asked:
    return Asked(faq, _unanswered(bare_words(faq)))


def _turned(faq: FAQ, questions: Sequence[Question], number: int) -> Asked:
    return Asked(faq, _unanswered(turned(faq, [q.question for q in questions if q.expected is not None])))


def _aspects(faq: FAQ, questions: Sequence[Question], number: int) -> Asked:
    return Asked(faq, _unanswered(aspects(faq)))


def _unanswered(texts: Iterable[str]) -> list[Question]:
    return [Question(text, None) for text in texts]


def _out(faq: FAQ, questions: Sequence[Question], fold: int) -> Asked:
    ids = [entry.id for entry in faq.entries]
    outside = set(ids[fold::FOLDS])
    return Asked(_cut_to(faq, set(ids) - outside), _thinned(_expecting(questions, outside), MOST_MADE))


def _few(faq: FAQ, questions: Sequence[Question], size: int) -> Asked:
    order = neighbourhood(faq, size)
    inside, outside = ({faq.entries[n].id for n in order[start::2]} for start in (0, 1))
    small = _cut_to(faq, inside)
    own = _thinned(_expecting(questions, inside), MOST_MADE // 2)
    others = _thinned(_expecting(questions, outside), MOST_MADE)
    return Asked(small, [*own, *_swapped(small, own), *others])


_MAKERS: dict[str, Callable[[FAQ, Sequence[Question], int], Asked]] = {
    WHOLE: _whole, TYPOS: _typos, OUT: _out, FEW: _few, SWAP: _swap, WORDS: _words, TURNED: _turned, ASPECTS: _aspects,
}  # fmt: skip


def neighbourhood(faq: FAQ, size: int) -> list[int]:
    """Entries near one another: twice ``size`` of those that come first for the question of one of them."""
    near = AskedFAQ(faq).nearest(random.Random(size).choice(faq.entries).question)
    return (near + [n for n in range(len(faq.entries)) if n not in near])[: 2 * size]


def _swapped(faq: FAQ, questions: Iterable[Question]) -> list[Question]:
    answerable = [(q.question, q.expected) for q in questions if q.expected is not None]
    return [Question(text, None) for text in swapped(AskedFAQ(faq), answerable)]


def _cut_to(faq: FAQ, ids: set[str]) -> FAQ:
    return msgspec.structs.replace(faq, entries=tuple(entry for entry in faq.entries if entry.id in ids))


def _expecting(questions: Iterable[Question], ids: set[str]) -> list[Question]:
    return [question for question in questions if question.expected in ids]


def _thinned(questions: Sequence[Question], most: int) -> Sequence[Question]:
    """At most so many of the questions, evenly taken."""
    return questions[:: max(1, math.ceil(len(questions) / most))]
