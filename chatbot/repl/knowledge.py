"""An FAQ and what is made from it, while the user reads and types."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from chatbot.bot import Bot
from chatbot.defaults import AUTO
from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ, Entry
from chatbot.language.analyser import Analyser
from chatbot.repl.background import in_background
from chatbot.repl.follow_up import FollowUpReader
from chatbot.repl.suggest import Suggester
from chatbot.repl.told import ToldReader
from chatbot.semantics.sense import Sense

TOPIC = re.compile(r"(?:^|\s)#")
"""What a topic begins with."""
NEAR = 0.8
"""Likeness from which a word is taken for a misspelling or another form of a topic's name."""
MOST_TOPICS = 5
MOST_ANSWERING = 32
"""Entries that are looked through for words that stand in answers alone."""


class Listed(NamedTuple):
    """What a list is to show."""

    entries: tuple[Entry, ...] = ()
    unknown: str | None = None
    """A topic that is named and does not exist."""
    in_answers: bool = False
    """Are they what has the words in its answer alone?"""


class Knowledge:
    """An FAQ, its bot, and what suggests questions of it; these are made in the background."""

    def __init__(
        self,
        faq: FAQ,
        *,
        reload: Callable[[], FAQ],
        notify: Callable[[str], None],
        sense: Sense | None = None,
        ahead: bool = False,
    ) -> None:
        """``reload`` reads the FAQ's file anew; ``notify`` is told what is wrong with it then.

        ``ahead`` wants the sentence encoder to read the FAQ before a question needs that.
        """
        self.faq = faq
        self._suggester = self._make_suggester()
        self._bot = in_background(
            lambda: _ready(Bot(faq, reload=reload, notify=notify, semantic=sense or AUTO)),
            sense.ahead(faq).begin if sense and ahead else None,
        )

    @property
    def suggester(self) -> Future[Suggester]:
        """What suggests questions, perhaps not ready yet; made once more where the FAQ could not be read for it."""
        if self._suggester.done() and self._suggester.exception():
            self._suggester = self._make_suggester()
        return self._suggester

    @property
    def bot(self) -> Bot:
        """The bot, as soon as it is ready."""
        return self._bot.result()

    def _make_suggester(self) -> Future[Suggester]:
        return in_background(lambda: Suggester(self.faq.entries, self.faq.language))

    @cached_property
    def analyser(self) -> Analyser:
        """What reads words of the FAQ's language."""
        return Analyser(self.faq.language)

    @cached_property
    def follow_ups(self) -> FollowUpReader:
        """What reads a question as going on from the last answer."""
        return FollowUpReader(self.faq.language)

    @cached_property
    def told(self) -> ToldReader:
        """What finds what the last answer says already."""
        return ToldReader(self.faq.language)

    @cached_property
    def topics(self) -> Counter[str]:
        """The tags, folded, each with the number of its entries."""
        return Counter(
            tag for entry in self.faq.entries for tag in dict.fromkeys(map(str.casefold, entry.tags))
        )

    def listed(self, text: str) -> Listed:
        """The entries that have to do with some words, best first, and have one of the topics: ``words #topic #topic``."""
        words, *named = (part.strip() for part in TOPIC.split(text))
        topics = []
        for name in named:
            topic, further = self._topic_and_words(name)
            if topic is None:
                return Listed(unknown=name)
            topics.append(topic)
            words = f"{words} {further}".strip()
        found = self.suggested(words) if words else tuple(self.faq.entries)
        if not topics and words.casefold() in self.topics:
            of_topic = self._with_one_of([words.casefold()], self.faq.entries)
            return Listed(tuple({entry.id: entry for entry in (*of_topic, *found)}.values()))
        if not found and not topics:
            return Listed(self._answering(words), in_answers=True)
        return Listed(self._with_one_of(topics, found) if topics else found)

    def suggested(self, words: str) -> tuple[Entry, ...]:
        """The entries that have most of some words, best first; those that have any where there are none."""
        suggester = self.suggester.result()
        found = suggester.suggest(words, limit=None) or suggester.suggest(words, limit=None, any_word=True)
        return tuple(suggestion.entry for suggestion in found)

    def _answering(self, words: str) -> tuple[Entry, ...]:
        """The entries that have all of some words in their answers, as far as a search finds them."""
        stems = {word.stem for word in self.analyser.words(words) if not self.analyser.is_stop(word.text)}
        if not stems:
            return ()
        matches = self.bot.ask(words, top=MOST_ANSWERING).matches
        return tuple(
            match.entry
            for match in matches
            if stems.issubset(word.stem for word in self.analyser.words(match.entry.answer))
        )

    def _topic_and_words(self, text: str) -> tuple[str | None, str]:
        """The topic that a text begins with, which may have several words, and what comes after it."""
        words = text.split()
        for end in range(len(words), 0, -1):
            topic = " ".join(words[:end]).casefold()
            if topic in self.topics:
                return topic, " ".join(words[end:])
        return None, text

    @staticmethod
    def _with_one_of(topics: Iterable[str], entries: Iterable[Entry]) -> tuple[Entry, ...]:
        wanted = set(topics)
        return tuple(entry for entry in entries if not wanted.isdisjoint(map(str.casefold, entry.tags)))

    def topics_like(self, text: str) -> list[str]:
        """The tags that a text may name, misspelt or not."""
        words = {word for word in text.casefold().split() if len(word) > 2} | {text.casefold()}
        found = {
            tag: likeness
            for word in words
            for tag, likeness, _ in process.extract(
                word, list(self.topics), scorer=JaroWinkler.similarity, score_cutoff=NEAR, limit=MOST_TOPICS
            )
        }
        return sorted(found, key=found.__getitem__, reverse=True)

    def nearest_topics(self, question: str, entries: Iterable[Entry]) -> list[str]:
        """Tags to go on with: those that a question may name, those of entries near it, then the most usual ones."""
        near = (tag.casefold() for entry in entries for tag in entry.tags)
        usual = (tag for tag, _ in self.topics.most_common(MOST_TOPICS))
        return list(dict.fromkeys([*self.topics_like(question), *near, *usual]))[:MOST_TOPICS]


def _ready(bot: Bot) -> Bot:
    """A bot that has made its index: it does so for the first question."""
    with suppress(FAQError):  # which whoever asks first is told
        bot.ask("?")
    return bot
