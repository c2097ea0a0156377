"""What several test files use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Ask, Command, Outcome
from conversations import Start, conversations
from faqs import LIBRARY
from hypothesis import HealthCheck, settings
from reviews import write_questions

settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile(
    "same"
)  # every run the same cases; `pytest --hypothesis-profile search` looks for others


@pytest.fixture
def chatbot(tmp_path: Path) -> Iterator[Command]:
    """The installed command, run in an empty folder that is its user's home as well."""
    command = Command(tmp_path)
    yield command
    command.stop()


@pytest.fixture
def ask(chatbot: Command) -> Ask:
    """Asks the library."""
    faq = chatbot.file(LIBRARY)

    def run(*arguments: str | bytes, **more: object) -> Outcome:
        return chatbot.ask("--faq", faq, *arguments, **more)  # type: ignore[arg-type]

    return run


@pytest.fixture
def reviewed(chatbot: Command) -> Command:
    """The command, with an FAQ and a log of questions to it."""
    write_questions(chatbot)
    return chatbot


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts conversations in an empty home directory."""
    with conversations(tmp_path) as begin:
        yield begin
