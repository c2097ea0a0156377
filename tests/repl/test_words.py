"""Words that people say to programs: commands without a slash, yes and no, the first one, that is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import Command
from conversations import FRANCE, TWINS, Start
from faqs import UNRELATED
from pseudo_terminal import ENTER, Terminal

from chatbot.cli.parser import COMMANDS
from chatbot.language.rules import rules_for
from chatbot.repl.bare import OF_SHELL
from chatbot.repl.texts.table import texts_for

ENGLISH = rules_for("en")

ENTRIES: Any = FRANCE["entries"]
OFFERED = [
    {"id": "alpha-one", "question": "What is one?", "answer": "It is odd."},
    {"id": "alpha-two", "question": "What is two?", "answer": "It is even."},
]


@pytest.fixture
def unsure(shared: Start) -> Terminal:
    """A conversation that has just offered what may have been meant."""
    terminal = shared(faq=OFFERED)
    terminal.enter("/show alpha")
    assert "There is no entry alpha. Did you mean: 1 What is one? 2 What is two?" in terminal.text
    return terminal


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("yes", "It is odd."), ("the first one", "It is odd."), ("2.", "It is even."), ("#2", "It is even."),
        ("the second", "It is even."), ("last one please", "It is even."),
    ],
)  # fmt: skip
def test_what_was_meant_is_picked_in_words(unsure: Terminal, words: str, answer: str) -> None:
    unsure.enter(words)
    assert answer in unsure.text


def test_yes_to_several_shows_the_first_and_says_so(unsure: Terminal) -> None:
    unsure.enter("yes")
    assert "The first of them; /back numbers them all again." in unsure.text
    unsure.enter("/back")
    unsure.enter("the second one")
    assert "It is even." in unsure.text
    assert unsure.text.count("The first of them") == 1


def test_yes_to_what_is_only_numbered_asks_which(start: Start) -> None:
    terminal = start()
    for number, words in enumerate(("yes", "yes please", "ok"), 1):
        terminal.enter(words)
        assert terminal.text.count("Type a number from 1 to 3.") == number
    assert "╭" not in terminal.text


def test_yes_to_the_one_thing_that_is_more_shows_it(start: Start) -> None:
    entries = [
        {"id": "a", "question": "What is the capital?", "answer": "Paris.", "related": ["b"]},
        {"id": "b", "question": "Which river is there?", "answer": "The Seine."},
    ]
    terminal = start(faq=entries)
    terminal.enter("what is the capital")
    terminal.enter("yes")
    assert "What else would you like to know?" in terminal.text
    terminal.enter("tell me more")
    terminal.enter("yes")
    assert "The Seine." in terminal.text


@pytest.mark.parametrize("words", ["no", "none of these"])
def test_no_means_none_of_these(unsure: Terminal, words: str) -> None:
    unsure.enter(words)
    assert "Then this FAQ has no answer." in unsure.text
    assert "╭" not in unsure.text


@pytest.mark.parametrize("word", ["exit", "quit", "EXIT", "exit()", ":q"])
def test_who_wants_to_leave_need_not_know_the_slash(start: Start, word: str) -> None:
    terminal = start()
    terminal.type(word)
    terminal.send(ENTER)
    assert terminal.wait_end() == 0


def test_commands_that_people_know_work_without_a_slash(shared: Start) -> None:
    terminal = shared()
    terminal.enter("list")
    assert "4 Where can I buy railway tickets? trains" in terminal.text
    for word in ("help", "?"):
        terminal.enter("clear")
        assert terminal.lines[0] == ">"
        terminal.enter(word)
        assert "/show [ID] the entry with that id" in terminal.text
    terminal.enter("1")
    terminal.enter("back")
    assert "back Numbered again: 1 What is the capital of France? 2 What is the currency" in terminal.text


def test_back_says_that_what_it_shows_was_shown_before(start: Start) -> None:
    terminal = start("--threshold", "1", faq=TWINS)
    terminal.enter("reset my password in the app please")
    terminal.enter("1")
    terminal.enter("back")
    assert "back Numbered again, for “reset my password in the app please”: 1 How do I" in terminal.text
    assert terminal.text.count("No sure answer") == 1


@pytest.mark.parametrize("words", ["the second one", "yes", "no"])
def test_what_picks_something_where_nothing_is_numbered_is_told_so(chatbot: Command, words: str) -> None:
    done = chatbot("--faq", chatbot.file(OFFERED), stdin=f"hello\n{words}\n")
    assert "Nothing is numbered now. /list numbers every question." in done.err
    assert "I answer questions from this FAQ" not in done.err


@pytest.mark.parametrize(("language", "word"), [("de", "Ende"), ("es", "fin"), ("fr", "Fin")])
def test_a_word_for_the_end_leaves_unless_an_entry_asks_it(
    chatbot: Command, language: str, word: str
) -> None:
    faq = {"language": language, "entries": OFFERED}
    asked = {"language": language, "entries": [*OFFERED, {"question": f"{word}?", "answer": "Xyz."}]}
    assert "odd" not in chatbot("--faq", chatbot.file(faq), stdin=f"{word}\n/show alpha-one\n").out
    assert "Xyz." in chatbot("--faq", chatbot.file(asked), stdin=f"{word}\n").out


@pytest.mark.parametrize(
    "line", ["show 2", "show currency", "chatbot show 2", "Show #2", "list #cities", "chatbot list"]
)
def test_a_command_line_without_its_slash_is_one_where_it_names_what_is_there(
    shared: Start, line: str
) -> None:
    terminal = shared()
    terminal.enter("/list")
    terminal.enter("/clear")
    terminal.enter(line)
    assert (
        "People pay in euros." if "how" in line else "Where can I buy railway tickets? trains"
    ) in terminal.text


@pytest.mark.parametrize("line", ["show 9", "show me the capital of France", "chatbot capital"])
def test_other_lines_that_begin_like_a_command_are_questions(shared: Start, line: str) -> None:
    terminal = shared()
    terminal.enter(line)
    assert "There is no entry" not in terminal.text
    assert "╭" in terminal.text or "answer to that in this FAQ" in terminal.text


def test_without_anything_numbered_a_number_is_that_of_the_list(start: Start) -> None:
    terminal = start()
    terminal.enter(UNRELATED)
    terminal.enter("/show 2")
    assert "People pay in euros." in terminal.text


@pytest.mark.parametrize(("word", "command"), [("hlep", "help"), ("lst", "list"), ("exti", "quit")])
def test_a_word_that_is_nearly_a_command_is_offered(shared: Start, word: str, command: str) -> None:
    terminal = shared("--threshold", "0")
    terminal.enter(word)
    assert f"Did you mean /{command}? Type y or n." in terminal.text
    assert "╭" not in terminal.text
    terminal.type("y")
    terminal.send(ENTER)
    if command == "quit":
        assert terminal.wait_end() == 0
    else:
        terminal.wait_for("/show [ID]" if command == "help" else "4 Where can I buy railway tickets?")
        terminal.wait_until(lambda: terminal.at_prompt)


def test_a_word_that_the_faq_has_is_a_question(start: Start) -> None:
    entries = [
        {"question": "Exit", "answer": "Through the gift shop."},
        {"question": "What is a lisp?", "answer": "A way to speak."},
    ]
    terminal = start(faq=entries)
    terminal.enter("exit")
    assert "Through the gift shop." in terminal.text
    terminal.enter("lisp")
    assert "A way to speak." in terminal.text


def test_what_is_neither_yes_nor_no_is_not_lost(start: Start, tmp_path: Path) -> None:
    (tmp_path / "kept.md").write_text("precious", encoding="utf-8")
    terminal = start()
    terminal.enter("1")
    terminal.enter("/save kept.md")
    terminal.enter("how high is the tallest mountain")
    assert "Nothing was overwritten." in terminal.text
    assert "About 4,806 metres." in terminal.text
    terminal.enter("/save kept.md")
    terminal.enter("/list #travel")
    assert "1 Where can I buy railway tickets? trains" in terminal.text
    terminal.enter("exti")
    terminal.enter("What is the currency of France?")
    assert "People pay in euros." in terminal.text
    assert (tmp_path / "kept.md").read_text(encoding="utf-8") == "precious"


def test_numbers_go_on_to_stand_for_what_they_did_after_small_talk(start: Start) -> None:
    terminal = start()
    terminal.enter("hello")
    terminal.enter("2")
    assert "People pay in euros." in terminal.text
    terminal.enter(UNRELATED)
    terminal.enter("2")
    assert "2 stands for no question now. /list numbers every question." in terminal.text


def test_a_small_number_that_stands_for_nothing_is_no_question(start: Start) -> None:
    entries = [
        {"question": "Can I have two 2 dogs?", "answer": "Yes."},
        {"question": "What is error 404 of the page?", "answer": "A page is missing."},
    ]
    terminal = start("--threshold", "1", faq=entries)
    terminal.enter(UNRELATED)
    terminal.enter("2")
    assert "2 stands for no question now." in terminal.text
    terminal.enter("404")
    assert "Did you mean: 1 What is error 404 of the page?" in terminal.text


def test_why_of_a_question_that_goes_on_is_not_taken_for_small_talk(start: Start) -> None:
    terminal = start()
    terminal.enter("capital of France")
    terminal.enter("why?")
    terminal.enter("/why")
    assert "small talk" not in terminal.text


def test_why_of_what_was_picked_says_that_it_was_and_explains_the_question(start: Start) -> None:
    entries = [{"question": "What does a plot cost?", "answer": "12 pounds a year."}]
    terminal = start("--threshold", "1", faq=entries)
    terminal.enter("cost of plots")
    terminal.enter("1")
    terminal.enter("/why")
    said = terminal.text.rpartition("> /why")[2]
    assert "You picked “What does a plot cost?” yourself." in said
    assert "“cost of plots”" in said


def test_numbers_that_stand_for_nothing_are_all_told_so(start: Start) -> None:
    entries = [
        {"question": "What does a plot cost?", "answer": "12 pounds a year."},
        {"question": "Can I have bees?", "answer": "Ask us 12 days before."},
    ]
    terminal = start("--threshold", "1", faq=entries)
    terminal.enter(UNRELATED)
    for number in ("12", "99999"):
        terminal.enter(number)
        assert f"{number} stands for no question now." in terminal.text


@pytest.mark.parametrize(
    "line", ["chatbot list -f x.json", "chatbot stats x", "Chatbot --version", "chatbot reveiw"]
)
def test_a_command_line_is_no_question(shared: Start, line: str) -> None:
    terminal = shared()
    terminal.enter(line)
    assert f"“{line}” is for a shell. /help lists what can be done here." in terminal.text


def test_a_misspelt_command_behind_the_program_is_offered(start: Start) -> None:
    terminal = start()
    terminal.enter("chatbot lst")
    assert "Did you mean /list? Type y or n." in terminal.text
    terminal.enter("y")
    assert "4 Where can I buy railway tickets?" in terminal.text


def test_the_commands_of_a_shell_are_known() -> None:
    assert set(OF_SHELL) == set(COMMANDS)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "ja"])
def test_a_word_after_an_answer_gets_a_short_one(start: Start, language: str) -> None:
    words = ["ok", "なるほど" if language == "ja" else "lol"]
    terminal = start(faq={"language": language, "entries": FRANCE["entries"]})
    terminal.enter("ok")
    what_else = " ".join(texts_for(language).what_else.split())
    assert what_else not in terminal.text
    terminal.enter("What is the capital of France?")
    for word in words:
        terminal.enter(word)
    assert terminal.text.count(what_else) == 2


@pytest.mark.parametrize("text", ["how is the weather today", "tell me a joke"])
def test_a_word_where_nothing_was_asked_gets_a_kind_one(start: Start, text: str) -> None:
    terminal = start()
    terminal.enter(UNRELATED)
    terminal.enter(text)
    assert "I answer questions from this FAQ. What would you like to know?" in terminal.text


def test_one_small_word_for_another_is_not_worth_telling(start: Start) -> None:
    entries = [{"question": "Quand êtes-vous ouverts ?", "answer": "À 9 h."}]
    terminal = start(faq={"language": "fr", "entries": entries})
    terminal.enter("vos horaires")
    assert "À 9 h." in terminal.text
    assert "Je lis" not in terminal.text


def test_why_says_that_something_was_taken_for_small_talk(start: Start) -> None:
    terminal = start()
    terminal.enter("good morning")
    terminal.enter("/why")
    assert "It was taken for small talk" in terminal.text


def test_the_same_answer_comes_with_a_word(start: Start) -> None:
    terminal = start()
    terminal.enter("capital of France")
    assert "that answer again" not in terminal.text
    terminal.enter("What is the capital of France?")
    assert terminal.text.count("Here is that answer again.") == 1


def test_an_answer_that_was_edited_is_another_one(start: Start, tmp_path: Path) -> None:
    terminal = start()
    terminal.enter("capital of France")
    edited = [entry | {"answer": "It is Paris."} if entry["id"] == "capital" else entry for entry in ENTRIES]
    (tmp_path / "faq.json").write_text(json.dumps(FRANCE | {"entries": edited}), encoding="utf-8")
    terminal.enter("capital of France")
    assert "It is Paris." in terminal.text
    assert "that answer again" not in terminal.text
    terminal.enter("capital of France")
    assert terminal.text.count("Here is that answer again") == 1
    (tmp_path / "faq.json").write_text(json.dumps(FRANCE), encoding="utf-8")
    terminal.enter("capital of France")
    assert terminal.text.count("The capital is Paris.") == 2
    assert terminal.text.count("Here is that answer again") == 1
