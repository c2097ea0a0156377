"""The commands of the conversation."""

from __future__ import annotations

from pathlib import Path

import pytest
from conversations import Start

from chatbot.repl import commands
from chatbot.repl.texts.table import texts_for


def test_help_names_every_command(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/help")
    texts = texts_for("en")
    for command in commands.COMMANDS.values():
        assert f"{command.usage(texts)} {command.help(texts)}" in terminal.text


def test_list_numbers_the_questions(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list")
    assert "4 Where can I buy railway tickets? trains" in terminal.text
    terminal.enter("4")
    assert "At stations and online." in terminal.text


def test_list_finds_words_whatever_their_spelling(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list tallst")
    assert "/list tallst 1 How high is the tallest mountain? mountain" in terminal.text
    terminal.enter("/list submarines")
    assert "No question has to do with “submarines”." in terminal.text


def test_a_list_that_is_too_long_for_the_screen_goes_through_the_pager(start: Start, tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text(f"#!/bin/sh\nexec tail -n 1 > {tmp_path}/paged\n", encoding="utf-8")
    pager.chmod(0o755)
    entries = [{"question": f"What is item {number}?", "answer": "An item."} for number in range(1, 121)]
    terminal = start(faq=entries, PAGER=str(pager))
    terminal.enter("/list")
    assert (tmp_path / "paged").read_text(encoding="utf-8").split()[:5] == [
        "120",
        "What",
        "is",
        "item",
        "120?",
    ]
    terminal.enter("120")
    assert "An item." in terminal.text


def test_an_id_that_is_longer_than_a_line_is_cut_in_a_list(start: Start) -> None:
    entries = [
        {"question": "When may I bring back what I borrowed?", "answer": "In a week."},
        {"id": "x" * 60, "question": "Why?", "answer": "So."},
        {"id": "pay", "question": "How much?", "answer": "Five."},
    ]
    terminal = start(faq=entries, columns=40)
    terminal.enter("/list")
    rows = [line.strip() for line in terminal.lines]
    at = rows.index("> /list")
    assert rows[at + 1 : at + 7] == [
        "1  When may I bring back what I",
        "borrowed?",
        "when-may-i-bring-back-what-i-borro…",
        "2  Why?",
        "x" * 34 + "…",
        "3  How much?  pay",
    ]
    terminal.enter("/show 2")
    assert "So." in terminal.text


def test_show_takes_an_id_and_offers_the_nearest(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/show mountain")
    assert "About 4,806 metres." in terminal.text
    terminal.enter("/show capitol")
    assert "Did you mean: 1 What is the capital of France?" in terminal.text
    terminal.enter("1")
    assert "The capital is Paris." in terminal.text


def test_related_numbers_the_related_questions_again(start: Start) -> None:
    terminal = start()
    terminal.enter("/related")
    assert "Nothing was answered yet." in terminal.text
    terminal.enter("/show capital")
    terminal.enter("/help")
    terminal.enter("/related")
    terminal.enter("1")
    assert "People pay in euros." in terminal.text


def test_a_misspelt_command_is_named(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/lsit")
    assert "There is no command /lsit. Did you mean /list?" in terminal.text
    terminal.enter("/xyz")
    assert "There is no command /xyz. /help lists them." in terminal.text


def test_a_command_without_its_slash_is_explained(shared: Start) -> None:
    terminal = shared()
    terminal.enter("related")
    assert "Commands begin with a slash: /related." in terminal.text


def test_show_takes_a_number_of_the_list(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list")
    terminal.enter("/show 3")
    assert "About 4,806 metres." in terminal.text
    terminal.enter("/show 9")
    terminal.enter("/show qqq")
    assert "There is no number 9: the last one is 4. /list numbers every question." in terminal.text
    assert "There is no entry qqq. /list shows them." in terminal.text
    terminal.enter("/show railway tickets")
    assert "no entry railway tickets. Did you mean: 1 Where can I buy railway tickets?" in terminal.text


def test_numbers_of_a_short_list_end_with_it(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list #nature")
    terminal.enter("/show 2")
    assert "There is no number 2: the last one is 1." in terminal.text


def test_numbers_of_the_last_list_go_on_where_one_of_it_was_shown(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list #cities")
    terminal.enter("2")
    terminal.enter("/show 1")
    assert "The capital is Paris." in terminal.text


def test_list_finds_what_stands_in_answers_alone(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list metres")
    assert (
        "No question has to do with “metres”; these answers have: 1 How high is the tallest" in terminal.text
    )
    terminal.enter("/list metres submarine")
    assert "No question has to do with “metres submarine”. /list shows them all." in terminal.text


def test_list_takes_several_words_and_topics(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list mountain railway")
    assert "1 How high is the tallest mountain? mountain 2 Where can I" in terminal.text
    terminal.enter("/list #nature #travel")
    assert "2 Where can I buy railway tickets? trains" in terminal.text
    terminal.enter("/list buy #cities")
    assert "/list buy #cities 1 Where can I buy railway tickets? trains >" in terminal.text
    terminal.enter("/list nature")
    assert "/list nature 1 How high is the tallest mountain? mountain >" in terminal.text


def test_save_knows_a_folder_from_a_file(start: Start, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    terminal = start()
    terminal.enter("1")
    terminal.enter("/save kept")
    assert "kept is a folder; /save kept/conversation.md writes a file into it." in terminal.text


def test_back_numbers_what_was_numbered_before(shared: Start) -> None:
    terminal = shared()
    terminal.enter("/list #cities")
    terminal.enter("1")
    terminal.enter("/back")
    terminal.enter("2")
    assert "At stations and online." in terminal.text


@pytest.mark.parametrize(
    ("typed", "name"),
    [("list", "list"), ("LIST", "list"), ("l", "list"), ("exit", "quit"), ("", None), ("listing", None)],
)
def test_a_command_is_found_by_its_name_or_the_beginning_of_it(typed: str, name: str | None) -> None:
    command = commands.find(typed)
    assert (command.name if command else None) == name
