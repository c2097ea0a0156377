"""The configuration: what the user's file says, where neither the command line nor the environment does."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from chatbot.defaults import KEYS, LONGEST_TIME, SEMANTIC, SHORTEST_TIME, THEMES
from chatbot.errors import WHOLE_FILE, ConfigError, Place, Problem
from chatbot.files.addresses import scheme_of
from chatbot.settings import Settings


class ConfigKey(NamedTuple):
    """A key of the file."""

    meaning: str
    """What it is for, as ``chatbot config --init`` writes it."""
    example: str
    """A value, as TOML; the default where there is one."""
    expected: str
    fits: Callable[[Any], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_number(value: Any, least: float, most: float) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and least <= value <= most


def _one_of(names: tuple[str, ...]) -> str:
    return f"{', '.join(map(repr, names[:-1]))} or {names[-1]!r}".replace("'", '"')


FILE = {
    "faq": ConfigKey(
        "The FAQ to answer from: a file, or an address as https://example.org/faq.json. A relative path begins in the folder of\n"
        "this file.",
        '"faq.json"', "the path of a file, or an address", _is_text,
    ),
    "threshold": ConfigKey(
        "Confidence from which a match counts as the answer, 0 to 1.",
        "0.5", "a number from 0 to 1", lambda value: _is_number(value, 0, 1),
    ),
    "theme": ConfigKey(
        'Colours: "dark" or "light", for terminals with such a background, "none", or "auto", which looks for\n'
        "what the terminal says of itself and takes it for a dark one where it says nothing.",
        '"auto"', _one_of(THEMES), THEMES.__contains__,
    ),
    "keys": ConfigKey('Keys that edit the line: "emacs" or "vi".', '"emacs"', _one_of(KEYS), KEYS.__contains__),
    "history": ConfigKey(
        "Keep the lines of a conversation for the next one?", "true", "true or false", _is_switch
    ),
    "history_size": ConfigKey(
        "How many lines are kept.", "10000", "a whole number from 1 to 1000000",
        lambda value: type(value) is int and _is_number(value, 1, 1_000_000),
    ),
    "pager": ConfigKey(
        "The program that shows an answer taller than the screen, and a list taller than two, before PAGER in the environment.",
        '"less -R"', "a command", _is_text,
    ),
    "plain": ConfigKey(
        "Plain text without boxes, colours and menus, as a screen reader likes it?",
        "false", "true or false", _is_switch,
    ),
    "log": ConfigKey(
        "Note what is asked in a file on this machine, to review it later?", "false", "true or false", _is_switch
    ),
    "semantic": ConfigKey(
        'When a sentence encoder is asked as well: "auto", where words leave a question open and the encoder is there,\n'
        '"always" or "never".',
        '"auto"', _one_of(SEMANTIC), SEMANTIC.__contains__,
    ),
    "semantic_model": ConfigKey(
        "The folder of the encoder's model, if it is none of the usual ones. A relative path begins in the folder of this file.",
        '"all-MiniLM-L6-v2"', "the path of a folder", _is_text,
    ),
    "max_age": ConfigKey(
        "For how many seconds an FAQ at an address is answered from without asking whether it has changed.",
        "60", "a number of seconds from 0 on", lambda value: _is_number(value, 0, LONGEST_TIME),
    ),
    "timeout": ConfigKey(
        "Within how many seconds an address must have answered.",
        "20", "a number of seconds, more than 0", lambda value: _is_number(value, SHORTEST_TIME, LONGEST_TIME),
    ),
}  # fmt: skip
"""The keys of the file, in the order in which ``chatbot config --init`` writes them."""
PATHS = {"faq", "semantic_model"}
"""Those that are paths."""
NUMBERS = {"threshold", "max_age", "timeout"}
"""Those that need not be whole numbers."""


def path() -> str | None:
    """Where the configuration is: ``CHATBOT_CONFIG``, else in the user's configuration directory; None without a home."""
    if named := os.environ.get("CHATBOT_CONFIG"):
        return named
    folder = _usual_folder()
    return os.path.join(folder, "config.toml") if folder else None


