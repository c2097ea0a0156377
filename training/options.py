"""The options that ``python -m training`` and ``python -m training.measure`` have in common."""

from __future__ import annotations

import argparse
import os
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from chatbot import light
from training.errors import TrainingError
from training.sets import IN_ENGLISH, MANIFEST, QuestionSet, chosen_sets, full_sets, sets_in

if TYPE_CHECKING:
    from training.rows import Row

NEEDED = ("numpy", "lightgbm")
"""Packages of the extra ``train``."""
ENGLISH, MULTILINGUAL = "english", "multilingual"
"""Which sentence encoder."""


def parser_of(module: str, description: str | None) -> argparse.ArgumentParser:
    """A parser that knows the common options."""
    parser = argparse.ArgumentParser(
        prog=f"python -m {module}", description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )  # fmt: skip
    parser.add_argument(
        "--public", type=Path, metavar="FOLDER",
        help="where the sets of training/sources.toml are, a folder each; `python -m training.sources` says more",
    )  # fmt: skip
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="SET", help="learn from these sets alone, by their names"
    )
    parser.add_argument(
        "--manifest", type=Path, default=MANIFEST, metavar="FILE", help="what other sets there are; default: %(default)s"
    )  # fmt: skip
    parser.add_argument(
        "--rows", type=Path, metavar="FOLDER", default=platformdirs.user_cache_path("faq-chatbot") / "training",
        help="where questions that are laid beside entries are kept for the next time; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--semantic", nargs="?", const=ENGLISH, choices=(ENGLISH, MULTILINGUAL),
        help="with what a sentence encoder says as well: the one for English (the default), or the multilingual one, which is "
        "learnt from the sets of the manifest that count in full, of whatever language",
    )  # fmt: skip
    parser.add_argument("--afresh", action="store_true", help="neither read nor write that folder")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes at once; default: %(default)s"
    )  # fmt: skip
    return parser


def rows_for(arguments: argparse.Namespace) -> list[Row]:
    """The rows that the options ask for.

    Raises:
        TrainingError: a package or a set is missing.
    """
    sets = _sets(arguments)
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise TrainingError(
            f"{' and '.join(missing)} missing; `pip install -e '.[train]'` installs all that learning needs"
        )
    light.import_numpy()
    from training.rows import rows_of

    begin = time.monotonic()
    rows = rows_of(sets, None if arguments.afresh else arguments.rows, arguments.jobs)
    tell(f"{len(rows):,} questions of {len(sets)} sets laid beside entries: {time.monotonic() - begin:.0f} s")
    return _likened(sets, rows, arguments) if arguments.semantic else rows


def _sets(arguments: argparse.Namespace) -> list[QuestionSet]:
    """The sets that the options ask for; for the encoder that knows English alone, those in English.

    Raises:
        TrainingError: there is no such set.
    """
    only = arguments.only
    if arguments.semantic == MULTILINGUAL and not only:
        only = full_sets(arguments.manifest)
    sets = chosen_sets(arguments.public, only, arguments.manifest)
    return sets_in(IN_ENGLISH, sets) if arguments.semantic == ENGLISH else sets


def _likened(sets: list[QuestionSet], rows: list[Row], arguments: argparse.Namespace) -> list[Row]:
    """The rows with what a sentence encoder says.

    Raises:
        TrainingError: there is none.
    """
    from chatbot.semantics.kinds import Kinds

    kinds = Kinds()
    kind = kinds.multilingual if arguments.semantic == MULTILINGUAL else kinds.english
    if kind.lacking:
        raise TrainingError(kind.lacking)
    from training.semantic import Likener

    begin = time.monotonic()
    likener = Likener(kind.encoder, None if arguments.afresh else arguments.rows)
    found = likener.likened(sets, rows)
    tell(f"likeness in meaning: {time.monotonic() - begin:.0f} s")
    return found


def tell(message: str) -> None:
    """Say how far it has come."""
    print(message, file=sys.stderr, flush=True)
