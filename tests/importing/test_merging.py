"""``chatbot import --merge``: what is new is added to a file that is there, and nothing else of it is touched."""

from __future__ import annotations

import json

import pytest
from command import Command
from imports import MADE, content

OWN = """{"title": "Mine",
    "entries": [
        {"id": "money",   "question": "How can I pay?", "aliases": ["How do I pay?"],
         "answer": "By card, or by bank transfer.", "note": 1e400},
        {"question": "Only here?", "answer": "Yes."}
    ],
    "more": true
}
"""


def test_many_entries_that_no_source_has_are_one_line(chatbot: Command, page: str) -> None:
    path = chatbot.file([{"id": f"e{n}", "question": f"Is it {n}?", "answer": "Yes."} for n in range(5)])
    said = chatbot("import", page, "-o", path, "--merge").err.splitlines()
    assert (
        f"{path}: e0, e1, e2 and 2 more: not in the sources; they stay (--details lists each of them)" in said
    )
    each = chatbot("import", page, "-o", path, "--merge", "--details").err.splitlines()
    assert [line for line in each if "not in the sources; it stays" in line] == [
        f"{path}: e{n}: not in the sources; it stays" for n in range(5)
    ]


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


def test_merging_what_sources_answer_differently_says_once_what_happens(chatbot: Command) -> None:
    chatbot.file([{"id": "x", "question": "Do you ship?", "answer": "We do."}], "faq.json")
    chatbot.file(b"## Do you ship?\n\nNo.\n\n## And then?\n\nOne.\n", "a.md")
    chatbot.file(b"## Do you ship?\n\nAbroad.\n\n## And then?\n\nTwo.\n", "b.md")
    outcome = chatbot("import", "a.md", "b.md", "-o", "faq.json", "--merge")
    assert outcome.err.splitlines()[2:] == [
        "Left out, or not taken as it stands:",
        "  b.md: line 5: “And then?” is answered differently in a.md: line 5; both are kept",
        "faq.json: x: answered differently in a.md: line 1 and b.md: line 1; the file's answer stays",
        "faq.json: 2 entries added, 1 there already, 1 of them different",
    ]


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
