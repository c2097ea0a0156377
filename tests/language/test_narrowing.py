"""A pattern that is narrowed to a text finds in it what the whole pattern does."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.language import patterns
from chatbot.language.narrowing import narrowed
from chatbot.language.patterns import FEW, Pattern

WORDS = st.sampled_from(
    ["a", "ab", "b c", "a?b", "a{2}", "c+", r"\w", "[ab]", r"[(|]a", r"\(", r"\|b", " ", ""]
)


def grouped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    beginning = st.sampled_from(["(?:", "(", "(?=", "(?!", "(?P<NAME>"])
    ways = st.lists(inner, min_size=1, max_size=3).map("|".join)
    quantifier = st.sampled_from(["", "?", "{0,2}", "{1,2}"])
    group = st.tuples(beginning, ways, quantifier).map(lambda parts: f"{parts[0]}{parts[1]}){parts[2]}")
    return st.tuples(inner, group, inner).map("".join)


PATTERNS = st.recursive(WORDS, grouped, max_leaves=8)


@pytest.fixture(autouse=True, scope="module")
def short() -> Iterator[None]:
    """What is short is narrowed, too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patterns, "SHORT", 0)
        yield


def found(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], dict[str, str]]]:
    """What a pattern finds, each with its place and its groups with names."""
    return [
        (match.span(), {name: part for name, part in match.groupdict().items() if part is not None})
        for match in pattern.finditer(text)
    ]


@given(
    st.lists(PATTERNS, min_size=1, max_size=3).map("|".join), st.text("abcd( |", max_size=8), st.booleans()
)
def test_it_finds_what_the_whole_does(pattern: str, text: str, verbose: bool) -> None:
    names: Iterator[int] = iter(range(100))
    pattern = re.sub("NAME", lambda _: f"g{next(names)}", pattern)
    made = Pattern(pattern, re.VERBOSE | re.IGNORECASE if verbose else 0)
    assert found(made.made_for(text), text) == found(made.whole, text)


def test_alternatives_with_a_word_that_the_text_lacks_are_left_out() -> None:
    pattern = "(?:hi|hello(?: (?:you|all))*)(?: how (?:are|is) it)?|(?:good )?bye|colou?r"
    assert narrowed(pattern, "hello all") == "(?:hello(?: (?:all))*)"
    assert re.fullmatch(narrowed(pattern, "color"), "color")
    assert not re.fullmatch(narrowed(pattern, "nothing"), "nothing")


@pytest.mark.parametrize("text", ["KELVIN \u212a", "\u017fo", "TAKS\u0130", "\u0131\u0131"])
def test_letters_that_ignoring_case_takes_for_others_are_found(text: str) -> None:
    made = Pattern("kelvin k|so|taksi|ii", re.IGNORECASE)
    assert made.made_for(text).fullmatch(text)


def test_for_many_texts_the_whole_is_made_once() -> None:
    made = Pattern("a|b")
    before = {made.made_for("a") for _ in range(FEW)}
    assert made.whole not in before
    assert made.made_for("a") is made.whole
