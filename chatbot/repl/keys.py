"""Keys beyond prompt_toolkit's own."""

from __future__ import annotations

from itertools import islice

from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import completion_is_selected, has_completions, has_focus, vi_mode
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from chatbot.language.printable import printable


def key_bindings() -> KeyBindings:
    """The bindings of the conversation."""
    keys = KeyBindings()
    keys.add("escape", "enter")(new_line)
    keys.add(Keys.BracketedPaste)(paste)
    keys.add("escape", filter=has_completions & ~vi_mode)(close_menu)
    keys.add("tab", filter=has_focus(DEFAULT_BUFFER) & ~completion_is_selected)(pick_best)
    return keys


def new_line(event: KeyPressEvent) -> None:
    """Begin another line of the same question."""
    event.current_buffer.newline(copy_margin=False)


def paste(event: KeyPressEvent) -> None:
    """Take what is pasted as one text, without what could steer the terminal."""
    event.current_buffer.insert_text(printable(event.data))


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
