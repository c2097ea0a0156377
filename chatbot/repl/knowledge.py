"""An FAQ and what is made from it, while the user reads and types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from chatbot.bot import Bot
from chatbot.faq.entry import FAQ, Entry
from chatbot.repl.background import in_background
from chatbot.repl.follow_up import FollowUpReader
from chatbot.repl.suggest import Suggester

NEAR = 0.8
"""Likeness from which a word is taken for a misspelling or another form of a topic's name."""
MOST_TOPICS = 5


class Knowledge:
    """An FAQ, its bot, and what suggests questions of it; these are made in the background."""

    def __init__(self, faq: FAQ, *, reload: Callable[[], FAQ], notify: Callable[[str], None]) -> None:
        """``reload`` reads the FAQ's file anew; ``notify`` is told what is wrong with it then."""
        self.faq = faq
        self.suggester = in_background(lambda: Suggester(faq.entries, faq.language))
        self._bot = in_background(lambda: _ready(Bot(faq, reload=reload, notify=notify)))

    @property
    def bot(self) -> Bot:
        """The bot, as soon as it is ready."""
        return self._bot.result()

    @cached_property
    def follow_ups(self) -> FollowUpReader:
        """What reads a question as going on from the last answer."""
        return FollowUpReader(self.faq.language)

    @cached_property
    def topics(self) -> Counter[str]:
        """The tags, folded, each with the number of its entries."""
        return Counter(tag.casefold() for entry in self.faq.entries for tag in dict.fromkeys(entry.tags))

    def about(self, words: str) -> tuple[Entry, ...]:
        """The entries that have to do with some words, best first; all for no words."""
        if not words:
            return tuple(self.faq.entries)
        return tuple(found.entry for found in self.suggester.result().suggest(words, limit=None))

    def tagged(self, topic: str) -> tuple[Entry, ...]:
        """The entries that have a tag."""
        wanted = topic.casefold()
        return tuple(entry for entry in self.faq.entries if wanted in map(str.casefold, entry.tags))

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
    bot.ask("?")
    return bot
