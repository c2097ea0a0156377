"""Answers questions from a list of frequently asked ones.

>>> from chatbot import Bot, load_faq
>>> bot = Bot(load_faq("faq.json"))
>>> reply = bot.ask("whats the gaza war", top=3)
"""

from __future__ import annotations

TYPE_CHECKING = False
"""What the module typing has for type checkers; to import it for that would take a third of what ``--help`` takes."""
if TYPE_CHECKING:
    from typing import Any

    from chatbot.bot import Bot, Match, Reply
    from chatbot.errors import ChatbotError, FAQError, Problem, UsageError
    from chatbot.faq.entry import FAQ, Entry
    from chatbot.loading.load import load_faq

__all__ = [
    "FAQ",
    "Bot",
    "ChatbotError",
    "Entry",
    "FAQError",
    "Match",
    "Problem",
    "Reply",
    "UsageError",
    "load_faq",
]
__version__ = "0.2.0"

_HOMES = {
    "chatbot.bot": ("Bot", "Match", "Reply"),
    "chatbot.errors": ("ChatbotError", "FAQError", "Problem", "UsageError"),
    "chatbot.faq.entry": ("FAQ", "Entry"),
    "chatbot.loading.load": ("load_faq",),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: ``chatbot --help`` needs none of them."""
    import importlib

    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
