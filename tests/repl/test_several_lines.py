"""Several lines at once: pasted into the conversation, or through a pipe."""

from __future__ import annotations

import json

import pytest
from command import Command
from conversations import FRANCE, Start
from faqs import UNRELATED
from pseudo_terminal import ENTER, Terminal


def paste(terminal: Terminal, text: str) -> None:
    """Paste a text, and press Enter."""
    terminal.send(f"\x1b[200~{text}\x1b[201~")
    last = text.split()[-1]
    terminal.wait_until(lambda: (terminal.typed or "").endswith(last))
    before = terminal.prompts
    terminal.send(ENTER)
    terminal.wait_until(lambda: terminal.prompts > before and terminal.at_prompt)


def test_pasted_lines_are_answered_in_turn(shared: Start) -> None:
    terminal = shared()
    paste(terminal, "what is the capital of france\nhow high is the tallest mountain")
    assert "> what is the capital of france ╭─ What is the capital of France?" in terminal.text
    assert "> how high is the tallest mountain ╭─ How high is the tallest mountain?" in terminal.text
    paste(terminal, "what is the currency of france\rwhere can i buy railway tickets")
    assert "> what is the currency of france ╭─ What is the currency of France?" in terminal.text
    assert "> where can i buy railway tickets ╭─ Where can I buy railway tickets?" in terminal.text


def test_what_is_pasted_looks_as_what_is_typed(start: Start) -> None:
    terminal = start()
    paste(terminal, "what is the capital of france\nhow high is the tallest mountain")
    rows = [line.strip() for line in terminal.lines]
    at = rows.index("> what is the capital of france", rows.index("> what is the capital of france") + 1)
    assert rows[at + 1].startswith("╭─ What is the capital of France?")


def test_no_line_of_a_plain_pipe_is_filled_up(chatbot: Command, france: str) -> None:
    done = chatbot("--faq", france, "--plain", stdin="/list\n/help\ncapital\n/related\n/why\ngrow tomatoes\n")
    lines = (done.out + done.err).splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_pasted_paragraph_is_one_question(start: Start) -> None:
    terminal = start()
    paste(terminal, "I would be glad if somebody could tell me here today about the\ncurrency of France")
    assert terminal.text.count("People pay in euros.") == 1
    assert "No answer" not in terminal.text
    assert terminal.prompts == 2


def test_pasted_commands_are_run(shared: Start) -> None:
    terminal = shared()
    terminal.send("\x1b[200~/list #travel\n/quit\nmountain\x1b[201~")
    terminal.wait_until(lambda: (terminal.typed or "").endswith("mountain"))
    terminal.send(ENTER)
    assert terminal.wait_end() == 0
    assert "1 Where can I buy railway tickets? trains" in terminal.text
    assert "metres" not in terminal.text


@pytest.fixture
def france(chatbot: Command) -> str:
    return chatbot.file(FRANCE)


def test_piped_lines_are_answered_in_turn(chatbot: Command, france: str) -> None:
    done = chatbot("--faq", france, stdin="capital of france\nwhat is the curency of france\n")
    assert done.status == 0
    assert done.out == (
        "> capital of france\n\nThe capital is **Paris**.\n\n"
        "> what is the curency of france\n\nPeople pay in euros.\n\n"
    )
    assert done.err == "Reading “curency” as “currency”.\n"


def test_one_that_is_not_answered_says_so_and_the_rest_go_on(chatbot: Command, france: str) -> None:
    done = chatbot("--faq", france, stdin=f"capital of france\n{UNRELATED}\n")
    assert done.status == 1
    assert done.out.endswith(f"> {UNRELATED}\n\n")
    assert done.err == f"No answer to “{UNRELATED}” in this FAQ.\n"


@pytest.mark.parametrize("commands", ["/list\n/quit\ncapital of france\n", "list\nexit\ncapital of france"])
def test_piped_commands_are_run(chatbot: Command, france: str, commands: str) -> None:
    done = chatbot("--faq", france, stdin=commands)
    assert (done.status, done.err) == (0, "")
    assert "  4  Where can I buy railway tickets?  trains\n" in done.out
    assert "Paris" not in done.out


@pytest.mark.parametrize(
    ("line", "said", "status"),
    [
        ("/show nope", "There is no entry nope.", 2),
        ("/show capitol", "There is no entry capitol.", 2),
        ("/show 99", "99", 2),
        ("/list #nope", "There is no topic #nope.", 2),
        ("/shw", "There is no command /shw.", 2),
        ("/faq none.json", "There is no file none.json.", 2),
        ("/faq broken.json", "broken.json: ", 2),
        ("/threshold x", "/threshold needs a number", 2),
        ("/theme pink", "", 2),
        ("/save", "/save needs", 2),
        ("/save .", "is a folder", 2),
        ("/save none/a.md", "none/a.md cannot be written", 2),
        ("/copy", "clipboard", 2),
        ("/list zzyzx", "No question has to do with “zzyzx”.", 1),
        ("/back", "", 1),
        ("99", "99", 1),
    ],
)
def test_what_cannot_be_done_goes_to_standard_error_and_into_the_status(
    chatbot: Command, france: str, line: str, said: str, status: int
) -> None:
    chatbot.file(b"{", "broken.json")
    done = chatbot("--faq", france, stdin=f"capital of france\n{line}\nwhat is the curency of france\n")
    assert done.status == status
    assert said in done.err
    assert done.err
    answered = "> capital of france\n\nThe capital is **Paris**.\n\n", "People pay in euros.\n\n"
    assert done.out == f"> {line}\n\n> what is the curency of france\n\n".join(answered)


