"""``chatbot ask`` for programs: the reply object, a line of JSON for each question, and several processes."""

from __future__ import annotations

import re

import pytest
from command import STUCK, Ask, Command, Outcome
from faqs import CARD_ANSWER, LIBRARY, UNRELATED, VAGUE

REPLY_KEYS = {
    "question", "answered", "entry_id", "answer", "confidence", "matches", "source", "tags", "also",
    "unanswered", "span", "small_talk", "fallback", "semantic",
}  # fmt: skip

MATCH_KEYS = {"entry_id", "question", "confidence"}

STYLE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
"""The escape sequences that an answer may be set with: colours and links."""


def test_an_answered_reply(ask: Ask) -> None:
    outcome = ask("how do i get a library card", "--json")
    reply = outcome.reply
    assert outcome.out.count("\n") == 1
    assert set(reply) == REPLY_KEYS
    assert reply["question"] == "how do i get a library card"
    assert reply["answered"] is True
    assert (reply["entry_id"], reply["answer"]) == ("card", CARD_ANSWER)
    assert reply["confidence"] == reply["matches"][0]["confidence"] >= 0.5
    assert all(set(match) == MATCH_KEYS for match in reply["matches"])
    assert reply["matches"][0]["question"] == "How do I get a library card?"


def test_a_declined_reply_still_lists_its_matches(ask: Ask) -> None:
    reply = ask(VAGUE, "--json", "--threshold", "1").reply
    assert set(reply) == REPLY_KEYS
    assert (reply["answered"], reply["entry_id"], reply["answer"]) == (False, None, None)
    assert reply["matches"]
    assert reply["confidence"] == reply["matches"][0]["confidence"] < 1


def test_nothing_in_common_means_no_matches(ask: Ask) -> None:
    reply = ask("zzyzx qwrtp", "--json").reply
    assert (reply["matches"], reply["confidence"], reply["answered"]) == ([], 0, False)


def test_threshold(ask: Ask) -> None:
    sure = ask("library card", "--json").reply["confidence"]
    assert 0 < sure < 1
    for threshold, status in ((0, 0), (sure, 0), (sure + 1e-6, 1), (1, 1)):
        outcome = ask("library card", "--json", "--threshold", str(threshold))
        assert outcome.status == status
        assert outcome.reply["answered"] is (status == 0)
        assert outcome.reply["confidence"] == sure


def test_a_threshold_of_zero_answers_nothing_without_a_match(ask: Ask) -> None:
    outcome = ask("zzyzx qwrtp", "--json", "--threshold", "0")
    assert (outcome.status, outcome.reply["answered"]) == (1, False)


def test_top(ask: Ask) -> None:
    everything = ask(VAGUE, "--json", "--top", "99").reply["matches"]
    assert 3 < len(everything) <= 4
    assert ask(VAGUE, "--json").reply["matches"] == everything[:3]
    assert ask(VAGUE, "--json", "--top", "1").reply["matches"] == everything[:1]


def test_top_bounds_what_is_offered(ask: Ask) -> None:
    assert ask(VAGUE, "--threshold", "1", "--top", "1").err.count("  - ") == 1


def test_explained_json(ask: Ask) -> None:
    assert "explanation" not in ask("library card", "--json").reply
    explained = ask("library card", "--json", "--explain").reply
    assert set(explained) - {"explanation"} == REPLY_KEYS
    assert explained["explanation"]["entry_id"] == "card"


@pytest.mark.parametrize("env", [{}, {"FORCE_COLOR": "1"}], ids=["plain", "styled"])
def test_explained_in_words(ask: Ask, env: dict[str, str]) -> None:
    """Standard output carries the answer alone, so that the explanation goes to standard error."""
    question = "how do i get a libary card for zebras"
    for threshold, status in (("0", 0), ("1", 1)):
        plain = ask(question, "--threshold", threshold, env=env)
        explained = ask(question, "--threshold", threshold, "--explain", env=env)
        assert (explained.status, STYLE.sub("", explained.out)) == (status, STYLE.sub("", plain.out))
        assert explained.err.startswith(plain.err)
        assert "zebras" in explained.err
        assert "Traceback" not in explained.err


def test_no_match_explained(ask: Ask) -> None:
    assert "Nothing in this FAQ was found" in ask("zzyzx qwrtp", "--explain").err


def test_a_line_out_for_a_line_in(ask: Ask) -> None:
    lines = [
        "libary card",
        '{"question": "print a document", "more": 1}',
        "",
        " \t",
        UNRELATED,
        ' {"question":"late"}',
    ]
    outcome = ask("--jsonl", stdin="\n".join(lines))
    assert (outcome.status, outcome.err) == (0, "")
    replies = outcome.replies
    assert [reply["question"] for reply in replies] == ["libary card", "print a document", UNRELATED, "late"]
    assert [reply["entry_id"] for reply in replies[:3]] == ["card", "printer", None]
    assert [set(reply) - REPLY_KEYS for reply in replies] == [
        {"line"},
        {"line", "input"},
        {"line"},
        {"line", "input"},
    ]
    assert [reply["line"] for reply in replies] == [1, 2, 5, 6]
    assert replies[1]["input"] == {"question": "print a document", "more": 1}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_object_given_comes_back_as_it_is(ask: Ask, jobs: str) -> None:
    given = (
        '{"id": 12345678901234567890123, "price": 1.50, "question": "library card", "n": {"line": [0.10, null]}, '
        '"text": "\\u001b[31m \\",\\"line\\": \u202e"}'
    )
    outcome = ask("--jsonl", "--jobs", jobs, stdin=f"\n{given}\n\n{given}\nprint\n")
    first, second, third = outcome.out.splitlines()
    written = given.replace("\u202e", "\\u202e")
    assert first.endswith(f',"line":2,"input":{written}}}')
    assert second.endswith(f',"line":4,"input":{written}}}')
    assert third.endswith(',"line":5}')
    assert set(outcome.replies[0]) == REPLY_KEYS | {"line", "input"}


