"""The two ends of opening, lasting and staying in French."""

from __future__ import annotations

from chatbot.language.ends import Ends

ENDS = (
    Ends(frozenset("ouvr ouvert ouvertur".split()), frozenset("fermer ferme ferm fermetur".split())),
    Ends(frozenset("commenc debut demarr".split()), frozenset("fin termin".split())),
    Ends(
        frozenset("arriv checkin".split()), frozenset("depart part quitt liber checkout".split()), named=True
    ),
)
