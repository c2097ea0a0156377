"""Keys beyond prompt_toolkit's own."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from prompt_toolkit.application import get_app
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import (
    Condition,
    completion_is_selected,
    emacs_mode,
    has_completions,
    has_focus,
)
from prompt_toolkit.input.ansi_escape_sequences import ANSI_SEQUENCES
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from chatbot.language.printable import printable

ALT_ENTER = Keys.ControlF24
"""Stands for Alt-Enter, as no keyboard has that key: as Esc and Enter it could not be told from the two typed in turn."""
ESCAPE_DELAY = 0.05
"""Seconds within which the rest of a key's sequence comes that begins with Esc; nobody types that fast."""


def key_bindings(pasted: Callable[[], None]) -> KeyBindings:
    """The bindings of the conversation; ``pasted`` is told of a paste."""

    def paste(event: KeyPressEvent) -> None:
        """Take what is pasted, without what could steer the terminal."""
        event.current_buffer.insert_text(printable(event.data))
        pasted()

    ANSI_SEQUENCES["\x1b\r"] = ALT_ENTER
    keys = KeyBindings()
    keys.add(ALT_ENTER)(new_line)
    keys.add(Keys.BracketedPaste)(paste)
    keys.add("escape", filter=has_completions & emacs_mode & Condition(_is_alone), eager=True)(close_menu)
    keys.add("tab", filter=has_focus(DEFAULT_BUFFER) & ~completion_is_selected)(pick_best)
    return keys


def _is_alone() -> bool:
    """Came the key by itself? Esc with another one is how terminals send Alt with that."""
    return not get_app().key_processor.input_queue


def new_line(event: KeyPressEvent) -> None:
    """Begin another line of the same question."""
    event.current_buffer.newline(copy_margin=False)


def close_menu(event: KeyPressEvent) -> None:
    """Go back to the text as it was typed."""
    event.current_buffer.cancel_completion()


def pick_best(event: KeyPressEvent) -> None:
    """Take the first line of the menu, whether or not there was time to show it."""
    buffer = event.current_buffer
    if has_completions():
        buffer.go_to_completion(0)
        return
    found = buffer.completer.get_completions(buffer.document, CompleteEvent(completion_requested=True))
    for completion in islice(found, 1):
        buffer.apply_completion(completion)
