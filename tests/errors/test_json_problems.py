"""Why a text is no JSON is said in our own words, for exactly the texts that are none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.errors import WHOLE_FILE, Problem
from chatbot.errors.json import json_problem

NOTHING_FOUND = Problem(WHOLE_FILE, "this is not valid JSON")
TOKENS = [*'[]{},:"\\ \n', '"a"', "1", "-1.5e3", "01", "true", "null", "x", "'", '"\\u00e4"', '"\\q"', "NaN"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "this is not valid JSON: it is empty"),
        (" \n", "this is not valid JSON: it is empty"),
        ("[", "line 1, column 2: this is not valid JSON: it ends too early"),
        ('{"a": 1\n', "line 2, column 1: this is not valid JSON: it ends too early"),
        ("[1,\n2,\n]", "line 2, column 2: this is not valid JSON: a comma before `]`; take it out"),
        ('{"a": 1, }', "line 1, column 8: this is not valid JSON: a comma before `}`; take it out"),
        ('{"a" 1}', "line 1, column 6: this is not valid JSON: expected a colon after the key"),
        ("[1 2]", "line 1, column 4: this is not valid JSON: expected a comma or `]`"),
        ('["a "b" c"]', 'line 1, column 6: this is not valid JSON: expected a comma or `]`; a quote in a text is written \\"'),
        ('["a" "b"]', "line 1, column 6: this is not valid JSON: expected a comma or `]`"),
        ('{"a": 1 "b": 2}', "line 1, column 9: this is not valid JSON: expected a comma or `}`"),
        ("[] []", "line 1, column 4: this is not valid JSON: more follows after its end"),
        ("{a: 1}", "line 1, column 2: this is not valid JSON: expected a key in double quotes"),
        ("{,}", "line 1, column 2: this is not valid JSON: expected a key in double quotes"),
        ('{"a": }', "line 1, column 7: this is not valid JSON: expected a value"),
        ("[1,,2]", "line 1, column 4: this is not valid JSON: expected a value"),
        ("['a']", "line 1, column 2: this is not valid JSON: expected a value; text stands in double quotes"),
        ('["a', "line 1, column 2: this is not valid JSON: a quote is never closed"),
        ('["a\\q"]', "line 1, column 4: this is not valid JSON: a backslash that begins no escape; write \\\\ for one"),
        ('["a\\u12"]', "line 1, column 4: this is not valid JSON: a backslash that begins no escape; write \\\\ for one"),
        ('["a\nb"]', "line 1, column 4: this is not valid JSON: a quote is not closed on its line; write \\n for a line break"),
        ('["\x01"]', "line 1, column 3: this is not valid JSON: a control character in quotes; write it as an escape"),
        ("[-Infinity]", "line 1, column 2: this is not valid JSON: NaN and Infinity are no numbers in it"),
        ('["\\\\\\ud800"]', "line 1, column 5: this is not valid JSON: half of a surrogate pair"),
        ('["\\udc00"]', "line 1, column 3: this is not valid JSON: half of a surrogate pair"),
        ('["\\ud83d\\ude00", "\\\\ud800"]', "this is not valid JSON"),
    ],
)  # fmt: skip
def test_each_kind_of_fault(text: str, said: str) -> None:
    assert str(json_problem(text)) == said


@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=9).map("".join))
def test_a_fault_is_found_in_what_is_no_json_and_nothing_else(text: str) -> None:
    try:
        json.loads(text)
        good = True
    except ValueError:
        good = False
    assert (json_problem(text, lenient=True) == NOTHING_FOUND) is good


@given(
    st.recursive(
        st.none() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_no_fault_is_found_in_what_is_json(value: object) -> None:
    assert json_problem(json.dumps(value, indent=1), lenient=True) == NOTHING_FOUND
    assert json_problem(json.dumps(value, ensure_ascii=False), lenient=True) == NOTHING_FOUND


def test_what_may_be_let_pass() -> None:
    assert json_problem('["a\nb"]', breaks=True) == NOTHING_FOUND
    assert json_problem('[NaN, "\\ud800"]', lenient=True) == NOTHING_FOUND


def test_a_long_text_takes_no_longer_for_each_sign() -> None:
    assert str(json_problem("[" * 300_000)).startswith("line 1, column 300001")
    assert str(json_problem('["' + "\\n" * 300_000)).endswith("a quote is never closed")
