"""What may have been meant by a command line that makes no sense."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches

from chatbot.cli.words import is_dashed
from chatbot.language.rules import rules_for
from chatbot.terminal.languages import LANGUAGES

NEAR_COMMAND, NEAR_OPTION = 0.6, 0.7
"""Likeness, as difflib measures it, from which a name is taken for a misspelling of another."""

OTHER_NAMES = {
    "new": "add", "create": "add", "change": "edit", "convert": "import", "lint": "check", "validate": "check", "test": "eval",
    "search": "ask", "find": "ask", "delete": "remove", "rm": "remove", "drop": "remove",
}  # fmt: skip
"""What other programs call their commands, each with ours."""


def no_command(at: int, arguments: Sequence[str], commands: Collection[str]) -> str:
    """What to say to the argument in a command's place: the command that is meant, or how the question is asked."""
    word, rest = arguments[at], [*arguments[:at], *arguments[at + 1 :]]
    near = (
        None if _asks(arguments) else OTHER_NAMES.get(word.lower()) or nearest(word, commands, NEAR_COMMAND)
    )
    is_question = " " in word.strip() or any(not is_dashed(one) for one in rest)
    is_asked = (is_question or near is None) and not {"-h", "--help"} & {*rest}
    said = [f"there is no command “{word}”"]
    if near is not None:
        said.append(f"did you mean: {_line(near, *rest)}")
    if near != "ask" and is_asked:
        said.append(f"to ask it: {_line('ask', *arguments)}")
    if near is None and not is_question:
        said.append(f"the commands are {', '.join(commands)}")
    return "\n  ".join(said)


def unknown_arguments(
    arguments: Sequence[str],
    parser: argparse.ArgumentParser,
    commands: Iterable[argparse.ArgumentParser] = (),
) -> str:
    """What to say to arguments that a parser does not know; ``commands`` are those of other commands, that may."""
    first = next((one for one in arguments if is_dashed(one)), None)
    if first is None:
        said = f"too many arguments: {shlex.join(arguments)}"
        has_tags = "--tag" in parser._option_string_actions
        tagged = shlex.join([*parser.prog.split(), "--tag", *arguments[:1]])
        return f"{said}\n  what has a tag: {tagged}" if has_tags else said
    said = f"there is no option {first}"
    if near := nearest_option(first, parser):
        return f"{said}; did you mean {near}?"
    name = first.partition("=")[0]
    knowing = [command.prog for command in commands if name in command._option_string_actions]
    return f"{said} here; it stands behind `{'`, `'.join(knowing)}`" if knowing else said


def nearest_option(option: str, parser: argparse.ArgumentParser) -> str | None:
    """The option of a parser that is meant by one that it does not know: misspelt, or cut short."""
    name = option.partition("=")[0].lstrip("-")
    known = {one.lstrip("-"): one for one in parser._option_string_actions if one.startswith("--")}
    if len(name) < 2:
        return None
    found = name if name in known else nearest(name, known, NEAR_OPTION)
    longer = (one for one in known if one.startswith(name))
    return known.get(found or next(longer, ""))


def as_word(options: Sequence[str], words: Sequence[str]) -> str:
    """How a question is asked in which a word begins with a dash."""
    return f"if it is a word of the question: {_line('ask', *options, '--', *words)}"


def nearest(name: str, names: Iterable[str], least: float) -> str | None:
    """The name that is most like another, if any is."""
    near = get_close_matches(name.lower(), list(names), n=1, cutoff=least)
    return near[0] if near else None


def _asks(arguments: Sequence[str]) -> bool:
    """Do the words of a command line begin as questions do, in any of the languages?"""
    words = " ".join(one for one in arguments if not is_dashed(one))
    return any(rules_for(language).asks(words) for language in LANGUAGES)


def _line(*arguments: str) -> str:
    return shlex.join(["chatbot", *arguments])
