"""The line at the bottom of the screen: the FAQ, and the keys that matter now."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import has_completions, is_searching
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.utils import get_cwidth

from chatbot.repl import messages
from chatbot.repl.chat import Chat
from chatbot.repl.texts.table import Texts

SEPARATOR = " · "


def toolbar(chat: Chat) -> Callable[[], StyleAndTextTuples]:
    """What draws the toolbar of a conversation."""

    def draw() -> StyleAndTextTuples:
        title, size = messages.title(chat.faq), chat.messages.size(chat.faq)
        columns = get_app().output.get_size().columns
        keys = f" {_fitting(_keys(chat, chat.messages.texts), columns - 1)}"
        room = columns - get_cwidth(keys) - 1
        names = (f"{title} · {size}", title, "")
        name = next((name for name in names if get_cwidth(name) + 3 <= room), "")
        gap = " " * max(0, room - get_cwidth(name))
        return [("class:bottom-toolbar.keys", keys), ("class:bottom-toolbar.faq", gap + name)]

    return draw


def _fitting(keys: str, room: int) -> str:
    """As many of the keys as there is room for, the first ones."""
    while get_cwidth(keys) > room and SEPARATOR in keys:
        keys = keys.rpartition(SEPARATOR)[0]
    return keys


def _keys(chat: Chat, texts: Texts) -> str:
    conversation = chat.conversation
    if conversation.confirming:
        return texts.bar_confirm
    if is_searching():
        return texts.bar_search
    if has_completions():
        return texts.bar_menu
    if conversation.numbered and not get_app().current_buffer.text:
        last = len(conversation.numbered)
        numbers = texts.bar_one if last == 1 else texts.bar_many.format(last=last)
        usual = texts.bar_start if chat.is_start_away else texts.bar_help
        return f"{numbers}{SEPARATOR}{texts.bar_none if conversation.unsure else usual}"
    return texts.bar_usual
