"""An owner learns of the part of a question that nothing answers, and of what people typed where it was read with more words."""

from __future__ import annotations

import json

import pytest
from command import Command
from faqs import LIBRARY

from chatbot.reviewing.groups import Times, as_asked

DOUBLE = "when is the library open and do you sell kites"
FOLLOW_UPS = "how do i get a library card\nhow much is it\ndo you repair violins\nand what does it cost\n"


@pytest.fixture
def faq(chatbot: Command) -> str:
    """The library's, whose card has a price."""
    card = LIBRARY["entries"][0] | {"answer": "Bring an ID. The card costs 5 euros."}
    return chatbot.file(LIBRARY | {"entries": [card, *LIBRARY["entries"][1:]]})


@pytest.mark.parametrize("how", ["ask", "conversation"])
def test_a_part_that_nothing_answers_is_asked_in_vain(chatbot: Command, faq: str, how: str) -> None:
    options = ["--faq", faq, "--log", "log"]
    if how == "ask":
        chatbot("ask", *options, DOUBLE)
    else:
        chatbot(*options, stdin=f"{DOUBLE}\n/good\n")
    record = json.loads((chatbot.folder / "log").read_text().splitlines()[0])
    assert (record["question"], record["answered"]) == (DOUBLE, True)
    assert record["unanswered"] == ["do you sell kites"]
    figures = chatbot("stats", "log", "--json").reply
    assert (figures["asked"], figures["answered"], figures["in_part"]) == (1, 1, 1)
    assert [one["question"] for one in figures["in_vain"]] == ["do you sell kites"]
    assert "  in part           1        of those answered: " in chatbot("stats", "log").out
    (group,) = chatbot("review", faq, "--log", "log", "--json").reply["groups"]
    assert (group["question"], group["asked"]) == ("do you sell kites", 1)


def test_what_goes_on_is_noted_as_it_was_typed_and_read(chatbot: Command, faq: str) -> None:
    chatbot("--faq", faq, "--log", "log", stdin=FOLLOW_UPS)
    records = [json.loads(line) for line in (chatbot.folder / "log").read_text().splitlines()]
    told, left = records[1], records[3]
    assert (told["typed"], told["question"]) == ("how much is it", "how much is it library card")
    assert (left["typed"], left["question"]) == (
        "and what does it cost",
        "and what does it cost repair violins",
    )
    assert not any("typed" in record for record in (records[0], records[2]))
    shown = chatbot("stats", "log").out
    assert "  1  and what does it cost, going on from “repair violins”\n" in shown
    assert "  1  how much is it, going on from “library card”\n" in shown
    groups = chatbot("review", faq, "--log", "log", "--json").reply["groups"]
    found = {one["question"]: one["phrasings"][0].get("typed") for one in groups}
    assert found["and what does it cost repair violins"] == "and what does it cost"
    assert found["do you repair violins"] is None


@pytest.mark.parametrize(
    ("typed", "read", "said"),
    [
        (None, "how much is it", "how much is it"),
        ("How much is it?!", "How much is it library card", "How much is it?!, going on from “library card”"),
        ("and kids", "how much for kids", "and kids, read as “how much for kids”"),
        ("x" * 999 + "…", "x" * 999 + "…", "x" * 999 + "…"),
    ],
)
def test_what_was_typed_comes_first(typed: str | None, read: str, said: str) -> None:
    assert as_asked(Times(read, 1, typed)) == said
