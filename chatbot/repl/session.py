"""The prompt: everything about it handed to one PromptSession."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from types import TracebackType

from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.cursor_shapes import ModalCursorShapeConfig
from prompt_toolkit.layout.controls import BufferControl
from prompt_toolkit.styles import DynamicStyle, Style
from prompt_toolkit.utils import get_cwidth

from chatbot.repl import messages
from chatbot.repl.chat import Chat
from chatbot.repl.completion import MOST, ChatCompleter
from chatbot.repl.history import open_history
from chatbot.repl.keys import ESCAPE_DELAY, key_bindings
from chatbot.repl.searching import head_search
from chatbot.repl.toolbar import toolbar
from chatbot.settings import Settings
from chatbot.terminal import themes

PROMPT = "> "
KEEP_TITLE, OLD_TITLE = "\x1b[22;0t", "\x1b[23;0t"
"""Put the terminal's title aside, and take it back, as xterm and most others understand it."""


class Prompt:
    """Reads a conversation's lines; leaving the context gives the terminal its title back."""

    def __init__(self, chat: Chat, settings: Settings) -> None:
        self._chat = chat
        self._pasted = False
        self._session = _session(chat, settings, self._note_paste)

    @property
    def app(self) -> Application[str]:
        """What holds the terminal while a line is read."""
        return self._session.app

    def __enter__(self) -> Prompt:
        self._write(KEEP_TITLE)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):  # a terminal that has gone away
            self._write(OLD_TITLE)

    def _write(self, sequence: str) -> None:
        self._session.output.write_raw(sequence)
        self._session.output.flush()

    def read(self) -> tuple[str, bool]:
        """What was typed, which may have several lines, and whether any of it was pasted.

        Raises:
            EOFError: Ctrl-D was typed.
            KeyboardInterrupt: Ctrl-C was typed.
        """
        self._session.reserve_space_for_menu = 0
        self._pasted = False
        self._session.output.set_title(f"{messages.title(self._chat.faq)} – chatbot")
        return self._session.prompt(), self._pasted

    def _note_paste(self) -> None:
        self._pasted = True


def _session(chat: Chat, settings: Settings, pasted: Callable[[], None]) -> PromptSession[str]:
    session: PromptSession[str] = PromptSession(
        [("class:prompt", PROMPT)],
        prompt_continuation=[("", " " * len(PROMPT))],
        style=DynamicStyle(lambda: style(chat.screen.theme)),
        include_default_pygments_style=False,
        history=open_history(settings),
        auto_suggest=AutoSuggestFromHistory(),
        completer=ChatCompleter(chat),
        complete_in_thread=True,
        complete_while_typing=True,
        bottom_toolbar=toolbar(chat),
        key_bindings=key_bindings(pasted),
        vi_mode=settings.keys == "vi",
        cursor=ModalCursorShapeConfig() if settings.keys == "vi" else None,
        enable_suspend=True,
    )
    session.app.ttimeoutlen = ESCAPE_DELAY
    head_search(session.app, lambda: chat.messages.texts.search)
    _keep_menu_in_place(session)
    _make_room_when_typing(session)
    return session


def _make_room_when_typing(session: PromptSession[str]) -> None:
    """Scroll for the menu once something is typed, not before: until then what was said stays in sight."""

    def make_room(buffer: Buffer) -> None:
        room = min(MOST + 1, session.output.get_size().rows // 3)
        session.reserve_space_for_menu = room if buffer.text else 0

    session.default_buffer.on_text_changed += make_room


@lru_cache
def style(theme: str) -> Style:
    """What the prompt, its menu and the toolbar look like; the background is the terminal's own throughout."""
    accent = f"ansi{themes.theme(theme).accent} bold"
    return Style.from_dict(
        {
            "prompt": accent,
            "auto-suggestion": "noinherit dim",
            "bottom-toolbar": "noreverse dim",
            "completion-menu": "noinherit",
            "completion-menu.completion": "noinherit",
            "completion-menu.completion.current": "noinherit reverse",
            "completion-menu.meta.completion": "noinherit dim",
            "completion-menu.meta.completion.current": "noinherit reverse",
            "completion-menu.completion fits": accent,
            "completion-menu.completion.current fits": "noinherit reverse bold",
            "scrollbar.background": "noinherit",
            "scrollbar.button": "noinherit",
            "search": "noinherit underline",
            "search.current": "noinherit reverse",
            "incsearch": "noinherit underline",
            "incsearch.current": "noinherit reverse",
        }
    )


def _keep_menu_in_place(session: PromptSession[str]) -> None:
    """Open the menu below the beginning of the line: below the cursor it would move with each key."""

    def position() -> int:
        text = session.default_buffer.text
        fits = "\n" not in text and len(PROMPT) + get_cwidth(text) < session.output.get_size().columns
        return 0 if fits else session.default_buffer.cursor_position

    control = session.layout.current_control
    if isinstance(control, BufferControl):
        control.menu_position = position
