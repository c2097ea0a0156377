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
        number = float(value or chat.threshold)
    except ValueError:
        number = -1.0
    if 0 <= number <= 1:
        chat.threshold = number
        chat.say(messages.note(f"A match counts as the answer from confidence {chat.threshold:g}."))
    else:
        chat.say(messages.note("/threshold needs a number from 0 to 1."))


def theme(chat: Chat, name: str) -> None:
    """Change the colours, or say which there are."""
    if name in THEMES and not chat.screen.plain:
        chat.screen.theme = name
        chat.say(messages.note(f"The theme is {name}."))
    elif chat.screen.plain:
        chat.say(messages.note("Plain text has no colours."))
    else:
        near = (
            process.extractOne(name, THEMES, scorer=JaroWinkler.similarity, score_cutoff=NEAR)
            if name
            else None
        )
        wrong = f"There is no theme {name}{f'; did you mean {near[0]}?' if near else '.'} " if name else ""
        chat.say(
            messages.note(f"{wrong}The themes are {', '.join(THEMES)}; this one is {chat.screen.theme}.")
        )


def clear(chat: Chat, _argument: str) -> None:
    """Begin with an empty screen."""
    chat.screen.clear()


def quit_(chat: Chat, _argument: str) -> None:
    """End the conversation."""
    chat.finished = True
