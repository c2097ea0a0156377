"""``chatbot import``: what is read from where, what is written, and what is said about it."""

from __future__ import annotations

import errno
import json
import os
import re
import sys
from pathlib import Path

import pytest
from command import CHATBOT, Command
from imports import MADE, PAGE, content
from pseudo_terminal import ENTER, Terminal

from chatbot.faq.file import shipped_path

MISSING = os.strerror(errno.ENOENT)


# --- reading and writing ---------------------------------------------------------------------


def test_standard_output_has_the_faq_and_standard_error_the_rest(chatbot: Command, page: str) -> None:
    outcome = chatbot("import", page)
    assert (outcome.status, json.loads(outcome.out)) == (0, MADE)
    assert outcome.err.splitlines() == [
        "shop.md: Markdown, headings that are questions: 2 questions",
        "2 entries",
    ]


def test_what_is_written_can_be_asked(chatbot: Command, page: str) -> None:
    outcome = chatbot("import", page, "-o", "faq.json")
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err.splitlines()[-1] == "2 entries written to faq.json"
    assert content(chatbot) == MADE
    assert chatbot.ask("--faq", "faq.json", "pay").out == "By card.\n"
    assert os.listdir(chatbot.folder).count("faq.json") == 1
    assert not [name for name in os.listdir(chatbot.folder) if name.startswith(".chatbot")]


def test_what_is_left_out_is_listed_with_its_place(chatbot: Command) -> None:
    chatbot.file(b"## What?\n\nThis.\n\n## Why?\n\n## Contact\n\nMail.\n", "a.md")
    chatbot.file(b"question,answer,owner\nHow?,So.,me\nWho?,,\n", "b.csv")
    outcome = chatbot("import", "a.md", "b.csv")
    assert outcome.status == 0
    assert outcome.err.splitlines() == [
        "a.md: Markdown, headings that are questions: 1 question",
        "b.csv: table (CSV, TSV): 1 question",
        "Left out, or not taken as it stands:",
        "  a.md: line 5: “Why?” has no answer",
        "  a.md: line 9: text under “Contact” that belongs to no question: “Mail.”",
        "  b.csv: line 3: “Who?” has no answer",
        "  b.csv: keys not used: owner (1)",
        "2 entries",
    ]


def test_our_own_format_comes_through_whole(chatbot: Command) -> None:
    outcome = chatbot("import", shipped_path())
    shipped = json.loads(Path(shipped_path()).read_text(encoding="utf-8"))
    assert json.loads(outcome.out) == {key: value for key, value in shipped.items() if key != "$schema"}
    assert "Left out" not in outcome.err


def test_several_sources_make_one_faq(chatbot: Command, page: str) -> None:
    chatbot.file(
        [{"q": "How do I  pay?", "a": "By card.", "alias": ["paying"]}, {"id": 3, "q": "New?", "a": "Yes."}],
        "b.json",
    )
    chatbot.file(b"- id: 3\n  question: do you ship abroad\n  answer: No.\n  related: [3, 4]\n", "c.yaml")
    outcome = chatbot("import", page, "b.json", "c.yaml")
    assert [(entry["id"], entry["answer"]) for entry in json.loads(outcome.out)["entries"]] == [
        ("how-do-i-pay", "By card."), ("do-you-ship-abroad", MADE["entries"][1]["answer"]), ("3", "Yes."),
        ("do-you-ship-abroad-2", "No."),
    ]  # fmt: skip
    assert json.loads(outcome.out)["entries"][0]["aliases"] == ["paying"]
    assert outcome.err.splitlines()[3:-1] == [
        "Left out, or not taken as it stands:",
        "  b.json: [0]: “How do I pay?” is asked and answered the same in shop.md: line 3; they are one",
        "  c.yaml: line 1: “do you ship abroad” is answered differently in shop.md: line 7; both are kept",
        "  c.yaml: line 1: the id `3` is that of b.json: [1]; another is made",
        "  c.yaml: line 1: no entry has the related id “4”",
    ]


def test_an_id_is_given_once(chatbot: Command) -> None:
    records = [
        ("A?", "x", None),
        ("a", "x", "5"),
        ("B?", "y", "5"),
        ("C?", "z", "c"),
        ("C?", "z", "c"),
        ("D?", "z", "d"),
    ]
    chatbot.file([{"q": q, "a": a, "id": name} for q, a, name in records], "x.json")
    outcome = chatbot("import", "x.json")
    assert [entry["id"] for entry in json.loads(outcome.out)["entries"]] == ["5", "b", "c", "d"]
    assert outcome.err.count("another is made") == 1


