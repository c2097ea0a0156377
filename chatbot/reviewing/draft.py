"""An entry that is written in the user's editor."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import tempfile

from chatbot.errors import UsageError
from chatbot.files import reason
from chatbot.reviewing.form import HINT, EntryForm, read_form, write_form

CHOOSER, CHOSEN = "sensible-editor", ("editor", "nano", "vi")
"""Debian's command that opens an editor, and which it opens for who has not chosen one."""
USUAL_EDITORS = (CHOOSER, "nano", "vi", "notepad")
LEAVING = {
    "vi": "Esc and :wq write and leave it, Esc and :q! leave it without.",
    "nano": "Ctrl-O and Enter write, Ctrl-X leaves it.",
    "emacs": "Ctrl-X Ctrl-S writes and Ctrl-X Ctrl-C leaves it.",
}
"""How editors are left, by what their name has in it."""


class DraftFile:
    """A file with a draft that is edited; it stays until it is dropped, so that nothing that was written gets lost."""

    def __init__(self, form: EntryForm) -> None:
        self._folder = tempfile.mkdtemp(prefix="chatbot-")
        self.path = os.path.join(self._folder, "entry.md")
        about = self.about_editor()  # within the editor, too, which takes the whole screen
        self._begun = write_form(form, HINT.replace(" -->", f"\n     {about} -->") if about else HINT)
        with open(self.path, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(self._begun)

    @property
    def is_written(self) -> bool:
        """Has the user written anything?"""
        return self._read() != self._begun

    def about_editor(self) -> str:
        """Which editor opens, and how to leave it, for who has not chosen one."""
        if os.environ.get("VISUAL") or os.environ.get("EDITOR"):
            return ""
        usual = _usual_editor()
        if usual and os.path.basename(usual) == CHOOSER:
            if _is_to_choose():
                return (
                    f"EDITOR is not set: {CHOOSER} asks which editor to open; a number and Enter choose it."
                )
            usual = _chosen() or usual
        name = _name_of(usual)
        how = next((how for known, how in LEAVING.items() if known in name), "")
        return f"{name} opens, as EDITOR is not set.{how and ' ' + how}" if name else ""

    def edit(self) -> None:
        """Let the user write.

        Raises:
            UsageError: there is no editor, or it fails.
        """
        command = _editor()
        try:
            status = subprocess.run([*command, self.path]).returncode  # noqa: S603  the user's own
        except (OSError, ValueError) as error:
            why = reason(error)
            raise UsageError(f"the editor {command[0]} cannot be started: {why}; set EDITOR") from None
        if status:
            raise UsageError(f"the editor {command[0]} ended with status {status}")

    def read(self) -> EntryForm | None:
        """What the draft says; None where it has no question or no answer.

        Raises:
            UsageError: it is misspelt.
        """
        return read_form(self._read())

    def drop(self) -> None:
        """Delete the file."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _read(self) -> str:
        with open(self.path, encoding="utf-8", errors="replace") as file:
            return file.read()


def _editor() -> list[str]:
    """The editor that ``VISUAL`` or ``EDITOR`` names, else a usual one.

    Raises:
        UsageError: there is none.
    """
    for variable in ("VISUAL", "EDITOR"):
        try:
            if command := shlex.split(os.environ.get(variable, "")):
                return command
        except ValueError:
            raise UsageError(f"{variable} is not a command: a quote or a backslash has no end") from None
    usual = _usual_editor()
    if usual is None:
        raise UsageError("there is no editor; set EDITOR to the one that you like")
    return [usual]


def _usual_editor() -> str | None:
    return next((found for name in USUAL_EDITORS if (found := shutil.which(name))), None)


def _chosen() -> str | None:
    """The editor that ``select-editor`` noted for the user, which the chooser opens."""
    try:
        with open(os.path.expanduser("~/.selected_editor"), encoding="utf-8", errors="replace") as file:
            found = re.search(r'^SELECTED_EDITOR="?([^"\n]+)', file.read(), re.MULTILINE)
    except OSError:
        return None
    command = found[1].split() if found else []
    return shutil.which(command[0]) if command else None


def _is_to_choose() -> bool:
    """Does the chooser ask which editor to open, as it does the first time where several are installed?"""
    if os.path.exists(os.path.expanduser("~/.selected_editor")) or not shutil.which("select-editor"):
        return False
    command = ["update-alternatives", "--list", "editor"]
    try:
        there = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  what the chooser asks, too
    except OSError:
        return False
    return there.stdout.count(b"\n") > 1


def _name_of(editor: str | None) -> str:
    """What an editor is called, behind what chooses one and behind links."""
    if editor and os.path.basename(editor) == CHOOSER:
        editor = next((found for name in CHOSEN if (found := shutil.which(name))), None)
    return os.path.basename(os.path.realpath(editor)).partition(".")[0] if editor else ""
