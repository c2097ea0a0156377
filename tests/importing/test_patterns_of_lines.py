"""Patterns that are looked for at the beginning of every line, and what takes time by the square there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from test_import_forms import faq_of, read

import chatbot.importing
from chatbot.importing.drafts import Draft, LeftOut
from chatbot.importing.forms.markdown.scripts import without_scripts

SPACE = "\n"
REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns that the modules have by a name."""
    for module in walk_packages(chatbot.importing.__path__, "chatbot.importing."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.name}.{name}", value


def goes_on_over_lines(parsed: Any, at_line: bool = False) -> bool:
    """Does a pattern that begins where a line does begin with as many breaks of lines as there are?

    It is then looked for from each of them to the last one.
    """
    for kind, value in parsed:
        if kind is constants.AT:
            at_line = at_line or value is constants.AT_BEGINNING
            continue
        if kind is constants.SUBPATTERN:
            return goes_on_over_lines(value[3], at_line)
        if kind is constants.BRANCH:
            return any(goes_on_over_lines(branch, at_line) for branch in value[1])
        if at_line and kind in REPEATS and value[1] is constants.MAXREPEAT:
            return re.compile(_class_of(value[2]), re.DOTALL).match(SPACE) is not None
        return False
    return False


def _class_of(parsed: Any) -> str:
    """A repeated class of letters as a pattern; of all else one that fits nothing."""
    if len(parsed) != 1 or parsed[0][0] is not constants.IN:
        return "(?!)"
    kinds = {constants.CATEGORY_SPACE: r"\s", constants.CATEGORY_NOT_WORD: r"\W"}
    return "|".join(kinds.get(one, "(?!)") for _, one in parsed[0][1]) or "(?!)"


def test_no_pattern_of_lines_begins_with_what_goes_on_over_lines() -> None:
    lines = [(name, one) for name, one in patterns() if one.flags & re.MULTILINE]
    assert len(lines) > 50
    assert [name for name, one in lines if goes_on_over_lines(parser.parse(one.pattern, one.flags))] == []


@pytest.mark.parametrize(
    ("pattern", "goes_on"),
    [(r"^\s*a", True), (r"a|^\s*\{", True), (r"^(?:\s*x|b)", True), (r"^[ \t]*a", False), (r"\s*a", False), (r"^a\s*", False)],
)  # fmt: skip
def test_what_goes_on_over_lines_is_told(pattern: str, goes_on: bool) -> None:
    assert goes_on_over_lines(parser.parse(pattern, re.MULTILINE)) is goes_on


def test_scripts_are_left_out_where_others_never_close() -> None:
    page = "<style>a</style>\n\nSo.\n\n<style>\n<script>\nlet b\n</script>\n\n<style>\n<script>\n"
    told: list[Draft | LeftOut] = []
    assert without_scripts(page, 1, told.append) == "\n\nSo.\n\n<style>\n\n\n\n\n<style>\n<script>\n"
    assert [str(one) for one in told] == ["line 1: a style sheet: “a”", "line 6: a script: “let b”"]


def test_what_ends_in_restructuredtext_is_found_behind_what_does_not() -> None:
    page = "How?\n====\n\na |b and **e** `f`_ ``g`` *h* and *i\n\nWhy?\n====\n\n**a** for *this*, `b`:abbr:.\n\n.. _f: g.html\n"
    entries = faq_of(read(page, "f.rst")).entries
    assert [entry.question for entry in entries] == ["How?", "Why?"]
    assert all(text in entries[0].answer for text in ("**e**", "[f](g.html)", "`g`", "*h*", "*i"))
    assert entries[1].answer.startswith("**a** for *this*")
