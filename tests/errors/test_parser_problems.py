"""Why a text is no TOML or YAML is said in our own words, whatever the parser's are."""

from __future__ import annotations

import tomllib

import pytest
import yaml

from chatbot.errors.toml import toml_problem
from chatbot.errors.yaml import yaml_problem


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme 'dark'", "line 1, column 7: this is not valid TOML: expected a key and its value, as in `key = value`"),
        ("theme = dark\n", "line 1, column 9: this is not valid TOML: expected a value after `=`; text stands in quotes"),
        ("theme =", "end of document: this is not valid TOML: expected a value after `=`; text stands in quotes"),
        ("a = 1\na = 2\nb = 3", "this is not valid TOML: `a` is set twice"),
        ("a = 1\na = 2", "end of document: this is not valid TOML: `a` is set twice"),
        ("[t]\na = 1\n[t]\n", "this is not valid TOML: a table is set twice, or its name is not in brackets"),
        ("a = 'x", "end of document: this is not valid TOML: the value cannot be read; is a quote or a bracket missing?"),
        ('a = "\\q"\n', "this is not valid TOML: the value cannot be read; is a quote or a bracket missing?"),
    ],
)  # fmt: skip
def test_toml(text: str, said: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    assert said in str(toml_problem(text, caught.value))


class NumberedError(ValueError):
    """A parser's error as it is from Python 3.14 on."""

    lineno, colno = 2, 1


def test_a_parser_that_gives_no_place_or_gives_it_in_numbers() -> None:
    assert str(toml_problem("a", ValueError("something else"))) == "this is not valid TOML"
    assert str(toml_problem("a = 1\nb\n", NumberedError())).startswith(
        "line 2, column 1: this is not valid TOML: expected a key"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [", "this is not valid YAML: it ends where a bracket, a quote or a value is missing"),
        ("a: b: c", "line 1, column 5: this is not valid YAML: a colon within a text"),
        (
            "a: @b",
            "line 1, column 4: this is not valid YAML: a text that begins with `@` has to stand in quotes",
        ),
        ("a:\n\t- b", "line 2, column 1: this is not valid YAML: a tab is no indentation; use spaces"),
        ('"a\\qb"', "this is not valid YAML: a backslash that begins no escape"),
        ("- a\nb: c", "line 2, column 1: this is not valid YAML: this does not go on as it began"),
        ("ä\n\x01", "line 2, column 1: this is not valid YAML: it may not have the character U+0001"),
    ],
)
@pytest.mark.parametrize("loader", ["SafeLoader", "CSafeLoader"])
def test_yaml(text: str, said: str, loader: str) -> None:
    if not hasattr(yaml, loader):
        pytest.skip("PyYAML is without libyaml here")
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, Loader=getattr(yaml, loader)))
    assert said in str(yaml_problem(text, caught.value, 200))


def test_brackets_within_each_other() -> None:
    text = "[" * 300 + "@"
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, Loader=yaml.SafeLoader))
    assert str(yaml_problem(text, caught.value, 200)) == "line 1: is nested too deeply"
    assert str(yaml_problem("a", yaml.YAMLError(), 200)) == "this is not valid YAML"
