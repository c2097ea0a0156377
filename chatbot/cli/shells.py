"""Completion in the user's shell."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

SHELLS = ("bash", "zsh", "fish")
FILES = ("FILE", "FAQ", "TESTS", "SOURCE", "LOG")
"""What options and arguments are called that take the name of a file."""


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """What makes a shell complete the parser's commands and options, for the shell to run."""
    import shtab

    for action in _actions(parser):
        if str(action.metavar).split(" ")[0] in FILES or action.dest in ("output", "log"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks
    return shtab.complete(parser, shell).rstrip("\n")


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options and arguments of a parser and of its commands."""
    for action in parser._actions:  # argparse has no public way to them
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
