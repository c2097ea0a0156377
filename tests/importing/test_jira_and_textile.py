"""Pages, tables and records that are written as Jira and Confluence or Textile have it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command

JIRA = """h1. Lamp shop FAQ

h2. How do I pay?

By *card* or _cash_, see [the desk|https://lamps.example/desk] and {{lamp --pay}}.

{code:bash}
lamp --pay *
{code}

{note}Keep the {{bill}}.{note}

||Way||Fee||
|card|[none|https://lamps.example/fee]|
|cash|(x)|

h2. Do you ship?

# Yes
#* to Linz
## and Graz
bq. Only there.
{quote}
Said by *Ann*.
{quote}
{expand:Why?}
It is near.
{expand}
{roadmap:year=2020}
"""
TEXTILE = """h1. Lamp shop FAQ

h2(#pay). How do I pay?

By *card* or _cash_, see "the desk":https://lamps.example/desk and @lamp --pay@.

bc. lamp --pay *

Then[1] "wait":/wait.

|_. Way |_. Fee |
| card | none |

h2. Do you ship?

# Yes
## to Linz
bq. Only there.

bc.. one

two

p. !lamp.png(A lamp)!

fn1. Not long.
"""


def imported(chatbot: Command, content: str, name: str) -> tuple[dict[str, Any], str]:
    """The answers that a file makes, by question, and what is said."""
    outcome = chatbot("import", "--details", chatbot.file(content.encode(), name))
    assert outcome.status == 0, outcome.err
    return {entry["question"]: entry["answer"] for entry in json.loads(outcome.out)["entries"]}, outcome.err


@pytest.mark.parametrize("name", ["faq.txt", "faq.jira"])
def test_a_page_of_jira(chatbot: Command, name: str) -> None:
    entries, said = imported(chatbot, JIRA, name)
    assert list(entries) == ["How do I pay?", "Do you ship?"]
    assert entries["How do I pay?"] == (
        "By **card** or *cash*, see [the desk](https://lamps.example/desk) and `lamp --pay`.\n\n"
        "```bash\nlamp --pay *\n```\n\n> Keep the `bill`.\n\n"
        "| Way | Fee |\n| --- | --- |\n| card | [none](https://lamps.example/fee) |\n| cash | ✘ |"
    )
    assert "1. Yes\n   - to Linz\n   1. and Graz" in entries["Do you ship?"]
    assert "> Only there." in entries["Do you ship?"]
    assert "> Said by **Ann**." in entries["Do you ship?"]
    assert "**Why?**\n\nIt is near." in entries["Do you ship?"]
    assert "line 29: what the macro “roadmap” shows is not in the page (“{roadmap:year=2020}”)" in said


@pytest.mark.parametrize("name", ["faq.txt", "faq.textile"])
def test_a_page_of_textile(chatbot: Command, name: str) -> None:
    entries, _ = imported(chatbot, TEXTILE, name)
    assert list(entries) == ["How do I pay?", "Do you ship?"]
    pay = entries["How do I pay?"]
    assert pay.startswith(
        "By **card** or *cash*, see [the desk](https://lamps.example/desk) and `lamp --pay`."
    )
    assert "```\nlamp --pay *\n```" in pay
    assert "Then[^1] [wait](/wait)." in pay
    assert "| Way | Fee |\n| --- | --- |\n| card | none |" in pay
    assert "[^1]: Not long." in pay
    ship = entries["Do you ship?"]
    assert "1. Yes\n   1. to Linz" in ship
    assert "> Only there." in ship
    assert "```\none\n\ntwo\n```" in ship
    assert "![A lamp](lamp.png)" in ship


@pytest.mark.parametrize("form", ["csv", "json", "yaml"])
def test_answers_of_tables_and_records(chatbot: Command, form: str) -> None:
    answers = ["Use {{pay}}, *now*.\n{code}\npay\n{code}", "See [us|https://lamps.example]."]
    records = [
        {"question": question, "answer": answer}
        for question, answer in zip(["How do I pay?", "Where are *you*?"], answers, strict=True)
    ]
    quoted = ["question,answer", *(f'{one["question"]},"{one["answer"]}"' for one in records)]
    content = "\n".join(quoted) if form == "csv" else json.dumps(records)
    entries, _ = imported(chatbot, content, f"faq.{form}")
    assert entries == {
        "How do I pay?": "Use `pay`, **now**.\n```\npay\n```",
        "Where are you?": "See [us](https://lamps.example).",
    }


@pytest.mark.parametrize(
    "answer",
    [
        "See [us](https://lamps.example) and [a|https://b.example] in {code}.",
        "Use {{pay}} of *all*.",
        "h2. is a heading of HTML.",
    ],
)
def test_what_is_not_plainly_of_jira_stays(chatbot: Command, answer: str) -> None:
    entries, _ = imported(chatbot, json.dumps([{"question": "How?", "answer": answer}]), "faq.json")
    assert entries == {"How?": answer}


def test_a_named_place_above_a_bold_question(chatbot: Command) -> None:
    page = '# FAQ\n\n<a name="pay"></a>\n**How do I pay?**\n\nThus.\n\n<a name="go"></a>\n**Do you ship?**\n\nNo.\n'
    entries, _ = imported(chatbot, page, "faq.md")
    assert entries == {"How do I pay?": "Thus.", "Do you ship?": "No."}


def test_what_follows_a_quotation_is_no_part_of_it(chatbot: Command) -> None:
    page = "h2. How much?\n\n{quote}30 euros.{quote}\nFor guests 5. \\\\ For children none.\n\n!a b.png|width=3,alt=A lamp!\n"
    outcome = chatbot("import", chatbot.file(f"{page}\nh2. Why?\n\nSo.\n".encode(), "faq.jira"))
    (entry, _) = json.loads(outcome.out)["entries"]
    assert entry["answer"] == "> 30 euros.\n\nFor guests 5.<br>For children none.\n\n![A lamp](a%20b.png)"
