"""``chatbot model``: is the sentence encoder there? ``chatbot model get`` fetches what it needs."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from chatbot.semantics.model import (
    LICENCE,
    MEGABYTES,
    NAME,
    REPOSITORY,
    SHA256,
    fetched_to,
    find_model,
    lacking,
    wrong_files,
)
from chatbot.terminal.output import ANSWERED, NOT_ANSWERED, complain, write

if TYPE_CHECKING:
    from chatbot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Say whether the sentence encoder is there, which is asked where words leave a question open. "
        f"`chatbot model get` fetches its model, {NAME} ({MEGABYTES} MB, {LICENCE}), from huggingface.co into the cache folder, "
        "after a question; nothing else uses the network but an FAQ at an address."
    )
    parser.epilog = "Exit status: 0 it can be asked, 1 something is missing, 2 an error."
    parser.add_argument("action", nargs="?", choices=("get",), help="fetch the model")
    parser.add_argument("--yes", action="store_true", help="fetch it without a question")


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Say what there is, or fetch it."""
    if options.action and not _get(options.yes):
        return NOT_ANSWERED
    return _say(fetched_to() if options.action else settings.semantic_model)


def _say(named: str | None) -> int:
    """What there is; returns the exit status."""
    folder = find_model(named)
    if folder:
        wrong = wrong_files(folder)
        state = f"{' and '.join(wrong)} differ from {NAME}" if wrong else f"{NAME}, whole"
        write([f"{folder}: {state}"])
    if why := lacking(named):
        complain(why)
    return NOT_ANSWERED if why else ANSWERED


def _get(sure: bool) -> bool:
    """Fetch the model; False where that is not wanted.

    Raises:
        UsageError: it cannot be fetched, or is not what it has to be.
    """
    from chatbot.semantics.fetching import fetch

    folder = fetched_to()
    if find_model(folder) and not wrong_files(folder):
        return True
    if not sure and not _is_wanted(folder):
        return False
    fetch(REPOSITORY, SHA256, folder)
    return True


def _is_wanted(folder: str) -> bool:
    """Is the model to be fetched?

    Raises:
        UsageError: there is nobody to ask.
    """
    from chatbot.errors import UsageError

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(f"to fetch {MEGABYTES} MB from huggingface.co without a question, say --yes")
    print(f"Fetch {NAME} ({MEGABYTES} MB, {LICENCE}) from huggingface.co", file=sys.stderr)
    print(f"into {folder}? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")
