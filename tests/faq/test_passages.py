"""The sentences and list items of an answer."""

from __future__ import annotations

import pytest

from chatbot.faq.passages import passages


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Ring the bell at the door. Then wait for us inside.", ["Ring the bell at the door.", "Then wait for us inside."]),
        ("Bring:\n\n- a passport or a card\n- two photographs", ["a passport or a card", "two photographs"]),
        ("Run this first of all:\n\n```\nmake one two three four five\n```", ["Run this first of all:"]),
        (
            "受付は朝九時から夕方五時までです。土曜日と日曜日はお休みをいただきます。",
            ["受付は朝九時から夕方五時までです。", "土曜日と日曜日はお休みをいただきます。"],
        ),
        ("「今日はもう閉まっています。」と書いてある札が出ます。", ["「今日はもう閉まっています。」と書いてある札が出ます。"]),
        ("No.", []),
    ],
)  # fmt: skip
def test_they_are_told_apart(answer: str, found: list[str]) -> None:
    assert [answer[start:end] for start, end in passages(answer)] == found
