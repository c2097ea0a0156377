"""Bytes to an FAQ: our own format first, else whatever ``chatbot import`` makes one of."""

from __future__ import annotations

from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ
from chatbot.faq.format import parse_faq


def faq_of(data: bytes, name: str) -> FAQ:
    """The FAQ that a file's bytes hold, in whatever form; ``name`` is what errors call it.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    try:
        return parse_faq(data, name)
    except FAQError as error:
        from chatbot.importing import load

        return load(name, data, error)
