"""What is said to small talk: the FAQ's own texts, else built-in ones."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from chatbot.faq.entry import FAQ
from chatbot.language.printable import one_line

MOST_TOPICS = 5
LOOKED_AT = 1_000
"""Entries whose tags are counted."""
TEXTS = {
    "greeting": "Hello. What would you like to know?",
    "thanks": "You are welcome.",
    "goodbye": "Goodbye.",
    "praise": "Thank you.",
    "complaint": "Sorry about that. Please ask again in other words; I can only answer from this FAQ.",
    "chat": "I can only answer questions from this FAQ.",
}


def answer_to(kind: str, faq: FAQ) -> str:
    """What to say to small talk of a kind."""
    own = faq.small_talk if isinstance(faq.small_talk, dict) else {}
    return own.get(kind) or (_about(faq) if kind == "about" else TEXTS[kind])


def _about(faq: FAQ) -> str:
    """What the bot is there for: what the FAQ is about, and topics or questions to begin with."""
    title = f" “{one_line(faq.title)}”" if faq.title else ""
    first = f"I am a program that answers questions from the FAQ{title}: it has {len(faq.entries):,} of them."
    tags = Counter(tag for entry in islice(faq.entries, LOOKED_AT) for tag in dict.fromkeys(entry.tags))
    if tags:
        return f"{first} Its topics: {', '.join(one_line(tag) for tag, _ in tags.most_common(MOST_TOPICS))}."
    some = "; ".join(one_line(entry.question) for entry in islice(faq.entries, 3))
    return f"{first} For example: {some}"
