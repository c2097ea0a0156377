"""A program that runs the command in forks of itself, which find loaded what a question needs: ``warm.py`` asks it to."""

from __future__ import annotations

import gc
import json
import os
import socket
import sys
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
LOADED_FOR = {
    "talk": "chatbot.repl.piped chatbot.repl.commands chatbot.repl.chat chatbot.matching.explanation chatbot.terminal.themes",
    "import": "chatbot.cli.commands.import_ chatbot.importing.making chatbot.importing.writing chatbot.language.identification "
    "chatbot.importing.forms.markdown.page chatbot.importing.forms.html chatbot.importing.forms.json "
    "chatbot.importing.forms.bots lxml.html",
    "publish": "chatbot.cli.commands.publish chatbot.retrieval.postgres.publishing chatbot.language.identification psycopg",
}
"""What the runs of a kind load beside: these have a process of their own to fork from."""


def kind_of(arguments: Sequence[str]) -> str:
    """Of which kind a run with such arguments is; empty where it is none with more modules than the usual."""
    first = next(iter(arguments), "")
    if not first or first.startswith("-"):
        return "talk"
    return first if first in LOADED_FOR else ""


def wait_for_run(control: socket.socket) -> None:
    """Fork for each run that is asked for, and say how it ended; returns in the forks alone."""
    while True:
        header, streams, _, _ = socket.recv_fds(control, 8, 3)
        if not header:  # who asked is gone
            os._exit(0)
        wanted = control.recv(int.from_bytes(header, "big"), socket.MSG_WAITALL)
        child = os.fork()
        if not child:
            break
        for stream in streams:
            os.close(stream)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        control.sendall(f"{status}\n".encode())
    control.close()
    become(json.loads(wanted), streams)


def become(wanted: dict[str, object], streams: list[int]) -> None:
    """Take over the streams, folder, environment and arguments of a run."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(str(wanted["folder"]))
    os.environ.clear()
    os.environ.update(wanted["env"])  # type: ignore[call-overload]
    sys.argv[:] = wanted["command"]  # type: ignore[call-overload]


if __name__ == "__main__":
    sys.path[0] = os.path.dirname(sys.executable)  # as the installed command has it
    from chatbot.cli.main import run

    import_module("chatbot.light").import_msgspec()
    for name in LOADED.split():
        import_module(name)
    for name in LOADED_FOR.get(sys.argv[2], "").split():
        with suppress(ImportError):  # what is an extra
            import_module(name)
    gc.freeze()  # so that the forks share it
    wait_for_run(socket.socket(fileno=int(sys.argv[1])))
    run()
