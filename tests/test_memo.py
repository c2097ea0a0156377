"""What is kept for the next time has an end."""

from __future__ import annotations

from chatbot.memo import Memo


def test_the_newer_half_stays() -> None:
    looked_up: list[int] = []

    def square(number: int) -> int:
        looked_up.append(number)
        return number * number

    memo = Memo(square, 10)
    for number in range(1_000):
        assert memo[number] == number * number
        assert len(memo) <= 10
    assert memo[999] == memo[997] ** 2 - 997**4 + 999**2
    assert looked_up == [*range(1_000)]
    assert memo[3] == 9
    assert looked_up[-1] == 3


def test_one_value_can_be_kept() -> None:
    memo = Memo(str, 1)
    assert [memo[1], memo[2], memo[1]] == ["1", "2", "1"]
    assert len(memo) == 1
