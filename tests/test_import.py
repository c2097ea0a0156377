"""``chatbot import``: what is read from where, what is written, and what is said about it."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from command import CHATBOT, Command
from pseudo_terminal import ENTER, Terminal

from chatbot.faq.file import shipped_path

SOURCES = Path(__file__).parent / "data" / "import" / "sources"
MISSING, LOOP = os.strerror(errno.ENOENT), os.strerror(errno.ELOOP)
PAGE = b"# Shop\n\n## How do I pay?\n\nBy card.\n\n## Do you ship abroad?\n\nYes, [everywhere](map.md).\n"
MADE: dict[str, Any] = {
    "title": "Shop",
    "language": "en",
    "entries": [
        {"id": "how-do-i-pay", "question": "How do I pay?", "answer": "By card."},
        {
            "id": "do-you-ship-abroad",
            "question": "Do you ship abroad?",
            "answer": "Yes, [everywhere](map.md).",
        },
    ],
}


@pytest.fixture
def page(chatbot: Command) -> str:
    """A Markdown page with two questions."""
    return chatbot.file(PAGE, "shop.md")


def content(chatbot: Command, name: str = "faq.json") -> Any:
    """A file in the folder, as JSON."""
    return json.loads((chatbot.folder / name).read_text(encoding="utf-8"))


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


OWN = """{"title": "Mine",
    "entries": [
        {"id": "money",   "question": "How can I pay?", "aliases": ["How do I pay?"],
         "answer": "By card, or by bank transfer.", "note": 1e400},
        {"question": "Only here?", "answer": "Yes."}
    ],
    "more": true
}
"""


def test_merging_adds_what_is_new_and_touches_nothing_else(chatbot: Command, page: str) -> None:
    chatbot.file(OWN.encode(), "faq.json")
    outcome = chatbot("import", page, "-o", "faq.json", "--merge")
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err.splitlines()[1:] == [
        "faq.json: money: answered differently in shop.md: line 3; the file's answer stays",
        "faq.json: only-here: not in the sources; it stays",
        "faq.json: 1 entry added, 1 there already, 1 of them different, 1 not in the sources",
    ]
    merged = (chatbot.folder / "faq.json").read_text(encoding="utf-8")
    before, after = OWN.split("\n    ],")
    assert merged.startswith(before + ",")
    assert merged.endswith("\n    ]," + after)
    assert json.loads(merged)["entries"][2] == MADE["entries"][1]
    assert '\n        {\n            "id": "do-you-ship-abroad",\n' in merged
    again = chatbot("import", page, "-o", "faq.json", "--merge")
    assert again.err.splitlines()[-1].startswith("faq.json: 0 entries added, 2 there already")
    assert (chatbot.folder / "faq.json").read_text(encoding="utf-8") == merged


@pytest.mark.parametrize(
    "there", ['[{"question":"Only here?","answer":"Yes."}]', '[\n\t{"question": "a", "answer": "b"}\n]']
)
def test_merging_into_other_layouts(chatbot: Command, page: str, there: str) -> None:
    chatbot.file(there.encode(), "faq.json")
    assert chatbot("import", page, "-o", "faq.json", "--merge").status == 0
    assert content(chatbot) == json.loads(there) + MADE["entries"]


def test_merging_by_id_and_related_ids(chatbot: Command) -> None:
    chatbot.file([{"id": "x", "question": "Old words?", "answer": "a"}], "faq.json")
    chatbot.file(
        [{"id": "x", "question": "New words?", "answer": "a"}, {"q": "More?", "a": "b", "related": ["x"]}],
        "new.json",
    )
    outcome = chatbot("import", "new.json", "-o", "faq.json", "--merge")
    assert outcome.err.splitlines()[-1] == "faq.json: 1 entry added, 1 there already"
    assert [entry["question"] for entry in content(chatbot)] == ["Old words?", "More?"]
    assert content(chatbot)[1]["related"] == ["x"]


def test_merging_into_no_file_makes_one(chatbot: Command, page: str) -> None:
    assert chatbot("import", page, "-o", "faq.json", "--merge").status == 0
    assert content(chatbot) == MADE


# --- folders ---------------------------------------------------------------------------------


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
    assert "  docs/2-billing/y.md: is marked as a draft" in outcome.err
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


def test_a_terminal_is_not_flooded(chatbot: Command) -> None:
    chatbot.file(b"## What?\n\nThis.\n" + b"".join(b"\n## Why %d?\n" % i for i in range(50)), "a.md")
    shown = chatbot.on_terminal("import", "a.md", piped=("stdout",)).terminal
    assert "  and 30 notes more; add 2>notes.txt to keep them all" in shown
    assert chatbot("import", "a.md").err.count("has no answer") == 50


def test_a_bar_shows_how_far_it_is(chatbot: Command) -> None:
    chatbot.file(
        b"".join(b"## What is %d?\n\nA number, and a *very* good one.\n\n" % i for i in range(25_000)),
        "big.md",
    )
    program = (
        "from chatbot.cli import main; from chatbot.terminal import progress; "
        "progress.PATIENCE = 0; main.main(['import', 'big.md', '-o', 'f.json'])"
    )
    command = ["/bin/sh", "-c", f'cd {chatbot.folder} && {sys.executable} -c "{program}"']
    with Terminal(command, chatbot.environment()) as terminal:
        terminal.wait_for("big.md ━")
        terminal.wait_for("25000 entries written to f.json")
        assert "━" not in terminal.text
        assert terminal.wait_end() == 0


# --- asked directly --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        ("page.md", "lending it to a friend", "No.[^1]"),
        ("anchors.yaml", "how long is a sprint", "Two weeks, usually."),
        ("excel.csv", "Café wo", "Dort"),
        ("squad.json", "who won", "Denver"),
        ("lines.jsonl", "c?", "d"),
        ("details.html", "is it safe", "Yes — *very*."),
    ],
)  # fmt: skip
def test_any_form_is_asked_directly(chatbot: Command, name: str, question: str, answer: str) -> None:
    outcome = chatbot.ask("--faq", str(SOURCES / name), question, "--threshold", "0")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(answer)


def test_a_conversation_about_a_page(chatbot: Command) -> None:
    with Terminal([str(CHATBOT), "--faq", str(SOURCES / "page.md")], chatbot.environment()) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "Town library FAQ" in terminal.text
        terminal.enter("lost cards")
        assert "Five euros." in terminal.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty; an FAQ is"),
        (b"3", "expected a JSON object"),
        (b"[]", "entries: is empty"),
        (b"{}", "entries: is missing"),
        (b'[{"question": "a"}]', "entries[0].answer: is missing"),
        (b'[{"question": "a", "answer": ""}]', "entries[0].answer: must not be blank"),
        (b'{"entries": [{"q": "a", "a": "b"}]}', "entries[0].question: is missing"),
        (b'[{"question": "a", "answer": "b"}, {"q": 1}]', "entries[1].question: is missing"),
        (b'[{"question": "a", "answer": "b"},', "line 1, column 35: this is not valid JSON"),
        (b"question: a\nanswer: b", "line 1, column 1: this is not valid JSON"),
    ],
)
def test_a_file_in_our_own_format_keeps_its_errors(chatbot: Command, data: bytes, said: str) -> None:
    outcome = chatbot.ask("--faq", chatbot.file(data), "a")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"chatbot: faq.json: {said}")


def test_what_can_not_be_read_says_as_what(chatbot: Command) -> None:
    outcome = chatbot.ask("--faq", chatbot.file(b"only text", "a.md"), "a")
    assert outcome.err == "chatbot: a.md: no questions with answers were found in it, read as Markdown\n"
    outcome = chatbot.ask("--faq", chatbot.file(b"a: [", "a.yaml"), "a")
    assert (
        outcome.err
        == "chatbot: a.yaml: line 2, column 1: this is not valid YAML: it ends where a bracket, a quote or a value is missing\n"
    )
