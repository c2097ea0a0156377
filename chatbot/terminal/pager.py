"""The user's pager, for what is taller than the screen."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
from collections.abc import Sequence

USUAL = ("less", "more")

_OWN_PROMPT = re.compile(r"(?:^|\s)(?!--)-?\w*[PmM]|--(?:prompt|long-prompt|LONG-PROMPT)")
"""Options of less by which its prompt is the user's: ``-P`` sets it, ``-m`` and ``-M`` choose a longer one."""
_SIGNS, _ESCAPED = re.compile(r"[%?:.\\-]"), r"\\\g<0>"
"""What has a meaning of its own in a prompt."""


def command(configured: str | None) -> list[str] | None:
    """The pager's command line: as configured, else ``PAGER``, else a usual one; None where that is not there."""
    wanted = configured or os.environ.get("PAGER")
    for text in [wanted] if wanted else USUAL:
        try:
            parts = shlex.split(text)
        except ValueError:  # a quotation mark that is not closed
            return None
        if parts and shutil.which(parts[0]):
            return parts
    return None


def page(text: str, pager: Sequence[str], hint: str = "") -> bool:
    """Show a text, colours included, and come back when the user has seen enough; False where the pager fails to start.

    ``hint`` stands at the bottom of less, unless the user has a prompt of their own there.
    """
    env = {"LESS": "R", "LV": "-c", **os.environ}  # as git does: let colours through
    if hint and not _OWN_PROMPT.search(env["LESS"]):
        env["LESS"] += f" -Ps{_SIGNS.sub(_ESCAPED, hint)}?e (END)."
    try:
        process = subprocess.Popen(pager, stdin=subprocess.PIPE, env=env)  # noqa: S603  the user's own choice
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
    try:
        process.communicate(text.encode("utf-8", "replace"))
    except BaseException:  # a signal asks us to leave: the pager has to leave the terminal first
        process.terminate()
        process.wait()
        raise
    finally:
        signal.signal(signal.SIGINT, before)
    return True
