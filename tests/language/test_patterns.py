"""The patterns of the languages that have rules: none reads one text in so many ways that it never ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from repeats import read_in_two_ways

from chatbot.language.patterns import Pattern, _made
from chatbot.language.rules import FOLDERS


def narrowed_patterns(language: str) -> Iterator[Pattern]:
    """Those that are narrowed to a text."""
    frames, parts = (
        vars(import_module(f"chatbot.language.{language}.{room}"))[room.upper()]
        for room in ("frames", "parts")
    )
    yield from (lead._pattern for lead in frames.leads)
    yield from (
        frames._trailing,
        parts._breaks,
        parts._breaks_of_statements,
        parts._asks,
        parts._beginning,
    )
    small_talk = import_module(f"chatbot.language.{language}.small_talk").SMALL_TALK
    yield from map(_made, small_talk.kinds.values())
    yield small_talk._opening


def patterns(language: str) -> Iterator[re.Pattern[str]]:
    """The patterns that are held against what people type."""
    yield from (pattern.whole for pattern in narrowed_patterns(language))
    yield import_module(f"chatbot.language.{language}.parts").PARTS._halving
    choosing = import_module(f"chatbot.language.{language}.choosing").CHOOSING
    for pattern in (choosing.yes, choosing.none, choosing.which, choosing.rejected):
        yield _made(pattern).whole


@pytest.mark.parametrize("language", [one for one in FOLDERS if one != "ja"])  # whose patterns test_ja reads
def test_what_is_repeated_is_read_in_one_way(language: str) -> None:
    assert [twice for pattern in patterns(language) for twice in read_in_two_ways(pattern)] == []


@pytest.mark.parametrize(
    ("pattern", "twice"),
    [
        ("(?: (?:a|b|a b))*", [" a b"]),
        ("(?:ok |oui |o ?k )*", ["ok "]),
        ("(?:x+y|z)*", []),
        ("(?:a ?){1,3}", []),
    ],
)
def test_what_can_be_read_in_two_ways_is_seen(pattern: str, twice: list[str]) -> None:
    assert read_in_two_ways(re.compile(pattern)) == twice


@pytest.mark.parametrize("language", [one for one in FOLDERS if one != "ja"])
def test_what_is_narrowed_to_a_text_has_small_letters_and_only_groups_that_narrowing_knows(
    language: str,
) -> None:
    for pattern in narrowed_patterns(language):
        assert not re.search(r"\\[1-9]|\(\?(?![:=!<P])|\(\?P[=>]|\(\?\(", pattern._bare)
        assert not re.search(r"[A-ZÀ-Þ]", re.sub(r"\\x..|\\.|\[[^\]]*\]|\(\?P<\w+>", "", pattern._bare))
