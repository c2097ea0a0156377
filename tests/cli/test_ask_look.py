"""What ``chatbot ask`` looks like: to a pipe, to terminals of all kinds, and to those that a text might steer."""

from __future__ import annotations

import json
import re

import pytest
from command import Ask, Command
from faqs import CARD_ANSWER, LIBRARY, MARKUP, STEERING, UNRELATED, VAGUE, steers

STYLE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
"""The escape sequences that an answer may be set with: colours and links."""
ALL_STEERING = " and ".join(STEERING.values())


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


@pytest.mark.parametrize(("options", "env"), [([], {"TERM": "dumb"}), (["--plain"], {})])
def test_a_dumb_terminal_gets_text_alone(chatbot: Command, options: list[str], env: dict[str, str]) -> None:
    faq = chatbot.file(LIBRARY)
    outcome = chatbot.on_terminal("ask", "--faq", faq, *options, "how do i get a library card", env=env)
    assert outcome.terminal.replace("\r\n", "\n") == (
        "Bring an ID to the front desk.\n\n- It is free.\n- It takes a minute (http://example.com).\n"
    )


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


def test_entities_can_not_steer_the_terminal(chatbot: Command) -> None:
    entities = ("&#x202e;", "&#8238;", "&rlm;", "&#x2028;", "&#13;", "&#27;[2J", "&#x9b;31m")
    answers = [f"start {e} *{e}* [link{e}](http://x/{e} '{e}') ![picture{e}](u)\n\n    {e}" for e in entities]
    faq = chatbot.file([{"question": "What is evil?", "answer": "\n\n".join(answers)}])
    outcome = chatbot.ask("what is evil", "--faq", faq, "--threshold", "0", env={"FORCE_COLOR": "1"})
    assert not steers(STYLE.sub("", outcome.out))
    assert outcome.out.count("start") == len(entities)


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


def test_who_asks_at_a_terminal_is_told_in_the_language_of_the_faq(chatbot: Command) -> None:
    content = {
        "language": "de",
        "entries": [
            {"id": "ausweis", "question": "Wie bekomme ich einen Ausweis?", "answer": "Hier.", "source": "Ordnung"},
            {"id": "offen", "question": "Wann ist die Bücherei offen?", "answer": "Immer.", "related": ["ausweis"]},
        ],
    }  # fmt: skip
    path = chatbot.file(content)
    answered = chatbot.on_terminal("ask", "--faq", path, "wie bekomme ich einen ausweis").terminal
    assert "Sicherheit" in answered
    assert "Quelle: Ordnung" in answered
    assert "Dazu" in chatbot.on_terminal("ask", "--faq", path, "wann ist die bücherei offen").terminal
    for look in ((), ("--plain",)):
        declined = ("ask", *look, "--faq", path, "--threshold", "1", "bücherei bitte")
        assert "Meinten Sie:" in chatbot.on_terminal(*declined).terminal
        assert "Did you mean:" in chatbot(*declined).err
