"""``chatbot remove``: an entry taken out of its file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import CHATBOT, Command
from faqs import LIBRARY
from pseudo_terminal import CTRL_D, ENTER, Terminal


@pytest.fixture
def path(chatbot: Command) -> str:
    """The library, one entry a line."""
    entries = ",\n".join(json.dumps(one) for one in LIBRARY["entries"])
    return chatbot.file(f'{{"title": "Town library", "entries": [\n{entries}\n]}}\n'.encode())


def entries(chatbot: Command) -> Any:
    """The entries of the file as it is now."""
    return json.loads((chatbot.folder / "faq.json").read_text())["entries"]


@pytest.mark.parametrize("number", range(len(LIBRARY["entries"])))
def test_an_entry_goes_and_all_else_stays(chatbot: Command, path: str, number: int) -> None:
    lines = (chatbot.folder / path).read_text().splitlines()
    name = json.loads(chatbot("list", "-f", path, "--json").out)[number]["id"]
    done = chatbot("remove", path, name, "--yes")
    assert done.status == 0
    assert done.out.startswith(LIBRARY["entries"][number]["question"])
    after = (chatbot.folder / path).read_text().splitlines()
    kept = [line for at, line in enumerate(lines) if at != number + 1]
    changed = [line for line in kept if f'"{name}"' in line and "related" in line]
    assert [line.rstrip(",") for line in kept if line not in changed] == [
        line.rstrip(",") for at, line in enumerate(after) if kept[at] not in changed
    ]
    expected = [entry for at, entry in enumerate(LIBRARY["entries"]) if at != number]
    assert [entry["question"] for entry in entries(chatbot)] == [entry["question"] for entry in expected]


def test_nothing_names_it_as_related_any_more(chatbot: Command, path: str) -> None:
    done = chatbot("remove", path, "late", "--yes")
    assert "`card` does not name `late` as related any more" in done.err
    assert entries(chatbot)[0]["related"] == ["when-is-the-library-open"]
    assert chatbot("check", path).status == 0


def test_what_is_removed_can_be_added_again(chatbot: Command, path: str) -> None:
    removed = chatbot("remove", path, "late", "--yes").out
    assert chatbot("add", path, stdin=removed).status == 0
    assert entries(chatbot)[-1]["answer"] == LIBRARY["entries"][2]["answer"]


@pytest.mark.parametrize(("key", "status"), [("y" + ENTER, 0), ("n" + ENTER, 1), (CTRL_D, 1)])
def test_it_is_shown_before_it_goes(chatbot: Command, path: str, key: str, status: int) -> None:
    with Terminal([str(CHATBOT), "remove", path, "late"], chatbot.environment()) as shown:
        shown.wait_for("Write this? [y/n/q]")
        assert "To be taken out: What does it cost to return a book late? (late)" in shown.text
        assert "does not name `late`" in shown.text
        assert entries(chatbot) == LIBRARY["entries"]
        shown.send(key)
        assert shown.wait_end() == status
        assert ("Taken out of" in shown.text) == (status == 0)
    assert len(entries(chatbot)) == len(LIBRARY["entries"]) - (status == 0)


@pytest.mark.parametrize("piped", [("stdin",), ("stdout",), ("stdin", "stdout", "stderr")])
def test_where_nobody_can_be_asked_it_goes_only_if_that_is_said(
    chatbot: Command, path: str, piped: tuple[str, ...]
) -> None:
    done = chatbot.on_terminal("remove", path, "late", piped=piped)
    assert (done.status, done.out) == (2, "")
    assert "to take `late` out without a question, say --yes" in done.err + done.terminal
    assert entries(chatbot) == LIBRARY["entries"]
    done = chatbot.on_terminal("remove", path, "late", "--yes", piped=piped)
    assert done.status == 0
    assert len(entries(chatbot)) == len(LIBRARY["entries"]) - 1


def test_said_beforehand_it_goes_without_a_question_on_a_terminal_too(chatbot: Command, path: str) -> None:
    done = chatbot.on_terminal("remove", path, "late", "--yes")
    assert done.status == 0
    assert "What does it cost to return a book late?" in done.terminal
    assert len(entries(chatbot)) == len(LIBRARY["entries"]) - 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["faq.json", "late"], "to take `late` out without a question, say --yes"),
        (["faq.json", "lat"], "there is no entry with the id `lat`; did you mean late"),
        (["one.json", "q", "--yes"], "`q` is its only entry, and an FAQ has at least one"),
        (["none.json", "late"], "none.json: cannot be read"),
        (["-", "late"], "an entry is changed in the FAQ's file; name it"),
    ],
)
@pytest.mark.usefixtures("path")
def test_errors(chatbot: Command, arguments: list[str], said: str) -> None:
    chatbot.file([{"question": "Q?", "answer": "A"}], "one.json")
    done = chatbot("remove", *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert entries(chatbot) == LIBRARY["entries"]


def test_the_name_of_a_file_does_not_steer_the_terminal(chatbot: Command) -> None:
    path = chatbot.file(LIBRARY, "\x1b[2J\x1b[5;9Hlist.json")
    with Terminal([str(CHATBOT), "remove", path, "late"], chatbot.environment()) as shown:
        shown.wait_for("Write this? [y/n/q]")
        shown.send("y" + ENTER)
        assert shown.wait_end() == 0
        assert "Taken out of list.json: late" in shown.text