@pytest.mark.parametrize(
    ("text", "arguments", "form"),
    [
        (PAGE, [], "Markdown"),
        (b'{"What is it?": "a"}', [], "JSON"),
        (b"question\tanswer\nWhat?\ta\n", [], "table"),
        (b"- q: What?\n  a: a\n", [], "YAML"),
        (b"<!DOCTYPE html><h2>What?</h2><p>a</p>", [], "HTML"),
        (b"<b>What?</b><p>a</p>", ["--format", "html"], "HTML"),
        (b"## What?\n\na: b\n", ["--format", "md"], "Markdown"),
        ("question;answer\nö?;ä\n".encode("cp437"), ["--encoding", "cp437"], "table (CSV, TSV), cp437"),
    ],
)
def test_standard_input(chatbot: Command, text: bytes, arguments: list[str], form: str) -> None:
    outcome = chatbot("import", "-", *arguments, stdin=text)
    assert outcome.status == 0
    assert outcome.err.startswith(f"standard input: {form}")
    assert json.loads(outcome.out)["entries"]


def test_named_keys_decide(chatbot: Command) -> None:
    chatbot.file([{"question": "no", "answer": "no", "ask": "A?", "re": {"text": "b"}}], "x.json")
    outcome = chatbot(
        "import", "x.json", "--question", "ASK", "--answer", "re", "--title", "T", "--language", "de"
    )
    assert json.loads(outcome.out) == {
        "title": "T", "language": "de", "entries": [{"id": "a", "question": "A?", "answer": "b"}],
    }  # fmt: skip


# --- a file that is there --------------------------------------------------------------------


def test_a_file_that_is_there_is_not_overwritten_unasked(chatbot: Command, page: str) -> None:
    chatbot.file(b"precious", "faq.json")
    outcome = chatbot("import", page, "-o", "faq.json")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "chatbot: faq.json is there already; --force replaces it, --merge adds to it\n"
    assert (chatbot.folder / "faq.json").read_bytes() == b"precious"
    assert chatbot("import", page, "-o", "faq.json", "--force").status == 0
    assert content(chatbot) == MADE


def test_what_is_gone_with_a_file_that_is_replaced_is_told(chatbot: Command, page: str) -> None:
    assert chatbot("import", page, "-o", "faq.json").status == 0
    again = chatbot("import", page, "-o", "faq.json", "--force")
    assert "no longer there" not in again.err
    made = content(chatbot)
    made["entries"][0]["aliases"] = ["what else"]
    own = {"question": "Whose is it?", "answer": "Ours."}
    chatbot.file({**made, "fallback": "Ring us.", "entries": [*made["entries"], own]}, "faq.json")
    replaced = chatbot("import", page, "-o", "faq.json", "--force")
    assert replaced.status == 0
    gone = "1 entry, 1 alias, its fallback; --merge would have kept it"
    assert f"faq.json: no longer there, as all is replaced: {gone}\n" in replaced.err
    assert content(chatbot) == MADE


def test_on_a_terminal_it_asks(chatbot: Command, page: str) -> None:
    chatbot.file(b"precious", "faq.json")
    command = [
        "/bin/sh",
        "-c",
        f"cd {chatbot.folder} && for _ in 1 2; do {CHATBOT} import {page} -o faq.json; done",
    ]
    with Terminal(command, chatbot.environment()) as terminal:
        terminal.wait_for("faq.json is there already. Replace it? [y/N]")
        terminal.send(ENTER)
        terminal.wait_for("--merge adds to it")
        assert (chatbot.folder / "faq.json").read_bytes() == b"precious"
        terminal.wait_until(lambda: terminal.text.count("Replace it?") == 2)
        terminal.send("y" + ENTER)
        terminal.wait_for("2 entries written to faq.json")
        assert terminal.wait_end() == 0
    assert content(chatbot) == MADE


