"""What stands in for a module has what is known of it, and is that module where it is asked for more."""

from __future__ import annotations

import sys

from chatbot.stand_ins import StandIns

NAME = "this"  # a module of Python's that nothing else imports


def test_it_is_the_module_where_it_is_asked_for_more() -> None:
    assert NAME not in sys.modules
    with StandIns({NAME: {"d": "known"}}):
        import this
    assert NAME not in sys.modules
    assert this.__dict__["d"] == "known"
    assert this.s.startswith("Gur Mra")
    assert sys.modules[NAME] is not this


def test_what_is_there_stays() -> None:
    with StandIns({"os": {"sep": "none"}}):
        import os
    assert os is sys.modules["os"]
    assert os.sep != "none"
