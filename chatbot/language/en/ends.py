"""The two ends of opening, lasting and staying."""

from __future__ import annotations

from chatbot.language.ends import Ends

ENDS = (
    Ends(frozenset("open open_up".split()), frozenset("close closur shut shut_down close_down".split())),
    Ends(
        frozenset("start begin began begun commenc start_up start_out".split()),
        frozenset("end finish end_up finish_up stop over".split()),
    ),
    Ends(
        frozenset("arriv arrival come check_in check_into checkin drop_off bring".split()),
        frozenset("leav depart departur check_out checkout pick_up collect out".split()),
        named=True,
    ),
)