# --- mistakes --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothere.md"], f"nothere.md: cannot be read: {MISSING}"),
        (["empty.md"], "no questions with answers were found in it, read as Markdown"),
        (["none.json"], "no questions with answers were found in it, read as JSON"),
        (["broken.json"], "broken.json: line 1, column 8: this is not valid JSON: expected a value"),
        (["none.csv"], "none.csv: has no columns for question and answer"),
        (["none.md", "none.json"], "no questions with answers were found in 2 files"),
        (["shop.md", "-o", "no/where.json"], f"no/where.json: cannot be written: {MISSING}"),
        (["shop.md", "-o", "."], ".: cannot be written: it is a folder"),
        (["shop.md", "-o", "none.json", "--merge"], "none.json: entries: is missing"),
        (["shop.md", "-o", "broken.json", "--merge"], "broken.json: line 1, column 8: this is not valid JSON"),
        (["shop.md", "--merge"], "--merge and --force are about the file of -o"),
        (["umlaut.md", "--encoding", "ascii"], "umlaut.md: line 1: is not ascii"),
        (["shop.md", "--encoding", "base64"], "there is no encoding 'base64'"),
        (["shop.md", "--encoding", "nonesuch"], "there is no encoding 'nonesuch'"),
        (["shop.md", "--format", "word"], "word"),
        ([], "SOURCE"),
        (["a\x1b[2Jb.md"], "ab.md: cannot be read"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
@pytest.mark.usefixtures("page")
def test_mistakes(chatbot: Command, arguments: list[str], said: str) -> None:
    files = {
        "empty.md": b"", "none.md": b"Only text.", "none.json": b'{"a": [1, 2]}', "broken.json": b'[{"a": }]',
        "none.csv": b"a,b,c\n1,2,3\n", "umlaut.md": "## ä?\n\nö".encode(),
    }  # fmt: skip
    for name, data in files.items():
        chatbot.file(data, name)
    outcome = chatbot("import", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err
    assert "Traceback" not in outcome.err
    assert "\x1b" not in outcome.err
    assert {name: (chatbot.folder / name).read_bytes() for name in files} == files


def test_nothing_in_a_source_reaches_the_terminal(chatbot: Command) -> None:
    steering = "\x1b]0;owned\x07\x9b31m\u202e"
    chatbot.file(f"## What{steering}?\n\nThis{steering}.\n\n## Why{steering}?\n".encode(), "a.md")
    shown = chatbot.on_terminal("import", "a.md").terminal
    assert not set(shown) & set("\x1b\x07\x9b\u202e")
    assert json.loads(chatbot("import", "a.md").out)["entries"][0]["answer"] == f"This{steering}."


def test_what_is_alike_is_summed_up(chatbot: Command) -> None:
    chatbot.file(b"## What?\n\nThis.\n" + b"".join(b"\n## Why %d?\n" % i for i in range(50)), "a.md")
    summed = "  a.md: 50 times “…” has no answer: line 5, line 7, line 9 and 47 more"
    lines = chatbot("import", "a.md").err.splitlines()
    assert lines[2:] == [summed, "  (--details lists each of them)", "1 entry"]
    assert summed in chatbot.on_terminal("import", "a.md", piped=("stdout",)).terminal
    assert chatbot("import", "a.md", "--details").err.count("has no answer") == 50


def test_what_is_alike_in_many_files_is_summed_up(chatbot: Command) -> None:
    for i in range(5):
        chatbot.file(b"question,answer\nHow %d?,So %d.\nWhy?,\n" % (i, i), f"{i}.csv")
    err = chatbot("import", *(f"{i}.csv" for i in range(5))).err
    assert "  5 times “…” has no answer: 0.csv: line 3, 1.csv: line 3, 2.csv: line 3 and 2 more\n" in err


def test_a_bar_shows_how_far_it_is(chatbot: Command) -> None:
    chatbot.file(
        b"".join(b"## What is %d?\n\nA number, and a *very* good one.\n\n" % i for i in range(8_000)),
        "big.md",
    )
    program = (
        "from chatbot.cli import main; from chatbot.terminal import progress; "
        "progress.PATIENCE = 0; main.main(['import', 'big.md', '-o', 'f.json'])"
    )
    command = ["/bin/sh", "-c", f'cd {chatbot.folder} && {sys.executable} -c "{program}"']
    with Terminal(command, chatbot.environment()) as terminal:
        terminal.wait_for("8,000 entries written to f.json")
        assert re.search("big.md ━", re.sub(r"\x1b\[[\d;]*m", "", terminal.raw.decode()))
        assert "━" not in terminal.text
        assert terminal.wait_end() == 0
