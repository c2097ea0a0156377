"""``chatbot list`` and ``chatbot show``: what an FAQ has, for scripts and for people."""

from __future__ import annotations

import json

import pytest
from command import Command
from faqs import CARD_ANSWER, LIBRARY, STEERING, steers

QUESTIONS = [entry["question"] for entry in LIBRARY["entries"]]
TAGGED = [
    {"question": "A?", "answer": "a", "tags": ["X", "y"], "aliases": ["Aa?"]},
    {"id": "b", "question": "B\nb?", "answer": "b", "tags": ["x"], "source": "Rules"},
    {"question": "C?", "answer": "c"},
]


def test_questions_are_listed_in_their_order(chatbot: Command) -> None:
    assert chatbot("list", "--faq", chatbot.file(LIBRARY)) == (0, "\n".join(QUESTIONS) + "\n", "", "")


def test_tags_choose(chatbot: Command) -> None:
    faq = chatbot.file(TAGGED)
    assert chatbot("list", "-f", faq, "--tag", "x").out == "A?\nB b?\n"
    assert chatbot("list", "-f", faq, "--tag", "y", "--tag", "z").out == "A?\n"
    for tag, said in (("z", "there are X, x, y"), ("yy", "did you mean y?")):
        done = chatbot("list", "-f", faq, "--tag", tag)
        assert (done.status, done.out, done.err) == (2, "", f"chatbot: no entry has the tag {tag}; {said}\n")
    none = chatbot("list", "-f", chatbot.file(LIBRARY), "--tag", "z")
    assert none.err == "chatbot: no entry has the tag z; none has any\n"


def test_a_list_for_programs(chatbot: Command) -> None:
    done = chatbot("list", "--json", "--tag", "x", "-f", chatbot.file(TAGGED))
    assert done.reply == [
        {"id": "a", "question": "A?", "aliases": ["Aa?"], "tags": ["X", "y"]},
        {"id": "b", "question": "B\nb?", "aliases": [], "tags": ["x"]},
    ]
    assert done.out.count("\n") == 1


def test_a_list_on_a_terminal_has_the_ids(chatbot: Command) -> None:
    shown = chatbot.on_terminal("list", "-f", chatbot.file(LIBRARY)).terminal
    assert "When is the library open?" in shown
    assert "when-is-the-library-open" in shown


def test_an_id_that_is_longer_than_a_line_is_broken_by_the_terminal_alone(chatbot: Command) -> None:
    """What is taken from there with the mouse is then the id, and no piece of it."""
    name = "-".join(["when-may-i-bring-back"] * 5)
    faq = chatbot.file([{"id": name, "question": "When?", "answer": "Soon."}])
    assert f"  {name}" in chatbot.on_terminal("list", "-f", faq, env={"COLUMNS": "40"}).terminal


def test_an_entry_is_shown_as_markdown(chatbot: Command) -> None:
    done = chatbot("show", "card", "-f", chatbot.file(LIBRARY))
    head = "How do I get a library card?\n- Can I join the library?\nSource: House rules\n"
    related = "Related: late\nRelated: when-is-the-library-open\n"
    assert done == (0, f"{head}{related}\n{CARD_ANSWER}\n", "", "")


def test_an_entry_for_programs(chatbot: Command) -> None:
    faq = chatbot.file(TAGGED)
    assert chatbot("show", "b", "--json", "-f", faq).reply == {
        "id": "b", "question": "B\nb?", "answer": "b", "aliases": [], "tags": ["x"], "source": "Rules", "related": [],
    }  # fmt: skip


def test_an_entry_on_a_terminal(chatbot: Command) -> None:
    shown = chatbot.on_terminal("show", "a", "-f", chatbot.file(TAGGED)).terminal
    assert "A?" in shown
    assert "also asked as: Aa?" in shown
    assert "tags: X; y" in shown


@pytest.mark.parametrize(
    ("wanted", "said"), [("cart", "did you mean card"), ("zzz", "`chatbot list` shows them; the FAQ is ")]
)
def test_an_id_that_there_is_not(chatbot: Command, wanted: str, said: str) -> None:
    done = chatbot("show", wanted, "-f", chatbot.file(LIBRARY))
    assert (done.status, done.out) == (2, "")
    assert f"there is no entry with the id `{wanted}`" in done.err
    assert said in done.err


