"""``chatbot edit`` and ``chatbot add``: entries written as Markdown, in an editor or from a pipe."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from command import CHATBOT, Command
from faqs import LIBRARY, STEERING, steers
from pseudo_terminal import CTRL_D, ENTER, Terminal
from reviews import editor


@pytest.fixture
def path(chatbot: Command) -> str:
    """The library, one entry a line."""
    entries = ",\n".join(json.dumps(one) for one in LIBRARY["entries"])
    return chatbot.file(f'{{"title": "Town library", "entries": [\n{entries}\n]}}\n'.encode())


def entries(chatbot: Command) -> Any:
    """The entries of the file as it is now."""
    return json.loads((chatbot.folder / "faq.json").read_text())["entries"]


def terminal(chatbot: Command, *arguments: str, columns: int = 80, **env: str) -> Terminal:
    """The command in a terminal, in its folder."""
    return Terminal([str(CHATBOT), *arguments], chatbot.environment(env), columns=columns)


def test_an_entry_is_changed_in_the_editor(chatbot: Command, path: str) -> None:
    before = (chatbot.folder / path).read_text()
    program = (
        "text = path.read_text()\n"
        "assert text.startswith('How do I get a library card?\\n- Can I join the library?\\n')\n"
        "assert 'Source: House rules\\nRelated: late' in text\n"
        "text = text.replace('It is free.', 'It costs nothing.').replace('- Can I join', '- May I join')\n"
        "path.write_text(text.replace('Source: House rules', 'Tag: cards'))"
    )
    with terminal(chatbot, "edit", path, "card", EDITOR=editor(chatbot, program)) as shown:
        shown.wait_for("Write this? [y/n/e/q]")
        assert "It costs nothing." in shown.text
        assert (chatbot.folder / path).read_text() == before
        shown.send("y" + ENTER)
        assert shown.wait_end() == 0
    expected = deepcopy(LIBRARY["entries"])
    card = expected[0]
    card |= {
        "aliases": ["May I join the library?"],
        "answer": card["answer"].replace("is free", "costs nothing"),
        "tags": ["cards"],
    }
    del card["source"]
    assert entries(chatbot) == expected
    after = (chatbot.folder / path).read_text()
    assert after.splitlines()[2:] == before.splitlines()[2:]


def test_what_comes_back_is_checked(chatbot: Command, path: str) -> None:
    before = (chatbot.folder / path).read_bytes()
    program = (
        "text = path.read_text()\n"
        "if 'Relatd' not in text and 'nope' not in text: text = text.replace('Related: late', 'Relatd: late')\n"
        "elif 'Relatd' in text: text = text.replace('Relatd: late', 'Related: latte nope')\n"
        "else: text = text.replace('latte nope', 'late').replace('- It is free.', '[more](#x)')\n"
        "path.write_text(text)"
    )
    with terminal(chatbot, "edit", path, "card", columns=200, EDITOR=editor(chatbot, program)) as shown:
        shown.wait_for("there is no “Relatd:”; did you mean “Related:”?")
        shown.wait_for("Edit it again? [y/n/q]")
        shown.send(ENTER)
        shown.wait_for("Related: there is no entry with the id `latte nope`")
        shown.wait_until(lambda: shown.text.endswith("Edit it again? [y/n/q]"))
        shown.send(ENTER)
        shown.wait_for("error: the link to #x leads nowhere: the answer has no such heading")
        shown.wait_for("Write this? [y/n/e/q]")
        shown.send("n" + ENTER)
        assert shown.wait_end() == 1
    assert (chatbot.folder / path).read_bytes() == before


def test_what_was_written_is_kept_where_it_is_not_used(chatbot: Command, path: str) -> None:
    program = "path.write_text('Q?\\nRelatd: x\\n\\nA')"
    for leave in ("n" + ENTER, CTRL_D):
        with terminal(chatbot, "add", path, columns=200, EDITOR=editor(chatbot, program)) as shown:
            shown.wait_for("Edit it again? [y/n/q]")
            shown.send(leave)
            shown.wait_for("What you wrote is kept in ")
            assert shown.wait_end() == 1
            kept = shown.text.partition("What you wrote is kept in ")[2].split()[0]
        with open(kept, encoding="utf-8") as file:
            assert file.read() == "Q?\nRelatd: x\n\nA"
    assert entries(chatbot) == LIBRARY["entries"]


@pytest.mark.parametrize(
    ("program", "said"), [("pass", "Nothing is changed."), ("path.write_text('x')", "Without a question")]
)
def test_nothing_is_written_where_nothing_is_meant(
    chatbot: Command, path: str, program: str, said: str
) -> None:
    before = (chatbot.folder / path).read_bytes()
    with terminal(chatbot, "edit", path, "late", EDITOR=editor(chatbot, program)) as shown:
        shown.wait_for(said)
        assert shown.wait_end() == 1
    assert (chatbot.folder / path).read_bytes() == before


def test_an_entry_is_added_in_the_editor(chatbot: Command) -> None:
    program = (
        "path.write_text('Do you lend games?\\n- borrow a game' + path.read_text() + 'Yes, **ten**.\\n')"
    )
    with terminal(
        chatbot, "add", "faq.json", "--plain", columns=40, EDITOR=editor(chatbot, program)
    ) as shown:
        shown.wait_for("Write this? [y/n/e/q]")
        shown.send("y" + ENTER)
        shown.wait_for("Written to faq.json: do-you-lend-games")
        assert shown.wait_end() == 0
    assert entries(chatbot) == [
        {
            "id": "do-you-lend-games",
            "question": "Do you lend games?",
            "aliases": ["borrow a game"],
            "answer": "Yes, **ten**.",
        }
    ]


def test_entries_come_from_a_pipe(chatbot: Command, path: str) -> None:
    added = chatbot("add", path, stdin="# Do you lend games?\nRelated: late\nTag: games\n\nYes.\n")
    assert (added.status, added.out, added.err) == (0, "do-you-lend-games\n", "")
    expected = {"question": "Do you lend games?", "answer": "Yes.", "tags": ["games"], "related": ["late"]}
    assert entries(chatbot)[4] == {"id": "do-you-lend-games", **expected}
    shown = chatbot("show", "do-you-lend-games", "-f", path).out
    edited = chatbot("edit", path, "do-you-lend-games", stdin=shown.replace("games?", "games and films?"))
    assert (edited.status, edited.out) == (0, "do-you-lend-games\n")
    assert entries(chatbot)[4]["question"] == "Do you lend games and films?"
    same = (chatbot.folder / path).read_bytes()
    assert chatbot("edit", path, "card", stdin=chatbot("show", "card", "-f", path).out).status == 0
    assert (chatbot.folder / path).read_bytes() == same


def test_a_new_question_that_another_entry_answers_is_told(chatbot: Command, path: str) -> None:
    added = chatbot("add", path, stdin="How can I get a card for the library?\n\nAt the desk.\n")
    assert (added.status, added.out) == (0, "how-can-i-get-a-card-for-the-library\n")
    assert "is answered by `card` already (" in added.err
    shown = chatbot("show", "card", "-f", path).out
    edited = chatbot("edit", path, "card", stdin=shown.replace("front desk", "desk"))
    assert (edited.status, edited.err) == (0, "")


@pytest.mark.parametrize("answer", ["Nine.\n", "    code\n\nText.", "\n\nOne.\u2028Two.\x0cThree.  "])
def test_an_answer_that_nobody_touches_stays_as_it_is_written(chatbot: Command, answer: str) -> None:
    path = chatbot.file({"entries": [{"id": "open", "question": "When is it open?", "answer": answer}]})
    same = (chatbot.folder / path).read_bytes()
    shown = chatbot("show", "open", "-f", path).out
    assert chatbot("edit", path, "open", stdin=shown).status == 0
    assert (chatbot.folder / path).read_bytes() == same
    chatbot("edit", path, "open", stdin=f"When is it open today?{shown.partition('?')[2]}")
    assert entries(chatbot) == [{"id": "open", "question": "When is it open today?", "answer": answer}]


def test_an_entry_keeps_its_id_when_its_question_changes(chatbot: Command, path: str) -> None:
    name = "when-is-the-library-open"
    assert chatbot("edit", path, name, stdin="When do you open?\n\nMonday to Saturday.").out == f"{name}\n"
    assert list(entries(chatbot)[1].items())[:2] == [("id", name), ("question", "When do you open?")]


@pytest.mark.parametrize(
    ("arguments", "form", "said"),
    [
        (["add", "faq.json"], "", "there is no question, or no answer, on standard input, which is read as it is no terminal"),
        (["add", "faq.json"], "Q?\nId: late\n\nA", "there is an entry with the id `late` already"),
        (["add", "faq.json"], "how do i get a library card\n\nA", "`card` is asked “how do i get a library card” already"),
        (["add", "faq.json"], "Q?\nRelated: lat\n\nA", "there is no entry with the id `lat`; did you mean `late`?"),
        (["add", "faq.json"], "Q?\nRelated: late, card\n\nA", "with the id `late, card`; several stand on a line each"),
        (["edit", "faq.json", "late"], "Q?\nId: later\n\nA", "the id stays `late`"),
        (["edit", "faq.json", "lat"], "Q?\n\nA", "there is no entry with the id `lat`; did you mean late"),
        (["edit", "-", "late"], "Q?\n\nA", "an entry is changed in the FAQ's file; name it"),
        (["edit", "none.json", "late"], "Q?\n\nA", "none.json: cannot be read"),
        (["add", "page.md"], "Q?\n\nA", "this is not an FAQ in JSON, which alone can be changed"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("path")
def test_errors(chatbot: Command, arguments: list[str], form: str, said: str) -> None:
    chatbot.file(b"# How do I pay?\n\nBy card.\n", "page.md")
    done = chatbot(*arguments, stdin=form)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert entries(chatbot) == LIBRARY["entries"]


def test_nothing_of_an_entry_steers_the_terminal(chatbot: Command) -> None:
    text = " ".join(STEERING.values())
    path = chatbot.file(
        [{"id": "x", "question": f"q {text}", "answer": f"a {text}"}, {"question": "Q?", "answer": "A"}]
    )
    program = "path.write_text(path.read_text() + ' more')"
    with terminal(chatbot, "edit", path, "x", EDITOR=editor(chatbot, program)) as shown:
        shown.wait_for("Write this?")
        assert not steers(shown.text)
