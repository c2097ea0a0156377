"""Amounts that people ask for in French and that are no price: what somebody earns, what a machine uses up."""

from __future__ import annotations

from chatbot.language.asked_amounts import AskedAmount

ASKED_AMOUNTS = (
    AskedAmount(
        signs=frozenset("gagne gagnent salaire salaires".split()),
        asking=r"\b(?:combien\b.*\b(?:gagne|gagnent)|gagne(?:nt)?\b.*\bcombien|quel est (?:le|son|leur|votre) salaire)\b",
        telling=frozenset(
            "gagner gagne gagnent salaire salaires rémunération rémunéré rémunérés honoraires payé payés".split()
        ),
    ),
    AskedAmount(
        signs=frozenset("electricite courant energie eau essence consomme consomment".split()),
        asking=(
            r"\b(?:combien de (?:electricite|courant|energie|eau|essence)\b.*\b(?:consomme|consomment|utilise|faut)|combien (?:consomme|consomment)|consomment? combien)\b"
        ),
        telling=frozenset("kwh kw watt watts kilowatt kilowatts consommation consomme litre litres".split()),
    ),
)
