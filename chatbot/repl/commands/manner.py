"""Commands that change how the conversation is held."""

from __future__ import annotations

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from chatbot.defaults import THEMES
from chatbot.repl import messages
from chatbot.repl.chat import Chat

NEAR = 0.7
"""Likeness from which a name is taken for a misspelling of another."""


def threshold(chat: Chat, value: str) -> None:
    """Set from which confidence on a match counts as the answer, or say it."""
    try:
        number = float(value.replace(",", ".") or chat.threshold)
    except ValueError:
        number = -1.0
    if 0 <= number <= 1:
        chat.threshold = number
        texts = chat.messages.texts
        chat.say(messages.note(texts.threshold_is.format(threshold=texts.fraction(chat.threshold))))
    else:
        chat.refuse(messages.note(chat.messages.texts.threshold_what))


def theme(chat: Chat, name: str) -> None:
    """Change the colours, or say which there are."""
    texts = chat.messages.texts
    if name and name not in THEMES:
        near = process.extractOne(name, THEMES, scorer=JaroWinkler.similarity, score_cutoff=NEAR)
        wrong = texts.no_theme_near if near else texts.no_theme
        chat.refuse(
            messages.note(texts.space.join([wrong.format(name=name, near=near and near[0]), _themes(chat)]))
        )
    elif chat.screen.plain:
        chat.screen.remark(messages.note(texts.no_colours))
    elif name:
        chat.screen.theme = name
        chat.say(messages.note(texts.theme_is.format(name=name)))
    else:
        chat.say(messages.note(_themes(chat)))


def _themes(chat: Chat) -> str:
    """Which colours there are."""
    texts = chat.messages.texts
    return texts.themes.format(names=texts.comma.join(THEMES), name=chat.screen.theme)


def clear(chat: Chat, _argument: str) -> None:
    """Begin with an empty screen."""
    chat.screen.clear()


def quit_(chat: Chat, _argument: str) -> None:
    """End the conversation."""
    chat.finished = True
