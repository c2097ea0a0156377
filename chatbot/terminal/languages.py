"""The languages that the program speaks with people at a terminal."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from chatbot.language.tags import language_of

LANGUAGES = ("de", "en", "es", "fr", "ja")
"""Each has its texts, a module beside the table that says which there are; all others have the English ones."""


def texts_in(package: str, language: str) -> Any:
    """The texts of a package in a language (``de``, ``de-AT``), or the English ones."""
    base = language_of(language)
    return import_module(f"{package}.{base if base in LANGUAGES else 'en'}").TEXTS


def percent(share: float) -> str:
    """A share in whole percent, without the sign, which languages write in their own ways."""
    return f"{share:.0%}".rstrip("%")
