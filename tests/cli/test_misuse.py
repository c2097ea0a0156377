"""Command lines that make no sense, or look as if they made none: what they get, and what is said to them."""

from __future__ import annotations

import contextlib
import io

import pytest
from command import Command
from examples import examples
from faqs import LIBRARY
from hypothesis import given
from hypothesis import strategies as st

from chatbot.cli.parser import COMMANDS, parse

LAMPS = {
    "entries": [
        {"question": "How do I pay?", "answer": "By card."},
        {"question": "What does -C do?", "answer": "It changes the folder."},
        {"question": "What does --force do?", "answer": "It asks nothing."},
    ]
}


@pytest.mark.parametrize(
    ("arguments", "question"),
    [
        (["what", "does", "-C", "do"], "what does -C do"),
        (["-C", "what", "does", "it", "do"], "-C what does it do"),
        (["what", "does", "--force", "do"], "what does --force do"),
        (["how", "do", "I", "--json", "pay"], "how do I pay"),
        (["--", "what", "does", "--json", "--", "do"], "what does --json -- do"),
        (["is", "-5", "degrees", "cold"], "is -5 degrees cold"),
        (["what", "does", "-fast", "do"], "what does -fast do"),
        (["what", "is", "it", "-t0", "-n"], "what is it -n"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_words_with_a_dash_need_no_quotation_marks(
    chatbot: Command, arguments: list[str], question: str
) -> None:
    done = chatbot("ask", "--json", "--faq", chatbot.file(LAMPS), *arguments)
    assert done.status in (0, 1)
    assert done.reply["question"] == question


def test_an_unknown_long_option_among_words_is_told(chatbot: Command) -> None:
    done = chatbot.ask("--faq", chatbot.file(LAMPS), "what", "does", "--force", "do")
    assert (done.status, done.out) == (0, "It asks nothing.\n")
    assert done.err == "chatbot: there is no option --force: it is read as a word of the question\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask", "how", "do", "I", "pay", "--thresold", "0.3"], "no option --thresold; did you mean --threshold?"),
        (["ask", "raisi", "went", "--to", "moscow"], "chatbot ask -- raisi went --to moscow"),
        (["ask", "q", "--js"], "no option --js; did you mean --json?"),
        (["ask", "what", "is", "it", "-json"], "no option -json; did you mean --json?"),
        (["ask", "how do I pay", "--verbose"], "chatbot ask -- 'how do I pay' --verbose"),
        (["ask", "--json", "what", "does", "--top", "do"], "chatbot ask --json -- what does --top do"),
        (["ask", "--json", "what", "does", "-f", "do"], "chatbot ask --json -- what does -f do"),
        (["ask", "--tag", "top", "top", "of", "--top", "page"], "chatbot ask --tag top -- top of --top page"),
        (["ask", "ask", "me", "-f", "now"], "chatbot ask -- ask me -f now"),
        (["--faq", "chek", "--theme", "none", "chek", "a"], "did you mean: chatbot check --faq chek --theme none a"),
        (["what is hamas"], "chatbot ask 'what is hamas'"),
        (["waht", "is", "hamas", "--json"], "chatbot ask waht is hamas --json"),
        (["--json", "what is hamas"], "chatbot ask --json 'what is hamas'"),
        (["hamas"], "chatbot ask hamas"),
        (["aks", "what", "is", "hamas"], "did you mean: chatbot ask what is hamas"),
        (["chek", "faq.json"], "did you mean: chatbot check faq.json"),
        (["new", "faq.json"], "did you mean: chatbot add faq.json"),
        (["test", "faq.json", "tests.csv"], "did you mean: chatbot eval faq.json tests.csv"),
        (["help", "pay"], "there is no command “pay”\n  the commands are ask, list"),
        (["list", "gaza"], "too many arguments: gaza\n  what has a tag: chatbot list --tag gaza"),
        (["help", "revew"], "did you mean: chatbot review --help"),
        (["--thresold", "0.3", "ask", "q"], "no option --thresold; did you mean --threshold?"),
        (["check", "--fail", "warning"], "no option --fail; did you mean --fail-on?"),
        (["check", "a", "b"], "too many arguments: b"),
        (["--jsonl"], "no option --jsonl here; it stands behind `chatbot ask`"),
        (["\x1b]0;owned\x07"], "there is no command “”"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_what_may_have_been_meant_is_said(chatbot: Command, arguments: list[str], said: str) -> None:
    done = chatbot(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "\x1b" not in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "arguments",
    [["--top", "x", "what", "is", "it"], ["-f", "gone.json", "what", "is", "-5"], ["--top", "x", "--", "what", "--top", "is"]],
    ids=" ".join,
)  # fmt: skip
def test_an_option_before_the_question_is_none_of_its_words(chatbot: Command, arguments: list[str]) -> None:
    done = chatbot("ask", *arguments)
    assert (done.status, done.out) == (2, "")
    assert "expected a whole number" in done.err or "gone.json: cannot be read" in done.err
    assert "word of the question" not in done.err


@pytest.mark.parametrize(
    "arguments", [["help", "pay"], ["help", "revew"], ["hamas"], ["chek", "faq.json"], ["--thresold", "1", "ask"]], ids=" ".join
)  # fmt: skip
def test_what_is_not_known_comes_first_without_the_usage(chatbot: Command, arguments: list[str]) -> None:
    done = chatbot(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("chatbot: error: there is no ")


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["list", "--theme", "drak"], "dark"),
        (["ask", "--semantic", "allways", "q"], "always"),
        (["import", "--format", "markdwn", "x"], "markdown"),
        (["--print-completion", "bsh"], "bash"),
        (["model", "gte"], "get"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_a_choice_misspelt_is_told_from_what_it_may_be(
    chatbot: Command, arguments: list[str], near: str
) -> None:
    done = chatbot(*arguments)
    assert (done.status, done.out) == (2, "")
    assert f"did you mean `{near}`?\n" in done.err


@pytest.mark.parametrize("question", ["how do i cancel", "how cancel", "can i pay", "wie geht das"])
def test_what_begins_as_questions_do_is_no_command_misspelt(chatbot: Command, question: str) -> None:
    done = chatbot(*question.split())
    assert f"to ask it: chatbot ask {question}\n" in done.err
    assert "did you mean" not in done.err


@pytest.mark.parametrize("command", ["ask", "check", "review"])
def test_the_usage_is_that_of_the_command(chatbot: Command, command: str) -> None:
    assert chatbot(command, "--nope").err.startswith(f"usage: chatbot {command} ")


def test_short_options(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    assert chatbot("-V").out == chatbot("--version").out
    assert chatbot("ask", "library card", "-f", faq, "-t", "1").status == 1
    assert chatbot("-f", faq, "-t1", "ask", "library card").status == 1
    assert chatbot("ask", "library card", "-f", faq).status == 0


def test_help(chatbot: Command) -> None:
    assert chatbot("help") == chatbot("--help")
    assert chatbot("help", "ask") == chatbot("ask", "--help")
    assert chatbot("help", "ask").out.startswith("usage: chatbot ask ")


ARGUMENT = st.sampled_from(
    [*COMMANDS, *"--json --jsonl -f --faq --top -t --tag -C --no --x=1 -- - -5 1 x".split()]
) | st.text(max_size=5)


@examples(200)
@given(st.lists(ARGUMENT, max_size=6))
def test_any_command_line_is_understood_or_refused(arguments: list[str]) -> None:
    said, status = io.StringIO(), 0
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            parse(arguments)
        except SystemExit as left:
            status = int(left.code or 0)
    assert (status, "error: " in said.getvalue()) in ((0, False), (2, True))
