"""A new entry, written in the user's editor."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from typing import NamedTuple

from chatbot.errors import UsageError
from chatbot.files import reason
from chatbot.language.printable import one_line

HINT = (
    "<!-- The first line is the question. Lines below it that begin with - are other ways to ask it.\n"
    "     The answer follows after a blank line, in Markdown. Without one, nothing is added. -->"
)
USUAL_EDITORS = ("sensible-editor", "nano", "vi", "notepad")


class EntryDraft(NamedTuple):
    """An entry to be."""

    question: str
    aliases: list[str]
    answer: str


class DraftFile:
    """A file with a draft that is edited; it stays until it is dropped, so that nothing that was written gets lost."""

    def __init__(self, phrasings: Sequence[str]) -> None:
        self._folder = tempfile.mkdtemp(prefix="chatbot-")
        self.path = os.path.join(self._folder, "entry.md")
        with open(self.path, "w", encoding="utf-8", newline="\n") as file:
            file.write(template(phrasings))
        self._template = template(phrasings)

    @property
    def is_written(self) -> bool:
        """Has the user written anything?"""
        return self._read() != self._template

    def edit(self) -> EntryDraft | None:
        """Let the user write; None where there is no question or no answer.

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
        return parse(self._read())

    def drop(self) -> None:
        """Delete the file."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _read(self) -> str:
        with open(self.path, encoding="utf-8", errors="replace") as file:
            return file.read()


def template(phrasings: Sequence[str]) -> str:
    """What a draft begins with: the question, the other ways in which it was asked, and how to go on."""
    question, *others = (one_line(phrasing) for phrasing in phrasings)
    return "\n".join([question, *(f"- {other}" for other in others), "", HINT, "", ""])


def parse(text: str) -> EntryDraft | None:
    """The entry that a draft describes; None where it has no question or no answer."""
    text = re.sub(
        r"<!-- The first line is the question\..*?-->", "", text.removeprefix("\ufeff"), flags=re.DOTALL
    )
    lines = text.strip().split("\n")
    question = one_line(re.sub(r"^#+\s", "", lines[0]))
    body = lines[1:]
    aliases = []
    while body and (found := re.match(r"\s*[-*]\s+(.*)", body[0])):
        aliases.append(one_line(found[1]))
        del body[0]
    answer = "\n".join(line.rstrip("\r") for line in body).strip()
    return (
        EntryDraft(question, [alias for alias in aliases if alias], answer) if question and answer else None
    )


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
