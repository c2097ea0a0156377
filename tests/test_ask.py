"""``chatbot ask``, run as a script runs it: every rule of its documented interface."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from collections.abc import Callable

import pytest
from command import CHATBOT, STUCK, Command, Outcome
from faqs import CARD_ANSWER, LIBRARY, MARKUP, STEERING, UNRELATED, VAGUE, steers

REPLY_KEYS = {"question", "answered", "entry_id", "answer", "confidence", "matches"}
MATCH_KEYS = {"entry_id", "question", "confidence"}
STYLE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
"""The escape sequences that an answer may be set with: colours and links."""

ALL_STEERING = " and ".join(STEERING.values())

Ask = Callable[..., Outcome]


@pytest.fixture
def ask(chatbot: Command) -> Ask:
    """Asks the library."""
    faq = chatbot.file(LIBRARY)

    def run(*arguments: str | bytes, **more: object) -> Outcome:
        return chatbot.ask("--faq", faq, *arguments, **more)  # type: ignore[arg-type]

    return run


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
        (["--nope"], "unrecognized arguments: --nope"),
        (["q", "--faq"], "expected one argument"),
        (["q", "--top", "0"], "expected a whole number from 1"),
        (["q", "--top", "-1"], "--top"),
        (["q", "--top", "1.5"], "expected a whole number from 1"),
        (["q", "--top", "many"], "expected a whole number from 1"),
        (["q", "--top", "²"], "expected a whole number from 1"),
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


# --- the question ----------------------------------------------------------------------------


def test_standard_input_is_one_question(ask: Ask) -> None:
    outcome = ask("--json", stdin="where can I\nprint a\ndocument?\n\n")
    assert outcome.reply["question"] == "where can I\nprint a\ndocument?"
    assert outcome.reply["entry_id"] == "printer"


@pytest.mark.parametrize("stdin", ["", " \n\n", "\ufeff\n", "\u3000"])
def test_blank_standard_input(ask: Ask, stdin: str) -> None:
    status, out, err, _ = ask(stdin=stdin)
    assert (status, out, err) == (2, "", "chatbot: the question is blank\n")


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


# --- the FAQ ---------------------------------------------------------------------------------


def test_the_shipped_faq_is_the_default(chatbot: Command) -> None:
    assert chatbot.ask("whats the gaza war", "--json").reply["entry_id"] == "gaza-war"


def test_the_environment_names_another_default(chatbot: Command) -> None:
    library = {"CHATBOT_FAQ": chatbot.file(LIBRARY)}
    assert chatbot.ask("library card", "--json", env=library).reply["entry_id"] == "card"
    one = chatbot.file([{"id": "one", "question": "library card?", "answer": "!"}], "one.json")
    assert chatbot.ask("library card", "--json", "--faq", one, env=library).reply["entry_id"] == "one"
    assert chatbot.ask("gaza war", "--json", env={"CHATBOT_FAQ": ""}).reply["entry_id"] == "gaza-war"
    assert "gone.json" in chatbot.ask("gaza war", env={"CHATBOT_FAQ": "gone.json"}).err


# --- the reply object ------------------------------------------------------------------------


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
    assert "no match" in ask("zzyzx qwrtp", "--explain").err


# --- JSON lines ------------------------------------------------------------------------------


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
    assert all(set(reply) == REPLY_KEYS for reply in replies)


def test_options_hold_for_lines(ask: Ask) -> None:
    (reply,) = ask("--jsonl", "--top", "1", "--threshold", "1", "--explain", stdin="library card").replies
    assert (len(reply["matches"]), reply["answered"], "explanation" in reply) == (1, False, True)


@pytest.mark.parametrize(
    "line",
    [
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
    ],
    ids=lambda line: line[:24].decode("utf-8", "replace"),
)
def test_an_unusable_line(ask: Ask, line: bytes) -> None:
    outcome = ask("--jsonl", stdin=b"library card\n\n" + line + b"\nprint a document\n")
    assert (outcome.status, outcome.err) == (2, "")
    first, error, last = outcome.replies
    assert (first["entry_id"], last["entry_id"]) == ("card", "printer")
    assert set(error) == {"error", "line"}
    assert error["line"] == 3
    assert error["error"]


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


# --- what it looks like ----------------------------------------------------------------------


def test_a_pipe_gets_markdown(ask: Ask) -> None:
    for env in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_COLOR": ""}):
        assert ask("how do i get a library card", env=env).out == CARD_ANSWER + "\n"


def test_a_terminal_gets_it_set(chatbot: Command) -> None:
    outcome = chatbot.on_terminal(
        "ask", "--faq", chatbot.file(LIBRARY), "how do i get a library card", piped=("stdin",)
    )
    assert outcome.status == 0
    assert "\x1b[" in outcome.terminal
    assert "**" not in outcome.terminal
    shown = STYLE.sub("", outcome.terminal)
    for text in (
        "How do I get a library card?", "Bring an ID to the front desk.", "Source: House rules", "confidence ",
        "Related", "• What does it cost to return a book late?",
    ):  # fmt: skip
        assert text in shown
    late, opening = shown.index("What does it cost"), shown.index("When is the library")
    assert late < opening, "related questions come in the order in which the entry names them"


def test_a_long_title_is_shown_whole(chatbot: Command) -> None:
    words = [f"word{i}" for i in range(30)]
    faq = chatbot.file([{"question": " ".join(words), "answer": "!"}])
    outcome = chatbot.ask("--faq", faq, *words, env={"FORCE_COLOR": "1"})
    assert re.findall(r"word\d+", outcome.out) == words


def test_no_color_on_a_terminal(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    outcome = chatbot.on_terminal("ask", "--faq", faq, "how do i get a library card", env={"NO_COLOR": "1"})
    colours = re.findall(r"\x1b\[(?:[\d;]*;)?(?:3[0-8]|4[0-8]|9[0-7])(?:;[\d;]*)?m", outcome.terminal)
    assert "╭" in outcome.terminal
    assert not colours


def test_a_dumb_terminal_gets_markdown(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    outcome = chatbot.on_terminal("ask", "--faq", faq, "how do i get a library card", env={"TERM": "dumb"})
    assert outcome.terminal.replace("\r\n", "\n") == CARD_ANSWER + "\n"


def test_forced_color_styles_a_pipe(ask: Ask) -> None:
    outcome = ask("how do i get a library card", env={"FORCE_COLOR": "1"})
    assert "\x1b[" in outcome.out
    assert "╭" in outcome.out


def test_json_is_never_styled(chatbot: Command) -> None:
    outcome = chatbot.on_terminal(
        "ask", "--faq", chatbot.file(LIBRARY), "library card", "--json", env={"FORCE_COLOR": "1"}
    )
    assert json.loads(outcome.terminal)["entry_id"] == "card"


def test_each_stream_is_styled_by_what_it_is(chatbot: Command) -> None:
    options = ("ask", "--faq", chatbot.file(LIBRARY), VAGUE, "--threshold", "1")
    to_terminal = chatbot.on_terminal(*options, piped=("stdin", "stdout"))
    assert (to_terminal.status, to_terminal.out) == (1, "")
    assert "\x1b[" in to_terminal.terminal
    assert "How do I get a library card?" in to_terminal.terminal
    to_pipe = chatbot.on_terminal(*options, piped=("stdin", "stderr"))
    assert (to_pipe.status, to_pipe.terminal) == (1, "")
    assert "\x1b" not in to_pipe.err


@pytest.mark.parametrize("columns", ["1", "20", "200"])
def test_any_width(ask: Ask, columns: str) -> None:
    outcome = ask("how do i get a library card", env={"FORCE_COLOR": "1", "COLUMNS": columns})
    assert (outcome.status, outcome.err) == (0, "")


# --- what must not reach the output ----------------------------------------------------------


@pytest.mark.parametrize("styled", [False, True], ids=["plain", "styled"])
def test_an_faq_can_not_steer_the_terminal(chatbot: Command, styled: bool) -> None:
    evil = f"start {ALL_STEERING} end"
    entry = {"id": "evil", "question": f"What is evil? {evil}", "aliases": [f"alias {evil}"], "answer": evil}
    faq = chatbot.file(
        {"title": evil, "entries": [{**entry, "tags": [evil], "source": evil, "related": ["evil"]}]}
    )
    env = {"FORCE_COLOR": "1"} if styled else {}
    answered = chatbot.ask(f"what is {evil}", "--faq", faq, "--threshold", "0", "--explain", env=env)
    declined = chatbot.ask("what is evil", "--faq", faq, "--threshold", "1", "--explain", env=env)
    assert (answered.status, declined.status) == (0, 1)
    for text in (answered.out, answered.err, declined.out, declined.err):
        assert not steers(STYLE.sub("", text))
    assert "start" in answered.out


@pytest.mark.parametrize(
    "entity", ["&#x202e;", "&#8238;", "&rlm;", "&#x2028;", "&#13;", "&#27;[2J", "&#x9b;31m"]
)
def test_entities_can_not_steer_the_terminal(chatbot: Command, entity: str) -> None:
    e = entity
    answer = f"start {e} *{e}* [link{e}](http://x/{e} '{e}') ![picture{e}](u)\n\n    {e}"
    faq = chatbot.file([{"question": "What is evil?", "answer": answer}])
    outcome = chatbot.ask("what is evil", "--faq", faq, "--threshold", "0", env={"FORCE_COLOR": "1"})
    assert not steers(STYLE.sub("", outcome.out))
    assert "start" in outcome.out


def test_markup_in_an_faq_is_text(chatbot: Command) -> None:
    faq = chatbot.file([{"question": f"What is markup? {MARKUP}", "answer": MARKUP, "source": MARKUP}])
    for env in ({}, {"FORCE_COLOR": "1"}):
        assert MARKUP in STYLE.sub(
            "", chatbot.ask("what is markup", "--faq", faq, "--threshold", "0", env=env).out
        )
        assert MARKUP in STYLE.sub(
            "", chatbot.ask("what is markup", "--faq", faq, "--threshold", "1", env=env).err
        )


def test_json_shows_as_it_is_and_means_the_same(chatbot: Command) -> None:
    evil = f"start {ALL_STEERING} end {MARKUP}"
    faq = chatbot.file([{"id": evil, "question": f"evil {evil}", "answer": evil}])
    outcome = chatbot.ask("--faq", faq, "--json", "--threshold", "0", stdin=f"evil {evil}")
    assert not steers(outcome.out)
    assert (outcome.reply["question"], outcome.reply["entry_id"], outcome.reply["answer"]) == (
        f"evil {evil}",
        evil,
        evil,
    )


@pytest.mark.parametrize("env", [{}, {"FORCE_COLOR": "1"}], ids=["plain", "styled"])
@pytest.mark.parametrize("question", ["library card", UNRELATED])
def test_a_question_can_not_steer_the_terminal(ask: Ask, question: str, env: dict[str, str]) -> None:
    outcome = ask(f"{question} {ALL_STEERING}", env=env)
    assert outcome.out or outcome.err
    assert not steers(STYLE.sub("", outcome.out + outcome.err))


def test_errors_can_not_steer_the_terminal(chatbot: Command) -> None:
    title = STEERING["window title"]
    faq = chatbot.file({"entries": [{"id": title, "question": "a", "answer": "b", "related": [title * 2]}]})
    for arguments in (["q", f"--{title}"], ["q", "--top", title], ["q", "--faq", title], ["q", "--faq", faq]):
        outcome = chatbot.ask(*arguments)
        assert outcome.status == 2
        assert not steers(outcome.err)
    assert not steers(chatbot.ask("--faq", chatbot.file(LIBRARY), "--jsonl", stdin=f"{{{title}").out)


# --- where it runs ---------------------------------------------------------------------------

ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("locale", [{"LC_ALL": "C", "LANG": "C"}, ASCII], ids=["C", "ascii"])
def test_the_c_locale(chatbot: Command, locale: dict[str, str]) -> None:
    faq = chatbot.file([{"id": "café", "question": "Où est le café ?", "answer": "À côté — 5 €."}])
    outcome = chatbot.ask("--faq", faq, "où est le café", "--threshold", "0", env=locale)
    assert outcome == (0, "À côté — 5 €.\n", "", "")
    reply = chatbot.ask("--faq", faq, "où est le café", "--json", "--threshold", "0", env=locale).reply
    assert (reply["question"], reply["entry_id"]) == ("où est le café", "café")


def test_a_terminal_that_shows_only_ascii(chatbot: Command) -> None:
    faq = chatbot.file([{"question": "Où est le café ?", "answer": "À côté:\n\n- 5 €"}])
    ascii_only = {"FORCE_COLOR": "1", "PYTHONIOENCODING": "ascii"}
    for threshold, status in (("0", 0), ("1", 1)):
        outcome = chatbot.ask("--faq", faq, "où est le café", "--threshold", threshold, env=ascii_only)
        assert outcome.status == status
        assert "Traceback" not in outcome.err


def test_nothing_need_be_writable(chatbot: Command) -> None:
    env = {
        "HOME": "/nonexistent",
        "XDG_CACHE_HOME": "/nonexistent/cache",
        "XDG_STATE_HOME": "/nonexistent/state",
    }
    assert chatbot.ask("whats the gaza war", env=env).status == 0


def test_nothing_is_left_behind(chatbot: Command) -> None:
    chatbot.ask("whats the gaza war")
    assert list(chatbot.folder.iterdir()) == []


def test_a_closed_pipe_ends_it_quietly(chatbot: Command) -> None:
    process = chatbot.start("ask", "--jsonl", "--faq", chatbot.file(LIBRARY))
    process.tell("library card")
    process.hear()
    assert process.stdout is not None
    process.stdout.close()
    process.tell("library card")
    assert process.wait(STUCK) == -signal.SIGPIPE
    assert process.stderr is not None
    assert process.stderr.read() == b""


def test_interrupted(chatbot: Command) -> None:
    process = chatbot.start("ask", "--jsonl", "--faq", chatbot.file(LIBRARY))
    process.tell("library card")
    process.hear()
    process.send_signal(signal.SIGINT)
    assert process.wait(STUCK) == 130
    assert process.stderr is not None
    assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="has no device that is always full")
@pytest.mark.parametrize("options", [[], ["--json"]])
@pytest.mark.parametrize("env", [{}, {"FORCE_COLOR": "1"}])
def test_a_full_disk(chatbot: Command, options: list[str], env: dict[str, str]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    process = chatbot.start("ask", "whats the gaza war", *options, env=env, stdout=full)
    os.close(full)
    _, err = process.communicate(timeout=STUCK)
    assert process.returncode == 2
    assert err == b"chatbot: cannot write the answer: No space left on device\n"


@pytest.mark.parametrize(
    ("redirection", "status", "out", "err"),
    [
        (">&-", 2, "", "chatbot: standard output is closed\n"),
        ("<&-", 0, CARD_ANSWER + "\n", ""),
        ("2>&-", 0, CARD_ANSWER + "\n", ""),
    ],
)
def test_closed_streams(chatbot: Command, redirection: str, status: int, out: str, err: str) -> None:
    outcome = _in_shell(chatbot, f"how do i get a library card {redirection}")
    assert (outcome.status, outcome.out, outcome.err) == (status, out, err)


def test_what_is_not_answered_never_goes_to_standard_output(chatbot: Command) -> None:
    outcome = _in_shell(chatbot, f"{UNRELATED} 2>&-")
    assert (outcome.status, outcome.out) == (1, "")


def _in_shell(chatbot: Command, rest: str) -> Outcome:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" ask --faq {chatbot.file(LIBRARY)} {rest}', CHATBOT],
        capture_output=True, text=True, cwd=chatbot.folder, env=chatbot.environment(), timeout=STUCK,
    )  # fmt: skip
    return Outcome(done.returncode, done.stdout, done.stderr)


# --- help ------------------------------------------------------------------------------------


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


# --- many questions by several processes -----------------------------------------------------


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
