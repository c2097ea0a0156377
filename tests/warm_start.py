"""A program that runs the command in forks of itself, which find loaded what a question needs: ``warm.py`` asks it to."""

from __future__ import annotations

import atexit
import fcntl
import gc
import json
import os
import socket
import sys
import termios
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

LOADED = """
chatbot.light chatbot.cli.configuration chatbot.cli.commands.ask chatbot.bot chatbot.loading.load chatbot.terminal.opening
chatbot.terminal.plain chatbot.terminal.json_lines chatbot.language.answer_types chatbot.language.choosing
chatbot.language.frames chatbot.language.parts chatbot.language.polarity chatbot.language.synonyms
chatbot.language.en.rules rapidfuzz.fuzz rapidfuzz.process markdown_it locale signal
"""
"""Modules that nearly every run loads. More of them would cost every fork more than it saves a few."""
MORE = """
chatbot.repl.piped chatbot.repl.commands chatbot.repl.session chatbot.repl.dispatch chatbot.repl.chat chatbot.repl.plain
chatbot.repl.texts.en chatbot.semantics.ahead chatbot.matching.explanation chatbot.terminal.explanation.layout
chatbot.terminal.explanation.wording chatbot.terminal.explanation.texts.en chatbot.terminal.themes
chatbot.cli.commands.import_ chatbot.importing.making chatbot.importing.writing chatbot.language.identification
chatbot.importing.forms.markdown.page chatbot.importing.forms.html chatbot.importing.forms.json chatbot.importing.forms.bots
lxml.html chatbot.cli.commands.check chatbot.checking.rules chatbot.checking.formats.text chatbot.cli.commands.review
chatbot.reviewing.screen chatbot.reviewing.review chatbot.reviewing.faq_file chatbot.reviewing.elsewhere
chatbot.cli.commands.eval_ chatbot.evaluation.report chatbot.cli.commands.stats chatbot.reviewing.stats.formats.text
chatbot.loading.web chatbot.importing.web.client chatbot.cli.commands.publish chatbot.retrieval.postgres.publishing
chatbot.loading.postgres chatbot.retrieval.postgres.source psycopg filelock
"""
"""What is loaded beside for conversations, terminals, addresses and keepers of an FAQ: these have a process of their own."""
FEW = ("ask", "list", "show", "config", "help", "model")
"""Commands that need no more than the usual."""


def needs_more(arguments: Sequence[str]) -> bool:
    """Would a run with such arguments load much beside the usual?"""
    return arguments[:1] not in [[name] for name in FEW] or any(
        argument.startswith(("http", "postgres")) for argument in arguments
    )


def wait_for_run(control: socket.socket) -> None:
    """Fork for each run that is asked for, and say its number, and when asked how it ended; returns in the forks alone."""
    while True:
        header, streams, _, _ = socket.recv_fds(control, 8, 3)
        if not header:  # who asked is gone
            os._exit(0)
        wanted = json.loads(control.recv(int.from_bytes(header, "big"), socket.MSG_WAITALL))
        if "ended" in wanted:
            child, status = os.waitpid(wanted["ended"], 0 if wanted["wait"] else os.WNOHANG)
            control.sendall(f"{os.waitstatus_to_exitcode(status) if child else ''}\n".encode())
            continue
        child = os.fork()
        if not child:
            break
        for stream in streams:
            os.close(stream)
        control.sendall(f"{child}\n".encode())
    control.close()
    become(wanted, streams)


def become(wanted: dict[str, object], streams: list[int]) -> None:
    """Take over the streams, folder, environment and arguments of a run, and the terminal that its input may be."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    if os.isatty(0):
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    if os.isatty(1):
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    os.chdir(str(wanted["folder"]))
    os.environ.clear()
    os.environ.update(wanted["env"])  # type: ignore[call-overload]
    sys.argv[:] = wanted["command"]  # type: ignore[call-overload]


def end(status: object) -> None:
    """End as Python does, but do not take apart before that all that is loaded: a fork would have to copy it first.

    Returns where that is not so simple.
    """
    if not isinstance(status, int) or threading.active_count() > 1:
        return
    atexit._run_exitfuncs()
    with suppress(AttributeError, OSError, ValueError):  # Python says at its end what it could not write
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    sys.path[0] = os.path.dirname(sys.executable)  # as the installed command has it
    from chatbot.cli.main import run

    import_module("chatbot.light").import_msgspec()
    for name in (LOADED + MORE if sys.argv[2] == "more" else LOADED).split():
        with suppress(ImportError):  # what is an extra
            import_module(name)
    gc.freeze()  # so that the forks share it
    wait_for_run(socket.socket(fileno=int(sys.argv[1])))
    try:
        run()
    except SystemExit as ended:
        end(ended.code)
        raise
