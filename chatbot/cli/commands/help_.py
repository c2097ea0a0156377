"""``chatbot help``: how a command is used."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chatbot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = "Show how a command is used; without COMMAND, what commands there are."
    parser.add_argument("about", nargs="?", metavar="COMMAND", help="the command")


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Show the help of the command."""
    from chatbot.cli.parser import parse

    parse([options.about, "--help"] if options.about else ["--help"])
    return 0
