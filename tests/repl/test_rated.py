"""What is noted and kept of a conversation: what was asked, what was thought of the answers, and what was said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import Command
from conversations import FRANCE, TWINS, Start
from faqs import UNRELATED


def logged(path: Path) -> list[dict[str, Any]]:
    """What is noted, without the time and the file."""
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [{key: value for key, value in one.items() if key not in ("time", "faq")} for one in records]


@pytest.mark.parametrize("words", ["that's wrong", "not what i asked", "/bad"])
def test_a_wrong_answer_is_noted_and_the_next_best_offered(start: Start, tmp_path: Path, words: str) -> None:
    terminal = start("--threshold", "0", "--log", str(tmp_path / "log"), faq=TWINS)
    terminal.enter("how can I reset my password")
    terminal.enter(words)
    rated = logged(tmp_path / "log")[1]
    first = next(entry["question"] for entry in TWINS if entry["id"] == rated["entry_id"])
    said = f"Sorry. The answer to “{first}” is noted as wrong. Did you mean one of these: 1 How do I reset"
    assert said in terminal.text
    assert rated["kind"] == "rated"
    assert (rated["question"], rated["good"]) == ("how can I reset my password", False)
    other = next(entry["answer"] for entry in TWINS if entry["id"] != rated["entry_id"])
    assert other not in terminal.text
    terminal.enter("yes")
    assert other in terminal.text


def test_it_is_said_which_answer_is_rated(start: Start, tmp_path: Path) -> None:
    terminal = start("--log", str(tmp_path / "log"))
    terminal.enter("capital of France")
    terminal.enter("99")
    terminal.enter("/good")
    assert "Noted: the answer to “What is the capital of France?” was right." in terminal.text


def test_an_answer_of_another_faq_is_rated_no_more(chatbot: Command, tmp_path: Path) -> None:
    france, _ = chatbot.file(FRANCE), chatbot.file(TWINS, "twins.json")
    lines = "capital of france\n/faq twins.json\n/bad\n/save kept.md\n"
    done = chatbot("--faq", france, "--log", str(tmp_path / "log"), stdin=lines)
    assert done.status == 1
    assert "Nothing was answered yet." in done.err
    assert [record["kind"] for record in logged(tmp_path / "log")] == ["asked"]
    assert "Paris" in (chatbot.folder / "kept.md").read_text(encoding="utf-8")


def test_what_was_picked_is_rated_for_what_was_asked(start: Start, tmp_path: Path) -> None:
    terminal = start("--threshold", "1", "--log", str(tmp_path / "log"), faq=TWINS)
    terminal.enter("reset my password in the app please")
    terminal.enter("1")
    terminal.enter("/bad")
    asked, picked, rated = logged(tmp_path / "log")
    assert (
        asked["question"] == picked["question"] == rated["question"] == "reset my password in the app please"
    )
    terminal.enter("/show web")
    terminal.enter("/bad")
    assert logged(tmp_path / "log")[3]["question"] == TWINS[1]["question"]


def test_what_goes_on_is_rated_for_what_it_was_read_as(start: Start, tmp_path: Path) -> None:
    terminal = start("--log", str(tmp_path / "log"))
    terminal.enter("capital of France")
    terminal.enter("and its currency?")
    assert "People pay in euros." in terminal.text
    terminal.enter("/good")
    records = logged(tmp_path / "log")
    assert records[1]["question"] == records[2]["question"]


def test_what_is_hardly_likely_is_not_offered_for_a_wrong_answer(start: Start) -> None:
    terminal = start()
    terminal.enter("capital of France")
    terminal.enter("/bad")
    assert "Nothing else in this FAQ comes near." in terminal.text


def test_small_talk_and_stray_numbers_are_not_noted_as_questions(start: Start, tmp_path: Path) -> None:
    terminal = start("--log", str(tmp_path / "log"))
    for text in ("hello", UNRELATED, "7", "are you a robot"):
        terminal.enter(text)
    noted = [(one["question"], one["small_talk"]) for one in logged(tmp_path / "log")]
    assert noted == [("hello", "greeting"), (UNRELATED, None), ("are you a robot", "about")]


def test_what_is_said_in_place_of_an_answer_is_saved(start: Start, tmp_path: Path) -> None:
    terminal = start()
    for line in ("capital of France", "why?", "tell me more", "/save ~/kept.md"):
        terminal.enter(line)
    kept = (tmp_path / "kept.md").read_text(encoding="utf-8")
    assert "This FAQ has no more on that than the last answer, to “What is the capital of France?”" in kept
    assert "More that goes with the last answer:\n\n- What is the currency of France?" in kept
    assert "No answer." not in kept


def test_a_thumb_up_is_noted(start: Start, tmp_path: Path) -> None:
    terminal = start("--log", str(tmp_path / "log"))
    terminal.enter("/good")
    assert "Nothing was answered yet." in terminal.text
    terminal.enter("capital of France")
    terminal.enter("/good")
    assert logged(tmp_path / "log")[1:] == [
        {"kind": "rated", "question": "capital of France", "entry_id": "capital", "good": True}
    ]


def test_thanks_do_not_come_between_an_answer_and_what_is_thought_of_it(start: Start, tmp_path: Path) -> None:
    terminal = start("--threshold", "0", "--log", str(tmp_path / "log"), faq=TWINS)
    terminal.enter("how can I reset my password")
    terminal.enter("thank you")
    terminal.enter("/bad")
    assert "Did you mean one of these: 1 How do I reset my password" in terminal.text
    assert logged(tmp_path / "log")[-1]["question"] == "how can I reset my password"


def test_what_has_no_answer_is_not_rated(start: Start) -> None:
    terminal = start()
    terminal.enter("capital of France")
    terminal.enter(UNRELATED)
    terminal.enter("/good")
    assert "The last question has no answer." in terminal.text


def test_without_a_log_it_is_said_that_nothing_is_kept(shared: Start) -> None:
    terminal = shared()
    terminal.enter("capital of France")
    terminal.enter("/good")
    assert "Without --log it is kept only in what /save writes." in terminal.text


def test_what_is_saved_says_which_answers_were_right_and_wrong(start: Start, tmp_path: Path) -> None:
    terminal = start()
    for line in (
        "capital of France",
        "/good",
        "currency of France",
        "thanks",
        "/bad",
        "/show trains",
        "/save ~/kept.md",
    ):
        terminal.enter(line)
    kept = (tmp_path / "kept.md").read_text(encoding="utf-8")
    capital, currency, *_, trains = kept.split("\n## ")[1:]
    assert " · marked as right*" in capital
    assert " · marked as wrong*" in currency
    assert "marked" not in trains


def test_what_was_shown_for_another_question_is_offered_for_a_wrong_answer(start: Start) -> None:
    terminal = start("--threshold", "0", faq=TWINS)
    terminal.enter("/show app")
    terminal.enter("/show web")
    terminal.enter("how can I reset my password")
    terminal.enter("/bad")
    assert "Did you mean one of these: 1 How do I reset my password" in terminal.text
    terminal.enter("1")
    terminal.enter("/bad")
    assert "Nothing else in this FAQ comes near." in terminal.text


def test_what_is_said_twice_of_an_answer_is_noted_once(start: Start, tmp_path: Path) -> None:
    terminal = start("--log", str(tmp_path / "log"))
    terminal.enter("capital of France")
    for words in ("/bad", "/bad", "/good", "/good"):
        terminal.enter(words)
    said = [(one.get("good"), one.get("instead")) for one in logged(tmp_path / "log")]
    assert said == [(None, None), (False, None), (True, True)]
