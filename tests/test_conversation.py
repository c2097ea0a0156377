"""What the conversation says: answers, what a question was taken for, and what its commands do."""

from __future__ import annotations

import base64
import json
from functools import partial
from pathlib import Path

import pytest
from conversations import TWINS, Start
from faqs import STEERING, steers
from hypothesis import given
from hypothesis import strategies as st
from terminal import CTRL_C, ENTER, TAB, Terminal

from chatbot import Bot
from chatbot.faq.entry import FAQ, Entry
from chatbot.matching.explanation import misread
from chatbot.repl.follow_up import FollowUp, Reader
from chatbot.repl.knowledge import Knowledge
from chatbot.repl.transcript import Turn, markdown

LONG = {
    "title": "Handbook",
    "entries": [
        {
            "id": "long",
            "question": "What is in the long answer?",
            "answer": "\n".join(f"- line {number}" for number in range(1, 61))
            + "\n\n[site](http://example.com)",
            "source": "Shelf 9",
            "related": ["short"],
        },
        {"id": "short", "question": "Is there a brief one?", "answer": "Yes."},
    ],
}


def pager(folder: Path, then: str = "") -> str:
    """A pager that keeps what it is given in the file ``paged``."""
    script = folder / "pager"
    script.write_text(f"#!/bin/sh\ncat > {folder}/paged\n{then}\n", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


# --- answers ---------------------------------------------------------------------------------


def test_a_session_about_answers(start: Start) -> None:
    terminal = start(rows=150)
    terminal.enter("waht is the captial of frnace")
    assert "Reading “waht” as “what”, “captial” as “capital”, “frnace” as “France”." in terminal.text
    assert "confidence " in terminal.text
    terminal.enter("/threshold 0.99")  # what is surely the right one by itself is not read otherwise
    terminal.enter("and its currency?")
    assert "Going on from the last answer: “and its currency … France”." in terminal.text
    assert "People pay in euros." in terminal.text
    terminal.enter("/why")
    assert "“and its currency France”" in terminal.text
    terminal.enter("and its population?")
    assert terminal.text.count("╭") == 2, "nothing but the two answers"
    terminal.enter("grow tomatoes")
    assert (
        "No answer to that in this FAQ. Topics to try: #cities #nature #travel /list #cities lists"
        in terminal.text
    )
    terminal.enter("/list #nature")
    assert "1 How high is the tallest mountain? mountain" in terminal.text


def test_an_answer_taller_than_the_screen_opens_in_the_pager(start: Start, tmp_path: Path) -> None:
    terminal = start(faq=LONG, rows=30, PAGER=pager(tmp_path))
    terminal.enter("what is in the long answer")
    assert "What is in the long answer? Source: Shelf 9 · confidence" in terminal.text
    assert "/show long opens it again. Related 1 Is there a brief one?" in terminal.text
    paged = (tmp_path / "paged").read_text(encoding="utf-8")
    assert all(f"line {number} " in paged for number in range(1, 61))
    assert "http://example.com" in paged
    assert "\x1b[36m" in paged
    (tmp_path / "paged").unlink()
    terminal.enter("1")
    assert "Yes." in terminal.text
    assert not (tmp_path / "paged").exists()


def test_the_configured_pager_comes_first_and_ctrl_c_is_its_own(start: Start, tmp_path: Path) -> None:
    config = tmp_path / ".config" / "chatbot" / "config.toml"
    config.parent.mkdir(parents=True)
    command = pager(tmp_path, "trap 'echo interrupted; exit 0' INT; echo paging; while :; do sleep 0.1; done")
    config.write_text(f"pager = {json.dumps(command)}\n", encoding="utf-8")
    terminal = start(faq=LONG, rows=30, PAGER="false")
    terminal.type("/show long")
    terminal.send(ENTER)
    terminal.wait_for("paging")
    terminal.send(CTRL_C)
    terminal.wait_for("interrupted")
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.enter("is there a brief one")
    assert "Yes." in terminal.text


@pytest.mark.parametrize("command", ["/nowhere/pager", "'unclosed"])
def test_without_a_pager_all_is_printed(start: Start, command: str) -> None:
    terminal = start(faq=LONG, rows=30, PAGER=command)
    terminal.enter("what is in the long answer")
    assert "line 60" in terminal.text


@pytest.mark.parametrize(("program", "linked"), [("vscode", True), ("", False)])
def test_links_are_links_where_the_terminal_has_them(start: Start, program: str, linked: bool) -> None:
    entry = {"question": "Where is the site?", "answer": "It is [here](http://example.com/x)."}
    terminal = start(faq=[entry], TERM_PROGRAM=program)
    terminal.enter("1")
    assert (b"\x1b]8;" in terminal.raw) == linked
    assert ("here (http://example.com/x)" in terminal.text) == (not linked)


# --- follow-ups ------------------------------------------------------------------------------

COUNTRIES = FAQ(
    entries=tuple(
        Entry(id=str(number), question=question, answer="An answer.")
        for number, question in enumerate(
            [
                "What is the capital of France?",
                "What is the capital of Spain?",
                "What is the currency of Spain?",
                "What is the currency of France?",
                "How long does delivery to Germany take?",
                "How long does delivery to France take?",
                "What does delivery to France cost?",
                "How do I delete my Facebook account?",
                "How do I connect my LinkedIn profile?",
                "Why was my card declined?",
            ]
        )
    )
)


@pytest.fixture(scope="module")
def countries() -> Bot:
    return Bot(COUNTRIES)


def followed_up(bot: Bot, last: int, question: str) -> FollowUp | None:
    reader = Reader("en")
    if not reader.goes_on(question):
        return None
    return reader.read(
        question, bot.ask(question), bot.faq.entries[last], lambda text: bot.ask(text, explain=True)
    )


@pytest.mark.parametrize(
    ("last", "question", "meant"),
    [
        (0, "what about Spain?", 1),
        (0, "and Spain", 1),
        (0, "and its currency?", 3),
        (1, "and its currency?", 2),
        (1, "and the curency?", 2),
        (4, "and to France?", 5),
        (5, "and the cost?", 6),
        (9, "why?", 9),
    ],
)
def test_what_goes_on_is_read_with_the_last_topic(
    countries: Bot, last: int, question: str, meant: int
) -> None:
    found = followed_up(countries, last, question)
    reply = found.reply if found else countries.ask(question)  # by itself, where that says as much
    assert reply.entry is COUNTRIES.entries[meant]


@pytest.mark.parametrize(
    ("last", "question"),
    [
        (0, "what about Italy?"),
        (0, "and its population?"),
        (0, "why?"),
        (0, "how is it governed?"),
        (2, "and its inflation?"),
        (4, "and to Poland?"),
        (6, "and to Poland?"),
        (7, "and LinkedIn?"),
        (7, "what about Snapchat?"),
        (0, "Where is the capital buried?"),
        (0, "what is"),
        (0, "..."),
    ],
)
def test_the_topic_alone_does_not_answer(countries: Bot, last: int, question: str) -> None:
    assert followed_up(countries, last, question) is None


def test_only_english_is_understood_to_go_on() -> None:
    assert Reader("en").goes_on("and its currency?")
    assert not Reader("de").goes_on("and its currency?")


@given(st.text())
def test_any_text_may_follow(text: str) -> None:
    Reader("en").goes_on(text)


# --- words read otherwise --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("How do I reset my pasword?", [("pasword", "password")]),
        ("HOW do I RESETT my Password", [("RESETT", "reset")]),
        ("passwordreset", [("passwordreset", "password reset")]),
        ("my git hub password", [("git hub", "GitHub")]),
        ("resetting passwords", []),
        ("reset password", []),
        ("", []),
    ],
)
def test_misread_words_are_named_as_typed(question: str, read: list[tuple[str, str]]) -> None:
    question_in_faq = "How do I reset my password for GitHub?"
    bot = Bot(
        FAQ(entries=(Entry(id="a", question=question_in_faq, aliases=("password reset",), answer="x"),))
    )
    explanation = bot.ask(question, explain=True).explanation if question else None
    assert list(misread(explanation)) == read


