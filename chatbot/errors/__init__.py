"""Every exception of this package, and the problems with a file that one of them tells of.

ChatbotError
├── UsageError      the caller asked for something that cannot be
├── StoreError      the compiled form of an FAQ is damaged; it is made anew when the FAQ is loaded again
├── DataError       a file that comes with the package is not what its code needs
└── FileError       a file cannot be read, or breaks a rule of its format
    ├── FAQError        the FAQ
    ├── ConfigError     the configuration
    └── QuestionsError  test questions, or a saved run of them
"""

from __future__ import annotations

from typing import NamedTuple

from chatbot.errors.place import WHOLE_FILE, Place, Step

__all__ = [
    "WHOLE_FILE",
    "ChatbotError",
    "ConfigError",
    "FAQError",
    "FileError",
    "Place",
    "Problem",
    "QuestionsError",
    "Step",
    "StoreError",
    "UsageError",
]


class Problem(NamedTuple):
    """One thing that is wrong with a file."""

    place: Place
    """Where; as text ``entries[3].answer``, ``line 2, column 14``, or empty for the file as a whole."""
    message: str
    """What was expected, and what to do."""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class ChatbotError(Exception):
    """What this package raises; its text is fit to be shown to a user."""


class UsageError(ChatbotError):
    """The caller asked for something that cannot be."""


class StoreError(ChatbotError):
    """The compiled form of an FAQ is damaged; it is made anew when the FAQ is loaded again."""


class DataError(ChatbotError):
    """A file that comes with the package, such as the lexicon or the model, is not what its code needs."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")


class FileError(ChatbotError):
    """A file cannot be read, or breaks a rule of its format."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        super().__init__("\n".join(f"{path}: {problem}" for problem in problems))


class FAQError(FileError):
    """The FAQ cannot be read, or breaks a rule of its format."""


class ConfigError(FileError):
    """The configuration cannot be read, or says what cannot be."""


class QuestionsError(FileError):
    """Test questions, or a saved run of them, cannot be read, or break a rule of their format."""
