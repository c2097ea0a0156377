"""The manual page: made of what --help says, and one that man can show."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import manual
import pytest
from command import STUCK, Command

from chatbot.cli.parser import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "chatbot.1"


def test_the_page_is_what_help_says_now() -> None:
    assert PAGE.read_text(encoding="utf-8") == manual.page(), "run scripts/manual.py"


def test_what_has_no_name_is_shown_by_its_values() -> None:
    assert "\\fINone\\fR" not in manual.page()
    assert "\\fIget\\fR" in manual.page()


def test_the_page_is_installed() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    (target,) = build["targets"]["wheel"]["shared-data"].values()
    assert target == "share/man/man1/chatbot.1"
    assert list(build["targets"]["wheel"]["shared-data"]) == [str(PAGE.relative_to(ROOT))]


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_man_shows_every_command_and_option(chatbot: Command) -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tascii", "-P-cbou", "-ww", str(PAGE)],
        capture_output=True,
        text=True,
        timeout=STUCK,
    )
    assert (done.returncode, done.stderr) == (0, "")
    for name in COMMANDS:
        assert f"chatbot {name}" in done.stdout
        for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", chatbot(name, "--help").out)):
            assert option in done.stdout
