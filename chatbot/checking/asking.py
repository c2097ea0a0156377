"""What questions bring when they are asked of an FAQ."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chatbot.bot import Bot
from chatbot.errors import ChatbotError
from chatbot.terminal.progress import progress

LOOKED_AT = 2
"""How many entries: the one that comes first, and what comes nearest to it."""


class Brought(NamedTuple):
    """An entry that a question brings."""

    entry: int
    """Its number, from 0."""
    confidence: float


def brought_by(bot: Bot, questions: Sequence[str], jobs: int) -> Iterator[list[Brought]]:
    """The entries that each question brings, best first, at most two; asked in as many processes as there are to be ``jobs``."""
    numbers = {entry.id: number for number, entry in enumerate(bot.faq.entries)}
    found = _in_processes(bot, questions, jobs) if jobs > 1 else _in_this_one(bot, questions)
    for _ in progress(questions, "Asking each question"):
        yield [Brought(numbers[one], confidence) for one, confidence in next(found)]


def _in_this_one(bot: Bot, questions: Sequence[str]) -> Iterator[list[tuple[str, float]]]:
    """The ids and confidences of the entries that come first."""
    for question in questions:
        matches = bot.ask(question, top=LOOKED_AT, threshold=0).matches
        yield [(match.entry.id, match.confidence) for match in matches]


def _in_processes(bot: Bot, questions: Sequence[str], jobs: int) -> Iterator[list[tuple[str, float]]]:
    """The same, asked in several processes."""
    from chatbot.terminal.jobs import replies
    from chatbot.terminal.json_lines import Unusable

    command = ["ask", "--jsonl", f"--top={LOOKED_AT}", f"--faq={bot.faq.path}"]
    for reply in replies(questions, command, jobs, configured=False):
        if isinstance(reply, Unusable):
            raise ChatbotError(f"the questions can't be asked: {reply.message}")
        yield [(match["entry_id"], match["confidence"]) for match in json.loads(str(reply))["matches"]]
