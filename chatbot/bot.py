"""The chatbot: a question in, a reply out."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

import msgspec

from chatbot.callbacks import Notify
from chatbot.defaults import AUTO, THRESHOLD, TOP
from chatbot.errors import FAQError, StoreError, UsageError
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.file import Stamp, stamp_of
from chatbot.loading.load import load_faq, log
from chatbot.matching.answering import Found, find, is_asked
from chatbot.matching.matcher import Matcher
from chatbot.memo import Memo
from chatbot.semantics.sense import Sense

if TYPE_CHECKING:
    from chatbot.matching.explanation import Explanation

MOST_TAGGED = 16
"""Choices of tags whose entries are kept apart for the next question."""
MOST_NAMED = 10
"""Tags that an error names."""
MOST_IN_OTHER_LANGUAGE = 0.05
"""Confidence at most of an entry, where the question is in another language: none is offered."""
MOST_BESIDE_TALK = 0.3
"""Confidence at most of an entry that is not about the small talk it is found for."""
CALLING = frozenset(["greeting", "thanks", "goodbye"])
"""Small talk in which one is called by name."""
MOST_CALLING = 3
"""Words beside the name with which one is called."""
JUST_LOADED = 1.0
"""Seconds after loading in which an address is not asked again for the first question, whatever age is allowed."""
LONG_ANSWER = 300
"""Characters from which it is worth to say which part of an answer answers."""
LONGEST_QUESTION = 2_000
"""Characters of a question that are read."""
NEARLY_AS_GOOD = 0.5
"""By the confidence of the first, from where another is offered beside it though it is below what is worth offering by itself."""
WORTH_OFFERING = 0.06
"""Confidence below which an entry is not offered as what may have been meant.

Of the unanswered of ``datasets/everyday-*`` 16 % have the right entry among what is offered at .06 to .10, 17 % at .10 to .15.
"""


class Match(msgspec.Struct, frozen=True):
    """An entry that may answer the question."""

    entry: Entry
    confidence: float
    """Probability that the entry answers the question, 0 to 1."""


class SmallTalk(msgspec.Struct, frozen=True):
    """What is said to what is no question to the FAQ."""

    kind: str
    """``greeting``, ``thanks``, ``goodbye``, ``about`` (the bot), ``praise``, ``complaint`` or ``chat``."""
    text: str


class OtherLanguage(msgspec.Struct, frozen=True):
    """A question's language, where it is plainly not the FAQ's."""

    language: str
    text: str | None
    """What is said in that language; None where there is nothing to say."""


class Span(msgspec.Struct, frozen=True):
    """A part of an answer, in characters: from ``start`` to before ``end``."""

    start: int
    end: int


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What the chatbot has to say to a question."""

    question: str
    answered: bool
    """Is the first match's confidence at least the threshold?"""
    entry: Entry | None
    """The entry that answers; None where the question is not answered."""
    confidence: float
    """The first match's confidence; 0 where there is none."""
    matches: tuple[Match, ...]
    """The best entries, most confident first."""
    also: tuple[Match, ...] = ()
    """What answers the other parts of a compound question."""
    unanswered: tuple[str, ...] = ()
    """The other parts of a compound question that nothing answers."""
    span: Span | None = None
    """The part of a long answer that answers best, where that is clear."""
    small_talk: SmallTalk | None = None
    """What is said to small talk; the question is then not answered."""
    fallback: str | None = None
    """What the FAQ says where it has no answer; None where the question is answered."""
    other_language: OtherLanguage | None = None
    """The question's language, where it is plainly not the FAQ's; the question is then not answered."""
    unread: int = 0
    """Characters at the end of a question that is too long to be read to its end."""
    semantic: bool = False
    """Was the sentence encoder asked?"""
    explanation: Explanation | None = None
    """Why, if that was asked for."""

    @property
    def offered(self) -> tuple[Entry, ...]:
        """The entries that may have been meant, where the question is not answered."""
        first = self.matches[0].confidence if self.matches else 0.0
        if first < WORTH_OFFERING:
            return ()
        least = min(WORTH_OFFERING, NEARLY_AS_GOOD * first)
        return tuple(match.entry for match in self.matches if match.confidence >= least)


