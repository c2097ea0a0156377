"""The FAQ file: what is read of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command

from chatbot import load_faq
from chatbot.faq.format import BOM, parse_faq

OK = {"question": "a", "answer": "b"}


def ids(*questions: str, **given: str) -> list[str]:
    """The ids of entries with these questions, after those of the entries with an id that is ``given``."""
    entries = [{"id": name, "question": question, "answer": "!"} for name, question in given.items()]
    entries += [{"question": question, "answer": "!"} for question in questions]
    return [entry.id for entry in parse_faq(json.dumps(entries).encode(), "f.json").entries]


# --- what is read ----------------------------------------------------------------------------


def test_everything_that_a_file_can_say(tmp_path: Path) -> None:
    entry = {"id": "x", "question": "a", "aliases": ["b", "c"], "answer": "*d*"}
    entry |= {"tags": ["e"], "source": "f", "related": ["x"]}
    path = tmp_path / "faq.json"
    path.write_text(json.dumps({"title": "t", "description": "d", "language": "de", "entries": [entry]}))
    faq = load_faq(path)
    assert (faq.title, faq.description, faq.language, faq.path) == ("t", "d", "de", str(path))
    (read,) = faq.entries
    assert (read.id, read.question, read.answer, read.source) == ("x", "a", "*d*", "f")
    assert (read.aliases, read.tags, read.related) == (("b", "c"), ("e",), ("x",))
    assert read.phrasings == ("a", "b", "c")


def test_what_a_file_may_leave_out() -> None:
    faq = parse_faq(json.dumps({"entries": [OK]}).encode(), "f.json")
    assert (faq.title, faq.description, faq.language) == (None, None, "en")
    (entry,) = faq.entries
    assert (entry.id, entry.aliases, entry.tags, entry.source, entry.related) == ("a", (), (), None, ())


@pytest.mark.parametrize("key", ["id", "source"])
def test_null_means_left_out(key: str) -> None:
    assert parse_faq(json.dumps([{**OK, key: None}]).encode(), "f") == parse_faq(
        json.dumps([OK]).encode(), "f"
    )


@pytest.mark.parametrize("before", [b"", BOM, b" \r\n\t", BOM + b"\n"])
def test_a_bare_list(before: bytes) -> None:
    assert len(parse_faq(before + json.dumps([OK, OK]).encode(), "f").entries) == 2


def test_a_bom_before_an_object() -> None:
    assert len(parse_faq(BOM + json.dumps({"entries": [OK]}).encode(), "f").entries) == 1


def test_unknown_keys_are_kept_out_of_the_way() -> None:
    extended = {
        "$schema": "x",
        "version": [1],
        "entries": [{**OK, "author": None, "answers": {"question": 1}}],
        "x": {},
    }
    faq = parse_faq(json.dumps(extended).encode(), "f.json")
    assert faq.entries == parse_faq(json.dumps([OK]).encode(), "f.json").entries


def test_blank_aliases_are_passed_over() -> None:
    (entry,) = parse_faq(json.dumps([{**OK, "aliases": ["", "b", " "]}]).encode(), "f.json").entries
    assert entry.aliases == ("b",)


def test_text_is_kept_as_it_is() -> None:
    text = " Où ?\u202e\x1b[2J\r\n\ttab \U0001f600 "
    (entry,) = parse_faq(json.dumps([{"question": text, "answer": text}]).encode(), "f.json").entries
    assert (entry.question, entry.answer) == (text, text)


def test_a_name_with_a_path(tmp_path: Path, chatbot: Command) -> None:
    (tmp_path / "süß dir").mkdir()
    name = chatbot.file([{"id": "x", **OK}], "süß dir/faq 1.json")
    assert (
        chatbot.ask("a", "--json", "--threshold", "0", "--faq", name).reply["matches"][0]["entry_id"] == "x"
    )


# --- ids -------------------------------------------------------------------------------------


def test_an_id_is_made_from_the_question() -> None:
    assert ids("What is the return policy?", "  C++ & Ünïcode – 2.0!", "密码 重置") == [
        "what-is-the-return-policy", "c-ünïcode-2-0", "密码-重置",
    ]  # fmt: skip


def test_questions_without_a_word_have_ids() -> None:
    assert ids("?", "!", "...") == ["entry", "entry-2", "entry-3"]


def test_made_ids_are_unique() -> None:
    assert ids("How?", "how", "HOW!", "Why?", "how") == ["how", "how-2", "how-3", "why", "how-4"]
    assert ids("How?", "How 2?", "How?", "How?") == ["how", "how-2", "how-3", "how-4"]


def test_made_ids_never_take_given_ones() -> None:
    assert ids("How?", how="Who?") == ["how", "how-2"]
    entries = [OK, OK, {"id": "a-2", **OK}, {"id": "a", **OK}]
    read = parse_faq(json.dumps(entries).encode(), "f.json").entries
    assert [entry.id for entry in read] == ["a-3", "a-4", "a-2", "a"]


def test_related_ids_may_be_made_ones_and_later_ones() -> None:
    entries = [{**OK, "related": ["what-next", "a"]}, {"question": "What next?", "answer": "!"}]
    assert parse_faq(json.dumps(entries).encode(), "f").entries[0].related == ("what-next", "a")
