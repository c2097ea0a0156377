"""Which of the questions in a log were small talk: what is neither answered nor asked in vain."""

from __future__ import annotations

from msgspec import UNSET

from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ
from chatbot.files.addresses import scheme_of
from chatbot.language.rules import rules_for
from chatbot.language.tags import language_of
from chatbot.loading.load import load_faq
from chatbot.memo import Memo
from chatbot.reviewing.records import Asked

MOST_FAQS = 8
"""FAQs that are kept for the next record."""


class TalkAsked:
    """Tells them, of any number of FAQs."""

    def __init__(self) -> None:
        self._faqs = Memo(_faq_at, MOST_FAQS)
        self._found = Memo(self._find)

    def __contains__(self, asked: Asked) -> bool:
        """Was it answered as small talk? A record of before that was noted says so by its question."""
        if asked.small_talk is not UNSET:
            return asked.small_talk is not None
        return not asked.answered and self._found[asked.faq, asked.question]

    def language(self, path: str) -> str:
        """The language of an FAQ, where it is a file that is still there, else English."""
        return self._faqs[path].language

    def _find(self, asked: tuple[str, str]) -> bool:
        path, question = asked
        faq = self._faqs[path]
        return faq.small_talk is not False and bool(
            rules_for(language_of(faq.language)).small_talk.kind(question)
        )


def _faq_at(path: str) -> FAQ:
    """An FAQ, or one that is empty where there is none any more: no address is asked for that."""
    try:
        return load_faq(path) if not scheme_of(path) else FAQ(entries=())
    except FAQError:
        return FAQ(entries=())