class Bot:
    """Answers questions from an FAQ, as its file is when they are asked.

    Where the file has changed and cannot be used, answers come from what it was, and ``problem`` says what is wrong.
    """

    def __init__(
        self,
        faq: FAQ,
        *,
        reload: Callable[[], FAQ] | None = None,
        notify: Notify | None = None,
        semantic: str | Sense = AUTO,
    ) -> None:
        """``reload`` reads the file anew, as ``load_faq`` does; ``notify`` is told of a problem, else it is logged.

        ``semantic`` says when the sentence encoder is asked: ``auto``, where words leave a question open and it is there;
        ``always``; ``never``.

        Raises:
            UsageError: ``semantic`` is none of these, or it is always to be asked and not there.
        """
        self.problem: FAQError | None = None
        self._sense = semantic if isinstance(semantic, Sense) else Sense(semantic, notify=notify or log)
        self._sense.check(faq)
        self._matcher = Matcher(faq, self._sense)
        self._tagged = Memo(self._with_tags, MOST_TAGGED)
        self._reload = reload or (faq.origin.load if faq.origin else lambda: load_faq(faq.path))
        self._notify = notify or log
        self._seen = faq.stamp
        self._loaded = time.monotonic()

    @property
    def faq(self) -> FAQ:
        """What is answered from."""
        return self._matcher.faq

    def ask(
        self,
        question: str,
        *,
        top: int = TOP,
        threshold: float = THRESHOLD,
        explain: bool = False,
        tags: Collection[str] = (),
    ) -> Reply:
        """Answer a question, from the entries that have one of the ``tags`` if there are any.

        Raises:
            UsageError: the question is blank, ``top`` is less than 1, ``threshold`` is not within 0 to 1, or no entry has a tag.
        """
        if not question.strip():
            raise UsageError("the question is blank")
        if top < 1:
            raise UsageError("top must be at least 1")
        if not 0 <= threshold <= 1:
            raise UsageError("the threshold must be from 0 to 1")
        self.refresh()
        try:
            return self._ask(question, tags, top=top, threshold=threshold, explain=explain)
        except StoreError:  # what it is compiled to is damaged, and has been taken away
            self._take_anew()
            return self._ask(question, tags, top=top, threshold=threshold, explain=explain)

    def _ask(
        self, question: str, tags: Collection[str], *, top: int, threshold: float, explain: bool
    ) -> Reply:
        check = getattr(self.faq.entries, "check", None)
        if check:
            check()
        matcher = self._tagged[frozenset(tags)] if tags else self._matcher
        return _reply(matcher, question, top=top, threshold=threshold, explain=explain)

    def _with_tags(self, tags: frozenset[str]) -> Matcher:
        return Matcher(tagged(self.faq, tags), self._sense)

    def refresh(self) -> bool:
        """Read the FAQ again if its file, or what lies at its address, has changed; True if it has, and can be used."""
        faq = self.faq
        loaded, self._loaded = self._loaded, -JUST_LOADED
        if faq.origin is not None and time.monotonic() - loaded < JUST_LOADED:
            return False
        if faq.stamp is None or faq.path is None or (now := _stamp_of(faq)) == self._seen:
            return False
        self._seen, self.problem = now, None
        if self._seen == faq.stamp:  # it was gone, and is back
            return False
        try:
            self._take_anew()
        except FAQError as error:
            self.problem = error
            self._notify(f"the FAQ has changed and cannot be used; answers come from what it was\n{error}")
            return False
        self._seen = self.faq.stamp
        return True

    def _take_anew(self) -> None:
        """Answer from the FAQ as its file is now.

        Raises:
            FAQError: it cannot be used.
        """
        self._matcher = Matcher(self._reload(), self._sense)
        self._tagged.clear()


def _stamp_of(faq: FAQ) -> Stamp | str | None:
    """What an FAQ's source is like now."""
    return faq.origin.stamp() if faq.origin else stamp_of(faq.path or "")


def tagged(faq: FAQ, tags: Collection[str]) -> FAQ:
    """The FAQ's entries that have one of some tags, whatever their capitals.

    Raises:
        UsageError: there are none.
    """
    wanted = {tag.casefold() for tag in tags}
    entries = tuple(entry for entry in faq.entries if not wanted.isdisjoint(map(str.casefold, entry.tags)))
    if not entries:
        raise UsageError(f"no entry has the tag {' or '.join(sorted(tags))}{_tags_there(faq, tags)}")
    return msgspec.structs.replace(faq, entries=entries)


