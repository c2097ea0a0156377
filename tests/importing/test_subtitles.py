"""Subtitles of a talk in which questions are answered."""

from __future__ import annotations

import json

import pytest
from command import Command

SRT = """1
00:00:01,000 --> 00:00:03,000
How do I
pay?

2
00:00:04,000 --> 00:00:06,000
By card, or

3
00:00:06,000 --> 00:00:08,000
in cash.

4
00:00:09,000 --> 00:00:11,000
Is it dear?

5
00:00:12,000 --> 00:00:14,000
No.
"""
VTT = "WEBVTT\n\n" + SRT.replace(",000", ".000").replace("How do", "<v Ann>How do").replace(
    "By card", "<v Bob>By card"
)


@pytest.mark.parametrize(("name", "text"), [("talk.srt", SRT), ("talk.vtt", VTT)])
def test_what_is_said_is_read_without_times(chatbot: Command, name: str, text: str) -> None:
    outcome = chatbot("import", chatbot.file(text.encode(), name))
    found = {one["question"]: one["answer"] for one in json.loads(outcome.out)["entries"]}
    assert found == {"How do I pay?": "By card, or in cash.", "Is it dear?": "No."}
    assert "the numbers and times of subtitles" in outcome.err
    assert ("that “Ann” speaks" in outcome.err) == (name == "talk.vtt")
