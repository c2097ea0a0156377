"""Make docs/chatbot.1, the manual page that is installed with the program, from what ``--help`` is made of.

python scripts/manual.py
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from chatbot import __version__
from chatbot.cli.parser import COMMANDS, full_parser

TARGET = Path(__file__).resolve().parents[1] / "docs" / "chatbot.1"
ENVIRONMENT = {
    "CHATBOT_FAQ": "The FAQ for those who name none: a file, or an address.",
    "CHATBOT_CONFIG": "Another configuration file than the usual one.",
    "CHATBOT_CACHE_DIR": "The folder that large FAQs are compiled into, and what is fetched from addresses is kept in.",
    "CHATBOT_DEBUG": "Where it is set, an error shows where in the program it came from.",
    "NO_COLOR, FORCE_COLOR, TERM": "No colours; colours in a pipe as well; dumb for a terminal that can do nothing but print.",
    "VISUAL, EDITOR": "What entries are written with.",
    "SSL_CERT_FILE, http_proxy, https_proxy, no_proxy": "The certificates, and the proxies, by which an address is asked.",
    "PAGER": "What shows an answer that is taller than the screen.",
}
FILES = {
    "~/.config/chatbot/config.toml": "The configuration; chatbot config --path says where it is on this system.",
    "~/.local/state/chatbot/asked.jsonl": "The log of what is asked, where the configuration or --log wants one.",
}


def page() -> str:
    """The page, in the man macros of roff."""
    return "\n".join([*_head(), *_commands(), *_tail(), ""])


def _head() -> Iterator[str]:
    top = full_parser()
    yield f'.TH CHATBOT 1 "" "chatbot {__version__}" "User Commands"'
    yield ".SH NAME"
    yield "chatbot \\- answers questions from a list of frequently asked ones"
    yield ".SH SYNOPSIS"
    yield ".B chatbot"
    yield "[\\fIOPTION\\fR ...]"
    for name in COMMANDS:
        yield ".br"
        yield f".B chatbot {name}"
        yield "[\\fIOPTION\\fR ...]" + _operands(_parsers(top)[name])
    yield ".SH DESCRIPTION"
    yield _text(f"{top.description} {top.epilog} In a conversation, /help lists its commands and keys.")
    yield ".SH OPTIONS"
    yield from (line for option in top._actions for line in _option(option))


def _commands() -> Iterator[str]:
    yield ".SH COMMANDS"
    for name, parser in _parsers(full_parser()).items():
        yield f".SS chatbot {name}"
        yield _text(" ".join(filter(None, (parser.description, parser.epilog))))
        yield from (line for option in parser._actions[1:] for line in _option(option))  # --help is said once


def _tail() -> Iterator[str]:
    for title, meanings in (("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES)):
        yield f".SH {title}"
        for name, meaning in meanings.items():
            yield from (".TP", f"\\fB{_text(name)}\\fR", _text(meaning))


def _parsers(top: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parsers of the commands, by their names."""
    (commands,) = (action for action in top._actions if isinstance(action, argparse._SubParsersAction))
    return dict(commands.choices)


def _operands(parser: argparse.ArgumentParser) -> str:
    """The arguments that are no options, as a synopsis has them."""
    shown = ""
    for action in parser._get_positional_actions():
        name = f"\\fI{_value(action)}\\fR" + (" ..." if action.nargs in ("*", "+") else "")
        shown += f" [{name}]" if action.nargs in ("*", "?") else f" {name}"
    return shown


def _option(action: argparse.Action) -> Iterator[str]:
    """An option or argument and what it is for."""
    if action.help != argparse.SUPPRESS and not isinstance(action, argparse._SubParsersAction):
        yield from (".TP", _term(action), _text(action.help or ""))


def _term(action: argparse.Action) -> str:
    """An option or argument as it is typed."""
    if not action.option_strings:
        return f"\\fI{_value(action)}\\fR"
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in action.option_strings)
    return names if action.nargs == 0 else f"{names} \\fI{_value(action)}\\fR"


def _value(action: argparse.Action) -> str:
    """What stands for a value, else the values that there are."""
    return str(action.metavar or "|".join(map(str, action.choices or ())))


def _text(text: str) -> str:
    """Text in which nothing is a request or an escape."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "").replace("%%", "%")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def main() -> None:
    """Write the file."""
    TARGET.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
