"""What is made in the background is there when it is asked for, or is left off at once."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

import pytest

from chatbot.callbacks import Watch
from chatbot.semantics import ahead as ahead_module
from chatbot.semantics.ahead import Ahead


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead_module, "PAUSE", 0)


class Stepwise:
    """Makes the sum of three batches; each waits until it may be made."""

    def __init__(self) -> None:
        self.begun, self.may_go_on = Event(), Event()

    def __call__(self, watch: Watch) -> int:
        return sum(map(self._step, watch(range(1, 4))))

    def _step(self, number: int) -> int:
        self.begun.set()
        assert self.may_go_on.wait(60)
        return number


def in_thread(do: Callable[[], object]) -> Thread:
    thread = Thread(target=do)
    thread.start()
    return thread


def test_what_was_made_is_taken() -> None:
    ahead = Ahead(lambda watch: sum(watch(range(4))))
    ahead.begin()
    assert (ahead.take(), ahead.take()) == (6, 6)


def test_who_asks_waits_for_one_batch_and_no_more() -> None:
    make = Stepwise()
    ahead = Ahead(make)
    thread = in_thread(ahead.begin)
    assert make.begun.wait(60)
    ahead.leave_off()
    make.may_go_on.set()
    assert ahead.take() is None
    thread.join()


def test_what_is_taken_before_it_is_begun_is_not_made() -> None:
    ahead = Ahead(lambda _: pytest.fail("it is made"))
    assert ahead.take() is None
    ahead.begin()
    assert ahead.take() is None


def test_another_begins_once_the_first_has_left_off() -> None:
    make = Stepwise()
    first, second = Ahead(make), Ahead(lambda watch: sum(watch(range(4))))
    threads = [in_thread(first.begin)]
    assert make.begun.wait(60)
    threads.append(in_thread(second.begin))
    first.leave_off()
    make.may_go_on.set()
    for thread in threads:
        thread.join()
    assert (first.take(), second.take()) == (None, 6)


def test_what_cannot_be_made_is_met_by_who_asks_for_it() -> None:
    ahead = Ahead(lambda _: 1 // 0)
    ahead.begin()
    assert ahead.take() is None
