"""An entry that is written in the user's editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile

from chatbot.errors import UsageError
from chatbot.files import reason
from chatbot.reviewing.form import EntryForm, read_form, write_form

USUAL_EDITORS = ("sensible-editor", "nano", "vi", "notepad")


class DraftFile:
    """A file with a draft that is edited; it stays until it is dropped, so that nothing that was written gets lost."""

    def __init__(self, form: EntryForm) -> None:
        self._folder = tempfile.mkdtemp(prefix="chatbot-")
        self.path = os.path.join(self._folder, "entry.md")
        self._begun = write_form(form)
        with open(self.path, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(self._begun)

    @property
    def is_written(self) -> bool:
        """Has the user written anything?"""
        return self._read() != self._begun

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
    usual = next((found for name in USUAL_EDITORS if (found := shutil.which(name))), None)
    if usual is None:
        raise UsageError("there is no editor; set EDITOR to the one that you like")
    return [usual]
