"""The command line: arguments in, exit status out."""

from __future__ import annotations

import argparse
import gc
import os
import sys

from chatbot import TYPE_CHECKING
from chatbot.cli.faults import guarded
from chatbot.cli.parser import module, parse

if TYPE_CHECKING:
    from chatbot.settings import Settings

SELDOM = (50_000, 20, 100)
"""When to look for cyclic garbage, of which neither start nor answers leave much; in a large FAQ a look takes its time."""


def run() -> None:
    """What the installed command does."""
    gc.set_threshold(*SELDOM)
    status = main()
    gc.freeze()  # at its end Python would look through all that is there, for a twelfth of the time of a question
    sys.exit(status)


def main(arguments: list[str] | None = None) -> int:
    """Carry out a command line; returns its exit status."""
    return guarded(lambda: _carry_out(parse(sys.argv[1:] if arguments is None else arguments)))


def _carry_out(options: argparse.Namespace) -> int:
    """Do what the command line wants, as everything that has a say in it comes to."""
    if sys.stdout is None:
        from chatbot.errors import UsageError

        raise UsageError("standard output is closed")
    from chatbot import light

    light.import_msgspec()
    from chatbot.settings import Settings

    if options.command == "config":  # which is there to mend the configuration
        return module("config").run(options, Settings())
    from chatbot.cli.configuration import read_configuration

    settings = _settled(options, read_configuration())
    if options.command:
        return module(options.command).run(options, settings)
    if sys.stdin.isatty() and not sys.stdout.isatty():
        return module("ask").run(options, settings)
    from chatbot.cli.options import check_standard_input

    check_standard_input(FAQ=settings.faq, conversation="-")
    if settings.log_path == "-":
        from chatbot.errors import UsageError

        raise UsageError("what a conversation notes cannot go to standard output: name a file with --log")
    if not sys.stdin.isatty():
        return _take_in(options, settings)
    from chatbot.repl import run as run_repl

    return run_repl(settings)


def _take_in(options: argparse.Namespace, settings: Settings) -> int:
    """Take what comes through a pipe: one question as ``ask`` does, several questions and commands in turn."""
    from chatbot.repl import piped

    lines = piped.read_lines()
    if lines and not piped.is_one_question(lines):
        return piped.converse(lines, settings)
    options.question = lines or [""]
    return module("ask").run(options, settings)


def _settled(options: argparse.Namespace, configured: Settings) -> Settings:
    """What is wanted: as the command line says, else the environment, else the configuration."""
    from msgspec.structs import replace

    faq = None if os.environ.get("CHATBOT_FAQ") else configured.faq
    theme = "none" if os.environ.get("NO_COLOR") else configured.theme
    return replace(
        configured,
        faq=faq if options.faq is None else options.faq,
        threshold=configured.threshold if options.threshold is None else options.threshold,
        semantic=options.semantic or configured.semantic,
        theme=options.theme or theme,
        plain=options.plain or configured.plain,
        log=bool(options.log) or configured.log,
        log_path=options.log or None,
        top=options.top,
        tags=tuple(options.tags or ()),
        cache=options.cache,
        max_age=configured.max_age if options.max_age is None else options.max_age,
        timeout=configured.timeout if options.timeout is None else options.timeout,
        arguments=options.arguments,
    )