def test_a_line_that_is_not_utf_8_is_unusable(ask: Ask) -> None:
    outcome = ask("--jsonl", stdin=b"library card\nlibrary \xff card\n\xe9\nprint a document\n")
    first, second, third, last = outcome.replies
    assert outcome.status == 2
    assert (first["entry_id"], last["entry_id"]) == ("card", "printer")
    assert [set(second), second["line"], third["line"]] == [{"error", "line"}, 2, 3]
    assert "not UTF-8" in second["error"]


def test_options_hold_for_lines(ask: Ask) -> None:
    (reply,) = ask("--jsonl", "--top", "1", "--threshold", "1", "--explain", stdin="library card").replies
    assert (len(reply["matches"]), reply["answered"], "explanation" in reply) == (1, False, True)


UNUSABLE = [
    b"{broken",
    b'{"q": 1}',
    b'{"question": 1}',
    b'{"question": null}',
    b'{"question": ""}',
    b'{"question": " \\n"}',
    b'{"question": "a"} trailing',
    b'{"question": "\xff"}',
    b'{"question": "\\ud800"}',
    b'{"question": ' + b"[" * 100_000,
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What comes of all unusable lines, each after a blank one and between two that can be answered."""
    chatbot = Command(tmp_path_factory.mktemp("lines"))
    lines = b"".join(b"library card\n\n" + line + b"\nprint a document\n" for line in UNUSABLE)
    return chatbot.ask("--faq", chatbot.file(LIBRARY), "--jsonl", stdin=lines)


@pytest.mark.parametrize(
    "number", [pytest.param(n, id=line[:24].decode("utf-8", "replace")) for n, line in enumerate(UNUSABLE)]
)
def test_an_unusable_line(told: Outcome, number: int) -> None:
    assert (told.status, told.err) == (2, "")
    first, error, last = told.replies[3 * number :][:3]
    assert (first["entry_id"], last["entry_id"]) == ("card", "printer")
    assert set(error) - {"input"} == {"error", "line"}
    assert error["line"] == 4 * number + 3
    assert error["error"]


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")], ids=["alone", "jobs"])
def test_an_object_without_a_question_is_handed_back(ask: Ask, jobs: tuple[str, ...]) -> None:
    outcome = ask(
        "--jsonl", *jobs, stdin='{"id": 7, "q": "card"}\n{"question": "library card", "id": 8}\n{"id": 9\n'
    )
    assert [reply.get("input", {}).get("id") for reply in outcome.replies] == [7, 8, None]
    assert "question" in outcome.replies[0]["error"]


def test_a_line_of_other_blanks_is_passed_over(ask: Ask) -> None:
    outcome = ask("--jsonl", stdin="\u3000\n\u00a0\x1c\nlibrary card\n")
    assert (outcome.status, outcome.err) == (0, "")
    assert [reply["entry_id"] for reply in outcome.replies] == ["card"]


def test_lines_that_windows_wrote(ask: Ask) -> None:
    outcome = ask("--jsonl", stdin=b'\xef\xbb\xbf{"question": "library card"}\r\nprint a document\r\n')
    assert [reply["question"] for reply in outcome.replies] == ["library card", "print a document"]


def test_no_lines(ask: Ask) -> None:
    assert ask("--jsonl", stdin="") == (0, "", "", "")


def test_a_reply_comes_before_the_next_question(chatbot: Command) -> None:
    process = chatbot.start("ask", "--jsonl", "--faq", chatbot.file(LIBRARY))
    for question in ("library card", "print a document"):
        process.tell(question)
        assert process.hear()["question"] == question
    _, err = process.communicate(timeout=STUCK)
    assert (process.returncode, err) == (0, b"")


def test_several_processes_answer_as_one_does(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    lines = "".join(
        f"{text}\n"
        for i in range(40)
        for text in (f"library card {i}", "", '{"question": 3}', "print a page")
    )
    one = chatbot.ask("--faq", faq, "--jsonl", stdin=lines)
    three = chatbot.ask("--faq", faq, "--jsonl", "--jobs", "3", stdin=lines)
    assert three == one
    assert (one.status, len(one.replies)) == (2, 120)


def test_several_processes_reply_while_the_input_is_still_open(chatbot: Command) -> None:
    run = chatbot.start("ask", "--faq", chatbot.file(LIBRARY), "--jsonl", "--jobs", "2")
    for _ in range(3):
        run.tell("library card")
        assert run.hear()["entry_id"] == "card"


def test_several_processes_report_a_broken_faq_once(chatbot: Command) -> None:
    done = chatbot.ask("--faq", chatbot.file(b"["), "--jsonl", "--jobs", "2", stdin="library card\n")
    assert (done.status, done.out, done.err.count("not valid JSON")) == (2, "", 1)


@pytest.mark.parametrize("arguments", [("--jobs", "0"), ("--jobs", "x"), ("--jobs", "2", "library card")])
def test_processes_that_make_no_sense(chatbot: Command, arguments: tuple[str, ...]) -> None:
    done = chatbot.ask(*arguments, stdin="library card\n")
    assert (done.status, done.out) == (2, "")
    assert "--jobs" in done.err
