"""The FAQ that is wanted, opened for people who wait at a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chatbot.bot import Bot
from chatbot.callbacks import Notify, Watch
from chatbot.faq.entry import FAQ
from chatbot.loading.load import load_faq
from chatbot.semantics.sense import Sense
from chatbot.settings import Settings
from chatbot.terminal.output import complain

if TYPE_CHECKING:
    from chatbot.terminal.progress import Bar


def open_bot(settings: Settings) -> Bot:
    """A bot for the FAQ, which it reads again when that changes; what is wrong with it then goes to standard error.

    Raises:
        FAQError: the FAQ cannot be used.
        UsageError: the sentence encoder is always wanted, and not there.
    """
    return Bot(
        open_faq(settings), reload=lambda: open_faq(settings), notify=complain, semantic=sense_for(settings)
    )


def sense_for(settings: Settings) -> Sense:
    """The sentence encoder as it is wanted; while it reads the FAQ's entries a bar shows how far that is."""
    return Sense(
        settings.semantic,
        settings.semantic_model,
        cache=settings.cache,
        notify=complain,
        watch=_with_bar("Reading the FAQ for its meaning", quiet=settings.plain),
    )


def open_faq(settings: Settings, notify: Notify = complain) -> FAQ:
    """The FAQ, after a word on what of it cannot be read; a bar shows how far a large one is compiled, or a folder read
    (not where text is to be plain).

    Raises:
        FAQError: the FAQ cannot be used.
    """
    faq = load_faq(
        settings.faq,
        cache=settings.cache,
        notify=notify,
        watch=_with_bar("Compiling the FAQ", quiet=settings.plain),
        show=lambda total: _bar(total, quiet=settings.plain),
        max_age=settings.max_age,
        timeout=settings.timeout,
    )
    if faq.left_out:
        _tell_unread(faq, notify)
    return faq


def _with_bar(doing: str, *, quiet: bool) -> Watch:
    """Shows how far something is; what draws the bar is imported for that alone."""

    def watch(batches: range) -> Iterable[int]:
        from chatbot.terminal.progress import progress

        return progress(batches, doing, quiet=quiet)

    return watch


def _bar(total: float, *, quiet: bool) -> Bar:
    from chatbot.terminal.progress import Bar

    return Bar(total, quiet=quiet)


def tell_language(faq: FAQ) -> None:
    """Say which language the FAQ is taken for, where it does not say that."""
    if faq.language_guessed:
        from chatbot.language.identification import taken_for

        complain(taken_for(faq.language))


def _tell_unread(faq: FAQ, notify: Notify) -> None:
    """Say what of the FAQ's source could not be read."""
    from chatbot.faq.left_out import BROKEN, summed_up

    for text in summed_up(note for note in faq.left_out if note.what.weight == BROKEN):
        notify(text)
