"""``chatbot config``: what is configured, where, and a file to begin with."""

from __future__ import annotations

import argparse
import os
from typing import Any

from chatbot.cli import configuration
from chatbot.errors import UsageError
from chatbot.files.addresses import without_secrets
from chatbot.language.printable import one_line
from chatbot.settings import Settings
from chatbot.terminal.output import ANSWERED, write

NO_HOME = "there is no home directory to hold a configuration; name a file in CHATBOT_CONFIG"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Show the settings of the configuration file as TOML, those that it does not make with their defaults. "
        "CHATBOT_CONFIG in the environment names another file than the usual one."
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--path", action="store_true", help="print where the file is, or would be")
    what.add_argument(
        "--init", action="store_true", help="write a commented file; one that is there is not touched"
    )


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Show or begin the configuration."""
    path = configuration.path()
    if path is None:
        raise UsageError(NO_HOME)
    if options.init:
        _begin(path)
    if options.init or options.path:
        write([one_line(os.fsencode(path).decode("utf-8", "replace"))])
    else:
        write(_lines(configuration.read_configuration()))
    return ANSWERED


def _begin(path: str) -> None:
    """Write the commented file.

    Raises:
        UsageError: there is one, or it cannot be written.
    """
    from chatbot.files import reason
    from chatbot.files.writing import write_whole

    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), mode=0o700, exist_ok=True)
        write_whole(path, configuration.template().encode(), overwrite=False)
    except FileExistsError:
        raise UsageError(f"{path} is there already; it was not touched") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be written: {reason(error)}") from None


def _lines(settings: Settings) -> list[str]:
    """The settings as TOML."""
    values = configuration.configurable(settings)
    if settings.faq is not None:
        values["faq"] = without_secrets(settings.faq)
    return [f"#{key} =" if value is None else f"{key} = {_toml(value)}" for key, value in values.items()]


def _toml(value: Any) -> str:
    """A value as TOML, of which a string is written as in JSON."""
    import json

    from chatbot.language.printable import escaped

    return escaped(json.dumps(value, ensure_ascii=False)) if isinstance(value, str) else str(value).lower()
