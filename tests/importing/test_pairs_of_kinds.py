"""Kinds of files that people have: each question with its own answer, and what is left out said."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from command import Command

DATA = Path(__file__).parent.parent / "data"
PAIRS = [("How do I pay?", "By card."), ("Do you ship?", "Yes.")]
KINDS = dict(
    re.findall(
        r"^=== (\S+)\n(.*?)(?=^=== |\Z)", (DATA / "pairs.txt").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
)
"""Files, all of which have those two pairs, by their names."""


@pytest.mark.parametrize("name", KINDS)
def test_each_question_has_its_own_answer(chatbot: Command, name: str) -> None:
    outcome = chatbot("import", chatbot.file(KINDS[name].encode(), name))
    assert outcome.status == 0, outcome.err
    assert [(entry["question"], entry["answer"]) for entry in json.loads(outcome.out)["entries"]] == PAIRS


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("note.md", "line 7: a comment: “Ask Bob about it”"),
        ("page.cshtml", "line 14: “@one.Answer” is code"),
        (
            "page.component.html",
            "“{{ item.q }}” may stand for a value that is not known; nothing of it is kept",
        ),
        ("forum.json", "“And when?” has no answer"),
        ("phone.txt", "who says what is left out: Ann, Bob"),
        ("brackets.txt", "line 5: a message that belongs to no question: “Thanks”"),
        ("names.json", "“FAQ” is what the FAQ is called, and no question of it"),
        ("names.json", "“QUESTION1” is the name of a text that is kept elsewhere"),
        ("theme.json", "line 1: a comment: “Made by a program.”"),
        ("moin.txt", "line 9: a category: “CategoryFaq”"),
        ("google.wiki", "line 1: of what the page says about itself, “summary”: “All of it”"),
        ("page.ts", "“TESTIMONIALS” is a list in which nothing asks"),
        ("schema.php", "line 1: questions in code are not read; what the page shows is"),
        ("digest.txt", "“End of it” only says that the text ends"),
        ("channel.txt", "line 3: no message: “[14:03] * carl waves”"),
    ],
)
def test_what_is_left_out_is_said(chatbot: Command, name: str, said: str) -> None:
    assert said in chatbot("import", "--details", chatbot.file(KINDS[name].encode(), name)).err


FIELDS = ":author: Ann\n:summary: All of it.\n\nHow do I pay?\n-------------\n\nBy card.\n\n:Fee: none\n"


def test_fields_about_a_page_are_named(chatbot: Command) -> None:
    outcome = chatbot("import", "--details", chatbot.file(FIELDS.encode(), "page.rst"))
    assert "line 2: a field about the page, “summary”: “All of it.”" in outcome.err
    assert json.loads(outcome.out)["entries"][0]["answer"] == "By card.\n\n- **Fee:** none"
    kept_back = FIELDS.replace(":author: Ann", ":status: draft")
    assert (
        "is not published: status: draft"
        in chatbot("import", chatbot.file(kept_back.encode(), "page.rst")).err
    )


def test_bold_goes_on_behind_code(chatbot: Command) -> None:
    page = "**How is** ``x`` **read?**\n\nBy eye.\n\n**I have no luck with** ``ImportError``\n\nInstall it.\n\n**And?**\n\nAsk.\n"
    entries = json.loads(chatbot("import", chatbot.file(page.encode(), "page.rst")).out)["entries"]
    asked = ["How is x read?", "I have no luck with ImportError", "And?"]
    assert [entry["question"] for entry in entries] == asked


def test_an_instruction_is_asked_with_what_it_is_about(chatbot: Command) -> None:
    data = b'[{"instruction": "Translate this.", "input": "Hello", "output": "Hallo"}]'
    outcome = chatbot("import", chatbot.file(data, "train.json"))
    assert json.loads(outcome.out)["entries"][0]["question"] == "Translate this. Hello"
    assert "not used" not in outcome.err


def test_a_link_that_goes_over_two_lines_is_one(chatbot: Command) -> None:
    data = b'[{"question": "Who?", "answer": "The <a href=\\"http://x.example/\\">Linux\\nInstitute</a> and <tt>lp</tt>."}]'
    outcome = chatbot("import", chatbot.file(data, "who.json"))
    assert (
        json.loads(outcome.out)["entries"][0]["answer"]
        == "The [Linux Institute](http://x.example/) and `lp`."
    )


MOIN = """= FAQ =
== Who? ==
\'\'\'We\'\'\', [[http://x.example/|in {{{y}}}]], [http://z.example z].
 * a
  1. b
||c||d||
{{{
#!sh
ls
}}}
<<Me(1)>>
== And? ==
No.
"""
IN_MARKDOWN = """**We**, [in `y`](http://x.example/), [z](http://z.example).

- a
  1. b

| c | d |
| --- | --- |

```sh
ls
```"""


def test_marks_of_moin_are_those_of_markdown(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(MOIN.encode(), "page.txt"))
    assert json.loads(outcome.out)["entries"][0]["answer"] == IN_MARKDOWN
    assert "line 11: what the macro “Me” shows of “1”" in outcome.err


def test_questions_may_be_counted_with_letters(chatbot: Command) -> None:
    page = "".join(f"{n}) Question {n}?\n\n  Answer {n}.\n\n" for n in ["1", "2", "3a", "3b", "5", "6a"])
    page += "6b) Set in\n    below?\nLast.\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "page.txt"))
    asked = [(entry["question"], entry["answer"]) for entry in json.loads(outcome.out)["entries"]]
    assert asked[3:4] + asked[-1:] == [("Question 3b?", "Answer 3b."), ("Set in below?", "Last.")]


CONTENTS = """FAQ

1. Who?
2. Where?

1. Who?
-------
We.

2. Where?
---------
Here.

3. Since when?
--------------
Ever.
"""


def test_a_table_of_contents_need_not_have_all(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(CONTENTS.encode(), "page.txt"))
    assert [entry["answer"] for entry in json.loads(outcome.out)["entries"]] == ["We.", "Here.", "Ever."]


def test_a_question_may_take_two_lines(chatbot: Command) -> None:
    data = b"FAQ\n\nHow do I pay\nby card?\n------------\n\nAt the desk.\n\nWho\nships?\n-------\n\nAnn.\n"
    outcome = chatbot("import", chatbot.file(data, "page.rst"))
    asked = [(entry["question"], entry["answer"]) for entry in json.loads(outcome.out)["entries"]]
    assert asked == [("How do I pay by card?", "At the desk."), ("Who ships?", "Ann.")]
