"""The command line."""

from __future__ import annotations

from chatbot.stand_ins import StandIns


def _one_or_more(one: str, more: str, count: int) -> str:
    return one if count == 1 else more


with StandIns({"gettext": {"gettext": str, "ngettext": _one_or_more}}):
    # Of its words in other languages, which Python does not have, it would look for as long as it reads the arguments.
    import argparse  # noqa: F401
