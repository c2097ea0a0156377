"""Options that several commands have."""

from __future__ import annotations

import argparse

from chatbot.defaults import LONGEST_TIME, SEMANTIC, SHORTEST_TIME, THEMES, TOP

MOST_DIGITS = 9
"""Of a whole number: Python does not read any number of them, nor does what the number is for."""


def add_common(parser: argparse.ArgumentParser, *, with_defaults: bool) -> None:
    """The options of every command; a subcommand's leave what stood before it as it is.

    What can be configured as well is None where it is not given.
    """

    def default(value: object) -> object:
        return value if with_defaults else argparse.SUPPRESS

    add_faq(parser, default(None))
    parser.add_argument(
        "--no-cache", dest="cache", action="store_false", default=default(True),
        help="read a large FAQ anew instead of from its compiled form",
    )  # fmt: skip
    parser.add_argument(
        "--top",
        metavar="N",
        type=whole_number,
        default=default(TOP),
        help="how many matches a reply lists (3)",
    )
    add_tag(parser, default(None))
    add_threshold(parser, default(None))
    add_semantic(parser, default(None))
    add_fetching(parser, default(None))


def add_faq(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """The option of which FAQ it is."""
    parser.add_argument(
        "-f", "--faq", metavar="FILE", default=default,
        help="the FAQ to answer from: a file, an address (https://...), or - for standard input",
    )  # fmt: skip


def add_tag(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """The option of which entries of the FAQ count."""
    parser.add_argument(
        "--tag", metavar="TAG", action="append", dest="tags", default=default,
        help="only entries with this tag; may be given several times, for any of them",
    )  # fmt: skip


def add_threshold(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """The option of how sure an answer must be."""
    parser.add_argument(
        "-t", "--threshold", metavar="X", type=threshold, default=default,
        help="confidence from which a match counts as the answer, 0 to 1 (0.5)",
    )  # fmt: skip


def add_semantic(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """The option of when the sentence encoder is asked."""
    parser.add_argument(
        "--semantic", metavar="WHEN", choices=SEMANTIC, default=default,
        help="when a sentence encoder is asked as well: auto, always or never (auto: where words leave it open, if it is there)",
    )  # fmt: skip


def add_fetching(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """The options of how an address is asked."""
    parser.add_argument(
        "--max-age", metavar="SECONDS", type=seconds, default=default,
        help="how long an FAQ at an address is answered from before it is asked whether it has changed (60)",
    )  # fmt: skip
    add_timeout(parser, default)


def add_timeout(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """The option of how long an address is waited for."""
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=some_seconds, default=default,
        help="within what time an address must have answered (20)",
    )  # fmt: skip


def add_look(parser: argparse.ArgumentParser, *, with_defaults: bool) -> None:
    """The options of what is shown to a person."""
    parser.add_argument(
        "--plain", action="store_true", default=False if with_defaults else argparse.SUPPRESS,
        help="text without boxes, colours and menus",
    )  # fmt: skip
    parser.add_argument(
        "--theme", metavar="NAME", choices=THEMES, default=None if with_defaults else argparse.SUPPRESS,
        help="colours for a dark or light terminal, none, or auto (auto)",
    )  # fmt: skip


def add_log(parser: argparse.ArgumentParser, *, with_defaults: bool) -> None:
    """The option to note what is asked."""
    parser.add_argument(
        "--log", metavar="FILE", default=None if with_defaults else argparse.SUPPRESS,
        help="note what is asked in a file, to review it later; - for standard output",
    )  # fmt: skip


def check_standard_input(**uses: str | None) -> None:
    """Is standard input one thing at most, of those that are read from the named files?

    Raises:
        UsageError: it is several.
    """
    from chatbot.errors import UsageError
    from chatbot.files import STDIN

    if len(several := [name for name, path in uses.items() if path == STDIN]) > 1:
        raise UsageError(
            f"standard input cannot be both the {' and the '.join(several)}; name a file for one of them"
        )


def whole_number(text: str, least: int = 1) -> int:
    """A number from 1, as an option's value."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
    if not is_number or int(text) < least:
        raise argparse.ArgumentTypeError(
            f"expected a whole number from {least} to {10**MOST_DIGITS - 1}, got {text!r}"
        )
    return int(text)


def count(text: str) -> int:
    """A number from 0, as an option's value."""
    return whole_number(text, 0)


def seconds(text: str, least: float = 0.0) -> float:
    """A length of time, as an option's value."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not least <= value <= LONGEST_TIME:
        raise argparse.ArgumentTypeError(f"expected a number of seconds, got {text!r}")
    return value


def some_seconds(text: str) -> float:
    """A length of time in which something can be done."""
    return seconds(text, SHORTEST_TIME)


def threshold(text: str) -> float:
    """A number from 0 to 1 on the command line."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"expected a number from 0 to 1, got {text!r}")
    return value
