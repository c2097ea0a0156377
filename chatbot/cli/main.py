"""The command line: arguments in, exit status out."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from functools import cache
from importlib import import_module

from chatbot import TYPE_CHECKING, __version__
from chatbot.cli.faults import guarded
from chatbot.cli.options import add_common, add_log, add_look
from chatbot.cli.shells import SHELLS
from chatbot.terminal.output import write

if TYPE_CHECKING:
    from collections.abc import Container
    from typing import Any, NoReturn, Protocol

    from chatbot.settings import Settings

    class CommandModule(Protocol):
        """What a module in ``chatbot/cli/commands`` has."""

        def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

        def run(self, options: argparse.Namespace, settings: Settings) -> int: ...


COMMANDS = {
    "ask": ("ask", "ask one question, print the answer, and exit"),
    "import": ("import_", "make an FAQ file from what you have"),
    "check": ("check", "find what is to be mended in an FAQ"),
    "eval": ("eval_", "measure how well an FAQ answers questions of which the right entry is known"),
    "review": ("review", "go through what was asked in vain, and add it to the FAQ"),
    "config": ("config", "show the configuration, or write a file to begin with"),
}
"""Every command: its module in ``chatbot/cli/commands``, which is loaded when it is called, and what it does in a line."""


SELDOM = (50_000, 20, 100)
"""When to look for cyclic garbage, of which neither start nor answers leave much; in a large FAQ a look takes its time."""


def run() -> None:
    """What the installed command does."""
    gc.set_threshold(*SELDOM)
    sys.exit(main())


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
        return _module("config").run(options, Settings())
    from chatbot.cli.configuration import read_configuration

    settings = _settled(options, read_configuration())
    if options.command or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _module(options.command or "ask").run(options, settings)
    from chatbot.repl import run as run_repl

    return run_repl(settings)


def _settled(options: argparse.Namespace, configured: Settings) -> Settings:
    """What is wanted: as the command line says, else the environment, else the configuration."""
    from msgspec.structs import replace

    faq = None if os.environ.get("CHATBOT_FAQ") else configured.faq
    theme = "none" if os.environ.get("NO_COLOR") else configured.theme
    return replace(
        configured,
        faq=faq if options.faq is None else options.faq,
        threshold=configured.threshold if options.threshold is None else options.threshold,
        theme=options.theme or theme,
        plain=options.plain or configured.plain,
        log=bool(options.log) or configured.log,
        log_path=options.log or None,
        top=options.top,
        tags=tuple(options.tags or ()),
        cache=options.cache,
        arguments=options.arguments,
    )


class _Formatter(argparse.HelpFormatter):
    """Asks for the terminal's width itself: argparse makes one for every option, and imports much to ask."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_width())


@cache
def _width() -> int:
    """Columns that help is set in."""
    columns = os.environ.get("COLUMNS", "")
    if not columns.isdecimal():
        try:
            columns = str(os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns)
        except (OSError, ValueError):
            columns = "80"
    return max(20, int(columns) - 2)


class _Parser(argparse.ArgumentParser):
    """Cleans what it repeats of the command line."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Formatter, **settings)

    def error(self, message: str) -> NoReturn:
        from chatbot.language.printable import printable

        super().error(printable(message))

    def _print_message(self, message: str, file: Any = None) -> None:
        """As argparse prints it, but that what cannot be written is not passed over."""
        stream = file or sys.stderr
        if message and stream:
            stream.write(message)


class _PrintCompletion(argparse.Action):
    """Prints what a shell needs to know of every command, and leaves."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        options: argparse.Namespace,
        shell: Any,
        option: str | None = None,
    ) -> None:
        from chatbot.cli.shells import script

        write([script(_parser(COMMANDS), shell)])
        parser.exit()


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command line as options; leaves with status 2 where it makes no sense."""
    options = _parser(arguments).parse_args(arguments)
    options.arguments = tuple(arguments)
    return options


def _parser(called: Container[str]) -> argparse.ArgumentParser:
    """A parser that knows every command, and the arguments of those that may be called."""
    parser = _Parser(
        prog="chatbot",
        description="Answers questions from a list of frequently asked ones.",
        epilog="Without a command: a conversation. Exit status: 0 answered, 1 nothing matched well enough, 2 an error.",
    )
    parser.add_argument("--version", action="version", version=f"chatbot {__version__}")
    parser.add_argument(
        "--print-completion", metavar="SHELL", action=_PrintCompletion, choices=SHELLS,
        help=f"print what completes command lines in a shell: {', '.join(SHELLS)}",
    )  # fmt: skip
    add_common(parser, with_defaults=True)
    add_look(parser, with_defaults=True)
    add_log(parser, with_defaults=True)
    parser.set_defaults(question=[], json=False, jsonl=False, explain=False, jobs=1, bare=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="chatbot")
    for name, (_, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose)
        if name in called:
            _module(name).add_arguments(command)
    return parser


def _module(command: str) -> CommandModule:
    module: CommandModule = import_module(f"chatbot.cli.commands.{COMMANDS[command][0]}")
    return module
