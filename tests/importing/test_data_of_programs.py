"""Data as programs, sites and chat models keep it: conversations, rows of blocks, keys that differ in a part, parts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command
from imports import pairs

OPEN, CLOSE = ("How do I open it?", "Turn the key."), ("How do I close it?", "Pull.")
BOTH = [OPEN, CLOSE]


def _by(shape: Any) -> list[Any]:
    return [shape(asks, says) for asks, says in BOTH]


@pytest.mark.parametrize(
    "data",
    [
        _by(lambda q, a: {"contents": [{"role": "user", "parts": [{"text": q}]}, {"role": "model", "parts": [{"text": a}]}]}),
        _by(lambda q, a: {"conversations": [{"from": "human", "value": q}, {"from": "gpt", "value": a}]}),
        {"Items": _by(lambda q, a: {"question": {"S": q}, "answer": {"S": a}, "n": {"N": "1"}})},
        {"result": _by(lambda q, a: {"short_description": q, "text": a})},
        {"faq_q_open": OPEN[0], "faq_a_open": OPEN[1], "faq_q_close": CLOSE[0], "faq_a_close": CLOSE[1], "nav_home": "Home"},
        {"faq.open.title": OPEN[0], "faq.open.body": OPEN[1], "faq.close.title": CLOSE[0], "faq.close.body": CLOSE[1]},
        {"Doors": {"TITLE": "Doors", "Q1": OPEN[0], "A1": OPEN[1]}, "Gates": {"TITLE": "Gates", "Q1": CLOSE[0], "A1": CLOSE[1]}},
        _by(lambda q, a: {"title": q, "content": [{"type": "text", "value": a}]}),
    ],
)  # fmt: skip
def test_shapes(chatbot: Command, data: Any) -> None:
    chatbot.file(data)
    outcome = chatbot("import", "faq.json")
    assert outcome.status == 0, outcome.err
    assert pairs(json.loads(outcome.out)["entries"]) == BOTH


def test_parts_of_an_answer_belong_to_its_question(chatbot: Command) -> None:
    chatbot.file({"Q1": OPEN[0], "A1": OPEN[1], "Q2": CLOSE[0], "A2_1": "Pull.", "A2_2": "Then lock."})
    found = pairs(json.loads(chatbot("import", "faq.json").out)["entries"])
    assert found == [OPEN, (CLOSE[0], "Pull.\n\nThen lock.")]


def test_what_stands_beside_an_answers_text_is_named(chatbot: Command) -> None:
    answer = {"text": OPEN[1], "links": [{"label": "Manual", "url": "m"}], "steps": ["Insert", "Turn"]}
    chatbot.file([{"question": OPEN[0], "answer": answer}])
    assert "keys not used: answer.links (1), answer.steps (1)" in chatbot("import", "faq.json").err


def test_rows_of_blocks(chatbot: Command) -> None:
    blocks = [
        {"type": "paragraph", "text": "Turn the key here.", "spans": [
            {"start": 9, "end": 12, "type": "strong"},
            {"start": 13, "end": 17, "type": "hyperlink", "data": {"url": "https://ex.example/"}},
        ]},
        {"type": "list-item", "text": "left & right", "spans": []},
        {"type": "image", "src": "key.png", "alt": "A key"},
        {"type": "list", "items": ["one", "two"]},
        {"type": "code", "value": "open()"},
    ]  # fmt: skip
    asked = [{"type": "heading3", "text": OPEN[0], "spans": []}]
    chatbot.file({"items": [{"question": asked, "answer": blocks}]})
    ((question, answer),) = pairs(json.loads(chatbot("import", "faq.json").out)["entries"])
    assert question == OPEN[0]
    assert answer == (
        "Turn the **key** [here](https://ex.example/).\n\n- left & right\n\n![A key](key.png)\n\n- one\n- two\n\n```\nopen()\n```"
    )


FML = """<?xml version="1.0"?><faqs title="Doors"><part id="g"><title>General</title>
<faq id="open"><question>How do I open it?</question><answer><p>Turn the key.</p><source>turn
it</source></answer></faq></part></faqs>"""
RESX = """<?xml version="1.0"?><root><resheader name="version"><value>2.0</value></resheader>
<data name="Faq_Q1"><value>How do I open it?</value></data><data name="Faq_A1"><value>Turn the key.</value></data></root>"""


@pytest.mark.parametrize(
    ("text", "name", "answer"),
    [(FML, "faq.xml", "Turn the key.\n\n```\nturn\nit\n```"), (RESX, "faq.resx", "Turn the key.")],
)
def test_xml(chatbot: Command, text: str, name: str, answer: str) -> None:
    chatbot.file(text.encode(), name)
    assert pairs(json.loads(chatbot("import", name).out)["entries"]) == [(OPEN[0], answer)]
