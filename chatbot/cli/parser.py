"""What the command line may say: the commands, and the options that stand before them."""

from __future__ import annotations

import argparse
import os
import sys
from functools import cache
from importlib import import_module

from chatbot import TYPE_CHECKING, __version__
from chatbot.cli.options import add_common, add_log, add_look
from chatbot.cli.shells import SHELLS
from chatbot.cli.words import divided, is_in_single_words
from chatbot.terminal.output import ERROR, complain, end_with_reader, write

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any, NoReturn, Protocol

    from chatbot.settings import Settings

    class CommandModule(Protocol):
        """What a module in ``chatbot/cli/commands`` has."""

        def add_arguments(self, parser: Parser) -> None: ...

        def run(self, options: argparse.Namespace, settings: Settings) -> int: ...


COMMANDS = {
    "ask": ("ask", "ask one question, print the answer, and exit"),
    "list": ("list_", "print the questions"),
    "show": ("show", "print an entry"),
    "add": ("add", "write a new entry"),
    "edit": ("edit", "change an entry"),
    "remove": ("remove", "take an entry out"),
    "import": ("import_", "make an FAQ file from what you have"),
    "check": ("check", "find what is to be mended in an FAQ"),
    "eval": ("eval_", "measure how well an FAQ answers questions of which the right entry is known"),
    "review": ("review", "go through what was asked in vain, and add it to the FAQ"),
    "stats": ("stats", "say what is asked, answered and declined"),
    "publish": ("publish", "put an FAQ into PostgreSQL, to be asked from many machines"),
    "model": ("model", "say whether the sentence encoder is there, or fetch its model"),
    "config": ("config", "show the configuration, or write a file to begin with"),
    "help": ("help_", "show how a command is used"),
}
"""Every command: its module in ``chatbot/cli/commands``, which is loaded when it is called, and what it does in a line."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line as options; leaves with status 2 where it makes no sense."""
    top = _without_commands()
    _, places, doubtful = divided(arguments, top.takes_value)
    at = next((at for at in places if arguments[at] not in doubtful), None)
    command = None if at is None else arguments[at]
    if at is not None and command not in COMMANDS:
        from chatbot.cli.misuse import nearest_option, no_command, unknown_arguments

        _add_commands(top, COMMANDS)
        if doubtful and nearest_option(doubtful[0], top):
            top.refuse(unknown_arguments(doubtful, top))
        top.refuse(no_command(at, arguments, COMMANDS))
    _add_commands(top, COMMANDS if command is None else [command], filled=command is not None)
    options = top.parse_args(arguments)
    options.arguments = tuple(arguments)
    return options


def full_parser() -> Parser:
    """A parser that knows every command with its arguments."""
    top = _without_commands()
    _add_commands(top, COMMANDS, filled=True)
    return top


def module(command: str) -> CommandModule:
    """The module of a command."""
    found: CommandModule = import_module(f"chatbot.cli.commands.{COMMANDS[command][0]}")
    return found


def _without_commands() -> Parser:
    """A parser of what may stand before a command."""
    top = Parser(
        prog="chatbot",
        description="Answers questions from a list of frequently asked ones.",
        epilog="Without a command: a conversation. `chatbot help COMMAND` shows how a command is used. "
        "Exit status: 0 answered, 1 nothing matched well enough, 2 an error.",
    )
    top.add_argument("-V", "--version", action="version", version=f"chatbot {__version__}")
    top.add_argument(
        "--print-completion", metavar="SHELL", action=_PrintCompletion, choices=SHELLS,
        help=f"print what completes command lines in a shell: {', '.join(SHELLS)}",
    )  # fmt: skip
    add_common(top, with_defaults=True)
    add_look(top, with_defaults=True)
    add_log(top, with_defaults=True)
    top.set_defaults(question=[], asked=None, json=False, jsonl=False, explain=False, jobs=1, bare=False)
    return top


def _add_commands(top: Parser, names: Collection[str], *, filled: bool = False) -> None:
    """Let a parser know some commands, and their arguments where these are to be filled in."""
    commands = top.add_subparsers(dest="command", metavar="COMMAND", prog="chatbot")
    for name in names:
        command = commands.add_parser(name, help=COMMANDS[name][1])
        if filled:
            module(name).add_arguments(command)


class Parser(argparse.ArgumentParser):
    """Takes options by their full names alone, and says what may have been meant by others."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Formatter, allow_abbrev=False, **settings)
        self.takes_question = False
        """May the words of a question stand anywhere between the options?"""
        self._asked: tuple[Sequence[str], Sequence[str]] | None = None
        """The arguments before the question, and from it on, where an option among its words may be meant as one of them."""

    @property
    def takes_value(self) -> dict[str, bool]:
        """The options, each with whether a value follows it."""
        return {name: action.nargs != 0 for name, action in self._option_string_actions.items()}

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The options, and nothing unknown: that is an error, said with the usage of the command at hand."""
        question: list[str] = []
        if self.takes_question:
            args, question = self._without_question(args)
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            from chatbot.cli.misuse import unknown_arguments

            self.error(unknown_arguments(unknown, self, () if self._subparsers is None else _all_commands()))
        if question:
            options.question, options.asked = question, self._asked
        return options, unknown

    def refuse(self, message: str) -> NoReturn:
        """Say what is not known and what may be meant, without the usage, and leave with status 2."""
        from chatbot.language.printable import printable

        self.exit(ERROR, printable(f"{self.prog}: error: {message}\n"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, after the usage, and leave with status 2."""
        from chatbot.language.printable import printable

        names = tuple(message.partition(":")[0].removeprefix("argument ").split("/"))
        if self._asked and any(one.startswith(names) for one in self._asked[1]):
            from chatbot.cli.misuse import as_word

            message += f"\n  {as_word(*self._asked)}"
        super().error(printable(message))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """As argparse checks a choice; one that is misspelt is told what it may be."""
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            from chatbot.errors.near import did_you_mean

            error.message += did_you_mean(str(value), list(map(str, action.choices or ())))
            raise

    def _print_message(self, message: str, file: Any = None) -> None:
        """As argparse prints it, but that what cannot be written is not passed over."""
        stream = file or sys.stderr
        if message and stream:
            end_with_reader()
            stream.write(message)

    def _without_question(self, arguments: Sequence[str]) -> tuple[list[str], list[str]]:
        """The options, and the words of the question."""
        known, places, doubtful = divided(arguments, self.takes_value)
        words = [arguments[at] for at in places]
        single = is_in_single_words(words)
        for word in doubtful:
            if not (single and self._is_word(word)):
                from chatbot.cli.misuse import as_word, unknown_arguments

                self.error(f"{unknown_arguments([word], self)}\n  {as_word(known, words)}")
        start = places[0] if single else 0
        if single and "--" not in arguments[:start]:
            self._asked = arguments[:start], arguments[start:]
        return known, words

    def _is_word(self, word: str) -> bool:
        """Is what looks like an option none that is misspelt? Says so where it is long."""
        if not word[2:]:  # -C
            return True
        from chatbot.cli.misuse import nearest_option

        if nearest_option(word, self):
            return False
        if word.startswith("--"):
            complain(f"there is no option {word}: it is read as a word of the question")
        return True


def _all_commands() -> Collection[argparse.ArgumentParser]:
    """The parsers of all commands."""
    top = full_parser()
    return [
        command
        for action in top._actions  # argparse has no public way to them
        if isinstance(action, argparse._SubParsersAction)
        for command in action.choices.values()
    ]


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

        write([script(full_parser(), shell)])
        parser.exit()


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
