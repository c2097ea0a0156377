"""The page about importing says what is so: its files are written, its commands run, one after another."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from command import CHATBOT, STUCK, Command

from chatbot.importing.detection import FORMS

PAGE = (Path(__file__).parents[2] / "docs" / "import.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"(?:`([\w.]+)`[^\n`]*:\n\n)?^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
"""The code blocks: the name of the file that one is the content of, its language, its text."""


def test_the_examples(chatbot: Command) -> None:
    env = chatbot.environment({"PATH": f"{CHATBOT.parent}:{chatbot.environment()['PATH']}"})
    commands = 0
    for file, language, text in BLOCKS:
        if file and language != "console":
            chatbot.file(text.encode(), file)
            continue
        for command, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
            done = subprocess.run(
                ["/bin/sh", "-c", command],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=chatbot.folder, env=env, timeout=STUCK,
            )  # fmt: skip
            assert done.stdout == printed, command
            commands += 1
    assert commands >= 6


def test_options_are_those_of_the_command(chatbot: Command) -> None:
    help_text = chatbot("import", "--help").out
    known = set(re.findall(r"(?<![\w-])--[a-z]+", help_text)) - {"--help", "--output"}
    assert set(re.findall(r"(?<![\w-])--[a-z]+", PAGE)) - {"--faq"} == known
    assert {form for form in FORMS if f"`{form}`" in PAGE} == FORMS.keys() - {"front-matter"}
