"""Amounts that people ask for in German and that are no price: what somebody earns, what a machine uses up."""

from __future__ import annotations

from chatbot.language.asked_amounts import AskedAmount
from chatbot.language.word_lists import words_with_umlauts

ASKED_AMOUNTS = (
    AskedAmount(
        signs=words_with_umlauts("verdient verdienen verdiene verdienst gehalt lohn"),
        asking=r"\b(?:was|wie viel|wieviel|wie gut)\b.*\b(?:verdient|verdienen|verdiene|verdienst|gehalt|lohn)\b",
        telling=words_with_umlauts(
            "verdienen verdient verdienst gehalt gehälter lohn löhne honorar honorare vergütung bezahlt zinsen"
        ),
    ),
    AskedAmount(
        signs=words_with_umlauts("strom energie wasser benzin diesel sprit"),
        asking=(
            r"\b(?:wie viel|wieviel|viel) (?:strom|energie|wasser|benzin|diesel|sprit) (?:braucht|brauchen|verbraucht|verbrauchen|benotigt|benotigen|frisst|zieht)\b"
        ),
        telling=words_with_umlauts(
            "kwh kw watt kilowatt kilowattstunden verbrauch verbraucht verbrauchen liter"
        ),
    ),
)
