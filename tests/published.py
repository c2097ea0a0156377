"""An FAQ that is put into PostgreSQL."""

from __future__ import annotations

from command import Command
from faqs import LIBRARY
from servers import Database


def publish(chatbot: Command, database: Database, content: object = LIBRARY, *more: str) -> str:
    """Put an FAQ there; returns its address."""
    named = () if "--name" in more else ("--name", "library")
    done = chatbot("publish", chatbot.file(content), database.address(), *named, *more)
    assert done.status == 0, done
    assert done.out == ""
    return database.address(faq="library")
