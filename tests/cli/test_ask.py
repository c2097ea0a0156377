"""``chatbot ask``, run as a script runs it: the question, the FAQ, and what becomes of them."""

from __future__ import annotations

import re

import pytest
from command import Ask, Command
from faqs import CARD_ANSWER, LIBRARY, UNRELATED, VAGUE


def test_answered(ask: Ask) -> None:
    outcome = ask("How do I get a library card?")
    assert outcome == (0, CARD_ANSWER + "\n", "", "")


def test_several_words_make_one_question(ask: Ask) -> None:
    outcome = ask("how", "do", "I get", "a libary card", "--json")
    assert outcome.reply["question"] == "how do I get a libary card"
    assert outcome.reply["entry_id"] == "card"


def test_not_answered(ask: Ask) -> None:
    status, out, err, _ = ask(UNRELATED)
    assert (status, out) == (1, "")
    assert "No answer" in err


def test_not_sure(ask: Ask) -> None:
    status, out, err, _ = ask(VAGUE, "--threshold", "1")
    assert (status, out) == (1, "")
    assert "Did you mean" in err
    assert "  - How do I get a library card?\n" in err


def test_declined_json_is_on_standard_output(ask: Ask) -> None:
    outcome = ask(UNRELATED, "--json")
    assert (outcome.status, outcome.err) == (1, "")
    reply = outcome.reply
    assert (reply["answered"], reply["entry_id"], reply["answer"]) == (False, None, None)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--nope"], "there is no option --nope"),
        (["q", "--faq"], "expected one argument"),
        (["q", "--top", "0"], "expected a whole number from 1"),
        (["q", "--top", "-1"], "--top"),
        (["q", "--top", "1.5"], "expected a whole number from 1"),
        (["q", "--top", "many"], "expected a whole number from 1"),
        (["q", "--top", "²"], "expected a whole number from 1"),
        (["q", "--top", "1" * 5_000], "expected a whole number from 1"),
        (["q", "--threshold", "1.01"], "expected a number from 0 to 1"),
        (["q", "--threshold", "-0.1"], "--threshold"),
        (["q", "--threshold", "nan"], "expected a number from 0 to 1"),
        (["q", "--threshold", "high"], "expected a number from 0 to 1"),
        (["q", "--json", "--jsonl"], "not allowed with"),
        (["q", "--jsonl"], "--jsonl reads its questions from standard input"),
        (["   "], "the question is blank"),
        (["", "\t"], "the question is blank"),
    ],
)
def test_usage_errors(ask: Ask, arguments: list[str], reason: str) -> None:
    status, out, err, _ = ask(*arguments)
    assert (status, out) == (2, "")
    assert reason in err
    assert "Traceback" not in err


def test_an_unusable_faq(chatbot: Command) -> None:
    status, out, err, _ = chatbot.ask("q", "--faq", "nothere.json", "--json")
    assert (status, out) == (2, "")
    assert err == "chatbot: nothere.json: cannot be read: No such file or directory\n"


def test_standard_input_is_one_question(ask: Ask) -> None:
    outcome = ask("--json", stdin="where can I\nprint a\ndocument?\n\n")
    assert outcome.reply["question"] == "where can I\nprint a\ndocument?"
    assert outcome.reply["entry_id"] == "printer"


@pytest.mark.parametrize("stdin", ["", " \n\n", "\ufeff\n", "\u3000"])
def test_blank_standard_input(ask: Ask, stdin: str) -> None:
    status, out, err, _ = ask(stdin=stdin)
    assert (status, out, err) == (2, "", "chatbot: the question is blank\n")


def test_a_missing_faq_is_named_before_a_blank_question(chatbot: Command) -> None:
    missing = "chatbot: nope.json: cannot be read: No such file or directory\n"
    assert chatbot("-f", "nope.json", stdin="").err == missing
    assert chatbot("ask", "-f", "nope.json", stdin="\n").err == missing


def test_an_argument_goes_before_standard_input(ask: Ask) -> None:
    assert ask("print", "document", "--json", stdin="library card").reply["question"] == "print document"


def test_a_question_after_two_dashes(ask: Ask) -> None:
    assert (
        ask("--json", "--", "--top", "of the library card").reply["question"] == "--top of the library card"
    )


def test_a_mark_at_the_start_of_standard_input_is_no_part_of_the_question(ask: Ask) -> None:
    assert ask("--json", stdin=b"\xef\xbb\xbflibrary card\r\n").reply["question"] == "library card"


def test_bytes_that_are_not_utf_8(ask: Ask) -> None:
    assert ask("--json", stdin=b"library card \xff").reply["question"] == "library card \ufffd"
    assert ask("--json", b"library card \xff").reply["question"] == "library card \ufffd"


@pytest.mark.parametrize(
    "question",
    [
        "\U0001f600" * 50,
        "é" * 10_000,
        "word " * 20_000,
        "?!…",
        "مرحبا كيف",
        "密码 重置",
        "a\x00b",
        "ﬁ ㌔",
        "\u0301" * 100,
    ],
    ids=[
        "emoji",
        "one long word",
        "many words",
        "signs",
        "arabic",
        "chinese",
        "nul",
        "compatibility",
        "marks",
    ],
)
def test_odd_questions(ask: Ask, question: str) -> None:
    outcome = ask("--json", stdin=question)
    assert outcome.status in (0, 1)
    assert outcome.err == ""
    assert outcome.reply["question"] == question.strip()


def test_no_question_on_a_terminal(chatbot: Command) -> None:
    outcome = chatbot.on_terminal("ask", "--faq", chatbot.file(LIBRARY))
    assert outcome.status == 2
    assert "no question" in outcome.terminal


def test_the_bare_command_without_a_terminal_reads_a_question(chatbot: Command) -> None:
    assert chatbot("--faq", chatbot.file(LIBRARY), stdin="library card").out == CARD_ANSWER + "\n"


def test_options_before_the_command(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    outcome = chatbot("--faq", faq, "--top", "1", "--threshold", "1", "ask", "library card", "--json")
    assert len(outcome.reply["matches"]) == 1
    assert not outcome.reply["answered"] or outcome.reply["confidence"] == 1


def test_the_shipped_faq_is_the_default(chatbot: Command) -> None:
    assert chatbot.ask("whats the gaza war", "--json").reply["entry_id"] == "gaza-war"


def test_the_environment_names_another_default(chatbot: Command) -> None:
    library = {"CHATBOT_FAQ": chatbot.file(LIBRARY)}
    assert chatbot.ask("library card", "--json", env=library).reply["entry_id"] == "card"
    one = chatbot.file([{"id": "one", "question": "library card?", "answer": "!"}], "one.json")
    assert chatbot.ask("library card", "--json", "--faq", one, env=library).reply["entry_id"] == "one"
    assert chatbot.ask("gaza war", "--json", env={"CHATBOT_FAQ": ""}).reply["entry_id"] == "gaza-war"
    assert "gone.json" in chatbot.ask("gaza war", env={"CHATBOT_FAQ": "gone.json"}).err


def test_version(chatbot: Command) -> None:
    outcome = chatbot("--version")
    assert outcome.status == 0
    assert re.fullmatch(r"chatbot \d+\.\d+\.\d+\n", outcome.out)


def test_help(chatbot: Command) -> None:
    assert "ask" in chatbot("--help").out
    assert "--threshold" in chatbot.ask("--help").out
    assert "Traceback" not in chatbot("ask", "--help").err


def test_an_unknown_command(chatbot: Command) -> None:
    outcome = chatbot("whats", "the", "gaza", "war")
    assert (outcome.status, outcome.out) == (2, "")
