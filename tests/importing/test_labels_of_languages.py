"""``Q:`` and ``A:`` in other languages, by word or letter, below lists, and headings of other languages and times."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import Command


def imported(chatbot: Command, path: Path, text: str) -> list[dict[str, Any]]:
    path.write_text(text)
    outcome = chatbot("import", str(path))
    assert outcome.status == 0, outcome.err
    entries: list[dict[str, Any]] = json.loads(outcome.out)["entries"]
    return entries


@pytest.mark.parametrize(
    "labels",
    [
        "В О",
        "P R",
        "P O",
        "D R",
        "S C",
        "F A",
        "س ج",
        "質問 回答",
        "질문 답변",
        "Pergunta Resposta",
        "Pytanie Odpowiedź",
        "پرسش پاسخ",
        "ש ת",
        "שאלה תשובה",
        "ถาม ตอบ",
        "प्रश्न उत्तर",
        "Hỏi Đáp",
        "Ε Α",
        "Ερώτηση Απάντηση",
        "Հարց Պատասխան",
        "П В",
        "Kysymys Vastaus",
        "Kérdés Válasz",
        "Въпрос Отговор",
        "Tanya Jawab",
    ],
)
def test_labels(chatbot: Command, tmp_path: Path, labels: str) -> None:
    asks, answers = labels.split()
    text = "\n\n".join(f"{asks}: Lamp {n}\n{answers}: Light {n}.\n" for n in range(3))
    found = imported(chatbot, tmp_path / "faq.txt", text)
    assert [(one["question"], one["answer"]) for one in found] == [
        (f"Lamp {n}", f"Light {n}.") for n in range(3)
    ]


def test_labels_without_a_colon(chatbot: Command, tmp_path: Path) -> None:
    text = "Q How do I start?\nA Press.\nAll of it.\n\nQ How do I stop?\nA A lever does.\n"
    found = imported(chatbot, tmp_path / "faq.md", text)
    assert [(one["question"], one["answer"]) for one in found] == [
        ("How do I start?", "Press.\nAll of it."),
        ("How do I stop?", "A lever does."),
    ]


def test_headings_that_are_labels(chatbot: Command, tmp_path: Path) -> None:
    text = "### Q1\nHow do I pay?\n\n### A1\n- By card.\n- In cash.\n\n### Q2\n\nThe till?\n\n### A2\n\nBy the door.\n"
    found = imported(chatbot, tmp_path / "faq.md", text)
    assert [(one["question"], one["answer"]) for one in found] == [
        ("How do I pay?", "- By card.\n- In cash."),
        ("The till?", "By the door."),
    ]


def test_labels_in_headings(chatbot: Command, tmp_path: Path) -> None:
    text = "## Pregunta 1: ¿Cómo?\n\nAsí.\n\n## प्रश्न: कैसे?\n\nयहाँ।\n"
    found = imported(chatbot, tmp_path / "faq.md", text)
    assert [one["question"] for one in found] == ["¿Cómo?", "कैसे?"]


def test_letters_that_do_not_take_turns_stay(chatbot: Command, tmp_path: Path) -> None:
    found = imported(
        chatbot, tmp_path / "faq.md", "# What is in the box?\n\nP: a plug\nP: a pin\nR: a ring\n"
    )
    assert found[0]["answer"] == "P: a plug\nP: a pin\nR: a ring"


def test_a_question_right_below_a_list(chatbot: Command, tmp_path: Path) -> None:
    line = "▬" * 20
    text = (
        f"Q: Which lamps?\n\nA:\n - Red.\n - Blue.\n{line}\nQ: How to run it?\n\nA:\nType:\n# run\n{line}\n"
    )
    text += "Q: Why?\n\nA:\nSo.\n"
    found = imported(chatbot, tmp_path / "faq.txt", text)
    assert [one["question"] for one in found] == ["Which lamps?", "How to run it?", "Why?"]
    assert found[0]["answer"] == "- Red.\n- Blue."
    assert found[1]["answer"].endswith("# run")


def test_headings_without_a_space(chatbot: Command, tmp_path: Path) -> None:
    text = "##How do I start?\n\nPress.\n\n```\n##not this\n```\n\n##The end\n\nPull.\n\n##How do I stop?\n\nWait.\n"
    found = imported(chatbot, tmp_path / "faq.md", text)
    assert [one["question"] for one in found] == ["How do I start?", "The end", "How do I stop?"]
    assert "##not this" in found[0]["answer"]


@pytest.mark.parametrize(
    "name", ["Perguntas frequentes", "Часто задаваемые вопросы", "常见问题", "よくある質問"]
)
def test_what_an_faq_is_called(chatbot: Command, tmp_path: Path, name: str) -> None:
    text = f"# App\n\n## Install\n\nRun it.\n\n## {name}\n\n### Start\n\nPress.\n\n### Stop\n\nPull.\n"
    found = imported(chatbot, tmp_path / "readme.md", text)
    assert [one["question"] for one in found] == ["Start", "Stop"]
    assert "tags" not in found[0]


@pytest.mark.parametrize("label", ["**{}.**", "**{}:**", "**{}.** ", "__{})__ "])
def test_labels_in_bold_are_closed_behind_their_sign(chatbot: Command, tmp_path: Path, label: str) -> None:
    ask, tell = label.format("Q"), label.format("A")
    text = f"# Help\n\n{ask} Paper jam?\n\n{tell} Open it.\n\n- slowly\n\n{ask} My account is locked\n\n{tell} Wait.\n"
    found = {one["question"]: one["answer"] for one in imported(chatbot, tmp_path / "faq.md", text)}
    assert found == {"Paper jam?": "Open it.\n\n- slowly", "My account is locked": "Wait."}
