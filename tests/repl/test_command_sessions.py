"""Whole sessions with the commands of the conversation."""

from __future__ import annotations

import base64
import json
from functools import partial
from pathlib import Path

import pytest
from conversations import TWINS, Start
from faqs import STEERING, steers
from pseudo_terminal import CTRL_C, ENTER, TAB, Terminal

from chatbot.faq.entry import FAQ, Entry
from chatbot.repl.knowledge import Knowledge
from chatbot.repl.texts.table import texts_for
from chatbot.repl.transcript import Turn, markdown


def test_a_session_with_topics(start: Start) -> None:
    terminal = start()
    terminal.enter("/list #cities")
    assert (
        "1 What is the capital of France? capital 2 Where can I buy railway tickets? trains" in terminal.text
    )
    terminal.enter("2")
    assert "At stations and online." in terminal.text
    terminal.enter("/list #natur")
    assert "There is no topic #natur. Did you mean: #nature 1" in terminal.text
    terminal.enter("/list #")
    assert "The topics, with how many questions each has: #cities 2 #nature 1 #travel 1" in terminal.text
    terminal.type("/list #tr")
    terminal.wait_for("/list #travel 1 question")
    terminal.send(TAB + ENTER)
    terminal.wait_for("1 Where can I buy railway tickets? trains")


def test_an_faq_without_topics_says_so(start: Start) -> None:
    terminal = start(faq=TWINS)
    terminal.enter("/list #x")
    assert "This FAQ has no topics." in terminal.text
    terminal.enter("grow tomatoes")
    assert "No answer to that in this FAQ. /list shows what can be asked." in terminal.text


def test_a_session_about_the_last_reply(start: Start) -> None:
    terminal = start(rows=100)
    for command in ("/why", "/copy", "/save x.md"):
        terminal.enter(command)
    for said in ("Nothing was asked yet.", "Nothing was answered yet.", "nothing to save"):
        assert said in terminal.text
    terminal.enter("What is the capital of France?")
    terminal.enter("/why")
    assert "“What is the capital of France?” fits best, of the entry capital: " in terminal.text
    assert "fits best, of the entry capital: " in terminal.text
    terminal.enter("/copy")
    clip = terminal.raw.partition(b"\x1b]52;c;")[2].partition(b"\x07")[0]
    assert base64.b64decode(clip).decode() == "The capital is **Paris**."


def has_prompted_again(terminal: Terminal, before: int) -> bool:
    return terminal.prompts > before and terminal.at_prompt


def test_a_session_that_is_saved(start: Start, tmp_path: Path) -> None:
    terminal = start()
    terminal.enter("what is the captial of France *now*?")
    terminal.enter("grow tomatoes")
    terminal.enter("/save ~/kept.md")
    assert "Saved 2 turns of the conversation to" in terminal.text
    kept = tmp_path / "kept.md"
    assert kept.stat().st_mode & 0o777 == 0o600
    text = kept.read_text(encoding="utf-8")
    assert text.startswith(
        "# Facts about France\n\n## what is the captial of France \\*now\\*?\n\n*Reading “captial” as"
    )
    assert (
        "**What is the capital of France?**\n\nThe capital is **Paris**.\n\n*Source: An atlas · confidence"
        in text
    )
    assert text.endswith("## grow tomatoes\n\nNo answer.\n")
    kept.write_text("precious", encoding="utf-8")
    for answer in ("n", "", CTRL_C):
        terminal.enter("/save kept.md")
        assert "kept.md is there already. Overwrite it? Type y or n." in terminal.text
        before = terminal.prompts
        terminal.send(answer + ENTER if answer != CTRL_C else answer)
        terminal.wait_until(partial(has_prompted_again, terminal, before))
        assert kept.read_text(encoding="utf-8") == "precious"
    terminal.enter("/save kept.md")
    terminal.enter("y")
    assert kept.read_text(encoding="utf-8") == text
    terminal.enter("/save nowhere/kept.md")
    assert "nowhere/kept.md cannot be written: there is no such folder" in terminal.text
    terminal.enter("/save")
    assert "/save needs the name of a file." in terminal.text


def test_a_session_with_other_files(start: Start, tmp_path: Path) -> None:
    (tmp_path / "twins.json").write_text(json.dumps(TWINS), encoding="utf-8")
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    terminal = start()
    terminal.enter("/faq broken.json")
    assert "broken.json: line 1, column 2: this is not valid JSON" in terminal.text
    assert "Answers still come from Facts about France." in terminal.text
    terminal.enter("capital of France")
    assert "The capital is Paris." in terminal.text
    terminal.type("/faq twi")
    terminal.wait_for("> /faq twi twins.json")
    terminal.send(TAB + ENTER)
    terminal.wait_for("2 How do I reset my password on the web site?")
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.wait_for("leaves twins.json · 2 questions")
    terminal.enter("/faq")
    assert "twins.json, 2 questions, from twins.json" in terminal.text
    terminal.enter("capital of France")
    assert terminal.text.count("╭") == 1


