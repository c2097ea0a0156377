"""Markdown as text for ears."""

from __future__ import annotations

import pytest
from faqs import STEERING, steers
from hypothesis import given
from hypothesis import strategies as st

from chatbot.terminal.spoken import spoken


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("**Bold**, *thin* and `code`", "Bold, thin and code"),
        ("# Title\nText\nthat goes on", "Title\n\nText that goes on"),
        ("- one\n- two\n  - three\n", "- one\n- two\n  - three"),
        ("3. one\n4. two", "3. one\n4. two"),
        ("> said", "said"),
        ("a\n\n---\n\nb", "a\n\nb"),
        ("```sh\nls -l\n  cd\n```", "ls -l\n  cd"),
        ("[the guide](http://a.example)", "the guide (http://a.example)"),
        ("<http://a.example>", "http://a.example"),
        ("<me@a.example>", "me@a.example"),
        ("[http://a.example](http://a.example)", "http://a.example"),
        ("[one](http://a.example), [two](http://a.example)", "one (http://a.example), two"),
        ("[below](#part)", "below"),
        ("![A map](map.png)", "A map (map.png)"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |", "a: 1; b: 2\na: 3"),
        ("line  \nbreak", "line\nbreak"),
        ("", ""),
    ],
)
def test_what_markdown_says(markdown: str, said: str) -> None:
    assert spoken(markdown) == said


@pytest.mark.parametrize("text", STEERING.values(), ids=STEERING)
def test_what_is_said_steers_no_terminal(text: str) -> None:
    assert not steers(spoken(f"a{text}b &#27;[2J [x{text}](http://a/{text}) `{text}`\n\n    {text}"))


@given(st.text(st.sampled_from("ab *_`[]()<>#->|1.\n\\!~"), max_size=60))
def test_any_markdown_can_be_said(markdown: str) -> None:
    said = spoken(markdown)
    assert said.count("a") <= 2 * markdown.count("a")
