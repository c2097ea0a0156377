"""New entries, written in an editor."""

from __future__ import annotations

import pytest
from command import Command
from pseudo_terminal import ENTER
from reviews import editor, review


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/no/editor", "the editor /no/editor cannot be started: No such file or directory; set EDITOR"),
        ("false", "the editor false ended with status 1"),
        ("true", "Without a question and an answer nothing is written."),
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
        .replace('"answer"', '"x": {"y": 1, "y": 1}, "answer"', 1)
    )
    with review(reviewed, EDITOR=editor(reviewed, "path.write_text('Q?\\n\\nA')")) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for("an object has the key `y` twice; take one of them out first")
        kept = terminal.text.partition("What you wrote is kept in ")[2].split()[0]
        with open(kept, encoding="utf-8") as file:
            assert file.read() == "Q?\n\nA"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "bin/vi",
            "vi opens, as EDITOR is not set. Esc and :wq write and leave it, Esc and :q! leave it without.",
        ),
        ("bin/nano", "nano opens, as EDITOR is not set. Ctrl-O and Enter write, Ctrl-X leaves it."),
    ],
)
def test_how_to_leave_an_editor_that_nobody_chose(reviewed: Command, path: str, said: str) -> None:
    program = reviewed.folder / path
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\nwhile IFS= read -r line; do echo "$line"; done < "$1" > {reviewed.folder}/seen'
    )
    program.chmod(0o755)
    with review(reviewed, PATH=str(program.parent)) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for(said)
        terminal.wait_for("Without a question and an answer nothing is written.")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("q" + ENTER)
        assert terminal.wait_end() == 0
    assert said in (reviewed.folder / "seen").read_text(), "the editor takes the whole screen"


def _program(reviewed: Command, name: str, script: str) -> None:
    program = reviewed.folder / "bin" / name
    program.parent.mkdir(exist_ok=True)
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


@pytest.mark.parametrize(
    ("editors", "chosen", "said"),
    [
        (
            2,
            None,
            "EDITOR is not set: sensible-editor asks which editor to open; a number and Enter choose it.",
        ),
        (1, None, "vi opens, as EDITOR is not set."),
        (2, "nano", "nano opens, as EDITOR is not set."),
    ],
)
def test_an_editor_that_is_chosen_first(
    reviewed: Command, editors: int, chosen: str | None, said: str
) -> None:
    for name in ("sensible-editor", "select-editor", "vi", *([chosen] if chosen else [])):
        _program(reviewed, name, ":")
    _program(reviewed, "update-alternatives", "echo /bin/ed\n" * editors)
    if chosen:
        path = reviewed.folder / "bin" / chosen
        (reviewed.folder / ".selected_editor").write_text(f'# Generated\nSELECTED_EDITOR="{path}"\n')
    with review(reviewed, PATH=str(reviewed.folder / "bin")) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for(said)
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("q" + ENTER)
        assert terminal.wait_end() == 0


def test_a_chooser_that_has_noted_no_editor(reviewed: Command) -> None:
    for name in ("sensible-editor", "select-editor", "vi"):
        _program(reviewed, name, ":")
    (reviewed.folder / ".selected_editor").write_text('SELECTED_EDITOR=" "\n')
    with review(reviewed, PATH=str(reviewed.folder / "bin")) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for("Without a question and an answer nothing is written.")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("q" + ENTER)
        assert terminal.wait_end() == 0


def test_who_chose_an_editor_knows_it(reviewed: Command) -> None:
    with review(reviewed, EDITOR="true") as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for("Without a question and an answer nothing is written.")
        assert "EDITOR is not set" not in terminal.text
