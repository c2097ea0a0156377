"""``chatbot review`` walks through what was asked in vain, and mends the FAQ."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from command import CHATBOT, Command
from faqs import LIBRARY, STEERING, steers
from terminal import CTRL_D, ENTER, Terminal

from chatbot.reviewing.draft import EntryDraft, parse, template

EXTRA: dict[str, Any] = {
    "colour": "blue",
    "entries": [*LIBRARY["entries"], {"id": "fee", "question": "Is it free?", "answer": "Yes.", "x": 1.50}],
}
ASKED = {
    "can we play football": 3, "Can we play football?": 1, "play football": 2, "weather tomorrow": 2,
    "photocopy something": 1, "How do I get a library card?": 5,
}  # fmt: skip
"""Questions, the last of which is answered, and how often each is asked."""


def record(
    chatbot: Command, question: str, *, answered: bool = False, faq: str = "faq.json"
) -> dict[str, Any]:
    """A record of a question."""
    path = str((chatbot.folder / faq).resolve())
    return {
        "kind": "asked",
        "time": "2026-01-01T00:00:00Z",
        "faq": path,
        "question": question,
        "answered": answered,
        "matches": [],
    }


def picked(chatbot: Command, question: str, entry: str) -> dict[str, Any]:
    """A record of a picked entry."""
    kept = record(chatbot, question)
    return {key: kept[key] for key in ("time", "faq", "question")} | {"kind": "picked", "entry_id": entry}


def write_log(chatbot: Command, *records: dict[str, Any]) -> None:
    """Write the log."""
    (chatbot.folder / "log").write_text("".join(json.dumps(one) + "\n" for one in records))


@pytest.fixture
def reviewed(chatbot: Command) -> Command:
    """The command, with an FAQ and a log of questions to it."""
    (chatbot.folder / "faq.json").write_text(json.dumps(EXTRA, indent=3).replace("1.5", "1.50"))
    asked = [record(chatbot, question) for question, count in ASKED.items() for _ in range(count)]
    write_log(
        chatbot,
        *asked,
        picked(chatbot, "photocopy something", "printer"),
        record(chatbot, "parking", faq="other.json"),
    )
    return chatbot


def groups(chatbot: Command, *arguments: str) -> list[dict[str, Any]]:
    """The groups that there are to review."""
    done = chatbot("review", "faq.json", "--log", "log", "--json", *arguments)
    assert (done.status, done.err) == (0, "")
    found: list[dict[str, Any]] = done.reply["groups"]
    return found


def faq(chatbot: Command) -> Any:
    """The FAQ file as it is now."""
    return json.loads((chatbot.folder / "faq.json").read_text())


Open = Callable[..., Terminal]


def review(chatbot: Command, *arguments: str, columns: int = 80, **env: str) -> Terminal:
    """A review in a terminal."""
    command = [
        str(CHATBOT),
        "review",
        str(chatbot.folder / "faq.json"),
        "--log",
        str(chatbot.folder / "log"),
        *arguments,
    ]
    return Terminal(command, chatbot.environment(env), columns=columns, rows=70)


def editor(chatbot: Command, program: str) -> str:
    """A command that edits a file as a program says, which has the path as ``path``."""
    script = chatbot.folder / "editor.py"
    script.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n{program}\n")
    return f"{sys.executable} {script}"


def test_groups_are_those_not_answered_most_asked_first(reviewed: Command) -> None:
    football, weather, copies = groups(reviewed)
    assert (football["question"], football["asked"], football["outcome"]) == (
        "can we play football",
        6,
        "declined",
    )
    assert football["phrasings"] == [
        {"question": "can we play football", "asked": 4},
        {"question": "play football", "asked": 2},
    ]
    assert (weather["question"], weather["asked"]) == ("weather tomorrow", 2)
    assert (copies["outcome"], copies["picked"], copies["matches"][0]["entry_id"]) == (
        "corrected",
        "printer",
        "printer",
    )


def test_what_another_entry_answers_is_corrected(reviewed: Command) -> None:
    write_log(
        reviewed,
        record(reviewed, "library card print", answered=True),
        picked(reviewed, "How do I get a library card?", "printer"),
        record(reviewed, "How do I get a library card?"),
        record(reviewed, "Where can I print a document?"),
        picked(reviewed, "Where can I print a document?", "printer"),
        picked(reviewed, "Where can I print a document?", "gone"),
    )
    (only,) = groups(reviewed)
    assert (only["outcome"], only["matches"][0]["entry_id"], only["matches"][1]["entry_id"]) == (
        "corrected",
        "printer",
        "card",
    )


def test_questions_about_the_same_are_together(reviewed: Command) -> None:
    same = [
        "where can i park my bike",
        "bike parking",
        "Where do you park bikes?",
        "where is bike parkking",
    ]
    others = ["zebra feeding", "when is zebra feeding", "where is the zebra feeding"]
    write_log(reviewed, *(record(reviewed, question) for question in [*same, *others]))
    assert sorted(len(group["phrasings"]) for group in groups(reviewed)) == [1, 1, 1, 4]


def test_a_threshold_decides_what_is_answered(reviewed: Command) -> None:
    assert "How do I get a library card?" in [
        group["question"] for group in groups(reviewed, "--threshold", "1")
    ]


def test_a_review(reviewed: Command) -> None:
    path = reviewed.folder / "faq.json"
    path.chmod(0o640)
    before = path.read_text()
    write = 'path.write_text(path.read_text() + "Yes, **two**.\\n\\n- at the desk\\n")'
    with review(reviewed, EDITOR=editor(reviewed, write)) as terminal:
        terminal.wait_for("1 of 3 · asked 6 times · nothing was found")
        assert "can we play football also: play football (2)" in terminal.text
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for('+ "answer": "Yes, **two**.\\n\\n- at the desk"')
        terminal.wait_for("Write this? [y/n/e]")
        assert path.read_text() == before
        terminal.send(ENTER)
        terminal.wait_for("Written. All are answered now.")
        terminal.wait_for("2 of 3 · asked 2 times")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("x" + ENTER)
        terminal.wait_for("“x” is none of the choices.")
        terminal.wait_until(lambda: terminal.text.count("q quit") == 3 and terminal.at_prompt)
        terminal.send("i" + ENTER)
        terminal.wait_for("3 of 3 · asked once · one was picked from those offered")
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "1 Where can I print a document? printer, picked" in terminal.text
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias: photocopy something")
        terminal.send(" please" + ENTER)
        terminal.wait_for('+ "aliases": [')
        terminal.send("y" + ENTER)
        terminal.wait_for("1 alias added, 1 entry added, 1 ignored.")
        assert terminal.wait_end() == 0
        assert not steers(terminal.text)
    content = deepcopy(EXTRA)
    content["entries"][3]["aliases"] = ["photocopy something please"]
    content["entries"][3] = {
        key: content["entries"][3][key] for key in ("id", "question", "aliases", "answer")
    }
    content["entries"].append(
        {
            "id": "can-we-play-football", "question": "can we play football", "aliases": ["play football"],
            "answer": "Yes, **two**.\n\n- at the desk",
        }
    )  # fmt: skip
    assert path.read_text() == json.dumps(content, indent=3).replace("1.5", "1.50")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert groups(reviewed) == []
    assert stat.S_IMODE((reviewed.folder / "log.ignored").stat().st_mode) == 0o600
    with review(reviewed) as terminal:
        terminal.wait_for("Nothing left to review.")
        assert terminal.wait_end() == 0


def test_the_file_changes_meanwhile(reviewed: Command) -> None:
    path = reviewed.folder / "faq.json"
    with review(reviewed, "--plain", columns=40) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("e" + ENTER)
        terminal.wait_for("Its id, or some words:")
        terminal.send("printer document" + ENTER)
        terminal.wait_for("Which number?")
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias: [can we play football]")
        terminal.send(ENTER)
        terminal.wait_for("Write this? [y/n]")
        changed = {
            "entries": [{"id": "new", "question": "New?", "answer": "Yes."}, *deepcopy(EXTRA["entries"])]
        }
        path.write_text(json.dumps(changed))
        terminal.send("y" + ENTER)
        terminal.wait_for("The file has changed meanwhile and was read anew. Nothing is written yet.")
        assert faq(reviewed) == changed
        terminal.wait_until(lambda: terminal.lines[terminal.screen.cursor.y].startswith("Write this?"))
        terminal.send("y" + ENTER)
        terminal.wait_for("Written.")
        assert "\x1b[3" not in terminal.raw.decode()
        changed["entries"][4]["aliases"] = ["can we play football"]
        assert faq(reviewed) == changed
        terminal.wait_until(lambda: terminal.at_prompt)
        path.write_text("{")
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias: [weather tomorrow]")
        terminal.send(ENTER)
        terminal.wait_for("Write this?")
        terminal.send("y" + ENTER)
        assert terminal.wait_end() == 2
        assert "this is not valid JSON" in terminal.text
        assert path.read_text() == "{"


def test_nothing_is_written_unless_it_is_wanted(reviewed: Command) -> None:
    before = (reviewed.folder / "faq.json").read_bytes()
    program = "path.write_text('What is it?\\n\\nIt')"
    with review(reviewed, VISUAL=editor(reviewed, program)) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias:")
        terminal.send(ENTER)
        terminal.wait_for("Write this?")
        terminal.send("n" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("q quit") == 2 and terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for("Write this? [y/n/e]")
        terminal.send("e" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("[y/n/e]") == 2)
        terminal.send("n" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("q quit") == 3 and terminal.at_prompt)
        terminal.send("s" + ENTER)
        terminal.wait_for("2 of 3")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send(CTRL_D)
        terminal.wait_for("1 skipped, 2 left.")
        assert terminal.wait_end() == 0
    assert (reviewed.folder / "faq.json").read_bytes() == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/no/editor", "the editor /no/editor cannot be started: No such file or directory; set EDITOR"),
        ("false", "the editor false ended with status 1"),
        ("true", "Without a question and an answer nothing is added."),
        ('"', "VISUAL is not a command"),
    ],
)
def test_editors_that_do_nothing(reviewed: Command, command: str, said: str) -> None:
    with review(reviewed, VISUAL=command) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for(said)
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("q" + ENTER)
        terminal.wait_for("3 left.")
        assert terminal.wait_end() == 0


def test_what_was_written_is_kept_where_it_cannot_be_added(reviewed: Command) -> None:
    path = reviewed.folder / "faq.json"
    path.write_text(
        path.read_text()
        .replace('"title": "Town library",', "")
        .replace('"answer"', '"tags": [], "tags": [], "answer"', 1)
    )
    with review(reviewed, EDITOR=editor(reviewed, "path.write_text('Q?\\n\\nA')")) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for("an object has the key `tags` twice; take one of them out first")
        kept = terminal.text.partition("What you wrote is kept in ")[2].split()[0]
        with open(kept, encoding="utf-8") as file:
            assert file.read() == "Q?\n\nA"


def test_errors(reviewed: Command) -> None:
    faq_md = reviewed.file(b"# How do I pay?\n\nIn cash.\n", "faq.md")
    for arguments, said in (
        (("faq.json",), "a review needs a terminal; --json lists what there is to review"),
        (
            (faq_md, "--json"),
            "faq.md: this is not an FAQ in JSON, which alone can be changed; `chatbot import` makes one",
        ),
        (
            ("faq.json", "--json", "--log", "none"),
            "none: there is no such log; `log = true` in the configuration",
        ),
        (("faq.json", "--json", "--log", "."), "cannot be read: Is a directory"),
        (("none.json", "--json"), "none.json: cannot be read"),
    ):
        done = reviewed("review", *arguments)
        assert (done.status, done.out, said in done.err, "Traceback" in done.err) == (2, "", True, False), (
            done.err
        )


def test_phrasings_that_are_there_already(reviewed: Command) -> None:
    question = "How do I get a library card?"
    write_log(reviewed, record(reviewed, question), picked(reviewed, question, "printer"))
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("2" + ENTER)
        terminal.wait_for(f"Alias: {question}")
        terminal.send(ENTER)
        terminal.wait_for("The entry has that already.")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_until(lambda: terminal.text.endswith(f"Alias: {question}"))
        terminal.send(ENTER)
        terminal.wait_for("That is a phrasing of `card` already: only one of the two can answer it.")
        terminal.wait_for("Write this?")
        terminal.send("n" + ENTER)
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("q" + ENTER)
        assert terminal.wait_end() == 0


def test_nothing_of_the_log_steers_the_terminal(reviewed: Command) -> None:
    write_log(reviewed, *(record(reviewed, f"weather {mark} [bold]x[/]") for mark in STEERING.values()))
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "owned" not in terminal.text
        assert "[bold]x[/]" in terminal.text


def test_drafts() -> None:
    begun = template(["How?", "how so", "in what\nway"])
    assert begun.startswith("How?\n- how so\n- in what way\n\n<!-- ")
    assert parse(begun) is None
    assert parse(begun + "So.\n\n- a\n") == EntryDraft("How?", ["how so", "in what way"], "So.\n\n- a")
    assert parse("\ufeff# How?\r\n\r\n```\r\n<!-- x -->\r\n```\r\n") == EntryDraft(
        "How?", [], "```\n<!-- x -->\n```"
    )
    assert parse("How?\nSo.") == EntryDraft("How?", [], "So.")
    for nothing in ("", "\n", "How?", "- a", "How?\n- a\n"):
        assert parse(nothing) is None
