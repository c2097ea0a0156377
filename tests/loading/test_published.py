"""An FAQ in PostgreSQL answers as its file does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import Command
from faqs import CARD_ANSWER, LIBRARY, UNRELATED, large_faq, own_word
from servers import Database

from chatbot import FAQ, Bot, load_faq

SETS = Path(__file__).parents[3] / "shared" / "eval"
ENTRIES = 700


def publish(chatbot: Command, database: Database, content: object = LIBRARY, *more: str) -> str:
    """Put an FAQ there; returns its address."""
    done = chatbot("publish", chatbot.file(content), database.address(), "--name", "library", *more)
    assert done.status == 0, done
    assert done.out == ""
    return database.address(faq="library")


def test_it_is_asked_by_its_address(chatbot: Command, database: Database) -> None:
    address = publish(chatbot, database)
    answered = chatbot.ask("--faq", address, "how can i get a libary card")
    assert (answered.status, answered.out.strip()) == (0, CARD_ANSWER)
    assert chatbot.ask("--faq", address, UNRELATED).status == 1
    assert chatbot.ask("--faq", "x.json", "card").status == 2
    assert chatbot.ask("library card", env={"CHATBOT_FAQ": address}).out.strip() == CARD_ANSWER


def test_one_that_is_alone_need_not_be_named(chatbot: Command, database: Database) -> None:
    publish(chatbot, database)
    assert chatbot.ask("--faq", database.address(), "library card").out.strip() == CARD_ANSWER
    chatbot("publish", chatbot.file(LIBRARY), database.address(), "--name", "other")
    which = chatbot.ask("--faq", database.address(), "library card")
    assert which.status == 2
    assert "library, other" in which.err


def questions_of(name: str, content: dict[str, Any]) -> list[str]:
    if name == "library":
        return ["how can i get a libary card", "when open", "print a documnet", "wehre", UNRELATED, "hello"]
    if name == "made up":
        return [
            f"what {own_word(i)[:-1]} {e['question'][8:20]}" for i, e in enumerate(content["entries"][::35])
        ]
    lines = (SETS / name / "questions-typos.jsonl").read_text().splitlines()
    return [json.loads(line)["question"] for line in lines[:: len(lines) // 20]]


@pytest.mark.parametrize("name", ["library", "made up", "stackfaq", "mlops-zoomcamp"])
def test_it_answers_as_the_file_does(chatbot: Command, database: Database, name: str) -> None:
    if name not in ("library", "made up") and not (SETS / name).exists():
        pytest.skip("the question sets are not here")
    content = {"library": LIBRARY, "made up": large_faq(ENTRIES)}.get(name) or json.loads(
        (SETS / name / "faq.json").read_text()
    )
    address = publish(chatbot, database, content)
    here, there = load_faq(chatbot.folder / "faq.json", cache=False), load_faq(address)
    assert tuple(there.entries) == tuple(here.entries)
    assert without_place(there) == without_place(here)
    one, other = Bot(here), Bot(there)
    for question in questions_of(name, content):
        assert other.ask(question, top=5) == one.ask(question, top=5)


def without_place(faq: FAQ) -> tuple[object, ...]:
    return faq.title, faq.description, faq.language, faq.synonyms, faq.fallback, faq.small_talk
