"""What other bots have in JSON and YAML, told by its keys; anything else is records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chatbot.importing.drafts import About, Advance, Item, Keys, Source
from chatbot.importing.forms.bots import (
    botpress,
    chatterbot,
    dialogflow,
    dialogflow_cx,
    lex,
    messengers,
    rasa,
    watson,
)
from chatbot.importing.records import read_data

_BOTS = (rasa, dialogflow_cx, dialogflow, lex, watson, botpress, chatterbot, messengers)


def read_structured(data: Any, source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in data, read as the bot means it whose they are, or as records."""
    bot = None if keys.question or keys.answer else next((one for one in _BOTS if one.is_its(data)), None)
    if bot is None:
        yield from read_data(data, keys, advance)
        return
    yield About(way=bot.NAME)
    yield from bot.items(data, source)
