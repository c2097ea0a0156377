"""The FAQ that is talked about."""

from __future__ import annotations

from chatbot.bot import tagged
from chatbot.callbacks import Notify
from chatbot.faq.entry import FAQ
from chatbot.settings import Settings
from chatbot.terminal import opening
from chatbot.terminal.output import complain


def open_faq(settings: Settings, notify: Notify = complain) -> FAQ:
    """The FAQ, with no other entries than are to be answers: what is listed and suggested is what is answered.

    Raises:
        FAQError: it cannot be used.
        UsageError: no entry has a tag that is wanted.
    """
    faq = opening.open_faq(settings, notify)
    return tagged(faq, settings.tags) if settings.tags else faq
