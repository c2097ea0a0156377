"""``chatbot check``: what is to be mended in an FAQ."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from chatbot.cli.options import add_look, whole_number
from chatbot.terminal.output import ERROR, complain, end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.checking import Checked
    from chatbot.settings import Settings

FORMATS = ("text", "json", "github")
CLEAN, FOUND = 0, 1
"""Exit status."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Find what makes an FAQ answer wrongly, badly or not at all: each with its place and a remedy."
    )
    parser.epilog = "Exit status: 0 nothing found at that severity, 1 something found, 2 an error."
    parser.add_argument(
        "path",
        nargs="?",
        metavar="FAQ",
        help="the FAQ file, an address, or - for standard input; left out, the one that is asked",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print what is found (text)")
    parser.add_argument(
        "--fail-on", choices=("warning", "error"), default="error",
        help="the least severity with which the exit status is 1 (error)",
    )  # fmt: skip
    parser.add_argument(
        "--skip", metavar="RULE", action="append", default=[], help="a rule not to apply; may be repeated"
    )
    parser.add_argument(
        "--jobs", metavar="N", type=whole_number, default=argparse.SUPPRESS,
        help="ask the questions of a large FAQ in N processes (1)",
    )  # fmt: skip
    add_look(parser, with_defaults=False)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Check the FAQ and print what was found."""
    from chatbot.checking import check
    from chatbot.faq.file import default_path
    from chatbot.files import STDIN, called
    from chatbot.files.addresses import scheme_of
    from chatbot.loading.load import read_source
    from chatbot.loading.opening import Opening

    end_with_reader()
    _check_names(options.skip)
    path = options.path or settings.faq or default_path()
    how = Opening(complain, max_age=settings.max_age, timeout=settings.timeout, cache=settings.cache)
    data = None if path != STDIN and os.path.isdir(path) else read_source(path, how)
    # Other processes cannot read it again, or may get another one.
    jobs = 1 if path == STDIN or scheme_of(path) else options.jobs
    checked = check(called(path), data, options.skip, jobs)
    _show(checked, options.format, settings)
    return _status(checked, options.fail_on)


def _show(checked: Checked, form: str, settings: Settings) -> None:
    if form == "text" and is_styled(sys.stdout) and not settings.plain:
        from chatbot.checking.formats import terminal

        terminal.show(checked, settings.theme)
    else:
        write(import_module(f"chatbot.checking.formats.{form}").lines(checked))
    if form != "json":
        from chatbot.checking.formats.text import summary

        print(summary(checked), file=sys.stderr)


def _status(checked: Checked, fail_on: str) -> int:
    if not checked.entries:
        return ERROR
    failing = checked.count("error") + (checked.count("warning") if fail_on == "warning" else 0)
    return FOUND if failing else CLEAN


def _check_names(skipped: list[str]) -> None:
    from chatbot.checking.rules import RULES
    from chatbot.errors import UsageError

    if unknown := [name for name in skipped if name not in RULES]:
        raise UsageError(f"there is no rule {unknown[0]!r} to skip; there are {', '.join(RULES)}")
