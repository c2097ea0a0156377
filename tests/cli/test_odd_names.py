"""Files whose names are not UTF-8, as old disks have them."""

from __future__ import annotations

import json
import os
import sys

import pytest
from command import Command
from faqs import LIBRARY, UNRELATED

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")

NAME = b"caf\xe9.json"
SHOWN = "caf\ufffd.json"


@pytest.fixture(autouse=True)
def faq(chatbot: Command) -> None:
    (chatbot.folder / os.fsdecode(NAME)).write_text(json.dumps(LIBRARY))


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check(chatbot: Command, form: str) -> None:
    broken = [{"question": "Where is it?", "answer": "See [below](#below)."}]
    (chatbot.folder / os.fsdecode(NAME)).write_text(json.dumps(broken))
    done = chatbot("check", NAME, "--format", form)
    assert done.status == 1
    assert "caf" in done.out + done.err
    if form == "json":
        assert done.reply["faq"] == SHOWN


@pytest.mark.parametrize("form", ["text", "json", "junit"])
def test_eval(chatbot: Command, form: str) -> None:
    (chatbot.folder / os.fsdecode(b"t\xff.csv")).write_text("question,expected\nlibrary card,card\n")
    done = chatbot("eval", NAME, b"t\xff.csv", "--format", form)
    assert (done.status, done.err) == (0, "")


def test_a_log(chatbot: Command) -> None:
    assert chatbot.ask("--faq", NAME, "--log", b"log\xe9", UNRELATED) == (
        1,
        *chatbot.ask("--faq", NAME, UNRELATED)[1:],
    )
    done = chatbot("review", NAME, "--log", b"log\xe9", "--json")
    assert done.status == 0
    assert [group["phrasings"][0]["question"] for group in done.reply["groups"]] == [UNRELATED]


def test_an_import(chatbot: Command) -> None:
    (chatbot.folder / os.fsdecode(b"p\xe4ge.md")).write_text("## Who is it?\n\nI am.\n")
    assert chatbot("import", b"p\xe4ge.md", "-o", b"out\xe9.json").status == 0
    assert chatbot("import", b"p\xe4ge.md", "-o", b"out\xe9.json", "--merge").status == 0
    assert chatbot("import", ".", "-o", "all.json").status == 0
    assert chatbot("import", b"gone\xe9.md").status == 2


def test_what_is_not_there(chatbot: Command) -> None:
    runs: list[list[str | bytes]] = [
        ["check", b"\xff"], ["eval", NAME, b"\xff"], ["ask", "--faq", b"\xff", "x"], ["review", b"\xff"]
    ]  # fmt: skip
    for arguments in runs:
        done = chatbot(*arguments)
        assert (done.status, "Traceback" in done.err) == (2, False), arguments
