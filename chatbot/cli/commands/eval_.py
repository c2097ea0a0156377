"""``chatbot eval``: how well an FAQ answers questions of which the right entry is known."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from chatbot.cli.options import add_look, add_semantic, add_threshold, check_standard_input, count, threshold
from chatbot.files import STDIN
from chatbot.terminal.output import ERROR, end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.evaluation.report import Report
    from chatbot.settings import Settings

FORMATS = ("text", "json", "junit")
MET, NOT_MET = 0, 1
"""Exit status."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Ask questions of which the right entry is known, and measure the answers. TESTS is CSV or JSON Lines with "
        "`question` and `expected`, the entry's id; where that is empty, the question must be declined."
    )
    parser.epilog = "Exit status: 0 every gate was met, 1 one was not, 2 an error."
    parser.add_argument("path", metavar="FAQ", help="the FAQ file, or an address; - for standard input")
    parser.add_argument("tests", metavar="TESTS", help="the questions; - for standard input")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print the report (text)")
    add_threshold(parser)
    add_semantic(parser)
    parser.add_argument(
        "--precision", metavar="X", type=threshold, default=0.9,
        help="recommend a threshold with this precision (0.9)",
    )  # fmt: skip
    _add_gates(parser)
    parser.add_argument(
        "--save",
        metavar="FILE",
        help="keep the run, to compare with later; - prints it instead of the report",
    )
    parser.add_argument(
        "--baseline", metavar="FILE", help="compare with a run that was kept; - for standard input"
    )
    add_look(parser, with_defaults=False)


def _add_gates(parser: argparse.ArgumentParser) -> None:
    gates = parser.add_argument_group("gates", "Exit with status 1 where one is not met.")
    for name, of in (("first", "p@1"), ("coverage", "coverage"), ("precision", "precision")):
        gates.add_argument(f"--min-{name}", metavar="X", type=threshold, help=f"the least {of}, 0 to 1")
    gates.add_argument(
        "--max-broken", metavar="N", type=count,
        help="the most questions that passed in the baseline and fail",
    )  # fmt: skip


class EvalOptions(NamedTuple):
    """What the command alone is told."""

    faq: str
    tests: str
    precision: float
    gates: dict[str, float]
    """Those that were asked for, as ``chatbot.evaluation.gates`` has them."""
    baseline: str | None


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Ask the questions and print the report."""
    from chatbot.errors import UsageError

    end_with_reader()
    if options.max_broken is not None and options.baseline is None:
        raise UsageError("--max-broken needs --baseline: a run to compare with")
    check_standard_input(FAQ=options.path, tests=options.tests, baseline=options.baseline)
    gates = {
        "first": options.min_first, "coverage": options.min_coverage, "precision": options.min_precision,
        "broken": options.max_broken,
    }  # fmt: skip
    wanted = {name: value for name, value in gates.items() if value is not None}
    report = _evaluate(
        EvalOptions(options.path, options.tests, options.precision, wanted, options.baseline), settings
    )
    if options.save and not _save(report, options.save):
        return ERROR
    if options.save != STDIN:
        _show(report, options.format, settings)
    return MET if all(gate.met for gate in report.gates) else NOT_MET


def _evaluate(wanted: EvalOptions, settings: Settings) -> Report:
    from chatbot.bot import Bot
    from chatbot.evaluation.outcome import ask_all
    from chatbot.evaluation.questions import read_questions
    from chatbot.evaluation.report import make_report, read_saved
    from chatbot.files import shown
    from chatbot.files.addresses import without_secrets
    from chatbot.loading.load import load_faq
    from chatbot.terminal.opening import sense_for
    from chatbot.terminal.output import complain
    from chatbot.terminal.progress import progress

    faq = load_faq(wanted.faq, notify=complain, max_age=settings.max_age, timeout=settings.timeout)
    questions = read_questions(wanted.tests, {entry.id for entry in faq.entries})
    baseline = read_saved(wanted.baseline) if wanted.baseline else None
    return make_report(
        list(ask_all(Bot(faq, semantic=sense_for(settings)), progress(questions, "Asking"), settings.threshold)),
        faq=shown(without_secrets(wanted.faq)), tests=shown(wanted.tests), threshold=settings.threshold,
        precision=wanted.precision, wanted=wanted.gates, baseline=baseline,
    )  # fmt: skip


def _save(report: Report, path: str) -> bool:
    from chatbot.evaluation.formats.json import lines
    from chatbot.files import reason
    from chatbot.files.writing import write_whole
    from chatbot.terminal.output import complain

    if path == STDIN:
        write(lines(report))
        return True
    try:
        write_whole(path, "\n".join([*lines(report), ""]).encode(), overwrite=True, private=False)
    except (OSError, ValueError) as error:
        complain(f"{path}: cannot be written: {reason(error)}")
        return False
    return True


def _show(report: Report, form: str, settings: Settings) -> None:
    if form == "text" and is_styled(sys.stdout) and not settings.plain:
        from chatbot.evaluation.formats import terminal

        terminal.show(report, settings.theme)
        return
    write(import_module(f"chatbot.evaluation.formats.{form}").lines(report))
    if form != "text":
        from chatbot.evaluation.formats.text import gate_line

        for gate in report.gates:
            print(gate_line(gate), file=sys.stderr)
