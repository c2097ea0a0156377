"""``chatbot import`` of folders: which files are read, in which order, and which are passed over."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

from command import Command

LOOP = os.strerror(errno.ELOOP)


def tree(folder: Path, **files: str) -> None:
    """Write files; ``__`` in a name stands for a slash, and ``_md`` for ``.md``."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_md", ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_folder_of_files_with_front_matter(chatbot: Command) -> None:
    tree(
        chatbot.folder / "docs",
        b_md="---\ntitle: Second\nnav_order: 2\n---\n# Second\n\nTwo.\n\n## Detail\n\nMore.\n",
        c_md="---\ntitle: First\nnav_order: 1\n---\nOne.\n",
        **{
            "10-more__x_md": '+++\ntitle = "Toml?"\ntags = ["t"]\n+++\nYes.\n',
            "2-billing__cards__x_md": "---\nquestion: How do I pay?\nid: pay\ncategory: money\naliases: [paying]\n"
            "draft: false\n---\n\nBy card.\n",
            "2-billing__y_md": "---\ntitle: Not yet\ndraft: true\n---\nSoon.\n",
            "page_md": "---\ntitle: All\n---\n## What?\n\nThis.\n\n## Why?\n\nSo.\n",
        },
    )
    (chatbot.folder / "docs").chmod(0o555)
    outcome = chatbot("import", "docs")
    assert [
        (e["id"], e["question"], e["answer"], e.get("tags"), e.get("aliases"))
        for e in json.loads(outcome.out)["entries"]
    ] == [
        ("first", "First", "One.", None, None),
        ("second", "Second", "Two.\n\n## Detail\n\nMore.", None, None),
        ("what", "What?", "This.", None, None),
        ("why", "Why?", "So.", None, None),
        ("pay", "How do I pay?", "By card.", ["billing", "cards", "money"], ["paying"]),
        ("toml", "Toml?", "Yes.", ["more", "t"], None),
    ]
    assert "  docs/2-billing/y.md: is not published: draft: true" in outcome.err
    assert chatbot.ask("--faq", "docs", "paying").out == "By card.\n"


def test_what_is_no_text_in_a_folder_is_passed_over(chatbot: Command) -> None:
    tree(
        chatbot.folder / "docs",
        a_md="## What?\n\nThis.\n",
        **{"..git__x_md": "x", ".hidden_md": "x", "picture.png": "x"},
    )
    (chatbot.folder / "docs" / "b.md").write_bytes(b"\x00\x01\x02" * 500)
    (chatbot.folder / "docs" / "bad.yaml").write_text("a: [")
    (chatbot.folder / "docs" / "loop").symlink_to(chatbot.folder / "docs", target_is_directory=True)
    (chatbot.folder / "docs" / "self.md").symlink_to("self.md")
    os.mkfifo(chatbot.folder / "docs" / "pipe.md")
    outcome = chatbot("import", "docs")
    assert [entry["question"] for entry in json.loads(outcome.out)["entries"]] == ["What?"]
    notes = [line.strip() for line in outcome.err.splitlines()]
    assert [note for note in notes if note.startswith("docs/")][1:] == [
        "docs/..git: a hidden folder",
        "docs/loop: a link to a folder; name it to have it read",
        "docs/.hidden.md: a hidden file",
        "docs/picture.png: not of a form that questions are read from",
        "docs/pipe.md: not an ordinary file",
        f"docs/self.md: cannot be read: {LOOP}",
        "docs/b.md: is not text",
        "docs/bad.yaml: line 2, column 1: this is not valid YAML: it ends where a bracket, a quote or a value is missing",
    ]


def test_the_file_to_be_written_is_no_source(chatbot: Command) -> None:
    tree(chatbot.folder / "docs", a_md="## What?\n\nThis.\n")
    for _ in range(2):
        outcome = chatbot("import", "docs", "-o", "docs/faq.json", "--force")
        assert outcome.err.splitlines()[-1] == "1 entry written to docs/faq.json"
    assert "docs/faq.json: is the file to be written" in outcome.err
