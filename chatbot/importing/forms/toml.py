"""TOML: lists of questions and answers."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from chatbot.errors.toml import toml_problem
from chatbot.importing.drafts import Advance, Item, Keys, Source, SourceError
from chatbot.importing.forms.bots import read_structured


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a TOML text."""
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise SourceError.of(toml_problem(source.text, error)) from None
    except RecursionError:
        raise SourceError("is nested too deeply") from None
    yield from read_structured(data, source, keys, advance)
