"""Signals while a line is waited for."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from select import select

import pytest

from chatbot.repl.signals import noticed


@pytest.fixture
def handled() -> Iterator[list[int]]:
    """The signals that a handler was called for which lets the program go on."""
    seen: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _frame: seen.append(number))
    yield seen
    signal.signal(signal.SIGUSR1, before)


def test_a_signal_that_comes_just_before_the_wait_ends_it(handled: list[int]) -> None:
    with noticed() as signals:
        assert select([signals], [], [], 0)[0] == []
        signal.raise_signal(signal.SIGUSR1)
        assert select([signals], [], [], 0)[0] == [signals]
    assert handled == [signal.SIGUSR1]


def test_what_told_of_signals_before_does_so_again(handled: list[int]) -> None:
    with noticed() as outer:
        with noticed() as inner:
            signal.raise_signal(signal.SIGUSR1)
            assert select([inner, outer], [], [], 0)[0] == [inner]
        signal.raise_signal(signal.SIGUSR1)
        assert select([outer], [], [], 0)[0] == [outer]
    assert len(handled) == 2