def test_a_reload_takes_the_new_file_or_keeps_the_last_good_one(start: Start, tmp_path: Path) -> None:
    terminal = start()
    faq = tmp_path / "faq.json"
    faq.write_text("[]", encoding="utf-8")
    terminal.enter("/reload")
    assert (
        "is empty; an FAQ has at least one entry (line 1, column 1) Answers still come from Facts"
        in terminal.text
    )
    terminal.enter("capital of France")
    assert "The capital is Paris." in terminal.text
    faq.write_text(json.dumps([{"question": "Is it new?", "answer": "It is."}]), encoding="utf-8")
    terminal.enter("/reload")
    assert "Read again: faq.json, 1 question." in terminal.text
    terminal.enter("is it new")
    assert "It is." in terminal.text


def test_a_changed_file_is_noticed_at_the_next_question(start: Start, tmp_path: Path) -> None:
    terminal = start()
    terminal.enter("What is the capital of France?")
    faq = tmp_path / "faq.json"
    new = {"id": "new", "question": "Where are the canals?", "answer": "In the north.", "tags": ["water"]}
    faq.write_text(json.dumps([new]), encoding="utf-8")
    terminal.enter("where are the cannals")
    assert "The FAQ has changed, and was read again: 1 question." in terminal.text
    assert "In the north." in terminal.text
    terminal.enter("/list #water")
    assert "1 Where are the canals? new" in terminal.text
    faq.write_text("{", encoding="utf-8")
    terminal.enter("where are the canals")
    assert "The FAQ has changed and cannot be used; answers come from what it was" in terminal.text
    assert "line 1, column 2: this is not valid JSON" in terminal.text
    assert terminal.text.count("In the north.") == 2


def test_a_session_with_settings(start: Start) -> None:
    terminal = start(faq=TWINS)
    terminal.enter("/threshold 1")
    assert "A match counts as the answer from confidence 1." in terminal.text
    terminal.enter("how do I reset my password in the app")
    assert "Did you mean:" in terminal.text
    terminal.enter("/threshold 0")
    terminal.enter("how do I reset my password in the app")
    assert "Open the app's settings." in terminal.text
    for wrong in ("2", "x", "nan"):
        terminal.enter(f"/threshold {wrong}")
    assert terminal.text.count("/threshold needs a number from 0 to 1.") == 3
    terminal.enter("/theme lihgt")
    assert (
        "There is no theme lihgt; did you mean light? The themes are auto, dark, light, none" in terminal.text
    )
    assert b"\x1b[34m" not in terminal.raw
    terminal.enter("/theme light")
    terminal.enter("/show app")
    assert b"\x1b[34m\xe2\x95\xad" in terminal.raw
    terminal.enter("/clear")
    assert terminal.lines[0] == ">"
    terminal.enter("/re")
    assert "There is no command /re. Did you mean /related or /reload?" in terminal.text


def test_topics_are_found_by_their_names_and_by_their_entries() -> None:
    entries = [Entry(id=str(n), question=f"Question {n}?", answer="x", tags=tags) for n, tags in enumerate(
        [("Opening hours", "visit"), ("cards", "visit"), ("fines",)]
    )]  # fmt: skip
    faq = FAQ(entries=tuple(entries))
    knowledge = Knowledge(faq, reload=lambda: faq, notify=print)
    assert knowledge.topics_like("opening hour") == ["opening hours"]
    assert knowledge.nearest_topics("whats about crads", [entries[2]]) == [
        "cards",
        "fines",
        "visit",
        "opening hours",
    ]
    assert knowledge.listed("#OPENING HOURS").entries == (entries[0],)
    assert knowledge.listed("#fines #opening hours").entries == (entries[0], entries[2])
    assert knowledge.listed("question 1 #visit").entries == (entries[1], entries[0])
    assert knowledge.listed("Fines").entries == (entries[2],)
    assert knowledge.listed("opening hours").entries == (entries[0],)
    assert knowledge.listed("visit").entries == (entries[0], entries[1])
    assert knowledge.listed("#opening").unknown == "opening"


@pytest.mark.parametrize("text", STEERING.values(), ids=STEERING)
def test_what_is_saved_steers_no_terminal(text: str) -> None:
    entry = Entry(id="a", question=f"Q{text}?", answer=f"A{text}", source=f"S{text}")
    saved = markdown(
        f"T{text}",
        [Turn(f"q{text}", entry, 0.5, (f"n{text}",)), Turn("x", None, offered=(entry,))],
        texts_for("en"),
    )
    assert not steers(saved)
