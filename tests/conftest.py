"""What several test files use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Command
from conversations import Start, conversations
from hypothesis import HealthCheck, settings

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
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts conversations in an empty home directory."""
    with conversations(tmp_path) as begin:
        yield begin