# --- commands --------------------------------------------------------------------------------


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
    assert "first match: capital, confidence" in terminal.text
    terminal.enter("/copy")
    clip = terminal.raw.partition(b"\x1b]52;c;")[2].partition(b"\x07")[0]
    assert base64.b64decode(clip).decode() == "The capital is **Paris**."


def has_prompted_again(terminal: Terminal, before: int) -> bool:
    return terminal.prompts > before and terminal.at_prompt


def test_a_session_that_is_saved(start: Start, tmp_path: Path) -> None:
    terminal = start()
    terminal.enter("waht is the capital of France *now*?")
    terminal.enter("grow tomatoes")
    terminal.enter("/save ~/kept.md")
    assert "Saved 2 turns of the conversation to" in terminal.text
    kept = tmp_path / "kept.md"
    assert kept.stat().st_mode & 0o777 == 0o600
    text = kept.read_text(encoding="utf-8")
    assert text.startswith(
        "# Facts about France\n\n## waht is the capital of France \\*now\\*?\n\n*Reading “waht” as"
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
    assert "nowhere/kept.md cannot be written: No such file or directory" in terminal.text
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
        "is empty; an FAQ has at least one entry Answers still come from Facts about France." in terminal.text
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
    assert "the FAQ has changed and cannot be used; answers come from what it was" in terminal.text
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


# --- the history -----------------------------------------------------------------------------


def history(home: Path) -> list[str]:
    text = (home / "state" / "chatbot" / "history").read_text(encoding="utf-8")
    return [line[1:] for line in text.splitlines() if line.startswith("+")]


def configure(home: Path, text: str) -> None:
    path = home / ".config" / "chatbot" / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_history_holds_so_many_lines(start: Start, tmp_path: Path) -> None:
    configure(tmp_path, "history_size = 3\n")
    one, other = start(), start()
    for terminal, line in (
        (one, "aa"),
        (other, "bb"),
        (one, "cc"),
        (other, "dd"),
        (one, "ee"),
        (other, "ff"),
    ):
        terminal.enter(line)
    kept = history(tmp_path)
    assert kept[-2:] == ["ee", "ff"]
    assert len(kept) <= 4
    one.enter("gg")
    one.enter("hh")
    assert history(tmp_path) == ["ff", "gg", "hh"]
    assert (tmp_path / "state" / "chatbot" / "history").stat().st_mode & 0o777 == 0o600


def test_the_history_can_be_turned_off(start: Start, tmp_path: Path) -> None:
    configure(tmp_path, "history = false\n")
    terminal = start()
    terminal.enter("remember this")
    terminal.send("\x1b[A")
    terminal.wait_until(lambda: terminal.typed == "remember this")
    assert not (tmp_path / "state").exists()


def test_vi_keys(start: Start, tmp_path: Path) -> None:
    configure(tmp_path, 'keys = "vi"\n')
    terminal = start()
    terminal.type("what is the capital of XFrance")
    terminal.send("\x1b")
    terminal.wait_until(lambda: b"\x1b[2 q" in terminal.raw)  # the cursor of vi's normal mode
    terminal.send("FXx" + ENTER)
    terminal.wait_for("The capital is Paris.")


# --- units -----------------------------------------------------------------------------------


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
    assert knowledge.tagged("OPENING HOURS") == (entries[0],)


@pytest.mark.parametrize("text", STEERING.values(), ids=STEERING)
def test_what_is_saved_steers_no_terminal(text: str) -> None:
    entry = Entry(id="a", question=f"Q{text}?", answer=f"A{text}", source=f"S{text}")
    saved = markdown(
        f"T{text}", [Turn(f"q{text}", entry, 0.5, (f"n{text}",)), Turn("x", None, offered=(entry,))]
    )
    assert not steers(saved)


def test_the_terminal_is_given_back_where_the_pager_is_ended(start: Start, tmp_path: Path) -> None:
    command = pager(tmp_path, "echo paging; exec sleep 60")
    terminal: Terminal = start(faq=LONG, rows=30, PAGER=command)
    terminal.type("/show long")
    terminal.send(ENTER)
    terminal.wait_for("paging")
    terminal.signal(15)
    assert terminal.wait_end() == 143
    assert terminal.echoes
