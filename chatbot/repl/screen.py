"""What the conversation shows things on."""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable

from rich.console import Console, Group, RenderableType
from rich.text import Text

from chatbot.terminal import console as terminal
from chatbot.terminal import pager
from chatbot.terminal.output import is_styled

ROOM_FOR_PROMPT = 3
"""Rows that have to be left on a screen that is full: the prompt, its toolbar, and a blank line."""
MOST_SCREENS = 2
"""Screens of a list or of help that are printed: one types by these, while a pager takes what is typed, and leaves nothing."""
MOST_COPIED = 74_994
"""Bytes that any terminal with a clipboard takes: 100,000 for all of the sequence, in base64."""


class Screen:
    """Standard output, for a person who reads it."""

    def __init__(
        self, theme: str, pager: str | None, hint: Callable[[], str], *, plain: bool, piped: bool = False
    ) -> None:
        """``hint`` says how to leave the pager."""
        self.theme = theme
        self.plain = plain
        """Is text all that may be shown?"""
        self.piped = piped
        """Do the lines come through a pipe? What is no result then goes to standard error."""
        self._pager = pager
        self._hint = hint

    @property
    def console(self) -> Console:
        """Made anew each time: the terminal may have been resized."""
        return terminal.console(theme=self.theme, plain=self.plain)

    def say(self, what: RenderableType) -> None:
        """Print, with a blank line after it."""
        terminal.print_uncut(self.console, Group(what, Text("")))

    def show(self, what: RenderableType, *, screens: int = 1) -> bool:
        """Print what may be long; in the user's pager where it is taller than the ``screens``, which is what True says."""
        if not self.fits(what, screens=screens) and self.page(self.rendered(what)):
            return True
        self.say(what)
        return False

    def remark(self, what: RenderableType) -> None:
        """Print what is no result: a decline, what is wrong."""
        if self.piped:
            plain = self.plain or not is_styled(sys.stderr)
            terminal.print_uncut(terminal.console(stderr=True, theme=self.theme, plain=plain), what)
        else:
            self.say(what)

    def remark_close(self, what: RenderableType) -> None:
        """The same for what belongs to what comes next."""
        if self.piped:
            self.remark(what)
        else:
            self.say_close(what)

    def say_close(self, what: RenderableType) -> None:
        """Print what belongs to what comes next."""
        terminal.print_uncut(self.console, what)

    def write(self, text: str) -> None:
        """Print a text as it stands."""
        self.console.out(text, highlight=False)

    def fits(self, what: RenderableType, *, beside: int = ROOM_FOR_PROMPT, screens: int = 1) -> bool:
        """Is there room for something and ``beside`` further rows on the screen, or on several?"""
        console = self.console
        return len(console.render_lines(what)) + beside <= console.height * screens

    def page(self, text: str) -> bool:
        """Show a text in the user's pager; False where there is none, or where it would only be in the way."""
        found = None if self.plain or self.piped else pager.command(self._pager)
        return found is not None and pager.page(text, found, self._hint())

    def rendered(self, what: RenderableType) -> str:
        """Something as the pager gets it: coloured, its links written out, as few pagers can follow them."""
        console = terminal.console(theme=self.theme, plain=self.plain, hyperlinks=False)
        with console.capture() as captured:
            terminal.print_uncut(console, what)
        return captured.get()

    def copy(self, text: str) -> bool:
        """Give a text to the terminal for its clipboard (OSC 52); False where it is too long for that."""
        data = text.encode("utf-8", "replace")
        if len(data) > MOST_COPIED:
            return False
        sys.stdout.write(f"\x1b]52;c;{base64.b64encode(data).decode()}\x07")
        sys.stdout.flush()
        return True

    def clear(self) -> None:
        """Begin with an empty screen."""
        self.console.clear()
