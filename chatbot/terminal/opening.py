"""The FAQ that a command line names, loaded for people who wait at a terminal."""

from __future__ import annotations

from argparse import Namespace

from chatbot.bot import Bot
from chatbot.faq.entry import FAQ
from chatbot.loading.load import load_faq
from chatbot.terminal.output import complain
from chatbot.terminal.progress import progress


def open_bot(options: Namespace) -> Bot:
    """A bot for the FAQ, which it reads again when that changes; what is wrong with it then goes to standard error.

    Raises:
        FAQError: the FAQ cannot be used.
    """
    return Bot(load(options), reload=lambda: load(options), notify=complain)


def load(options: Namespace) -> FAQ:
    """The FAQ; while a large one is compiled a bar shows how far that is.

    Raises:
        FAQError: the FAQ cannot be used.
    """
    return load_faq(
        options.faq,
        cache=options.cache,
        notify=complain,
        watch=lambda batches: progress(batches, "Compiling the FAQ"),
    )
