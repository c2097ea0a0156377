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
        chat.say(messages.note(chat.messages.texts.threshold_what))


def theme(chat: Chat, name: str) -> None:
    """Change the colours, or say which there are."""
    if name in THEMES and not chat.screen.plain:
        chat.screen.theme = name
        chat.say(messages.note(chat.messages.texts.theme_is.format(name=name)))
    elif chat.screen.plain:
        chat.say(messages.note(chat.messages.texts.no_colours))
    else:
        near = (
            process.extractOne(name, THEMES, scorer=JaroWinkler.similarity, score_cutoff=NEAR)
            if name
            else None
        )
        texts = chat.messages.texts
        wrong = texts.no_theme_near if near else texts.no_theme
        told = [wrong.format(name=name, near=near and near[0])] if name else []
        there = texts.themes.format(names=texts.comma.join(THEMES), name=chat.screen.theme)
        chat.say(messages.note(texts.space.join([*told, there])))


def clear(chat: Chat, _argument: str) -> None:
    """Begin with an empty screen."""
    chat.screen.clear()


def quit_(chat: Chat, _argument: str) -> None:
    """End the conversation."""
    chat.finished = True
