"""Imports that others write beside, and files that are not to be written."""

from __future__ import annotations

import json
import os

import pytest
from command import STUCK, Command

MANY = 6


@pytest.mark.parametrize("there", [True, False])
def test_all_who_merge_at_once_are_heard(chatbot: Command, there: bool) -> None:
    if there:
        chatbot.file([{"id": "first", "question": "Was I here first?", "answer": "Yes."}])
    expected = {f"who-is-number-{number}" for number in range(MANY)} | ({"first"} if there else set())
    for number in range(MANY):
        chatbot.file(f"## Who is number {number}?\n\nI am.\n".encode(), f"{number}.md")
    runs = [chatbot.start("import", f"{n}.md", "-o", "faq.json", "--merge") for n in range(MANY)]
    done = [run.communicate(timeout=STUCK) for run in runs]
    assert [run.returncode for run in runs] == [0] * MANY, done
    content = json.loads((chatbot.folder / "faq.json").read_text())
    entries = content["entries"] if isinstance(content, dict) else content
    assert {entry["id"] for entry in entries} == expected
    assert all(
        err.count(b"Markdown") == 1 for _, err in done
    )  # what was read is said once, however often it is merged


@pytest.mark.parametrize("how", ["--merge", "--force"])
def test_a_read_only_faq_is_not_replaced(chatbot: Command, how: str) -> None:
    chatbot.file(b"## Who is it?\n\nI am.\n", "page.md")
    name = chatbot.file([{"id": "first", "question": "Was I here first?", "answer": "Yes."}])
    before = (chatbot.folder / name).read_bytes()
    (chatbot.folder / name).chmod(0o444)
    done = chatbot("import", "page.md", "-o", name, how)
    assert done.status == 2
    assert "faq.json: cannot be written: it is read-only" in done.err
    assert (chatbot.folder / name).read_bytes() == before


def test_an_faq_with_two_names_keeps_both(chatbot: Command) -> None:
    chatbot.file(b"## Who is it?\n\nI am.\n", "page.md")
    name = chatbot.file([{"id": "first", "question": "Was I here first?", "answer": "Yes."}])
    os.link(chatbot.folder / name, chatbot.folder / "other.json")
    assert chatbot("import", "page.md", "-o", name, "--merge").status == 0
    assert len(json.loads((chatbot.folder / "other.json").read_text())) == 2