def read_configuration() -> Settings:
    """The settings of the configuration file; the defaults where there is none.

    Raises:
        ConfigError: the file that ``CHATBOT_CONFIG`` names does not exist, or what there is cannot be used.
    """
    name = path()
    data = _bytes(name) if name is not None else None
    return Settings() if name is None or data is None else parse_configuration(data, name)


def _bytes(name: str) -> bytes | None:
    """What the file holds; None where it is the usual one, and does not exist."""
    try:
        with open(name, "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        if not os.environ.get("CHATBOT_CONFIG"):
            return None
        problem = "does not exist; CHATBOT_CONFIG names it. `chatbot config --init` writes one"
    except (OSError, ValueError) as error:
        from chatbot.files import reason

        problem = f"cannot be read: {reason(error)}"
    raise ConfigError(name, [Problem(WHOLE_FILE, problem)])


def parse_configuration(data: bytes, name: str) -> Settings:
    """The settings in a file's bytes; ``name`` is what errors call it, and where relative paths begin.

    Raises:
        ConfigError: with every problem that was found, each with its line.
    """
    text = _decoded(data, name)
    content = _table(text, name)
    if problems := [problem for key in content if (problem := _problem(key, content[key], text))]:
        raise ConfigError(name, problems)
    folder = os.path.dirname(os.path.abspath(name))
    for key in PATHS & content.keys():
        if scheme_of(content[key]):
            continue
        content[key] = os.path.join(folder, os.path.expanduser(content[key]))
    for key in NUMBERS & content.keys():
        content[key] = float(content[key])
    return Settings(**content)


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problem = Problem(Place(line), "this is not UTF-8; save it in that encoding")
        raise ConfigError(name, [problem]) from None


def _table(text: str, name: str) -> dict[str, Any]:
    """The keys that the text sets, whatever they are."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        from chatbot.errors.toml import toml_problem

        raise ConfigError(name, [toml_problem(text, error)]) from None
    except RecursionError:
        raise ConfigError(name, [Problem(WHOLE_FILE, "is nested too deeply to be a configuration")]) from None


def configurable(settings: Settings) -> dict[str, Any]:
    """What of the settings a file can say."""
    return {key: getattr(settings, key) for key in FILE}


def template() -> str:
    """A configuration file that changes nothing: each key with what it means and its default, commented out."""
    parts = ["# The configuration of chatbot. Take away the # before a key to set it.\n"]
    for name, key in FILE.items():
        meaning = "\n".join(f"# {line}" for line in key.meaning.splitlines())
        parts.append(f"{meaning}\n#{name} = {key.example}\n")
    return "\n".join(parts)


def _problem(key: str, value: object, text: str) -> Problem | None:
    """What is wrong with a key of the file, if anything."""
    if key not in FILE:
        return Problem(_place(key, text), f"there is no such key{_nearest(key)}")
    if not FILE[key].fits(value):
        return Problem(_place(key, text), f"expected {FILE[key].expected}")
    return None


def _place(key: str, text: str) -> Place:
    """The line that sets a key, and the key."""
    found = re.search(rf"""^[ \t]*\[*[ \t]*["']?{re.escape(key)}["']?[ \t]*[.=\]]""", text, re.MULTILINE)
    line = text[: found.start()].count("\n") + 1 if found else None
    return Place(line, name=key)


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, FILE, n=1)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(FILE)}"


def _usual_folder() -> str | None:
    """The user's configuration directory, None where they have no home.

    platformdirs knows it everywhere, but takes as long to load as a question takes to answer. So the common case,
    Linux with a home, is read from the environment as the XDG base directory specification has it.
    """
    if sys.platform == "linux":
        for variable, below in (("XDG_CONFIG_HOME", ""), ("HOME", ".config")):
            base = os.environ.get(variable, "")
            if os.path.isabs(base):
                return os.path.join(base, below, "chatbot")
            if base:
                break
    import platformdirs

    try:
        return platformdirs.user_config_dir("chatbot", appauthor=False)
    except RuntimeError:  # the user has no home
        return None
