"""What ``chatbot check`` finds in answers: blank ones, parts of one, links alone, and what points elsewhere."""

from __future__ import annotations

import json

import pytest

from chatbot.checking import check


def broken(content: object) -> list[tuple[str, str, str]]:
    """The rules that an FAQ breaks, with severity and place."""
    findings = check("faq.json", json.dumps(content).encode()).findings
    return [(finding.rule, finding.severity, str(finding.place)) for finding in findings]


def answering(answer: str) -> list[str]:
    """The rules that an answer breaks."""
    return [rule for rule, _, _ in broken([{"question": "Where is the printer?", "answer": answer}])]


@pytest.mark.parametrize("answer", ["<!-- todo -->", "**", "---", "&nbsp;", "<br>", "\u200b", "…", "# "])
def test_blank_answers(answer: str) -> None:
    assert "blank-answer" in answering(answer)


@pytest.mark.parametrize("answer", ["5 €", "Ja", "是", "👍", "![a map](https://example.com/map.png)", "42"])
def test_short_answers(answer: str) -> None:
    assert "blank-answer" not in answering(answer)


@pytest.mark.parametrize(
    "answer",
    ["It is on the", "First, go up,", "There are:", "```\ncode", "- a\n\n  ~~~\n  b",
      "See [the map](https://ex", "Go -", "先上楼，"],
)  # fmt: skip
def test_answers_that_stop_in_the_middle(answer: str) -> None:
    assert answering(answer) == ["cut-off-answer"]


@pytest.mark.parametrize(
    "answer",
    [
        "Go up.", "Go up", "Run:\n\n```\nls -\n```", "Type `a,`", "- up\n- left", "Yes!", "| a | b |\n|---|---|\n| 1 | and |",
        "You can log in", "All things end...", "Wait…",
        "    ```sh\n    make\n    ```", "1. Do:\n\n    ```sh\n    make\n    ```\n\n2. Done.",
        "> ~~~\n> a\n> ~~~~", "It is on the second floor :)", "Upstairs: https://example.com/a-", "Write **the**",
    ],
)  # fmt: skip
def test_answers_that_are_whole(answer: str) -> None:
    assert answering(answer) == []


def test_answers_that_are_only_a_link() -> None:
    for answer in (
        "https://example.com",
        "[here](https://example.com).",
        "See <https://example.com>",
        "Click [here](http://e.com)!",
    ):
        assert answering(answer) == ["only-link"]
    assert answering("On the second floor: [map](https://example.com).") == []


def test_answers_that_only_point_elsewhere() -> None:
    for answer in (
        "See above.",
        "Same answer as above!",
        "see the answer to question 3",
        "Ditto.",
        "s. o.",
        "Siehe Frage 3",
        "Voir ci-dessus.",
        "Ver la pregunta anterior",
        "同上",
    ):
        assert answering(answer) == ["points-elsewhere"]
    for answer in ("See the office.", "As soon as possible.", "So", "See you", "See the map above the door."):
        assert answering(answer) == []


def test_answers_that_go_on_and_on() -> None:
    assert answering("word " * 600 + "end.") == ["long-answer"]
    assert answering("word " * 599 + "end.") == []


@pytest.mark.parametrize("piece", ["- ", "[", "](", "<a ", "<!--", "![", "see ", "`", "**", "<a" * 5, "_."])
def test_no_answer_takes_long(piece: str) -> None:
    assert isinstance(answering(f"{piece * 300}x{piece * 20_000}"), list)
