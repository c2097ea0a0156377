"""What people say before and behind a question in English, and what only looks like it."""

from __future__ import annotations

import pytest

from chatbot.language.en.frames import FRAMES

ASKED = "how do I park?"


@pytest.mark.parametrize(
    "talk",
    [
        "quick one:", "hi there, just a quick one,", "right so quick one,", "one more thing,", "last one i promise,", "quick q:",
        "one more:", "me again.", "just checking,", "always wondered,", "remind me,", "quick,", "just out of curiosity",
        "hi doc,", "hello lovely people,", "Hi Acme team,", "oh god", "oh no oh no", "for the love of god",
        "sorry to be a pain but", "sorry if this has been asked before, but", "silly question maybe but",
        "ok this is embarrassing but",
        "so i'm not very good with computers, but", "i'm probably being thick but", "don't get me wrong i like it but",
        "I'd be interested to hear", "i should like to know", "my staff would love to know", "my nan always asks",
        "me and my little one would like to know", "could you please let me know", "could you walk me through",
        "Would you be so kind as to explain to me", "would you mind telling me", "any tips",
        "first of all great tool.", "hi, i hope you're well.", "i'm doing a school project and need to know",
        "doing homework on this,",
    ],
)  # fmt: skip
def test_talk_before_a_question_is_none_of_it(talk: str) -> None:
    text = f"{talk} {ASKED}"
    start, end = FRAMES.core(text)
    assert text[start:end] == ASKED


@pytest.mark.parametrize(
    "talk",
    ["by any chance", "if that's ok", "or what", "like i'm five", "many thanks", "asking for a friend", "ta"],
)
def test_talk_behind_a_question_is_none_of_it(talk: str) -> None:
    text = f"{ASKED[:-1]}, {talk}"
    start, end = FRAMES.core(text)
    assert text[start:end] == ASKED[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "i'm under 18 but can i still join",
        "it's raining but is the pool open",
        "can you let me know when the jeans are back",
        "quick release wheels",
        "one more child",
        "doing the dishes",
        "help for beginners",
        "team membership",
        "what i owe you",
        "is the class full or not",
        "where is room five",
    ],
)
def test_what_tells_of_who_asks_or_of_the_thing_stays(text: str) -> None:
    assert FRAMES.core(text) == (0, len(text))
