"""The patterns of the languages that have rules: none reads one text in so many ways that it never ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from repeats import read_in_two_ways

from chatbot.language.patterns import says
from chatbot.language.rules import FOLDERS


def patterns(language: str) -> Iterator[re.Pattern[str]]:
    """The patterns that are held against what people type."""
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
        parts._halving,
        parts._beginning,
    )
    choosing = import_module(f"chatbot.language.{language}.choosing").CHOOSING
    kinds = import_module(f"chatbot.language.{language}.small_talk")._KINDS
    for pattern in (choosing.yes, choosing.none, choosing.which, choosing.rejected, *kinds.values()):
        found = says(f"(?:{pattern})?", "")
        assert found is not None
        yield found.re


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