def _tags_there(faq: FAQ, wanted: Collection[str]) -> str:
    """The tags that may have been meant by those that no entry has."""
    from difflib import get_close_matches

    there = sorted({tag for entry in faq.entries for tag in entry.tags})
    near = [match for tag in wanted for match in get_close_matches(tag, there, n=1)]
    if near:
        return f"; did you mean {' or '.join(near)}?"
    more = f" and {len(there) - MOST_NAMED:,} more" if len(there) > MOST_NAMED else ""
    return f"; there are {', '.join(there[:MOST_NAMED])}{more}" if there else "; none has any"


def _reply(matcher: Matcher, question: str, *, top: int, threshold: float, explain: bool) -> Reply:
    read = question[:LONGEST_QUESTION]
    found = find(matcher, read, threshold)
    faq = matcher.faq
    talk = _small_talk(matcher, read, found, threshold)
    faq.expect(one.scored.number for one in (*found.judged[:top], *found.also))
    other = None if talk else _other_language(matcher, read, found, threshold)
    most = MOST_BESIDE_TALK if talk else MOST_IN_OTHER_LANGUAGE if other else 1.0
    matches = tuple(
        Match(faq.entries[one.scored.number], min(one.confidence, most)) for one in found.judged[:top]
    )
    answered = bool(matches) and matches[0].confidence >= threshold
    entry = matches[0].entry if answered else None
    return Reply(
        question=question,
        answered=answered,
        entry=entry,
        confidence=matches[0].confidence if matches else 0.0,
        matches=matches,
        also=tuple(Match(faq.entries[one.scored.number], one.confidence) for one in found.also)
        if answered
        else (),
        unanswered=found.unanswered if answered else (),
        span=_span(matcher, found, entry) if entry else None,
        small_talk=talk,
        fallback=None if answered or talk else faq.fallback,
        other_language=other,
        unread=len(question) - len(read),
        semantic=found.semantic,
        explanation=_explanation(matcher, found) if explain else None,
    )


def _small_talk(matcher: Matcher, question: str, found: Found, threshold: float) -> SmallTalk | None:
    """What is said to small talk, unless an entry is about that."""
    if matcher.faq.small_talk is False:
        return None
    asked = is_asked(found, threshold, literally=True)
    kind = "" if asked else matcher.analyser.rules.small_talk.kind(question)
    kind = kind or _calls(matcher, question, asked=asked)
    if not kind:
        return None
    from chatbot.faq.small_talk import answer_to

    return SmallTalk(kind, answer_to(kind, matcher.faq))


def _calls(matcher: Matcher, question: str, *, asked: bool) -> str:
    """The kind of small talk in which a question calls by name what the FAQ is about, and says nothing else: “hi Acme”.

    What an entry is asked for with calls nobody if it begins as questions do.
    """
    rules = matcher.analyser.rules
    words = question.split()
    unnamed = [word for word in words if not matcher.owner.is_in_title[word]]
    if not unnamed or len(unnamed) == len(words) or len(unnamed) > MOST_CALLING:
        return ""
    if asked and rules.asks(question):
        return ""
    kind = rules.small_talk.kind(" ".join(unnamed))
    return kind if kind in CALLING else ""


def _other_language(matcher: Matcher, question: str, found: Found, threshold: float) -> OtherLanguage | None:
    """The language of a question that is plainly not in the FAQ's, unless an entry asks just that."""
    if is_asked(found, threshold):
        return None
    from chatbot.language.identification import language_asked_in

    analyser = matcher.analyser
    language = language_asked_in(analyser.texts(question), analyser.language, analyser.is_stop)
    if language is None:
        return None
    from chatbot.language.other_language import said_in

    return OtherLanguage(language, said_in(language, analyser.language))


def _span(matcher: Matcher, found: Found, entry: Entry) -> Span | None:
    if len(entry.answer) < LONG_ANSWER:
        return None
    from chatbot.matching.passage import best_passage

    place = best_passage(matcher.analyser, found.query, entry, found.judged[0].scored.document)
    return Span(*place) if place else None


def _explanation(matcher: Matcher, found: Found) -> Explanation:
    from chatbot.matching.explanation import explain

    return explain(matcher, found.text, found.query, found.judged)
