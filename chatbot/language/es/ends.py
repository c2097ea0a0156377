"""The two ends of opening, lasting and staying in Spanish."""

from __future__ import annotations

from chatbot.language.ends import Ends

ENDS = (
    Ends(frozenset("abrir apertur".split()), frozenset("cerr cierr".split())),
    Ends(
        frozenset("empez comenz comienz inici arranc".split()),
        frozenset("termin acab finaliz final fin".split()),
    ),
    Ends(frozenset("lleg checkin".split()), frozenset("sal checkout desaloj".split()), named=True),
)
