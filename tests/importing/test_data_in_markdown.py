"""schema.org's data in pages of Markdown, and what else they hold that nobody sees."""

from __future__ import annotations

import json

import pytest
from command import Command


def script(*asked: str) -> str:
    """JSON-LD with questions, all answered by “Yes.”"""
    questions = [
        {"@type": "Question", "name": one, "acceptedAnswer": {"@type": "Answer", "text": "<p>Yes.</p>"}}
        for one in asked
    ]
    data = json.dumps({"@type": "FAQPage", "mainEntity": questions}, indent=1)
    return f'<script type="application/ld+json">\n{data}\n</script>\n'


def imported(chatbot: Command, page: str, name: str = "f.md") -> tuple[dict[str, str], str]:
    outcome = chatbot("import", chatbot.file(page.encode(), name))
    assert outcome.status == 0, outcome.err
    return {one["question"]: one["answer"] for one in json.loads(outcome.out)["entries"]}, outcome.err


@pytest.mark.parametrize("front", ["", "---\ntitle: Lamps\n---\n"])
def test_it_is_read_where_the_page_asks_nothing(chatbot: Command, front: str) -> None:
    page = f"{front}## About lamps\n\nThey shine.\n\n{script('Is it hot?', 'Is it dear?')}"
    found, said = imported(chatbot, page)
    assert found == {"Is it hot?": "Yes.", "Is it dear?": "Yes."}
    assert "schema.org data: 2 questions" in said
    assert "“About lamps” is not among" in said
    assert "“They shine.” is not among" in said


def test_it_is_named_where_the_page_asks_something_else(chatbot: Command) -> None:
    found, said = imported(chatbot, f"## Is it hot?\n\nVery.\n\n{script('Is it hot?', 'Is it dear?')}")
    assert found == {"Is it hot?": "Very."}
    assert "f.md: line 5: “Is it dear?” is asked in JSON-LD alone, and not on the page" in said
    assert "“Is it hot?” is asked" not in said


def test_it_is_no_part_of_the_answer_that_a_file_is(chatbot: Command) -> None:
    page = f"---\nquestion: Is it hot?\n---\n\nVery.\n\n{script('Is it dear?')}"
    found, said = imported(chatbot, page)
    assert found == {"Is it hot?": "Very."}
    assert "“Is it dear?” is asked in JSON-LD alone" in said


def test_other_scripts_are_named_and_those_in_code_stay(chatbot: Command) -> None:
    page = "## Is it hot?\n\nVery.\n\n<script>\nlamp()\n</script>\n\n<style>p {}</style>\n\n```html\n<script>on()</script>\n```\n"
    found, said = imported(chatbot, page)
    assert found == {"Is it hot?": "Very.\n\n```html\n<script>on()</script>\n```"}
    assert "line 5: a script: “lamp()”" in said
    assert "line 9: a style sheet: “p {}”" in said


def test_broken_data_are_named(chatbot: Command) -> None:
    _, said = imported(
        chatbot, '## Is it hot?\n\nVery.\n\n<script type="application/ld+json">{"a": </script>\n'
    )
    assert "line 5: JSON-LD: " in said


def test_who_asked_is_told_as_such(chatbot: Command) -> None:
    page = """<body><div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Can dogs swim?</h3>
    <span itemprop="author" itemscope>By <b itemprop="name">Ann Lee</b></span>
    <div itemprop="acceptedAnswer" itemscope><p itemprop="text">Most can.</p></div></div></body>"""
    found, said = imported(chatbot, page, "f.html")
    assert found == {"Can dogs swim?": "Most can."}
    assert "line 2: “Can dogs swim?”: of its “author” nothing is taken: “By Ann Lee”" in said
    assert "not among" not in said
