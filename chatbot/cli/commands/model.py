"""``chatbot model``: which sentence encoders are there? ``chatbot model get`` fetches what the one for English needs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chatbot.language.printable import one_line
from chatbot.semantics.kinds import Kind, MiniLM, MultilingualE5
from chatbot.semantics.model import (
    LICENCE,
    MEGABYTES,
    NAME,
    REPOSITORY,
    SHA256,
    fetched_to,
    is_model,
    wrong_files,
)
from chatbot.terminal.output import ANSWERED, NOT_ANSWERED, agreed, complain, write

if TYPE_CHECKING:
    from chatbot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Say which sentence encoders are there, which are asked where words leave a question open: one for English, and one "
        "for other languages, which comes whole with its package. "
        f"`chatbot model get` fetches the model of the first, {NAME} ({MEGABYTES} MB, {LICENCE}), from huggingface.co into the "
        "cache folder, after a question; nothing else uses the network but an FAQ at an address."
    )
    parser.epilog = "Exit status: 0 one of them can be asked, 1 none can, 2 an error."
    parser.add_argument("action", nargs="?", choices=("get",), help="fetch the model")
    parser.add_argument("--yes", action="store_true", help="fetch it without a question")


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Say what there is, or fetch it."""
    if options.action and not _get(options.yes):
        return NOT_ANSWERED
    if options.action:
        return _say_fetched(settings.semantic_model)
    return _say([MiniLM(settings.semantic_model), MultilingualE5()])


def _say_fetched(named: str | None) -> int:
    """What was fetched, and that it is not asked where another folder is configured; returns the exit status."""
    status = _say([MiniLM(fetched_to())])
    if named and os.path.realpath(named) != os.path.realpath(fetched_to()):
        complain(f"the one that is asked is another: `semantic_model` in the configuration names {named}")
    return status


def _say(kinds: Sequence[Kind]) -> int:
    """What there is, and what is missing of the others; returns the exit status."""
    write([one.described for one in kinds if one.lacking is None])
    missing = [one.lacking for one in kinds if one.lacking]
    for why in missing:
        complain(why)
    return NOT_ANSWERED if len(missing) == len(kinds) else ANSWERED


def _get(sure: bool) -> bool:
    """Fetch the model; False where that is not wanted.

    Raises:
        UsageError: it cannot be fetched, or is not what it has to be; or there is nobody to ask.
    """
    from chatbot.semantics.fetching import check_hub, fetch

    folder = fetched_to()
    if is_model(folder) and not wrong_files(folder):
        return True
    if not sure:
        _check_somebody_is_there()
    check_hub()
    if not sure and not _is_wanted(folder):
        return False
    fetch(REPOSITORY, SHA256, folder)
    return True


def _check_somebody_is_there() -> None:
    """Is there somebody to ask?

    Raises:
        UsageError: there is not.
    """
    from chatbot.errors import UsageError

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(f"to fetch {MEGABYTES} MB from huggingface.co without a question, say --yes")


def _is_wanted(folder: str) -> bool:
    """Is the model to be fetched, as the user says?"""
    return agreed(f"Fetch {NAME} ({MEGABYTES} MB, {LICENCE}) from huggingface.co\ninto {one_line(folder)}?")