@pytest.mark.parametrize("command", ["/save", "/faq"])
def test_a_name_that_no_file_can_have_does_not_end_the_conversation(
    chatbot: Command, france: str, command: str
) -> None:
    lines = f"capital of france\n{command} {'a' * 300}\nwhat is the curency of france\n"
    done = chatbot("--faq", france, stdin=lines)
    assert done.status == 2
    assert "File name too long" in done.err
    assert done.out.endswith("People pay in euros.\n\n")


@pytest.mark.parametrize("line", ["/good", "/related", "/why", "/save a.md", "/copy"])
def test_what_needs_an_answer_says_so_where_there_is_none(chatbot: Command, france: str, line: str) -> None:
    done = chatbot("--faq", france, stdin=f"{line}\n/quit\n")
    assert (done.status, done.out) == (1, f"> {line}\n\n> /quit\n\n")
    assert done.err


def test_a_command_that_cannot_be_done_leaves_a_terminal_with_status_0(start: Start) -> None:
    terminal = start()
    terminal.enter("/show nope")
    terminal.send(f"/quit{ENTER}")
    assert terminal.wait_end() == 0


def test_a_single_piped_word_that_is_a_command_is_run(chatbot: Command, france: str) -> None:
    assert chatbot("--faq", france, stdin="exit\n") == (0, "", "", "")


def test_a_long_answer_stays_as_it_is_in_a_pipe(chatbot: Command) -> None:
    answer = "word " * 60 + "end – Ü"
    faq = chatbot.file([{"id": "a", "question": "What is long?", "answer": answer}])
    done = chatbot("--faq", faq, stdin="what is long?\nwhat is long\n", env={"LC_ALL": "C"})
    assert answer in done.out.splitlines()
    assert "Here is that answer again" in done.err


def test_what_is_said_to_a_question_of_the_program_comes_through_the_pipe(
    chatbot: Command, france: str
) -> None:
    (chatbot.folder / "kept.md").write_text("old")
    lines = "capital of france\n/save kept.md\ny\n"
    assert chatbot("--faq", france, stdin=lines).status == 0
    assert "The capital is" in (chatbot.folder / "kept.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lines", "said", "status"),
    [
        ("/save kept.md\n", "Nothing was overwritten.", 2),
        ("/save kept.md\ncapital of france\n", "Nothing was overwritten.", 2),
        ("/save kept.md\nn\n", "Overwrite it?", 0),
        ("lisst\n", "Did you mean /list?", 1),
    ],
)
def test_a_question_of_the_program_that_nobody_answers_is_told_and_in_the_status(
    chatbot: Command, france: str, lines: str, said: str, status: int
) -> None:
    chatbot.file(b"old", "kept.md")
    done = chatbot("--faq", france, stdin=f"capital of france\n{lines}")
    assert done.status == status
    assert said in done.err
    assert "y or n" not in done.out
    assert (chatbot.folder / "kept.md").read_bytes() == b"old"


def test_the_lines_of_a_lamp_shop(chatbot: Command) -> None:
    lamps = json.loads(
        '{"title":"Lampe – FAQ ✨","entries":[{"question":"How do I pay?","answer":"By card – “Visa” only 😜 for 6,50 €."},'
        '{"question":"Do you ship abroad?","answer":"Only within Europe."},'
        '{"question":"Can I return a lamp?","answer":"Within 14 days."}]}'
    )
    done = chatbot("--faq", chatbot.file(lamps), stdin="how do i pay\ncan i return a lamp\n")
    assert done.status == 0
    assert done.out.index("By card – “Visa” only 😜 for 6,50 €.") < done.out.index("Within 14 days.")


FREE = {
    "entries": [
        {"question": "Do you repair bells?", "answer": "Yes, for €15."},
        {"question": "Where are you?", "answer": "Behind the mill."},
    ]
}


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("how much?", "Yes, for €15.\n\n"),
        ("and how much is that?", "Yes, for €15.\n\n"),
        ("hi there", ""),
    ],
)
def test_what_the_last_answer_says_is_said_again(chatbot: Command, then: str, said: str) -> None:
    faq = chatbot.file(FREE)
    done = chatbot("--faq", faq, stdin=f"do you repair bells\n{then}\n")
    assert done.out.endswith(f"{then}\n\n{said}" if said else f"{then}\n\n")
    assert ("Here is that answer again" in done.err) == bool(said)
    assert "no more on that" not in done.err