@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["show", "x"], ["show", "x", "--json"]])
def test_nothing_of_an_faq_steers_the_terminal(chatbot: Command, command: list[str]) -> None:
    text = " ".join(STEERING.values())
    faq = chatbot.file(
        [{"id": "x", "question": f"q {text}", "answer": f"a {text}", "tags": [text], "source": text}]
    )
    done = chatbot(*command, "-f", faq)
    assert done.status == 0
    assert not steers(done.out)
    assert not steers(
        chatbot.on_terminal(*command, "-f", faq, env={"NO_COLOR": "1", "TERM": "dumb"}).terminal.replace(
            "\r\n", "\n"
        )
    )


def test_standard_input_is_a_file(chatbot: Command) -> None:
    text = json.dumps(LIBRARY)
    chatbot.file(b"question,expected\nprint a document,printer\n", "tests.csv")
    assert chatbot.ask("-f", "-", "library card", stdin=text).out == CARD_ANSWER + "\n"
    assert chatbot.ask("library", "card", "-f", "-", stdin=text).out == CARD_ANSWER + "\n"
    assert chatbot("list", "-f", "-", stdin=text).out.splitlines() == QUESTIONS
    assert chatbot("show", "late", "-f", "-", stdin=text).out.endswith("\n\nTwenty cents a day.\n")
    assert chatbot("check", "-", "--jobs", "2", stdin=text).err.startswith("Nothing to mend in 4")
    assert chatbot("eval", "-", "tests.csv", stdin=text).out.startswith("1 questions: 1 with an answer")
    assert chatbot("import", "-", "-o", "-", stdin=text).reply["entries"][0]["id"] == "card"
    markdown = "# How do I pay?\n\nBy card.\n"
    assert chatbot.ask("-f", "-", "how do I pay", stdin=markdown).out == "By card.\n"


def test_a_run_that_is_kept_may_be_printed_and_read(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    chatbot.file(b"question,expected\nprint a document,printer\n", "tests.csv")
    kept = chatbot("eval", faq, "tests.csv", "--save", "-")
    assert kept.reply["questions"] == 1
    compared = chatbot("eval", faq, "tests.csv", "--baseline", "-", stdin=kept.out)
    assert "0 fixed, 0 broken, 1 unchanged" in compared.out


def test_what_is_noted_may_go_to_standard_output(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    record, answer = chatbot.ask("-f", faq, "--log", "-", "library card", "--json").replies
    assert (record["kind"], record["question"], answer["entry_id"]) == ("asked", "library card", "card")
    stats = chatbot("stats", "-", "--json", stdin=chatbot.ask("-f", faq, "--log", "-", "library card").out)
    assert stats.reply["answered"] == 1
    done = chatbot.ask("-f", faq, "--jsonl", "--jobs", "2", "--log", "-", stdin="library card\n")
    assert (done.status, done.out) == (2, "")
    assert list(chatbot.folder.iterdir()) == [chatbot.folder / faq]


@pytest.mark.parametrize(
    "arguments",
    [["ask", "-f", "-"], ["ask", "-f", "-", "--jsonl"], ["-f", "-"], ["eval", "-", "-"], ["review", "-", "--json", "--log", "-"]],
    ids=" ".join,
)  # fmt: skip
def test_standard_input_is_one_thing(chatbot: Command, arguments: list[str]) -> None:
    done = chatbot(*arguments, stdin=json.dumps(LIBRARY))
    assert (done.status, done.out) == (2, "")
    assert "standard input cannot be both the FAQ and the " in done.err


def test_what_is_wrong_with_standard_input_is_told(chatbot: Command) -> None:
    done = chatbot.ask("-f", "-", "q", stdin="[")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("chatbot: standard input: ")


def test_an_id_is_named_of_which_some_words_are_given(chatbot: Command) -> None:
    entries = [
        {"question": "Why did my pot crack in the kiln?", "answer": "It was damp."},
        {"question": "How hot do your kilns ever get in there?", "answer": "1240 °C."},
    ]
    done = chatbot("show", "pot-kiln", "-f", chatbot.file(entries))
    assert "did you mean why-did-my-pot-crack-in-the-kiln?\n" in done.err
