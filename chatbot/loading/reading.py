"""Bytes to an FAQ: our own format first, else whatever ``chatbot import`` makes one of."""

from __future__ import annotations

from typing import NamedTuple

from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ
from chatbot.faq.format import parse_faq


class Loaded(NamedTuple):
    """An FAQ, and the file that it was read from."""

    faq: FAQ
    data: bytes
    own: bool
    """Is it in our own format, so that its text has the entries in their order?"""


def read_any(data: bytes, name: str) -> Loaded:
    """The FAQ that a file's bytes hold, in whatever form; ``name`` is what errors call it.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    try:
        return read_own(data, name)
    except FAQError as error:
        from chatbot.loading.other_forms import faq_in_file

        return Loaded(faq_in_file(data, name, error), data, own=False)


def read_own(data: bytes, name: str) -> Loaded:
    """The FAQ that a file's bytes hold in our own format, which alone can be changed.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    return Loaded(parse_faq(data, name), data, own=True)
