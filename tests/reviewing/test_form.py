"""An entry as Markdown: what is written is what is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.errors import UsageError
from chatbot.faq.entry import Entry
from chatbot.reviewing.form import EntryForm, form_of, read_form, write_form

LINE = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8).filter(
    str.strip
)
WORDS = st.lists(LINE.filter(lambda text: not text.startswith(("#", "<!--"))), min_size=1, max_size=3).map(
    " ".join
)
LISTS = st.lists(WORDS, max_size=3).map(tuple)
ANSWER = st.lists(WORDS | st.just(""), min_size=1, max_size=4).map("\n".join).map(str.strip).filter(bool)


@given(WORDS, LISTS, ANSWER, LISTS, st.none() | WORDS, LISTS, st.none() | WORDS)
def test_what_is_written_is_read(
    question: str, aliases: tuple[str, ...], answer: str, tags: tuple[str, ...], source: str | None, related: tuple[str, ...],
    identifier: str | None,
) -> None:  # fmt: skip
    form = EntryForm(question, aliases, answer, tags, source, related, identifier)
    assert read_form(write_form(form)) == form
    assert read_form(write_form(form, hint="")) == form


def test_a_form_is_begun_and_filled_in() -> None:
    begun = write_form(EntryForm("How?", ("how so", "in what way")))
    assert begun.startswith("How?\n- how so\n- in what way\n\n<!-- ")
    assert read_form(begun) is None
    assert read_form(begun + "So.\n\n- a\n") == EntryForm("How?", ("how so", "in what way"), "So.\n\n- a")
    assert read_form(write_form(EntryForm(""))) is None
    assert read_form("Why?" + write_form(EntryForm("")) + "So.") == EntryForm("Why?", (), "So.")


def test_forms_as_people_write_them() -> None:
    code = EntryForm("How?", (), "```\n<!-- x -->\n```")
    assert read_form("\ufeff# How?\r\n\r\n```\r\n<!-- x -->\r\n```\r\n") == code
    assert read_form("How?\nSo.") == EntryForm("How?", (), "So.")
    assert read_form("How?\nNote: so.") == EntryForm("How?", (), "Note: so.")
    assert read_form("How?\nTag: a, b\nTag:\n* so\n\nTag: c") == EntryForm(
        "How?", ("so",), "Tag: c", ("a, b",)
    )
    for nothing in ("", "\n", "How?", "- a", "How?\n- a\n"):
        assert read_form(nothing) is None
    with pytest.raises(UsageError, match="no “Tags:”; did you mean “Tag:”"):
        read_form("How?\nTags: a\n\nSo.")


def test_lines_of_an_entry_are_one_line_each() -> None:
    entry = Entry(id="x", question="How\nso?", answer="So.", aliases=("a\nb",), tags=("t\tu",), source="s\n")
    assert form_of(entry) == EntryForm("How so?", ("a b",), "So.", ("t u",), "s")
