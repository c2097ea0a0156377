"""The Python interface."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import Command
from faqs import LIBRARY, UNRELATED, VAGUE

import chatbot as package
from chatbot import FAQ, Bot, ChatbotError, Entry, FAQError, Match, Problem, Reply, UsageError, load_faq
from chatbot.terminal.json_lines import reply_object


@pytest.fixture
def library(tmp_path: Path) -> FAQ:
    path = tmp_path / "faq.json"
    path.write_text(json.dumps(LIBRARY), encoding="utf-8")
    return load_faq(path)


def test_public_names() -> None:
    names = [
        "Bot",
        "ChatbotError",
        "Entry",
        "FAQ",
        "FAQError",
        "Match",
        "Problem",
        "Reply",
        "UsageError",
        "load_faq",
    ]
    assert sorted(package.__all__) == names
    assert all(getattr(package, name) for name in names)


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="'chatbot' has no attribute 'bot_'"):
        package.bot_  # noqa: B018


def test_importing_the_package_loads_next_to_nothing() -> None:
    program = (
        "import sys; before = set(sys.modules); import chatbot; print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"msgspec", "tantivy", "rapidfuzz", "rich"} & set(done.stdout.split())


def test_an_answer(library: FAQ) -> None:
    reply = Bot(library).ask("how do i get a libary card", top=2)
    assert isinstance(reply, Reply)
    assert reply.answered
    assert isinstance(reply.entry, Entry)
    assert (reply.entry.id, reply.entry.source) == ("card", "House rules")
    assert all(isinstance(match, Match) for match in reply.matches)
    assert (reply.matches[0].entry, reply.matches[0].confidence) == (reply.entry, reply.confidence)
    assert len(reply.matches) <= 2
    assert reply.explanation is None


def test_no_answer(library: FAQ) -> None:
    reply = Bot(library).ask(UNRELATED)
    assert (reply.answered, reply.entry) == (False, None)
    assert reply.confidence < 0.5


def test_defaults(library: FAQ) -> None:
    bot = Bot(library)
    assert bot.ask(VAGUE) == bot.ask(VAGUE, top=3, threshold=0.5, explain=False)


def test_explain(library: FAQ) -> None:
    bot = Bot(library)
    explained = bot.ask("library card", explain=True)
    assert explained.explanation is not None
    assert explained.matches == bot.ask("library card").matches


@pytest.mark.parametrize(
    "question", ["library card", "how can i get a card for the libary", VAGUE, "late", UNRELATED]
)
def test_an_explanation_adds_up(library: FAQ, question: str) -> None:
    reply = Bot(library).ask(question, explain=True)
    assert reply.explanation is not None
    if not reply.matches:
        assert reply.explanation.entry_id is None
        return
    assert reply.explanation.entry_id == reply.matches[0].entry.id
    log_odds = reply.explanation.start + sum(reason.log_odds for reason in reply.explanation.reasons)
    assert 1 / (1 + math.exp(-log_odds)) == pytest.approx(reply.confidence, abs=0.01)


def test_a_misspelt_word_that_the_faq_has_not_is_read_as_one_of_the_language() -> None:
    entries = [("How do I delete my account?", "In the settings."), ("Where are my orders?", "In the list.")]
    faq = FAQ(
        entries=tuple(Entry(id=question, question=question, answer=answer) for question, answer in entries)
    )
    explanation = Bot(faq).ask("reomve my account", explain=True).explanation
    assert explanation is not None
    assert (explanation.words[0].read_as, explanation.words[0].how) == ("delete", "meaning")


@pytest.mark.parametrize(
    ("question", "options", "reason"),
    [
        ("", {}, "blank"),
        (" \n\u3000", {}, "blank"),
        ("q", {"top": 0}, "top"),
        ("q", {"top": -1}, "top"),
        ("q", {"threshold": -0.01}, "threshold"),
        ("q", {"threshold": 1.01}, "threshold"),
        ("q", {"threshold": float("nan")}, "threshold"),
    ],
)
def test_what_can_not_be_asked(library: FAQ, question: str, options: dict[str, Any], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        Bot(library).ask(question, **options)


def test_half_a_surrogate_pair_is_no_reason_to_fail(library: FAQ) -> None:
    assert Bot(library).ask("library card \ud800").matches[0].entry.id == "card"


def test_errors_are_of_one_kind(tmp_path: Path) -> None:
    assert issubclass(UsageError, ChatbotError)
    assert issubclass(FAQError, ChatbotError)
    path = tmp_path / "broken.json"
    path.write_text('[{"question": "a"}]')
    with pytest.raises(ChatbotError) as caught:
        load_faq(str(path))
    assert isinstance(caught.value, FAQError)
    assert caught.value.path == str(path)
    (problem,) = caught.value.problems
    assert isinstance(problem, Problem)
    assert str(problem.place) == "entries[0].answer"
    assert problem.message.startswith("is missing; it is required")


def test_an_faq_made_in_python() -> None:
    faq = FAQ(
        entries=(
            Entry(id="a", question="What is a?", answer="A."),
            Entry(id="b", question="Why b?", answer="B."),
        )
    )
    assert Bot(faq).ask("what is a", threshold=0).matches[0].entry.id == "a"


def test_an_faq_without_entries_answers_nothing() -> None:
    reply = Bot(FAQ(entries=())).ask("anything")
    assert (reply.answered, reply.matches, reply.confidence) == (False, (), 0)


def test_load_faq_without_a_path_reads_the_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CHATBOT_FAQ", raising=False)
    assert load_faq().entries[0].id == "gaza-war"
    other = tmp_path / "other.json"
    other.write_text('[{"question": "a", "answer": "b"}]')
    monkeypatch.setenv("CHATBOT_FAQ", str(other))
    assert load_faq().entries[0].id == "a"


def test_the_command_says_what_the_bot_says(chatbot: Command, library: FAQ) -> None:
    bot = Bot(library)
    asked = ["library card", "where to print", UNRELATED, VAGUE]
    outcome = chatbot.ask("--faq", "faq.json", "--jsonl", stdin="\n".join(asked))
    assert outcome.replies == [
        reply_object(bot.ask(question)) | {"line": number} for number, question in enumerate(asked, 1)
    ]
    assert chatbot.ask("--faq", "faq.json", "--json", asked[0]).reply | {"line": 1} == outcome.replies[0]
